-- What was handed over stays with who got it until she is done with it, hands it on, or puts it off.
alter table cases add column handed_entry BIGINT;

create index cases_handed on cases (municipality_id, thing_id) where handed_entry is not null;

create table case_entries_done (
    municipality_id BIGINT not null,
    id BIGINT not null,
    kind TEXT not null constraint case_entries_kind check (kind in ('suggestion', 'question', 'report', 'task')),
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

insert into case_entries_done (municipality_id, id, kind, thing_id, person_id, act, body, keeper_id, service,
                               put_off_until, written_at)
select municipality_id, id, kind, thing_id, person_id, act, body, keeper_id, service, put_off_until, written_at
from case_entries;

-- Whom a note was for.
create table case_mentions_done (
    municipality_id BIGINT not null,
    entry_id BIGINT not null,
    person_id BIGINT not null,
    primary key (municipality_id, entry_id, person_id),
    foreign key (municipality_id, entry_id) references case_entries_done (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

insert into case_mentions_done (municipality_id, entry_id, person_id)
select municipality_id, entry_id, person_id from case_mentions;

drop table case_mentions;
drop table case_entries;
alter table case_entries_done rename to case_entries;
alter table case_mentions_done rename to case_mentions;

create index case_entries_by_thing on case_entries (municipality_id, kind, thing_id, id);
create index case_entries_by_person on case_entries (municipality_id, person_id);
create index case_mentions_by_person on case_mentions (municipality_id, person_id);

-- What was decided about a report, and a comment that is shown again, stand where the staff reads about the suggestion.
update happenings set address = '/beheer' || address
where what in ('comment_hidden', 'report_left', 'report_handled') and substr(address, 1, 12) = '/suggesties/';
