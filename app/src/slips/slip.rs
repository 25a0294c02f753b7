//! The thing: one form with its number, and where it came from.

use crate::{
    chrome::{one_line, parse_day},
    vocabulary::{CallId, PersonId, SlipId, words},
};
use kit::{clock::Moment, jiff::civil::Date, secret};

words! {
    /// How the municipality got it.
    Source {
        Counter = "counter",
        Phone = "phone",
        Paper = "paper",
        Meeting = "meeting",
    }
}

impl Source {
    /// Key of the words beside the choice.
    pub fn key(self) -> &'static str {
        match self {
            Source::Counter => "slips-counter",
            Source::Phone => "slips-phone",
            Source::Paper => "slips-paper",
            Source::Meeting => "slips-meeting",
        }
    }

    /// Key of what readers see under a name.
    pub fn said(self) -> &'static str {
        match self {
            Source::Counter => "slips-given-counter",
            Source::Phone => "slips-given-phone",
            Source::Paper => "slips-given-paper",
            Source::Meeting => "slips-given-meeting",
        }
    }

    /// Key of what she reads beside a vote of hers.
    pub fn voted(self) -> &'static str {
        match self {
            Source::Counter => "slips-voted-counter",
            Source::Phone => "slips-voted-phone",
            Source::Paper => "slips-voted-paper",
            Source::Meeting => "slips-voted-meeting",
        }
    }

    /// Whether she agreed to anything in writing.
    pub fn is_in_writing(self) -> bool {
        match self {
            Source::Counter | Source::Paper | Source::Meeting => true,
            Source::Phone => false,
        }
    }
}

/// Where a form comes from: how, from which place, on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub source: Source,
    /// As the officer calls it; may be empty.
    pub place: String,
    pub on: Date,
}

impl Origin {
    pub const PLACE_LONGEST: usize = 80;

    /// As it was typed, or the field and the key of what to do. Nothing comes from a day that is not there yet.
    pub fn read(typed: (&str, &str, &str), today: Date) -> Result<Origin, (&'static str, &'static str)> {
        let (source, place, on) = (typed.0.parse(), one_line(typed.1), parse_day(typed.2.trim()));
        let source = source.map_err(|()| ("bron", "slips-source-missing"))?;
        if place.chars().count() > Origin::PLACE_LONGEST {
            return Err(("waar", "editing-too-long"));
        }
        match on {
            None => Err(("op", "slips-day-wrong")),
            Some(on) if on > today => Err(("op", "slips-day-future")),
            Some(on) => Ok(Origin { source, place, on }),
        }
    }
}

/// The number of a form: letters and digits nobody takes for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference(String);

impl Reference {
    /// 850 thousand million of them: guessing leads nowhere, and two groups of four are read over in one go.
    const LENGTH: usize = 8;

    pub fn random() -> Reference {
        Reference(secret::typeable(Self::LENGTH))
    }

    /// As somebody typed it: capitals, spaces and the dash make no difference.
    pub fn parse(typed: &str) -> Option<Reference> {
        let bare = typed.chars().filter(|c| !(c.is_whitespace() || *c == '-'));
        let bare: String = bare.take(Self::LENGTH + 1).collect::<String>().to_ascii_lowercase();
        let is_one = bare.len() == Self::LENGTH && bare.bytes().all(|byte| secret::TYPEABLE.contains(&byte));
        is_one.then_some(Reference(bare))
    }

    /// As it is kept, and stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Reference {
    /// As it is printed: `K7M2-P9QX`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (front, back) = self.0.split_at(Self::LENGTH / 2);
        write!(f, "{}-{}", front.to_ascii_uppercase(), back.to_ascii_uppercase())
    }
}

impl kit::db::ToValue for Reference {
    fn to_value(&self) -> kit::db::Value<'_> {
        kit::db::Value::Text(&self.0)
    }
}

impl kit::db::Column for Reference {
    fn read(row: &kit::db::Row<'_>, index: usize) -> kit::db::Result<Self> {
        Ok(Reference(row.get(index)?))
    }
}

kit::row! {
    #[derive(Debug, Clone)]
    pub struct Slip {
        pub id: SlipId,
        pub reference: Reference,
        pub call: CallId,
        pub made_at: Moment,
        /// Until it is entered, nothing below.
        pub source: Option<Source>,
        pub place: String,
        pub entered_by: Option<PersonId>,
        pub entered_at: Option<Moment>,
        pub person: Option<PersonId>,
        pub claimed_at: Option<Moment>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_typed() {
        let reference = Reference::parse("k7m2p9qx").unwrap();
        for same in ["K7M2-P9QX", " k7m2 p9qx ", "K7m2-p9QX\n", "k-7-m-2-p-9-q-x"] {
            assert_eq!(Reference::parse(same).as_ref(), Some(&reference), "{same}");
        }
        assert_eq!(reference.to_string(), "K7M2-P9QX");
        for wrong in ["", "k7m2p9q", "k7m2p9qxx", "k7m2p9q0", "k7m2p9ql", "k7m2p9q\u{130}", &"a".repeat(9_000)] {
            assert_eq!(Reference::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Reference::parse(Reference::random().as_str()).map(|one| one.as_str().len()), Some(8));
    }

    #[test]
    fn nothing_comes_from_tomorrow() {
        let today: Date = "2026-09-10".parse().unwrap();
        let read = |source, place, on| Origin::read((source, place, on), today);
        assert_eq!(read("paper", " De  Wilg ", "10/9/2026").unwrap().place, "De Wilg");
        assert_eq!(read("fax", "", "2026-09-10"), Err(("bron", "slips-source-missing")));
        assert_eq!(read("phone", "", "2026-09-11"), Err(("op", "slips-day-future")));
        assert_eq!(read("phone", "", "31/02/2026"), Err(("op", "slips-day-wrong")));
    }
}
