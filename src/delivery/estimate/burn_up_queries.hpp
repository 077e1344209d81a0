#pragma once

#include <optional>
#include <vector>

#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {

struct BurnUpDay {
    Day day{};
    Effort effort_minutes;
};
BOOST_DESCRIBE_STRUCT(BurnUpDay, (), (day, effort_minutes))

/// What the whole was estimated to take from that day on.
struct BurnUpScope {
    Day from_day{};
    Effort minutes;
};
BOOST_DESCRIBE_STRUCT(BurnUpScope, (), (from_day, minutes))

/// The hours of an engagement against its estimate as time goes by.
struct BurnUpView {
    Day starts_on{};
    Day today{};  // at the provider's
    std::optional<Effort> bought_minutes;
    std::optional<Day> planned_finish;
    std::vector<BurnUpDay> days;      // those with time on them, in order
    std::vector<BurnUpScope> scopes;  // each agreed estimate, in order
};
BOOST_DESCRIBE_STRUCT(BurnUpView, (),
                      (starts_on, today, bought_minutes, planned_finish, days, scopes))

Result<BurnUpView> burn_up_view(sql::Transaction& sql, const Actor& actor,
                                EngagementId engagement_id, Instant now);

}  // namespace slipway
