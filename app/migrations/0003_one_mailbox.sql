-- One mailbox is one voter, however its address is spelled; the spelling that was typed stays in `email`.
-- Addresses of before keep their own spelling as key: joining people is not for a schema.
alter table people add column email_key TEXT;
update people set email_key = lower(email) where email is not null;
create unique index people_one_per_confirmed_mailbox on people (municipality_id, email_key)
    where email_confirmed_at is not null;

-- Codes are good for minutes and swept after a day.
delete from email_codes;
alter table email_codes add column email_key TEXT not null default '';
drop index email_codes_by_email;
create index email_codes_by_mailbox on email_codes (municipality_id, email_key, created_at);
