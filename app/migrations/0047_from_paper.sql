-- Of which theme somebody is told, so that who has a role for some themes finds what is hers. What came before, and what is
-- of no theme, is for who has a role for everything.
alter table spoken_notices add column theme_id BIGINT;

-- A street was written on a form, and where in it nobody knows: the place is its middle, until somebody corrects it.
alter table suggestions add column place_is_rough BOOLEAN not null default false;
