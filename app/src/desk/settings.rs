//! What the municipality says of itself and promises: the footer, the links a public body must show, the pages that are
//! the same everywhere, and within how many working days people get an answer.

mod fields;
mod typed;

use super::{
    keep::{self, Change, Outcome},
    policy,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, filters},
    cx::Cx,
    people::{self, Field},
    refusal::Result,
    texts::text,
    urls,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use bytes::Bytes;
use fields::{Kind, Part, SPOTS};
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;
use typed::{Typed, Wrong};

#[derive(Template)]
#[template(path = "desk/templates/settings.html")]
struct SettingsPage {
    chrome: Chrome,
    version: String,
    working_days: Field,
    closed: Field,
    boxes: Vec<Fields>,
    mistakes: Vec<(&'static str, String)>,
    is_kept: bool,
    is_overtaken: bool,
}

/// One box of the form.
struct Fields {
    part: Part,
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    label: &'static str,
    field: Field,
    kind: Kind,
}

impl Row {
    /// Lines of its text box; nothing for what is one line.
    fn lines(&self) -> Option<u32> {
        match self.kind {
            Kind::Line | Kind::Email | Kind::EnterpriseNumber | Kind::Link => None,
            Kind::Lines => Some(3),
            Kind::Page => Some(10),
        }
    }

    fn input(&self) -> &'static str {
        match self.kind {
            Kind::Email => "email",
            Kind::Link => "url",
            Kind::Line | Kind::Lines | Kind::EnterpriseNumber | Kind::Page => "text",
        }
    }
}

/// How the form stands.
enum Stand {
    Open,
    Kept,
    Wrong(Vec<Wrong>),
    Overtaken,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /beheer/instellingen`.
pub async fn show_settings(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    policy::may_set_settings(&cx.actor)?;
    let stand = if asked.bewaard.is_empty() { Stand::Open } else { Stand::Kept };
    page(&cx, &Typed::of(&cx.town.settings), stand)
}

fn page(cx: &Cx, typed: &Typed, stand: Stand) -> Result<Response> {
    let (status, wrong) = match &stand {
        Stand::Open | Stand::Kept => (StatusCode::OK, &[][..]),
        Stand::Wrong(wrong) => (StatusCode::UNPROCESSABLE_ENTITY, &wrong[..]),
        Stand::Overtaken => (StatusCode::CONFLICT, &[][..]),
    };
    let field = |name: &str, value: &str| match wrong.iter().find(|(field, _)| *field == name) {
        Some((_, key)) => Field::wrong(cx, value, key),
        None => Field::filled(value),
    };
    let rows_of = |part: Part| {
        let spots = SPOTS.iter().zip(&typed.texts).filter(move |(spot, _)| spot.part == part);
        spots.map(|(spot, value)| Row {
            name: spot.name,
            label: spot.label,
            field: field(spot.name, value),
            kind: spot.kind,
        })
    };
    let name = text(cx.lang, "settings-title");
    let title = if wrong.is_empty() { name } else { people::mistake_title(cx, &name) };
    let page = SettingsPage {
        chrome: Chrome::new(cx, title).at_desk(),
        version: keep::version(&cx.town.settings)?,
        working_days: field("dagen", &typed.working_days),
        closed: field("gesloten", &typed.closed),
        boxes: Part::ALL.into_iter().map(|part| Fields { part, rows: rows_of(part).collect() }).collect(),
        mistakes: wrong.iter().map(|(field, key)| (*field, text(cx.lang, key))).collect(),
        is_kept: matches!(stand, Stand::Kept),
        is_overtaken: matches!(stand, Stand::Overtaken),
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `POST /beheer/instellingen`.
pub async fn set_settings(cx: Cx, body: Bytes) -> Result<Response> {
    policy::may_set_settings(&cx.actor)?;
    let form = Form::read(&body);
    let typed = Typed::read(&form);
    let version = form.text("versie");
    let settings = match typed.check(&cx.town.settings) {
        Ok(settings) => settings,
        Err(wrong) => return page(&cx, &typed, Stand::Wrong(wrong)),
    };
    let detail = changed(&cx, &Typed::of(&cx.town.settings), &Typed::of(&settings));
    let change = Change { settings, what: Happened::SettingsSet, address: urls::SETTINGS, detail };
    let kept = cx.write(move |cx, tx| {
        let (version, change) = (version.clone(), change.clone());
        Box::pin(async move { keep::keep(&cx, tx, &policy::may_set_settings(&cx.actor)?, (&version, &change)).await })
    });
    match kept.await? {
        Outcome::Kept => {
            keep::spread(&cx).await?;
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::SETTINGS)))
        }
        Outcome::Overtaken => page(&cx, &typed, Stand::Overtaken),
    }
}

/// The names of what changed, for the log.
fn changed(cx: &Cx, before: &Typed, after: &Typed) -> String {
    let mut keys = Vec::new();
    if before.working_days != after.working_days {
        keys.push("settings-working-days");
    }
    if before.closed != after.closed {
        keys.push("settings-closed");
    }
    let texts = SPOTS.iter().zip(before.texts.iter().zip(&after.texts));
    keys.extend(texts.filter(|(_, (before, after))| before != after).map(|(spot, _)| spot.label));
    keys.into_iter().map(|key| text(cx.town.main_language(), key)).collect::<Vec<_>>().join(", ")
}
