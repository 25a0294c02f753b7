-- A suggestion that changes after it was added: by who made it, or corrected and hidden by an officer.

-- Counts the changes: a form that was opened before another one was saved is not saved over it.
alter table suggestions add column edition BIGINT not null default 1;
-- Why it is hidden, for its author and for the staff; both are there as long as hidden_at is.
alter table suggestions add column hidden_ground TEXT;
alter table suggestions add column hidden_reason TEXT;

-- What it was before each change.
create table suggestion_versions (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    -- The edition that was replaced.
    edition BIGINT not null,
    changed_at BIGINT not null,
    changed_by BIGINT not null,
    -- Why, when an officer corrected it; nothing when it was changed by who made it.
    reason TEXT,
    title TEXT not null,
    body TEXT not null,
    category TEXT not null,
    latitude DOUBLE PRECISION not null,
    longitude DOUBLE PRECISION not null,
    address TEXT not null,
    primary key (municipality_id, suggestion_id, edition),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, changed_by) references people (municipality_id, id)
) {without_rowid};

-- Who makes a suggestion together with its author, and who is asked to.
create table coauthors (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    id BIGINT not null,
    -- Until she said yes: where she was asked, and the mailbox that counts as one. Afterwards the person is known.
    email TEXT,
    email_key TEXT,
    asked_at BIGINT not null,
    person_id BIGINT,
    joined_at BIGINT,
    -- Her name stands with the suggestion from this moment on; nothing when she did not want it.
    named_at BIGINT,
    primary key (municipality_id, suggestion_id, id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create unique index coauthors_once on coauthors (municipality_id, suggestion_id, person_id) where person_id is not null;
create unique index coauthors_asked_once on coauthors (municipality_id, suggestion_id, email_key) where email_key is not null;
create index coauthors_by_person on coauthors (municipality_id, person_id) where person_id is not null;
create index coauthors_by_mailbox on coauthors (municipality_id, email_key) where email_key is not null;
