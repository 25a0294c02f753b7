//! The suggestions of a call in memory: what the map, the filters and the sorting look at.
//!
//! Invariant: list and map select here with the same filter, so they cannot disagree. Texts stay in the database.

mod districts;
mod frame;
mod level;
mod most;
mod spots;

pub use self::{districts::Figures, spots::Spot};
use self::{frame::Frame, level::Level};
use super::{
    Status,
    filter::{Filter, Sort},
    store::{self, PointRow},
    suggestion::{Answered, PinKind},
};
use crate::{
    cx::{Cx, Tag},
    places::{Bounds, Place, Tiles, mercator},
    refusal::Result,
    urls,
    vocabulary::{CallId, MunicipalityId, SuggestionId},
};
use kit::{clock::Moment, db::Engine};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, OnceLock, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

/// On PostgreSQL another node may have written; so much older than the database these may be. SQLite says when another
/// program wrote (`schedule::watch`).
const AGE_MS: i64 = 10_000;

/// A list by votes may be so much older than the votes.
const ORDER_AGE: Duration = Duration::from_secs(2);

type Key = (MunicipalityId, CallId);
type Levels = HashMap<(Option<String>, Option<Status>, Option<String>, u8), Arc<Level>>;

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
        let may_be_old = cx.app.db.engine() == Engine::Postgres && now.0 - kept.read_at.0 >= AGE_MS;
        if may_be_old && kept.claim_refresh() {
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
        let mut tx = cx.read().await?;
        let expected = store::count_points(&mut tx, cx.municipality(), call).await?;
        let map = cx.app.part::<Tiles>().base_map(cx).await?;
        let mut points = CallPoints::new(expected, turn, now);
        points.district_names = map.districts().into_iter().map(str::to_owned).collect();
        // Some at a time: all rows at once would take several times the memory of the columns.
        loop {
            let after = points.ids.last().copied().unwrap_or(SuggestionId(0));
            let rows = store::list_points(&mut tx, cx.municipality(), call, after).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let place = Place { latitude: row.latitude, longitude: row.longitude };
                points.push(row, map.district_at(place));
            }
        }
        points.titles.shrink_to_fit();
        let (points, key) = (Arc::new(points), (cx.municipality(), call));
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

/// The votes of a call: those given here, and those its suggestions were brought over with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TotalVotes {
    pub here: i64,
    pub before: i64,
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
    /// Positions in the names below; one too many for what lies in none.
    districts: Vec<u8>,
    district_names: Vec<String>,
    statuses: Vec<Status>,
    pins: Vec<PinKind>,
    votes: Vec<AtomicI64>,
    /// Votes of the platform it was brought over from: they order the list, and nothing else.
    votes_before: Vec<u32>,
    /// All titles, one behind the other, and where each ends.
    titles: String,
    title_ends: Vec<u32>,
    /// Positions by votes, and when they were put in order.
    by_votes: Mutex<Option<(Instant, Arc<Vec<u32>>)>>,
    levels: RwLock<Levels>,
    /// What a map of them opens on, once somebody opened one.
    opening: OnceLock<Option<Bounds>>,
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

impl CallPoints {
    /// Room for so many: columns that grow leave their old places behind in memory.
    fn new(expected: usize, turn: u64, read_at: Moment) -> CallPoints {
        CallPoints {
            ids: Vec::with_capacity(expected),
            places: Vec::with_capacity(expected),
            xs: Vec::with_capacity(expected),
            ys: Vec::with_capacity(expected),
            origin: (0.0, 0.0),
            categories: Vec::with_capacity(expected),
            category_names: Vec::new(),
            districts: Vec::with_capacity(expected),
            district_names: Vec::new(),
            statuses: Vec::with_capacity(expected),
            pins: Vec::with_capacity(expected),
            votes: Vec::with_capacity(expected),
            votes_before: Vec::with_capacity(expected),
            titles: String::with_capacity(expected * 48),
            title_ends: Vec::with_capacity(expected),
            by_votes: Mutex::default(),
            levels: RwLock::default(),
            opening: OnceLock::new(),
            turn,
            read_at,
            refreshing: AtomicBool::new(false),
        }
    }

