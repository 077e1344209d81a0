-- What became of a request, step by step: it may be incomplete, and so may be what was supplied.
create table input_steps (
    workspace_id text not null,
    request_id text not null,
    position integer not null,
    engagement_id text not null,
    kind text not null,
    note text not null,
    person_id text not null,
    side text not null,
    made_at bigint not null,
    primary key (workspace_id, request_id, position)
);
insert into input_steps (workspace_id, request_id, position, engagement_id, kind, note, person_id,
    side, made_at)
select workspace_id, request_id, 1, engagement_id,
    case when is_withdrawn then 'withdrawn' else 'supplied' end, note, person_id, side, supplied_at
from input_supplies;
drop table input_supplies;
