//! What a new action can begin with: the steps of a road that is known, each with the tasks it asks of whom and when.
//! All of it is draft: the officer changes, moves and takes away what does not fit.

use super::{store, task::NewTask};
use crate::{
    cases::{self, Case, Keeper},
    chrome::{self, Form},
    cx::Cx,
    editing::{Check, moment_of},
    people,
    projects::{self, Step, StepState},
    refusal::Result,
    rights::{At, Right},
    texts::text,
    vocabulary::{
        CaseKind,
        Medium::{self, Exhibition, Mail, Online, Paper, PlantingDay, Workgroup},
        ProjectId,
        Rung::{self, Cocreate, Consult, Decide, Inform},
        StepId, TaskId, words,
    },
};
use By::{Communication, Green, Officer, Participation};
use kit::{clock::Moment, db::Tx};

words! {
    /// A road that is known.
    Template {
        /// From a call to a planting day.
        Planting = "plantdag",
        /// Ask something, and tell what came of it.
        Survey = "bevraging",
    }
}

/// Who does it, when the municipality has a service of that name; else the contact of the action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Officer,
    Communication,
    Participation,
    Green,
}

/// A step by the key of its title, and how many days after the start it is; then its tasks.
type StepDraft = (&'static str, (Rung, Medium), i64, &'static [TaskDraft]);
/// A task by its key, who does it, and how many days after the start it must be done.
type TaskDraft = (&'static str, By, i64);

const PLANTING: &[StepDraft] = &[
    (
        "templates-magazine",
        (Inform, Paper),
        0,
        &[
            ("templates-magazine-article", Communication, -42),
            ("templates-magazine-tone", Participation, -38),
            ("templates-magazine-code", Communication, -35),
        ],
    ),
    (
        "templates-look",
        (Consult, Online),
        1,
        &[("templates-look-call", Officer, -14), ("templates-look-ground", Green, -14)],
    ),
    (
        "templates-add",
        (Consult, Online),
        2,
        &[("templates-add-answer", Officer, 14), ("templates-add-paper", Officer, 21)],
    ),
    (
        "templates-invite",
        (Inform, Mail),
        28,
        &[("templates-invite-hall", Officer, 14), ("templates-invite-mail", Communication, 28)],
    ),
    (
        "templates-choose",
        (Decide, Workgroup),
        42,
        &[
            ("templates-choose-form", Participation, 35),
            ("templates-choose-check", Green, 38),
            ("templates-choose-minutes", Officer, 49),
        ],
    ),
    (
        "templates-share",
        (Inform, Paper),
        56,
        &[("templates-share-online", Communication, 50), ("templates-share-letter", Communication, 56)],
    ),
    (
        "templates-plant",
        (Cocreate, PlantingDay),
        84,
        &[
            ("templates-plant-order", Green, 63),
            ("templates-plant-register", Communication, 63),
            ("templates-plant-insurance", Officer, 70),
        ],
    ),
    (
        "templates-back",
        (Inform, Exhibition),
        112,
        &[("templates-back-figures", Green, 91), ("templates-back-photos", Communication, 98)],
    ),
    (
        "templates-follow",
        (Consult, Online),
        126,
        &[("templates-follow-learn", Participation, 119), ("templates-follow-next", Communication, 126)],
    ),
];

const SURVEY: &[StepDraft] = &[
    (
        "templates-ask",
        (Inform, Paper),
        0,
        &[("templates-ask-write", Officer, -14), ("templates-ask-announce", Communication, -7)],
    ),
    (
        "templates-reply",
        (Consult, Online),
        1,
        &[("templates-reply-read", Officer, 7), ("templates-reply-remind", Communication, 14)],
    ),
    (
        "templates-result",
        (Inform, Mail),
        28,
        &[("templates-result-sum", Officer, 24), ("templates-result-mail", Communication, 28)],
    ),
    ("templates-use", (Inform, Online), 42, &[("templates-use-decide", Officer, 42)]),
];

impl Template {
    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Template::Planting => "templates-planting",
            Template::Survey => "templates-survey",
        }
    }

    fn steps(self) -> &'static [StepDraft] {
        match self {
            Template::Planting => PLANTING,
            Template::Survey => SURVEY,
        }
    }
}

impl By {
    /// Key of what the service is called.
    fn service(self) -> Option<&'static str> {
        match self {
            Officer => None,
            Communication => Some("templates-service-communication"),
            Participation => Some("templates-service-participation"),
            Green => Some("templates-service-green"),
        }
    }
}

/// Which was chosen and from when, with what is wrong in it.
pub fn check_template(cx: &Cx, check: &mut Check<'_>) -> Option<(Template, Moment)> {
    let template = check.maybe_one_of("sjabloon", Template::ALL)?;
    let start = check.maybe_day("start", &cx.town.zone());
    if start.is_none() {
        check.wrong("start", "templates-start-missing");
    }
    Some(template).zip(start)
}

/// Gives a new action the steps and tasks that its form asks for.
pub async fn begin(cx: &Cx, tx: &mut Tx<'_>, project: ProjectId, form: &Form) -> Result<()> {
    let Some((template, start)) = check_template(cx, &mut Check::of(form)) else { return Ok(()) };
    let (town, lang) = (cx.municipality(), cx.town.main_language());
    let first = cx.town.date(start).to_string();
    let day = |days: i64| moment_of(&first, &cx.town.zone(), days).unwrap_or(start);
    let colleagues = people::store::list_colleagues(tx, town, Right::ReadTasks, At::Somewhere).await?;
    let services: Vec<String> = colleagues.into_iter().filter_map(|one| one.service).collect();
    for (position, (key, (rung, medium), days, tasks)) in (0..).zip(template.steps()) {
        let at = day(*days);
        let step = Step {
            id: StepId(cx.new_id()),
            title: text(lang, key),
            note: text(lang, &format!("{key}-note")),
            easy: None,
            rung: *rung,
            medium: *medium,
            state: StepState::Next,
            when_text: chrome::month(at, lang, &cx.town.zone()),
            sort_at: at,
            link: None,
        };
        projects::store::save_step(tx, town, project, position, &step).await?;
        for (key, by, days) in *tasks {
            // What should have been done before today has not been: today is the day.
            let due_at = Some(day(*days).max(day_of(cx)));
            let (id, title) = (TaskId(cx.new_id()), text(lang, key));
            let step = Some(step.id);
            let new = NewTask { id, project, step, title: &title, note: "", due_at, made_at: cx.now, done: None };
            store::insert_task(tx, town, &new).await?;
            // Nobody is mailed of what is still a draft.
            if let Some(keeper) = by.service().and_then(|key| find_service(&services, &text(lang, key))) {
                cases::store::save_keeper(tx, town, Case::new(CaseKind::Task, id.0), (&keeper, None)).await?;
            }
        }
    }
    Ok(())
}

/// The start of today.
fn day_of(cx: &Cx) -> Moment {
    moment_of(&cx.town.date(cx.now).to_string(), &cx.town.zone(), 0).unwrap_or(cx.now)
}

fn find_service(services: &[String], name: &str) -> Option<Keeper> {
    let found = services.iter().find(|service| service.to_lowercase() == name.to_lowercase());
    found.cloned().map(Keeper::Service)
}
