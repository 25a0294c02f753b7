-- The part of the municipality somebody is there for, and a photo: empty without.
alter table contacts add column district TEXT not null default '';
alter table contacts add column photo TEXT not null default '';
-- How she signs what she answers: with her full name, or with her first name and her service.
alter table contacts add column signature TEXT not null default 'full';
-- On what ground a comment is hidden; comments that were hidden before have theirs with the report.
alter table comments add column hidden_ground TEXT;
