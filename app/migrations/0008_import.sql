-- What people said for a suggestion on the platform it was brought over from. A number nobody here can count again: it
-- stands beside the votes and is never added to them.
alter table suggestions add column votes_before BIGINT not null default 0;

-- Where a suggestion came from, so that bringing it in again is the same one; and what it was when it was last read.
create table imported_suggestions (
    municipality_id BIGINT not null,
    call_id BIGINT not null,
    source TEXT not null,
    external_id TEXT not null,
    suggestion_id BIGINT not null,
    fingerprint TEXT not null,
    status TEXT not null,
    answer_id BIGINT,
    primary key (municipality_id, call_id, source, external_id),
    foreign key (municipality_id, call_id) references calls (municipality_id, id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id)
) {without_rowid};

-- One person for each author of a source; nobody can sign in as them.
create table imported_people (
    municipality_id BIGINT not null,
    source TEXT not null,
    external_id TEXT not null,
    person_id BIGINT not null,
    primary key (municipality_id, source, external_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};
