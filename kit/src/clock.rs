//! Two clocks: the town's time, which a demo can move, and the machine's, which ages sessions, leases and caches.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A moment: milliseconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(pub i64);

crate::column!(Moment(i64));

impl Moment {
    pub fn plus_seconds(self, seconds: i64) -> Moment {
        Moment(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    pub fn plus_days(self, days: i64) -> Moment {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// The moment as a timestamp; out-of-range moments become the last one there is.
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::MAX)
    }

    /// RFC 3339 in UTC, as the JSON API and feeds write it.
    pub fn rfc3339(self) -> String {
        let second = jiff::Timestamp::from_second(self.0.div_euclid(1000)).unwrap_or(jiff::Timestamp::MAX);
        second.to_string()
    }

    /// The moment a wall clock in `zone` shows, for the date and time given as `2026-10-05` or `2026-10-05T09:30`.
    /// A time that does not exist (the spring hour) is moved forward, one that is there twice is the first.
    pub fn from_local(text: &str, zone: &jiff::tz::TimeZone) -> Option<Moment> {
        let at: jiff::civil::DateTime = text.parse().ok()?;
        Some(Moment(zone.to_timestamp(at).ok()?.as_millisecond()))
    }

    pub fn from_rfc3339(text: &str) -> Option<Moment> {
        text.parse::<jiff::Timestamp>().ok().map(|at| Moment(at.as_millisecond()))
    }
}

/// Both clocks; cloning shares them.
#[derive(Clone, Default)]
pub struct Clock {
    /// Milliseconds the town's time is ahead of the machine's.
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The town's time: windows, dates, "three days ago".
    pub fn now(&self) -> Moment {
        Moment(self.machine().0.saturating_add(self.ahead.load(Ordering::Relaxed)))
    }

    /// The machine's time: sessions, leases, limits, caches.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn machine(&self) -> Moment {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        Moment(since.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)))
    }

    /// When the machine's clock says what the town's does at this moment.
    pub fn machine_at(&self, town: Moment) -> Moment {
        Moment(town.0.saturating_sub(self.ahead.load(Ordering::Relaxed)))
    }

    /// When the town's clock says what the machine's does at this moment.
    pub fn town_at(&self, machine: Moment) -> Moment {
        Moment(machine.0.saturating_add(self.ahead.load(Ordering::Relaxed)))
    }

    /// Moves the town's time so that it is `to` now; it goes on from there.
    pub fn move_to(&self, to: Moment) {
        self.ahead.store(to.0.saturating_sub(self.machine().0), Ordering::Relaxed);
    }
}
