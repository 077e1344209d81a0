#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "platform/describe/json.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

class Chance;

/// What an event is about; ids of any feature, so that platform knows none of them.
struct Subject {
    std::string kind;  // "engagement"
    Uuid id;
};

/// Something that happened, as a command records it. Types and payloads are append-only and listed
/// in the feature's README.
struct NewEvent {
    std::string type;  // "engagement.paused"
    Subject subject;
    WorkspaceId workspace_id;                   // where the rows live
    std::optional<WorkspaceId> other_workspace_id;  // the other party's, told as well
    JsonText payload{"{}"};
};

/// Work for later, recorded in the same transaction as what asked for it.
struct NewJob {
    std::string kind;  // "mail.send"
    WorkspaceId workspace_id;
    JsonText payload{"{}"};
    Instant due_at;
    /// When not empty: a second job of this kind and key that is still open is not added.
    std::string unique_key;
};

/// One transaction, its moment, and the only ways out of it: the event log and the job queue.
/// Commands are built on it, used, and thrown away with it.
class UnitOfWork {
public:
    UnitOfWork(sql::Transaction& transaction, Instant now, Chance& chance)
        : sql_(transaction), now_(now), chance_(chance) {}

    sql::Transaction& sql() { return sql_; }
    /// The moment of the whole unit: every row of it bears the same.
    Instant now() const { return now_; }
    Chance& chance() { return chance_; }

    template <class AnyId>
    AnyId new_id() {
        return AnyId(new_uuid());
    }
    /// Appends to the event log (platform/events); the actor is who did it.
    void record(const Actor& actor, const NewEvent& event);
    /// The types of all that was recorded, in order.
    const std::vector<std::string>& recorded_types() const { return recorded_types_; }
    /// Queues a job (platform/jobs).
    void enqueue(const NewJob& job);

private:
    Uuid new_uuid();

    sql::Transaction& sql_;
    Instant now_;
    Chance& chance_;
    std::vector<std::string> recorded_types_;
};

}  // namespace slipway
