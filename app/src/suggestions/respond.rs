//! An officer answers a suggestion under her own name, and says what becomes of it.
//!
//! Answer and status go in one press and one transaction. Two officers at the same time: the second sees what the first
//! did, with all she typed; pressed twice, it is one answer.

use super::{
    Status, Suggestion, notices,
    policy::{self, MayAnswer},
    store::{self, Answered, NewAnswer},
    wording::{AnswerText, Reason},
};
use crate::{
    activity::{self, Happened, Happening},
    cases,
    chrome::Form,
    cx::{Cx, Tag},
    projects::{self, NewContact, Signature},
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{AnswerId, ContactId, SuggestionId},
};
use kit::{clock::Moment, db::Tx};

mod page;

pub use page::{press, show};

/// What an officer gives, checked.
#[derive(Debug, Clone)]
pub(super) struct Given {
    /// The id the answer will have: minted with the form.
    key: AnswerId,
    /// What she saw when she began.
    seen: String,
    answer: Option<AnswerText>,
    change: Option<(Status, Option<Reason>)>,
    /// Her card, when she has none yet.
    card: Option<Card>,
    /// How she signs, when she says it.
    signature: Option<Signature>,
}

/// How an officer is shown beside her answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Card {
    name: String,
    role: String,
    service: String,
}

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Responded {
    Now,
    /// It was sent before.
    Before,
    /// Somebody else was first: she looks again.
    Overtaken,
}

async fn respond(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, given: &Given) -> Result<Responded> {
    let town = cx.municipality();
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = policy::may_answer(&cx.actor, &suggestion)?;
    let now = store::load_answered(tx, town, id).await?;
    if is_done(tx, cx, given, &suggestion).await? {
        return Ok(Responded::Before);
    }
    if version(&now) != given.seen {
        return Ok(Responded::Overtaken);
    }
    let contact = card(cx, tx, &may, given.card.as_ref()).await?;
    if let Some(signature) = given.signature {
        projects::store::update_signature(tx, town, contact, signature).await?;
    }
    if let Some(text) = &given.answer {
        answer(cx, tx, &may, (given.key, contact, text)).await?;
        record(cx, tx, &suggestion, (Happened::SuggestionAnswered, "")).await?;
    }
    if let Some((status, reason)) = &given.change {
        let reason = reason.as_ref().map(Reason::as_str);
        let change = (cx.now, *status, reason);
        store::insert_status_change(tx, town, may.suggestion, change, Some(contact)).await?;
        let name = text(cx.town.main_language(), &status.key());
        let detail = reason.map_or(name.clone(), |reason| format!("{name}. {reason}"));
        record(cx, tx, &suggestion, (Happened::StatusSet, &detail)).await?;
    }
    cases::store::end_handing_to(tx, town, suggestion.matter().case, may.officer).await?;
    store::end_reaction(tx, town, id, cx.now).await?;
    notices::tell_change(cx, tx, id).await?;
    Ok(Responded::Now)
}

/// Whether this form did its work before.
async fn is_done(tx: &mut Tx<'_>, cx: &Cx, given: &Given, suggestion: &Suggestion) -> Result<bool> {
    match (&given.answer, &given.change) {
        (Some(_), _) => Ok(store::has_answer(tx, cx.municipality(), given.key).await?),
        (None, Some((status, _))) => Ok(*status == suggestion.status),
        (None, None) => Ok(true),
    }
}

async fn answer(
    cx: &Cx,
    tx: &mut Tx<'_>,
    may: &MayAnswer,
    (id, contact, text): (AnswerId, ContactId, &AnswerText),
) -> Result<()> {
    let new = NewAnswer { id, suggestion: may.suggestion, contact, body: text.as_str(), answered_at: cx.now };
    Ok(store::insert_answer(tx, cx.municipality(), &new).await?)
}

