-- The pool of people: what each wants to hear, how often, how far she wants to take part, and what she agreed to when.

-- How often the mail with what is new comes; nothing for who did not choose.
alter table people add column rhythm TEXT constraint people_rhythm check (rhythm in
    ('at_once', 'weekly', 'monthly', 'concerned'));
-- How far she wants to take part.
alter table people add column rung TEXT constraint people_rung check (rung in
    ('inform', 'consult', 'decide', 'cocreate'));
-- When she chose one of these two last.
alter table people add column preferred_at BIGINT;
-- Until when the mail with what is new told her: a change of rhythm neither repeats nor loses anything. Nothing for who
-- came in since the last one.
alter table people add column told_until BIGINT;
update people set told_until = (
    select max(j.due_at) - 86400000 from jobs j
    where j.municipality_id = people.municipality_id and j.kind = 'digest-day');

-- What somebody said of a theme, other than that she wants to hear of it: that is a row of follows.
create table theme_choices (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    theme_id BIGINT not null,
    choice TEXT not null constraint theme_choices_choice check (choice in ('unwanted', 'later')),
    chosen_at BIGINT not null,
    primary key (municipality_id, person_id, theme_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, theme_id) references themes (municipality_id, id) on delete cascade
) {without_rowid};

create index theme_choices_by_theme on theme_choices (municipality_id, theme_id, choice);

-- Every yes and every withdrawal, with the words, the moment and the way; what holds now stands in consents and follows.
create table consent_entries (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    happened_at BIGINT not null,
    purpose TEXT not null,
    -- Which theme, or '' for the purpose as a whole.
    subject TEXT not null,
    act TEXT not null constraint consent_entries_act check (act in ('given', 'withdrawn')),
    way TEXT not null constraint consent_entries_way check (way in ('page', 'mail_link', 'asked', 'counter', 'import')),
    wording TEXT not null,
    primary key (municipality_id, person_id, happened_at, purpose, subject, act),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

insert into consent_entries (municipality_id, person_id, happened_at, purpose, subject, act, way, wording)
select municipality_id, person_id, given_at, purpose, subject, 'given', 'page', wording from consents;
insert into consent_entries (municipality_id, person_id, happened_at, purpose, subject, act, way, wording)
select municipality_id, person_id, withdrawn_at, purpose, subject, 'withdrawn', 'page', wording from consents
where withdrawn_at is not null;
