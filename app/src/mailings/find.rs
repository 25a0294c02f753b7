//! Whom a mailing reaches: who is meant, who of them may get it, and why the others do not.

use super::{
    mailing::{Ground, Mailing, Subject},
    segment::{Condition, Kind, Object, Part, People, Sets, Walk},
    store,
};
use crate::{
    calls,
    cx::{Cx, Keep, Tag, Tags, Turns},
    places::{self, Bounds, Place, Tiles},
    projects,
    refusal::{Error, Result},
    suggestions,
    vocabulary::{CallId, MunicipalityId, PersonId, Rung},
};
use kit::db::Tx;
use std::{sync::Arc, time::Duration};

/// Metres of one degree of latitude, and of longitude at the equator.
const DEGREE_M: f64 = 111_195.0;

/// What conditions of a place ask of the map: read before a transaction begins; and whom each condition means, kept while
/// somebody looks and changes them.
pub struct Ready {
    map: Arc<places::BaseMap>,
    kept: Option<Keep<People>>,
}

/// Who is meant, and who gets it.
pub struct Reach {
    pub sets: Sets,
    pub meant: usize,
    /// In ascending order.
    pub reached: Vec<PersonId>,
    /// Who would get it, had she an address.
    pub without_address: usize,
    /// Who of those can be called, or written to on paper.
    pub on_paper: Vec<PersonId>,
    /// And whom of them a letter reaches.
    pub letters: usize,
    /// Who wants no mails, or no mailings.
    pub stopped: usize,
    /// Who did not agree to hear of the theme, or gave nothing to what it is about.
    pub without_ground: usize,
}

/// Where whom each condition means is kept: some hundred thousand people for a dozen conditions.
pub fn kept(turns: &Turns) -> Keep<People> {
    let bytes = |people: &People| people.len() * size_of::<PersonId>();
    Keep::lasting(turns.clone(), (32 * 1024 * 1024, Duration::from_secs(60)), bytes)
}

impl Ready {
    /// Counts what is in the database now.
    pub async fn new(cx: &Cx) -> Result<Ready> {
        Ok(Ready { map: cx.app.part::<Tiles>().base_map(cx).await?, kept: None })
    }

    /// Counts what was in the database at most a minute ago, for who tries conditions.
    pub async fn for_a_look(cx: &Cx) -> Result<Ready> {
        Ok(Ready { kept: Some(cx.app.part::<Keep<People>>().clone()), ..Ready::new(cx).await? })
    }

    pub async fn find(
        &self,
        tx: &mut Tx<'_>,
        town: MunicipalityId,
        (mailing, subject): (&Mailing, &Subject),
    ) -> Result<Reach> {
        let conditions = store::list_conditions(tx, town, mailing.id).await?;
        let mut sets = Vec::new();
        for condition in &conditions {
            let key = format!("{} {} {:?}", condition.kind, condition.object, condition.around);
            let found = self.people(town, &key, self.people_of(tx, town, condition)).await?;
            sets.push((condition.part, found));
        }
        let sets = Sets(sets);
        let everybody = self.people(town, "everybody", list(store::list_people(tx, town))).await?;
        // A mailing that asks for nothing would reach everybody: it reaches nobody.
        let meant = match conditions.iter().any(|one| one.part != Part::None) {
            true => sets.join(&everybody),
            false => Vec::new(),
        };
        let ground = format!("{} {}", mailing.ground, mailing.about);
        let allowed = self.people(town, &ground, allowed(tx, town, (mailing.ground, subject))).await?;
        let reachable = self.people(town, "reachable", list(store::list_reachable(tx, town))).await?;
        let stopped = self.people(town, "stopped", list(store::list_stopped(tx, town))).await?;
        let on_paper = self.people(town, "on paper", list(store::list_on_paper(tx, town))).await?;
        let homes = self.people(town, "homes", list(store::list_homes(tx, town))).await?;
        let mut reach = Reach {
            sets,
            meant: meant.len(),
            reached: Vec::new(),
            without_address: 0,
            on_paper: Vec::new(),
            letters: 0,
            stopped: 0,
            without_ground: 0,
        };
        let (mut stopped, mut allowed) = (Walk::of(&stopped), Walk::of(&allowed));
        let (mut reachable, mut on_paper, mut homes) = (Walk::of(&reachable), Walk::of(&on_paper), Walk::of(&homes));
        for person in meant {
            match (stopped.meets(person), allowed.meets(person), reachable.meets(person)) {
                (true, _, _) => reach.stopped += 1,
                (false, false, _) => reach.without_ground += 1,
                (false, true, true) => reach.reached.push(person),
                (false, true, false) => {
                    reach.without_address += 1;
                    reach.on_paper.extend(on_paper.meets(person).then_some(person));
                    reach.letters += usize::from(homes.meets(person));
                }
            }
        }
        Ok(reach)
    }

    /// Those `find` finds, or those it found a moment ago.
    async fn people(
        &self,
        town: MunicipalityId,
        key: &str,
        find: impl Future<Output = Result<Vec<PersonId>>>,
    ) -> Result<People> {
        let Some(kept) = &self.kept else { return Ok(Arc::new(find.await?)) };
        let found = async { Ok::<_, Error>((Arc::new(find.await?), Tags(vec![Tag::Givers(town)]))) };
        Ok(kept.found_or_made(format!("{} {key}", town.0), found).await?.value.clone())
    }

