//! Until when one can join an action: the filter by date goes by it, and what is over stands apart.

use crate::projects::{ProjectCard, StepState, store::StepMark};
use kit::clock::Moment;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    Over,
    /// The last day, or a moment of it, on which there is something to do.
    Day(Moment),
    /// It goes on, and nobody said how long.
    Open,
}

impl Until {
    /// Of an action with these steps, whose calls close at these moments.
    pub fn of(card: &ProjectCard, steps: &[&StepMark], closes: &[Moment], today: Moment) -> Until {
        if let Some(day) = card.ends_at {
            return Until::day(day, today);
        }
        if card.organiser.is_some() {
            return card.starts_at.map_or(Until::Open, |day| Until::day(day, today));
        }
        // A call closes at midnight: its last day is the one before.
        let called = closes.iter().map(|at| at.plus_seconds(-1)).filter(|at| *at >= today).max();
        let coming = || steps.iter().filter(|step| step.state != StepState::Past);
        if called.is_none() && coming().next().is_none() && !steps.is_empty() {
            return Until::Over;
        }
        // A step under way ends when the next one begins; behind the last one nobody said when.
        if called.is_none() && coming().next_back().is_some_and(|step| step.state == StepState::Now) {
            return Until::Open;
        }
        let days = coming().map(|step| step.sort_at).chain(called).chain(card.starts_at);
        days.max().map_or(Until::Open, Until::Day)
    }

    fn day(day: Moment, today: Moment) -> Until {
        if day < today { Until::Over } else { Until::Day(day) }
    }

    /// True when one can still join on the day that begins at `from`, or later.
    pub fn lasts(self, from: Moment, today: Moment) -> bool {
        match self {
            Until::Over => false,
            // A step that should have been is late, not over.
            Until::Day(day) => from <= today || from <= day,
            Until::Open => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Medium, ProjectId, Rung};

    const TODAY: Moment = Moment(1_791_151_200_000);

    fn day(days: i64) -> Moment {
        TODAY.plus_days(days)
    }

    fn card(organiser: Option<&str>, starts_at: Option<Moment>, ends_at: Option<Moment>) -> ProjectCard {
        ProjectCard {
            id: ProjectId(1),
            slug: String::new(),
            theme_slug: String::new(),
            theme_name: String::new(),
            title: String::new(),
            summary: String::new(),
            illustration: String::new(),
            photo: String::new(),
            photo_words: String::new(),
            neighbourhood: None,
            rung: Rung::Consult,
            organiser: organiser.map(str::to_owned),
            outside_url: None,
            place: None,
            when_text: None,
            starts_at,
            ends_at,
        }
    }

    fn step(state: StepState, days: i64) -> StepMark {
        StepMark {
            project: ProjectId(1),
            title: String::new(),
            rung: Rung::Consult,
            medium: Medium::Meeting,
            state,
            when_text: String::new(),
            sort_at: day(days),
        }
    }

    fn until(card: &ProjectCard, steps: &[StepMark], closes: &[Moment]) -> Until {
        Until::of(card, &steps.iter().collect::<Vec<_>>(), closes, TODAY)
    }

    #[test]
    fn an_action_of_others_lasts_until_its_last_day_or_its_only_one() {
        let theirs = |starts: Option<i64>, ends: Option<i64>| {
            until(&card(Some("Club"), starts.map(day), ends.map(day)), &[], &[])
        };
        assert_eq!(theirs(Some(3), None), Until::Day(day(3)));
        assert_eq!(theirs(Some(-3), Some(4)), Until::Day(day(4)));
        assert_eq!(theirs(Some(-3), None), Until::Over);
        assert_eq!(theirs(None, None), Until::Open);
        assert_eq!(theirs(Some(0), None), Until::Day(day(0)), "today is not over");
    }

    #[test]
    fn an_action_of_ours_lasts_as_long_as_its_steps_and_calls() {
        use StepState::{Next, Now, Past};
        let ours = card(None, None, None);
        assert_eq!(until(&ours, &[step(Past, -9), step(Now, -2), step(Next, 30)], &[]), Until::Day(day(30)));
        assert_eq!(until(&ours, &[step(Now, -2), step(Next, 30)], &[day(41)]), Until::Day(day(41).plus_seconds(-1)));
        assert_eq!(until(&ours, &[step(Now, -2)], &[day(10)]), Until::Day(day(10).plus_seconds(-1)));
        assert_eq!(until(&ours, &[step(Past, -9), step(Now, -2)], &[]), Until::Open);
        assert_eq!(until(&ours, &[step(Past, -9), step(Past, -2)], &[day(-1)]), Until::Over);
        assert_eq!(until(&ours, &[], &[]), Until::Open);
        assert_eq!(until(&card(None, None, Some(day(5))), &[step(Next, 30)], &[]), Until::Day(day(5)));
    }

    #[test]
    fn a_day_far_away_leaves_out_what_ends_before_it() {
        assert!(Until::Day(day(5)).lasts(day(5), TODAY) && !Until::Day(day(5)).lasts(day(6), TODAY));
        assert!(Until::Day(day(-5)).lasts(day(0), TODAY), "late is not over");
        assert!(Until::Open.lasts(day(9_000), TODAY) && !Until::Over.lasts(day(-9_000), TODAY));
    }
}
