#include "platform/describe/json.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "platform/describe/duplicate_member.hpp"
#include "platform/describe/json_pointer.hpp"

namespace slipway {
namespace {

namespace json = boost::json;

/// Where the reader stands: the JSON pointer without its leading slash. A chain through the frames
/// of the reader, put together only when a refusal wants it.
class Path {
public:
    Path() = default;
    explicit Path(std::string_view token) : token_(token) {}
    /// The path it is made of must outlive it, and the token as well.
    Path to(std::string_view token) const { return Path(this, token, 0); }
    Path to(std::size_t index) const { return Path(this, {}, index); }

    std::string text() const {
        std::string all;
        append_to(all);
        return all;
    }

private:
    Path(const Path* parent, std::string_view token, std::size_t index)
        : parent_(parent), token_(token), index_(index) {}

    void append_to(std::string& all) const {
        if (parent_ != nullptr) parent_->append_to(all);
        if (parent_ == nullptr && token_.data() == nullptr) return;
        if (!all.empty()) all += '/';
        if (token_.data() == nullptr) {
            all += std::to_string(index_);
            return;
        }
        all += json_pointer_token(token_);
    }

    const Path* parent_ = nullptr;
    std::string_view token_;  // null: an index, or the beginning
    std::size_t index_ = 0;
};

std::unexpected<Refusal> expected(const Path& path, std::string what) {
    return refuse(RefusalCode::malformed, "request.wrong_type", path.text(),
                  {{"expected", std::move(what)}});
}

std::string leaf_in_words(const TypeInfo& type) {
    if (!type.enumerators.empty()) {
        std::string words = "one of";
        for (const auto& name : type.enumerators) {
            words += name == type.enumerators.front() ? " " : ", ";
            words += name;
        }
        return words;
    }
    switch (type.kind) {
        case TypeKind::boolean:
            return "true or false";
        case TypeKind::integer:
            return "a whole number";
        case TypeKind::real:
            return "a number";
        case TypeKind::list:
            return "an array";
        case TypeKind::map:
        case TypeKind::object:
            return "an object";
        default:
            break;
    }
    if (type.format == "date") return "a date as YYYY-MM-DD";
    if (type.format == "date-time") return "a moment as RFC 3339, such as 2026-03-02T09:30:00Z";
    if (type.format == "uuid") return "an id (UUID)";
    if (type.format == "currency") return "a currency code such as EUR";
    if (type.format == "fraction") return "a fraction such as 3/2";
    return "a text";
}

Result<void> check_text(const MemberRule& rule, std::string_view text, const Path& path) {
    if (!is_utf8(text) || text.find('\0') != std::string_view::npos) {
        return expected(path, "a text in UTF-8 without NUL");
    }
    if (!rule.may_be_empty && trimmed(text).empty()) {
        return refuse(RefusalCode::invalid, "request.must_not_be_empty", path.text());
    }
    if (text.size() > rule.max_length && utf8_length(text) > rule.max_length) {
        return refuse(RefusalCode::invalid, "request.too_long", path.text(),
                      {{"maximum", static_cast<std::int64_t>(rule.max_length)}});
    }
    return {};
}

Result<void> check_number(const MemberRule& rule, std::int64_t number, const Path& path) {
    if (number < rule.minimum) {
        return refuse(RefusalCode::invalid, "request.too_small", path.text(),
                      {{"minimum", rule.minimum}});
    }
    if (number > rule.maximum) {
        return refuse(RefusalCode::invalid, "request.too_large", path.text(),
                      {{"maximum", rule.maximum}});
    }
    return {};
}

Result<void> read_value(const json::value& value, const TypeInfo& type, const MemberRule& rule,
                        void* object, const Path& path);

Result<void> read_list(const json::value& value, const TypeInfo& type, const MemberRule& rule,
                       void* object, const Path& path) {
    const json::array* array = value.if_array();
    if (array == nullptr) return expected(path, leaf_in_words(type));
    if (array->size() > rule.max_length) {
        return refuse(RefusalCode::invalid, "request.too_many", path.text(),
                      {{"maximum", static_cast<std::int64_t>(rule.max_length)}});
    }
    type.clear(object);
    MemberRule element_rule = rule;
    element_rule.max_length = MemberRule{}.max_length;
    for (std::size_t i = 0; i < array->size(); ++i) {
        TRY(read_value((*array)[i], *type.element, element_rule, type.append(object), path.to(i)));
    }
    return {};
}

Result<void> read_map(const json::value& value, const TypeInfo& type, const MemberRule& rule,
                      void* object, const Path& path) {
    const json::object* members = value.if_object();
    if (members == nullptr) return expected(path, leaf_in_words(type));
    if (members->size() > rule.max_length) {
        return refuse(RefusalCode::invalid, "request.too_many", path.text(),
                      {{"maximum", static_cast<std::int64_t>(rule.max_length)}});
    }
    type.clear(object);
    for (const auto& member : *members) {
        const Path place = path.to(member.key());
        void* slot = type.insert(object, std::string(member.key()));
        if (slot == nullptr) return expected(place, "a name that is there once");
        TRY(read_value(member.value(), *type.element, MemberRule{.name = rule.name}, slot, place));
    }
    return {};
}

std::unexpected<Refusal> refuse_unknown_member(const json::object& members, const TypeInfo& type,
                                               const Path& path) {
    const auto unknown = std::ranges::find_if(
        members, [&](const auto& member) { return type.find_member(member.key()) == nullptr; });
    ASSERT(unknown != members.end(), "there are more members than the type has");
    return refuse(RefusalCode::malformed, "request.unknown_member", path.to(unknown->key()).text());
}

Result<void> read_object(const json::value& value, const TypeInfo& type, void* object,
                         const Path& path) {
    const json::object* members = value.if_object();
    if (members == nullptr) return expected(path, leaf_in_words(type));
    const auto known = std::ranges::count_if(
        type.members, [&](const MemberInfo& member) { return members->contains(member.name); });
    if (static_cast<std::size_t>(known) < members->size())
        return refuse_unknown_member(*members, type, path);
    for (const MemberInfo& member : type.members) {
        const Path place = path.to(member.name);
        const json::value* found = members->if_contains(member.name);
        if (found == nullptr) {
            if (member.type->kind == TypeKind::optional || member.rule.may_be_absent) continue;
            return refuse(RefusalCode::malformed, "request.missing_member", place.text(),
                          {{"expected", leaf_in_words(*member.type)}});
        }
        TRY(read_value(*found, *member.type, member.rule, member.address(object), place));
    }
    return {};
}

Result<void> read_optional(const json::value& value, const TypeInfo& type, const MemberRule& rule,
                           void* object, const Path& path) {
    if (value.is_null()) {
        // An optional of an optional keeps null apart from absent.
        if (type.element->kind == TypeKind::optional) {
            type.element->clear(type.emplace(object));
        } else {
            type.clear(object);
        }
        return {};
    }
    return read_value(value, *type.element, rule, type.emplace(object), path);
}

Result<void> read_leaf(const json::value& value, const TypeInfo& type, const MemberRule& rule,
                       void* object, const Path& path) {
    switch (type.kind) {
        case TypeKind::boolean:
            if (!value.is_bool()) return expected(path, leaf_in_words(type));
            type.set_integer(object, value.get_bool() ? 1 : 0);
            return {};
        case TypeKind::integer: {
            json::error_code error;
            const auto number = value.to_number<std::int64_t>(error);
            if (error || value.is_double()) return expected(path, leaf_in_words(type));
            TRY(check_number(rule, number, path));
            if (!type.set_integer(object, number)) return expected(path, leaf_in_words(type));
            return {};
        }
        case TypeKind::real: {
            if (!value.is_number()) return expected(path, leaf_in_words(type));
            type.set_real(object, value.to_number<double>());
            return {};
        }
        case TypeKind::json:
            type.set_text(object, json::serialize(value));
            return {};
        default: {
            const json::string* text = value.if_string();
            if (text == nullptr) return expected(path, leaf_in_words(type));
            const std::string_view view(text->data(), text->size());
            TRY(check_text(rule, view, path));
            if (!type.set_text(object, view)) return expected(path, leaf_in_words(type));
            return {};
        }
    }
}

Result<void> read_value(const json::value& value, const TypeInfo& type, const MemberRule& rule,
                        void* object, const Path& path) {
    switch (type.kind) {
        case TypeKind::list:
            return read_list(value, type, rule, object, path);
        case TypeKind::map:
            return read_map(value, type, rule, object, path);
        case TypeKind::object:
            return read_object(value, type, object, path);
        case TypeKind::optional:
            return read_optional(value, type, rule, object, path);
        default:
            return read_leaf(value, type, rule, object, path);
    }
}

/// Most texts need no memory but this.
using Scratch = std::array<unsigned char, 4096>;

/// "line 3, column 14": where a text stops being JSON, for people who look for it in an editor.
std::string line_and_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::string_view line_begun = before.substr(before.rfind('\n') + 1);
    return "line " + std::to_string(line) + ", column " +
           std::to_string(utf8_length(line_begun) + 1);
}

Result<json::value> parsed(std::string_view text, json::monotonic_resource& memory) {
    json::parse_options options;
    options.max_depth = max_json_depth;
    Scratch temporary;
    json::parser parser({}, options, temporary.data(), temporary.size());
    parser.reset(&memory);
    json::error_code error;
    const std::size_t read = parser.write(text.data(), text.size(), error);
    if (!error) return parser.release();
    return refuse(RefusalCode::malformed, "request.not_json", "",
                  {{"expected", "a JSON document: " + error.message() + " at " +
                                    line_and_column(text, read)}});
}

}  // namespace

