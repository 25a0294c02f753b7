//! A citizen adds a suggestion to a call: a place first, then title, why and kind.
//!
//! Anybody may open the page and fill it in; who she is, is asked when she goes on. What she typed is a draft of her
//! browser from the first press on, and only the page that checks it makes it a suggestion.

use super::{
    attach::{self, PhotoField},
    draft, file,
    fill_page::{self, Purpose, Shown},
    holding, notices,
    pin::{self, Moved, Moves},
    policy, store,
    typed::{Checked, Rules, Typed},
};
use crate::{
    calls::{self, Call},
    chrome::{self, SentForm},
    cx::{Cx, Path, Tag},
    people::{self, Introduction, Press, Told},
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::{CallId, PersonId, SuggestionId},
};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use kit::{clock::Moment, db::Tx, secret};

/// So many suggestions of one person in a day; more is no citizen with an idea.
const A_DAY: usize = 20;

/// Adds it once, however often it is sent with the same id.
pub async fn add(cx: &Cx, tx: &mut Tx<'_>, call: CallId, id: SuggestionId, text: &Checked) -> Result<SuggestionId> {
    let town = cx.municipality();
    let person = cx.signed_in()?.person;
    if store::find_author(tx, town, id).await? == Some(person) {
        return Ok(id);
    }
    let call = calls::store::load_call_by_id(tx, town, call, cx.now).await?;
    let tie = people::tie_of(tx, cx).await?;
    let may = policy::may_add(&cx.actor, &call, tie, cx.now)?;
    hold_limit(cx, tx, person).await?;
    let held = holding::ask(cx, tx, id.0, (text.title.as_str(), text.body.as_str())).await?;
    store::insert_suggestion(tx, town, &may, (id, text), cx.now).await?;
    match held {
        Some(why) => store::hold_back_suggestion(tx, town, (id, why), cx.now).await?,
        None => notices::confirm_receipt(cx, tx, (id, text.title.as_str()), person).await?,
    }
    Ok(id)
}

async fn hold_limit(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let latest: Vec<Moment> = store::list_latest_of(tx, cx.municipality(), person, A_DAY).await?;
    let Some(first) = latest.get(A_DAY - 1) else { return Ok(()) };
    let seconds = (first.plus_days(1).0 - cx.now.0) / 1000;
    if seconds <= 0 { Ok(()) } else { Err(Refusal::TooMany { seconds }.into()) }
}

/// After the commit: list, map, count and search show it.
pub fn added(cx: &Cx, call: CallId) {
    cx.changed(Tag::Call(call));
    cx.changed(Tag::Places(call));
    cx.changed(Tag::Municipality(cx.municipality()));
}

/// Under which a program sends once, and a mark of what it sends so.
#[derive(Debug, Clone)]
pub struct Key {
    holder: [u8; 32],
    sent: [u8; 32],
}

impl Key {
    pub fn of(cx: &Cx, key: &str, sent: &[u8]) -> Key {
        let sent = secret::hash("sent by a program", &String::from_utf8_lossy(sent));
        Key { holder: draft::holder_of_key(cx, key), sent }
    }
}

/// What a program sends; the same key of the same person gives the same suggestion, and is refused with another one.
pub async fn add_by_api(
    cx: &Cx,
    call: &Call,
    (typed, told): (&Typed, &Told),
    key: Option<Key>,
) -> Result<SuggestionId> {
    policy::takes_suggestions(call.window, cx.now)?;
    let person = cx.signed_in()?.person;
    let rules = Rules::load(cx, &mut cx.read().await?, call).await?;
    let checked = typed.check(cx, &rules).map_err(Refusal::Fields)?;
    let introduction = Introduction::load(cx, &mut cx.read().await?, person).await?;
    if introduction.name.is_some() {
        return Err(Refusal::field("name", "open-person-name-missing").into());
    }
    let introduced = introduction.read(cx, told).await?;
    let introduced = introduced.map_err(|_| Refusal::field("age_confirmed", "open-age-missing"))?;
    let (call, new) = (call.id, SuggestionId(cx.new_id()));
    let id = cx
        .write_on(call.0, move |cx, tx| {
            let (checked, key, introduced) = (checked.clone(), key.clone(), introduced.clone());
            Box::pin(async move {
                let now = cx.app.clock.machine();
                let id = match &key {
                    Some(Key { holder, sent }) => {
                        let claimed = store::claim_id(tx, cx.municipality(), (holder, call), (new, sent), now).await?;
                        claimed.ok_or_else(|| Refusal::field("Idempotency-Key", "suggestions-add-key-other"))?
                    }
                    None => new,
                };
                introduced.save(&cx, tx, person).await?;
                add(&cx, tx, call, id, &checked).await
            })
        })
        .await?;
    added(cx, call);
    Ok(id)
}

