#include "platform/events/event_runner.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <thread>

#include "platform/background/failure_text.hpp"
#include "platform/clock/clock.hpp"
#include "platform/events/event_log.hpp"

namespace slipway::events {
namespace {

using namespace std::chrono_literals;

constexpr auto immediate_patience = 100ms;
constexpr auto catch_up_patience = 10'000ms;
/// The longest that a reader keeps the writer: people wait behind it.
constexpr auto longest_turn = 2ms;

/// So that the thread that follows the log has a fifth of the writer's time at most: under many
/// writes it then hears many at once, and a reader that hears the last of them has less to do.
/// Whoever reads does not wait for it (`catch_up_immediate`).
std::chrono::milliseconds rest_after(std::chrono::steady_clock::duration turn) {
    constexpr std::chrono::milliseconds longest = 250ms;
    return std::min(longest, std::chrono::duration_cast<std::chrono::milliseconds>(4 * turn));
}

std::chrono::milliseconds back_off(int attempts) {
    constexpr std::chrono::milliseconds longest = 300s;
    return std::min<std::chrono::milliseconds>(longest, 1s * (1LL << std::min(attempts - 1, 20)));
}

bool wants(const EventReader& reader, std::string_view type) {
    return reader.types.empty() ||
           std::ranges::any_of(reader.types, [&](const std::string& wanted) {
               return wanted.ends_with('.') ? type.starts_with(wanted) : type == wanted;
           });
}

bool wants(const EventReader& reader, const Event& event) {
    return wants(reader, event.type);
}

/// Whether a later one of these events says the same to a reader of how things are now.
bool is_repeated(const EventReader& reader, std::span<const Event> later, const Event& event) {
    return reader.repeats == EventReader::Repeats::hears_the_last &&
           std::ranges::any_of(later, [&](const Event& other) {
               return other.subject_id == event.subject_id &&
                      other.subject_kind == event.subject_kind && wants(reader, other);
           });
}

}  // namespace

EventRunner::EventRunner(sql::Database& database, Clock& clock, Chance& chance,
                         std::vector<EventReader> readers, OnReaderFailure on_failure)
    : database_(database),
      clock_(clock),
      chance_(chance),
      readers_(std::move(readers)),
      on_failure_(std::move(on_failure)) {
    std::set<std::string> names;
    for (const EventReader& reader : readers_) {
        ASSERT(names.insert(reader.name).second, "a cursor has one reader");
    }
    const EventPlace end = settled_end(database_);
    const auto made = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
        for (const EventReader& reader : readers_) {
            const bool from_now = reader.since == EventReader::Since::now;
            ensure_cursor(transaction, reader.name, from_now ? end : before_all, clock_.now());
        }
        return true;
    });
    ASSERT(made.has_value(), "making cursors refuses nothing");
    // What was before is the background thread's.
    immediate_.looked_until = acting_.looked_until = latest();
}

void EventRunner::start() {
    loop_.start([this] { return pass(); });
}

void EventRunner::notify() {
    ++told_;
    loop_.wake();
}

EventRunner::StepAnswer EventRunner::step(const EventReader& reader) {
    const auto cursor = *database_.read([&](sql::Transaction& transaction) {
        auto found = find_cursor(transaction, reader.name);
        ASSERT(found.has_value(), "cursors are never deleted");
        return found;
    });
    Unwanted unwanted = unwanted_after(reader, cursor.place());
    // Read outside of the transaction that hears: what is in the log does not change.
    const auto events = read_after(database_, unwanted.until, max_batch);
    if (cursor.next_try_at > clock_.now()) return {Step::in_back_off, cursor.place()};
    if (events.empty()) return {Step::nothing_new, unwanted.until};
    const auto is_wanted = [&](const Event& event) { return wants(reader, event); };
    if (unwanted.count + events.size() < max_batch && std::ranges::none_of(events, is_wanted)) {
        // Not worth a transaction: the cursor moves with the next event that matters.
        unwanted.count += events.size();
        unwanted.until = events.back().place;
        remember(reader, unwanted);
        return {Step::nothing_new, unwanted.until};
    }
    // One that failed is tried alone: those after it shall not be done in vain.
    return hear(reader, cursor, events, cursor.attempts > 0 ? 1 : events.size());
}

