-- The daily mail, and what it tells of.

-- Who stopped the daily mail; what she asked to hear of a suggestion at once still comes.
alter table people add column digest_stopped_at BIGINT;

-- What came in on a day, for who follows a neighbourhood.
create index suggestions_by_moment on suggestions (municipality_id, created_at);
