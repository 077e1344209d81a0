#include "server/cli/file_command.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <memory>

#include "platform/describe/expectation.hpp"

namespace slipway {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};

std::optional<std::string> read_whole(const std::string& name) {
    const std::unique_ptr<std::FILE, CloseFile> file(name == "-" ? stdin
                                                                 : std::fopen(name.c_str(), "rb"));
    if (!file) return std::nullopt;
    std::string text;
    char piece[1 << 16];
    while (const std::size_t count = std::fread(piece, 1, sizeof piece, file.get())) {
        text.append(piece, count);
    }
    if (std::ferror(file.get())) return std::nullopt;
    return text;
}

/// Some editors begin a file with one; JSON may pass over it (RFC 8259 §8.1).
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Of the whole file the pointer is an empty text, which RFC 6901 §5 writes so.
std::string pointer_in_words(const std::string& field) {
    return field.empty() ? "\"\"" : "/" + field;
}

/// How many bytes at `at` make a character that ends a line or steers a terminal.
std::size_t control_character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (byte(at) < 0x20 || byte(at) == 0x7F) return 1;
    if (byte(at) == 0xC2 && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0) return 2;
    const bool is_separator =
        byte(at) == 0xE2 && byte(at + 1) == 0x80 && (byte(at + 2) == 0xA8 || byte(at + 2) == 0xA9);
    return is_separator ? 3 : 0;
}

}  // namespace

int complain(std::string_view line) {
    std::string printed;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t length = control_character_at(line, i);
        if (length == 0) {
            printed += line[i++];
            continue;
        }
        for (const std::size_t end = i + length; i < end; ++i) {
            printed += fmt::format("\\x{:02x}", static_cast<unsigned char>(line[i]));
        }
    }
    fmt::print(stderr, "{}\n", printed);
    return exit_bad_input;
}

ParsedCommand parse_command(const std::vector<std::string>& arguments,
                            const std::vector<std::string_view>& known, std::string_view usage) {
    CommandWords words;
    bool has_file = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--help" || argument == "-h") {
            fmt::print("{}\n", usage);
            return {std::nullopt, exit_done};
        }
        if (argument.starts_with("--")) {
            const std::size_t equals = argument.find('=');
            const std::string name = argument.substr(0, equals);
            const bool is_known = std::ranges::find(known, name) != known.end();
            if (!is_known) {
                return {std::nullopt, complain(fmt::format("{}: unknown option. {}", name, usage))};
            }
            if (equals == std::string::npos && i + 1 == arguments.size()) {
                return {std::nullopt,
                        complain(fmt::format("{}: a value is missing. {}", name, usage))};
            }
            words.options.emplace_back(
                name, equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1));
            continue;
        }
        if (has_file) {
            return {std::nullopt, complain(fmt::format("{}: one file only. {}", argument, usage))};
        }
        words.file = argument;
        has_file = true;
    }
    if (!has_file) return {std::nullopt, complain(usage)};
    return {std::move(words), exit_done};
}

std::optional<std::int64_t> parse_whole(std::string_view text, std::int64_t minimum,
                                        std::int64_t maximum) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (value < minimum || value > maximum) return std::nullopt;
    return value;
}

int answer_file(const std::string& file,
                const std::function<Result<std::string>(std::string_view)>& answer) {
    const auto text = read_whole(file);
    if (!text) return complain(fmt::format("{}: expected a file that can be read", file));
    std::string_view json = *text;
    if (json.starts_with(byte_order_mark)) json.remove_prefix(byte_order_mark.size());
    const auto answered = answer(json);
    if (!answered) {
        const Refusal& refusal = answered.error();
        return complain(fmt::format("{}: {}: {}", file, pointer_in_words(refusal.field),
                                    expectation_of(refusal)));
    }
    const bool is_written =
        std::fwrite(answered->data(), 1, answered->size(), stdout) == answered->size() &&
        std::fflush(stdout) == 0;
    return is_written ? exit_done : 1;
}

}  // namespace slipway
