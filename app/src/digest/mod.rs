//! The daily mail: what is new for one person, at most once a day, and never with nothing in it.
//!
//! Invariants:
//! - each day tells of the time since the day before, so that everything is in one mail and nothing in two;
//! - a step that is done twice writes one mail: its key says to whom, and up to when;
//! - who voted is told to nobody, only how many.

mod events;
mod letter;
mod news;
mod store;

use crate::{
    cx::Cx,
    refusal::{Error, Result},
    vocabulary::PersonId,
};
pub use events::{Event, said};
use kit::{
    clock::Moment,
    db::Tx,
    jobs::{self, Job, Next},
    mail::outbox,
};
pub use news::FollowedNews;
use news::News;
use serde::{Deserialize, Serialize};

/// Kind of the job that waits for the next morning.
pub const DAY: &str = "digest-day";
/// Kind of the job that tells everybody, some at a time.
pub const TELL: &str = "digest-tell";

/// On the municipality's clock.
const HOUR: i8 = 7;
const MINUTE: i8 = 30;

/// A vote that is being given while the mails are written carries an earlier moment: it is left for the next day.
const SETTLED_SECONDS: i64 = 60;

/// What a mail tells of, and how far the telling is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Span {
    since: i64,
    until: i64,
    after: i64,
}

fn written(span: Span) -> Result<String> {
    serde_json::to_string(&span).map_err(|e| Error::Fault(e.to_string()))
}

/// Makes sure that the next morning is waited for; what happened before the first time this is asked is told to nobody.
pub async fn plan(cx: &Cx) -> Result<()> {
    if jobs::waits(&mut cx.read().await?, cx.municipality().0, DAY).await? {
        return Ok(());
    }
    cx.write(|cx, tx| Box::pin(async move { wait_for_morning(&cx, tx, cx.now).await })).await
}

async fn wait_for_morning(cx: &Cx, tx: &mut Tx<'_>, since: Moment) -> Result<()> {
    let due = next_morning(cx);
    let day = cx.town.date(due).to_string();
    let span = Span { since: since.0, until: 0, after: 0 };
    jobs::put(tx, cx.municipality().0, (DAY, &day), &written(span)?, due).await?;
    Ok(())
}

fn next_morning(cx: &Cx) -> Moment {
    let (today, zone) = (cx.town.date(cx.now), cx.town.zone());
    let morning = |day: kit::jiff::civil::Date| {
        let at = zone.to_timestamp(day.at(HOUR, MINUTE, 0, 0));
        at.map_or(cx.now.plus_days(1), |at| Moment(at.as_millisecond()))
    };
    match morning(today) {
        due if due > cx.now => due,
        _ => today.tomorrow().map_or(cx.now.plus_days(1), morning),
    }
}

/// What happened since a moment in what somebody follows beside suggestions.
pub async fn followed_since(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, since: Moment) -> Result<Vec<FollowedNews>> {
    News::load_followed(cx, tx, person, since).await
}

/// Does one step of a job of this slice.
pub async fn work(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    let span: Span = serde_json::from_str(&job.payload).map_err(|e| Error::Fault(e.to_string()))?;
    match job.kind.as_str() {
        DAY => {
            let until = cx.now.plus_seconds(-SETTLED_SECONDS).0.max(span.since);
            let told = Span { until, ..span };
            jobs::put(tx, cx.municipality().0, (TELL, &until.to_string()), &written(told)?, cx.now).await?;
            wait_for_morning(cx, tx, Moment(until)).await?;
            Ok(Next::Done)
        }
        TELL => tell(cx, tx, span).await,
        other => Err(Error::Fault(format!("nobody does jobs of the kind {other}"))),
    }
}

async fn tell(cx: &Cx, tx: &mut Tx<'_>, span: Span) -> Result<Next> {
    let town = cx.municipality();
    let readers = store::list_readers(tx, town, PersonId(span.after)).await?;
    let Some(last) = readers.last().map(|reader| reader.person) else { return Ok(Next::Done) };
    let among =
        store::Among { after: PersonId(span.after), last, since: Moment(span.since), until: Moment(span.until) };
    let mut news = News::load(cx, tx, &among).await?;
    for reader in &readers {
        let Some(news) = news.of(reader.person) else { continue };
        let message = letter::write(cx, reader.person, &news).message(cx, &reader.email)?;
        let once = format!("digest-{}-{}", span.until, reader.person);
        outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    }
    match readers.len() == store::STEP {
        true => Ok(Next::GoOn(written(Span { after: last.0, ..span })?)),
        false => Ok(Next::Done),
    }
}
