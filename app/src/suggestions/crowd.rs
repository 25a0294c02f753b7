//! How much is written from one network in a short time: accounts are easily made, networks are not.
//!
//! Kept in the memory of this process, under a keyed hash of the address, for ten minutes after the last text.

use crate::{cx::Cx, people};
use kit::{clock::Moment, secret};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

/// A class of twenty-five behind one address sends all of its first texts within ten minutes, and goes on talking.
const CROWD: usize = 40;
const SECONDS: i64 = 10 * 60;

/// When which text came, the latest last.
type Texts = VecDeque<(Moment, i64)>;

#[derive(Clone, Default)]
pub struct Crowds(Arc<Mutex<HashMap<[u8; 32], Texts>>>);

impl Crowds {
    /// Counts a text, once however often it is asked about, and says whether it is one too many. What comes from this
    /// machine comes from no network: a proxy that is not known as one must not make everybody one source.
    pub fn is_flooded(&self, cx: &Cx, text: i64) -> bool {
        if cx.peer.is_loopback() {
            return false;
        }
        let network = secret::keyed_hash(&cx.app.secret_key, people::network_of(cx.peer).to_string().as_bytes());
        self.count(network, text, cx.app.clock.machine())
    }

    fn count(&self, network: [u8; 32], text: i64, now: Moment) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let since = now.plus_seconds(-SECONDS);
        all.retain(|_, texts| texts.back().is_some_and(|(at, _)| *at > since));
        let texts = all.entry(network).or_default();
        texts.retain(|(at, _)| *at > since);
        if !texts.iter().any(|(_, known)| *known == text) {
            texts.push_back((now, text));
        }
        let is_flooded = texts.len() > CROWD;
        while texts.len() > CROWD + 1 {
            texts.pop_front();
        }
        is_flooded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_talks_and_ten_accounts_of_one_network_are_read_first_until_it_is_quiet() {
        let crowds = Crowds::default();
        let (school, home) = ([1; 32], [2; 32]);
        let at = |second| Moment(0).plus_seconds(second);
        // Twenty-five pupils send one text each, and half of them a second one.
        assert!((0..38).all(|n| !crowds.count(school, n, at(n))));
        assert!((0..38).all(|n| !crowds.count(school, n, at(40))), "sent twice it is one");
        assert!(!crowds.count(school, 38, at(41)) && !crowds.count(school, 39, at(42)));
        assert!(crowds.count(school, 40, at(43)) && crowds.count(school, 41, at(44)));
        assert!(!crowds.count(home, 50, at(45)), "a neighbour is nobody's crowd");
        assert!(!crowds.count(school, 60, at(44 + SECONDS)));
        assert_eq!(crowds.0.lock().unwrap().len(), 2);
        crowds.count(home, 70, at(60 + 3 * SECONDS));
        assert_eq!(crowds.0.lock().unwrap().len(), 1, "what is quiet is forgotten");
    }
}
