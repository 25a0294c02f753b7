//! Filters of templates: texts and dates in the visitor's language, addresses with its prefix.

use super::{Env, frame};
use crate::{refusal::Refusal, texts};
use askama::{Result, Values, get_value};
use kit::{clock::Moment, i18n};
use std::{borrow::Cow, sync::Arc};

fn env(values: &dyn Values) -> Result<&Env> {
    get_value::<Env>(values, "env")
}

/// A sentence without arguments: `{{ "pages-home-title"|t }}`.
#[askama::filter_fn]
pub fn t(key: impl AsRef<str>, values: &dyn Values) -> Result<Cow<'static, str>> {
    Ok(texts::where_it_stands(env(values)?.lang, key.as_ref()))
}

/// A sentence with `$count`.
#[askama::filter_fn]
pub fn count(key: impl AsRef<str>, values: &dyn Values, count: &i64) -> Result<String> {
    Ok(texts::sentence(env(values)?.lang, key.as_ref(), &[("count", (*count).into())]))
}

/// A sentence with one text: `{{ "x"|with("name", name) }}`.
#[askama::filter_fn]
pub fn with<S: AsRef<str>>(key: impl AsRef<str>, values: &dyn Values, name: &str, value: S) -> Result<String> {
    Ok(texts::sentence(env(values)?.lang, key.as_ref(), &[(name, value.as_ref().into())]))
}

/// A sentence that quotes what somebody wrote: `{{ "x"|quoting("title", title) }}`.
#[askama::filter_fn]
pub fn quoting<S: AsRef<str>>(key: impl AsRef<str>, values: &dyn Values, name: &str, text: S) -> Result<super::Markup> {
    Ok(super::quoting(env(values)?, key.as_ref(), &[], &[(name, text.as_ref())]))
}

/// What somebody wrote, among words of ours. An element that holds nothing else takes `chrome.as_written()` instead.
#[askama::filter_fn]
pub fn written(text: impl AsRef<str>, values: &dyn Values) -> Result<super::Markup> {
    Ok(super::written(env(values)?, text.as_ref()))
}

/// A path of ours in the visitor's language.
#[askama::filter_fn]
pub fn href(path: impl AsRef<str>, values: &dyn Values) -> Result<String> {
    Ok(format!("{}{}", env(values)?.prefix, path.as_ref()))
}

/// `maandag 5 oktober 2026`.
#[askama::filter_fn]
pub fn day(at: &Moment, values: &dyn Values) -> Result<String> {
    let env = env(values)?;
    Ok(super::day(*at, env.lang, &env.zone))
}

/// `14.05 uur`.
#[askama::filter_fn]
pub fn time_of_day(at: &Moment, values: &dyn Values) -> Result<String> {
    let env = env(values)?;
    Ok(super::time_of_day(*at, env.lang, &env.zone))
}

/// `drie dagen geleden`.
#[askama::filter_fn]
pub fn ago(at: &Moment, values: &dyn Values) -> Result<String> {
    let env = env(values)?;
    Ok(super::ago(*at, env.now, env.lang, &env.zone))
}

/// For `<time datetime>`.
#[askama::filter_fn]
pub fn iso(at: &Moment, _: &dyn Values) -> Result<String> {
    Ok(at.rfc3339())
}

/// `3 186`.
#[askama::filter_fn]
pub fn number(number: &i64, _: &dyn Values) -> Result<String> {
    Ok(i18n::number_text(*number))
}

/// The address of a built file: `{{ "plein.css"|asset }}`.
#[askama::filter_fn]
pub fn asset(name: impl AsRef<str>, _: &dyn Values) -> Result<String> {
    Ok(super::assets::address(name.as_ref()))
}

/// Text of an officer, in Markdown.
#[askama::filter_fn]
pub fn markdown(text: impl AsRef<str>, _: &dyn Values) -> Result<super::Markup> {
    Ok(super::markdown(text.as_ref()))
}

/// Text of a citizen: paragraphs and links, nothing else.
#[askama::filter_fn]
pub fn paragraphs(text: impl AsRef<str>, _: &dyn Values) -> Result<super::Markup> {
    Ok(super::plain_text(text.as_ref()))
}

/// A template inside another, compiled once: `{{ next|part }}`.
#[askama::filter_fn]
pub fn part(template: &impl askama::Template, values: &dyn Values) -> Result<super::Markup> {
    frame::part(env(values)?, template)
}

/// The beginning of a page, up to its first link.
#[askama::filter_fn]
pub fn head(chrome: &super::Chrome, values: &dyn Values) -> Result<frame::Piece> {
    match &chrome.opening {
        Some(opening) => Ok(frame::Piece::Kept(opening.head.clone())),
        None => Ok(frame::Piece::Written(frame::part(env(values)?, &frame::Head { chrome })?)),
    }
}

#[askama::filter_fn]
pub fn top(chrome: &super::Chrome, values: &dyn Values) -> Result<frame::Piece> {
    match &chrome.opening {
        Some(opening) => Ok(frame::Piece::Kept(opening.top.clone())),
        None => Ok(frame::Piece::Written(frame::part(env(values)?, &frame::Top { chrome })?)),
    }
}

#[askama::filter_fn]
pub fn account(chrome: &super::Chrome, values: &dyn Values) -> Result<super::Markup> {
    frame::part(env(values)?, &frame::Account { chrome })
}

#[askama::filter_fn]
pub fn desk_top(chrome: &super::Chrome, values: &dyn Values) -> Result<super::Markup> {
    frame::part(env(values)?, &frame::DeskTop { chrome })
}

#[askama::filter_fn]
pub fn band(chrome: &super::Chrome, values: &dyn Values) -> Result<super::Markup> {
    frame::part(env(values)?, &frame::Band { chrome })
}

#[askama::filter_fn]
pub fn foot(chrome: &super::Chrome, values: &dyn Values) -> Result<Arc<super::Part>> {
    chrome.menus.foot(chrome, env(values)?)
}

/// A symbol of the icon sprite, hidden from screen readers: words stand beside it.
#[askama::filter_fn]
pub fn icon(name: impl AsRef<str>, _: &dyn Values) -> Result<super::Markup> {
    Ok(super::text::icon(name.as_ref()))
}

/// Percent-encoded, for the value of a query.
#[askama::filter_fn]
pub fn encoded(text: impl AsRef<str>, _: &dyn Values) -> Result<String> {
    Ok(super::text::encoded(text.as_ref()))
}

/// Why something is not possible now, as one sentence.
#[askama::filter_fn]
pub fn why(refusal: &Refusal, values: &dyn Values) -> Result<String> {
    let env = env(values)?;
    Ok(super::reason(refusal, env.lang, &env.zone))
}
