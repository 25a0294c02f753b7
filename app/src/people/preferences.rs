//! How often somebody wants the mail with what is new.

use crate::vocabulary::words;

words! {
    /// How often that mail comes. The municipality sets at what time of the day, and on which day of the week.
    Rhythm {
        /// The next morning, at most once a day; so it is for who did not choose.
        AtOnce = "at_once",
        Weekly = "weekly",
        Monthly = "monthly",
        /// The next morning, and only of what she gave herself.
        Concerned = "concerned",
    }
}

impl Rhythm {
    pub fn key(self) -> &'static str {
        match self {
            Rhythm::AtOnce => "pool-rhythm-at-once",
            Rhythm::Weekly => "pool-rhythm-weekly",
            Rhythm::Monthly => "pool-rhythm-monthly",
            Rhythm::Concerned => "pool-rhythm-concerned",
        }
    }
}
