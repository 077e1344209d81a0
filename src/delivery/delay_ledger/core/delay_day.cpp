#include "delivery/delay_ledger/core/delay_day.hpp"

#include <algorithm>

namespace slipway {
namespace {

void add(DelayCharge& charge, std::optional<CourtParty> party, const Rational& days) {
    if (party && is_clients(*party)) {
        charge.client += days;
    } else if (party == CourtParty::provider) {
        charge.provider += days;
    } else {
        charge.nobody += days;
    }
}

/// The party whose cause began first; nobody's on a tie.
std::optional<CourtParty> first_to_block(const std::vector<DelayCause>& causes) {
    std::optional<CourtParty> first;
    Day since{};
    for (const DelayCause& cause : causes) {
        if (cause.party == CourtParty::neutral) continue;
        const CourtParty party =
            is_clients(cause.party) ? CourtParty::client : CourtParty::provider;
        if (since == Day{} || cause.since < since) {
            first = party;
            since = cause.since;
        } else if (cause.since == since && first != party) {
            first.reset();
        }
    }
    return first;
}

}  // namespace

bool is_settled(const DelayDay& day, DayNumber at, Instant now, const SettlementRules& rules) {
    for (const DisputeSpan& dispute : rules.disputes) {
        if (dispute.day != day.day || dispute.raised_at > now) continue;
        return dispute.decided_at && *dispute.decided_at <= now;
    }
    if (at < day.booked_number + rules.dispute_days) return false;
    const bool can_be_made_up = day.provider_days > no_days || day.concurrent_days > no_days;
    return !can_be_made_up || at >= rules.line.period_end(day.number);
}

Day disputable_until(const DelayDay& day, const SettlementRules& rules) {
    return rules.line.day(day.booked_number + rules.dispute_days);
}

Rational days_left(const DelayDay& day, CourtParty party, std::span<const DelayDay> all) {
    Rational left = party == CourtParty::client ? day.client_days : day.provider_days;
    for (const DelayDay& other : all) {
        for (const DelayRecovery& recovery : other.recoveries) {
            if (recovery.cancels == day.day && recovery.party == party) left -= recovery.days;
        }
    }
    return left;
}

std::vector<DelayRecovery> recoveries_of(const ClosedDay& day, std::span<const DelayDay> earlier,
                                         DayNumber at, Instant now, const SettlementRules& rules) {
    std::vector<DelayRecovery> recoveries;
    for (const CourtParty party : {CourtParty::client, CourtParty::provider}) {
        Rational won =
            party == CourtParty::client ? day.client_recovery : day.provider_recovery;
        for (auto booked = earlier.rbegin(); booked != earlier.rend() && won > no_days; ++booked) {
            if (booked->number >= day.number || is_settled(*booked, at, now, rules)) continue;
            const Rational cancelled = std::min(won, days_left(*booked, party, earlier));
            if (cancelled <= no_days) continue;
            recoveries.push_back({party, booked->day, cancelled});
            won -= cancelled;
        }
        if (won > no_days) recoveries.push_back({party, std::nullopt, won});
    }
    return recoveries;
}

std::vector<DelayBooking> bookings_of(const DelayDay& day) {
    std::vector<DelayBooking> bookings;
    const auto book = [&](Day of, DelayBearer bearer, const Rational& days) {
        if (days != no_days) bookings.push_back({of, bearer, days});
    };
    book(day.day, DelayBearer::client, day.client_days);
    book(day.day, DelayBearer::provider, day.provider_days);
    book(day.day, DelayBearer::concurrent, day.concurrent_days);
    book(day.day, DelayBearer::neutral, day.neutral_days + day.calendar_days);
    book(day.day, DelayBearer::variation, day.variation_days);
    for (const DelayRecovery& recovery : day.recoveries) {
        const DelayBearer bearer = !recovery.cancels ? DelayBearer::float_gained
                                   : recovery.party == CourtParty::client
                                       ? DelayBearer::client
                                       : DelayBearer::provider;
        book(recovery.cancels.value_or(day.day), bearer, no_days - recovery.days);
    }
    return bookings;
}

DelayCharge& DelayCharge::operator+=(const DelayCharge& other) {
    client += other.client;
    provider += other.provider;
    nobody += other.nobody;
    return *this;
}

DelayCharge charge_of(const DayBalance& balance, const std::vector<DelayCause>& causes,
                      const ServicePackage& package) {
    DelayCharge charge{.provider = balance.provider, .nobody = balance.neutral};
    const bool is_charged = balance.was_client_reminded || !package.charge_needs_reminder;
    const Rational charged = is_charged ? balance.client
                                        : std::min(std::max(balance.client_by_decision, no_days),
                                                   std::max(balance.client, no_days));
    charge.client += charged;
    charge.nobody += balance.client - charged;
    switch (package.concurrency) {
        case Concurrency::excusable:
            charge.nobody += balance.concurrent;
            break;
        case Concurrency::split:
            (is_charged ? charge.client : charge.nobody) += balance.concurrent / 2;
            charge.provider += balance.concurrent / 2;
            break;
        case Concurrency::first: {
            const auto first = first_to_block(causes);
            const bool is_excused = first == CourtParty::client && !is_charged;
            add(charge, is_excused ? std::nullopt : first, balance.concurrent);
            break;
        }
        case Concurrency::dominant:
            charge.nobody += balance.concurrent;
            break;
    }
    return charge;
}

}  // namespace slipway
