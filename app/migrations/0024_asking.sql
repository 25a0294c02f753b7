-- Questions to the municipality: who asked, who has it, what was answered; and who is asked while somebody is away.

-- Who is asked instead, and until when. Contacts stay, so what points at one always finds it.
alter table contacts add column replacement_id BIGINT;
alter table contacts add column absent_until BIGINT;

create table asked_questions (
    municipality_id BIGINT not null,
    id BIGINT not null,
    person_id BIGINT not null,
    -- As she signs it.
    name TEXT not null,
    body TEXT not null,
    -- The path of the page it is about, and what that was called then; empty when it is about nothing in particular.
    about TEXT not null,
    about_title TEXT not null,
    -- Who has it; nobody when nobody was named where it was asked.
    contact_id BIGINT,
    asked_at BIGINT not null,
    -- Counts what was done with it, so that who is second hears of who was first.
    edition BIGINT not null default 1,
    -- Who handed it on last, and what she said.
    handed_by BIGINT,
    handed_note TEXT,
    closed_at BIGINT,
    closed_by BIGINT,
    -- One of both once it is closed: what was answered, or why there is no answer.
    answer TEXT,
    closed_reason TEXT,
    primary key (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id),
    foreign key (municipality_id, handed_by) references people (municipality_id, id),
    foreign key (municipality_id, closed_by) references people (municipality_id, id)
) {without_rowid};

create index asked_questions_open on asked_questions (municipality_id, asked_at) where closed_at is null;
create index asked_questions_by_person on asked_questions (municipality_id, person_id, asked_at);

-- What somebody asked before she signed in or confirmed her address: kept for a day, and nobody reads it.
create table question_drafts (
    municipality_id BIGINT not null,
    id BIGINT not null,
    holder_hash {bytes} not null,
    name TEXT not null,
    body TEXT not null,
    about TEXT not null,
    contact_id BIGINT,
    saved_at BIGINT not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id)
) {without_rowid};

create index question_drafts_by_age on question_drafts (saved_at);

-- A question with its answer as everybody reads them: without a name, in the words of an officer. It has the id of the
-- question it came from, which goes when who asked it deletes her account.
create table frequent_questions (
    municipality_id BIGINT not null,
    id BIGINT not null,
    about TEXT not null,
    question TEXT not null,
    answer TEXT not null,
    published_at BIGINT not null,
    edition BIGINT not null default 1,
    primary key (municipality_id, id),
    foreign key (municipality_id) references municipalities (municipality_id)
) {without_rowid};

create index frequent_questions_by_page on frequent_questions (municipality_id, about, published_at);
