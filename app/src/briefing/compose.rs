//! What is new in a span of time, of some themes: how much came in, what was decided, answered and put on the site, what
//! needs attention, what people say, and what comes.

use super::{
    part::Part,
    reads::{Hers, Reads},
    store::{self, Counts, Span},
};
use crate::{
    calls::{self, Call},
    cases::Kept,
    chrome::{self, Promise, plain_words},
    cx::Cx,
    projects::{self, Project, StepState, tasks},
    questions,
    refusal::Result,
    suggestions::{self, store::Answerless},
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, Scope, SuggestionId, ThemeId},
};
use kit::{clock::Moment, db::Tx};

/// So many of one kind are told; the rest is counted.
const TOLD: usize = 12;
const QUOTES: usize = 2;
const QUOTED_CHARACTERS: usize = 240;
const DATES: usize = 6;
const AHEAD_DAYS: i64 = 60;

/// A count, beside the one of the time before that is as long.
pub struct Number {
    pub key: &'static str,
    pub now: i64,
    pub before: i64,
}

/// One thing that is told.
pub struct Told {
    /// Who did it, when somebody did.
    pub who: Option<String>,
    /// What happened, or when it will.
    pub said: String,
    /// When it will, in the words of the municipality.
    pub is_written: bool,
    /// What it happened to.
    pub title: String,
    pub detail: String,
    /// The path of its page at the desk, or on the site.
    pub path: String,
}

/// What belongs under one heading.
pub struct Section {
    pub key: &'static str,
    pub told: Vec<Told>,
    /// How many more there are.
    pub more: i64,
}

pub struct Quote {
    pub who: String,
    pub words: String,
    pub title: String,
    pub path: String,
}

pub struct Briefing {
    pub span: Span,
    pub numbers: Vec<Number>,
    pub sections: Vec<Section>,
    pub quotes: Vec<Quote>,
}

impl Section {
    /// What is late and what comes is told beside what happened.
    fn is_news(&self) -> bool {
        self.key != "briefing-attention" && self.key != "briefing-dates"
    }
}

impl Briefing {
    /// What was done alone: what a mail that comes at once tells.
    pub fn at_once(mut self) -> Briefing {
        self.sections.retain(Section::is_news);
        Briefing { numbers: Vec::new(), quotes: Vec::new(), ..self }
    }

    /// Whether nothing happened: numbers of before and dates ahead are no news.
    pub fn is_empty(&self) -> bool {
        self.numbers.iter().all(|number| number.now == 0) && !self.sections.iter().any(Section::is_news)
    }
}

/// What is looked at of what she reads: what she chose, of all of it when she chose nothing.
pub fn within(scope: &Scope, chosen: Vec<ThemeId>) -> Vec<ThemeId> {
    match (chosen.is_empty(), scope) {
        (false, _) | (true, Scope::Everything) => chosen,
        (true, Scope::Themes(themes)) => themes.clone(),
    }
}

/// What it speaks of: everything, or some themes.
struct Spoken {
    themes: Vec<ThemeId>,
    projects: Vec<Project>,
    calls: Vec<Call>,
}

impl Spoken {
    async fn load(cx: &Cx, tx: &mut Tx<'_>, themes: &[ThemeId]) -> Result<Spoken> {
        let town = cx.municipality();
        let is_meant = |theme: ThemeId| themes.is_empty() || themes.contains(&theme);
        let mut projects = projects::store::list_all_projects(tx, town).await?;
        projects.retain(|project| is_meant(project.theme));
        let mut calls = calls::store::list_all_calls(tx, town).await?;
        calls.retain(|call| projects.iter().any(|project| project.id == call.project));
        Ok(Spoken { themes: themes.to_vec(), projects, calls })
    }

    fn has_call(&self, id: CallId) -> bool {
        self.calls.iter().any(|call| call.id == id)
    }

    /// Whether what stands at this address of the desk is of it.
    async fn has(&self, cx: &Cx, tx: &mut Tx<'_>, address: &str) -> Result<bool> {
        if self.themes.is_empty() {
            return Ok(true);
        }
        let behind = |start: &str| address.strip_prefix(start)?.strip_prefix('/')?.split('/').next();
        if let Some(slug) = behind(urls::DESK_ACTIONS) {
            return Ok(self.projects.iter().any(|project| project.slug == slug));
        }
        if let Some(slug) = behind(urls::DESK_CALLS) {
            return Ok(self.calls.iter().any(|call| call.slug == slug));
        }
        let suggestion: Option<SuggestionId> = behind(urls::OVERVIEW).and_then(|id| id.parse().ok());
        let Some(id) = suggestion else { return Ok(false) };
        let call = store::find_call_of(tx, cx.municipality(), id).await?;
        Ok(call.is_some_and(|call| self.has_call(call)))
    }
}

