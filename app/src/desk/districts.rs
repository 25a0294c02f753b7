//! What came from each part of the municipality: suggestions, votes, what was chosen and what waits for an answer.

use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, filters},
    cx::Cx,
    refusal::Result,
    suggestions::{Figures, Points},
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "desk/templates/districts.html")]
struct DistrictsPage {
    chrome: Chrome,
    tables: Vec<Table>,
}

/// One call.
struct Table {
    call: Call,
    rows: Vec<Row>,
}

struct Row {
    /// Nothing for what lies in no part that has a name.
    name: Option<String>,
    /// Of the call's list, narrowed to this part.
    address: String,
    figures: Figures,
}

/// `GET /beheer/wijken`.
pub async fn show_districts(cx: Cx) -> Result<Response> {
    let calls = calls::store::list_calls(&mut cx.read().await?, cx.municipality(), cx.now).await?;
    let mut tables = Vec::new();
    for call in calls {
        let points = cx.app.part::<Points>().of(&cx, call.id).await?;
        let names = points.district_names().iter().map(|name| Some(name.clone())).chain([None]);
        let row = |(name, figures): (Option<String>, Figures)| {
            let part = name.as_deref().map(urls::slug_of).unwrap_or_default();
            Row { address: format!("{}?district={part}", urls::call(&call.slug)), name, figures }
        };
        let rows = names.zip(points.by_district()).map(row);
        let rows = rows.filter(|row| row.name.is_some() || row.figures.suggestions > 0).collect();
        tables.push(Table { rows, call });
    }
    chrome::page(&cx, &DistrictsPage { chrome: Chrome::new(&cx, text(cx.lang, "desk-districts")).at_desk(), tables })
}
