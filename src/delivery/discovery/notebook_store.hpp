#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/discovery/core/consultation.hpp"
#include "delivery/discovery/core/fact.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// A fact as stored: with the client what both see, with the provider what it keeps to itself.
struct Fact {
    WorkspaceId workspace_id;
    FactId id;
    EngagementId engagement_id;
    std::string text;
    FactSource source = FactSource::talk;
    std::optional<FactSourceId> source_id;
    std::optional<std::string> question_key;
    std::string quote;
    std::string process;
    std::vector<std::string> tags;
    FactVisibility visibility = FactVisibility::both;
    PersonId noted_by;
    Instant noted_at;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Fact, (),
                      (workspace_id, id, engagement_id, text, source, source_id, question_key,
                       quote, process, tags, visibility, noted_by, noted_at, revision))

struct Consultation {
    WorkspaceId workspace_id;  // the provider's
    ConsultationId id;
    EngagementId engagement_id;
    Consultant consultant = Consultant::administrator;
    std::optional<PersonId> person_id;
    std::string question;
    PersonId asked_by;
    Instant asked_at;
    std::optional<Feasibility> feasibility;
    std::optional<std::string> answer;
    std::optional<Effort> estimate_minutes;
    std::optional<Effort> effort_minutes;
    std::optional<PersonId> answered_by;
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(Consultation, (),
                      (workspace_id, id, engagement_id, consultant, person_id, question, asked_by,
                       asked_at, feasibility, answer, estimate_minutes, effort_minutes,
                       answered_by, answered_at))

/// Facts and consultations of one engagement. The provider's own are found only by its people.
class NotebookStore {
public:
    NotebookStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction), engagement_(engagement) {}

    WorkspaceId home_of(FactVisibility visibility) const;
    void add(const Fact& fact);
    std::optional<Fact> find_fact(FactId id);
    /// Where the row lives follows its visibility. False when the revision is not the stored one.
    bool save(const Fact& fact, std::int64_t expected_revision);
    bool retract(FactId id, PersonId by, Instant at);
    /// Whether the source is of this engagement.
    bool has_source(FactSource source, FactSourceId id);

    void add(const Consultation& consultation);
    std::optional<Consultation> find_consultation(ConsultationId id);
    std::vector<Consultation> consultations();
    void save_answer(const Consultation& consultation);

private:
    /// The second home of rows that the actor may see; the client has but one.
    WorkspaceId inner_home() const;

    sql::Transaction& sql_;
    const EngagementFacts& engagement_;
};

}  // namespace slipway
