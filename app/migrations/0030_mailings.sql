-- Mails of the municipality to many people at once: what each says, whom it is for, who got it.

-- Who wants none of them; what she asked to hear otherwise still comes.
alter table people add column mailings_stopped_at BIGINT;

create table mailings (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    subject TEXT not null,
    -- Markdown.
    body TEXT not null,
    -- Which call, climate action or theme, as the forms say it. What is gone meanwhile stops it.
    about TEXT not null,
    ground TEXT not null constraint mailings_ground check (ground in ('contribution', 'theme')),
    state TEXT not null constraint mailings_state check (state in
        ('draft', 'ready', 'sending', 'interrupted', 'sent')),
    edition BIGINT not null,
    made_by BIGINT not null,
    changed_at BIGINT not null,
    -- Who asked a colleague to look it over and send it.
    ready_by BIGINT,
    ready_at BIGINT,
    sent_by BIGINT,
    sent_at BIGINT,
    -- Of a mailing on the ground of a theme: whose hearers may get it.
    theme_id BIGINT,
    recipient_count BIGINT not null,
    primary key (municipality_id, id),
    constraint mailings_sent_by_somebody check ((sent_at is null) = (state in ('draft', 'ready'))),
    constraint mailings_theme_when_sent check (sent_at is null or (ground = 'theme') = (theme_id is not null)),
    foreign key (municipality_id, made_by) references people (municipality_id, id)
) {without_rowid};

-- Whom it is for. Of those of the part 'any' one must hold, all of 'all', none of 'none'.
create table mailing_conditions (
    municipality_id BIGINT not null,
    mailing_id BIGINT not null,
    position BIGINT not null,
    part TEXT not null constraint mailing_conditions_part check (part in ('any', 'all', 'none')),
    kind TEXT not null constraint mailing_conditions_kind check (kind in
        ('gave', 'suggested', 'voted', 'commented', 'unanswered', 'chosen', 'hears', 'takes_part', 'district', 'near',
         'received')),
    object TEXT not null,
    -- Of a place: where it is, and how far around.
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    metres BIGINT,
    primary key (municipality_id, mailing_id, position),
    constraint mailing_conditions_place check (
        (kind = 'near') = (latitude is not null and longitude is not null and metres is not null)),
    foreign key (municipality_id, mailing_id) references mailings (municipality_id, id) on delete cascade
) {without_rowid};

-- Who gets it, written down when it is sent: each once.
create table mailing_recipients (
    municipality_id BIGINT not null,
    mailing_id BIGINT not null,
    person_id BIGINT not null,
    primary key (municipality_id, mailing_id, person_id),
    foreign key (municipality_id, mailing_id) references mailings (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index mailing_recipients_by_person on mailing_recipients (municipality_id, person_id);

-- What became of the mails of one.
create index outbox_about on outbox (municipality_id, kind, about) where about is not null;
