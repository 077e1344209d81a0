-- Seen by both parties, in the client's workspace.
create table briefs (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    template_key text not null,
    questionnaire text not null,
    locale text not null,
    created_by text not null,
    created_at bigint not null,
    sent_at bigint,
    submitted_at bigint,
    primary key (workspace_id, id)
);
create index briefs_by_engagement on briefs (workspace_id, engagement_id, created_at);

create table brief_answers (
    workspace_id text not null,
    brief_id text not null,
    question_key text not null,
    value text not null,
    revision bigint not null,
    saved_at bigint not null,
    saved_by text,
    primary key (workspace_id, brief_id, question_key)
);

-- Each sending in by the client, and each opening again by the manager.
create table brief_rounds (
    workspace_id text not null,
    id text not null,
    brief_id text not null,
    kind text not null,
    person_id text,
    email text not null,
    reason text not null,
    happened_at bigint not null,
    primary key (workspace_id, id)
);
create index brief_rounds_by_brief on brief_rounds (workspace_id, brief_id, happened_at);

create table clarifying_questions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    question text not null,
    context text not null,
    asked_by text not null,
    completed_at bigint,
    completed_by text,
    withdrawn_at bigint,
    withdrawn_by text,
    withdrawal_reason text not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

create table clarifying_question_rounds (
    workspace_id text not null,
    question_id text not null,
    round integer not null,
    asked_at bigint not null,
    due_on date not null,
    remark text not null,
    answer text,
    answered_by text,
    answered_side text,
    answered_at bigint,
    primary key (workspace_id, question_id, round)
);

create table workshops (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    title text not null,
    starts_at bigint not null,
    duration_minutes integer not null,
    place text not null,
    location text not null,
    on_site_minutes integer,
    on_site_price text,
    agenda text not null,
    participants text not null,
    held_at bigint,
    held_minutes integer,
    minutes text not null,
    cancelled_at bigint,
    cancellation_reason text not null,
    revision bigint not null,
    planned_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index workshops_by_engagement on workshops (workspace_id, engagement_id, starts_at);

create table workshop_decisions (
    workspace_id text not null,
    id text not null,
    workshop_id text not null,
    engagement_id text not null,
    decision text not null,
    decided_by text not null,
    fact_id text,
    noted_by text not null,
    noted_at bigint not null,
    primary key (workspace_id, id)
);
create index workshop_decisions_by_engagement
    on workshop_decisions (workspace_id, engagement_id, noted_at);

-- In the client's workspace what both see, in the provider's what it keeps to itself.
create table discovery_facts (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    text text not null,
    source text not null,
    source_id text,
    question_key text,
    quote text not null,
    process text not null,
    tags text not null,
    visibility text not null,
    noted_by text not null,
    noted_at bigint not null,
    retracted_at bigint,
    retracted_by text,
    revision bigint not null,
    primary key (workspace_id, id)
);
create index discovery_facts_by_engagement
    on discovery_facts (workspace_id, engagement_id, noted_at);

-- The provider's own, in its workspace.
create table consultations (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    consultant text not null,
    person_id text,
    question text not null,
    asked_by text not null,
    asked_at bigint not null,
    feasibility text,
    answer text,
    estimate_minutes integer,
    effort_minutes integer,
    answered_by text,
    answered_at bigint,
    primary key (workspace_id, id)
);
create index consultations_by_engagement on consultations (workspace_id, engagement_id, asked_at);

-- The last row of a driver holds; without units the brief's own figure does.
create table scope_overrules (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    driver_key text not null,
    units integer,
    reason text not null,
    decided_by text not null,
    decided_at bigint not null,
    primary key (workspace_id, id)
);
create index scope_overrules_by_engagement
    on scope_overrules (workspace_id, engagement_id, decided_at);

create table range_estimates (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    low_minutes integer not null,
    likely_minutes integer not null,
    high_minutes integer not null,
    range text not null,
    note text not null,
    estimated_by text not null,
    estimated_at bigint not null,
    primary key (workspace_id, id)
);
create index range_estimates_by_engagement
    on range_estimates (workspace_id, engagement_id, estimated_at);
