//! Fills a database with the invented municipalities, through the slices' own writing functions.

mod asked;
mod drawings;
mod handed_in;
mod road;
mod told;
mod written;

use super::{
    TODAY,
    content::{self, Town},
    grow, subject, town,
};
use crate::{
    assembly,
    cx::App,
    municipality::{self, Answering, BaseUrl, Municipality, Settings, Theme, store::MunicipalityRow},
    people::{self, store::GrantedBy},
    projects::{self, NewContact, NewProject, NewTheme, Outside, PolicyPage, Step},
    refusal::Error,
    vocabulary::{CallId, ContactId, MunicipalityId, PersonId, ProjectId, Role, StepId, SuggestionId, ThemeId},
};
use kit::{clock::Moment, db::Tx, i18n::Lang, ids::Ids, jiff::tz::TimeZone};
use std::{collections::HashMap, sync::Arc};

/// How large Wilgenbeke is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Suggestions and votes beyond those that were written; none of either gives the town as it is.
    pub suggestions: Option<usize>,
    pub votes: Option<usize>,
    pub people: usize,
}

impl Default for Size {
    fn default() -> Size {
        Size { suggestions: None, votes: None, people: 2_000 }
    }
}

/// A municipality to be made.
pub(super) struct Made {
    pub id: MunicipalityId,
    slug: &'static str,
    base_url: String,
    hosts: &'static [&'static str],
    pub town: Town,
    pub map: town::Town,
    pub size: Size,
    zone: TimeZone,
    /// Keyed hashes of personas and citizens, by key: hashing needs the program's key.
    subjects: HashMap<String, [u8; 32]>,
    drawings: Arc<drawings::Drawings>,
}

/// What the grown part needs to know of the town as written.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    pub citizens: Vec<PersonId>,
    pub calls: HashMap<String, CallId>,
}

/// Makes both municipalities, served at `port`.
pub async fn seed(app: &App, port: u16, size: Size) -> Result<(), String> {
    let small = Size { suggestions: None, votes: None, people: 200 };
    let hosts = &["havenrode.localhost"];
    make(app, 2, "havenrode", (format!("http://havenrode.localhost:{port}"), hosts), small).await?;
    let hosts = &["localhost", "127.0.0.1", "[::1]"];
    make(app, 1, "wilgenbeke", (format!("http://localhost:{port}"), hosts), size).await
}

async fn make(
    app: &App,
    id: i64,
    slug: &'static str,
    (base_url, hosts): (String, &'static [&'static str]),
    size: Size,
) -> Result<(), String> {
    let (town, map) = match slug {
        "havenrode" => (content::havenrode()?, town::havenrode()),
        _ => (content::wilgenbeke()?, town::wilgenbeke()),
    };
    let zone = TimeZone::get("Europe/Brussels").map_err(|e| e.to_string())?;
    let (id, subjects, drawings) = (MunicipalityId(id), HashMap::new(), Arc::default());
    let mut made = Made { id, slug, base_url, hosts, town, map, size, zone, subjects, drawings };
    made.drawings = drawings::draw(&made).await?;
    let bare = bare(&made)?;
    let keys = made.town.personas.iter().map(|persona| persona.key.clone()).chain((1..=size.people).map(citizen_key));
    made.subjects = keys.map(|key| (key.clone(), subject(app, &bare, &key))).collect();
    let made = Arc::new(made);
    let body = made.clone();
    let filled = app.db.write(move |tx| {
        let made = body.clone();
        Box::pin(async move { Filler::new(tx, &made).fill().await })
    });
    let filled = filled.await.map_err(|error| format!("{slug} could not be written: {error:?}"))?;
    if let Some(grown) = made.town.grown.clone()
        && (size.suggestions.is_some() || size.votes.is_some())
    {
        grow::grow(app, &made, &filled, Arc::new(grown)).await?;
    }
    // Hosts come last: a town without hosts was not finished, and is not served.
    let finished = app.db.write(move |tx| {
        let made = made.clone();
        Box::pin(async move {
            for host in made.hosts {
                municipality::store::insert_host(tx, made.id, host).await?;
            }
            Ok::<_, Error>(())
        })
    });
    finished.await.map_err(|error| format!("{slug} could not be finished: {error:?}"))?;
    app.db.analyze().await.map_err(assembly::not_opened)
}

fn citizen_key(number: usize) -> String {
    format!("burger-{number}")
}

fn bare(made: &Made) -> Result<Municipality, String> {
    Ok(Municipality {
        id: made.id,
        slug: made.slug.to_owned(),
        name: made.town.municipality.name.clone(),
        base: BaseUrl::parse(&made.base_url)?,
        settings: settings(made)?,
        subject_key: super::open::subject_key(made.slug).to_vec(),
        theme_css: String::new(),
        theme_hash: String::new(),
    })
}

