//! Suggestions of another platform are brought over, a batch in one transaction.
//!
//! Invariants: one number of a source is one suggestion; a batch is there whole or not at all, so that a run that was
//! stopped goes on where it was; nothing imported adds to the votes that are counted here.

use super::{NewSuggestion, Status, store};
use crate::{
    calls, chrome, people,
    pictures::scene,
    vocabulary::{AnswerId, CallId, ContactId, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Error, Result, Tx},
    ids::Ids,
};
use std::{collections::HashMap, sync::Arc};

/// What the ids of this program begin with (kit/src/ids.rs): 2024 in UTC.
const FIRST_ID_AT: Moment = Moment(1_704_067_200_000);

/// A suggestion as the other platform had it, checked.
#[derive(Debug, Clone)]
pub struct Imported {
    pub external_id: String,
    pub title: String,
    pub body: String,
    pub category: String,
    pub illustration: String,
    pub latitude: f64,
    pub longitude: f64,
    pub address: String,
    pub created_at: Moment,
    pub votes_before: i64,
    pub author: Author,
    pub status: Status,
    pub reason: Option<String>,
    pub answer: Option<String>,
    /// When it was decided and answered; nothing is when it is brought over.
    pub decided_at: Option<Moment>,
    /// The same as long as nothing above is different.
    pub fingerprint: String,
}

/// Who wrote it there; an empty number is everybody without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub external_id: String,
    pub name: Option<String>,
}

/// One row to write, beside what is known of it.
#[derive(Debug, Clone)]
pub struct Step {
    pub row: Imported,
    pub stored: Option<Stored>,
    pub author: Option<PersonId>,
    /// Its place in the file: rows of one day keep their order.
    pub position: i64,
}

/// What was brought over before.
#[derive(Debug, Clone)]
pub struct Stored {
    pub suggestion: SuggestionId,
    pub fingerprint: String,
    pub status: Status,
    pub answer: Option<AnswerId>,
}

pub struct Batch {
    pub town: MunicipalityId,
    pub call: CallId,
    pub source: String,
    /// Whose name stands under the answers.
    pub contact: Option<ContactId>,
    pub steps: Vec<Step>,
    /// For suggestions, each at its own moment.
    pub ids: Arc<Ids>,
    /// For all that is made now: a row of ids counts on as long as its moment stays the same.
    pub ids_of_now: Arc<Ids>,
    pub now: Moment,
}

/// What a batch left behind.
#[derive(Debug, Default)]
pub struct Wrote {
    pub authors: HashMap<String, PersonId>,
}

/// Writes a batch: adds what is new, takes over what is different.
pub async fn import(tx: &mut Tx<'_>, batch: &Batch) -> Result<Wrote> {
    let mut wrote = Wrote::default();
    let mut added = 0;
    for step in &batch.steps {
        match &step.stored {
            Some(stored) if stored.fingerprint == step.row.fingerprint => {}
            Some(stored) => update(tx, batch, &step.row, stored).await?,
            None => {
                let author = author_of(tx, batch, step, &mut wrote).await?;
                insert(tx, batch, step, author).await?;
                added += 1;
            }
        }
    }
    if added > 0 {
        calls::store::add_suggestions(tx, batch.town, batch.call, added).await?;
    }
    Ok(wrote)
}

/// One line of at most 150 characters (other platforms take longer titles), or why not.
pub fn imported_title(text: &str) -> std::result::Result<String, &'static str> {
    let title = chrome::clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().count() {
        0 => Err("it has no title"),
        1..=150 => Ok(title),
        _ => Err("the title is longer than 150 characters"),
    }
}

/// Text in paragraphs, or why not. A suggestion that was a title alone stays one.
pub fn imported_body(text: &str) -> std::result::Result<String, &'static str> {
    let body = chrome::paragraphs(text);
    match body.chars().count() {
        ..=20_000 => Ok(body),
        _ => Err("the text is longer than 20,000 characters"),
    }
}

