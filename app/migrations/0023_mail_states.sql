-- How each mail stands, what is asked again before it leaves, and addresses where none arrives.

alter table outbox add column state TEXT not null default 'queued' constraint outbox_state check (state in
    ('queued', 'sending', 'sent', 'deferred', 'failed', 'suppressed', 'unknown'));
update outbox set state = 'sent' where closed_at is not null and gave_up is null;
update outbox set state = 'failed' where gave_up is not null;
-- Of the address, in lower case: a provider is not given more than it likes to take.
alter table outbox add column domain TEXT not null default '';
-- Which of the mails the program knows it is, to whom it goes, and what it is about: asked again before it leaves.
alter table outbox add column kind TEXT not null default '';
alter table outbox add column reader BIGINT;
alter table outbox add column about BIGINT;
-- For one that goes to many (RFC 2919).
alter table outbox add column list_id TEXT;
-- How often it may have left without our hearing of it.
alter table outbox add column doubts BIGINT not null default 0;

drop index outbox_waiting;
create index outbox_waiting on outbox (next_at, domain) where closed_at is null;
create index outbox_not_sent on outbox (municipality_id, kind, state) where state <> 'sent';

-- Until when a provider gets no further mail; see kit/src/mail/worker.rs.
create table mail_paces (
    municipality_id BIGINT not null,
    domain TEXT not null,
    rests_until BIGINT not null,
    primary key (municipality_id, domain)
) {without_rowid};

-- Addresses that a mail server said do not exist. A code that somebody asks for still goes there; entering it ends this.
create table unreachable_addresses (
    municipality_id BIGINT not null references municipalities (municipality_id),
    -- In lower case.
    address TEXT not null,
    found_at BIGINT not null,
    -- What the server said.
    reason TEXT not null,
    primary key (municipality_id, address)
) {without_rowid};
