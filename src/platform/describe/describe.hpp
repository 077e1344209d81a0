#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "base/money.hpp"
#include "base/rational.hpp"
#include "base/secret.hpp"
#include "base/uuid.hpp"
#include "platform/describe/type_info.hpp"

// `describe<T>()` for the types that cross a border: booleans, whole numbers, texts, ids, days,
// instants, effort, fractions, enumerations and structs described with BOOST_DESCRIBE_*, and
// lists, maps (by text) and optionals of these. An optional of an optional tells "absent" from
// "null" in a body of changes.

namespace slipway {

/// JSON that passes through unread: stored as text, sent as it is.
struct JsonText {
    std::string text = "null";
    bool operator==(const JsonText&) const = default;
};

template <class T>
const TypeInfo& describe();

namespace detail {

template <class T>
struct IsId : std::false_type {};
template <class Kind>
struct IsId<Id<Kind>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class E>
struct IsList<std::vector<E>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class E>
struct IsMap<std::map<std::string, E>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class E>
struct IsOptional<std::optional<E>> : std::true_type {};

template <class T>
const T& as(const void* object) {
    return *static_cast<const T*>(object);
}
template <class T>
T& as(void* object) {
    return *static_cast<T*>(object);
}

/// "TimeEntry" of "slipway::TimeEntry".
std::string_view unqualified_name(std::string_view function_signature);
template <class T>
std::string_view type_name() {
    return unqualified_name(__PRETTY_FUNCTION__);
}

/// The text leaves: how a T is written and read.
template <class T>
struct TextForm;

template <>
struct TextForm<std::string> {
    static constexpr std::string_view format = "";
    static void append(const std::string& value, std::string& out) { out += value; }
    static bool set(std::string& value, std::string_view text) {
        value.assign(text);
        return true;
    }
};
template <>
struct TextForm<Secret> {
    static constexpr std::string_view format = "password";
    static void append(const Secret&, std::string&) {}  // a secret is read, never written
    static bool set(Secret& value, std::string_view text) {
        value = Secret(std::string(text));
        return true;
    }
};
template <>
struct TextForm<Uuid> {
    static constexpr std::string_view format = "uuid";
    static void append(const Uuid& value, std::string& out) { append_text(value, out); }
    static bool set(Uuid& value, std::string_view text) {
        const auto uuid = parse_uuid(text);
        if (uuid) value = *uuid;
        return uuid.has_value();
    }
};
template <class Kind>
struct TextForm<Id<Kind>> {
    static constexpr std::string_view format = "uuid";
    static void append(const Id<Kind>& value, std::string& out) { append_text(value.uuid(), out); }
    static bool set(Id<Kind>& value, std::string_view text) {
        const auto id = Id<Kind>::parse(text);
        if (id) value = *id;
        return id.has_value();
    }
};
template <>
struct TextForm<Day> {
    static constexpr std::string_view format = "date";
    static void append(const Day& value, std::string& out) { out += to_text(value); }
    static bool set(Day& value, std::string_view text) {
        const auto day = parse_day(text);
        if (day) value = *day;
        return day.has_value();
    }
};
template <>
struct TextForm<Currency> {
    static constexpr std::string_view format = "currency";
    static void append(const Currency& value, std::string& out) { out += value.text(); }
    static bool set(Currency& value, std::string_view text) {
        const auto currency = Currency::parse(text);
        if (currency) value = *currency;
        return currency.has_value();
    }
};
template <>
struct TextForm<Rational> {
    static constexpr std::string_view format = "fraction";
    static void append(const Rational& value, std::string& out) { out += to_text(value); }
    static bool set(Rational& value, std::string_view text);
};
template <class T>
requires std::is_enum_v<T>
struct TextForm<T> {
    static constexpr std::string_view format = "";
    static void append(const T& value, std::string& out) {
        out += boost::describe::enum_to_string(value, "");
    }
    static bool set(T& value, std::string_view text) {
        bool found = false;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
            if (text == d.name) {
                value = d.value;
                found = true;
            }
        });
        return found;
    }
};

template <class T>
concept TextLeaf = requires {
    TextForm<T>::format;
};

template <class T>
TypeInfo text_leaf() {
    TypeInfo info{.kind = TypeKind::text, .format = TextForm<T>::format};
    info.append_text = [](const void* o, std::string& out) { TextForm<T>::append(as<T>(o), out); };
    info.set_text = [](void* o, std::string_view text) { return TextForm<T>::set(as<T>(o), text); };
    if constexpr (std::is_enum_v<T>) {
        info.name = type_name<T>();
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto d) { info.enumerators.emplace_back(d.name); });
    }
    return info;
}

template <class T>
TypeInfo integer_leaf() {
    TypeInfo info{.kind = TypeKind::integer};
    if constexpr (std::is_same_v<T, Effort>) {
        info.as_integer = [](const void* o) { return as<Effort>(o).in_minutes(); };
        info.set_integer = [](void* o, std::int64_t v) {
            as<Effort>(o) = Effort::minutes(v);
            return true;
        };
    } else {
        info.as_integer = [](const void* o) { return static_cast<std::int64_t>(as<T>(o)); };
        info.set_integer = [](void* o, std::int64_t v) {
            as<T>(o) = static_cast<T>(v);
            return static_cast<std::int64_t>(as<T>(o)) == v;
        };
    }
    return info;
}