EventRunner::Unwanted EventRunner::unwanted_after(const EventReader& reader, EventPlace cursor) {
    const std::lock_guard lock(unwanted_mutex_);
    const auto known = unwanted_.find(reader.name);
    // The cursor may have been moved since, here or by another process.
    if (known != unwanted_.end() && known->second.cursor == cursor) return known->second;
    return {.cursor = cursor, .until = cursor, .count = 0};
}

void EventRunner::remember(const EventReader& reader, const Unwanted& unwanted) {
    const std::lock_guard lock(unwanted_mutex_);
    unwanted_[reader.name] = unwanted;
}

EventRunner::StepAnswer EventRunner::hear(const EventReader& reader, const ReaderStatus& cursor,
                                          const std::vector<Event>& events, std::size_t count) {
    std::size_t heard = 0;
    std::string failure;
    try {
        const auto moved = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
            heard = 0;
            if (!claim_cursor(transaction, reader.name, cursor.place())) return false;
            UnitOfWork work(transaction, clock_.now(), chance_);
            const std::span<const Event> batch(events.data(), count);
            const auto end = std::chrono::steady_clock::now() + longest_turn;
            for (; heard < count; ++heard) {
                const Event& event = batch[heard];
                if (!wants(reader, event)) continue;
                if (is_repeated(reader, batch.subspan(heard + 1), event)) continue;
                if (heard > 0 && std::chrono::steady_clock::now() > end) break;
                reader.hear(work, event);
            }
            move_cursor(transaction, reader.name, events[heard - 1].place, work.now());
            return true;
        });
        ASSERT(moved.has_value(), "hearing refuses nothing");
        if (!*moved) return {Step::held_elsewhere, cursor.place()};
        return {Step::heard, events[heard - 1].place};
    } catch (const std::exception& error) {
        failure = failure_text(error);
    }
    // What went well before the failure, once more without what did not.
    const std::size_t good = std::min(heard, count - 1);
    if (good > 0) return hear(reader, cursor, events, good);
    on_failure_(reader.name, failure);
    return settle_failure(reader, cursor, events.front(), failure);
}

EventRunner::StepAnswer EventRunner::settle_failure(const EventReader& reader,
                                                    const ReaderStatus& cursor, const Event& event,
                                                    const std::string& what) {
    const int attempts = cursor.attempts + 1;
    const bool is_parked = attempts >= max_attempts;
    const auto noted = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
        if (!claim_cursor(transaction, reader.name, cursor.place())) return false;
        const Instant now = clock_.now();
        if (is_parked) {
            park_event(transaction, {.workspace_id = event.workspace_id,
                                     .reader = reader.name,
                                     .event_id = Id<EventTag>(event.id),
                                     .last_error = what,
                                     .parked_at = now});
            move_cursor(transaction, reader.name, event.place, now);
        } else {
            note_failure(transaction, reader.name, attempts, what, now.plus(back_off(attempts)));
        }
        return true;
    });
    ASSERT(noted.has_value(), "noting a failure refuses nothing");
    if (!*noted) return {Step::held_elsewhere, cursor.place()};
    return is_parked ? StepAnswer{Step::heard, event.place}
                     : StepAnswer{Step::failed, cursor.place()};
}

EventPlace EventRunner::latest() {
    return database_.read([](sql::Transaction& transaction) { return latest_place(transaction); });
}

bool EventRunner::run_until(Which which, EventPlace target, std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    bool has_heard = false;
    for (const EventReader& reader : readers_) {
        if (!is_among(reader, which)) continue;
        for (;;) {
            const StepAnswer answer = step(reader);
            if (answer.step == Step::heard) has_heard = true;
            if (answer.place >= target || answer.step == Step::in_back_off ||
                answer.step == Step::failed) {
                break;
            }
            if (answer.step == Step::heard) continue;
            if (std::chrono::steady_clock::now() >= deadline) break;
            std::this_thread::sleep_for(2ms);
        }
    }
    return has_heard;
}

