#include "server/cli/delay_command.hpp"

#include "delivery/delay_ledger/delay_file.hpp"
#include "server/cli/file_command.hpp"

namespace slipway {

int run_delay(const std::vector<std::string>& arguments) {
    const auto parsed = parse_command(arguments, {}, "usage: slipway delay FILE|-");
    if (!parsed.words) return parsed.exit_code;
    return answer_file(parsed.words->file, attribute_history_file);
}

}  // namespace slipway
