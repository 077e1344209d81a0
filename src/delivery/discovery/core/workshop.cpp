#include "delivery/discovery/core/workshop.hpp"

namespace slipway {

Result<void> check_place(WorkshopPlace place, const std::optional<Effort>& on_site_minutes,
                         const std::optional<Money>& on_site_price) {
    if (place == WorkshopPlace::remote && (on_site_minutes || on_site_price)) {
        return refuse(RefusalCode::invalid, "workshop.remote_costs_nothing",
                      on_site_minutes ? "on_site_minutes" : "on_site_price");
    }
    if (place == WorkshopPlace::on_site &&
        on_site_minutes.value_or(Effort::minutes(0)) <= Effort::minutes(0)) {
        return refuse(RefusalCode::invalid, "workshop.on_site_needs_an_estimate",
                      "on_site_minutes");
    }
    if (on_site_price && on_site_price->minor_units < 0) {
        return refuse(RefusalCode::invalid, "workshop.price_is_negative", "on_site_price");
    }
    return {};
}

Result<void> check_minutes(const WorkshopMinutes& minutes, Instant now) {
    if (minutes.held_at > now) {
        return refuse(RefusalCode::invalid, "workshop.is_in_the_future", "held_at");
    }
    return {};
}

std::optional<Warning> check_count(std::int64_t workshops, const ServicePackage& package,
                                   EngagementStage stage) {
    const auto range = package.stage_hours.find("discovery");
    if (range == package.stage_hours.end()) return std::nullopt;
    const auto& [low, high] = std::pair(range->second.workshops_low, range->second.workshops_high);
    const bool is_more = high && workshops > *high;
    const bool is_fewer = low && workshops < *low && stage != EngagementStage::discovery;
    if (!is_more && !is_fewer) return std::nullopt;
    return Warning{.key = is_more ? "workshop.more_than_usual" : "workshop.fewer_than_usual",
                   .field = "",
                   .parameters = {{"count", std::to_string(workshops)},
                                  {"low", std::to_string(low.value_or(0))},
                                  {"high", std::to_string(high.value_or(low.value_or(0)))}}};
}

}  // namespace slipway
