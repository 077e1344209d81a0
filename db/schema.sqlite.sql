-- What all migrations make; written by bin/test --rebaseline, not by hand.

CREATE TABLE absences (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    from_day date not null,
    to_day date not null,
    kind text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX absences_by_person on absences (workspace_id, person_id, from_day);

CREATE TABLE api_tokens (
    workspace_id text not null references workspaces (id),
    id text not null,
    person_id text not null references people (id),
    name text not null,
    token_hash text not null unique,
    scopes text not null,
    created_at bigint not null,
    expires_at bigint,
    last_used_at bigint,
    revoked_at bigint,
    primary key (workspace_id, id)
);

CREATE TABLE attachment_places (
    workspace_id text not null,
    attachment_id text not null,
    home_workspace_id text not null,
    primary key (workspace_id, attachment_id)
);

CREATE INDEX attachment_places_by_attachment on attachment_places (attachment_id);

CREATE TABLE attachments (
    workspace_id text not null,
    id text not null,
    file_workspace_id text not null,
    subject_kind text,
    subject_id text,
    holder_kind text,
    holder_id text,
    name text not null,
    media_type text not null,
    size_bytes bigint not null,
    content_hash text not null,
    uploaded_by text not null,
    uploaded_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX attachments_by_age on attachments (subject_kind, uploaded_at);

CREATE INDEX attachments_by_file on attachments (file_workspace_id, content_hash);

CREATE INDEX attachments_by_holder on attachments (workspace_id, holder_kind, holder_id);

CREATE INDEX attachments_by_subject
    on attachments (workspace_id, subject_kind, subject_id, uploaded_at);

CREATE TABLE baselines (
    workspace_id text not null,
    engagement_id text not null,
    version_id text not null,
    approved_at bigint not null,
    primary key (workspace_id, engagement_id, version_id)
);

CREATE TABLE block_acceptances (
    workspace_id text not null,
    delivery_id text not null,
    engagement_id text not null,
    block_id text not null,
    verdicts text not null,
    wishes text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, delivery_id)
);

CREATE INDEX block_acceptances_by_engagement
    on block_acceptances (workspace_id, engagement_id, block_id);

CREATE TABLE block_deliveries (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    block_id text not null,
    round integer not null,
    note text not null,
    person_id text not null,
    delivered_at bigint not null,
    due_on date not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, block_id, round)
);

CREATE TABLE block_order_agreements (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    side text not null,
    block_ids text not null,
    person_id text not null,
    agreed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX block_order_agreements_by_engagement
    on block_order_agreements (workspace_id, engagement_id, agreed_at);

CREATE TABLE block_returns (
    workspace_id text not null,
    delivery_id text not null,
    engagement_id text not null,
    block_id text not null,
    verdicts text not null,
    wishes text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, delivery_id)
);

CREATE INDEX block_returns_by_engagement on block_returns (workspace_id, engagement_id, block_id);

CREATE TABLE block_state_changes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    block_id text not null,
    from_state text not null,
    to_state text not null,
    reason text not null,
    person_id text,
    side text not null,
    changed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX block_state_changes_by_engagement
    on block_state_changes (workspace_id, engagement_id, changed_at);

CREATE TABLE blocks (
    workspace_id text not null,
    engagement_id text not null,
    block_id text not null,
    state text not null,
    state_since bigint not null,
    checklist text not null,
    is_removed boolean not null,
    revision bigint not null,
    created_at bigint not null,
    primary key (workspace_id, engagement_id, block_id)
);

CREATE TABLE brief_answers (
    workspace_id text not null,
    brief_id text not null,
    question_key text not null,
    value text not null,
    revision bigint not null,
    saved_at bigint not null,
    saved_by text,
    primary key (workspace_id, brief_id, question_key)
);

