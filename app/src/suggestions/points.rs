//! The suggestions of a call in memory: what the map, the filters and the sorting look at.
//!
//! Invariant: list and map select here with the same filter, so they cannot disagree. Texts stay in the database.

use super::{
    Status,
    filter::{Filter, Sort},
    store::{self, PointRow},
    suggestion::{Answered, PinKind},
};
use crate::{
    cx::{Cx, Tag},
    places::{Bounds, Place, mercator},
    refusal::Result,
    vocabulary::{CallId, MunicipalityId, SuggestionId},
};
use kit::clock::Moment;
use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

/// Another node may have written; so much older than the database these may be.
const AGE_MS: i64 = 10_000;

type Key = (MunicipalityId, CallId);

/// The points of all calls that were asked for.
#[derive(Clone, Default)]
pub struct Points(Arc<RwLock<HashMap<Key, Arc<CallPoints>>>>);

impl Points {
    /// The points of a call, read again when something in them changed; when they are old, behind the reader's back.
    pub async fn of(&self, cx: &Cx, call: CallId) -> Result<Arc<CallPoints>> {
        let key = (cx.municipality(), call);
        let changed_at = cx.app.turns.changed_at(Tag::Places(call));
        let now = cx.app.clock.machine();
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let Some(kept) = kept.filter(|kept| kept.turn >= changed_at) else { return self.read(cx, call).await };
        if now.0 - kept.read_at.0 >= AGE_MS && kept.claim_refresh() {
            let (points, old, cx) = (self.clone(), kept.clone(), cx.clone());
            let runtime = tokio::runtime::Handle::current();
            tokio::task::spawn_blocking(move || {
                if let Err(error) = runtime.block_on(points.read(&cx, call)) {
                    old.refreshing.store(false, Ordering::Release);
                    tracing::error!(?error, call = call.0, "The points of call {} could not be read again", call.0);
                }
            });
        }
        Ok(kept)
    }

    async fn read(&self, cx: &Cx, call: CallId) -> Result<Arc<CallPoints>> {
        let (turn, now) = (cx.app.turns.now(), cx.app.clock.machine());
        let rows = store::list_points(&mut cx.read().await?, cx.municipality(), call).await?;
        let points = Arc::new(CallPoints::new(rows, turn, now));
        let key = (cx.municipality(), call);
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, points.clone());
        Ok(points)
    }

    /// Votes changed in ways not told one by one.
    pub fn forget(&self, town: MunicipalityId) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).retain(|(of, _), _| *of != town);
    }

    /// A vote was given or taken back.
    pub fn set_votes(&self, town: MunicipalityId, id: SuggestionId, votes: i64) {
        for ((of, _), points) in self.0.read().unwrap_or_else(PoisonError::into_inner).iter() {
            if *of == town
                && let Ok(at) = points.ids.binary_search(&id)
            {
                points.votes[at].store(votes, Ordering::Relaxed);
            }
        }
    }
}

/// One column per property: a filter is a scan over few bytes.
pub struct CallPoints {
    ids: Vec<SuggestionId>,
    places: Vec<Place>,
    /// World coordinates relative to `origin`, small enough for 32 bits.
    xs: Vec<f32>,
    ys: Vec<f32>,
    origin: (f64, f64),
    categories: Vec<u8>,
    category_names: Vec<String>,
    statuses: Vec<Status>,
    pins: Vec<PinKind>,
    votes: Vec<AtomicI64>,
    titles: Vec<Box<str>>,
    turn: u64,
    read_at: Moment,
    refreshing: AtomicBool,
}

/// What a page of the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    pub total: usize,
    pub ids: Vec<SuggestionId>,
}

/// What the map shows at one spot.
#[derive(Debug, Clone, PartialEq)]
pub enum Spot {
    Cluster { place: Place, count: u32 },
    One { place: Place, id: SuggestionId, title: Box<str>, status: Status, pin: PinKind, votes: i64 },
}

