#pragma once

#include <string>
#include <vector>

#include "delivery/delay_ledger/core/ledger_close.hpp"
#include "delivery/delay_ledger/ledger_store.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {

/// Everything that the closes of an engagement's days depend on, read at one moment: a value.
class LoadedLedger {
public:
    LoadedLedger(sql::Transaction& sql, const EngagementFacts& engagement);

    const EngagementFacts& engagement() const { return engagement_; }
    const DayLine& line() const { return line_; }
    const TimeZone& zone() const { return zone_; }
    const std::vector<DelayFact>& facts() const { return facts_; }
    const working_time::WorkingCalendar& calendar() const { return calendar_; }
    /// Of which days are worked: equal hashes, equally numbered days.
    std::string calendar_hash() const;
    const std::vector<DisputeSpan>& disputes() const { return disputes_; }

    /// The end of a working day of the engagement's calendar.
    Instant closed_at(DayNumber number) const;
    /// The plans agreed until then; never empty.
    std::vector<PlanInForce> plans_at(Instant moment) const;
    SettlementRules settlement_rules() const {
        return {line_, engagement_.package.dispute_days, disputes_};
    }

private:
    struct AgreedPlan {
        Instant agreed_at;
        PlanInForce plan;
    };

    EngagementFacts engagement_;
    working_time::WorkingCalendar calendar_;
    DayLine line_;
    TimeZone zone_;
    std::vector<DelayFact> facts_;
    std::vector<AgreedPlan> plans_;
    std::vector<DisputeSpan> disputes_;
};

}  // namespace slipway
