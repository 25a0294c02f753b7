//! Blocks put on pages, one after the other.

use super::{
    page::{GREY, HEIGHT, INK, Item, Shape, WIDTH, Words, mm},
    tags::{Child, Kind, Node},
};
use crate::{
    Rgb,
    document::{Block, Document, Level, Margin, Run, Sheet},
    lines::{Line, break_lines},
    words,
};
use krilla::tagging::ArtifactType;

pub const TEXT: f32 = 10.5;
pub const SMALL: f32 = 9.0;
/// From line to line, in parts of the size.
pub const LEADING: f32 = 1.38;
const FOOT: f32 = 34.0;
/// A heading is not left alone at the foot of a page.
const BESIDE_HEADING: f32 = 46.0;

pub struct Heading {
    pub title: String,
    pub page: usize,
    pub y: f32,
}

pub struct Laid {
    pub pages: Vec<Vec<Item>>,
    pub nodes: Vec<Node>,
    pub headings: Vec<Heading>,
}

/// How words look.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub size: f32,
    pub colour: Rgb,
}

impl Style {
    pub fn leading(self) -> f32 {
        self.size * LEADING
    }
}

pub struct Flow {
    pub colour: Rgb,
    pub laid: Laid,
    /// The node what comes now belongs to.
    pub parent: usize,
    /// Where the next block begins.
    pub y: f32,
    pub left: f32,
    pub width: f32,
    top: f32,
    margin: Margin,
}

/// What there was before something was tried.
struct Before {
    pages: usize,
    items: usize,
    nodes: usize,
    children: usize,
    headings: usize,
    y: f32,
}

impl Flow {
    pub fn lay(document: &Document) -> Laid {
        let root = Node { kind: Kind::Sheet, children: Vec::new() };
        let laid = Laid { pages: Vec::new(), nodes: vec![root], headings: Vec::new() };
        let (colour, margin) = (document.colour, Margin::Ordinary);
        let mut flow = Flow { colour, laid, parent: 0, y: 0.0, left: 0.0, width: 0.0, top: 0.0, margin };
        for sheet in &document.sheets {
            flow.sheet(sheet);
        }
        if flow.laid.pages.is_empty() {
            flow.laid.pages.push(Vec::new());
        }
        flow.laid
    }

    fn sheet(&mut self, sheet: &Sheet) {
        self.margin = sheet.margin;
        (self.left, self.top) = match sheet.margin {
            Margin::Ordinary | Margin::Letter => (mm(21.0), mm(20.0)),
            Margin::Small => (mm(15.0), mm(12.0)),
        };
        self.width = WIDTH - 2.0 * self.left;
        let first = self.laid.pages.len();
        self.turn();
        self.within(Kind::Sheet, |flow| {
            for block in &sheet.blocks {
                flow.block(block);
            }
        });
        let last = self.laid.pages.len();
        for page in first..last {
            self.foot(page, &sheet.foot, (page - first + 1, last - first));
        }
    }

    /// What stands at the foot of a page, and which page it is of how many.
    fn foot(&mut self, page: usize, said: &str, (number, of): (usize, usize)) {
        let style = Style { size: 8.5, colour: GREY };
        let put = |items: &mut Vec<Item>, x: f32, line: &Line, artifact| {
            let mut x = x;
            for piece in line {
                let at = (x, HEIGHT - FOOT);
                let (text, actual) = (piece.text.clone(), piece.actual.clone());
                let (face, size, colour) = (piece.face, style.size, style.colour);
                let shape = Shape::Words(Words { at, text, actual, face, size, colour });
                items.push(Item { shape, is_read: false, artifact: Some(artifact) });
                x += piece.width;
            }
        };
        let count = break_lines(&[format!("{number} / {of}").into()], style.size, self.width);
        let said = break_lines(&[words::one_line(said).into()], style.size, self.width - mm(20.0));
        let (left, right) = (self.left, self.left + self.width);
        let Some(items) = self.laid.pages.get_mut(page) else { return };
        if let Some(line) = said.first() {
            put(items, left, line, ArtifactType::Footer);
        }
        if let Some(line) = count.first().filter(|_| of > 1) {
            let wide: f32 = line.iter().map(|piece| piece.width).sum();
            put(items, right - wide, line, ArtifactType::PageNumber);
        }
    }

