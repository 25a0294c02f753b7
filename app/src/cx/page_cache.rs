//! Pages for anonymous visitors, kept at most two seconds and rendered once however many ask at the same time.
//!
//! Invariant: a page is dropped no later than when something it was tagged with changes. Tags share a fixed row of
//! counters; two tags on one counter only means that a page is dropped too often.

use crate::vocabulary::{CallId, MunicipalityId, SuggestionId};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// What a page shows; changing it drops the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    Municipality(MunicipalityId),
    Call(CallId),
    Places(CallId),
    Suggestion(SuggestionId),
}

/// An answer that may be kept says so with this in its extensions.
#[derive(Debug, Clone)]
pub struct Tags(pub Vec<Tag>);

/// A kept answer: once as it is, once compressed.
pub struct Kept {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub plain: Bytes,
    pub gzip: Bytes,
    /// The counters of its tags, and the turn at which rendering began.
    slots: Vec<usize>,
    turn: u64,
}

const COUNTERS: usize = 4096;
const CAPACITY_BYTES: u64 = 64 * 1024 * 1024;

pub struct PageCache {
    pages: moka::future::Cache<String, Arc<Kept>>,
    /// At which turn each counter's tags last changed.
    changed_at: Box<[AtomicU64]>,
    turn: AtomicU64,
}

impl Default for PageCache {
    fn default() -> PageCache {
        let pages = moka::future::Cache::builder()
            .max_capacity(CAPACITY_BYTES)
            .weigher(|key: &String, kept: &Arc<Kept>| {
                u32::try_from(key.len() + kept.plain.len() + kept.gzip.len() + 512).unwrap_or(u32::MAX)
            })
            .time_to_live(Duration::from_secs(2))
            .build();
        let changed_at = (0..COUNTERS).map(|_| AtomicU64::new(0)).collect();
        PageCache { pages, changed_at, turn: AtomicU64::new(0) }
    }
}

impl PageCache {
    fn slot(tag: Tag) -> usize {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(tag);
        usize::try_from(hash % COUNTERS as u64).unwrap_or(0)
    }

    /// Drops every page that shows what `tag` stands for.
    pub fn changed(&self, tag: Tag) {
        let turn = self.turn.fetch_add(1, Ordering::AcqRel) + 1;
        self.changed_at[Self::slot(tag)].store(turn, Ordering::Release);
    }

    /// Drops all pages: another program wrote to the database.
    pub fn changed_outside(&self) {
        let turn = self.turn.fetch_add(1, Ordering::AcqRel) + 1;
        for counter in &self.changed_at {
            counter.store(turn, Ordering::Release);
        }
    }

    /// The turn at which `tag` last changed; what is kept elsewhere compares it.
    pub fn changed_at(&self, tag: Tag) -> u64 {
        self.changed_at[Self::slot(tag)].load(Ordering::Acquire)
    }

    /// The present turn: asked before what is to be kept is read.
    pub fn turn(&self) -> u64 {
        self.turn.load(Ordering::Acquire)
    }

    /// A kept page that still holds.
    pub async fn find(&self, key: &str) -> Option<Arc<Kept>> {
        let kept = self.pages.get(key).await?;
        if kept.slots.iter().all(|slot| self.changed_at[*slot].load(Ordering::Acquire) <= kept.turn) {
            return Some(kept);
        }
        self.pages.invalidate(key).await;
        None
    }

    /// The page of `key`: kept, or rendered by `render` for everybody who waits. What may not be kept comes back as
    /// the error.
    pub async fn rendered<E: Clone + Send + Sync + 'static>(
        &self,
        key: String,
        render: impl Future<Output = Result<Arc<Kept>, E>>,
    ) -> Result<Arc<Kept>, Arc<E>> {
        self.pages.try_get_with(key, render).await
    }
}

impl Kept {
    /// A page to keep; `turn` is the one at which its rendering began.
    pub fn new(
        turn: u64,
        tags: &Tags,
        (status, headers): (StatusCode, HeaderMap),
        (plain, gzip): (Bytes, Bytes),
    ) -> Kept {
        let slots = tags.0.iter().map(|tag| PageCache::slot(*tag)).collect();
        Kept { status, headers, plain, gzip, slots, turn }
    }
}
