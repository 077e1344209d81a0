#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engagement_journey.hpp"

// From the sales hand-over to a notebook of facts (DOMAIN §3.1).

namespace slipway::testing {

namespace json = boost::json;
using http::Method;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

Role manager_of(const json::object& plan) {
    Role role{};
    boost::describe::enum_from_string(text_of(plan.at("manager")).c_str(), role);
    return role;
}

}  // namespace

EngagementJourney::EngagementJourney(sql::Dialect dialect, json::object plan)
    : plan_(std::move(plan)), story_(dialect), manager_(manager_of(plan_)) {}

std::string EngagementJourney::new_id() {
    SystemChance chance;
    return to_text(chance.new_uuid(story_.world().clock().now()));
}

/// The calendar of the example in docs/PLAN_FILES.md.
void EngagementJourney::use_example_calendar() {
    story_.post(Role::head, "/calendar/days",
                json::object{{"day", "2026-03-09"}, {"name", "Holiday"}, {"hours", json::array{}}});
    story_.post(Role::head, "/calendar/days",
                json::object{{"day", "2026-03-14"},
                             {"name", "Short Saturday"},
                             {"hours", json::array{"09:00-13:00"}}});
}

void EngagementJourney::start() {
    stranger_ = story_.world().add_firm("stranger");
    story_.firm() = story_.world().add_provider("firm");
    use_example_calendar();
    story_.world().start_engagement(story_.firm(), "kolos", text_of(plan_.at("package")),
                                    Role::sales_representative, manager_);
    id_ = story_.firm().engagement.text();

    const json::value seen = engagement(Role::client_owner);
    EXPECT_EQ(text_of(seen, "side"), "client");
    EXPECT_EQ(text_of(seen, "stage"), "discovery");
    EXPECT_EQ(text_of(seen.at("hand_over"), "promised"), "Orders in a minute");
    EXPECT_EQ(seen.at("package").at("key"), plan_.at("package"));
    // In the client's court nothing yet; its lists know the engagement.
    EXPECT_THAT(column(story_.get(Role::client_owner, "/engagements").at("items"), "id"),
                ElementsAre(id_));
    EXPECT_THAT(column(story_.get(manager_, "/home").at("lines"), "engagement"), Not(IsEmpty()));
}

json::value EngagementJourney::sample_answer(const json::value& question) const {
    const std::string kind = text_of(question, "kind");
    if (kind == "number") return 3;
    if (kind == "money") return json::object{{"minor_units", 125000}, {"currency", "UAH"}};
    if (kind == "date") return "2026-06-01";
    if (kind == "yes_no") return "yes";
    if (kind == "choice") return question.at("options").as_array().front().at("key");
    if (kind == "multi_choice") {
        return json::array{question.at("options").as_array().front().at("key")};
    }
    if (kind == "table") {
        json::object row;
        for (const json::value& column : question.at("columns").as_array()) {
            row[text_of(column, "key")] = sample_answer(column);
        }
        return json::array{row, row};
    }
    return "As it is today";
}

/// Answers open further questions, so a brief is filled in rounds.
void EngagementJourney::answer_what_is_missing(const std::string& token) {
    for (int round = 0; round < 5; ++round) {
        const json::value form = story_.ask_as_nobody(Method::get, "/brief_links/" + token);
        json::array answers;
        for (const json::value& key : form.at("brief").at("progress").at("missing").as_array()) {
            for (const json::value& section : form.at("questionnaire").at("sections").as_array()) {
                for (const json::value& question : section.at("questions").as_array()) {
                    if (question.at("key") != key) continue;
                    answers.push_back(json::object{{"question_key", key},
                                                   {"value", sample_answer(question)},
                                                   {"base_revision", 0}});
                }
            }
        }
        if (answers.empty()) return;
        const json::value saved = story_.ask_as_nobody(Method::put, "/brief_links/" + token,
                                                       json::object{{"answers", answers}});
        for (const json::value& answer : saved.at("answers").as_array()) {
            EXPECT_EQ(text_of(answer, "outcome"), "saved") << json::serialize(answer);
        }
    }
}

void EngagementJourney::fill_brief_by_link() {
    const json::value brief =
        story_.post(manager_, at("/briefs"),
                    json::object{{"template_key", plan_.at("brief")}, {"locale", "en"}});
    const std::string path = at("/briefs/" + text_of(brief, "id"));
    const json::value link =
        story_.post(manager_, path + "/links",
                    json::object{{"email", "oksana@kolos.example"}, {"message", "Good morning!"}});
    const std::string url = text_of(link, "url");
    const std::string token = url.substr(url.rfind('/') + 1);

    const json::value opened = story_.ask_as_nobody(Method::get, "/brief_links/" + token);
    EXPECT_EQ(text_of(opened, "client_name"), "kolos client");
    EXPECT_EQ(story_.refused_to_nobody(Method::post, "/brief_links/" + token + "/submissions",
                                       json::object{}),
              refused_with(409, "brief.has_open_questions",
                           text_of(opened.at("brief").at("progress").at("missing").at(0))));
    answer_what_is_missing(token);
    // Laid aside, and taken up the next day.
    story_.go_to("2026-03-03T07:00:00Z");
    const json::value resumed = story_.ask_as_nobody(Method::get, "/brief_links/" + token);
    EXPECT_EQ(text_of(resumed.at("brief"), "state"), "in_progress");
    EXPECT_FALSE(resumed.at("answers").as_array().empty());
    story_.ask_as_nobody(Method::post, "/brief_links/" + token + "/submissions", json::object{});
    EXPECT_EQ(text_of(story_.get(manager_, path).at("brief"), "state"), "submitted");
    // The link opens this brief and nothing else, and can be taken back.
    EXPECT_EQ(story_.refused_to(token, Method::get, at("")).status, 401);
    story_.remove(manager_, path + "/links/" + text_of(link, "id"));
    EXPECT_EQ(story_.refused_to_nobody(Method::get, "/brief_links/" + token).status, 410);
}