/// `GET /oproepen/{slug}/nieuw`.
pub async fn show_form(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let call = calls::store::load_call(&mut tx, cx.municipality(), &slug, cx.now).await?;
    policy::takes_suggestions(call.window, cx.now)?;
    let draft = draft::find(&cx, &mut tx, call.id).await?.filter(|draft| draft.sent_at.is_none());
    let photos = match &draft {
        Some(draft) => PhotoField::load(&cx, &mut tx, draft.suggestion, Vec::new()).await?,
        None => PhotoField::default(),
    };
    let mut typed = match draft {
        Some(draft) => draft.typed(&cx, &mut tx).await?,
        None => Typed::default(),
    };
    let rules = Rules::load(&cx, &mut tx, &call).await?;
    let (picture, _) = pin::move_pin(&cx, &rules, &mut typed, &Moves::default()).await?;
    let shown = Shown { call, rules, typed, picture, photos, wrong: Vec::new() };
    fill_page::show(&cx, shown, Purpose::Add).await
}

/// `POST /oproepen/{slug}/nieuw`: every press keeps what was typed, and photos that came with it; the last one goes on.
/// With script it is kept while she types, which asks for no page.
pub async fn fill_in(mut cx: Cx, Path(slug): Path<String>, form: SentForm) -> Result<Response> {
    let (call, rules) = {
        let mut tx = cx.read().await?;
        let call = calls::store::load_call(&mut tx, cx.municipality(), &slug, cx.now).await?;
        policy::takes_suggestions(call.window, cx.now)?;
        let rules = Rules::load(&cx, &mut tx, &call).await?;
        (call, rules)
    };
    let mut typed = form.typed(&rules.questions);
    let (picture, moved) = pin::move_pin(&cx, &rules, &mut typed, &form.moves()).await?;
    let (held, cookie) = draft::keep(&mut cx, call.id, &typed).await?;
    if form.text("naar") == "bewaar" {
        return Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response());
    }
    let not_added = attach::attach_all(&cx, held, &form).await?;
    let not_taken = file::take_all(&cx, held, &rules.questions, &form).await?;
    file::fill_in(&cx, &mut cx.read().await?, held.suggestion, &mut typed).await?;
    let wrong = match (moved, typed.check(&cx, &rules)) {
        (Moved::Yes, _) => Some(not_taken),
        (Moved::No, Err(wrong)) => Some(not_taken.into_iter().chain(wrong).collect()),
        (Moved::No, Ok(_)) if !not_added.is_empty() || !not_taken.is_empty() => Some(not_taken),
        (Moved::No, Ok(_)) => None,
    };
    let answer = match wrong {
        None => go_on(&cx, &call).await,
        Some(wrong) => {
            let photos = PhotoField::load(&cx, &mut cx.read().await?, held.suggestion, not_added).await?;
            let shown = Shown { call, rules, typed, picture, photos, wrong };
            fill_page::show(&cx, shown, Purpose::Add).await
        }
    };
    let mut response = answer?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// To the page that checks it, by way of what must be asked first.
async fn go_on(cx: &Cx, call: &Call) -> Result<Response> {
    let tie = people::tie_of(&mut cx.read().await?, cx).await?;
    match policy::may_add(&cx.actor, call, tie, cx.now) {
        Ok(_) => Ok(chrome::see_other(cx, &urls::check(&call.slug))),
        Err(refusal) => ask_first(cx, call, refusal.into()).await,
    }
}

/// Who must sign in or say where she lives is asked, and comes back to the page that checks what she typed.
pub(super) async fn ask_first(cx: &Cx, call: &Call, error: Error) -> Result<Response> {
    let (press, back) = (Press::Add(call.id), urls::check(&call.slug));
    match error {
        Error::Refusal(Refusal::SignInFirst) => people::sign_in_for(cx, &press, &back).await,
        Error::Refusal(Refusal::TieUnknown) => people::ask_tie_for(cx, &press, &back).await,
        Error::Refusal(Refusal::TieNotAsked) => people::ask_again_for(cx, &press, &back).await,
        error => Err(error),
    }
}

/// The button on the page of a call.
pub enum AddButton {
    Open,
    /// Not now; the reason stands in its place.
    Refused(Refusal),
}

impl AddButton {
    pub fn before(cx: &Cx, call: &Call) -> AddButton {
        match policy::takes_suggestions(call.window, cx.now) {
            Ok(()) => AddButton::Open,
            Err(why) => AddButton::Refused(why),
        }
    }
}
