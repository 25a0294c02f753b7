-- Until when one can join an action, when its last day is known.
alter table projects add column ends_at BIGINT;

-- What a step is, in easy words: shown with the easy version of its action.
alter table project_steps add column easy TEXT;

-- Whom to ask about a policy page.
alter table policy_pages add column contact_id BIGINT;
