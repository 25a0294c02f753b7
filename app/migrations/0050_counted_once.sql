-- What was merged into another is counted there: a call shows as many as its list holds.

update calls set suggestion_count = (
    select count(*) from suggestions s
    where s.municipality_id = calls.municipality_id and s.call_id = calls.id and s.hidden_at is null and s.status <> 'merged');
