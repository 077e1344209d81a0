#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/effort.hpp"
#include "base/refusal.hpp"
#include "base/warning.hpp"
#include "delivery/engagement/core/service_package.hpp"
#include "engines/working_time/working_calendar.hpp"

// Who has room for one more engagement (DOMAIN §2, §4.2): a junior manager has slots, a senior one
// hours.

namespace slipway {

/// One open engagement of a manager, or a slot kept for a coming one, as far as it takes up
/// capacity.
struct OpenEngagement {
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    Day ends_on{};  // planned finish, or the end of the usual term
    /// Of a kept slot: it takes its place from the first engagement on that would still run then.
    std::optional<Day> starts_on;
};

/// A manager before one more engagement.
struct ManagerLoad {
    PersonId person_id;
    Roles roles;
    std::vector<OpenEngagement> open;
};

/// Whether and when one more engagement of a package fits.
struct ManagerCapacity {
    bool is_of_the_tier = false;
    std::int32_t open_engagements = 0;
    /// How many of this package the manager can run at once: the package's limit, or what the
    /// hours of the month allow; nothing when neither says.
    std::optional<std::int32_t> limit;
    Effort committed_minutes;   // in the month from the start
    Effort calendar_minutes;    // that month's working time
    std::optional<Day> free_from;  // the first day on which it fits
    bool fits_at_start = false;
    /// In words, most important first.
    std::vector<Warning> reasons;
};
BOOST_DESCRIBE_STRUCT(ManagerCapacity, (),
                      (is_of_the_tier, open_engagements, limit, committed_minutes,
                       calendar_minutes, free_from, fits_at_start, reasons))

/// `calendar` is the manager's own, absences subtracted.
ManagerCapacity capacity_for(const ServicePackage& package, const ManagerLoad& load,
                             const working_time::WorkingCalendar& calendar, Day starts_on);

/// The first day within half a year on which what is open takes more than there is, by weeks; what
/// is kept counts with it.
std::optional<Day> over_limit_from(const ServicePackage& package, const ManagerLoad& load,
                                   const working_time::WorkingCalendar& calendar, Day from);

/// Whether somebody with these roles runs engagements of the tier (DOMAIN §2). A head runs none
/// by role.
bool runs(Roles roles, Tier tier);

/// What speaks against a manager. Another tier is refused with
/// `engagement.manager_is_of_another_tier` unless a head decides; then, and for too many
/// engagements, it is a warning.
Result<std::vector<Warning>> check_manager(const Actor& actor, const ServicePackage& package,
                                           const ManagerLoad& load,
                                           const ManagerCapacity& capacity);

/// What an engagement or a kept slot takes of the week that begins with this Monday.
Effort minutes_in_week(const OpenEngagement& engagement,
                       const working_time::WorkingCalendar& calendar, Day monday);

/// The last day on which a kept slot waits for its engagement: it lapses ten working days of the
/// provider's after its first day.
Day slot_is_kept_until(Day starts_on, const working_time::WorkingCalendar& calendar);

/// The last day of the usual term of an engagement of the package that starts then.
Day usual_end(const ServicePackage& package, Day starts_on);

}  // namespace slipway
