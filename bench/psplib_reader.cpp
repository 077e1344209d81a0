#include "psplib_reader.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace slipway::bench {
namespace {

using rcpsp::Activity;
using rcpsp::Capacity;
using rcpsp::Instance;

constexpr std::size_t most_activities = 20'000;
constexpr std::size_t most_resources = 16;
constexpr int most_capacity = INT16_MAX;
/// Of all durations together: a search keeps what is free at every moment.
constexpr std::int64_t longest_schedule = 1'000'000;

/// Skips to the line after the one that contains `words`.
bool skip_past(std::istream& file, const std::string& words) {
    std::string line;
    while (std::getline(file, line)) {
        if (line.find(words) != std::string::npos) return true;
    }
    return false;
}

void skip_line(std::istream& file) {
    std::string line;
    std::getline(file, line);
}

/// The whole number after a line's colon; what follows it does not matter.
std::optional<std::size_t> number_after_colon(const std::string& line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) return std::nullopt;
    const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
    if (begin == std::string::npos) return std::nullopt;
    std::size_t number = 0;
    const auto [end, error] =
        std::from_chars(line.data() + begin, line.data() + line.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

int read_number(std::istream& file) {
    int number = 0;
    file >> number;
    return number;
}

/// Holds the instance to what `rcpsp::Instance` promises its search.
ReadInstance checked(Instance instance) {
    for (std::size_t r = 0; r < instance.capacities.size(); ++r) {
        const int capacity = instance.capacities[r].in(0);
        if (capacity < 0 || capacity > most_capacity) {
            return std::unexpected(
                fmt::format("resource {}: expected a capacity from 0 to {}", r + 1, most_capacity));
        }
    }
    std::int64_t length = 0;
    for (std::size_t i = 0; i < instance.activities.size(); ++i) {
        const Activity& activity = instance.activities[i];
        length += activity.work;
        if (activity.work < 0 || length > longest_schedule) {
            return std::unexpected(
                fmt::format("activity {}: expected durations from 0, together at most {}", i + 1,
                            longest_schedule));
        }
        for (std::size_t r = 0; r < activity.demands.size(); ++r) {
            const int capacity = instance.capacities[r].in(0);
            if (activity.demands[r] < 0 || activity.demands[r] > capacity) {
                return std::unexpected(
                    fmt::format("activity {}: expected a demand of resource {} from 0 to its "
                                "capacity, {}",
                                i + 1, r + 1, capacity));
            }
        }
    }
    if (topological_order(instance).size() < instance.activities.size()) {
        return std::unexpected("expected no circle of activities that wait for each other");
    }
    return instance;
}

std::optional<std::string> resources_flaw(std::size_t resources) {
    if (resources >= 1 && resources <= most_resources) return std::nullopt;
    return fmt::format("expected from 1 to {} resources", most_resources);
}

std::unexpected<std::string> ends_early() {
    return std::unexpected<std::string>("expected more numbers: the file ends early");
}

}  // namespace

ReadInstance read_psplib(std::istream& file) {
    std::string line;
    std::size_t count = 0;
    std::size_t resources = 0;
    while (std::getline(file, line) && line.find("PRECEDENCE RELATIONS") == std::string::npos) {
        if (line.starts_with("jobs")) count = number_after_colon(line).value_or(0);
        if (line.find("- renewable") != std::string::npos) {
            resources = number_after_colon(line).value_or(0);
        }
    }
    if (count < 1 || count > most_activities) {
        return std::unexpected(fmt::format("expected from 1 to {} jobs", most_activities));
    }
    if (const auto flaw = resources_flaw(resources)) return std::unexpected(*flaw);
    Instance instance;
    instance.activities.resize(count);
    skip_line(file);
    for (Activity& activity : instance.activities) {
        std::size_t number = 0;
        std::size_t modes = 0;
        std::size_t successors = 0;
        if (!(file >> number >> modes >> successors)) return ends_early();
        if (modes != 1) return std::unexpected("expected activities of a single mode");
        for (std::size_t next = 0; successors > 0; --successors) {
            if (!(file >> next)) return ends_early();
            if (next < 1 || next > count) {
                return std::unexpected(
                    fmt::format("activity {}: expected successors from 1 to {}", number, count));
            }
            activity.successors.push_back(next - 1);
        }
    }
    if (!skip_past(file, "REQUESTS/DURATIONS")) return ends_early();
    skip_line(file);
    skip_line(file);
    for (Activity& activity : instance.activities) {
        std::size_t number = 0;
        std::size_t mode = 0;
        file >> number >> mode >> activity.work;
        activity.demands.resize(resources);
        for (int& demand : activity.demands) file >> demand;
    }
    if (!skip_past(file, "RESOURCEAVAILABILITIES")) return ends_early();
    skip_line(file);
    instance.capacities.resize(resources);
    for (Capacity& capacity : instance.capacities) capacity = read_number(file);
    if (!file) return ends_early();
    return checked(std::move(instance));
}

ReadInstance read_mplib(std::istream& file) {
    std::size_t projects = 0;
    std::size_t resources = 0;
    if (!(file >> projects >> resources)) return ends_early();
    if (const auto flaw = resources_flaw(resources)) return std::unexpected(*flaw);
    Instance instance;
    instance.capacities.resize(resources);
    for (Capacity& capacity : instance.capacities) capacity = read_number(file);
    struct Link {
        std::size_t from, project, activity;
    };
    std::vector<Link> links;
    std::vector<std::size_t> first_of;
    for (std::size_t p = 0; p < projects && file; ++p) {
        std::size_t count = 0;
        int release = 0;
        file >> count >> release;
        for (std::size_t r = 0, flag = 0; r < resources; ++r) file >> flag;
        first_of.push_back(instance.activities.size());
        for (std::size_t a = 0; a < count && file; ++a) {
            Activity activity;
            file >> activity.work;
            activity.demands.resize(resources);
            for (int& demand : activity.demands) file >> demand;
            std::size_t successors = 0;
            file >> successors;
            for (; successors > 0 && file; --successors) {
                Link link{instance.activities.size(), 0, 0};
                char colon = 0;
                file >> link.project >> colon >> link.activity;
                links.push_back(link);
            }
            instance.activities.push_back(std::move(activity));
        }
        if (release > 0) {
            // As an activity rather than as releases, so that the instance stays plain.
            Activity wait{
                .work = release, .demands = std::vector<int>(resources), .successors = {}};
            for (std::size_t a = first_of[p]; a < instance.activities.size(); ++a) {
                wait.successors.push_back(a);
            }
            instance.activities.push_back(std::move(wait));
        }
        if (instance.activities.size() > most_activities) {
            return std::unexpected(fmt::format("expected at most {} activities", most_activities));
        }
    }
    if (!file) return ends_early();
    for (const Link& link : links) {
        const bool is_project = link.project >= 1 && link.project <= projects;
        const std::size_t to =
            is_project ? first_of[link.project - 1] + link.activity - 1 : most_activities;
        if (link.activity < 1 || link.activity > most_activities ||
            to >= instance.activities.size()) {
            return std::unexpected(
                fmt::format("activity {}: expected successors that exist", link.from + 1));
        }
        instance.activities[link.from].successors.push_back(to);
    }
    return checked(std::move(instance));
}

}  // namespace slipway::bench