impl CallPoints {
    fn new(rows: Vec<PointRow>, turn: u64, read_at: Moment) -> CallPoints {
        let origin = rows.first().map_or((0.0, 0.0), world);
        let mut points = CallPoints {
            ids: Vec::with_capacity(rows.len()),
            places: Vec::with_capacity(rows.len()),
            xs: Vec::with_capacity(rows.len()),
            ys: Vec::with_capacity(rows.len()),
            origin,
            categories: Vec::with_capacity(rows.len()),
            category_names: Vec::new(),
            statuses: Vec::with_capacity(rows.len()),
            pins: Vec::with_capacity(rows.len()),
            votes: Vec::with_capacity(rows.len()),
            titles: Vec::with_capacity(rows.len()),
            turn,
            read_at,
            refreshing: AtomicBool::new(false),
        };
        for row in rows {
            points.push(row);
        }
        points
    }

    fn push(&mut self, row: PointRow) {
        let (x, y) = world(&row);
        self.xs.push((x - self.origin.0) as f32);
        self.ys.push((y - self.origin.1) as f32);
        self.ids.push(row.id);
        self.places.push(Place { latitude: row.latitude, longitude: row.longitude });
        let known = self.category_names.iter().position(|name| *name == row.category);
        let category = known.unwrap_or_else(|| {
            self.category_names.push(row.category.clone());
            self.category_names.len() - 1
        });
        self.categories.push(u8::try_from(category).unwrap_or(u8::MAX));
        self.pins.push(row.status.pin(Answered::by(row.answers)));
        self.statuses.push(row.status);
        self.votes.push(AtomicI64::new(row.votes));
        self.titles.push(row.title.into_boxed_str());
    }

    /// True for one caller: she reads anew, the others go on with what there is.
    fn claim_refresh(&self) -> bool {
        !self.refreshing.swap(true, Ordering::AcqRel)
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// All votes of the call.
    pub fn total_votes(&self) -> i64 {
        self.votes.iter().map(|votes| votes.load(Ordering::Relaxed)).sum()
    }

    /// Around all points, with a little room.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(&self.places)
    }

    /// The places in the order of ids, for whoever wants to draw them all.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Positions in the columns that pass the filter. `among` are ids in ascending order that a search found.
    fn passing(&self, filter: &Filter, among: Option<&[SuggestionId]>) -> Vec<u32> {
        let category = match &filter.category {
            None => None,
            Some(name) => match self.category_names.iter().position(|known| known == name) {
                Some(at) => u8::try_from(at).ok(),
                None => return Vec::new(),
            },
        };
        let frame = filter.bounds.as_ref().map(|bounds| self.frame(bounds));
        let passes = |at: usize| {
            category.is_none_or(|category| self.categories[at] == category)
                && filter.status.is_none_or(|status| self.statuses[at] == status)
                && frame.is_none_or(|frame| frame.holds(self.xs[at], self.ys[at]))
        };
        let to_u32 = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        match among {
            None => (0..self.ids.len()).filter(|at| passes(*at)).map(to_u32).collect(),
            Some(ids) => {
                let at = ids.iter().filter_map(|id| self.ids.binary_search(id).ok());
                at.filter(|at| passes(*at)).map(to_u32).collect()
            }
        }
    }

    fn frame(&self, bounds: &Bounds) -> Frame {
        let (west, north) = mercator::world(Place { latitude: bounds.north, longitude: bounds.west });
        let (east, south) = mercator::world(Place { latitude: bounds.south, longitude: bounds.east });
        Frame {
            left: (west - self.origin.0) as f32,
            right: (east - self.origin.0) as f32,
            top: (north - self.origin.1) as f32,
            bottom: (south - self.origin.1) as f32,
        }
    }

    /// One page of the list.
    pub fn select(&self, filter: &Filter, among: Option<&[SuggestionId]>, per_page: usize) -> Selection {
        let skip = (filter.page - 1) * per_page;
        if filter.is_empty() && filter.bounds.is_none() && among.is_none() && filter.sort == Sort::New {
            let ids = self.ids.iter().rev().skip(skip).take(per_page).copied().collect();
            return Selection { total: self.ids.len(), ids };
        }
        let mut at = self.passing(filter, among);
        let total = at.len();
        match filter.sort {
            Sort::New => at.reverse(),
            Sort::Votes => {
                front(&mut at, skip + per_page, |at| (-self.votes[at as usize].load(Ordering::Relaxed), -i64::from(at)))
            }
            Sort::Near => {
                let centre = self.relative(filter.near.unwrap_or(Place { latitude: 0.0, longitude: 0.0 }));
                // Bits of numbers that are not negative sort as the numbers do.
                front(&mut at, skip + per_page, |at| (self.square_distance(at as usize, centre).to_bits(), at));
            }
        }
        let ids = at.into_iter().skip(skip).take(per_page).map(|at| self.ids[at as usize]).collect();
        Selection { total, ids }
    }

