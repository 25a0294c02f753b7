-- What the staff did, as it was: the title may change and the thing may go, the log stays. Only ever added to.
create table happenings (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    happened_at BIGINT not null,
    person_id BIGINT not null,
    what TEXT not null,
    -- The title of what it was done to, and the path where it is found.
    about TEXT not null,
    address TEXT not null,
    -- What it became, in the words of the one who did it or of the choice she made.
    detail TEXT not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};
