#include "delivery/overview/snapshot_sources.hpp"

#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/discovery/brief_queries.hpp"
#include "delivery/discovery/discovery_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "delivery/overview/overview_store.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

void add_stage(sql::Transaction& sql, const EngagementFacts& engagement,
               EngagementSnapshot& snapshot) {
    snapshot.next_stage = next_stage(engagement.package, engagement.stage);
    for (const StageChangeView& change : stage_changes_of(sql, engagement)) {
        snapshot.stage_since = std::max(snapshot.stage_since, change.changed_at);
    }
}

void add_pauses(sql::Transaction& sql, const EngagementFacts& engagement, Day today,
                EngagementSnapshot& snapshot) {
    for (const Pause& pause : pauses_of(sql, engagement)) {
        const PauseState state = state_on(pause, today);
        if (state == PauseState::running) {
            snapshot.resumes_on = pause.resumes_on;
            if (pause.began_at) snapshot.stage_since = *pause.began_at;
        } else if (state == PauseState::awaiting_consent) {
            snapshot.matters.push_back({MatterKind::pause_consent, pause.id.text(), pause.reason,
                                        pause.requested_at, pause.starts_on});
        }
    }
}

MatterKind kind_of(const DiscoveryGate& gate) {
    if (gate.kind == DiscoveryGateKind::brief) return MatterKind::brief;
    return gate.party == Side::client ? MatterKind::question : MatterKind::answer;
}

BriefStanding standing_of(const std::vector<BriefView>& briefs) {
    BriefStanding best = BriefStanding::none;
    for (const BriefView& brief : briefs) {
        const BriefStanding one = brief.submitted_at ? BriefStanding::submitted
                                  : brief.sent_at    ? BriefStanding::sent
                                                     : BriefStanding::prepared;
        best = std::max(best, one);
    }
    return best;
}

void add_discovery(sql::Transaction& sql, const EngagementFacts& engagement,
                   EngagementSnapshot& snapshot) {
    for (DiscoveryGate& gate : open_gates(sql, engagement)) {
        // Whom a consultation was asked of stands in its own list.
        if (gate.kind == DiscoveryGateKind::consultation) continue;
        snapshot.matters.push_back(
            {kind_of(gate), gate.id, std::move(gate.title), gate.since, gate.due_on});
    }
    // In whatever language; only the moments are read.
    snapshot.brief = standing_of(
        brief_views(sql, Actor::system(engagement.workspace_id), engagement, Locale::en));
    if (engagement.side == Side::client) return;
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    for (ConsultationView& asked : consultation_views(sql, provider, engagement)) {
        if (asked.answered_at) continue;
        const MatterKind kind = asked.consultant == Consultant::administrator
                                    ? MatterKind::administrator_consultation
                                    : MatterKind::developer_consultation;
        snapshot.matters.push_back(
            {kind, asked.id.text(), std::move(asked.question), asked.asked_at, std::nullopt});
    }
}

/// The last day of an allowance that began then (DELAY R1, R3): on days that both work.
std::optional<Day> allowance_end(sql::Transaction& sql, const EngagementFacts& engagement,
                                 Instant since, std::int32_t days) {
    return working_time::nth_common_working_day(manager_calendar(sql, engagement),
                                                find_calendar(sql, engagement.workspace_id),
                                                today_of(engagement, since), days);
}

void add_document(sql::Transaction& sql, const EngagementFacts& engagement,
                  EngagementSnapshot& snapshot) {
    if (const auto awaited = awaited_decision(sql, engagement)) {
        const bool is_clients = awaited->party == ApprovingParty::client;
        Matter matter{.kind = is_clients ? MatterKind::document_approval
                                         : MatterKind::document_check,
                      .id = awaited->version_id.text(),
                      .title = std::to_string(awaited->number),
                      .since = awaited->since};
        if (is_clients) {
            matter.due_on = allowance_end(sql, engagement, awaited->since,
                                          engagement.package.approval_days);
        }
        snapshot.matters.push_back(std::move(matter));
    }
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    if (const auto versions = version_views(sql, provider, engagement.id);
        versions && !versions->empty()) {
        snapshot.document.is_refused = versions->front().state == VersionState::refused;
        snapshot.document.is_approved = versions->front().state == VersionState::approved;
    }
    if (engagement.side == Side::client) return;
    if (const auto draft = draft_view(sql, provider, engagement.id)) {
        snapshot.document.block_count = static_cast<std::int32_t>(draft->content.blocks.size());
        snapshot.document.shortcoming_count = static_cast<std::int32_t>(draft->shortcomings.size());
        snapshot.document.has_changes = draft->has_changes;
    }
}

void add_time(sql::Transaction& sql, const EngagementFacts& engagement,
              EngagementSnapshot& snapshot) {
    snapshot.used_minutes = used_minutes(sql, engagement);
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    TimeFilter filter{.engagement_id = engagement.id};
    const auto newest = list_time_entries(sql, provider, filter, {.limit = 1, .cursor = ""});
    if (!newest || newest->items.empty()) return;
    snapshot.last_logged_on = newest->items.front().day;
    filter.from = filter.to = snapshot.last_logged_on;
    for (const TimeEntryView& entry : all_time_entries(sql, provider, filter)) {
        snapshot.last_logged_minutes += entry.effort_minutes;
    }
}

}  // namespace

EngagementSnapshot load_snapshot(sql::Transaction& sql, const EngagementFacts& engagement,
                                 Instant now) {
    EngagementSnapshot snapshot{.id = engagement.id,
                                .side = engagement.side,
                                .client_workspace_id = engagement.workspace_id,
                                .provider_workspace_id = engagement.provider_workspace_id,
                                .stage = engagement.stage,
                                .state = engagement.state,
                                .starts_on = engagement.starts_on,
                                .manager_id = engagement.manager_id,
                                .administrator_id = engagement.administrator_id,
                                .sales_representative_id = engagement.sales_representative_id,
                                .quality_manager_id = engagement.quality_manager_id};
    snapshot.bought_minutes = engagement.package.bought_minutes;
    add_stage(sql, engagement, snapshot);
    add_pauses(sql, engagement, today_of(engagement, now), snapshot);
    add_discovery(sql, engagement, snapshot);
    add_document(sql, engagement, snapshot);
    add_time(sql, engagement, snapshot);
    snapshot.last_contact_at =
        OverviewStore(sql).last_contact(engagement.workspace_id, engagement.id);
    return snapshot;
}

}  // namespace slipway
