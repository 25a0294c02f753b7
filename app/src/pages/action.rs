//! One action of the municipality: what and why, the road with its steps, its calls, whom to ask.

use super::cards::{Fact, call_facts, theme_icon};
use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, filters},
    cx::{Cx, Path, Query, Tag},
    editing::Publication,
    projects::{self, Project, Step, StepState},
    questions::Turn,
    refusal::Result,
    suggestions::{
        NextStep, Points, Spot,
        follow::{FollowBox, FollowState},
    },
    urls,
    vocabulary::Followed,
};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    versie: String,
}

#[derive(Template)]
#[template(path = "pages/templates/action.html")]
struct ActionPage {
    chrome: Chrome,
    project: Project,
    theme_icon: &'static str,
    version: Version,
    steps: Vec<StepView>,
    calls: Vec<CallView>,
    turn: Turn,
    policy: Option<(String, String)>,
    next: NextStep,
    follow: FollowBox,
}

/// Which text is shown.
enum Version {
    /// The only one there is.
    Only,
    Usual,
    Easy(String),
}

struct StepView {
    step: Step,
    /// What it is, in the version that is shown.
    note: String,
    link: Option<String>,
}

struct CallView {
    call: Call,
    facts: Vec<Fact>,
    picture: String,
}

impl ActionPage {
    fn rung_icon(&self) -> String {
        format!("rung-{}", self.project.rung)
    }

    fn rung_key(&self) -> String {
        format!("projects-rung-{}", self.project.rung)
    }

    /// Where it takes place, when it is not the whole municipality.
    fn place(&self) -> Option<&str> {
        self.project.neighbourhood.as_deref().or(self.project.place.as_deref())
    }
}

impl StepView {
    /// What the link says: do it now, or read what came of it.
    fn link_key(&self) -> &'static str {
        match self.step.state {
            StepState::Past => "projects-step-read",
            StepState::Now => "projects-step-do",
            StepState::Next => "projects-step-look",
        }
    }
}

/// `GET /acties/{slug}`.
pub async fn show_action(cx: Cx, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let town = cx.municipality();
    let project = projects::load_shown(&cx, &mut tx, &slug).await?;
    let calls = calls::store::list_calls(&mut tx, town, cx.now).await?;
    let calls: Vec<&Call> = calls.iter().filter(|call| call.project == project.id).collect();
    let steps = projects::store::list_steps(&mut tx, town, project.id).await?;
    let theme = projects::store::find_theme(&mut tx, town, &project.theme_slug).await?;
    let policy = projects::store::list_policy_pages(&mut tx, town, cx.now).await?.into_iter().next();
    let version = match (&project.easy, asked.versie.as_str()) {
        (None, _) => Version::Only,
        (Some(easy), "eenvoudig") => Version::Easy(easy.clone()),
        (Some(_), _) => Version::Usual,
    };
    let mut tags = vec![Tag::Municipality(town)];
    tags.extend(calls.iter().map(|call| Tag::Call(call.id)));
    let mut page = ActionPage {
        chrome: Chrome::new(&cx, project.title.clone())
            .with_written_title()
            .described(&project.summary)
            .with_preview(urls::project_preview(&project.slug)),
        next: NextStep::load(&cx, &mut tx, Spot::Actions(&[project.id])).await?,
        calls: call_views(&cx, &project, &calls).await?,
        turn: Turn::load(&cx, &mut tx, &urls::project(&slug), project.contact).await?,
        follow: FollowBox::load(&cx, &mut tx, &Followed::Project(project.id), &project.slug).await?,
        theme_icon: theme.map_or("leaf", |theme| theme_icon(&theme.illustration)),
        policy: policy.map(|page| (urls::policy(&page.slug), page.title)),
        steps: steps.into_iter().map(|step| step_view(&cx, step, &version)).collect(),
        version,
        project,
    };
    match Publication::of(page.project.published_at, cx.now) {
        Publication::Published => Ok(chrome::kept(chrome::page(&cx, &page)?, &tags)),
        Publication::Draft | Publication::Scheduled => {
            page.chrome = page.chrome.as_preview(urls::edit(urls::DESK_ACTIONS, &slug));
            chrome::page(&cx, &page)
        }
    }
}

fn step_view(cx: &Cx, step: Step, version: &Version) -> StepView {
    let note = match version {
        Version::Only | Version::Usual => step.note.clone(),
        // A long note is no easy reading: its title and its day are.
        Version::Easy(_) => step.easy.clone().unwrap_or_default(),
    };
    StepView { link: step.link.as_deref().map(|link| cx.link(link)), note, step }
}

async fn call_views(cx: &Cx, project: &Project, calls: &[&Call]) -> Result<Vec<CallView>> {
    let mut views = Vec::new();
    for call in calls {
        let facts = match cx.now < call.window.opens_at {
            true => vec![Fact::ours("clock", &calls::window_text(cx, call))],
            false => call_facts(cx, call, cx.app.part::<Points>().of(cx, call.id).await?.total_votes()),
        };
        let picture = urls::illustration(&project.illustration, call.id.0.wrapping_add(1));
        views.push(CallView { call: (*call).clone(), facts, picture });
    }
    Ok(views)
}
