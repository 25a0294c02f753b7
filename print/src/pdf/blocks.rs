//! Lists, figures side by side, and what people said.

use super::{
    flow::{Flow, SMALL, Style, TEXT},
    page::{GREY, INK, LINE, Shape, mm},
    tags::Kind,
};
use crate::{
    document::{Figure, Run},
    lines::{Line, break_lines},
};

const FIGURES_A_ROW: usize = 4;

impl Flow {
    pub fn list(&mut self, items: &[Vec<Run>]) {
        let style = Style { size: TEXT, colour: INK };
        let indent = mm(5.0);
        let bullet = [Run::from("•")];
        self.within(Kind::Bullets, |flow| {
            for runs in items {
                let lines = break_lines(runs, style.size, flow.width - indent);
                if lines.is_empty() {
                    continue;
                }
                flow.need(style.leading() * lines.len().min(2) as f32);
                flow.within(Kind::Item, |flow| {
                    let sign = break_lines(&bullet, style.size, indent);
                    let at = (flow.left + mm(1.0), flow.y + style.size * 1.02);
                    let coloured = Style { colour: flow.colour, ..style };
                    flow.within(Kind::Label, |flow| {
                        sign.iter().for_each(|sign| flow.line(sign, &bullet, (at, coloured)));
                    });
                    flow.within(Kind::Body, |flow| flow.lines(&lines, runs, (indent, style)));
                });
                flow.y += 2.0;
            }
        });
        self.y += style.size * 0.5;
    }

    /// Cards of equal width, as high as the highest of their row.
    pub fn figures(&mut self, figures: &[Figure]) {
        let (gap, pad) = (8.0, 9.0);
        let columns = figures.len().clamp(1, FIGURES_A_ROW);
        let wide = (self.width - gap * (columns as f32 - 1.0)) / columns as f32;
        let large = Style { size: 19.0, colour: self.colour };
        let (label, note) = (Style { size: 9.5, colour: INK }, Style { size: SMALL, colour: GREY });
        self.within(Kind::List, |flow| {
            for row in figures.chunks(columns) {
                let parts: Vec<_> = row
                    .iter()
                    .map(|figure| {
                        let said = [(&figure.value, large), (&figure.label, label), (&figure.note, note)];
                        said.map(|(text, style)| {
                            let bold = style.size > 10.0;
                            let runs = [Run { text: text.clone(), is_bold: bold, link: None }];
                            (break_lines(&runs, style.size, wide - 2.0 * pad), runs, style)
                        })
                    })
                    .collect();
                let of = |parts: &[(Vec<Line>, [Run; 1], Style); 3]| -> f32 {
                    parts.iter().map(|(lines, _, style)| lines.len() as f32 * style.size * 1.25).sum()
                };
                let high = parts.iter().map(of).fold(0.0, f32::max) + 2.0 * pad;
                flow.need(high);
                for (place, parts) in parts.iter().enumerate() {
                    let left = flow.left + place as f32 * (wide + gap);
                    flow.decorate(Shape::Frame { at: (left, flow.y, wide, high), thick: 0.6, colour: LINE });
                    let mut y = flow.y + pad;
                    flow.within(Kind::Item, |flow| {
                        flow.within(Kind::Body, |flow| {
                            for (lines, runs, style) in parts {
                                for line in lines {
                                    flow.line(line, runs, ((left + pad, y + style.size * 0.9), *style));
                                    y += style.size * 1.25;
                                }
                            }
                        });
                    });
                }
                flow.y += high + gap;
            }
        });
        self.y += 4.0;
    }

    pub fn quote(&mut self, said: &str, who: &str) {
        let (runs, by) = ([Run::from(said)], [Run::from(who)]);
        let (style, small) = (Style { size: 11.5, colour: INK }, Style { size: SMALL, colour: GREY });
        let indent = mm(6.0);
        let lines = break_lines(&runs, style.size, self.width - indent);
        let names = break_lines(&by, small.size, self.width - indent);
        self.within(Kind::Quote, |flow| {
            for (lines, runs, style) in [(&lines, &runs, style), (&names, &by, small)] {
                flow.within(Kind::Paragraph, |flow| {
                    for line in lines {
                        flow.need(style.leading());
                        let at = (flow.left, flow.y, 2.2, style.leading());
                        flow.decorate(Shape::Block { at, colour: flow.colour });
                        flow.line(line, runs, ((flow.left + indent, flow.y + style.size * 1.02), style));
                        flow.y += style.leading();
                    }
                });
            }
        });
        self.y += TEXT * 0.8;
    }
}