CREATE TABLE brief_rounds (
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

CREATE INDEX brief_rounds_by_brief on brief_rounds (workspace_id, brief_id, happened_at);

CREATE TABLE briefs (
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

CREATE INDEX briefs_by_engagement on briefs (workspace_id, engagement_id, created_at);

CREATE TABLE calendar_days (
    workspace_id text not null,
    id text not null,
    day date not null,
    name text not null,
    hours text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, day)
);

CREATE TABLE calendar_feed_entries (
    workspace_id text not null,
    feed_id text not null,
    uid text not null,
    fingerprint text not null,
    sequence bigint not null,
    modified_at bigint not null,
    primary key (workspace_id, feed_id, uid)
);

CREATE TABLE calendar_feeds (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    engagement_id text,
    locale text not null,
    token_hash text not null,
    created_at bigint not null,
    revoked_at bigint,
    primary key (workspace_id, id),
    unique (token_hash)
);

CREATE INDEX calendar_feeds_by_person on calendar_feeds (workspace_id, person_id);

CREATE TABLE change_request_steps (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    change_request_id text not null,
    kind text not null,
    content_hash text not null,
    person_id text not null,
    remarks text not null,
    made_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX change_request_steps_by_request
    on change_request_steps (workspace_id, change_request_id, made_at);

CREATE TABLE change_requests (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    title text not null,
    reason text not null,
    content text not null,
    source_block_id text,
    source_wish text,
    decided_effect text,
    revision bigint not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

CREATE TABLE clarifying_question_rounds (
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

CREATE TABLE clarifying_questions (
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

CREATE TABLE client_contacts (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    kind text not null,
    day date not null,
    happened_at bigint not null,
    person_id text,
    is_by_quality_manager boolean not null,
    with_whom text not null,
    said text not null,
    noted_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX client_contacts_by_engagement on client_contacts (workspace_id, engagement_id, day);

CREATE TABLE consultations (
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

CREATE INDEX consultations_by_engagement on consultations (workspace_id, engagement_id, asked_at);

CREATE TABLE control_settings (
    workspace_id text not null,
    cut_off_minute integer,
    revision bigint not null,
    primary key (workspace_id)
);

CREATE TABLE control_turns (
    workspace_id text not null,
    engagement_id text not null,
    cut_off_until date not null,
    morning_until date not null,
    next_at bigint not null,
    primary key (workspace_id, engagement_id)
);

CREATE INDEX control_turns_by_moment on control_turns (next_at);

CREATE TABLE conversation_read_marks (
    workspace_id text not null,
    person_id text not null,
    subject_kind text not null,
    subject_id text not null,
    read_until bigint not null,
    primary key (workspace_id, person_id, subject_kind, subject_id)
);

CREATE TABLE critical_notices (
    workspace_id text not null,
    engagement_id text not null,
    cause_key text not null,
    day date not null,
    told_at bigint not null,
    primary key (workspace_id, engagement_id, cause_key)
);

CREATE TABLE daily_controls (
    workspace_id text not null,
    engagement_id text not null,
    day date not null,
    round text not null,
    manager_id text not null,
    checked_at bigint not null,
    rest text,
    answers text not null,
    stalled_by text not null,
    primary key (workspace_id, engagement_id, day, round)
);

CREATE INDEX daily_controls_by_day on daily_controls (workspace_id, day);

CREATE TABLE delay_closes (
    workspace_id text not null,
    engagement_id text not null,
    closed_number bigint not null,
    closed_day date,
    baseline_finish text not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE delay_days (
    workspace_id text not null,
    engagement_id text not null,
    day date not null,
    revision integer not null,
    number bigint not null,
    account text not null,
    closed_at bigint not null,
    primary key (workspace_id, engagement_id, day, revision)
);

CREATE TABLE delay_dispute_decisions (
    workspace_id text not null,
    dispute_id text not null,
    engagement_id text not null,
    bearer text,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, dispute_id)
);

CREATE TABLE delay_disputes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    day date not null,
    reason text not null,
    person_id text not null,
    side text not null,
    raised_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX delay_disputes_by_engagement on delay_disputes (workspace_id, engagement_id, day);

CREATE TABLE delay_entries (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    position bigint not null,
    day date not null,
    kind text not null,
    bearer text not null,
    days text not null,
    reason text not null,
    person_id text,
    needs_agreement boolean not null,
    recorded_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, position)
);

CREATE TABLE delay_entry_agreements (
    workspace_id text not null,
    entry_id text not null,
    engagement_id text not null,
    person_id text not null,
    agreed_at bigint not null,
    primary key (workspace_id, entry_id)
);

CREATE TABLE delay_facts (
    workspace_id text not null,
    engagement_id text not null,
    number bigint not null,
    event_id text not null,
    known_at bigint not null,
    fact text not null,
    primary key (workspace_id, engagement_id, number)
);

CREATE TABLE delay_reminders (
    workspace_id text not null,
    engagement_id text not null,
    asked_event_id text not null,
    kind text not null,
    item text not null,
    due_on date not null,
    sent_on date not null,
    sent_at bigint not null,
    primary key (workspace_id, engagement_id, asked_event_id, kind)
);

CREATE TABLE delay_waits (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    item text not null,
    activity text not null,
    reason text not null,
    person_id text not null,
    set_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE discovery_facts (
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

CREATE INDEX discovery_facts_by_engagement
    on discovery_facts (workspace_id, engagement_id, noted_at);

CREATE TABLE document_approvals (
    workspace_id text not null,
    version_id text not null,
    party text not null,
    decision text not null,
    person_id text not null,
    remarks text not null,
    decided_at bigint not null,
    primary key (workspace_id, version_id, party)
);

CREATE TABLE document_versions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    content text not null,
    content_hash text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

CREATE TABLE effort_outcomes (
    workspace_id text not null,
    engagement_id text not null,
    item_id text not null,
    capability text not null,
    person_id text not null,
    estimated_minutes integer not null,
    actual_minutes integer not null,
    closed_on date not null,
    primary key (workspace_id, engagement_id, item_id)
);

CREATE TABLE engagement_closures (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    outcome text not null,
    reason text not null,
    person_id text,
    closed_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id)
);

CREATE TABLE engagement_parties (
    workspace_id text not null,
    engagement_id text not null,
    home_workspace_id text not null,
    side text not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE engagement_pauses (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    starts_on date not null,
    working_days integer not null,
    resumes_on date not null,
    reason text not null,
    requested_by text not null,
    requested_side text not null,
    requested_at bigint not null,
    evidence text,
    evidence_received_on date,
    needs_consent boolean not null,
    withdrawn_at bigint,
    withdrawn_by text,
    began_at bigint,
    resumed_at bigint,
    ended_by text, provider_late_days text not null default '0',
    primary key (workspace_id, id)
);

CREATE INDEX engagement_pauses_by_engagement
    on engagement_pauses (workspace_id, engagement_id, starts_on);

CREATE TABLE engagement_schedules (
    workspace_id text not null,
    engagement_id text not null,
    provider_workspace_id text not null,
    manager_id text not null,
    starts_on date not null,
    finishes_on date not null,
    baseline_starts_on date,
    baseline_finishes_on date,
    baseline_at bigint,
    is_over boolean not null,
    planned_at bigint not null,
    primary key (workspace_id, engagement_id)
);

CREATE INDEX engagement_schedules_by_provider
    on engagement_schedules (provider_workspace_id, is_over, finishes_on, engagement_id);

CREATE TABLE engagement_snapshots (
    workspace_id text not null,
    engagement_id text not null,
    snapshot text not null,
    is_open boolean not null,
    as_of date not null,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE engagement_stage_changes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    from_stage text,
    to_stage text not null,
    reason text not null,
    person_id text,
    changed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX engagement_stage_changes_by_engagement
    on engagement_stage_changes (workspace_id, engagement_id, changed_at);

CREATE TABLE engagement_summaries (
    workspace_id text not null,
    engagement_id text not null,
    home_workspace_id text not null,
    side text not null,
    name text not null,
    client_name text not null,
    provider_name text not null,
    package_key text not null,
    package_name text not null,
    tier text not null,
    minutes_per_day integer,
    minutes_per_month integer,
    stage text not null,
    state text not null,
    manager_id text not null,
    starts_on date not null,
    ends_on date not null,
    created_at bigint not null,
    ball_party text,
    ball_since bigint,
    used_minutes integer,
    bought_minutes integer,
    planned_finish date,
    next_step_key text,
    health text,
    updated_at bigint not null, provider_late_days text not null default '0',
    primary key (workspace_id, engagement_id)
);

CREATE INDEX engagement_summaries_by_age
    on engagement_summaries (workspace_id, created_at, engagement_id);

CREATE INDEX engagement_summaries_by_manager
    on engagement_summaries (workspace_id, manager_id, state);

CREATE TABLE engagements (
    workspace_id text not null,
    id text not null,
    provider_workspace_id text not null,
    name text not null,
    stage text not null,
    state text not null,
    package text not null,
    manager_id text not null,
    administrator_id text,
    sales_representative_id text,
    quality_manager_id text,
    starts_on date not null,
    hand_over text not null,
    revision bigint not null,
    created_by text not null,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE estimate_agreements (
    workspace_id text not null,
    version_id text not null,
    decision text not null,
    person_id text not null,
    remarks text not null,
    decided_at bigint not null,
    primary key (workspace_id, version_id)
);

CREATE TABLE estimate_versions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    snapshot text not null,
    content_hash text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

CREATE TABLE estimates (
    workspace_id text not null,
    engagement_id text not null,
    content text not null,
    revision bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE event_cursors (
    reader text primary key,
    transaction_id bigint not null,
    position bigint not null,
    attempts integer not null,
    last_error text not null,
    next_try_at bigint,
    moved_at bigint not null
);

CREATE TABLE events (
    position integer primary key autoincrement,
    id text not null,
    type text not null,
    subject_kind text not null,
    subject_id text not null,
    workspace_id text not null,
    other_workspace_id text,
    person_id text,
    occurred_at bigint not null,
    payload text not null
);

CREATE UNIQUE INDEX events_by_id on events (workspace_id, id);

CREATE INDEX events_by_subject on events (workspace_id, subject_kind, subject_id, position);

CREATE TABLE extension_decisions (
    workspace_id text not null,
    statement_id text not null,
    engagement_id text not null,
    decision text not null,
    content_hash text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, statement_id)
);

CREATE TABLE extension_statements (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    revision bigint not null,
    content text not null,
    content_hash text not null,
    drafted_at bigint not null,
    primary key (workspace_id, id, revision)
);

CREATE INDEX extension_statements_by_engagement
    on extension_statements (workspace_id, engagement_id, number);

CREATE TABLE finish_forecasts (
    workspace_id text not null,
    engagement_id text not null,
    basis text not null,
    manager_id text not null,
    forecast_on date not null,
    planned_finish date not null,
    p50 date not null,
    p80 date not null,
    p95 date not null,
    finished_on date,
    primary key (workspace_id, engagement_id, basis)
);

CREATE TABLE idempotency_keys (
    workspace_id text not null,
    person_id text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    location text not null,
    etag text not null,
    body text not null,
    created_at bigint not null,
    primary key (workspace_id, person_id, key)
);

CREATE INDEX idempotency_keys_by_age on idempotency_keys (created_at);

CREATE TABLE implementation_documents (
    workspace_id text not null,
    engagement_id text not null,
    content text not null,
    revision bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE inbox_items (
    workspace_id text not null,
    person_id text not null,
    id text not null,
    event_id text not null,
    key text not null,
    subject_kind text not null,
    subject_id text not null,
    subject_name text not null,
    thing_id text not null,
    link text not null,
    actor_id text,
    text text not null,
    happened integer not null,
    occurred_at bigint not null,
    read_at bigint,
    done_at bigint,
    primary key (workspace_id, person_id, id)
);

CREATE INDEX inbox_items_by_age on inbox_items (workspace_id, person_id, occurred_at, id);

CREATE UNIQUE INDEX inbox_items_by_event
    on inbox_items (workspace_id, person_id, event_id, key);

CREATE INDEX inbox_items_by_subject
    on inbox_items (workspace_id, person_id, subject_kind, subject_id);

CREATE INDEX inbox_items_by_thing on inbox_items (thing_id);

CREATE TABLE input_requests (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    kind text not null,
    title text not null,
    details text not null,
    allowance_days integer not null,
    stops text not null,
    person_id text not null,
    requested_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX input_requests_by_engagement
    on input_requests (workspace_id, engagement_id, requested_at);

CREATE TABLE input_steps (
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

CREATE TABLE jobs (
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

CREATE UNIQUE INDEX jobs_by_unique_key on jobs (workspace_id, kind, unique_key)
    where state = 'open' and unique_key <> '';

CREATE INDEX jobs_done on jobs (ended_at) where state = 'done';

CREATE INDEX jobs_leased on jobs (lease_until) where state = 'leased';

CREATE INDEX jobs_open on jobs (run_at) where state = 'open';

CREATE INDEX jobs_parked on jobs (ended_at) where state = 'parked';

CREATE TABLE memberships (
    workspace_id text not null references workspaces (id),
    person_id text not null references people (id),
    roles text not null,
    title text not null,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null,
    primary key (workspace_id, person_id)
);

CREATE INDEX memberships_by_person on memberships (person_id, workspace_id);

CREATE TABLE message_versions (
    workspace_id text not null,
    message_id text not null,
    revision bigint not null,
    text text not null,
    written_at bigint not null,
    primary key (workspace_id, message_id, revision)
);

CREATE TABLE messages (
    workspace_id text not null,
    id text not null,
    subject_kind text not null,
    subject_id text not null,
    author_id text not null,
    author_workspace_id text not null,
    reply_to_id text,
    text text not null,
    mentions text not null,
    posted_at bigint not null,
    edited_at bigint,
    deleted_at bigint,
    revision bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX messages_by_subject
    on messages (workspace_id, subject_kind, subject_id, posted_at, id);

CREATE TABLE month_closes (
    workspace_id text not null,
    id text not null,
    month date not null,
    reason text not null,
    person_id text not null,
    closed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX month_closes_by_month on month_closes (workspace_id, month);

CREATE TABLE month_reopenings (
    workspace_id text not null,
    month_close_id text not null,
    reason text not null,
    person_id text not null,
    reopened_at bigint not null,
    primary key (workspace_id, month_close_id)
);

CREATE TABLE neutral_stops (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    from_day date not null,
    to_day date not null,
    reason text not null,
    person_id text not null,
    recorded_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE pacing_notices (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    activities text not null,
    from_day date not null,
    to_day date not null,
    reason text not null,
    person_id text not null,
    filed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE parked_events (
    workspace_id text not null,
    reader text not null,
    event_id text not null,
    last_error text not null,
    parked_at bigint not null,
    primary key (workspace_id, reader, event_id)
);

CREATE TABLE password_links (
    token_hash text not null primary key,
    person_id text not null references people (id),
    purpose text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

CREATE TABLE pause_consents (
    workspace_id text not null,
    pause_id text not null,
    engagement_id text not null,
    is_given boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, pause_id)
);

CREATE TABLE people (
    id text not null primary key,
    email text not null,
    email_key text not null unique,
    name text not null,
    locale text not null,
    time_zone text not null,
    password_hash text,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null
);

CREATE TABLE planned_loads (
    workspace_id text not null,
    person_id text not null,
    weeks text not null,
    primary key (workspace_id, person_id)
);

CREATE TABLE portfolio_forecasts (
    workspace_id text not null,
    forecast_on date not null,
    engagement_count integer not null,
    planned_finish date not null,
    p50 date not null,
    p80 date not null,
    p95 date not null,
    primary key (workspace_id)
);

CREATE TABLE provider_delays (
    workspace_id text not null,
    engagement_id text not null,
    settled_days text not null,
    open_days text not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE purpose_links (
    workspace_id text not null references workspaces (id),
    id text not null,
    token_hash text not null unique,
    purpose text not null,
    subject_id text not null,
    email text not null,
    created_by text not null references people (id),
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint,
    last_used_at bigint,
    primary key (workspace_id, id)
);

CREATE INDEX purpose_links_by_subject on purpose_links (workspace_id, purpose, subject_id);

CREATE TABLE range_estimates (
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

CREATE INDEX range_estimates_by_engagement
    on range_estimates (workspace_id, engagement_id, estimated_at);

CREATE TABLE schedule_announcement_decisions (
    workspace_id text not null,
    announcement_id text not null,
    is_announced boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, announcement_id)
);

CREATE TABLE schedule_announcements (
    workspace_id text not null,
    id text not null,
    change_id text not null,
    cause text not null,
    cause_person_id text,
    changed_by text,
    changed_at bigint not null,
    moves text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE schedule_bases (
    workspace_id text not null,
    first_day date not null,
    people text not null,
    calendars text not null,
    planned_at bigint not null,
    primary key (workspace_id)
);

CREATE TABLE schedule_changes (
    workspace_id text not null,
    id text not null,
    cause text not null,
    engagement_id text,
    person_id text,
    calendar_of text,
    activity_key text not null,
    title text not null,
    changed_by text,
    changed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE schedule_inputs (
    workspace_id text not null,
    engagement_id text not null,
    input text not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE schedule_moments (
    schedule text primary key,
    moment bigint not null
);

CREATE TABLE schedule_moves (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    provider_workspace_id text not null,
    from_finish date not null,
    to_finish date not null,
    cause text not null,
    change_id text,
    cause_engagement_id text,
    cause_person_id text,
    activity_key text not null,
    title text not null,
    undone_minutes integer not null,
    activities text not null,
    changed_by text,
    changed_at bigint,
    moved_on date not null,
    moved_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX schedule_moves_by_engagement
    on schedule_moves (workspace_id, engagement_id, moved_at, id);

CREATE TABLE schedule_priorities (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    priority integer not null,
    reason text not null,
    set_by text not null,
    set_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX schedule_priorities_by_engagement
    on schedule_priorities (workspace_id, engagement_id, set_at);

CREATE TABLE scheduled_activities (
    workspace_id text not null,
    engagement_id text not null,
    key text not null,
    position integer not null,
    kind text not null,
    title text not null,
    starts_on date,
    delivered_on date not null,
    accepted_on date not null,
    float_days integer not null,
    after_keys text not null,
    items text not null,
    baseline_starts_on date,
    baseline_delivered_on date,
    baseline_accepted_on date,
    actual_started_on date,
    actual_delivered_on date,
    actual_accepted_on date, float_until date,
    primary key (workspace_id, engagement_id, key)
);

CREATE TABLE schema_migrations (
        feature text not null,
        number bigint not null,
        name text not null,
        content_hash text not null,
        applied_at bigint not null,
        primary key (feature, number));

CREATE TABLE scope_overrules (
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

CREATE INDEX scope_overrules_by_engagement
    on scope_overrules (workspace_id, engagement_id, decided_at);

CREATE TABLE service_packages (
    workspace_id text not null,
    id text not null,
    key text not null,
    position integer not null,
    package text not null,
    is_archived boolean not null,
    revision bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, key)
);

CREATE TABLE sessions (
    token_hash text not null primary key,
    id text not null unique,
    person_id text not null references people (id),
    user_agent text not null,
    remote_address text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);

CREATE INDEX sessions_by_person on sessions (person_id);

CREATE TABLE sign_in_failures (
    subject text not null primary key,
    failures integer not null,
    last_failed_at bigint not null
);

CREATE TABLE slot_releases (
    workspace_id text not null,
    reservation_id text not null,
    reason text not null,
    released_by text not null,
    released_at bigint not null,
    primary key (workspace_id, reservation_id)
);

CREATE TABLE slot_reservations (
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

CREATE TABLE time_entries (
    workspace_id text not null,
    id text not null,
    provider_workspace_id text not null,
    engagement_id text not null,
    person_id text not null,
    stage text not null,
    block_id text,
    block_title text,
    item_id text,
    item_title text,
    work_kind text not null,
    effort_minutes integer not null,
    day date not null,
    note text not null,
    is_billable boolean not null,
    revision bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX time_entries_by_day on time_entries (provider_workspace_id, day);

CREATE INDEX time_entries_by_engagement on time_entries
    (workspace_id, engagement_id, day, effort_minutes);

CREATE UNIQUE INDEX time_entries_by_id on time_entries (id);

CREATE INDEX time_entries_by_person on time_entries (provider_workspace_id, person_id, day);

CREATE TABLE timers (
    workspace_id text not null,
    person_id text not null,
    engagement_id text not null,
    stage text not null,
    block_id text,
    block_title text,
    item_id text,
    item_title text,
    work_kind text not null,
    note text not null,
    is_billable boolean not null,
    started_at bigint not null,
    primary key (workspace_id, person_id)
);

CREATE TABLE working_weeks (
    workspace_id text not null,
    owner_id text not null,
    effective_from date not null,
    hours text,
    changed_by text not null,
    changed_at bigint not null,
    primary key (workspace_id, owner_id, effective_from)
);

CREATE TABLE workshop_decisions (
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

CREATE INDEX workshop_decisions_by_engagement
    on workshop_decisions (workspace_id, engagement_id, noted_at);

CREATE TABLE workshops (
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

CREATE INDEX workshops_by_engagement on workshops (workspace_id, engagement_id, starts_at);

CREATE TABLE workspaces (
    id text not null primary key,
    slug text not null unique,
    name text not null,
    kind text not null,
    locale text not null,
    time_zone text not null,
    currency text not null,
    provider_workspace_id text references workspaces (id),
    revision bigint not null,
    created_at bigint not null
);

