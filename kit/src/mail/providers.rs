//! The mail providers that have something to get: each at its own pace and with its share of the hands, so that one that
//! is slow or strict holds up no other, and one that rests costs nothing, however many mails wait for it.

use super::{State, outbox::Queued};
use crate::{
    clock::Moment,
    db::{Db, Engine, Result, Sql, Tx, dialect},
    params,
};
use std::{
    collections::{HashMap, VecDeque},
    time::{Duration, Instant},
};

/// How long a mail belongs to one worker: longer than any conversation takes.
const LEASE_SECONDS: i64 = 240;
/// So many mails leave at once to one provider.
const SHARE: usize = 4;
/// How often one looks who has something to get.
pub(super) const LOOK_EVERY: Duration = Duration::from_millis(500);

/// A mail provider for whom something is due.
#[derive(Debug, Clone)]
pub(super) struct Provider {
    owner: i64,
    pub(super) domain: String,
    rests_until: Moment,
}

/// Who has mails to get, and how many of each domain are under way.
#[derive(Default)]
pub(super) struct Providers {
    due: VecDeque<Provider>,
    in_hand: HashMap<String, usize>,
    looked_at: Option<Instant>,
}

/// What was taken of a provider's mails.
pub(super) struct Claimed {
    pub(super) provider: Provider,
    pub(super) mails: Vec<Queued>,
    may_have_more: bool,
}

impl Providers {
    /// Those that do not rest and have less than their share under way, with how many more they may have.
    pub(super) fn open(&self, now: Moment) -> Vec<(Provider, usize)> {
        let awake = self.due.iter().filter(|provider| provider.rests_until <= now);
        let mut shares = self.in_hand.clone();
        awake
            .filter_map(|provider| {
                // Two owners may write to one provider.
                let in_hand = shares.entry(provider.domain.clone()).or_default();
                let room = SHARE.saturating_sub(*in_hand);
                *in_hand += room;
                (room > 0).then(|| (provider.clone(), room))
            })
            .collect()
    }

    /// Until one of them may get more; who has its share waits for a mail that ends.
    pub(super) fn pause(&self, now: Moment) -> Duration {
        let is_full = |domain: &str| self.in_hand.get(domain).is_some_and(|count| *count >= SHARE);
        let resting = self.due.iter().filter(|provider| !is_full(&provider.domain));
        let shortest = resting.map(|provider| provider.rests_until.0 - now.0).min();
        let shortest = shortest.map(|millis| Duration::from_millis(millis.max(1).unsigned_abs()));
        shortest.map_or(LOOK_EVERY, |shortest| shortest.min(LOOK_EVERY))
    }

    /// Counts what is under way to it; it goes behind those that did not have their turn.
    pub(super) fn served(&mut self, claimed: &Claimed) {
        let provider = &claimed.provider;
        if !claimed.mails.is_empty() {
            *self.in_hand.entry(provider.domain.clone()).or_default() += claimed.mails.len();
        }
        self.due.retain(|known| (known.owner, &known.domain) != (provider.owner, &provider.domain));
        if claimed.may_have_more {
            self.due.push_back(provider.clone());
        }
    }

    /// Looks who has something to get, when that was not done for a moment.
    pub(super) async fn look(&mut self, db: &Db, now: Moment) -> Result<()> {
        if self.looked_at.is_none_or(|at| at.elapsed() >= LOOK_EVERY) {
            self.due = list_due(&mut db.read().await?, now).await?.into();
            self.looked_at = Some(Instant::now());
        }
        Ok(())
    }

    pub(super) fn let_go(&mut self, domain: String) {
        self.in_hand.entry(domain).and_modify(|count| *count -= 1);
        self.in_hand.retain(|_, count| *count > 0);
    }
}

