#include "engines/delay_attribution/day_share.hpp"

#include <algorithm>

namespace slipway::delay_attribution {

Buckets& Buckets::operator+=(const Buckets& other) {
    client += other.client;
    provider += other.provider;
    concurrent += other.concurrent;
    neutral += other.neutral;
    return *this;
}

Buckets share_of_day(const DaySlips& slips) {
    const Rational nothing;
    Buckets share;
    if (slips.actual <= nothing) return share;
    if (slips.neutral_only > nothing) {
        share.neutral = slips.actual;
        return share;
    }
    const bool moves_without_client = slips.without_client > nothing;
    const bool moves_without_provider = slips.without_provider > nothing;
    if (moves_without_client == moves_without_provider) {
        share.concurrent =
            moves_without_client
                ? std::min({slips.actual, slips.without_client, slips.without_provider})
                : slips.actual;
    }
    const Rational rest = slips.actual - share.concurrent;
    if (slips.without_client < slips.without_provider) {
        share.client = rest;
    } else if (slips.without_provider < slips.without_client) {
        share.provider = rest;
    } else {
        share.concurrent += rest;
    }
    return share;
}

}  // namespace slipway::delay_attribution