    /// World coordinates as the columns have them.
    fn relative(&self, place: Place) -> (f32, f32) {
        let (x, y) = mercator::world(place);
        ((x - self.origin.0) as f32, (y - self.origin.1) as f32)
    }

    fn square_distance(&self, at: usize, (x, y): (f32, f32)) -> f32 {
        let (dx, dy) = (self.xs[at] - x, self.ys[at] - y);
        dx * dx + dy * dy
    }

    /// The nearest others, near first: one pass over the columns, however many there are.
    pub fn nearest(&self, place: Place, count: usize) -> Vec<SuggestionId> {
        let centre = self.relative(place);
        let mut best: Vec<(f32, usize)> = Vec::with_capacity(count + 1);
        let mut worst = f32::INFINITY;
        for at in 0..self.ids.len() {
            let distance = self.square_distance(at, centre);
            if distance < worst {
                let rank = best.partition_point(|(known, _)| *known <= distance);
                best.insert(rank, (distance, at));
                best.truncate(count);
                if best.len() == count {
                    worst = best.last().map_or(f32::INFINITY, |(known, _)| *known);
                }
            }
        }
        best.into_iter().map(|(_, at)| self.ids[at]).collect()
    }

    /// The title of a suggestion in this call.
    pub fn title(&self, id: SuggestionId) -> Option<&str> {
        self.ids.binary_search(&id).ok().map(|at| &*self.titles[at])
    }

    /// Every point in `view`, near ones together: cells of some 60 pixels at `zoom`.
    pub fn spots(
        &self,
        filter: &Filter,
        among: Option<&[SuggestionId]>,
        view: &Bounds,
        zoom: u8,
    ) -> (usize, Vec<Spot>) {
        let filter = Filter { bounds: Some(*view), ..filter.clone() };
        let at = self.passing(&filter, among);
        let total = at.len();
        // Where people look at single houses, or see few, nothing is put together.
        if total <= 40 || zoom >= 18 {
            return (total, at.into_iter().take(600).map(|at| self.spot(at as usize)).collect());
        }
        let mut grid = Grid::new(self.frame(view), zoom);
        for at in at {
            grid.add(at, self.xs[at as usize], self.ys[at as usize]);
        }
        let spots = grid.cells.into_iter().filter(|cell| cell.count > 0).map(|cell| match cell.count {
            1 => self.spot(cell.first as usize),
            count => {
                Spot::Cluster { place: self.place_of(cell.x / f64::from(count), cell.y / f64::from(count)), count }
            }
        });
        (total, spots.collect())
    }

    fn place_of(&self, x: f64, y: f64) -> Place {
        mercator::from_world((x + self.origin.0, y + self.origin.1))
    }

    fn spot(&self, at: usize) -> Spot {
        Spot::One {
            place: self.places[at],
            id: self.ids[at],
            title: self.titles[at].clone(),
            status: self.statuses[at],
            pin: self.pins[at],
            votes: self.votes[at].load(Ordering::Relaxed),
        }
    }
}

fn world(row: &PointRow) -> (f64, f64) {
    mercator::world(Place { latitude: row.latitude, longitude: row.longitude })
}

/// Brings the `count` first by `key` to the front in order; the rest stays unsorted.
fn front<K: Ord>(at: &mut [u32], count: usize, key: impl Fn(u32) -> K) {
    if count < at.len() {
        at.select_nth_unstable_by_key(count, |at| key(*at));
    }
    let end = count.min(at.len());
    at[..end].sort_unstable_by_key(|at| key(*at));
}

