//! Who would get a mailing and has no e-mail: a list to call from, or to write letters with. Once it is sent, those who were on
//! it then.

use super::{
    find::{Reach, Ready},
    mailing::{Ground, Mailing, Subject, load},
    policy,
    show::lines,
    store,
    typed::Choices,
};
use crate::{
    chrome::{self, Cell, PaperKind, TableKind, TakenAlong, markdown_as_text, paper},
    cx::{Cx, Path},
    people,
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    texts::{sentence, text},
    vocabulary::{MailingId, PersonId, Scope},
};
use axum::response::Response;
use kit::db::Tx;

const COLUMNS: [&str; 7] = [
    "input-name",
    "input-phone",
    "input-street",
    "input-house-number",
    "input-postal-code",
    "input-place",
    "mailings-column-why",
];

/// So many letters are made at once.
const LETTERS: usize = 2_000;

/// `GET /beheer/mailings/{id}/zonder-mail/{lijst.xlsx,lijst.csv,brieven.pdf}`.
pub async fn take_along(cx: Cx, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    policy::may_mail(&cx.actor, At::Somewhere)?;
    let ready = Ready::new(&cx).await?;
    let mut tx = cx.read().await?;
    let (mailing, at) = load(&cx, &mut tx, id).await?;
    policy::may_mail(&cx.actor, at)?;
    rights::ask(&cx.actor, Right::SeePeople, at)?;
    let subject = Subject::find(&mut tx, cx.municipality(), &mailing.about).await?.ok_or(Refusal::NotFound)?;
    let people = match mailing.state.is_open() {
        true => {
            let reach = ready.find(&mut tx, cx.municipality(), (&mailing, &subject)).await?;
            with_why(&cx, &mut tx, (id, &reach)).await?
        }
        false => store::list_papers(&mut tx, cx.municipality(), id).await?,
    };
    match (file.strip_prefix("lijst.").map(str::parse::<TableKind>), PaperKind::of(&file, "brieven")) {
        (Some(Ok(kind)), _) => list(&cx, &mut tx, people, kind).await,
        (_, Some(PaperKind::Pdf)) => letters(&cx, &mut tx, (&mailing, &subject), &people).await,
        (_, Some(PaperKind::Docx) | None) => Err(Refusal::NotFound.into()),
    }
}

/// Who has no e-mail, each with the conditions she meets, in the words of the page.
pub(super) async fn with_why(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (id, reach): (MailingId, &Reach),
) -> Result<Vec<(PersonId, String)>> {
    let choices = Choices::load(cx, tx, &Scope::Everything).await?;
    let lines = lines(cx, tx, (id, &choices)).await?;
    let why = |person: PersonId| {
        let met = reach.sets.why(person).into_iter().filter_map(|place| lines.get(place));
        let met = met.map(|line| format!("{} {}", text(cx.lang, line.kind), line.object));
        met.collect::<Vec<String>>().join("; ")
    };
    Ok(reach.on_paper.iter().map(|person| (*person, why(*person))).collect())
}

async fn list(cx: &Cx, tx: &mut Tx<'_>, people: Vec<(PersonId, String)>, kind: TableKind) -> Result<Response> {
    let mut rows = Vec::new();
    for (person, why) in people {
        let Some(found) = people::store::find_recorded(tx, cx.municipality(), person).await? else { continue };
        let [street, number, postal_code, place] =
            [found.street, found.house_number, found.postal_code, found.place].map(Cell::from);
        rows.push([found.full_name.into(), found.phone.into(), street, number, postal_code, place, why.into()]);
    }
    chrome::take_along(cx, kind, ("mailings-on-paper-sheet", COLUMNS), rows)
}

/// One to each whose home is known, in the language of the municipality.
async fn letters(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (mailing, subject): (&Mailing, &Subject),
    people: &[(PersonId, String)],
) -> Result<Response> {
    let cx = &cx.in_own_language();
    let why = match mailing.ground {
        Ground::Contribution => {
            sentence(cx.lang, "mailings-letter-contribution", &[("title", subject.title.as_str().into())])
        }
        Ground::Theme => sentence(cx.lang, "mailings-letter-theme", &[("theme", subject.theme_name.as_str().into())]),
    };
    let more = format!("{} {}", text(cx.lang, "mailings-letter-more"), cx.town.base.join(&cx.href(&subject.path)));
    let body = markdown_as_text(&mailing.body);
    let mut sheets = Vec::new();
    for (person, _) in people {
        let found = people::store::find_recorded(tx, cx.municipality(), *person).await?;
        let Some(found) = found.filter(people::store::Reached::has_home) else { continue };
        let home = format!("{} {}", found.street, found.house_number);
        let to = vec![found.full_name, home, format!("{} {}", found.postal_code, found.place)];
        let said = body.split("\n\n").chain([more.as_str(), why.as_str()]).map(paper::paragraph).collect();
        sheets.push(paper::letter(cx, to, (&mailing.subject, said)));
        if sheets.len() == LETTERS {
            break;
        }
    }
    if sheets.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let (name, letters) = (text(cx.lang, "mailings-letters-file"), sheets.len());
    let file = paper::hand_out(paper::document(cx, &mailing.subject, sheets), (&name, PaperKind::Pdf)).await?;
    Ok(TakenAlong::mark(file, &name, letters))
}
