-- The daily mail, and what it tells of.

-- Who stopped the daily mail; what she asked to hear of a suggestion at once still comes.
alter table people add column digest_stopped_at BIGINT;

-- What came in on a day, for who follows a neighbourhood.
create index suggestions_by_moment on suggestions (municipality_id, created_at);

-- What people follow beside suggestions: each row one climate action, one theme, or one neighbourhood of a call.
create table follows (
    municipality_id BIGINT not null,
    id BIGINT not null,
    person_id BIGINT not null,
    project_id BIGINT,
    theme_id BIGINT,
    call_id BIGINT,
    -- Of a call: which of its suggestions, as the address of its list says it.
    query TEXT,
    followed_at BIGINT not null,
    primary key (municipality_id, id),
    constraint follows_one_per_project unique (municipality_id, person_id, project_id),
    constraint follows_one_per_theme unique (municipality_id, person_id, theme_id),
    constraint follows_one_per_neighbourhood unique (municipality_id, person_id, call_id, query),
    constraint follows_one_thing check (
        (project_id is not null and theme_id is null and call_id is null)
        or (project_id is null and theme_id is not null and call_id is null)
        or (project_id is null and theme_id is null and call_id is not null)),
    constraint follows_query_of_call check ((call_id is null) = (query is null)),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    -- What is gone has no followers.
    foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade,
    foreign key (municipality_id, theme_id) references themes (municipality_id, id) on delete cascade,
    foreign key (municipality_id, call_id) references calls (municipality_id, id) on delete cascade
) {without_rowid};
