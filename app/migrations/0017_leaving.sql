-- Who deletes her account leaves her votes behind. The seal says whose vote counts here already without saying who:
-- signed in anew, the same account cannot vote a second time.
alter table votes add column seal {bytes};
create unique index votes_one_per_seal on votes (municipality_id, suggestion_id, seal) where seal is not null;
