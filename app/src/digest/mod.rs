//! The mail with what is new for one person: at most once a day, as often as she chose, and never with nothing in it.
//!
//! Invariants:
//! - each mail tells of the time since the one before, which is kept with the person: everything is in one mail and
//!   nothing in two, also when she chooses another rhythm in between;
//! - a step that is done twice writes one mail: its key says to whom, and up to when;
//! - who voted is told to nobody, only how many.

mod events;
mod letter;
mod news;
mod store;

use crate::{
    cx::Cx,
    people,
    refusal::{Error, Result},
    vocabulary::PersonId,
};
pub use events::{Event, said};
use kit::{
    clock::Moment,
    db::Tx,
    jiff::civil::Date,
    jobs::{self, Job, Next},
    mail::outbox,
    secret,
};
pub use news::FollowedNews;
use news::News;
use serde::{Deserialize, Serialize};

/// Kind of the job that waits for the next morning.
pub const DAY: &str = "digest-day";
/// Kind of the job that tells everybody, some at a time.
pub const TELL: &str = "digest-tell";

/// Mails leave over so long from the moment the municipality chose: each person has a moment of her own in it.
const SPREAD_SECONDS: i64 = 2 * 3600;
/// After so long every rhythm has come due.
const MONTH_DAYS: i64 = 31;

/// A vote that is being given while the mails are written carries an earlier moment: it is left for the next day.
const SETTLED_SECONDS: i64 = 60;

/// What a mail tells of, and how far the telling is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Span {
    since: i64,
    until: i64,
    after: i64,
    /// Which rhythms are due beside every morning.
    #[serde(default)]
    weekly: bool,
    #[serde(default)]
    monthly: bool,
}

fn written(span: Span) -> Result<String> {
    serde_json::to_string(&span).map_err(|e| Error::Fault(e.to_string()))
}

/// Makes sure that the next morning is waited for; what happened before the first time this is asked is told to nobody.
pub async fn plan(cx: &Cx) -> Result<()> {
    if jobs::waits(&mut cx.read().await?, cx.municipality().0, DAY).await? {
        return Ok(());
    }
    cx.write(|cx, tx| {
        Box::pin(async move {
            people::store::begin_telling(tx, cx.municipality(), cx.now).await?;
            wait_for_morning(&cx, tx, cx.now).await
        })
    })
    .await
}

async fn wait_for_morning(cx: &Cx, tx: &mut Tx<'_>, since: Moment) -> Result<()> {
    let due = next_morning(cx);
    let day = cx.town.date(due).to_string();
    let span = Span { since: since.0, until: 0, after: 0, weekly: false, monthly: false };
    jobs::put(tx, cx.municipality().0, (DAY, &day), &written(span)?, due).await?;
    Ok(())
}

fn next_morning(cx: &Cx) -> Moment {
    let today = cx.town.date(cx.now);
    match morning(cx, today) {
        due if due > cx.now => due,
        _ => today.tomorrow().map_or(cx.now.plus_days(1), |day| morning(cx, day)),
    }
}

/// When the mails of a day begin to leave.
fn morning(cx: &Cx, day: Date) -> Moment {
    let at = cx.town.zone().to_timestamp(day.to_datetime(cx.town.settings.news.time()));
    at.map_or(cx.now.plus_days(1), |at| Moment(at.as_millisecond()))
}

/// Whether the day of the week came between two moments, and whether it was the first one of its month. Mornings that
/// were missed count: what was due then is due now.
fn due_between(cx: &Cx, since: Moment, now: Moment) -> (bool, bool) {
    if since.plus_days(MONTH_DAYS) < now {
        return (true, true);
    }
    let (mut weekly, mut monthly) = (false, false);
    let mut day = cx.town.date(since);
    while day <= cx.town.date(now) {
        let begins = morning(cx, day);
        if begins > since && begins <= now && day.weekday().to_monday_one_offset() == cx.town.settings.news.weekday() {
            weekly = true;
            monthly |= day.day() <= 7;
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    (weekly, monthly)
}

/// How many seconds from now hers leaves: always as long after the first ones for one person, and different ones for many.
/// A morning that is late does not wait.
fn wait_of(cx: &Cx, person: PersonId) -> i64 {
    let hash =
        secret::keyed_hash(&cx.app.secret_key, format!("when mail leaves {} {person}", cx.municipality().0).as_bytes());
    let own = i64::from(u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])) % SPREAD_SECONDS;
    let late = (cx.now.0 - morning(cx, cx.town.date(cx.now)).0) / 1000;
    if late < 0 { 0 } else { (own - late).max(0) }
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
            // The morning before ran when what it told had settled.
            let (weekly, monthly) = due_between(cx, Moment(span.since).plus_seconds(SETTLED_SECONDS), cx.now);
            let told = Span { until, weekly, monthly, ..span };
            jobs::put(tx, cx.municipality().0, (TELL, &until.to_string()), &written(told)?, cx.now).await?;
            wait_for_morning(cx, tx, Moment(until)).await?;
            Ok(Next::Done)
        }
        TELL => tell(cx, tx, span).await,
        other => Err(Error::Fault(format!("nobody does jobs of the kind {other}"))),
    }
}

async fn tell(cx: &Cx, tx: &mut Tx<'_>, span: Span) -> Result<Next> {
    let (town, after, until) = (cx.municipality(), PersonId(span.after), Moment(span.until));
    let due = (i64::from(span.weekly), i64::from(span.monthly));
    let readers = store::list_readers(tx, town, after, due).await?;
    let is_last = readers.len() < store::STEP;
    let last = readers.last().map_or(after, |reader| reader.person);
    if let Some(since) = readers.iter().map(|reader| reader.told_until).min() {
        let among = store::Among { after, last, since, until };
        let mut news = News::load(cx, tx, &among, &readers).await?;
        for reader in &readers {
            let Some(news) = news.of(reader.person) else { continue };
            let message = letter::write(cx, reader, &news).message(cx, &reader.email)?;
            let once = format!("digest-{}-{}", span.until, reader.person);
            let now = cx.app.clock.machine();
            let leaves_at = now.plus_seconds(wait_of(cx, reader.person));
            outbox::put_once_at(tx, (town.0, cx.new_id()), &message, &once, (now, leaves_at)).await?;
        }
    }
    // Who had no news, or could have none yet, is told until now as well.
    let last_told = if is_last { PersonId(i64::MAX) } else { last };
    people::store::update_told(tx, town, (after, last_told), due, until).await?;
    match is_last {
        true => Ok(Next::Done),
        false => Ok(Next::GoOn(written(Span { after: last.0, ..span })?)),
    }
}
