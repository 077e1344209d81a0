#include "delivery/engagement/engagement_notices.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

void add_with_role(sql::Transaction& sql, WorkspaceId workspace, Role role,
                   std::vector<Recipient>& recipients) {
    for (const MemberView& member : members_with_role(sql, workspace, {role})) {
        recipients.push_back({workspace, member.id});
    }
}

/// Those who answer for it at the one who did not do it; at both when it happened by itself.
Told answering_for(sql::Transaction& sql, const EngagementFacts& engagement,
                   const std::optional<PersonId>& who_did_it) {
    if (!who_did_it) return Told::both_parties;
    return find_member(sql, engagement.provider_workspace_id, *who_did_it) ? Told::client_owners
                                                                           : Told::manager;
}

}  // namespace

std::vector<Recipient> recipients_of(sql::Transaction& sql, const EngagementFacts& engagement,
                                     Told told, const std::optional<PersonId>& who_did_it) {
    if (told == Told::other_party) told = answering_for(sql, engagement, who_did_it);
    const WorkspaceId provider = engagement.provider_workspace_id;
    std::vector<Recipient> recipients;
    if (told == Told::manager || told == Told::both_parties || told == Told::team) {
        recipients.push_back({provider, engagement.manager_id});
    }
    if (told == Told::team) {
        for (const auto& person :
             {engagement.administrator_id, engagement.sales_representative_id}) {
            if (person) recipients.push_back({provider, *person});
        }
    }
    if (told == Told::heads) add_with_role(sql, provider, Role::head, recipients);
    if (told == Told::client_owners || told == Told::both_parties) {
        add_with_role(sql, engagement.workspace_id, Role::client_owner, recipients);
    }
    return recipients;
}

NoticeRule engagement_notice(std::string event_type, Told told, std::string tab) {
    NoticeRule rule{.event_type = std::move(event_type)};
    rule.notices = [told, tab = std::move(tab)](sql::Transaction& sql, const Event& event) {
        ASSERT(event.subject_kind == "engagement", "the rule is for events of engagements");
        const auto engagement =
            find_engagement(sql, Actor::system(event.workspace_id), EngagementId(event.subject_id));
        ASSERT(engagement.has_value(), "an event of an engagement is in a party's workspace");
        auto recipients = recipients_of(sql, *engagement, told, event.person_id);
        if (event.workspace_id == engagement->provider_workspace_id) {
            std::erase_if(recipients, [&](const Recipient& recipient) {
                return recipient.workspace_id != event.workspace_id;
            });
        }
        return std::vector{Notice{.key = event.type,
                                  .subject = {event.subject_kind, event.subject_id},
                                  .subject_name = engagement->name,
                                  .link = "engagements/" + engagement->id.text() + "/" + tab,
                                  .is_collapsed = true,
                                  .recipients = std::move(recipients)}};
    };
    return rule;
}

namespace {

/// Says which stage it is: a key for each.
NoticeRule stage_notice() {
    NoticeRule rule = engagement_notice("engagement.stage_changed", Told::both_parties, "overview");
    rule.notices = [all = rule.notices](sql::Transaction& sql, const Event& event) {
        auto notices = all(sql, event);
        const auto changed = from_json<StageChangedPayload>(event.payload.text);
        ASSERT(changed.has_value(), "an event's payload is what was recorded");
        for (Notice& notice : notices) {
            notice.key = fmt::format("engagement.stage_{}",
                                     boost::describe::enum_to_string(changed->to_stage, ""));
        }
        return notices;
    };
    return rule;
}

/// A further pause waits for the head (DOMAIN §4.4): a line of its own beside that of the manager.
NoticeRule needs_consent_notice() {
    NoticeRule rule = engagement_notice("engagement.pause_requested", Told::heads, "overview");
    rule.notices = [all = rule.notices](sql::Transaction& sql, const Event& event) {
        auto notices = all(sql, event);
        const bool waits = std::ranges::any_of(
            pauses_of(sql, *find_engagement(sql, Actor::system(event.workspace_id),
                                            EngagementId(event.subject_id))),
            [](const Pause& pause) {
                return pause.needs_consent && !pause.consent_is_given && !pause.withdrawn_at;
            });
        if (!waits) return std::vector<Notice>{};
        for (Notice& notice : notices) notice.key = "engagement.pause_needs_consent";
        return notices;
    };
    return rule;
}

}  // namespace

std::vector<NoticeRule> make_engagement_notice_rules() {
    return {
        engagement_notice("engagement.started", Told::both_parties, "overview"),
        engagement_notice("engagement.manager_changed", Told::both_parties, "overview"),
        stage_notice(),
        engagement_notice("engagement.completed", Told::both_parties, "overview"),
        engagement_notice("engagement.cancelled", Told::both_parties, "overview"),
        engagement_notice("engagement.pause_requested", Told::other_party, "overview"),
        needs_consent_notice(),
        engagement_notice("engagement.pause_consented", Told::both_parties, "overview"),
        engagement_notice("engagement.pause_refused", Told::both_parties, "overview"),
        engagement_notice("engagement.pause_withdrawn", Told::other_party, "overview"),
        engagement_notice("engagement.resumed", Told::both_parties, "overview"),
    };
}

}  // namespace slipway
