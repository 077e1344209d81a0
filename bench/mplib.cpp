// mplib DIR --seconds S [--seed N] [--starts]: searches a schedule for every MPLIB .txt file of a
// folder, S seconds each on two threads, and prints a CSV row for each: name, makespan,
// critical-path bound, milliseconds, start times.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>

#include "engines/rcpsp/genetic_search.hpp"
#include "psplib_reader.hpp"

namespace {

using slipway::rcpsp::Instance;
using slipway::rcpsp::SearchLimits;
using slipway::rcpsp::SearchResult;
using Clock = std::chrono::steady_clock;

constexpr int population = 20;

struct Options {
    std::string folder;
    double seconds = 0;
    std::uint64_t seed = 1;
    bool shows_starts = false;
};

std::optional<Options> parse(int count, char** words) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--starts") {
            options.shows_starts = true;
        } else if (word == "--seconds" && i + 1 < count) {
            options.seconds = std::atof(words[++i]);
        } else if (word == "--seed" && i + 1 < count) {
            options.seed = static_cast<std::uint64_t>(std::atoll(words[++i]));
        } else if (options.folder.empty() && !word.starts_with("--")) {
            options.folder = word;
        } else {
            return std::nullopt;
        }
    }
    if (options.folder.empty() || options.seconds <= 0) return std::nullopt;
    return options;
}

/// Two searches from different seeds; the shorter schedule.
SearchResult search_on_two_threads(const Instance& instance, const Options& options) {
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                        std::chrono::duration<double>(options.seconds));
    const auto search_until_end = [&](std::uint64_t seed) {
        SearchLimits limits;
        limits.schedules = INT64_MAX;
        limits.seed = seed;
        limits.population = population;
        limits.is_over = [end] { return Clock::now() >= end; };
        return slipway::rcpsp::search(instance, limits);
    };
    SearchResult first;
    std::thread other([&] { first = search_until_end(options.seed); });
    SearchResult second = search_until_end(options.seed + 1'000'003);
    other.join();
    return second.makespan < first.makespan ? second : first;
}

}  // namespace

int main(int count, char** words) {
    using namespace slipway;
    const auto options = parse(count, words);
    if (!options) {
        fmt::print(stderr, "usage: mplib DIR --seconds S [--seed N] [--starts]\n");
        return 2;
    }
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(options->folder, error)) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    if (error) {
        fmt::print(stderr, "{}: {}\n", options->folder, error.message());
        return 2;
    }
    std::ranges::sort(files);
    for (const auto& path : files) {
        std::ifstream file(path);
        const auto instance = bench::read_mplib(file);
        if (!instance) {
            fmt::print(stderr, "{}: no MPLIB file: {}\n", path.string(), instance.error());
            return 2;
        }
        const auto begin = Clock::now();
        const auto found = search_on_two_threads(*instance, *options);
        const std::chrono::duration<double, std::milli> took = Clock::now() - begin;
        if (!rcpsp::is_feasible(*instance, found.starts)) {
            fmt::print(stderr, "{}: the schedule found breaks a rule\n", path.string());
            return 1;
        }
        fmt::print("{},{},{},{:.3f}", path.filename().string(), found.makespan,
                   rcpsp::critical_path(*instance), took.count());
        if (options->shows_starts) fmt::print(",{}", fmt::join(found.starts, " "));
        fmt::print("\n");
    }
}
