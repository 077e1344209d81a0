#pragma once

#include <map>
#include <string>

#include "delivery/delay_ledger/ledger_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// What people add to the ledger. Nothing that stands is changed (DELAY R21).
class LedgerCommands {
public:
    explicit LedgerCommands(UnitOfWork& work) : work_(work) {}

    /// Asks the client for data, access, or its contractor's work: a gate from now on (DELAY R3).
    Result<InputRequestView> request_input(const Actor& actor, EngagementId engagement,
                                           const NewInputRequest& request);
    /// By the client, or by the manager who has received it. Refuses what is there already.
    Result<InputRequestView> supply_input(const Actor& actor, EngagementId engagement,
                                          InputRequestId id, const NewInputSupply& supply);
    /// The provider needs it no more.
    Result<InputRequestView> withdraw_input(const Actor& actor, EngagementId engagement,
                                            InputRequestId id, const NewInputSupply& reason);
    /// The client says what the request lacks: the clock runs once it is completed (DELAY R3).
    Result<InputRequestView> return_input(const Actor& actor, EngagementId engagement,
                                          InputRequestId id, const NewInputReturn& made);
    Result<InputRequestView> complete_input(const Actor& actor, EngagementId engagement,
                                            InputRequestId id, const NewInputCompletion& made);
    /// What was supplied is not complete: the request is open again, and the client's (R12).
    Result<InputRequestView> return_supply(const Actor& actor, EngagementId engagement,
                                           InputRequestId id, const NewInputReturn& made);

    /// Something begun stands still from today. Only for what the client can see that it was asked
    /// for (DELAY R23): `delay_wait.nothing_was_asked`.
    Result<DelayWaitView> set_wait(const Actor& actor, EngagementId engagement,
                                   const NewDelayWait& wait);
    /// From today, while a client delay governs (R10): `pacing_notice.no_client_delay_governs`.
    Result<PacingNoticeView> file_pacing(const Actor& actor, EngagementId engagement,
                                         const NewPacingNotice& notice);
    /// Force majeure, of days that are not settled.
    Result<NeutralStopView> record_stop(const Actor& actor, EngagementId engagement,
                                        const NewNeutralStop& stop);

    /// Within the window (R20): `delay_dispute.window_is_over`.
    Result<DelayDisputeView> dispute(const Actor& actor, EngagementId engagement,
                                     const NewDelayDispute& dispute);
    Result<DelayDisputeView> decide(const Actor& actor, EngagementId engagement,
                                    DelayDisputeId id, const NewDisputeDecision& decision);
    /// The head's further entry. Of a settled day it counts with the client's agreement.
    Result<DelayEntryView> adjust(const Actor& actor, EngagementId engagement,
                                  const NewDelayEntry& entry);
    Result<DelayEntryView> agree_entry(const Actor& actor, EngagementId engagement,
                                       DelayEntryId id);

    Result<ExtensionStatementView> decide_extension(const Actor& actor, EngagementId engagement,
                                                    ExtensionStatementId id,
                                                    const NewExtensionDecision& decision);

private:
    Result<void> require_up_to_date(const EngagementFacts& engagement,
                                    const ExtensionStatementView& statement);
    /// The engagement for somebody who may do this in it now.
    Result<EngagementFacts> find(const Actor& actor, EngagementId id,
                                 const Permission& permission);
    Result<InputRequestView> take_step(const Actor& actor, const EngagementFacts& engagement,
                                       InputRequestId id, InputStepKind kind,
                                       const std::string& note);
    using EventMembers = std::map<std::string, std::string>;
    void record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                const EventMembers& members);

    UnitOfWork& work_;
};

}  // namespace slipway
