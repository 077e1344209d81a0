#pragma once

#include <gtest/gtest.h>

#include "delivery/delay_ledger/core/ledger_close.hpp"

// Stories for tests, in terms of numbered working days: day 1 is Monday 2 March 2026.

namespace slipway::ledger_story {

using delay_attribution::Buckets;

inline Day day_of(const char* text) { return *parse_day(text); }

inline working_time::WorkingCalendar weekdays(std::set<Day> holidays = {}) {
    const auto hours = *working_time::DayHours::create({{9 * 60, 18 * 60}});
    working_time::CalendarVersion version{.effective_from = day_of("2026-01-01")};
    for (std::size_t i = 0; i < 5; ++i) version.week.days[i] = hours;
    version.holidays = std::move(holidays);
    return working_time::WorkingCalendar(working_time::CalendarHistory(version));
}

/// Discovery A of five days, two days for the client's answers, the document B of five days.
inline ServicePackage serial_package() {
    ServicePackage package;
    package.stages_included = {EngagementStage::discovery, EngagementStage::document};
    package.stage_hours["discovery"] = {Effort::hours(5), Effort::hours(5)};
    package.stage_hours["document"] = {Effort::hours(5), Effort::hours(5)};
    package.minutes_per_day = Effort::hours(1);
    package.approval_days = 0;
    return package;
}

inline const std::string a = "stage:discovery";
inline const std::string b = "stage:document";

/// Facts in terms of numbered days: day 1 is Monday 2 March 2026.
class Story {
public:
    explicit Story(ServicePackage package = serial_package(), std::set<Day> client_holidays = {})
        : package_(std::move(package)),
          line_(weekdays(), weekdays(std::move(client_holidays)), package_, day_of("2026-03-02"),
                {}, 120),
          plans_{{.plan = make_delay_plan(package_, {})}} {}

    DelayFact& add(DelayFactKind kind, DayNumber day, std::string item = "") {
        DelayFact fact;
        fact.number = static_cast<std::int64_t>(facts_.size() + 1);
        fact.kind = kind;
        fact.day = line_.day(day);
        fact.item = std::move(item);
        return facts_.emplace_back(std::move(fact));
    }
    Story& works(const std::string& activity, DayNumber from, DayNumber to, int minutes = 60) {
        for (DayNumber day = from; day <= to; ++day) {
            DelayFact& fact = add(DelayFactKind::work_logged, day,
                                  "entry" + std::to_string(facts_.size()));
            fact.activities = {activity};
            fact.effort_minutes = Effort::minutes(minutes);
        }
        return *this;
    }
    Story& asks(const std::string& item, DayNumber day, int allowance = 2,
                std::vector<std::string> stops = {"answers"},
                CourtParty party = CourtParty::client) {
        DelayFact& fact = add(DelayFactKind::gate_asked, day, item);
        fact.allowance_days = allowance;
        fact.activities = std::move(stops);
        fact.party = party;
        fact.cause = "question_unanswered";
        return *this;
    }
    Story& passes(const std::string& item, DayNumber day) {
        add(DelayFactKind::gate_passed, day, item);
        return *this;
    }
    Story& waits(const std::string& item, const std::string& activity, DayNumber day) {
        add(DelayFactKind::wait, day, item).activities = {activity};
        return *this;
    }
    Story& during(DelayFactKind kind, DayNumber from, DayNumber to,
                  std::vector<std::string> activities = {}) {
        DelayFact& fact = add(kind, from, "span" + std::to_string(facts_.size()));
        fact.until = line_.day(to) + std::chrono::days{1};
        fact.activities = std::move(activities);
        return *this;
    }
    Story& finishes(const std::string& activity, DayNumber day) {
        add(DelayFactKind::work_finished, day, activity);
        return *this;
    }

    std::vector<ClosedDay> closed(DayNumber to, DayNumber from = 1) const {
        const KnownFacts known(facts_, line_, Instant::from_unix_ms(0));
        return close_days({line_, known, plans_}, from, to);
    }
    static Buckets sum(const std::vector<ClosedDay>& days) {
        Buckets sum;
        for (const ClosedDay& day : days) sum += day.share;
        return sum;
    }

    ServicePackage package_;
    DayLine line_;
    std::vector<PlanInForce> plans_;
    std::vector<DelayFact> facts_;
};

}  // namespace slipway::ledger_story
