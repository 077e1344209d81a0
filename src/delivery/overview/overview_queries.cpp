#include "delivery/overview/overview_queries.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/delay_ledger/provider_delay_queries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "delivery/overview/overview_store.hpp"
#include "delivery/overview/snapshot_sources.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

/// The calendars and managers' days that one answer needs, each read once.
class Calendars {
public:
    explicit Calendars(sql::Transaction& sql) : sql_(sql) {}

    const working_time::ZonedCalendar& of(WorkspaceId workspace) {
        auto found = zoned_.find(workspace);
        if (found == zoned_.end()) {
            found = zoned_.emplace(workspace, find_zoned_calendar(sql_, workspace)).first;
        }
        return found->second;
    }
    DayKind day_of(WorkspaceId provider, PersonId manager, Day day) {
        auto found = managers_.find({manager, day});
        if (found == managers_.end()) {
            found = managers_
                        .emplace(std::pair(manager, day),
                                 day_of_manager(sql_, provider, manager, day))
                        .first;
        }
        return found->second;
    }

private:
    sql::Transaction& sql_;
    std::map<WorkspaceId, working_time::ZonedCalendar> zoned_;
    std::map<std::pair<PersonId, Day>, DayKind> managers_;
};

BallView ball_view(Calendars& calendars, const EngagementSnapshot& snapshot, Day today,
                   Instant now) {
    BallInCourt ball = ball_in_court(snapshot, today);
    BallView view{.court = ball.court,
                  .cause = std::move(ball.cause),
                  .title = std::move(ball.title),
                  .since = ball.since,
                  .due_on = ball.due_on,
                  .is_late = ball.is_late};
    const auto& calendar = calendars.of(ball.court == Court::client
                                            ? snapshot.client_workspace_id
                                            : snapshot.provider_workspace_id);
    const auto worked = calendar.worked_between(ball.since, now);
    view.working_minutes =
        std::max<std::int64_t>(0, std::chrono::floor<std::chrono::minutes>(worked).count());
    return view;
}

std::vector<HealthSignal> health_with(Calendars& calendars, const EngagementSnapshot& snapshot,
                                      Day today) {
    return health_on(
        snapshot, today,
        calendars.day_of(snapshot.provider_workspace_id, snapshot.manager_id, today));
}

Day today_at_providers(Calendars& calendars, const EngagementSnapshot& snapshot, Instant now) {
    return calendars.of(snapshot.provider_workspace_id).zone().day_of(now);
}

/// All lines of the workspace that are in one of these states, by their engagement.
std::map<EngagementId, EngagementSummary> summaries_in(sql::Transaction& sql, const Actor& actor,
                                                       EngagementState state) {
    std::map<EngagementId, EngagementSummary> summaries;
    EngagementFilter filter{.state = state, .limit = 200};
    while (true) {
        auto page = list_engagements(sql, actor, filter);
        if (!page) break;
        for (EngagementSummary& line : page->items) {
            const EngagementId id = line.id;
            summaries.emplace(id, std::move(line));
        }
        if (!page->next_cursor) break;
        filter.cursor = page->next_cursor;
    }
    return summaries;
}

/// What a package asks for on a working day: its own figure, or its month's spread over 21 days.
Effort daily_quota(const EngagementFacts& engagement) {
    if (engagement.package.minutes_per_day) return *engagement.package.minutes_per_day;
    constexpr std::int64_t working_days_a_month = 21;
    const Effort month = engagement.package.minutes_per_month.value_or(Effort());
    return Effort::minutes(month.in_minutes() / working_days_a_month);
}

/// Whoever answers for something in it besides the manager.
bool is_named_in(const EngagementSnapshot& snapshot, PersonId person) {
    return snapshot.administrator_id == person || snapshot.sales_representative_id == person ||
           snapshot.quality_manager_id == person;
}

/// The first of each kind stay; the others are counted.
void cut_lines(HomeView& home) {
    std::map<std::int32_t*, std::int32_t> shown;
    std::erase_if(home.lines, [&](const HomeLine& line) {
        std::int32_t& left_out = line.next_step.urgency != Urgency::waiting ? home.left_out.to_do
                                 : line.is_at_risk                         ? home.left_out.at_risk
                                                                           : home.left_out.waiting;
        if (++shown[&left_out] <= HomeView::most_of_a_kind) return false;
        ++left_out;
        return true;
    });
}

