//! What a person agreed to, each purpose on its own. Nothing is ticked for her.
//!
//! What holds now is a row of `consents`; every yes and every withdrawal is an entry that is never changed.

use super::store::{self, NewEntry};
use crate::{
    cx::Cx,
    refusal::Result,
    texts::{sentence, text},
    vocabulary::{PersonId, ThemeId, words},
};
use kit::{clock::Moment, db::Tx};

words! {
    /// What mail may be sent for.
    Purpose {
        /// What becomes of the suggestions she voted for; of those she made she hears without asking (decision 0030).
        OutcomeMail = "outcome_mail",
        /// New actions and calls.
        ThemeMail = "theme_mail",
    }
}

words! {
    /// What somebody did with a consent.
    ConsentAct {
        Given = "given",
        Withdrawn = "withdrawn",
    }
}

words! {
    /// By which way she said so.
    ConsentWay {
        /// On a page, signed in or by a confirmed address.
        Page = "page",
        /// On the page behind the link of a mail.
        MailLink = "mail_link",
        /// When she was asked, after she gave something.
        Asked = "asked",
        Counter = "counter",
        Import = "import",
    }
}

impl Purpose {
    /// Key of the sentence beside the box: what is agreed to, word for word.
    pub fn key(self) -> &'static str {
        match self {
            Purpose::OutcomeMail => "people-consent-outcome",
            Purpose::ThemeMail => "people-consent-theme",
        }
    }
}

impl ConsentAct {
    pub fn key(self) -> &'static str {
        match self {
            ConsentAct::Given => "people-consent-given",
            ConsentAct::Withdrawn => "people-consent-withdrawn",
        }
    }
}

impl ConsentWay {
    pub fn key(self) -> &'static str {
        match self {
            ConsentWay::Page => "people-consent-way-page",
            ConsentWay::MailLink => "people-consent-way-mail-link",
            ConsentWay::Asked => "people-consent-way-asked",
            ConsentWay::Counter => "people-consent-way-counter",
            ConsentWay::Import => "people-consent-way-import",
        }
    }
}

/// A yes to a purpose as a whole, that stands.
pub struct Standing {
    pub purpose: Purpose,
    pub given_at: Moment,
}

/// Each of them, since when.
pub async fn list_standing(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Standing>> {
    let kept = store::list_kept_consents(tx, cx.municipality(), person).await?;
    let stands = kept.into_iter().filter(|kept| kept.withdrawn_at.is_none() && kept.subject.is_empty());
    Ok(stands
        .filter_map(|kept| Some(Standing { purpose: kept.purpose.parse().ok()?, given_at: kept.given_at }))
        .collect())
}

/// A yes to a purpose as a whole, in the words she read; one that stands keeps its day.
pub async fn give(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, (purpose, way): (Purpose, ConsentWay)) -> Result<()> {
    let town = cx.municipality();
    if store::list_consents(tx, town, person).await?.contains(&purpose) {
        return Ok(());
    }
    let wording = text(cx.lang, purpose.key());
    store::save_consent(tx, town, person, (purpose, &wording), cx.now).await?;
    let entry = NewEntry { purpose, subject: "", act: ConsentAct::Given, way, wording: &wording };
    store::insert_consent_entry(tx, town, person, &entry, cx.now).await?;
    Ok(())
}

/// The same taken back; what was not given is not taken back.
pub async fn withdraw(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, (purpose, way): (Purpose, ConsentWay)) -> Result<()> {
    let town = cx.municipality();
    if !store::list_consents(tx, town, person).await?.contains(&purpose) {
        return Ok(());
    }
    store::withdraw_consent(tx, town, person, purpose, cx.now).await?;
    let wording = text(cx.lang, purpose.key());
    let entry = NewEntry { purpose, subject: "", act: ConsentAct::Withdrawn, way, wording: &wording };
    store::insert_consent_entry(tx, town, person, &entry, cx.now).await?;
    Ok(())
}

/// Writes down that she wants to hear of a theme, or no longer; whether she does is kept by the slice of what she follows.
pub async fn note_theme(
    cx: &Cx,
    tx: &mut Tx<'_>,
    person: PersonId,
    (theme, name): (ThemeId, &str),
    (act, way): (ConsentAct, ConsentWay),
) -> Result<()> {
    let wording = sentence(cx.lang, "people-consent-of-theme", &[("theme", name.into())]);
    let subject = theme.to_string();
    let entry = NewEntry { purpose: Purpose::ThemeMail, subject: &subject, act, way, wording: &wording };
    store::insert_consent_entry(tx, cx.municipality(), person, &entry, cx.now).await?;
    Ok(())
}
