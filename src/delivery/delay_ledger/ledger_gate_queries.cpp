#include "delivery/delay_ledger/ledger_gate_queries.hpp"

#include <algorithm>
#include <set>

#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/delay_ledger/ledger_rows.hpp"
#include "delivery/delay_ledger/open_input_queries.hpp"

namespace slipway {
namespace {

/// A dispute or an adjustment.
struct OpenWordOnDay {
    Uuid id;
    Day day{};
    Instant since;
};
BOOST_DESCRIBE_STRUCT(OpenWordOnDay, (), (id, day, since))

struct OpenStatement {
    ExtensionStatementId id;
    ExtensionContent content;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(OpenStatement, (), (id, content, since))

OpenLedgerGate gate_of(std::string kind, BallParty party, const OpenWordOnDay& word) {
    return {.gate = {.kind = std::move(kind),
                     .id = word.id,
                     .title = to_text(word.day),
                     .party = party,
                     .since = word.since},
            .day = word.day};
}

}  // namespace

static void add_requests(sql::Transaction& sql, const EngagementFacts& engagement,
                         std::vector<OpenLedgerGate>& gates) {
    const auto open = open_requests(sql, engagement);
    if (open.empty()) return;
    const auto managers = manager_calendar(sql, engagement);
    const auto clients = find_calendar(sql, engagement.workspace_id);
    for (const OpenRequest& request : open) {
        const auto due_on = working_time::nth_common_working_day(
            managers, clients, today_of(engagement, request.since), request.allowance_days);
        gates.push_back({.gate = {.kind = "input_request",
                                  .id = request.id.uuid(),
                                  .title = request.title,
                                  .party = BallParty::client,
                                  .since = request.since,
                                  .due_on = due_on}});
    }
}

constexpr sql::Statement list_open_disputes{"delay_dispute.list_open", R"sql(
    select id, day, raised_at as since from delay_disputes d
    where workspace_id = $1 and engagement_id = $2
        and not exists (select 1 from delay_dispute_decisions m
            where m.workspace_id = $1 and m.dispute_id = d.id)
    order by raised_at, id)sql"};

constexpr sql::Statement list_open_adjustments{"delay_entry.list_open_adjustments", R"sql(
    select id, day, recorded_at as since from delay_entries e
    where workspace_id = $1 and engagement_id = $2 and needs_agreement
        and not exists (select 1 from delay_entry_agreements a
            where a.workspace_id = $1 and a.entry_id = e.id)
    order by position)sql"};

// A statement is redrafted while there is no word on it; it waits since its first revision.
constexpr sql::Statement list_open_statements{"extension_statement.list_open", R"sql(
    select id, content, (select min(drafted_at) from extension_statements f
            where f.workspace_id = $1 and f.id = s.id) as since
    from extension_statements s
    where workspace_id = $1 and engagement_id = $2
        and revision = (select max(revision) from extension_statements n
            where n.workspace_id = $1 and n.id = s.id)
        and not exists (select 1 from extension_decisions d
            where d.workspace_id = $1 and d.statement_id = s.id)
    order by number)sql"};

static void add_statements(sql::Transaction& sql, const EngagementFacts& engagement,
                           const std::set<Day>& disputed, std::vector<OpenLedgerGate>& gates) {
    for (const OpenStatement& statement :
         sql.all<OpenStatement>(list_open_statements, engagement.workspace_id, engagement.id)) {
        const auto is_disputed = [&](const ExtensionDay& day) {
            return disputed.contains(day.day);
        };
        if (undecided_state(statement.content) == ExtensionState::withdrawn ||
            std::ranges::any_of(statement.content.days, is_disputed)) {
            continue;
        }
        gates.push_back({.gate = {.kind = "extension_statement",
                                  .id = statement.id.uuid(),
                                  .party = BallParty::client,
                                  .since = statement.since}});
    }
}

std::vector<OpenLedgerGate> open_ledger_gates(sql::Transaction& sql,
                                              const EngagementFacts& engagement) {
    std::vector<OpenLedgerGate> gates;
    add_requests(sql, engagement, gates);
    std::set<Day> disputed;
    for (const OpenWordOnDay& dispute :
         sql.all<OpenWordOnDay>(list_open_disputes, engagement.workspace_id, engagement.id)) {
        gates.push_back(gate_of("delay_dispute", BallParty::provider, dispute));
        disputed.insert(dispute.day);
    }
    for (const OpenWordOnDay& adjustment :
         sql.all<OpenWordOnDay>(list_open_adjustments, engagement.workspace_id, engagement.id)) {
        gates.push_back(gate_of("delay_adjustment", BallParty::client, adjustment));
    }
    add_statements(sql, engagement, disputed, gates);
    return gates;
}

}  // namespace slipway
