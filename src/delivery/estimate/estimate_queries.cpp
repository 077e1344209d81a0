#include "delivery/estimate/estimate_queries.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <set>

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/estimate/core/estimate_permissions.hpp"
#include "delivery/estimate/template_figures.hpp"
#include "engines/service_term/service_term.hpp"

namespace slipway {
namespace {

/// What the estimate is of: the approved document, and the draft before there is one.
struct EstimatedDocument {
    DocumentContent content;
    EstimateBasis basis = EstimateBasis::draft;
    std::optional<std::int32_t> number;
};

EstimatedDocument estimated_document(sql::Transaction& sql, const EngagementFacts& engagement) {
    if (engagement.stage >= EngagementStage::estimate) {
        if (auto baseline = find_baseline_of(sql, engagement)) {
            return {std::move(baseline->content), EstimateBasis::baseline,
                    baseline->version.number};
        }
    }
    return {current_content(sql, engagement), EstimateBasis::draft, std::nullopt};
}

EstimateLine line_of(const DocumentItem& item, const EstimateContent& content,
                     const std::set<std::pair<ItemId, VariantId>>& written) {
    EstimateLine line{.item_id = item.id, .title = item.title};
    const SolutionVariant* variant = chosen_variant(item);
    if (!variant) return line;
    line.variant_id = variant->id;
    line.variant_title = variant->title;
    line.kind = variant->kind;
    const ItemEstimate* figure = find_estimate(content, item.id, variant->id);
    if (!figure) return line;
    line.estimate = *figure;
    line.is_from_template = !written.contains({item.id, variant->id});
    add(line.total, *figure);
    if (figure->customisation) {
        const EffortSpan usual = usual_manager_span(figure->customisation->developer_minutes);
        line.usual_low_minutes = usual.low;
        line.usual_high_minutes = usual.high;
    }
    return line;
}

void add_lines(EstimateView& view, const DocumentContent& document, const EstimateRollUp& sums,
               const EstimateContent& written_content) {
    std::set<std::pair<ItemId, VariantId>> written;
    for (const ItemEstimate& item : written_content.items) {
        written.emplace(item.item_id, item.variant_id);
    }
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const DocumentBlock& block = document.blocks[i];
        EstimateBlockView& of_block = view.blocks.emplace_back(
            EstimateBlockView{block.id, block.title, sums.blocks[i].total, {}});
        for (const DocumentItem& item : block.items) {
            of_block.items.push_back(line_of(item, view.content, written));
        }
    }
}

void add_sums(EstimateView& view, const EstimateRollUp& sums, const ServicePackage& package) {
    for (const StageTotal& stage : sums.stages) {
        EstimateStageView& line =
            view.stages.emplace_back(EstimateStageView{stage.stage, stage.total, {}, {}});
        const auto range =
            package.stage_hours.find(boost::describe::enum_to_string(stage.stage, ""));
        if (range == package.stage_hours.end()) continue;
        line.usual_low_minutes = range->second.low_minutes;
        line.usual_high_minutes = range->second.high_minutes;
    }
    view.whole = sums.whole;
    view.items_without_figure = sums.items_without_figure;
}

/// What the client sees: nothing before the estimate is agreed, and then exactly that.
EstimateView view_for_client(sql::Transaction& sql, const EngagementFacts& engagement) {
    EstimateView view;
    const auto agreed = find_agreed_estimate(sql, engagement);
    if (!agreed) return view;
    view.content = agreed->version.snapshot.estimate;
    view.basis = EstimateBasis::baseline;
    view.is_agreed = true;
    const EstimateRollUp sums = roll_up(agreed->document, view.content, engagement.package);
    add_lines(view, agreed->document, sums, view.content);
    add_sums(view, sums, engagement.package);
    view.term = service_term_for(sql, engagement, sums.whole.minutes);
    return view;
}

}  // namespace

EstimateContent estimate_content(sql::Transaction& sql, const EngagementFacts& engagement,
                                 const DocumentContent& document) {
    EstimateContent content = EstimateStore(sql, engagement).draft().content;
    add_template_figures(document, content);
    return content;
}

Result<EstimateView> estimate_view(sql::Transaction& sql, const Actor& actor,
                                   EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    if (engagement.side == Side::client) return view_for_client(sql, engagement);
    EstimateStore store(sql, engagement);
    const EstimateDraft draft = store.draft();
    const EstimatedDocument document = estimated_document(sql, engagement);
    EstimateView view{.content = draft.content,
                      .revision = draft.revision,
                      .basis = document.basis,
                      .document_number = document.number};
    add_template_figures(document.content, view.content);
    const EstimateRollUp sums = roll_up(document.content, view.content, engagement.package);
    add_lines(view, document.content, sums, draft.content);
    add_sums(view, sums, engagement.package);
    view.term = service_term_for(sql, engagement, sums.whole.minutes);
    view.warnings = estimate_warnings(document.content, view.content, sums, engagement.package);
    const auto agreed = store.agreed_version();
    view.is_agreed =
        agreed && agreed->snapshot.estimate == relevant_part(document.content, view.content);
    const auto provider = find_workspace(sql, engagement.provider_workspace_id);
    ASSERT(provider.has_value(), "a party of an engagement has its workspace");
    view.currency = provider->currency;
    if (require_open(engagement)) {
        if (may(actor, edit_estimate, engagement)) view.allowed.emplace_back("edit");
        if (may(actor, submit_estimate, engagement) && !view.is_agreed &&
            document.basis == EstimateBasis::baseline && sums.items_without_figure == 0) {
            view.allowed.emplace_back("submit");
        }
    }
    return view;
}

