#include "delivery/schedule/plan_file_reader.hpp"

#include <fmt/format.h>
#include <set>

#include "platform/describe/json.hpp"
#include "platform/describe/json_pointer.hpp"

namespace slipway::plan_file {
namespace {

using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::ClockSpan;
using working_time::DayHours;
using working_time::WorkingCalendar;

std::unexpected<Refusal> expected(std::string pointer, std::string what) {
    return refuse(RefusalCode::invalid, "plan_file.unexpected_value", std::move(pointer),
                  {{"expected", std::move(what)}});
}

Result<DayHours> read_hours(const Spans& texts, const std::string& pointer) {
    std::vector<ClockSpan> spans;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto span = working_time::parse_clock_span(texts[i]);
        if (!span) {
            return expected(fmt::format("{}/{}", pointer, i),
                            "hours as HH:MM-HH:MM, the end after the start");
        }
        spans.push_back(*span);
    }
    auto hours = DayHours::create(std::move(spans));
    if (!hours) return expected(pointer, "hours that do not overlap");
    return hours;
}

Result<WorkingCalendar> read_calendar(const Calendar& calendar, const std::string& pointer) {
    const Week& week = calendar.week;
    const std::array<std::pair<const char*, const Spans*>, 7> days{{{"mon", &week.mon},
                                                                    {"tue", &week.tue},
                                                                    {"wed", &week.wed},
                                                                    {"thu", &week.thu},
                                                                    {"fri", &week.fri},
                                                                    {"sat", &week.sat},
                                                                    {"sun", &week.sun}}};
    CalendarVersion version;
    for (std::size_t i = 0; i < days.size(); ++i) {
        version.week.days[i] =
            TRY(read_hours(*days[i].second, fmt::format("{}/week/{}", pointer, days[i].first)));
    }
    version.holidays = {calendar.holidays.begin(), calendar.holidays.end()};
    for (const auto& [text, spans] : calendar.exceptions) {
        const std::string place =
            fmt::format("{}/exceptions/{}", pointer, json_pointer_token(text));
        const auto day = parse_day(text);
        if (!day) return expected(place, "a date as YYYY-MM-DD");
        version.exceptions[*day] = TRY(read_hours(spans, place));
    }
    return WorkingCalendar(CalendarHistory(std::move(version)));
}

/// Where each name of a list stands; refuses a name that is there twice.
template <class Entries>
Result<std::map<std::string, std::size_t>> places_of(const Entries& entries,
                                                     const std::string& pointer) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!places.emplace(entries[i].id, i).second) {
            return expected(
                fmt::format("{}/{}/id", pointer, i),
                fmt::format("an id that is there once, not {} again", in_quotes(entries[i].id)));
        }
    }
    return places;
}

Result<bool> check_package(const Package& package, const std::string& pointer) {
    if (package.tier == PackageTier::junior && !package.minutes_per_day) {
        return expected(pointer + "/minutes_per_day", "the daily quota of a junior package");
    }
    if (package.tier == PackageTier::senior && !package.minutes_per_month) {
        return expected(pointer + "/minutes_per_month", "the monthly quota of a senior package");
    }
    return true;
}

std::optional<Effort> effort_of(const std::optional<int>& count) {
    return count ? std::optional(Effort::minutes(*count)) : std::nullopt;
}

/// Turns a file into a portfolio, engagement by engagement.
class Reader {
public:
    explicit Reader(Portfolio file) { read_.file = std::move(file); }

    Result<ReadPortfolio> read();

private:
    Result<std::size_t> calendar_at(const std::string& name, const std::string& pointer) const;
    Result<std::size_t> person_at(const std::string& name, PersonRole role,
                                  const std::string& pointer) const;
    Result<scheduling::PersonToPlan> person(const Person& person, const std::string& pointer) const;
    Result<scheduling::EngagementToPlan> engagement(const Engagement& engagement,
                                                    const std::string& pointer) const;
    Result<std::vector<scheduling::PauseToPlan>> pauses(const Engagement& engagement, int most_days,
                                                        const std::string& pointer) const;
    Result<std::vector<scheduling::BlockToPlan>> blocks(const Engagement& engagement,
                                                        int acceptance_days,
                                                        const std::string& pointer) const;
    Result<scheduling::ItemToPlan> item(const Item& item, const std::string& pointer) const;

