-- Photos with a suggestion, or with a draft that will become one: a draft carries the id its suggestion will have.
create table photos (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    suggestion_id BIGINT not null,
    -- One of five; the order on screen is that of the ids.
    place BIGINT not null constraint photos_at_most_five check (place between 1 and 5),
    -- A keyed hash of what was sent in: the same picture sent twice is there once.
    source_hash {bytes} not null,
    description TEXT not null,
    width BIGINT not null,
    height BIGINT not null,
    byte_count BIGINT not null,
    added_at BIGINT not null,
    -- Until then only the browser that holds the draft sees it.
    sent_at BIGINT,
    primary key (municipality_id, id),
    constraint photos_one_per_place unique (municipality_id, suggestion_id, place),
    constraint photos_once unique (municipality_id, suggestion_id, source_hash)
) {without_rowid};

create index photos_unsent on photos (municipality_id) where sent_at is null;

-- The pictures themselves, made anew by the program. The small one comes first: what lies behind it is not read for it.
-- With a rowid: rows this long do not belong in the tree of a key.
create table photo_files (
    municipality_id BIGINT not null,
    photo_id BIGINT not null,
    small_jpeg {bytes} not null,
    large_jpeg {bytes} not null,
    primary key (municipality_id, photo_id),
    foreign key (municipality_id, photo_id) references photos (municipality_id, id) on delete cascade
);

create index drafts_by_suggestion on drafts (municipality_id, suggestion_id);
