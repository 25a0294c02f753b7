//! Whom a mailing is for: conditions, joined by and, or and not. Pure.

use crate::{
    places::Place,
    vocabulary::{CallId, MailingId, PersonId, ProjectId, Rung, ThemeId, words},
};
use std::{fmt, str::FromStr, sync::Arc};

words! {
    /// How a condition counts among the others.
    Part {
        /// One of these must hold.
        Any = "any",
        /// Each of these must hold too.
        All = "all",
        /// None of these may hold.
        None = "none",
    }
}

words! {
    /// What is asked of somebody.
    Kind {
        /// Suggested, voted or commented.
        Gave = "gave",
        Suggested = "suggested",
        Voted = "voted",
        Commented = "commented",
        /// Suggested something the municipality did not answer yet.
        Unanswered = "unanswered",
        /// Suggested what was chosen, or voted for it.
        Chosen = "chosen",
        /// Follows it, or wants to hear of the theme.
        Hears = "hears",
        /// Wants to take part so far, or further.
        TakesPart = "takes_part",
        /// Suggested something in a neighbourhood, or voted for it.
        District = "district",
        /// The same around a place.
        Near = "near",
        Received = "received",
    }
}

/// Of what a condition speaks, and what a mailing is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Object {
    /// Everything of the municipality.
    Town,
    Theme(ThemeId),
    Project(ProjectId),
    Call(CallId),
    District(String),
    Rung(Rung),
    Mailing(MailingId),
    /// As it was typed; where it is stands beside it.
    Place(String),
}

/// A place, and how far around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Around {
    pub place: Place,
    pub metres: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    pub part: Part,
    pub kind: Kind,
    pub object: Object,
    pub around: Option<Around>,
}

impl Part {
    pub fn key(&self) -> &'static str {
        match self {
            Part::Any => "mailings-part-any",
            Part::All => "mailings-part-all",
            Part::None => "mailings-part-none",
        }
    }
}

impl Kind {
    /// Those one chooses from a list; a place is typed.
    pub const CHOSEN: &'static [Kind] = &[
        Kind::Gave,
        Kind::Suggested,
        Kind::Voted,
        Kind::Commented,
        Kind::Unanswered,
        Kind::Chosen,
        Kind::Hears,
        Kind::TakesPart,
        Kind::District,
        Kind::Received,
    ];

    pub fn key(&self) -> &'static str {
        match self {
            Kind::Gave => "mailings-kind-gave",
            Kind::Suggested => "mailings-kind-suggested",
            Kind::Voted => "mailings-kind-voted",
            Kind::Commented => "mailings-kind-commented",
            Kind::Unanswered => "mailings-kind-unanswered",
            Kind::Chosen => "mailings-kind-chosen",
            Kind::Hears => "mailings-kind-hears",
            Kind::TakesPart => "mailings-kind-takes-part",
            Kind::District => "mailings-kind-district",
            Kind::Near => "mailings-kind-near",
            Kind::Received => "mailings-kind-received",
        }
    }

    /// Key of what to choose, when it cannot speak of this object.
    pub fn misses(self, object: &Object) -> Option<&'static str> {
        let fits = match self {
            Kind::Gave | Kind::Suggested | Kind::Voted | Kind::Commented | Kind::Unanswered | Kind::Chosen => {
                matches!(object, Object::Town | Object::Theme(_) | Object::Project(_) | Object::Call(_))
            }
            Kind::Hears => matches!(object, Object::Theme(_) | Object::Project(_) | Object::Call(_)),
            Kind::TakesPart => matches!(object, Object::Rung(_)),
            Kind::District => matches!(object, Object::District(_)),
            Kind::Near => matches!(object, Object::Place(_)),
            Kind::Received => matches!(object, Object::Mailing(_)),
        };
        (!fits).then_some(match self {
            Kind::Gave | Kind::Suggested | Kind::Voted | Kind::Commented | Kind::Unanswered | Kind::Chosen => {
                "mailings-choose-whole"
            }
            Kind::Hears => "mailings-choose-followed",
            Kind::TakesPart => "mailings-choose-rung",
            Kind::District => "mailings-choose-district",
            Kind::Near => "mailings-choose-place",
            Kind::Received => "mailings-choose-mailing",
        })
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Object::Town => f.write_str("alles"),
            Object::Theme(id) => write!(f, "thema-{id}"),
            Object::Project(id) => write!(f, "actie-{id}"),
            Object::Call(id) => write!(f, "oproep-{id}"),
            Object::District(name) => write!(f, "wijk-{name}"),
            Object::Rung(rung) => write!(f, "trede-{rung}"),
            Object::Mailing(id) => write!(f, "mailing-{id}"),
            Object::Place(typed) => write!(f, "plek-{typed}"),
        }
    }
}

