//! What stands around every page. Each part is a template of its own, so that it is compiled once and not into every page.

use super::{Chrome, Env, Markup, Part, filters, text};
use crate::cx::Cx;
use askama::{Result, Template};
use std::{fmt, sync::Arc};

#[derive(Template)]
#[template(path = "chrome/templates/_head.html")]
pub struct Head<'a> {
    pub chrome: &'a Chrome,
}

#[derive(Template)]
#[template(path = "chrome/templates/_top.html")]
pub struct Top<'a> {
    pub chrome: &'a Chrome,
}

/// The end of the top: who is signed in.
#[derive(Template)]
#[template(path = "chrome/templates/_account.html")]
pub struct Account<'a> {
    pub chrome: &'a Chrome,
}

/// The menu of the desk, in place of the top.
#[derive(Template)]
#[template(path = "chrome/templates/_desk_top.html")]
pub struct DeskTop<'a> {
    pub chrome: &'a Chrome,
}

/// Says what was not done of what she pressed, and that citizens do not see the page yet.
#[derive(Template)]
#[template(path = "chrome/templates/_band.html")]
pub struct Band<'a> {
    pub chrome: &'a Chrome,
}

#[derive(Template)]
#[template(path = "chrome/templates/_foot.html")]
pub struct Foot<'a> {
    pub chrome: &'a Chrome,
}

pub fn part(env: &Env, template: &impl Template) -> Result<Markup> {
    Ok(Markup::rendered(template.render_with_values(env)?))
}

/// The beginning of a page as everybody has it, up to who is signed in: kept with what else everybody sees there.
#[derive(Clone)]
pub struct Opening {
    pub(super) head: Arc<Part>,
    pub(super) top: Arc<Part>,
}

impl Opening {
    pub(super) fn of(chrome: &Chrome, env: &Env) -> Result<Opening> {
        Ok(Opening {
            head: Part::rendered(Head { chrome }.render_with_values(env)?),
            top: Part::rendered(Top { chrome }.render_with_values(env)?),
        })
    }

    /// In their order.
    pub fn parts(&self) -> [Arc<Part>; 2] {
        [self.head.clone(), self.top.clone()]
    }
}

impl Chrome {
    /// The platform's sign in this municipality: drawn for it, or its first letter.
    pub fn mark(&self, class: &str) -> Markup {
        text::mark(&self.town.slug, class)
    }

    pub fn arms(&self) -> Markup {
        text::arms(&self.town.slug)
    }

    /// Its beginning, to be kept: for everybody who reads it in this language.
    pub fn opening(&self, cx: &Cx) -> Result<Opening> {
        Opening::of(self, &Env::of(&cx.town, cx.lang, cx.now))
    }

    pub fn opened_by(mut self, opening: &Opening) -> Chrome {
        self.opening = Some(opening.clone());
        self
    }
}

/// What stands around a page: kept, or written for it.
pub enum Piece {
    Kept(Arc<Part>),
    Written(Markup),
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Piece::Kept(part) => part.fmt(f),
            Piece::Written(markup) => markup.fmt(f),
        }
    }
}

impl askama::filters::HtmlSafe for Piece {}
