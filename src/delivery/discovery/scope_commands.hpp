#pragma once

#include "delivery/discovery/scope_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// The manager's figures of scope drivers, and ranges put on record. The provider's own. One unit
/// of work, one thread.
class ScopeCommands {
public:
    ScopeCommands(UnitOfWork& work, const DiscoveryContent& content)
        : work_(work), content_(content) {}

    Result<ScopeRangeView> overrule(const Actor& actor, EngagementId engagement,
                                    const std::string& driver_key,
                                    const NewScopeOverrule& overrule);
    /// Refuses one without any units: `scope_range.is_empty`.
    Result<RangeEstimateView> estimate(const Actor& actor, EngagementId engagement,
                                       const NewRangeEstimate& estimate);

private:
    Result<EngagementFacts> find(const Actor& actor, EngagementId engagement);
    void record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                JsonText payload);

    UnitOfWork& work_;
    const DiscoveryContent& content_;
};

}  // namespace slipway
