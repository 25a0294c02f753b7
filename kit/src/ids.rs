//! Ids: 63 bits, ordered by time, written as 13 characters of base 32.

use std::sync::atomic::{AtomicI64, Ordering};

/// Ids count from here: 2024-01-01T00:00:00Z in milliseconds.
const EPOCH_MS: i64 = 1_704_067_200_000;
/// Crockford's alphabet, lower case: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 13;

/// Makes ids: 41 bits of milliseconds, 22 bits that begin at random in each millisecond and count on.
///
/// Two programs that make ids in the same millisecond differ by chance only, so keys stay guarded by the schema.
pub struct Ids {
    last: AtomicI64,
    random: fn() -> u32,
}

impl Default for Ids {
    fn default() -> Ids {
        Ids { last: AtomicI64::new(0), random: crate::secret::random_u32 }
    }
}

impl Ids {
    /// Ids that are the same every time: for a seeded town.
    pub fn seeded() -> Ids {
        Ids { last: AtomicI64::new(0), random: || 0 }
    }

    /// The next id made at `at`; always larger than the one before when time stands still.
    pub fn next(&self, at: crate::clock::Moment) -> i64 {
        let spread = i64::from((self.random)() & 0x0f_ffff);
        let floor = ((at.0 - EPOCH_MS).max(0) << 22) | spread;
        let taken = self.last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| {
            // Within the same millisecond count on; an earlier moment (the town's clock was moved) is honoured.
            Some(if floor >> 22 == last >> 22 { last + 1 } else { floor })
        });
        taken.map_or(floor, |last| if floor >> 22 == last >> 22 { last + 1 } else { floor })
    }
}

/// The 13 characters of an id.
pub fn encode(id: i64) -> String {
    let mut text = [b'0'; LENGTH];
    let mut rest = id as u64;
    for place in text.iter_mut().rev() {
        *place = ALPHABET[(rest & 31) as usize];
        rest >>= 5;
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// The id behind 13 characters; `None` for anything else, so that one id has one spelling.
pub fn decode(text: &str) -> Option<i64> {
    if text.len() != LENGTH {
        return None;
    }
    let mut id: u64 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|known| *known == byte)? as u64;
        if id >> 58 != 0 {
            return None;
        }
        id = (id << 5) | digit;
    }
    i64::try_from(id).ok()
}

/// Declares an id type: a column, a parameter, a path segment and a JSON string.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
        $crate::column!($name(i64));
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::ids::encode(self.0))
            }
        }
        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<$name, ()> {
                $crate::ids::decode(text).map($name).ok_or(())
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;

    #[test]
    fn an_id_has_one_spelling() {
        for id in [0, 1, 31, 32, i64::MAX, 4_611_686_018_427_387_904] {
            assert_eq!(decode(&encode(id)), Some(id));
        }
        for wrong in ["", "0", "zzzzzzzzzzzzz", "0000000000000 ", "000000000000I", "000000000000É"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn ids_of_one_millisecond_differ_and_later_ones_are_larger() {
        let ids = Ids::default();
        let at = Moment(EPOCH_MS + 1000);
        let made: Vec<i64> = (0..1000).map(|_| ids.next(at)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ids.next(Moment(EPOCH_MS + 1001)) > made[999]);
    }
}
