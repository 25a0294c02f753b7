//! A form is entered: in one transaction the number, the person, and all she gave, through the citizens' own use cases.
//!
//! They are done as her: the same policies say yes or no, the same rows are written, and what was given twice is once.

use super::typed::{Choice, Entry, Given};
use crate::{
    activity::{self, Happened, Happening},
    calls,
    cx::{Cx, Tag},
    people::{
        self, ConsentWay, consent,
        recorded::{self, Who},
        store::Double,
    },
    places::Precision,
    refusal::{Error, Refusal, Result},
    slips::{self, MayEnter, Reference, store::NewSlip},
    suggestions::{self, VoteButton, add, comments, store, themes, vote},
    texts::text,
    urls,
    vocabulary::{Actor, CallId, Capacity, CommentId, PersonId, SignedIn, SlipId, Strength, SuggestionId},
};
use kit::db::Tx;

const TRIES: usize = 8;

/// What became of it.
#[derive(Debug)]
pub enum Entered {
    Now(Reference, Changed),
    /// It was sent before.
    Before(Reference),
    /// Somebody who seems to be the same is there: the officer chooses. Nothing was written but that she looked.
    Doubles(Vec<Double>),
}

/// What pages, lists and counts must hear of, once it is durable.
#[derive(Debug, Default)]
pub struct Changed {
    added_to: Option<CallId>,
    votes: Vec<(SuggestionId, VoteButton)>,
    comment: Option<SuggestionId>,
}

pub async fn enter(cx: &Cx, tx: &mut Tx<'_>, entry: &Entry) -> Result<Entered> {
    let (may, town) = (slips::may_enter(&cx.actor)?, cx.municipality());
    if let Some(before) = slips::store::find_of_entry(tx, town, entry.key).await? {
        return Ok(Entered::Before(before));
    }
    let doubles = people::store::list_doubles(tx, town, &entry.person.recorded.keys()).await?;
    let known = match entry.choice {
        Choice::Known(person) => doubles.iter().find(|double| double.person == person),
        Choice::New | Choice::NotAsked => None,
    };
    if known.is_none() && entry.choice != Choice::New && !doubles.is_empty() {
        record_look(cx, tx, &doubles).await?;
        return Ok(Entered::Doubles(doubles));
    }
    check_age(entry, known)?;
    let Some(reference) = take_number(cx, tx, &may, entry).await? else {
        let before = slips::store::find_of_entry(tx, town, entry.key).await?;
        return Ok(Entered::Before(before.ok_or_else(|| Error::Fault("a form has no number".to_owned()))?));
    };
    let who = known.map_or_else(|| Who::New(entry.person.name.clone()), |known| Who::Known(known.person));
    let person = recorded::record(cx, tx, &who, &entry.person.recorded).await?;
    if let (Some(known), Some(name)) = (known, &entry.person.name)
        && known.display_name.is_none()
    {
        people::store::update_display_name(tx, town, person, name.as_str()).await?;
    }
    let slip = slips::store::set_person(tx, town, &reference, person).await?;
    let slip = slip.ok_or_else(|| Error::Fault("a form is gone".to_owned()))?;
    say_who_she_is(cx, tx, person, entry).await?;
    let hers = in_her_name(cx, tx, person).await?;
    let changed = give(&hers, tx, (entry.call, slip), &entry.given).await?;
    record_entry(cx, tx, entry, &reference).await?;
    Ok(Entered::Now(reference, changed))
}

/// Others read what she wrote: she is 13 or older.
fn check_age(entry: &Entry, known: Option<&Double>) -> Result<(), Refusal> {
    let is_stated = entry.person.states_age || known.is_some_and(|known| known.age_stated_at.is_some());
    let is_asked = entry.given.has_words() || !entry.person.consents.is_empty();
    match is_asked && !is_stated {
        false => Ok(()),
        true => Err(Refusal::field("leeftijd", "input-age-missing")),
    }
}

/// The number on the form, or a new one; nothing when the form was entered at this very moment.
async fn take_number(cx: &Cx, tx: &mut Tx<'_>, may: &MayEnter, entry: &Entry) -> Result<Option<Reference>> {
    let (town, call, key) = (cx.municipality(), entry.call, entry.key);
    let from = (&entry.origin, cx.now);
    if let Some(reference) = &entry.reference {
        if slips::store::take_slip(tx, town, may, (reference, call, key), from).await? {
            return Ok(Some(reference.clone()));
        }
        if slips::store::find_of_entry(tx, town, key).await?.is_some() {
            return Ok(None);
        }
        let there = slips::store::find_slip(tx, town, reference).await?;
        let wrong = match there {
            Some(slip) if slip.entered_at.is_some() => "slips-number-used",
            Some(slip) if slip.call != call => "slips-number-other-call",
            Some(_) | None => "slips-number-not-ours",
        };
        return Err(Refusal::field("nummer", wrong).into());
    }
    for _ in 0..TRIES {
        let (id, reference) = (SlipId(cx.new_id()), Reference::random());
        let new = NewSlip { id, batch: id, reference: &reference, call, entry: Some(key) };
        if slips::store::insert_slip(tx, town, may, &new, cx.now).await? {
            slips::store::take_slip(tx, town, may, (&reference, call, key), from).await?;
            return Ok(Some(reference));
        }
        if slips::store::find_of_entry(tx, town, key).await?.is_some() {
            return Ok(None);
        }
    }
    Err(Error::Fault("no free number for a form was found".to_owned()))
}

