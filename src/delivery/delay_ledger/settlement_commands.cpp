#include <algorithm>

#include "base/text.hpp"
#include "delivery/delay_ledger/consequences.hpp"
#include "delivery/delay_ledger/core/delay_permissions.hpp"
#include "delivery/delay_ledger/ledger_balance.hpp"
#include "delivery/delay_ledger/ledger_commands.hpp"

// Disputes, the head's further entries, the client's word on extensions.

namespace slipway {
namespace {

const Rational nothing;

bool is_of_a_party(DelayBearer bearer) {
    return bearer != DelayBearer::variation && bearer != DelayBearer::float_gained;
}

/// What a day comes to, by who bears it.
std::vector<std::pair<DelayBearer, Rational>> shares_of(const DelayDayView& day) {
    return {{DelayBearer::client, day.client_days},
            {DelayBearer::provider, day.provider_days},
            {DelayBearer::concurrent, day.concurrent_days},
            {DelayBearer::neutral, day.neutral_days}};
}

template <class View, class Key>
Result<View> with_id(Result<std::vector<View>> views, const Key& id) {
    for (View& view : TRY(std::move(views))) {
        if (view.id == id) return std::move(view);
    }
    return refuse(RefusalCode::not_found, "delay_ledger.not_found");
}

}  // namespace

Result<DelayDisputeView> LedgerCommands::dispute(const Actor& actor, EngagementId id,
                                                 const NewDelayDispute& dispute) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, dispute_delay_days, engagement));
    const DelayDayView day =
        TRY(delay_day_view(work_.sql(), actor, id, dispute.day, work_.now()));
    if (day.has_open_dispute) {
        return refuse(RefusalCode::conflict, "delay_dispute.is_open_already", "day");
    }
    if (std::ranges::all_of(shares_of(day),
                            [](const auto& share) { return share.second == nothing; })) {
        return refuse(RefusalCode::invalid, "delay_dispute.nothing_is_booked", "day");
    }
    if (day.is_settled || today_of(engagement, work_.now()) > day.disputable_until) {
        return refuse(RefusalCode::conflict, "delay_dispute.window_is_over", "day",
                      {{"until", to_text(day.disputable_until)}});
    }
    LedgerStore store(work_.sql(), engagement);
    const DelayDispute made{.id = work_.new_id<DelayDisputeId>(),
                            .day = dispute.day,
                            .reason = std::string(trimmed(dispute.reason)),
                            .person_id = actor.person_id,
                            .side = engagement.side,
                            .raised_at = work_.now()};
    store.add_dispute(made);
    record(actor, engagement, "delay_dispute.raised", {{"delay_dispute_id", made.id.text()}});
    draw_consequences(work_, engagement);
    return with_id(delay_dispute_views(work_.sql(), actor, id), made.id);
}

Result<DelayDisputeView> LedgerCommands::decide(const Actor& actor, EngagementId id,
                                                DelayDisputeId dispute_id,
                                                const NewDisputeDecision& decision) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, decide_delay_disputes, engagement));
    LedgerStore store(work_.sql(), engagement);
    const auto disputes = store.disputes();
    const auto dispute = std::ranges::find(disputes, dispute_id, &DelayDispute::id);
    if (dispute == disputes.end()) {
        return refuse(RefusalCode::not_found, "delay_dispute.not_found");
    }
    if (std::ranges::count(store.dispute_decisions(), dispute_id, &DisputeDecision::dispute_id)) {
        return refuse(RefusalCode::conflict, "delay_dispute.is_decided");
    }
    if (decision.bearer && !is_of_a_party(*decision.bearer)) {
        return refuse(RefusalCode::invalid, "delay_entry.bearer_is_no_party", "bearer");
    }
    const std::string reason(trimmed(decision.reason));
    const DelayDayView day =
        TRY(delay_day_view(work_.sql(), actor, id, dispute->day, work_.now()));
    store.add_dispute_decision({.dispute_id = dispute_id,
                                .bearer = decision.bearer,
                                .reason = reason,
                                .person_id = actor.person_id,
                                .decided_at = work_.now()});
    const auto move = [&](DelayBearer bearer, const Rational& days) {
        store.add_entry({.id = work_.new_id<DelayEntryId>(),
                         .day = day.day,
                         .kind = DelayEntryOrigin::decided,
                         .bearer = bearer,
                         .days = days,
                         .reason = reason,
                         .person_id = actor.person_id,
                         .recorded_at = work_.now()});
    };
    if (decision.bearer) {
        for (const auto& [bearer, days] : shares_of(day)) {
            if (bearer == *decision.bearer || days == nothing) continue;
            move(bearer, nothing - days);
            move(*decision.bearer, days);
        }
    }
    record(actor, engagement, "delay_dispute.decided", {{"delay_dispute_id", dispute_id.text()}});
    draw_consequences(work_, engagement);
    return with_id(delay_dispute_views(work_.sql(), actor, id), dispute_id);
}

