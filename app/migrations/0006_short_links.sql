-- Addresses short enough to type over from paper; one per thing and channel, so that what each channel brings is counted.
create table short_links (
    municipality_id BIGINT not null references municipalities (municipality_id),
    code TEXT not null,
    -- The path of what it leads to, without a language.
    path TEXT not null,
    channel TEXT not null constraint short_links_channel check (channel in
        ('poster', 'flyer', 'magazine', 'mail', 'social', 'letter', 'screen')),
    created_at BIGINT not null,
    primary key (municipality_id, code),
    constraint short_links_one_per_channel unique (municipality_id, path, channel)
) {without_rowid};

-- How often each was followed on a day of the municipality's calendar (2026-11-25). Nothing is kept of who.
create table short_link_visits (
    municipality_id BIGINT not null,
    code TEXT not null,
    day TEXT not null,
    visits BIGINT not null,
    primary key (municipality_id, code, day),
    foreign key (municipality_id, code) references short_links (municipality_id, code)
) {without_rowid};
