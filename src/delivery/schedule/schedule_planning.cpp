#include "delivery/schedule/schedule_planning.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/schedule/schedule_input_queries.hpp"
#include "platform/clock/clock.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// What is read anew of the inputs: all that the changes are about.
class InputRefresh {
public:
    InputRefresh(sql::Transaction& transaction, const ScheduleInputs& before,
                 const ReadingMoment& moment)
        : sql_(transaction),
          provider_(before.provider_workspace_id),
          moment_(moment),
          inputs_(before),
          developers_(developers_of(transaction, provider_)) {}

    ScheduleInputs take(const std::vector<ScheduleChange>& changes) {
        std::set<EngagementId> engagements;
        std::set<PersonId> people;
        std::set<WorkspaceId> calendars;
        for (const ScheduleChange& change : changes) {
            if (change.engagement_id) engagements.insert(*change.engagement_id);
            if (change.person_id) people.insert(*change.person_id);
            if (change.calendar_of) calendars.insert(*change.calendar_of);
        }
        for (const EngagementId id : engagements) take_engagement(id);
        for (const PersonId id : people) take_person(id);
        for (const WorkspaceId id : calendars) take_calendar(id);
        return std::move(inputs_);
    }

private:
    void take_engagement(EngagementId id) {
        auto& all = inputs_.engagements;
        const auto place = std::ranges::lower_bound(all, id, {}, &EngagementInput::id);
        const bool is_known = place != all.end() && place->id == id;
        const auto facts = find_engagement(sql_, Actor::system(provider_), id);
        ASSERT(facts.has_value(), "a change is of an engagement of the provider's");
        const bool is_open = require_open(*facts).has_value();
        if (!is_open) {
            if (is_known) all.erase(place);
            return;
        }
        EngagementInput input = read_engagement_input(sql_, *facts, developers_, moment_);
        ensure_people(input);
        if (is_known) {
            *place = std::move(input);
        } else {
            all.insert(place, std::move(input));
        }
    }

    void ensure_people(const EngagementInput& input) {
        std::set<PersonId> needed{input.manager_id};
        for (const ActivityInput& activity : input.activities) {
            for (const ItemInput& item : activity.items) {
                if (item.developer_id) needed.insert(*item.developer_id);
            }
        }
        for (const PersonId person : needed) {
            if (!has(inputs_.people, person, &PersonInput::id)) take_person(person);
        }
        if (!has(inputs_.calendars, input.workspace_id, &CalendarInput::workspace_id)) {
            take_calendar(input.workspace_id);
        }
    }

    template <class T, class Key>
    static bool has(const std::vector<T>& list, const Key& key, Key T::*member) {
        return std::ranges::find(list, key, member) != list.end();
    }

    void take_person(PersonId id) {
        auto& all = inputs_.people;
        const auto place = std::ranges::find(all, id, &PersonInput::id);
        PersonInput person = read_person_input(sql_, provider_, id, moment_);
        if (place != all.end()) {
            *place = std::move(person);
        } else {
            all.push_back(std::move(person));
        }
    }

    void take_calendar(WorkspaceId id) {
        auto& all = inputs_.calendars;
        const auto place = std::ranges::find(all, id, &CalendarInput::workspace_id);
        if (place != all.end()) {
            *place = read_calendar_input(sql_, id);
        } else {
            all.push_back(read_calendar_input(sql_, id));
        }
    }

    sql::Transaction& sql_;
    WorkspaceId provider_;
    const ReadingMoment& moment_;
    ScheduleInputs inputs_;
    std::vector<PersonId> developers_;
};

/// A day that began changes quotas everywhere, people who come or go change who builds: then all
/// of it is read, which also mends whatever was missed.
ScheduleInputs read_after(sql::Transaction& sql, WorkspaceId provider,
                          const std::optional<ScheduleInputs>& before,
                          const std::vector<ScheduleChange>& changes, Instant now) {
    const ReadingMoment moment = present(now, zone_of(sql, provider));
    const bool needs_all = !before || before->first_day != moment.first_day ||
                           std::ranges::any_of(changes, [](const ScheduleChange& change) {
                               return change.cause == ScheduleCause::people;
                           });
    if (needs_all) return read_schedule_inputs(sql, provider, moment);
    return InputRefresh(sql, *before, moment).take(changes);
}

}  // namespace

void plan_portfolio(sql::Database& database, Chance& chance, WorkspaceId provider, Instant now) {
    Planning planning = database.read([&](sql::Transaction& sql) {
        ScheduleStore store(sql);
        Planning read;
        read.changes = store.changes(provider);
        read.before = store.inputs(provider);
        read.after = read_after(sql, provider, read.before, read.changes, now);
        return read;
    });
    // Of the first plan nothing has moved.
    planning.replan = planning.before ? replan(*planning.before, planning.after, planning.changes)
                                      : first_plan(planning.after);
    const auto written = database.write([&](sql::Transaction& sql) -> Result<bool> {
        UnitOfWork work(sql, now, chance);
        write_plan(work, planning);
        return true;
    });
    ASSERT(written.has_value(), "storing a plan refuses nothing");
}

}  // namespace slipway
