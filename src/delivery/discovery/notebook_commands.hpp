#pragma once

#include "delivery/discovery/notebook_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Facts and consultations. What is the provider's own is told to the provider only. One unit of
/// work, one thread.
class NotebookCommands {
public:
    explicit NotebookCommands(UnitOfWork& work) : work_(work) {}

    Result<FactView> note(const Actor& actor, EngagementId engagement, const NewFact& fact);
    Result<FactView> change(const Actor& actor, EngagementId engagement, FactId id,
                            const FactChanges& changes, std::int64_t expected_revision);
    /// Takes a fact out of the notebook; the row stays.
    Result<void> retract(const Actor& actor, EngagementId engagement, FactId id);

    Result<ConsultationView> ask(const Actor& actor, EngagementId engagement,
                                 const NewConsultation& consultation);
    Result<ConsultationView> answer(const Actor& actor, EngagementId engagement, ConsultationId id,
                                    const NewConsultationAnswer& answer);

    /// For other commands of the feature, which have authorised already.
    FactId add_fact(const Actor& actor, const EngagementFacts& engagement, const NewFact& fact);

private:
    Result<EngagementFacts> find(const Actor& actor, EngagementId engagement,
                                 const Permission& permission);
    void record_fact(const Actor& actor, const EngagementFacts& engagement, std::string type,
                     FactId id, FactVisibility visibility);
    void record_inside(const Actor& actor, const EngagementFacts& engagement, std::string type,
                       ConsultationId id);

    UnitOfWork& work_;
};

}  // namespace slipway
