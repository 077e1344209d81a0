#include "platform/events/live_tail.hpp"

#include "platform/background/failure_text.hpp"
#include "platform/events/event_log.hpp"

namespace slipway::events {

LiveTail::LiveTail(sql::Database& database, Publish publish, OnFailure on_failure)
    : database_(database),
      publish_(std::move(publish)),
      on_failure_(std::move(on_failure)),
      place_(settled_end(database)) {}

void LiveTail::start() {
    loop_.start([this] { return WakeableLoop::Pause{pass()}; });
}

void LiveTail::catch_up() {
    while (!loop_.is_stopping()) {
        const auto events = read_after(database_, place_, max_batch);
        if (events.empty()) return;
        // A batch that cannot be told is not told again: nudges are lost, not the events.
        place_ = events.back().place;
        publish_(events);
    }
}

std::chrono::milliseconds LiveTail::pass() {
    try {
        catch_up();
        const EventPlace latest = database_.read(latest_place);
        return latest > place_ ? unsettled_interval : poll_interval;
    } catch (const std::exception& failure) {
        on_failure_(failure_text(failure));
        return poll_interval;
    }
}

std::optional<std::vector<Event>> LiveTail::replay(EventPlace after,
                                                   WorkspaceId workspace_id) const {
    if (after > settled_end(database_)) return std::nullopt;
    std::vector<Event> replayed;
    EventPlace place = after;
    for (int seen = 0; seen <= max_replayed;) {
        auto events = read_after(database_, place, max_batch);
        if (events.empty()) return replayed;
        place = events.back().place;
        seen += static_cast<int>(events.size());
        for (Event& event : events) {
            if (event.workspace_id != workspace_id && event.other_workspace_id != workspace_id) {
                continue;
            }
            replayed.push_back(std::move(event));
        }
    }
    return std::nullopt;
}

}  // namespace slipway::events
