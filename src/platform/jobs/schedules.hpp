#pragma once

#include <string>
#include <vector>

#include "platform/feature.hpp"

namespace slipway::jobs {

/// Turns the moments of schedules into jobs, and remembers in `schedule_moments` which is done. The
/// next moment's job is added when the one before has ended (done or parked), so that those of one
/// schedule run one after the other. Several servers share the table. One thread.
class Schedules {
public:
    Schedules(sql::Database& database, Clock& clock, Chance& chance,
              std::vector<Schedule> schedules);

    /// Adds the jobs whose moment has come. A schedule seen for the first time begins now. True
    /// when a job was added.
    bool tick();

    const std::vector<Schedule>& all() const { return schedules_; }

private:
    bool add_next(const Schedule& schedule);
    Instant moment_to_run(const Schedule& schedule, Instant last, Instant now) const;

    sql::Database& database_;
    Clock& clock_;
    Chance& chance_;
    std::vector<Schedule> schedules_;
};

}  // namespace slipway::jobs