pub async fn compose(cx: &Cx, tx: &mut Tx<'_>, (reads, themes, span): (&Reads, &[ThemeId], Span)) -> Result<Briefing> {
    let spoken = Spoken::load(cx, tx, themes).await?;
    if let Reads::Handed(hers) = reads {
        let handed = handed(cx, tx, (hers, &spoken, span)).await?;
        let tasks = Section { key: "briefing-attention", told: late_tasks(cx, tx, (hers, &spoken)).await?, more: 0 };
        let mut sections = vec![handed, cut(tasks), dates(cx, tx, &spoken).await?];
        sections.retain(|section| !section.told.is_empty());
        return Ok(Briefing { span, numbers: Vec::new(), sections, quotes: Vec::new() });
    }
    let mut sections = done(cx, tx, (&spoken, span)).await?;
    sections.push(attention(cx, tx, &spoken).await?);
    sections.push(dates(cx, tx, &spoken).await?);
    sections.retain(|section| !section.told.is_empty());
    Ok(Briefing {
        span,
        numbers: numbers(cx, tx, (&spoken, span)).await?,
        sections,
        quotes: quotes(cx, tx, (&spoken, span)).await?,
    })
}

async fn numbers(cx: &Cx, tx: &mut Tx<'_>, (spoken, span): (&Spoken, Span)) -> Result<Vec<Number>> {
    let length = span.until.0 - span.since.0;
    let before = Span { since: Moment(span.since.0 - length), until: span.since };
    let (now, before) = (counts(cx, tx, (spoken, span)).await?, counts(cx, tx, (spoken, before)).await?);
    let number = |key, now, before| Number { key, now, before };
    Ok(vec![
        number("briefing-suggestions", now.suggestions, before.suggestions),
        number("briefing-votes", now.votes, before.votes),
        number("briefing-comments", now.comments, before.comments),
        number("briefing-answers", now.answers, before.answers),
    ])
}

async fn counts(cx: &Cx, tx: &mut Tx<'_>, (spoken, span): (&Spoken, Span)) -> Result<Counts> {
    let town = cx.municipality();
    if spoken.themes.is_empty() {
        return Ok(store::count(tx, town, None, span).await?);
    }
    let mut all = Counts::default();
    for theme in &spoken.themes {
        let of = store::count(tx, town, Some(*theme), span).await?;
        all.suggestions += of.suggestions;
        all.votes += of.votes;
        all.comments += of.comments;
        all.answers += of.answers;
    }
    Ok(all)
}

/// What the staff did, each thing once under each heading: the last is how it stands.
async fn done(cx: &Cx, tx: &mut Tx<'_>, (spoken, span): (&Spoken, Span)) -> Result<Vec<Section>> {
    let mut sections = Part::ALL.map(|part| Section { key: part.key(), told: Vec::new(), more: 0 });
    for line in store::list_done(tx, cx.municipality(), span).await? {
        let Some(part) = Part::of(line.what) else { continue };
        let Some(section) = sections.iter_mut().find(|section| section.key == part.key()) else { continue };
        if section.told.iter().any(|told| told.path == line.address) || !spoken.has(cx, tx, &line.address).await? {
            continue;
        }
        let who = line.name.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody"));
        let (who, said) = (Some(who), text(cx.lang, &line.key()));
        let (title, detail, path) = (line.about, line.detail, line.address);
        section.told.push(Told { who, said, is_written: false, title, detail, path });
    }
    Ok(sections.map(cut).into_iter().collect())
}

/// What she or her service was handed in this time and did not do yet, with what the colleague wrote. Nobody who gave it
/// is named.
async fn handed(cx: &Cx, tx: &mut Tx<'_>, (hers, spoken, span): (&Hers, &Spoken, Span)) -> Result<Section> {
    let (town, start) = (cx.municipality(), (None, SuggestionId(0)));
    let all = Kept::waiting(&hers.scope, cx.now);
    let by = Kept { by: Some(hers.person), ..all };
    let mut found = suggestions::store::list_handed(tx, town, (&by, Answerless::With), start).await?;
    if let Some(service) = &hers.service {
        let of = Kept { service: Some(service), ..all };
        found.extend(suggestions::store::list_handed(tx, town, (&of, Answerless::With), start).await?);
    }
    found.retain(|one| one.handed_at >= span.since && one.handed_at < span.until);
    found.retain(|one| spoken.themes.is_empty() || spoken.themes.contains(&one.theme));
    found.sort_by_key(|one| (one.handed_at, one.id));
    found.dedup_by_key(|one| one.id);
    let told = found.into_iter().map(|one| Told {
        who: one.handed_by,
        said: text(cx.lang, "briefing-handed-over"),
        is_written: false,
        title: one.title,
        detail: one.why,
        path: urls::desk_suggestion(one.id),
    });
    Ok(cut(Section { key: "briefing-handed", told: told.collect(), more: 0 }))
}

