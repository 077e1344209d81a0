#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/discovery/notebook_store.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

struct FactView {
    FactId id;
    std::string text;
    FactSource source = FactSource::talk;
    std::optional<FactSourceId> source_id;
    std::optional<std::string> question_key;
    std::string quote;
    std::string process;
    std::vector<std::string> tags;
    FactVisibility visibility = FactVisibility::both;
    std::string noted_by_name;
    Instant noted_at;
    std::int64_t revision = 1;
    std::vector<std::string> allowed;  // change, retract
};
BOOST_DESCRIBE_STRUCT(FactView, (),
                      (id, text, source, source_id, question_key, quote, process, tags, visibility,
                       noted_by_name, noted_at, revision, allowed))

struct FactFilter {
    std::optional<std::string> search;  // words of the fact, its quote, its process or its tags
    std::optional<FactSource> source;
    std::optional<std::string> tag;
    std::optional<std::string> process;
    std::optional<std::string> cursor;
    std::optional<std::int32_t> limit;
};
BOOST_DESCRIBE_STRUCT(FactFilter, (), (search, source, tag, process, cursor, limit))
std::span<const MemberRule> describe_rules(const FactFilter*);

/// The newest first; the client sees those of both only.
Result<api::Page<FactView>> list_facts(sql::Transaction& sql, const Actor& actor,
                                       const EngagementFacts& engagement, const FactFilter& filter);
/// `fact.not_found` also for one that the actor may not see.
Result<FactView> fact_view(sql::Transaction& sql, const Actor& actor,
                           const EngagementFacts& engagement, FactId id);

struct ConsultationView {
    ConsultationId id;
    Consultant consultant = Consultant::administrator;
    std::optional<PersonId> person_id;  // empty: whoever has the role
    std::optional<std::string> person_name;
    std::string question;
    std::string asked_by_name;
    Instant asked_at;
    std::optional<Feasibility> feasibility;
    std::optional<std::string> answer;
    std::optional<Effort> estimate_minutes;
    std::optional<Effort> effort_minutes;
    std::optional<std::string> answered_by_name;
    std::optional<Instant> answered_at;
    std::vector<std::string> allowed;  // answer
};
BOOST_DESCRIBE_STRUCT(ConsultationView, (),
                      (id, consultant, person_id, person_name, question, asked_by_name, asked_at,
                       feasibility, answer, estimate_minutes, effort_minutes, answered_by_name,
                       answered_at, allowed))

/// The newest first. For the provider's people; nobody else may ask.
std::vector<ConsultationView> consultation_views(sql::Transaction& sql, const Actor& actor,
                                                 const EngagementFacts& engagement);
ConsultationView consultation_view(sql::Transaction& sql, const Actor& actor,
                                   const EngagementFacts& engagement,
                                   const Consultation& consultation);

/// Asked of one person by name, and not answered yet.
struct AwaitedConsultation {
    ConsultationId id;
    EngagementId engagement_id;
    std::string engagement_name;
    std::string question;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(AwaitedConsultation, (),
                      (id, engagement_id, engagement_name, question, asked_at))
/// In all engagements that are open, the oldest first.
std::vector<AwaitedConsultation> consultations_awaited_of(sql::Transaction& sql,
                                                          const Actor& actor);

}  // namespace slipway
