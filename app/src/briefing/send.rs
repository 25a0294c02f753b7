//! The mail that brings it: at once, each working morning, once a week or before the college sits, as each chose.

use super::{
    compose::{Briefing, compose, within},
    pace::Pace,
    part::Part,
    reads::Reads,
    stop,
    store::{self, Choice, Span},
};
use crate::{
    chrome::{self, Letter, Piece, Worded, worded},
    cx::Cx,
    people,
    refusal::{Error, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{MailKind, PersonId},
};
use kit::{
    clock::Moment,
    db::Tx,
    i18n,
    jobs::{self, Job, Next},
    mail::outbox,
};

/// Kind of the job that waits for the next morning.
pub const DAY: &str = "colleagues-day";
/// Kind of the job that looks for what is told at once, while somebody wants that.
pub const SOON: &str = "colleagues-soon";

/// What happens within so long is one mail.
const TOGETHER_MINUTES: i64 = 10;
/// What is being written down just now may have happened a moment before: it is told with what comes next.
const SETTLED_SECONDS: i64 = 30;

/// Makes sure that the next morning is waited for, and that who wants to hear at once is thought of.
pub async fn plan(cx: &Cx) -> Result<()> {
    let (town, mut tx) = (cx.municipality(), cx.read().await?);
    let is_morning_awaited = jobs::waits(&mut tx, town.0, DAY).await?;
    let is_wanted = store::list_choices(&mut tx, town).await?.iter().any(|one| one.pace == Pace::AtOnce);
    let is_soon_awaited = !is_wanted || jobs::waits(&mut tx, town.0, SOON).await?;
    drop(tx);
    if !is_morning_awaited {
        cx.write(|cx, tx| Box::pin(async move { wait_for_morning(&cx, tx).await })).await?;
    }
    if !is_soon_awaited {
        cx.write(|cx, tx| Box::pin(async move { look_again(&cx, tx, None).await })).await?;
    }
    Ok(())
}

async fn wait_for_morning(cx: &Cx, tx: &mut Tx<'_>) -> Result<()> {
    let tomorrow = cx.town.date(cx.now).tomorrow().map_err(|e| Error::Fault(e.to_string()))?;
    let at = cx.town.zone().to_timestamp(tomorrow.to_datetime(cx.town.settings.news.time()));
    let due = at.map_or(cx.now.plus_days(1), |at| Moment(at.as_millisecond()));
    Ok(jobs::put(tx, cx.municipality().0, (DAY, &tomorrow.to_string()), "", due).await?)
}

/// When something waits to be told, or at the next full ten minutes. The moment is the key: who looks twice looks once.
pub(super) async fn look_again(cx: &Cx, tx: &mut Tx<'_>, at: Option<Moment>) -> Result<()> {
    let together = TOGETHER_MINUTES * 60_000;
    let due = at.unwrap_or(Moment((cx.now.0 / together + 1) * together));
    Ok(jobs::put(tx, cx.municipality().0, (SOON, &due.0.to_string()), "", due).await?)
}

/// Writes to everybody whose mail is due. They are few: it is one step.
pub async fn work(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    let town = cx.municipality();
    let colleagues = people::store::list_all_colleagues(tx, town).await?;
    let (mut is_wanted, mut first_due) = (false, None::<Moment>);
    for choice in store::list_choices(tx, town).await? {
        let due = match job.kind.as_str() {
            SOON => {
                is_wanted |= choice.pace == Pace::AtOnce;
                let due_at = due_at(cx, tx, &choice).await?;
                first_due = first_due.into_iter().chain(due_at.filter(|at| *at > cx.now)).min();
                due_at.filter(|at| *at <= cx.now).map(|at| Due::at_once(cx, &choice, at))
            }
            _ => choice.pace.is_due(cx, (choice.told_until, cx.now)).then(|| Due::this_morning(cx, &choice)),
        };
        let Some(due) = due else { continue };
        // Who has no role any more reads nothing of the desk; what she chose is forgotten with it.
        let reads = colleagues.iter().find(|one| one.person == choice.person).and_then(Reads::of);
        let Some(reads) = reads else {
            store::delete_choice(tx, town, choice.person).await?;
            continue;
        };
        tell(cx, tx, (&choice, &due), &reads).await?;
        store::update_told(tx, town, choice.person, due.span.until).await?;
    }
    match job.kind.as_str() {
        SOON if is_wanted => look_again(cx, tx, first_due).await?,
        SOON => {}
        _ => wait_for_morning(cx, tx).await?,
    }
    Ok(Next::Done)
}

/// When what happened first of what she was not told yet is told at once.
async fn due_at(cx: &Cx, tx: &mut Tx<'_>, choice: &Choice) -> Result<Option<Moment>> {
    if choice.pace != Pace::AtOnce {
        return Ok(None);
    }
    let span = Span { since: choice.told_until, until: cx.now };
    let done = store::list_done(tx, cx.municipality(), span).await?;
    let told = done.iter().filter(|line| Part::of(line.what).is_some());
    Ok(told.map(|line| line.happened_at).min().map(|first| first.plus_seconds(TOGETHER_MINUTES * 60)))
}

/// What a mail tells, and the name under which it leaves once.
struct Due {
    span: Span,
    once: String,
}

impl Due {
    fn this_morning(cx: &Cx, choice: &Choice) -> Due {
        let once = format!("briefing-{}-{}", cx.town.date(cx.now), choice.person);
        Due { span: Span { since: choice.told_until, until: cx.now }, once }
    }

    /// Since just before what happened first.
    fn at_once(cx: &Cx, choice: &Choice, at: Moment) -> Due {
        let first = at.plus_seconds(-TOGETHER_MINUTES * 60);
        let span = Span { since: Moment(first.0 - 1), until: cx.now.plus_seconds(-SETTLED_SECONDS) };
        Due { span, once: format!("briefing-{}-{}", first.0, choice.person) }
    }
}

async fn tell(cx: &Cx, tx: &mut Tx<'_>, (choice, due): (&Choice, &Due), reads: &Reads) -> Result<()> {
    let (town, scope) = (cx.municipality(), reads.scope());
    let Some(address) = people::store::find_address(tx, town, choice.person).await? else { return Ok(()) };
    let mut themes = match choice.of_all {
        true => Vec::new(),
        false => store::list_themes_of(tx, town, choice.person).await?,
    };
    // Every theme she chose is gone, or is not hers any more: that is not everything.
    themes.retain(|theme| scope.holds(*theme));
    if themes.is_empty() && !choice.of_all {
        return Ok(());
    }
    let themes = within(scope, themes);
    let briefing = compose(cx, tx, (reads, &themes, due.span)).await?;
    let briefing = match choice.pace {
        Pace::AtOnce => briefing.at_once(),
        Pace::Daily | Pace::Weekly | Pace::Sitting => briefing,
    };
    if briefing.is_empty() {
        return Ok(());
    }
    let message = letter(cx, &briefing, choice.person).message(cx, &address)?;
    Ok(outbox::put_once(tx, (town.0, cx.new_id()), &message, &due.once, cx.app.clock.machine()).await?)
}

fn letter(cx: &Cx, briefing: &Briefing, person: PersonId) -> Letter {
    let day = chrome::day(briefing.span.since, cx.lang, &cx.town.zone());
    let Worded { subject, opening, closing } = worded(cx, MailKind::Briefing, &[("day", day.into())]);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    for number in briefing.numbers.iter().filter(|number| number.now > 0 || number.before > 0) {
        let name = text(cx.lang, number.key);
        let count = |count: i64| i18n::number_text(count).into();
        let args = [("name", name.into()), ("now", count(number.now)), ("before", count(number.before))];
        pieces.push(Piece::Words(sentence(cx.lang, "briefing-number", &args)));
    }
    for section in &briefing.sections {
        pieces.push(Piece::Heading(text(cx.lang, section.key)));
        for told in &section.told {
            let address = cx.town.base.join(&cx.href(&told.path));
            let said: Vec<&str> = told.who.as_deref().into_iter().chain([told.said.as_str()]).collect();
            pieces.push(Piece::Words(said.join(" ")));
            pieces.push(Piece::Item { title: told.title.clone(), address });
            pieces.extend((!told.detail.is_empty()).then(|| Piece::Words(told.detail.clone())));
        }
        if section.more > 0 {
            pieces.push(Piece::Words(sentence(cx.lang, "briefing-more", &[("count", section.more.into())])));
        }
    }
    if !briefing.quotes.is_empty() {
        pieces.push(Piece::Heading(text(cx.lang, "briefing-quotes")));
    }
    for quote in &briefing.quotes {
        pieces.push(Piece::Quote { who: format!("{}, {}", quote.who, quote.title), text: quote.words.clone() });
    }
    pieces.extend(closing);
    Letter {
        kind: MailKind::Briefing,
        reader: Some(person),
        about: None,
        subject,
        pieces,
        button: Some((text(cx.lang, "briefing-button"), cx.town.base.join(&cx.href(urls::BRIEFING)))),
        why: text(cx.lang, "briefing-why"),
        whom: None,
        stop_url: Some(stop::whole_address(cx, person)),
    }
}
