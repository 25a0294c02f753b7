-- The first schema. One text for both engines; tokens and blocks are explained in kit/src/db/dialect.rs.
-- Every key begins with the municipality, every foreign key carries it. Moments are milliseconds UTC.

create table program (
    id BIGINT not null primary key,
    -- Of the secret key: another key must not start on this database.
    key_fingerprint TEXT not null
);

create table municipalities (
    municipality_id BIGINT not null primary key,
    slug TEXT not null constraint municipalities_one_per_slug unique,
    name TEXT not null,
    base_url TEXT not null,
    -- What is set on pages or by the operator, as JSON; see municipality/settings.rs.
    settings TEXT not null,
    -- Hashes who signed in; never rotated, or everybody would be a stranger.
    subject_key {bytes} not null
);

create table hosts (
    host TEXT not null primary key,
    municipality_id BIGINT not null references municipalities (municipality_id)
);

create table base_maps (
    municipality_id BIGINT not null primary key references municipalities (municipality_id),
    geojson TEXT not null
);

create table people (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    -- What others see; asked at the first public text.
    display_name TEXT,
    email TEXT,
    email_confirmed_at BIGINT,
    -- "Ik ben 13 of ouder", stated once.
    age_stated_at BIGINT,
    created_at BIGINT not null,
    primary key (municipality_id, id)
) {without_rowid};

create unique index people_one_per_confirmed_email on people (municipality_id, email) where email_confirmed_at is not null;

