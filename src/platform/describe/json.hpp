#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "platform/describe/describe.hpp"

namespace slipway {

inline constexpr std::size_t max_json_depth = 64;

/// Appends `object` as JSON. Empty optionals are null; absent members do not exist.
void write_json(const TypeInfo& type, const void* object, std::string& out);
/// Appends a JSON string literal with what must be escaped escaped.
void write_json_string(std::string_view text, std::string& out);

/// Reads JSON strictly into `object`: unknown members, duplicates, wrong types, missing members
/// and values outside a member's rule are refused as `malformed` or `invalid`; the refusal's
/// `field` is the JSON pointer without its leading slash ("items/0/minutes"), its parameter
/// `expected` says in words what would have been right. At most 64 levels deep.
Result<void> read_json(std::string_view json, const TypeInfo& type, void* object);
/// Reads one leaf (or optional leaf) from a text, as it comes in a query string or a path.
Result<void> read_text(std::string_view text, const MemberInfo& member, void* object);
/// Whether the text is JSON at all.
bool is_json(std::string_view text);

template <class T>
std::string to_json(const T& value) {
    std::string out;
    write_json(describe<T>(), &value, out);
    return out;
}

template <class T>
Result<T> from_json(std::string_view json) {
    T value{};
    TRY(read_json(json, describe<T>(), &value));
    return value;
}

}  // namespace slipway
