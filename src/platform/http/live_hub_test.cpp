#include "platform/http/live_hub.hpp"

#include <gtest/gtest.h>

namespace slipway::http {
namespace {

class HeardStream : public LiveStream {
public:
    bool send(std::string bytes) override {
        if (open) heard += bytes;
        return open;
    }
    bool is_open() const override { return open; }
    void close() override { open = false; }
    std::string heard;
    bool open = true;
};

WorkspaceId workspace(char digit) {
    return *WorkspaceId::parse("01890000-0000-7000-8000-00000000000" + std::string(1, digit));
}
PersonId person(char digit) {
    return *PersonId::parse("01890000-0000-7000-8000-00000000001" + std::string(1, digit));
}

std::shared_ptr<HeardStream> listen(LiveHub& hub, WorkspaceId where, PersonId who,
                                    const std::string& last_event_id = {}) {
    Request request;
    if (!last_event_id.empty()) request.headers.push_back({"last-event-id", last_event_id});
    const Response response =
        hub.subscribe(request, where, who, [](LiveStream& stream, const std::string& last) {
            if (!last.empty()) stream.send("missed since " + last + ";");
        });
    auto stream = std::make_shared<HeardStream>();
    std::get<LiveBody>(response.body)(stream);
    return stream;
}

TEST(LiveHub, WhatIsPublishedReachesItsWorkspaceOnly) {
    LiveHub hub;
    const auto here = listen(hub, workspace('1'), person('1'));
    const auto there = listen(hub, workspace('2'), person('1'));
    hub.publish(workspace('1'), "news");
    EXPECT_EQ(here->heard, "news");
    EXPECT_EQ(there->heard, "");
}

TEST(LiveHub, WhoComesBackIsToldWhatWasMissed) {
    LiveHub hub;
    EXPECT_EQ(listen(hub, workspace('1'), person('1'), "41")->heard, "missed since 41;");
    EXPECT_EQ(listen(hub, workspace('1'), person('1'))->heard, "");
}

TEST(LiveHub, BeyondTheLimitAPersonsOldestStreamEnds) {
    LiveHub hub(2);
    const auto first = listen(hub, workspace('1'), person('1'));
    const auto second = listen(hub, workspace('1'), person('1'));
    const auto other = listen(hub, workspace('1'), person('2'));
    const auto third = listen(hub, workspace('1'), person('1'));
    EXPECT_FALSE(first->open);
    EXPECT_TRUE(second->open && other->open && third->open);
    EXPECT_EQ(hub.stream_count(), 3u);
}

TEST(LiveHub, StreamsThatEndedAreForgotten) {
    LiveHub hub;
    listen(hub, workspace('1'), person('1'))->close();
    hub.publish(workspace('1'), "news");
    EXPECT_EQ(hub.stream_count(), 0u);
}

TEST(LiveHub, APersonsStreamsEndTogether) {
    LiveHub hub;
    const auto one = listen(hub, workspace('1'), person('1'));
    const auto two = listen(hub, workspace('2'), person('1'));
    const auto other = listen(hub, workspace('1'), person('2'));
    hub.close_person(person('1'));
    EXPECT_FALSE(one->open || two->open);
    EXPECT_TRUE(other->open);
}

TEST(LiveHub, LinesOfAnEventAreFieldsOfTheirOwn) {
    EXPECT_EQ(live_event("7", "changed", "a\nb"), "id: 7\nevent: changed\ndata: a\ndata: b\n\n");
    EXPECT_EQ(live_event("", "", "a"), "data: a\n\n");
}

}  // namespace
}  // namespace slipway::http
