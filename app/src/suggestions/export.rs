//! What an officer takes along: the suggestions of a call with all their columns and the filter in force, and one workbook
//! over all calls that says who did what, where.
//!
//! No address of anybody is in it. Names of citizens are for who answers them; an alderman gets the same without, and
//! nothing of themes that are not hers.

use super::{
    Points,
    filter::Filter,
    overview::{Asked, chosen},
    responses,
    store::{self, Exported, ExportedWords},
};
use crate::{
    calls::{self, Category, Question},
    chrome::{Cell, Names, TableFile, TableKind},
    cx::{Cx, Path, Query},
    places::{Place, Tiles},
    refusal::{Refusal, Result},
    rights::{self, Right},
    texts::text,
    urls,
    vocabulary::{CallId, Scope, SuggestionId},
};
use axum::response::Response;
use kit::db::Tx;
use std::collections::HashSet;

/// `GET /beheer/export/suggesties.{xlsx,csv}`.
pub async fn take_along(cx: Cx, Path(file): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let (name, kind) = file.split_once('.').ok_or(Refusal::NotFound)?;
    let kind: TableKind = kind.parse().map_err(|()| Refusal::NotFound)?;
    match (name, kind) {
        ("suggesties", _) => one_call(&cx, &asked, kind).await,
        ("overzicht", TableKind::Xlsx) => all_calls(&cx).await,
        _ => Err(Refusal::NotFound.into()),
    }
}

async fn one_call(cx: &Cx, asked: &Asked, kind: TableKind) -> Result<Response> {
    let (_, call) = chosen(cx, asked).await?;
    let filter = Filter { mine: false, page: 1, ..Filter::read(&asked.filter) };
    let points = cx.app.part::<Points>().of(cx, call.id).await?;
    let mut tx = cx.read().await?;
    let among = match filter.q.is_empty() {
        true => None,
        false => store::search(&mut tx, call.id, &filter.q).await?,
    };
    let selected = points.select(&filter, among.as_deref(), points.len().max(1)).ids;
    let selected: HashSet<SuggestionId> = selected.into_iter().collect();
    let columns = Columns {
        names: Names::of(cx),
        categories: calls::store::list_categories(&mut tx, cx.municipality(), call.id).await?,
        questions: calls::store::list_questions(&mut tx, cx.municipality(), call.id).await?,
    };
    let mut file = TableFile::new(cx, kind);
    columns.write(cx, &mut tx, &mut file, (Some(call.id), Some(&selected))).await?;
    file.finish(&format!("suggesties-{}", call.slug))
}

/// Who did what, where: suggestions, comments and answers of all calls.
async fn all_calls(cx: &Cx) -> Result<Response> {
    let mut tx = cx.read().await?;
    let names = Names::of(cx);
    let mut categories = Vec::new();
    for call in calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await? {
        categories.extend(calls::store::list_categories(&mut tx, cx.municipality(), call.id).await?);
    }
    let mut file = TableFile::new(cx, TableKind::Xlsx);
    let columns = Columns { names, categories, questions: Vec::new() };
    columns.write(cx, &mut tx, &mut file, (None, None)).await?;
    write_words(cx, &mut tx, &mut file, (Words::Comments, &columns.names)).await?;
    // An answer is given in one's own name, for everybody to read.
    write_words(cx, &mut tx, &mut file, (Words::Answers, &Names::of_everybody())).await?;
    file.finish(&format!("overzicht-{}", cx.town.slug))
}

struct Columns {
    names: Names,
    categories: Vec<Category>,
    questions: Vec<Question>,
}

const HEAD: [&str; 23] = [
    "number",
    "call",
    "title",
    "body",
    "category",
    "address",
    "district",
    "latitude",
    "longitude",
    "status",
    "status-since",
    "created",
    "name",
    "votes",
    "votes-by-email",
    "votes-on-paper",
    "votes-before",
    "comments",
    "answers",
    "answered",
    "answer",
    "keeper",
    "put-off",
];

