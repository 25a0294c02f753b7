//! An officer corrects where a suggestion is, or what kind of place, and says why.
//!
//! Words stay their author's. What it was is kept, everybody sees that it was corrected, and who made it is told.

use super::{
    NewSuggestion, Suggestion, change,
    change::Outcome,
    fill_page::{Trouble, Wrong, picture_text},
    makers::{self, News},
    picture,
    pin::{self, Moved, Moves, PinPicture},
    policy,
    store::{self, Trace},
    typed::{self, Rules, Spot, Typed, place_of},
    wording::Reason,
};
use crate::{
    activity::{self, Happened, Happening},
    calls::{self, Call, Category},
    chrome::{self, Chrome, SentForm, filters},
    cx::{Cx, Path},
    people::Field,
    places::Neighbour,
    refusal::{FieldError, Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;

pub async fn correct(
    cx: &Cx,
    tx: &mut Tx<'_>,
    id: SuggestionId,
    (spot, reason): (&Spot, &Reason),
    edition: i64,
) -> Result<Outcome> {
    let town = cx.municipality();
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = policy::may_moderate(&cx.actor, &suggestion)?;
    // A house number that was written stays to be read, as long as it is in that street.
    let is_there = suggestion.address.starts_with(&spot.address);
    let address = if is_there { &suggestion.address } else { &spot.address };
    let new = change::moved(suggestion.as_it_is(), &spot.category, (spot.place, address));
    if change::says_the_same(&suggestion, &new) {
        return Ok(Outcome::Same);
    }
    let trace = Trace { at: cx.now, reason: Some(reason.as_str()), photos_changed: false, responses: None };
    if !store::update_suggestion(tx, town, &may.to_correct(edition), (&suggestion, &new), &trace).await? {
        return Ok(Outcome::Overtaken);
    }
    let (what, address) = (Happened::SuggestionCorrected, urls::desk_suggestion(id));
    let happening = Happening { what, about: &suggestion.title, address: &address, detail: reason.as_str() };
    activity::record(cx, tx, &happening).await?;
    let categories = calls::store::list_categories(tx, town, suggestion.call).await?;
    let changed = what_changed(&cx.in_own_language(), &categories, (&suggestion, &new));
    makers::tell(cx, tx, &suggestion, &News::Corrected { changed: &changed, reason: reason.as_str(), edition }).await?;
    Ok(Outcome::Changed)
}

/// Of the place and of its kind, where they changed: what was there, and what is.
fn what_changed(cx: &Cx, categories: &[Category], (before, now): (&Suggestion, &NewSuggestion<'_>)) -> Vec<String> {
    let said =
        |key: &str, before: &str, now: &str| sentence(cx.lang, key, &[("before", before.into()), ("now", now.into())]);
    let named = |key: &str| match calls::name_of(categories, key) {
        name if name.is_empty() => text(cx.lang, "changing-corrected-no-kind"),
        name => name,
    };
    let mut changed = Vec::new();
    if before.address != now.address {
        changed.push(said("changing-corrected-place", &before.address, now.address));
    } else if (before.latitude, before.longitude) != (now.latitude, now.longitude) {
        changed.push(said("changing-corrected-pin", "", now.address));
    }
    if before.category != now.category {
        changed.push(said("changing-corrected-kind", &named(&before.category), &named(now.category)));
    }
    changed
}

#[derive(Template)]
#[template(path = "suggestions/templates/correct.html")]
struct CorrectPage {
    chrome: Chrome,
    call: Call,
    suggestion: Suggestion,
    categories: Vec<Category>,
    edition: i64,
    trouble: Option<(String, String)>,
    place: Field,
    category: Field,
    reason: Field,
    picture: PinPicture,
    elsewhere: Option<Neighbour>,
    picture_text: String,
    attribution: String,
}

impl CorrectPage {
    fn is_category(&self, category: &Category) -> bool {
        self.category.value == category.key
    }

    /// Of each mistake, the field and the sentence.
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("plek", &self.place), ("soort", &self.category), ("reden", &self.reason)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

/// All that comes and goes with a press.
struct Shown {
    suggestion: Suggestion,
    call: Call,
    rules: Rules,
    typed: Typed,
    reason: String,
    picture: PinPicture,
    edition: i64,
    wrong: Vec<FieldError>,
    trouble: Option<Trouble>,
}

/// `GET /beheer/suggesties/{id}/verbeteren`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let typed = Typed {
        place: place_of(suggestion.latitude, suggestion.longitude),
        category: suggestion.category.clone(),
        ..Typed::default()
    };
    let edition = suggestion.edition;
    let (mut shown, ..) = pressed(&cx, suggestion, (typed, String::new()), &Moves::default()).await?;
    shown.edition = edition;
    render(&cx, shown).await
}

/// `POST /beheer/suggesties/{id}/verbeteren`: presses on the map picture bring the page back, the last one keeps it.
pub async fn press(cx: Cx, Path(id): Path<String>, form: SentForm) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let (id, current, call) = (suggestion.id, suggestion.edition, suggestion.clone());
    let typed = (form.typed(&[]), form.text("reden"));
    let (mut shown, checked, moved) = pressed(&cx, suggestion, typed, &form.moves()).await?;
    shown.edition = form.text("versie").parse().unwrap_or_default();
    let given = match (moved, checked) {
        (Moved::Yes, _) => return render(&cx, shown).await,
        (Moved::No, Err(wrong)) => return render(&cx, Shown { wrong, ..shown }).await,
        (Moved::No, Ok(given)) => given,
    };
    let edition = shown.edition;
    let written = cx.write_on(id.0, move |cx, tx| {
        let (spot, reason) = given.clone();
        Box::pin(async move { correct(&cx, tx, id, (&spot, &reason), edition).await })
    });
    match written.await? {
        Outcome::Changed => change::changed(&cx, &call),
        Outcome::Same => {}
        Outcome::Overtaken => {
            return render(&cx, Shown { edition: current, trouble: Some(Trouble::Overtaken), ..shown }).await;
        }
    }
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_suggestion(id))))
}

