//! Who made a suggestion changes it, until somebody else votes or the municipality answers.
//!
//! What it was is kept (`suggestion_versions`). The form carries the edition it was opened at: saved after another
//! change, or after the first vote, it comes back with everything that was typed.

use super::{
    NewSuggestion, Status, Suggestion, add,
    fill_page::{self, Changing, Purpose, Shown, Trouble},
    holding,
    pin::{self, Moved, Moves},
    policy::{self, Changeable, Part},
    store::{self, Trace},
    typed::{self, Checked, Rules, Typed, place_of},
};
use crate::{
    calls,
    chrome::{self, SentForm},
    cx::{Cx, Path, Tag},
    pictures::scene,
    places::Place,
    refusal::{Error, FieldError, Refusal, Result},
    urls,
    vocabulary::{PersonId, SuggestionId},
};
use axum::response::Response;
use beside::{Beside, Pieces};
use http::header;
use kit::db::Tx;

mod beside;

/// What became of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Changed,
    /// It says this already: sent before, or nothing was different.
    Same,
    /// Another change was first.
    Overtaken,
}

pub async fn change(
    cx: &Cx,
    tx: &mut Tx<'_>,
    id: SuggestionId,
    (text, beside): (&Checked, &Beside),
    edition: i64,
) -> Result<Outcome> {
    let town = cx.municipality();
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let changeable = store::load_changeable(tx, town, id, cx.signed_in()?.person).await?;
    let new = new_of(&suggestion, text);
    let pieces = beside.find_pieces(cx, tx, (&suggestion, text)).await?;
    if changeable.part != Part::Reader && says_the_same(&suggestion, &new) && pieces.is_same() {
        return Ok(Outcome::Same);
    }
    let may = policy::may_change(&cx.actor, &changeable, cx.now)?;
    if changeable.edition != edition {
        return Ok(Outcome::Overtaken);
    }
    let says_more = (new.title, new.body) != (&*suggestion.title, &*suggestion.body);
    let held = if says_more { holding::ask(cx, tx, id.0, (new.title, new.body)).await? } else { None };
    let Pieces { photos_changed, responses } = &pieces;
    let trace = Trace { at: cx.now, reason: None, photos_changed: *photos_changed, responses: responses.as_deref() };
    if !store::update_suggestion(tx, town, &may, (&suggestion, &new), &trace).await? {
        return Ok(Outcome::Overtaken);
    }
    beside.write(cx, tx, (&suggestion, text), &pieces).await?;
    if let Some(why) = held {
        store::hold_back_suggestion(tx, town, (id, why), cx.now).await?;
    }
    Ok(Outcome::Changed)
}

fn new_of<'a>(suggestion: &'a Suggestion, text: &'a Checked) -> NewSuggestion<'a> {
    let before = suggestion.as_it_is();
    NewSuggestion {
        title: text.title.as_str(),
        body: text.body.as_str(),
        ..moved(before, &text.category, (text.place, &text.address))
    }
}

/// At another place, or of another kind, which has its own drawing.
pub(super) fn moved<'a>(
    before: NewSuggestion<'a>,
    category: &'a str,
    (place, address): (Place, &'a str),
) -> NewSuggestion<'a> {
    // A form sends a place in fewer digits than it may have: one that was not moved stays as it is.
    let is_there =
        typed::place_text(place) == typed::place_text(Place { latitude: before.latitude, longitude: before.longitude });
    let illustration = if category == before.category { before.illustration } else { scene::kind_of(category) };
    let before = NewSuggestion { category, illustration, ..before };
    match is_there {
        true => before,
        false => NewSuggestion { latitude: place.latitude, longitude: place.longitude, address, ..before },
    }
}

pub(super) fn says_the_same(suggestion: &Suggestion, new: &NewSuggestion<'_>) -> bool {
    suggestion.title == new.title
        && suggestion.body == new.body
        && suggestion.category == new.category
        && (suggestion.latitude, suggestion.longitude) == (new.latitude, new.longitude)
}

/// After the commit: its page, lists, map and search show it.
pub(super) fn changed(cx: &Cx, suggestion: &Suggestion) {
    cx.changed(Tag::Suggestion(suggestion.id));
    add::added(cx, suggestion.call);
}

/// What may be done with what is there, by who made it.
pub struct OwnPart {
    pub part: Part,
    /// Why she can no longer change it.
    pub fixed: Option<Refusal>,
    /// Others make it with her; nobody does any more once it is taken back.
    pub together: Option<()>,
    /// She can take it back.
    pub author: Option<()>,
}

impl OwnPart {
    /// Key of what she is to it.
    pub fn heading(&self) -> &'static str {
        match self.part {
            Part::Coauthor => "changing-own-together",
            Part::Author | Part::Reader => "changing-own",
        }
    }

    /// Nothing for who only reads.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Option<OwnPart>> {
        let Some(person) = cx.actor.account().map(|account| account.person) else { return Ok(None) };
        let changeable = store::load_changeable(tx, cx.municipality(), id, person).await?;
        if changeable.part == Part::Reader {
            return Ok(None);
        }
        Ok(Some(OwnPart {
            part: changeable.part,
            fixed: policy::may_change(&cx.actor, &changeable, cx.now).err(),
            together: (changeable.status != Status::Withdrawn).then_some(()),
            author: policy::may_retract(&cx.actor, &changeable).is_ok().then_some(()),
        }))
    }
}

/// What a handler of who made it begins with: the suggestion, and how she stands to it; or the way to the door.
pub(super) enum Begun {
    With(Box<Suggestion>, Changeable),
    AtDoor(Response),
}

