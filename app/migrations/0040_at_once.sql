-- Who works here may hear at once what is decided and answered.
create table briefings_paced (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    pace TEXT not null constraint briefings_pace check (pace in ('at_once', 'daily', 'weekly', 'sitting')),
    -- Of everything, or of the themes below.
    of_all BOOLEAN not null,
    -- Until when the last mail told.
    told_until BIGINT not null,
    primary key (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

insert into briefings_paced (municipality_id, person_id, pace, of_all, told_until)
select municipality_id, person_id, pace, of_all, told_until from briefings;

create table briefing_themes_paced (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    theme_id BIGINT not null,
    primary key (municipality_id, person_id, theme_id),
    foreign key (municipality_id, person_id) references briefings_paced (municipality_id, person_id) on delete cascade,
    foreign key (municipality_id, theme_id) references themes (municipality_id, id) on delete cascade
) {without_rowid};

insert into briefing_themes_paced (municipality_id, person_id, theme_id)
select municipality_id, person_id, theme_id from briefing_themes;

drop table briefing_themes;
drop table briefings;
alter table briefings_paced rename to briefings;
alter table briefing_themes_paced rename to briefing_themes;
