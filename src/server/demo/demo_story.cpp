#include "server/demo/demo_story.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

namespace slipway {
namespace {

namespace json = boost::json;

/// A list of sentences as one text, each on a line of its own.
std::string lines_of(const json::value& value) {
    if (!value.is_array()) return text_of(value);
    std::string lines;
    for (const json::value& line : value.as_array()) {
        if (!lines.empty()) lines += '\n';
        lines += "– " + text_of(line);
    }
    return lines;
}

}  // namespace

DemoDays::DemoDays(Day today, TimeZone zone) : last_working_day_(today), zone_(std::move(zone)) {
    while (iso_weekday(last_working_day_) > 5) last_working_day_ -= std::chrono::days(1);
}

Day DemoDays::day(std::int64_t offset) const {
    Day day = last_working_day_;
    const auto step = std::chrono::days(offset < 0 ? -1 : 1);
    for (std::int64_t left = std::abs(offset); left > 0;) {
        day += step;
        if (iso_weekday(day) <= 5) --left;
    }
    return day;
}

Instant DemoDays::moment(std::int64_t offset, std::string_view time) const {
    int hour = 9;
    int minute = 0;
    std::from_chars(time.data(), time.data() + 2, hour);
    std::from_chars(time.data() + 3, time.data() + 5, minute);
    return zone_.to_instant(day(offset), hour * 60 + minute);
}

DemoEngagement::DemoEngagement(DemoCaller& caller, const DemoDays& days, const json::object& story,
                               const json::object& engagement, const std::string& head)
    : caller_(caller), days_(days), story_(story), engagement_(engagement), head_(head) {}

std::string DemoEngagement::text(const Event& event, std::string_view name) const {
    const json::value* found = event.if_contains(name);
    return found != nullptr ? lines_of(*found) : std::string();
}

void DemoEngagement::tell(const json::object& event) {
    using Teller = void (DemoEngagement::*)(const Event&);
    static const std::map<std::string, Teller, std::less<>> tellers{
        {"hand_over", &DemoEngagement::hand_over},
        {"engagement_opened", &DemoEngagement::engagement_opened},
        {"brief_sent", &DemoEngagement::brief_sent},
        {"brief_answered", &DemoEngagement::brief_answered},
        {"fact", &DemoEngagement::fact},
        {"question", &DemoEngagement::question},
        {"answer", &DemoEngagement::answer},
        {"reminder", &DemoEngagement::reminder},
        {"workshop", &DemoEngagement::workshop},
        {"consultation", &DemoEngagement::consultation},
        {"document_drafted", &DemoEngagement::document_drafted},
        {"document_revised", &DemoEngagement::document_revised},
        {"document_submitted", &DemoEngagement::document_submitted},
        {"document_approved", &DemoEngagement::document_decided},
        {"document_refused", &DemoEngagement::document_decided},
        {"pause", &DemoEngagement::pause},
        {"message", &DemoEngagement::message},
        {"survey", &DemoEngagement::survey},
        {"internal_note", &DemoEngagement::internal_note},
        {"customisation_started", &DemoEngagement::internal_note},
        {"customisation_finished", &DemoEngagement::internal_note},
        {"estimate_proposed", &DemoEngagement::estimate_proposed},
        {"estimate_agreed", &DemoEngagement::estimate_agreed},
        {"block_started", &DemoEngagement::block_started},
        {"block_delivered", &DemoEngagement::block_delivered},
        {"block_accepted", &DemoEngagement::block_accepted},
        {"block_returned", &DemoEngagement::block_returned},
        {"change_request", &DemoEngagement::change_requested},
        {"change_request_estimated", &DemoEngagement::change_estimated},
        {"change_request_seen", &DemoEngagement::change_seen},
        {"change_request_agreed", &DemoEngagement::change_agreed},
        {"input_requested", &DemoEngagement::input_requested},
        {"pacing_filed", &DemoEngagement::pacing_filed},
        {"day_disputed", &DemoEngagement::day_disputed},
        {"engagement_closed", &DemoEngagement::engagement_closed},
    };
    const std::string kind = text(event, "do");
    const auto found = tellers.find(kind);
    if (found == tellers.end()) throw Fault("demo: no story knows how to tell " + kind);
    if (text(event, "by") == text_of(engagement_.at("manager"))) complete_answers();
    (this->*found->second)(event);
}

void DemoEngagement::complete_answers() {
    const std::string manager = text_of(engagement_.at("manager"));
    for (const std::string& id : std::exchange(answered_, {})) {
        caller_.post(manager, path("/questions/" + id + "/completions"), json::object{});
    }
}

std::string DemoEngagement::owner_key() const {
    return text_of(story_.at("people").as_array().at(0).at("key"));
}

void DemoEngagement::hand_over(const Event& event) {
    json::array contacts;
    for (const json::value& key : event.at("contacts").as_array()) {
        for (const json::value& person : story_.at("people").as_array()) {
            const json::object& somebody = person.as_object();
            if (somebody.at("key") != key) continue;
            contacts.push_back(json::object{{"name", somebody.at("name")},
                                            {"position", somebody.at("position")},
                                            {"phone", ""},
                                            {"email", somebody.at("email")},
                                            {"decides", somebody.at("role") == "client_owner"}});
        }
    }
    std::string promised = text(event, "promised");
    if (event.contains("not_promised")) promised += "\n\n" + text(event, "not_promised");
    hand_over_ = json::object{{"promised", promised},
                              {"wanted_result", text(event, "summary")},
                              {"deadlines", json::array{}},
                              {"contacts", std::move(contacts)},
                              {"attachment_ids", json::array{}}};
}

void DemoEngagement::engagement_opened(const Event& event) {
    const std::string by = text(event, "by");
    std::string package_id;
    const json::value packages = caller_.get(by, "/service_packages");
    for (const json::value& package : packages.at("items").as_array()) {
        if (package.at("package").at("key") == engagement_.at("package")) {
            package_id = text_of(package.at("id"));
        }
    }
    if (hand_over_.empty()) {
        hand_over_ = json::object{{"promised", text(event, "note")},
                                  {"wanted_result", text(event, "note")},
                                  {"deadlines", json::array{}},
                                  {"contacts", json::array{}},
                                  {"attachment_ids", json::array{}}};
    }
    opened_ = days_.day(event.at("day").as_int64());
    const json::object body{
        {"client_workspace_id", caller_.workspace_of(owner_key()).text()},
        {"name", engagement_.at("title")},
        {"service_package_id", package_id},
        {"manager_id", caller_.person(text_of(engagement_.at("manager"))).text()},
        {"administrator_id", caller_.person("maksym").text()},
        {"sales_representative_id",
         caller_.person(engagement_.contains("sales") ? text_of(engagement_.at("sales")) : "daria")
             .text()},
        {"quality_manager_id", caller_.person("svitlana").text()},
        {"starts_on", to_text(opened_)},
        {"hand_over", hand_over_}};
    id_ = text_of(caller_.post(by, "/engagements", body).at("id"));
}

void DemoEngagement::brief_sent(const Event& event) {
    const std::string by = text(event, "by");
    const json::value brief = caller_.post(
        by, path("/briefs"),
        json::object{{"template_key", engagement_.at("brief")}, {"locale", story_.at("language")}});
    brief_id_ = text_of(brief.at("id"));
    std::string email;
    for (const json::value& person : story_.at("people").as_array()) {
        if (person.at("key") == event.at("to")) email = text_of(person.at("email"));
    }
    caller_.post(by, path("/briefs/" + brief_id_ + "/links"),
                 json::object{{"email", email}, {"message", text(event, "message")}});
}

json::value DemoEngagement::resolved(const json::value& value, Day opened) const {
    if (const json::array* list = value.if_array()) {
        json::array all;
        for (const json::value& element : *list) all.push_back(resolved(element, opened));
        return all;
    }
    const json::object* object = value.if_object();
    if (object == nullptr) return value;
    if (object->size() == 1 && object->contains("day")) {
        return json::value(to_text(days_.day(object->at("day").as_int64())));
    }
    if (object->size() == 1 && object->contains("month_day")) {
        // The first such date on or after the day the engagement was opened.
        const std::string month_day = text_of(object->at("month_day"));
        const int year = std::stoi(to_text(opened).substr(0, 4));
        for (int y = year;; ++y) {
            const auto day = parse_day(std::to_string(y) + "-" + month_day);
            if (day && *day >= opened) return json::value(to_text(*day));
        }
    }
    json::object all;
    for (const auto& member : *object) all[member.key()] = resolved(member.value(), opened);
    return all;
}

void DemoEngagement::brief_answered(const Event& event) {
    const std::string by = text(event, "by");
    json::array answers;
    for (const auto& member : event.at("answers").as_object()) {
        const std::string key(member.key());
        answers.push_back(json::object{{"question_key", key},
                                       {"value", resolved(member.value(), opened_)},
                                       {"base_revision", answer_revisions_[key]}});
        ++answer_revisions_[key];
    }
    caller_.put(by, path("/briefs/" + brief_id_ + "/answers"),
                json::object{{"answers", std::move(answers)}});
    const json::value* submitted = event.if_contains("submitted");
    if (submitted != nullptr && submitted->as_bool()) {
        caller_.post(by, path("/briefs/" + brief_id_ + "/submissions"), json::object{});
    }
}

void DemoEngagement::fact(const Event& event) {
    const json::object& source = event.at("source").as_object();
    const std::string kind = text(source, "kind");
    const std::string ref = text(source, "ref");
    json::object body{{"text", text(event, "text")},
                      {"source", kind == "brief"   ? "brief_answer"
                                 : kind == "sales" ? "sales_hand_over"
                                                   : kind},
                      {"tags", json::array{}},
                      {"visibility", "both"}};
    if (kind == "brief") {
        body["source_id"] = brief_id_;
        body["question_key"] = ref;
    } else if (questions_.contains(ref)) {
        body["source_id"] = questions_.at(ref);
    } else if (workshops_.contains(ref)) {
        body["source_id"] = workshops_.at(ref);
    }
    facts_[text(event, "key")] =
        text_of(caller_.post(text(event, "by"), path("/facts"), body).at("id"));
}

void DemoEngagement::question(const Event& event) {
    const json::value asked = caller_.post(text(event, "by"), path("/questions"),
                                           json::object{{"question", text(event, "text")}});
    questions_[text(event, "key")] = text_of(asked.at("id"));
}

void DemoEngagement::answer(const Event& event) {
    const std::string& id = questions_.at(text(event, "question"));
    caller_.post(text(event, "by"), path("/questions/" + id + "/answers"),
                 json::object{{"answer", text(event, "text")}});
    answered_.push_back(id);
}

void DemoEngagement::reminder(const Event& event) {
    say(event, "everyone");
}

void DemoEngagement::workshop(const Event& event) {
    const std::string by = text(event, "by");
    const std::int64_t offset = event.at("day").as_int64();
    json::array participants;
    for (const json::value& key : event.at("attended").as_array()) {
        const std::string who = text_of(key);
        const bool is_clients = caller_.workspace_of(who) == caller_.workspace_of(owner_key());
        participants.push_back(json::object{{"person_id", caller_.person(who).text()},
                                            {"name", caller_.name(who)},
                                            {"side", is_clients ? "client" : "provider"}});
    }
    const json::value planned =
        caller_.post(by, path("/workshops"),
                     json::object{{"title", text(event, "title")},
                                  {"starts_at", to_text(days_.moment(offset, text(event, "time")))},
                                  {"duration_minutes", event.at("minutes_spent")},
                                  {"place", "remote"},
                                  {"agenda", text(event, "agenda")},
                                  {"participants", std::move(participants)}});
    const std::string workshop_id = text_of(planned.at("id"));
    workshops_[text(event, "key")] = workshop_id;
    const json::value held =
        caller_.put(by, path("/workshops/" + workshop_id + "/minutes"),
                    json::object{{"held_at", to_text(days_.moment(offset, text(event, "time")))},
                                 {"duration_minutes", event.at("minutes_spent")},
                                 {"minutes", text(event, "minutes")}},
                    planned.at("revision").as_int64());
    for (const json::value& decision : event.at("decisions").as_array()) {
        caller_.post(by, path("/workshops/" + workshop_id + "/decisions"),
                     json::object{{"decision", decision},
                                  {"decided_by", story_.at("people").as_array().at(0).at("name")},
                                  {"as_fact", false}});
    }
}

void DemoEngagement::consultation(const Event& event) {
    const std::string to = text(event, "to");
    const json::value asked =
        caller_.post(text(event, "by"), path("/consultations"),
                     json::object{{"consultant", to == "taras" ? "developer" : "administrator"},
                                  {"question", text(event, "question")},
                                  {"person_id", caller_.person(to).text()}});
    json::object answer{{"feasibility", event.at("feasibility")},
                        {"answer", text(event, "answer")},
                        {"effort_minutes", 20}};
    if (const json::value* estimate = event.if_contains("estimate_minutes")) {
        answer["estimate_minutes"] = *estimate;
    }
    caller_.post(to, path("/consultations/" + text_of(asked.at("id")) + "/answers"), answer);
}

void DemoEngagement::pause(const Event& event) {
    const auto day = event.at("day").as_int64();
    const Day next = days_.day(day + 1);
    paused_from_ = next;
    paused_to_ = days_.day(day + event.at("days").as_int64());
    caller_.post(text(event, "by"), path("/pauses"),
                 json::object{{"starts_on", to_text(next)},
                              {"working_days", event.at("days")},
                              {"reason", text(event, "reason")}});
}

}  // namespace slipway
