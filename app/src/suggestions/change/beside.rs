//! What stands beside a suggestion's words and changes with them: its photos, and what was given to the call's own
//! questions.
//!
//! What comes in waits with the browser, as with a draft, until the change is kept; what goes is said by the form alone,
//! so nobody else sees anything of a change that is not kept.

use crate::{
    calls::{self, GivenFile, Question, ShownTo},
    chrome::{End, SentForm},
    cx::Cx,
    refusal::{FieldError, Result},
    suggestions::{
        Suggestion,
        attach::{self, Held, PhotoField},
        draft, file,
        photo::{Photo, ShownPhoto},
        policy::Part,
        responses::{self, GivenResponse},
        store,
        typed::Checked,
    },
    vocabulary::PhotoId,
};
use http::HeaderValue;
use kit::db::Tx;

/// Photos and responses as the form leaves them.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// What came in and waits.
    waiting: Option<Held>,
    /// Photos that go.
    gone: Vec<PhotoId>,
    /// What is said of those that stay.
    described: Vec<(PhotoId, String)>,
    /// Those she may answer anew.
    pub(super) questions: Vec<Question>,
}

/// The same with all that its page shows.
pub(super) struct Shown {
    pub(super) beside: Beside,
    pub(super) photos: PhotoField,
    pub(super) responses: Vec<(String, String)>,
    /// What could not be taken in, at its question.
    pub(super) wrong: Vec<FieldError>,
    /// Of the browser with which something waits.
    pub(super) cookie: Option<HeaderValue>,
}

/// What of it a change changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pieces {
    pub(super) photos_changed: bool,
    /// What had been given until then, in words; nothing when it stays.
    pub(super) responses: Option<String>,
}

impl Pieces {
    pub(super) fn is_same(&self) -> bool {
        !self.photos_changed && self.responses.is_none()
    }
}

/// As it is now.
pub(super) async fn open(cx: &Cx, suggestion: &Suggestion, part: Part) -> Result<Shown> {
    let mut tx = cx.read().await?;
    let questions = questions_for(cx, &mut tx, suggestion, part).await?;
    let given = store::list_responses(&mut tx, cx.municipality(), suggestion.id).await?;
    let responses = given.iter().flat_map(|one| as_typed(&questions, one)).collect();
    let photos = PhotoField::load(cx, &mut tx, suggestion.id, Vec::new()).await?;
    let beside = Beside { questions, ..Beside::default() };
    Ok(Shown { beside, photos, responses, wrong: Vec::new(), cookie: None })
}

/// After a press: takes in what came with it.
pub(super) async fn take(cx: &mut Cx, suggestion: &Suggestion, part: Part, form: &SentForm) -> Result<Shown> {
    let (call, town) = (suggestion.call, cx.municipality());
    let (questions, given, current, mut waiting) = {
        let mut tx = cx.read().await?;
        (
            questions_for(cx, &mut tx, suggestion, part).await?,
            store::list_responses(&mut tx, town, suggestion.id).await?,
            store::list_photos(&mut tx, town, suggestion.id).await?,
            draft::find_waiting(cx, &mut tx, call, &form.text("bundel")).await?,
        )
    };
    let said_gone = form.beginning("weg-").map(|(id, _)| id.to_owned()).chain([form.text("weg")]);
    let is_here = |id: &PhotoId| current.iter().any(|photo| photo.id == *id);
    let mut gone: Vec<PhotoId> = said_gone.filter_map(|id| id.parse().ok()).filter(is_here).collect();
    gone.sort_unstable();
    gone.dedup();
    let mut cookie = None;
    if waiting.is_none() && (form.brings_files() || form.end != End::Whole) {
        let (held, header) = draft::begin_waiting(cx, call).await?;
        (waiting, cookie) = (Some(held), Some(header));
    }
    let (mut errors, mut wrong) = (Vec::new(), Vec::new());
    if let Some(held) = waiting.as_mut() {
        held.others = current.len() - gone.len();
        errors = attach::attach_all(cx, *held, form).await?;
        wrong = file::take_all(cx, *held, &questions, form).await?;
    }
    let described = |photo: &Photo| {
        let said = form.beginning("beschrijving-").find(|(id, _)| *id == photo.id.to_string());
        (photo.id, said.map_or_else(|| photo.description.clone(), |(_, text)| attach::description(text)))
    };
    let described = current.iter().filter(|photo| !gone.contains(&photo.id)).map(described).collect();
    let beside = Beside { waiting, gone, described, questions };
    let mut tx = cx.read().await?;
    let (responses, carried) = beside.responses(cx, &mut tx, (suggestion, &given), form).await?;
    let photos = beside.photos(cx, &mut tx, current, (errors, carried)).await?;
    Ok(Shown { beside, photos, responses, wrong, cookie })
}

impl Beside {
    /// Those that stay, those that wait, and what the form must bring again.
    async fn photos(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        mut photos: Vec<Photo>,
        (errors, mut carried): (Vec<String>, Vec<(String, String)>),
    ) -> Result<PhotoField> {
        photos.retain(|photo| !self.gone.contains(&photo.id));
        for photo in &mut photos {
            let said = self.described.iter().find(|(id, _)| *id == photo.id);
            photo.description = said.map(|(_, text)| text.clone()).unwrap_or_default();
        }
        if let Some(held) = &self.waiting {
            photos.extend(store::list_photos(tx, cx.municipality(), held.suggestion).await?);
            carried.push(("bundel".to_owned(), held.suggestion.to_string()));
        }
        carried.extend(self.gone.iter().map(|id| (format!("weg-{id}"), "ja".to_owned())));
        Ok(PhotoField { photos: ShownPhoto::all(cx, photos), errors, carried })
    }