std::optional<ServiceTermView> service_term_for(sql::Transaction& sql,
                                                const EngagementFacts& engagement, Effort whole) {
    const ServicePackage& package = engagement.package;
    const auto quota =
        package.tier == Tier::senior ? package.minutes_per_month : package.minutes_per_day;
    if (!quota || whole == Effort{}) return std::nullopt;
    const service_term::TermRules rules{.tier = package.tier == Tier::senior
                                                    ? service_term::Tier::senior
                                                    : service_term::Tier::junior,
                                        .quota = *quota,
                                        .base_months = package.base_months};
    const auto term = service_term::service_term(rules, whole, engagement.starts_on,
                                                 manager_calendar(sql, engagement));
    if (!term) return std::nullopt;
    ServiceTermView view{.tier = package.tier,
                         .total_minutes = whole,
                         .quota_minutes = *quota,
                         .exact_months = term->exact_months,
                         .months = term->months,
                         .base_months = package.base_months,
                         .is_base = term->exact_months < Rational(package.base_months),
                         .starts_on = engagement.starts_on,
                         .ends_on = term->ends};
    for (const auto& month : term->explanation) {
        view.explanation.push_back(
            {month.from, month.to, month.working_days, month.capacity, month.used});
    }
    return view;
}

std::optional<AgreedEstimate> find_agreed_estimate(sql::Transaction& sql,
                                                   const EngagementFacts& engagement,
                                                   std::optional<Instant> before) {
    auto version = EstimateStore(sql, engagement).agreed_version(before);
    if (!version) return std::nullopt;
    auto document =
        DocumentStore(sql, engagement).content_of(version->snapshot.document_version_id);
    ASSERT(document.has_value(), "an estimate's version is of a version of the document");
    return AgreedEstimate{std::move(*version), std::move(*document)};
}

EstimatedEffort estimated_minutes(sql::Transaction& sql, const EngagementFacts& engagement,
                                  std::optional<Instant> before) {
    if (auto agreed = find_agreed_estimate(sql, engagement, before)) {
        const EstimateContent& content = agreed->version.snapshot.estimate;
        return {roll_up(agreed->document, content, engagement.package), content.items, true,
                std::move(agreed->document)};
    }
    DocumentContent document = estimated_document(sql, engagement).content;
    const EstimateContent content =
        relevant_part(document, estimate_content(sql, engagement, document));
    return {roll_up(document, content, engagement.package), content.items, false,
            std::move(document)};
}

std::optional<ServiceTermView> service_term_of(sql::Transaction& sql,
                                               const EngagementFacts& engagement) {
    return service_term_for(sql, engagement, estimated_minutes(sql, engagement).sums.whole.minutes);
}

EstimateProgress estimate_progress(sql::Transaction& sql, const EngagementFacts& engagement) {
    EstimateStore store(sql, engagement);
    const DocumentContent document = estimated_document(sql, engagement).content;
    const EstimateContent content =
        relevant_part(document, estimate_content(sql, engagement, document));
    EstimateProgress progress{
        .items_without_figure =
            roll_up(document, content, engagement.package).items_without_figure};
    for (const DocumentBlock& block : document.blocks) {
        for (const DocumentItem& item : block.items) {
            const SolutionVariant* variant = chosen_variant(item);
            if (!variant || variant->kind != SolutionKind::customisation) continue;
            const ItemEstimate* figure = find_estimate(content, item.id, variant->id);
            if (!figure || !figure->customisation) ++progress.customisations_without_figure;
        }
    }
    const auto versions = store.versions();
    progress.has_changes =
        versions.empty() || versions.front().snapshot.estimate != content;
    if (!versions.empty()) {
        const auto word = store.agreement_on(versions.front().id);
        progress.is_refused = word && word->decision == Decision::refused;
    }
    const auto agreed = store.agreed_version();
    progress.is_agreed = agreed && agreed->snapshot.estimate == content;
    return progress;
}

std::vector<OpenGate> open_estimate_gates(sql::Transaction& sql,
                                          const EngagementFacts& engagement) {
    EstimateStore store(sql, engagement);
    const auto versions = store.versions();
    if (versions.empty() || store.agreement_on(versions.front().id)) return {};
    const EstimateVersion& newest = versions.front();
    return {OpenGate{.kind = "estimate_agreement",
                     .id = newest.id.uuid(),
                     .title = std::to_string(newest.number),
                     .party = BallParty::provider,
                     .since = newest.created_at}};
}

}  // namespace slipway
