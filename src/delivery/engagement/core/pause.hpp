#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/rational.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/engagement/core/service_package.hpp"
#include "engines/working_time/working_calendar.hpp"

// The client may stop the clocks for a few working days (DOMAIN §4.4, DELAY R17, R18). The limit
// is `pause_limit_days` of the service package: see `check_length`.

namespace slipway {

using PauseId = Id<struct PauseKind>;

/// What the client wrote elsewhere, as a manager logs it; without it only the client can ask.
struct WrittenRequest {
    std::string text;
    Day received_on{};
};
BOOST_DESCRIBE_STRUCT(WrittenRequest, (), (text, received_on))

struct NewPause {
    Day starts_on{};
    std::int32_t working_days = 0;
    std::string reason;
    std::optional<WrittenRequest> evidence;
};
BOOST_DESCRIBE_STRUCT(NewPause, (), (starts_on, working_days, reason, evidence))
std::span<const MemberRule> describe_rules(const NewPause*);
std::span<const MemberRule> describe_rules(const WrittenRequest*);

/// The head's word on a pause beyond those that need none.
struct NewPauseConsent {
    bool is_given = false;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewPauseConsent, (), (is_given, reason))
std::span<const MemberRule> describe_rules(const NewPauseConsent*);

enum class PauseState { awaiting_consent, refused, planned, running, ended, withdrawn };
BOOST_DESCRIBE_ENUM(PauseState, awaiting_consent, refused, planned, running, ended, withdrawn)

/// A pause as it stands. Paused are the days from `starts_on` until the day before `resumes_on`.
struct Pause {
    PauseId id;
    EngagementId engagement_id;
    Day starts_on{};
    std::int32_t working_days = 0;
    Day resumes_on{};
    std::string reason;
    PersonId requested_by;
    Side requested_side = Side::client;
    Instant requested_at;
    std::optional<std::string> evidence;
    std::optional<Day> evidence_received_on;
    bool needs_consent = false;
    Rational provider_late_days;  // when it was asked for: it erases nothing (DELAY R18)
    std::optional<bool> consent_is_given;
    std::optional<Instant> withdrawn_at;
    /// When the engagement went on: at the start of `resumes_on`, earlier only by the client.
    std::optional<Instant> began_at;
    std::optional<Instant> resumed_at;
};
BOOST_DESCRIBE_STRUCT(Pause, (),
                      (id, engagement_id, starts_on, working_days, resumes_on, reason, requested_by,
                       requested_side, requested_at, evidence, evidence_received_on, needs_consent,
                       provider_late_days, consent_is_given, withdrawn_at, began_at, resumed_at))

PauseState state_on(const Pause& pause, Day today);

/// What a request comes to on the calendar.
struct PlannedPause {
    Day starts_on{};   // the first paused working day
    Day last_day{};    // the last paused working day
    Day resumes_on{};  // the working day at whose start the service goes on by itself
    std::int32_t working_days = 0;
    bool needs_consent = false;
};
BOOST_DESCRIBE_STRUCT(PlannedPause, (),
                      (starts_on, last_day, resumes_on, working_days, needs_consent))

/// At most the package's `pause_limit_days`, five by the practice (DOMAIN §4.4): refused with
/// `pause.is_longer_than_the_limit`, whoever asks.
Result<void> check_length(std::int32_t working_days, const ServicePackage& package);

/// Places a request on the manager's calendar (absences left out: they change no calendar).
/// `earlier` are all pauses of the engagement. Refuses what starts in the past, unless a written
/// request came before and its days can still be disputed (DELAY R20, R21); what overlaps another
/// pause; and a manager's word without the client's own.
Result<PlannedPause> plan_pause(const NewPause& request, Side requested_by,
                                std::span<const Pause> earlier, const ServicePackage& package,
                                const working_time::WorkingCalendar& manager_calendar, Day today);

/// So many working days from the first one not before `starts_on`. Also for a pause whose calendar
/// has changed or whose consent came late.
PlannedPause place_pause(Day starts_on, std::int32_t working_days,
                         const working_time::WorkingCalendar& manager_calendar);

/// When a pause that the client ends on `today` is over: at the start of the next working day
/// (DELAY R17). Refuses a pause that does not run.
Result<Day> end_early(const Pause& pause, const working_time::WorkingCalendar& manager_calendar,
                      Day today);

/// Paused working days of the manager's calendar before `until`: by so many the term moves
/// (DOMAIN §4.4).
std::int64_t paused_working_days(std::span<const Pause> pauses,
                                 const working_time::WorkingCalendar& manager_calendar, Day until);

}  // namespace slipway
