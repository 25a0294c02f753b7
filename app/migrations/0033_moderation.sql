-- Texts that somebody of the municipality reads before others do: why one waits, beside `hidden_at`. Empty once it was let
-- through or refused.
alter table suggestions add column held_for TEXT
    constraint suggestions_held_for check (held_for in ('new', 'links', 'repeated', 'flood'));
alter table comments add column held_for TEXT
    constraint comments_held_for check (held_for in ('new', 'links', 'repeated', 'flood'));

create index suggestions_held on suggestions (municipality_id, id) where held_for is not null;
create index comments_held on comments (municipality_id, suggestion_id, person_id) where held_for is not null;

-- Who may give no input here until a day, and why. The row goes when it is undone, and counts for nothing after that day.
create table blocks (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    until_at BIGINT not null,
    reason TEXT not null,
    blocked_by BIGINT not null,
    blocked_at BIGINT not null,
    primary key (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, blocked_by) references people (municipality_id, id)
) {without_rowid};

create index blocks_by_officer on blocks (municipality_id, blocked_by);
