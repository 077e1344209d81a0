#pragma once

#include <thread>

#include "platform/events/event_log.hpp"

namespace slipway::testing {

/// All that was recorded (a batch at most). On PostgreSQL an event is settled only when every older
/// transaction of its database has ended: waits for them.
inline std::vector<Event> recorded_events(sql::Database& database) {
    while (true) {
        const EventPlace latest = database.read(events::latest_place);
        auto found = events::read_after(database, {}, events::max_batch);
        if (latest <= (found.empty() ? EventPlace{} : found.back().place)) return found;
        std::this_thread::yield();
    }
}

}  // namespace slipway::testing
