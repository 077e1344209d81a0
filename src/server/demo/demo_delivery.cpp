#include "base/text.hpp"
#include "server/demo/demo_story.hpp"

// The second half of an engagement's story: estimate, blocks, delays, talk and time.

namespace slipway {
namespace {

namespace json = boost::json;

}  // namespace

void DemoEngagement::say(const Event& event, std::string_view audience) {
    const std::string words = text(event, "text") + text(event, "note");
    caller_.post(text(event, "by"), "/conversations/engagement/" + id_ + "/messages",
                 json::object{{"text", words},
                              {"audience", audience},
                              {"mentions", json::array{}},
                              {"attachment_ids", json::array{}}});
}

void DemoEngagement::message(const Event& event) {
    say(event, "everyone");
}

void DemoEngagement::internal_note(const Event& event) {
    say(event, "provider_only");
}

void DemoEngagement::estimate_proposed(const Event& event) {
    const std::string by = text(event, "by");
    const json::value view = caller_.get(by, path("/estimate"));
    json::object content = view.at("content").as_object();
    json::array& items = content.at("items").as_array();
    const json::value document = caller_.get(by, path("/document"));
    for (const json::value& block : document.at("content").at("blocks").as_array()) {
        for (const json::value& item : block.at("items").as_array()) {
            const auto added = added_.find(text_of(item.at("id")));
            if (added == added_.end()) continue;
            items.push_back(json::object{
                {"item_id", item.at("id")},
                {"variant_id", item.at("chosen_variant_id")},
                {"effort", json::object{{"minutes", added->second.minutes},
                                        {"low_minutes", added->second.low_minutes},
                                        {"high_minutes", added->second.high_minutes}}}});
        }
    }
    const auto hours = [](std::int64_t count) { return json::object{{"minutes", count * 60}}; };
    content["stages"] =
        json::object{{"discovery", hours(6)}, {"document", hours(8)}, {"estimate", hours(3)}};
    caller_.put(by, path("/estimate"), json::object{{"content", std::move(content)}},
                view.at("revision").as_int64());
    const json::value version =
        caller_.post(by, path("/estimate_versions"), json::object{{"note", text(event, "note")}});
    estimate_version_id_ = text_of(version.at("id"));
    estimate_hash_ = text_of(version.at("content_hash"));
}

void DemoEngagement::estimate_agreed(const Event& event) {
    caller_.post(text(event, "by"),
                 path("/estimate_versions/" + estimate_version_id_ + "/agreements"),
                 json::object{{"decision", "approved"},
                              {"content_hash", estimate_hash_},
                              {"remarks", text(event, "note")}});
    const json::value order = caller_.get(owner_key(), path("/block_order"));
    caller_.post(owner_key(), path("/order_agreements"),
                 json::object{{"block_ids", order.at("proposed_block_ids")}});
}

std::string DemoEngagement::block_path(const Event& event, const std::string& rest) const {
    return path("/blocks/" + blocks_.at(text(event, "block")) + rest);
}

void DemoEngagement::move_block(const Event& event, std::string_view to_state) {
    caller_.post(text(event, "by"), block_path(event, "/state_changes"),
                 json::object{{"to_state", to_state}, {"reason", ""}});
}

void DemoEngagement::block_started(const Event& event) {
    move_block(event, "in_progress");
}

void DemoEngagement::block_delivered(const Event& event) {
    const std::string by = text(event, "by");
    move_block(event, "in_testing");
    const json::value block = caller_.get(by, block_path(event));
    json::array marks;
    for (const json::value& entry : block.at("checklist").as_array()) {
        const std::string item = text_of(entry.at("item"));
        const std::string evidence = item == "article_written" ? text(event, "article")
                                     : item == "demonstrated"  ? text(event, "demonstration")
                                                               : std::string();
        marks.push_back(json::object{{"item", item}, {"is_done", true}, {"evidence", evidence}});
    }
    caller_.put(by, block_path(event, "/checklist"), json::object{{"items", std::move(marks)}},
                block.at("revision").as_int64());
    caller_.post(by, block_path(event, "/deliveries"),
                 json::object{{"note", text(event, "demonstration")}});
}

void DemoEngagement::block_accepted(const Event& event) {
    caller_.post(text(event, "by"), block_path(event, "/acceptances"),
                 json::object{{"verdicts", json::array{}},
                              {"remarks", text(event, "note")},
                              {"wishes", json::array{}}});
}

void DemoEngagement::block_returned(const Event& event) {
    const std::string by = text(event, "by");
    const json::value block = caller_.get(by, block_path(event));
    json::array verdicts;
    for (const json::value& remark : event.at("remarks").as_array()) {
        const std::string item_id = items_.at(text(remark.as_object(), "item"));
        const auto index = static_cast<std::size_t>(remark.at("criterion").as_int64());
        for (const json::value& item : block.at("items").as_array()) {
            if (text_of(item.at("id")) != item_id) continue;
            const json::value& criterion = item.at("criteria").as_array().at(index);
            verdicts.push_back(json::object{{"criterion_id", criterion.at("id")},
                                            {"is_met", false},
                                            {"remark", remark.at("text")}});
        }
    }
    caller_.post(by, block_path(event, "/returns"),
                 json::object{{"verdicts", std::move(verdicts)},
                              {"remarks", text(event, "note")},
                              {"wishes", json::array{}}});
}

void DemoEngagement::change_requested(const Event& event) {
    changes_[text(event, "key")].request = &event;
    Event words = event;
    words["text"] = text(event, "title") + "\n\n" + text(event, "text");
    say(words, "everyone");
}

void DemoEngagement::change_estimated(const Event& event) {
    Change& change = changes_.at(text(event, "change_request"));
    const Event& request = *change.request;
    json::array items;
    json::array estimates;
    for (const json::value& value : request.at("items").as_array()) {
        const json::object& story_item = value.as_object();
        json::object item = new_item(story_item);
        const AddedFigures figures = added_.at(items_.at(text(story_item, "key")));
        estimates.push_back(
            json::object{{"item_id", item.at("id")},
                         {"variant_id", item.at("chosen_variant_id")},
                         {"effort", json::object{{"minutes", figures.minutes},
                                                 {"low_minutes", figures.low_minutes},
                                                 {"high_minutes", figures.high_minutes}}}});
        items.push_back(
            json::object{{"block_id", blocks_.at(text(request, "block"))}, {"item", item}});
    }
    const json::value proposed =
        caller_.post(text(event, "by"), path("/change_requests"),
                     json::object{{"title", text(request, "title")},
                                  {"reason", text(request, "text")},
                                  {"content", json::object{{"blocks", json::array{}},
                                                           {"items", std::move(items)},
                                                           {"estimates", std::move(estimates)}}}});
    change.id = text_of(proposed.at("id"));
    change.content_hash = text_of(proposed.at("content_hash"));
}

void DemoEngagement::change_seen(const Event& event) {
    Change& change = changes_.at(text(event, "change_request"));
    caller_.post(text(event, "by"), path("/change_requests/" + change.id + "/confirmations"),
                 json::object{{"is_confirmed", true},
                              {"content_hash", change.content_hash},
                              {"remarks", text(event, "note")}});
    if (++change.confirmations < 2) return;  // the administrator's and sales'
    caller_.post(text_of(engagement_.at("manager")),
                 path("/change_requests/" + change.id + "/offers"),
                 json::object{{"content_hash", change.content_hash}, {"remarks", ""}});
}

void DemoEngagement::change_agreed(const Event& event) {
    const Change& change = changes_.at(text(event, "change_request"));
    caller_.post(text(event, "by"), path("/change_requests/" + change.id + "/decisions"),
                 json::object{{"decision", "approved"},
                              {"content_hash", change.content_hash},
                              {"remarks", text(event, "note")}});
}

void DemoEngagement::input_requested(const Event& event) {
    caller_.post(text(event, "by"), path("/input_requests"),
                 json::object{{"kind", event.at("kind")},
                              {"title", text(event, "title")},
                              {"details", text(event, "text")},
                              {"stops", json::array{}}});
}

void DemoEngagement::pacing_filed(const Event& event) {
    const std::string by = text(event, "by");
    const json::value open = caller_.get(by, path("/delay_activities"));
    const auto until = days_.day(event.at("day").as_int64() + event.at("days").as_int64());
    caller_.post(by, path("/pacing_notices"),
                 json::object{{"activities", json::array{open.at("items").as_array().back().at("key")}},
                              {"to_day", to_text(until)},
                              {"reason", text(event, "text")}});
}

void DemoEngagement::day_disputed(const Event& event) {
    const std::string by = text(event, "by");
    const json::value days = caller_.get(by, path("/delay_days"));
    const json::value* newest = nullptr;
    for (const json::value& day : days.at("items").as_array()) {
        for (const json::value& allowed : day.at("allowed").as_array()) {
            if (allowed == "dispute") newest = &day;
        }
    }
    if (newest == nullptr) throw Fault("demo: there is no day to dispute");
    caller_.post(by, path("/delay_disputes"),
                 json::object{{"day", newest->at("day")}, {"reason", text(event, "text")}});
}

void DemoEngagement::engagement_closed(const Event& event) {
    const json::value engagement = caller_.get(text(event, "by"), path());
    if (text_of(engagement.at("state")) == "completed") return;  // with its last block
    caller_.post(text(event, "by"), path("/closures"),
                 json::object{{"outcome", "completed"}, {"reason", text(event, "note")}});
}

void DemoEngagement::log_work(const json::object& work, std::int64_t offset, std::size_t turn) {
    const Day day = days_.day(offset);
    if (day >= paused_from_ && day <= paused_to_) return;
    json::object entry{
        {"stage", work.at("stage")}, {"effort_minutes", work.at("minutes")}, {"day", to_text(day)}};
    if (const json::value* item = work.if_contains("item")) {
        if (const auto found = items_.find(text_of(*item)); found != items_.end()) {
            entry["item_id"] = found->second;
        }
    }
    if (!entry.contains("item_id") && work.at("stage") == "configuration") {
        entry["work_kind"] = work.at("kind");
    }
    if (const json::value* notes = work.if_contains("notes"); notes && !notes->as_array().empty()) {
        entry["note"] = notes->as_array().at(turn % notes->as_array().size());
    }
    const std::string by = text_of(work.contains("by") ? work.at("by") : engagement_.at("manager"));
    caller_.post(by, path("/time_entries"), entry);
}

void DemoEngagement::note_contact(const json::object& contact, std::int64_t offset,
                                  std::size_t turn) {
    const Day day = days_.day(offset);
    if (day >= paused_from_ && day <= paused_to_) return;
    const json::array& notes = contact.at("notes").as_array();
    const std::string by =
        text_of(contact.contains("by") ? contact.at("by") : engagement_.at("manager"));
    caller_.post(by, path("/client_contacts"),
                 json::object{{"kind", contact.at("kind")},
                              {"day", to_text(day)},
                              {"with_whom", caller_.name(text_of(contact.at("with")))},
                              {"said", notes.at(turn % notes.size())}});
}

void DemoEngagement::survey(const Event& event) {
    caller_.post(text(event, "by"), path("/client_contacts"),
                 json::object{{"kind", "call"},
                              {"day", to_text(days_.day(event.at("day").as_int64()))},
                              {"with_whom", caller_.name(owner_key())},
                              {"said", text(event, "score") + "/10. " + text(event, "text")}});
}

}  // namespace slipway
