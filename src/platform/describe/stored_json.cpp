#include "platform/describe/stored_json.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <limits>

#include "platform/describe/json.hpp"

namespace slipway {
namespace {

namespace json = boost::json;

/// Fills an object while Boost's event parser walks the text: no tree of values in between. Takes
/// what write_json wrote; at anything else it gives up, and the strict reader says what is wrong.
class Filler {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    Filler(const TypeInfo& type, void* object) : root_{&type, object} { open_.reserve(16); }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }

    bool on_object_begin(json::error_code& error) {
        const Place place = filled(next_place());
        if (place.type == nullptr) return give_up(error);
        if (place.type->kind == TypeKind::map) {
            place.type->clear(place.object);
        } else if (place.type->kind != TypeKind::object || place.type->members.size() > 64) {
            return give_up(error);
        }
        open_.push_back({place});
        return true;
    }
    bool on_object_end(std::size_t, json::error_code& error) {
        const Open done = open_.back();
        open_.pop_back();
        return has_all_members(done) || give_up(error);
    }
    bool on_array_begin(json::error_code& error) {
        const Place place = filled(next_place());
        if (place.type == nullptr || place.type->kind != TypeKind::list) return give_up(error);
        place.type->clear(place.object);
        open_.push_back({place});
        return true;
    }
    bool on_array_end(std::size_t, json::error_code&) {
        open_.pop_back();
        return true;
    }

    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code& error) {
        return enter(whole({part.data(), part.size()})) || give_up(error);
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code& error) {
        const Place place = filled(next_place());
        const std::string_view text = whole({part.data(), part.size()});
        const bool is_taken = place.type != nullptr && place.type->kind == TypeKind::text &&
                              place.type->set_text(place.object, text);
        return is_taken || give_up(error);
    }

    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t number, json::string_view, json::error_code& error) {
        const Place place = filled(next_place());
        if (place.type == nullptr) return give_up(error);
        if (place.type->kind == TypeKind::real) {
            place.type->set_real(place.object, static_cast<double>(number));
            return true;
        }
        const bool is_taken =
            place.type->kind == TypeKind::integer && place.type->set_integer(place.object, number);
        return is_taken || give_up(error);
    }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code& error) {
        return give_up(error);  // no member holds so much
    }
    bool on_double(double number, json::string_view, json::error_code& error) {
        const Place place = filled(next_place());
        if (place.type == nullptr || place.type->kind != TypeKind::real) return give_up(error);
        place.type->set_real(place.object, number);
        return true;
    }
    bool on_bool(bool value, json::error_code& error) {
        const Place place = filled(next_place());
        if (place.type == nullptr || place.type->kind != TypeKind::boolean) return give_up(error);
        place.type->set_integer(place.object, value ? 1 : 0);
        return true;
    }
    bool on_null(json::error_code& error) {
        const Place place = next_place();
        if (place.type == nullptr || place.type->kind != TypeKind::optional ||
            place.type->element->kind == TypeKind::optional) {
            return give_up(error);
        }
        place.type->clear(place.object);
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    /// Where a value goes. Without a type: nowhere.
    struct Place {
        const TypeInfo* type = nullptr;
        void* object = nullptr;
    };
    /// An object, a map or a list that has begun and not ended.
    struct Open {
        Place place;
        std::size_t likely_member = 0;   // they come in the order in which they were written
        std::uint64_t seen_members = 0;  // a bit each
    };

    static bool give_up(json::error_code& error) {
        error = json::error::syntax;
        return false;
    }

    std::string_view whole(std::string_view last_part) {
        if (parts_.empty()) return last_part;
        kept_ = std::exchange(parts_, {});
        return kept_.append(last_part);
    }

    Place next_place() {
        if (open_.empty()) return root_;
        const Place& place = open_.back().place;
        if (place.type->kind == TypeKind::list) {
            return {place.type->element, place.type->append(place.object)};
        }
        return std::exchange(entered_, {});
    }

    /// Inside of the optional, where the place is one.
    static Place filled(Place place) {
        while (place.type != nullptr && place.type->kind == TypeKind::optional) {
            place = {place.type->element, place.type->emplace(place.object)};
        }
        return place;
    }

    bool enter(std::string_view key) {
        Open& open = open_.back();
        const TypeInfo& type = *open.place.type;
        if (type.kind == TypeKind::map) {
            entered_ = {type.element, type.insert(open.place.object, std::string(key))};
            return entered_.object != nullptr;
        }
        std::size_t at = open.likely_member;
        if (at >= type.members.size() || type.members[at].name != key) {
            const MemberInfo* found = type.find_member(key);
            if (found == nullptr) return false;
            at = static_cast<std::size_t>(found - type.members.data());
        }
        open.likely_member = at + 1;
        const std::uint64_t bit = std::uint64_t{1} << at;
        if ((open.seen_members & bit) != 0) return false;
        open.seen_members |= bit;
        const MemberInfo& member = type.members[at];
        entered_ = {member.type, member.address(open.place.object)};
        return true;
    }

    static bool has_all_members(const Open& open) {
        const TypeInfo& type = *open.place.type;
        for (std::size_t i = 0; i < type.members.size(); ++i) {
            if ((open.seen_members >> i & 1) != 0) continue;
            const MemberInfo& member = type.members[i];
            if (member.type->kind != TypeKind::optional && !member.rule.may_be_absent) return false;
        }
        return true;
    }

    Place root_;
    Place entered_;
    std::vector<Open> open_;
    std::string parts_;  // of a text with escapes in it, until it is whole
    std::string kept_;
};

bool fill(std::string_view text, const TypeInfo& type, void* object) {
    json::parse_options options;
    options.max_depth = max_json_depth;
    json::basic_parser<Filler> parser(options, type, object);
    json::error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    return !error && read == text.size();
}

}  // namespace

Result<void> read_stored_json(std::string_view text, const TypeInfo& type, void* object) {
    if (fill(text, type, object)) return {};
    return read_json(text, type, object);
}

}  // namespace slipway
