-- A call is seen from this moment on; without one it is a draft. Those that are there were seen before this was kept.
alter table calls add column published_at BIGINT;
update calls set published_at = 0;
-- Counts the edits: a form that was opened before another one was saved is not saved over it.
alter table calls add column edition BIGINT not null default 1;
