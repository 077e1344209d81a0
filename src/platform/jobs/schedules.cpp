#include "platform/jobs/schedules.hpp"

#include <map>

#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/jobs/job_queue.hpp"

namespace slipway::jobs {
namespace {

constexpr std::string_view unique_key = "schedule";

struct MomentRow {
    std::string schedule;
    Instant moment;
};
BOOST_DESCRIBE_STRUCT(MomentRow, (), (schedule, moment))

Instant following(const Schedule& schedule, Instant moment) {
    const Instant next = schedule.next_after(moment);
    ASSERT(next > moment, "the next moment of a schedule is later");
    return next;
}

}  // namespace

const sql::Statement select_moments{"schedule_moment.all",
                                    "select schedule, moment from schedule_moments"};
const sql::Statement insert_moment{"schedule_moment.insert", R"sql(
    insert into schedule_moments (schedule, moment) values ($1, $2) on conflict do nothing)sql"};
const sql::Statement claim_sqlite{"schedule_moment.claim", R"sql(
    select moment from schedule_moments where schedule = $1)sql"};
const sql::Statement claim_postgres{"schedule_moment.claim", R"sql(
    select moment from schedule_moments where schedule = $1 for update skip locked)sql"};
const sql::Statement update_moment{"schedule_moment.move", R"sql(
    update schedule_moments set moment = $2 where schedule = $1)sql"};
const sql::Statement has_unfinished{"schedule_moment.has_unfinished", R"sql(
    select exists (select 1 from jobs where state = 'open' and workspace_id = $1 and kind = $2
                                        and unique_key = $3)
        or exists (select 1 from jobs where state = 'leased' and workspace_id = $1 and kind = $2
                                        and unique_key = $3))sql"};

Schedules::Schedules(sql::Database& database, Clock& clock, Chance& chance,
                     std::vector<Schedule> schedules)
    : database_(database), clock_(clock), chance_(chance), schedules_(std::move(schedules)) {}

bool Schedules::tick() {
    if (schedules_.empty()) return false;
    std::map<std::string, Instant> moments;
    const auto rows = database_.read(
        [](sql::Transaction& transaction) { return transaction.all<MomentRow>(select_moments); });
    for (const MomentRow& row : rows) moments.emplace(row.schedule, row.moment);
    bool has_added = false;
    for (const Schedule& schedule : schedules_) {
        const auto known = moments.find(schedule.name);
        const bool is_due =
            known == moments.end() || following(schedule, known->second) <= clock_.now();
        if (is_due && add_next(schedule)) has_added = true;
    }
    return has_added;
}

Instant Schedules::moment_to_run(const Schedule& schedule, Instant last, Instant now) const {
    Instant moment = following(schedule, last);
    if (schedule.missed == Schedule::Missed::run_each) return moment;
    for (Instant next = following(schedule, moment); next <= now;) {
        moment = next;
        next = following(schedule, moment);
    }
    return moment;
}

bool Schedules::add_next(const Schedule& schedule) {
    const auto added = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
        rely_on_row_locks(transaction);
        const Instant now = clock_.now();
        if (transaction.execute(insert_moment, schedule.name, now) == 1) return false;
        const bool is_postgres = transaction.dialect() == sql::Dialect::postgres;
        const auto last =
            transaction.find<Instant>(is_postgres ? claim_postgres : claim_sqlite, schedule.name);
        if (!last) return false;  // another server has it
        if (transaction.one<bool>(has_unfinished, WorkspaceId(), schedule.name, unique_key)) {
            return false;
        }
        const Instant moment = moment_to_run(schedule, *last, now);
        if (moment > now) return false;  // another server was quicker
        add(transaction,
            {.kind = schedule.name, .due_at = moment, .unique_key = std::string(unique_key)},
            chance_.new_uuid(now), now);
        transaction.execute(update_moment, schedule.name, moment);
        return true;
    });
    ASSERT(added.has_value(), "a schedule refuses nothing");
    return *added;
}

}  // namespace slipway::jobs
