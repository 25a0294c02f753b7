//! Numbers that look like chance and are the same every time: when, where, who; and the town at any size.

use super::{
    TODAY,
    content::Grown,
    seed::{Filled, Made},
    town,
};
use crate::{
    cx::App,
    refusal::Error,
    suggestions::{NewSuggestion, Status, store as written},
    vocabulary::{CallId, PersonId, Strength, SuggestionId},
};
use kit::{clock::Moment, ids::Ids};
use std::sync::Arc;

/// A number between 0 and `below` that looks like chance (splitmix64).
fn pick(seed: u64, below: usize) -> usize {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((z ^ (z >> 31)) % (below.max(1) as u64)).unwrap_or(0)
}

/// A moment of daylight so many days before today.
pub(super) fn during(days_ago: u32, number: usize) -> Moment {
    let midnight = TODAY.plus_seconds(-12 * 3600).plus_days(-i64::from(days_ago));
    let hours = if days_ago == 0 { 2 } else { 14 };
    midnight.plus_seconds(8 * 3600 + i64::try_from(pick(number as u64 * 7 + 3, hours * 3600)).unwrap_or(0))
}

/// A spot along a street, a few steps beside its middle line.
pub(super) fn spot(map: &town::Town, street: &str, number: usize) -> Option<(f64, f64)> {
    let street = map.streets.iter().find(|known| known.name == street)?;
    let along = street.places.get(pick(number as u64 * 31 + 1, street.places.len()))?;
    let step = |salt: u64| (pick(number as u64 * 17 + salt, 2001) as f64 / 1000.0 - 1.0) * 0.000_12;
    Some((along.0 + step(5), along.1 + step(11) * 1.5))
}

/// The name others see of a generated citizen.
pub(super) fn name(grown: Option<&Grown>, number: usize) -> String {
    let Some(grown) = grown else { return format!("Bewoner {number}") };
    let of =
        |list: &[String], salt: u64| list.get(pick(number as u64 * 13 + salt, list.len())).cloned().unwrap_or_default();
    format!("{} {}", of(&grown.first_names, 1), of(&grown.family_names, 2))
}

