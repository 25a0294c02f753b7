//! What the map shows of a call: single points, and heaps of those that lie near each other.

use super::{
    CallPoints, Level,
    level::{self, Heap},
};
use crate::{
    places::{Bounds, Place, mercator},
    suggestions::{Status, filter::Filter, suggestion::PinKind},
    vocabulary::SuggestionId,
};
use std::sync::{Arc, PoisonError, atomic::Ordering};

/// More combinations of filter and zoom than this are not kept.
const LEVELS_AT_MOST: usize = 200;

/// What the map shows at one spot.
#[derive(Debug, Clone, PartialEq)]
pub enum Spot {
    Cluster { place: Place, count: u32 },
    One { place: Place, id: SuggestionId, title: Box<str>, status: Status, pin: PinKind, votes: i64 },
}

/// More heaps than this are not compared with each other.
const COMPARED_AT_MOST: usize = 800;

/// Puts together what would lie upon each other on the screen: the middle of a cell's points may be near its edge.
fn apart(mut heaps: Vec<Heap>, distance: f32) -> Vec<Heap> {
    if heaps.len() > COMPARED_AT_MOST {
        return heaps;
    }
    heaps.sort_by_key(|heap| std::cmp::Reverse(heap.count));
    let middle = |heap: &Heap| (heap.x / f64::from(heap.count), heap.y / f64::from(heap.count));
    let mut kept: Vec<Heap> = Vec::with_capacity(heaps.len());
    for heap in heaps {
        let (x, y) = middle(&heap);
        let near = kept.iter_mut().find(|other| {
            let (ox, oy) = middle(other);
            (ox - x).hypot(oy - y) < f64::from(distance)
        });
        match near {
            Some(other) => {
                other.count += heap.count;
                other.x += heap.x;
                other.y += heap.y;
            }
            None => kept.push(heap),
        }
    }
    kept
}

impl CallPoints {
    /// Every point in `view`, near ones together; and how many there are.
    pub fn spots(
        &self,
        filter: &Filter,
        among: Option<&[SuggestionId]>,
        view: &Bounds,
        zoom: u8,
    ) -> (usize, Vec<Spot>) {
        let (frame, columns) = (self.frame(view), (&self.xs[..], &self.ys[..]));
        let level = self.level(filter, among, level::fitting(zoom, &frame));
        let heaps = level.heaps(frame, columns);
        let total = heaps.iter().map(|heap| heap.count as usize).sum();
        // Where people look at single houses, or see few, nothing is put together.
        if total <= 40 || zoom >= 18 {
            let singles = level.singles(frame, columns, 600);
            return (total, singles.into_iter().map(|at| self.spot(at as usize)).collect());
        }
        let spots = apart(heaps, level.size() * 0.85).into_iter().map(|heap| match heap.count {
            1 => self.spot(heap.first as usize),
            count => {
                Spot::Cluster { place: self.place_of(heap.x / f64::from(count), heap.y / f64::from(count)), count }
            }
        });
        (total, spots.collect())
    }

    /// The cells of a zoom: kept for what many ask, made for one for what she searched, and for where she is.
    fn level(&self, filter: &Filter, among: Option<&[SuggestionId]>, zoom: u8) -> Arc<Level> {
        let everywhere = Filter { bounds: None, ..filter.clone() };
        let make = || Arc::new(Level::new(zoom, (&self.xs, &self.ys), &self.passing(&everywhere, among)));
        if among.is_some() || filter.around().is_some() {
            return make();
        }
        let key = (filter.category.clone(), filter.status, filter.district.clone(), zoom);
        if let Some(level) = self.levels.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return level.clone();
        }
        let level = make();
        let mut levels = self.levels.write().unwrap_or_else(PoisonError::into_inner);
        // Names of categories are typed into addresses: those that do not exist must not fill the memory.
        if levels.len() < LEVELS_AT_MOST {
            levels.insert(key, level.clone());
        }
        level
    }

    fn place_of(&self, x: f64, y: f64) -> Place {
        mercator::from_world((x + self.origin.0, y + self.origin.1))
    }

    fn spot(&self, at: usize) -> Spot {
        Spot::One {
            place: self.places[at],
            id: self.ids[at],
            title: self.title_at(at).into(),
            status: self.statuses[at],
            pin: self.pins[at],
            votes: self.votes[at].load(Ordering::Relaxed),
        }
    }
}
