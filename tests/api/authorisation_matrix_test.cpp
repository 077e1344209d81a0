#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "api_world.hpp"
#include "platform/api/router.hpp"

// Every endpoint × every role × own and foreign workspace, made from the list of routes that the
// OpenAPI document is made from. The golden file is read in review: a new cell is a decision.

namespace slipway::testing {
namespace {

constexpr Role roles[] = {Role::head,
                          Role::administrator,
                          Role::junior_account_manager,
                          Role::senior_account_manager,
                          Role::developer,
                          Role::sales_representative,
                          Role::quality_manager,
                          Role::client_owner,
                          Role::client_employee};

/// The path with the engagement's id where it goes and ids that nobody has elsewhere.
std::string path_of(const api::Route& route, const EngagementId& engagement) {
    std::string path(api::api_root);
    for (const std::string& segment : route.segments) {
        path += '/';
        if (!segment.starts_with('{')) {
            path += segment;
        } else if (segment == "{engagement_id}") {
            path += engagement.text();
        } else if (segment.ends_with("_id}")) {
            path += "00000000-0000-7000-8000-00000000000f";
        } else {
            path += "unknown";
        }
    }
    return path;
}

/// What a cell says: may not (403), is not there (404), nobody (401), or may ask.
std::string cell_of(const api::Route& route, int status) {
    if (status == 401 || status == 403 || status == 404) return std::to_string(status);
    EXPECT_LT(status, 500) << api::method_name(route.method) << ' ' << route.name.path;
    return "may";
}

ApiWorld::Question question_of(const api::Route& route, const std::string& path,
                               const std::string& token) {
    ApiWorld::Question question{.method = route.method, .path = path, .token = token};
    // An empty object: malformed for whoever may send one, and nothing is changed by asking.
    if (route.body != nullptr || route.takes_upload) question.body = "{\"no_such_member\":1}";
    if (route.needs_if_match) question.headers.push_back({"If-Match", "\"999999\""});
    return question;
}

bool has_engagement(const api::Route& route) {
    return std::ranges::find(route.segments, "{engagement_id}") != route.segments.end();
}

std::string read_file(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class AuthorisationMatrix : public ::testing::TestWithParam<sql::Dialect> {};

TEST_P(AuthorisationMatrix, IsAsReviewed) {
    ApiWorld world(GetParam());
    const Firm own = world.add_firm("own");
    const Firm foreign = world.add_firm("foreign");

    std::string matrix = "# method path | nobody";
    for (const Role role : roles) {
        matrix += fmt::format(" | {}", boost::describe::enum_to_string(role, ""));
    }
    matrix += "\n# a cell: own engagement, and after the slash a foreign one\n";
    for (const api::Route& route : world.application().routes().all()) {
        if (route.name.operation_id == "delete_current_session") continue;  // ends the test's own
        const std::string own_path = path_of(route, own.engagement);
        const std::string foreign_path = path_of(route, foreign.engagement);
        std::string line = fmt::format("{} {}", api::method_name(route.method), route.name.path);
        line += " | " + cell_of(route, world.ask(question_of(route, own_path, "")).status);
        for (const Role role : roles) {
            const std::string& token = own.tokens.at(role);
            const int own_status = world.ask(question_of(route, own_path, token)).status;
            line += " | " + cell_of(route, own_status);
            if (!has_engagement(route)) continue;
            auto question = question_of(route, foreign_path, token);
            const auto response = world.ask(question);
            const std::string cell = cell_of(route, response.status);
            line += "/" + cell;
        }
        matrix += line + "\n";
    }
    const std::string golden =
        std::string(SLIPWAY_SOURCE_DIR) + "/tests/api/authorisation_matrix.txt";
    if (std::getenv("SLIPWAY_REBASELINE") != nullptr && GetParam() == sql::Dialect::sqlite) {
        std::ofstream(golden) << matrix;
    }
    EXPECT_EQ(read_file(golden), matrix)
        << "the authorisation matrix differs: read the difference, then bin/test --rebaseline";
}

/// A foreign engagement is as absent as one that never was, for every role that may ask.
TEST_P(AuthorisationMatrix, ForeignThingsAreNotFound) {
    ApiWorld world(GetParam());
    const Firm own = world.add_firm("own");
    const Firm foreign = world.add_firm("foreign");
    for (const api::Route& route : world.application().routes().all()) {
        if (!has_engagement(route) || route.body != nullptr || route.takes_upload) continue;
        for (const Role role : roles) {
            const auto response = world.ask(
                question_of(route, path_of(route, foreign.engagement), own.tokens.at(role)));
            EXPECT_TRUE(response.status == 404 || response.status == 403)
                << route.name.operation_id << " " << response.status;
            if (response.status != 403) continue;
            // A role's refusal must not depend on whether the thing is there.
            const auto nobodys =
                world.ask(question_of(route, path_of(route, EngagementId{}), own.tokens.at(role)));
            EXPECT_EQ(nobodys.status, 403) << route.name.operation_id;
        }
    }
}

TEST_P(AuthorisationMatrix, AWorkspaceOfOthersDoesNotExist) {
    ApiWorld world(GetParam());
    const Firm own = world.add_firm("own");
    const Firm foreign = world.add_firm("foreign");
    for (const WorkspaceId workspace : {foreign.provider, foreign.client}) {
        const auto response = world.ask({.path = "/api/v1/members",
                                         .token = own.tokens.at(Role::head),
                                         .headers = {{"Slipway-Workspace", workspace.text()}}});
        EXPECT_EQ(response.status, 404);
        EXPECT_EQ(ApiWorld::member_of(response, "key"), "workspace.not_found");
    }
}

INSTANTIATE_TEST_SUITE_P(OnBoth, AuthorisationMatrix,
                         ::testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres));

}  // namespace
}  // namespace slipway::testing