void count_line(const HomeLine& line, HomeFigures& figures) {
    if (line.next_step.urgency == Urgency::late) ++figures.late;
    ++(line.next_step.urgency == Urgency::waiting ? figures.waiting : figures.to_do);
    if (line.is_at_risk) ++figures.at_risk;
}

void add_parts(std::vector<Part>& parts, const std::vector<Part>& more) {
    for (const Part part : more) {
        if (std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
    }
}

}  // namespace

Result<EngagementHeader> engagement_header(sql::Transaction& sql, const Actor& actor,
                                           EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const EngagementSummary line = TRY(find_summary(sql, actor, id));
    const auto stored = OverviewStore(sql).find(actor.workspace_id, id);
    ASSERT(stored.has_value(), "the reader made it before the answer to the start went out");
    const EngagementSnapshot& snapshot = *stored;
    Calendars calendars(sql);
    const Day today = today_of(engagement, now);
    const Side other = engagement.side == Side::provider ? Side::client : Side::provider;
    return EngagementHeader{.id = id,
                            .side = engagement.side,
                            .stage = engagement.stage,
                            .state = engagement.state,
                            .stages = engagement.package.stages_included,
                            .health = health_with(calendars, snapshot, today),
                            .ball = ball_view(calendars, snapshot, today, now),
                            .used_minutes = snapshot.used_minutes,
                            .bought_minutes = snapshot.bought_minutes,
                            .planned_finish = snapshot.planned_finish,
                            .ends_on = snapshot.planned_finish.value_or(line.ends_on),
                            .blocks = snapshot.blocks,
                            .next_step = next_step_of(actor, snapshot, today),
                            .other_step = next_step_of_side(snapshot, other, today)};
}

HomeView home_view(sql::Transaction& sql, const Actor& actor, Instant now) {
    Calendars calendars(sql);
    HomeView home{.today = calendars.of(actor.workspace_id).zone().day_of(now)};
    home.logged_minutes = used_minutes_of_person(sql, actor.workspace_id, actor.person_id,
                                                 home.today, home.today);
    auto summaries = summaries_in(sql, actor, EngagementState::active);
    summaries.merge(summaries_in(sql, actor, EngagementState::paused));
    if (actor.roles.has(Role::quality_manager)) {
        summaries.merge(summaries_in(sql, actor, EngagementState::completed));
    }
    for (const EngagementSnapshot& snapshot : OverviewStore(sql).list(actor.workspace_id)) {
        const auto summary = summaries.find(snapshot.id);
        if (summary == summaries.end()) continue;
        add_parts(home.parts, parts_of(actor, snapshot));
        const Day today = today_at_providers(calendars, snapshot, now);
        auto step = next_step_of(actor, snapshot, today);
        if (!step) continue;
        auto health = health_with(calendars, snapshot, today);
        const bool at_risk = is_at_risk(health);
        if (step->urgency == Urgency::none) {
            // A head's page is about everything, others' about what they have to do or answer for.
            if (!actor.roles.has(Role::head) && !is_named_in(snapshot, actor.person_id)) continue;
            step = next_step_of_side(snapshot, Side::provider, today);
            step->urgency = Urgency::waiting;
        }
        if (snapshot.manager_id == actor.person_id &&
            snapshot.state == EngagementState::active) {
            if (const auto facts = find_engagement(sql, actor, snapshot.id)) {
                home.quota_minutes += daily_quota(*facts);
            }
        }
        home.lines.push_back({.engagement = summary->second,
                              .health = std::move(health),
                              .ball = ball_view(calendars, snapshot, today, now),
                              .next_step = std::move(*step),
                              .is_at_risk = at_risk});
    }
    std::ranges::stable_sort(home.lines, {}, [](const HomeLine& line) {
        return std::tuple(line.next_step.urgency, !line.is_at_risk,
                          line.next_step.due_on.value_or(Day::max()), line.engagement.name);
    });
    for (const HomeLine& line : home.lines) count_line(line, home.figures);
    cut_lines(home);
    return home;
}

