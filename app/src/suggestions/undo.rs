//! What came on a form is taken back, since an officer entered it by mistake.
//!
//! It is done as the person it was entered for, by the rules she would meet herself. What others took up by a vote, an
//! answer or a reply is not taken from them: that is hidden instead (`hide.rs`), with a ground and a reason.

use super::{
    Status, VoteButton, add, comments,
    policy::{self, Part},
    store,
    themes::{self, ThemeChoice},
    vote,
};
use crate::{
    cx::{Cx, Tag},
    people::ConsentWay,
    refusal::{Refusal, Result},
    texts::text,
    vocabulary::{CallId, PersonId, SlipId, SuggestionId},
};
use kit::{clock::Moment, db::Tx};

/// What pages, lists and counts must hear of, once it is durable.
#[derive(Debug, Default)]
pub struct TakenBack {
    votes: Vec<(SuggestionId, i64)>,
    changed: Vec<SuggestionId>,
    calls: Vec<CallId>,
}

/// Everything of this form; `hers` acts as the person whose input it is.
pub async fn take_back(
    hers: &Cx,
    tx: &mut Tx<'_>,
    (slip, person): (SlipId, PersonId),
    entered_at: Moment,
) -> Result<TakenBack> {
    let town = hers.municipality();
    if store::is_taken_up(tx, town, slip).await? {
        return Err(Refusal::field("reden", "input-undo-taken-up").into());
    }
    let mut taken = TakenBack { votes: store::delete_votes_of_slip(tx, town, slip).await?, ..TakenBack::default() };
    let reason = text(hers.town.main_language(), "input-undone-reason");
    for id in store::list_suggestions_of_slip(tx, town, slip).await? {
        let changeable = store::load_changeable(tx, town, id, person).await?;
        if changeable.part == Part::Author && changeable.status == Status::Withdrawn {
            continue;
        }
        let may = policy::may_retract(&hers.actor, &changeable)
            .map_err(|_| Refusal::field("reden", "input-undo-taken-up"))?;
        if store::hold_status(tx, town, may.suggestion, changeable.status).await? {
            store::insert_status_change(tx, town, id, (hers.now, Status::Withdrawn, Some(&reason)), None).await?;
        }
        taken.changed.push(id);
        taken.calls.push(changeable.call);
    }
    for comment in store::list_comments_of_slip(tx, town, slip).await? {
        taken.changed.push(comments::edit::delete(hers, tx, comment).await?);
    }
    store::forget_slip(tx, town, slip).await?;
    for chosen in store::list_theme_choices(tx, town, person).await? {
        if chosen.choice == ThemeChoice::Wanted && chosen.chosen_at == entered_at {
            themes::choose(hers, tx, person, chosen.theme, (ThemeChoice::Later, ConsentWay::Counter)).await?;
            store::delete_theme_choice(tx, town, person, chosen.theme).await?;
        }
    }
    Ok(taken)
}

impl TakenBack {
    pub fn done(&self, cx: &Cx) {
        for (id, votes) in &self.votes {
            vote::counted(cx, *id, &VoteButton::Open { votes: *votes });
        }
        for id in &self.changed {
            cx.changed(Tag::Suggestion(*id));
        }
        for call in &self.calls {
            add::added(cx, *call);
        }
    }
}
