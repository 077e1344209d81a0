#include "delivery/schedule/core/schedule_change.hpp"

#include <array>
#include <utility>

namespace slipway {
namespace {

using enum ScheduleCause;

struct EventMeaning {
    std::string_view prefix;
    ScheduleCause cause;
};

/// The first that fits; a prefix ends in a full stop.
constexpr std::array meanings{
    EventMeaning{"time_entry.", work_logged},
    EventMeaning{"block.delivered", block_delivered},
    EventMeaning{"block.accepted", block_accepted},
    EventMeaning{"block.returned", block_returned},
    EventMeaning{"block.", block_progress},
    EventMeaning{"block_order.agreed", block_order},
    EventMeaning{"document.", document},
    EventMeaning{"estimate.", estimate},
    EventMeaning{"discovery.brief_sent", discovery},
    EventMeaning{"discovery.brief_submitted", discovery},
    EventMeaning{"discovery.brief_reopened", discovery},
    EventMeaning{"discovery.question_asked", discovery},
    EventMeaning{"discovery.question_answered", discovery},
    EventMeaning{"discovery.answer_returned", discovery},
    EventMeaning{"discovery.question_completed", discovery},
    EventMeaning{"discovery.question_withdrawn", discovery},
    EventMeaning{"discovery.range_estimated", discovery},
    EventMeaning{"input_request.created", wait_began},
    EventMeaning{"input_request.completed", wait_began},
    EventMeaning{"input_request.supply_returned", wait_began},
    EventMeaning{"delay_wait.set", wait_began},
    EventMeaning{"input_request.", wait_ended},
    EventMeaning{"neutral_stop.", neutral_stop},
    EventMeaning{"engagement.started", engagement_started},
    EventMeaning{"engagement.completed", engagement_over},
    EventMeaning{"engagement.cancelled", engagement_over},
    EventMeaning{"engagement.manager_changed", manager},
    EventMeaning{"engagement.stage_changed", stage},
    EventMeaning{"engagement.changed", engagement_changed},
    EventMeaning{"engagement.", pause},
    EventMeaning{"calendar.", calendar},
    EventMeaning{"absence.", absence},
    EventMeaning{"schedule_priority.", priority},
    EventMeaning{"member.", people},
};

}  // namespace

std::optional<ScheduleCause> cause_of_event(std::string_view event_type) {
    for (const EventMeaning& meaning : meanings) {
        const bool fits = meaning.prefix.ends_with('.') ? event_type.starts_with(meaning.prefix)
                                                        : event_type == meaning.prefix;
        if (fits) return meaning.cause;
    }
    return std::nullopt;
}

}  // namespace slipway
