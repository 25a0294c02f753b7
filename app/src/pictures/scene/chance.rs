//! Numbers that look like chance and are the same on every machine (splitmix64).

pub(super) struct Chance(u64);

impl Chance {
    /// The same kind and number always give the same drawing.
    pub(super) fn new(kind: &str, seed: u64) -> Chance {
        let start =
            kind.bytes().fold(0x51_7c_c1_b7_u64, |sum, byte| sum.wrapping_mul(131).wrapping_add(u64::from(byte)));
        Chance(start ^ seed.wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * ((self.next() >> 11) as f64 / (1u64 << 53) as f64)
    }

    pub(super) fn happens(&mut self, odds: f64) -> bool {
        self.between(0.0, 1.0) < odds
    }

    /// One of a list that is not empty.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[(self.next() % list.len() as u64) as usize]
    }
}
