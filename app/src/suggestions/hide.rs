//! An officer takes a suggestion out of sight, with the ground and the reason, and shows it again.
//!
//! Hidden, it is a 404 everywhere and counts nowhere. Who made it is told why, and how she can object.

use super::{
    Suggestion, change,
    ground::Ground,
    makers::{self, News},
    photo::ShownPhoto,
    policy, store,
    wording::Reason,
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, Markup, filters},
    cx::{Cx, Path},
    people::{Field, block::may_block},
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;

/// Once, however often it is sent.
pub async fn hide(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, (ground, reason): (Ground, &Reason)) -> Result<()> {
    let town = cx.municipality();
    let suggestion = store::find_any_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = policy::may_moderate(&cx.actor, &suggestion)?;
    if !store::hide_suggestion(tx, town, &may, (ground, reason.as_str()), cx.now).await? {
        return Ok(());
    }
    let detail = format!("{}. {}", text(cx.town.main_language(), &ground.key()), reason.as_str());
    record(cx, tx, &suggestion, (Happened::SuggestionHidden, &detail)).await?;
    makers::tell(cx, tx, &suggestion, &News::Hidden { ground, reason: reason.as_str() }).await
}

pub async fn show_again(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    let town = cx.municipality();
    let suggestion = store::find_any_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = policy::may_moderate(&cx.actor, &suggestion)?;
    if !store::show_suggestion_again(tx, town, &may, &suggestion).await? {
        return Ok(());
    }
    record(cx, tx, &suggestion, (Happened::SuggestionShownAgain, "")).await?;
    makers::tell(cx, tx, &suggestion, &News::ShownAgain).await
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, (what, detail): (Happened, &str)) -> Result<()> {
    let address = urls::desk_suggestion(suggestion.id);
    activity::record(cx, tx, &Happening { what, about: &suggestion.title, address: &address, detail }).await
}

/// What is to be hidden, as the page shows it: a suggestion, or a comment.
pub(super) struct Asked {
    pub(super) title: String,
    /// Key of what it means.
    pub(super) lead: &'static str,
    /// Key of whom the reason is for.
    pub(super) reason: &'static str,
    pub(super) back: String,
    /// What `back` leads to.
    pub(super) name: Markup,
    /// The words themselves, where they are not on that page.
    pub(super) words: Option<String>,
    /// Those of a suggestion that waits.
    pub(super) photos: Vec<ShownPhoto>,
    /// Nobody of who wrote it is told by mail, letter or phone.
    pub(super) untold: Option<()>,
    /// It waits until somebody has read it.
    pub(super) held: Option<HeldPart>,
    pub(super) action: String,
    /// Who wrote it, for who may block her.
    pub(super) author: Option<PersonId>,
}

/// Why it waits, and where it is let through.
pub(super) struct HeldPart {
    pub(super) why: String,
    pub(super) passed_at: String,
}

/// Ground and reason as they came.
#[derive(Debug, Default)]
pub(super) struct Typed {
    ground: Field,
    reason: Field,
}

impl Typed {
    pub(super) fn check(cx: &Cx, form: &Form) -> Result<(Ground, Reason), Box<Typed>> {
        let (typed_ground, typed_reason) = (form.text("grond"), form.text("reden"));
        let ground = typed_ground.parse::<Ground>().map_err(|()| "reporting-ground-missing");
        let reason = Reason::parse(&typed_reason).and_then(|reason| reason.ok_or("changing-hide-reason-missing"));
        match (ground, reason) {
            (Ok(ground), Ok(reason)) => Ok((ground, reason)),
            (ground, reason) => {
                let field = |typed, error: Option<&'static str>| match error {
                    Some(key) => Field::wrong(cx, typed, key),
                    None => Field::filled(typed),
                };
                let (ground, reason) = (field(typed_ground, ground.err()), field(typed_reason, reason.err()));
                Err(Box::new(Typed { ground, reason }))
            }
        }
    }
}

#[derive(Template)]
#[template(path = "suggestions/templates/hide.html")]
pub(super) struct HidePage {
    chrome: Chrome,
    asked: Asked,
    ground: Field,
    reason: Field,
}

impl HidePage {
    pub(super) fn render(cx: &Cx, asked: Asked, Typed { ground, reason }: Typed) -> Result<Response> {
        let page = HidePage { chrome: Chrome::new(cx, asked.title.clone()).at_desk(), asked, ground, reason };
        let is_wrong = !page.mistakes().is_empty();
        let mut response = chrome::page(cx, &page)?;
        if is_wrong {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }

    fn is_ground(&self, ground: &Ground) -> bool {
        self.ground.value == ground.word()
    }

    /// Of each mistake, the field and the sentence.
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("grond", &self.ground), ("reden", &self.reason)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

/// `GET /beheer/suggesties/{id}/verbergen`.
pub async fn ask(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    match suggestion.hidden_at {
        Some(_) => Ok(chrome::see_other(&cx, &urls::desk_suggestion(suggestion.id))),
        None => render(&cx, &suggestion, Typed::default()).await,
    }
}

/// `POST /beheer/suggesties/{id}/verbergen`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let id = suggestion.id;
    let (ground, reason) = match Typed::check(&cx, &Form::read(&body)) {
        Ok(checked) => checked,
        Err(typed) => return render(&cx, &suggestion, *typed).await,
    };
    cx.write_on(id.0, move |cx, tx| {
        let reason = reason.clone();
        Box::pin(async move { hide(&cx, tx, id, (ground, &reason)).await })
    })
    .await?;
    change::changed(&cx, &suggestion);
    Ok(chrome::see_other(&cx, &urls::desk_suggestion(id)))
}

/// `POST /beheer/suggesties/{id}/tonen`.
pub async fn press_show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let id = suggestion.id;
    cx.write_on(id.0, move |cx, tx| Box::pin(async move { show_again(&cx, tx, id).await })).await?;
    change::changed(&cx, &suggestion);
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_suggestion(id))))
}

async fn begin(cx: &Cx, id: &str) -> Result<Suggestion> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_any_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    policy::may_moderate(&cx.actor, &suggestion)?;
    Ok(suggestion)
}

/// For who may block people.
pub(super) fn blockable(cx: &Cx, author: Option<PersonId>) -> Option<PersonId> {
    author.filter(|_| may_block(&cx.actor).is_ok())
}

async fn render(cx: &Cx, suggestion: &Suggestion, typed: Typed) -> Result<Response> {
    let is_told = makers::is_anybody_told(cx, &mut cx.read().await?, suggestion.id).await?;
    let asked = Asked {
        title: text(cx.lang, "changing-hide"),
        lead: "changing-hide-lead",
        reason: "changing-hide-reason",
        back: urls::desk_suggestion(suggestion.id),
        name: chrome::written(cx, &suggestion.title),
        words: None,
        photos: Vec::new(),
        untold: (!is_told).then_some(()),
        held: None,
        action: urls::hide(suggestion.id),
        author: blockable(cx, Some(suggestion.author)),
    };
    HidePage::render(cx, asked, typed)
}
