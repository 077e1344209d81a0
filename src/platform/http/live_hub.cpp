#include "platform/http/live_hub.hpp"

#include <algorithm>
#include <utility>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway::http {

LiveHub::LiveHub(std::size_t max_streams_of_a_person)
    : max_streams_of_a_person_(max_streams_of_a_person) {
    ASSERT(max_streams_of_a_person > 0, "somebody must be able to listen");
}

LiveHub::~LiveHub() = default;

Response LiveHub::subscribe(const Request& request, WorkspaceId workspace, PersonId person,
                            CatchUp catch_up) {
    Response response;
    response.body = LiveBody([this, workspace, person, catch_up = std::move(catch_up),
                              last_event_id = std::string(request.header("Last-Event-ID"))](
                                 std::shared_ptr<LiveStream> stream) {
        add(workspace, person, stream);
        if (catch_up) catch_up(*stream, last_event_id);
    });
    return response;
}

void LiveHub::add(WorkspaceId workspace, PersonId person, std::shared_ptr<LiveStream> stream) {
    std::shared_ptr<LiveStream> surplus;
    {
        const std::lock_guard lock(mutex_);
        auto& subscribers = workspaces_[workspace];
        std::erase_if(subscribers, [](const Subscriber& one) { return !one.stream->is_open(); });
        surplus = take_oldest_over_limit(workspace, person);
        workspaces_[workspace].push_back({person, std::move(stream)});
    }
    if (surplus) surplus->close();
}

std::shared_ptr<LiveStream> LiveHub::take_oldest_over_limit(WorkspaceId workspace,
                                                            PersonId person) {
    auto& subscribers = workspaces_[workspace];
    const auto is_theirs = [person](const Subscriber& one) { return one.person == person; };
    const auto count = std::count_if(subscribers.begin(), subscribers.end(), is_theirs);
    if (static_cast<std::size_t>(count) < max_streams_of_a_person_) return nullptr;
    const auto oldest = std::find_if(subscribers.begin(), subscribers.end(), is_theirs);
    auto stream = std::move(oldest->stream);
    subscribers.erase(oldest);
    return stream;
}

void LiveHub::publish(WorkspaceId workspace, const std::string& bytes) {
    const std::lock_guard lock(mutex_);
    const auto found = workspaces_.find(workspace);
    if (found == workspaces_.end()) return;
    std::erase_if(found->second, [&](const Subscriber& one) { return !one.stream->send(bytes); });
    if (found->second.empty()) workspaces_.erase(found);
}

void LiveHub::close_person(PersonId person) {
    const std::lock_guard lock(mutex_);
    for (auto& [workspace, subscribers] : workspaces_) {
        std::erase_if(subscribers, [person](const Subscriber& one) {
            if (one.person != person) return false;
            one.stream->close();
            return true;
        });
    }
    std::erase_if(workspaces_, [](const auto& entry) { return entry.second.empty(); });
}

std::size_t LiveHub::stream_count() const {
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const auto& [workspace, subscribers] : workspaces_) {
        count += static_cast<std::size_t>(
            std::count_if(subscribers.begin(), subscribers.end(),
                          [](const Subscriber& one) { return one.stream->is_open(); }));
    }
    return count;
}

std::string live_event(std::string_view id, std::string_view type, std::string_view data) {
    std::string out;
    if (!id.empty()) out += "id: " + std::string(id) + "\n";
    if (!type.empty()) out += "event: " + std::string(type) + "\n";
    for (const std::string_view line : split(data, '\n'))
        out += "data: " + std::string(line) + "\n";
    return out + "\n";
}

}  // namespace slipway::http
