//! The page on which an officer says what goes on by itself, and what stays.

use super::{Two, split_now};
use crate::{
    calls::{self, Call, Category},
    chrome::{self, Chrome, SentForm, filters},
    cx::{Cx, Path},
    people::Field,
    places::Neighbour,
    refusal::{FieldError, Refusal, Result},
    suggestions::{
        Suggestion,
        change::Outcome,
        fill_page::{Trouble, Wrong, picture_text},
        handling::policy::may_split,
        picture,
        pin::{self, Moved, Moves, PinPicture},
        store,
        typed::{self, Rules, Typed, place_of},
        wording::{Body, Title},
    },
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "suggestions/templates/split.html")]
struct SplitPage {
    chrome: Chrome,
    call: Call,
    suggestion: Suggestion,
    categories: Vec<Category>,
    edition: i64,
    key: String,
    trouble: Option<(String, String)>,
    place: Field,
    title: Field,
    body: Field,
    category: Field,
    first_title: Field,
    first_body: Field,
    picture: PinPicture,
    elsewhere: Option<Neighbour>,
    picture_text: String,
    attribution: String,
}

impl SplitPage {
    fn is_category(&self, category: &Category) -> bool {
        self.category.value == category.key
    }

    /// Of each mistake, the field and the sentence.
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let second = [("titel", &self.title), ("waarom", &self.body), ("soort", &self.category), ("plek", &self.place)];
        let first = [("eerst-titel", &self.first_title), ("eerst-waarom", &self.first_body)];
        second.into_iter().chain(first).filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

/// All that comes and goes with a press.
struct Shown {
    suggestion: Suggestion,
    call: Call,
    rules: Rules,
    /// Of the second.
    typed: Typed,
    /// Title and text of the first.
    first: (String, String),
    id: SuggestionId,
    picture: PinPicture,
    edition: i64,
    wrong: Vec<FieldError>,
    trouble: Option<Trouble>,
}

/// `GET /beheer/suggesties/{id}/splitsen`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let typed = Typed {
        place: place_of(suggestion.latitude, suggestion.longitude),
        category: suggestion.category.clone(),
        title: suggestion.title.clone(),
        body: suggestion.body.clone(),
        ..Typed::default()
    };
    let first = (suggestion.title.clone(), suggestion.body.clone());
    let (edition, key) = (suggestion.edition, SuggestionId(cx.new_id()));
    let (shown, _) = pressed(&cx, suggestion, (typed, first), (key, edition), &Moves::default()).await?;
    render(&cx, shown).await
}

/// `POST /beheer/suggesties/{id}/splitsen`: presses on the map picture bring the page back, the last one splits it.
pub async fn press(cx: Cx, Path(id): Path<String>, form: SentForm) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let key = form.text("sleutel").parse().unwrap_or_else(|()| SuggestionId(cx.new_id()));
    let edition = form.text("versie").parse().unwrap_or_default();
    let typed = (form.typed(&[]), (form.text("eerst-titel"), form.text("eerst-waarom")));
    let (mut shown, moved) = pressed(&cx, suggestion, typed, (key, edition), &form.moves()).await?;
    if moved == Moved::Yes {
        return render(&cx, shown).await;
    }
    let two = match check(&cx, &shown) {
        Ok(two) => two,
        Err(wrong) => return render(&cx, Shown { wrong, ..shown }).await,
    };
    match split_now(&cx, &shown.suggestion, (two, edition)).await? {
        Outcome::Changed | Outcome::Same => {
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_suggestion(key))))
        }
        Outcome::Overtaken => {
            shown.trouble = Some(Trouble::Overtaken);
            shown.edition = shown.suggestion.edition;
            render(&cx, shown).await
        }
    }
}

async fn begin(cx: &Cx, id: &str) -> Result<Suggestion> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    may_split(&cx.actor, &suggestion)?;
    Ok(suggestion)
}

async fn pressed(
    cx: &Cx,
    suggestion: Suggestion,
    (mut typed, first): (Typed, (String, String)),
    (id, edition): (SuggestionId, i64),
    moves: &Moves,
) -> Result<(Shown, Moved)> {
    let (call, rules) = {
        let mut tx = cx.read().await?;
        let call = calls::store::load_call_by_id(&mut tx, cx.municipality(), suggestion.call, cx.now).await?;
        // What was given to the call's own questions stays with the first.
        let (questions, stays) = (Vec::new(), Some(suggestion.place()));
        let rules = Rules { questions, stays, ..Rules::load(cx, &mut tx, &call).await? };
        (call, rules)
    };
    let (picture, moved) = pin::move_pin(cx, &rules, &mut typed, moves).await?;
    let (wrong, trouble) = (Vec::new(), None);
    Ok((Shown { suggestion, call, rules, typed, first, id, picture, edition, wrong, trouble }, moved))
}

/// All that is wrong at once. Two that are called the same are not told apart.
fn check(cx: &Cx, shown: &Shown) -> Result<Two, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let second = shown.typed.check(cx, &shown.rules).map_err(|errors| wrong.extend(errors));
    let mut keep = |field: &'static str, message| wrong.push(FieldError::of(field, message));
    let title = Title::parse(&shown.first.0).map_err(|message| keep("first-title", message));
    let body = Body::parse(&shown.first.1).map_err(|message| keep("first-body", message));
    match (title, body, second) {
        (Ok(title), Ok(_), Ok(second)) if second.title == title => {
            Err(vec![FieldError::of("title", "handling-split-same-title")])
        }
        (Ok(title), Ok(body), Ok(second)) => Ok(Two { first: (title, body), id: shown.id, second }),
        _ => Err(wrong),
    }
}

async fn render(cx: &Cx, shown: Shown) -> Result<Response> {
    let told = Wrong::of(cx, &shown.typed, &shown.wrong).await?;
    let field = |name: &str, value: String| told.field(name, value);
    let status = told.status(shown.trouble.as_ref());
    let page = SplitPage {
        chrome: Chrome::new(cx, shown.suggestion.title.clone()).with_written_title().with_pin_map().at_desk(),
        edition: shown.edition,
        key: shown.id.to_string(),
        place: field("place", shown.typed.place.map(typed::place_text).unwrap_or_default()),
        title: field("title", shown.typed.title.clone()),
        body: field("body", shown.typed.body.clone()),
        category: field("category", shown.typed.category.clone()),
        first_title: field("first-title", shown.first.0.clone()),
        first_body: field("first-body", shown.first.1.clone()),
        picture_text: picture_text(cx, &shown.typed),
        trouble: shown.trouble.map(|trouble| trouble.in_words(cx)),
        attribution: picture::attribution(cx),
        picture: shown.picture,
        elsewhere: told.elsewhere,
        call: shown.call,
        suggestion: shown.suggestion,
        categories: shown.rules.categories,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    Ok(response)
}
