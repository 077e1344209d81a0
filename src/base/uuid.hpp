#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace slipway {

/// 128 bits, written as RFC 9562 says: 8-4-4-4-12 lower-case hexadecimal digits.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    bool is_nil() const { return *this == Uuid{}; }
};

std::string to_text(const Uuid& uuid);
void append_text(const Uuid& uuid, std::string& out);
/// Accepts the canonical form only, upper or lower case; nothing otherwise.
std::optional<Uuid> parse_uuid(std::string_view text);

/// Version 7 (RFC 9562 §5.7): milliseconds since 1970 UTC, then 74 bits of `random`.
Uuid make_uuid_v7(std::int64_t unix_ms, const std::array<std::uint8_t, 10>& random);

/// The id of one kind of thing; ids of different kinds do not mix. Sorts by time of making.
template <class Kind>
class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(Uuid value) : value_(value) {}

    const Uuid& uuid() const { return value_; }
    std::string text() const { return to_text(value_); }
    static std::optional<Id> parse(std::string_view text) {
        const auto uuid = parse_uuid(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }
    auto operator<=>(const Id&) const = default;

private:
    Uuid value_;
};

}  // namespace slipway

template <class Kind>
struct std::hash<slipway::Id<Kind>> {
    std::size_t operator()(const slipway::Id<Kind>& id) const {
        return std::hash<std::string_view>{}(
            {reinterpret_cast<const char*>(id.uuid().bytes.data()), id.uuid().bytes.size()});
    }
};
