-- A role is for everything, or for the themes below; with the last of them the role ends (`people/store/roles.rs`).
alter table roles add column scope TEXT not null default 'everything' constraint roles_scope check (scope in
    ('everything', 'themes'));

create table role_themes (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    role TEXT not null,
    theme_id BIGINT not null,
    primary key (municipality_id, person_id, role, theme_id),
    foreign key (municipality_id, person_id, role) references roles (municipality_id, person_id, role) on delete cascade,
    foreign key (municipality_id, theme_id) references themes (municipality_id, id) on delete cascade
) {without_rowid};

-- Of what a question is asked: nothing for the municipality as a whole.
alter table asked_questions add column theme_id BIGINT;
update asked_questions set theme_id = coalesce(
    (select t.id from themes t
     where t.municipality_id = asked_questions.municipality_id and asked_questions.about = '/themas/' || t.slug),
    (select p.theme_id from projects p
     where p.municipality_id = asked_questions.municipality_id and asked_questions.about = '/acties/' || p.slug),
    (select p.theme_id from calls c
     join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
     where c.municipality_id = asked_questions.municipality_id and asked_questions.about = '/oproepen/' || c.slug));
