-- What all migrations make; written by bin/test --rebaseline, not by hand.

CREATE OR REPLACE FUNCTION public.slipway_fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select replace(lower(normalize($1, NFKC) collate "und-x-icu"), 'ё', 'е') $function$;

create table absences (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    from_day date not null,
    to_day date not null,
    kind text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    constraint absences_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX absences_by_person ON public.absences USING btree (workspace_id, person_id, from_day);

create table api_tokens (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    name text not null,
    token_hash text not null,
    scopes text not null,
    created_at bigint not null,
    expires_at bigint,
    last_used_at bigint,
    revoked_at bigint,
    constraint api_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
    constraint api_tokens_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id),
    constraint api_tokens_pkey PRIMARY KEY (workspace_id, id),
    constraint api_tokens_token_hash_key UNIQUE (token_hash)
);

create table attachment_places (
    workspace_id text not null,
    attachment_id text not null,
    home_workspace_id text not null,
    constraint attachment_places_pkey PRIMARY KEY (workspace_id, attachment_id)
);
CREATE INDEX attachment_places_by_attachment ON public.attachment_places USING btree (attachment_id);

create table attachments (
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
    constraint attachments_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX attachments_by_age ON public.attachments USING btree (subject_kind, uploaded_at);
CREATE INDEX attachments_by_file ON public.attachments USING btree (file_workspace_id, content_hash);
CREATE INDEX attachments_by_holder ON public.attachments USING btree (workspace_id, holder_kind, holder_id);
CREATE INDEX attachments_by_subject ON public.attachments USING btree (workspace_id, subject_kind, subject_id, uploaded_at);

create table baselines (
    workspace_id text not null,
    engagement_id text not null,
    version_id text not null,
    approved_at bigint not null,
    constraint baselines_pkey PRIMARY KEY (workspace_id, engagement_id, version_id)
);

create table block_acceptances (
    workspace_id text not null,
    delivery_id text not null,
    engagement_id text not null,
    block_id text not null,
    verdicts text not null,
    wishes text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    constraint block_acceptances_pkey PRIMARY KEY (workspace_id, delivery_id)
);
CREATE INDEX block_acceptances_by_engagement ON public.block_acceptances USING btree (workspace_id, engagement_id, block_id);

create table block_deliveries (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    block_id text not null,
    round integer not null,
    note text not null,
    person_id text not null,
    delivered_at bigint not null,
    due_on date not null,
    constraint block_deliveries_pkey PRIMARY KEY (workspace_id, id),
    constraint block_deliveries_workspace_id_engagement_id_block_id_round_key UNIQUE (workspace_id, engagement_id, block_id, round)
);

create table block_order_agreements (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    side text not null,
    block_ids text not null,
    person_id text not null,
    agreed_at bigint not null,
    constraint block_order_agreements_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX block_order_agreements_by_engagement ON public.block_order_agreements USING btree (workspace_id, engagement_id, agreed_at);

create table block_returns (
    workspace_id text not null,
    delivery_id text not null,
    engagement_id text not null,
    block_id text not null,
    verdicts text not null,
    wishes text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    constraint block_returns_pkey PRIMARY KEY (workspace_id, delivery_id)
);
CREATE INDEX block_returns_by_engagement ON public.block_returns USING btree (workspace_id, engagement_id, block_id);

create table block_state_changes (
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
    constraint block_state_changes_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX block_state_changes_by_engagement ON public.block_state_changes USING btree (workspace_id, engagement_id, changed_at);

create table blocks (
    workspace_id text not null,
    engagement_id text not null,
    block_id text not null,
    state text not null,
    state_since bigint not null,
    checklist text not null,
    is_removed boolean not null,
    revision bigint not null,
    created_at bigint not null,
    constraint blocks_pkey PRIMARY KEY (workspace_id, engagement_id, block_id)
);

create table brief_answers (
    workspace_id text not null,
    brief_id text not null,
    question_key text not null,
    value text not null,
    revision bigint not null,
    saved_at bigint not null,
    saved_by text,
    constraint brief_answers_pkey PRIMARY KEY (workspace_id, brief_id, question_key)
);

create table brief_rounds (
    workspace_id text not null,
    id text not null,
    brief_id text not null,
    kind text not null,
    person_id text,
    email text not null,
    reason text not null,
    happened_at bigint not null,
    constraint brief_rounds_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX brief_rounds_by_brief ON public.brief_rounds USING btree (workspace_id, brief_id, happened_at);

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
    constraint briefs_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX briefs_by_engagement ON public.briefs USING btree (workspace_id, engagement_id, created_at);

create table calendar_days (
    workspace_id text not null,
    id text not null,
    day date not null,
    name text not null,
    hours text not null,
    created_by text not null,
    created_at bigint not null,
    constraint calendar_days_pkey PRIMARY KEY (workspace_id, id),
    constraint calendar_days_workspace_id_day_key UNIQUE (workspace_id, day)
);

create table calendar_feed_entries (
    workspace_id text not null,
    feed_id text not null,
    uid text not null,
    fingerprint text not null,
    sequence bigint not null,
    modified_at bigint not null,
    constraint calendar_feed_entries_pkey PRIMARY KEY (workspace_id, feed_id, uid)
);

create table calendar_feeds (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    engagement_id text,
    locale text not null,
    token_hash text not null,
    created_at bigint not null,
    revoked_at bigint,
    constraint calendar_feeds_pkey PRIMARY KEY (workspace_id, id),
    constraint calendar_feeds_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX calendar_feeds_by_person ON public.calendar_feeds USING btree (workspace_id, person_id);

create table change_request_steps (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    change_request_id text not null,
    kind text not null,
    content_hash text not null,
    person_id text not null,
    remarks text not null,
    made_at bigint not null,
    constraint change_request_steps_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX change_request_steps_by_request ON public.change_request_steps USING btree (workspace_id, change_request_id, made_at);

create table change_requests (
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
    constraint change_requests_pkey PRIMARY KEY (workspace_id, id),
    constraint change_requests_workspace_id_engagement_id_number_key UNIQUE (workspace_id, engagement_id, number)
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
    constraint clarifying_question_rounds_pkey PRIMARY KEY (workspace_id, question_id, round)
);

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
    constraint clarifying_questions_pkey PRIMARY KEY (workspace_id, id),
    constraint clarifying_questions_workspace_id_engagement_id_number_key UNIQUE (workspace_id, engagement_id, number)
);

create table client_contacts (
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
    constraint client_contacts_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX client_contacts_by_engagement ON public.client_contacts USING btree (workspace_id, engagement_id, day);

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
    constraint consultations_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX consultations_by_engagement ON public.consultations USING btree (workspace_id, engagement_id, asked_at);

create table control_settings (
    workspace_id text not null,
    cut_off_minute integer,
    revision bigint not null,
    constraint control_settings_pkey PRIMARY KEY (workspace_id)
);

create table control_turns (
    workspace_id text not null,
    engagement_id text not null,
    cut_off_until date not null,
    morning_until date not null,
    next_at bigint not null,
    constraint control_turns_pkey PRIMARY KEY (workspace_id, engagement_id)
);
CREATE INDEX control_turns_by_moment ON public.control_turns USING btree (next_at);

create table conversation_read_marks (
    workspace_id text not null,
    person_id text not null,
    subject_kind text not null,
    subject_id text not null,
    read_until bigint not null,
    constraint conversation_read_marks_pkey PRIMARY KEY (workspace_id, person_id, subject_kind, subject_id)
);

create table critical_notices (
    workspace_id text not null,
    engagement_id text not null,
    cause_key text not null,
    day date not null,
    told_at bigint not null,
    constraint critical_notices_pkey PRIMARY KEY (workspace_id, engagement_id, cause_key)
);

create table daily_controls (
    workspace_id text not null,
    engagement_id text not null,
    day date not null,
    round text not null,
    manager_id text not null,
    checked_at bigint not null,
    rest text,
    answers text not null,
    stalled_by text not null,
    constraint daily_controls_pkey PRIMARY KEY (workspace_id, engagement_id, day, round)
);
CREATE INDEX daily_controls_by_day ON public.daily_controls USING btree (workspace_id, day);

create table delay_closes (
    workspace_id text not null,
    engagement_id text not null,
    closed_number bigint not null,
    closed_day date,
    baseline_finish text not null,
    constraint delay_closes_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table delay_days (
    workspace_id text not null,
    engagement_id text not null,
    day date not null,
    revision integer not null,
    number bigint not null,
    account text not null,
    closed_at bigint not null,
    constraint delay_days_pkey PRIMARY KEY (workspace_id, engagement_id, day, revision)
);

create table delay_dispute_decisions (
    workspace_id text not null,
    dispute_id text not null,
    engagement_id text not null,
    bearer text,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    constraint delay_dispute_decisions_pkey PRIMARY KEY (workspace_id, dispute_id)
);

create table delay_disputes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    day date not null,
    reason text not null,
    person_id text not null,
    side text not null,
    raised_at bigint not null,
    constraint delay_disputes_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX delay_disputes_by_engagement ON public.delay_disputes USING btree (workspace_id, engagement_id, day);

create table delay_entries (
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
    constraint delay_entries_pkey PRIMARY KEY (workspace_id, id),
    constraint delay_entries_workspace_id_engagement_id_position_key UNIQUE (workspace_id, engagement_id, "position")
);

create table delay_entry_agreements (
    workspace_id text not null,
    entry_id text not null,
    engagement_id text not null,
    person_id text not null,
    agreed_at bigint not null,
    constraint delay_entry_agreements_pkey PRIMARY KEY (workspace_id, entry_id)
);

create table delay_facts (
    workspace_id text not null,
    engagement_id text not null,
    number bigint not null,
    event_id text not null,
    known_at bigint not null,
    fact text not null,
    constraint delay_facts_pkey PRIMARY KEY (workspace_id, engagement_id, number)
);

create table delay_reminders (
    workspace_id text not null,
    engagement_id text not null,
    asked_event_id text not null,
    kind text not null,
    item text not null,
    due_on date not null,
    sent_on date not null,
    sent_at bigint not null,
    constraint delay_reminders_pkey PRIMARY KEY (workspace_id, engagement_id, asked_event_id, kind)
);

create table delay_waits (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    item text not null,
    activity text not null,
    reason text not null,
    person_id text not null,
    set_at bigint not null,
    constraint delay_waits_pkey PRIMARY KEY (workspace_id, id)
);

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
    constraint discovery_facts_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX discovery_facts_by_engagement ON public.discovery_facts USING btree (workspace_id, engagement_id, noted_at);

create table document_approvals (
    workspace_id text not null,
    version_id text not null,
    party text not null,
    decision text not null,
    person_id text not null,
    remarks text not null,
    decided_at bigint not null,
    constraint document_approvals_pkey PRIMARY KEY (workspace_id, version_id, party)
);

create table document_versions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    content text not null,
    content_hash text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    constraint document_versions_pkey PRIMARY KEY (workspace_id, id),
    constraint document_versions_workspace_id_engagement_id_number_key UNIQUE (workspace_id, engagement_id, number)
);

create table effort_outcomes (
    workspace_id text not null,
    engagement_id text not null,
    item_id text not null,
    capability text not null,
    person_id text not null,
    estimated_minutes integer not null,
    actual_minutes integer not null,
    closed_on date not null,
    constraint effort_outcomes_pkey PRIMARY KEY (workspace_id, engagement_id, item_id)
);

create table engagement_closures (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    outcome text not null,
    reason text not null,
    person_id text,
    closed_at bigint not null,
    constraint engagement_closures_pkey PRIMARY KEY (workspace_id, id),
    constraint engagement_closures_workspace_id_engagement_id_key UNIQUE (workspace_id, engagement_id)
);

create table engagement_parties (
    workspace_id text not null,
    engagement_id text not null,
    home_workspace_id text not null,
    side text not null,
    constraint engagement_parties_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table engagement_pauses (
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
    ended_by text,
    provider_late_days text not null default '0'::text,
    constraint engagement_pauses_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX engagement_pauses_by_engagement ON public.engagement_pauses USING btree (workspace_id, engagement_id, starts_on);

create table engagement_schedules (
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
    constraint engagement_schedules_pkey PRIMARY KEY (workspace_id, engagement_id)
);
CREATE INDEX engagement_schedules_by_provider ON public.engagement_schedules USING btree (provider_workspace_id, is_over, finishes_on, engagement_id);

create table engagement_snapshots (
    workspace_id text not null,
    engagement_id text not null,
    snapshot text not null,
    is_open boolean not null,
    as_of date not null,
    updated_at bigint not null,
    constraint engagement_snapshots_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table engagement_stage_changes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    from_stage text,
    to_stage text not null,
    reason text not null,
    person_id text,
    changed_at bigint not null,
    constraint engagement_stage_changes_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX engagement_stage_changes_by_engagement ON public.engagement_stage_changes USING btree (workspace_id, engagement_id, changed_at);

create table engagement_summaries (
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
    updated_at bigint not null,
    provider_late_days text not null default '0'::text,
    constraint engagement_summaries_pkey PRIMARY KEY (workspace_id, engagement_id)
);
CREATE INDEX engagement_summaries_by_age ON public.engagement_summaries USING btree (workspace_id, created_at, engagement_id);
CREATE INDEX engagement_summaries_by_manager ON public.engagement_summaries USING btree (workspace_id, manager_id, state);

create table engagements (
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
    constraint engagements_pkey PRIMARY KEY (workspace_id, id)
);

create table estimate_agreements (
    workspace_id text not null,
    version_id text not null,
    decision text not null,
    person_id text not null,
    remarks text not null,
    decided_at bigint not null,
    constraint estimate_agreements_pkey PRIMARY KEY (workspace_id, version_id)
);

create table estimate_versions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    snapshot text not null,
    content_hash text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    constraint estimate_versions_pkey PRIMARY KEY (workspace_id, id),
    constraint estimate_versions_workspace_id_engagement_id_number_key UNIQUE (workspace_id, engagement_id, number)
);

create table estimates (
    workspace_id text not null,
    engagement_id text not null,
    content text not null,
    revision bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    constraint estimates_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table event_cursors (
    reader text not null,
    transaction_id bigint not null,
    position bigint not null,
    attempts integer not null,
    last_error text not null,
    next_try_at bigint,
    moved_at bigint not null,
    constraint event_cursors_pkey PRIMARY KEY (reader)
);

create table events (
    position bigint not null generated as identity,
    transaction_id bigint not null default ((pg_current_xact_id())::text)::bigint,
    id text not null,
    type text not null,
    subject_kind text not null,
    subject_id text not null,
    workspace_id text not null,
    other_workspace_id text,
    person_id text,
    occurred_at bigint not null,
    payload text not null,
    constraint events_pkey PRIMARY KEY (workspace_id, "position")
);
CREATE INDEX events_by_subject ON public.events USING btree (workspace_id, subject_kind, subject_id, "position");
CREATE INDEX events_in_order ON public.events USING btree (transaction_id, "position");
CREATE UNIQUE INDEX events_by_id ON public.events USING btree (workspace_id, id);

create table extension_decisions (
    workspace_id text not null,
    statement_id text not null,
    engagement_id text not null,
    decision text not null,
    content_hash text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    constraint extension_decisions_pkey PRIMARY KEY (workspace_id, statement_id)
);

create table extension_statements (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    revision bigint not null,
    content text not null,
    content_hash text not null,
    drafted_at bigint not null,
    constraint extension_statements_pkey PRIMARY KEY (workspace_id, id, revision)
);
CREATE INDEX extension_statements_by_engagement ON public.extension_statements USING btree (workspace_id, engagement_id, number);

create table finish_forecasts (
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
    constraint finish_forecasts_pkey PRIMARY KEY (workspace_id, engagement_id, basis)
);

create table idempotency_keys (
    workspace_id text not null,
    person_id text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    location text not null,
    etag text not null,
    body text not null,
    created_at bigint not null,
    constraint idempotency_keys_pkey PRIMARY KEY (workspace_id, person_id, key)
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);

create table implementation_documents (
    workspace_id text not null,
    engagement_id text not null,
    content text not null,
    revision bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    constraint implementation_documents_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table inbox_items (
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
    constraint inbox_items_pkey PRIMARY KEY (workspace_id, person_id, id)
);
CREATE INDEX inbox_items_by_age ON public.inbox_items USING btree (workspace_id, person_id, occurred_at, id);
CREATE INDEX inbox_items_by_subject ON public.inbox_items USING btree (workspace_id, person_id, subject_kind, subject_id);
CREATE INDEX inbox_items_by_thing ON public.inbox_items USING btree (thing_id);
CREATE UNIQUE INDEX inbox_items_by_event ON public.inbox_items USING btree (workspace_id, person_id, event_id, key);

create table input_requests (
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
    constraint input_requests_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX input_requests_by_engagement ON public.input_requests USING btree (workspace_id, engagement_id, requested_at);

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
    constraint input_steps_pkey PRIMARY KEY (workspace_id, request_id, "position")
);

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
    constraint jobs_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX jobs_done ON public.jobs USING btree (ended_at) WHERE (state = 'done'::text);
CREATE INDEX jobs_leased ON public.jobs USING btree (lease_until) WHERE (state = 'leased'::text);
CREATE INDEX jobs_open ON public.jobs USING btree (run_at) WHERE (state = 'open'::text);
CREATE INDEX jobs_parked ON public.jobs USING btree (ended_at) WHERE (state = 'parked'::text);
CREATE UNIQUE INDEX jobs_by_unique_key ON public.jobs USING btree (workspace_id, kind, unique_key) WHERE ((state = 'open'::text) AND (unique_key <> ''::text));

create table memberships (
    workspace_id text not null,
    person_id text not null,
    roles text not null,
    title text not null,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null,
    constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
    constraint memberships_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id),
    constraint memberships_pkey PRIMARY KEY (workspace_id, person_id)
);
CREATE INDEX memberships_by_person ON public.memberships USING btree (person_id, workspace_id);

create table message_versions (
    workspace_id text not null,
    message_id text not null,
    revision bigint not null,
    text text not null,
    written_at bigint not null,
    constraint message_versions_pkey PRIMARY KEY (workspace_id, message_id, revision)
);

create table messages (
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
    constraint messages_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX messages_by_subject ON public.messages USING btree (workspace_id, subject_kind, subject_id, posted_at, id);

create table month_closes (
    workspace_id text not null,
    id text not null,
    month date not null,
    reason text not null,
    person_id text not null,
    closed_at bigint not null,
    constraint month_closes_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX month_closes_by_month ON public.month_closes USING btree (workspace_id, month);

create table month_reopenings (
    workspace_id text not null,
    month_close_id text not null,
    reason text not null,
    person_id text not null,
    reopened_at bigint not null,
    constraint month_reopenings_pkey PRIMARY KEY (workspace_id, month_close_id)
);

create table neutral_stops (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    from_day date not null,
    to_day date not null,
    reason text not null,
    person_id text not null,
    recorded_at bigint not null,
    constraint neutral_stops_pkey PRIMARY KEY (workspace_id, id)
);

create table pacing_notices (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    activities text not null,
    from_day date not null,
    to_day date not null,
    reason text not null,
    person_id text not null,
    filed_at bigint not null,
    constraint pacing_notices_pkey PRIMARY KEY (workspace_id, id)
);

create table parked_events (
    workspace_id text not null,
    reader text not null,
    event_id text not null,
    last_error text not null,
    parked_at bigint not null,
    constraint parked_events_pkey PRIMARY KEY (workspace_id, reader, event_id)
);

create table password_links (
    token_hash text not null,
    person_id text not null,
    purpose text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    constraint password_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
    constraint password_links_pkey PRIMARY KEY (token_hash)
);

create table pause_consents (
    workspace_id text not null,
    pause_id text not null,
    engagement_id text not null,
    is_given boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    constraint pause_consents_pkey PRIMARY KEY (workspace_id, pause_id)
);

create table people (
    id text not null,
    email text not null,
    email_key text not null,
    name text not null,
    locale text not null,
    time_zone text not null,
    password_hash text,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null,
    constraint people_pkey PRIMARY KEY (id),
    constraint people_email_key_key UNIQUE (email_key)
);

create table planned_loads (
    workspace_id text not null,
    person_id text not null,
    weeks text not null,
    constraint planned_loads_pkey PRIMARY KEY (workspace_id, person_id)
);

create table portfolio_forecasts (
    workspace_id text not null,
    forecast_on date not null,
    engagement_count integer not null,
    planned_finish date not null,
    p50 date not null,
    p80 date not null,
    p95 date not null,
    constraint portfolio_forecasts_pkey PRIMARY KEY (workspace_id)
);

create table provider_delays (
    workspace_id text not null,
    engagement_id text not null,
    settled_days text not null,
    open_days text not null,
    constraint provider_delays_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table purpose_links (
    workspace_id text not null,
    id text not null,
    token_hash text not null,
    purpose text not null,
    subject_id text not null,
    email text not null,
    created_by text not null,
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint,
    last_used_at bigint,
    constraint purpose_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
    constraint purpose_links_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id),
    constraint purpose_links_pkey PRIMARY KEY (workspace_id, id),
    constraint purpose_links_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX purpose_links_by_subject ON public.purpose_links USING btree (workspace_id, purpose, subject_id);

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
    constraint range_estimates_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX range_estimates_by_engagement ON public.range_estimates USING btree (workspace_id, engagement_id, estimated_at);

create table schedule_announcement_decisions (
    workspace_id text not null,
    announcement_id text not null,
    is_announced boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    constraint schedule_announcement_decisions_pkey PRIMARY KEY (workspace_id, announcement_id)
);

create table schedule_announcements (
    workspace_id text not null,
    id text not null,
    change_id text not null,
    cause text not null,
    cause_person_id text,
    changed_by text,
    changed_at bigint not null,
    moves text not null,
    created_at bigint not null,
    constraint schedule_announcements_pkey PRIMARY KEY (workspace_id, id)
);

create table schedule_bases (
    workspace_id text not null,
    first_day date not null,
    people text not null,
    calendars text not null,
    planned_at bigint not null,
    constraint schedule_bases_pkey PRIMARY KEY (workspace_id)
);

create table schedule_changes (
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
    constraint schedule_changes_pkey PRIMARY KEY (workspace_id, id)
);

create table schedule_inputs (
    workspace_id text not null,
    engagement_id text not null,
    input text not null,
    constraint schedule_inputs_pkey PRIMARY KEY (workspace_id, engagement_id)
);

create table schedule_moments (
    schedule text not null,
    moment bigint not null,
    constraint schedule_moments_pkey PRIMARY KEY (schedule)
);

create table schedule_moves (
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
    constraint schedule_moves_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX schedule_moves_by_engagement ON public.schedule_moves USING btree (workspace_id, engagement_id, moved_at, id);

create table schedule_priorities (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    priority integer not null,
    reason text not null,
    set_by text not null,
    set_at bigint not null,
    constraint schedule_priorities_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX schedule_priorities_by_engagement ON public.schedule_priorities USING btree (workspace_id, engagement_id, set_at);

create table scheduled_activities (
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
    actual_accepted_on date,
    float_until date,
    constraint scheduled_activities_pkey PRIMARY KEY (workspace_id, engagement_id, key)
);

create table schema_migrations (
    feature text not null,
    number bigint not null,
    name text not null,
    content_hash text not null,
    applied_at bigint not null,
    constraint schema_migrations_pkey PRIMARY KEY (feature, number)
);

create table scope_overrules (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    driver_key text not null,
    units integer,
    reason text not null,
    decided_by text not null,
    decided_at bigint not null,
    constraint scope_overrules_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX scope_overrules_by_engagement ON public.scope_overrules USING btree (workspace_id, engagement_id, decided_at);

create table service_packages (
    workspace_id text not null,
    id text not null,
    key text not null,
    position integer not null,
    package text not null,
    is_archived boolean not null,
    revision bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    constraint service_packages_pkey PRIMARY KEY (workspace_id, id),
    constraint service_packages_workspace_id_key_key UNIQUE (workspace_id, key)
);

create table sessions (
    token_hash text not null,
    id text not null,
    person_id text not null,
    user_agent text not null,
    remote_address text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
    constraint sessions_pkey PRIMARY KEY (token_hash),
    constraint sessions_id_key UNIQUE (id)
);
CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id);

create table sign_in_failures (
    subject text not null,
    failures integer not null,
    last_failed_at bigint not null,
    constraint sign_in_failures_pkey PRIMARY KEY (subject)
);

create table slot_releases (
    workspace_id text not null,
    reservation_id text not null,
    reason text not null,
    released_by text not null,
    released_at bigint not null,
    constraint slot_releases_pkey PRIMARY KEY (workspace_id, reservation_id)
);

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
    constraint slot_reservations_pkey PRIMARY KEY (workspace_id, id)
);

create table time_entries (
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
    constraint time_entries_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX time_entries_by_day ON public.time_entries USING btree (provider_workspace_id, day);
CREATE INDEX time_entries_by_engagement ON public.time_entries USING btree (workspace_id, engagement_id, day, effort_minutes);
CREATE INDEX time_entries_by_person ON public.time_entries USING btree (provider_workspace_id, person_id, day);
CREATE UNIQUE INDEX time_entries_by_id ON public.time_entries USING btree (id);

create table timers (
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
    constraint timers_pkey PRIMARY KEY (workspace_id, person_id)
);

create table working_weeks (
    workspace_id text not null,
    owner_id text not null,
    effective_from date not null,
    hours text,
    changed_by text not null,
    changed_at bigint not null,
    constraint working_weeks_pkey PRIMARY KEY (workspace_id, owner_id, effective_from)
);

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
    constraint workshop_decisions_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX workshop_decisions_by_engagement ON public.workshop_decisions USING btree (workspace_id, engagement_id, noted_at);

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
    constraint workshops_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX workshops_by_engagement ON public.workshops USING btree (workspace_id, engagement_id, starts_at);

create table workspaces (
    id text not null,
    slug text not null,
    name text not null,
    kind text not null,
    locale text not null,
    time_zone text not null,
    currency text not null,
    provider_workspace_id text,
    revision bigint not null,
    created_at bigint not null,
    constraint workspaces_provider_workspace_id_fkey FOREIGN KEY (provider_workspace_id) REFERENCES workspaces(id),
    constraint workspaces_pkey PRIMARY KEY (id),
    constraint workspaces_slug_key UNIQUE (slug)
);

