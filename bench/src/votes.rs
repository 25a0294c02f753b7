//! Durable votes over HTTP against the engine alone; spread over suggestions, and all on one.

use crate::{
    engine::{self, CLIENTS, Pgbench, SUGGESTIONS, Sqlite},
    load::{self, Script},
    product::Town,
    table::{Row, Target, median},
};
use std::{io, sync::Arc, time::Duration};

const ROUNDS: usize = 3;
/// Of spread votes, per round: enough for some 250,000 votes.
const SPREAD_PEOPLE: usize = 4 * CLIENTS;

/// Who votes for what. Every vote is the first of its person on its suggestion, or it would write nothing.
struct Votes {
    town_port: u16,
    /// A thousand for the spread votes, then one for each round of hot ones.
    ids: Vec<String>,
    cookies: Vec<String>,
}

impl Votes {
    async fn of(town: &Town, people: usize) -> io::Result<Arc<Votes>> {
        let ids = town.suggestions(SUGGESTIONS + ROUNDS).await?;
        let cookies = town.sign_in(1..=people).await?;
        Ok(Arc::new(Votes { town_port: town.port, ids, cookies }))
    }

    fn spread(self: &Arc<Votes>, round: usize) -> Script {
        let votes = self.clone();
        Arc::new(move |client, turn, buffer| {
            let (person, suggestion) = engine::spread(client, turn);
            person < SPREAD_PEOPLE && votes.write(round * SPREAD_PEOPLE + person, suggestion, buffer)
        })
    }

    /// Everybody once, on the same suggestion.
    fn hot(self: &Arc<Votes>, round: usize) -> Script {
        let votes = self.clone();
        Arc::new(move |client, turn, buffer| votes.write(client + CLIENTS * turn, SUGGESTIONS + round, buffer))
    }

    fn write(&self, person: usize, suggestion: usize, buffer: &mut Vec<u8>) -> bool {
        let Some(cookie) = self.cookies.get(person) else { return false };
        buffer.extend_from_slice(&Town::put_vote(&self.ids[suggestion], cookie));
        true
    }

    async fn rate(&self, time: Duration, script: Script) -> io::Result<f64> {
        Ok(load::run(self.town_port, CLIENTS, time, script).await?.per_second())
    }
}

/// Rates of the product, and of the engine alone, in turns.
#[derive(Default)]
struct Rates {
    engine: Vec<f64>,
    spread: Vec<f64>,
    hot: Vec<f64>,
}

impl Rates {
    fn rows(self, engine: &str, least: f64) -> Vec<Row> {
        let (alone, spread, hot) = (median(self.engine), median(self.spread), median(self.hot));
        vec![
            Row::ratio(
                format!("{engine}: durable votes / engine alone"),
                spread / alone,
                Target::AtLeast(least),
                format!("{spread:.0} of {alone:.0} a second"),
            ),
            Row::ratio(
                format!("{engine}: all on one suggestion / spread"),
                hot / spread,
                Target::AtLeast(1.0),
                format!("{hot:.0} and {spread:.0} a second"),
            ),
        ]
    }
}

pub async fn sqlite(town: &Town, engine: &mut Sqlite, time: Duration) -> io::Result<Vec<Row>> {
    let votes = Votes::of(town, 40_000).await?;
    let mut rates = Rates::default();
    for round in 0..ROUNDS {
        rates.engine.push(engine.votes_per_second(time)?);
        rates.spread.push(votes.rate(time, votes.spread(round)).await?);
        rates.hot.push(votes.rate(time, votes.hot(round)).await?);
    }
    Ok(rates.rows("SQLite", 0.5))
}

pub async fn postgres(town: &Town, engine: &Pgbench<'_>, time: Duration) -> io::Result<Vec<Row>> {
    let votes = Votes::of(town, 20_000).await?;
    let mut rates = Rates::default();
    let mut alone_hot = Vec::new();
    for round in 0..ROUNDS {
        rates.engine.push(engine.votes_per_second(CLIENTS, time)?);
        rates.spread.push(votes.rate(time, votes.spread(round)).await?);
        rates.hot.push(votes.rate(time, votes.hot(round)).await?);
        alone_hot.push(engine.hot_votes_per_second(CLIENTS, time)?);
    }
    let hot = median(rates.hot.clone());
    let mut rows = rates.rows("PostgreSQL", 0.4);
    let alone = median(alone_hot);
    let note = format!("{hot:.0} of {alone:.0} a second");
    rows.push(Row::ratio("PostgreSQL: on one suggestion / pgbench on one row", hot / alone, Target::None, note));
    Ok(rows)
}
