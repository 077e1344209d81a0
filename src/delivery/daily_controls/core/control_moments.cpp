#include "delivery/daily_controls/core/control_moments.hpp"

namespace slipway {
namespace {

Instant moment(const ControlCalendars& calendars, Day day, int minute) {
    return calendars.zone.first_instant_of(working_time::LocalTime{day} +
                                           std::chrono::minutes{minute});
}

std::optional<DueControl> next_cut_off(const ControlCalendars& calendars, Day until) {
    const auto day = calendars.manager.add_working_days(until, 1);
    if (!day) return std::nullopt;
    const int end_of_work = calendars.manager.hours_on(*day).spans().back().to_minute;
    return DueControl{*day, ControlRound::cut_off,
                      moment(calendars, *day, calendars.cut_off_minute.value_or(end_of_work))};
}

std::optional<DueControl> next_morning(const ControlCalendars& calendars, Day until) {
    const auto day = calendars.manager.add_working_days(until, 1);
    if (!day) return std::nullopt;
    const auto morning = calendars.provider.add_working_days(*day, 1);
    if (!morning) return std::nullopt;
    const int begin_of_work = calendars.provider.hours_on(*morning).spans().front().from_minute;
    return DueControl{*day, ControlRound::morning, moment(calendars, *morning, begin_of_work)};
}

}  // namespace

std::optional<DueControl> next_control(const ControlCalendars& calendars,
                                       const ControlProgress& progress) {
    const auto cut_off = next_cut_off(calendars, progress.cut_off_until);
    if (!cut_off) return std::nullopt;
    if (progress.morning_until >= progress.cut_off_until) return cut_off;
    const auto morning = next_morning(calendars, progress.morning_until);
    if (!morning || morning->day > progress.cut_off_until) return cut_off;
    return morning->at <= cut_off->at ? morning : cut_off;
}

ControlProgress after(ControlProgress progress, const DueControl& done) {
    (done.round == ControlRound::cut_off ? progress.cut_off_until : progress.morning_until) =
        done.day;
    return progress;
}

}  // namespace slipway
