#pragma once

#include <string>
#include <vector>

#include "delivery/engagement/core/engagement.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// Whom an event of an engagement concerns.
enum class Told {
    manager,        // the account manager
    team,           // the manager, the administrator, the sales representative
    heads,          // of the provider
    client_owners,
    other_party,    // the client's owners of the provider's doings, the manager of the client's
    both_parties,   // the manager and the client's owners; who did it is left out
};

/// A line in the inbox for an event whose subject is an engagement, with the event's type as its
/// key and leading to a tab of the engagement: "talk", "document". Events in the provider's
/// workspace reach the provider's people only, whoever is named.
NoticeRule engagement_notice(std::string event_type, Told told, std::string tab);

/// What is told of engagements and their pauses.
std::vector<NoticeRule> make_engagement_notice_rules();

/// Those who are told: with the workspace through which each sees the engagement.
std::vector<Recipient> recipients_of(sql::Transaction& sql, const EngagementFacts& engagement,
                                     Told told, const std::optional<PersonId>& who_did_it);

}  // namespace slipway
