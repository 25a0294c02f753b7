//! The page on which a suggestion is filled in: to add one, and to change one that is there.

use super::{
    attach::PhotoField,
    picture,
    pin::{Moves, PinPicture},
    typed::{self, OUTSIDE, Rules, Typed},
};
use crate::{
    calls::{Call, Category, Question, QuestionField, QuestionKind},
    chrome::{self, Chrome, Markup, SentForm, filters},
    cx::Cx,
    people::{self, Field},
    places::{Neighbour, Tiles},
    refusal::{FieldError, Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};

impl SentForm {
    pub(super) fn typed(&self, questions: &[Question]) -> Typed {
        let values = |question: &'_ Question| {
            let own =
                self.beginning("vraag-").filter(|(key, _)| *key == question.key).map(|(_, value)| value.to_owned());
            own.take(question.options.len().max(1)).collect::<Vec<_>>()
        };
        // Of a file only the program says that it is there.
        let typed = questions.iter().filter(|question| !question.kind.takes_file());
        let responses = typed.flat_map(|one| values(one).into_iter().map(|value| (one.key.clone(), value)));
        Typed {
            responses: responses.collect(),
            title: self.text("titel"),
            body: self.text("waarom"),
            category: self.text("soort"),
            place: typed::read_place(&self.text("plek")),
            // It is of the place it was found at, and of no other.
            address: if self.text("adres-plek") == self.text("plek") { self.text("adres") } else { String::new() },
        }
    }

    pub(super) fn moves(&self) -> Moves {
        Moves::read(&|name| self.text(name))
    }
}

/// What the page is for.
pub(super) enum Purpose {
    Add,
    Change(Changing),
}

/// A suggestion that is there.
pub(super) struct Changing {
    pub(super) id: SuggestionId,
    /// What she looks at.
    pub(super) edition: i64,
    pub(super) trouble: Option<Trouble>,
}

/// Why what was typed is not kept, though nothing in it is wrong.
pub(super) enum Trouble {
    /// Somebody else changed it meanwhile.
    Overtaken,
    Refused(Refusal),
}

/// All the page shows, whatever it is for.
pub(super) struct Shown {
    pub(super) call: Call,
    pub(super) rules: Rules,
    pub(super) typed: Typed,
    pub(super) picture: PinPicture,
    pub(super) photos: PhotoField,
    pub(super) wrong: Vec<FieldError>,
}

#[derive(Template)]
#[template(path = "suggestions/templates/add.html")]
struct FillPage {
    chrome: Chrome,
    call: Call,
    categories: Vec<Category>,
    questions: Vec<QuestionField>,
    /// Keys of what the page says about itself.
    words: Words,
    action: String,
    edition: Option<i64>,
    /// What is changed.
    there: Option<SuggestionId>,
    trouble: Option<(String, String)>,
    place: Field,
    title: Field,
    body: Field,
    category: Field,
    photos: PhotoField,
    picture: PinPicture,
    /// Where the place is, when it is not here.
    elsewhere: Option<Neighbour>,
    /// What the picture shows, in words.
    picture_text: String,
    attribution: String,
    mistakes: Vec<(String, Markup)>,
}

struct Words {
    heading: &'static str,
    next: &'static str,
    button: &'static str,
}

impl FillPage {
    fn is_category(&self, category: &Category) -> bool {
        self.category.value == category.key
    }
}

impl Purpose {
    fn words(&self) -> Words {
        let (heading, next, button) = match self {
            Purpose::Add => ("suggestions-add-title", "suggestions-add-next", "suggestions-add-go-on"),
            Purpose::Change(_) => ("changing-title", "changing-next", "changing-save"),
        };
        Words { heading, next, button }
    }
}

impl Trouble {
    pub(super) fn in_words(&self, cx: &Cx) -> (String, String) {
        match self {
            Trouble::Overtaken => (text(cx.lang, "changing-overtaken"), text(cx.lang, "changing-overtaken-text")),
            Trouble::Refused(refusal) => {
                (text(cx.lang, refusal.key()), chrome::reason(refusal, cx.lang, &cx.town.zone()))
            }
        }
    }
}

/// One field of the page: its name in the form, and in what is reported.
const FIELDS: [(&str, &str); 4] = [("place", "plek"), ("title", "titel"), ("body", "waarom"), ("category", "soort")];