fn settings(made: &Made) -> Result<Settings, String> {
    let (theme, hero) = match made.slug {
        "havenrode" => (super::look::havenrode(), "harbour"),
        _ => (Theme::default(), "hero"),
    };
    let weak = municipality::weak_pairs(&theme);
    if !weak.is_empty() {
        return Err(format!("the theme of {} cannot be read: {weak:?}", made.slug));
    }
    let town = &made.town.municipality;
    Ok(Settings {
        rank: town.rank,
        tagline: town.tagline.clone(),
        languages: vec![Lang::Nl, Lang::Fr, Lang::En, Lang::De],
        theme,
        hero: hero.to_owned(),
        counter: town.counter.clone(),
        links: town.links.clone(),
        texts: town.texts.clone(),
        answering: Answering { working_days: 30, question_days: 5, ..Answering::default() },
        ..Settings::default()
    })
}

/// Writes one town in one transaction.
struct Filler<'a, 't> {
    tx: &'a mut Tx<'t>,
    made: &'a Made,
    /// Makes ids of one moment differ.
    serial: i64,
    contacts: HashMap<String, ContactId>,
    projects: HashMap<String, ProjectId>,
    calls: HashMap<String, CallId>,
    authors: HashMap<String, PersonId>,
    /// By their titles.
    suggestions: HashMap<String, SuggestionId>,
    citizens: Vec<PersonId>,
}

fn missing(what: &str, key: &str) -> Error {
    Error::Fault(format!("the demo names a {what} that is not there: {key}"))
}

fn word<T: std::str::FromStr>(what: &str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| missing(what, text))
}

impl<'a, 't> Filler<'a, 't> {
    fn new(tx: &'a mut Tx<'t>, made: &'a Made) -> Filler<'a, 't> {
        Filler {
            tx,
            made,
            serial: 0,
            contacts: HashMap::new(),
            projects: HashMap::new(),
            calls: HashMap::new(),
            authors: HashMap::new(),
            suggestions: HashMap::new(),
            citizens: Vec::new(),
        }
    }

    async fn fill(mut self) -> Result<Filled, Error> {
        let bare = bare(self.made).map_err(Error::Fault)?;
        let row = MunicipalityRow {
            id: bare.id,
            slug: bare.slug,
            name: bare.name,
            base_url: self.made.base_url.clone(),
            settings: serde_json::to_string(&bare.settings).map_err(|e| Error::Fault(e.to_string()))?,
            subject_key: bare.subject_key,
        };
        municipality::store::insert(self.tx, &row).await?;
        municipality::store::save_base_map(self.tx, self.made.id, &self.made.map.geojson).await?;
        self.insert_people().await?;
        self.insert_themes().await?;
        self.insert_calls().await?;
        // Ids follow time: the newest suggestion has the largest.
        let mut order: Vec<usize> = (0..self.made.town.suggestions.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(self.made.town.suggestions[*at].days_ago));
        for (number, at) in order.into_iter().enumerate() {
            self.insert_suggestion(number, &self.made.town.suggestions[at]).await?;
        }
        self.merge_suggestions().await?;
        self.insert_frequent().await?;
        self.insert_tasks().await?;
        Ok(Filled { citizens: self.citizens, calls: self.calls })
    }

    fn day(&self, text: &str) -> Result<Moment, Error> {
        Moment::from_local(text, &self.made.zone).ok_or_else(|| missing("day", text))
    }

    /// An id of that moment, the same every time.
    fn id(&mut self, at: Moment) -> i64 {
        self.serial += 1;
        Ids::seeded().next(at) + self.serial
    }

    async fn insert_person(&mut self, name: &str, key: Option<&str>) -> Result<PersonId, Error> {
        let joined = TODAY.plus_days(-400);
        let id = PersonId(self.id(joined));
        let person = people::store::NewPerson { id, display_name: Some(name), created_at: joined };
        people::store::insert_person(self.tx, self.made.id, &person).await?;
        if let Some(subject) = key.and_then(|key| self.made.subjects.get(key)) {
            people::store::insert_account(self.tx, self.made.id, subject, id, joined).await?;
        }
        Ok(id)
    }

    async fn insert_people(&mut self) -> Result<(), Error> {
        for persona in &self.made.town.personas {
            let id = self.insert_person(&persona.name, Some(&persona.key)).await?;
            self.authors.insert(persona.name.clone(), id);
            if !persona.is_new {
                self.say_age(id).await?;
            }
            if persona.role != "citizen" {
                let role: Role = word("role", &persona.role)?;
                people::store::save_role(self.tx, self.made.id, &people::Grant::new(id, role), GrantedBy::Operator)
                    .await?;
                people::store::save_service(self.tx, self.made.id, id, &persona.service).await?;
            }
        }
        for number in 1..=self.made.size.people {
            let name = grow::name(self.made.town.grown.as_ref(), number);
            let id = self.insert_person(&name, Some(&citizen_key(number))).await?;
            self.say_age(id).await?;
            self.citizens.push(id);
        }
        Ok(())
    }

