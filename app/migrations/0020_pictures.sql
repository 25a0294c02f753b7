-- Pictures of the municipality's own: in the texts of officers, its logo, the photo of somebody one can ask.
create table pictures (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    -- A keyed hash of what was sent in: the same picture sent twice is there once.
    source_hash {bytes} not null,
    kind TEXT not null,
    width BIGINT not null,
    height BIGINT not null,
    byte_count BIGINT not null,
    added_at BIGINT not null,
    primary key (municipality_id, id),
    constraint pictures_once unique (municipality_id, source_hash, kind)
) {without_rowid};

create table picture_files (
    municipality_id BIGINT not null,
    picture_id BIGINT not null,
    small {bytes} not null,
    large {bytes} not null,
    primary key (municipality_id, picture_id),
    foreign key (municipality_id, picture_id) references pictures (municipality_id, id) on delete cascade
);
