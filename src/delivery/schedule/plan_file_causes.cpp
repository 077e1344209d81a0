#include "delivery/schedule/plan_file_causes.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>

#include "engines/scheduling/list_planner.hpp"
#include "platform/describe/json_pointer.hpp"

namespace slipway::plan_file {
namespace {

struct Cause {
    std::string pointer;
    std::string expected;
};

bool has_hours(const Week& week) {
    return std::ranges::any_of(
        std::array{&week.mon, &week.tue, &week.wed, &week.thu, &week.fri, &week.sat, &week.sun},
        [](const Spans* day) { return !day->empty(); });
}

/// Looks for what keeps one engagement from ending, by planning it alone with less in its way.
class Causes {
public:
    Causes(const ReadPortfolio& read, std::size_t index) : read_(read), index_(index) {
        alone_.calendars = read.portfolio.calendars;
        alone_.people = read.portfolio.people;
        alone_.engagements = {read.portfolio.engagements[index]};
        people_.push_back(engagement().manager);
        for (const auto& block : engagement().blocks) {
            for (const auto& item : block.items) {
                if (item.developer) people_.push_back(*item.developer);
            }
        }
    }

    Cause find() const;

private:
    const scheduling::EngagementToPlan& engagement() const { return alone_.engagements.front(); }
    static bool ends(const scheduling::Portfolio& portfolio) {
        return scheduling::ListPlanner::create(portfolio).has_value();
    }
    scheduling::Portfolio without_absences_of(std::span<const std::size_t> people) const {
        scheduling::Portfolio portfolio = alone_;
        for (const std::size_t person : people) portfolio.people[person].absences.clear();
        return portfolio;
    }
    std::optional<Cause> empty_calendar() const;
    std::optional<Cause> absences() const;
    std::optional<Cause> calendars_apart() const;

    const ReadPortfolio& read_;
    std::size_t index_;
    /// The portfolio with this engagement only.
    scheduling::Portfolio alone_;
    /// Who works on it.
    std::vector<std::size_t> people_;
};

std::optional<Cause> Causes::empty_calendar() const {
    std::vector<std::size_t> calendars;
    for (const std::size_t person : people_) {
        calendars.push_back(alone_.people[person].calendar);
    }
    const bool client_accepts = std::ranges::any_of(
        engagement().blocks, [](const auto& block) { return block.acceptance_days > 0; });
    if (client_accepts) calendars.push_back(engagement().client_calendar);
    for (const std::size_t calendar : calendars) {
        const auto& [name, described] =
            *std::next(read_.file.calendars.begin(), static_cast<std::ptrdiff_t>(calendar));
        if (has_hours(described.week)) continue;
        return Cause{fmt::format("calendars/{}/week", json_pointer_token(name)),
                     "hours on at least one day of the week"};
    }
    return std::nullopt;
}

std::optional<Cause> Causes::absences() const {
    if (!ends(without_absences_of(people_))) return std::nullopt;
    // Of several whose absences are in the way, the first.
    const auto who = std::ranges::find_if(people_, [&](std::size_t person) {
        return ends(without_absences_of({&person, 1}));
    });
    const auto person = who != people_.end() ? who : std::ranges::find_if(people_, [&](auto one) {
        return !alone_.people[one].absences.empty();
    });
    return Cause{fmt::format("people/{}/absences", *person),
                 fmt::format("absences that leave days for the work on {} before the year 3000",
                             in_quotes(read_.file.engagements[index_].id))};
}

std::optional<Cause> Causes::calendars_apart() const {
    scheduling::Portfolio portfolio = without_absences_of(people_);
    portfolio.engagements.front().client_calendar = portfolio.people[engagement().manager].calendar;
    if (!ends(portfolio)) return std::nullopt;
    return Cause{fmt::format("engagements/{}/client_calendar", index_),
                 "a calendar that has working days in common with the manager's"};
}

Cause Causes::find() const {
    const std::string here = fmt::format("engagements/{}", index_);
    if (ends(alone_)) {
        return {here, "work for which the engagements before it leave time before the year 3000"};
    }
    if (auto cause = empty_calendar()) return *cause;
    if (auto cause = absences()) return *cause;
    if (auto cause = calendars_apart()) return *cause;
    return {here,
            "work that ends before the year 3000: less of it, larger quotas, shorter acceptances "
            "or an earlier start"};
}

}  // namespace

Refusal with_cause(Refusal refusal, const ReadPortfolio& read) {
    if (refusal.key != "schedule.never_ends") return refusal;
    const auto index = std::get<std::int64_t>(refusal.parameters.front().second);
    Cause cause = Causes(read, static_cast<std::size_t>(index)).find();
    refusal.field = std::move(cause.pointer);
    refusal.parameters = {{"expected", std::move(cause.expected)}};
    return refusal;
}

}  // namespace slipway::plan_file
