#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/describe/describe.hpp"

/// The members of a history file and of its answer, exactly as docs/PLAN_FILES.md spells them.
namespace slipway::delay_file {

enum class Party { client, provider, neutral };
enum class Policy { excusable, split, first, dominant };
BOOST_DESCRIBE_ENUM(Party, client, provider, neutral)
BOOST_DESCRIBE_ENUM(Policy, excusable, split, first, dominant)

/// A `gate` is the client's to pass; the arithmetic is that of any activity.
struct Activity {
    std::string id;
    std::int64_t days = 1;
    std::vector<std::string> after;
    bool gate = false;
};
BOOST_DESCRIBE_STRUCT(Activity, (), (id, days, after, gate))

struct Blocked {
    std::string activity;
    std::int64_t from = 1;
    std::int64_t to = 1;
    Party party = Party::client;
    std::optional<std::string> cause;
};
BOOST_DESCRIBE_STRUCT(Blocked, (), (activity, from, to, party, cause))

struct Pause {
    std::int64_t from = 1;
    std::int64_t to = 1;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (from, to))

struct History {
    std::vector<Activity> activities;
    std::vector<Blocked> blocked;
    std::vector<Pause> pauses;
    Policy concurrency = Policy::excusable;
    std::optional<Party> dominant_party;
};
BOOST_DESCRIBE_STRUCT(History, (), (activities, blocked, pauses, concurrency, dominant_party))

/// Working days are small numbers; the limits keep a slip of the pen from taking hours.
inline constexpr std::int64_t last_day = 100'000;

inline std::vector<MemberRule> describe_rules(const Activity*) {
    return {{.name = "id", .may_be_empty = false},
            {.name = "days", .minimum = 1, .maximum = last_day},
            {.name = "after", .may_be_absent = true},
            {.name = "gate", .may_be_absent = true}};
}
inline std::vector<MemberRule> describe_rules(const Blocked*) {
    return {{.name = "from", .minimum = 1, .maximum = last_day},
            {.name = "to", .minimum = 1, .maximum = last_day}};
}
inline std::vector<MemberRule> describe_rules(const Pause*) {
    return {{.name = "from", .minimum = 1, .maximum = last_day},
            {.name = "to", .minimum = 1, .maximum = last_day}};
}
inline std::vector<MemberRule> describe_rules(const History*) {
    return {{.name = "blocked", .may_be_absent = true},
            {.name = "pauses", .may_be_absent = true},
            {.name = "concurrency", .may_be_absent = true}};
}

// The answer.

struct Buckets {
    Rational client;
    Rational provider;
    Rational concurrent;
    Rational neutral;
    Rational recovered;
};
BOOST_DESCRIBE_STRUCT(Buckets, (), (client, provider, concurrent, neutral, recovered))

struct Charged {
    Rational client;
    Rational provider;
    Rational nobody;
};
BOOST_DESCRIBE_STRUCT(Charged, (), (client, provider, nobody))

enum class Bearer { client, provider, concurrent, neutral };
BOOST_DESCRIBE_ENUM(Bearer, client, provider, concurrent, neutral)

struct PausedDay {
    std::int64_t day = 0;
    std::int64_t slip = 0;
    Bearer to = Bearer::neutral;
};
BOOST_DESCRIBE_STRUCT(PausedDay, (), (day, slip, to))

struct SlippedDay {
    std::int64_t day = 0;
    std::int64_t slip = 0;
    Bearer to = Bearer::neutral;
    std::int64_t actual = 0;
    std::int64_t without_client = 0;
    std::int64_t without_provider = 0;
};
BOOST_DESCRIBE_STRUCT(SlippedDay, (), (day, slip, to, actual, without_client, without_provider))

struct Attribution {
    std::int64_t baseline_finish = 0;
    std::int64_t actual_finish = 0;
    std::int64_t slip = 0;
    Buckets buckets;
    Charged charged;
    /// Paused days have no forecasts of their own.
    std::vector<JsonText> days;
};
BOOST_DESCRIBE_STRUCT(Attribution, (),
                      (baseline_finish, actual_finish, slip, buckets, charged, days))

}  // namespace slipway::delay_file
