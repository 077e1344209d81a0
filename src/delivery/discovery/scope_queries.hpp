#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/discovery/core/scope_range.hpp"
#include "delivery/discovery/discovery_content.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/describe/describe.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

using RangeEstimateId = Id<struct RangeEstimateKind>;

struct NewScopeOverrule {
    std::optional<std::int32_t> units;  // null: as the brief says again
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewScopeOverrule, (), (units, reason))
std::span<const MemberRule> describe_rules(const NewScopeOverrule*);

struct NewRangeEstimate {
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(NewRangeEstimate, (), (note))
std::span<const MemberRule> describe_rules(const NewRangeEstimate*);

/// The first range as the answers and the overrules make it now, with what explains it.
struct ScopeRangeView {
    ScopeRange range;
    std::vector<ScopeDriver> drivers;
    std::optional<BriefId> brief_id;  // whose answers were counted: the newest one with any
    std::vector<Warning> warnings;
    std::vector<std::string> allowed;  // overrule, estimate
};
BOOST_DESCRIBE_STRUCT(ScopeRangeView, (), (range, drivers, brief_id, warnings, allowed))

/// A range as it was when somebody put it on record; the model is recalibrated from these.
struct RangeEstimateView {
    RangeEstimateId id;
    ScopeRange range;
    std::string note;
    std::string estimated_by_name;
    Instant estimated_at;
};
BOOST_DESCRIBE_STRUCT(RangeEstimateView, (), (id, range, note, estimated_by_name, estimated_at))

ScopeRangeView scope_range_view(sql::Transaction& sql, const Actor& actor,
                                const EngagementFacts& engagement,
                                const DiscoveryContent& content);
/// The newest first. For the provider's people.
std::vector<RangeEstimateView> range_estimates(sql::Transaction& sql,
                                               const EngagementFacts& engagement);

}  // namespace slipway
