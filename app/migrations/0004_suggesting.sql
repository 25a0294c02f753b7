-- What somebody filled in and did not send yet, with the id its suggestion will have: sent twice, it is one suggestion.
-- The holder is the browser it was filled in with; for a program, the person with the key of her request. Swept after
-- a day.
create table drafts (
    municipality_id BIGINT not null,
    holder_hash {bytes} not null,
    call_id BIGINT not null,
    suggestion_id BIGINT not null,
    title TEXT not null,
    body TEXT not null,
    category TEXT not null,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    saved_at BIGINT not null,
    -- The suggestion is there; its text is no longer kept here.
    sent_at BIGINT,
    primary key (municipality_id, holder_hash, call_id),
    foreign key (municipality_id, call_id) references calls (municipality_id, id)
) {without_rowid};

create index drafts_by_age on drafts (saved_at);
