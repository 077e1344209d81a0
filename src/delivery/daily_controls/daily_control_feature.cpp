#include "delivery/daily_controls/daily_control_feature.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "base/assert.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

/// As `daily_control.made` is written.
struct MadeControl {
    Day day{};
    ControlRound round = ControlRound::cut_off;
    std::vector<ControlKind> missed;
    std::vector<ControlKind> stalled_by;
    std::optional<RestReason> rest;
};
BOOST_DESCRIBE_STRUCT(MadeControl, (), (day, round, missed, stalled_by, rest))

/// A manager who is away is not told: the heads hear it in their place at once.
Told told_of(const MadeControl& made) {
    const bool is_managers =
        made.round == ControlRound::cut_off && made.rest != RestReason::absence;
    return is_managers ? Told::manager : Told::heads;
}

/// One line for all that was missed, in the words of the gravest.
std::string notice_key(const MadeControl& made) {
    if (!made.stalled_by.empty()) return "daily_control.stalled";
    if (made.missed.size() > 1) return "daily_control.several_missed";
    return std::string("daily_control.missed_") +
           boost::describe::enum_to_string(made.missed.front(), "");
}

}  // namespace

NoticeRule make_control_notice_rule() {
    NoticeRule rule{.event_type = "daily_control.made"};
    rule.notices = [](sql::Transaction& sql, const Event& event) -> std::vector<Notice> {
        const auto made = from_json<MadeControl>(event.payload.text);
        ASSERT(made.has_value(), "the event was written by this feature");
        if (made->missed.empty()) return {};
        const auto engagement = find_engagement(sql, Actor::system(event.workspace_id),
                                                EngagementId(event.subject_id));
        ASSERT(engagement.has_value(), "a look is at an engagement of the provider's");
        return {Notice{.key = notice_key(*made),
                       .subject = {event.subject_kind, event.subject_id},
                       .subject_name = engagement->name,
                       .link = "engagements/" + engagement->id.text() + "/overview",
                       .is_collapsed = true,
                       .recipients =
                           recipients_of(sql, *engagement, told_of(*made), std::nullopt)}};
    };
    return rule;
}

Feature make_daily_controls_feature(const Platform& platform, OpenMattersSource open) {
    Feature feature{.path = "delivery/daily_controls", .add_routes = add_daily_control_routes};
    feature.readers = {make_contact_reader(), make_control_turn_reader()};
    feature.jobs = {make_daily_control_job(platform.chance, std::move(open))};
    feature.schedules = {make_daily_control_schedule()};
    feature.notice_rules = {make_control_notice_rule()};
    return feature;
}

}  // namespace slipway
