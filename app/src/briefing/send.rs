//! The mail that brings it: each working morning, once a week or before the college sits, as each chose.

use super::{
    compose::{Briefing, compose, within},
    store::{self, Choice, Span},
};
use crate::{
    chrome::{self, Letter, Piece, Worded, worded},
    cx::Cx,
    people,
    refusal::{Error, Result},
    rights::{self, At, Right},
    texts::{sentence, text},
    urls,
    vocabulary::{MailKind, PersonId, Scope},
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

/// Makes sure that the next morning is waited for.
pub async fn plan(cx: &Cx) -> Result<()> {
    if jobs::waits(&mut cx.read().await?, cx.municipality().0, DAY).await? {
        return Ok(());
    }
    cx.write(|cx, tx| Box::pin(async move { wait_for_morning(&cx, tx).await })).await
}

async fn wait_for_morning(cx: &Cx, tx: &mut Tx<'_>) -> Result<()> {
    let tomorrow = cx.town.date(cx.now).tomorrow().map_err(|e| Error::Fault(e.to_string()))?;
    let at = cx.town.zone().to_timestamp(tomorrow.to_datetime(cx.town.settings.news.time()));
    let due = at.map_or(cx.now.plus_days(1), |at| Moment(at.as_millisecond()));
    Ok(jobs::put(tx, cx.municipality().0, (DAY, &tomorrow.to_string()), "", due).await?)
}

/// Writes to everybody whose mail is due. They are few: it is one step.
pub async fn work(cx: &Cx, tx: &mut Tx<'_>, _: &Job) -> Result<Next> {
    let town = cx.municipality();
    let colleagues = people::store::list_colleagues(tx, town, Right::ReadDesk, At::Somewhere).await?;
    for choice in store::list_choices(tx, town).await? {
        if !choice.pace.is_due(cx, (choice.told_until, cx.now)) {
            continue;
        }
        // Who has no role any more reads nothing of the desk; what she chose is forgotten with it.
        let Some(colleague) = colleagues.iter().find(|one| one.person == choice.person) else {
            store::delete_choice(tx, town, choice.person).await?;
            continue;
        };
        tell(cx, tx, (&choice, &rights::scope_of(&colleague.roles, Right::ReadDesk))).await?;
        store::update_told(tx, town, choice.person, cx.now).await?;
    }
    wait_for_morning(cx, tx).await?;
    Ok(Next::Done)
}

async fn tell(cx: &Cx, tx: &mut Tx<'_>, (choice, scope): (&Choice, &Scope)) -> Result<()> {
    let town = cx.municipality();
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
    let span = Span { since: choice.told_until, until: cx.now };
    let briefing = compose(cx, tx, (&themes, span)).await?;
    if briefing.is_empty() {
        return Ok(());
    }
    let message = letter(cx, &briefing, choice.person).message(cx, &address)?;
    let once = format!("briefing-{}-{}", cx.town.date(cx.now), choice.person);
    Ok(outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?)
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
        stop_url: None,
    }
}
