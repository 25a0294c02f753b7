//! The officer's list of a call: the same filter as citizens have, several at once, and a file to take along.

use super::{
    Points, Status,
    cards::Card,
    filter::{Filter, Query as Filtered},
    points::Selection,
    set_status::{self, Typed},
    store,
};
use crate::{
    calls::{self, Call, Category},
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Query},
    refusal::{Refusal, Result},
    rights::{self, Right},
    urls,
    vocabulary::Scope,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "suggestions/templates/overview.html")]
struct OverviewPage {
    chrome: Chrome,
    calls: Vec<Call>,
    call: Call,
    categories: Vec<Category>,
    districts: Vec<String>,
    filter: Filter,
    total: usize,
    cards: Vec<Card>,
    /// The addresses of the pages before and behind this one.
    before: Option<String>,
    behind: Option<String>,
    /// Call and filter, as an address holds them.
    query: String,
    /// Of who may change the status of several.
    typed: Option<Typed>,
    /// How many were changed just now, and how many somebody else had changed meanwhile.
    done: Option<(i64, i64)>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub oproep: String,
    gezet: String,
    intussen: String,
    #[serde(flatten)]
    pub filter: Filtered,
}

impl OverviewPage {
    fn statuses(&self) -> Vec<Status> {
        Status::listed()
    }

    fn is_status(&self, status: &Status) -> bool {
        self.filter.status == Some(*status)
    }

    fn is_category(&self, category: &Category) -> bool {
        self.filter.category.as_ref() == Some(&category.key)
    }

    fn is_district(&self, name: &str) -> bool {
        self.filter.district.as_deref() == Some(&*urls::slug_of(name))
    }

    fn is_sorted(&self, sort: &str) -> bool {
        self.filter.sort.word() == sort
    }

    fn found(&self) -> i64 {
        i64::try_from(self.total).unwrap_or(i64::MAX)
    }

    fn category(&self, card: &Card) -> String {
        calls::name_of(&self.categories, &card.category)
    }
}

/// `GET /beheer/suggesties`.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let done = asked.gezet.parse().ok().map(|set| (set, asked.intussen.parse().unwrap_or(0)));
    render(&cx, &asked, Typed::default(), done).await
}

/// `POST /beheer/suggesties`.
pub async fn press(cx: Cx, Query(asked): Query<Asked>, body: Bytes) -> Result<Response> {
    let call = chosen(&cx, &asked).await?.1;
    set_status::may_begin(&cx, call.theme)?;
    let typed = Typed::read(&Form::read(&body));
    let given = match typed.check(&cx) {
        Ok(given) => given,
        Err(typed) => {
            let mut page = render(&cx, &asked, *typed, None).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    let done = set_status::set_status_now(&cx, call.id, given).await?;
    let query = query_of(&call, &Filter::read(&asked.filter));
    Ok(chrome::see_other(&cx, &format!("{}?{query}&gezet={}&intussen={}", urls::OVERVIEW, done.set, done.overtaken)))
}

/// Every call she reads, those of her own themes first, and the one that is asked for; when none is, the first that is
/// open.
pub(super) async fn chosen(cx: &Cx, asked: &Asked) -> Result<(Vec<Call>, Call)> {
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let hers = rights::scope(&cx.actor, Right::Handle).unwrap_or(Scope::Everything);
    let mut calls = calls::store::list_calls(&mut cx.read().await?, cx.municipality(), cx.now).await?;
    calls.retain(|call| scope.holds(call.theme));
    calls.sort_by_key(|call| !hers.holds(call.theme));
    let call = match asked.oproep.as_str() {
        "" => calls.iter().find(|call| call.window.is_open(cx.now)).or(calls.first()),
        slug => calls.iter().find(|call| call.slug == slug),
    };
    let call = call.cloned().ok_or(Refusal::NotFound)?;
    Ok((calls, call))
}

fn query_of(call: &Call, filter: &Filter) -> String {
    let filter = filter.query();
    let start = serde_urlencoded::to_string([("oproep", &call.slug)]).unwrap_or_default();
    if filter.is_empty() { start } else { format!("{start}&{filter}") }
}

async fn render(cx: &Cx, asked: &Asked, typed: Typed, done: Option<(i64, i64)>) -> Result<Response> {
    let (calls, call) = chosen(cx, asked).await?;
    let filter = Filter { mine: false, ..Filter::read(&asked.filter) };
    let points = cx.app.part::<Points>().of(cx, call.id).await?;
    let mut tx = cx.read().await?;
    let among = match filter.q.is_empty() {
        true => None,
        false => store::search(&mut tx, call.id, &filter.q).await?,
    };
    let Selection { total, ids } = points.select(&filter, among.as_deref(), PER_PAGE);
    let cards = store::list_cards(&mut tx, cx.municipality(), &ids).await?;
    let categories = calls::store::list_categories(&mut tx, cx.municipality(), call.id).await?;
    drop(tx);
    let at = |page: usize| format!("{}?{}", urls::OVERVIEW, query_of(&call, &Filter { page, ..filter.clone() }));
    let page = OverviewPage {
        chrome: Chrome::new(cx, crate::texts::text(cx.lang, "overview-title")).at_desk(),
        before: (filter.page > 1).then(|| at(filter.page - 1)),
        behind: (filter.page * PER_PAGE < total).then(|| at(filter.page + 1)),
        districts: points.district_names().to_vec(),
        query: query_of(&call, &Filter { page: 1, ..filter.clone() }),
        typed: set_status::may_begin(cx, call.theme).is_ok().then_some(typed),
        calls,
        call,
        categories,
        filter,
        total,
        cards,
        done,
    };
    chrome::page(cx, &page)
}