/// As many as there is room for, of each provider in its turn; those they go to rest for a while.
pub(super) async fn claim(
    tx: &mut Tx<'_>,
    (mut room, gap): (usize, i64),
    open: Vec<(Provider, usize)>,
    now: Moment,
) -> Result<Vec<Claimed>> {
    let mut claimed = Vec::new();
    for (provider, share) in open {
        if room == 0 {
            break;
        }
        let most = share.min(room);
        let mut mails = Vec::new();
        for (id, state) in due_now(tx, &provider, most, now).await? {
            mails.push(take(tx, (provider.owner, id), state, now).await?);
        }
        room -= mails.len();
        claimed.push(Claimed { provider, may_have_more: mails.len() == most, mails });
    }
    // In one order, so that two workers never wait for each other.
    claimed.sort_by(|one, other| {
        (one.provider.owner, &one.provider.domain).cmp(&(other.provider.owner, &other.provider.domain))
    });
    for Claimed { provider, mails, .. } in claimed.iter_mut().filter(|claimed| !claimed.mails.is_empty()) {
        let pace = gap * i64::try_from(mails.len()).unwrap_or(1);
        let sql = "insert into mail_paces (municipality_id, domain, rests_until) values ($1, $2, $3)
                   on conflict (municipality_id, domain) do update set rests_until =
                       case when mail_paces.rests_until > $4 then mail_paces.rests_until + $5 else excluded.rests_until end
                   returning rests_until";
        let owner = (provider.owner, &provider.domain);
        let rests = tx.one::<(Moment,)>(sql, params![owner.0, owner.1, Moment(now.0 + pace), now, pace]).await?;
        provider.rests_until = rests.0;
    }
    Ok(claimed)
}

/// For whom mails are due, who waits longest first. Goes from provider to provider through the index, however many mails
/// lie between them.
async fn list_due(tx: &mut Tx<'_>, now: Moment) -> Result<Vec<Provider>> {
    let sql = "with recursive owners (owner) as (
            select min(municipality_id) from outbox where closed_at is null
            union all
            select (select min(municipality_id) from outbox where closed_at is null and municipality_id > owners.owner)
            from owners where owner is not null
        ), providers (owner, domain) as (
            select owner, (select min(domain) from outbox where closed_at is null and municipality_id = owners.owner)
            from owners where owner is not null
            union all
            select owner, (select min(domain) from outbox
                           where closed_at is null and municipality_id = providers.owner and domain > providers.domain)
            from providers where domain is not null
        )
        select due.owner, due.domain, coalesce(p.rests_until, 0)
        from (select owner, domain, (select min(next_at) from outbox o where o.closed_at is null
                                     and o.municipality_id = providers.owner and o.domain = providers.domain) as next_at
              from providers where domain is not null) due
        left join mail_paces p on p.municipality_id = due.owner and p.domain = due.domain
        where due.next_at <= $1
        order by due.next_at
        limit 64";
    let found: Vec<(i64, String, Moment)> = tx.all(sql, params![now]).await?;
    Ok(found.into_iter().map(|(owner, domain, rests_until)| Provider { owner, domain, rests_until }).collect())
}

/// The mails of a provider that wait longest; none while it rests.
async fn due_now(tx: &mut Tx<'_>, provider: &Provider, most: usize, now: Moment) -> Result<Vec<(i64, State)>> {
    let text = |engine: Engine| {
        format!(
            "select id, state from outbox
             where municipality_id = $1 and domain = $2 and closed_at is null and next_at <= $3
               and not exists (select 1 from mail_paces p
                               where p.municipality_id = $1 and p.domain = $2 and p.rests_until > $3)
             order by next_at
             limit $4
             {}",
            (dialect::SKIP_LOCKED)(engine)
        )
    };
    let sql = Sql::Each { sqlite: text(Engine::Sqlite).into(), postgres: text(Engine::Postgres).into() };
    tx.all(sql, params![provider.owner, provider.domain, now, most as i64]).await
}

async fn take(tx: &mut Tx<'_>, (owner, id): (i64, i64), state: State, now: Moment) -> Result<Queued> {
    // A worker died with it in hand: it may have left.
    let doubt = i64::from(state == State::Sending);
    tx.one(
        "update outbox set state = 'sending', next_at = $3, attempts = attempts + 1, doubts = doubts + $4
         where municipality_id = $1 and id = $2
         returning municipality_id, id, recipient, subject, body_text, body_html, attempts, queued_at, useless_at,
                   stop_url, kind, reader, about, list_id, doubts",
        params![owner, id, now.plus_seconds(LEASE_SECONDS), doubt],
    )
    .await
}
