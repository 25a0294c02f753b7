-- Until when somebody has seen what changed in what concerns her; she says so herself.
alter table people add column looked_at BIGINT;
-- Who left: nothing that was under way may be written to her emptied row any more.
alter table people add column left_at BIGINT;
