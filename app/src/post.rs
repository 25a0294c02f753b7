//! Mails as they leave: whether each may still go, who it comes from, what it shows, and what becomes of an address that
//! does not exist.
//!
//! A mail waits between the moment it is written and the moment it leaves. What was true then is asked again here, of the
//! slices that know: whether its reader is there and has this address, whether she still wants it, whether what it tells
//! of may still be told.

use crate::{
    briefing,
    config::Config,
    cx::App,
    mailings, people, pictures, suggestions,
    vocabulary::{
        MailKind::{
            self, AddressAsked, AdviceAsked, AdviceGiven, Answer, AskCode, Blocked, Briefing, CaseDone, CaseHandedOver,
            CaseNoted, Coauthor, Code, CommentHidden, CommentShown, Corrected, Daily, FollowCode, Mailing, Merged,
            MoreAnswered, MoreAsked, Moved, ObjectionDecided, PrivateAnswer, QuestionAnswer, QuestionClosed,
            QuestionReceipt, QuestionWaiting, Receipt, ReportDecided, ReportReceipt, Split, Status, Statuses,
            SuggestionHidden, SuggestionShown, Unblocked, Waited,
        },
        MailingId, MunicipalityId, PersonId, SuggestionId,
    },
};
use kit::{
    clock::Moment,
    db::{Error, Fut, Result, Tx},
    mail::{Enclosed, Guide, May, Sender, Transport, Worker, outbox::Queued},
};
use std::{pin::Pin, sync::Arc};

/// Why a mail was held back, as its row says it.
const UNREACHABLE: &str = "unreachable";
const GONE: &str = "gone";
const STOPPED: &str = "stopped";
const HIDDEN: &str = "hidden";

/// What sends the mails of this program.
pub fn worker(app: &Arc<App>, config: &Config, transport: Transport) -> Worker {
    Worker {
        db: app.db.clone(),
        clock: app.clock.clone(),
        transport,
        guide: Arc::new(Post(app.clone())),
        from: config.mail_from.clone(),
        returns: config.mail_return.clone(),
        key: app.secret_key.clone(),
        pace: config.mail_pace,
    }
}

struct Post(Arc<App>);

impl Guide for Post {
    fn may_go<'a>(&'a self, tx: &'a mut Tx<'_>, mail: &'a Queued) -> Fut<'a, May, Error> {
        Box::pin(async move { Ok(held_back(tx, mail).await?.map_or(May::Go, May::NotGo)) })
    }

    fn sender(&self, owner: i64) -> Option<Sender> {
        let town = self.0.towns.by_id(MunicipalityId(owner))?;
        let own = town.settings.sender.as_ref()?;
        match own.sender() {
            Ok(sender) => Some(sender),
            Err(why) => {
                tracing::error!(town = town.slug, why, "Mails go unsigned: the sender of a municipality is not right");
                Some(Sender { from: own.from.clone(), dkim: None })
            }
        }
    }

    fn enclosed<'a>(
        &'a self,
        owner: i64,
        name: &'a str,
    ) -> Pin<Box<dyn Future<Output = Option<Enclosed>> + Send + 'a>> {
        Box::pin(pictures::enclosed(&self.0, MunicipalityId(owner), name))
    }

    fn unreachable<'a>(
        &'a self,
        tx: &'a mut Tx<'_>,
        mail: &'a Queued,
        (said, now): (&'a str, Moment),
    ) -> Fut<'a, (), Error> {
        Box::pin(people::store::save_unreachable(tx, MunicipalityId(mail.municipality), (&mail.to, said), now))
    }
}

/// Why a mail may not leave any more.
async fn held_back(tx: &mut Tx<'_>, mail: &Queued) -> Result<Option<&'static str>> {
    let town = MunicipalityId(mail.municipality);
    // A word this program does not know is of a newer one, or of before there were words: that one may go.
    let kind: Option<MailKind> = mail.kind.parse().ok();
    if let Some(Code | FollowCode | AskCode) = kind {
        return Ok(None);
    }
    if people::store::find_unreachable(tx, town, &mail.to).await?.is_some() {
        return Ok(Some(UNREACHABLE));
    }
    if kind == Some(AddressAsked) {
        let Some(person) = mail.about.map(PersonId) else { return Ok(None) };
        let is_asked = people::store::is_address_asked(tx, town, (person, &mail.to)).await?;
        return Ok((!is_asked).then_some(GONE));
    }
    let (Some(kind), Some(reader)) = (kind, mail.reader.map(PersonId)) else { return Ok(None) };
    let standing = people::store::find_mail_standing(tx, town, reader).await?;
    let has_it = |address: &String| address.eq_ignore_ascii_case(&mail.to);
    let Some(standing) = standing.filter(|standing| standing.address.as_ref().is_some_and(has_it)) else {
        return Ok(Some(GONE));
    };
    if kind == Mailing {
        let about = mail.about.map(MailingId).filter(|_| !standing.is_stopped);
        let Some(mailing) = about else { return Ok(Some(STOPPED)) };
        return mailings::held_back(tx, town, (mailing, reader)).await;
    }
    let about = mail.about.map(SuggestionId);
    let is_stopped = match kind {
        Receipt | Coauthor | Statuses | Merged | Moved | Split | Mailing => standing.is_stopped,
        Daily => standing.is_stopped || standing.is_digest_stopped,
        Answer | Status => match about {
            Some(id) => !suggestions::store::is_hearer(tx, town, id, reader).await?,
            None => standing.is_stopped,
        },
        Briefing => briefing::store::find_choice(tx, town, reader).await?.is_none(),
        // What the law asks to be told, what she asked for herself, and her work at the desk, cannot be stopped.
        Corrected | SuggestionHidden | SuggestionShown | CommentHidden | CommentShown | ReportDecided
        | ReportReceipt | ObjectionDecided | Code | FollowCode | AskCode | QuestionReceipt | QuestionAnswer
        | QuestionClosed | QuestionWaiting | CaseNoted | CaseHandedOver | CaseDone | MoreAsked | MoreAnswered
        | PrivateAnswer | AdviceAsked | AdviceGiven | Blocked | Unblocked | AddressAsked | Waited => false,
    };
    if is_stopped {
        return Ok(Some(STOPPED));
    }
    let tells_of_what_all_see = match kind {
        Answer | Status | Receipt | Coauthor | Merged | Moved | Split | MoreAsked => true,
        Daily | Corrected | SuggestionHidden | SuggestionShown | CommentHidden | CommentShown | ReportDecided
        | ReportReceipt | ObjectionDecided | Code | FollowCode | AskCode | Statuses | QuestionReceipt
        | QuestionAnswer | QuestionClosed | QuestionWaiting | CaseNoted | CaseHandedOver | CaseDone | MoreAnswered
        | PrivateAnswer | AdviceAsked | AdviceGiven | Mailing | Briefing | Blocked | Unblocked | AddressAsked
        | Waited => false,
    };
    match about {
        Some(id) if tells_of_what_all_see => {
            let is_there = suggestions::store::is_in_sight(tx, town, id).await?;
            Ok((!is_there).then_some(HIDDEN))
        }
        Some(_) | None => Ok(None),
    }
}
