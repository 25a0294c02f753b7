//! How many people, said so that nobody among few is found out.

use crate::texts::text;
use kit::i18n::{self, Lang};

/// Fewer than so many people are not counted out loud: who knows one of them would learn what she chose.
pub const FEW: i64 = 5;

/// A number of people; of few, only that they are few.
pub fn how_many(lang: Lang, count: i64) -> String {
    match count {
        1..FEW => text(lang, "people-few"),
        count => i18n::number_text(count),
    }
}
