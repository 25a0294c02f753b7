//! What a colleague typed beside a thing that waits: nothing is lost, and what is wrong is said at its field.

use super::{Act, Keeper, Matter};
use crate::{
    chrome::{Form, clean},
    cx::Cx,
    people::{Colleague, Field},
    vocabulary::PersonId,
};
use kit::{clock::Moment, jiff::civil::Date};

const LONGEST: usize = 3_000;
/// Later than this nobody remembers why.
const DAYS_AT_MOST: i32 = 366;

/// As it came.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The id the entry will have: minted with the form, so that twice is once.
    pub key: String,
    pub act: Option<Act>,
    pub body: Field,
    /// Of a note: for whom.
    pub mentions: Vec<String>,
    pub keeper: Field,
    pub until: Field,
}

/// What is to be done, checked.
#[derive(Debug, Clone)]
pub enum Press {
    Note { body: String, to: Vec<PersonId> },
    Take,
    HandOver { body: String, keeper: Keeper },
    PutOff { body: String, until: Moment },
    Resume,
    Done { body: String },
}

impl Typed {
    pub fn read(form: &Form) -> Typed {
        Typed {
            key: form.text("sleutel"),
            act: form.text("doe").parse().ok(),
            body: Field::filled(form.text("tekst")),
            mentions: form.texts("collega"),
            keeper: Field::filled(form.text("aan")),
            until: Field::filled(form.text("tot")),
        }
    }

    pub fn id(&self) -> Option<i64> {
        kit::ids::decode(&self.key)
    }

    pub fn is(&self, act: Act) -> bool {
        self.act == Some(act)
    }

    pub fn mentions_one(&self, person: &PersonId) -> bool {
        self.mentions.contains(&person.to_string())
    }

    /// What to do, or itself with a sentence at each field that is wrong.
    pub fn check(mut self, cx: &Cx, (matter, colleagues): (&Matter, &[Colleague])) -> Result<Press, Box<Typed>> {
        let body = clean(&self.body.value).trim().to_owned();
        if body.chars().count() > LONGEST {
            self.body = Field::wrong(cx, self.body.value, "cases-text-long");
            return Err(Box::new(self));
        }
        match self.act {
            Some(Act::Took) => Ok(Press::Take),
            Some(Act::Resumed) => Ok(Press::Resume),
            Some(Act::Done) => Ok(Press::Done { body }),
            Some(Act::HandedOver) => {
                match Keeper::read(&self.keeper.value, (matter.case.kind, matter.done_at()), colleagues) {
                    Some(keeper) => Ok(Press::HandOver { body, keeper }),
                    None => {
                        self.keeper = Field::wrong(cx, self.keeper.value, "cases-keeper-missing");
                        Err(Box::new(self))
                    }
                }
            }
            Some(Act::PutOff) => match until(cx, &self.until.value) {
                Ok(until) => Ok(Press::PutOff { body, until }),
                Err(key) => {
                    self.until = Field::wrong(cx, self.until.value, key);
                    Err(Box::new(self))
                }
            },
            Some(Act::Noted) | None if body.is_empty() => {
                self.act = Some(Act::Noted);
                self.body = Field::wrong(cx, self.body.value, "cases-text-missing");
                Err(Box::new(self))
            }
            Some(Act::Noted) | None => {
                let to = colleagues.iter().map(|one| one.person).filter(|person| self.mentions_one(person)).collect();
                Ok(Press::Note { body, to })
            }
        }
    }
}

/// The first minute of the day it comes back.
fn until(cx: &Cx, typed: &str) -> Result<Moment, &'static str> {
    let day: Date = typed.trim().parse().map_err(|_| "cases-until-missing")?;
    let today = cx.town.date(cx.now);
    let latest = today.checked_add(kit::jiff::Span::new().days(DAYS_AT_MOST)).map_err(|_| "cases-until-missing")?;
    if day <= today || day > latest {
        return Err("cases-until-range");
    }
    let start = cx.town.zone().to_timestamp(day.at(0, 0, 0, 0)).map_err(|_| "cases-until-missing")?;
    Ok(Moment(start.as_millisecond()))
}