    pub fn bottom(&self) -> f32 {
        HEIGHT - FOOT - 22.0
    }

    /// How much a page holds.
    pub fn page_room(&self) -> f32 {
        self.bottom() - self.top
    }

    pub fn left_over(&self) -> f32 {
        self.bottom() - self.y
    }

    pub fn is_fresh(&self) -> bool {
        self.y <= self.top
    }

    /// Begins a new page.
    pub fn turn(&mut self) {
        self.laid.pages.push(Vec::new());
        self.y = self.top;
    }

    /// A new page, unless there is room for so much.
    pub fn need(&mut self, high: f32) {
        if self.left_over() < high && !self.is_fresh() {
            self.turn();
        }
    }

    pub fn gap(&mut self, high: f32) {
        if !self.is_fresh() {
            self.y += high;
        }
    }

    /// What is put on the page meanwhile belongs to a new part of the tree.
    pub fn within<T>(&mut self, kind: Kind, put: impl FnOnce(&mut Flow) -> T) -> T {
        let outer = self.parent;
        self.parent = self.node(kind);
        let done = put(self);
        self.parent = outer;
        done
    }

    /// A new part of the tree, to come back to.
    pub fn node(&mut self, kind: Kind) -> usize {
        let id = self.laid.nodes.len();
        self.laid.nodes.push(Node { kind, children: Vec::new() });
        self.laid.nodes[self.parent].children.push(Child::Node(id));
        id
    }

    pub fn read(&mut self, shape: Shape) {
        let Some(page) = self.laid.pages.len().checked_sub(1) else { return };
        let items = &mut self.laid.pages[page];
        items.push(Item { shape, is_read: true, artifact: None });
        let leaf = Child::Leaf(page, items.len() - 1);
        self.laid.nodes[self.parent].children.push(leaf);
    }

    pub fn decorate(&mut self, shape: Shape) {
        if let Some(items) = self.laid.pages.last_mut() {
            items.push(Item { shape, is_read: false, artifact: None });
        }
    }

    /// One line of words; a link in it is underlined, and can be followed.
    pub fn line(&mut self, line: &Line, runs: &[Run], (at, style): ((f32, f32), Style)) {
        let mut x = at.0;
        for piece in line {
            let link = runs.get(piece.run).and_then(|run| run.link.clone());
            let words = Words {
                at: (x, at.1),
                text: piece.text.clone(),
                actual: piece.actual.clone(),
                face: piece.face,
                size: style.size,
                colour: if link.is_some() { self.colour } else { style.colour },
            };
            let wide = piece.face.width(piece.text.trim_end()) * style.size;
            x += piece.width;
            let Some(to) = link else {
                self.read(Shape::Words(words));
                continue;
            };
            let (left, under) = (x - piece.width, at.1 + style.size * 0.16);
            let (from, to_point, thick) = ((left, under), (left + wide, under), style.size * 0.055);
            self.decorate(Shape::Rule { from, to: to_point, thick, colour: self.colour });
            let room = (left, at.1 - style.size, wide, style.leading());
            let alt = words.text.trim_end().to_owned();
            self.within(Kind::Link, |flow| {
                flow.read(Shape::Words(words));
                flow.read(Shape::Link { at: room, to, alt });
            });
        }
    }