    ReadPortfolio read_;
    std::map<std::string, std::size_t> calendars_;
    std::map<std::string, std::size_t> people_;
};

Result<std::size_t> Reader::calendar_at(const std::string& name, const std::string& pointer) const {
    const auto found = calendars_.find(name);
    if (found == calendars_.end()) return expected(pointer, "the name of a calendar of this file");
    return found->second;
}

Result<std::size_t> Reader::person_at(const std::string& name, PersonRole role,
                                      const std::string& pointer) const {
    const auto found = people_.find(name);
    if (found == people_.end() || read_.file.people[found->second].role != role) {
        return expected(pointer, role == PersonRole::manager
                                     ? "the id of a manager of this file"
                                     : "the id of a developer of this file");
    }
    return found->second;
}

Result<scheduling::PersonToPlan> Reader::person(const Person& person,
                                                const std::string& pointer) const {
    scheduling::PersonToPlan planned;
    planned.calendar = TRY(calendar_at(person.calendar, pointer + "/calendar"));
    for (std::size_t i = 0; i < person.absences.size(); ++i) {
        const Absence& absence = person.absences[i];
        if (absence.to < absence.from) {
            return expected(fmt::format("{}/absences/{}/to", pointer, i),
                            "a date not before " + to_text(absence.from));
        }
        planned.absences.push_back({absence.from, absence.to});
    }
    return planned;
}

Result<std::vector<scheduling::PauseToPlan>> Reader::pauses(const Engagement& engagement,
                                                            int most_days,
                                                            const std::string& pointer) const {
    std::vector<scheduling::PauseToPlan> planned;
    for (std::size_t i = 0; i < engagement.pauses.size(); ++i) {
        const Pause& pause = engagement.pauses[i];
        if (pause.days > most_days) {
            return expected(fmt::format("{}/pauses/{}/days", pointer, i),
                            fmt::format("at most {} (pause_limit_days of the package)", most_days));
        }
        planned.push_back({pause.from, pause.days});
    }
    return planned;
}

Result<scheduling::ItemToPlan> Reader::item(const Item& item, const std::string& pointer) const {
    scheduling::ItemToPlan planned;
    const int low = item.low.value_or(item.minutes);
    const int high = item.high.value_or(item.minutes);
    if (low > item.minutes) {
        return expected(pointer + "/low", fmt::format("at most minutes, {}", item.minutes));
    }
    if (high < item.minutes) {
        return expected(pointer + "/high", fmt::format("at least minutes, {}", item.minutes));
    }
    planned.effort = Effort::minutes(item.minutes);
    planned.low = Effort::minutes(low);
    planned.high = Effort::minutes(high);
    if (item.developer.has_value() != item.developer_minutes.has_value()) {
        return expected(pointer + (item.developer ? "/developer_minutes" : "/developer"),
                        "developer and developer_minutes together");
    }
    if (item.developer) {
        planned.developer =
            TRY(person_at(*item.developer, PersonRole::developer, pointer + "/developer"));
        planned.developer_effort = Effort::minutes(*item.developer_minutes);
    }
    return planned;
}

