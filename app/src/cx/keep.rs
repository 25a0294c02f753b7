//! What is the same for many readers: kept at most two seconds, or as long as its maker says, and made once however many
//! ask at the same time.
//!
//! Invariant: what is kept is dropped no later than when something it was tagged with changes. Tags share a fixed row of
//! counters; two tags on one counter only means that something is dropped too often.

use crate::vocabulary::{CallId, MunicipalityId, SuggestionId};
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
    /// Who gave what and wants what, as mailings count them.
    Givers(MunicipalityId),
}

/// An answer that may be kept says so with this in its extensions.
#[derive(Debug, Clone)]
pub struct Tags(pub Vec<Tag>);

const COUNTERS: usize = 4096;

/// Counts changes, and remembers of each tag at which turn it last changed.
#[derive(Clone)]
pub struct Turns(Arc<Counters>);

struct Counters {
    changed_at: Box<[AtomicU64]>,
    turn: AtomicU64,
}

impl Default for Turns {
    fn default() -> Turns {
        let changed_at = (0..COUNTERS).map(|_| AtomicU64::new(0)).collect();
        Turns(Arc::new(Counters { changed_at, turn: AtomicU64::new(0) }))
    }
}

impl Turns {
    fn slot(tag: Tag) -> usize {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(tag);
        usize::try_from(hash % COUNTERS as u64).unwrap_or(0)
    }

    fn next(&self) -> u64 {
        self.0.turn.fetch_add(1, Ordering::AcqRel) + 1
    }

    /// Everything that shows what `tag` stands for is old.
    pub fn changed(&self, tag: Tag) {
        self.0.changed_at[Self::slot(tag)].store(self.next(), Ordering::Release);
    }

    /// Everything is old: another program wrote to the database.
    pub fn changed_outside(&self) {
        let turn = self.next();
        for counter in &self.0.changed_at {
            counter.store(turn, Ordering::Release);
        }
    }

    /// The turn at which `tag` last changed.
    pub fn changed_at(&self, tag: Tag) -> u64 {
        self.0.changed_at[Self::slot(tag)].load(Ordering::Acquire)
    }

    /// The present turn: asked before what is to be kept is read.
    pub fn now(&self) -> u64 {
        self.0.turn.load(Ordering::Acquire)
    }

    fn hold(&self, tags: &[Tag], since: u64) -> bool {
        tags.iter().all(|tag| self.changed_at(*tag) <= since)
    }
}

/// Values by a key that names municipality, language and thing.
pub struct Keep<T> {
    kept: moka::future::Cache<String, Arc<Kept<T>>>,
    turns: Turns,
}

impl<T> Clone for Keep<T> {
    fn clone(&self) -> Keep<T> {
        Keep { kept: self.kept.clone(), turns: self.turns.clone() }
    }
}

/// A kept value.
pub struct Kept<T> {
    pub value: T,
    tags: Vec<Tag>,
    /// The turn at which its making began.
    turn: u64,
}

impl<T: Send + Sync + 'static> Keep<T> {
    /// Keeps at most so many bytes, as `weigh` counts those of a value.
    pub fn new(turns: Turns, capacity_bytes: u64, weigh: fn(&T) -> usize) -> Keep<T> {
        Keep::lasting(turns, (capacity_bytes, Duration::from_secs(2)), weigh)
    }

    /// The same, and a value lasts so long.
    pub fn lasting(turns: Turns, (capacity_bytes, lifetime): (u64, Duration), weigh: fn(&T) -> usize) -> Keep<T> {
        let kept = moka::future::Cache::builder()
            .max_capacity(capacity_bytes)
            .weigher(move |key: &String, kept: &Arc<Kept<T>>| {
                u32::try_from(key.len() + weigh(&kept.value) + 512).unwrap_or(u32::MAX)
            })
            .time_to_live(lifetime)
            .build();
        Keep { kept, turns }
    }

    /// A kept value that still holds.
    async fn find(&self, key: &str) -> Option<Arc<Kept<T>>> {
        let kept = self.kept.get(key).await?;
        if self.turns.hold(&kept.tags, kept.turn) {
            return Some(kept);
        }
        self.kept.invalidate(key).await;
        None
    }

    /// The value of `key`: kept, or made by `make` for everybody who waits. What may not be kept comes back as the error.
    pub async fn found_or_made<E: Clone + Send + Sync + 'static>(
        &self,
        key: String,
        make: impl Future<Output = Result<(T, Tags), E>>,
    ) -> Result<Arc<Kept<T>>, E> {
        if let Some(kept) = self.find(&key).await {
            return Ok(kept);
        }
        let turn = self.turns.now();
        let made = async {
            let (value, Tags(tags)) = make.await?;
            Ok(Arc::new(Kept { value, tags, turn }))
        };
        self.kept.try_get_with(key, made).await.map_err(|error: Arc<E>| (*error).clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: Tag = Tag::Suggestion(SuggestionId(7));

    async fn ask(keep: &Keep<u64>, turns: &Turns, change_meanwhile: bool) -> u64 {
        let make = async {
            let value = turns.now();
            if change_meanwhile {
                turns.changed(TAG);
            }
            Ok::<_, ()>((value, Tags(vec![TAG])))
        };
        keep.found_or_made("key".to_owned(), make).await.unwrap().value
    }

    #[tokio::test]
    async fn what_changed_is_made_anew_also_when_it_changed_while_it_was_made() {
        let turns = Turns::default();
        let keep = Keep::new(turns.clone(), 1000, |_| 8);
        let first = ask(&keep, &turns, false).await;
        turns.changed(Tag::Suggestion(SuggestionId(8)));
        assert_eq!(ask(&keep, &turns, false).await, first, "another suggestion changed");
        turns.changed(TAG);
        let second = ask(&keep, &turns, true).await;
        assert!(second > first);
        assert!(ask(&keep, &turns, false).await > second, "it changed after it was read");
    }
}
