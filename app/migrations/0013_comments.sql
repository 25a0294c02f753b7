-- Comments: written, mended, thanked for; reported, and hidden by an officer.

alter table comments add column edited_at BIGINT;
-- Its author took it back and its words are gone; the row stays for the replies under it.
alter table comments add column deleted_at BIGINT;
-- Why an officer hid it, as its author reads it.
alter table comments add column hidden_reason TEXT;

create index comments_by_person on comments (municipality_id, person_id, created_at);

-- Who thanked for a comment. As with votes, when is nobody's business.
create table comment_thanks (
    municipality_id BIGINT not null,
    comment_id BIGINT not null,
    person_id BIGINT not null,
    constraint comment_thanks_one_per_person primary key (municipality_id, comment_id, person_id),
    foreign key (municipality_id, comment_id) references comments (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index comment_thanks_by_person on comment_thanks (municipality_id, person_id);

-- What somebody wrote before she signed in: kept with her browser for a day.
create table comment_drafts (
    municipality_id BIGINT not null,
    holder_hash {bytes} not null,
    suggestion_id BIGINT not null,
    parent_id BIGINT,
    body TEXT not null,
    saved_at BIGINT not null,
    primary key (municipality_id, holder_hash, suggestion_id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id)
) {without_rowid};

create index comment_drafts_by_age on comment_drafts (saved_at);

-- What somebody reported, and what an officer decided; see articles 16 and 17 of the Digital Services Act.
create table reports (
    municipality_id BIGINT not null,
    id BIGINT not null,
    suggestion_id BIGINT not null,
    -- Nothing when it is the suggestion itself.
    comment_id BIGINT,
    ground TEXT not null,
    words TEXT not null,
    -- Where who reported it hears what was decided; gone once that is sent.
    email TEXT,
    person_id BIGINT,
    reported_at BIGINT not null,
    -- The decision closes every open report of the same thing.
    closed_at BIGINT,
    closed_by BIGINT,
    outcome TEXT,
    closed_ground TEXT,
    closed_reason TEXT,
    primary key (municipality_id, id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, comment_id) references comments (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id),
    foreign key (municipality_id, closed_by) references people (municipality_id, id)
) {without_rowid};

create index reports_open on reports (municipality_id, id) where closed_at is null;
create index reports_by_suggestion on reports (municipality_id, suggestion_id);
create index reports_by_comment on reports (municipality_id, comment_id);
