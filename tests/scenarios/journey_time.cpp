#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engagement_journey.hpp"

// Time, its month and its report (DOMAIN §4.6); and who must never have seen any of it.

namespace slipway::testing {

namespace json = boost::json;
using http::Method;
using ::testing::Contains;
using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

void EngagementJourney::log(Role by, const std::string& stage, std::int64_t minutes,
                            const std::string& day, const json::object& more) {
    json::object entry{{"stage", stage}, {"effort_minutes", minutes}, {"day", day}};
    for (const auto& member : more) entry[member.key()] = member.value();
    story_.post(by, at("/time_entries"), entry);
    logged_[stage] += minutes;
}

void EngagementJourney::log_time() {
    log(manager_, "discovery", 90, "2026-03-04");
    log(manager_, "document", 75, "2026-03-05");
    log(manager_, "document", 30, "2026-03-06",
        {{"is_billable", false}, {"note", "Searched in the wrong place"}});
    log(manager_, "estimate", 60, "2026-03-16");
    if (has_configuration()) {
        log(Role::developer, "configuration", 120, "2026-03-17",
            {{"work_kind", "customisation"}, {"note", "Read the scales"}});
    }
    EXPECT_EQ(
        story_
            .refused(
                manager_, Method::post, at("/time_entries"),
                json::object{{"stage", "estimate"}, {"effort_minutes", 60}, {"day", "2027-01-01"}})
            .key,
        "time_entry.day_is_in_the_future");
    EXPECT_EQ(
        story_.refused(
            Role::client_owner, Method::post, at("/time_entries"),
            json::object{{"stage", "estimate"}, {"effort_minutes", 60}, {"day", "2026-03-16"}}),
        refused_with(403, "access.role_may_not"));
    // The timer runs for 25 minutes.
    story_.put(
        manager_, "/timer",
        json::object{{"engagement_id", id_}, {"stage", "estimate"}, {"note", "On the phone"}});
    story_.world().clock().advance(std::chrono::minutes(25));
    const json::value stopped = story_.post(manager_, "/timer/time_entries");
    EXPECT_EQ(number_of(stopped.at("entries").at(0), "effort_minutes"), 25);
    logged_["estimate"] += 25;
}

/// Of the agreed estimate, with the change that was agreed since.
json::value EngagementJourney::planned_minutes(const std::string& stage) const {
    const json::object& stages = plan_.at("stages").as_object();
    if (stage != "configuration") return stages.at(stage);
    std::int64_t minutes = number_of(plan_.at("term"), "total_minutes");
    for (const auto& other : stages) minutes -= other.value().as_int64();
    return minutes + number_of(plan_.at("change"), "minutes");
}

void EngagementJourney::close_month() {
    story_.go_to("2026-04-01T07:00:00Z");
    EXPECT_EQ(story_.refused(manager_, Method::post, "/month_closes",
                             json::object{{"month", "2026-03-01"}, {"reason", ""}}),
              refused_with(403, "access.role_may_not"));
    story_.post(Role::head, "/month_closes",
                json::object{{"month", "2026-03-01"}, {"reason", "Invoices are out"}});
    EXPECT_EQ(
        story_.refused(
            manager_, Method::post, at("/time_entries"),
            json::object{{"stage", "estimate"}, {"effort_minutes", 60}, {"day", "2026-03-16"}}),
        refused_with(409, "time_entry.month_is_closed", "day"));

    const std::string query = "?engagement_id=" + id_ + "&group_by=stage";
    const json::value report = story_.get(manager_, "/time_reports" + query);
    std::int64_t whole = 0;
    for (const auto& [stage, minutes] : logged_) {
        whole += minutes;
        bool is_there = false;
        for (const json::value& row : report.at("rows").as_array()) {
            if (text_of(row, "key") != stage) continue;
            is_there = true;
            EXPECT_EQ(number_of(row, "effort_minutes"), minutes) << stage;
            EXPECT_EQ(row.at("planned_minutes"), planned_minutes(stage)) << stage;
        }
        EXPECT_TRUE(is_there) << stage;
    }
    EXPECT_EQ(number_of(report.at("total"), "effort_minutes"), whole);
    EXPECT_EQ(number_of(report.at("total"), "billable_minutes"), whole - 30);
    EXPECT_EQ(number_of(story_.get(Role::client_owner, at("/time_totals")), "effort_minutes"),
              whole);
    EXPECT_THAT(
        story_.download(manager_, "/time_reports.xlsx" + query,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        StartsWith("PK"));
    // The client sees the hours, and not what was noted about work that it does not pay.
    EXPECT_THAT(column(story_.get(Role::client_owner, at("/time_entries")).at("items"), "note"),
                Not(Contains("Searched in the wrong place")));
    EXPECT_THAT(column(story_.get(manager_, at("/time_entries")).at("items"), "note"),
                Contains("Searched in the wrong place"));
}

/// Another firm on the same installation learns nothing, not even that there is something.
void EngagementJourney::stay_out_of_sight() {
    const std::string version = "/document_versions/" + text_of(version_, "id");
    for (const char* part : {"",
                             "/header",
                             "/summary",
                             "/stage_changes",
                             "/pauses",
                             "/briefs",
                             "/questions",
                             "/workshops",
                             "/facts",
                             "/consultations",
                             "/scope_range",
                             "/document",
                             "/document_versions",
                             "/estimate",
                             "/estimate_versions",
                             "/blocks",
                             "/block_order",
                             "/change_requests",
                             "/time_entries",
                             "/time_totals"}) {
        for (const Role role : {Role::head, Role::administrator, Role::junior_account_manager}) {
            const Refused told =
                story_.refused_to(stranger_.tokens.at(role), Method::get, at(part));
            EXPECT_EQ(told, refused_with(404, "engagement.not_found")) << part;
        }
        EXPECT_EQ(story_.refused_to_nobody(Method::get, at(part)).status, 401) << part;
    }
    EXPECT_EQ(
        story_
            .refused_to(stranger_.tokens.at(Role::client_owner), Method::get, at(version + "/pdf"))
            .status,
        404);
    EXPECT_EQ(story_
                  .refused_to(stranger_.tokens.at(Role::head), Method::get,
                              "/conversations/engagement/" + id_ + "/messages")
                  .status,
              404);
    // The provider's own lists are not the client's.
    for (const char* list : {"/manager_capacities?tier=junior&starts_on=2026-03-02",
                             "/department_managers", "/service_packages", "/month_closes"}) {
        EXPECT_EQ(story_.refused(Role::client_owner, Method::get, list).status, 403) << list;
    }
    const json::value members = story_.get(Role::client_owner, "/members");
    EXPECT_THAT(column(members.at("items"), "email"), Each(Not(::testing::HasSubstr("@firm."))));
}

void EngagementJourney::end() {
    const json::value over = engagement(Role::client_owner);
    EXPECT_EQ(text_of(over, "state"), "completed");
    EXPECT_THAT(over.at("allowed").as_array(), IsEmpty());
    std::vector<std::string> walked;
    const json::value changes = story_.get(Role::client_owner, at("/stage_changes"));
    for (const json::value& change : changes.at("items").as_array()) {
        walked.push_back(text_of(change, "to_stage"));
    }
    std::vector<std::string> bought;
    for (const json::value& stage : over.at("package").at("stages_included").as_array()) {
        bought.push_back(text_of(stage));
    }
    EXPECT_EQ(walked, bought);
    EXPECT_EQ(
        story_
            .refused(Role::client_owner, Method::post, at("/pauses"),
                     json::object{
                         {"starts_on", "2026-04-02"}, {"working_days", 1}, {"reason", "Why not"}})
            .key,
        "engagement.is_over");
}

}  // namespace slipway::testing
