//! Who hears what of a suggestion, and when: changes within ten minutes are one mail to each.
//!
//! The use case that changes something adds a job in its own transaction. The job reads at sending what has changed, so
//! that what was corrected meanwhile goes out corrected.

mod gone;
mod together;

pub use gone::{Gone, makers_of, readers_of, tell_gone};
pub use together::tell_together;

use super::{
    Answer, Status, StatusChange, Suggestion,
    stop::{self, About},
    store::{self, Hearer},
    whom::whom_to_ask,
};
use crate::{
    chrome::{self, Letter, Piece, Promise, Whom, Worded, worded},
    cx::Cx,
    people,
    refusal::Result,
    slips::notice,
    texts::{sentence, text},
    urls,
    vocabulary::{MailKind, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::Tx,
    jobs::{self, Job, Next},
    mail::outbox,
};
use serde::{Deserialize, Serialize};

/// Waits until what belongs together has happened.
const CHANGED: &str = "suggestion-changed";
/// Tells everybody, some at a time.
const TELL: &str = "suggestion-tell";
const TOGETHER_SECONDS: i64 = 10 * 60;

/// What changed, and how far the telling is.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Told {
    suggestion: i64,
    since: i64,
    until: i64,
    after: i64,
}

/// To be called by whoever answers or sets a status, in the same transaction.
pub async fn tell_change(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    let told = Told { suggestion: id.0, since: cx.now.0, until: 0, after: 0 };
    let due = cx.now.plus_seconds(TOGETHER_SECONDS);
    jobs::put(tx, cx.municipality().0, (CHANGED, &id.to_string()), &written(&told)?, due).await?;
    Ok(())
}

fn written(told: &Told) -> Result<String> {
    serde_json::to_string(told).map_err(|e| crate::refusal::Error::Fault(e.to_string()))
}

/// Does one step of a job of this slice.
pub async fn work(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    match job.kind.as_str() {
        together::TOGETHER => return together::work(cx, tx, job).await,
        gone::GONE => return gone::work(cx, tx, job).await,
        _ => {}
    }
    let told: Told = serde_json::from_str(&job.payload).map_err(|e| crate::refusal::Error::Fault(e.to_string()))?;
    match job.kind.as_str() {
        CHANGED => {
            // A job of its own, so that what changes from now on waits for its own ten minutes.
            let told = Told { until: cx.now.0, ..told };
            let key = format!("{}-{}", SuggestionId(told.suggestion), told.since);
            jobs::put(tx, cx.municipality().0, (TELL, &key), &written(&told)?, cx.now).await?;
            Ok(Next::Done)
        }
        TELL => tell(cx, tx, told).await,
        other => Err(crate::refusal::Error::Fault(format!("nobody does jobs of the kind {other}"))),
    }
}

async fn tell(cx: &Cx, tx: &mut Tx<'_>, told: Told) -> Result<Next> {
    let (town, id) = (cx.municipality(), SuggestionId(told.suggestion));
    let Some(suggestion) = store::find_suggestion(tx, town, id).await? else { return Ok(Next::Done) };
    let is_new = |at: Moment| at.0 >= told.since && at.0 <= told.until;
    let mut answers = store::list_answers(tx, town, id).await?;
    answers.retain(|answer| is_new(answer.answered_at));
    let mut changes = store::list_status_changes(tx, town, id).await?;
    changes.retain(|change| is_new(change.changed_at));
    let whom = whom_to_ask(cx, tx, id).await?;
    let news = News { suggestion, answers, change: changes.pop(), whom };
    if news.answers.is_empty() && news.change.is_none() {
        return Ok(Next::Done);
    }
    let hearers = store::list_hearers(tx, town, id, PersonId(told.after)).await?;
    let by = store::list_doers(tx, town, id, (Moment(told.since), Moment(told.until))).await?;
    // Who did all of it knows.
    let knows = |person: PersonId| by == [Some(person)] || news.is_taken_back_by(person);
    for hearer in hearers.iter().filter(|hearer| !knows(hearer.person)) {
        let message = news.letter(cx, hearer).message(cx, &hearer.email)?;
        let once = format!("change-{id}-{}-{}", told.since, hearer.person);
        let key = (town.0, cx.new_id());
        outbox::put_once(tx, key, &message, &once, cx.app.clock.machine()).await?;
    }
    if told.after == 0 {
        for hearer in spoken_hearers(tx, town, id).await?.into_iter().filter(|hearer| !knows(hearer.person)) {
            let once = format!("change-{id}-{}-{}", told.since, hearer.person);
            let to = (hearer.person, Some(news.suggestion.theme));
            notice::put(cx, tx, to, (&news.letter(cx, &hearer), &once)).await?;
        }
    }
    match hearers.last() {
        Some(last) if hearers.len() == store::STEP => Ok(Next::GoOn(written(&Told { after: last.person.0, ..told })?)),
        _ => Ok(Next::Done),
    }
}