/// Her tasks, and those of her service, whose day has passed.
async fn late_tasks(cx: &Cx, tx: &mut Tx<'_>, (hers, spoken): (&Hers, &Spoken)) -> Result<Vec<Told>> {
    let mut tasks = tasks::store::list_open_tasks(tx, cx.municipality(), &hers.scope, cx.now).await?;
    let is_hers = |task: &tasks::Task| match &task.service {
        Some(service) => hers.service.as_ref() == Some(service),
        None => task.owner == Some(hers.person),
    };
    tasks.retain(|task| is_hers(task) && spoken.projects.iter().any(|project| project.id == task.project));
    let told = tasks.into_iter().filter_map(|task| {
        let promise = Promise::by(cx, cx.town.date(task.due_at.filter(|_| !task.is_put_off(cx.now))?));
        promise.is_late().then(|| late(promise, (task.title, task.project_title), urls::task(task.id)).1)
    });
    Ok(told.collect())
}

fn cut(mut section: Section) -> Section {
    section.more = i64::try_from(section.told.len().saturating_sub(TOLD)).unwrap_or(0);
    section.told.truncate(TOLD);
    section
}

/// What waits longer than was promised, or than its day, the longest first: suggestions, questions and tasks.
async fn attention(cx: &Cx, tx: &mut Tx<'_>, spoken: &Spoken) -> Result<Section> {
    let town = cx.municipality();
    let kept = Kept::waiting(&Scope::Everything, cx.now);
    let mut waiting: Vec<(Promise, Told)> = Vec::new();
    for call in &spoken.calls {
        let start = SuggestionId(0);
        for one in suggestions::store::list_waiting(tx, town, &kept, (Some(call.id), start)).await? {
            let promise = Promise::by(cx, cx.town.promised(one.created_at));
            waiting.push(late(promise, (one.title, one.call_title), urls::desk_suggestion(one.id)));
        }
    }
    for one in questions::store::list_waiting(tx, town, &Scope::Everything, cx.now).await? {
        let is_meant = spoken.themes.is_empty() || one.theme.is_some_and(|theme| spoken.themes.contains(&theme));
        if is_meant && !one.is_put_off(cx.now) {
            let promise = Promise::by(cx, cx.town.promised_to_question(one.asked_at));
            let detail = one.contact_name.clone().unwrap_or_default();
            waiting.push(late(promise, (one.subject(cx), detail), urls::desk_question(one.id)));
        }
    }
    for task in tasks::store::list_open_tasks(tx, town, &Scope::Everything, cx.now).await? {
        let is_meant = spoken.projects.iter().any(|project| project.id == task.project);
        if let Some(due) = task.due_at.filter(|_| is_meant && !task.is_put_off(cx.now)) {
            let promise = Promise::by(cx, cx.town.date(due));
            waiting.push(late(promise, (task.title, task.project_title), urls::task(task.id)));
        }
    }
    waiting.retain(|(promise, _)| promise.is_late());
    waiting.sort_by_key(|(promise, _)| promise.by);
    let told = waiting.into_iter().map(|(_, told)| told).collect();
    Ok(cut(Section { key: "briefing-attention", told, more: 0 }))
}

fn late(promise: Promise, (title, detail): (String, String), path: String) -> (Promise, Told) {
    let told = Told { who: None, said: promise.said.clone(), is_written: false, title, detail, path };
    (promise, told)
}

/// Steps that come, and calls that close.
async fn dates(cx: &Cx, tx: &mut Tx<'_>, spoken: &Spoken) -> Result<Section> {
    let until = cx.now.plus_days(AHEAD_DAYS);
    let is_near = |at: Moment| at > cx.now && at <= until;
    let mut coming = Vec::new();
    for step in projects::store::list_all_steps(tx, cx.municipality()).await? {
        let project = spoken.projects.iter().find(|project| project.id == step.project);
        let project = project.filter(|_| step.state != StepState::Past && is_near(step.sort_at));
        let Some(project) = project else { continue };
        let path = urls::project(&project.slug);
        let detail = project.title.clone();
        let (said, title) = (step.when_text, step.title);
        coming.push((step.sort_at, Told { who: None, said, is_written: true, title, detail, path }));
    }
    for call in spoken.calls.iter().filter(|call| is_near(call.window.closes_at)) {
        let day = chrome::day(call.window.closes_at, cx.lang, &cx.town.zone());
        let said = sentence(cx.lang, "briefing-closes", &[("day", day.into())]);
        let (title, path) = (call.title.clone(), urls::call(&call.slug));
        let told = Told { who: None, said, is_written: false, title, detail: String::new(), path };
        coming.push((call.window.closes_at, told));
    }
    coming.sort_by_key(|(at, _)| *at);
    let told = coming.into_iter().take(DATES).map(|(_, told)| told).collect();
    Ok(Section { key: "briefing-dates", told, more: 0 })
}

async fn quotes(cx: &Cx, tx: &mut Tx<'_>, (spoken, span): (&Spoken, Span)) -> Result<Vec<Quote>> {
    let quoted = store::list_quotes(tx, cx.municipality(), span).await?;
    let quoted = quoted.into_iter().filter(|one| spoken.has_call(one.call)).take(QUOTES);
    let quote = |one: store::Quoted| Quote {
        who: one.author.unwrap_or_else(|| text(cx.lang, "suggestions-somebody")),
        words: plain_words(&one.body, QUOTED_CHARACTERS),
        title: one.title,
        path: urls::suggestion(one.id),
    };
    Ok(quoted.map(quote).collect())
}
