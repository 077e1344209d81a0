#pragma once

#include <array>
#include <atomic>
#include <unordered_map>

#include "platform/api/dispatcher.hpp"
#include "platform/metrics/metrics.hpp"

namespace slipway {

/// Counts what the API answers. Looks each series up once, so that a request waits for no other.
/// Thread-safe.
class RequestMetrics {
public:
    RequestMetrics(metrics::Metrics& metrics, const api::Routes& routes);
    void count(const api::RequestRecord& record);

private:
    metrics::Histogram& duration_of(const std::string& method, const std::string& route);
    metrics::Counter& answers_with(int status);

    metrics::Metrics& metrics_;
    std::unordered_map<const api::Route*, metrics::Histogram*> durations_;
    metrics::Histogram& durations_of_nothing_;
    metrics::Counter& queries_;
    std::array<std::atomic<metrics::Counter*>, 600> answers_{};
};

}  // namespace slipway
