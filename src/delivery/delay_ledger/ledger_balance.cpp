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
            if (entry.kind == DelayEntryOrigin::decided ||
                entry.kind == DelayEntryOrigin::adjusted) {
                sums.balance.client_by_decision += entry.days;
            }
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

DayNumber settled_until(const LoadedLedger& ledger, LedgerStore& store, Instant now) {
    const DayLine& line = ledger.line();
    const KnownFacts known(ledger.facts(), line, now);
    // When nothing is closed any more, time alone settles the last days.
    if (known.over_on()) return line.number_of(today_of(ledger.engagement(), now));
    const auto mark = store.mark();
    return mark ? mark->closed_number : 0;
}

namespace {

std::vector<ExtensionContent> agreed_statements(sql::Transaction& sql,
                                                const EngagementFacts& engagement) {
    LedgerPapers papers(sql, engagement);
    const auto decisions = papers.extension_decisions();
    std::vector<ExtensionContent> agreed;
    for (ExtensionStatement& statement : papers.statements()) {
        const bool is_agreed =
            std::ranges::any_of(decisions, [&](const ExtensionDecision& decision) {
                return decision.statement_id == statement.id &&
                       decision.decision == ExtensionState::agreed;
            });
        if (is_agreed) agreed.push_back(std::move(statement.content));
    }
    return agreed;
}

/// Paused days before `until` move the end of what was bought (DELAY R17).
Day bought_until(sql::Transaction& sql, const LoadedLedger& ledger, Day until) {
    const EngagementFacts& engagement = ledger.engagement();
    const auto term = service_term_of(sql, engagement);
    const Day bought = term ? term->ends_on : usual_end(engagement.package, engagement.starts_on);
    const std::int64_t paused =
        paused_working_days(pauses_of(sql, engagement), ledger.calendar(), until);
    return paused == 0 ? bought
                       : ledger.calendar().add_working_days(bought, paused).value_or(bought);
}

/// By what the closes moved the finish, besides pauses and what was agreed.
Rational delay_of(const DelayDay& day) {
    Rational moved = day.client_days + day.provider_days + day.concurrent_days + day.neutral_days +
                     day.calendar_days;
    for (const DelayRecovery& recovery : day.recoveries) moved -= recovery.days;
    return day.is_paused ? Rational() : moved;
}

StatedDay stated_day(BalancedDay line, const LoadedLedger& ledger) {
    StatedDay stated{.day = line.day.day,
                     .is_paused = line.day.is_paused,
                     .balance = line.balance,
                     .charge = line.charge,
                     .variation = line.variation,
                     .quota = ledger.line().exact_quota(line.day.number),
                     .is_settled = line.is_settled,
                     .causes = std::move(line.day.causes)};
    for (const DelayRecovery& recovery : line.day.recoveries) {
        if (!recovery.cancels) stated.float_gained += recovery.days;
    }
    return stated;
}

}  // namespace

Day service_term_end(sql::Transaction& sql, const LoadedLedger& ledger) {
    const EngagementFacts& engagement = ledger.engagement();
    const Day end = bought_until(sql, ledger, Day::max());
    const std::int64_t extended = extension_days(agreed_statements(sql, engagement));
    return extended == 0 ? end : ledger.calendar().add_working_days(end, extended).value_or(end);
}

std::optional<ExtensionContent> extension_content(sql::Transaction& sql, const LoadedLedger& ledger,
                                                  std::vector<BalancedDay> balanced) {
    ExtensionBasis basis{.agreed = agreed_statements(sql, ledger.engagement())};
    Rational moved;
    Rational finish;
    for (BalancedDay& line : balanced) {
        basis.forecast_finish_on = line.day.finish_on;
        finish = line.day.finish + line.day.variation_days + line.day.rebased_days;
        moved += delay_of(line.day) + line.day.variation_days;
        basis.days.push_back(stated_day(std::move(line), ledger));
    }
    if (basis.days.empty()) return std::nullopt;
    basis.bought_until = bought_until(sql, ledger, basis.days.back().day + std::chrono::days{1});
    basis.buffer = Rational(ledger.line().number_of(basis.bought_until)) - (finish - moved);
    return draft_extension(basis, ledger.calendar());
}

}  // namespace slipway