    /// Rows come in the order of ids.
    fn push(&mut self, row: PointRow, district: Option<&str>) {
        let (x, y) = world(&row);
        if self.ids.is_empty() {
            self.origin = (x, y);
        }
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
        let part = district.and_then(|name| self.district_names.iter().position(|known| known == name));
        let part = part.unwrap_or(self.district_names.len());
        self.districts.push(u8::try_from(part).unwrap_or(u8::MAX));
        self.pins.push(row.status.pin(Answered::by(row.answers)));
        self.statuses.push(row.status);
        self.votes.push(AtomicI64::new(row.votes));
        self.votes_before.push(u32::try_from(row.votes_before).unwrap_or(0));
        self.titles.push_str(&row.title);
        self.title_ends.push(u32::try_from(self.titles.len()).unwrap_or(u32::MAX));
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
    pub fn total_votes(&self) -> TotalVotes {
        TotalVotes {
            here: self.votes.iter().map(|votes| votes.load(Ordering::Relaxed)).sum(),
            before: self.votes_before.iter().copied().map(i64::from).sum(),
        }
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
        let district = match &filter.district {
            None => None,
            Some(slug) => match self.district_names.iter().position(|known| urls::slug_of(known) == *slug) {
                Some(at) => u8::try_from(at).ok(),
                None => return Vec::new(),
            },
        };
        let frame = filter.bounds.as_ref().map(|bounds| self.frame(bounds));
        let around = filter.around();
        let passes = |at: usize| {
            category.is_none_or(|category| self.categories[at] == category)
                && filter.status.is_none_or(|status| self.statuses[at] == status)
                && district.is_none_or(|part| self.districts[at] == part)
                && frame.is_none_or(|frame| frame.holds(self.xs[at], self.ys[at]))
                && around.is_none_or(|(place, radius)| self.places[at].distance_m(place) <= f64::from(radius))
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

    /// One page of the list.
    pub fn select(&self, filter: &Filter, among: Option<&[SuggestionId]>, per_page: usize) -> Selection {
        let skip = (filter.page - 1) * per_page;
        if filter.is_empty() && filter.bounds.is_none() && among.is_none() && filter.sort == Sort::New {
            let ids = self.ids.iter().rev().skip(skip).take(per_page).copied().collect();
            return Selection { total: self.ids.len(), ids };
        }
        if let (Sort::Votes, None) = (filter.sort, among) {
            return self.select_by_votes(filter, skip, per_page);
        }
        let mut at = self.passing(filter, among);
        let total = at.len();
        match filter.sort {
            Sort::New => at.reverse(),
            Sort::Votes => front(&mut at, skip + per_page, |at| (-self.support(at as usize), -i64::from(at))),
            Sort::Near => {
                let centre = self.relative(filter.near.unwrap_or(Place { latitude: 0.0, longitude: 0.0 }));
                // Bits of numbers that are not negative sort as the numbers do.
                front(&mut at, skip + per_page, |at| (self.square_distance(at as usize, centre).to_bits(), at));
            }
        }
        let ids = at.into_iter().skip(skip).take(per_page).map(|at| self.ids[at as usize]).collect();
        Selection { total, ids }
    }

    fn select_by_votes(&self, filter: &Filter, skip: usize, per_page: usize) -> Selection {
        let order = self.by_votes();
        let at: Vec<u32> = match filter.is_empty() && filter.bounds.is_none() {
            true => order.iter().copied().skip(skip).take(per_page).collect(),
            false => {
                let mut passes = vec![false; self.ids.len()];
                let passing = self.passing(filter, None);
                passing.iter().for_each(|at| passes[*at as usize] = true);
                let total = passing.len();
                let found = order.iter().copied().filter(|at| passes[*at as usize]).skip(skip).take(per_page);
                let ids = found.map(|at| self.ids[at as usize]).collect();
                return Selection { total, ids };
            }
        };
        Selection { total: self.ids.len(), ids: at.into_iter().map(|at| self.ids[at as usize]).collect() }
    }

    /// What orders the list: the votes given here, and those from before.
    fn support(&self, at: usize) -> i64 {
        self.votes[at].load(Ordering::Relaxed) + i64::from(self.votes_before[at])
    }

    /// All positions, those with the most votes in front.
    fn by_votes(&self) -> Arc<Vec<u32>> {
        let mut kept = self.by_votes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((made_at, order)) = &*kept
            && made_at.elapsed() < ORDER_AGE
        {
            return order.clone();
        }
        let votes: Vec<i64> = (0..self.ids.len()).map(|at| self.support(at)).collect();
        let mut order: Vec<u32> = (0..u32::try_from(votes.len()).unwrap_or(u32::MAX)).collect();
        order.sort_unstable_by_key(|at| (-votes[*at as usize], -i64::from(*at)));
        let order = Arc::new(order);
        *kept = Some((Instant::now(), order.clone()));
        order
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

    pub fn place(&self, id: SuggestionId) -> Option<Place> {
        self.ids.binary_search(&id).ok().map(|at| self.places[at])
    }

    /// The title of a suggestion in this call.
    pub fn title(&self, id: SuggestionId) -> Option<&str> {
        self.ids.binary_search(&id).ok().map(|at| self.title_at(at))
    }

    fn title_at(&self, at: usize) -> &str {
        let end_of = |at: usize| self.title_ends[at] as usize;
        &self.titles[at.checked_sub(1).map_or(0, end_of)..end_of(at)]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggestions::filter::Query;

    fn row(n: u32) -> PointRow {
        PointRow {
            id: SuggestionId(i64::from(n) + 1),
            latitude: 50.98 + f64::from(n % 97) * 1e-4,
            longitude: 3.82 + f64::from(n % 89) * 1e-4,
            category: if n.is_multiple_of(3) { "square".to_owned() } else { "street".to_owned() },
            status: Status::Submitted,
            answers: 0,
            votes: i64::from(n * 7919 % 1009),
            votes_before: 0,
            title: String::new(),
        }
    }

    fn points(count: u32) -> CallPoints {
        let mut points = CallPoints::new(0, 0, Moment(0));
        (0..count).map(row).for_each(|row| points.push(row, None));
        points
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
    fn a_few_far_off_do_not_make_the_map_one_on_which_nothing_is_seen() {
        let mut far = points(500);
        assert_eq!(far.most(), far.bounds(), "without them it is all there is");
        let row = |id: i64, longitude: f64| PointRow { id: SuggestionId(id), longitude, ..row(0) };
        far.push(row(900, 4.9), None);
        far.push(row(901, 2.6), None);
        let most = far.most().unwrap();
        assert!(most.west > 3.81 && most.east < 3.84, "{most:?}");
        assert!(far.bounds().unwrap().east > 4.8);
        assert_eq!((points(1).most(), points(0).most()), (points(1).bounds(), None));
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

    #[test]
    fn every_point_of_a_box_is_counted_once_on_the_map_whatever_box_and_zoom() {
        let points = points(5000);
        for zoom in [0, 9, 13, 15, 17, 18, 19] {
            for (west, south, width) in [(3.82, 50.98, 0.004), (3.8211, 50.9833, 0.0007), (-180.0, -85.0, 360.0)] {
                let view = Bounds { west, south, east: west + width, north: (south + width).min(85.0) };
                for category in [None, Some("square".to_owned()), Some("unknown".to_owned())] {
                    let filter = Filter { category, bounds: Some(view), ..Filter::default() };
                    let expected = points.passing(&filter, None).len();
                    let (total, spots) = points.spots(&filter, None, &view, zoom);
                    let counted: usize = spots
                        .iter()
                        .map(|spot| match spot {
                            Spot::Cluster { count, .. } => *count as usize,
                            Spot::One { .. } => 1,
                        })
                        .sum();
                    assert_eq!(total, expected, "{zoom} {view:?}");
                    assert_eq!(counted, if zoom >= 18 { total.min(600) } else { total }, "{zoom} {view:?}");
                }
            }
        }
    }
}