OpenMatters open_matters(sql::Transaction& sql, const EngagementFacts& engagement, Day day,
                         Instant now) {
    const EngagementSnapshot snapshot = load_snapshot(sql, engagement, now);
    const DaySigns signs = signs_on(snapshot, day);
    return {.provider_late = signs.provider_late,
            .client_late = signs.client_late,
            .client_has_ball = signs.client_has_ball};
}

namespace {

/// What happens in the engagements of one manager.
void count_engagements(Calendars& calendars, const std::vector<EngagementSnapshot>& snapshots,
                       Instant now, ManagerLine& line) {
    for (const EngagementSnapshot& snapshot : snapshots) {
        if (snapshot.manager_id != line.id || snapshot.state != EngagementState::active) continue;
        const Day today = today_at_providers(calendars, snapshot, now);
        const auto health = health_with(calendars, snapshot, today);
        if (is_at_risk(health)) ++line.at_risk_engagements;
        for (const HealthSignal& signal : health) {
            if (signal.kind == ControlKind::provider_late && signal.value > 0) {
                ++line.late_engagements;
            }
        }
        if (ball_in_court(snapshot, today).court == Court::client) ++line.waiting_engagements;
    }
}

void add_absences(sql::Transaction& sql, const Actor& actor, Day today, ManagerLine& line) {
    const Day horizon = today + std::chrono::days{31};
    for (const AbsenceView& absence : list_absences(sql, actor, line.id, today, horizon, today)) {
        if (absence.from_day <= today) {
            line.absent_until = absence.to_day;
        } else if (!line.absent_from) {
            line.absent_from = absence.from_day;
        }
    }
}

void add_delay(const DepartmentDelay& delay, ManagerLine& line) {
    for (const EngagementDelay& one : delay.engagements) {
        if (one.manager_id != line.id) continue;
        line.settled_delay_days += one.settled_days;
        line.open_delay_days += one.open_days;
    }
}

}  // namespace

DepartmentDelay department_delay(sql::Transaction& sql, const Actor& actor) {
    auto open = summaries_in(sql, actor, EngagementState::active);
    open.merge(summaries_in(sql, actor, EngagementState::paused));
    DepartmentDelay department;
    for (const ProviderDelay& delay : provider_delays(sql, actor.workspace_id)) {
        const auto found = open.find(delay.engagement_id);
        if (found == open.end()) continue;
        EngagementSummary& summary = found->second;
        department.settled_days += delay.settled_days;
        department.open_days += delay.open_days;
        department.engagements.push_back({.engagement_id = summary.id,
                                          .engagement_name = std::move(summary.name),
                                          .client_name = std::move(summary.client_name),
                                          .manager_id = summary.manager_id,
                                          .manager_name = std::move(summary.manager_name),
                                          .settled_days = delay.settled_days,
                                          .open_days = delay.open_days});
    }
    std::ranges::stable_sort(department.engagements, std::greater<>(),
                             [](const EngagementDelay& one) {
                                 return one.settled_days + one.open_days;
                             });
    return department;
}

std::vector<ManagerLine> manager_lines(sql::Transaction& sql, const Actor& actor, Instant now) {
    Calendars calendars(sql);
    const Day today = calendars.of(actor.workspace_id).zone().day_of(now);
    const auto packages = list_packages(sql, actor, false);
    const auto snapshots = OverviewStore(sql).list(actor.workspace_id);
    const DepartmentDelay delay = department_delay(sql, actor);
    std::vector<ManagerLine> lines;
    for (const Tier tier : {Tier::junior, Tier::senior}) {
        const ServicePackage* package = package_of(packages, tier);
        if (package == nullptr) continue;
        for (ManagerCandidate& candidate :
             manager_candidates(sql, actor.workspace_id, *package, today, today)) {
            const ManagerCapacity& capacity = candidate.capacity;
            if (!capacity.is_of_the_tier) continue;
            ManagerLine line{.id = candidate.id,
                             .name = std::move(candidate.name),
                             .tier = tier,
                             .open_engagements = capacity.open_engagements,
                             .slot_limit = capacity.limit,
                             .committed_minutes = capacity.committed_minutes,
                             .calendar_minutes = capacity.calendar_minutes,
                             .free_from = capacity.free_from};
            count_engagements(calendars, snapshots, now, line);
            add_absences(sql, actor, today, line);
            add_delay(delay, line);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

}  // namespace slipway
