//! Everything this slice keeps of the person who asks, as JSON.

use super::store;
use crate::{cx::Cx, refusal::Result, vocabulary::PersonId};
use kit::{clock::Moment, db::Tx, mail::outbox};
use serde_json::{Value, json};

pub async fn load(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Value> {
    let town = cx.municipality();
    let profile = store::load_profile(tx, town, person).await?;
    let kept = store::load_kept(tx, town, person).await?;
    let roles = store::list_roles(tx, town, person).await?;
    let mails = mails(tx, cx, profile.email.as_deref()).await?;
    let comes_back = match &profile.email {
        Some(address) => store::find_unreachable(tx, town, address).await?,
        None => None,
    };
    let blocked = store::find_own_block(tx, town, person).await?;
    let recorded = store::find_recorded(tx, town, person).await?;
    let at = |moment: Option<Moment>| moment.map(Moment::rfc3339);
    Ok(json!({
        "number": person.to_string(),
        "name": profile.display_name,
        "email": profile.email,
        "email_confirmed_at": at(profile.email_confirmed_at),
        "stated_13_or_older_at": at(profile.age_stated_at),
        "mail_comes_back": comes_back.map(|known| json!({ "since": known.found_at.rfc3339(), "reason": known.reason })),
        "known_since": kept.known_since.rfc3339(),
        "account_since": at(kept.account_since),
        "all_mail_stopped_at": at(kept.mail_stopped_at),
        "daily_mail_stopped_at": at(kept.digest_stopped_at),
        "mailings_stopped_at": at(kept.mailings_stopped_at),
        "imported_from": kept.imported_from,
        "imported_as": kept.imported_as,
        "recorded_by_the_municipality": recorded.map(|known| json!({
            "name": known.full_name,
            "email": known.email,
            "phone": known.phone,
            "address": [known.street, known.house_number, known.postal_code, known.place],
            "at": known.recorded_at.rfc3339(),
        })),
        "roles": roles.iter().map(|held| held.role.word()).collect::<Vec<_>>(),
        "blocked": blocked.map(|(until, reason)| json!({ "until": until.rfc3339(), "reason": reason })),
        "ties": ties(tx, cx, person).await?,
        "mail_rhythm": kept.rhythm,
        "takes_part_up_to": kept.rung,
        "consents": consents(tx, cx, person).await?,
        "consent_history": consent_history(tx, cx, person).await?,
        "sessions": sessions(tx, cx, person).await?,
        "codes_sent": codes(tx, cx, person).await?,
        "mails": mails,
    }))
}

async fn ties(tx: &mut Tx<'_>, cx: &Cx, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_kept_ties(tx, cx.municipality(), person).await?;
    Ok(rows.into_iter().map(|(kind, at)| json!({ "kind": kind, "stated_at": at.rfc3339() })).collect())
}

async fn consents(tx: &mut Tx<'_>, cx: &Cx, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_kept_consents(tx, cx.municipality(), person).await?;
    let consent = |row: store::KeptConsent| {
        json!({
            "purpose": row.purpose,
            "subject": row.subject,
            "wording": row.wording,
            "given_at": row.given_at.rfc3339(),
            "withdrawn_at": row.withdrawn_at.map(Moment::rfc3339),
        })
    };
    Ok(rows.into_iter().map(consent).collect())
}

/// Every yes and every withdrawal, with the words and the way.
async fn consent_history(tx: &mut Tx<'_>, cx: &Cx, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_consent_entries(tx, cx.municipality(), person).await?;
    let entry = |row: store::ConsentEntry| {
        json!({
            "purpose": row.purpose.word(),
            "subject": row.subject,
            "act": row.act.word(),
            "way": row.way.word(),
            "wording": row.wording,
            "at": row.happened_at.rfc3339(),
        })
    };
    Ok(rows.into_iter().map(entry).collect())
}

async fn sessions(tx: &mut Tx<'_>, cx: &Cx, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_kept_sessions(tx, cx.municipality(), person).await?;
    let session = |(by, since, ends): (String, Moment, Moment)| json!({ "signed_in_by": by, "since": since.rfc3339(), "ends_at": ends.rfc3339() });
    Ok(rows.into_iter().map(session).collect())
}

async fn codes(tx: &mut Tx<'_>, cx: &Cx, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_kept_codes(tx, cx.municipality(), person).await?;
    let code = |(email, sent, used): (String, Moment, Option<Moment>)| json!({ "email": email, "sent_at": sent.rfc3339(), "used_at": used.map(Moment::rfc3339) });
    Ok(rows.into_iter().map(code).collect())
}

/// What was sent to her confirmed address, as long as it is kept.
async fn mails(tx: &mut Tx<'_>, cx: &Cx, address: Option<&str>) -> Result<Vec<Value>> {
    let Some(address) = address else { return Ok(Vec::new()) };
    let mail = |mail: outbox::Addressed| {
        json!({
            "subject": mail.subject,
            "text": mail.text,
            "written_at": mail.queued_at.rfc3339(),
            "closed_at": mail.closed_at.map(Moment::rfc3339),
        })
    };
    Ok(outbox::list_to(tx, cx.municipality().0, address).await?.into_iter().map(mail).collect())
}
