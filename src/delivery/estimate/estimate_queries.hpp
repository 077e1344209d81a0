#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/estimate/core/estimate_version.hpp"
#include "delivery/estimate/estimate_store.hpp"
#include "delivery/implementation_document/document_queries.hpp"

namespace slipway {

/// One month of the service, as the term is explained by.
struct ServiceTermMonth {
    Day from{};
    Day to{};  // included
    std::int64_t working_days = 0;
    Effort capacity_minutes;
    Effort used_minutes;
};
BOOST_DESCRIBE_STRUCT(ServiceTermMonth, (),
                      (from, to, working_days, capacity_minutes, used_minutes))

/// How long the manager's service is bought for, and why (DOMAIN §4.2).
struct ServiceTermView {
    Tier tier = Tier::junior;
    Effort total_minutes;
    Effort quota_minutes;        // a working day's for junior, a month's for senior
    Rational exact_months;       // before rounding
    std::int32_t months = 0;     // billed
    std::int32_t base_months = 1;
    bool is_base = false;        // the base is longer than what was computed
    Day starts_on{};
    Day ends_on{};
    std::vector<ServiceTermMonth> explanation;
};
BOOST_DESCRIBE_STRUCT(ServiceTermView, (),
                      (tier, total_minutes, quota_minutes, exact_months, months, base_months,
                       is_base, starts_on, ends_on, explanation))

/// An item as a line of the estimate.
struct EstimateLine {
    ItemId item_id;
    std::optional<VariantId> variant_id;  // the chosen one
    std::string title;
    std::string variant_title;
    SolutionKind kind = SolutionKind::configuration;
    std::optional<ItemEstimate> estimate;
    bool is_from_template = false;  // suggested, not yet written by anybody
    /// The usual span of the manager's extra time, for a customisation.
    std::optional<Effort> usual_low_minutes;
    std::optional<Effort> usual_high_minutes;
    EstimateTotal total;
};
BOOST_DESCRIBE_STRUCT(EstimateLine, (),
                      (item_id, variant_id, title, variant_title, kind, estimate,
                       is_from_template, usual_low_minutes, usual_high_minutes, total))

struct EstimateBlockView {
    BlockId block_id;
    std::string title;
    EstimateTotal total;
    std::vector<EstimateLine> items;
};
BOOST_DESCRIBE_STRUCT(EstimateBlockView, (), (block_id, title, total, items))

struct EstimateStageView {
    EngagementStage stage = EngagementStage::discovery;
    EstimateTotal total;
    /// What is usual for the package; absent where it says nothing.
    std::optional<Effort> usual_low_minutes;
    std::optional<Effort> usual_high_minutes;
};
BOOST_DESCRIBE_STRUCT(EstimateStageView, (),
                      (stage, total, usual_low_minutes, usual_high_minutes))

/// Of which document the items are.
enum class EstimateBasis { draft, baseline };
BOOST_DESCRIBE_ENUM(EstimateBasis, draft, baseline)

/// The estimate as its screen needs it: the draft for the provider, what was agreed for the client.
struct EstimateView {
    EstimateContent content;
    std::int64_t revision = 0;
    EstimateBasis basis = EstimateBasis::draft;
    std::optional<std::int32_t> document_number;  // of the baseline
    std::vector<EstimateBlockView> blocks;
    std::vector<EstimateStageView> stages;
    EstimateTotal whole;
    std::int32_t items_without_figure = 0;
    std::optional<ServiceTermView> term;  // absent when there is nothing to compute it from
    std::vector<Warning> warnings;
    bool is_agreed = false;               // what is shown is what was agreed
    std::string currency;                 // of new prices
    std::vector<std::string> allowed;     // edit, submit
};
BOOST_DESCRIBE_STRUCT(EstimateView, (),
                      (content, revision, basis, document_number, blocks, stages, whole,
                       items_without_figure, term, warnings, is_agreed, currency, allowed))

Result<EstimateView> estimate_view(sql::Transaction& sql, const Actor& actor,
                                   EngagementId engagement_id);

struct EstimateAgreementView {
    Decision decision = Decision::approved;
    std::string person_name;
    std::string remarks;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(EstimateAgreementView, (), (decision, person_name, remarks, decided_at))

struct EstimateVersionView {
    EstimateVersionId id;
    std::int32_t number = 0;
    EstimateState state = EstimateState::awaiting_administrator;
    std::string content_hash;
    std::string note;
    std::string created_by_name;
    Instant created_at;
    std::int32_t document_number = 0;
    EstimateTotal whole;
    std::optional<ServiceTermView> term;
    std::optional<EstimateAgreementView> agreement;
    std::vector<std::string> allowed;  // agree
};
BOOST_DESCRIBE_STRUCT(EstimateVersionView, (),
                      (id, number, state, content_hash, note, created_by_name, created_at,
                       document_number, whole, term, agreement, allowed))

/// Newest first; a client sees what was agreed only.
Result<std::vector<EstimateVersionView>> estimate_version_views(sql::Transaction& sql,
                                                                const Actor& actor,
                                                                EngagementId engagement_id);
Result<EstimateVersionView> estimate_version_view(sql::Transaction& sql, const Actor& actor,
                                                  EngagementId engagement_id,
                                                  EstimateVersionId version_id);

/// For other features: what everything is estimated to take – as agreed, or as the draft has it
/// while nothing is.
struct EstimatedEffort {
    EstimateRollUp sums;
    std::vector<ItemEstimate> items;  // of the chosen variants
    bool is_agreed = false;
    DocumentContent document;  // whose items they are
};
/// As agreed before a moment when one is given.
EstimatedEffort estimated_minutes(sql::Transaction& sql, const EngagementFacts& engagement,
                                  std::optional<Instant> before = std::nullopt);

/// The service term by the same figures; nothing when there are none.
std::optional<ServiceTermView> service_term_of(sql::Transaction& sql,
                                               const EngagementFacts& engagement);
/// What the term would be if the whole took so much.
std::optional<ServiceTermView> service_term_for(sql::Transaction& sql,
                                                const EngagementFacts& engagement, Effort whole);

/// The agreed version with the document that it is about: what blocks are made of.
struct AgreedEstimate {
    EstimateVersion version;
    DocumentContent document;
};
/// In force just before a moment, when one is given.
std::optional<AgreedEstimate> find_agreed_estimate(sql::Transaction& sql,
                                                   const EngagementFacts& engagement,
                                                   std::optional<Instant> before = std::nullopt);
/// What a new version of the estimate starts from: the draft with templates' figures where nobody
/// wrote any.
EstimateContent estimate_content(sql::Transaction& sql, const EngagementFacts& engagement,
                                 const DocumentContent& document);

/// Something an engagement waits for, with who has it (DELAY R3, R4), as the overview counts it.
struct OpenGate {
    std::string kind;  // "estimate_agreement", "block_acceptance", …
    Uuid id;
    std::string title;
    BallParty party = BallParty::provider;
    Instant since;
    std::optional<Day> due_on;

    bool operator==(const OpenGate&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenGate, (), (kind, id, title, party, since, due_on))
/// How far the draft is, for the overview.
struct EstimateProgress {
    std::int32_t items_without_figure = 0;
    /// Customisations without a developer's figure.
    std::int32_t customisations_without_figure = 0;
    bool has_changes = false;  // since the newest version, or there is none yet
    bool is_refused = false;   // the newest version was
    bool is_agreed = false;    // the figures are those that were agreed
};
EstimateProgress estimate_progress(sql::Transaction& sql, const EngagementFacts& engagement);
/// An estimate that waits for the administrator's word.
std::vector<OpenGate> open_estimate_gates(sql::Transaction& sql,
                                          const EngagementFacts& engagement);

}  // namespace slipway
