-- What waits for the municipality: who has it, until when it was put off, and what colleagues write about it.

-- The service somebody works for, as its colleagues call it.
create table colleagues (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    service TEXT not null,
    primary key (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

-- A row as soon as somebody was given a thing, or put it off; before that it is its contact's.
create table cases (
    municipality_id BIGINT not null references municipalities (municipality_id),
    kind TEXT not null constraint cases_kind check (kind in ('suggestion', 'question', 'report', 'task')),
    thing_id BIGINT not null,
    keeper_id BIGINT,
    service TEXT,
    put_off_until BIGINT,
    primary key (municipality_id, kind, thing_id),
    constraint cases_one_keeper check (keeper_id is null or service is null),
    foreign key (municipality_id, keeper_id) references people (municipality_id, id)
) {without_rowid};

create index cases_by_keeper on cases (municipality_id, keeper_id) where keeper_id is not null;

-- Who did what with it, and what was said among colleagues. Nobody changes it afterwards.
create table case_entries (
    municipality_id BIGINT not null,
    id BIGINT not null,
    kind TEXT not null constraint case_entries_kind check (kind in ('suggestion', 'question', 'report', 'task')),
    thing_id BIGINT not null,
    person_id BIGINT not null,
    act TEXT not null constraint case_entries_act check (act in ('noted', 'took', 'handed_over', 'put_off', 'resumed')),
    body TEXT not null,
    -- To whom it was handed over.
    keeper_id BIGINT,
    service TEXT,
    put_off_until BIGINT,
    written_at BIGINT not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, keeper_id) references people (municipality_id, id)
) {without_rowid};

create index case_entries_by_thing on case_entries (municipality_id, kind, thing_id, id);
create index case_entries_by_person on case_entries (municipality_id, person_id);

-- Whom a note was for.
create table case_mentions (
    municipality_id BIGINT not null,
    entry_id BIGINT not null,
    person_id BIGINT not null,
    primary key (municipality_id, entry_id, person_id),
    foreign key (municipality_id, entry_id) references case_entries (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index case_mentions_by_person on case_mentions (municipality_id, person_id);

-- What the staff did with one thing, beside what was said of it.
create index happenings_by_address on happenings (municipality_id, address, id);
