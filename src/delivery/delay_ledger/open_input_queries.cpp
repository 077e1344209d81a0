#include "delivery/delay_ledger/open_input_queries.hpp"

#include <algorithm>

#include "delivery/delay_ledger/core/open_gates.hpp"
#include "delivery/delay_ledger/ledger_store.hpp"

namespace slipway {
namespace {

void add_stop(OpenInput& input, const std::string& activity) {
    if (std::ranges::find(input.stops, activity) != input.stops.end()) return;
    input.stops.push_back(activity);
}

}  // namespace

std::vector<OpenRequest> open_requests(sql::Transaction& sql, const EngagementFacts& engagement,
                                       std::optional<Instant> before) {
    LedgerPapers papers(sql, engagement);
    std::vector<InputRequest> requests = papers.input_requests();
    if (requests.empty()) return {};
    const auto is_later = [&](Instant moment) { return before && moment >= *before; };
    const auto steps = papers.input_steps();
    std::vector<OpenRequest> open;
    for (InputRequest& request : requests) {
        if (is_later(request.requested_at)) continue;
        OpenRequest known{request.id, std::move(request.title), request.requested_at,
                          request.allowance_days, std::move(request.stops)};
        std::optional<InputStepKind> last;
        for (const InputStep& step : steps) {
            if (step.request_id != request.id || is_later(step.made_at)) continue;
            last = step.kind;
            known.since = step.made_at;
            known.allowance_days =
                step.kind == InputStepKind::supply_returned ? 0 : request.allowance_days;
        }
        if (state_after(last) == InputState::asked) open.push_back(std::move(known));
    }
    return open;
}

std::vector<OpenInput> open_inputs(sql::Transaction& sql, const EngagementFacts& engagement,
                                   Instant before) {
    LedgerPapers papers(sql, engagement);
    std::vector<OpenInput> open;
    for (OpenRequest& request : open_requests(sql, engagement, before)) {
        open.push_back({input_item(request.id.text()), std::move(request.title), request.since,
                        request.allowance_days, std::move(request.stops)});
    }
    std::vector<DelayFact> facts;  // read when something waits for what is no request
    for (const DelayWait& wait : papers.waits()) {
        if (wait.set_at >= before) continue;
        const auto known = std::ranges::find(open, wait.item, &OpenInput::item);
        if (known != open.end()) {
            add_stop(*known, wait.activity);
        } else if (!is_input_item(wait.item)) {
            if (facts.empty()) facts = LedgerStore(sql, engagement).facts();
            const DelayFact* asked = open_gate(facts, wait.item, before);
            if (!asked || asked->known_at > wait.set_at) continue;
            open.push_back(
                {wait.item, wait.reason, asked->known_at, asked->allowance_days, {wait.activity}});
        }
    }
    std::erase_if(open, [](const OpenInput& input) { return input.stops.empty(); });
    return open;
}

std::vector<StoppedDays> neutral_stops(sql::Transaction& sql, const EngagementFacts& engagement,
                                       Instant before) {
    std::vector<StoppedDays> stops;
    for (const NeutralStop& stop : LedgerPapers(sql, engagement).neutral_stops()) {
        if (stop.recorded_at < before) stops.push_back({stop.from_day, stop.to_day});
    }
    return stops;
}

}  // namespace slipway
