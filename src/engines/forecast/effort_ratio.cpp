#include "engines/forecast/effort_ratio.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::forecast {
namespace {

constexpr std::int64_t mille = 1000;

/// numerator ÷ denominator, to the nearest.
std::int64_t divided(std::int64_t numerator, std::int64_t denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
}

/// Nothing is believed to take less than half, or more than three times as much.
std::int64_t within_bounds(std::int64_t per_mille) {
    return std::clamp<std::int64_t>(per_mille, mille / 2, 3 * mille);
}

/// An item's actual ÷ estimated, and how much estimated effort stands behind it.
struct WeighedRatio {
    std::int64_t per_mille = 0;
    std::int64_t minutes = 0;
};

/// The ratio below which this part of the estimated effort lies.
std::int64_t quantile(const std::vector<WeighedRatio>& ordered, std::int64_t all_minutes,
                      std::int64_t tenths) {
    std::int64_t minutes = 0;
    for (const WeighedRatio& ratio : ordered) {
        minutes += ratio.minutes;
        if (minutes * 10 >= all_minutes * tenths) return ratio.per_mille;
    }
    return ordered.back().per_mille;
}

}  // namespace

EffortRatios::EffortRatios(const std::vector<FinishedItem>& finished, Effort pseudo_effort)
    : pseudo_minutes_(pseudo_effort.in_minutes()) {
    ASSERT(pseudo_minutes_ > 0, "something is believed before anything is known");
    Sum all;
    for (const FinishedItem& item : finished) {
        ASSERT(item.estimated > Effort{} && item.actual > Effort{}, "finished work took effort");
        for (Sum* sum : {&all, &capabilities_[item.capability], &people_[item.person]}) {
            sum->estimated += item.estimated.in_minutes();
            sum->actual += item.actual.in_minutes();
        }
    }
    whole_ = shrunk(all, mille);
    estimated_minutes_ = all.estimated;
    if (!finished.empty()) measure_spread(finished);
}

std::int64_t EffortRatios::shrunk(const Sum& sum, std::int64_t towards) const {
    return within_bounds(
        divided(sum.actual * mille + pseudo_minutes_ * towards, sum.estimated + pseudo_minutes_));
}

std::int64_t EffortRatios::group_ratio(const std::map<std::string, Sum>& groups,
                                       const std::string& name) const {
    const auto group = groups.find(name);
    return group == groups.end() || name.empty() ? whole_ : shrunk(group->second, whole_);
}

std::int64_t EffortRatios::per_mille(const std::string& capability,
                                     const std::string& person) const {
    const std::int64_t both =
        divided(group_ratio(capabilities_, capability) * group_ratio(people_, person), whole_);
    return within_bounds(both);
}

Effort EffortRatios::apply(Effort effort, const std::string& capability,
                           const std::string& person) const {
    return Effort::minutes(divided(effort.in_minutes() * per_mille(capability, person), mille));
}

void EffortRatios::measure_spread(const std::vector<FinishedItem>& finished) {
    std::vector<WeighedRatio> ratios;
    for (const FinishedItem& item : finished) {
        const std::int64_t own =
            divided(item.actual.in_minutes() * mille, item.estimated.in_minutes());
        ratios.push_back({divided(own * mille, whole_), item.estimated.in_minutes()});
    }
    std::ranges::sort(ratios, {}, &WeighedRatio::per_mille);
    const auto towards_usual = [&](std::int64_t measured, std::int64_t usual) {
        return divided(measured * estimated_minutes_ + usual * pseudo_minutes_,
                       estimated_minutes_ + pseudo_minutes_);
    };
    spread_.low =
        std::min(mille, towards_usual(quantile(ratios, estimated_minutes_, 1), spread_.low));
    spread_.high =
        std::max(mille, towards_usual(quantile(ratios, estimated_minutes_, 9), spread_.high));
}

}  // namespace slipway::forecast
