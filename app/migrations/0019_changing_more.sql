-- A change of a suggestion may be one of its photos, or of what was given to the call's own questions: that stands here in
-- words, and is nothing when it stayed.
alter table suggestion_versions add column photos_changed BOOLEAN not null default false;
alter table suggestion_versions add column responses TEXT;
