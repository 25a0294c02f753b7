//! Whether what came in was answered by when the municipality promised.

use super::{
    chapter::{Chapter, Grid, Line, number},
    store::{self, Days, Wait},
};
use crate::{cx::Cx, refusal::Result, vocabulary::SuggestionId};
use kit::{clock::Moment, db::Tx, jiff::civil::Date};
use std::collections::HashMap;

#[derive(Debug, Default, PartialEq, Eq)]
struct Kept {
    in_time: i64,
    late: i64,
    /// Not answered, and the day has gone by.
    overdue: i64,
    /// Not answered, and there is time.
    open: i64,
}

impl Kept {
    /// Ended on a day or not yet, promised by a day.
    fn count(&mut self, (ended, promised, today): (Option<Date>, Date, Date)) {
        match ended {
            Some(day) if day <= promised => self.in_time += 1,
            Some(_) => self.late += 1,
            None if today > promised => self.overdue += 1,
            None => self.open += 1,
        }
    }

    fn line(&self, cx: &Cx, key: &'static str) -> Line {
        Line::worded(cx, key, [self.in_time, self.late, self.overdue, self.open].map(number).to_vec())
    }
}

/// Days that were promised, each worked out once: going over a calendar takes its time.
struct Promised<'a> {
    cx: &'a Cx,
    by: fn(&crate::municipality::Municipality, Moment) -> Date,
    known: HashMap<Date, Date>,
}

impl Promised<'_> {
    fn day(&mut self, at: Moment) -> Date {
        let (town, by) = (&self.cx.town, self.by);
        *self.known.entry(town.date(at)).or_insert_with(|| by(town, at))
    }

    fn count(&mut self, waits: impl Iterator<Item = (Moment, Option<Moment>)>, kept: &mut Kept) {
        let today = self.cx.town.date(self.cx.now);
        for (came_at, ended_at) in waits {
            let promised = self.day(came_at);
            kept.count((ended_at.map(|at| self.cx.town.date(at)), promised, today));
        }
    }
}

fn promised<'a>(cx: &'a Cx, by: fn(&crate::municipality::Municipality, Moment) -> Date) -> Promised<'a> {
    Promised { cx, by, known: HashMap::new() }
}

pub async fn chapter(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let town = cx.municipality();
    let mut suggestions = Kept::default();
    let (mut by, mut after) = (promised(cx, |town, at| town.promised(at)), SuggestionId(0));
    loop {
        let waits = store::list_waits(tx, town, (days, after)).await?;
        let Some(last) = waits.last().map(|wait| wait.id) else { break };
        by.count(waits.iter().filter_map(|wait| Some((wait.came_at, ended(wait)?))), &mut suggestions);
        after = last;
    }
    let (mut questions, mut reports) = (Kept::default(), Kept::default());
    let asked = store::list_asked(tx, town, days).await?;
    promised(cx, |town, at| town.promised_to_question(at)).count(asked.into_iter(), &mut questions);
    let reported = store::list_reported(tx, town, days).await?;
    promised(cx, |town, at| town.promised_to_report(at)).count(reported.into_iter(), &mut reports);
    let rows = vec![
        suggestions.line(cx, "briefing-suggestions"),
        questions.line(cx, "annual-questions"),
        reports.line(cx, "annual-reports"),
    ];
    let heads = vec!["annual-what-came", "annual-in-time", "annual-late", "annual-overdue", "annual-open"];
    let tables = vec![Grid { heads, rows }];
    Ok(Chapter { key: "annual-promises", lead: Some("annual-promises-lead"), figures: Vec::new(), tables })
}

/// When it was first answered, settled or decided, whichever came first; nothing for what asks for no answer any more.
fn ended(wait: &Wait) -> Option<Option<Moment>> {
    let first = [wait.answered_at, wait.settled_at, wait.decided_at].into_iter().flatten().min();
    (first.is_some() || !wait.is_gone).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_kept_on_its_last_day_and_broken_on_the_next() {
        let day = |day: &str| day.parse::<Date>().unwrap();
        let (promised, today) = (day("2026-05-18"), day("2026-05-20"));
        let mut kept = Kept::default();
        for ended in [Some("2026-05-18"), Some("2026-05-19"), None] {
            kept.count((ended.map(day), promised, today));
        }
        kept.count((None, today, today));
        assert_eq!(kept, Kept { in_time: 1, late: 1, overdue: 1, open: 1 });
    }

    #[test]
    fn what_its_author_took_back_waits_for_nobody() {
        let at = |at: i64| Some(Moment(at));
        let wait = |answered_at, settled_at, is_gone| Wait {
            id: SuggestionId(1),
            came_at: Moment(1),
            answered_at,
            settled_at,
            decided_at: None,
            is_gone,
        };
        assert_eq!(ended(&wait(None, None, true)), None);
        assert_eq!(ended(&wait(None, None, false)), Some(None));
        assert_eq!(ended(&wait(at(9), at(5), true)), Some(at(5)));
    }
}