#[derive(Clone, Copy)]
struct Frame {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Frame {
    fn holds(self, x: f32, y: f32) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }
}

#[derive(Clone, Copy, Default)]
struct Cell {
    count: u32,
    first: u32,
    x: f64,
    y: f64,
}

/// Cells fixed to the world, so that clusters stay where they are when the map is moved.
struct Grid {
    cells: Vec<Cell>,
    columns: usize,
    rows: usize,
    size: f32,
    left: f32,
    top: f32,
}

/// A view is never cut into more cells than this, whatever box and zoom are asked.
const CELLS_AT_MOST: f32 = 80.0;

impl Grid {
    fn new(frame: Frame, zoom: u8) -> Grid {
        let wanted = 64.0
            / 256.0
            / f32::from(2_u16.saturating_pow(u32::from(zoom.min(15))))
            / f32::from(1_u16 << zoom.saturating_sub(15).min(4));
        let (width, height) = ((frame.right - frame.left).max(0.0), (frame.bottom - frame.top).max(0.0));
        let size = wanted.max(width / CELLS_AT_MOST).max(height / CELLS_AT_MOST).max(f32::MIN_POSITIVE);
        let (left, top) = ((frame.left / size).floor() * size, (frame.top / size).floor() * size);
        let columns = ((frame.right - left) / size) as usize + 1;
        let rows = ((frame.bottom - top) / size) as usize + 1;
        Grid { cells: vec![Cell::default(); columns * rows], columns, rows, size, left, top }
    }

    fn add(&mut self, at: u32, x: f32, y: f32) {
        let column = (((x - self.left) / self.size) as usize).min(self.columns - 1);
        let row = (((y - self.top) / self.size) as usize).min(self.rows - 1);
        let cell = &mut self.cells[row * self.columns + column];
        if cell.count == 0 {
            cell.first = at;
        }
        cell.count += 1;
        cell.x += f64::from(x);
        cell.y += f64::from(y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggestions::filter::Query;

    fn points(count: u32) -> CallPoints {
        let row = |n: u32| PointRow {
            id: SuggestionId(i64::from(n) + 1),
            latitude: 50.98 + f64::from(n % 97) * 1e-4,
            longitude: 3.82 + f64::from(n % 89) * 1e-4,
            category: if n.is_multiple_of(3) { "square".to_owned() } else { "street".to_owned() },
            status: Status::Submitted,
            answers: 0,
            votes: i64::from(n * 7919 % 1009),
            title: String::new(),
        };
        CallPoints::new((0..count).map(row).collect(), 0, Moment(0))
    }

    #[test]
    fn the_nearest_are_those_a_walk_over_all_would_find() {
        let points = points(5000);
        let here = Place { latitude: 50.9843, longitude: 3.8231 };
        let farthest = |ids: &[SuggestionId]| {
            ids.iter().map(|id| points.places[(id.0 - 1) as usize].distance_m(here)).fold(0.0, f64::max)
        };
        let mut all: Vec<f64> = points.places.iter().map(|place| place.distance_m(here)).collect();
        all.sort_by(f64::total_cmp);
        let nearest = points.nearest(here, 40);
        assert_eq!(nearest.len(), 40);
        assert!((farthest(&nearest) - all[39]).abs() < 1.0);
        let query = Query { near: "50.9843,3.8231".into(), sort: "near".into(), ..Query::default() };
        let listed = points.select(&Filter::read(&query), None, 40);
        assert!((farthest(&listed.ids) - all[39]).abs() < 1.0);
    }

    #[test]
    fn a_page_by_votes_goes_on_where_the_one_before_ended() {
        let points = points(500);
        let page = |page: &str| {
            let query = Query { sort: "votes".into(), page: page.into(), ..Query::default() };
            let ids = points.select(&Filter::read(&query), None, 20).ids;
            ids.into_iter().map(|id| points.votes[(id.0 - 1) as usize].load(Ordering::Relaxed)).collect::<Vec<_>>()
        };
        let both = [page("1"), page("2")].concat();
        assert!(both.len() == 40 && both.is_sorted_by(|a, b| a >= b), "{both:?}");
    }
}
