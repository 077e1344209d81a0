#include "delivery/delay_ledger/ledger_input.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/estimate/estimate_queries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

PlannedBlock planned_block(const DocumentBlock& block, Effort effort) {
    PlannedBlock planned{.id = block.id.text(),
                         .title = block.title,
                         .priority = block.priority,
                         .effort = effort};
    for (const BlockId& id : block.after) planned.after.push_back(id.text());
    for (const DocumentItem& item : block.items) planned.items.push_back(item.id.text());
    return planned;
}

std::optional<Effort> minutes_of(const std::optional<EffortFigure>& figure) {
    return figure ? std::optional(figure->minutes) : std::nullopt;
}

PlanFigures figures_of(const DocumentContent& document, const EstimateContent& estimate,
                       const ServicePackage& package) {
    PlanFigures figures;
    figures.stages = {minutes_of(estimate.stages.discovery), minutes_of(estimate.stages.document),
                      minutes_of(estimate.stages.estimate)};
    for (const BlockTotal& total : roll_up(document, estimate, package).blocks) {
        const DocumentBlock* block = find_block(document, total.block_id);
        if (block != nullptr) {
            figures.blocks.push_back(planned_block(*block, total.total.minutes));
        }
    }
    return figures;
}

TimeZone zone_of_provider(const EngagementFacts& engagement) {
    const auto zone = TimeZone::find(engagement.provider_time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    return *zone;
}

}  // namespace

LoadedLedger::LoadedLedger(sql::Transaction& sql, const EngagementFacts& engagement)
    : engagement_(engagement),
      calendar_(manager_calendar(sql, engagement)),
      line_(calendar_, find_calendar(sql, engagement.workspace_id), engagement.package,
            engagement.starts_on, LedgerStore(sql, engagement).closed_days()),
      zone_(zone_of_provider(engagement)) {
    LedgerStore store(sql, engagement);
    facts_ = store.facts();
    for (DelayFact& fact : absence_facts(sql, engagement.provider_workspace_id)) {
        facts_.push_back(std::move(fact));
    }
    plans_.push_back({Instant(), {.plan = make_delay_plan(engagement.package, {})}});
    // The provider's people read every version, whoever asks here.
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    EstimateStore estimates(sql, engagement);
    auto versions = estimates.versions();
    std::ranges::reverse(versions);
    for (const EstimateVersion& version : versions) {
        const auto agreement = estimates.agreement_on(version.id);
        if (!agreement || agreement->decision != Decision::approved) continue;
        const auto document = version_content(sql, provider, engagement.id,
                                              version.snapshot.document_version_id);
        if (!document) continue;
        plans_.push_back(
            {agreement->decided_at,
             {.agreed_on = zone_.today(agreement->decided_at),
              .plan = make_delay_plan(engagement.package,
                                      figures_of(document->content, version.snapshot.estimate,
                                                 engagement.package)),
              .document_number = document->number,
              .estimate_number = version.number}});
    }
    std::ranges::stable_sort(plans_, {}, &AgreedPlan::agreed_at);
    const auto decisions = store.dispute_decisions();
    for (const DelayDispute& dispute : store.disputes()) {
        const auto decided =
            std::ranges::find(decisions, dispute.id, &DisputeDecision::dispute_id);
        disputes_.push_back({dispute.day, dispute.raised_at,
                             decided == decisions.end() ? std::nullopt
                                                        : std::optional(decided->decided_at)});
    }
}

std::string LoadedLedger::calendar_hash() const {
    std::string days;
    for (DayNumber number = 1; number <= line_.last(); ++number) {
        days += std::to_string(line_.day(number).time_since_epoch().count());
        days += line_.is_common(number) ? ' ' : '-';
    }
    return content_hash_of(days).short_text();
}

Instant LoadedLedger::closed_at(DayNumber number) const {
    const Day day = line_.day(number);
    const auto& spans = calendar_.hours_on(day).spans();
    return zone_.to_instant(day, spans.empty() ? 18 * 60 : spans.back().to_minute);
}

std::vector<PlanInForce> LoadedLedger::plans_at(Instant moment) const {
    std::vector<PlanInForce> plans;
    for (const AgreedPlan& agreed : plans_) {
        if (plans.empty() || agreed.agreed_at <= moment) plans.push_back(agreed.plan);
    }
    return plans;
}

}  // namespace slipway
