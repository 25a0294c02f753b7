//! Who sends what lies in the outbox. It may die at any moment: a mail that was in its hands is sent again after a while,
//! under the same name.
//!
//! A provider has at most some of the hands and a pace of its own, so that one that is slow or strict holds up no other.
//! When the mail server is away nothing is tried but whether it is back.

use super::{
    Enclosed, Gone, Guide, May, Message, Sender, State, Transport,
    outbox::{self, Queued},
    providers::{Claimed, LOOK_EVERY, Provider, Providers, claim},
    transport::Stamp,
};
use crate::{
    clock::{Clock, Moment},
    db::{Db, Error, Result, Tx},
    params,
};
use std::{sync::Arc, time::Duration};
use tokio::{task::JoinSet, time};

/// So many mails leave at once.
const AT_ONCE: usize = 16;
/// A mail that could not leave for so long is given up (RFC 5321, 4.5.4.1).
const TRIED_DAYS: i64 = 5;
const HOUR_SECONDS: i64 = 3600;
/// So often a mail may have arrived without our hearing of it; to send it once more would be pestering.
const DOUBTS: i64 = 5;
/// The longest rest while the mail server is away.
const AWAY_SECONDS: i64 = 120;

/// How many mails a minute one provider gets of one owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace(pub i64);

impl Default for Pace {
    fn default() -> Pace {
        Pace(300)
    }
}

/// Sends until it is let go.
#[derive(Clone)]
pub struct Worker {
    pub db: Db,
    pub clock: Clock,
    pub transport: Transport,
    pub guide: Arc<dyn Guide>,
    /// Of owners who have no sender of their own.
    pub from: String,
    /// The address mails come back to; else the sender's.
    pub returns: Option<String>,
    /// Marks the names of mails.
    pub key: Vec<u8>,
    pub pace: Pace,
}

/// What became of a mail that was in hand.
enum Left {
    Done,
    /// The server is away, for this reason.
    Away(String),
}

/// Until when nothing is tried, and how often the server was away in a row.
#[derive(Default)]
struct Rest {
    until: Moment,
    times: u32,
}

impl Worker {
    pub async fn run(self) {
        let (mut sending, mut providers, mut rest) = (JoinSet::new(), Providers::default(), Rest::default());
        loop {
            let pause = self.take(&mut sending, &mut providers, &rest).await.unwrap_or_else(|error| {
                tracing::error!(%error, "Mails could not be read; they wait in the outbox");
                LOOK_EVERY
            });
            if sending.is_empty() {
                self.transport.rest();
            }
            let ended = tokio::select! {
                Some(ended) = sending.join_next() => ended,
                () = time::sleep(pause) => continue,
            };
            match ended {
                Ok((domain, left)) => {
                    providers.let_go(domain);
                    self.heed(left, &mut rest);
                }
                // Its mail is let go when the lease ends.
                Err(died) => tracing::error!(%died, "A mail was dropped while it was sent"),
            }
        }
    }

    /// Takes mails in hand while there is room; how long until there may be more to take.
    async fn take(
        &self,
        sending: &mut JoinSet<(String, Left)>,
        providers: &mut Providers,
        rest: &Rest,
    ) -> Result<Duration> {
        let now = self.clock.machine();
        // One mail asks whether a server that was away is back.
        let at_once = if rest.times == 0 { AT_ONCE } else { 1 };
        let room = at_once.saturating_sub(sending.len());
        if rest.until > now || room == 0 {
            return Ok(LOOK_EVERY);
        }
        providers.look(&self.db, now).await?;
        let open = providers.open(now);
        if open.is_empty() {
            return Ok(providers.pause(now));
        }
        for claimed in self.claim(room, open).await? {
            providers.served(&claimed);
            for mail in claimed.mails {
                let (worker, domain) = (self.clone(), claimed.provider.domain.clone());
                sending.spawn(async move {
                    let left = worker.send(&mail).await.unwrap_or_else(|error| {
                        tracing::error!(mail.id = mail.id, %error, "What became of a mail could not be written");
                        Left::Done
                    });
                    (domain, left)
                });
            }
        }
        Ok(providers.pause(self.clock.machine()))
    }