/// So many different citizens, and when each voted.
pub(super) fn voters(citizens: &[PersonId], count: usize, number: usize, since: Moment) -> Vec<(PersonId, Moment)> {
    let count = count.min(citizens.len());
    let start = pick(number as u64 * 101 + 7, citizens.len());
    // Steps that share no divisor with the number of citizens meet each of them once.
    let mut step = 1 + pick(number as u64 * 53 + 9, citizens.len());
    while gcd(step, citizens.len()) != 1 {
        step += 1;
    }
    let span = (TODAY.0 - since.0).max(1);
    let voter = |n: usize| {
        let when = since.0 + span / 20 + (span * 9 / 10) * (n as i64 + 1) / (count as i64 + 1);
        (citizens[(start + n * step) % citizens.len()], Moment(when))
    };
    (0..count).map(voter).collect()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// So many suggestions go into one transaction.
const CHUNK: usize = 1_000;

/// Adds to Wilgenbeke's greening call until it has the suggestions and votes asked for.
pub(super) async fn grow(app: &App, made: &Arc<Made>, filled: &Filled, grown: Arc<Grown>) -> Result<(), String> {
    let call = *filled.calls.get("plekken-vergroenen").ok_or("the call that grows is missing")?;
    let written = made.town.suggestions.len();
    let votes_written: usize = made.town.suggestions.iter().map(|s| s.votes as usize).sum();
    let suggestions = made.size.suggestions.unwrap_or(written).saturating_sub(written);
    let votes = made.size.votes.unwrap_or(votes_written).saturating_sub(votes_written);
    let citizens = Arc::new(filled.citizens.clone());
    let mut first = 0;
    while first < suggestions {
        let last = (first + CHUNK).min(suggestions);
        let chunk =
            Chunk { made: made.clone(), grown: grown.clone(), citizens: citizens.clone(), call, suggestions, votes };
        let done = app.db.write(move |tx| {
            let chunk = chunk.clone();
            Box::pin(async move {
                for number in first..last {
                    chunk.insert(tx, number).await?;
                }
                Ok::<_, Error>(())
            })
        });
        done.await.map_err(|error| format!("the grown town could not be written: {error:?}"))?;
        if last.is_multiple_of(10_000) {
            tracing::info!("{last} of {suggestions} suggestions");
        }
        first = last;
    }
    Ok(())
}

#[derive(Clone)]
struct Chunk {
    made: Arc<Made>,
    grown: Arc<Grown>,
    citizens: Arc<Vec<PersonId>>,
    call: CallId,
    suggestions: usize,
    votes: usize,
}

impl Chunk {
    async fn insert(&self, tx: &mut kit::db::Tx<'_>, number: usize) -> Result<(), Error> {
        let grown = &self.grown;
        let seed = number as u64 * 1009 + 77;
        let of = |list: &[String], salt: u64| list.get(pick(seed + salt, list.len())).cloned().unwrap_or_default();
        let street = &self.made.map.streets[pick(seed + 1, self.made.map.streets.len())];
        let fill = |text: String| {
            text.replace("{street}", &street.name)
                .replace("{hamlet}", &street.hamlet)
                .replace("{number}", &(2 + pick(seed + 2, 90)).to_string())
        };
        let pattern = &grown.titles[pick(seed + 3, grown.titles.len())];
        let title = fill(pattern.title.clone());
        let body = [
            fill(of(&grown.openings, 4)),
            fill(of(&grown.reasons, 5)),
            fill(of(&grown.wishes, 6)),
            fill(of(&grown.closings, 7)),
        ];
        // The oldest first, over the six weeks of the call; before everything that was written by hand.
        let span = 40 * 86_400 * 1000;
        let made_at = Moment(TODAY.0 - 41 * 86_400_000 + span * number as i64 / self.suggestions.max(1) as i64);
        let ids = Ids::seeded();
        let id = SuggestionId(ids.next(made_at) + 0x10_0000 + (number as i64 & 0xfffff));
        let (latitude, longitude) = spot(&self.made.map, &street.name, number + 9).unwrap_or((0.0, 0.0));
        let new = NewSuggestion {
            id,
            call: self.call,
            author: self.citizens[pick(seed + 8, self.citizens.len())],
            category: &pattern.category,
            title: &title,
            body: &body.join(" "),
            latitude,
            longitude,
            address: &street.name,
            illustration: &pattern.category,
            status: status(pick(seed + 9, 100)),
            created_at: made_at,
        };
        written::insert_suggestion_by_program(tx, self.made.id, &new).await?;
        let votes = voters(&self.citizens, self.votes_of(number), number + 1000, made_at);
        let votes: Vec<_> = votes.into_iter().map(|(who, when)| (who, when, Strength::Account)).collect();
        written::insert_votes_by_program(tx, self.made.id, id, &votes).await?;
        Ok(())
    }

    /// A long tail that adds up to the votes asked for: the share of each differs, the rest is dealt out evenly.
    fn votes_of(&self, number: usize) -> usize {
        let even = self.votes / self.suggestions.max(1);
        let rest = usize::from(number < self.votes % self.suggestions.max(1));
        // Pairs give and take, so that the sum stays.
        let swing = pick((number as u64 / 2) * 37, even.max(1));
        match number % 2 {
            0 if number + 1 < self.suggestions => even + swing + rest,
            0 => even + rest,
            _ => even - swing + rest,
        }
    }
}

fn status(roll: usize) -> Status {
    match roll {
        0..62 => Status::Submitted,
        62..86 => Status::UnderReview,
        86..90 => Status::MoreInfo,
        90..97 => Status::NotChosen,
        97..99 => Status::Referred,
        _ => Status::Chosen,
    }
}
