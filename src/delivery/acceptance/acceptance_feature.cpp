#include "delivery/acceptance/acceptance_feature.hpp"

#include "base/assert.hpp"
#include "delivery/acceptance/block_commands.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

EventReader make_block_maker() {
    return {.name = "block_maker",
            .hear =
                [](UnitOfWork& work, const Event& event) {
                    const auto engagement =
                        find_engagement(work.sql(), Actor::system(event.workspace_id),
                                        EngagementId(event.subject_id));
                    ASSERT(engagement.has_value(), "the event is of an engagement in its workspace");
                    BlockCommands(work).follow_document(*engagement);
                },
            .types = {"estimate.agreed"},
            .is_immediate = true};
}

Feature make_acceptance_feature() {
    Feature feature{.path = "delivery/acceptance", .add_routes = add_block_routes};
    feature.readers = {make_block_maker()};
    return feature;
}

}  // namespace slipway
