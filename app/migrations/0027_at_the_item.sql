-- What an officer does from the page of a suggestion: joins it with another, asks its author for more, answers her alone.

-- It was joined with another one of its call, where its votes and followers are since.
create table merges (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    kept_id BIGINT not null,
    merged_at BIGINT not null,
    -- So many votes went along; who voted for both counts once.
    votes_joined BIGINT not null,
    -- The same of votes it was brought over with.
    votes_before BIGINT not null,
    primary key (municipality_id, suggestion_id),
    constraint merges_two check (suggestion_id <> kept_id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, kept_id) references suggestions (municipality_id, id)
) {without_rowid};

create index merges_by_kept on merges (municipality_id, kept_id);

-- What the municipality and the author say to each other, beside what everybody reads.
create table exchanges (
    municipality_id BIGINT not null,
    id BIGINT not null,
    suggestion_id BIGINT not null,
    person_id BIGINT not null,
    act TEXT not null constraint exchanges_act check (act in ('asked', 'replied', 'told')),
    body TEXT not null,
    -- Of a reply: the question. There is one reply to each.
    reply_to BIGINT,
    -- A reply may be for everybody, if its author says so.
    shown_to TEXT not null constraint exchanges_shown_to check (shown_to in ('officers', 'everyone')),
    written_at BIGINT not null,
    primary key (municipality_id, id),
    constraint exchanges_one_reply unique (municipality_id, reply_to),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, reply_to) references exchanges (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index exchanges_by_suggestion on exchanges (municipality_id, suggestion_id, id);
create index exchanges_by_person on exchanges (municipality_id, person_id);

-- The author was answered in person, and that settles it: no other answer is promised.
alter table suggestions add column settled_at BIGINT;
