#pragma once

#include "base/rational.hpp"

namespace slipway::delay_attribution {

/// How far the forecast finish moved on one day, in working days: as it was, and in three replays
/// of that day (DELAY R6, R8).
struct DaySlips {
    Rational actual;
    Rational without_client;
    Rational without_provider;
    /// With neutral causes alone.
    Rational neutral_only;

    bool operator==(const DaySlips&) const = default;
};

/// Working days by whose they are; what lies on both at once is `concurrent`.
struct Buckets {
    Rational client;
    Rational provider;
    Rational concurrent;
    Rational neutral;

    Rational total() const { return client + provider + concurrent + neutral; }
    Buckets& operator+=(const Buckets& other);
    bool operator==(const Buckets&) const = default;
};

/// Whose the slip of one day is, by the but-for test (DELAY R8): the party without whose causes the
/// finish would not have moved; both where either alone would have moved it, or neither; nobody
/// where neutral causes alone would have. Of a slip that removing one party only lessens, the part
/// that stays either way is concurrent, the rest is that party's (R9). Nothing for a day that did
/// not slip, or recovered.
Buckets share_of_day(const DaySlips& slips);

}  // namespace slipway::delay_attribution
