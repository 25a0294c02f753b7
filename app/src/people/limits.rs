//! How often somebody may ask for something that costs others: kept in memory, per person or per client address.

use crate::{cx::Cx, refusal::Refusal, vocabulary::PersonId};
use kit::clock::Moment;
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
};

const HOUR_SECONDS: i64 = 3600;
const MAILS_PER_HOUR: u32 = 10;
/// An evening where everybody asks for a code has one address for all phones. How many go to one mailbox is counted
/// apart (`email_code.rs`).
const MAILS_AT_ADDRESS: u32 = 100;
/// A class that goes out together has one address.
const UPLOADS_PER_HOUR: u32 = 200;
const REPORTS_PER_HOUR: u32 = 10;
/// A counter where people are helped has one address too.
const QUESTIONS_PER_HOUR: u32 = 20;
/// Numbers of paper forms that were not right: who reads hers from paper is wrong a few times. Behind one address there
/// may be a library.
const REFERENCES_PER_HOUR: u32 = 10;
const REFERENCES_AT_ADDRESS: u32 = 60;
/// Beyond so many, those whose hour has passed are let go.
const KEPT: usize = 20_000;

/// Who asks: the person when she is signed in, else where the request came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Asker {
    Person(PersonId),
    Address(IpAddr),
}

impl Asker {
    fn of(cx: &Cx) -> Asker {
        match cx.actor.account() {
            Some(person) => Asker::Person(person.person),
            None => Asker::at(cx.peer),
        }
    }

    fn at(peer: IpAddr) -> Asker {
        Asker::Address(network_of(peer))
    }
}

/// Where a request came from, as far as one household or building is told from another.
pub fn network_of(peer: IpAddr) -> IpAddr {
    match peer {
        IpAddr::V4(ip) => IpAddr::V4(ip),
        // A household has a whole /64 of IPv6.
        IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from(u128::from(ip) & !u128::from(u64::MAX))),
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Mail,
    MailAtAddress,
    Upload,
    Report,
    Question,
    Reference,
    ReferenceAtAddress,
}

impl Kind {
    fn per_hour(self) -> u32 {
        match self {
            Kind::Mail => MAILS_PER_HOUR,
            Kind::MailAtAddress => MAILS_AT_ADDRESS,
            Kind::Upload => UPLOADS_PER_HOUR,
            Kind::Report => REPORTS_PER_HOUR,
            Kind::Question => QUESTIONS_PER_HOUR,
            Kind::Reference => REFERENCES_PER_HOUR,
            Kind::ReferenceAtAddress => REFERENCES_AT_ADDRESS,
        }
    }
}

/// Since when an asker's hour runs, and how often she asked in it.
type Counts = HashMap<(Kind, Asker), (Moment, u32)>;

/// The counters of this process; several nodes each count their own.
#[derive(Clone, Default)]
pub struct Limits(Arc<Mutex<Counts>>);

impl Limits {
    /// Counts one mail that somebody asks for, or says how long to wait.
    pub fn take_mail(&self, cx: &Cx) -> Result<(), Refusal> {
        self.take((Kind::Mail, Asker::of(cx)), cx.app.clock.machine())
    }

    /// Counts one code that somebody asks for, or says how long to wait.
    pub fn take_code(&self, cx: &Cx) -> Result<(), Refusal> {
        let now = cx.app.clock.machine();
        match Asker::of(cx) {
            person @ Asker::Person(_) => self.take((Kind::Mail, person), now),
            address @ Asker::Address(_) => self.take((Kind::MailAtAddress, address), now),
        }
    }

    /// Counts one picture that somebody sends in, or says how long to wait.
    pub fn take_upload(&self, cx: &Cx) -> Result<(), Refusal> {
        self.take((Kind::Upload, Asker::of(cx)), cx.app.clock.machine())
    }

    /// Counts one report, or says how long to wait.
    pub fn take_report(&self, cx: &Cx) -> Result<(), Refusal> {
        self.take((Kind::Report, Asker::of(cx)), cx.app.clock.machine())
    }

    /// Counts one question, or says how long to wait.
    pub fn take_question(&self, cx: &Cx) -> Result<(), Refusal> {
        self.take((Kind::Question, Asker::of(cx)), cx.app.clock.machine())
    }

    /// Counts one try at the number of a form, of the person and of where she is, or says how long to wait. One that is
    /// right is given back: only wrong ones count, also when many are tried at the same moment.
    pub fn take_reference(&self, cx: &Cx) -> Result<(), Refusal> {
        let now = cx.app.clock.machine();
        self.take((Kind::Reference, Asker::of(cx)), now)?;
        self.take((Kind::ReferenceAtAddress, Asker::at(cx.peer)), now)
    }

    pub fn give_reference_back(&self, cx: &Cx) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for asker in [(Kind::Reference, Asker::of(cx)), (Kind::ReferenceAtAddress, Asker::at(cx.peer))] {
            if let Some((_, taken)) = counts.get_mut(&asker) {
                *taken = taken.saturating_sub(1);
            }
        }
    }

    fn take(&self, asker: (Kind, Asker), now: Moment) -> Result<(), Refusal> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_past = |began: Moment| began.plus_seconds(HOUR_SECONDS) <= now;
        if counts.len() > KEPT {
            counts.retain(|_, (began, _)| !is_past(*began));
        }
        let (began, taken) = counts.entry(asker).or_insert((now, 0));
        if is_past(*began) {
            (*began, *taken) = (now, 0);
        }
        if *taken >= asker.0.per_hour() {
            let seconds = (began.plus_seconds(HOUR_SECONDS).0 - now.0) / 1000 + 1;
            return Err(Refusal::TooMany { seconds });
        }
        *taken += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_mail_of_an_hour_waits() {
        let limits = Limits::default();
        let of = |id| (Kind::Mail, Asker::Person(PersonId(id)));
        let (luc, amina) = (of(1), of(2));
        let now = Moment(1_000_000);
        for _ in 0..10 {
            assert_eq!(limits.take(luc, now), Ok(()));
        }
        assert_eq!(limits.take(luc, now.plus_seconds(3_000)), Err(Refusal::TooMany { seconds: 601 }));
        assert_eq!(limits.take(amina, now), Ok(()));
        assert_eq!(limits.take(luc, now.plus_seconds(3_600)), Ok(()));
    }

    #[test]
    fn thirty_phones_on_one_network_each_get_their_code() {
        let limits = Limits::default();
        let hall = (Kind::MailAtAddress, Asker::at(IpAddr::from([192, 0, 2, 7])));
        let all = (0..100).filter(|_| limits.take(hall, Moment(0)).is_ok()).count();
        assert_eq!((all, limits.take(hall, Moment(0)).is_err()), (100, true));
    }
}
