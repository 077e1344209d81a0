#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <span>
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
    bool is_behind() const { return immediate_.answered < told_; }
    /// Has the immediate readers hear all that `notify` told of: asked before every read, so that
    /// whoever was answered is seen, and a burst of writes costs one round. Never throws, and gives
    /// up after a tenth of a second: an older transaction of somebody else may hold the log back
    /// (PostgreSQL).
    void catch_up_immediate() { catch_up_to_told(Which::immediate, immediate_); }
    /// The same for those of them that do something about each event, not only keep a picture of
    /// how things are: asked before a write is answered, since the next command may build on it.
    void catch_up_acting() { catch_up_to_told(Which::acting, acting_); }
    /// Whether one of those readers wants an event of one of these types.
    bool acts_on(std::span<const std::string> types) const;
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
    enum class Which { all, immediate, acting };
    /// Requests that come while one of them has the readers catch up share the next turn.
    struct Turns {
        std::mutex mutex;
        std::atomic<std::uint64_t> answered = 0;
        EventPlace looked_until;  // nothing before it waits for these readers; under the mutex
    };

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
    static bool is_among(const EventReader& reader, Which which);
    void catch_up_to_told(Which which, Turns& turns);
    /// Whether one of these readers wants an event from there to the target, or is to wait for one
    /// that is not settled. Moves the place over what none of them wants.
    bool is_wanted(Which which, EventPlace& from, EventPlace target);
    /// True when a reader heard something.
    bool run_until(Which which, EventPlace target, std::chrono::milliseconds patience);
    WakeableLoop::Pause pass();
    /// All readers have heard what is before that place.
    static void note_heard(Turns& turns, EventPlace until);
    EventPlace latest();

    sql::Database& database_;
    Clock& clock_;
    Chance& chance_;
    std::vector<EventReader> readers_;
    OnReaderFailure on_failure_;

    std::atomic<std::uint64_t> told_ = 0;
    Turns immediate_;
    Turns acting_;

    std::mutex unwanted_mutex_;
    std::map<std::string, Unwanted, std::less<>> unwanted_;

    WakeableLoop loop_{std::chrono::milliseconds(20)};
};

}  // namespace slipway::events
