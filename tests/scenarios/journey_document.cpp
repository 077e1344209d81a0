#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "engagement_journey.hpp"

// The implementation document and the estimate (DOMAIN §3.2, §3.3), with a pause between (§4.4).

namespace slipway::testing {

namespace json = boost::json;
using http::Method;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAreArray;

namespace {

const json::object* find_by_key(const json::array& list, std::string_view key) {
    for (const json::value& element : list) {
        if (text_of(element, "key") == key) return &element.as_object();
    }
    return nullptr;
}

std::string chosen_kind(const json::object& item) {
    return item.contains("developer_minutes") ? "customisation" : "configuration";
}

/// The variant of this kind; the template offers configuration first.
json::value variant_of(const json::object& item, const std::string& kind) {
    for (const json::value& variant : item.at("variants").as_array()) {
        if (text_of(variant, "kind") == kind) return variant.at("id");
    }
    throw Fault("no " + kind + " of " + text_of(item, "title"));
}

}  // namespace

/// What the plan says of an item of the document, "wholesale/contacts/load_contacts"; null: not
/// wanted.
const json::object* EngagementJourney::planned_item(const json::value& item) const {
    const std::string from = text_of(item, "template_item");
    const auto path = split(from, '/');
    const json::object* block = find_by_key(plan_.at("blocks").as_array(), path.at(1));
    return find_by_key(block->at("items").as_array(), path.at(2));
}

/// Of the template's blocks what the plan names: the items with the variant that it wants.
json::array EngagementJourney::chosen_blocks(const json::array& from_template) const {
    json::array blocks;
    json::value before;
    for (const json::value& value : from_template) {
        json::object block = value.as_object();
        json::array kept;
        for (json::value& item_value : block.at("items").as_array()) {
            json::object& item = item_value.as_object();
            const json::object* planned = planned_item(item_value);
            if (planned == nullptr) continue;
            EXPECT_EQ(text_of(item.at("variants").at(0), "kind"), "configuration");
            item["chosen_variant_id"] = variant_of(item, chosen_kind(*planned));
            item["sources"] = json::array{
                json::object{{"fact_id", fact_id_}, {"kind", "talk"}, {"quote", "typed twice"}}};
            kept.push_back(item);
        }
        block["items"] = kept;
        block["after"] = before.is_null() ? json::array{} : json::array{before};
        before = block.at("id");
        blocks.push_back(std::move(block));
    }
    return blocks;
}

void EngagementJourney::write_document() {
    story_.go_to("2026-03-05T07:00:00Z");
    story_.post(manager_, at("/stage_changes"), json::object{{"to_stage", "document"}});
    json::array keys;
    for (const json::value& block : plan_.at("blocks").as_array()) keys.push_back(block.at("key"));
    const json::value draft = story_.post(
        manager_, at("/document_template_uses"),
        json::object{{"template_key", plan_.at("template")}, {"language", "en"}, {"blocks", keys}});
    const json::object content{
        {"blocks", chosen_blocks(draft.at("content").at("blocks").as_array())}};
    story_.put(manager_, at("/document"), json::object{{"content", content}},
               number_of(draft, "revision"));
    // Who had read the page before overwrites nothing; the client does not see it yet.
    EXPECT_EQ(story_
                  .refused(manager_, Method::put, at("/document"),
                           json::object{{"content", content}}, number_of(draft, "revision"))
                  .key,
              "document.changed_meanwhile");
    EXPECT_EQ(story_.refused(Role::client_owner, Method::get, at("/document")),
              refused_with(403, "document.draft_is_the_providers"));
    EXPECT_THAT(story_.get(manager_, at("/document")).at("shortcomings").as_array(), IsEmpty());
}

void EngagementJourney::submit_document(const std::string& note) {
    version_ = story_.post(manager_, at("/document_versions"), json::object{{"note", note}});
}

void EngagementJourney::decide(Role by, const std::string& decision, const std::string& remarks) {
    version_ = story_.post(by, at("/document_versions/" + text_of(version_, "id") + "/approvals"),
                           json::object{{"decision", decision},
                                        {"content_hash", version_.at("content_hash")},
                                        {"remarks", remarks}});
}

Refused EngagementJourney::decide_refused(Role by) {
    return story_.refused(by, Method::post,
                          at("/document_versions/" + text_of(version_, "id") + "/approvals"),
                          json::object{{"decision", "approved"},
                                       {"content_hash", version_.at("content_hash")},
                                       {"remarks", ""}});
}

void EngagementJourney::approve_document() {
    const auto change_first_purpose = [&](const std::string& purpose) {
        const json::value draft = story_.get(manager_, at("/document"));
        json::value content = draft.at("content");
        content.at("blocks").at(0).as_object()["purpose"] = purpose;
        story_.put(manager_, at("/document"), json::object{{"content", content}},
                   number_of(draft, "revision"));
    };
    const auto seen_by_client = [&] {
        return column(story_.get(Role::client_owner, at("/document_versions")).at("items"),
                      "number");
    };
    submit_document("First");
    EXPECT_THAT(seen_by_client(), IsEmpty());  // not before the administrator's word
    EXPECT_EQ(decide_refused(Role::client_owner).status, 404);
    EXPECT_EQ(decide_refused(manager_), refused_with(403, "access.role_may_not"));
    decide(Role::administrator, "refused", "Say what the first block is for");

    change_first_purpose("One list of customers for everybody");
    submit_document("With its purpose");
    decide(Role::administrator, "approved", "Feasible");
    EXPECT_THAT(seen_by_client(), Contains("2"));
    EXPECT_EQ(decide_refused(Role::client_employee), refused_with(403, "access.role_may_not"));
    decide(Role::client_owner, "refused", "Our customers are called guests");

    story_.go_to("2026-03-06T07:00:00Z");
    const std::string second = text_of(version_, "id");
    change_first_purpose("One list of guests for everybody");
    submit_document("Guests");
    const json::value difference = story_.get(
        manager_, at("/document_versions/" + second + "/difference?to=" + text_of(version_, "id")));
    EXPECT_EQ(difference.at("items_changed").as_int64(), 0);
    EXPECT_EQ(difference.at("blocks").as_array().size(), 1u);
    decide(Role::administrator, "approved", "");
    EXPECT_EQ(text_of(engagement(manager_), "stage"), "document");
}

void EngagementJourney::pause() {
    const auto ask_for = [&](int days) {
        return json::object{
            {"starts_on", "2026-03-10"}, {"working_days", days}, {"reason", "Stocktaking"}};
    };
    EXPECT_EQ(story_.refused(Role::client_owner, Method::post, at("/pauses"), ask_for(6)),
              refused_with(422, "pause.is_longer_than_the_limit", "working_days"));
    story_.go_to("2026-03-06T07:01:00Z");  // the plan follows what was submitted
    const std::string end_before = text_of(story_.get(manager_, at("/header")), "ends_on");
    const json::value asked = story_.post(Role::client_owner, at("/pauses"), ask_for(5));
    // Tuesday to the short Saturday.
    EXPECT_EQ(text_of(asked, "resumes_on"), "2026-03-16");
    EXPECT_FALSE(asked.at("needs_consent").as_bool());
    story_.go_to("2026-03-10T07:00:00Z");
    EXPECT_EQ(text_of(engagement(Role::client_owner), "state"), "paused");
    story_.go_to("2026-03-14T07:00:00Z");
    EXPECT_EQ(text_of(engagement(manager_), "state"), "paused");
    story_.go_to("2026-03-16T07:00:00Z");
    EXPECT_EQ(text_of(engagement(manager_), "state"), "active");  // nobody did anything
    EXPECT_GT(text_of(story_.get(manager_, at("/header")), "ends_on"), end_before);
    // A second one is the head's to grant.
    json::object second = ask_for(1);
    second["starts_on"] = "2026-03-18";
    const json::value more = story_.post(Role::client_owner, at("/pauses"), second);
    EXPECT_TRUE(more.at("needs_consent").as_bool());
    story_.post(Role::head, at("/pauses/" + text_of(more, "id") + "/consents"),
                json::object{{"is_given", false}, {"reason", "The term is short"}});

    decide(Role::client_owner, "approved", "");
    approved_hash_ = text_of(version_, "content_hash");
    EXPECT_EQ(text_of(engagement(manager_), "stage"), "estimate");
    EXPECT_THAT(story_.download(Role::client_owner,
                                at("/document_versions/" + text_of(version_, "id") + "/pdf"),
                                "application/pdf"),
                StartsWith("%PDF-"));
}

json::object EngagementJourney::estimate_content(const json::value& document) const {
    const auto minutes = [](std::int64_t count) { return json::object{{"minutes", count}}; };
    json::object stages;
    for (const auto& stage : plan_.at("stages").as_object()) {
        stages[stage.key()] = minutes(stage.value().as_int64());
    }
    json::array items;
    for (const json::value& block : document.at("blocks").as_array()) {
        for (const json::value& item : block.at("items").as_array()) {
            const json::object& planned = *planned_item(item);
            json::object effort{{"minutes", planned.at("minutes")}};
            if (planned.contains("low")) {
                effort["low_minutes"] = planned.at("low");
                effort["high_minutes"] = planned.at("high");
            }
            json::object figure{{"item_id", item.at("id")},
                                {"variant_id", item.at("chosen_variant_id")},
                                {"effort", effort}};
            if (planned.contains("developer_minutes")) {
                figure["customisation"] = json::object{
                    {"developer_minutes", planned.at("developer_minutes")},
                    {"manager_minutes", planned.at("manager_minutes")},
                    {"price",
                     json::object{{"minor_units", planned.at("price")}, {"currency", "UAH"}}}};
            }
            items.push_back(std::move(figure));
        }
    }
    return {{"stages", std::move(stages)}, {"items", std::move(items)}};
}

void EngagementJourney::expect_term(const json::value& term, const json::value& expected) const {
    for (const char* figure : {"total_minutes", "exact_months", "months", "ends_on"}) {
        EXPECT_EQ(term.at(figure), expected.at(figure)) << figure;
    }
    // Explained month by month: what they carry adds up to the whole.
    std::int64_t used = 0;
    for (const json::value& month : term.at("explanation").as_array()) {
        used += number_of(month, "used_minutes");
    }
    EXPECT_EQ(used, number_of(expected, "total_minutes"));
}

void EngagementJourney::estimate() {
    story_.go_to("2026-03-17T07:00:00Z");
    const json::value document =
        story_.get(manager_, at("/document_versions/" + text_of(version_, "id") + "/content"));
    const json::value before = story_.get(manager_, at("/estimate"));
    EXPECT_EQ(text_of(before, "basis"), "baseline");
    const json::value written =
        story_.put(manager_, at("/estimate"),
                   json::object{{"content", estimate_content(document.at("content"))}},
                   number_of(before, "revision"));
    std::vector<std::string> warnings;
    for (const json::value& key : plan_.at("warnings").as_array()) {
        warnings.push_back(text_of(key));
    }
    EXPECT_THAT(column(written.at("warnings"), "key"), UnorderedElementsAreArray(warnings))
        << json::serialize(written.at("warnings"));
    expect_term(written.at("term"), plan_.at("term"));

    const auto submit = [&](const std::string& note) {
        return story_.post(manager_, at("/estimate_versions"), json::object{{"note", note}});
    };
    const auto answer = [&](const json::value& version, const std::string& decision) {
        return story_.post(Role::administrator,
                           at("/estimate_versions/" + text_of(version, "id") + "/agreements"),
                           json::object{{"decision", decision},
                                        {"content_hash", version.at("content_hash")},
                                        {"remarks", "Looked at each line"}});
    };
    const json::value version = submit("Hours");
    // The client sees no figure before the administrator stands by it.
    EXPECT_THAT(story_.get(Role::client_owner, at("/estimate")).at("blocks").as_array(), IsEmpty());
    EXPECT_EQ(story_
                  .refused(Role::client_owner, Method::get,
                           at("/estimate_versions/" + text_of(version, "id")))
                  .status,
              404);
    expect_term(answer(version, "approved").at("term"), plan_.at("term"));
    const json::value seen = story_.get(Role::client_owner, at("/estimate"));
    expect_term(seen.at("term"), plan_.at("term"));
    EXPECT_THAT(seen.at("warnings").as_array(), IsEmpty());
    const json::value after = engagement(manager_);
    EXPECT_EQ(text_of(after, "stage"), has_configuration() ? "configuration" : "estimate");
    EXPECT_EQ(text_of(after, "state"), has_configuration() ? "active" : "completed");
}

}  // namespace slipway::testing
