//! The land itself, layer upon layer.

use super::{
    super::{
        base_map::{BaseMap, Feature, Kind, Reach},
        mercator::{View, world},
    },
    ink::Ink,
};
use resvg::tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform,
};

pub(super) struct Canvas<'a> {
    pub pixmap: Pixmap,
    map: &'a BaseMap,
    /// World coordinates of the top left corner, and device pixels per world.
    corner: (f64, f64),
    per_world: f64,
    /// Device pixels per pixel of the page.
    pub sharp: f32,
    pub zoom: f64,
    /// Pixels of the page per metre on the ground.
    per_metre: f64,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(map: &'a BaseMap, view: &View, sharp: f32) -> Result<Canvas<'a>, String> {
        let size = |pixels: u32| (pixels as f32 * sharp).round().clamp(1.0, 4096.0) as u32;
        let pixmap = Pixmap::new(size(view.width), size(view.height)).ok_or("a map picture without size")?;
        let (x, y) = world(view.centre);
        let scale = view.scale();
        let corner = (x - f64::from(view.width) / 2.0 / scale, y - f64::from(view.height) / 2.0 / scale);
        let metres_round_the_earth = 40_075_016.7 * view.centre.latitude.to_radians().cos();
        let per_metre = scale / metres_round_the_earth;
        Ok(Canvas { pixmap, map, corner, per_world: scale * f64::from(sharp), sharp, zoom: view.zoom, per_metre })
    }

    /// Device pixels of a point in world coordinates.
    pub(super) fn at(&self, (x, y): (f64, f64)) -> (f32, f32) {
        (((x - self.corner.0) * self.per_world) as f32, ((y - self.corner.1) * self.per_world) as f32)
    }

    /// What shows, with a margin in pixels of the page.
    pub(super) fn seen(&self, margin: f64) -> Reach {
        let margin = margin * f64::from(self.sharp) / self.per_world;
        let (width, height) = (f64::from(self.pixmap.width()), f64::from(self.pixmap.height()));
        Reach {
            low: (self.corner.0 - margin, self.corner.1 - margin),
            high: (self.corner.0 + width / self.per_world + margin, self.corner.1 + height / self.per_world + margin),
        }
    }

    pub(super) fn draw(&mut self, ink: &Ink) {
        self.pixmap.fill(ink.ground.colour());
        let map = self.map;
        let shown = map.within(&self.seen(24.0));
        let (dry, wet): (Vec<&Feature>, Vec<&Feature>) = shown.iter().partition(|feature| feature.kind < Kind::Water);
        for feature in dry {
            self.draw_area(ink, feature);
        }
        // Shores go before waters, or two waters that meet would have a line between them.
        let has_shores = self.zoom >= 13.0;
        for water in wet.iter().filter(|feature| feature.kind == Kind::Water && has_shores) {
            if let Some(shape) = self.shape(water, Closed::Yes) {
                self.stroke(&shape, &ink.shore.paint(), 1.6);
            }
        }
        for feature in wet {
            self.draw_area(ink, feature);
        }
        self.draw_ways(ink, &shown);
        for feature in &shown {
            self.draw_building(ink, feature);
        }
        self.draw_trees(ink, &shown);
        self.draw_edge(ink, &shown);
        self.draw_labels(ink, map);
    }

    fn draw_area(&mut self, ink: &Ink, feature: &Feature) {
        let pick = feature.reach.low.0.to_bits() as usize >> 7;
        let tint = match feature.kind {
            Kind::Field => ink.fields[pick % 3],
            Kind::Meadow => ink.meadows[pick % 2],
            // Near by, what is not street or house is garden.
            Kind::Built if self.zoom >= 16.0 => ink.gardens,
            Kind::Built => ink.built,
            Kind::Industry => ink.industry,
            Kind::Sport => ink.sport,
            Kind::Cemetery => ink.cemetery,
            Kind::Park => ink.park,
            Kind::Wood => ink.wood,
            Kind::Water => ink.water,
            Kind::Square => ink.square,
            Kind::Parking => ink.parking,
            Kind::District | Kind::Brook | Kind::Path | Kind::Street | Kind::Road | Kind::Railway => return,
            Kind::Building | Kind::School | Kind::Civic | Kind::Church => return,
            Kind::Tree | Kind::Boundary | Kind::Label | Kind::Municipality => return,
        };
        let Some(shape) = self.shape(feature, Closed::Yes) else { return };
        self.fill(&shape, &tint.paint());
        match feature.kind {
            Kind::Square | Kind::Parking if self.zoom >= 16.0 => self.stroke(&shape, &ink.casing.paint(), 0.8),
            _ => {}
        }
    }

    fn draw_ways(&mut self, ink: &Ink, shown: &[&Feature]) {
        for brook in shown.iter().filter(|feature| feature.kind == Kind::Brook) {
            if let Some(shape) = self.shape(brook, Closed::No) {
                let wide = self.wide(4.5, 1.4);
                self.stroke(&shape, &ink.water.paint(), wide);
            }
        }
        let with_paths = self.zoom >= 15.0;
        for path in shown.iter().filter(|feature| with_paths && feature.kind == Kind::Path) {
            if let Some(shape) = self.shape(path, Closed::No) {
                let (wide, dash) = (self.wide(1.4, 1.1), self.wide(4.0, 3.4));
                self.stroke(&shape, &ink.ground.paint(), wide + 1.6);
                self.dashes(&shape, &ink.path.paint(), (wide, dash));
            }
        }
        let kinds = [(Kind::Street, ink.street, ink.casing), (Kind::Road, ink.road, ink.road_casing)];
        let drawn: Vec<(Kind, Path)> = shown
            .iter()
            .filter(|feature| matches!(feature.kind, Kind::Street | Kind::Road))
            .filter_map(|feature| Some((feature.kind, self.shape(feature, Closed::No)?)))
            .collect();
        if self.zoom >= 13.0 {
            for (kind, _, casing) in kinds {
                let wide = self.street_width(kind) + if self.zoom >= 16.0 { 2.0 } else { 1.3 };
                for (_, shape) in drawn.iter().filter(|(other, _)| *other == kind) {
                    self.stroke(shape, &casing.paint(), wide);
                }
            }
        }
        for (kind, fill, casing) in kinds {
            let tint = if self.zoom >= 13.0 { fill } else { casing };
            for (_, shape) in drawn.iter().filter(|(other, _)| *other == kind) {
                self.stroke(shape, &tint.paint(), self.street_width(kind));
            }
        }
        for railway in shown.iter().filter(|feature| feature.kind == Kind::Railway) {
            if let Some(shape) = self.shape(railway, Closed::No) {
                let wide = self.wide(3.4, 1.2).min(5.0);
                self.stroke(&shape, &ink.railway.paint(), wide);
                if self.zoom >= 13.0 {
                    self.dashes(&shape, &ink.white.paint(), (wide * 0.5, 6.0));
                }
            }
        }
    }

    fn street_width(&self, kind: Kind) -> f32 {
        let zoom = self.zoom as f32;
        match kind {
            Kind::Road => self.wide(9.0, (0.9 * 1.5f32.powf(zoom - 11.0)).min(9.0)),
            _ => self.wide(6.0, (0.42 * 1.6f32.powf(zoom - 11.0)).min(5.6)),
        }
    }

    fn draw_building(&mut self, ink: &Ink, feature: &Feature) {
        let (tint, line) = match feature.kind {
            Kind::Building => (ink.house, ink.house_line),
            Kind::School => (ink.school, ink.civic_line),
            Kind::Civic | Kind::Church => (ink.civic, ink.civic_line),
            _ => return,
        };
        let from = if feature.kind == Kind::Building { 14.5 } else { 14.0 };
        if self.zoom < from {
            return;
        }
        let Some(shape) = self.shape(feature, Closed::Yes) else { return };
        self.fill(&shape, &tint.paint());
        if self.zoom >= 16.0 {
            self.stroke(&shape, &line.paint(), 0.7);
        }
        if feature.kind == Kind::Church {
            self.draw_cross(ink, feature);
        }
    }

    fn draw_cross(&mut self, ink: &Ink, feature: &Feature) {
        let (low, high) = (feature.reach.low, feature.reach.high);
        let (x, y) = self.at(((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0));
        let arm = if self.zoom >= 16.0 { 5.0 } else { 3.5 } * self.sharp;
        let mut cross = PathBuilder::new();
        cross.move_to(x, y - arm);
        cross.line_to(x, y + arm);
        cross.move_to(x - arm * 0.7, y - arm * 0.3);
        cross.line_to(x + arm * 0.7, y - arm * 0.3);
        if let Some(cross) = cross.finish() {
            self.stroke(&cross, &ink.white.paint(), 3.4);
            self.stroke(&cross, &ink.text.paint(), 1.4);
        }
    }

    fn draw_trees(&mut self, ink: &Ink, shown: &[&Feature]) {
        if self.zoom < 16.0 {
            return;
        }
        for tree in shown.iter().filter(|feature| feature.kind == Kind::Tree) {
            for (number, point) in tree.lines.iter().flatten().enumerate() {
                let (x, y) = self.at(*point);
                let crown = self.wide(2.4 + (number % 3) as f32 * 0.5, 1.6) * self.sharp;
                let circles = [(ink.tree, crown, 0.0), (ink.tree_light, crown * 0.62, crown * 0.2)];
                for (tint, radius, up) in circles {
                    if let Some(circle) = PathBuilder::from_circle(x - up, y - up, radius) {
                        self.fill(&circle, &tint.sheer(225));
                    }
                }
            }
        }
    }

    /// A veil over the neighbours, and the boundary.
    fn draw_edge(&mut self, ink: &Ink, shown: &[&Feature]) {
        let (width, height) = (self.pixmap.width() as f32, self.pixmap.height() as f32);
        let edges: Vec<Path> = shown
            .iter()
            .filter(|feature| feature.kind == Kind::Boundary)
            .filter_map(|feature| self.shape(feature, Closed::Yes))
            .collect();
        let mut veil = PathBuilder::new();
        if let Some(sheet) = Rect::from_ltrb(-9.0, -9.0, width + 9.0, height + 9.0) {
            veil.push_rect(sheet);
        }
        for edge in &edges {
            veil.push_path(edge);
        }
        if let Some(veil) = veil.finish() {
            self.fill(&veil, &ink.ground.sheer(130));
        }
        for edge in &edges {
            self.stroke(edge, &ink.white.sheer(170), 4.0);
            self.dashes(edge, &ink.edge.paint(), (1.6, 7.0));
        }
    }

    /// The parts of an area, with a line around them.
    pub(super) fn draw_parts(&mut self, ink: &Ink, parts: &[&Feature]) {
        let edges: Vec<Path> = parts.iter().filter_map(|part| self.shape(part, Closed::Yes)).collect();
        for edge in edges {
            self.fill(&edge, &ink.brand.sheer(26));
            self.stroke(&edge, &ink.white.sheer(200), 6.0);
            self.stroke(&edge, &ink.brand.paint(), 2.6);
        }
    }

    /// So wide on the ground, but on the page at least so many pixels.
    fn wide(&self, metres: f32, at_least: f32) -> f32 {
        (metres * self.per_metre as f32).max(at_least)
    }

    fn shape(&self, feature: &Feature, closed: Closed) -> Option<Path> {
        let mut shape = PathBuilder::new();
        for line in &feature.lines {
            for (number, point) in line.iter().enumerate() {
                let (x, y) = self.at(*point);
                match number {
                    0 => shape.move_to(x, y),
                    _ => shape.line_to(x, y),
                }
            }
            match closed {
                Closed::Yes => shape.close(),
                Closed::No => {}
            }
        }
        shape.finish()
    }

    pub(super) fn fill(&mut self, shape: &Path, paint: &Paint) {
        self.pixmap.fill_path(shape, paint, FillRule::EvenOdd, Transform::identity(), None);
    }

    /// For letters: where two strokes of one letter overlap there is no hole.
    pub(super) fn fill_winding(&mut self, shape: &Path, paint: &Paint) {
        self.pixmap.fill_path(shape, paint, FillRule::Winding, Transform::identity(), None);
    }

    pub(super) fn stroke(&mut self, shape: &Path, paint: &Paint, wide: f32) {
        let stroke = self.pen(wide);
        self.pixmap.stroke_path(shape, paint, &stroke, Transform::identity(), None);
    }

    fn dashes(&mut self, shape: &Path, paint: &Paint, (wide, long): (f32, f32)) {
        let long = long * self.sharp;
        let dash = StrokeDash::new(vec![long, long * 0.8], 0.0);
        let stroke = Stroke { dash, line_cap: LineCap::Butt, ..self.pen(wide) };
        self.pixmap.stroke_path(shape, paint, &stroke, Transform::identity(), None);
    }

    fn pen(&self, wide: f32) -> Stroke {
        Stroke { width: wide * self.sharp, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() }
    }
}

/// Whether a line comes back to where it began.
#[derive(Clone, Copy)]
enum Closed {
    Yes,
    No,
}