pub(super) async fn show(cx: &Cx, shown: Shown, purpose: Purpose) -> Result<Response> {
    let Shown { call, rules, typed, picture, photos, wrong } = shown;
    let elsewhere = elsewhere(cx, &typed, &wrong).await?;
    let sentence_of = |error: &FieldError| sentence_of(cx, error, elsewhere.as_ref());
    let Rules { categories, questions, .. } = rules;
    let words = purpose.words();
    let (action, there, edition, trouble) = match purpose {
        Purpose::Add => (urls::add(&call.slug), None, None, None),
        Purpose::Change(Changing { id, edition, trouble }) => (urls::change(id), Some(id), Some(edition), trouble),
    };
    let field = |name: &str, value: String| match wrong.iter().find(|error| error.field == name) {
        Some(error) => Field::with_sentence(value, sentence_of(error)),
        None => Field::filled(value),
    };
    let questions = QuestionField::list(cx, &questions, &typed.responses, &wrong);
    let own = FIELDS.iter().filter_map(|(name, own)| {
        let error = wrong.iter().find(|error| error.field == *name)?;
        Some(((*own).to_owned(), chrome::ours(&sentence_of(error))))
    });
    let mistakes = own.chain(questions.iter().filter_map(|field| field.mistake(cx)));
    let of_photos = photos.errors.iter().map(|error| ("fotos".to_owned(), chrome::ours(error)));
    let mistakes: Vec<(String, Markup)> = mistakes.chain(of_photos).collect();
    let title = text(cx.lang, words.heading);
    let title = if mistakes.is_empty() { title } else { people::mistake_title(cx, &title) };
    let status = match (mistakes.is_empty(), &trouble) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, Some(_)) => StatusCode::CONFLICT,
        (true, None) => StatusCode::OK,
    };
    let only = categories.first().filter(|_| categories.len() == 1).map(|category| category.key.clone());
    let page = FillPage {
        chrome: Chrome::new(cx, title).unlisted().with_pin_map(),
        words,
        action,
        edition,
        there,
        trouble: trouble.map(|trouble| trouble.in_words(cx)),
        place: field("place", typed.place.map(typed::place_text).unwrap_or_default()),
        title: field("title", typed.title.clone()),
        body: field("body", typed.body.clone()),
        category: field("category", only.unwrap_or_else(|| typed.category.clone())),
        photos,
        picture,
        elsewhere,
        picture_text: picture_text(cx, &typed),
        attribution: picture::attribution(cx),
        mistakes,
        call,
        categories,
        questions,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    // It holds what one browser typed.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// What is wrong with the fields of a form that came back, and where it stands.
pub(super) struct Wrong<'a> {
    cx: &'a Cx,
    errors: &'a [FieldError],
    pub elsewhere: Option<Neighbour>,
}

impl<'a> Wrong<'a> {
    pub async fn of(cx: &'a Cx, typed: &Typed, errors: &'a [FieldError]) -> Result<Wrong<'a>> {
        Ok(Wrong { cx, errors, elsewhere: elsewhere(cx, typed, errors).await? })
    }

    /// What was typed, with the sentence of what to do.
    pub fn field(&self, name: &str, value: String) -> Field {
        match self.errors.iter().find(|error| error.field == name) {
            Some(error) => Field::with_sentence(value, sentence_of(self.cx, error, self.elsewhere.as_ref())),
            None => Field::filled(value),
        }
    }

    pub fn status(&self, trouble: Option<&Trouble>) -> StatusCode {
        match (self.errors.is_empty(), trouble) {
            (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, Some(_)) => StatusCode::CONFLICT,
            (true, None) => StatusCode::OK,
        }
    }
}

pub(super) fn picture_text(cx: &Cx, typed: &Typed) -> String {
    let key = match typed.place {
        Some(_) => "suggestions-add-picture-with-pin",
        None => "suggestions-add-picture",
    };
    text(cx.lang, key)
}

/// The municipality in which a place lies that is not in this one.
pub(super) async fn elsewhere(cx: &Cx, typed: &Typed, wrong: &[FieldError]) -> Result<Option<Neighbour>> {
    match typed.place {
        Some(place) if wrong.iter().any(|error| error.message == OUTSIDE) => {
            cx.app.part::<Tiles>().neighbour_at(cx, place).await
        }
        Some(_) | None => Ok(None),
    }
}

pub(super) fn sentence_of(cx: &Cx, error: &FieldError, elsewhere: Option<&Neighbour>) -> String {
    let name = ("name", cx.town.name.as_str().into());
    match elsewhere {
        Some(neighbour) if error.message == OUTSIDE => {
            sentence(cx.lang, "suggestions-add-place-elsewhere", &[name, ("place", neighbour.name.as_str().into())])
        }
        Some(_) | None => sentence(cx.lang, error.message, &[name, ("area", error.area.as_str().into())]),
    }
}
