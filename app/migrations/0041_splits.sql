-- A suggestion that went on as two: which one came out of which.
create table splits (
    municipality_id BIGINT not null,
    -- The one that came out of it.
    suggestion_id BIGINT not null,
    from_id BIGINT not null,
    split_at BIGINT not null,
    primary key (municipality_id, suggestion_id),
    constraint splits_two check (suggestion_id <> from_id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, from_id) references suggestions (municipality_id, id)
) {without_rowid};

create index splits_by_from on splits (municipality_id, from_id);
