#include "delivery/estimate/burn_up_queries.hpp"

#include <algorithm>

#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {

Result<BurnUpView> burn_up_view(sql::Transaction& sql, const Actor& actor,
                                EngagementId engagement_id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    const auto zone = TimeZone::find(engagement.provider_time_zone);
    BurnUpView view{.starts_on = engagement.starts_on,
                    .today = today_of(engagement, now),
                    .bought_minutes = engagement.package.bought_minutes,
                    .planned_finish = std::nullopt,
                    .days = {},
                    .scopes = {}};
    if (const auto line = find_summary(sql, actor, engagement_id)) {
        view.planned_finish = line->planned_finish;
        if (line->bought_minutes) view.bought_minutes = line->bought_minutes;
    }
    for (const auto& [day, effort] : used_minutes_by_day(sql, engagement)) {
        view.days.push_back({day, effort});
    }
    for (const EstimateVersionView& version :
         TRY(estimate_version_views(sql, actor, engagement_id))) {
        const bool is_agreed =
            version.agreement && version.agreement->decision == Decision::approved;
        if (!is_agreed || !zone) continue;
        view.scopes.push_back(
            {zone->today(version.agreement->decided_at), version.whole.minutes});
    }
    // The versions come newest first; of two agreed on one day the later one holds.
    std::ranges::reverse(view.scopes);
    return view;
}

}  // namespace slipway