impl Columns {
    async fn write(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        file: &mut TableFile,
        (call, selected): (Option<CallId>, Option<&HashSet<SuggestionId>>),
    ) -> Result<()> {
        let column = |name: &&str| text(cx.lang, &format!("overview-column-{name}"));
        let mut head: Vec<String> = HEAD.iter().map(column).collect();
        head.extend(self.questions.iter().map(|question| question.label.clone()));
        head.push(text(cx.lang, "overview-column-link"));
        file.begin(&text(cx.lang, "overview-sheet-suggestions"), &head)?;
        let map = cx.app.part::<Tiles>().base_map(cx).await?;
        let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
        let mut after = SuggestionId(0);
        loop {
            let rows = store::list_exported(tx, cx.municipality(), (call, &scope), after).await?;
            let Some(last) = rows.last().map(|row| row.id) else { return Ok(()) };
            let given = match call.filter(|_| !self.questions.is_empty()) {
                Some(call) => store::list_exported_responses(tx, cx.municipality(), call, (after, last)).await?,
                None => Vec::new(),
            };
            let is_end = rows.len() < store::EXPORTED_AT_ONCE;
            for row in rows.into_iter().filter(|row| selected.is_none_or(|selected| selected.contains(&row.id))) {
                let place = Place { latitude: row.latitude, longitude: row.longitude };
                let district = map.district_at(place).map(str::to_owned);
                let given = given.iter().filter(|(id, _)| *id == row.id).map(|(_, given)| given.clone()).collect();
                file.row(&self.cells(cx, row, (district, given)))?;
            }
            if is_end {
                return Ok(());
            }
            after = last;
        }
    }

    fn cells(
        &self,
        cx: &Cx,
        row: Exported,
        (district, given): (Option<String>, Vec<responses::GivenResponse>),
    ) -> Vec<Cell> {
        let link = cx.town.base.join(&urls::suggestion(row.id));
        let mut cells: Vec<Cell> = vec![
            row.id.to_string().into(),
            row.call_title.into(),
            row.title.into(),
            row.body.into(),
            calls::name_of(&self.categories, &row.category).into(),
            row.address.into(),
            district.into(),
            Cell::Decimal(row.latitude),
            Cell::Decimal(row.longitude),
            text(cx.lang, &row.status.key()).into(),
            row.status_since.into(),
            row.created_at.into(),
            self.names.cell(row.theme, row.author_name),
            row.votes.into(),
            row.votes_by_email.into(),
            row.votes_on_paper.into(),
            row.votes_before.into(),
            row.comments.into(),
            row.answers.into(),
            row.answered_at.into(),
            row.answer.into(),
            row.keeper_name.into(),
            row.put_off_until.into(),
        ];
        for question in &self.questions {
            let one: Vec<_> = given.iter().filter(|given| given.question == question.key).cloned().collect();
            let shown = responses::in_words(cx, std::slice::from_ref(question), &one);
            cells.push(shown.into_iter().next().map(|shown| shown.words).into());
        }
        cells.push(link.into());
        cells
    }
}

/// What people wrote under suggestions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    Comments,
    Answers,
}

impl Words {
    /// Key of the name of its table.
    fn sheet(self) -> &'static str {
        match self {
            Words::Comments => "overview-sheet-comments",
            Words::Answers => "overview-sheet-answers",
        }
    }

    async fn next(self, cx: &Cx, tx: &mut Tx<'_>, (scope, after): (&Scope, i64)) -> Result<Vec<ExportedWords>> {
        Ok(match self {
            Words::Comments => store::list_exported_comments(tx, cx.municipality(), scope, after).await?,
            Words::Answers => store::list_exported_answers(tx, cx.municipality(), scope, after).await?,
        })
    }
}

async fn write_words(cx: &Cx, tx: &mut Tx<'_>, file: &mut TableFile, (words, names): (Words, &Names)) -> Result<()> {
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let columns = ["call", "title", "name", "created", "words", "link"];
    let head: Vec<String> = columns.iter().map(|name| text(cx.lang, &format!("overview-column-{name}"))).collect();
    file.begin(&text(cx.lang, words.sheet()), &head)?;
    let mut after = 0;
    loop {
        let rows = words.next(cx, tx, (&scope, after)).await?;
        let is_end = rows.len() < store::EXPORTED_AT_ONCE;
        for row in rows {
            after = row.id;
            let link = cx.town.base.join(&urls::suggestion(row.suggestion));
            let name = names.cell(row.theme, row.name);
            file.row(&[row.call_title.into(), row.title.into(), name, row.at.into(), row.body.into(), link.into()])?;
        }
        if is_end {
            return Ok(());
        }
    }
}
