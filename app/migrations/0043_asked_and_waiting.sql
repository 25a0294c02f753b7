-- Who is asked for more and does not reply is not forgotten: what is put off while she may comes back.
drop index suggestions_waiting;
create index suggestions_waiting on suggestions (municipality_id, id)
    where hidden_at is null and answer_count = 0 and status in ('submitted', 'under_review', 'more_info');
