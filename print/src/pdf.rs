//! The document as PDF: laid out first (`flow.rs`), then drawn page by page with its tags.

mod blocks;
mod flow;
mod forms;
mod page;
mod table;
mod tags;

use crate::{Document, Unwritten, letters::Face, words};
use flow::{Flow, Laid};
use krilla::{
    SerializeSettings,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder, PdfVersion},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, FillRule, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
    text::Font,
};
use page::{HEIGHT, Item, Shape, WIDTH, Words};

/// The document as a file of PDF 1.7 that keeps to PDF/UA-1; what does not keep to it is not written.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unwritten> {
    let laid = Flow::lay(document);
    let wrong = |error: &dyn std::fmt::Debug| Unwritten(format!("{error:?}"));
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| wrong(&error))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut file = krilla::Document::new_with(settings);
    let metadata = Metadata::new()
        .title(words::one_line(&document.title))
        .language(document.language.clone())
        .authors(vec![words::one_line(&document.author)]);
    file.set_metadata(metadata);
    let fonts = Fonts::load().ok_or_else(|| Unwritten("its letters could not be read".to_owned()))?;
    let mut marks = Vec::with_capacity(laid.pages.len());
    for items in &laid.pages {
        marks.push(draw_page(&mut file, &fonts, items)?);
    }
    file.set_outline(outline(document, &laid));
    file.set_tag_tree(tags::tree(&laid, &marks));
    file.finish().map_err(|error| wrong(&error))
}

struct Fonts {
    regular: Font,
    bold: Font,
}

impl Fonts {
    fn load() -> Option<Fonts> {
        Some(Fonts { regular: Face::Regular.font()?, bold: Face::Bold.font()? })
    }

    fn of(&self, face: Face) -> Font {
        match face {
            Face::Regular => self.regular.clone(),
            Face::Bold => self.bold.clone(),
        }
    }
}

/// What each of its items is called in the tree of tags; nothing for what only decorates.
fn draw_page(file: &mut krilla::Document, fonts: &Fonts, items: &[Item]) -> Result<Vec<Option<Identifier>>, Unwritten> {
    let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| Unwritten("no page".to_owned()))?;
    let mut page = file.start_page_with(settings);
    let mut marks = vec![None; items.len()];
    let mut surface = page.surface();
    for (place, item) in items.iter().enumerate() {
        if matches!(item.shape, Shape::Link { .. }) {
            continue;
        }
        let tag = match &item.shape {
            Shape::Words(words) if item.is_read => {
                ContentTag::Span(SpanTag::empty().with_actual_text(words.actual.as_deref()))
            }
            Shape::Modules { .. } if item.is_read => ContentTag::Other,
            Shape::Words(..)
            | Shape::Modules { .. }
            | Shape::Rule { .. }
            | Shape::Frame { .. }
            | Shape::Block { .. }
            | Shape::Link { .. } => {
                ContentTag::Artifact(Artifact::with_kind(item.artifact.unwrap_or(ArtifactType::Layout)))
            }
        };
        let mark = surface.start_tagged(tag);
        draw(&mut surface, fonts, &item.shape);
        surface.end_tagged();
        marks[place] = item.is_read.then_some(mark);
    }
    surface.finish();
    for (place, item) in items.iter().enumerate() {
        let Shape::Link { at, to, alt } = &item.shape else { continue };
        let Some(rect) = Rect::from_xywh(at.0, at.1, at.2.max(1.0), at.3.max(1.0)) else { continue };
        let action = Target::Action(Action::Link(LinkAction::new(to.clone())));
        let link = Annotation::new_link(LinkAnnotation::new(rect, action), Some(alt.clone()));
        marks[place] = Some(page.add_tagged_annotation(link));
    }
    page.finish();
    Ok(marks)
}

fn draw(surface: &mut Surface<'_>, fonts: &Fonts, shape: &Shape) {
    match shape {
        Shape::Words(words) => draw_words(surface, fonts, words),
        Shape::Rule { from, to, thick, colour } => {
            let mut path = PathBuilder::new();
            path.move_to(from.0, from.1);
            path.line_to(to.0, to.1);
            stroke(surface, path, (*thick, *colour));
        }
        Shape::Frame { at, thick, colour } => {
            let mut path = PathBuilder::new();
            push_rect(&mut path, *at);
            stroke(surface, path, (*thick, *colour));
        }
        Shape::Block { at, colour } => {
            let mut path = PathBuilder::new();
            push_rect(&mut path, *at);
            fill(surface, path, *colour);
        }
        Shape::Modules { at, rows } => {
            let mut path = PathBuilder::new();
            let side = at.2 / rows.len().max(1) as f32;
            for (down, row) in rows.iter().enumerate() {
                for (along, _) in row.iter().enumerate().filter(|(_, is_dark)| **is_dark) {
                    push_rect(&mut path, (at.0 + along as f32 * side, at.1 + down as f32 * side, side, side));
                }
            }
            fill(surface, path, crate::Rgb(0, 0, 0));
        }
        Shape::Link { .. } => {}
    }
}

fn draw_words(surface: &mut Surface<'_>, fonts: &Fonts, words: &Words) {
    surface.set_stroke(None);
    surface.set_fill(Some(paint(words.colour)));
    let start = Point::from_xy(words.at.0, words.at.1);
    surface.draw_glyphs(start, &words.face.glyphs(&words.text), fonts.of(words.face), &words.text, words.size, false);
}

fn push_rect(path: &mut PathBuilder, (x, y, wide, high): (f32, f32, f32, f32)) {
    if let Some(rect) = Rect::from_xywh(x, y, wide, high) {
        path.push_rect(rect);
    }
}

fn stroke(surface: &mut Surface<'_>, path: PathBuilder, (width, colour): (f32, crate::Rgb)) {
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: paint(colour).paint, width, ..Stroke::default() }));
    surface.draw_path(&path);
}

fn fill(surface: &mut Surface<'_>, path: PathBuilder, colour: crate::Rgb) {
    let Some(path) = path.finish() else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(paint(colour)));
    surface.draw_path(&path);
}

fn paint(colour: crate::Rgb) -> Fill {
    let paint = rgb::Color::new(colour.0, colour.1, colour.2).into();
    Fill { paint, opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

/// The headings, to go through; a paper without any has its title there.
fn outline(document: &Document, laid: &Laid) -> Outline {
    let mut outline = Outline::new();
    let place = |page: usize, y: f32| XyzDestination::new(page, Point::from_xy(0.0, y));
    for heading in &laid.headings {
        outline.push_child(OutlineNode::new(heading.title.clone(), place(heading.page, heading.y)));
    }
    if laid.headings.is_empty() {
        outline.push_child(OutlineNode::new(words::one_line(&document.title), place(0, 0.0)));
    }
    outline
}
