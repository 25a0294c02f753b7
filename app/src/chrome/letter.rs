//! A mail as people see it: one look for all of them, in the municipality's colours, with a text part that says the same.
//!
//! The logo of the municipality travels with it; no picture from elsewhere, no tracking: opening a mail tells nobody
//! anything.

use super::text::{markdown_as_text, markdown_in_mail};
use super::{AsMail, Env, MailGround, Markup, Picture, filters, logo, personal_link};
use crate::{
    cx::Cx,
    municipality::Municipality,
    refusal::Result,
    vocabulary::{MailKind, PersonId},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use kit::mail::Message;
use std::sync::Arc;

/// What stands between greeting and foot, in this order.
pub enum Piece {
    /// A sentence of ours.
    Words(String),
    /// Begins a part of a longer mail.
    Heading(String),
    /// One thing among others, where it is found.
    Item { title: String, address: String },
    /// What the municipality wrote, also as text.
    Written { html: Markup, text: String },
    /// What somebody wrote, and who.
    Quote { who: String, text: String },
    /// To type over.
    Code(String),
}

impl Piece {
    /// Markdown of the municipality.
    pub fn written(text: &str) -> Piece {
        Piece::Written { html: markdown_in_mail(text), text: markdown_as_text(text) }
    }
}

/// Whom to turn to, as a sentence with what the municipality wrote in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    pub html: Markup,
    pub text: String,
}

/// One mail to one person, before it is written out.
pub struct Letter {
    pub kind: MailKind,
    /// Whose it is, when she is known; what it is about, by its id. Both are looked up again before it leaves.
    pub reader: Option<PersonId>,
    pub about: Option<i64>,
    pub subject: String,
    pub pieces: Vec<Piece>,
    /// The one thing to press: its words and its whole address.
    pub button: Option<(String, String)>,
    /// Why she gets it.
    pub why: String,
    /// Whom to turn to about it; of nothing in particular it is the municipality's counter.
    pub whom: Option<Whom>,
    /// Where mails of this kind stop, as a page to open.
    pub stop_url: Option<String>,
}

#[derive(Template)]
// Its empty lines are part of it.
#[template(path = "chrome/templates/letter.txt", whitespace = "preserve")]
struct LetterText<'a> {
    town: &'a Arc<Municipality>,
    letter: &'a Letter,
    /// Where she says what she wants to hear.
    preferences_url: Option<String>,
}

#[derive(Template)]
#[template(path = "chrome/templates/letter.html")]
struct LetterHtml<'a> {
    town: &'a Arc<Municipality>,
    lang: kit::i18n::Lang,
    logo: Option<(Picture, &'a str)>,
    letter: &'a Letter,
    preferences_url: Option<String>,
}

impl Letter {
    /// What it tells, without what only a mail has: for who hears it on the phone, or reads it on paper.
    pub fn said(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) | Piece::Heading(words) => words.clone(),
            Piece::Item { title, .. } => format!("“{title}”"),
            Piece::Quote { who, text } => format!("{who}: “{text}”"),
            Piece::Code(code) => code.clone(),
            Piece::Written { text, .. } => text.clone(),
        };
        self.pieces.iter().map(piece).collect::<Vec<_>>().join("\n\n")
    }

    /// The message to one address.
    pub fn message(self, cx: &Cx, to: &str) -> Result<Message> {
        let env = Env::of(&cx.town, cx.lang, cx.now);
        let chooses = self.stop_url.is_some() && self.kind.ground() != MailGround::Work;
        let preferences_url =
            self.reader.filter(|_| chooses).map(|person| personal_link::preferences_address(cx, person));
        let (town, lang, letter) = (&cx.town, cx.lang, &self);
        let text = LetterText { town, letter, preferences_url: preferences_url.clone() }.render_with_values(&env)?;
        let html = LetterHtml { town, lang, logo: logo(town), letter, preferences_url }.render_with_values(&env)?;
        let list = || format!("<{}.{}>", self.kind.word(), cx.town.base.host());
        Ok(Message {
            to: to.to_owned(),
            text,
            html,
            kind: self.kind.word(),
            reader: self.reader.map(|person| person.0),
            about: self.about,
            list_id: self.stop_url.as_ref().map(|_| list()),
            subject: self.subject,
            stop_url: self.stop_url,
        })
    }
}

/// A mail as a page of its own, which can do nothing. What travels with a mail is not shown.
pub fn as_mail(html: &str) -> Response {
    let mut response = html.replace("src=\"cid:", "data-cid=\"").into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(AsMail);
    response
}
