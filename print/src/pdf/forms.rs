//! What people write on, and letters: fields, boxes, codes, the window of an envelope.

use super::{
    flow::{Flow, SMALL, Style, TEXT},
    page::{GREY, HEIGHT, INK, Shape, WIDTH, mm},
    tags::Kind,
};
use crate::{
    Rgb,
    document::{Code, Field, Run, Ticks},
    lines::{Line, break_lines},
};

const PEN: Rgb = Rgb(0x44, 0x4c, 0x48);
/// Room to write on a line.
const WRITE: f32 = 24.0;
const BOX: f32 = 9.5;

impl Flow {
    pub fn fields(&mut self, fields: &[Field]) {
        let style = Style { size: SMALL, colour: GREY };
        let gap = mm(8.0);
        let wide = (self.width - gap * (fields.len().max(1) - 1) as f32) / fields.len().max(1) as f32;
        let runs: Vec<[Run; 1]> = fields.iter().map(|field| [Run::from(field.label.as_str())]).collect();
        let labels: Vec<Vec<Line>> = runs.iter().map(|runs| break_lines(runs, style.size, wide - 4.0)).collect();
        let said = labels.iter().map(Vec::len).max().unwrap_or_default() as f32 * style.size * 1.2;
        let high = fields.iter().map(|field| field.box_mm.map_or(said + WRITE, |high| mm(f32::from(high))));
        let high = high.fold(said + 6.0, f32::max);
        self.need(high + 4.0);
        let top = self.y;
        for (place, field) in fields.iter().enumerate() {
            let left = self.left + place as f32 * (wide + gap);
            let pad = if field.box_mm.is_some() { 4.0 } else { 0.0 };
            self.within(Kind::Paragraph, |flow| {
                for (down, line) in labels[place].iter().enumerate() {
                    let y = top + pad + style.size + down as f32 * style.size * 1.2;
                    flow.line(line, &runs[place], ((left + pad, y), style));
                }
            });
            let (thick, colour) = (0.7, PEN);
            self.decorate(match field.box_mm {
                Some(_) => Shape::Frame { at: (left, top, wide, high), thick, colour },
                None => Shape::Rule { from: (left, top + high), to: (left + wide, top + high), thick, colour },
            });
        }
        self.y = top + high + 6.0;
    }

    pub fn ticks(&mut self, ticks: &Ticks) {
        let style = Style { size: 10.0, colour: INK };
        let (indent, gap) = (BOX + 5.0, mm(6.0));
        let label = [Run::bold(ticks.label.as_str())];
        let said = break_lines(&label, style.size, self.width);
        let runs: Vec<[Run; 1]> = ticks.choices.iter().map(|choice| [Run::from(choice.as_str())]).collect();
        let choices: Vec<Vec<Line>> =
            runs.iter().map(|runs| break_lines(runs, style.size, self.width - indent)).collect();
        let leading = style.size * 1.5;
        self.need(leading * (said.len() + choices.len().min(4)) as f32);
        if !said.is_empty() {
            self.within(Kind::Paragraph, |flow| flow.lines(&said, &label, (0.0, style)));
        }
        let mut x = self.left;
        let right = self.left + self.width;
        self.within(Kind::List, |flow| {
            for (lines, runs) in choices.iter().zip(&runs) {
                let wide = lines.iter().map(|line| line.iter().map(|piece| piece.width).sum()).fold(0.0, f32::max);
                if x > flow.left && (ticks.is_list || x + indent + wide > right) {
                    x = flow.left;
                    flow.y += leading;
                }
                flow.need(leading * lines.len() as f32);
                let at = (x, flow.y + 2.5, BOX, BOX);
                flow.decorate(Shape::Frame { at, thick: 0.9, colour: INK });
                flow.within(Kind::Item, |flow| {
                    flow.within(Kind::Body, |flow| {
                        for (down, line) in lines.iter().enumerate() {
                            let y = flow.y + style.size * 1.05 + down as f32 * style.size * 1.25;
                            flow.line(line, runs, ((x + indent, y), style));
                        }
                    });
                });
                if lines.len() > 1 {
                    flow.y += (lines.len() - 1) as f32 * style.size * 1.25;
                }
                x += indent + wide + gap;
            }
        });
        self.y += leading + 4.0;
    }