/// Her card, or the one she just filled in.
async fn card(cx: &Cx, tx: &mut Tx<'_>, may: &MayAnswer, typed: Option<&Card>) -> Result<ContactId> {
    let town = cx.municipality();
    if let Some(contact) = projects::store::find_card(tx, town, may.officer).await? {
        return Ok(contact.id);
    }
    let card = typed.ok_or(Refusal::field("name", "answering-card-missing"))?;
    let id = ContactId(cx.new_id());
    let key = id.to_string();
    // Without telephone and address she stands beside her answers, and not among those one can call.
    let new = NewContact {
        id,
        key: &key,
        name: &card.name,
        role: &card.role,
        service: &card.service,
        phone: "",
        email: "",
        hours: "",
        languages: "",
        district: "",
        photo: "",
    };
    projects::store::insert_contact(tx, town, &new).await?;
    projects::store::update_card_owner(tx, town, id, may.officer).await?;
    Ok(id)
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, (what, detail): (Happened, &str)) -> Result<()> {
    let address = urls::desk_suggestion(suggestion.id);
    activity::record(cx, tx, &Happening { what, about: &suggestion.title, address: &address, detail }).await
}

/// What she saw, in one word for the form.
fn version(answered: &Answered) -> String {
    let at = |moment: Option<Moment>| moment.map_or(0, |at| at.0);
    format!("{}.{}.{}", answered.answers, at(answered.changed_at), at(answered.reacted_at))
}

/// The use case in its transaction; when it is durable, pages, lists and the map show it.
async fn respond_now(cx: &Cx, suggestion: &Suggestion, given: Given) -> Result<Responded> {
    let id = suggestion.id;
    let responded = cx.write_on(id.0, move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { respond(&cx, tx, id, &given).await })
    });
    let responded = responded.await?;
    if responded == Responded::Now {
        cx.changed(Tag::Suggestion(id));
        super::add::added(cx, suggestion.call);
    }
    Ok(responded)
}

/// As it came.
#[derive(Debug, Clone, Default)]
struct Typed {
    key: String,
    seen: String,
    answer: String,
    status: String,
    reason: String,
    signature: String,
    card: Card,
}

/// A field of the form, and the key of what is wrong in it.
type Mistake = (&'static str, &'static str);

impl Typed {
    fn read(form: &Form) -> Typed {
        Typed {
            key: form.text("sleutel"),
            seen: form.text("versie"),
            answer: form.text("antwoord"),
            status: form.text("status"),
            reason: form.text("reden"),
            signature: form.text("ondertekening"),
            card: Card { name: form.text("naam"), role: form.text("functie"), service: form.text("dienst") },
        }
    }

    /// All that is wrong at once.
    fn check(&self, card: HasCard) -> Result<Given, Vec<Mistake>> {
        let mut wrong: Vec<Mistake> = Vec::new();
        let answer = match self.answer.trim() {
            "" => None,
            typed => AnswerText::parse(typed).map_err(|key| wrong.push(("antwoord", key))).ok(),
        };
        let reason = Reason::parse(&self.reason).map_err(|key| wrong.push(("reden", key))).unwrap_or(None);
        let status = match self.status.as_str() {
            "" => None,
            word => word.parse::<Status>().ok().filter(|status| Status::choices().contains(status)),
        };
        if status.is_some_and(Status::needs_reason) && reason.is_none() && !wrong.iter().any(|(at, _)| *at == "reden") {
            wrong.push(("reden", "answering-reason-missing"));
        }
        if self.answer.trim().is_empty() && status.is_none() {
            wrong.push(("antwoord", "answering-nothing"));
        }
        let new_card = match card {
            HasCard::Yes => None,
            HasCard::No => Some(self.card(&mut wrong)),
        };
        let key = self.key.parse::<AnswerId>();
        match (wrong.is_empty(), key) {
            (true, Ok(key)) => Ok(Given {
                key,
                seen: self.seen.clone(),
                answer,
                change: status.map(|status| (status, reason)),
                card: new_card,
                signature: self.signature.parse().ok(),
            }),
            (true, Err(())) => Err(vec![("antwoord", "answering-again")]),
            (false, _) => Err(wrong),
        }
    }

    fn card(&self, wrong: &mut Vec<Mistake>) -> Card {
        use super::wording::line;
        let mut field = |(at, wanted): Mistake, typed: &str| {
            let value = line(typed);
            if !(2..=80).contains(&value.chars().count()) {
                wrong.push((at, wanted));
            }
            value
        };
        Card {
            name: field(("naam", "answering-card-name-wrong"), &self.card.name),
            role: field(("functie", "answering-card-role-wrong"), &self.card.role),
            service: field(("dienst", "answering-card-service-wrong"), &self.card.service),
        }
    }
}

/// Whether the officer has a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HasCard {
    Yes,
    No,
}
