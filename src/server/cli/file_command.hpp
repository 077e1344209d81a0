#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace slipway {

/// What `plan` and `delay` have in common: a file in, JSON out, errors in one line.

/// The words of a command line: options with their values, and what is none.
struct CommandWords {
    std::string file;
    std::vector<std::pair<std::string, std::string>> options;
};

inline constexpr int exit_done = 0;
inline constexpr int exit_bad_input = 2;

/// Splits `--name value` and `--name=value` from the one file (`-` is standard input). Nothing,
/// after a line to standard error with `usage`, when an option is not among `known` or has no
/// value, or there is not exactly one file. `--help` prints the usage and gives no words either.
struct ParsedCommand {
    std::optional<CommandWords> words;
    int exit_code = exit_done;
};
ParsedCommand parse_command(const std::vector<std::string>& arguments,
                            const std::vector<std::string_view>& known, std::string_view usage);

/// A whole number from `minimum` to `maximum`; nothing for anything else.
std::optional<std::int64_t> parse_whole(std::string_view text, std::int64_t minimum,
                                        std::int64_t maximum);

/// One line to standard error, whatever it quotes: line feeds and other control characters are
/// written as `\x0a`. The exit code for bad input.
int complain(std::string_view line);

/// Reads the file, lets `answer` work on its text (without a byte-order mark), writes the answer to
/// standard output. A refusal becomes `FILE: /json/pointer: expected …`; the pointer of the whole
/// file is `""`.
int answer_file(const std::string& file,
                const std::function<Result<std::string>(std::string_view)>& answer);

}  // namespace slipway
