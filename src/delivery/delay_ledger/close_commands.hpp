#pragma once

#include "delivery/delay_ledger/ledger_balance.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// What the daily close does to an engagement: books, reminds, tells, drafts. As the system.
class CloseCommands {
public:
    explicit CloseCommands(UnitOfWork& work) : work_(work) {}

    /// Closes the day of that number unless it is closed already. `now` is the real moment, at
    /// which reminders go out; that of the unit is the day's end. False when the engagement was
    /// over before that day.
    bool close(const LoadedLedger& ledger, DayNumber number, Instant now);

private:
    struct Closing;

    void book(const Closing& closing, const DelayDay& day, const DelayDay* before);
    /// By the policy `dominant` a day of both waits for the administrator (DELAY R14).
    void ask_for_dominance(const Closing& closing, const DelayDay& day);
    void remind(const Closing& closing, const LedgerInput& input, Instant now);
    void tell_what_is_critical(const Closing& closing, const DelayDay& day);
    void record(const EngagementFacts& engagement, std::string type, JsonText payload);

    UnitOfWork& work_;
};

}  // namespace slipway