Result<void> read_json(std::string_view text, const TypeInfo& type, void* object) {
    Scratch scratch;
    json::monotonic_resource memory(scratch.data(), scratch.size());
    const json::value value = TRY(parsed(text, memory));
    if (const auto twin = duplicate_member_of(text)) {
        return refuse(RefusalCode::malformed, "request.duplicate_member", *twin);
    }
    return read_value(value, type, MemberRule{}, object, Path());
}

Result<void> read_text(std::string_view text, const MemberInfo& member, void* object) {
    const Path path(member.name);
    const TypeInfo* type = member.type;
    while (type->kind == TypeKind::optional) {
        object = type->emplace(object);
        type = type->element;
    }
    switch (type->kind) {
        case TypeKind::boolean:
            if (text != "true" && text != "false") return expected(path, leaf_in_words(*type));
            type->set_integer(object, text == "true" ? 1 : 0);
            return {};
        case TypeKind::integer: {
            std::int64_t number = 0;
            const auto end = text.data() + text.size();
            const auto [stop, error] = std::from_chars(text.data(), end, number);
            if (error != std::errc{} || stop != end) return expected(path, leaf_in_words(*type));
            TRY(check_number(member.rule, number, path));
            if (!type->set_integer(object, number)) return expected(path, leaf_in_words(*type));
            return {};
        }
        case TypeKind::text:
            TRY(check_text(member.rule, text, path));
            if (!type->set_text(object, text)) return expected(path, leaf_in_words(*type));
            return {};
        case TypeKind::list:
            for (const std::string_view piece : split(text, ',')) {
                if (!type->element->set_text(type->append(object), piece)) {
                    return expected(path, leaf_in_words(*type->element));
                }
            }
            return {};
        default:
            break;
    }
    ASSERT(false, "a query parameter is a leaf or a list of texts");
    return {};
}

bool is_json(std::string_view text) {
    json::error_code error;
    json::monotonic_resource memory;
    json::parse_options options;
    options.max_depth = max_json_depth;
    static_cast<void>(json::parse(text, error, &memory, options));
    return !error;
}

}  // namespace slipway
