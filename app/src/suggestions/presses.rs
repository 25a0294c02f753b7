//! What of this slice can wait for a sign-in, and how it is done when she is back.

use super::{
    Points,
    comments::{self, thank},
    draft,
    follow::{self, follow},
    policy, store,
    vote::vote,
};
use crate::{
    calls,
    cx::{Cx, Tag},
    people, questions,
    refusal::{Refusal, Result},
    vocabulary::CallId,
};
use kit::db::Tx;

pub fn replay() -> people::Replay {
    people::Replay {
        perform: |cx, tx, press| {
            Box::pin(async move {
                match press {
                    people::Press::Vote(id) => vote(&cx, tx, id).await.map(|_| ()),
                    people::Press::Follow(what) => follow(&cx, tx, &what).await,
                    people::Press::Add(call) => may_go_on(&cx, tx, call).await,
                    people::Press::Comment(id) => comments::load_may(&cx, tx, id).await.map(|_| ()),
                    people::Press::Thank(_, comment) => thank::thank(&cx, tx, comment).await.map(|_| ()),
                    people::Press::Ask(id) => questions::ask::ask_kept(&cx, tx, id).await,
                }
            })
        },
        accepts_email: |cx, tx, press| {
            Box::pin(async move {
                match press {
                    people::Press::Vote(id) => {
                        let (votable, _) = store::load_votable(tx, cx.municipality(), id).await?;
                        Ok(votable.rules.accepts_email())
                    }
                    // The code proves that she reads the address: that is all a mail needs.
                    people::Press::Follow(_) => Ok(true),
                    people::Press::Ask(id) => {
                        questions::ask::title_of_kept(&cx, tx, id).await?;
                        Ok(true)
                    }
                    people::Press::Add(call) => {
                        draft::find(&cx, tx, call).await?.ok_or(Refusal::NotFound)?;
                        Ok(false)
                    }
                    people::Press::Comment(id) => {
                        comments::find_draft(&cx, tx, id).await?.ok_or(Refusal::NotFound)?;
                        Ok(false)
                    }
                    people::Press::Thank(_, comment) => {
                        let written = store::find_comment(tx, cx.municipality(), comment).await?;
                        written.filter(comments::Written::is_readable).ok_or(Refusal::NotFound)?;
                        Ok(false)
                    }
                }
            })
        },
        done: |cx, press| match press {
            people::Press::Vote(id) => {
                cx.changed(Tag::Suggestion(id));
                cx.app.part::<Points>().forget(cx.municipality());
            }
            people::Press::Thank(id, _) => cx.changed(Tag::Suggestion(id)),
            people::Press::Follow(_) | people::Press::Add(_) | people::Press::Comment(_) | people::Press::Ask(_) => {}
        },
    }
}

/// Nothing is sent yet: she looks it over first. Who must say more is asked on the way.
async fn may_go_on(cx: &Cx, tx: &mut Tx<'_>, call: CallId) -> Result<()> {
    let call = calls::store::load_call_by_id(tx, cx.municipality(), call, cx.now).await?;
    let tie = people::tie_of(tx, cx).await?;
    policy::may_add(&cx.actor, &call, tie, cx.now)?;
    Ok(())
}

/// What a waiting press is about: the page on the way names it.
pub fn press_title() -> people::PressTitle {
    people::PressTitle(|cx, tx, press| {
        Box::pin(async move {
            match press {
                people::Press::Follow(what) => follow::title_of(&cx, tx, &what).await,
                people::Press::Vote(id) | people::Press::Comment(id) | people::Press::Thank(id, _) => {
                    let suggestion = store::find_suggestion(tx, cx.municipality(), id).await?;
                    Ok(suggestion.ok_or(Refusal::NotFound)?.title)
                }
                people::Press::Ask(id) => questions::ask::title_of_kept(&cx, tx, id).await,
                people::Press::Add(call) => Ok(draft::find(&cx, tx, call).await?.ok_or(Refusal::NotFound)?.title),
            }
        })
    })
}
