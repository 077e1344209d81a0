#include "server/cli/plan_command.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <thread>

#include "delivery/schedule/plan_file.hpp"
#include "server/cli/file_command.hpp"

namespace slipway {
namespace {

constexpr std::string_view usage =
    "usage: slipway plan FILE|- [--policy list|best] [--budget-ms N] [--samples N] [--seed N]";

/// Sets one option; what was expected instead when the value is not one.
std::optional<std::string> set_option(PlanFileOptions& options, const std::string& name,
                                      const std::string& value) {
    if (name == "--policy") {
        if (value != "list" && value != "best") return "list or best";
        options.policy = value == "list" ? PlanPolicy::list : PlanPolicy::best;
        return std::nullopt;
    }
    const std::int64_t most = name == "--seed" ? INT64_MAX : 1'000'000;
    const auto number = parse_whole(value, 0, most);
    if (!number) return fmt::format("a whole number from 0 to {}", most);
    if (name == "--budget-ms") options.budget_ms = *number;
    if (name == "--samples") options.samples = static_cast<int>(*number);
    if (name == "--seed") options.seed = static_cast<std::uint64_t>(*number);
    return std::nullopt;
}

}  // namespace

int run_plan(const std::vector<std::string>& arguments) {
    const auto parsed =
        parse_command(arguments, {"--policy", "--budget-ms", "--samples", "--seed"}, usage);
    if (!parsed.words) return parsed.exit_code;
    PlanFileOptions options;
    options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    for (const auto& [name, value] : parsed.words->options) {
        if (const auto expected = set_option(options, name, value)) {
            return complain(fmt::format("{}: expected {}", name, *expected));
        }
    }
    return answer_file(parsed.words->file,
                       [&](std::string_view text) { return plan_portfolio_file(text, options); });
}

}  // namespace slipway