/// Who hears of it by phone or letter.
async fn spoken_hearers(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Vec<Hearer>> {
    let mut all: Vec<Hearer> = Vec::new();
    loop {
        let after = all.last().map_or(PersonId(0), |last| last.person);
        let found = store::list_spoken_hearers(tx, town, id, after).await?;
        let is_last = found.len() < store::STEP;
        let hearer = |(person, is_author)| Hearer { person, email: String::new(), is_author, is_follower: false };
        all.extend(found.into_iter().map(hearer));
        if is_last {
            return Ok(all);
        }
    }
}

/// What happened to a suggestion within ten minutes.
struct News {
    suggestion: Suggestion,
    answers: Vec<Answer>,
    /// The last one, when the status changed.
    change: Option<StatusChange>,
    whom: Option<Whom>,
}

impl News {
    /// Whether there is nothing to tell but what its author did herself.
    fn is_taken_back_by(&self, person: PersonId) -> bool {
        let is_taken_back = self.change.as_ref().is_some_and(|change| change.status == Status::Withdrawn);
        is_taken_back && self.answers.is_empty() && person == self.suggestion.author
    }

    /// Who takes a suggestion back says it in her own words; all other reasons are the municipality's.
    fn reason(&self, cx: &Cx, status: Status, reason: &str) -> Piece {
        if status != Status::Withdrawn {
            return Piece::Words(reason.to_owned());
        }
        let who = self.suggestion.author_name.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody"));
        Piece::Quote { who, text: reason.to_owned() }
    }

    fn letter(&self, cx: &Cx, hearer: &Hearer) -> Letter {
        let title = self.suggestion.title.as_str();
        let status = self.change.as_ref().map(|change| text(cx.lang, &change.status.key()));
        let (kind, other) = match self.answers.first() {
            Some(answer) => (MailKind::Answer, ("name", answer.name.split(' ').next().unwrap_or(&answer.name).into())),
            None => (MailKind::Status, ("status", status.as_deref().unwrap_or_default().into())),
        };
        let Worded { subject, opening, closing } = worded(cx, kind, &[("title", title.into()), other]);
        let mut pieces: Vec<Piece> = opening.into_iter().collect();
        pieces.extend(self.answers.iter().map(|answer| Piece::Quote {
            who: format!("{}, {}", answer.name, answer.function()),
            text: answer.body.clone(),
        }));
        if let (Some(change), Some(status)) = (&self.change, &status) {
            pieces.push(Piece::Words(sentence(cx.lang, "telling-status-now", &[("status", status.as_str().into())])));
            pieces.extend(change.reason.as_ref().map(|reason| self.reason(cx, change.status, reason)));
        }
        pieces.extend(closing);
        let why = match (hearer.is_author, hearer.is_follower) {
            (true, _) => "telling-why-author",
            (false, true) => "telling-why-follower",
            (false, false) => "telling-why-voter",
        };
        Letter {
            kind,
            reader: Some(hearer.person),
            about: Some(self.suggestion.id.0),
            subject,
            pieces,
            button: Some(button(cx, self.suggestion.id)),
            why: sentence(cx.lang, why, &[("title", title.into())]),
            whom: self.whom.clone(),
            stop_url: Some(stop::whole_address(cx, About::Suggestion(self.suggestion.id), hearer.person)),
        }
    }
}

pub(super) fn button(cx: &Cx, id: SuggestionId) -> (String, String) {
    (text(cx.lang, "telling-look"), cx.town.base.join(&cx.href(&urls::suggestion(id))))
}

/// To the author at once, in the transaction that adds it or lets it through: that it is in, and what happens next.
pub async fn confirm_receipt(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (id, title): (SuggestionId, &str),
    person: PersonId,
) -> Result<()> {
    let town = cx.municipality();
    let Some(email) = people::store::find_address(tx, town, person).await? else { return Ok(()) };
    if people::store::has_mail_stop(tx, town, person).await? {
        return Ok(());
    }
    let by = chrome::day(Promise::since(cx, cx.now).by, cx.lang, &cx.town.zone());
    let Worded { subject, opening, closing } = worded(cx, MailKind::Receipt, &[("title", title.into())]);
    let by = Piece::Words(sentence(cx.lang, "telling-receipt-by", &[("day", by.into())]));
    let letter = Letter {
        kind: MailKind::Receipt,
        reader: Some(person),
        about: Some(id.0),
        subject,
        pieces: opening.into_iter().chain([by]).chain(closing).collect(),
        button: Some(button(cx, id)),
        why: sentence(cx.lang, "telling-why-author", &[("title", title.into())]),
        whom: whom_to_ask(cx, tx, id).await?,
        stop_url: Some(stop::whole_address(cx, About::Suggestion(id), person)),
    };
    let message = letter.message(cx, &email)?;
    let key = (town.0, cx.new_id());
    outbox::put_once(tx, key, &message, &format!("receipt-{id}"), cx.app.clock.machine()).await?;
    Ok(())
}
