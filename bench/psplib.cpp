// psplib DIR --schedules N [--seed S] [--week] [--split] [--starts]: searches a schedule for every
// .sm file of a folder and prints a CSV row for each: name, makespan, critical-path bound,
// milliseconds, start times. With --week its resources are there on five days of seven, and
// activities rest on the other two; with --split an activity may rest anywhere.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "engines/rcpsp/genetic_search.hpp"
#include "psplib_reader.hpp"

namespace {

struct Options {
    std::string folder;
    slipway::rcpsp::SearchLimits limits;
    bool shows_starts = false;
    bool has_week = false;
    bool is_split = false;
};

std::optional<Options> parse(int count, char** words) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--starts") {
            options.shows_starts = true;
        } else if (word == "--week") {
            options.has_week = true;
        } else if (word == "--split") {
            options.is_split = true;
        } else if (word == "--schedules" && i + 1 < count) {
            options.limits.schedules = std::atoll(words[++i]);
        } else if (word == "--seed" && i + 1 < count) {
            options.limits.seed = static_cast<std::uint64_t>(std::atoll(words[++i]));
        } else if (options.folder.empty() && !word.starts_with("--")) {
            options.folder = word;
        } else {
            return std::nullopt;
        }
    }
    if (options.folder.empty() || options.limits.schedules < 1) return std::nullopt;
    return options;
}

void vary(slipway::rcpsp::Instance& instance, const Options& options) {
    using slipway::rcpsp::Interruption;
    for (auto& capacity : instance.capacities) {
        const int all = capacity.in(0);
        if (options.has_week) capacity = {{}, {all, all, all, all, all, 0, 0}};
    }
    for (auto& activity : instance.activities) {
        if (options.has_week) activity.interruption = Interruption::in_breaks;
        if (options.is_split) activity.interruption = Interruption::anywhere;
    }
}

}  // namespace

int main(int count, char** words) {
    using namespace slipway;
    const auto options = parse(count, words);
    if (!options) {
        fmt::print(stderr,
                   "usage: psplib DIR --schedules N [--seed S] [--week] [--split] [--starts]\n");
        return 2;
    }
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(options->folder, error)) {
        if (entry.path().extension() == ".sm") files.push_back(entry.path());
    }
    if (error) {
        fmt::print(stderr, "{}: {}\n", options->folder, error.message());
        return 2;
    }
    std::ranges::sort(files);
    for (const auto& path : files) {
        std::ifstream file(path);
        auto instance = bench::read_psplib(file);
        if (!instance) {
            fmt::print(stderr, "{}: no single-mode .sm file: {}\n", path.string(),
                       instance.error());
            return 2;
        }
        vary(*instance, *options);
        const auto begin = std::chrono::steady_clock::now();
        const auto found = rcpsp::search(*instance, options->limits);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        if (!rcpsp::is_feasible(*instance, found)) {
            fmt::print(stderr, "{}: the schedule found breaks a rule\n", path.string());
            return 1;
        }
        fmt::print("{},{},{},{:.3f}", path.stem().string(), found.makespan,
                   rcpsp::critical_path(*instance), took.count());
        if (options->shows_starts) fmt::print(",{}", fmt::join(found.starts, " "));
        fmt::print("\n");
    }
}
