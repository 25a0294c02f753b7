-- Files that answer a question of a call, with a suggestion or with a draft that will become one: its response names the
-- file. With a rowid: rows this long do not belong in the tree of a key. The file comes last: what is known of it is read
-- without it.
create table response_files (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    suggestion_id BIGINT not null,
    question_key TEXT not null,
    kind TEXT not null,
    byte_count BIGINT not null,
    -- Until then only the browser that holds the draft reads it.
    sent_at BIGINT,
    content {bytes} not null,
    primary key (municipality_id, id),
    constraint response_files_one_per_question unique (municipality_id, suggestion_id, question_key)
);

create index response_files_unsent on response_files (municipality_id) where sent_at is null;
