//! A call as it is typed: nothing is lost, what is checked can be kept.

use super::{Call, Category, Eligibility, NewCall, Voters, Window};
use crate::{
    chrome::{Form, clean, one_line},
    cx::Cx,
    urls,
    vocabulary::{CallId, ContactId, ProjectId},
};
use kit::{clock::Moment, jiff::tz::TimeZone};

const TITLE_LONGEST: usize = 80;
const LINE_LONGEST: usize = 300;
const TEXT_LONGEST: usize = 30_000;
const CATEGORY_LONGEST: usize = 40;
const CATEGORIES_AT_MOST: usize = 20;

/// One kind of place as typed; without a key it is new.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TypedCategory {
    pub key: String,
    pub name: String,
}

#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub title: String,
    pub question: String,
    pub intro: String,
    pub body: String,
    pub easy: String,
    pub project: String,
    pub categories: Vec<TypedCategory>,
    pub opens: String,
    pub closes: String,
    pub voters: String,
    pub eligibility: String,
    pub contact: String,
    /// `klad`, `nu` or `later`.
    pub state: String,
    pub publish_at: String,
}

/// A field and the key of the sentence that says what to do.
pub type Wrong = (&'static str, &'static str);

/// Good enough to be kept. Made here only.
#[derive(Debug, Clone)]
pub struct Checked {
    title: String,
    question: String,
    intro: String,
    body: String,
    easy: Option<String>,
    project: ProjectId,
    pub categories: Vec<Category>,
    voters: Voters,
    eligibility: Eligibility,
    window: Window,
    contact: Option<ContactId>,
    pub published_at: Option<Moment>,
}

impl Checked {
    pub fn title(&self) -> &str {
        &self.title
    }

    pub fn call<'a>(&'a self, id: CallId, slug: &'a str) -> NewCall<'a> {
        NewCall {
            id,
            project: self.project,
            slug,
            title: &self.title,
            question: &self.question,
            intro: &self.intro,
            body: &self.body,
            easy: self.easy.as_deref(),
            voters: self.voters,
            eligibility: self.eligibility,
            window: self.window,
            contact: self.contact,
            published_at: self.published_at,
            categories: &self.categories,
        }
    }
}

/// What may be chosen, and what the call is now.
pub struct Choices<'a> {
    pub projects: &'a [ProjectId],
    pub contacts: &'a [ContactId],
    pub before: Option<&'a Call>,
}

impl Typed {
    pub fn read(form: &Form) -> Typed {
        let keys = form.texts("sleutel");
        let names = form.texts("soort");
        let pairs = names.into_iter().enumerate().take(CATEGORIES_AT_MOST + 5);
        let categories =
            pairs.map(|(at, name)| TypedCategory { key: keys.get(at).cloned().unwrap_or_default(), name }).collect();
        let text = |name| form.text(name);
        Typed {
            title: text("titel"),
            question: text("vraag"),
            intro: text("intro"),
            body: text("tekst"),
            easy: text("eenvoudig"),
            project: text("actie"),
            categories,
            opens: text("van"),
            closes: text("tot"),
            voters: text("stemmen"),
            eligibility: text("meedoen"),
            contact: text("contact"),
            state: text("stand"),
            publish_at: text("zichtbaar"),
        }
    }

    pub fn of(call: &Call, categories: Vec<Category>, cx: &Cx) -> Typed {
        let zone = cx.town.zone();
        let day = |at: Moment| zone.to_datetime(at.timestamp()).date().to_string();
        let (state, publish_at) = match call.published_at {
            None => ("klad", String::new()),
            Some(at) if at > cx.now => {
                ("later", zone.to_datetime(at.timestamp()).strftime("%Y-%m-%dT%H:%M").to_string())
            }
            Some(_) => ("nu", String::new()),
        };
        Typed {
            title: call.title.clone(),
            question: call.question.clone(),
            intro: call.intro.clone(),
            body: call.body.clone(),
            easy: call.easy.clone().unwrap_or_default(),
            project: call.project.to_string(),
            categories: categories.into_iter().map(|c| TypedCategory { key: c.key, name: c.name }).collect(),
            opens: day(call.window.opens_at),
            // The window ends at midnight: people name the last day.
            closes: day(call.window.closes_at.plus_seconds(-1)),
            voters: call.voters.to_string(),
            eligibility: call.eligibility.to_string(),
            contact: call.contact.map(|id| id.to_string()).unwrap_or_default(),
            state: state.to_owned(),
            publish_at,
        }
    }

