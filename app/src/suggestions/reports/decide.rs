//! An officer looks at what was reported and decides: a comment is hidden with its reason, or stays.

use super::{
    super::ground::Ground,
    Outcome, Reported, along,
    notices::{self, Cause},
    policy::{self, MayDecide, may_decide},
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, filters, plain_words},
    cx::{Cx, Path, Query, Tag},
    people::Field,
    refusal::{Refusal, Result},
    rights::{self, Right},
    suggestions::{
        photo::{self, ShownPhoto},
        store::{self, OpenReport},
        wording::Reason,
    },
    texts::text,
    urls,
    vocabulary::{ReportId, Scope},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;
use serde::Deserialize;

/// A decision, checked.
#[derive(Debug, Clone)]
pub(super) struct Decision {
    pub outcome: Outcome,
    /// Of what is hidden.
    pub ground: Option<Ground>,
    pub reason: Option<Reason>,
}

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decided {
    Now,
    /// It was decided before, by her or by a colleague.
    Before,
}

async fn decide(cx: &Cx, tx: &mut Tx<'_>, id: ReportId, decision: &Decision) -> Result<Decided> {
    let town = cx.municipality();
    let reported = store::find_report(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = may_decide(&cx.actor, reported.theme)?;
    if reported.closed_at.is_some() {
        return Ok(Decided::Before);
    }
    carry_out(cx, tx, (&may, Cause::Report, &id.to_string()), &reported, decision).await?;
    Ok(Decided::Now)
}

/// Hides, tells who is concerned, closes what was reported of it, and records. `key` names the decision.
pub(super) async fn carry_out(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (may, cause, key): (&MayDecide, Cause, &str),
    reported: &Reported,
    decision: &Decision,
) -> Result<()> {
    let town = cx.municipality();
    let reason = decision.reason.as_ref().map(Reason::as_str);
    if let (Outcome::Hidden, Some(comment)) = (decision.outcome, reported.comment) {
        let why = (decision.ground, reason.unwrap_or_default());
        if store::hide_comment(tx, town, (reported.suggestion, comment), (cx.now, why)).await? {
            notices::tell_author(cx, tx, (reported, cause), decision).await?;
        }
    }
    notices::tell_reporters(cx, tx, (key, reported), decision).await?;
    let closing = (decision.outcome, decision.ground, reason);
    store::close_reports(tx, town, reported.subject(), (cx.now, may.officer), closing).await?;
    record(cx, tx, reported, decision).await
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, reported: &Reported, decision: &Decision) -> Result<()> {
    let what = match decision.outcome {
        Outcome::Hidden => Happened::CommentHidden,
        Outcome::Left => Happened::ReportLeft,
        Outcome::Handled => Happened::ReportHandled,
    };
    let said = |key: &str| text(cx.town.main_language(), key);
    let which = reported.comment.map(|_| said("reporting-about-comment"));
    // Of what stays as it is: what somebody found wrong with it.
    let ground = decision.ground.or(reported.ground).map(|ground| said(&ground.key()));
    let reason = decision.reason.as_ref().map(|reason| reason.as_str().to_owned());
    let detail: Vec<String> = which.into_iter().chain(ground).chain(reason).collect();
    // Where the staff reads what was done with the suggestion.
    let address = urls::desk_suggestion(reported.suggestion);
    let happening = Happening { what, about: &reported.title, address: &address, detail: &detail.join(". ") };
    activity::record(cx, tx, &happening).await
}

/// Open reports of one thing.
struct Group {
    first: OpenReport,
    /// The latest of the others.
    count: i64,
}

impl Group {
    fn words(&self) -> String {
        plain_words(self.first.comment_body.as_deref().unwrap_or_default(), 160)
    }
}

#[derive(Template)]
#[template(path = "suggestions/templates/reports.html")]
struct ListPage {
    chrome: Chrome,
    groups: Vec<Group>,
    is_saved: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /beheer/meldingen`.
pub async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let reports = store::list_open_reports(&mut cx.read().await?, cx.municipality(), &scope).await?;
    if let Some(kind) = chrome::taken_along(&cx) {
        return along::reports(&cx, kind, reports);
    }
    let mut groups: Vec<Group> = Vec::new();
    for report in reports {
        let subject = (report.suggestion, report.comment);
        match groups.iter_mut().find(|group| (group.first.suggestion, group.first.comment) == subject) {
            Some(group) => group.count += 1,
            None => groups.push(Group { first: report, count: 1 }),
        }
    }
    let chrome = Chrome::new(&cx, text(cx.lang, "reporting-desk")).at_desk();
    chrome::page(&cx, &ListPage { chrome, groups, is_saved: asked.bewaard == "1" })
}

#[derive(Template)]
#[template(path = "suggestions/templates/decide.html")]
struct DecidePage {
    chrome: Chrome,
    id: ReportId,
    reported: Reported,
    reports: Vec<OpenReport>,
    /// Of the suggestion, when that was reported.
    photos: Vec<ShownPhoto>,
    /// The address of what was reported, where it can still be seen.
    place: String,
    form: FormPart,
}

enum FormPart {
    Open(Box<OpenForm>),
    /// Who reads along.
    Refused(Refusal),
    /// It is decided.
    Closed,
}

struct OpenForm {
    outcomes: &'static [Outcome],
    grounds: &'static [Ground],
    outcome: Field,
    ground: Field,
    reason: Field,
    mistakes: Vec<(&'static str, String)>,
}

/// As it came.
#[derive(Debug, Clone, Default)]
struct Typed {
    outcome: String,
    ground: String,
    reason: String,
}

impl Typed {
    /// All that is wrong at once.
    fn check(&self, outcomes: &[Outcome]) -> Result<Decision, Vec<(&'static str, &'static str)>> {
        let mut wrong = Vec::new();
        let outcome = self.outcome.parse::<Outcome>().ok().filter(|outcome| outcomes.contains(outcome));
        let reason = Reason::parse(&self.reason).map_err(|key| wrong.push(("reden", key))).unwrap_or(None);
        let mut ground = None;
        match outcome {
            None => wrong.push(("besluit", "reporting-outcome-missing")),
            Some(Outcome::Hidden) => {
                ground = self.ground.parse::<Ground>().ok();
                if ground.is_none() {
                    wrong.push(("grond", "reporting-ground-missing"));
                }
                if reason.is_none() && wrong.iter().all(|(field, _)| *field != "reden") {
                    wrong.push(("reden", "reporting-reason-missing"));
                }
            }
            Some(Outcome::Left | Outcome::Handled) => {}
        }
        match outcome.filter(|_| wrong.is_empty()) {
            Some(outcome) => Ok(Decision { outcome, ground, reason }),
            None => Err(wrong),
        }
    }
}

/// `GET /beheer/meldingen/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    render(&cx, parse(&id)?, (Typed::default(), Vec::new())).await
}

fn parse(id: &str) -> Result<ReportId> {
    Ok(id.parse().map_err(|()| Refusal::NotFound)?)
}

/// `POST /beheer/meldingen/{id}`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id = parse(&id)?;
    let form = Form::read(&body);
    let typed = Typed { outcome: form.text("besluit"), ground: form.text("grond"), reason: form.text("reden") };
    let reported = store::find_report(&mut cx.read().await?, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    may_decide(&cx.actor, reported.theme)?;
    let decision = match typed.check(policy::outcomes(&reported)) {
        Ok(decision) => decision,
        Err(wrong) => {
            let wrong = wrong.into_iter().map(|(field, key)| (field, text(cx.lang, key))).collect();
            let mut response = render(&cx, id, (typed, wrong)).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(response);
        }
    };
    let decided = cx.write_on(reported.suggestion.0, move |cx, tx| {
        let decision = decision.clone();
        Box::pin(async move { decide(&cx, tx, id, &decision).await })
    });
    match decided.await? {
        Decided::Now => {
            cx.changed(Tag::Suggestion(reported.suggestion));
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::REPORTS)))
        }
        Decided::Before => Ok(chrome::see_other(&cx, &urls::desk_report(id))),
    }
}