Result<DelayEntryView> LedgerCommands::adjust(const Actor& actor, EngagementId id,
                                              const NewDelayEntry& entry) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, adjust_delay, engagement));
    const DelayDayView day = TRY(delay_day_view(work_.sql(), actor, id, entry.day, work_.now()));
    if (!is_of_a_party(entry.bearer)) {
        return refuse(RefusalCode::invalid, "delay_entry.bearer_is_no_party", "bearer");
    }
    if (entry.days == nothing) {
        return refuse(RefusalCode::invalid, "delay_entry.changes_nothing", "days");
    }
    const std::string reason(trimmed(entry.reason));
    if (reason.empty()) {
        return refuse(RefusalCode::invalid, "delay_entry.needs_a_reason", "reason");
    }
    const DelayEntry made{.id = work_.new_id<DelayEntryId>(),
                          .day = entry.day,
                          .kind = DelayEntryOrigin::adjusted,
                          .bearer = entry.bearer,
                          .days = entry.days,
                          .reason = reason,
                          .person_id = actor.person_id,
                          .needs_agreement = day.is_settled,
                          .recorded_at = work_.now()};
    LedgerStore(work_.sql(), engagement).add_entry(made);
    record(actor, engagement, "delay_entry.adjusted", {{"delay_entry_id", made.id.text()}});
    draw_consequences(work_, engagement);
    return with_id(delay_entry_views(work_.sql(), actor, id), made.id);
}

Result<DelayEntryView> LedgerCommands::agree_entry(const Actor& actor, EngagementId id,
                                                   DelayEntryId entry_id) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, agree_adjustments, engagement));
    LedgerStore store(work_.sql(), engagement);
    const auto entries = store.entries();
    const auto entry = std::ranges::find(entries, entry_id, &DelayEntry::id);
    if (entry == entries.end()) return refuse(RefusalCode::not_found, "delay_entry.not_found");
    const auto agreed = store.agreed_entries();
    if (!entry->needs_agreement || std::ranges::count(agreed, entry_id) > 0) {
        return refuse(RefusalCode::conflict, "delay_entry.awaits_no_agreement");
    }
    store.add_entry_agreement(entry_id, actor.person_id, work_.now());
    record(actor, engagement, "delay_entry.agreed", {{"delay_entry_id", entry_id.text()}});
    draw_consequences(work_, engagement);
    return with_id(delay_entry_views(work_.sql(), actor, id), entry_id);
}

/// A term that was bought longer, a pause: what was drafted at the last close may be no more.
Result<void> LedgerCommands::require_up_to_date(const EngagementFacts& engagement,
                                                const ExtensionStatementView& statement) {
    const LoadedLedger ledger(work_.sql(), engagement);
    LedgerStore store(work_.sql(), engagement);
    const auto content = extension_content(
        work_.sql(), ledger,
        balanced_days(work_.sql(), ledger, settled_until(ledger, store, work_.now()), work_.now()));
    if (content != statement.content) {
        return refuse(RefusalCode::conflict, "extension_statement.is_out_of_date");
    }
    return {};
}

Result<ExtensionStatementView> LedgerCommands::decide_extension(
    const Actor& actor, EngagementId id, ExtensionStatementId statement_id,
    const NewExtensionDecision& decision) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, decide_on_extensions, engagement));
    const ExtensionStatementView statement =
        TRY(extension_statement_view(work_.sql(), actor, id, statement_id));
    bool has_disputed_days = false;
    for (const DelayDayView& day : TRY(delay_day_views(work_.sql(), actor, id, work_.now()))) {
        if (!day.has_open_dispute) continue;
        has_disputed_days = has_disputed_days || std::ranges::count(statement.content.days, day.day,
                                                                    &ExtensionDay::day) > 0;
    }
    TRY(check_decision(statement.state, decision, statement.content_hash, has_disputed_days));
    if (decision.decision == ExtensionState::agreed) TRY(require_up_to_date(engagement, statement));
    LedgerPapers(work_.sql(), engagement)
        .add(ExtensionDecision{.statement_id = statement_id,
                               .decision = decision.decision,
                               .content_hash = decision.content_hash,
                               .remarks = std::string(trimmed(decision.remarks)),
                               .person_id = actor.person_id,
                               .decided_at = work_.now()});
    record(actor, engagement,
           decision.decision == ExtensionState::agreed ? "extension_statement.agreed"
                                                       : "extension_statement.declined",
           {{"extension_statement_id", statement_id.text()}});
    return extension_statement_view(work_.sql(), actor, id, statement_id);
}

}  // namespace slipway
