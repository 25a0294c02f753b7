-- What somebody without e-mail is told by phone or by letter: one line a person and change, as with mails.
create table spoken_notices (
    municipality_id BIGINT not null,
    id BIGINT not null,
    person_id BIGINT not null,
    -- Names the change and the person, as the mail of it would.
    once TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    created_at BIGINT not null,
    outcome TEXT constraint spoken_notices_outcome check (outcome in ('called', 'written', 'not_reached')),
    done_by BIGINT,
    done_at BIGINT,
    primary key (municipality_id, id),
    constraint spoken_notices_one_per_change unique (municipality_id, once),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, done_by) references people (municipality_id, id)
) {without_rowid};

create index spoken_notices_by_person on spoken_notices (municipality_id, person_id);
create index spoken_notices_by_doer on spoken_notices (municipality_id, done_by);
create index spoken_notices_open on spoken_notices (municipality_id, id) where outcome is null;
