#include <charconv>
#include <cmath>
#include <cstring>

#include "platform/describe/json.hpp"

namespace slipway {
namespace {

void write_integer(std::int64_t value, std::string& out) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    out.append(digits, end);
}

void write_real(double value, std::string& out) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    char digits[40];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    out.append(digits, end);
}

bool must_be_escaped(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

constexpr std::uint64_t all_bytes(std::uint64_t value) {
    return value * 0x0101010101010101U;
}
/// Whether one of eight bytes is below `least` (at most 0x80): only such a byte borrows.
constexpr bool has_byte_below(std::uint64_t eight, std::uint64_t least) {
    return ((eight - all_bytes(least)) & ~eight & all_bytes(0x80)) != 0;
}

/// Where the first byte is that JSON wants escaped; the text's size when there is none. Eight bytes
/// at a time: most texts have none at all.
std::size_t first_escape(std::string_view text, std::size_t from) {
    std::size_t at = from;
    for (std::uint64_t eight; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (has_byte_below(eight, 0x20) || has_byte_below(eight ^ all_bytes('"'), 1) ||
            has_byte_below(eight ^ all_bytes('\\'), 1)) {
            break;
        }
    }
    while (at < text.size() && !must_be_escaped(text[at])) ++at;
    return at;
}

/// Straight into the output: texts with something to escape in them are the exception.
void write_text(const TypeInfo& type, const void* object, std::string& out) {
    const std::size_t start = out.size();
    out += '"';
    type.append_text(object, out);
    const auto text = std::string_view(out).substr(start + 1);
    if (first_escape(text, 0) < text.size()) {
        const std::string plain(text);
        out.resize(start);
        write_json_string(plain, out);
    } else {
        out += '"';
    }
}

void write_map(const TypeInfo& type, const void* object, std::string& out) {
    struct Context {
        const TypeInfo& element;
        std::string& out;
        bool is_first = true;
    } context{*type.element, out};
    out += '{';
    type.each(object, &context, [](void* state, const std::string& key, const void* value) {
        auto& c = *static_cast<Context*>(state);
        if (!c.is_first) c.out += ',';
        c.is_first = false;
        write_json_string(key, c.out);
        c.out += ':';
        write_json(c.element, value, c.out);
    });
    out += '}';
}

void write_object(const TypeInfo& type, const void* object, std::string& out) {
    out += '{';
    bool is_first = true;
    for (const MemberInfo& member : type.members) {
        if (!is_first) out += ',';
        is_first = false;
        out += '"';
        out += member.name;
        out += "\":";
        // Reading through the writer's accessor: the object itself is never changed.
        write_json(*member.type, member.address(const_cast<void*>(object)), out);
    }
    out += '}';
}

}  // namespace

void write_json_string(std::string_view text, std::string& out) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    std::size_t written = 0;
    for (std::size_t i = first_escape(text, 0); i < text.size(); i = first_escape(text, i + 1)) {
        const auto c = static_cast<unsigned char>(text[i]);
        out.append(text.substr(written, i - written));
        written = i + 1;
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += digits[c >> 4];
                out += digits[c & 15];
        }
    }
    out.append(text.substr(written));
    out += '"';
}

void write_json(const TypeInfo& type, const void* object, std::string& out) {
    switch (type.kind) {
        case TypeKind::boolean:
            out += type.as_integer(object) != 0 ? "true" : "false";
            return;
        case TypeKind::integer:
            write_integer(type.as_integer(object), out);
            return;
        case TypeKind::real:
            write_real(type.as_real(object), out);
            return;
        case TypeKind::json:
            type.append_text(object, out);
            return;
        case TypeKind::text:
            write_text(type, object, out);
            return;
        case TypeKind::list: {
            out += '[';
            const std::size_t size = type.size(object);
            for (std::size_t i = 0; i < size; ++i) {
                if (i > 0) out += ',';
                write_json(*type.element, type.at(object, i), out);
            }
            out += ']';
            return;
        }
        case TypeKind::optional: {
            const void* value = type.value(object);
            if (value == nullptr) {
                out += "null";
            } else {
                write_json(*type.element, value, out);
            }
            return;
        }
        case TypeKind::map:
            write_map(type, object, out);
            return;
        case TypeKind::object:
            write_object(type, object, out);
            return;
    }
}

}  // namespace slipway
