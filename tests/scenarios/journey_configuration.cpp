#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engagement_journey.hpp"

// Block by block to the client's last acceptance (DOMAIN §3.4), a change on the way (§4.3).

namespace slipway::testing {

namespace json = boost::json;
using http::Method;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

void EngagementJourney::agree_order() {
    const json::value order = story_.get(manager_, at("/block_order"));
    const json::object proposal{{"block_ids", order.at("proposed_block_ids")}};
    for (const json::value& id : order.at("proposed_block_ids").as_array()) {
        blocks_.push_back(text_of(id));
    }
    json::array backwards(proposal.at("block_ids").as_array());
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_EQ(story_
                  .refused(Role::client_owner, Method::post, at("/order_agreements"),
                           json::object{{"block_ids", backwards}})
                  .key,
              "block_order.block_is_too_early");
    EXPECT_EQ(text_of(story_.post(manager_, at("/order_agreements"), proposal), "state"),
              "awaiting_client");
    EXPECT_EQ(
        story_.refused(Role::client_employee, Method::post, at("/order_agreements"), proposal),
        refused_with(403, "access.role_may_not"));
    EXPECT_EQ(text_of(story_.post(Role::client_owner, at("/order_agreements"), proposal), "state"),
              "agreed");
}

void EngagementJourney::set_up(const std::string& block_id) {
    const auto move = [&](const std::string& state) {
        story_.post(manager_, at("/blocks/" + block_id + "/state_changes"),
                    json::object{{"to_state", state}, {"reason", ""}});
    };
    move("in_progress");
    EXPECT_EQ(text_of(block(Role::client_owner, block_id).at("ball"), "party"), "provider");
    move("in_testing");
    EXPECT_EQ(story_
                  .refused(manager_, Method::post, at("/blocks/" + block_id + "/deliveries"),
                           json::object{{"note", ""}})
                  .key,
              "block.checklist_is_incomplete");
}

void EngagementJourney::deliver(const std::string& block_id) {
    const json::value seen = block(manager_, block_id);
    json::array marks;
    for (const json::value& entry : seen.at("checklist").as_array()) {
        marks.push_back(
            json::object{{"item", entry.at("item")}, {"is_done", true}, {"evidence", "Seen"}});
    }
    story_.put(manager_, at("/blocks/" + block_id + "/checklist"), json::object{{"items", marks}},
               number_of(seen, "revision"));
    const json::value delivered = story_.post(manager_, at("/blocks/" + block_id + "/deliveries"),
                                              json::object{{"note", "Try an order of your own"}});
    EXPECT_EQ(text_of(delivered.at("ball"), "party"), "client");
    EXPECT_THAT(delivered.at("ball").at("due_on"), Not(json::value(nullptr)));
}

void EngagementJourney::return_with_remarks(const std::string& block_id) {
    const json::value seen = block(Role::client_owner, block_id);
    const json::value criterion = seen.at("items").at(0).at("criteria").at(0).at("id");
    const auto decision = [&](bool is_met, const std::string& remark) {
        return json::object{
            {"verdicts", json::array{json::object{
                             {"criterion_id", criterion}, {"is_met", is_met}, {"remark", remark}}}},
            {"remarks", "Looked at it together"},
            {"wishes", json::array{"A map of the customers"}}};
    };
    const std::string path = at("/blocks/" + block_id);
    EXPECT_EQ(
        story_.refused(Role::client_owner, Method::post, path + "/returns", decision(true, "")).key,
        "block.return_needs_an_unmet_criterion");
    EXPECT_EQ(story_
                  .refused(Role::client_owner, Method::post, path + "/acceptances",
                           decision(false, "Two are missing"))
                  .key,
              "block.unmet_criterion_is_not_accepted");
    EXPECT_EQ(story_.refused(Role::client_employee, Method::post, path + "/returns",
                             decision(false, "Two are missing")),
              refused_with(403, "access.role_may_not"));
    const json::value returned =
        story_.post(Role::client_owner, path + "/returns", decision(false, "Two are missing"));
    EXPECT_EQ(text_of(returned, "state"), "in_progress");
    const json::value told = block(manager_, block_id).at("items").at(0).at("criteria").at(0);
    EXPECT_EQ(text_of(told, "remark"), "Two are missing");
}

void EngagementJourney::accept(const std::string& block_id) {
    const json::object decision{
        {"verdicts", json::array{}}, {"remarks", "Good"}, {"wishes", json::array{}}};
    const std::string path = at("/blocks/" + block_id + "/acceptances");
    EXPECT_EQ(story_.refused(manager_, Method::post, path, decision),
              refused_with(403, "access.role_may_not"));
    EXPECT_EQ(text_of(story_.post(Role::client_owner, path, decision), "state"), "accepted");
}

void EngagementJourney::deliver_blocks() {
    story_.go_to("2026-03-18T07:00:00Z");
    EXPECT_EQ(
        story_
            .refused(manager_, Method::post, at("/blocks/" + blocks_.back() + "/state_changes"),
                     json::object{{"to_state", "in_progress"}, {"reason", ""}})
            .key,
        "block.waits_for_another");
    set_up(blocks_.front());
    deliver(blocks_.front());
    return_with_remarks(blocks_.front());
    story_.post(manager_, at("/blocks/" + blocks_.front() + "/state_changes"),
                json::object{{"to_state", "in_testing"}, {"reason", ""}});
    story_.go_to("2026-03-19T07:00:00Z");
    deliver(blocks_.front());
    EXPECT_EQ(number_of(block(manager_, blocks_.front()), "rounds"), 2);
    accept(blocks_.front());
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
        set_up(blocks_[i]);
        deliver(blocks_[i]);
        if (i + 1 < blocks_.size()) accept(blocks_[i]);
    }
}

