#include "delivery/delay_ledger/ledger_balance.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "delivery/engagement/core/manager_capacity.hpp"
#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {
namespace {

struct Sums {
    DayBalance balance;
    Rational variation;
};

void add(Sums& sums, const DelayEntry& entry) {
    switch (entry.bearer) {
        case DelayBearer::client:
            sums.balance.client += entry.days;
            break;
        case DelayBearer::provider:
            sums.balance.provider += entry.days;
            break;
        case DelayBearer::concurrent:
            sums.balance.concurrent += entry.days;
            break;
        case DelayBearer::neutral:
            sums.balance.neutral += entry.days;
            break;
        case DelayBearer::variation:
            sums.variation += entry.days;
            break;
        case DelayBearer::float_gained:
            break;
    }
}

/// Of each day the sum of its entries that count.
std::map<Day, Sums> sums_by_day(LedgerStore& store) {
    const auto agreed = store.agreed_entries();
    std::map<Day, Sums> sums;
    for (const DelayEntry& entry : store.entries()) {
        const bool counts =
            !entry.needs_agreement || std::ranges::find(agreed, entry.id) != agreed.end();
        if (counts) add(sums[entry.day], entry);
    }
    return sums;
}

/// Whether the client had been reminded of something it was late with that day (DELAY R19).
bool was_reminded(const DelayDay& day, const std::vector<DelayReminder>& reminders) {
    return std::ranges::any_of(day.causes, [&](const DelayCause& cause) {
        return is_clients(cause.party) &&
               std::ranges::any_of(reminders, [&](const DelayReminder& reminder) {
                   return reminder.asked_event_id == cause.event_id && reminder.sent_on <= day.day;
               });
    });
}

}  // namespace

std::vector<BalancedDay> balanced_days(sql::Transaction& sql, const LoadedLedger& ledger,
                                       DayNumber at, Instant now) {
    LedgerStore store(sql, ledger.engagement());
    auto sums = sums_by_day(store);
    const auto reminders = store.reminders();
    const SettlementRules rules = ledger.settlement_rules();
    std::vector<BalancedDay> balanced;
    for (DelayDay& day : store.newest_days()) {
        BalancedDay line;
        Sums& sum = sums[day.day];
        line.balance = sum.balance;
        line.variation = sum.variation;
        line.balance.was_client_reminded = was_reminded(day, reminders);
        line.charge = charge_of(line.balance, day.causes, ledger.engagement().package);
        line.is_settled = is_settled(day, at, now, rules);
        line.has_open_dispute =
            std::ranges::any_of(ledger.disputes(), [&](const DisputeSpan& dispute) {
                return dispute.day == day.day && !dispute.decided_at;
            });
        line.disputable_until = disputable_until(day, rules);
        line.day = std::move(day);
        balanced.push_back(std::move(line));
    }
    return balanced;
}

namespace {

bool is_agreed(const ExtensionStatement& statement, const std::vector<ExtensionDecision>& made) {
    return std::ranges::any_of(made, [&](const ExtensionDecision& decision) {
        return decision.statement_id == statement.id &&
               decision.decision == ExtensionState::agreed;
    });
}

}  // namespace

Day service_term_end(sql::Transaction& sql, const EngagementFacts& engagement) {
    LedgerPapers papers(sql, engagement);
    const auto decisions = papers.extension_decisions();
    std::optional<Day> end;
    for (const ExtensionStatement& statement : papers.statements()) {
        if (is_agreed(statement, decisions)) end = statement.content.new_end_on;
    }
    if (end) return *end;
    const auto term = service_term_of(sql, engagement);
    return term ? term->ends_on : usual_end(engagement.package, engagement.starts_on);
}

std::optional<ExtensionContent> extension_content(sql::Transaction& sql,
                                                  const LoadedLedger& ledger, DayNumber at,
                                                  Instant now) {
    LedgerPapers papers(sql, ledger.engagement());
    const auto decisions = papers.extension_decisions();
    std::set<Day> stated;
    for (const ExtensionStatement& statement : papers.statements()) {
        if (!is_agreed(statement, decisions)) continue;
        for (const ExtensionDay& day : statement.content.days) stated.insert(day.day);
    }
    std::vector<ExtensionDay> days;
    Day finish_on{};
    for (BalancedDay& line : balanced_days(sql, ledger, at, now)) {
        finish_on = line.day.finish_on;
        if (stated.contains(line.day.day)) continue;
        days.push_back({.day = line.day.day,
                        .client_days = line.balance.client,
                        .provider_days = line.balance.provider,
                        .concurrent_days = line.balance.concurrent,
                        .neutral_days = line.balance.neutral,
                        .charge = line.charge,
                        .is_settled = line.is_settled,
                        .causes = std::move(line.day.causes)});
    }
    return draft_extension(std::move(days), service_term_end(sql, ledger.engagement()), finish_on,
                           ledger.calendar(), ledger.engagement().package);
}

}  // namespace slipway
