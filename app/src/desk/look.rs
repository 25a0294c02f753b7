//! The look of the municipality: few choices, shown as they will be before they are kept. What people could not read
//! cannot be kept, and the nearest colours with which they can are offered.

use super::{
    keep::{self, Change, Outcome},
    policy,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, End, Form, Picture, PictureKind, SentForm, filters, one_line},
    cx::{Cx, Query},
    editing::{self, keep_picture},
    municipality::{self, Corners, HEADING_FONTS, Logo, Look, Nearest, Paper, Settings, TEXT_FONTS},
    people,
    refusal::Result,
    texts::text,
    urls,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde::{Deserialize, Serialize};

/// As it is typed; what is missing, and what the form does not offer, counts as what it is now.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    merk: Option<String>,
    accent: Option<String>,
    kop: String,
    tekst: String,
    hoeken: String,
    papier: String,
    /// The address of the picture; empty without one, missing when nothing was said of it.
    logo: Option<String>,
    logo_woorden: String,
}

impl Typed {
    fn read(form: &Form) -> Typed {
        let text = |name| form.text(name);
        let first = |name| form.texts(name).into_iter().next();
        Typed {
            merk: first("merk"),
            accent: first("accent"),
            kop: text("kop"),
            tekst: text("tekst"),
            hoeken: text("hoeken"),
            papier: text("papier"),
            logo: first("logo"),
            logo_woorden: text("logo_woorden"),
        }
    }

    fn of(Chosen { look, logo }: &Chosen) -> Typed {
        Typed {
            logo: Some(logo.as_ref().map(|logo| logo.picture.clone()).unwrap_or_default()),
            logo_woorden: logo.as_ref().map(|logo| logo.words.clone()).unwrap_or_default(),
            merk: Some(look.brand.clone()),
            accent: Some(look.accent.clone()),
            kop: look.font_heading.clone(),
            tekst: look.font_text.clone(),
            hoeken: look.corners.to_string(),
            papier: look.paper.to_string(),
        }
    }

    fn chosen(&self, now: &Settings) -> Chosen {
        let logo = match &self.logo {
            Some(address) => Picture::parse(address)
                .map(|picture| Logo { picture: picture.address(), words: one_line(&self.logo_woorden) }),
            None => now.logo.clone(),
        };
        Chosen { look: self.look(&Look::of(&now.theme)), logo }
    }

