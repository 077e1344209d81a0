#include "delivery/delay_ledger/core/extension.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace slipway {
namespace {

Effort quota_of_day(const ServicePackage& package) {
    constexpr std::int64_t usual_month_days = 21;
    if (package.minutes_per_day) return *package.minutes_per_day;
    if (package.minutes_per_month) {
        return Effort::minutes(package.minutes_per_month->in_minutes() / usual_month_days);
    }
    return Effort::hours(1);
}

/// To the nearest whole minute, halves up.
std::int64_t rounded(const Rational& value) { return (value + Rational(1, 2)).floor(); }

}  // namespace

std::optional<ExtensionContent> draft_extension(std::vector<ExtensionDay> days, Day term_ends_on,
                                                Day forecast_finish_on,
                                                const working_time::WorkingCalendar& calendar,
                                                const ServicePackage& package) {
    if (forecast_finish_on <= term_ends_on) return std::nullopt;
    ExtensionContent content{.term_ends_on = term_ends_on,
                             .forecast_finish_on = forecast_finish_on};
    std::erase_if(days, [](const ExtensionDay& day) {
        return day.client_days == no_days && day.provider_days == no_days &&
               day.concurrent_days == no_days && day.neutral_days == no_days;
    });
    for (const ExtensionDay& day : days) {
        content.client_days += day.client_days;
        content.provider_days += day.provider_days;
        content.concurrent_days += day.concurrent_days;
        content.neutral_days += day.neutral_days;
        content.charge += day.charge;
    }
    const Rational all = content.client_days + content.provider_days + content.concurrent_days +
                         content.neutral_days;
    if (all <= no_days) return std::nullopt;
    content.days = std::move(days);
    content.new_end_on =
        calendar.add_working_days(term_ends_on, all.ceiling()).value_or(term_ends_on);
    content.client_charge_minutes = Effort::minutes(
        rounded(content.charge.client * Rational(quota_of_day(package).in_minutes())));
    return content;
}

Result<void> check_decision(ExtensionState state, const NewExtensionDecision& decision,
                            const std::string& content_hash, bool has_disputed_days) {
    if (state != ExtensionState::drafted) {
        return refuse(RefusalCode::conflict, "extension_statement.is_decided");
    }
    if (decision.decision == ExtensionState::drafted) {
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
