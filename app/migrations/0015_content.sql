-- An action and a policy page are seen from this moment on; without one they are drafts. Those that are there were seen.
alter table projects add column published_at BIGINT;
update projects set published_at = 0;
alter table policy_pages add column published_at BIGINT;
update policy_pages set published_at = 0;
-- Counts the edits, as with calls. The steps of an action have its edition.
alter table projects add column edition BIGINT not null default 1;
alter table policy_pages add column edition BIGINT not null default 1;
alter table themes add column edition BIGINT not null default 1;
alter table contacts add column edition BIGINT not null default 1;
-- When one finds a person at the counter, and which languages she speaks: as one says it.
alter table contacts add column hours TEXT not null default '';
alter table contacts add column languages TEXT not null default '';
