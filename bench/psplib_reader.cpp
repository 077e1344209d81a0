#include "psplib_reader.hpp"

#include <fstream>
#include <sstream>

namespace slipway::bench {
namespace {

using rcpsp::Activity;
using rcpsp::Instance;

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

}  // namespace

std::optional<Instance> read_psplib(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::size_t count = 0;
    std::size_t resources = 0;
    while (std::getline(file, line) && line.find("PRECEDENCE RELATIONS") == std::string::npos) {
        const std::size_t colon = line.find(':');
        if (line.starts_with("jobs")) count = std::stoul(line.substr(colon + 1));
        if (line.find("- renewable") != std::string::npos) {
            resources = std::stoul(line.substr(colon + 1));
        }
    }
    if (count == 0 || resources == 0) return std::nullopt;
    Instance instance;
    instance.activities.resize(count);
    skip_line(file);
    for (Activity& activity : instance.activities) {
        std::size_t number = 0;
        std::size_t modes = 0;
        std::size_t successors = 0;
        file >> number >> modes >> successors;
        if (modes != 1) return std::nullopt;
        for (std::size_t next = 0; successors > 0; --successors) {
            file >> next;
            if (next < 1 || next > count) return std::nullopt;
            activity.successors.push_back(next - 1);
        }
    }
    if (!skip_past(file, "REQUESTS/DURATIONS")) return std::nullopt;
    skip_line(file);
    skip_line(file);
    for (Activity& activity : instance.activities) {
        std::size_t number = 0;
        std::size_t mode = 0;
        file >> number >> mode >> activity.duration;
        activity.demands.resize(resources);
        for (int& demand : activity.demands) file >> demand;
    }
    if (!skip_past(file, "RESOURCEAVAILABILITIES")) return std::nullopt;
    skip_line(file);
    instance.capacities.resize(resources);
    for (int& capacity : instance.capacities) file >> capacity;
    return file ? std::optional(instance) : std::nullopt;
}

std::optional<Instance> read_mplib(const std::string& path) {
    std::ifstream file(path);
    std::size_t projects = 0;
    std::size_t resources = 0;
    if (!(file >> projects >> resources) || resources == 0) return std::nullopt;
    Instance instance;
    instance.capacities.resize(resources);
    for (int& capacity : instance.capacities) file >> capacity;
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
            file >> activity.duration;
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
            Activity wait{
                .duration = release, .demands = std::vector<int>(resources), .successors = {}};
            for (std::size_t a = first_of[p]; a < instance.activities.size(); ++a) {
                wait.successors.push_back(a);
            }
            instance.activities.push_back(std::move(wait));
        }
    }
    if (!file) return std::nullopt;
    for (const Link& link : links) {
        if (link.project < 1 || link.project > projects || link.activity < 1) return std::nullopt;
        const std::size_t to = first_of[link.project - 1] + link.activity - 1;
        if (to >= instance.activities.size()) return std::nullopt;
        instance.activities[link.from].successors.push_back(to);
    }
    return instance;
}

}  // namespace slipway::bench
