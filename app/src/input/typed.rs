//! What she gave, as the officer typed it over: a suggestion, votes, a comment, themes she wants to hear of.

use super::{
    codes,
    person::{self, Person},
    sheet::Sheet,
};
use crate::{
    calls::{Call, field_id},
    chrome::one_line,
    cx::Cx,
    places::{Addresses, Found, Precision},
    projects::Theme,
    refusal::{FieldError, Result},
    slips::{Origin, Reference},
    suggestions::{Checked, CommentText, Rules, Typed},
    texts::sentence,
    vocabulary::{CallId, PersonId, SuggestionId, ThemeId},
};

/// An address has so many characters.
const LONGEST_ADDRESS: usize = 100;

/// A form on paper, read over and checked.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Of the form on screen.
    pub key: i64,
    pub call: CallId,
    pub origin: Origin,
    /// Printed on it; without one it gets its number now.
    pub reference: Option<Reference>,
    pub person: Person,
    pub choice: Choice,
    pub given: Given,
}

/// What the officer said of people who seem to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    NotAsked,
    Known(PersonId),
    New,
}

#[derive(Debug, Clone, Default)]
pub struct Given {
    /// With how well its place is known.
    pub suggestion: Option<(Checked, Precision)>,
    pub votes: Vec<SuggestionId>,
    pub comment: Option<(SuggestionId, CommentText)>,
    pub themes: Vec<ThemeId>,
}

impl Given {
    fn is_nothing(&self) -> bool {
        self.suggestion.is_none() && self.votes.is_empty() && self.comment.is_none() && self.themes.is_empty()
    }

    /// Whether others read words of hers.
    pub fn has_words(&self) -> bool {
        self.suggestion.is_some() || self.comment.is_some()
    }
}

/// What a form is read against.
pub struct Frame {
    pub call: Call,
    pub rules: Rules,
    pub themes: Vec<Theme>,
    pub origin: Origin,
}

/// The entry, or nothing when something is wrong: the sheet says what.
pub async fn read(cx: &Cx, sheet: &mut Sheet, frame: &Frame) -> Result<Option<Entry>> {
    let number = sheet.text("nummer");
    let reference = Reference::parse(&number);
    if !number.trim().is_empty() && reference.is_none() {
        sheet.wrong(cx, "nummer", "slips-number-wrong");
    }
    let person = person::read(cx, sheet, frame.origin.source).await?;
    let given = Given {
        suggestion: read_suggestion(cx, sheet, frame).await?,
        votes: read_votes(cx, sheet, frame).await?,
        comment: read_comment(cx, sheet, frame).await?,
        themes: frame.themes.iter().map(|theme| theme.id).filter(|theme| sheet.is("thema", theme)).collect(),
    };
    if sheet.is_right() && given.is_nothing() {
        sheet.wrong(cx, "titel", "input-nothing");
    }
    if !given.votes.is_empty() && !person.recorded.can_be_told_apart() {
        sheet.wrong(cx, "telefoon", "input-vote-needs-contact");
    }
    let choice = match sheet.text("wie").as_str() {
        "nieuw" => Choice::New,
        typed => typed.parse().map_or(Choice::NotAsked, Choice::Known),
    };
    let Some(key) = kit::ids::decode(&sheet.text("sleutel")) else { return Ok(None) };
    let (call, origin) = (frame.call.id, frame.origin.clone());
    Ok(sheet.is_right().then_some(Entry { key, call, origin, reference, person, choice, given }))
}

/// Where it is was written in words.
async fn find_place(cx: &Cx, sheet: &Sheet) -> Result<Option<Found>> {
    match sheet.text("plek").trim() {
        "" => Ok(None),
        at => cx.app.part::<Addresses>().locate(cx, at).await,
    }
}

/// What stands in the fields of a suggestion.
pub async fn typed_suggestion(cx: &Cx, sheet: &Sheet, frame: &Frame) -> Result<Typed> {
    Ok(typed(sheet, frame, find_place(cx, sheet).await?.as_ref()))
}

fn typed(sheet: &Sheet, frame: &Frame, found: Option<&Found>) -> Typed {
    let responses = frame.rules.questions.iter().flat_map(|question| {
        let values = sheet.form.texts(&field_id(&question.key)).into_iter().take(question.options.len().max(1));
        values.map(|value| (question.key.clone(), value)).collect::<Vec<_>>()
    });
    Typed {
        title: sheet.text("titel"),
        body: sheet.text("waarom"),
        category: sheet.text("soort"),
        place: found.map(|found| found.place),
        responses: responses.collect(),
        ..Typed::default()
    }
}

