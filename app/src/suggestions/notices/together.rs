//! What changed for several suggestions at once is one mail to each who hears of it, however many of them are hers.

use super::{TOGETHER_SECONDS, button, spoken_hearers};
use crate::{
    chrome::{Letter, Piece, Whom, Worded, worded},
    cx::Cx,
    refusal::{Error, Result},
    slips::notice,
    suggestions::{
        StatusChange, Suggestion,
        stop::{self, About},
        store::{self, Hearer},
        whom::whom_to_ask,
    },
    texts::{sentence, text},
    urls,
    vocabulary::{MailKind, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::Tx,
    jobs::{self, Job, Next},
    mail::outbox,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(super) const TOGETHER: &str = "suggestion-set-together";

/// Which, when, and how far the telling is.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Told {
    suggestions: Vec<i64>,
    at: i64,
    after: i64,
}

/// To be called by whoever sets the status of several, in the same transaction.
pub async fn tell_together(cx: &Cx, tx: &mut Tx<'_>, ids: &[SuggestionId]) -> Result<()> {
    let Some(first) = ids.first() else { return Ok(()) };
    let told = Told { suggestions: ids.iter().map(|id| id.0).collect(), at: cx.now.0, after: 0 };
    let key = format!("{first}-{}", cx.now.0);
    let due = cx.now.plus_seconds(TOGETHER_SECONDS);
    jobs::put(tx, cx.municipality().0, (TOGETHER, &key), &written(&told)?, due).await?;
    Ok(())
}

fn written(told: &Told) -> Result<String> {
    serde_json::to_string(told).map_err(|e| Error::Fault(e.to_string()))
}

/// One of them, as it was set.
struct Set {
    /// When all of them were.
    at: Moment,
    suggestion: Suggestion,
    change: StatusChange,
    doer: Option<PersonId>,
    whom: Option<Whom>,
}

pub(super) async fn work(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    let told: Told = serde_json::from_str(&job.payload).map_err(|e| Error::Fault(e.to_string()))?;
    let set = load(cx, tx, &told).await?;
    let mut hearers: BTreeMap<PersonId, (Hearer, Vec<&Set>)> = BTreeMap::new();
    let mut is_cut = false;
    if told.after == 0 {
        tell_spoken(cx, tx, &told, &set).await?;
    }
    for one in &set {
        let found = store::list_hearers(tx, cx.municipality(), one.suggestion.id, PersonId(told.after)).await?;
        is_cut |= found.len() == store::STEP;
        // Who did it knows.
        for hearer in found.into_iter().filter(|hearer| one.doer != Some(hearer.person)) {
            hearers.entry(hearer.person).or_insert_with(|| (hearer, Vec::new())).1.push(one);
        }
    }
    // Each list holds its first ones, so of all of them together the first are complete.
    is_cut |= hearers.len() > store::STEP;
    let step: Vec<_> = hearers.into_values().take(store::STEP).collect();
    for (hearer, of_hers) in &step {
        let message = letter(cx, hearer, of_hers).message(cx, &hearer.email)?;
        let once = format!("together-{}-{}-{}", told.at, told.suggestions.first().unwrap_or(&0), hearer.person);
        outbox::put_once(tx, (cx.municipality().0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    }
    match step.last() {
        Some((last, _)) if is_cut => Ok(Next::GoOn(written(&Told { after: last.person.0, ..told })?)),
        _ => Ok(Next::Done),
    }
}

/// Who hears of it by phone or letter: one line each, as with mails.
async fn tell_spoken(cx: &Cx, tx: &mut Tx<'_>, told: &Told, set: &[Set]) -> Result<()> {
    let mut hearers: BTreeMap<PersonId, (Hearer, Vec<&Set>)> = BTreeMap::new();
    for one in set {
        for hearer in spoken_hearers(tx, cx.municipality(), one.suggestion.id).await? {
            hearers.entry(hearer.person).or_insert_with(|| (hearer, Vec::new())).1.push(one);
        }
    }
    for (hearer, of_hers) in hearers.values() {
        let once = format!("together-{}-{}-{}", told.at, told.suggestions.first().unwrap_or(&0), hearer.person);
        // They are of one call, and so of one theme.
        let theme = of_hers.first().map(|one| one.suggestion.theme);
        notice::put(cx, tx, (hearer.person, theme), (&letter(cx, hearer, of_hers), &once)).await?;
    }
    Ok(())
}

/// As they stand now: what was corrected meanwhile goes out corrected, what is hidden is not told.
async fn load(cx: &Cx, tx: &mut Tx<'_>, told: &Told) -> Result<Vec<Set>> {
    let (town, at) = (cx.municipality(), Moment(told.at));
    let mut set = Vec::new();
    for id in told.suggestions.iter().map(|id| SuggestionId(*id)) {
        let Some(suggestion) = store::find_suggestion(tx, town, id).await? else { continue };
        let change =
            store::list_status_changes(tx, town, id).await?.into_iter().rfind(|change| change.changed_at >= at);
        let Some(change) = change else { continue };
        let doer = store::list_doers(tx, town, id, (at, at)).await?.into_iter().flatten().next();
        let whom = whom_to_ask(cx, tx, id).await?;
        set.push(Set { at, suggestion, change, doer, whom });
    }
    Ok(set)
}

fn letter(cx: &Cx, hearer: &Hearer, set: &[&Set]) -> Letter {
    let count = i64::try_from(set.len()).unwrap_or(i64::MAX);
    let [first, ..] = set else { unreachable!("somebody hears of something") };
    let title = first.suggestion.title.as_str();
    let status = |one: &Set| text(cx.lang, &one.change.status.key());
    // Of one it is the mail that tells of one.
    let (kind, args) = match set {
        [one] => (MailKind::Status, vec![("title", title.into()), ("status", status(one).into())]),
        _ => (MailKind::Statuses, vec![("count", count.into())]),
    };
    let Worded { subject, opening, closing } = worded(cx, kind, &args);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    for (n, one) in set.iter().enumerate() {
        let is_new = n == 0 || one.change.status != set[n - 1].change.status;
        if is_new {
            pieces.push(Piece::Words(sentence(cx.lang, "telling-status-now", &[("status", status(one).into())])));
            pieces.extend(one.change.reason.clone().map(Piece::Words));
        }
        if set.len() > 1 {
            let address = cx.town.base.join(&cx.href(&urls::suggestion(one.suggestion.id)));
            pieces.push(Piece::Item { title: one.suggestion.title.clone(), address });
        }
    }
    pieces.extend(closing);
    let why = match (hearer.is_author, hearer.is_follower) {
        (true, _) => "telling-why-author",
        (false, true) => "telling-why-follower",
        (false, false) => "telling-why-voter",
    };
    // Stopped is what the mail is about, all of it.
    let about = match set {
        [one] => About::Suggestion(one.suggestion.id),
        _ => About::Together(first.at),
    };
    Letter {
        kind,
        reader: Some(hearer.person),
        about: (set.len() == 1).then_some(first.suggestion.id.0),
        subject,
        pieces,
        button: Some(button(cx, first.suggestion.id)),
        why: sentence(cx.lang, why, &[("title", title.into())]),
        whom: first.whom.clone().filter(|_| set.iter().all(|one| one.whom == first.whom)),
        stop_url: Some(stop::whole_address(cx, about, hearer.person)),
    }
}