json::object EngagementJourney::change_content(const std::string& block_id) {
    const std::string item = new_id();
    const std::string variant = new_id();
    const json::object wanted{
        {"id", item},
        {"title", "A map of the customers"},
        {"wish", "See on a map who gets what today"},
        {"sources", json::array{}},
        {"capability", ""},
        {"work_kind", "report"},
        {"variants", json::array{json::object{{"id", variant},
                                              {"kind", "configuration"},
                                              {"title", "Route sheet with a map"},
                                              {"description", ""}}}},
        {"chosen_variant_id", variant},
        {"acceptance_criteria",
         json::array{json::object{{"id", new_id()}, {"text", "Today's customers are shown"}}}},
        {"acceptance_scenarios", json::array{}}};
    return {{"blocks", json::array{json::object{{"id", block_id},
                                                {"title", "Map"},
                                                {"purpose", "Shorter ways"},
                                                {"result", "Drivers see their way"},
                                                {"priority", 9},
                                                {"after", json::array{}},
                                                {"needs_training", false},
                                                {"items", json::array{wanted}}}}},
            {"items", json::array{}},
            {"estimates",
             json::array{json::object{
                 {"item_id", item},
                 {"variant_id", variant},
                 {"effort", json::object{{"minutes", plan_.at("change").at("minutes")}}}}}}};
}

void EngagementJourney::agree_change() {
    story_.go_to("2026-03-20T07:00:00Z");
    const std::string added = new_id();
    const json::value proposed =
        story_.post(manager_, at("/change_requests"),
                    json::object{{"title", "A map"},
                                 {"reason", "Wished when the first block was looked at"},
                                 {"content", change_content(added)}});
    const std::string path = at("/change_requests/" + text_of(proposed, "id"));
    const json::value& expected = plan_.at("change");
    EXPECT_EQ(proposed.at("effect").at("months_after"), expected.at("months"));
    EXPECT_EQ(proposed.at("effect").at("ends_after"), expected.at("ends_on"));
    const auto word = [&](const char* name, const json::value& value) {
        return json::object{
            {name, value}, {"content_hash", proposed.at("content_hash")}, {"remarks", "Seen"}};
    };
    const json::object offer{{"content_hash", proposed.at("content_hash")}, {"remarks", ""}};
    // Administrator and sales first; the client does not know of it until it is offered.
    EXPECT_EQ(story_.refused(manager_, Method::post, path + "/offers", offer).key,
              "change_request.is_not_confirmed");
    EXPECT_EQ(story_.refused(Role::client_owner, Method::get, path).status, 404);
    story_.post(Role::administrator, path + "/confirmations", word("is_confirmed", true));
    story_.post(Role::sales_representative, path + "/confirmations", word("is_confirmed", true));
    EXPECT_THAT(story_.get(Role::client_owner, at("/change_requests")).at("items").as_array(),
                IsEmpty());
    story_.post(manager_, path + "/offers", offer);
    // Nothing binds before the client's word.
    EXPECT_THAT(column(story_.get(manager_, at("/blocks")).at("items"), "id"),
                Not(Contains(added)));
    EXPECT_EQ(story_.refused(Role::client_employee, Method::post, path + "/decisions",
                             word("decision", "approved")),
              refused_with(403, "access.role_may_not"));
    const json::value agreed =
        story_.post(Role::client_owner, path + "/decisions", word("decision", "approved"));
    EXPECT_EQ(text_of(agreed, "state"), "agreed");
    for (const char* step : {"confirmed_by_administrator", "confirmed_by_sales"}) {
        EXPECT_THAT(column(agreed.at("steps"), "kind"), Not(Contains(step)));
    }
    const json::value term = story_.get(Role::client_owner, at("/estimate")).at("term");
    EXPECT_EQ(term.at("months"), expected.at("months"));
    EXPECT_EQ(term.at("ends_on"), expected.at("ends_on"));
    EXPECT_EQ(number_of(term, "total_minutes"),
              number_of(plan_.at("term"), "total_minutes") + number_of(expected, "minutes"));
    // A new version by both parties; the approved one stays as it was.
    const json::value versions = story_.get(Role::client_owner, at("/document_versions"));
    EXPECT_THAT(column(versions.at("items"), "number"), ElementsAre("4", "3", "2"));
    EXPECT_EQ(text_of(versions.at("items").at(1), "content_hash"), approved_hash_);

    const std::string last = blocks_.back();
    blocks_.push_back(added);
    accept(last);
    EXPECT_EQ(text_of(engagement(manager_), "state"), "active");
}

void EngagementJourney::accept_last_block() {
    story_.go_to("2026-03-23T08:00:00Z");
    set_up(blocks_.back());
    deliver(blocks_.back());
    accept(blocks_.back());
    EXPECT_EQ(text_of(engagement(Role::client_owner), "state"), "completed");
}

}  // namespace slipway::testing
