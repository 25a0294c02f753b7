//! The look of the municipality: few choices, shown as they will be before they are kept. What people could not read
//! cannot be kept, and the nearest colours with which they can are offered.

use super::{
    keep::{self, Change, Outcome},
    policy,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, filters},
    cx::Cx,
    editing,
    municipality::{self, Corners, HEADING_FONTS, Look, Nearest, Paper, Settings, TEXT_FONTS},
    refusal::Result,
    texts::text,
    urls,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{StatusCode, header};
use serde::{Deserialize, Serialize};

/// As it is typed; what is missing or is no choice counts as what it is now.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    merk: String,
    accent: String,
    kop: String,
    tekst: String,
    hoeken: String,
    papier: String,
}

impl Typed {
    fn read(form: &Form) -> Typed {
        let text = |name| form.text(name);
        Typed {
            merk: text("merk"),
            accent: text("accent"),
            kop: text("kop"),
            tekst: text("tekst"),
            hoeken: text("hoeken"),
            papier: text("papier"),
        }
    }

    fn of(look: &Look) -> Typed {
        Typed {
            merk: look.brand.clone(),
            accent: look.accent.clone(),
            kop: look.font_heading.clone(),
            tekst: look.font_text.clone(),
            hoeken: look.corners.to_string(),
            papier: look.paper.to_string(),
        }
    }

    fn look(&self, now: &Look) -> Look {
        let colour = |typed: &str, now: &str| match municipality::is_colour(typed) {
            true => typed.to_lowercase(),
            false => now.to_owned(),
        };
        let font = |typed: &str, fonts: &[&str], now: &str| {
            let known = fonts.iter().find(|font| **font == typed);
            known.map_or_else(|| now.to_owned(), |font| (*font).to_owned())
        };
        Look {
            brand: colour(&self.merk, &now.brand),
            accent: colour(&self.accent, &now.accent),
            font_heading: font(&self.kop, &HEADING_FONTS, &now.font_heading),
            font_text: font(&self.tekst, &TEXT_FONTS, &now.font_text),
            corners: self.hoeken.parse().unwrap_or(now.corners),
            paper: self.papier.parse().unwrap_or(now.paper),
        }
    }
}

#[derive(Template)]
#[template(path = "desk/templates/look.html")]
struct LookPage {
    chrome: Chrome,
    look: Look,
    version: String,
    /// Of the style sheet in which the example is shown.
    example: String,
    /// What cannot be read with these colours.
    weak: Option<Offer>,
    is_kept: bool,
    is_overtaken: bool,
}

/// The nearest colours that can be read, and the address of the form with them.
struct Offer {
    nearest: Nearest,
    address: String,
}

impl LookPage {
    fn heading_fonts(&self) -> &'static [&'static str] {
        &HEADING_FONTS
    }

    fn text_fonts(&self) -> &'static [&'static str] {
        &TEXT_FONTS
    }

    fn corners(&self) -> &'static [Corners] {
        Corners::ALL
    }

    fn papers(&self) -> &'static [Paper] {
        Paper::ALL
    }

    fn corners_key(&self, corners: &Corners) -> String {
        format!("settings-corners-{corners}")
    }

    fn paper_key(&self, paper: &Paper) -> String {
        format!("settings-paper-{paper}")
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// How the form stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Open,
    Kept,
    Weak,
    Overtaken,
}

/// `GET /beheer/vormgeving`: with choices in its query it shows them, without keeping them.
pub async fn show_look(cx: Cx, Query(asked): Query<Asked>, Query(typed): Query<Typed>) -> Result<Response> {
    policy::may_set_look(&cx.actor)?;
    let look = typed.look(&Look::of(&cx.town.settings.theme));
    let stand = if asked.bewaard.is_empty() { Stand::Open } else { Stand::Kept };
    page(&cx, look, stand)
}

fn page(cx: &Cx, look: Look, stand: Stand) -> Result<Response> {
    let address = |look: &Look| {
        let query = serde_urlencoded::to_string(Typed::of(look)).unwrap_or_default();
        (format!("{}?{query}", urls::LOOK), format!("{}?{query}", urls::LOOK_EXAMPLE))
    };
    let weak = look.nearest().map(|nearest| {
        let better = Look {
            brand: nearest.brand.clone().unwrap_or_else(|| look.brand.clone()),
            accent: nearest.accent.clone().unwrap_or_else(|| look.accent.clone()),
            ..look.clone()
        };
        Offer { address: address(&better).0, nearest }
    });
    let page = LookPage {
        chrome: Chrome::new(cx, text(cx.lang, "settings-look")).at_desk(),
        version: keep::version(&cx.town.settings)?,
        example: address(&look).1,
        weak,
        is_kept: stand == Stand::Kept,
        is_overtaken: stand == Stand::Overtaken,
        look,
    };
    let status = match stand {
        Stand::Open | Stand::Kept => StatusCode::OK,
        Stand::Weak => StatusCode::UNPROCESSABLE_ENTITY,
        Stand::Overtaken => StatusCode::CONFLICT,
    };
    editing::page(cx, status, &page)
}

/// `GET /beheer/vormgeving/voorbeeld.css`: the tokens of these choices, for the example on the page.
pub async fn example_css(cx: Cx, Query(typed): Query<Typed>) -> Result<Response> {
    policy::may_set_look(&cx.actor)?;
    let look = typed.look(&Look::of(&cx.town.settings.theme));
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, look.theme().css_of(".example")).into_response())
}

/// `POST /beheer/vormgeving`.
pub async fn set_look(cx: Cx, body: Bytes) -> Result<Response> {
    policy::may_set_look(&cx.actor)?;
    let form = Form::read(&body);
    let typed = Typed::read(&form);
    let version = form.text("versie");
    let now = Look::of(&cx.town.settings.theme);
    let look = typed.look(&now);
    if look.nearest().is_some() && look != now {
        return page(&cx, look, Stand::Weak);
    }
    // Tokens that were set one by one stay as they are while nothing is chosen anew.
    let theme = if look == now { cx.town.settings.theme.clone() } else { look.theme() };
    let change = Change {
        settings: Settings { theme, ..cx.town.settings.clone() },
        what: Happened::LookSet,
        address: urls::LOOK,
        detail: format!("{}, {}", look.brand, look.accent),
    };
    let kept = cx.write(move |cx, tx| {
        let (version, change) = (version.clone(), change.clone());
        Box::pin(async move { keep::keep(&cx, tx, &policy::may_set_look(&cx.actor)?, (&version, &change)).await })
    });
    match kept.await? {
        Outcome::Kept => {
            keep::spread(&cx).await?;
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::LOOK)))
        }
        Outcome::Overtaken => page(&cx, look, Stand::Overtaken),
    }
}
