#include "collaboration/attachments/core/attachment.hpp"

#include <algorithm>
#include <array>

#include "base/hex.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

constexpr std::size_t max_name_length = 200;
constexpr std::size_t max_ending_length = 20;

bool is_start_of_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// The first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_start_of_code_point(text[i]) && seen++ == count) return text.substr(0, i);
    }
    return text;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
            hex_digit(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool is_plain_in_header(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '.' || c == '-' || c == '_';
}

}  // namespace

Result<std::string> clean_file_name(std::string_view name) {
    std::string clean;
    if (is_utf8(name)) {
        for (const char c : name.substr(name.find_last_of("/\\") + 1)) {
            if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) clean += c;
        }
    }
    clean = std::string(trimmed(clean));
    if (clean.empty() || clean == "." || clean == "..") {
        return refuse(RefusalCode::invalid, "attachment.name_is_missing", "name");
    }
    if (utf8_length(clean) > max_name_length) {
        const auto dot = clean.find_last_of('.');
        std::string ending = dot == std::string::npos ? "" : clean.substr(dot);
        if (utf8_length(ending) > max_ending_length) ending.clear();
        clean = std::string(first_code_points(clean, max_name_length - utf8_length(ending))) +
                ending;
    }
    return clean;
}

std::string file_name_in(std::string_view content_disposition) {
    constexpr std::string_view extended = "filename*=UTF-8''";
    if (const auto at = content_disposition.find(extended); at != std::string_view::npos) {
        const auto value = content_disposition.substr(at + extended.size());
        return percent_decoded(trimmed(value.substr(0, value.find(';'))));
    }
    constexpr std::string_view quoted = "filename=\"";
    if (const auto at = content_disposition.find(quoted); at != std::string_view::npos) {
        const auto value = content_disposition.substr(at + quoted.size());
        return std::string(value.substr(0, value.find('"')));
    }
    return {};
}

std::string content_disposition(Disposition disposition, std::string_view name) {
    std::string ascii;
    std::string encoded;
    for (const char c : name) {
        if (is_plain_in_header(c)) {
            ascii += c;
            encoded += c;
            continue;
        }
        if (is_start_of_code_point(c)) ascii += c == ' ' ? ' ' : '_';
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return std::string(disposition == Disposition::inline_ ? "inline" : "attachment") +
           "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
}

bool may_be_shown_inline(std::string_view media_type) {
    constexpr std::array<std::string_view, 5> shown{"image/png", "image/jpeg", "image/gif",
                                                    "image/webp", "image/bmp"};
    return std::ranges::find(shown, media_type) != shown.end();
}

}  // namespace slipway
