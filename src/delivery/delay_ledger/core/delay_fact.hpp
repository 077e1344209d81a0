#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "base/actor.hpp"
#include "base/uuid.hpp"

// What the ledger knows: facts, made of events of other features and of its own, never changed and
// never removed (DELAY R4, R21). Everything else in this folder is a function of them.

namespace slipway {

/// Whose court an open item is in (DELAY R4). A third party is on the side of whoever engaged it
/// (R13): the client's contractor counts as the client.
enum class CourtParty { provider, client, client_contractor, neutral };
BOOST_DESCRIBE_ENUM(CourtParty, provider, client, client_contractor, neutral)

inline bool is_clients(CourtParty party) {
    return party == CourtParty::client || party == CourtParty::client_contractor;
}

enum class DelayFactKind {
    gate_asked,  // completely: its allowance begins (DELAY R3)
    gate_passed,
    gate_withdrawn,
    gate_returned,  // with an unmet criterion: the provider repairs (R12)
    work_logged,    // the newest fact of an entry holds
    work_finished,
    pause,         // the newest fact of a pause holds; without days it never was
    absence,       // of a person; likewise
    wait,          // an activity stands still until a gate is passed
    pacing,        // the provider lets activities wait while a client delay governs (R10)
    neutral_stop,  // force majeure
    manager_named,
    engagement_over,
    supply_returned,  // what was supplied was not complete: it is the client's, at once (R12)
};
BOOST_DESCRIBE_ENUM(DelayFactKind, gate_asked, gate_passed, gate_withdrawn, gate_returned,
                    work_logged, work_finished, pause, absence, wait, pacing, neutral_stop,
                    manager_named, engagement_over, supply_returned)

/// One fact. Which members mean something depends on the kind; the others are empty.
struct DelayFact {
    std::int64_t number = 0;  // in the order in which they were heard
    DelayFactKind kind = DelayFactKind::work_logged;
    Uuid event_id;            // the evidence
    Instant known_at;
    Day day{};                // on which it happened, at the provider's
    std::optional<Day> until; // the first day after it; of pauses, absences, stops, notices
    /// "question:<id>", "acceptance:<block>", of a time entry or pause its id.
    std::string item;
    std::string title;
    std::string cause;        // of a gate: question_unanswered, document_not_approved …
    CourtParty party = CourtParty::provider;
    std::int32_t allowance_days = 0;
    /// Activities: those that a gate stops, that wait or are paced; where labour was spent.
    std::vector<std::string> activities;
    Effort effort_minutes;
    PersonId person_id;

    bool operator==(const DelayFact&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelayFact, (),
                      (number, kind, event_id, known_at, day, until, item, title, cause, party,
                       allowance_days, activities, effort_minutes, person_id))

}  // namespace slipway
