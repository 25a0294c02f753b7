//! What the municipality says of itself and promises: the footer, the links a public body must show, the pages that are
//! the same everywhere, and within how many working days people get an answer.

mod fields;
mod own_links;
mod typed;

use super::{
    keep::{self, Change, Outcome},
    policy,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, SentForm, filters},
    cx::{Cx, Query},
    editing::{self, PictureField, put_picture},
    municipality::{Holding, Rank},
    people::{self, Field},
    refusal::Result,
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;
use fields::{Kind, PAGES, Part, SPOTS, Spot};
use http::StatusCode;
use own_links::{AT_MOST, Edge};
use serde::Deserialize;
use typed::{Typed, Wrong};

#[derive(Template)]
#[template(path = "desk/templates/settings.html")]
struct SettingsPage {
    chrome: Chrome,
    version: String,
    sheet: Filled,
    picture: PictureField,
    is_kept: bool,
    is_overtaken: bool,
}

impl SettingsPage {
    fn parts(&self) -> [Part; 4] {
        Part::ALL
    }

    /// Monday is 1.
    fn weekdays(&self) -> Vec<(String, String)> {
        (1..=7).map(|day: u8| (day.to_string(), format!("chrome-weekday-{day}"))).collect()
    }

    fn holdings(&self) -> [Holding; 3] {
        Holding::ALL
    }

    fn ranks(&self) -> [Rank; 2] {
        Rank::ALL
    }

    fn edges(&self) -> [Edge; 2] {
        Edge::ALL
    }

    fn rows(&self, edge: &Edge) -> Vec<Vec<LinkField>> {
        let field = |(name, (label, example)): (String, (&'static str, &'static str))| LinkField {
            field: self.sheet.field(&name),
            name,
            label,
            example,
        };
        (0..AT_MOST).map(|row| edge.names(row).into_iter().zip(LINK_LABELS).map(field).collect()).collect()
    }

    fn spots(&self, part: &Part) -> Vec<&'static Spot> {
        SPOTS.iter().filter(|spot| spot.part == *part).collect()
    }
}

/// One field of a link of its own.
struct LinkField {
    name: String,
    field: Field,
    label: &'static str,
    /// What stands in it while it is empty.
    example: &'static str,
}

/// Of its number, its words and its address: keys of the label, and of what stands there while it is empty.
const LINK_LABELS: [(&str, &str); 3] = [
    ("settings-link-place", "settings-link-place-example"),
    ("settings-link-words", "settings-link-words-example"),
    ("settings-link-address", "settings-link-address-example"),
];

/// What was typed, with the sentence at each field that is wrong.
struct Filled {
    typed: Typed,
    wrong: Vec<(String, String)>,
}

impl Filled {
    fn field(&self, name: &str) -> Field {
        let value = self.typed.text(name);
        match self.wrong.iter().find(|(known, _)| known == name) {
            Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
            None => Field::filled(value),
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
    page(&cx, (Typed::of(&cx.town.settings), PictureField::new(PAGES)), stand)
}

fn page(cx: &Cx, (typed, picture): (Typed, PictureField), stand: Stand) -> Result<Response> {
    let (is_kept, is_overtaken) = (matches!(stand, Stand::Kept), matches!(stand, Stand::Overtaken));
    let (status, wrong) = match stand {
        Stand::Open | Stand::Kept => (StatusCode::OK, Vec::new()),
        Stand::Wrong(wrong) => (StatusCode::UNPROCESSABLE_ENTITY, wrong),
        Stand::Overtaken => (StatusCode::CONFLICT, Vec::new()),
    };
    let name = text(cx.lang, "settings-title");
    let wrong = wrong.into_iter().map(|(field, key)| (field.into_owned(), text(cx.lang, key)));
    let wrong: Vec<_> = wrong.chain(picture.wrong.iter().cloned()).collect();
    let (title, status) = match (wrong.is_empty(), status) {
        (true, status) => (name, status),
        (false, _) => (people::mistake_title(cx, &name), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let page = SettingsPage {
        chrome: Chrome::new(cx, title).at_desk(),
        version: keep::version(&cx.town.settings)?,
        sheet: Filled { typed, wrong },
        picture,
        is_kept,
        is_overtaken,
    };
    editing::page(cx, status, &page)
}

/// `POST /beheer/instellingen`.
pub async fn set_settings(cx: Cx, mut sent: SentForm) -> Result<Response> {
    policy::may_set_settings(&cx.actor)?;
    let picture = put_picture(&cx, &mut sent, PAGES).await?;
    let form = sent.fields;
    let typed = Typed::read(&form);
    let version = form.text("versie");
    if picture.comes_back() {
        return page(&cx, (typed, picture), Stand::Open);
    }
    let settings = match typed.check(&cx.town.settings) {
        Ok(settings) => settings,
        Err(wrong) => return page(&cx, (typed, picture), Stand::Wrong(wrong)),
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
        Outcome::Overtaken => page(&cx, (typed, picture), Stand::Overtaken),
    }
}

/// The names of what changed, for the log.
fn changed(cx: &Cx, before: &Typed, after: &Typed) -> String {
    let mut keys = Vec::new();
    if before.rank != after.rank {
        keys.push("settings-rank");
    }
    if before.working_days != after.working_days {
        keys.push("settings-working-days");
    }
    if before.question_days != after.question_days {
        keys.push("settings-question-days");
    }
    if before.report_days != after.report_days {
        keys.push("settings-report-days");
    }
    if (&before.news_at, &before.news_weekday, &before.sitting) != (&after.news_at, &after.news_weekday, &after.sitting)
    {
        keys.push("settings-news");
    }
    if before.holding != after.holding {
        keys.push("settings-holding");
    }
    if before.closed != after.closed {
        keys.push("settings-closed");
    }
    if before.own_links != after.own_links {
        keys.push("settings-own-links");
    }
    let texts = SPOTS.iter().zip(before.texts.iter().zip(&after.texts));
    keys.extend(texts.filter(|(_, (before, after))| before != after).map(|(spot, _)| spot.label));
    keys.into_iter().map(|key| text(cx.town.main_language(), key)).collect::<Vec<_>>().join(", ")
}
