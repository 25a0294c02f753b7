-- What is new, for who works here: how often each hears it, and of which themes.
create table briefings (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    pace TEXT not null constraint briefings_pace check (pace in ('daily', 'weekly', 'sitting')),
    -- Of everything, or of the themes below.
    of_all BOOLEAN not null,
    -- Until when the last mail told.
    told_until BIGINT not null,
    primary key (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create table briefing_themes (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    theme_id BIGINT not null,
    primary key (municipality_id, person_id, theme_id),
    foreign key (municipality_id, person_id) references briefings (municipality_id, person_id) on delete cascade,
    foreign key (municipality_id, theme_id) references themes (municipality_id, id) on delete cascade
) {without_rowid};

-- What the staff did in a span of time.
create index happenings_by_moment on happenings (municipality_id, happened_at);