    fn look(&self, now: &Look) -> Look {
        let colour = |typed: &Option<String>, now: &str| match typed {
            Some(typed) if municipality::is_colour(typed.trim()) => typed.trim().to_lowercase(),
            Some(_) | None => now.to_owned(),
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

impl Typed {
    /// The fields of colours that are none, each with what to do.
    fn wrong_colours(&self, cx: &Cx) -> Vec<(&'static str, String)> {
        let fields = [("merk", &self.merk), ("accent", &self.accent)];
        let wrong = fields
            .into_iter()
            .filter(|(_, typed)| typed.as_ref().is_some_and(|typed| !municipality::is_colour(typed.trim())));
        wrong.map(|(name, _)| (name, text(cx.lang, "settings-colour-wrong"))).collect()
    }
}

/// What is chosen now.
#[derive(Debug, Clone, PartialEq)]
struct Chosen {
    look: Look,
    /// Its words may be missing until it is kept.
    logo: Option<Logo>,
}

#[derive(Template)]
#[template(path = "desk/templates/look.html")]
struct LookPage {
    chrome: Chrome,
    look: Look,
    /// The colours as they were typed.
    brand: String,
    accent: String,
    logo: Option<(Picture, Logo)>,
    wrong: Vec<(&'static str, String)>,
    /// The same, each with the name of its field.
    mistakes: Vec<(&'static str, String)>,
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
    fn error(&self, name: &str) -> Option<&str> {
        self.wrong.iter().find(|(known, _)| *known == name).map(|(_, sentence)| sentence.as_str())
    }

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
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stand {
    Open,
    Kept,
    Weak,
    /// The field that is wrong, and what to do.
    Wrong(&'static str, String),
    Overtaken,
}

/// `GET /beheer/vormgeving`: with choices in its query it shows them, without keeping them.
pub async fn show_look(cx: Cx, Query(asked): Query<Asked>, Query(typed): Query<Typed>) -> Result<Response> {
    policy::may_set_look(&cx.actor)?;
    let stand = if asked.bewaard.is_empty() { Stand::Open } else { Stand::Kept };
    page(&cx, typed, stand)
}

fn query(chosen: &Chosen) -> String {
    serde_urlencoded::to_string(Typed::of(chosen)).unwrap_or_default()
}

fn page(cx: &Cx, typed: Typed, stand: Stand) -> Result<Response> {
    let chosen = typed.chosen(&cx.town.settings);
    let mut wrong = typed.wrong_colours(cx);
    let example = format!("{}?{}", urls::LOOK_EXAMPLE, query(&chosen));
    let Chosen { look, logo } = chosen;
    let weak = look.nearest().map(|nearest| {
        let better = Look {
            brand: nearest.brand.clone().unwrap_or_else(|| look.brand.clone()),
            accent: nearest.accent.clone().unwrap_or_else(|| look.accent.clone()),
            ..look.clone()
        };
        Offer { address: format!("{}?{}", urls::LOOK, query(&Chosen { look: better, logo: logo.clone() })), nearest }
    });
    if let Stand::Wrong(field, sentence) = &stand {
        wrong.push((*field, sentence.clone()));
    }
    if stand == Stand::Weak {
        wrong.push(("voorbeeld", text(cx.lang, "settings-look-weak")));
    }
    let name = text(cx.lang, "settings-look");
    let title = if wrong.is_empty() { name } else { people::mistake_title(cx, &name) };
    let status = match stand {
        Stand::Open | Stand::Kept if wrong.is_empty() => StatusCode::OK,
        Stand::Open | Stand::Kept | Stand::Weak | Stand::Wrong(..) => StatusCode::UNPROCESSABLE_ENTITY,
        Stand::Overtaken => StatusCode::CONFLICT,
    };
    let page = LookPage {
        chrome: Chrome::new(cx, title).at_desk(),
        mistakes: wrong.iter().map(|(field, wrong)| (*field, named(cx, field, wrong))).collect(),
        version: keep::version(&cx.town.settings)?,
        example,
        weak,
        is_kept: stand == Stand::Kept,
        is_overtaken: stand == Stand::Overtaken,
        brand: typed.merk.unwrap_or_else(|| look.brand.clone()),
        accent: typed.accent.unwrap_or_else(|| look.accent.clone()),
        look,
        logo: logo.and_then(|logo| Some((Picture::parse(&logo.picture)?, logo))),
        wrong,
    };
    editing::page(cx, status, &page)
}

/// What is wrong at a field, for who reads it above the form.
fn named(cx: &Cx, field: &str, wrong: &str) -> String {
    editing::mistake(cx.lang, &[("merk", "settings-brand"), ("accent", "settings-accent")], (field, wrong))
}

/// `GET /beheer/vormgeving/voorbeeld.css`: the tokens of these choices, for the example on the page.
pub async fn example_css(cx: Cx, Query(typed): Query<Typed>) -> Result<Response> {
    policy::may_set_look(&cx.actor)?;
    let look = typed.look(&Look::of(&cx.town.settings.theme));
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, look.theme().css_of(".example")).into_response())
}

/// `POST /beheer/vormgeving`: shows a logo that came with it, or keeps what is chosen.
pub async fn set_look(cx: Cx, sent: SentForm) -> Result<Response> {
    policy::may_set_look(&cx.actor)?;
    let press = sent.text("daarna");
    let mut typed = Typed::read(&sent.fields);
    if press == "zonder" {
        typed.logo = Some(String::new());
    }
    match sent.files("foto").next() {
        _ if press == "zonder" => {}
        _ if sent.end != End::Whole => {
            let sentence = text(cx.lang, "pictures-too-large");
            return page(&cx, typed, Stand::Wrong("foto", sentence));
        }
        Some(file) => match keep_picture(&cx, file, PictureKind::Png).await? {
            Ok(picture) => typed.logo = Some(picture.address()),
            Err(sentence) => return page(&cx, typed, Stand::Wrong("foto", sentence)),
        },
        // With script it was sent as soon as it was chosen, and stands there already.
        None if press == "logo" && typed.logo.as_deref().unwrap_or_default().is_empty() => {
            let sentence = text(cx.lang, "pictures-logo-missing");
            return page(&cx, typed, Stand::Wrong("foto", sentence));
        }
        None => {}
    }
    if !typed.wrong_colours(&cx).is_empty() {
        return page(&cx, typed, Stand::Open);
    }
    let chosen = typed.chosen(&cx.town.settings);
    if press.is_empty() {
        return keep_chosen(&cx, &sent.text("versie"), chosen).await;
    }
    Ok(chrome::see_other(&cx, &format!("{}?{}#deel-logo", urls::LOOK, query(&chosen))))
}

async fn keep_chosen(cx: &Cx, version: &str, chosen: Chosen) -> Result<Response> {
    let settings = &cx.town.settings;
    let now = Chosen { look: Look::of(&settings.theme), logo: settings.logo.clone() };
    if let Some(Err(key)) = chosen.logo.as_ref().map(|logo| check_words(&logo.words)) {
        return page(cx, Typed::of(&chosen), Stand::Wrong("logo_woorden", text(cx.lang, key)));
    }
    if chosen.look.nearest().is_some() && chosen.look != now.look {
        return page(cx, Typed::of(&chosen), Stand::Weak);
    }
    // Tokens that were set one by one stay as they are while nothing is chosen anew.
    let theme = if chosen.look == now.look { settings.theme.clone() } else { chosen.look.theme() };
    let mut detail = format!("{}, {}", chosen.look.brand, chosen.look.accent);
    if chosen.logo != now.logo {
        detail.push_str(&format!(", {}", text(cx.town.main_language(), "settings-logo").to_lowercase()));
    }
    let change = Change {
        settings: Settings { theme, logo: chosen.logo.clone(), ..settings.clone() },
        what: Happened::LookSet,
        address: urls::LOOK,
        detail,
    };
    let version = version.to_owned();
    let kept = cx.write(move |cx, tx| {
        let (version, change) = (version.clone(), change.clone());
        Box::pin(async move { keep::keep(&cx, tx, &policy::may_set_look(&cx.actor)?, (&version, &change)).await })
    });
    match kept.await? {
        Outcome::Kept => {
            keep::spread(cx).await?;
            Ok(chrome::see_other(cx, &format!("{}?bewaard=1", urls::LOOK)))
        }
        Outcome::Overtaken => page(cx, Typed::of(&chosen), Stand::Overtaken),
    }
}

fn check_words(words: &str) -> std::result::Result<(), &'static str> {
    match words.chars().count() {
        0 => Err("pictures-logo-words-missing"),
        count if count > editing::WORDS_LONGEST => Err("editing-too-long"),
        _ => Ok(()),
    }
}
