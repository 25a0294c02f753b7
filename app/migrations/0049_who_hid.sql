-- Who took it out of sight: whoever objects is answered by somebody else.

alter table suggestions add column hidden_by BIGINT;
