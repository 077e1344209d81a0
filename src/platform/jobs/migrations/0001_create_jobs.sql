-- Work for later. due_at is the moment it was meant for and stays; run_at is when it is tried next.
-- lease_owner and lease_until say who runs it, and when it counts as dead.
create table jobs (
    workspace_id text not null,
    id text not null,
    kind text not null,
    payload text not null,
    unique_key text not null,
    state text not null,
    due_at bigint not null,
    run_at bigint not null,
    attempts integer not null,
    lease_owner text,
    lease_until bigint,
    last_error text not null,
    created_at bigint not null,
    ended_at bigint,
    primary key (workspace_id, id)
);
create unique index jobs_by_unique_key on jobs (workspace_id, kind, unique_key)
    where state = 'open' and unique_key <> '';
create index jobs_open on jobs (run_at) where state = 'open';
create index jobs_leased on jobs (lease_until) where state = 'leased';
create index jobs_parked on jobs (ended_at) where state = 'parked';
create index jobs_done on jobs (ended_at) where state = 'done';

-- The last moment of each schedule for which a job was made.
create table schedule_moments (
    schedule text primary key,
    moment bigint not null
);