async fn begin(cx: &Cx, id: &str) -> Result<Suggestion> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    policy::may_moderate(&cx.actor, &suggestion)?;
    Ok(suggestion)
}

type Given = Result<(Spot, Reason), Vec<FieldError>>;

async fn pressed(
    cx: &Cx,
    suggestion: Suggestion,
    (mut typed, reason): (Typed, String),
    moves: &Moves,
) -> Result<(Shown, Given, Moved)> {
    let (call, rules) = {
        let mut tx = cx.read().await?;
        let call = calls::store::load_call_by_id(&mut tx, cx.municipality(), suggestion.call, cx.now).await?;
        let rules = Rules { stays: Some(suggestion.place()), ..Rules::load(cx, &mut tx, &call).await? };
        (call, rules)
    };
    let (picture, moved) = pin::move_pin(cx, &rules, &mut typed, moves).await?;
    let mut wrong = Vec::new();
    let spot = typed.check_spot(cx, &rules).map_err(|errors| wrong.extend(errors));
    let why = Reason::parse(&reason).and_then(|reason| reason.ok_or("changing-correct-reason-missing"));
    let why = why.map_err(|message| wrong.push(FieldError::of("reason", message)));
    let given = match (spot, why) {
        (Ok(spot), Ok(why)) => Ok((spot, why)),
        _ => Err(wrong),
    };
    let (wrong, trouble) = (Vec::new(), None);
    let shown = Shown { suggestion, call, rules, typed, reason, picture, edition: 0, wrong, trouble };
    Ok((shown, given, moved))
}

async fn render(cx: &Cx, shown: Shown) -> Result<Response> {
    let told = Wrong::of(cx, &shown.typed, &shown.wrong).await?;
    let field = |name: &str, value: String| told.field(name, value);
    let status = told.status(shown.trouble.as_ref());
    let page = CorrectPage {
        chrome: Chrome::new(cx, shown.suggestion.title.clone()).with_written_title().with_pin_map().at_desk(),
        edition: shown.edition,
        place: field("place", shown.typed.place.map(typed::place_text).unwrap_or_default()),
        category: field("category", shown.typed.category.clone()),
        reason: field("reason", shown.reason.clone()),
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
