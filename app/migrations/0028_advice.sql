-- An expert is asked about one thing; she sees it until the request is closed. Nothing of it is ever for citizens.
create table advice_requests (
    municipality_id BIGINT not null,
    id BIGINT not null,
    kind TEXT not null constraint advice_requests_kind check (kind in ('suggestion', 'question', 'report', 'task')),
    thing_id BIGINT not null,
    expert_id BIGINT not null,
    asked_by BIGINT not null,
    asked_at BIGINT not null,
    closed_at BIGINT,
    primary key (municipality_id, id),
    foreign key (municipality_id, expert_id) references people (municipality_id, id),
    foreign key (municipality_id, asked_by) references people (municipality_id, id)
) {without_rowid};

create index advice_requests_by_thing on advice_requests (municipality_id, kind, thing_id, id);
create index advice_requests_by_expert on advice_requests (municipality_id, expert_id, id);
create index advice_requests_by_asker on advice_requests (municipality_id, asked_by);

-- What is said in it: the question first.
create table advice_lines (
    municipality_id BIGINT not null,
    id BIGINT not null,
    request_id BIGINT not null,
    person_id BIGINT not null,
    body TEXT not null,
    written_at BIGINT not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, request_id) references advice_requests (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index advice_lines_by_request on advice_lines (municipality_id, request_id, id);
create index advice_lines_by_person on advice_lines (municipality_id, person_id);
