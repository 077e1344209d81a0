#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/background/wakeable_loop.hpp"
#include "platform/feature.hpp"

namespace slipway::events {

/// Follows the log in every process, from now on, and tells the live connections of this process
/// that something happened. Keeps no cursor: who was away asks for a replay or anew for everything.
/// All methods from any thread but catch_up.
class LiveTail {
public:
    /// Some events, oldest first, at most max_batch. Called on one thread, never twice at a time.
    using Publish = std::function<void(const std::vector<Event>&)>;
    using OnFailure = std::function<void(const std::string& what)>;

    LiveTail(sql::Database& database, Publish publish, OnFailure on_failure);
    ~LiveTail() { stop(); }

    /// From now on a thread of its own follows: at once after `notify`, every second else.
    void start();
    void stop() { loop_.stop(); }
    void notify() { loop_.wake(); }

    /// Publishes in this thread all that has settled. For tests; not while started.
    void catch_up();

    static constexpr int max_replayed = 1000;
    /// What happened in a workspace, or was told to it, after a place (the Last-Event-ID of a
    /// connection that comes back). Nothing when more than `max_replayed` events of the whole log
    /// lie between, or when the place is not of this log: then what the caller has is too old to
    /// mend. Subscribe first, then replay: an event may come twice, none is missed.
    std::optional<std::vector<Event>> replay(EventPlace after, WorkspaceId workspace_id) const;

private:
    std::chrono::milliseconds pass();

    sql::Database& database_;
    Publish publish_;
    OnFailure on_failure_;
    EventPlace place_;
    WakeableLoop loop_;
};

}  // namespace slipway::events
