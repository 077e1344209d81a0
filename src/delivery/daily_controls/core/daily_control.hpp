#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"

// The four questions of every working day (DOMAIN §4.5), and what three misses in a row mean.

namespace slipway {

/// In their order, everywhere.
enum class ControlKind { work_logged, client_spoken, provider_late, client_late };
BOOST_DESCRIBE_ENUM(ControlKind, work_logged, client_spoken, provider_late, client_late)

/// `excused`: there was nothing to do, because the client has what the work waits for, or nobody to
/// do it, because the manager is away.
enum class ControlOutcome { kept, missed, excused };
BOOST_DESCRIBE_ENUM(ControlOutcome, kept, missed, excused)

/// What a working day shows of an engagement.
struct DaySigns {
    Effort logged_minutes;
    std::int32_t contacts = 0;
    std::int32_t provider_late = 0;  // things in the provider's court past their time
    std::int32_t client_late = 0;    // things that wait for the client past its allowance
    bool client_has_ball = false;

    bool operator==(const DaySigns&) const = default;
};
BOOST_DESCRIBE_STRUCT(DaySigns, (),
                      (logged_minutes, contacts, provider_late, client_late, client_has_ball))

/// The answer to one question: minutes, contacts, or things that are late.
struct ControlAnswer {
    ControlKind kind = ControlKind::work_logged;
    ControlOutcome outcome = ControlOutcome::kept;
    std::int64_t value = 0;

    bool operator==(const ControlAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(ControlAnswer, (), (kind, outcome, value))

/// Nobody logs or talks for a manager who is away; what is late is late for all that.
enum class ManagerPresence { here, away };

/// All four, in order. The client is spoken to on every day, also while it has the ball: that is
/// how waiting ends.
std::vector<ControlAnswer> answers_of(const DaySigns& signs,
                                      ManagerPresence manager = ManagerPresence::here);

/// A working day is looked at twice: at its cut-off, for the manager, and when the next one begins,
/// for the head. What was put right in between is no miss; the second look stands.
enum class ControlRound { cut_off, morning };
BOOST_DESCRIBE_ENUM(ControlRound, cut_off, morning)

/// Why a working day was not controlled: in a pause not at all, while the manager is away as far as
/// it was the manager's.
enum class RestReason { pause, absence };
BOOST_DESCRIBE_ENUM(RestReason, pause, absence)

/// What a day came to, as it was seen last.
struct ControlledDay {
    Day day{};
    ControlRound round = ControlRound::cut_off;
    Instant checked_at;
    std::optional<RestReason> rest;
    std::vector<ControlAnswer> answers;  // the four, in order; none in a pause
    std::vector<ControlKind> stalled_by;  // as of that day

    bool operator==(const ControlledDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(ControlledDay, (), (day, round, checked_at, rest, answers, stalled_by))

bool has_miss(std::span<const ControlAnswer> answers);

/// On how many working days in a row each question was missed, until the newest one.
struct ControlStreaks {
    std::int32_t work_logged = 0;
    std::int32_t client_spoken = 0;
    std::int32_t provider_late = 0;
    std::int32_t client_late = 0;

    std::int32_t of(ControlKind kind) const;
    bool operator==(const ControlStreaks&) const = default;
};
BOOST_DESCRIBE_STRUCT(ControlStreaks, (),
                      (work_logged, client_spoken, provider_late, client_late))

/// Days at rest and excused answers neither end a row nor lengthen it.
ControlStreaks streaks_of(std::span<const ControlledDay> newest_first);

/// So many misses of one question in a row mark an engagement as stalled (DOMAIN §4.5).
inline constexpr std::int32_t misses_to_stall = 3;

std::vector<ControlKind> stalled_by(const ControlStreaks& streaks);

}  // namespace slipway
