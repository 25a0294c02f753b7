-- Input for others: who was met at the counter, by phone or on paper, and the papers with a number on which it came.

-- How somebody is reached whom the municipality recorded itself. Her row in people is like anybody's; nothing here counts
-- as confirmed. What is not known is ''.
create table recorded_people (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    full_name TEXT not null,
    -- As she wrote it, and the mailbox it stands for.
    email TEXT not null,
    email_key TEXT not null,
    phone TEXT not null,
    -- Its digits, in one spelling.
    phone_key TEXT not null,
    street TEXT not null,
    house_number TEXT not null,
    postal_code TEXT not null,
    place TEXT not null,
    -- Her name with street and number, in one spelling.
    home_key TEXT not null,
    recorded_by BIGINT not null,
    recorded_at BIGINT not null,
    primary key (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, recorded_by) references people (municipality_id, id)
) {without_rowid};

create index recorded_people_by_email on recorded_people (municipality_id, email_key);
create index recorded_people_by_phone on recorded_people (municipality_id, phone_key);
create index recorded_people_by_home on recorded_people (municipality_id, home_key);
create index recorded_people_by_recorder on recorded_people (municipality_id, recorded_by);

-- A form with a number: printed first, or numbered when it was entered. With the number she claims what she gave.
create table slips (
    municipality_id BIGINT not null,
    id BIGINT not null,
    reference TEXT not null,
    call_id BIGINT not null,
    -- Those that were printed together; of one that was numbered when it was entered, its own id.
    batch_id BIGINT not null,
    made_by BIGINT not null,
    made_at BIGINT not null,
    -- Until it is entered, nothing below.
    source TEXT constraint slips_source check (source in ('counter', 'phone', 'paper', 'meeting')),
    source_place TEXT not null default '',
    -- The day as 2026-09-10.
    source_on TEXT not null default '',
    -- Of the form on screen, so that what is sent twice is entered once.
    entry_id BIGINT,
    entered_by BIGINT,
    entered_at BIGINT,
    -- Whose input it is.
    person_id BIGINT,
    claimed_at BIGINT,
    primary key (municipality_id, id),
    constraint slips_one_per_reference unique (municipality_id, reference),
    constraint slips_one_per_entry unique (municipality_id, entry_id),
    foreign key (municipality_id, call_id) references calls (municipality_id, id) on delete cascade,
    foreign key (municipality_id, made_by) references people (municipality_id, id),
    foreign key (municipality_id, entered_by) references people (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index slips_by_call on slips (municipality_id, call_id);
create index slips_by_batch on slips (municipality_id, batch_id, id);
create index slips_by_maker on slips (municipality_id, made_by);
create index slips_by_enterer on slips (municipality_id, entered_by);
create index slips_by_person on slips (municipality_id, person_id);

-- On which form it came; nothing for what people send themselves.
alter table suggestions add column slip_id BIGINT;
alter table comments add column slip_id BIGINT;

create index suggestions_by_slip on suggestions (municipality_id, slip_id);
create index comments_by_slip on comments (municipality_id, slip_id);
