-- The address somebody looked for and found, which stays as long as the pin is there.
alter table drafts add column address text not null default '';
