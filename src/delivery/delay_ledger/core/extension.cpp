#include "delivery/delay_ledger/core/extension.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace slipway {
namespace {

const Rational nothing;

/// To the nearest whole minute, halves up.
std::int64_t rounded(const Rational& value) { return (value + Rational(1, 2)).floor(); }

DelayCharge times(const DelayCharge& charge, const Rational& factor) {
    return {charge.client * factor, charge.provider * factor, charge.nobody * factor};
}

DelayCharge minus(const DelayCharge& left, const DelayCharge& right) {
    return {left.client - right.client, left.provider - right.provider, left.nobody - right.nobody};
}

Rational total_of(const auto& shares) {
    return shares.client_days + shares.provider_days + shares.concurrent_days + shares.neutral_days;
}

/// What agreed statements say of a day, all together.
struct Stated {
    bool is_any = false;
    ExtensionDay sum;
};

Stated stated_of(Day day, const std::vector<ExtensionContent>& agreed) {
    Stated stated;
    for (const ExtensionContent& content : agreed) {
        for (const ExtensionDay& row : content.days) {
            if (row.day != day) continue;
            stated.is_any = true;
            stated.sum.client_days += row.client_days;
            stated.sum.provider_days += row.provider_days;
            stated.sum.concurrent_days += row.concurrent_days;
            stated.sum.neutral_days += row.neutral_days;
            stated.sum.buffer_days += row.buffer_days;
            // What was open was not charged.
            if (row.is_settled) stated.sum.charge += row.charge;
        }
    }
    return stated;
}

void take_off(const ExtensionDay& stated, ExtensionDay& day) {
    day.client_days -= stated.client_days;
    day.provider_days -= stated.provider_days;
    day.concurrent_days -= stated.concurrent_days;
    day.neutral_days -= stated.neutral_days;
    day.buffer_days -= stated.buffer_days;
    day.charge = minus(day.charge, stated.charge);
}

/// Gives each day its part of the buffer. What was agreed of a day stays: a term bought longer
/// since does not take it back.
class Buffer {
public:
    explicit Buffer(const Rational& left) : left_(std::max(left, nothing)) {}

    ExtensionDay beyond(const StatedDay& day, const Stated& agreed) {
        const DayBalance& balance = day.balance;
        ExtensionDay row{.day = day.day,
                         .client_days = balance.client,
                         .provider_days = balance.provider,
                         .concurrent_days = balance.concurrent,
                         .neutral_days = balance.neutral,
                         .charge = day.charge,
                         .is_settled = day.is_settled,
                         .causes = day.causes};
        left_ += day.float_gained;
        const Rational total = total_of(row);
        const Rational used = std::min(agreed.is_any ? agreed.sum.buffer_days : left_, total);
        left_ = std::max(left_ - used, nothing);
        left_ = std::max(left_ - day.variation, nothing);
        if (used > nothing) {
            const Rational factor = (total - used) / total;
            row.client_days = row.client_days * factor;
            row.provider_days = row.provider_days * factor;
            row.concurrent_days = row.concurrent_days * factor;
            row.neutral_days = row.neutral_days * factor;
            row.charge = times(row.charge, factor);
            row.buffer_days = used;
        }
        return row;
    }

private:
    Rational left_;
};

bool says_something(const ExtensionDay& day) {
    return day.client_days != nothing || day.provider_days != nothing ||
           day.concurrent_days != nothing || day.neutral_days != nothing ||
           (day.is_settled && day.charge != DelayCharge{});
}

/// The client's settled charge of all agreed statements and `days`, less what it was billed.
Effort still_to_bill(const ExtensionBasis& basis, const std::vector<ExtensionDay>& days) {
    Rational minutes;
    std::int64_t billed = 0;
    const auto add = [&](const std::vector<ExtensionDay>& stated) {
        for (const ExtensionDay& day : stated) {
            if (!day.is_settled) continue;
            const auto figures = std::ranges::find(basis.days, day.day, &StatedDay::day);
            if (figures != basis.days.end()) minutes += day.charge.client * figures->quota;
        }
    };
    for (const ExtensionContent& content : basis.agreed) {
        add(content.days);
        billed += content.client_charge_minutes.in_minutes();
    }
    add(days);
    return Effort::minutes(rounded(minutes) - billed);
}

}  // namespace

std::int64_t extension_days(std::span<const ExtensionContent> agreed,
                            const ExtensionContent* proposed) {
    Rational days = proposed != nullptr ? total_of(*proposed) : nothing;
    for (const ExtensionContent& content : agreed) days += total_of(content);
    return std::max<std::int64_t>(days.ceiling(), 0);
}

std::optional<ExtensionContent> draft_extension(const ExtensionBasis& basis,
                                                const working_time::WorkingCalendar& calendar) {
    const auto moved_by = [&](std::int64_t days) {
        return days == 0 ? basis.bought_until
                         : calendar.add_working_days(basis.bought_until, days)
                               .value_or(basis.bought_until);
    };
    ExtensionContent content{.term_ends_on = moved_by(extension_days(basis.agreed)),
                             .forecast_finish_on = basis.forecast_finish_on};
    const bool is_in_time = basis.forecast_finish_on <= content.term_ends_on;
    Buffer buffer(basis.buffer);
    for (const StatedDay& closed : basis.days) {
        if (closed.is_paused) continue;
        const Stated agreed = stated_of(closed.day, basis.agreed);
        ExtensionDay day = buffer.beyond(closed, agreed);
        take_off(agreed.sum, day);
        if (!says_something(day) || (is_in_time && !agreed.is_any)) continue;
        content.client_days += day.client_days;
        content.provider_days += day.provider_days;
        content.concurrent_days += day.concurrent_days;
        content.neutral_days += day.neutral_days;
        (day.is_settled ? content.charge : content.open_charge) += day.charge;
        content.days.push_back(std::move(day));
    }
    if (content.days.empty()) return std::nullopt;
    content.new_end_on = moved_by(extension_days(basis.agreed, &content));
    content.client_charge_minutes = still_to_bill(basis, content.days);
    return content;
}

ExtensionState undecided_state(const ExtensionContent& content) {
    return content.days.empty() ? ExtensionState::withdrawn : ExtensionState::drafted;
}

ExtensionContent without_days(const ExtensionContent& content) {
    return {.term_ends_on = content.term_ends_on,
            .forecast_finish_on = content.forecast_finish_on,
            .new_end_on = content.term_ends_on};
}

Result<void> check_decision(ExtensionState state, const NewExtensionDecision& decision,
                            const std::string& content_hash, bool has_disputed_days) {
    if (state == ExtensionState::withdrawn) {
        return refuse(RefusalCode::conflict, "extension_statement.is_withdrawn");
    }
    if (state != ExtensionState::drafted) {
        return refuse(RefusalCode::conflict, "extension_statement.is_decided");
    }
    if (decision.decision != ExtensionState::agreed &&
        decision.decision != ExtensionState::declined) {
        return refuse(RefusalCode::invalid, "extension_statement.decision_is_unknown", "decision");
    }
    if (decision.content_hash != content_hash) {
        return refuse(RefusalCode::conflict, "extension_statement.content_differs",
                      "content_hash");
    }
    if (decision.decision == ExtensionState::agreed && has_disputed_days) {
        return refuse(RefusalCode::conflict, "extension_statement.a_day_is_disputed");
    }
    if (decision.decision == ExtensionState::declined && trimmed(decision.remarks).empty()) {
        return refuse(RefusalCode::invalid, "extension_statement.declining_needs_remarks",
                      "remarks");
    }
    return {};
}

}  // namespace slipway
