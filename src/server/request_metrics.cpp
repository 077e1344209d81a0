#include "server/request_metrics.hpp"

#include "base/assert.hpp"
#include "platform/api/router.hpp"

namespace slipway {

RequestMetrics::RequestMetrics(metrics::Metrics& metrics, const api::Routes& routes)
    : metrics_(metrics),
      durations_of_nothing_(duration_of("any", "none")),
      queries_(metrics.counter("slipway_queries_total", "Statements run for requests")) {
    for (const api::Route& route : routes.all()) {
        durations_[&route] =
            &duration_of(std::string(api::method_name(route.method)), route.name.path);
    }
}

metrics::Histogram& RequestMetrics::duration_of(const std::string& method,
                                                const std::string& route) {
    return metrics_.histogram("slipway_request_duration_seconds",
                              "How long requests took, by route",
                              {{"method", method}, {"route", route}});
}

metrics::Counter& RequestMetrics::answers_with(int status) {
    ASSERT(status >= 0 && status < 600, "HTTP has no other statuses");
    auto& known = answers_[static_cast<std::size_t>(status)];
    metrics::Counter* counter = known.load(std::memory_order_acquire);
    if (counter == nullptr) {
        counter = &metrics_.counter("slipway_requests_total", "Requests answered, by status",
                                    {{"status", std::to_string(status)}});
        known.store(counter, std::memory_order_release);
    }
    return *counter;
}

void RequestMetrics::count(const api::RequestRecord& record) {
    const auto known = durations_.find(record.matched);
    (known != durations_.end() ? *known->second : durations_of_nothing_)
        .observe_us(record.microseconds);
    answers_with(record.status).add();
    queries_.add(record.query_count);
}

}  // namespace slipway
