//! What who made a suggestion hears at once, whatever mails she chose: what the municipality decided about it.
//!
//! Whoever's words are taken out of sight is told on what ground and why, and how she can object (`ground.rs`).

use super::{
    Suggestion,
    ground::{self, Ground},
    notices, store,
};
use crate::{
    chrome::{Letter, Piece},
    cx::Cx,
    refusal::Result,
    texts::sentence,
};
use kit::{db::Tx, mail::outbox};

/// What was decided.
pub enum News<'a> {
    Corrected {
        reason: &'a str,
        /// The one that was replaced.
        edition: i64,
    },
    Hidden {
        ground: Ground,
        reason: &'a str,
    },
    ShownAgain,
}

impl News<'_> {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            News::Corrected { .. } => ("changing-corrected-subject", "changing-corrected-mail"),
            News::Hidden { .. } => ("changing-hidden-subject", "changing-hidden-mail"),
            News::ShownAgain => ("changing-shown-subject", "changing-shown-mail"),
        }
    }

    /// Names this decision, so that it is told once.
    fn once(&self, cx: &Cx) -> String {
        match self {
            News::Corrected { edition, .. } => format!("corrected-{edition}"),
            News::Hidden { .. } => format!("hidden-{}", cx.now.0),
            News::ShownAgain => format!("shown-{}", cx.now.0),
        }
    }

    fn letter(&self, cx: &Cx, suggestion: &Suggestion) -> Letter {
        let counter = &cx.town.settings.counter;
        let args = [("title", suggestion.title.as_str().into()), ("name", cx.town.name.as_str().into())];
        let (subject, opening) = self.words();
        let mut pieces = vec![Piece::Words(sentence(cx.lang, opening, &args))];
        match self {
            News::Corrected { reason, .. } => {
                pieces.push(Piece::Words((*reason).to_owned()));
                let ways = [("email", counter.email.as_str().into()), ("phone", counter.phone.as_str().into())];
                pieces.push(Piece::Words(sentence(cx.lang, "changing-corrected-object", &ways)));
            }
            News::Hidden { ground, reason } => pieces.extend(ground::why_hidden(cx, Some(*ground), Some(reason))),
            News::ShownAgain => {}
        }
        let button = match self {
            News::Hidden { .. } => None,
            News::Corrected { .. } | News::ShownAgain => Some(notices::button(cx, suggestion.id)),
        };
        let why = sentence(cx.lang, "telling-why-author", &args);
        Letter { subject: sentence(cx.lang, subject, &args), pieces, button, why, stop_url: None }
    }
}

/// In the transaction that decides it.
pub async fn tell(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, news: &News<'_>) -> Result<()> {
    let cx = &ground::in_own_language(cx);
    for (person, email) in store::list_makers(tx, cx.municipality(), suggestion.id).await? {
        let message = news.letter(cx, suggestion).message(cx, &email)?;
        let once = format!("made-{}-{}-{person}", suggestion.id, news.once(cx));
        let key = (cx.municipality().0, cx.new_id());
        outbox::put_once(tx, key, &message, &once, cx.app.clock.machine()).await?;
    }
    Ok(())
}
