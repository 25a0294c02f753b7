-- The card under which somebody of the staff answers is hers.
alter table contacts add column person_id BIGINT;
create unique index contacts_one_per_person on contacts (municipality_id, person_id) where person_id is not null;

-- What waits for a first answer, the oldest first.
create index suggestions_waiting on suggestions (municipality_id, id)
    where hidden_at is null and answer_count = 0 and status in ('submitted', 'under_review');