    fn heed(&self, left: Left, rest: &mut Rest) {
        match left {
            Left::Done => rest.times = 0,
            Left::Away(why) if rest.until <= self.clock.machine() => {
                let seconds = (10_i64 << rest.times.min(8)).min(AWAY_SECONDS);
                rest.times += 1;
                rest.until = self.clock.machine().plus_seconds(seconds);
                tracing::warn!(why = nameless(&why), seconds, "The mail server is away; mails wait");
            }
            Left::Away(_) => {}
        }
    }

    async fn claim(&self, room: usize, open: Vec<(Provider, usize)>) -> Result<Vec<Claimed>> {
        let (now, gap) = (self.clock.machine(), 60_000 / self.pace.0.max(1));
        self.db
            .write(move |tx| {
                let open = open.clone();
                Box::pin(async move { claim(tx, (room, gap), open, now).await })
            })
            .await
    }

    async fn send(&self, mail: &Queued) -> Result<Left> {
        let now = self.clock.machine();
        if mail.useless_at.is_some_and(|at| at < now) {
            return self.close(mail, State::Failed, Some("it came too late to be of use")).await;
        }
        let may = self.guide.may_go(&mut self.db.read().await?, mail).await?;
        if let May::NotGo(_) = may {
            return self.hold_back(mail).await;
        }
        let own = self.guide.sender(mail.municipality);
        let sender = own.unwrap_or_else(|| Sender { from: self.from.clone(), dkim: None });
        let domain = sender.from.rsplit('@').next().unwrap_or("localhost").trim_end_matches('>');
        let id = outbox::message_id(&self.key, (mail.municipality, mail.id), domain);
        let stamp = Stamp { id: &id, sender: &sender, returns: self.returns.as_deref(), at: now };
        match self.transport.send(&stamp, &message(mail), &self.enclosed(mail).await).await {
            Ok(()) => self.close(mail, State::Sent, None).await,
            Err(Gone::Refused(why)) => self.close(mail, State::Failed, Some(&why)).await,
            Err(Gone::NoMailbox(why)) => self.close_unreachable(mail, why).await,
            Err(Gone::Away(why)) => {
                self.put_off(mail, State::Deferred, (mail.attempts - 1, 0)).await?;
                Ok(Left::Away(why))
            }
            Err(Gone::Unknown(why)) if mail.doubts >= DOUBTS => self.close(mail, State::Unknown, Some(&why)).await,
            Err(Gone::Unknown(why)) => {
                tracing::warn!(
                    mail.id = mail.id,
                    why = nameless(&why),
                    "A mail may have left: it is sent again under the same name"
                );
                self.put_off(mail, State::Unknown, (mail.attempts, waiting(mail))).await
            }
            Err(Gone::Later(why)) if now > mail.queued_at.plus_days(TRIED_DAYS) => {
                self.close(mail, State::Failed, Some(&why)).await
            }
            Err(Gone::Later(why)) => {
                tracing::warn!(
                    mail.id = mail.id,
                    why = nameless(&why),
                    "A mail waits: the mail server could not take it"
                );
                self.put_off(mail, State::Deferred, (mail.attempts, waiting(mail))).await
            }
        }
    }

    /// What its HTML shows. A picture that is gone leaves its words.
    async fn enclosed(&self, mail: &Queued) -> Vec<Enclosed> {
        let mut enclosed: Vec<Enclosed> = Vec::new();
        for name in mail.html.split("src=\"cid:").skip(1).filter_map(|rest| rest.split('"').next()) {
            if enclosed.iter().all(|known| known.name != name) {
                enclosed.extend(self.guide.enclosed(mail.municipality, name).await);
            }
        }
        enclosed
    }

    async fn close(&self, mail: &Queued, state: State, reason: Option<&str>) -> Result<Left> {
        if let (State::Failed | State::Unknown, Some(why)) = (state, reason) {
            tracing::warn!(mail.id = mail.id, why = nameless(why), "A mail was given up");
        }
        let (key, now, reason) = ((mail.municipality, mail.id), self.clock.machine(), reason.map(str::to_owned));
        let closed = self.db.write(move |tx| {
            let reason = reason.clone();
            Box::pin(async move { update_closed(tx, key, (state, reason.as_deref()), now).await })
        });
        closed.await.map(|()| Left::Done)
    }

