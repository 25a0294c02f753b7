//! The steps of an action, edited as one whole: added, changed, put in order, left out. An edit of them is an edit of
//! their action.

use super::{
    super::{Project, Step, StepState, store},
    SUMMARY_LONGEST, TITLE_LONGEST, WORDS_LONGEST,
};
use crate::{
    activity::Happened,
    chrome::{Chrome, Form, Markup, filters},
    cx::Cx,
    editing::{self, Act, Check, Content, Kind, MayEdit, Named, Sheet, Wrong, day_text},
    refusal::{Error, Result},
    rights::At,
    urls,
    vocabulary::{Medium, Rung, StepId},
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

const STEPS_AT_MOST: usize = 40;

/// The fields of one step; behind each stands the step's place in the form. The last is its number, which it keeps.
const FIELDS: [&str; 10] = ["stap", "uitleg", "wanneer", "dag", "fase", "trede", "vorm", "adres", "eenvoudig", "nr"];

/// What a step has that nobody filled in.
const EMPTY: [&str; 10] = ["", "", "", "", "next", "consult", "meeting", "", "", ""];

#[derive(Debug, Clone)]
pub struct Trajectory {
    project: Project,
    steps: Vec<Step>,
}

type Row = [String; 10];

impl Content for Trajectory {
    const KIND: Kind = Kind {
        list: urls::DESK_ACTIONS,
        list_name: "content-actions",
        lead: "content-actions-lead",
        new: "content-trajectory",
        edit: "content-trajectory",
        made_at: At::Everywhere,
        may_go: false,
        fields: &[
            ("stap", "content-step-title"),
            ("uitleg", "content-step-note"),
            ("eenvoudig", "content-step-easy"),
            ("wanneer", "content-step-when"),
            ("dag", "content-step-day"),
            ("fase", "content-step-state"),
            ("trede", "content-rung"),
            ("vorm", "content-step-medium"),
            ("adres", "content-step-link"),
        ],
        happened: |act| match act {
            Act::Made | Act::Changed | Act::Published | Act::TakenOff | Act::Deleted => Happened::TrajectoryChanged,
        },
    };
    type Choices = ();

    fn id(&self) -> i64 {
        self.project.id.0
    }

    fn slug(&self) -> &str {
        &self.project.slug
    }

    fn title(&self) -> &str {
        &self.project.title
    }

    fn edition(&self) -> i64 {
        self.project.edition
    }

    fn belongs(&self) -> At {
        At::Theme(self.project.theme)
    }

    fn published_at(&self) -> Option<Option<Moment>> {
        Some(self.project.published_at)
    }

    fn edited_at(&self) -> String {
        urls::edit_trajectory(&self.project.slug)
    }

    fn seen_at(&self) -> Option<String> {
        self.project.seen_at()
    }

    fn note(&self, cx: &Cx) -> Markup {
        self.project.note(cx)
    }

    fn fill_in(&self, cx: &Cx) -> Form {
        let row = |step: &Step| {
            [
                step.title.clone(),
                step.note.clone(),
                step.when_text.clone(),
                day_text(step.sort_at, &cx.town.zone()),
                step.state.to_string(),
                step.rung.to_string(),
                step.medium.to_string(),
                step.link.clone().unwrap_or_default(),
                step.easy.clone().unwrap_or_default(),
                step.id.to_string(),
            ]
        };
        form_of(self.steps.iter().map(row), None)
    }

    fn empty(_: &Cx) -> Form {
        Form::default()
    }

    fn named(self, _: Named) -> Trajectory {
        self
    }

    fn changed_fields(&self, _: &Cx, after: &Trajectory) -> Vec<&'static str> {
        if self.steps == after.steps { Vec::new() } else { vec!["content-steps"] }
    }

    fn list_all<'a>(_: &'a Cx, _: &'a mut Tx<'_>) -> Fut<'a, Vec<Trajectory>, Error> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, slug: &'a str) -> Fut<'a, Option<Trajectory>, Error> {
        Box::pin(async move {
            let found = store::find_any_project(tx, cx.municipality(), slug).await?;
            // An action of others has its road on their own pages.
            let Some(project) = found.filter(|project| project.organiser.is_none()) else { return Ok(None) };
            let steps = store::list_steps(tx, cx.municipality(), project.id).await?;
            Ok(Some(Trajectory { project, steps }))
        })
    }

    fn load_choices<'a>(_: &'a Cx, _: &'a mut Tx<'_>) -> Fut<'a, (), Error> {
        Box::pin(async { Ok(()) })
    }

    fn check(cx: &Cx, mut check: Check<'_>, (): &(), before: Option<&Trajectory>) -> Result<Trajectory, Vec<Wrong>> {
        let rows = rows(check.form());
        if rows.len() > STEPS_AT_MOST {
            check.wrong("stappen", "content-steps-many");
        }
        let typed: Vec<usize> = (0..rows.len()).filter(|at| !is_empty(&rows[*at])).collect();
        let mut known: Vec<StepId> = before.iter().flat_map(|before| &before.steps).map(|step| step.id).collect();
        let mut id_of = |at: usize| {
            let number: Option<StepId> = rows[at][9].parse().ok();
            let at = number.and_then(|number| known.iter().position(|one| *one == number));
            at.map_or_else(|| StepId(cx.new_id()), |at| known.swap_remove(at))
        };
        let steps: Vec<Option<Step>> =
            typed.into_iter().map(|at| check_step(cx, &mut check, (at, id_of(at)))).collect();
        let steps: Option<Vec<Step>> = steps.into_iter().collect();
        let project = before.map(|before| before.project.clone());
        check.done(project.zip(steps).map(|(project, steps)| Trajectory { project, steps }))
    }

    fn insert<'a>(&'a self, _: &'a Cx, _: &'a mut Tx<'_>, _: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(async { Err(Error::Fault("a trajectory is made with its action".to_owned())) })
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move {
            let action = (self.project.id, self.project.edition);
            Ok(store::update_steps(tx, cx.municipality(), may, action, &self.steps).await?)
        })
    }

    fn is_press_within(form: &mut Form, press: &str) -> bool {
        let mut rows = rows(form);
        let (what, at) = press.split_once('-').unwrap_or((press, ""));
        let at: usize = at.parse().unwrap_or(usize::MAX);
        let open = match what {
            "hoger" if (1..rows.len()).contains(&at) => {
                rows.swap(at - 1, at);
                Some(at - 1)
            }
            "lager" if at < rows.len().saturating_sub(1) => {
                rows.swap(at, at + 1);
                Some(at + 1)
            }
            "weg" if at < rows.len() => {
                rows.remove(at);
                None
            }
            "rij" => {
                rows.push(EMPTY.map(str::to_owned));
                Some(rows.len() - 1)
            }
            "hoger" | "lager" | "weg" => None,
            _ => return false,
        };
        *form = form_of(rows, open);
        true
    }

    fn page(cx: &Cx, sheet: Sheet, (): ()) -> Result<Response> {
        let rows = rows(&sheet.form);
        let numbers: Vec<usize> = (0..rows.len()).collect();
        let page = TrajectoryPage { chrome: sheet.chrome(cx), numbers, sheet };
        editing::page(cx, page.sheet.status(), &page)
    }
}

