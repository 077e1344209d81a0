#include <algorithm>

#include "base/text.hpp"
#include "platform/chance/chance.hpp"
#include "server/demo/demo_story.hpp"

// The implementation document of an engagement's story: drafted, revised, decided on.

namespace slipway {
namespace {

namespace json = boost::json;

const json::object* find_object(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found != nullptr ? found->if_object() : nullptr;
}

std::string new_id() {
    static SystemChance chance;
    return to_text(chance.new_uuid(SystemClock().now()));
}

}  // namespace

json::object DemoEngagement::new_item(const Event& item) {
    json::array criteria;
    for (const json::value& criterion : item.at("acceptance_criteria").as_array()) {
        criteria.push_back(json::object{{"id", new_id()}, {"text", criterion}});
    }
    const std::string variant_id = new_id();
    const std::string item_id = new_id();
    items_[text(item, "key")] = item_id;
    added_[item_id] = {item.at("minutes").as_int64(), item.at("low").as_int64(),
                       item.at("high").as_int64()};
    return json::object{{"id", item_id},
                        {"title", item.at("title")},
                        {"wish", item.at("wish")},
                        {"sources", json::array{}},
                        {"capability", item.at("capability")},
                        {"work_kind", item.at("work_kind")},
                        {"variants", json::array{json::object{{"id", variant_id},
                                                              {"kind", "configuration"},
                                                              {"title", item.at("variant_title")},
                                                              {"description", ""}}}},
                        {"chosen_variant_id", variant_id},
                        {"acceptance_criteria", std::move(criteria)},
                        {"acceptance_scenarios", json::array{}}};
}

void DemoEngagement::add_item(json::object& content, const Event& item) {
    json::object made = new_item(item);
    for (json::value& block : content.at("blocks").as_array()) {
        if (text_of(block.at("id")) != blocks_.at(text(item, "block"))) continue;
        block.as_object().at("items").as_array().push_back(std::move(made));
        return;
    }
    throw Fault("demo: no block " + text(item, "block"));
}

void DemoEngagement::document_drafted(const Event& event) {
    const std::string by = text(event, "by");
    caller_.post(by, path("/stage_changes"),
                 json::object{{"to_stage", "document"}, {"reason", ""}});
    const json::value draft = caller_.post(by, path("/document_template_uses"),
                                           json::object{{"template_key", event.at("template")},
                                                        {"language", story_.at("language")},
                                                        {"blocks", event.at("blocks")}});
    json::object content = draft.at("content").as_object();
    std::vector<std::string> dropped;
    if (const json::value* keys = event.if_contains("drop_items")) {
        for (const json::value& key : keys->as_array()) dropped.push_back(text_of(key));
    }
    for (json::value& block : content.at("blocks").as_array()) {
        json::array kept;
        for (json::value& value : block.as_object().at("items").as_array()) {
            json::object& item = value.as_object();
            const std::string from = text_of(item.at("template_item"));
            const auto pieces = split(from, '/');
            const std::string key(pieces.at(2));
            blocks_[std::string(pieces.at(1))] = text_of(block.at("id"));
            if (std::ranges::find(dropped, key) != dropped.end()) continue;
            items_[key] = text_of(item.at("id"));
            if (const auto* wishes = find_object(event, "wishes");
                wishes && wishes->contains(key)) {
                item["wish"] = wishes->at(key);
            }
            if (const auto* chosen = find_object(event, "variants");
                chosen && chosen->contains(key)) {
                const auto index = static_cast<std::size_t>(chosen->at(key).as_int64());
                item["chosen_variant_id"] = item.at("variants").as_array().at(index).at("id");
            }
            if (const auto* from_facts = find_object(event, "sources");
                from_facts && from_facts->contains(key)) {
                const std::string fact_key = text(*from_facts, key);
                item["sources"] = json::array{json::object{{"fact_id", facts_.at(fact_key)},
                                                           {"kind", "brief"},
                                                           {"quote", item.at("wish")}}};
            }
            kept.push_back(std::move(item));
        }
        block.as_object()["items"] = std::move(kept);
    }
    if (const json::value* added = event.if_contains("items")) {
        for (const json::value& item : added->as_array()) add_item(content, item.as_object());
    }
    caller_.put(by, path("/document"), json::object{{"content", std::move(content)}},
                draft.at("revision").as_int64());
}

void DemoEngagement::submit(const Event& event) {
    const json::value version = caller_.post(text(event, "by"), path("/document_versions"),
                                             json::object{{"note", text(event, "note")}});
    version_id_ = text_of(version.at("id"));
    version_hash_ = text_of(version.at("content_hash"));
}

void DemoEngagement::document_revised(const Event& event) {
    const std::string by = text(event, "by");
    const json::value draft = caller_.get(by, path("/document"));
    json::object content = draft.at("content").as_object();
    if (const json::value* added = event.if_contains("items")) {
        for (const json::value& item : added->as_array()) add_item(content, item.as_object());
    }
    caller_.put(by, path("/document"), json::object{{"content", std::move(content)}},
                draft.at("revision").as_int64());
    submit(event);
}

void DemoEngagement::document_submitted(const Event& event) {
    submit(event);
}

void DemoEngagement::document_decided(const Event& event) {
    const bool is_approved = text(event, "do") == "document_approved";
    caller_.post(text(event, "by"), path("/document_versions/" + version_id_ + "/approvals"),
                 json::object{{"decision", is_approved ? "approved" : "refused"},
                              {"content_hash", version_hash_},
                              {"remarks", text(event, is_approved ? "note" : "remarks")}});
}

}  // namespace slipway
