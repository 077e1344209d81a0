#include "server/feature_list.hpp"

#include "collaboration/calendar/calendar_feature.hpp"
#include "collaboration/identity/identity_feature.hpp"
#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/capability_catalogue/capability_feature.hpp"
#include "delivery/change_request/change_request_feature.hpp"
#include "delivery/discovery/discovery_feature.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/estimate/estimate_feature.hpp"
#include "delivery/implementation_document/document_feature.hpp"
#include "delivery/overview/overview_feature.hpp"
#include "delivery/timesheet/timesheet_feature.hpp"
#include "platform/housekeeping/housekeeping.hpp"

namespace slipway {

std::vector<Feature> all_features(const Platform& platform, PasswordCost password_cost) {
    return {
        make_housekeeping_feature(platform.clock),
        make_identity_feature(platform, password_cost),
        make_calendar_feature(),
        make_engagement_feature(platform),
        make_discovery_feature(platform),
        make_capability_feature(platform),
        make_document_feature(platform),
        make_timesheet_feature(platform),
        make_overview_feature(platform),
        make_estimate_feature(),
        make_acceptance_feature(),
        make_change_request_feature(),
    };
}

}  // namespace slipway
