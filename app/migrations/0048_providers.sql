-- Mails are taken provider by provider: one that rests costs nothing, however many mails wait for it.

drop index outbox_waiting;
create index outbox_waiting on outbox (municipality_id, domain, next_at) where closed_at is null;
