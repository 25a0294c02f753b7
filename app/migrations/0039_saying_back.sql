-- What people say back: an author to an answer, somebody to a mailing, who wrote it to what was hidden.

-- When the author reacted to what was answered already, while nobody at the municipality saw to that yet.
alter table suggestions add column reacted_at BIGINT;

create index suggestions_reacted on suggestions (municipality_id, reacted_at, id) where reacted_at is not null;

-- Through the link of which mailing a question came; nobody's in particular.
alter table asked_questions add column mailing_id BIGINT;
alter table question_drafts add column mailing_id BIGINT;

create index asked_questions_by_mailing on asked_questions (municipality_id, mailing_id) where mailing_id is not null;

-- Who wrote what was hidden objects, once to each decision; somebody else decides again.
create table objections (
    municipality_id BIGINT not null,
    id BIGINT not null,
    suggestion_id BIGINT not null,
    -- The comment, or the suggestion itself.
    thing_id BIGINT not null,
    -- The decision: when, and by whom.
    hidden_at BIGINT not null,
    decided_by BIGINT not null,
    person_id BIGINT not null,
    body TEXT not null,
    objected_at BIGINT not null,
    verdict TEXT constraint objections_verdict check (verdict in ('stands', 'granted')),
    reason TEXT,
    closed_by BIGINT,
    closed_at BIGINT,
    primary key (municipality_id, id),
    constraint objections_once unique (municipality_id, thing_id, hidden_at),
    constraint objections_closed check ((verdict is null) = (closed_at is null)),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, decided_by) references people (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, closed_by) references people (municipality_id, id)
) {without_rowid};

create index objections_open on objections (municipality_id, id) where verdict is null;
create index objections_by_person on objections (municipality_id, person_id);
