//! A neighbourhood is looked at, also by who types a street, and followed: one saved search is the filter of the list and
//! what the daily mail tells of.

use super::{
    filter::{Filter, Query, RADII_M, Sort, USUAL_RADIUS_M},
    follow::{self, FollowBox, FollowState, Press},
    store::{self, Follow},
};
use crate::{
    calls::{self, Call},
    cx::{Cx, Form, Path},
    places::{Addresses, Tiles},
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, Followed},
};
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

/// The street somebody without script says she is near to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Street {
    bij: String,
}

/// The field for it.
#[derive(Debug, Default)]
pub struct StreetField {
    pub street: String,
    /// What to do.
    pub error: Option<String>,
}

/// Looks up the street that was typed and puts it into the filter; a list that should begin nearby needs one.
pub async fn find_street(cx: &Cx, asked: &Query, typed: &Street, filter: &mut Filter) -> Result<StreetField> {
    let street = typed.bij.trim().to_owned();
    if street.is_empty() {
        let is_somewhere = filter.near.is_some() || filter.district.is_some();
        let is_lost = asked.sort == Sort::Near.word() && !is_somewhere;
        return Ok(StreetField { street, error: is_lost.then(|| text(cx.lang, "suggestions-near-where")) });
    }
    let Some((name, place)) = cx.app.part::<Addresses>().find(cx, &street).await? else {
        let error = sentence(cx.lang, "suggestions-near-unknown-street", &[("street", street.as_str().into())]);
        return Ok(StreetField { street, error: Some(error) });
    };
    // Typed for the first time it means this order; with a place that was there before, the list of orders says it.
    if asked.sort == Sort::Near.word() || asked.near.is_empty() {
        filter.sort = Sort::Near;
    }
    filter.near = Some(place);
    Ok(StreetField { street: name, error: None })
}

/// The button that follows what somebody looks at; none while that is the whole call.
pub async fn follow_box(cx: &Cx, tx: &mut Tx<'_>, call: &Call, filter: &Filter) -> Result<Option<FollowBox>> {
    let Some(around) = filter.neighbourhood(None) else { return Ok(None) };
    let mut follow = FollowBox::load(cx, tx, &Followed::Nearby(call.id, around.query()), &call.slug).await?;
    if follow.state == FollowState::Open && around.near.is_some() {
        let chosen = around.radius_m.unwrap_or(USUAL_RADIUS_M);
        follow.radii = RADII_M.map(|radius| (radius, distance(radius), radius == chosen)).to_vec();
    }
    Ok(Some(follow))
}

/// `POST /oproepen/{slug}/volg`: she comes back to the list of what she follows.
pub async fn press(cx: Cx, Path(slug): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let call = calls::store::load_call(&mut tx, cx.municipality(), &slug, cx.now).await?;
    let categories = calls::store::list_categories(&mut tx, cx.municipality(), call.id).await?;
    drop(tx);
    if press.is_end() {
        let what = Followed::Nearby(call.id, press.zoek.clone());
        return follow::press_on(&cx, what, &press, urls::call(&slug)).await;
    }
    let asked = Filter::of_query(&press.zoek).neighbourhood(press.straal.parse().ok());
    let mut around = asked.ok_or(Refusal::field("zoek", "telling-nearby-where"))?;
    around.category = around.category.filter(|key| categories.iter().any(|category| category.key == *key));
    let query = around.query();
    let page = format!("{}?{query}", urls::call(&slug));
    follow::press_on(&cx, Followed::Nearby(call.id, query), &press, page).await
}

/// The list of what is followed.
pub fn address(follow: &Follow) -> String {
    match &follow.query {
        Some(query) => format!("{}?{query}", urls::call(&follow.slug)),
        None => urls::call(&follow.slug),
    }
}

/// Where, of what kind and with which word; nothing for what is no neighbourhood.
pub async fn in_words(cx: &Cx, tx: &mut Tx<'_>, follow: &Follow) -> Result<Option<String>> {
    match (follow.call, &follow.query) {
        (Some(call), Some(query)) => around_in_words(cx, tx, (call, query)).await,
        (_, _) => Ok(None),
    }
}

/// The same, of what may be followed.
pub async fn around_in_words(cx: &Cx, tx: &mut Tx<'_>, (call, query): (CallId, &str)) -> Result<Option<String>> {
    let filter = Filter::of_query(query);
    let map = cx.app.part::<Tiles>().base_map(cx).await?;
    let within = |distance: String, place| match map.nearest_street(place) {
        Some(street) => {
            let args = [("distance", distance.as_str().into()), ("street", street.into())];
            sentence(cx.lang, "telling-nearby-street", &args)
        }
        None => sentence(cx.lang, "telling-nearby-place", &[("distance", distance.as_str().into())]),
    };
    let named = |slug: &String| map.districts().into_iter().find(|name| urls::slug_of(name) == *slug);
    let place = match (filter.around(), filter.district.as_ref().and_then(named)) {
        (Some((place, radius)), _) => within(distance(radius), place),
        (None, Some(name)) => sentence(cx.lang, "telling-nearby-district", &[("district", name.into())]),
        (None, None) => return Ok(None),
    };
    let mut words = vec![place];
    if let Some(key) = &filter.category {
        let categories = calls::store::list_categories(tx, cx.municipality(), call).await?;
        words.push(calls::name_of(&categories, key));
    }
    if !filter.q.is_empty() {
        words.push(format!("‘{}’", filter.q));
    }
    words.retain(|word| !word.is_empty());
    Ok(Some(words.join(" · ")))
}

/// As people say it.
pub(super) fn distance(metres: u32) -> String {
    if metres >= 1000 { format!("{} km", metres / 1000) } else { format!("{metres} m") }
}

/// Which of the suggestions a search found; all of them when nothing was searched.
pub async fn found(
    tx: &mut Tx<'_>,
    follow: &Follow,
    filter: &Filter,
) -> Result<Option<Vec<crate::vocabulary::SuggestionId>>> {
    match follow.call {
        Some(call) if !filter.q.is_empty() => Ok(store::search(tx, call, &filter.q).await?),
        _ => Ok(None),
    }
}
