//! A form read field by field: nothing is lost, and all that is wrong is said at once.

use super::Publication;
use crate::{
    chrome::{self, Form, clean, one_line},
    cx::Cx,
    urls,
};
use kit::{clock::Moment, jiff::tz::TimeZone};
use std::str::FromStr;

const TEXT_LONGEST: usize = 30_000;

/// A field and the key of the sentence that says what to do.
pub type Wrong = (String, &'static str);

/// Reads a form and gathers what is wrong, so that nobody corrects one thing after the other.
pub struct Check<'a> {
    form: &'a Form,
    wrong: Vec<Wrong>,
}

impl<'a> Check<'a> {
    pub fn of(form: &'a Form) -> Check<'a> {
        Check { form, wrong: Vec::new() }
    }

    pub fn form(&self) -> &'a Form {
        self.form
    }

    pub fn text(&self, name: &str) -> String {
        self.form.text(name)
    }

    /// A line that must be there.
    pub fn line(&mut self, name: &str, longest: usize) -> String {
        let line = self.short_line(name, longest);
        if line.is_empty() {
            self.wrong(name, "editing-missing");
        }
        line
    }

    /// A line that may be empty.
    pub fn short_line(&mut self, name: &str, longest: usize) -> String {
        let line = one_line(&self.form.text(name));
        if line.chars().count() > longest {
            self.wrong(name, "editing-too-long");
        }
        line
    }

    pub fn maybe_line(&mut self, name: &str, longest: usize) -> Option<String> {
        Some(self.short_line(name, longest)).filter(|line| !line.is_empty())
    }

    /// A text of an officer; it may be empty. It shows our own pictures, each with its words.
    pub fn long(&mut self, name: &str) -> String {
        let text = clean(&self.form.text(name)).trim().to_owned();
        self.keep(name, chrome::check_markdown(&text));
        if text.chars().count() > TEXT_LONGEST {
            self.wrong(name, "editing-too-long");
        }
        text
    }

    pub fn maybe_long(&mut self, name: &str) -> Option<String> {
        Some(self.long(name)).filter(|text| !text.is_empty())
    }

    /// One of those that may be chosen; `missing` says what to do when it is not.
    pub fn one_of<T: FromStr + PartialEq>(&mut self, name: &str, all: &[T], missing: &'static str) -> Option<T> {
        let chosen = self.form.text(name).parse().ok().filter(|one| all.contains(one));
        self.keep(name, chosen.ok_or(missing))
    }

    /// The same where one may choose nothing.
    pub fn maybe_one_of<T: FromStr + PartialEq>(&mut self, name: &str, all: &[T]) -> Option<T> {
        if self.form.text(name).is_empty() { None } else { self.one_of(name, all, "editing-choose") }
    }

    /// A day may be left out.
    pub fn maybe_day(&mut self, name: &str, zone: &TimeZone) -> Option<Moment> {
        let typed = self.form.text(name);
        if typed.trim().is_empty() {
            return None;
        }
        self.keep(name, moment_of(&typed, zone, 0).ok_or("editing-day-wrong"))
    }

    /// A path of ours, or an address elsewhere.
    pub fn maybe_link(&mut self, name: &str) -> Option<String> {
        let link = self.maybe_line(name, 500)?;
        if !is_link(&link) {
            self.wrong(name, "editing-link-wrong");
        }
        Some(link)
    }

    /// From when on people see it; `before` is from when on they do now.
    pub fn published_at(&mut self, cx: &Cx, before: Option<Moment>) -> Option<Moment> {
        let checked = match self.form.text("stand").as_str() {
            "klad" => Ok(None),
            "nu" => Ok(Some(before.filter(|at| *at <= cx.now).unwrap_or(cx.now))),
            "later" => match Moment::from_local(&self.form.text("zichtbaar"), &cx.town.zone()) {
                Some(at) if is_in_reach(at) && at > cx.now => Ok(Some(at)),
                Some(_) => Err("editing-publish-past"),
                None => Err("editing-publish-wrong"),
            },
            _ => Err("editing-choose"),
        };
        self.keep("zichtbaar", checked).flatten()
    }

    pub fn keep<T>(&mut self, name: &str, checked: Result<T, &'static str>) -> Option<T> {
        checked.map_err(|message| self.wrong(name, message)).ok()
    }

    pub fn wrong(&mut self, name: &str, message: &'static str) {
        if !self.wrong.iter().any(|(known, _)| known == name) {
            self.wrong.push((name.to_owned(), message));
        }
    }

    /// What was read when nothing is wrong; `None` stands for a choice that was.
    pub fn done<T>(self, read: Option<T>) -> Result<T, Vec<Wrong>> {
        match read {
            Some(read) if self.wrong.is_empty() => Ok(read),
            Some(_) | None => Err(self.wrong),
        }
    }
}

/// The fields of a form of a thing that is there.
pub fn filled<'a>(pairs: impl IntoIterator<Item = (&'static str, &'a str)>) -> Form {
    Form::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// The fields `stand` and `zichtbaar`.
pub fn filled_state(cx: &Cx, published_at: Option<Moment>) -> [(&'static str, String); 2] {
    let local = |at: Moment| cx.town.zone().to_datetime(at.timestamp()).strftime("%Y-%m-%dT%H:%M").to_string();
    let (state, at) = match (Publication::of(published_at, cx.now), published_at) {
        (Publication::Scheduled, Some(at)) => ("later", local(at)),
        (Publication::Published, _) => ("nu", String::new()),
        (Publication::Draft | Publication::Scheduled, _) => ("klad", String::new()),
    };
    [("stand", state.to_owned()), ("zichtbaar", at)]
}

/// A day as a field for days has it.
pub fn day_text(at: Moment, zone: &TimeZone) -> String {
    zone.to_datetime(at.timestamp()).date().to_string()
}

/// The start of a day, so many days on: a day of the town, also when the clock changes.
pub fn moment_of(typed: &str, zone: &TimeZone, later: i64) -> Option<Moment> {
    let date: kit::jiff::civil::Date = typed.trim().parse().ok()?;
    let date = date.checked_add(kit::jiff::Span::new().days(later)).ok()?;
    Moment::from_local(&date.to_string(), zone).filter(|at| is_in_reach(*at))
}

/// Between 2000 and 2100: what lies outside is a slip of the finger.
fn is_in_reach(at: Moment) -> bool {
    (946_684_800_000..4_102_444_800_000).contains(&at.0)
}

/// A path of ours, or an address elsewhere.
pub fn is_link(link: &str) -> bool {
    let outside = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let is_plain = !link.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\'));
    is_plain && (urls::is_local(link) || outside.is_some_and(|rest| rest.contains('.') && !rest.starts_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_path_of_ours_or_to_the_web() {
        for good in ["/oproepen/x", "https://natuurpunt.example/plantdag?x=1", "http://a.example"] {
            assert!(is_link(good), "{good}");
        }
        for bad in
            ["javascript:alert(1)", "//elders.example", "https://", "www.a.be", "https://a b.be", "data:text/html,x"]
        {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
