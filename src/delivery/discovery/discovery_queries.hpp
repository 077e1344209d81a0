#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/discovery/notebook_queries.hpp"
#include "delivery/discovery/workshop_queries.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/describe/describe.hpp"

namespace slipway {

enum class DiscoveryGateKind { brief, question, consultation };
BOOST_DESCRIBE_ENUM(DiscoveryGateKind, brief, question, consultation)

/// Something open of the discovery, and who has the ball (DELAY R3, R4).
struct DiscoveryGate {
    DiscoveryGateKind kind = DiscoveryGateKind::question;
    std::string id;     // of the brief, question or consultation
    std::string title;
    Side party = Side::client;
    Instant since;
    std::optional<Day> due_on;  // absent: nobody agreed a day
};
BOOST_DESCRIBE_STRUCT(DiscoveryGate, (), (kind, id, title, party, since, due_on))

/// What is open, the longest first; the client is not told of consultations. A question's day is
/// the one agreed when it was asked: pauses since then move it (DELAY R17), which is the ledger's.
std::vector<DiscoveryGate> open_gates(sql::Transaction& sql, const EngagementFacts& engagement);

/// The discovery at a glance, with what the actor may begin.
struct DiscoveryView {
    std::vector<DiscoveryGate> gates;
    std::int32_t questions_asked = 0;
    std::int32_t questions_open = 0;
    std::int32_t workshops_held = 0;
    std::int32_t workshops_planned = 0;
    std::int64_t facts = 0;
    std::vector<Warning> warnings;
    std::vector<std::string> allowed;  // create_brief, ask_question, plan_workshop, note_fact,
                                       // ask_consultation, read_consultations, read_range
};
BOOST_DESCRIBE_STRUCT(DiscoveryView, (),
                      (gates, questions_asked, questions_open, workshops_held, workshops_planned,
                       facts, warnings, allowed))

DiscoveryView discovery_view(sql::Transaction& sql, const Actor& actor,
                             const EngagementFacts& engagement);

}  // namespace slipway
