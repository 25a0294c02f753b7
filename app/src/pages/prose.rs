//! What public bodies must show, from the municipality's own settings; a text that is not there yet says so.

use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Tag},
    refusal::Result,
    suggestions::{NextStep, Spot},
    texts::text,
};
use askama::Template;
use axum::response::Response;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Privacy,
    Cookies,
    Accessibility,
    HouseRules,
    WithoutComputer,
}

impl Subject {
    /// Key of the title; `-lead` behind it is the first sentence, `-empty` what stands there without a text.
    fn key(self) -> &'static str {
        match self {
            Subject::Privacy => "pages-privacy",
            Subject::Cookies => "pages-cookies",
            Subject::Accessibility => "pages-accessibility",
            Subject::HouseRules => "pages-house-rules",
            Subject::WithoutComputer => "pages-without-computer",
        }
    }
}

#[derive(Template)]
#[template(path = "pages/templates/prose.html")]
struct ProsePage {
    chrome: Chrome,
    lead: String,
    body: Body,
    /// Where one goes with what a suggestion is not.
    elsewhere: Option<Vec<Elsewhere>>,
    /// Telephone, counter and mail come before the text.
    counter: Option<()>,
    next: NextStep,
}

/// In Markdown.
enum Body {
    /// By the municipality.
    Written(String),
    /// What stands there as long as it wrote nothing.
    Missing(String),
}

/// Another way to the municipality, with its own rules.
struct Elsewhere {
    address: String,
    key: &'static str,
    explanation: &'static str,
}

/// `GET /privacy`.
pub async fn privacy(cx: Cx) -> Result<Response> {
    show(cx, Subject::Privacy).await
}

/// `GET /cookies`.
pub async fn cookies(cx: Cx) -> Result<Response> {
    show(cx, Subject::Cookies).await
}

/// `GET /toegankelijkheid`.
pub async fn accessibility(cx: Cx) -> Result<Response> {
    show(cx, Subject::Accessibility).await
}

/// `GET /huisregels`.
pub async fn house_rules(cx: Cx) -> Result<Response> {
    show(cx, Subject::HouseRules).await
}

/// `GET /meedoen-zonder-computer`.
pub async fn without_computer(cx: Cx) -> Result<Response> {
    show(cx, Subject::WithoutComputer).await
}

async fn show(cx: Cx, subject: Subject) -> Result<Response> {
    let mut tx = cx.read().await?;
    let texts = &cx.town.settings.texts;
    let own = match subject {
        Subject::Privacy => &texts.privacy,
        Subject::Cookies => &texts.cookies,
        Subject::Accessibility => &texts.accessibility,
        Subject::HouseRules => &texts.house_rules,
        Subject::WithoutComputer => &texts.without_computer,
    };
    let body = match own.trim() {
        "" => Body::Missing(text(cx.lang, &format!("{}-empty", subject.key()))),
        own => Body::Written(own.to_owned()),
    };
    let lead = text(cx.lang, &format!("{}-lead", subject.key()));
    let page = ProsePage {
        chrome: Chrome::new(&cx, text(cx.lang, subject.key())).described(&lead),
        lead,
        body,
        elsewhere: (subject == Subject::HouseRules).then(|| elsewhere(&cx)),
        counter: (subject == Subject::WithoutComputer).then_some(()),
        next: NextStep::load(&cx, &mut tx, Spot::Anywhere).await?,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &[Tag::Municipality(cx.municipality())]))
}

/// Those the municipality has an address for.
fn elsewhere(cx: &Cx) -> Vec<Elsewhere> {
    let links = &cx.town.settings.links;
    let all = [
        (&links.petition, "chrome-petition", "pages-elsewhere-petition"),
        (&links.citizens_proposal, "chrome-citizens-proposal", "pages-elsewhere-citizens-proposal"),
        (&links.regulation, "chrome-regulation", "pages-elsewhere-regulation"),
        (&links.complaints, "chrome-complaints", "pages-elsewhere-complaints"),
        (&links.defects, "chrome-defects", "pages-elsewhere-defects"),
    ];
    let present = all.into_iter().filter(|(address, ..)| !address.is_empty());
    present.map(|(address, key, explanation)| Elsewhere { address: address.clone(), key, explanation }).collect()
}
