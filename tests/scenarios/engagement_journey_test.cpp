#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "engagement_journey.hpp"

// The main job over the API alone: every service package, on both databases (DOMAIN §3).

namespace slipway::testing {
namespace {

namespace json = boost::json;

json::array package_journeys() {
    std::ifstream file(std::string(SLIPWAY_SOURCE_DIR) + "/tests/scenarios/package_journeys.json");
    std::ostringstream text;
    text << file.rdbuf();
    return json::parse(text.str()).at("journeys").as_array();
}

struct Told {
    sql::Dialect dialect;
    json::object plan;
};
void PrintTo(const Told& told, std::ostream* out) { *out << text_of(told.plan.at("package")); }

class PackageJourney : public ::testing::TestWithParam<Told> {};

TEST_P(PackageJourney, GoesFromTheHandOverToTheLastAcceptance) {
    EngagementJourney journey(GetParam().dialect, GetParam().plan);
    journey.start();
    journey.fill_brief_by_link();
    journey.clarify();
    journey.hold_workshop();
    journey.consult();
    journey.note_facts();
    journey.write_document();
    journey.approve_document();
    journey.pause();
    if (journey.has_configuration()) {
        journey.estimate();
        journey.agree_order();
        journey.deliver_blocks();
        journey.agree_change();
        journey.log_time();
        journey.accept_last_block();
    } else {
        journey.log_time();
        journey.estimate();
    }
    journey.close_month();
    journey.stay_out_of_sight();
    journey.end();
}

std::vector<Told> all_journeys() {
    std::vector<Told> all;
    for (const sql::Dialect dialect : {sql::Dialect::sqlite, sql::Dialect::postgres}) {
        for (const json::value& plan : package_journeys()) {
            all.push_back({dialect, plan.as_object()});
        }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(Packages, PackageJourney, ::testing::ValuesIn(all_journeys()),
                         [](const ::testing::TestParamInfo<Told>& told) {
                             return text_of(told.param.plan.at("package")) + "_on_" +
                                    std::string(told.param.dialect == sql::Dialect::sqlite
                                                    ? "sqlite"
                                                    : "postgres");
                         });

}  // namespace
}  // namespace slipway::testing
