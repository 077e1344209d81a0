#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/actor.hpp"
#include "platform/http/http.hpp"

namespace slipway::http {

/// Who listens to which workspace. What is published goes to all of a workspace's open streams;
/// the hub keeps nothing: a stream that was away asks the event log, from its Last-Event-ID on.
/// Thread-safe.
class LiveHub {
public:
    /// Beyond `max_streams_of_a_person` the person's oldest stream is closed: a browser that lost
    /// its connection without our noticing is not locked out by its own ghost.
    explicit LiveHub(std::size_t max_streams_of_a_person = 8);
    ~LiveHub();

    /// Called with the stream once it listens, and with the Last-Event-ID of the request (empty
    /// when the browser came for the first time): sends what was missed. What is published in the
    /// meantime may arrive before it, and twice: events have ids.
    using CatchUp = std::function<void(LiveStream&, const std::string& last_event_id)>;

    /// The answer to a request for live events.
    Response subscribe(const Request& request, WorkspaceId workspace, PersonId person,
                       CatchUp catch_up);

    /// Bytes in the form of server-sent events.
    void publish(WorkspaceId workspace, const std::string& bytes);
    /// Ends all streams of a person, as after signing out everywhere.
    void close_person(PersonId person);
    std::size_t stream_count() const;

private:
    struct Subscriber {
        PersonId person;
        std::shared_ptr<LiveStream> stream;  // with the server's connection
    };
    void add(WorkspaceId workspace, PersonId person, std::shared_ptr<LiveStream> stream);
    std::shared_ptr<LiveStream> take_oldest_over_limit(WorkspaceId workspace, PersonId person);

    const std::size_t max_streams_of_a_person_;
    mutable std::mutex mutex_;
    std::unordered_map<WorkspaceId, std::vector<Subscriber>> workspaces_;  // oldest first
};

/// One server-sent event: "id: …\nevent: …\ndata: …\n\n". Data of several lines becomes several
/// data fields; `id` and `type` hold no line breaks, and are left out when empty.
std::string live_event(std::string_view id, std::string_view type, std::string_view data);

}  // namespace slipway::http