fn check_step(cx: &Cx, check: &mut Check<'_>, (at, id): (usize, StepId)) -> Option<Step> {
    let name = |field: &str| format!("{field}-{at}");
    let title = check.line(&name("stap"), TITLE_LONGEST);
    let note = check.short_line(&name("uitleg"), SUMMARY_LONGEST);
    let easy = check.maybe_line(&name("eenvoudig"), SUMMARY_LONGEST);
    let when_text = check.line(&name("wanneer"), WORDS_LONGEST);
    let sort_at = check.maybe_day(&name("dag"), &cx.town.zone());
    if sort_at.is_none() {
        check.wrong(&name("dag"), "content-step-day-missing");
    }
    let state = check.one_of(&name("fase"), StepState::ALL, "editing-choose");
    let rung = check.one_of(&name("trede"), Rung::ALL, "editing-choose");
    let medium = check.one_of(&name("vorm"), Medium::ALL, "editing-choose");
    let link = check.maybe_link(&name("adres"));
    let step = |(((sort_at, state), rung), medium)| Step {
        id,
        title,
        note,
        easy,
        rung,
        medium,
        state,
        when_text,
        sort_at,
        link,
    };
    sort_at.zip(state).zip(rung).zip(medium).map(step)
}

/// The steps of a form as they are typed, in their order.
fn rows(form: &Form) -> Vec<Row> {
    let last = form.beginning("stap-").filter_map(|(number, _)| number.parse::<usize>().ok()).max();
    let count = last.map_or(0, |last| last.saturating_add(1).min(STEPS_AT_MOST + 1));
    (0..count).map(|at| FIELDS.map(|field| form.text(&format!("{field}-{at}")))).collect()
}

/// Nobody typed anything in it: what is chosen stands there from the start.
fn is_empty(row: &Row) -> bool {
    [0, 1, 2, 3, 7, 8].into_iter().all(|at| row[at].trim().is_empty())
}

/// The form of these steps, one of which is unfolded.
fn form_of(rows: impl IntoIterator<Item = Row>, open: Option<usize>) -> Form {
    let named = |(at, row): (usize, Row)| {
        FIELDS.into_iter().zip(row).map(move |(field, value)| (format!("{field}-{at}"), value))
    };
    let open = open.map(|at| ("open".to_owned(), at.to_string()));
    Form::of(rows.into_iter().enumerate().flat_map(named).chain(open).collect())
}

#[derive(Template)]
#[template(path = "projects/templates/edit_trajectory.html")]
struct TrajectoryPage {
    chrome: Chrome,
    sheet: Sheet,
    numbers: Vec<usize>,
}

impl TrajectoryPage {
    fn name(&self, field: &str, at: &usize) -> String {
        format!("{field}-{at}")
    }

    fn value(&self, field: &str, at: &usize) -> String {
        self.sheet.form.text(&format!("{field}-{at}"))
    }

    /// What was just touched, is not filled in yet or has a mistake lies open.
    fn is_open(&self, at: &usize) -> bool {
        let is_of = |name: &str| name.rsplit_once('-').is_some_and(|(_, number)| number == at.to_string());
        let has_mistake = self.sheet.mistakes().iter().any(|(name, _)| is_of(name));
        has_mistake || self.sheet.is("open", at) || self.value("stap", at).trim().is_empty()
    }

    fn is_last(&self, at: &usize) -> bool {
        at + 1 == self.numbers.len()
    }

    /// Where the page goes on after a press on a step.
    fn at_step(&self, at: impl std::borrow::Borrow<usize>) -> String {
        format!("#deel-{}", at.borrow())
    }

    fn state_key(&self, state: &str) -> String {
        format!("projects-step-{state}")
    }

    fn rung_key(&self, rung: &Rung) -> String {
        format!("projects-rung-{rung}")
    }

    fn medium_key(&self, medium: &Medium) -> String {
        format!("projects-medium-{medium}")
    }
}
