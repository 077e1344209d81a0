#include "delivery/overview/snapshot_sources.hpp"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/acceptance/block_queries.hpp"
#include "delivery/change_request/change_request_queries.hpp"
#include "delivery/daily_controls/daily_control_queries.hpp"
#include "delivery/delay_ledger/ledger_gate_queries.hpp"
#include "delivery/discovery/brief_queries.hpp"
#include "delivery/discovery/discovery_queries.hpp"
#include "delivery/engagement/closure_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/estimate/estimate_queries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "delivery/schedule/schedule_queries.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

void add_stage(sql::Transaction& sql, const EngagementFacts& engagement,
               EngagementSnapshot& snapshot) {
    snapshot.next_stage = next_stage(engagement.package, engagement.stage);
    for (const StageChangeView& change : stage_changes_of(sql, engagement)) {
        snapshot.stage_since = std::max(snapshot.stage_since, change.changed_at);
    }
    if (const auto closed = closed_at(sql, engagement)) snapshot.stage_since = *closed;
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

/// The one that comes next, or is over and not yet written down.
void add_workshop(sql::Transaction& sql, const EngagementFacts& engagement,
                  EngagementSnapshot& snapshot) {
    const Actor system = Actor::system(engagement.workspace_id);
    for (const WorkshopView& workshop : workshop_views(sql, system, engagement)) {
        if (workshop.state != WorkshopState::planned) continue;
        const Day on = today_of(engagement, workshop.starts_at);
        if (snapshot.workshop && snapshot.workshop->on <= on) continue;
        snapshot.workshop = NextWorkshop{workshop.id.text(), workshop.title, on};
    }
}

void add_discovery(sql::Transaction& sql, const EngagementFacts& engagement,
                   EngagementSnapshot& snapshot) {
    for (DiscoveryGate& gate : open_gates(sql, engagement)) {
        // Whom a consultation was asked of stands in its own list.
        if (gate.kind == DiscoveryGateKind::consultation) continue;
        snapshot.matters.push_back(
            {kind_of(gate), gate.id, std::move(gate.title), gate.since, gate.due_on, {}});
    }
    // In whatever language; only the moments are read.
    snapshot.brief = standing_of(
        brief_views(sql, Actor::system(engagement.workspace_id), engagement, Locale::en));
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    for (ConsultationView& asked : consultation_views(sql, provider, engagement)) {
        if (asked.answered_at) continue;
        const MatterKind kind = asked.consultant == Consultant::administrator
                                    ? MatterKind::administrator_consultation
                                    : MatterKind::developer_consultation;
        snapshot.matters.push_back({.kind = kind,
                                    .id = asked.id.text(),
                                    .title = std::move(asked.question),
                                    .since = asked.asked_at,
                                    .due_on = std::nullopt,
                                    .person_id = asked.person_id});
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
        Matter matter{
            .kind = is_clients ? MatterKind::document_approval : MatterKind::document_check,
            .id = awaited->version_id.text(),
            .title = std::to_string(awaited->number),
            .since = awaited->since};
        if (is_clients) {
            matter.due_on =
                allowance_end(sql, engagement, awaited->since, engagement.package.approval_days);
        }
        snapshot.matters.push_back(std::move(matter));
    }
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    if (const auto versions = version_views(sql, provider, engagement.id);
        versions && !versions->empty()) {
        snapshot.document.is_refused = versions->front().state == VersionState::refused;
        snapshot.document.is_approved = versions->front().state == VersionState::approved;
    }
    if (const auto draft = draft_view(sql, provider, engagement.id)) {
        snapshot.document.block_count = static_cast<std::int32_t>(draft->content.blocks.size());
        snapshot.document.shortcoming_count = static_cast<std::int32_t>(draft->shortcomings.size());
        snapshot.document.has_changes = draft->has_changes;
    }
}

/// What a gate of a feature further on is here.
MatterKind kind_of(const OpenGate& gate) {
    if (gate.kind == "block_order") {
        return gate.party == BallParty::client ? MatterKind::block_order
                                               : MatterKind::block_order_reply;
    }
    MatterKind kind{};
    const bool is_known = gate.kind == "estimate_agreement" ||
                          boost::describe::enum_from_string(gate.kind.c_str(), kind);
    ASSERT(is_known, "every gate is a kind of matter");
    return gate.kind == "estimate_agreement" ? MatterKind::estimate_check : kind;
}

void add_gates(const std::vector<OpenGate>& gates, EngagementSnapshot& snapshot) {
    for (const OpenGate& gate : gates) {
        snapshot.matters.push_back(
            {kind_of(gate), to_text(gate.id), gate.title, gate.since, gate.due_on});
    }
}

void add_estimate(sql::Transaction& sql, const EngagementFacts& engagement,
                  EngagementSnapshot& snapshot) {
    add_gates(open_estimate_gates(sql, engagement), snapshot);
    const EstimateProgress progress = estimate_progress(sql, engagement);
    snapshot.estimate = {.items_without_figure = progress.items_without_figure,
                         .customisations_without_figure = progress.customisations_without_figure,
                         .has_changes = progress.has_changes,
                         .is_refused = progress.is_refused,
                         .is_agreed = progress.is_agreed};
}

/// The block that the manager works on: what came back first, then what is nearest to its delivery,
/// then the next that can begin.
int place_of(const BlockProgress& block) {
    if (block.is_returned) return 0;
    if (block.state == BlockState::in_testing) return 1;
    if (block.state == BlockState::in_progress) return 2;
    if (block.state == BlockState::planned && !block.is_waiting) return 3;
    return 4;
}

void count_block(const BlockProgress& block, BlockStanding& blocks) {
    switch (block.state) {
        case BlockState::planned:
            ++blocks.planned;
            if (block.is_waiting) ++blocks.waiting;
            break;
        case BlockState::in_progress:
            ++(block.is_returned ? blocks.returned : blocks.in_progress);
            break;
        case BlockState::in_testing:
            ++blocks.in_testing;
            break;
        case BlockState::delivered:
            ++blocks.delivered;
            break;
        case BlockState::accepted:
            ++blocks.accepted;
            break;
    }
}

void add_blocks(sql::Transaction& sql, const EngagementFacts& engagement,
                EngagementSnapshot& snapshot) {
    BlockStanding& blocks = snapshot.blocks;
    int best = 4;
    for (const BlockProgress& block : block_progress(sql, engagement)) {
        count_block(block, blocks);
        if (place_of(block) < best) {
            best = place_of(block);
            blocks.current_id = block.block_id.text();
            blocks.current_title = block.title;
        }
        if (block.has_open_customisation && blocks.customised_id.empty()) {
            blocks.customised_id = block.block_id.text();
            blocks.customised_title = block.title;
        }
    }
    add_gates(open_block_gates(sql, engagement), snapshot);
}

void add_changes(sql::Transaction& sql, const EngagementFacts& engagement,
                 EngagementSnapshot& snapshot) {
    add_gates(open_change_request_gates(sql, engagement), snapshot);
    snapshot.blocks.open_wishes = open_wishes(sql, engagement);
}

void add_ledger(sql::Transaction& sql, const EngagementFacts& engagement,
                EngagementSnapshot& snapshot) {
    for (const auto& [gate, day] : open_ledger_gates(sql, engagement)) {
        // The tab opens the day itself.
        snapshot.matters.push_back({kind_of(gate), day ? to_text(*day) : to_text(gate.id),
                                    gate.title, gate.since, gate.due_on});
    }
}

/// While a pause runs no allowance does (DELAY R17): by its working days every later end moves.
void move_by_pauses(sql::Transaction& sql, const EngagementFacts& engagement, Day today,
                    EngagementSnapshot& snapshot) {
    const auto pauses = pauses_of(sql, engagement);
    if (pauses.empty()) return;
    const auto managers = manager_calendar(sql, engagement);
    const auto clients = find_calendar(sql, engagement.workspace_id);
    for (Matter& matter : snapshot.matters) {
        if (!matter.due_on || matter.kind == MatterKind::pause_consent) continue;
        const Day asked_on = today_of(engagement, matter.since);
        for (const Pause& pause : pauses) {
            const PauseState state = state_on(pause, today);
            if (state != PauseState::running && state != PauseState::ended) continue;
            if (pause.resumes_on <= asked_on || *matter.due_on < pause.starts_on) continue;
            const auto paused = managers.working_days_between(
                std::max(pause.starts_on, asked_on + std::chrono::days{1}), pause.resumes_on);
            matter.due_on = working_time::nth_common_working_day(managers, clients, *matter.due_on,
                                                                 static_cast<int>(paused));
        }
    }
}

void add_time(sql::Transaction& sql, const EngagementFacts& engagement,
              EngagementSnapshot& snapshot) {
    snapshot.used_minutes = used_minutes(sql, engagement);
    const auto last = last_logged_day(sql, engagement);
    if (!last) return;
    snapshot.last_logged_on = last->day;
    snapshot.last_logged_minutes = last->effort_minutes;
}

void add_controls(sql::Transaction& sql, const EngagementFacts& engagement, Day today,
                  EngagementSnapshot& snapshot) {
    if (const auto last = last_client_contact(sql, engagement)) {
        snapshot.last_contact_on = today_of(engagement, *last);
    }
    snapshot.streaks = control_streaks(sql, engagement, today + std::chrono::days{1});
    const auto asked = last_quality_contact(sql, engagement);
    snapshot.is_client_asked = asked && *asked >= snapshot.stage_since;
}

}  // namespace

EngagementSnapshot load_snapshot(sql::Transaction& sql, const EngagementFacts& engagement,
                                 Instant now) {
    ASSERT(engagement.side == Side::provider, "the client's is made of the provider's");
    EngagementSnapshot snapshot{.id = engagement.id,
                                .side = Side::provider,
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
    add_workshop(sql, engagement, snapshot);
    add_document(sql, engagement, snapshot);
    add_estimate(sql, engagement, snapshot);
    add_blocks(sql, engagement, snapshot);
    add_changes(sql, engagement, snapshot);
    add_ledger(sql, engagement, snapshot);
    move_by_pauses(sql, engagement, today_of(engagement, now), snapshot);
    add_time(sql, engagement, snapshot);
    snapshot.planned_finish = planned_finish_of(sql, engagement);
    add_controls(sql, engagement, today_of(engagement, now), snapshot);
    return snapshot;
}

}  // namespace slipway
