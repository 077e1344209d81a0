#include "daily_closes.hpp"

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/ledger_close.hpp"

namespace slipway::bench {
namespace {

constexpr DayNumber closing = 40;
constexpr int blocks = 10;

working_time::WorkingCalendar weekdays() {
    const auto hours = *working_time::DayHours::create({{9 * 60, 18 * 60}});
    working_time::CalendarVersion version{.effective_from = *parse_day("2026-01-01")};
    for (std::size_t i = 0; i < 5; ++i) version.week.days[i] = hours;
    return working_time::WorkingCalendar(working_time::CalendarHistory(version));
}

ServicePackage junior_package() {
    ServicePackage package;
    package.stages_included = {EngagementStage::discovery, EngagementStage::document,
                               EngagementStage::estimate, EngagementStage::configuration};
    package.minutes_per_day = Effort::hours(1);
    return package;
}

PlanFigures figures() {
    PlanFigures figures;
    figures.stages = {Effort::hours(5), Effort::hours(8), Effort::hours(2)};
    for (int i = 0; i < blocks; ++i) {
        PlannedBlock block{.id = std::to_string(i), .priority = i, .effort = Effort::hours(5)};
        if (i > 0) block.after = {std::to_string(i - 1)};
        for (int item = 0; item < 5; ++item) {
            block.items.push_back(fmt::format("{}.{}", i, item));
        }
        figures.blocks.push_back(std::move(block));
    }
    return figures;
}

/// What happened: work on most days, stages that end, a question that is answered late.
std::vector<DelayFact> facts_of(std::size_t engagement, const DayLine& line) {
    std::vector<DelayFact> facts;
    const auto add = [&](DelayFactKind kind, DayNumber day, std::string item) -> DelayFact& {
        DelayFact fact;
        fact.number = static_cast<std::int64_t>(facts.size()) + 1;
        fact.kind = kind;
        fact.day = line.day(day);
        fact.item = std::move(item);
        return facts.emplace_back(std::move(fact));
    };
    const auto ask = [&](DayNumber day, std::string item, int allowance) {
        add(DelayFactKind::gate_asked, day, std::move(item)).allowance_days = allowance;
        facts.back().party = CourtParty::client;
    };
    for (DayNumber day = 1; day <= closing; ++day) {
        if ((static_cast<std::size_t>(day) + engagement) % 7 == 0) continue;
        DelayFact& fact = add(DelayFactKind::work_logged, day, fmt::format("entry {}", day));
        fact.effort_minutes = Effort::hours(1);
        fact.activities = {day <= 6 ? "stage:discovery" : day <= 16 ? "stage:document" : "block:0"};
    }
    ask(6, "question", 2);
    facts.back().activities = {answers_key};
    add(DelayFactKind::gate_passed, 11, "question");
    for (const char* over : {"stage:discovery", "answers", "stage:document"}) {
        add(DelayFactKind::work_finished, 16, over);
    }
    add(DelayFactKind::gate_passed, 16, document_check_key);
    ask(16, document_approval_key, 3);
    add(DelayFactKind::gate_passed, 21, document_approval_key);
    add(DelayFactKind::work_finished, 22, "stage:estimate");
    add(DelayFactKind::gate_passed, 22, estimate_check_key);
    add(DelayFactKind::work_finished, 28, "block:0");
    ask(28, acceptance_key("0"), 3);
    return facts;
}

}  // namespace

void measure_daily_closes(std::size_t engagements) {
    const working_time::WorkingCalendar calendar = weekdays();
    const ServicePackage package = junior_package();
    const DayLine line(calendar, calendar, package, *parse_day("2026-03-02"));
    const std::vector<PlanInForce> plans{{.plan = make_delay_plan(package, figures())}};
    std::vector<std::vector<DelayFact>> histories;
    std::vector<std::vector<DelayDay>> ledgers(engagements);
    const auto close = [&](std::size_t i, DayNumber number) {
        const KnownFacts known(histories[i], line, Instant());
        const LedgerInput input{line, known, plans};
        const LedgerClose one{.input = input,
                              .rules = {line, 5, {}},
                              .number = number,
                              .closed_at = [](DayNumber) { return Instant(); }};
        return rows_of_close(one, ledgers[i]);
    };
    for (std::size_t i = 0; i < engagements; ++i) {
        histories.push_back(facts_of(i, line));
        for (DayNumber number = 1; number < closing; ++number) {
            for (DelayDay& row : close(i, number)) ledgers[i].push_back(std::move(row));
        }
    }
    std::size_t rows = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < engagements; ++i) {
        // Each has its own calendars: the days are numbered anew.
        const DayLine own(calendar, calendar, package, *parse_day("2026-03-02"));
        rows += own.last() > 0 ? close(i, closing).size() : 0;
    }
    const double took =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    fmt::print("daily close of {} engagements on their day {}: {:.0f} ms, {} rows\n", engagements,
               closing, took, rows);
}

}  // namespace slipway::bench