Result<std::vector<scheduling::BlockToPlan>> Reader::blocks(const Engagement& engagement,
                                                            int acceptance_days,
                                                            const std::string& pointer) const {
    const auto places = TRY(places_of(engagement.blocks, pointer));
    std::vector<scheduling::BlockToPlan> planned;
    for (std::size_t b = 0; b < engagement.blocks.size(); ++b) {
        const Block& block = engagement.blocks[b];
        const std::string here = fmt::format("{}/{}", pointer, b);
        scheduling::BlockToPlan added;
        added.priority = block.priority;
        added.acceptance_days = block.acceptance_days.value_or(acceptance_days);
        for (std::size_t i = 0; i < block.after.size(); ++i) {
            const auto before = places.find(block.after[i]);
            if (before == places.end()) {
                return expected(fmt::format("{}/after/{}", here, i),
                                "the id of a block of this engagement");
            }
            added.after.push_back(before->second);
        }
        if (block.items.empty()) return expected(here + "/items", "at least one item");
        TRY(places_of(block.items, here + "/items"));
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            added.items.push_back(TRY(item(block.items[i], fmt::format("{}/items/{}", here, i))));
        }
        planned.push_back(std::move(added));
    }
    const auto cycle = scheduling::find_cycle(planned);
    if (!cycle.empty()) {
        std::string circle = in_quotes(engagement.blocks[cycle.front()].id);
        for (std::size_t i = 1; i <= cycle.size(); ++i) {
            circle += " after " + in_quotes(engagement.blocks[cycle[i % cycle.size()]].id);
        }
        return expected(fmt::format("{}/{}/after", pointer, cycle.front()),
                        "no circle of blocks: " + circle);
    }
    return planned;
}

Result<scheduling::EngagementToPlan> Reader::engagement(const Engagement& engagement,
                                                        const std::string& pointer) const {
    const auto package = read_.file.packages.find(engagement.package);
    if (package == read_.file.packages.end()) {
        return expected(pointer + "/package", "the name of a package of this file");
    }
    scheduling::EngagementToPlan planned;
    planned.manager = TRY(person_at(engagement.manager, PersonRole::manager, pointer + "/manager"));
    planned.client_calendar =
        TRY(calendar_at(engagement.client_calendar, pointer + "/client_calendar"));
    planned.quota = {.per_day = effort_of(package->second.minutes_per_day),
                     .per_week = effort_of(package->second.minutes_per_week),
                     .per_month = effort_of(package->second.minutes_per_month)};
    planned.start = engagement.start;
    planned.priority = engagement.priority;
    planned.stages = {Effort::minutes(engagement.stages.discovery.value_or(0)),
                      Effort::minutes(engagement.stages.document.value_or(0)),
                      Effort::minutes(engagement.stages.estimate.value_or(0))};
    planned.pauses = TRY(pauses(engagement, package->second.pause_limit_days, pointer));
    planned.blocks = TRY(blocks(engagement, package->second.acceptance_days, pointer + "/blocks"));
    const bool has_stages = planned.stages != std::array<Effort, 3>{};
    if (planned.blocks.empty() && !has_stages) {
        return expected(pointer + "/blocks", "at least one block where no stage has minutes");
    }
    return planned;
}

Result<ReadPortfolio> Reader::read() {
    const Portfolio& file = read_.file;
    for (const auto& [name, calendar] : file.calendars) {
        calendars_[name] = read_.portfolio.calendars.size();
        read_.portfolio.calendars.push_back(
            TRY(read_calendar(calendar, "calendars/" + json_pointer_token(name))));
    }
    for (const auto& [name, package] : file.packages) {
        TRY(check_package(package, "packages/" + json_pointer_token(name)));
    }
    people_ = TRY(places_of(file.people, "people"));
    for (std::size_t i = 0; i < file.people.size(); ++i) {
        read_.portfolio.people.push_back(TRY(person(file.people[i], fmt::format("people/{}", i))));
    }
    TRY(places_of(file.engagements, "engagements"));
    for (std::size_t i = 0; i < file.engagements.size(); ++i) {
        read_.portfolio.engagements.push_back(
            TRY(engagement(file.engagements[i], fmt::format("engagements/{}", i))));
    }
    return std::move(read_);
}

}  // namespace

std::string in_quotes(std::string_view id) {
    std::string quoted;
    write_json_string(id, quoted);
    return quoted;
}

Result<ReadPortfolio> read_portfolio(std::string_view json) {
    return Reader(TRY(from_json<Portfolio>(json))).read();
}

}  // namespace slipway::plan_file
