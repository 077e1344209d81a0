#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slipway {

enum class TypeKind { boolean, integer, real, text, json, list, map, optional, object };

struct TypeInfo;

/// What a member of a struct accepts beyond its type; declared beside the struct by an overload of
/// `describe_rules(const T*)`, because Boost.Describe carries no attributes.
struct MemberRule {
    std::string_view name;
    std::string_view description = {};
    std::int64_t minimum = INT64_MIN;
    std::int64_t maximum = INT64_MAX;
    std::size_t max_length = 10'000;  // code points of a text, entries of a list
    bool may_be_absent = false;       // a reader keeps the member's default
    bool may_be_empty = true;         // a text of blanks only counts as empty
};

struct MemberInfo {
    std::string_view name;
    const TypeInfo* type;
    void* (*address)(void* object);
    MemberRule rule;
};

/// The description of one C++ type: drives JSON reading and writing, SQL binding and row mapping,
/// and the OpenAPI schema. Built once per type by `describe<T>()`; immutable, for any thread.
struct TypeInfo {
    TypeKind kind;
    std::string_view name = {};    // of a struct or enumeration: its schema's name
    std::string_view format = {};  // of a leaf, as OpenAPI spells it: uuid, date, date-time
    std::vector<std::string_view> enumerators = {};

    // Leaves. Setters answer false when the value is not one of the type.
    std::int64_t (*as_integer)(const void*) = nullptr;
    bool (*set_integer)(void*, std::int64_t) = nullptr;
    double (*as_real)(const void*) = nullptr;
    void (*set_real)(void*, double) = nullptr;
    void (*append_text)(const void*, std::string& out) = nullptr;
    bool (*set_text)(void*, std::string_view) = nullptr;

    // Lists, maps and optionals of `element`.
    const TypeInfo* element = nullptr;
    std::size_t (*size)(const void*) = nullptr;
    const void* (*at)(const void*, std::size_t) = nullptr;
    void* (*append)(void*) = nullptr;
    void (*clear)(void*) = nullptr;
    void (*each)(const void* map, void* context,
                 void (*visit)(void* context, const std::string& key, const void* value)) = nullptr;
    void* (*insert)(void* map, const std::string& key) = nullptr;  // null when the key is there
    const void* (*value)(const void* optional) = nullptr;          // null when empty
    void* (*emplace)(void* optional) = nullptr;

    std::vector<MemberInfo> members = {};

    const MemberInfo* find_member(std::string_view member) const;
};

}  // namespace slipway
