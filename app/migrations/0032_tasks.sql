-- The steps of an action get a number that stays when their order changes, so that a task stays with its step.
create table project_steps_numbered (
    municipality_id BIGINT not null,
    project_id BIGINT not null,
    -- Differs within its action.
    id BIGINT not null,
    position BIGINT not null,
    title TEXT not null,
    note TEXT not null,
    rung TEXT not null constraint project_steps_rung check (rung in ('inform', 'consult', 'decide', 'cocreate')),
    medium TEXT not null,
    state TEXT not null constraint project_steps_state check (state in ('past', 'now', 'next')),
    when_text TEXT not null,
    sort_at BIGINT not null,
    link TEXT,
    primary key (municipality_id, project_id, id),
    foreign key (municipality_id, project_id) references projects (municipality_id, id)
) {without_rowid};

insert into project_steps_numbered (municipality_id, project_id, id, position, title, note, rung, medium, state,
                                    when_text, sort_at, link)
select municipality_id, project_id, position + 1, position, title, note, rung, medium, state, when_text, sort_at, link
from project_steps;

drop table project_steps;

alter table project_steps_numbered rename to project_steps;

-- What colleagues do for a step of an action, or for the action as a whole. Whose it is, and until when it was put off,
-- stands in `cases`. Citizens never see it.
create table project_tasks (
    municipality_id BIGINT not null,
    id BIGINT not null,
    project_id BIGINT not null,
    step_id BIGINT,
    title TEXT not null,
    note TEXT not null,
    -- The start of the day on which it must be done, where there is one.
    due_at BIGINT,
    made_at BIGINT not null,
    done_at BIGINT,
    done_by BIGINT,
    edition BIGINT not null default 1,
    primary key (municipality_id, id),
    constraint project_tasks_done_by_somebody check ((done_at is null) = (done_by is null)),
    foreign key (municipality_id, project_id) references projects (municipality_id, id),
    foreign key (municipality_id, project_id, step_id) references project_steps (municipality_id, project_id, id),
    foreign key (municipality_id, done_by) references people (municipality_id, id)
) {without_rowid};

create index project_tasks_by_step on project_tasks (municipality_id, project_id, step_id);
create index project_tasks_open on project_tasks (municipality_id, due_at) where done_at is null;
create index project_tasks_by_person on project_tasks (municipality_id, done_by) where done_by is not null;
