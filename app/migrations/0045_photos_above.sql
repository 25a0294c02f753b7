-- A photo above an action, by the address of the municipality's own picture, and what is on it; empty, the drawing is shown.
alter table projects add column photo TEXT not null default '';
alter table projects add column photo_words TEXT not null default '';
