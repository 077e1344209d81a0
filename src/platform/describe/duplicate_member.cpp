#include "platform/describe/duplicate_member.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <vector>

#include "platform/describe/json.hpp"
#include "platform/describe/json_pointer.hpp"

namespace slipway {
namespace {

namespace json = boost::json;

/// Boost.JSON keeps the last of equal names; a strict reader refuses them instead. Walks the text
/// by Boost's own event parser.
struct DuplicateFinder {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    /// An object or an array that has begun and not ended.
    struct Open {
        bool is_array = false;
        /// Of an object: the last is the one being read.
        std::vector<std::string> names;
        /// Of an array: how many have begun.
        std::size_t count = 0;
    };

    std::vector<Open> open;
    std::string name;
    std::optional<std::string> duplicate;

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) {
        count_value();
        open.push_back({});
        return true;
    }
    bool on_object_end(std::size_t, json::error_code&) {
        std::vector<std::string> names = std::move(open.back().names);
        open.pop_back();
        std::ranges::sort(names);
        const auto twin = std::ranges::adjacent_find(names);
        if (twin != names.end() && !duplicate) duplicate = pointer_to(*twin);
        return true;
    }
    bool on_array_begin(json::error_code&) {
        count_value();
        open.push_back({.is_array = true, .names = {}});
        return true;
    }
    bool on_array_end(std::size_t, json::error_code&) {
        open.pop_back();
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        name.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        name.append(part.data(), part.size());
        open.back().names.push_back(std::move(name));
        name.clear();
        return true;
    }
    bool on_string_part(json::string_view, std::size_t, json::error_code&) { return true; }
    bool on_string(json::string_view, std::size_t, json::error_code&) { return count_value(); }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code&) { return count_value(); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return count_value(); }
    bool on_double(double, json::string_view, json::error_code&) { return count_value(); }
    bool on_bool(bool, json::error_code&) { return count_value(); }
    bool on_null(json::error_code&) { return count_value(); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    bool count_value() {
        if (!open.empty() && open.back().is_array) ++open.back().count;
        return true;
    }
    /// Of a member of the object that has just ended.
    std::string pointer_to(std::string_view member) const {
        std::string pointer;
        for (const Open& around : open) {
            pointer += around.is_array ? std::to_string(around.count - 1)
                                       : json_pointer_token(around.names.back());
            pointer += '/';
        }
        return pointer + json_pointer_token(member);
    }
};

}  // namespace

std::optional<std::string> duplicate_member_of(std::string_view text) {
    json::parse_options options;
    options.max_depth = max_json_depth;
    json::error_code error;
    json::basic_parser<DuplicateFinder> finder(options);
    finder.write_some(false, text.data(), text.size(), error);
    return finder.handler().duplicate;
}

}  // namespace slipway