impl FromStr for Object {
    type Err = ();

    fn from_str(text: &str) -> Result<Object, ()> {
        if text == "alles" {
            return Ok(Object::Town);
        }
        let (kind, name) = text.split_once('-').ok_or(())?;
        Ok(match kind {
            "thema" => Object::Theme(name.parse()?),
            "actie" => Object::Project(name.parse()?),
            "oproep" => Object::Call(name.parse()?),
            "wijk" => Object::District(name.to_owned()),
            "trede" => Object::Rung(name.parse()?),
            "mailing" => Object::Mailing(name.parse()?),
            "plek" => Object::Place(name.to_owned()),
            _ => return Err(()),
        })
    }
}

impl kit::db::Column for Object {
    fn read(row: &kit::db::Row<'_>, index: usize) -> kit::db::Result<Object> {
        let text: String = row.get(index)?;
        text.parse().map_err(|()| kit::db::Error::Fault(format!("unknown object: {text}")))
    }
}

/// People in ascending order; shared with what is kept.
pub type People = Arc<Vec<PersonId>>;

/// Asks of people in ascending order whether they are in a set: each set is walked once, however many are asked.
pub struct Walk<'a>(&'a [PersonId]);

impl<'a> Walk<'a> {
    pub fn of(set: &'a [PersonId]) -> Walk<'a> {
        Walk(set)
    }

    pub fn meets(&mut self, person: PersonId) -> bool {
        while let [first, rest @ ..] = self.0
            && *first < person
        {
            self.0 = rest;
        }
        self.0.first() == Some(&person)
    }
}

/// Who is meant by each condition.
pub struct Sets(pub Vec<(Part, People)>);

impl Sets {
    /// Who is meant by all of them together: one of `Any` when there are such, each of `All`, none of `None`; `everybody`
    /// is in ascending order.
    pub fn join(&self, everybody: &[PersonId]) -> Vec<PersonId> {
        let of = |part: Part| -> Vec<Walk<'_>> {
            self.0.iter().filter(|(of, _)| *of == part).map(|(_, set)| Walk::of(set)).collect()
        };
        let (mut any, mut all, mut none) = (of(Part::Any), of(Part::All), of(Part::None));
        let is_meant = |person: &&PersonId| {
            (any.is_empty() || any.iter_mut().any(|set| set.meets(**person)))
                && all.iter_mut().all(|set| set.meets(**person))
                && !none.iter_mut().any(|set| set.meets(**person))
        };
        everybody.iter().filter(is_meant).copied().collect()
    }

    /// By which conditions somebody is meant: their places among them.
    pub fn why(&self, person: PersonId) -> Vec<usize> {
        let holds =
            |(_, (part, set)): &(usize, &(Part, People))| *part != Part::None && set.binary_search(&person).is_ok();
        self.0.iter().enumerate().filter(holds).map(|(place, _)| place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(ids: &[i64]) -> Vec<PersonId> {
        ids.iter().map(|id| PersonId(*id)).collect()
    }

    fn set(ids: &[i64]) -> People {
        Arc::new(people(ids))
    }

    #[test]
    fn one_of_these_and_each_of_those_and_none_of_the_others() {
        let everybody = people(&[1, 2, 3, 4, 5, 6]);
        let sets = Sets(vec![
            (Part::Any, set(&[1, 2])),
            (Part::Any, set(&[3, 9])),
            (Part::All, set(&[2, 3, 4])),
            (Part::None, set(&[2])),
        ]);
        assert_eq!(sets.join(&everybody), people(&[3]), "who is not there any more is not meant");
        assert_eq!(sets.why(PersonId(3)), [1, 2]);
        let only_not = Sets(vec![(Part::None, set(&[2]))]);
        assert_eq!(only_not.join(&everybody), people(&[1, 3, 4, 5, 6]));
        assert!(Sets(vec![(Part::Any, set(&[]))]).join(&everybody).is_empty(), "a condition nobody meets is one");
    }

    #[test]
    fn an_object_is_read_as_it_is_written() {
        let objects = [
            Object::Town,
            Object::Theme(ThemeId(7)),
            Object::District("Sint-Jans-Molen".to_owned()),
            Object::Rung(Rung::Decide),
            Object::Place("Kapelstraat 12".to_owned()),
        ];
        for object in objects {
            assert_eq!(object.to_string().parse(), Ok(object));
        }
        assert_eq!("wijk".parse::<Object>(), Err(()));
        assert_eq!("oproep-o0".parse::<Object>(), Err(()));
    }
}
