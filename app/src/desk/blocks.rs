//! Who may give no input now: blocked until a day with a reason, and undone.

use crate::{
    chrome::{self, Cell, Chrome, Form, Names, clean, filters, one_line, parse_day},
    cx::{Cx, Path, Query},
    people::{
        self, Field,
        block::{Block, Untold, block, last_day, may_block, unblock},
        store::Blocked,
    },
    refusal::{Error, Refusal, Result},
    rights::At,
    slips::notice,
    texts::text,
    urls,
    vocabulary::PersonId,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

const REASON_SHORTEST: usize = 10;
const REASON_LONGEST: usize = 1_000;
/// Longer is a decision of its own, each year anew.
const DAYS_AT_MOST: i32 = 366;

#[derive(Template)]
#[template(path = "desk/templates/blocks.html")]
struct BlocksPage {
    chrome: Chrome,
    blocked: Vec<(Blocked, String)>,
    sheet: Typed,
    is_kept: bool,
}

/// As it came, with what is wrong at each field.
#[derive(Debug, Clone, Default)]
struct Typed {
    person: Field,
    until: Field,
    reason: Field,
}

impl Typed {
    fn read(form: &Form) -> Typed {
        let field = |name| Field::filled(form.text(name));
        Typed { person: field("persoon"), until: field("tot"), reason: field("reden") }
    }

    fn field(&self, name: &str) -> &Field {
        match name {
            "persoon" => &self.person,
            "tot" => &self.until,
            _ => &self.reason,
        }
    }

    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = ["persoon", "tot", "reden"].into_iter();
        fields.filter_map(|name| Some((name, self.field(name).error()?))).collect()
    }

    async fn check(mut self, cx: &Cx) -> Result<std::result::Result<Block, Typed>> {
        let person = find(cx, &one_line(&self.person.value)).await?;
        let until_at = until(cx, &self.until.value);
        let reason = clean(&self.reason.value).trim().to_owned();
        let reason = match reason.chars().count() {
            ..REASON_SHORTEST => Err("blocking-reason-missing"),
            REASON_SHORTEST..=REASON_LONGEST => Ok(reason),
            _ => Err("editing-too-long"),
        };
        match (person, until_at, reason) {
            (Ok(person), Ok(until_at), Ok(reason)) => Ok(Ok(Block { person, until_at, reason })),
            (person, until_at, reason) => {
                let again = |field: &mut Field, wrong: Option<&'static str>| {
                    if let Some(key) = wrong {
                        *field = Field::wrong(cx, std::mem::take(&mut field.value), key);
                    }
                };
                again(&mut self.person, person.err());
                again(&mut self.until, until_at.err());
                again(&mut self.reason, reason.err());
                Ok(Err(self))
            }
        }
    }
}

/// Somebody who is known here, by the number of her page.
async fn find(cx: &Cx, typed: &str) -> Result<std::result::Result<PersonId, &'static str>> {
    let Ok(person) = typed.parse::<PersonId>() else { return Ok(Err("blocking-person-missing")) };
    if cx.signed_in()?.person == person {
        return Ok(Err("blocking-oneself"));
    }
    let known = people::store::find_preferences(&mut cx.read().await?, cx.municipality(), person).await?;
    Ok(known.map(|_| person).ok_or("blocking-person-missing"))
}

/// The end of the day.
fn until(cx: &Cx, typed: &str) -> std::result::Result<Moment, &'static str> {
    let day = parse_day(typed).ok_or("cases-until-missing")?;
    let today = cx.town.date(cx.now);
    let latest = today.checked_add(kit::jiff::Span::new().days(DAYS_AT_MOST)).map_err(|_| "cases-until-missing")?;
    if day <= today || day > latest {
        return Err("cases-until-range");
    }
    let next = day.tomorrow().map_err(|_| "cases-until-missing")?;
    let end = cx.town.zone().to_timestamp(next.at(0, 0, 0, 0)).map_err(|_| "cases-until-missing")?;
    Ok(Moment(end.as_millisecond()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
    /// The number of who is to be blocked.
    wie: String,
}

/// `GET /beheer/blokkeringen`.
pub async fn show_blocks(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    may_block(&cx.actor)?;
    if let Some(kind) = chrome::taken_along(&cx) {
        let blocked = people::store::list_blocked(&mut cx.read().await?, cx.municipality(), cx.now).await?;
        let names = Names::of(&cx);
        let lines = blocked.into_iter().map(|one| cells(&cx, &names, one));
        return chrome::take_along(&cx, kind, ("blocking-title", COLUMNS), lines);
    }
    let sheet = Typed { person: Field::filled(asked.wie), ..Typed::default() };
    page(&cx, sheet, if asked.bewaard == "1" { Stand::Kept } else { Stand::Open }).await
}

const COLUMNS: [&str; 6] = [
    "overview-column-number",
    "overview-column-name",
    "overview-column-last-day",
    "overview-column-reason",
    "overview-column-colleague",
    "overview-column-since",
];

fn cells(cx: &Cx, names: &Names, one: Blocked) -> [Cell; 6] {
    [
        one.person.to_string().into(),
        names.cell(At::Everywhere, one.name),
        last_day(cx, one.until_at).into(),
        one.reason.into(),
        one.by.into(),
        one.blocked_at.into(),
    ]
}

/// How the form stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Open,
    Kept,
}

async fn page(cx: &Cx, sheet: Typed, stand: Stand) -> Result<Response> {
    let blocked = people::store::list_blocked(&mut cx.read().await?, cx.municipality(), cx.now).await?;
    let is_wrong = !sheet.mistakes().is_empty();
    let name = text(cx.lang, "blocking-title");
    let title = if is_wrong { people::mistake_title(cx, &name) } else { name };
    let page = BlocksPage {
        chrome: Chrome::new(cx, title).at_desk(),
        blocked: blocked.into_iter().map(|one| (one.clone(), last_day(cx, one.until_at))).collect(),
        sheet,
        is_kept: stand == Stand::Kept,
    };
    let status = if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

/// `POST /beheer/blokkeringen`.
pub async fn set_block(cx: Cx, body: Bytes) -> Result<Response> {
    may_block(&cx.actor)?;
    let new = match Typed::read(&Form::read(&body)).check(&cx).await? {
        Ok(new) => new,
        Err(typed) => return page(&cx, typed, Stand::Open).await,
    };
    cx.write(move |cx, tx| {
        let new = new.clone();
        Box::pin(async move {
            let untold = block(&cx, tx, &new).await?;
            tell(&cx, tx, new.person, untold).await
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::BLOCKS)))
}

/// `POST /beheer/blokkeringen/{person}/weg`.
pub async fn undo_block(cx: Cx, Path(person): Path<String>) -> Result<Response> {
    may_block(&cx.actor)?;
    let person: PersonId = person.parse().map_err(|()| Error::from(Refusal::NotFound))?;
    cx.write(move |cx, tx| {
        Box::pin(async move {
            let untold = unblock(&cx, tx, person).await?;
            tell(&cx, tx, person, untold).await
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::BLOCKS)))
}

/// Who has no address hears it by phone or letter.
async fn tell(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, untold: Untold) -> Result<()> {
    match untold {
        Some((letter, once)) => notice::put(cx, tx, (person, None), (&letter, &once)).await,
        None => Ok(()),
    }
}
