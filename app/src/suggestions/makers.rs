//! What who made a suggestion hears at once, whatever mails she chose: what the municipality decided about it.
//!
//! Whoever's words are taken out of sight is told on what ground and why, and how she can object (`ground.rs`).

use super::{
    Suggestion,
    ground::{self, Ground},
    notices,
    reports::{Contested, object},
    store,
    whom::whom_to_ask,
};
use crate::{
    chrome::{Letter, Piece, Whom, Worded, Wording, worded_as},
    cx::Cx,
    refusal::Result,
    slips::notice,
    texts::{sentence, text},
    vocabulary::{MailKind, PersonId, SuggestionId},
};
use kit::{db::Tx, mail::outbox};

/// What was decided.
pub enum News<'a> {
    Corrected {
        /// Of each piece, what it was and what it is.
        changed: &'a [String],
        reason: &'a str,
        /// The one that was replaced.
        edition: i64,
    },
    Hidden {
        ground: Ground,
        reason: &'a str,
    },
    /// It was held, and is not let through.
    Refused {
        ground: Ground,
        reason: &'a str,
    },
    ShownAgain,
}

impl News<'_> {
    fn kind(&self) -> MailKind {
        match self {
            News::Corrected { .. } => MailKind::Corrected,
            News::Hidden { .. } | News::Refused { .. } => MailKind::SuggestionHidden,
            News::ShownAgain => MailKind::SuggestionShown,
        }
    }

    fn wording(&self) -> Wording {
        let usual = self.kind().wording();
        match self {
            News::Corrected { .. } | News::Hidden { .. } | News::ShownAgain => usual,
            News::Refused { .. } => {
                Wording { subject: "holding-refused-subject", opening: Some("holding-refused-suggestion"), ..usual }
            }
        }
    }

    /// Names this decision, so that it is told once.
    fn once(&self, cx: &Cx) -> String {
        match self {
            News::Corrected { edition, .. } => format!("corrected-{edition}"),
            News::Hidden { .. } | News::Refused { .. } => format!("hidden-{}", cx.now.0),
            News::ShownAgain => format!("shown-{}", cx.now.0),
        }
    }

    fn letter(&self, cx: &Cx, (suggestion, whom): (&Suggestion, Option<&Whom>), reader: PersonId) -> Letter {
        let counter = &cx.town.settings.counter;
        let args = [
            ("title", suggestion.title.as_str().into()),
            ("name", cx.town.name.as_str().into()),
            ("email", counter.email.as_str().into()),
            ("phone", counter.phone.as_str().into()),
        ];
        let Worded { subject, opening, closing } = worded_as(cx, (self.kind(), self.wording()), &args);
        let mut pieces: Vec<Piece> = opening.into_iter().collect();
        match self {
            News::Corrected { changed, reason, .. } => {
                pieces.extend(changed.iter().cloned().map(Piece::Words));
                pieces.push(Piece::Words(text(cx.lang, "changing-corrected-why")));
                pieces.push(Piece::Words((*reason).to_owned()));
            }
            News::Hidden { ground, reason } | News::Refused { ground, reason } => {
                pieces.extend(ground::why_hidden(cx, Some(*ground), Some(reason)))
            }
            News::ShownAgain => {}
        }
        pieces.extend(closing);
        let button = match self {
            News::Hidden { .. } | News::Refused { .. } => cx.actor.person().map(|decided_by| {
                let (suggestion, thing, hidden_at) = (suggestion.id, suggestion.id.0, cx.now);
                object::button(cx, Contested { suggestion, thing, hidden_at, decided_by }, reader)
            }),
            News::Corrected { .. } | News::ShownAgain => Some(notices::button(cx, suggestion.id)),
        };
        let why = sentence(cx.lang, "telling-why-author", &args[..1]);
        let (kind, about, whom) = (self.kind(), Some(suggestion.id.0), whom.cloned());
        Letter { kind, reader: Some(reader), about, subject, pieces, button, why, whom, stop_url: None }
    }
}

/// Whether she made it, alone or with others.
pub(super) async fn is_maker(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion) -> Result<bool> {
    let Some(account) = cx.actor.account() else { return Ok(false) };
    if account.person == suggestion.author {
        return Ok(true);
    }
    let together = store::list_coauthors_shown(tx, cx.municipality(), suggestion.id).await?;
    Ok(together.iter().any(|(person, _)| *person == account.person))
}

/// Whether anybody of who made it hears what is decided, by mail or from somebody who calls or writes.
pub(super) async fn is_anybody_told(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<bool> {
    let town = cx.municipality();
    if !store::list_makers(tx, town, id).await?.is_empty() {
        return Ok(true);
    }
    Ok(store::list_spoken_hearers(tx, town, id, PersonId(0)).await?.iter().any(|(_, is_maker)| *is_maker))
}

/// In the transaction that decides it.
pub async fn tell(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, news: &News<'_>) -> Result<()> {
    let cx = &cx.in_own_language();
    let whom = whom_to_ask(cx, tx, suggestion.id).await?;
    let about = (suggestion, whom.as_ref());
    for (person, email) in store::list_makers(tx, cx.municipality(), suggestion.id).await? {
        let message = news.letter(cx, about, person).message(cx, &email)?;
        let once = format!("made-{}-{}-{person}", suggestion.id, news.once(cx));
        let key = (cx.municipality().0, cx.new_id());
        outbox::put_once(tx, key, &message, &once, cx.app.clock.machine()).await?;
    }
    for (person, is_maker) in store::list_spoken_hearers(tx, cx.municipality(), suggestion.id, PersonId(0)).await? {
        if is_maker {
            let once = format!("made-{}-{}-{person}", suggestion.id, news.once(cx));
            let to = (person, Some(suggestion.theme));
            notice::put(cx, tx, to, (&news.letter(cx, about, person), &once)).await?;
        }
    }
    Ok(())
}
