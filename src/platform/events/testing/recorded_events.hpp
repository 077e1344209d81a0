#pragma once

#include <thread>

#include "platform/events/event_log.hpp"

namespace slipway::testing {

/// All that was recorded (a batch at most). On PostgreSQL an event is settled only when every older
/// transaction of the server has ended, those of other tests' databases, too: waits for them.
inline std::vector<Event> recorded_events(sql::Database& database) {
    while (true) {
        std::vector<Event> found;
        const bool is_settled = database.read([&](sql::Transaction& sql) {
            found = events::read_after(sql, {}, events::max_batch);
            return !(events::settled_end(sql) < events::latest_place(sql));
        });
        if (is_settled) return found;
        std::this_thread::yield();
    }
}

}  // namespace slipway::testing
