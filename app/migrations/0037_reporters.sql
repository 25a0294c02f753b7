-- Who reported something may say her name; it goes with her address, once she was told what was decided.
alter table reports add column name TEXT;