fn new_suggestion<'a>(batch: &Batch, row: &'a Imported, id: SuggestionId, author: PersonId) -> NewSuggestion<'a> {
    NewSuggestion {
        id,
        call: batch.call,
        author,
        category: &row.category,
        title: &row.title,
        body: &row.body,
        latitude: row.latitude,
        longitude: row.longitude,
        address: &row.address,
        illustration: scene::kind_of(&row.illustration),
        status: row.status,
        created_at: row.created_at,
    }
}

async fn author_of(tx: &mut Tx<'_>, batch: &Batch, step: &Step, wrote: &mut Wrote) -> Result<PersonId> {
    let Author { external_id, name } = &step.row.author;
    if let Some(person) = step.author.or_else(|| wrote.authors.get(external_id).copied()) {
        return Ok(person);
    }
    let id = PersonId(batch.ids_of_now.next(batch.now));
    let person = people::store::NewPerson { id, display_name: name.as_deref(), created_at: batch.now };
    people::store::insert_imported_person(tx, batch.town, (&batch.source, external_id), &person).await?;
    wrote.authors.insert(external_id.clone(), id);
    Ok(id)
}

async fn insert(tx: &mut Tx<'_>, batch: &Batch, step: &Step, author: PersonId) -> Result<()> {
    let row = &step.row;
    let mut tries = 0;
    let id = loop {
        // Ids follow time. Exports often know only the day, so the place in the file says what comes after what.
        let at = Moment(row.created_at.max(FIRST_ID_AT).0 + step.position.rem_euclid(60_000) + tries * 60_000);
        let id = SuggestionId(batch.ids.next(at));
        let new = new_suggestion(batch, row, id, author);
        if store::insert_imported_suggestion(tx, batch.town, &new, row.votes_before).await? {
            break id;
        }
        tries += 1;
        if tries > 100 {
            return Err(Error::Fault("no id was free".to_owned()));
        }
    };
    if row.status != Status::Submitted {
        let at = row.decided_at.unwrap_or(batch.now);
        let change = (at, row.status, row.reason.as_deref());
        store::insert_status_change(tx, batch.town, id, change, batch.contact).await?;
    }
    let answer = insert_answer(tx, batch, row, id).await?;
    store::insert_import(tx, batch.town, &new_import(batch, row, id, answer)).await
}

async fn update(tx: &mut Tx<'_>, batch: &Batch, row: &Imported, stored: &Stored) -> Result<()> {
    let id = stored.suggestion;
    // The author stays who she was; this statement does not touch her.
    let new = new_suggestion(batch, row, id, PersonId(0));
    store::update_imported_suggestion(tx, batch.town, &new, row.votes_before).await?;
    if row.status != stored.status {
        let change = (batch.now, row.status, row.reason.as_deref());
        store::insert_status_change(tx, batch.town, id, change, batch.contact).await?;
    }
    let answer = match (stored.answer, &row.answer) {
        (Some(answer), Some(body)) => {
            store::update_answer(tx, batch.town, answer, body).await?;
            Some(answer)
        }
        (Some(answer), None) => Some(answer),
        (None, _) => insert_answer(tx, batch, row, id).await?,
    };
    store::update_import(tx, batch.town, &new_import(batch, row, id, answer)).await
}

async fn insert_answer(
    tx: &mut Tx<'_>,
    batch: &Batch,
    row: &Imported,
    suggestion: SuggestionId,
) -> Result<Option<AnswerId>> {
    let (Some(body), Some(contact)) = (&row.answer, batch.contact) else { return Ok(None) };
    let answered_at = row.decided_at.unwrap_or(batch.now);
    let id = AnswerId(batch.ids_of_now.next(batch.now));
    store::insert_answer(tx, batch.town, &store::NewAnswer { id, suggestion, contact, body, answered_at }).await?;
    Ok(Some(id))
}

fn new_import<'a>(
    batch: &'a Batch,
    row: &'a Imported,
    suggestion: SuggestionId,
    answer: Option<AnswerId>,
) -> store::NewImport<'a> {
    store::NewImport {
        call: batch.call,
        source: &batch.source,
        external_id: &row.external_id,
        suggestion,
        fingerprint: &row.fingerprint,
        status: row.status,
        answer,
    }
}
