-- In the provider's workspace: a manager's slot kept for an engagement that is coming, and what
-- became of it.
create table slot_reservations (
    workspace_id text not null,
    id text not null,
    manager_id text not null,
    service_package_id text not null,
    tier text not null,
    minutes_per_day integer,
    minutes_per_month integer,
    starts_on date not null,
    ends_on date not null,
    client_name text not null,
    note text not null,
    reserved_by text not null,
    reserved_at bigint not null,
    primary key (workspace_id, id)
);

create table slot_releases (
    workspace_id text not null,
    reservation_id text not null,
    reason text not null,
    released_by text not null,
    released_at bigint not null,
    primary key (workspace_id, reservation_id)
);
