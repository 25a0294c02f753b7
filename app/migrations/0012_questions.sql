-- What a call asks of who makes a suggestion, beside title, reason and kind of place. The key stays when the words
-- change.
create table call_questions (
    municipality_id BIGINT not null,
    call_id BIGINT not null,
    key TEXT not null,
    position BIGINT not null,
    kind TEXT not null,
    label TEXT not null,
    help TEXT not null,
    unit TEXT not null,
    -- One on a line.
    options TEXT not null,
    is_required BOOLEAN not null,
    shown_to TEXT not null,
    -- Asked of those only who gave this response to that question.
    depends_on TEXT,
    depends_response TEXT,
    -- From then on it is not asked any more; what was given stays.
    retired_at BIGINT,
    primary key (municipality_id, call_id, key),
    foreign key (municipality_id, call_id) references calls (municipality_id, id),
    constraint call_questions_depend check ((depends_on is null) = (depends_response is null))
) {without_rowid};

-- What somebody filled in there. A question that has responses cannot go.
create table responses (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    call_id BIGINT not null,
    question_key TEXT not null,
    response TEXT not null,
    primary key (municipality_id, suggestion_id, question_key),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, call_id, question_key) references call_questions (municipality_id, call_id, key)
) {without_rowid};

create index responses_by_question on responses (municipality_id, call_id, question_key);

-- What was typed there, as forms send it.
alter table drafts add column responses TEXT not null default '';
