#include "server/feature_list.hpp"

#include "collaboration/attachments/attachment_feature.hpp"
#include "collaboration/calendar/calendar_feature.hpp"
#include "collaboration/conversations/conversation_feature.hpp"
#include "collaboration/identity/identity_feature.hpp"
#include "collaboration/notifications/notification_feature.hpp"
#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/calendar_feeds/calendar_feed_feature.hpp"
#include "delivery/capability_catalogue/capability_feature.hpp"
#include "delivery/change_request/change_request_feature.hpp"
#include "delivery/daily_controls/daily_control_feature.hpp"
#include "delivery/delay_ledger/delay_ledger_feature.hpp"
#include "delivery/discovery/discovery_feature.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/estimate/estimate_feature.hpp"
#include "delivery/implementation_document/document_feature.hpp"
#include "delivery/overview/overview_feature.hpp"
#include "delivery/overview/overview_queries.hpp"
#include "delivery/schedule/schedule_feature.hpp"
#include "delivery/timesheet/timesheet_feature.hpp"
#include "platform/housekeeping/housekeeping.hpp"
#include "platform/subjects.hpp"
#include "server/planned_effort.hpp"

namespace slipway {

std::vector<Feature> all_features(const Platform& platform, PasswordCost password_cost) {
    // Shared by the routes of the features that serve the subjects of all others.
    const auto subjects = std::make_shared<Subjects>();
    std::vector<Feature> features{
        make_housekeeping_feature(platform.clock, platform.files),
        make_identity_feature(platform, password_cost),
        make_calendar_feature(),
        make_attachments_feature(platform, subjects),
        make_conversations_feature(subjects),
        make_engagement_feature(platform),
        make_discovery_feature(platform),
        make_capability_feature(platform),
        make_document_feature(platform),
        make_timesheet_feature(platform, agreed_effort),
        make_estimate_feature(),
        make_acceptance_feature(),
        make_schedule_feature(platform),
        make_change_request_feature(platform),
        make_delay_ledger_feature(platform),
        make_daily_controls_feature(platform, open_matters),
        make_overview_feature(platform),
        make_calendar_feed_feature(platform),
    };
    std::vector<NoticeRule> notice_rules;
    for (const Feature& feature : features) {
        for (const SubjectKind& kind : feature.subject_kinds) subjects->add(kind);
        notice_rules.insert(notice_rules.end(), feature.notice_rules.begin(),
                            feature.notice_rules.end());
    }
    features.push_back(make_notifications_feature(std::move(notice_rules)));
    return features;
}

}  // namespace slipway