/// Seeing who is there is looking her up: it stands in the log, as it does elsewhere.
async fn record_look(cx: &Cx, tx: &mut Tx<'_>, doubles: &[Double]) -> Result<()> {
    let detail = text(cx.town.main_language(), "input-looked-up");
    for double in doubles {
        let about = double.person.to_string();
        let what = Happened::PersonLookedUp;
        activity::record(cx, tx, &Happening { what, about: &about, address: urls::INPUT, detail: &detail }).await?;
    }
    Ok(())
}

async fn record_entry(cx: &Cx, tx: &mut Tx<'_>, entry: &Entry, reference: &Reference) -> Result<()> {
    let call = calls::store::load_any_call_by_id(tx, cx.municipality(), entry.call).await?;
    let source = text(cx.town.main_language(), entry.origin.source.key());
    let from = [source.as_str(), &entry.origin.place].into_iter().filter(|part| !part.is_empty());
    let detail = format!("{reference}: {}", from.collect::<Vec<_>>().join(", "));
    let address = urls::receipt(reference.as_str());
    let what = Happened::InputEntered;
    activity::record(cx, tx, &Happening { what, about: &call.title, address: &address, detail: &detail }).await
}

/// As if she had signed in, in the municipality's language. Nothing of the officer's browser is hers.
pub(super) async fn in_her_name(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Cx> {
    let blocked_until = people::store::find_block(tx, cx.municipality(), person, cx.now).await?;
    let as_inhabitant = (Vec::new(), Capacity::Inhabitant);
    let actor = Actor::Person(SignedIn::acting(person, Strength::Account, as_inhabitant).blocked(blocked_until));
    Ok(Cx { actor, session: None, browser: None, ..cx.in_own_language() })
}

/// What she said of herself, on paper or to the officer.
async fn say_who_she_is(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, entry: &Entry) -> Result<()> {
    let (town, cx) = (cx.municipality(), &cx.in_own_language());
    if entry.person.states_age {
        people::store::update_age_stated(tx, town, person, cx.now).await?;
    }
    if let Some(tie) = entry.person.tie {
        people::store::insert_tie(tx, town, person, tie, cx.now).await?;
    }
    for purpose in &entry.person.consents {
        consent::give(cx, tx, person, (*purpose, ConsentWay::Counter)).await?;
    }
    Ok(())
}

async fn give(cx: &Cx, tx: &mut Tx<'_>, (call, slip): (CallId, SlipId), given: &Given) -> Result<Changed> {
    let (town, person) = (cx.municipality(), cx.signed_in()?.person);
    let mut changed = Changed::default();
    if let Some((checked, precision)) = &given.suggestion {
        let id = SuggestionId(cx.new_id());
        add::add(cx, tx, call, id, checked).await.map_err(|error| at_field(error, "titel"))?;
        store::set_slip_of_suggestion(tx, town, id, slip).await?;
        if *precision == Precision::Street {
            store::set_rough_place(tx, town, id).await?;
        }
        changed.added_to = Some(call);
    }
    for id in &given.votes {
        let has_voted = !store::list_voted(tx, town, person, &[*id]).await?.is_empty();
        let button = vote::vote(cx, tx, *id).await.map_err(|error| at_field(error, "stemmen"))?;
        if !has_voted {
            store::insert_slip_vote(tx, town, (*id, person), slip).await?;
        }
        changed.votes.push((*id, button));
    }
    if let Some((on, text)) = &given.comment {
        let id = CommentId(cx.new_id());
        comments::write::add(cx, tx, *on, (id, text)).await.map_err(|error| at_field(error, "reactie"))?;
        store::set_slip_of_comment(tx, town, id, slip).await?;
        changed.comment = Some(*on);
    }
    for theme in &given.themes {
        themes::choose(cx, tx, person, *theme, (themes::ThemeChoice::Wanted, ConsentWay::Counter)).await?;
    }
    Ok(changed)
}

/// A no of the citizens' policies, said beside the field it is about.
fn at_field(error: Error, field: &'static str) -> Error {
    match error {
        Error::Refusal(Refusal::TieUnknown | Refusal::TieNotAsked | Refusal::TieNotConfirmed) => {
            Refusal::field("band", "input-tie-missing").into()
        }
        Error::Refusal(Refusal::NotFound) => Refusal::field(field, "input-gone").into(),
        Error::Refusal(Refusal::Fields(_) | Refusal::DiskFull) => error,
        Error::Refusal(refusal) => Refusal::field(field, refusal.key()).into(),
        Error::Fault(_) => error,
    }
}

impl Changed {
    pub fn done(&self, cx: &Cx) {
        if let Some(call) = self.added_to {
            suggestions::add::added(cx, call);
        }
        for (id, button) in &self.votes {
            vote::counted(cx, *id, button);
        }
        if let Some(id) = self.comment {
            cx.changed(Tag::Suggestion(id));
        }
    }
}
