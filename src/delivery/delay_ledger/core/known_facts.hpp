#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "delivery/delay_ledger/core/day_line.hpp"
#include "delivery/delay_ledger/core/delay_fact.hpp"

namespace slipway {

/// Labour of one entry, as it is known.
struct KnownLabour {
    std::int64_t number = 0;
    std::string activity;
    std::int64_t minutes = 0;
};

/// The facts known at one moment, sorted by the working day on which each came to be: of what was
/// corrected since, the newest word. Keeps pointers into the facts it was made of.
class KnownFacts {
public:
    KnownFacts(std::span<const DelayFact> facts, const DayLine& line, Instant as_of);

    /// Gates, finished work, waits: in the order in which they were heard.
    std::span<const DelayFact* const> of_day(DayNumber number) const;
    std::span<const KnownLabour> labour_of(DayNumber number) const;
    bool is_paused(Day day) const;
    /// Whether who was the manager then was away.
    bool is_manager_absent(Day day) const;
    std::vector<const DelayFact*> stops_on(Day day) const;
    std::vector<const DelayFact*> pacing_on(Day day) const;
    /// Pauses and stops, in the order of their first days.
    std::vector<const DelayFact*> neutral_spans() const;
    /// The first day on which it was over; nothing while it runs.
    std::optional<DayNumber> over_on() const { return over_on_; }

private:
    struct Span {
        Day from{};
        Day until{};
        const DelayFact* fact = nullptr;
        bool covers(Day day) const { return from <= day && day < until; }
    };
    static void add_span(std::vector<Span>& spans, const DelayFact& fact);

    std::vector<std::vector<const DelayFact*>> by_day_;
    std::vector<std::vector<KnownLabour>> labour_by_day_;
    std::vector<Span> pauses_, absences_, stops_, pacing_;
    std::vector<std::pair<Day, PersonId>> managers_;
    std::optional<DayNumber> over_on_;
};

}  // namespace slipway