async fn render(cx: &Cx, id: ReportId, (typed, mistakes): (Typed, Vec<(&'static str, String)>)) -> Result<Response> {
    let mut tx = cx.read().await?;
    let reported = store::find_report(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    rights::ask(&cx.actor, Right::ReadDesk, reported.theme)?;
    let (subject, scope) = (reported.subject(), Scope::Themes(vec![reported.theme]));
    let mut reports = store::list_open_reports(&mut tx, cx.municipality(), &scope).await?;
    reports.retain(|report| report.suggestion == subject.suggestion && report.comment == subject.comment);
    let field = |name: &str, value: String| match mistakes.iter().find(|(at, _)| *at == name) {
        Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
        None => Field::filled(value),
    };
    let form = match (may_decide(&cx.actor, reported.theme), reported.closed_at) {
        (_, Some(_)) => FormPart::Closed,
        (Err(refusal), None) => FormPart::Refused(refusal),
        (Ok(_), None) => FormPart::Open(Box::new(OpenForm {
            outcomes: policy::outcomes(&reported),
            grounds: Ground::ALL,
            outcome: field("besluit", typed.outcome),
            ground: field("grond", typed.ground),
            reason: field("reden", typed.reason),
            mistakes: mistakes.clone(),
        })),
    };
    let page = DecidePage {
        chrome: Chrome::new(cx, reported.title.clone()).with_written_title().at_desk(),
        place: match subject.comment {
            Some(comment) => urls::comment(subject.suggestion, comment),
            None => urls::desk_suggestion(subject.suggestion),
        },
        photos: match subject.comment {
            Some(_) => Vec::new(),
            None => photo::list_shown(cx, &mut tx, subject.suggestion).await?,
        },
        id,
        reported,
        reports,
        form,
    };
    chrome::page(cx, &page)
}
