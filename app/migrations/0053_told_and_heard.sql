-- What waited to be told by phone or letter is mailed once she confirms an address, with what its mail has to press; and where the
-- desk writes down what she says to it.
alter table spoken_notices add column button TEXT not null default '';
alter table spoken_notices add column button_address TEXT not null default '';
alter table spoken_notices add column reply_at TEXT not null default '';
alter table spoken_notices add column mailed_at BIGINT;

-- Who wrote down a reply that was not typed by its author, and how it came.
alter table exchanges add column entered_by BIGINT;
alter table exchanges add column source TEXT constraint exchanges_source check (source in
    ('counter', 'phone', 'paper', 'meeting'));

-- Whom who asked chose, whoever has the question.
alter table asked_questions add column put_to BIGINT;

-- Who was to be called or written to when a mailing was sent, and why.
create table mailing_papers (
    municipality_id BIGINT not null,
    mailing_id BIGINT not null,
    person_id BIGINT not null,
    why TEXT not null,
    primary key (municipality_id, mailing_id, person_id),
    foreign key (municipality_id, mailing_id) references mailings (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index mailing_papers_by_person on mailing_papers (municipality_id, person_id);

-- Who is called or written to is handed over and put off as other things are, by her person.
create table cases_told (
    municipality_id BIGINT not null references municipalities (municipality_id),
    kind TEXT not null constraint cases_kind check (kind in ('suggestion', 'question', 'report', 'task', 'notice')),
    thing_id BIGINT not null,
    keeper_id BIGINT,
    service TEXT,
    put_off_until BIGINT,
    handed_entry BIGINT,
    primary key (municipality_id, kind, thing_id),
    constraint cases_one_keeper check (keeper_id is null or service is null),
    foreign key (municipality_id, keeper_id) references people (municipality_id, id)
) {without_rowid};

insert into cases_told (municipality_id, kind, thing_id, keeper_id, service, put_off_until, handed_entry)
select municipality_id, kind, thing_id, keeper_id, service, put_off_until, handed_entry from cases;

create table case_entries_told (
    municipality_id BIGINT not null,
    id BIGINT not null,
    kind TEXT not null constraint case_entries_kind check (kind in ('suggestion', 'question', 'report', 'task', 'notice')),
    thing_id BIGINT not null,
    person_id BIGINT not null,
    act TEXT not null
        constraint case_entries_act check (act in ('noted', 'took', 'handed_over', 'put_off', 'resumed', 'done')),
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

insert into case_entries_told (municipality_id, id, kind, thing_id, person_id, act, body, keeper_id, service,
                               put_off_until, written_at)
select municipality_id, id, kind, thing_id, person_id, act, body, keeper_id, service, put_off_until, written_at
from case_entries;

-- Whom a note was for.
create table case_mentions_told (
    municipality_id BIGINT not null,
    entry_id BIGINT not null,
    person_id BIGINT not null,
    primary key (municipality_id, entry_id, person_id),
    foreign key (municipality_id, entry_id) references case_entries_told (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

insert into case_mentions_told (municipality_id, entry_id, person_id)
select municipality_id, entry_id, person_id from case_mentions;

drop table case_mentions;
drop table case_entries;
drop table cases;
alter table cases_told rename to cases;
alter table case_entries_told rename to case_entries;
alter table case_mentions_told rename to case_mentions;

create index cases_by_keeper on cases (municipality_id, keeper_id) where keeper_id is not null;
create index cases_handed on cases (municipality_id, thing_id) where handed_entry is not null;
create index case_entries_by_thing on case_entries (municipality_id, kind, thing_id, id);
create index case_entries_by_person on case_entries (municipality_id, person_id);
create index case_mentions_by_person on case_mentions (municipality_id, person_id);
