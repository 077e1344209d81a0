#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "platform/background/wakeable_loop.hpp"
#include "platform/events/event_cursors.hpp"
#include "platform/feature.hpp"

namespace slipway::events {

/// A reader failed at an event, or the runner could not reach the database (then no reader's name).
using OnReaderFailure = std::function<void(const std::string& reader, const std::string& what)>;

/// Has every reader hear the log: what one transaction of a reader writes and the move of its
/// cursor are one. Any number of processes may run one on the same database; a cursor belongs to
/// one of them at a time. Made after the migrations; all methods from any thread.
///
/// A reader that fails at an event is tried again after 1, 2, 4 … 300 seconds; after `max_attempts`
/// the event is parked and the reader goes on with the next one.
class EventRunner {
public:
    static constexpr int max_attempts = 10;

    /// Makes the cursors of readers that are new.
    EventRunner(sql::Database& database, Clock& clock, Chance& chance,
                std::vector<EventReader> readers, OnReaderFailure on_failure);
    ~EventRunner() { stop(); }

    /// From now on a thread of its own follows the log: soon after `notify`, every second else.
    void start();
    void stop() { loop_.stop(); }
    /// Something was committed.
    void notify();

    /// Whether something that `notify` told of waits for the immediate readers.
    bool is_behind() const { return immediate_answered_ < told_; }
    /// Has the immediate readers hear all that `notify` told of: asked before every read, so that
    /// whoever was answered is seen, and a burst of writes costs one round. Never throws, and gives
    /// up after a tenth of a second: an older transaction of somebody else may hold the log back
    /// (PostgreSQL).
    void catch_up_immediate();
    /// Has all readers hear all that is committed, and what they record themselves; for tests,
    /// tools and the demo. Readers in back-off stay where they are.
    void catch_up();

    /// Has a parked event heard. Throws what the reader throws; then it stays parked.
    Result<void> retry_parked(WorkspaceId workspace_id, const std::string& reader,
                              const Uuid& event_id);

private:
    enum class Step { heard, nothing_new, in_back_off, held_elsewhere, failed };
    struct StepAnswer {
        Step step;
        EventPlace place;
    };
    enum class Which { all, immediate };

    /// Events behind a cursor that its reader was found not to want: not read again.
    struct Unwanted {
        EventPlace cursor;
        EventPlace until;
        std::size_t count = 0;
    };

    StepAnswer step(const EventReader& reader);
    Unwanted unwanted_after(const EventReader& reader, EventPlace cursor);
    void remember(const EventReader& reader, const Unwanted& unwanted);
    StepAnswer hear(const EventReader& reader, const ReaderStatus& cursor,
                    const std::vector<Event>& events, std::size_t count);
    StepAnswer settle_failure(const EventReader& reader, const ReaderStatus& cursor,
                              const Event& event, const std::string& what);
    /// True when a reader heard something.
    bool run_until(Which which, EventPlace target, std::chrono::milliseconds patience);
    std::chrono::milliseconds pass();
    EventPlace latest();

    sql::Database& database_;
    Clock& clock_;
    Chance& chance_;
    std::vector<EventReader> readers_;
    OnReaderFailure on_failure_;

    // Requests that come while one of them has the immediate readers catch up share the next turn.
    std::mutex immediate_mutex_;
    std::atomic<std::uint64_t> told_ = 0;
    std::atomic<std::uint64_t> immediate_answered_ = 0;

    std::mutex unwanted_mutex_;
    std::map<std::string, Unwanted, std::less<>> unwanted_;

    WakeableLoop loop_{std::chrono::milliseconds(20)};
};

}  // namespace slipway::events
