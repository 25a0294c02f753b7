//! A call as it is typed: how its form is filled in, and what is checked before it is kept.

use super::{Call, Category, Eligibility, Voters, Window, edit::Edited};
use crate::{
    chrome::{Form, one_line},
    cx::Cx,
    editing::{Check, Wrong, day_text, filled, filled_state, moment_of},
    places::Area,
    urls,
    vocabulary::{CallId, ContactId, ProjectId, ThemeId},
};
use kit::jiff::tz::TimeZone;

const TITLE_LONGEST: usize = 80;
const LINE_LONGEST: usize = 300;
const CATEGORY_LONGEST: usize = 40;
const CATEGORIES_AT_MOST: usize = 20;

/// One kind of place as typed; without a key it is new.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TypedCategory {
    pub key: String,
    pub name: String,
}

/// What may be chosen.
pub struct Choices<'a> {
    pub projects: &'a [(ProjectId, ThemeId)],
    pub contacts: &'a [ContactId],
    /// Parts of the municipality, by name.
    pub districts: &'a [String],
}

pub fn fill_in(cx: &Cx, Edited { call, categories }: &Edited) -> Form {
    let zone = cx.town.zone();
    let project = call.project.to_string();
    let contact = call.contact.map(|id| id.to_string()).unwrap_or_default();
    let (voters, eligibility) = (call.voters.to_string(), call.eligibility.to_string());
    let opens = day_text(call.window.opens_at, &zone);
    // The window ends at midnight: people name the last day.
    let closes = day_text(call.window.closes_at.plus_seconds(-1), &zone);
    let state = filled_state(cx, call.published_at);
    let fields = [
        ("titel", call.title.as_str()),
        ("vraag", &call.question),
        ("intro", &call.intro),
        ("tekst", &call.body),
        ("eenvoudig", call.easy.as_deref().unwrap_or_default()),
        ("actie", &project),
        ("contact", &contact),
        ("van", &opens),
        ("tot", &closes),
        ("meedoen", &eligibility),
        ("stemmen", &voters),
    ];
    let rows = categories.iter().flat_map(|row| [("sleutel", row.key.as_str()), ("soort", row.name.as_str())]);
    let area = call.area.names().map(|name| ("gebied", name));
    let state = state.iter().map(|(name, value)| (*name, value.as_str()));
    filled(fields.into_iter().chain(rows).chain(area).chain(state))
}

/// A call nobody typed anything of yet: open from today for a month.
pub fn empty(cx: &Cx) -> Form {
    let day = |days| day_text(cx.now.plus_days(days), &cx.town.zone());
    filled([
        ("van", day(0).as_str()),
        ("tot", &day(30)),
        ("stemmen", Voters::SignedIn.word()),
        ("meedoen", Eligibility::Everyone.word()),
        ("stand", "klad"),
    ])
}

/// The kinds of a form, in their order.
pub fn categories(form: &Form) -> Vec<TypedCategory> {
    let keys = form.texts("sleutel");
    let names = form.texts("soort").into_iter().enumerate().take(CATEGORIES_AT_MOST + 5);
    names.map(|(at, name)| TypedCategory { key: keys.get(at).cloned().unwrap_or_default(), name }).collect()
}

/// A kind stands before the one above it.
pub fn move_up(form: &mut Form, at: usize) {
    let mut rows = categories(form);
    if (1..rows.len()).contains(&at) {
        rows.swap(at - 1, at);
    }
    form.replace("sleutel", rows.iter().map(|row| row.key.clone()));
    form.replace("soort", rows.into_iter().map(|row| row.name));
}

pub fn check(
    cx: &Cx,
    mut check: Check<'_>,
    choices: &Choices<'_>,
    before: Option<&Call>,
) -> Result<Edited, Vec<Wrong>> {
    let title = check.line("titel", TITLE_LONGEST);
    let question = check.line("vraag", LINE_LONGEST);
    let intro = check.line("intro", LINE_LONGEST);
    let body = check.long("tekst");
    let easy = check.maybe_long("eenvoudig");
    let ids: Vec<ProjectId> = choices.projects.iter().map(|(id, _)| *id).collect();
    let project = check.one_of("actie", &ids, "editing-call-project-missing");
    let project = project.and_then(|id| choices.projects.iter().copied().find(|(known, _)| *known == id));
    let contact = check.maybe_one_of("contact", choices.contacts);
    let typed = categories(check.form());
    let categories = check.keep("soort", check_categories(&typed)).unwrap_or_default();
    let area = check_area(&mut check, choices.districts);
    let window = check.keep("tot", check_window(&check, &cx.town.zone()));
    let eligibility = check.one_of("meedoen", Eligibility::ALL, "editing-choose");
    let voters = check.one_of("stemmen", Voters::ALL, "editing-choose");
    let published_at = check.published_at(cx, before.and_then(|call| call.published_at));
    let all = project.zip(window).zip(eligibility.zip(voters));
    let call = all.map(|(((project, theme), window), (eligibility, voters))| Call {
        id: before.map_or(CallId(0), |call| call.id),
        project,
        theme,
        slug: before.map(|call| call.slug.clone()).unwrap_or_default(),
        title,
        question,
        intro,
        body,
        easy,
        voters,
        eligibility,
        window,
        area,
        contact,
        suggestion_count: before.map_or(0, |call| call.suggestion_count),
        published_at,
        edition: before.map_or(1, |call| call.edition),
    });
    check.done(call.map(|call| Edited { call, categories }))
}

/// Rows without a name are left out; a new one takes its key from its name, an old one keeps its own.
fn check_categories(rows: &[TypedCategory]) -> Result<Vec<Category>, &'static str> {
    let mut checked: Vec<Category> = Vec::new();
    for typed in rows {
        let name = one_line(&typed.name);
        if name.is_empty() {
            continue;
        }
        if name.chars().count() > CATEGORY_LONGEST {
            return Err("editing-call-category-long");
        }
        if checked.iter().any(|known| known.name.to_lowercase() == name.to_lowercase()) {
            return Err("editing-call-category-twice");
        }
        let is_taken =
            |key: &str| checked.iter().any(|known| known.key == key) || rows.iter().any(|other| other.key == key);
        let key = match is_key(&typed.key) && checked.iter().all(|known| known.key != typed.key) {
            true => typed.key.clone(),
            false => urls::free(&urls::slug_of(&name), is_taken),
        };
        checked.push(Category { key, name });
    }
    if checked.len() > CATEGORIES_AT_MOST { Err("editing-call-category-many") } else { Ok(checked) }
}

/// Those that were ticked, in the order they are offered in.
fn check_area(check: &mut Check<'_>, districts: &[String]) -> Area {
    let typed = check.form().texts("gebied");
    if typed.iter().any(|name| !districts.contains(name)) {
        check.wrong("gebied", "editing-choose");
    }
    Area::of(districts.iter().filter(|name| typed.contains(name)).map(String::as_str))
}

fn check_window(check: &Check<'_>, zone: &TimeZone) -> Result<Window, &'static str> {
    let opens_at = moment_of(&check.text("van"), zone, 0).ok_or("editing-call-opens-wrong")?;
    let closes_at = moment_of(&check.text("tot"), zone, 1).ok_or("editing-call-closes-wrong")?;
    if opens_at < closes_at { Ok(Window { opens_at, closes_at }) } else { Err("editing-call-closes-early") }
}

fn is_key(key: &str) -> bool {
    (1..=80).contains(&key.len()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
