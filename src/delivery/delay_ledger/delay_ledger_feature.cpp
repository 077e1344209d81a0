#include "delivery/delay_ledger/delay_ledger_feature.hpp"

#include "delivery/delay_ledger/close_job.hpp"
#include "delivery/delay_ledger/fact_reader.hpp"
#include "delivery/delay_ledger/lateness_reader.hpp"
#include "delivery/delay_ledger/ledger_notices.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

Feature make_delay_ledger_feature(const Platform& platform) {
    Feature feature{.path = "delivery/delay_ledger"};
    feature.add_routes = [&database = platform.database](api::Routes& routes) {
        add_delay_ledger_routes(routes, database);
    };
    feature.readers = make_delay_fact_readers();
    feature.readers.push_back(make_lateness_reader());
    feature.jobs = {make_daily_close_job(platform.clock, platform.chance)};
    feature.notice_rules = make_ledger_notice_rules();
    return feature;
}

}  // namespace slipway