void EngagementJourney::clarify() {
    const json::value asked =
        story_.post(manager_, at("/questions"),
                    json::object{{"question", "When does the day's last van leave?"}});
    const std::string path = at("/questions/" + text_of(asked, "id"));
    // Asked on Tuesday, two working days of both.
    EXPECT_EQ(text_of(asked.at("rounds").at(0), "due_on"), "2026-03-05");
    EXPECT_EQ(
        story_.refused(Role::client_owner, Method::post, path + "/completions", json::object{}),
        refused_with(403, "access.role_may_not"));
    story_.post(Role::client_employee, path + "/answers", json::object{{"answer", "Late"}});
    story_.post(manager_, path + "/returns", json::object{{"remark", "At what time?"}});
    story_.go_to("2026-03-04T07:00:00Z");
    const json::value answered =
        story_.post(Role::client_owner, path + "/answers", json::object{{"answer", "At 16:40"}});
    EXPECT_EQ(answered.at("rounds").as_array().size(), 2u);
    const json::value complete = story_.post(manager_, path + "/completions");
    EXPECT_EQ(text_of(complete, "state"), "complete");
}

void EngagementJourney::hold_workshop() {
    const json::value planned = story_.post(
        manager_, at("/workshops"),
        json::object{
            {"title", "From the call to the van"},
            {"starts_at", "2026-03-04T09:00:00.000Z"},
            {"duration_minutes", 90},
            {"place", "remote"},
            {"agenda", "Five orders of last week"},
            {"participants", json::array{json::object{{"name", "Oksana"}, {"side", "client"}}}}});
    const std::string path = at("/workshops/" + text_of(planned, "id"));
    story_.go_to("2026-03-04T11:00:00Z");
    story_.put(manager_, path + "/minutes",
               json::object{{"held_at", "2026-03-04T09:00:00.000Z"},
                            {"duration_minutes", 100},
                            {"minutes", "Orders come by telephone until four."}},
               number_of(planned, "revision"));
    story_.post(manager_, path + "/decisions",
                json::object{{"decision", "Orders after four go the next day"},
                             {"decided_by", "Oksana"},
                             {"as_fact", true}});
    const json::value seen = story_.get(Role::client_employee, at("/workshops"));
    EXPECT_THAT(column(seen.at("items"), "state"), ElementsAre("held"));
}

void EngagementJourney::consult() {
    const json::value asked =
        story_.post(manager_, at("/consultations"),
                    json::object{{"consultant", "developer"},
                                 {"question", "Can the scales be read?"},
                                 {"person_id", story_.firm().people.at(Role::developer).text()}});
    story_.post(Role::developer, at("/consultations/" + text_of(asked, "id") + "/answers"),
                json::object{{"feasibility", "customisation"},
                             {"answer", "By their serial port"},
                             {"estimate_minutes", 300},
                             {"effort_minutes", 20}});
    // What the firm asks itself is not the client's.
    for (const Role client : {Role::client_owner, Role::client_employee}) {
        EXPECT_EQ(story_.refused(client, Method::get, at("/consultations")),
                  refused_with(403, "access.role_may_not"));
        EXPECT_EQ(story_.refused(client, Method::get, at("/scope_range")),
                  refused_with(403, "access.role_may_not"));
    }
}

void EngagementJourney::note_facts() {
    const auto note = [&](const std::string& text, const std::string& visibility) {
        return text_of(story_.post(manager_, at("/facts"),
                                   json::object{{"text", text},
                                                {"source", "talk"},
                                                {"tags", json::array{}},
                                                {"visibility", visibility}}),
                       "id");
    };
    fact_id_ = note("Each order is typed twice", "both");
    note("They have tried two other firms", "provider");
    const auto seen = column(story_.get(Role::client_owner, at("/facts")).at("items"), "text");
    EXPECT_THAT(seen, Contains("Each order is typed twice"));
    EXPECT_THAT(seen, Contains("Orders after four go the next day"));
    EXPECT_THAT(seen, Not(Contains("They have tried two other firms")));
    EXPECT_THAT(column(story_.get(Role::developer, at("/facts")).at("items"), "text"),
                Contains("They have tried two other firms"));

    story_.post(manager_, "/conversations/engagement/" + id_ + "/messages",
                json::object{{"text", "Priced low to win"},
                             {"audience", "provider_only"},
                             {"mentions", json::array{}},
                             {"attachment_ids", json::array{}}});
    story_.post(manager_, "/conversations/engagement/" + id_ + "/messages",
                json::object{{"text", "Good morning!"},
                             {"audience", "everyone"},
                             {"mentions", json::array{}},
                             {"attachment_ids", json::array{}}});
    EXPECT_THAT(
        column(story_.get(Role::client_owner, "/conversations/engagement/" + id_ + "/messages")
                   .at("items"),
               "text"),
        ElementsAre("Good morning!"));
    const json::value range =
        story_.post(manager_, at("/range_estimates"), json::object{{"note", "First"}});
    EXPECT_GT(number_of(range.at("range"), "likely_minutes"), 0);
}

}  // namespace slipway::testing
