#pragma once

#include <optional>
#include <vector>

#include "delivery/delay_ledger/ledger_rows.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// The ledger of one engagement, in the client's workspace. Rows are added, never changed; only the
/// mark of the daily close moves.
class LedgerStore {
public:
    LedgerStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    /// In the order in which they were heard; absences are the provider's.
    std::vector<DelayFact> facts();
    void add_fact(DelayFact fact);

    std::vector<DelayDay> newest_days();  // by number
    std::vector<Day> closed_days();       // likewise
    std::vector<DelayDay> revisions_of(Day day);
    void add_day(const DelayDay& day, Instant closed_at);
    std::optional<CloseMark> mark();
    void save_mark(const CloseMark& mark);

    std::vector<DelayEntry> entries();  // as they were written
    /// Gives the entry its position.
    void add_entry(DelayEntry entry);
    std::vector<DelayEntryId> agreed_entries();
    void add_entry_agreement(DelayEntryId entry, PersonId person, Instant at);

    std::vector<DelayReminder> reminders();
    void add_reminder(const DelayReminder& reminder);
    /// False when both have been told already.
    bool add_critical_notice(const std::string& cause_key, Day day, Instant at);

    std::vector<DelayDispute> disputes();
    void add_dispute(const DelayDispute& dispute);
    std::vector<DisputeDecision> dispute_decisions();
    void add_dispute_decision(const DisputeDecision& decision);

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

/// What people add to it: requests, waits, notices, stops, statements.
class LedgerPapers {
public:
    LedgerPapers(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    std::vector<InputRequest> input_requests();
    void add(const InputRequest& request);
    std::vector<InputStep> input_steps();  // in their order
    /// Gives the step its position.
    void add(const InputStep& step);
    std::vector<DelayWait> waits();
    void add(const DelayWait& wait);
    std::vector<PacingNotice> pacing_notices();
    void add(const PacingNotice& notice);
    std::vector<NeutralStop> neutral_stops();
    void add(const NeutralStop& stop);
    std::vector<ExtensionStatement> statements();  // newest revisions, oldest statement first
    void add(const ExtensionStatement& statement);
    std::vector<ExtensionDecision> extension_decisions();
    void add(const ExtensionDecision& decision);

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

/// Absences of the provider's people, which every engagement of theirs hears of.
std::vector<DelayFact> absence_facts(sql::Transaction& sql, WorkspaceId provider);
void add_absence_fact(sql::Transaction& sql, WorkspaceId provider, DelayFact fact);

/// In place of what was kept for the engagement.
void save_provider_delay(sql::Transaction& sql, const ProviderDelay& delay);

}  // namespace slipway
