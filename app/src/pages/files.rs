//! Files for programs that visit: security.txt, robots, the site map, the municipality's style sheet.

use crate::{
    calls, chrome,
    cx::{Cx, Path, Tag},
    projects,
    refusal::{Refusal, Result},
    suggestions::{
        Points,
        filter::{Filter, Query},
    },
    urls,
};
use axum::response::{IntoResponse, Response};
use http::header;
use std::fmt::Write;

/// The most addresses one site map may have (sitemaps.org).
const ADDRESSES: usize = 50_000;
const SECURITY_DAYS: i64 = 180;

fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// `GET /.well-known/security.txt` (RFC 9116).
pub async fn security_txt(cx: Cx) -> Result<Response> {
    let settings = &cx.town.settings;
    let contact = match settings.texts.security_contact.trim() {
        "" if settings.counter.email.is_empty() => cx.town.base.join(urls::CONTACT),
        "" => format!("mailto:{}", settings.counter.email),
        contact => contact.to_owned(),
    };
    let languages: Vec<&str> = settings.languages.iter().map(|lang| lang.code()).collect();
    let text = format!(
        "Contact: {contact}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}\n",
        cx.now.plus_days(SECURITY_DAYS).rfc3339(),
        languages.join(", "),
        cx.town.base.join(urls::SECURITY_TXT),
    );
    Ok(chrome::kept(plain(text), &[Tag::Municipality(cx.municipality())]))
}

/// `GET /robots.txt`: everything may be read but what is about one person or for programs.
pub async fn robots(cx: Cx) -> Result<Response> {
    let sitemap = cx.town.base.join(urls::SITEMAP);
    let text = format!("User-agent: *\nDisallow: /demo\nDisallow: /mijn\nDisallow: /api\n\nSitemap: {sitemap}\n");
    Ok(chrome::kept(plain(text), &[Tag::Municipality(cx.municipality())]))
}

/// `GET /sitemap.xml`: every page of this municipality that everybody may read.
pub async fn sitemap(cx: Cx) -> Result<Response> {
    let town = cx.municipality();
    let mut tx = cx.read().await?;
    let calls = calls::store::list_calls(&mut tx, town, cx.now).await?;
    let mut paths: Vec<String> = [
        urls::HOME,
        urls::ACTIONS,
        urls::CONTACT,
        urls::QUESTIONS,
        urls::WITHOUT_COMPUTER,
        "/huisregels",
        "/privacy",
        "/cookies",
        "/toegankelijkheid",
    ]
    .map(str::to_owned)
    .to_vec();
    paths.extend(projects::store::list_themes(&mut tx, town).await?.iter().map(|theme| urls::theme(&theme.slug)));
    let pages = projects::store::list_policy_pages(&mut tx, town, cx.now).await?;
    paths.extend(pages.iter().map(|page| urls::policy(&page.slug)));
    let actions = projects::store::list_projects(&mut tx, town, cx.now).await?;
    paths.extend(actions.iter().filter(|card| card.organiser.is_none()).map(|card| urls::project(&card.slug)));
    paths.extend(calls.iter().map(|call| urls::call(&call.slug)));
    let whole = Filter::read(&Query::default());
    for call in &calls {
        let points = cx.app.part::<Points>().of(&cx, call.id).await?;
        let room = ADDRESSES.saturating_sub(paths.len());
        paths.extend(points.select(&whole, None, room.max(1)).ids.into_iter().take(room).map(urls::suggestion));
    }
    let mut xml = String::with_capacity(paths.len() * 80 + 200);
    xml.push_str(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in &paths {
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", escaped(&cx.town.base.join(path)));
    }
    xml.push_str("</urlset>\n");
    let response = ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response();
    let mut tags = vec![Tag::Municipality(town)];
    tags.extend(calls.iter().map(|call| Tag::Places(call.id)));
    Ok(chrome::kept(response, &tags))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&apos;").replace('"', "&quot;")
}

/// `GET /thema/{hash}.css`: the look of this municipality; its address changes with it, so it is kept for ever.
pub async fn theme_css(cx: Cx, Path(file): Path<String>) -> Result<Response> {
    if file.strip_suffix(".css") != Some(cx.town.theme_hash.as_str()) {
        return Err(Refusal::NotFound.into());
    }
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    let response = (headers, cx.town.theme_css.clone()).into_response();
    Ok(chrome::kept(response, &[Tag::Municipality(cx.municipality())]))
}