    /// Lines below each other; over to the next page where this one ends, never with one line of it alone.
    pub fn lines(&mut self, lines: &[Line], runs: &[Run], (indent, style): (f32, Style)) {
        let leading = style.leading();
        if lines.len() > 1 {
            self.need(leading * 2.0);
        }
        for (place, line) in lines.iter().enumerate() {
            let is_second_last = place + 2 == lines.len() && lines.len() > 2;
            self.need(if is_second_last { leading * 2.0 } else { leading });
            let baseline = self.y + style.size * 1.02;
            self.line(line, runs, ((self.left + indent, baseline), style));
            self.y += leading;
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, said) => self.heading(*level, said),
            Block::Paragraph(runs) => self.paragraph(runs, Style { size: TEXT, colour: INK }),
            Block::Note(runs) => self.paragraph(runs, Style { size: SMALL, colour: GREY }),
            Block::List(items) => self.list(items),
            Block::Table(table) => self.table(table),
            Block::Figures(figures) => self.figures(figures),
            Block::Quote { words, who } => self.quote(words, who),
            Block::Fields(fields) => self.fields(fields),
            Block::Ticks(ticks) => self.ticks(ticks),
            Block::Letterhead { from, mark } => self.letterhead(from, mark),
            Block::Address { from, to } => self.address(from, to),
            Block::Code(code) => self.code(code),
            Block::Together(blocks) => self.together(blocks),
        }
    }

    pub fn paragraph(&mut self, runs: &[Run], style: Style) {
        let lines = break_lines(runs, style.size, self.width);
        if lines.is_empty() {
            return;
        }
        self.within(Kind::Paragraph, |flow| flow.lines(&lines, runs, (0.0, style)));
        self.y += style.size * 0.6;
    }

    /// Size, and the room before and after it.
    fn first_heading(&self) -> (f32, f32, f32) {
        match self.margin {
            Margin::Ordinary => (21.0, 4.0, 8.0),
            Margin::Small => (16.0, 2.0, 4.0),
            Margin::Letter => (12.5, 8.0, 5.0),
        }
    }

    fn heading(&mut self, level: Level, said: &str) {
        let (number, (size, before, after)) = match level {
            Level::One => (1, self.first_heading()),
            Level::Two if self.margin == Margin::Ordinary => (2, (14.0, 14.0, 5.0)),
            Level::Two => (2, (12.0, 5.0, 3.0)),
            Level::Three => (3, (11.0, 6.0, 3.0)),
        };
        let said = words::one_line(said);
        let runs = [Run::bold(said.as_str())];
        let lines = break_lines(&runs, size, self.width);
        if lines.is_empty() {
            return;
        }
        let style = Style { size, colour: self.colour };
        self.gap(before);
        let high = lines.len() as f32 * size * 1.2;
        self.need(high + after + BESIDE_HEADING);
        let (page, y) = (self.laid.pages.len() - 1, self.y);
        self.laid.headings.push(Heading { title: said.clone(), page, y });
        self.within(Kind::Heading(number, said), |flow| {
            for line in &lines {
                flow.need(size * 1.2);
                let baseline = flow.y + size;
                flow.line(line, &runs, ((flow.left, baseline), style));
                flow.y += size * 1.2;
            }
        });
        self.y += after;
    }

    /// Tried here; when a page ended on the way, once more on a new one.
    fn together(&mut self, blocks: &[Block]) {
        let before = self.before();
        self.all(blocks);
        if self.laid.pages.len() > before.pages && before.y > self.top {
            self.back_to(&before);
            self.turn();
            self.all(blocks);
        }
    }

    fn all(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn before(&self) -> Before {
        Before {
            pages: self.laid.pages.len(),
            items: self.laid.pages.last().map_or(0, Vec::len),
            nodes: self.laid.nodes.len(),
            children: self.laid.nodes[self.parent].children.len(),
            headings: self.laid.headings.len(),
            y: self.y,
        }
    }

    fn back_to(&mut self, before: &Before) {
        self.laid.pages.truncate(before.pages);
        if let Some(items) = self.laid.pages.last_mut() {
            items.truncate(before.items);
        }
        self.laid.nodes.truncate(before.nodes);
        self.laid.nodes[self.parent].children.truncate(before.children);
        self.laid.headings.truncate(before.headings);
        self.y = before.y;
    }
}
