//! Tables: columns as wide as their words ask, the head again on every page.

use super::{
    flow::{Flow, Style},
    page::{INK, LINE, Shape},
    tags::Kind,
};
use crate::{
    document::{Align, Run, Table},
    lines::{Line, break_lines, widths},
};

const SIZE: f32 = 9.5;
const PAD: f32 = 5.0;
/// No word makes a column wider than that by itself.
const LONGEST: f32 = 150.0;

struct Column {
    left: f32,
    wide: f32,
    align: Align,
}

struct Cell<'a> {
    lines: Vec<Line>,
    runs: &'a [Run],
}

impl Flow {
    pub fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let style = Style { size: SIZE, colour: INK };
        let heads: Vec<[Run; 1]> = table.columns.iter().map(|(head, _)| [Run::bold(head.as_str())]).collect();
        let columns = self.columns(table, &heads);
        let head: Vec<Cell<'_>> = heads.iter().zip(&columns).map(|(runs, column)| cell(runs, column)).collect();
        let head_high = high(&head, style);
        self.need(head_high + style.leading() * 2.0 + 2.0 * PAD);
        self.within(Kind::Table, |flow| {
            flow.within(Kind::Head, |flow| flow.head(&head, &columns, Some(Kind::Header)));
            flow.within(Kind::Rows, |flow| {
                for row in &table.rows {
                    let none: &[Run] = &[];
                    let of = |place: usize| row.get(place).map_or(none, Vec::as_slice);
                    let cells: Vec<Cell<'_>> =
                        columns.iter().enumerate().map(|(place, column)| cell(of(place), column)).collect();
                    flow.row(&cells, &columns, &head);
                }
            });
        });
        self.y += SIZE;
    }

    /// The head; read aloud the first time only.
    fn head(&mut self, head: &[Cell<'_>], columns: &[Column], kind: Option<Kind>) {
        let style = Style { size: SIZE, colour: self.colour };
        let high = high(head, style);
        let put = |flow: &mut Flow| {
            for (cell, column) in head.iter().zip(columns) {
                let all = 0..cell.lines.len();
                match &kind {
                    Some(kind) => flow.within(kind.clone(), |flow| flow.cell(cell, column, (all, style))),
                    None => flow.cell_again(cell, column, style),
                }
            }
        };
        if kind.is_some() {
            self.within(Kind::Row, put);
        } else {
            put(self);
        }
        self.y += high;
        let (from, to) = ((self.left, self.y), (self.left + self.width, self.y));
        self.decorate(Shape::Rule { from, to, thick: 1.1, colour: self.colour });
    }

    /// A row stays on one page when a page holds it, else it goes on under the head of the next one.
    fn row(&mut self, cells: &[Cell<'_>], columns: &[Column], head: &[Cell<'_>]) {
        let style = Style { size: SIZE, colour: INK };
        let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default().max(1);
        let whole = lines as f32 * style.leading() + 2.0 * PAD;
        let page = self.page_room() - high(head, style);
        if self.left_over() < whole && (whole <= page || self.left_over() < style.leading() * 3.0 + 2.0 * PAD) {
            self.turn();
            self.head(head, columns, None);
        }
        let outer = self.parent;
        self.parent = self.node(Kind::Row);
        let nodes: Vec<usize> =
            (0..columns.len()).map(|place| self.node(if place == 0 { Kind::RowHeader } else { Kind::Cell })).collect();
        let mut from = 0;
        loop {
            let fit = ((self.left_over() - 2.0 * PAD) / style.leading()).max(1.0) as usize;
            let until = lines.min(from + fit);
            for ((cell, column), node) in cells.iter().zip(columns).zip(&nodes) {
                self.parent = *node;
                self.cell(cell, column, (from..until, style));
            }
            self.y += (until - from) as f32 * style.leading() + 2.0 * PAD;
            let (start, end) = ((self.left, self.y), (self.left + self.width, self.y));
            self.decorate(Shape::Rule { from: start, to: end, thick: 0.5, colour: LINE });
            from = until;
            if from >= lines {
                break;
            }
            self.turn();
            self.head(head, columns, None);
        }
        self.parent = outer;
    }

    fn cell(&mut self, cell: &Cell<'_>, column: &Column, (lines, style): (std::ops::Range<usize>, Style)) {
        let mut y = self.y + PAD + style.size * 1.02;
        for line in cell.lines.get(lines.start..lines.end.min(cell.lines.len())).unwrap_or_default() {
            let x = start(line, column, style);
            self.line(line, cell.runs, ((x, y), style));
            y += style.leading();
        }
    }

    /// The same, and not read aloud.
    fn cell_again(&mut self, cell: &Cell<'_>, column: &Column, style: Style) {
        let mut y = self.y + PAD + style.size * 1.02;
        for line in &cell.lines {
            let mut x = start(line, column, style);
            for piece in line {
                let (text, face) = (piece.text.clone(), piece.face);
                let (size, colour) = (style.size, style.colour);
                let words = super::page::Words { at: (x, y), text, actual: None, face, size, colour };
                self.decorate(Shape::Words(words));
                x += piece.width;
            }
            y += style.leading();
        }
    }

    /// What each column asks for; what is left goes to those that asked for more than they got, else to the first.
    fn columns(&self, table: &Table, heads: &[[Run; 1]]) -> Vec<Column> {
        let mut asked: Vec<(f32, f32)> = heads.iter().map(|runs| widths(runs, SIZE)).collect();
        for row in &table.rows {
            for (cell, most) in row.iter().zip(&mut asked) {
                let (all, longest) = widths(cell, SIZE);
                *most = (most.0.max(all), most.1.max(longest));
            }
        }
        let pads = 2.0 * PAD;
        let asked: Vec<(f32, f32)> =
            asked.iter().map(|(all, longest)| (all + pads + 1.0, longest.min(LONGEST) + pads + 1.0)).collect();
        let (all, least): (f32, f32) = asked.iter().fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let wide = |place: usize, (most, fewest): (f32, f32)| {
            if all <= self.width {
                most + if place == 0 { self.width - all } else { 0.0 }
            } else if least <= self.width {
                fewest + (most - fewest) * (self.width - least) / (all - least).max(1.0)
            } else {
                fewest * self.width / least
            }
        };
        let (mut left, mut columns) = (self.left, Vec::new());
        for (place, one) in asked.iter().enumerate() {
            let wide = wide(place, *one);
            let align = table.columns.get(place).map_or(Align::Start, |(_, align)| *align);
            columns.push(Column { left, wide, align });
            left += wide;
        }
        columns
    }
}

fn cell<'a>(runs: &'a [Run], column: &Column) -> Cell<'a> {
    Cell { lines: break_lines(runs, SIZE, column.wide - 2.0 * PAD), runs }
}

fn high(cells: &[Cell<'_>], style: Style) -> f32 {
    let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default();
    lines as f32 * style.leading() + 2.0 * PAD
}

/// Where a line begins in its column.
fn start(line: &Line, column: &Column, style: Style) -> f32 {
    let wide: f32 = line.iter().map(|piece| piece.width).sum();
    let space = line.last().filter(|piece| piece.text.ends_with(' ')).map_or(0.0, |piece| piece.face.width(" "));
    match column.align {
        Align::Start => column.left + PAD,
        Align::End => column.left + column.wide - PAD - wide + space * style.size,
    }
}
