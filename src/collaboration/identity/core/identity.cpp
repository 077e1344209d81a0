#include "collaboration/identity/core/identity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace slipway {

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 ||
        text.find('@', at + 1) != std::string_view::npos) {
        return false;
    }
    const std::string_view domain = text.substr(at + 1);
    const auto dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == domain.size()) return false;
    return text.size() <= 254 && domain.find("..") == std::string_view::npos &&
           std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == ',' ||
                      c == ';' || c == '"' || c == '(' || c == ')';
           });
}

std::string email_key(std::string_view email) {
    return ascii_lower(trimmed(email));
}

Roles roles_of(WorkspaceKind kind) {
    return kind == WorkspaceKind::provider ? provider_roles : client_roles;
}

Roles to_roles(const std::vector<Role>& list) {
    Roles roles;
    for (const Role role : list) roles = roles.with({role});
    return roles;
}

Result<void> check_roles(WorkspaceKind kind, const std::vector<Role>& roles) {
    if (roles.empty()) return refuse(RefusalCode::invalid, "member.needs_a_role", "roles");
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (roles_of(kind).has(roles[i])) continue;
        return refuse(RefusalCode::invalid, "member.role_is_of_the_other_party",
                      "roles/" + std::to_string(i));
    }
    return {};
}

Result<void> check_password(const Secret& password, std::string_view email) {
    constexpr std::int64_t shortest = 12;
    constexpr std::int64_t longest = 200;
    const std::string& text = password.reveal();
    const auto length = static_cast<std::int64_t>(utf8_length(text));
    if (length < shortest) {
        return refuse(RefusalCode::invalid, "password.is_too_short", "password",
                      {{"minimum", shortest}});
    }
    if (length > longest) {
        return refuse(RefusalCode::invalid, "password.is_too_long", "password",
                      {{"maximum", longest}});
    }
    const bool repeats = std::ranges::all_of(text, [&](char c) { return c == text.front(); });
    if (repeats || ascii_lower(text) == email_key(email)) {
        return refuse(RefusalCode::invalid, "password.is_easy_to_guess", "password");
    }
    return {};
}

std::optional<Instant> blocked_until(int failures, Instant last_failed_at) {
    constexpr int free_failures = 5;
    constexpr std::int64_t longest_seconds = 15 * 60;
    if (failures < free_failures) return std::nullopt;
    const int doublings = std::min(failures - free_failures, 10);
    const std::int64_t seconds = std::min<std::int64_t>(5LL << doublings, longest_seconds);
    return last_failed_at.plus(std::chrono::seconds(seconds));
}

std::string throttled_network(std::string_view address) {
    if (address.find(':') == std::string_view::npos) return std::string(address);
    // "2001:db8:1:2::7" and "2001:db8:1:2:3:4:5:6" are one network, "2001:db8::7" is 2001:db8:0:0.
    const auto gap = address.find("::");
    auto groups = split(address.substr(0, gap), ':');
    if (gap == 0) groups.clear();
    groups.resize(4, "0");
    return fmt::format("{}::/64", fmt::join(groups, ":"));
}

namespace {

// Passport transliteration of Ukrainian (Cabinet resolution 55 of 2010, without its exceptions for
// the first letter), and for the four Russian letters that Ukrainian lacks.
constexpr std::array<std::pair<std::string_view, std::string_view>, 37> cyrillic{{
    {"а", "a"},  {"б", "b"},    {"в", "v"}, {"г", "h"},  {"ґ", "g"},  {"д", "d"},  {"е", "e"},
    {"є", "ie"}, {"ж", "zh"},   {"з", "z"}, {"и", "y"},  {"і", "i"},  {"ї", "i"},  {"й", "i"},
    {"к", "k"},  {"л", "l"},    {"м", "m"}, {"н", "n"},  {"о", "o"},  {"п", "p"},  {"р", "r"},
    {"с", "s"},  {"т", "t"},    {"у", "u"}, {"ф", "f"},  {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"},
    {"ш", "sh"}, {"щ", "shch"}, {"ь", ""},  {"ю", "iu"}, {"я", "ia"}, {"ы", "y"},  {"э", "e"},
    {"ё", "io"}, {"ъ", ""},
}};

/// A two-byte Cyrillic capital as its small letter; other text as it is.
std::string small_letter(std::string_view letter) {
    const auto first = static_cast<unsigned char>(letter[0]);
    const auto second = static_cast<unsigned char>(letter[1]);
    const unsigned code = (first & 0x1Fu) << 6 | (second & 0x3Fu);
    unsigned small = code;
    if (code >= 0x410 && code <= 0x42F) small = code + 0x20;
    if (code >= 0x400 && code <= 0x40F) small = code + 0x50;
    if (code == 0x490) small = 0x491;
    return {static_cast<char>(0xC0 | small >> 6), static_cast<char>(0x80 | (small & 0x3F))};
}

}  // namespace

std::string slug_of(std::string_view name) {
    constexpr std::size_t longest = 40;
    std::string slug;
    const auto append_dash = [&] {
        if (!slug.empty() && slug.back() != '-') slug += '-';
    };
    for (std::size_t i = 0; i < name.size() && slug.size() < longest; ++i) {
        const char c = name[i];
        const bool is_two_bytes = (static_cast<unsigned char>(c) & 0xE0) == 0xC0;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug += c;
        } else if (c >= 'A' && c <= 'Z') {
            slug += static_cast<char>(c | 0x20);
        } else if (is_two_bytes && i + 1 < name.size()) {
            const std::string letter = small_letter(name.substr(i, 2));
            const auto found = std::ranges::find(
                cyrillic, letter, &std::pair<std::string_view, std::string_view>::first);
            if (found != cyrillic.end()) {
                slug += found->second;
            } else {
                append_dash();
            }
            ++i;
        } else {
            append_dash();
        }
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug.empty() ? "workspace" : slug;
}

}  // namespace slipway
