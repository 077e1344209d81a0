#include "base/uuid.hpp"

namespace slipway {
namespace {

constexpr char digits[] = "0123456789abcdef";

bool is_dash_position(std::size_t position) {
    return position == 8 || position == 13 || position == 18 || position == 23;
}

constexpr std::array<std::int8_t, 256> make_digit_values() {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (int i = 0; i < 16; ++i) {
        values[static_cast<std::size_t>(digits[i])] = static_cast<std::int8_t>(i);
        if (i >= 10) values[static_cast<std::size_t>('A' + i - 10)] = static_cast<std::int8_t>(i);
    }
    return values;
}
constexpr auto digit_values = make_digit_values();

int digit_value(char digit) {
    return digit_values[static_cast<std::uint8_t>(digit)];
}

}  // namespace

void append_text(const Uuid& uuid, std::string& out) {
    std::array<char, 36> text;
    text.fill('-');
    std::size_t position = 0;
    for (const std::uint8_t byte : uuid.bytes) {
        if (is_dash_position(position)) ++position;
        text[position++] = digits[byte >> 4];
        text[position++] = digits[byte & 15];
    }
    out.append(text.data(), text.size());
}

std::string to_text(const Uuid& uuid) {
    std::string text;
    append_text(uuid, text);
    return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid uuid;
    std::size_t position = 0;
    for (std::uint8_t& byte : uuid.bytes) {
        if (is_dash_position(position)) {
            if (text[position] != '-') return std::nullopt;
            ++position;
        }
        const int high = digit_value(text[position++]);
        const int low = digit_value(text[position++]);
        if (high < 0 || low < 0) return std::nullopt;
        byte = static_cast<std::uint8_t>(high * 16 + low);
    }
    return uuid;
}

Uuid make_uuid_v7(std::int64_t unix_ms, const std::array<std::uint8_t, 10>& random) {
    Uuid uuid;
    for (int i = 0; i < 6; ++i) {
        uuid.bytes[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(unix_ms >> (8 * (5 - i)));
    }
    for (std::size_t i = 0; i < random.size(); ++i) uuid.bytes[6 + i] = random[i];
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (uuid.bytes[6] & 0x0f));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

}  // namespace slipway