    /// Asked once more in the transaction that writes it down: what was let go in between leaves after all.
    async fn hold_back(&self, mail: &Queued) -> Result<Left> {
        let (guide, mail, now) = (self.guide.clone(), mail.clone(), self.clock.machine());
        let held = self.db.write(move |tx| {
            let (guide, mail) = (guide.clone(), mail.clone());
            Box::pin(async move {
                let key = (mail.municipality, mail.id);
                match guide.may_go(tx, &mail).await? {
                    May::NotGo(why) => update_closed(tx, key, (State::Suppressed, Some(why)), now).await,
                    May::Go => {
                        let sql = "update outbox set state = $3, next_at = $4
                                   where municipality_id = $1 and id = $2 and closed_at is null";
                        tx.run(sql, params![key.0, key.1, State::Queued, now]).await.map(|_| ())
                    }
                }
            })
        });
        held.await.map(|()| Left::Done)
    }

    async fn close_unreachable(&self, mail: &Queued, why: String) -> Result<Left> {
        tracing::warn!(mail.id = mail.id, why = nameless(&why), "A mail was given up: there is no such mailbox");
        let (guide, mail, now) = (self.guide.clone(), mail.clone(), self.clock.machine());
        let closed = self.db.write(move |tx| {
            let (guide, mail, why) = (guide.clone(), mail.clone(), why.clone());
            Box::pin(async move {
                guide.unreachable(tx, &mail, (&why, now)).await?;
                update_closed(tx, (mail.municipality, mail.id), (State::Failed, Some(&why)), now).await
            })
        });
        closed.await.map(|()| Left::Done)
    }

    async fn put_off(&self, mail: &Queued, state: State, (attempts, seconds): (i64, i64)) -> Result<Left> {
        let (owner, id, next) = (mail.municipality, mail.id, self.clock.machine().plus_seconds(seconds));
        let doubts = mail.doubts + i64::from(state == State::Unknown);
        let written = self.db.write(move |tx| {
            Box::pin(async move {
                tx.run(
                    "update outbox set state = $3, next_at = $4, attempts = $5, doubts = $6
                     where municipality_id = $1 and id = $2 and closed_at is null",
                    params![owner, id, state, next, attempts, doubts],
                )
                .await?;
                Ok::<_, Error>(())
            })
        });
        written.await.map(|()| Left::Done)
    }
}

/// What a server said, for the log, which holds no addresses.
fn nameless(said: &str) -> String {
    said.split(' ').map(|word| if word.contains('@') { "<…>" } else { word }).collect::<Vec<_>>().join(" ")
}

/// How long a mail waits after it could not leave: longer each time, an hour at most, and not all at the same moment.
fn waiting(mail: &Queued) -> i64 {
    // Somebody may be waiting for a code: the first time a hiccup is enough of a reason.
    let wait = if mail.attempts <= 1 { 10 } else { (30 << mail.attempts.min(7)).min(HOUR_SECONDS) };
    wait + mail.id.rem_euclid(wait / 5 + 1)
}

fn message(mail: &Queued) -> Message {
    Message {
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        text: mail.text.clone(),
        html: mail.html.clone(),
        stop_url: mail.stop_url.clone(),
        list_id: mail.list_id.clone(),
        ..Message::default()
    }
}

async fn update_closed(
    tx: &mut Tx<'_>,
    (owner, id): (i64, i64),
    (state, reason): (State, Option<&str>),
    now: Moment,
) -> Result<()> {
    tx.run(
        "update outbox set state = $3, closed_at = $4, gave_up = $5 where municipality_id = $1 and id = $2",
        params![owner, id, state, now, reason],
    )
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(attempts: i64, id: i64) -> Queued {
        Queued {
            municipality: 1,
            id,
            to: String::new(),
            subject: String::new(),
            text: String::new(),
            html: String::new(),
            attempts,
            queued_at: Moment(0),
            useless_at: None,
            stop_url: None,
            kind: String::new(),
            reader: None,
            about: None,
            list_id: None,
            doubts: 0,
        }
    }

    #[test]
    fn waits_grow_to_an_hour_and_differ() {
        assert!((10..=12).contains(&waiting(&mail(1, 7))));
        for attempts in 2..200 {
            let wait = waiting(&mail(attempts, 7));
            assert!((120..=HOUR_SECONDS * 6 / 5).contains(&wait), "{attempts}: {wait}");
        }
        assert_ne!(waiting(&mail(5, 7)), waiting(&mail(5, 8)));
    }
}