create table accounts (
    municipality_id BIGINT not null,
    subject_hash {bytes} not null,
    person_id BIGINT not null,
    created_at BIGINT not null,
    primary key (municipality_id, subject_hash),
    constraint accounts_one_per_person unique (municipality_id, person_id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create table roles (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    role TEXT not null constraint roles_known check (role in
        ('officer', 'communication', 'expert', 'alderman', 'administrator', 'green_service')),
    -- 'provider' roles are set anew at each sign-in, 'operator' ones stay until they are revoked.
    granted_by TEXT not null constraint roles_granted_by check (granted_by in ('provider', 'operator')),
    primary key (municipality_id, person_id, role),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create table sessions (
    municipality_id BIGINT not null,
    token_hash {bytes} not null,
    person_id BIGINT not null,
    -- 'account' after sign-in; 'email' after confirming an address, good for voting where a call allows it.
    strength TEXT not null constraint sessions_strength check (strength in ('account', 'email')),
    created_at BIGINT not null,
    seen_at BIGINT not null,
    ends_at BIGINT not null,
    primary key (municipality_id, token_hash),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index sessions_by_person on sessions (municipality_id, person_id);

-- What somebody pressed before she was asked to sign in; done once when she is back, within 30 minutes.
create table presses (
    municipality_id BIGINT not null references municipalities (municipality_id),
    browser_hash {bytes} not null,
    press TEXT not null,
    return_to TEXT not null,
    created_at BIGINT not null,
    primary key (municipality_id, browser_hash)
) {without_rowid};

create index presses_by_age on presses (created_at);

-- A sign-in under way. The browser that asked holds a cookie; what it pressed waits here.
create table sign_ins (
    municipality_id BIGINT not null references municipalities (municipality_id),
    state_hash {bytes} not null,
    browser_hash {bytes} not null,
    nonce TEXT not null,
    pkce_verifier TEXT not null,
    return_to TEXT not null,
    created_at BIGINT not null,
    primary key (municipality_id, state_hash)
) {without_rowid};

create index sign_ins_by_age on sign_ins (created_at);

create table email_codes (
    municipality_id BIGINT not null,
    id BIGINT not null,
    -- The person who confirms; nobody yet when somebody votes by e-mail address.
    person_id BIGINT,
    email TEXT not null,
    code_hash {bytes} not null,
    browser_hash {bytes} not null,
    return_to TEXT not null,
    tries_left BIGINT not null constraint email_codes_tries check (tries_left >= 0),
    created_at BIGINT not null,
    used_at BIGINT,
    primary key (municipality_id, id)
) {without_rowid};

create index email_codes_by_email on email_codes (municipality_id, email, created_at);

create table consents (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    purpose TEXT not null constraint consents_purpose check (purpose in ('outcome_mail', 'theme_mail')),
    -- Which theme, or '' for the purpose as a whole.
    subject TEXT not null,
    given_at BIGINT not null,
    withdrawn_at BIGINT,
    -- The words that were agreed to.
    wording TEXT not null,
    primary key (municipality_id, person_id, purpose, subject),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

-- Who states to live, work, study or be active here; or whom the municipality's own service confirmed.
create table ties (
    municipality_id BIGINT not null,
    person_id BIGINT not null,
    kind TEXT not null constraint ties_kind check (kind in ('lives', 'works', 'studies', 'active', 'confirmed', 'not_confirmed')),
    stated_at BIGINT not null,
    primary key (municipality_id, person_id, kind),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create table contacts (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    key TEXT not null,
    name TEXT not null,
    role TEXT not null,
    service TEXT not null,
    phone TEXT not null,
    email TEXT not null,
    primary key (municipality_id, id),
    constraint contacts_one_per_key unique (municipality_id, key)
) {without_rowid};

create table themes (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    slug TEXT not null,
    name TEXT not null,
    summary TEXT not null,
    body TEXT not null,
    illustration TEXT not null,
    contact_id BIGINT,
    position BIGINT not null,
    primary key (municipality_id, id),
    constraint themes_one_per_slug unique (municipality_id, slug),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id)
) {without_rowid};

create table projects (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    slug TEXT not null,
    theme_id BIGINT not null,
    title TEXT not null,
    summary TEXT not null,
    body TEXT not null,
    easy TEXT,
    illustration TEXT not null,
    contact_id BIGINT,
    neighbourhood TEXT,
    rung TEXT not null,
    -- Those of other organisers live on their own pages.
    organiser TEXT,
    outside_url TEXT,
    place TEXT,
    when_text TEXT,
    starts_at BIGINT,
    position BIGINT not null,
    primary key (municipality_id, id),
    constraint projects_one_per_slug unique (municipality_id, slug),
    constraint projects_organiser_with_link check ((organiser is null) = (outside_url is null)),
    foreign key (municipality_id, theme_id) references themes (municipality_id, id),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id)
) {without_rowid};

create table project_steps (
    municipality_id BIGINT not null,
    project_id BIGINT not null,
    position BIGINT not null,
    title TEXT not null,
    note TEXT not null,
    rung TEXT not null constraint project_steps_rung check (rung in ('inform', 'consult', 'decide', 'cocreate')),
    medium TEXT not null,
    state TEXT not null constraint project_steps_state check (state in ('past', 'now', 'next')),
    when_text TEXT not null,
    sort_at BIGINT not null,
    link TEXT,
    primary key (municipality_id, project_id, position),
    foreign key (municipality_id, project_id) references projects (municipality_id, id)
) {without_rowid};

create table policy_pages (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    slug TEXT not null,
    title TEXT not null,
    summary TEXT not null,
    body TEXT not null,
    position BIGINT not null,
    primary key (municipality_id, id),
    constraint policy_pages_one_per_slug unique (municipality_id, slug)
) {without_rowid};

create table calls (
    municipality_id BIGINT not null references municipalities (municipality_id),
    id BIGINT not null,
    project_id BIGINT not null,
    slug TEXT not null,
    title TEXT not null,
    question TEXT not null,
    intro TEXT not null,
    body TEXT not null,
    easy TEXT,
    voters TEXT not null constraint calls_voters check (voters in ('signed_in', 'email')),
    eligibility TEXT not null constraint calls_eligibility check (eligibility in ('everyone', 'stated', 'confirmed')),
    opens_at BIGINT not null,
    closes_at BIGINT not null,
    contact_id BIGINT,
    suggestion_count BIGINT not null,
    primary key (municipality_id, id),
    constraint calls_one_per_slug unique (municipality_id, slug),
    constraint calls_open_before_they_close check (opens_at < closes_at),
    foreign key (municipality_id, project_id) references projects (municipality_id, id),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id)
) {without_rowid};

create table call_categories (
    municipality_id BIGINT not null,
    call_id BIGINT not null,
    position BIGINT not null,
    key TEXT not null,
    name TEXT not null,
    primary key (municipality_id, call_id, position),
    constraint call_categories_one_per_key unique (municipality_id, call_id, key),
    foreign key (municipality_id, call_id) references calls (municipality_id, id)
) {without_rowid};

create table suggestions (
    municipality_id BIGINT not null,
    id BIGINT not null,
    call_id BIGINT not null,
    person_id BIGINT not null,
    category TEXT not null,
    title TEXT not null,
    body TEXT not null,
    latitude DOUBLE PRECISION not null,
    longitude DOUBLE PRECISION not null,
    address TEXT not null,
    illustration TEXT not null,
    status TEXT not null constraint suggestions_status check (status in
        ('submitted', 'under_review', 'more_info', 'chosen', 'ratified', 'in_progress', 'realised', 'not_chosen',
         'referred', 'merged', 'withdrawn')),
    created_at BIGINT not null,
    hidden_at BIGINT,
    -- Kept with the rows they count; `plein audit` recounts them.
    vote_count BIGINT not null,
    email_vote_count BIGINT not null,
    comment_count BIGINT not null,
    answer_count BIGINT not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, call_id) references calls (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index suggestions_newest on suggestions (municipality_id, call_id, id) where hidden_at is null;
create index suggestions_most_votes on suggestions (municipality_id, call_id, vote_count, id) where hidden_at is null;
create index suggestions_by_person on suggestions (municipality_id, person_id, id);

-- sqlite:
create virtual table suggestion_search using fts5 (scope, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
-- postgres:
create table suggestion_search (rowid BIGINT not null primary key, words tsvector not null);
create index suggestion_search_words on suggestion_search using gin (words);
-- both:

create table votes (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    person_id BIGINT not null,
    voted_at BIGINT not null,
    by_email BOOLEAN not null,
    constraint votes_one_per_person primary key (municipality_id, suggestion_id, person_id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index votes_by_person on votes (municipality_id, person_id, voted_at);

create table status_changes (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    changed_at BIGINT not null,
    status TEXT not null,
    reason TEXT,
    contact_id BIGINT,
    primary key (municipality_id, suggestion_id, changed_at),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id)
) {without_rowid};

create table answers (
    municipality_id BIGINT not null,
    id BIGINT not null,
    suggestion_id BIGINT not null,
    contact_id BIGINT not null,
    body TEXT not null,
    answered_at BIGINT not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, contact_id) references contacts (municipality_id, id)
) {without_rowid};

create index answers_by_suggestion on answers (municipality_id, suggestion_id, id);

create table comments (
    municipality_id BIGINT not null,
    id BIGINT not null,
    suggestion_id BIGINT not null,
    parent_id BIGINT,
    person_id BIGINT not null,
    body TEXT not null,
    created_at BIGINT not null,
    hidden_at BIGINT,
    primary key (municipality_id, id),
    foreign key (municipality_id, suggestion_id) references suggestions (municipality_id, id),
    foreign key (municipality_id, parent_id) references comments (municipality_id, id),
    foreign key (municipality_id, person_id) references people (municipality_id, id)
) {without_rowid};

create index comments_by_suggestion on comments (municipality_id, suggestion_id, id);

create table outbox (
    municipality_id BIGINT not null,
    id BIGINT not null,
    recipient TEXT not null,
    subject TEXT not null,
    body_text TEXT not null,
    body_html TEXT not null,
    attempts BIGINT not null default 0,
    queued_at BIGINT not null,
    next_at BIGINT not null,
    useless_at BIGINT,
    closed_at BIGINT,
    gave_up TEXT,
    primary key (municipality_id, id)
) {without_rowid};

create index outbox_waiting on outbox (next_at) where closed_at is null;