bool EventRunner::is_among(const EventReader& reader, Which which) {
    switch (which) {
        case Which::all:
            return true;
        case Which::immediate:
            return reader.is_immediate;
        case Which::acting:
            return reader.is_immediate && reader.repeats == EventReader::Repeats::hears_each;
    }
    return true;
}

bool EventRunner::acts_on(std::span<const std::string> types) const {
    return std::ranges::any_of(types, [&](const std::string& type) {
        return std::ranges::any_of(readers_, [&](const EventReader& reader) {
            return is_among(reader, Which::acting) && wants(reader, type);
        });
    });
}

void EventRunner::catch_up_to_told(Which which, Turns& turns) {
    const std::uint64_t mine = told_;
    if (turns.answered >= mine) return;
    const std::lock_guard lock(turns.mutex);
    if (turns.answered >= mine) return;
    // All that was told of until here is committed, so what is latest now includes it.
    const std::uint64_t covered = told_;
    try {
        const EventPlace target = latest();
        if (is_wanted(which, turns.looked_until, target)) {
            run_until(which, target, immediate_patience);
            turns.looked_until = target;
        }
    } catch (const std::exception& error) {
        on_failure_("", failure_text(error));
    }
    turns.answered = covered;
}

bool EventRunner::is_wanted(Which which, EventPlace& from, EventPlace target) {
    while (from < target) {
        const auto events = read_after(database_, from, max_batch);
        if (events.empty()) return true;  // an older transaction of somebody else is still open
        for (const Event& event : events) {
            const bool wanted = std::ranges::any_of(readers_, [&](const EventReader& reader) {
                return is_among(reader, which) && wants(reader, event);
            });
            if (wanted) return true;
        }
        from = events.back().place;
    }
    return false;
}

void EventRunner::catch_up() {
    while (run_until(Which::all, latest(), catch_up_patience)) {
    }
}

void EventRunner::note_heard(Turns& turns, EventPlace until) {
    const std::lock_guard lock(turns.mutex);
    turns.looked_until = std::max(turns.looked_until, until);
}

WakeableLoop::Pause EventRunner::pass() {
    const auto begun = std::chrono::steady_clock::now();
    bool has_heard = false;
    bool is_behind = false;
    try {
        const EventPlace target = latest();
        for (const EventReader& reader : readers_) {
            const StepAnswer answer = step(reader);
            has_heard = has_heard || answer.step == Step::heard;
            is_behind = is_behind ||
                        (answer.step == Step::nothing_new && answer.place < target) ||
                        answer.step == Step::held_elsewhere;
            if (loop_.is_stopping()) return {poll_interval};
        }
        if (!has_heard && !is_behind) {
            note_heard(immediate_, target);
            note_heard(acting_, target);
        }
    } catch (const std::exception& error) {
        on_failure_("", failure_text(error));
        return {poll_interval};
    }
    const auto rest = rest_after(std::chrono::steady_clock::now() - begun);
    // There may be more of it, also what the readers recorded themselves.
    if (has_heard) return {.at_most = rest, .at_least = rest};
    return {is_behind ? unsettled_interval : poll_interval};
}

Result<void> EventRunner::retry_parked(WorkspaceId workspace_id, const std::string& reader,
                                       const Uuid& event_id) {
    const auto found = std::ranges::find(readers_, reader, &EventReader::name);
    if (found == readers_.end()) return refuse(RefusalCode::not_found, "parked_event.not_found");
    return database_.write([&](sql::Transaction& transaction) -> Result<void> {
        if (!remove_parked_event(transaction, workspace_id, reader, event_id)) {
            return refuse(RefusalCode::not_found, "parked_event.not_found");
        }
        UnitOfWork work(transaction, clock_.now(), chance_);
        found->hear(work, event_of(transaction, workspace_id, event_id));
        return {};
    });
}

}  // namespace slipway::events
