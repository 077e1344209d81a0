#include "delivery/delay_ledger/core/known_facts.hpp"

#include <algorithm>
#include <unordered_map>

namespace slipway {
namespace {

template <class Lists>
auto& list_of(Lists& lists, DayNumber number) {
    const auto index = static_cast<std::size_t>(std::max<DayNumber>(number, 0));
    if (lists.size() <= index) lists.resize(index + 1);
    return lists[index];
}

/// Of each item corrected since, the newest fact.
std::unordered_map<std::string, const DelayFact*> newest_words(std::span<const DelayFact> facts,
                                                               Instant as_of) {
    std::unordered_map<std::string, const DelayFact*> newest;
    for (const DelayFact& fact : facts) {
        using enum DelayFactKind;
        if (fact.known_at > as_of) continue;
        if (fact.kind == work_logged || fact.kind == pause || fact.kind == absence) {
            newest[fact.item] = &fact;
        }
    }
    return newest;
}

}  // namespace

void KnownFacts::add_span(std::vector<Span>& spans, const DelayFact& fact) {
    if (fact.until && *fact.until > fact.day) spans.push_back({fact.day, *fact.until, &fact});
}

KnownFacts::KnownFacts(std::span<const DelayFact> facts, const DayLine& line, Instant as_of) {
    const auto newest = newest_words(facts, as_of);
    for (const DelayFact& fact : facts) {
        if (fact.known_at > as_of) continue;
        const DayNumber number = line.number_of(fact.day);
        switch (fact.kind) {
            case DelayFactKind::work_logged:
                if (newest.at(fact.item) != &fact || fact.effort_minutes <= Effort()) break;
                list_of(labour_by_day_, number)
                    .push_back({fact.number, fact.activities.empty() ? "" : fact.activities[0],
                                fact.effort_minutes.in_minutes()});
                break;
            case DelayFactKind::pause:
                if (newest.at(fact.item) == &fact) add_span(pauses_, fact);
                break;
            case DelayFactKind::absence:
                if (newest.at(fact.item) == &fact) add_span(absences_, fact);
                break;
            case DelayFactKind::neutral_stop:
                add_span(stops_, fact);
                break;
            case DelayFactKind::pacing:
                add_span(pacing_, fact);
                break;
            case DelayFactKind::manager_named:
                managers_.emplace_back(fact.day, fact.person_id);
                break;
            case DelayFactKind::engagement_over:
                if (!over_on_) over_on_ = number;
                break;
            default:
                list_of(by_day_, number).push_back(&fact);
        }
    }
    std::ranges::stable_sort(managers_, {}, &std::pair<Day, PersonId>::first);
}

std::span<const DelayFact* const> KnownFacts::of_day(DayNumber number) const {
    const auto index = static_cast<std::size_t>(number);
    if (index >= by_day_.size()) return {};
    return by_day_[index];
}

std::span<const KnownLabour> KnownFacts::labour_of(DayNumber number) const {
    const auto index = static_cast<std::size_t>(number);
    if (index >= labour_by_day_.size()) return {};
    return labour_by_day_[index];
}

bool KnownFacts::is_paused(Day day) const {
    return std::ranges::any_of(pauses_, [day](const Span& span) { return span.covers(day); });
}

bool KnownFacts::is_manager_absent(Day day) const {
    PersonId manager;
    for (const auto& [from, person] : managers_) {
        if (from <= day || manager == PersonId()) manager = person;
    }
    return std::ranges::any_of(absences_, [&](const Span& span) {
        return span.covers(day) && span.fact->person_id == manager;
    });
}

std::vector<const DelayFact*> KnownFacts::stops_on(Day day) const {
    std::vector<const DelayFact*> found;
    for (const Span& span : stops_) {
        if (span.covers(day)) found.push_back(span.fact);
    }
    return found;
}

std::vector<const DelayFact*> KnownFacts::pacing_on(Day day) const {
    std::vector<const DelayFact*> found;
    for (const Span& span : pacing_) {
        if (span.covers(day)) found.push_back(span.fact);
    }
    return found;
}

std::vector<const DelayFact*> KnownFacts::neutral_spans() const {
    std::vector<const DelayFact*> found;
    for (const Span& span : pauses_) found.push_back(span.fact);
    for (const Span& span : stops_) found.push_back(span.fact);
    std::ranges::stable_sort(found, {}, &DelayFact::day);
    return found;
}

}  // namespace slipway