/// What she wrote says where in the street it is: that stays to be read, also where the pin cannot show it.
fn written_address(typed: &str) -> Option<String> {
    let written = one_line(typed);
    let is_exact = written.chars().any(|c| c.is_ascii_digit()) && written.chars().count() <= LONGEST_ADDRESS;
    is_exact.then_some(written)
}

async fn read_suggestion(cx: &Cx, sheet: &mut Sheet, frame: &Frame) -> Result<Option<(Checked, Precision)>> {
    let own = ["titel", "waarom", "plek"];
    if own.iter().all(|name| sheet.text(name).trim().is_empty()) {
        return Ok(None);
    }
    let found = find_place(cx, sheet).await?;
    match typed(sheet, frame, found.as_ref()).check(cx, &frame.rules) {
        Ok(checked) => {
            let checked = match written_address(&sheet.text("plek")) {
                Some(address) => checked.written_at(address),
                None => checked,
            };
            Ok(Some((checked, found.map_or(Precision::Street, |found| found.precision))))
        }
        Err(errors) => {
            let (of_questions, own): (Vec<FieldError>, _) =
                errors.into_iter().partition(|error| error.field.starts_with("responses."));
            sheet.of_questions = of_questions;
            for error in own {
                let (field, key) = own_field(&error, &sheet.text("plek"));
                match key {
                    "suggestions-add-place-outside" => {
                        let name = [("name", cx.town.name.as_str().into())];
                        sheet.wrong_with(&field, sentence(cx.lang, "input-place-outside", &name));
                    }
                    "suggestions-add-place-beside" => {
                        let area = [("area", error.area.as_str().into())];
                        sheet.wrong_with(&field, sentence(cx.lang, "input-place-beside", &area));
                    }
                    key => sheet.wrong(cx, &field, key),
                }
            }
            Ok(None)
        }
    }
}

/// The field on this form, and what to do there.
fn own_field(error: &FieldError, at: &str) -> (String, &'static str) {
    match error.field.as_ref() {
        "place" if error.message == "suggestions-add-place-missing" => {
            let key = if at.trim().is_empty() { "input-place-missing" } else { "input-place-unknown" };
            ("plek".to_owned(), key)
        }
        "place" => ("plek".to_owned(), error.message),
        "title" => ("titel".to_owned(), error.message),
        "body" => ("waarom".to_owned(), error.message),
        "category" => ("soort".to_owned(), error.message),
        of_question => (of_question.to_owned(), error.message),
    }
}

async fn read_votes(cx: &Cx, sheet: &mut Sheet, frame: &Frame) -> Result<Vec<SuggestionId>> {
    let typed = sheet.text("stemmen");
    let words = codes::words(&typed);
    if words.len() > codes::AT_MOST {
        sheet.wrong(cx, "stemmen", "input-votes-many");
        return Ok(Vec::new());
    }
    let mut tx = cx.read().await?;
    let mut found = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    for word in words {
        match codes::find(cx, &mut tx, frame.call.id, word).await? {
            Some(id) if found.contains(&id) => {}
            Some(id) => found.push(id),
            None => unknown.push(word.chars().take(30).collect()),
        }
    }
    if !unknown.is_empty() {
        let codes = unknown.join(", ");
        sheet.wrong_with("stemmen", sentence(cx.lang, "input-code-unknown", &[("code", codes.as_str().into())]));
    }
    Ok(found)
}

async fn read_comment(cx: &Cx, sheet: &mut Sheet, frame: &Frame) -> Result<Option<(SuggestionId, CommentText)>> {
    let (on, words) = (sheet.text("reactie-op"), sheet.text("reactie"));
    if on.trim().is_empty() && words.trim().is_empty() {
        return Ok(None);
    }
    let text = CommentText::parse(&words).map_err(|key| sheet.wrong(cx, "reactie", key)).ok();
    let found = codes::find(cx, &mut cx.read().await?, frame.call.id, on.trim()).await?;
    if found.is_none() {
        sheet.wrong(cx, "reactie-op", "input-comment-on");
    }
    Ok(found.zip(text))
}
