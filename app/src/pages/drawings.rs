//! Drawings in the municipality's colours, and the pictures of link previews.

use crate::{
    calls, chrome,
    chrome::{Picture, assets},
    cx::{Cx, Path, Tag},
    pictures::{self, Palette, scene, share, store::Size},
    projects,
    refusal::{Error, Refusal, Result},
    suggestions,
    texts::sentence,
    urls,
    vocabulary::SuggestionId,
};
use axum::response::{IntoResponse, Response};
use http::header;
use tokio::sync::Semaphore;

const DAY: &str = "public, max-age=86400";
/// Drawing a preview takes a whole core; one stays free for pages.
static DRAWING: Semaphore = Semaphore::const_new(1);

/// `GET /beeld/{kind}/{n}.svg`.
pub async fn draw_illustration(cx: Cx, Path((kind, file)): Path<(String, String)>) -> Result<Response> {
    let number = file.strip_suffix(".svg").and_then(|number| number.parse::<i64>().ok());
    let number = number.filter(|number| (0..urls::ILLUSTRATIONS_PER_KIND).contains(number)).ok_or(Refusal::NotFound)?;
    let palette = Palette::of(&cx.town.settings.theme);
    let svg = match kind.as_str() {
        "hero" => scene::hero(&palette),
        "strip" => scene::strip(&palette),
        "harbour" => scene::harbour(&palette),
        "mark" => mark(&cx),
        kind if scene::KINDS.contains(&kind) => scene::draw(kind, number.unsigned_abs(), &palette),
        _ => return Err(Refusal::NotFound.into()),
    };
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, DAY)];
    Ok(chrome::kept((headers, svg).into_response(), &[Tag::Municipality(cx.municipality())]))
}

/// The sign of the municipality for the browser's tab: its symbol in the sprite, or its first letter.
fn mark(cx: &Cx) -> String {
    let theme = &cx.town.settings.theme;
    if let Some(drawn) = assets::symbol(&format!("mark-{}", cx.town.slug)) {
        return framed(&drawn.replace("var(--brand)", &theme.brand).replace("var(--accent)", &theme.accent));
    }
    let letter = cx.town.name.chars().find(|c| c.is_alphanumeric()).unwrap_or('P');
    let ground = format!(r#"<rect width="40" height="40" rx="12" fill="{}"/>"#, theme.brand);
    let place = r#"x="20" y="28" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="24""#;
    let letter = format!(r#"<text {place} fill="{}">{letter}</text>"#, theme.on_brand);
    framed(&format!("{ground}{letter}"))
}

fn framed(drawing: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{drawing}</svg>"#)
}

/// What a link preview shows.
struct Preview {
    title: String,
    line: String,
    kind: String,
    seed: i64,
    /// The address of a picture that is shown instead of the drawing; empty without one.
    photo: String,
}

impl Preview {
    async fn draw(self, cx: &Cx, tag: Tag) -> Result<Response> {
        let photo = match Picture::parse(&self.photo) {
            Some(photo) => {
                let mut tx = cx.read().await?;
                pictures::store::find_file(&mut tx, cx.municipality(), photo.id, Size::Large).await?
            }
            None => None,
        };
        let palette = Palette::of(&cx.town.settings.theme);
        let municipality = cx.town.name.clone();
        let _turn = DRAWING.acquire().await.map_err(|e| Error::Fault(e.to_string()))?;
        let drawn = tokio::task::spawn_blocking(move || {
            let card = share::ShareCard {
                title: &self.title,
                line: &self.line,
                municipality: &municipality,
                kind: &self.kind,
                seed: self.seed.rem_euclid(urls::ILLUSTRATIONS_PER_KIND).unsigned_abs(),
                photo: photo.as_deref(),
            };
            share::card(&card, &palette)
        });
        let drawn = drawn.await.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?;
        let headers = [(header::CONTENT_TYPE, drawn.content_type), (header::CACHE_CONTROL, DAY)];
        Ok(chrome::kept((headers, drawn.bytes).into_response(), &[tag, Tag::Municipality(cx.municipality())]))
    }
}

/// `GET /suggesties/{id}/voorbeeld.png`.
pub async fn draw_suggestion_preview(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = suggestions::store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    let preview = Preview {
        title: suggestion.title,
        line: suggestion.address,
        kind: suggestion.illustration,
        seed: id.0,
        photo: String::new(),
    };
    preview.draw(&cx, Tag::Suggestion(id)).await
}

/// `GET /acties/{slug}/voorbeeld.png`.
pub async fn draw_action_preview(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let project = projects::store::load_project(&mut cx.read().await?, cx.municipality(), &slug, cx.now).await?;
    let preview = Preview {
        title: project.title,
        line: project.theme_name,
        kind: project.illustration,
        seed: project.id.0,
        photo: project.photo,
    };
    preview.draw(&cx, Tag::Municipality(cx.municipality())).await
}

/// `GET /oproepen/{slug}/voorbeeld.png`.
pub async fn draw_call_preview(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let call = calls::store::load_call(&mut tx, cx.municipality(), &slug, cx.now).await?;
    let projects = projects::store::list_projects(&mut tx, cx.municipality(), cx.now).await?;
    let kind = projects.into_iter().find(|card| card.id == call.project).map(|card| card.illustration);
    let preview = Preview {
        line: sentence(cx.lang, "suggestions-count", &[("count", call.suggestion_count.into())]),
        title: call.question,
        kind: kind.unwrap_or_else(|| "street".to_owned()),
        seed: call.id.0,
        photo: String::new(),
    };
    drop(tx);
    preview.draw(&cx, Tag::Call(call.id)).await
}
