//! What there is in each district.

use super::CallPoints;
use crate::suggestions::suggestion::PinKind;
use std::sync::atomic::Ordering;

/// How much there is of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    pub suggestions: i64,
    pub votes: i64,
    pub chosen: i64,
    /// Nobody answered yet.
    pub waiting: i64,
}

impl CallPoints {
    /// The parts of the municipality that have a name.
    pub fn district_names(&self) -> &[String] {
        &self.district_names
    }

    /// What there is in each part of the municipality, in the order of their names; last, what lies in none.
    pub fn by_district(&self) -> Vec<Figures> {
        let mut figures = vec![Figures::default(); self.district_names.len() + 1];
        for (at, part) in self.districts.iter().enumerate() {
            let Some(of) = figures.get_mut(usize::from(*part)) else { continue };
            of.suggestions += 1;
            of.votes += self.votes[at].load(Ordering::Relaxed);
            of.chosen += i64::from(self.pins[at] == PinKind::Chosen);
            of.waiting += i64::from(self.pins[at] == PinKind::Open);
        }
        figures
    }
}