pub(super) async fn begin(cx: &Cx, id: SuggestionId, back: &str) -> Result<Begun> {
    let mut tx = cx.read().await?;
    let suggestion = store::find_suggestion(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    let Some(person): Option<PersonId> = cx.actor.account().map(|account| account.person) else {
        return Ok(Begun::AtDoor(chrome::see_other(cx, &urls::sign_in_for(back))));
    };
    let changeable = store::load_changeable(&mut tx, cx.municipality(), id, person).await?;
    if changeable.part == Part::Reader {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(Begun::With(Box::new(suggestion), changeable))
}

/// `GET /suggesties/{id}/bewerken`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let (suggestion, changeable) = match begin(&cx, id, &urls::change(id)).await? {
        Begun::With(suggestion, changeable) => (*suggestion, changeable),
        Begun::AtDoor(response) => return Ok(response),
    };
    policy::may_change(&cx.actor, &changeable, cx.now)?;
    let beside = beside::open(&cx, &suggestion, changeable.part).await?;
    let typed = Typed {
        place: place_of(suggestion.latitude, suggestion.longitude),
        title: suggestion.title.clone(),
        body: suggestion.body.clone(),
        category: suggestion.category.clone(),
        ..Typed::default()
    };
    let Pressed { shown, .. } = pressed(&cx, &suggestion, typed, &Moves::default(), beside).await?;
    let edition = changeable.edition;
    fill_page::show(&cx, shown, Purpose::Change(Changing { id, edition, trouble: None })).await
}

/// `POST /suggesties/{id}/bewerken`: presses on the map picture, and those about photos and files, bring the page back, the
/// last one keeps it.
pub async fn press(mut cx: Cx, Path(id): Path<String>, form: SentForm) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let (suggestion, changeable) = match begin(&cx, id, &urls::change(id)).await? {
        Begun::With(suggestion, changeable) => (*suggestion, changeable),
        Begun::AtDoor(_) => return Err(Refusal::SignInFirst.into()),
    };
    // Who may not change it any more loses nothing of what she typed, but brings nothing in.
    let form = match policy::may_change(&cx.actor, &changeable, cx.now) {
        Ok(_) => form,
        Err(_) => form.without_files(),
    };
    let mut beside = beside::take(&mut cx, &suggestion, changeable.part, &form).await?;
    let cookie = beside.cookie.take();
    let typed = form.typed(&[]);
    let pressed = pressed(&cx, &suggestion, typed, &form.moves(), beside).await?;
    let edition = form.text("versie").parse().unwrap_or_default();
    let mut response = keep(&cx, &suggestion, pressed, (edition, changeable.edition)).await?;
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Keeps it when that was the press and all is right.
async fn keep(cx: &Cx, suggestion: &Suggestion, pressed: Pressed, (edition, current): (i64, i64)) -> Result<Response> {
    let id = suggestion.id;
    let Pressed { mut shown, beside, not_taken, checked, moved } = pressed;
    let page = |shown, edition, trouble| fill_page::show(cx, shown, Purpose::Change(Changing { id, edition, trouble }));
    let is_taken = not_taken.is_empty() && shown.photos.errors.is_empty();
    let text = match (moved, checked) {
        (Moved::No, Ok(text)) if is_taken => text,
        (Moved::No, Err(wrong)) => {
            shown.wrong = not_taken.into_iter().chain(wrong).collect();
            return page(shown, edition, None).await;
        }
        (Moved::Yes, _) | (Moved::No, Ok(_)) => {
            shown.wrong = not_taken;
            return page(shown, edition, None).await;
        }
    };
    let written = cx.write_on(id.0, move |cx, tx| {
        let (text, beside) = (text.clone(), beside.clone());
        Box::pin(async move { change(&cx, tx, id, (&text, &beside), edition).await })
    });
    match written.await {
        Ok(Outcome::Changed) => {
            changed(cx, suggestion);
            Ok(chrome::see_other(cx, &format!("{}?bewerkt=1", urls::suggestion(id))))
        }
        Ok(Outcome::Same) => Ok(chrome::see_other(cx, &format!("{}?bewerkt=1", urls::suggestion(id)))),
        Ok(Outcome::Overtaken) => page(shown, current, Some(Trouble::Overtaken)).await,
        Err(Error::Refusal(refusal @ (Refusal::ChangeEnded(_) | Refusal::CallClosed { .. }))) => {
            page(shown, edition, Some(Trouble::Refused(refusal))).await
        }
        Err(error) => Err(error),
    }
}

/// What the page shows after a press, what was typed when it is right, and whether the press was about the map.
struct Pressed {
    shown: Shown,
    beside: Beside,
    /// What came with it and could not be taken in.
    not_taken: Vec<FieldError>,
    checked: Result<Checked, Vec<FieldError>>,
    moved: Moved,
}

async fn pressed(
    cx: &Cx,
    suggestion: &Suggestion,
    mut typed: Typed,
    moves: &Moves,
    beside: beside::Shown,
) -> Result<Pressed> {
    let beside::Shown { beside, photos, responses, wrong: not_taken, .. } = beside;
    typed.responses = responses;
    let (call, rules) = {
        let mut tx = cx.read().await?;
        let call = calls::store::load_call_by_id(&mut tx, cx.municipality(), suggestion.call, cx.now).await?;
        let (questions, stays) = (beside.questions.clone(), suggestion.place());
        let rules = Rules { questions, stays: Some(stays), ..Rules::load(cx, &mut tx, &call).await? };
        (call, rules)
    };
    let (picture, moved) = pin::move_pin(cx, &rules, &mut typed, moves).await?;
    let checked = typed.check(cx, &rules);
    let shown = Shown { call, rules, typed, picture, photos, wrong: Vec::new() };
    Ok(Pressed { shown, beside, not_taken, checked, moved })
}
