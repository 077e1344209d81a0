#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/effort.hpp"
#include "delivery/delay_ledger/core/delay_fact.hpp"
#include "delivery/engagement/core/service_package.hpp"

// The plan that delay is measured against (DELAY R2): the provider's work and the gates between,
// each after others.

namespace slipway {

/// A piece of the provider's work, or a gate that somebody must pass.
struct PlannedActivity {
    std::string key;    // "stage:document", "document_approval", "block:<id>", "acceptance:<id>"
    std::string title;  // of a block
    bool is_gate = false;
    /// Its place in the plan is for questions and briefs, whichever are asked.
    bool takes_requests = false;
    Effort effort;              // of work
    CourtParty owner = CourtParty::provider;  // of a gate
    std::string cause;          // of a gate that is late
    int allowance_days = 0;     // of a gate, in working days of both sides
    std::vector<std::size_t> after;

    bool operator==(const PlannedActivity&) const = default;
};

/// In an order in which each comes after those it waits for; work is done in this order.
struct DelayPlan {
    std::vector<PlannedActivity> activities;
    /// Which block an item belongs to: keys of both.
    std::vector<std::pair<std::string, std::string>> block_of_item;

    std::optional<std::size_t> find(const std::string& key) const;
    bool operator==(const DelayPlan&) const = default;
};

/// A block as the plan needs it; `after` are ids.
struct PlannedBlock {
    std::string id;
    std::string title;
    int priority = 1;
    Effort effort;
    std::vector<std::string> after;
    std::vector<std::string> items;
};

/// What a plan is made of. Without blocks configuration is one piece of the package's usual effort.
struct PlanFigures {
    std::array<std::optional<Effort>, 3> stages;  // discovery, document, estimate, as agreed
    std::vector<PlannedBlock> blocks;
};

/// The stages of the package in their order, with the client's answers after discovery, approval
/// after the document, the administrator's word after both, and acceptance after each block. What
/// nobody has estimated takes the middle of the package's usual range.
DelayPlan make_delay_plan(const ServicePackage& package, const PlanFigures& figures);

std::string stage_key(EngagementStage stage);
std::string block_key(const std::string& block_id);
std::string acceptance_key(const std::string& block_id);
inline const std::string answers_key = "answers";
inline const std::string document_check_key = "document_check";
inline const std::string document_approval_key = "document_approval";
inline const std::string estimate_check_key = "estimate_check";
std::string item_key(const std::string& item_id);
inline const std::string whole_configuration = "configuration";
/// Where labour of that stage goes that is on no item.
inline const std::string configuration_labour = "stage:configuration";

}  // namespace slipway