    /// What was typed, and the files: one that waits, else the one that is there, unless it goes.
    async fn responses(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        (suggestion, given): (&Suggestion, &[GivenResponse]),
        form: &SentForm,
    ) -> Result<(Vec<(String, String)>, Vec<(String, String)>)> {
        let (mut responses, mut carried) = (form.typed(&self.questions).responses, Vec::new());
        let waiting = match &self.waiting {
            Some(held) => store::list_other_files(tx, cx.municipality(), (held.suggestion, suggestion.id)).await?,
            None => Vec::new(),
        };
        for question in self.questions.iter().filter(|question| question.kind.takes_file()) {
            let key = &question.key;
            let says_gone = form.text("zonder") == *key || !form.text(&format!("zonder-{key}")).is_empty();
            let there = given.iter().find(|one| one.question == *key).map(|one| one.response.clone());
            match (waiting.iter().find(|(of, _)| of == key), there) {
                (Some((_, file)), _) => responses.push((key.clone(), file.to_string())),
                (None, Some(_)) if says_gone => carried.push((format!("zonder-{key}"), "ja".to_owned())),
                (None, Some(response)) => responses.push((key.clone(), response)),
                (None, None) => {}
            }
        }
        Ok((responses, carried))
    }

    pub(super) async fn find_pieces(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        (suggestion, text): (&Suggestion, &Checked),
    ) -> Result<Pieces> {
        let town = cx.municipality();
        let current = store::list_photos(tx, town, suggestion.id).await?;
        let says = |photo: &Photo| self.described.iter().find(|(id, _)| *id == photo.id);
        let is_other = |photo: &Photo| {
            self.gone.contains(&photo.id) || says(photo).is_some_and(|(_, text)| *text != photo.description)
        };
        let brings = match &self.waiting {
            Some(held) => store::has_other_photos(tx, town, (held.suggestion, suggestion.id)).await?,
            None => false,
        };
        let mut given = store::list_responses(tx, town, suggestion.id).await?;
        given.retain(|one| self.questions.iter().any(|question| question.key == one.question));
        let is_kept = given.len() == text.responses.len() && given.iter().all(|one| text.responses.contains(one));
        let responses = (!is_kept).then(|| {
            let main = cx.in_own_language();
            let before = responses::in_words(&main, &self.questions, &given);
            let lines = before.iter().map(|shown| format!("{} {}", shown.label, shown.words.replace('\n', ", ")));
            lines.collect::<Vec<_>>().join("\n")
        });
        Ok(Pieces { photos_changed: brings || current.iter().any(is_other), responses })
    }

    /// With the words, in their transaction.
    pub(super) async fn write(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        (suggestion, text): (&Suggestion, &Checked),
        pieces: &Pieces,
    ) -> Result<()> {
        if pieces.photos_changed {
            self.write_photos(cx, tx, suggestion).await?;
        }
        if pieces.responses.is_some() {
            self.write_responses(cx, tx, (suggestion, text)).await?;
        }
        if let Some(held) = &self.waiting {
            store::delete_draft(tx, cx.municipality(), (&held.holder, held.call)).await?;
        }
        Ok(())
    }

    async fn write_photos(&self, cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion) -> Result<()> {
        let (town, of) = (cx.municipality(), suggestion.id);
        for id in &self.gone {
            store::delete_photo(tx, town, (of, *id)).await?;
        }
        for (id, text) in &self.described {
            store::update_photo_description(tx, town, (of, *id), text).await?;
        }
        let Some(held) = &self.waiting else { return Ok(()) };
        for photo in store::list_photos(tx, town, held.suggestion).await? {
            let Some(place) = attach::free_place(cx, tx, of, 0).await? else { break };
            let now = cx.app.clock.machine();
            store::move_photo(tx, town, (held.suggestion, of), (photo.id, place), now).await?;
        }
        Ok(())
    }

    async fn write_responses(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        (suggestion, text): (&Suggestion, &Checked),
    ) -> Result<()> {
        let (town, of, now) = (cx.municipality(), suggestion.id, cx.app.clock.machine());
        for question in &self.questions {
            store::delete_response(tx, town, (of, &question.key)).await?;
        }
        store::insert_responses(tx, town, (suggestion.call, of), &text.responses).await?;
        for question in self.questions.iter().filter(|question| question.kind.takes_file()) {
            let given = text.responses.iter().find(|one| one.question == question.key);
            let file = given.and_then(|one| one.response.parse::<GivenFile>().ok()).map(|file| file.id);
            store::delete_other_file(tx, town, (of, &question.key), file).await?;
            if let Some((held, file)) = self.waiting.as_ref().zip(file) {
                store::move_file(tx, town, (held.suggestion, of), file, now).await?;
            }
        }
        Ok(())
    }
}

/// What is asked still. What was given for officers only is its author's alone, and what hangs on it.
async fn questions_for(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, part: Part) -> Result<Vec<Question>> {
    let mut asked: Vec<Question> = Vec::new();
    for question in calls::store::list_questions(tx, cx.municipality(), suggestion.call).await? {
        let is_hers = match part {
            Part::Author => true,
            Part::Coauthor => question.shown_to == ShownTo::Everyone,
            Part::Reader => false,
        };
        let hangs_on = question.condition.as_ref().map(|condition| condition.question.as_str());
        let is_reached = hangs_on.is_none_or(|source| asked.iter().any(|one| one.key == source));
        if is_hers && is_reached && question.retired_at.is_none() {
            asked.push(question);
        }
    }
    Ok(asked)
}

fn as_typed(questions: &[Question], given: &GivenResponse) -> Vec<(String, String)> {
    let question = questions.iter().find(|question| question.key == given.question);
    let values = question.map(|question| question.as_typed(&given.response)).unwrap_or_default();
    values.into_iter().map(|value| (given.question.clone(), value)).collect()
}
