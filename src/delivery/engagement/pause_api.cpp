#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const WrittenRequest*) {
    static constexpr MemberRule rules[] = {
        {.name = "text",
         .description = "What the client wrote",
         .max_length = 10'000,
         .may_be_empty = false},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewPause*) {
    static constexpr MemberRule rules[] = {
        {.name = "working_days",
         .description = "At most the package's limit",
         .minimum = 1,
         .maximum = 366},
        {.name = "reason", .max_length = 2000, .may_be_empty = false},
        {.name = "evidence", .description = "Must be there when a manager logs the pause"},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewPauseConsent*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason",
         .description = "Must be given to refuse",
         .max_length = 2000,
         .may_be_absent = true},
    };
    return rules;
}

namespace {

using api::Call;
using api::permitted;

struct PausePreviewQuery {
    Day starts_on{};
    std::int32_t working_days = 0;
};
BOOST_DESCRIBE_STRUCT(PausePreviewQuery, (), (starts_on, working_days))
std::span<const MemberRule> describe_rules(const PausePreviewQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "working_days", .minimum = 1, .maximum = 366},
    };
    return rules;
}

}  // namespace

void add_pause_routes(api::Routes& routes) {
    routes.list<PauseView>(
        {"/engagements/{engagement_id}/pauses", "list_pauses", "The pauses of an engagement"},
        permitted(read_engagements), [](Call& call) -> Result<std::vector<PauseView>> {
            const auto engagement = TRY(engagement_of(call));
            return pause_views(call.sql(), call.actor(), engagement,
                               today_of(engagement, call.now()));
        });
    routes.get<PausePreview, PausePreviewQuery>(
        {"/engagements/{engagement_id}/pause_preview", "get_pause_preview",
         "What a pause would do to the dates"},
        permitted(read_engagements),
        [](Call& call, const PausePreviewQuery& query) -> Result<PausePreview> {
            const auto engagement = TRY(engagement_of(call));
            return preview_pause(call.sql(), engagement, query.starts_on, query.working_days,
                                 today_of(engagement, call.now()));
        });
    routes.post<NewPause, PauseView>(
        {"/engagements/{engagement_id}/pauses", "create_pause",
         "Ask for a pause, or log the client's written request"},
        permitted(request_pause), [](Call& call, const NewPause& pause) {
            return PauseCommands(call.work()).request(call.actor(), engagement_id_of(call), pause);
        });
    routes.post<NewPauseConsent, PauseView>(
        {"/engagements/{engagement_id}/pauses/{pause_id}/consents", "create_pause_consent",
         "The head's consent to a further pause, or its refusal"},
        permitted(consent_to_pause), [](Call& call, const NewPauseConsent& consent) {
            return PauseCommands(call.work())
                .decide(call.actor(), engagement_id_of(call), call.id<PauseId>("pause_id"),
                        consent);
        });
    routes.remove({"/engagements/{engagement_id}/pauses/{pause_id}", "delete_pause",
                   "Withdraw a pause that has not begun, or end one that runs"},
                  permitted(end_pause), [](Call& call) {
                      return PauseCommands(call.work())
                          .end(call.actor(), engagement_id_of(call), call.id<PauseId>("pause_id"));
                  });
}

}  // namespace slipway
