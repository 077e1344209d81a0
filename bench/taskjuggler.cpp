#include "taskjuggler.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ranges>
#include <string_view>

#include "engines/scheduling/compiled_engagement.hpp"
#include "portfolio.hpp"

namespace slipway::bench {
namespace {

using namespace scheduling;

/// TaskJuggler's priorities go up to 1000, the most urgent one.
int priority_of(const EngagementToPlan& engagement, std::size_t block) {
    return 1000 - 100 * engagement.priority - static_cast<int>(block);
}

/// Writes the tasks of one engagement, each after the one before it.
class EngagementWriter {
public:
    EngagementWriter(std::string& out, const EngagementToPlan& engagement, std::size_t index)
        : out_(std::back_inserter(out)), engagement_(engagement), index_(index) {}

    void write() {
        fmt::format_to(out_, "task e{} \"e{}\" {{\n", index_, index_);
        fmt::format_to(out_, "  limits {{ dailymax {}min {{ resources p{} }} }}\n",
                       engagement_.quota.per_day->in_minutes(), engagement_.manager);
        for (std::size_t s = 0; s < stages_before_blocks; ++s) {
            const auto when = s == 0 ? fmt::format("start {}", to_text(engagement_.start))
                                     : fmt::format("depends e{}.s{}", index_, s - 1);
            fmt::format_to(out_,
                           "  task s{} \"s\" {{ priority {} effort {}min allocate p{} {} }}\n", s,
                           priority_of(engagement_, 0), engagement_.stages[s].in_minutes(),
                           engagement_.manager, when);
        }
        for (std::size_t b = 0; b < engagement_.blocks.size(); ++b) write_block(b);
        fmt::format_to(out_, "}}\n");
    }

private:
    /// What one person does in one go is one task.
    void write_block(std::size_t place) {
        const BlockToPlan& block = engagement_.blocks[place];
        block_ = place;
        pieces_ = 0;
        before_.clear();
        for (const std::size_t b : block.after) {
            before_ += fmt::format("{}e{}.b{}.accepted", before_.empty() ? "" : ", ", index_, b);
        }
        if (before_.empty()) before_ = fmt::format("e{}.s{}", index_, stages_before_blocks - 1);
        fmt::format_to(out_, "  task b{} \"b\" {{\n    priority {}\n", place,
                       priority_of(engagement_, place));
        int minutes = 0;
        for (const ItemToPlan& item : block.items) {
            const StepMinutes parts = step_minutes(item, item.effort);
            minutes += parts.before;
            if (!item.developer) continue;
            write_piece(engagement_.manager, minutes);
            write_piece(*item.developer, static_cast<int>(item.developer_effort.in_minutes()));
            minutes = parts.after;
        }
        write_piece(engagement_.manager, minutes);
        // At the end of the last day of the allowance, which begins the day after the delivery.
        fmt::format_to(out_, "    task accepted \"a\" {{ depends {}{} length {}d }}\n  }}\n",
                       before_, block.acceptance_days > 0 ? on_a_later_day : std::string_view(),
                       block.acceptance_days);
    }

    void write_piece(std::size_t person, int minutes) {
        const int slots = (minutes + taskjuggler_slot_minutes / 2) / taskjuggler_slot_minutes;
        if (slots == 0) return;
        const bool is_handed_over = pieces_ > 0 && person != last_person_;
        fmt::format_to(out_, "    task t{} \"t\" {{ depends {}{} effort {}min allocate p{} }}\n",
                       pieces_, before_, is_handed_over ? on_a_later_day : std::string_view(),
                       slots * taskjuggler_slot_minutes, person);
        before_ = fmt::format("e{}.b{}.t{}", index_, block_, pieces_);
        last_person_ = person;
        ++pieces_;
    }

    /// Work is taken up on a later day than the one on which it was handed over (PLAN_FILES.md):
    /// fifteen hours after any time of a working day from 9 to 18 the next one has not begun.
    static constexpr std::string_view on_a_later_day = " { gapduration 15h }";

    std::back_insert_iterator<std::string> out_;
    const EngagementToPlan& engagement_;
    std::size_t index_;
    std::size_t block_ = 0;
    int pieces_ = 0;
    std::size_t last_person_ = 0;
    /// What the next task waits for.
    std::string before_;
};

/// Lines such as "e12";"2026-05-04"; nothing unless there is one for each engagement.
std::optional<std::vector<Day>> read_finishes(const std::filesystem::path& path,
                                              std::size_t engagements) {
    std::vector<Day> finishes(engagements);
    std::size_t known = 0;
    std::ifstream report(path);
    for (std::string line; std::getline(report, line);) {
        if (!line.starts_with("\"e")) continue;
        const auto index = static_cast<std::size_t>(std::atoll(line.c_str() + 2));
        const auto day = parse_day(std::string_view(line).substr(line.find(';') + 2, 10));
        if (!day || index >= engagements) return std::nullopt;
        finishes[index] = *day;
        ++known;
    }
    if (known != engagements) return std::nullopt;
    return finishes;
}

}  // namespace

std::string as_taskjuggler_project(const Portfolio& portfolio) {
    const auto starts = std::views::transform(portfolio.engagements, &EngagementToPlan::start);
    std::string out = fmt::format(
        "project slipway \"Slipway\" {} +3y {{\n"
        "  timezone \"UTC\"\n"
        "  timeformat \"%Y-%m-%d\"\n"
        "  timingresolution {}min\n"
        "  workinghours mon - fri 9:00 - 13:00, 14:00 - 18:00\n"
        "  workinghours sat, sun off\n"
        "  dailyworkinghours 8\n"
        "}}\n",
        to_text(std::ranges::min(starts)), taskjuggler_slot_minutes);
    for (const Day day : portfolio_holidays()) {
        out += fmt::format("leaves holiday \"h\" {}\n", to_text(day));
    }
    for (std::size_t p = 0; p < portfolio.people.size(); ++p) {
        out += fmt::format("resource p{} \"p{}\" {{}}\n", p, p);
    }
    for (std::size_t e = 0; e < portfolio.engagements.size(); ++e) {
        EngagementWriter(out, portfolio.engagements[e], e).write();
    }
    out += "taskreport \"finishes\" { formats csv columns id, end hidetask treelevel() > 1 }\n";
    return out;
}

std::optional<TaskJugglerPlan> run_taskjuggler(const std::string& project,
                                               std::size_t engagements) {
    if (std::system("command -v tj3 >/dev/null") != 0) return std::nullopt;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("slipway-taskjuggler-{}", getpid());
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "portfolio.tjp") << project;
    const auto command =
        fmt::format("cd '{}' && tj3 --silent --no-color portfolio.tjp >log 2>&1", folder.string());
    const auto begin = std::chrono::steady_clock::now();
    const bool is_planned = std::system(command.c_str()) == 0;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    auto finishes = read_finishes(folder / "finishes.csv", engagements);
    std::filesystem::remove_all(folder);
    if (!is_planned || !finishes) return std::nullopt;
    return TaskJugglerPlan{std::move(*finishes), took.count()};
}

}  // namespace slipway::bench
