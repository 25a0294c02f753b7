-- On which form a vote came. It stands beside the vote, which is written as ever; it goes with it and where it goes.
create table slip_votes (
    municipality_id BIGINT not null,
    suggestion_id BIGINT not null,
    person_id BIGINT not null,
    slip_id BIGINT not null,
    primary key (municipality_id, suggestion_id, person_id),
    constraint slip_votes_of_vote foreign key (municipality_id, suggestion_id, person_id)
        references votes (municipality_id, suggestion_id, person_id) on update cascade on delete cascade,
    foreign key (municipality_id, slip_id) references slips (municipality_id, id) on delete cascade
) {without_rowid};

create index slip_votes_by_slip on slip_votes (municipality_id, slip_id);