    /// All that is wrong at once, so that nobody corrects one thing after the other.
    pub fn check(&self, cx: &Cx, choices: &Choices<'_>) -> Result<Checked, Vec<Wrong>> {
        let mut wrong: Vec<Wrong> = Vec::new();
        let title = keep(&mut wrong, "titel", line(&self.title, TITLE_LONGEST));
        let question = keep(&mut wrong, "vraag", line(&self.question, LINE_LONGEST));
        let intro = keep(&mut wrong, "intro", line(&self.intro, LINE_LONGEST));
        let body = keep(&mut wrong, "tekst", long(&self.body));
        let easy = keep(&mut wrong, "eenvoudig", long(&self.easy));
        let project = self.project.parse().ok().filter(|id| choices.projects.contains(id));
        let project = keep(&mut wrong, "actie", project.ok_or("editing-call-project-missing"));
        let categories = keep(&mut wrong, "soort", self.check_categories());
        let window = keep(&mut wrong, "tot", self.check_window(&cx.town.zone()));
        let voters = keep(&mut wrong, "stemmen", self.voters.parse().map_err(|()| "editing-choose"));
        let eligibility = keep(&mut wrong, "meedoen", self.eligibility.parse().map_err(|()| "editing-choose"));
        let contact = match self.contact.as_str() {
            "" => Ok(None),
            id => id.parse().ok().filter(|id| choices.contacts.contains(id)).map(Some).ok_or("editing-choose"),
        };
        let contact = keep(&mut wrong, "contact", contact);
        let published_at = keep(&mut wrong, "zichtbaar", self.check_state(cx, choices.before));
        let all = (title, question, intro, body, easy, project, categories, window, voters);
        match (all, eligibility, contact, published_at) {
            (
                (
                    Some(title),
                    Some(question),
                    Some(intro),
                    Some(body),
                    Some(easy),
                    Some(project),
                    Some(categories),
                    Some(window),
                    Some(voters),
                ),
                Some(eligibility),
                Some(contact),
                Some(published_at),
            ) => {
                let easy = Some(easy).filter(|easy| !easy.is_empty());
                Ok(Checked {
                    title,
                    question,
                    intro,
                    body,
                    easy,
                    project,
                    categories,
                    voters,
                    eligibility,
                    window,
                    contact,
                    published_at,
                })
            }
            _ => Err(wrong),
        }
    }

    /// Rows without a name are left out; a new one takes its key from its name, an old one keeps its own.
    fn check_categories(&self) -> Result<Vec<Category>, &'static str> {
        let mut checked: Vec<Category> = Vec::new();
        for typed in &self.categories {
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
            let is_taken = |key: &str| {
                checked.iter().any(|known| known.key == key) || self.categories.iter().any(|other| other.key == key)
            };
            let key = match is_key(&typed.key) && checked.iter().all(|known| known.key != typed.key) {
                true => typed.key.clone(),
                false => urls::free(&urls::slug_of(&name), is_taken),
            };
            checked.push(Category { key, name });
        }
        if checked.len() > CATEGORIES_AT_MOST { Err("editing-call-category-many") } else { Ok(checked) }
    }

    fn check_window(&self, zone: &TimeZone) -> Result<Window, &'static str> {
        let opens_at = day(&self.opens, zone, 0).ok_or("editing-call-opens-wrong")?;
        let closes_at = day(&self.closes, zone, 1).ok_or("editing-call-closes-wrong")?;
        if opens_at < closes_at { Ok(Window { opens_at, closes_at }) } else { Err("editing-call-closes-early") }
    }

    fn check_state(&self, cx: &Cx, before: Option<&Call>) -> Result<Option<Moment>, &'static str> {
        let before = before.and_then(|call| call.published_at);
        match self.state.as_str() {
            "klad" => Ok(None),
            "nu" => Ok(Some(before.filter(|at| *at <= cx.now).unwrap_or(cx.now))),
            "later" => match Moment::from_local(&self.publish_at, &cx.town.zone()) {
                Some(at) if is_in_reach(at) && at > cx.now => Ok(Some(at)),
                Some(_) => Err("editing-publish-past"),
                None => Err("editing-publish-wrong"),
            },
            _ => Err("editing-choose"),
        }
    }
}

fn keep<T>(wrong: &mut Vec<Wrong>, field: &'static str, checked: Result<T, &'static str>) -> Option<T> {
    checked.map_err(|message| wrong.push((field, message))).ok()
}

fn line(typed: &str, longest: usize) -> Result<String, &'static str> {
    let line = one_line(typed);
    match line.chars().count() {
        0 => Err("editing-missing"),
        count if count <= longest => Ok(line),
        _ => Err("editing-too-long"),
    }
}

fn long(typed: &str) -> Result<String, &'static str> {
    let text = clean(typed).trim().to_owned();
    if text.chars().count() <= TEXT_LONGEST { Ok(text) } else { Err("editing-too-long") }
}

/// The start of a day, so many days on: a day of the town, also when the clock changes.
fn day(typed: &str, zone: &TimeZone, later: i64) -> Option<Moment> {
    let date: kit::jiff::civil::Date = typed.trim().parse().ok()?;
    let date = date.checked_add(kit::jiff::Span::new().days(later)).ok()?;
    Moment::from_local(&date.to_string(), zone).filter(|at| is_in_reach(*at))
}

/// Between 2000 and 2100: what lies outside is a slip of the finger.
fn is_in_reach(at: Moment) -> bool {
    (946_684_800_000..4_102_444_800_000).contains(&at.0)
}

fn is_key(key: &str) -> bool {
    (1..=80).contains(&key.len()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