    async fn people_of(&self, tx: &mut Tx<'_>, town: MunicipalityId, condition: &Condition) -> Result<Vec<PersonId>> {
        let found = match (condition.kind, &condition.object) {
            (Kind::TakesPart, Object::Rung(from)) => {
                let mut found = Vec::new();
                for rung in Rung::ALL.iter().skip_while(|rung| *rung != from) {
                    found.extend(store::list_taking_part(tx, town, *rung).await?);
                }
                found
            }
            (Kind::Received, Object::Mailing(id)) => store::list_recipients(tx, town, *id).await?,
            (Kind::Hears, Object::Theme(id)) => store::list_hearing_theme(tx, town, *id).await?,
            (Kind::Hears, Object::Project(id)) => store::list_hearing_project(tx, town, *id).await?,
            (Kind::Hears, Object::Call(id)) => store::list_hearing_call(tx, town, *id).await?,
            (Kind::District, Object::District(name)) => {
                let is_in = |place: Place| self.map.district_at(place) == Some(name.as_str());
                within(tx, town, (self.map.bounds(), &is_in)).await?
            }
            (Kind::Near, _) => match condition.around {
                Some(around) => {
                    let metres = around.metres as f64;
                    let is_in = |place: Place| place.distance_m(around.place) <= metres;
                    within(tx, town, (bounds_around(around.place, metres), &is_in)).await?
                }
                None => Vec::new(),
            },
            (kind, object) => {
                let mut found = Vec::new();
                for call in calls_of(tx, town, object).await? {
                    found.extend(of_call(tx, town, (kind, call)).await?);
                }
                found
            }
        };
        Ok(in_order(found))
    }
}

/// As the statements of a store are asked.
async fn list(found: impl Future<Output = kit::db::Result<Vec<PersonId>>>) -> Result<Vec<PersonId>> {
    Ok(found.await?)
}

fn in_order(mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_unstable();
    people.dedup();
    people
}

/// Who gave something where `is_in` says so; `bounds` holds all of it.
async fn within(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (bounds, is_in): (Bounds, &(dyn Fn(Place) -> bool + Sync)),
) -> Result<Vec<PersonId>> {
    let givers = store::list_givers_within(tx, town, &bounds).await?;
    let inside = givers.into_iter().filter(|one| is_in(Place { latitude: one.latitude, longitude: one.longitude }));
    Ok(inside.map(|one| one.person).collect())
}

fn bounds_around(place: Place, metres: f64) -> Bounds {
    let (north, east) = (metres / DEGREE_M, metres / (DEGREE_M * place.latitude.to_radians().cos().max(0.01)));
    Bounds {
        west: place.longitude - east,
        south: place.latitude - north,
        east: place.longitude + east,
        north: place.latitude + north,
    }
}

async fn of_call(tx: &mut Tx<'_>, town: MunicipalityId, (kind, call): (Kind, CallId)) -> Result<Vec<PersonId>> {
    Ok(match kind {
        Kind::Gave => {
            let mut found = store::list_makers(tx, town, call).await?;
            found.extend(store::list_voters(tx, town, call).await?);
            found.extend(store::list_commenters(tx, town, call).await?);
            found
        }
        Kind::Suggested => store::list_makers(tx, town, call).await?,
        Kind::Voted => store::list_voters(tx, town, call).await?,
        Kind::Commented => store::list_commenters(tx, town, call).await?,
        Kind::Unanswered => store::list_unanswered(tx, town, call).await?,
        Kind::Chosen => store::list_of_chosen(tx, town, call).await?,
        Kind::Hears | Kind::TakesPart | Kind::District | Kind::Near | Kind::Received => Vec::new(),
    })
}

async fn calls_of(tx: &mut Tx<'_>, town: MunicipalityId, object: &Object) -> Result<Vec<CallId>> {
    let calls = calls::store::list_all_calls(tx, town).await?;
    let projects = projects::store::list_all_projects(tx, town).await?;
    let is_meant = |call: &&calls::Call| match object {
        Object::Town => true,
        Object::Theme(theme) => projects.iter().any(|one| one.id == call.project && one.theme == *theme),
        Object::Project(project) => call.project == *project,
        Object::Call(id) => call.id == *id,
        Object::District(_) | Object::Rung(_) | Object::Mailing(_) | Object::Place(_) => false,
    };
    Ok(calls.iter().filter(is_meant).map(|call| call.id).collect())
}

/// Who may get it on its ground, in ascending order.
async fn allowed(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (ground, subject): (Ground, &Subject),
) -> Result<Vec<PersonId>> {
    match ground {
        Ground::Theme => Ok(suggestions::store::list_theme_hearers(tx, town, subject.theme).await?),
        Ground::Contribution => {
            let mut tied = Vec::new();
            for call in &subject.calls {
                tied.extend(of_call(tx, town, (Kind::Gave, *call)).await?);
            }
            let unwilling = store::list_unwilling(tx, town).await?;
            Ok(in_order(tied).into_iter().filter(|person| unwilling.binary_search(person).is_err()).collect())
        }
    }
}