    pub fn letterhead(&mut self, from: &str, mark: &[Run]) {
        let from = [Run::bold(from)];
        let (left, right) = (Style { size: 11.0, colour: INK }, Style { size: 13.0, colour: INK });
        let names = break_lines(&from, left.size, self.width * 0.55);
        let marks = break_lines(mark, right.size, self.width * 0.45);
        let baseline = self.y + 14.0;
        self.within(Kind::Paragraph, |flow| {
            for (down, line) in names.iter().enumerate() {
                flow.line(line, &from, ((flow.left, baseline + down as f32 * left.leading()), left));
            }
        });
        if !marks.is_empty() {
            self.within(Kind::Paragraph, |flow| {
                for (down, line) in marks.iter().enumerate() {
                    let wide: f32 = line.iter().map(|piece| piece.width).sum();
                    let x = flow.left + flow.width - wide;
                    flow.line(line, mark, ((x, baseline + down as f32 * right.leading()), right));
                }
            });
        }
        let rows = names.len().max(marks.len()).max(1) as f32;
        self.y = baseline + (rows - 1.0) * right.leading() + 6.0;
        let (from, to) = ((self.left, self.y), (self.left + self.width, self.y));
        self.decorate(Shape::Rule { from, to, thick: 1.7, colour: self.colour });
        self.y += 9.0;
    }

    /// The window is at the right, 45 mm from above once the sheet is folded in three.
    pub fn address(&mut self, from: &[String], to: &[String]) {
        let (small, style) = (Style { size: 9.5, colour: GREY }, Style { size: 11.0, colour: INK });
        let top = self.y;
        self.stack(from, small, (self.left, top, mm(80.0)));
        self.stack(to, style, (mm(110.0), mm(48.0), WIDTH - mm(115.0)));
        self.y = mm(98.0).min(HEIGHT);
        let fold = mm(99.0);
        self.decorate(Shape::Rule { from: (mm(5.0), fold), to: (mm(9.0), fold), thick: 0.5, colour: GREY });
    }

    fn stack(&mut self, said: &[String], style: Style, (left, top, wide): (f32, f32, f32)) {
        let mut y = top + style.size;
        for one in said {
            let runs = [Run::from(one.as_str())];
            let lines = break_lines(&runs, style.size, wide);
            if lines.is_empty() {
                continue;
            }
            self.within(Kind::Paragraph, |flow| {
                for line in &lines {
                    flow.line(line, &runs, ((left, y), style));
                    y += style.size * 1.3;
                }
            });
        }
    }

    pub fn code(&mut self, code: &Code) {
        let side = mm(27.0);
        let style = Style { size: 9.5, colour: INK };
        let indent = if code.modules.is_empty() { 0.0 } else { side + mm(6.0) };
        let beside: Vec<Vec<Line>> =
            code.beside.iter().map(|runs| break_lines(runs, style.size, self.width - indent)).collect();
        let lines = beside.iter().map(Vec::len).sum::<usize>() as f32;
        let said = lines * style.size * 1.3 + 3.0 * beside.len() as f32;
        let high = if indent > 0.0 { said.max(side) } else { said };
        self.need(high + 6.0);
        let top = self.y + 6.0;
        if indent > 0.0 {
            let at = (self.left, top, side, side);
            let rows = code.modules.clone();
            self.within(Kind::Picture(code.alt.clone()), |flow| flow.read(Shape::Modules { at, rows }));
        }
        let mut y = top + (high - said).max(0.0) / 2.0;
        for (lines, runs) in beside.iter().zip(&code.beside).filter(|(lines, _)| !lines.is_empty()) {
            self.within(Kind::Paragraph, |flow| {
                for line in lines {
                    flow.line(line, runs, ((flow.left + indent, y + style.size), style));
                    y += style.size * 1.3;
                }
            });
            y += 3.0;
        }
        self.y = top + high + TEXT * 0.6;
    }
}