/// Instants are RFC 3339 in JSON and milliseconds in SQL: a text leaf that is also an integer.
template <class>
TypeInfo instant_leaf() {
    TypeInfo info{.kind = TypeKind::text, .format = "date-time"};
    info.append_text = [](const void* o, std::string& out) { out += to_text(as<Instant>(o)); };
    info.set_text = [](void* o, std::string_view text) {
        const auto instant = parse_instant(text);
        if (instant) as<Instant>(o) = *instant;
        return instant.has_value();
    };
    info.as_integer = [](const void* o) { return as<Instant>(o).in_unix_ms(); };
    info.set_integer = [](void* o, std::int64_t v) {
        as<Instant>(o) = Instant::from_unix_ms(v);
        return true;
    };
    return info;
}

template <class T>
TypeInfo list_info() {
    TypeInfo info{.kind = TypeKind::list};
    info.element = &describe<typename T::value_type>();
    info.size = [](const void* o) { return as<T>(o).size(); };
    info.at = [](const void* o, std::size_t i) -> const void* { return &as<T>(o)[i]; };
    info.append = [](void* o) -> void* { return &as<T>(o).emplace_back(); };
    info.clear = [](void* o) { as<T>(o).clear(); };
    return info;
}

template <class T>
TypeInfo map_info() {
    TypeInfo info{.kind = TypeKind::map};
    info.element = &describe<typename T::mapped_type>();
    info.each = [](const void* o, void* context, auto visit) {
        for (const auto& [key, value] : as<T>(o)) visit(context, key, &value);
    };
    info.insert = [](void* o, const std::string& key) -> void* {
        const auto [place, is_new] = as<T>(o).try_emplace(key);
        return is_new ? &place->second : nullptr;
    };
    info.clear = [](void* o) { as<T>(o).clear(); };
    return info;
}

template <class T>
TypeInfo optional_info() {
    TypeInfo info{.kind = TypeKind::optional};
    info.element = &describe<typename T::value_type>();
    info.value = [](const void* o) -> const void* { return as<T>(o) ? &*as<T>(o) : nullptr; };
    info.emplace = [](void* o) -> void* { return &as<T>(o).emplace(); };
    info.clear = [](void* o) { as<T>(o).reset(); };
    return info;
}

template <class T>
MemberRule rule_of(std::string_view member) {
    if constexpr (requires { describe_rules(static_cast<const T*>(nullptr)); }) {
        for (const MemberRule& rule : describe_rules(static_cast<const T*>(nullptr))) {
            if (rule.name == member) return rule;
        }
    }
    return MemberRule{.name = member};
}

template <class T>
TypeInfo object_info() {
    TypeInfo info{.kind = TypeKind::object, .name = type_name<T>()};
    using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                             boost::describe::mod_inherited>;
    boost::mp11::mp_for_each<Members>([&](auto d) {
        using D = decltype(d);
        using M = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;
        info.members.push_back(
            MemberInfo{.name = D::name,
                       .type = &describe<M>(),
                       .address = [](void* o) -> void* { return &(as<T>(o).*D::pointer); },
                       .rule = rule_of<T>(D::name)});
    });
    return info;
}

template <class T>
TypeInfo make_info() {
    if constexpr (std::is_same_v<T, bool>) {
        TypeInfo info = integer_leaf<bool>();
        info.kind = TypeKind::boolean;
        return info;
    } else if constexpr (std::is_same_v<T, Instant>) {
        return instant_leaf<T>();
    } else if constexpr (std::is_same_v<T, JsonText>) {
        TypeInfo info{.kind = TypeKind::json};
        info.append_text = [](const void* o, std::string& out) { out += as<JsonText>(o).text; };
        info.set_text = [](void* o, std::string_view text) {
            as<JsonText>(o).text.assign(text);
            return true;
        };
        return info;
    } else if constexpr (TextLeaf<T>) {
        return text_leaf<T>();
    } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, Effort>) {
        return integer_leaf<T>();
    } else if constexpr (std::is_floating_point_v<T>) {
        TypeInfo info{.kind = TypeKind::real};
        info.as_real = [](const void* o) { return static_cast<double>(as<T>(o)); };
        info.set_real = [](void* o, double v) { as<T>(o) = static_cast<T>(v); };
        return info;
    } else if constexpr (IsList<T>::value) {
        return list_info<T>();
    } else if constexpr (IsMap<T>::value) {
        return map_info<T>();
    } else if constexpr (IsOptional<T>::value) {
        return optional_info<T>();
    } else {
        static_assert(boost::describe::has_describe_members<T>::value,
                      "describe the struct with BOOST_DESCRIBE_STRUCT");
        return object_info<T>();
    }
}

}  // namespace detail

template <class T>
const TypeInfo& describe() {
    static const TypeInfo info = detail::make_info<T>();
    return info;
}

}  // namespace slipway

namespace slipway {
BOOST_DESCRIBE_STRUCT(Money, (), (minor_units, currency))
}  // namespace slipway
