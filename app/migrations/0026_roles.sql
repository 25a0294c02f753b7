-- Roles with an end, also for who works for another organisation; and in which capacity somebody acts now.

create table roles_with_an_end (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    role TEXT not null constraint roles_known check (role in
        ('officer', 'communication', 'expert', 'alderman', 'administrator', 'green_service', 'moderator')),
    -- 'provider' roles are set anew at each sign-in, the others stay until they end or are taken back.
    granted_by TEXT not null constraint roles_granted_by check (granted_by in ('provider', 'operator', 'colleague')),
    -- From then on the row is only waiting to be swept.
    ends_at BIGINT,
    -- For whom she works when that is not the municipality: its name, and its number in the Crossroads Bank for Enterprises.
    organisation TEXT not null default '',
    enterprise_number TEXT not null default '',
    primary key (municipality_id, person_id, role),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

insert into roles_with_an_end (municipality_id, person_id, role, granted_by)
select municipality_id, person_id, role, granted_by from roles;

drop table roles;

alter table roles_with_an_end rename to roles;

create index roles_by_end on roles (ends_at) where ends_at is not null;

-- Who has a role acts for the municipality or as the inhabitant she also is, never as both.
alter table sessions add column capacity TEXT not null default 'municipality'
    constraint sessions_capacity check (capacity in ('municipality', 'citizen'));