    async fn say_age(&mut self, id: PersonId) -> Result<(), Error> {
        people::store::update_age_stated(self.tx, self.made.id, id, TODAY.plus_days(-400)).await?;
        Ok(())
    }

    async fn author(&mut self, name: &str) -> Result<PersonId, Error> {
        if let Some(id) = self.authors.get(name) {
            return Ok(*id);
        }
        let id = self.insert_person(name, None).await?;
        self.authors.insert(name.to_owned(), id);
        Ok(id)
    }

    fn contact(&self, key: &str) -> Result<ContactId, Error> {
        self.contacts.get(key).copied().ok_or_else(|| missing("contact", key))
    }

    async fn insert_themes(&mut self) -> Result<(), Error> {
        let (town, start) = (self.made.id, TODAY.plus_days(-300));
        for contact in &self.made.town.contacts {
            let id = ContactId(self.id(start));
            self.contacts.insert(contact.key.clone(), id);
            let new = NewContact {
                id,
                key: &contact.key,
                name: &contact.name,
                role: &contact.role,
                service: &contact.service,
                phone: &contact.phone,
                email: &contact.email,
                hours: &contact.hours,
                languages: &contact.languages,
                district: "",
                photo: "",
            };
            projects::store::insert_contact(self.tx, town, &new).await?;
            if let Some(person) = self.authors.get(&contact.name) {
                projects::store::update_card_owner(self.tx, town, id, *person).await?;
            }
        }
        for (position, theme) in (0..).zip(&self.made.town.themes) {
            let new = NewTheme {
                id: ThemeId(self.id(start)),
                slug: &theme.slug,
                name: &theme.name,
                summary: &theme.summary,
                body: &theme.body,
                illustration: &theme.illustration,
                contact: Some(self.contact(&theme.contact)?),
                position,
            };
            projects::store::insert_theme(self.tx, town, &new).await?;
        }
        for (position, project) in (0..).zip(&self.made.town.projects) {
            self.insert_project(position, project).await?;
        }
        for (id, page) in (1..).zip(&self.made.town.policy) {
            let page = PolicyPage {
                id,
                published_at: Some(start),
                edition: 1,
                slug: page.slug.clone(),
                title: page.title.clone(),
                summary: page.summary.clone(),
                body: page.body.clone(),
                contact: Some(self.contact(&page.contact)?),
            };
            projects::store::insert_policy_page(self.tx, town, &page).await?;
        }
        Ok(())
    }

    async fn insert_project(&mut self, position: i64, project: &content::Project) -> Result<(), Error> {
        let town = self.made.id;
        let theme = projects::store::find_theme_id(self.tx, town, &project.theme).await?;
        let id = ProjectId(self.id(TODAY.plus_days(-200)));
        let outside = project.organiser.as_deref().zip(project.outside_url.as_deref());
        let new = NewProject {
            id,
            slug: &project.slug,
            theme: theme.ok_or_else(|| missing("theme", &project.theme))?,
            title: &project.title,
            summary: &project.summary,
            body: &project.body,
            easy: project.easy.as_deref(),
            illustration: &project.illustration,
            photo: "",
            photo_words: "",
            contact: project.contact.as_deref().map(|key| self.contact(key)).transpose()?,
            neighbourhood: project.neighbourhood.as_deref(),
            rung: word("rung", &project.rung)?,
            outside: outside.map(|(organiser, url)| Outside { organiser, url }),
            place: project.place.as_deref(),
            when_text: project.when_text.as_deref(),
            starts_at: project.starts.as_deref().map(|day| self.day(day)).transpose()?,
            ends_at: project.ends.as_deref().map(|day| self.day(day)).transpose()?,
            published_at: Some(TODAY.plus_days(-200)),
            position,
        };
        projects::store::insert_project(self.tx, town, &new).await?;
        self.projects.insert(project.slug.clone(), id);
        for (position, step) in (0..).zip(&project.steps) {
            let step = Step {
                id: StepId(position + 1),
                title: step.title.clone(),
                note: step.note.clone(),
                easy: step.easy.clone(),
                rung: word("rung", &step.rung)?,
                medium: word("medium", &step.medium)?,
                state: word("state", &step.state)?,
                when_text: step.when_text.clone(),
                sort_at: self.day(&step.sort_date)?,
                link: step.link.clone(),
            };
            projects::store::save_step(self.tx, town, id, position, &step).await?;
        }
        Ok(())
    }
}
