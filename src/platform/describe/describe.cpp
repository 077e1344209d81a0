#include "platform/describe/describe.hpp"

#include <charconv>

namespace slipway {

const MemberInfo* TypeInfo::find_member(std::string_view member) const {
    for (const MemberInfo& candidate : members) {
        if (candidate.name == member) return &candidate;
    }
    return nullptr;
}

namespace detail {

std::string_view unqualified_name(std::string_view signature) {
    // "std::string_view slipway::detail::type_name() [with T = slipway::TimeEntry; …]" (g++),
    // "std::string_view slipway::detail::type_name() [T = slipway::TimeEntry]" (clang).
    const auto start = signature.find("T = ") + 4;
    const auto end = signature.find_first_of(";]", start);
    std::string_view name = signature.substr(start, end - start);
    if (const auto colon = name.rfind("::"); colon != std::string_view::npos) {
        name.remove_prefix(colon + 2);
    }
    return name;
}

bool TextForm<Rational>::set(Rational& value, std::string_view text) {
    const auto slash = text.find('/');
    const std::string_view over = text.substr(0, slash);
    const std::string_view under = slash == std::string_view::npos ? "1" : text.substr(slash + 1);
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    const auto read = [](std::string_view digits, std::int64_t& number) {
        const auto end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, number);
        return error == std::errc{} && stop == end;
    };
    if (!read(over, numerator) || !read(under, denominator) || denominator <= 0) return false;
    value = Rational(numerator, denominator);
    return true;
}

}  // namespace detail
}  // namespace slipway
