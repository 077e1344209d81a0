#include "delivery/change_request/change_request_feature.hpp"

#include "base/assert.hpp"
#include "delivery/change_request/change_request_queries.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

void complete_when_all_is_accepted(UnitOfWork& work, const Event& event) {
    const Actor system = Actor::system(event.workspace_id);
    const auto engagement =
        find_engagement(work.sql(), system, EngagementId(event.subject_id));
    ASSERT(engagement.has_value(), "the event is of an engagement in its workspace");
    if (engagement->stage != EngagementStage::configuration || !require_open(*engagement)) return;
    if (!is_all_accepted(work.sql(), *engagement)) return;
    if (has_open_change_requests(work.sql(), *engagement)) return;
    // A new wish said with the last acceptance is talked about first; the manager completes then.
    const auto acceptances = BlockStore(work.sql(), *engagement).acceptances();
    if (event.type == "block.accepted" && !acceptances.back().wishes.empty()) return;
    const auto completed =
        EngagementCommands(work).complete(system, *engagement, "all_blocks_accepted");
    ASSERT(completed.has_value(), "an open engagement in its last stage can be completed");
}

}  // namespace

EventReader make_completion_reader() {
    return {.name = "completion",
            .hear = complete_when_all_is_accepted,
            .types = {"block.accepted", "change_request.declined", "change_request.withdrawn"},
            .is_immediate = true};
}

Feature make_change_request_feature(const Platform& platform) {
    Feature feature{.path = "delivery/change_request"};
    feature.add_routes = [&database = platform.database](api::Routes& routes) {
        add_change_request_routes(routes, database);
    };
    feature.readers = {make_completion_reader()};
    return feature;
}

}  // namespace slipway
