//! Every kind of mail the program sends: what, to whom, why, whether it can be stopped, and what did not arrive.

mod edit;
mod example;

pub use edit::{press, show};
pub use example::{send_test, show_example};

use super::policy;
use crate::{
    chrome::{self, Chrome, MailGround, filters},
    cx::Cx,
    people,
    refusal::Result,
    texts::text,
    vocabulary::MailKind,
};
use askama::Template;
use axum::response::Response;
use kit::mail::{State, outbox};

/// What ended longer ago is no longer counted.
const COUNTED_DAYS: i64 = 30;

#[derive(Template)]
#[template(path = "desk/templates/mails.html")]
struct MailsPage {
    chrome: Chrome,
    kinds: Vec<Row>,
    figures: Vec<Figures>,
    /// How many addresses get nothing more.
    unreachable: i64,
    lost: Vec<Lost>,
}

struct Row {
    kind: MailKind,
    has_own_words: bool,
}

/// How many mails of one kind stand otherwise than sent.
struct Figures {
    kind: MailKind,
    waiting: i64,
    deferred: i64,
    unknown: i64,
    failed: i64,
    suppressed: i64,
}

impl Figures {
    fn add(&mut self, state: State, count: i64) {
        match state {
            State::Queued | State::Sending => self.waiting += count,
            State::Deferred => self.deferred += count,
            State::Unknown => self.unknown += count,
            State::Failed => self.failed += count,
            State::Suppressed => self.suppressed += count,
            State::Sent => {}
        }
    }
}

/// A mail that did not arrive.
struct Lost {
    kind: MailKind,
    closed_at: kit::clock::Moment,
    /// Where it went and what the server said, for who may see addresses.
    told: Option<(String, String)>,
}

impl MailKind {
    /// Keys of its name, and of when it goes to whom.
    pub fn key(self) -> String {
        format!("mails-kind-{}", self.word())
    }

    pub fn to_key(self) -> String {
        format!("mails-to-{}", self.word())
    }

    pub fn stop_key(self) -> &'static str {
        if self.can_be_stopped() { "mails-stop-yes" } else { "mails-stop-no" }
    }
}

impl MailGround {
    pub fn key(self) -> String {
        format!("mails-ground-{}", self.word())
    }
}

/// `GET /beheer/mails`.
pub async fn list(cx: Cx) -> Result<Response> {
    let town = cx.municipality();
    let since = cx.app.clock.machine().plus_days(-COUNTED_DAYS);
    let mut tx = cx.read().await?;
    let standing = outbox::count_not_sent(&mut tx, town.0, since).await?;
    let lost = outbox::list_lost(&mut tx, town.0, since).await?;
    let unreachable = people::store::count_unreachable(&mut tx, town).await?;
    drop(tx);
    let may_see = policy::may_see_addresses(&cx.actor).is_ok();
    let own = &cx.town.settings.mails;
    let kind_of = |word: &str| word.parse::<MailKind>().ok();
    let mut figures: Vec<Figures> = Vec::new();
    for standing in standing {
        let Some(kind) = kind_of(&standing.kind) else { continue };
        if figures.last().is_none_or(|last| last.kind != kind) {
            figures.push(Figures { kind, waiting: 0, deferred: 0, unknown: 0, failed: 0, suppressed: 0 });
        }
        if let Some(last) = figures.last_mut() {
            last.add(standing.state, standing.count);
        }
    }
    let lost = lost.into_iter().filter_map(|lost| {
        let told = may_see.then_some((lost.to, lost.reason));
        Some(Lost { kind: kind_of(&lost.kind)?, closed_at: lost.closed_at, told })
    });
    let page = MailsPage {
        chrome: Chrome::new(&cx, text(cx.lang, "mails-desk")).at_desk(),
        kinds: MailKind::ALL
            .iter()
            .map(|kind| Row { kind: *kind, has_own_words: own.contains_key(kind.word()) })
            .collect(),
        figures,
        unreachable,
        lost: lost.collect(),
    };
    chrome::page(&cx, &page)
}
