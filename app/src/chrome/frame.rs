//! What stands around every page. Each part is a template of its own, so that it is compiled once and not into every page.

use super::{Chrome, Env, Markup, filters};
use askama::{Result, Template};

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
