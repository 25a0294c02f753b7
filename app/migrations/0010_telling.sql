-- What is done later and who hears of what.

-- Work that waits, one row for each thing to do; see kit/src/jobs.rs.
create table jobs (
    municipality_id BIGINT not null,
    kind TEXT not null,
    -- Two causes of the same work are one row.
    job_key TEXT not null,
    payload TEXT not null,
    -- In the town's time, which the demo can move.
    due_at BIGINT not null,
    -- In the machine's time: until then the job is a worker's, or it rests after a failure.
    rests_until BIGINT not null default 0,
    attempts BIGINT not null default 0,
    gave_up TEXT,
    primary key (municipality_id, kind, job_key)
) {without_rowid};

create index jobs_waiting on jobs (due_at) where gave_up is null;

-- Work done twice writes one mail: its key says to whom about what.
alter table outbox add column once_key TEXT;
-- Where one press ends such mails (RFC 8058).
alter table outbox add column stop_url TEXT;
create unique index outbox_once on outbox (municipality_id, once_key) where once_key is not null;

-- Who wants to hear of a suggestion; with a moment in stopped_at, who does not, whatever else she is to it.
create table suggestion_followers (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    person_id BIGINT not null,
    -- Nothing for who only said that she does not want to hear.
    followed_at BIGINT,
    stopped_at BIGINT,
    primary key (municipality_id, suggestion_id, person_id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index suggestion_followers_by_person on suggestion_followers (municipality_id, person_id);

-- Who stopped all of these mails. Codes still arrive: she asks for those herself.
create table mail_stops (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    stopped_at BIGINT not null,
    primary key (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};
