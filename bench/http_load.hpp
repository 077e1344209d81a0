#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace slipway::bench {

struct Load {
    std::uint16_t port = 0;  // on the loopback address
    /// Whole requests as they go over the wire, sent in turn.
    std::vector<std::string> requests;
    int connections = 64;    // kept alive, each with one request under way
    std::chrono::milliseconds duration{3'000};
    std::chrono::milliseconds warm_up{300};  // before counting begins
};

struct LoadFigures {
    std::int64_t answers = 0;
    std::int64_t failures = 0;  // statuses beyond 299 and lost connections
    double seconds = 0;
    std::vector<std::int64_t> latencies_us;  // one an answer, sorted

    double answers_per_second() const { return seconds > 0 ? answers / seconds : 0; }
    /// The latency that `share` of the answers (0 to 1) did not exceed; 0 without answers.
    std::int64_t percentile_us(double share) const;
};

/// Closed loop on one thread over epoll: every connection sends its next request when it has its
/// answer. Answers need a Content-Length. Throws std::runtime_error when it cannot connect.
LoadFigures run_load(const Load& load);

}  // namespace slipway::bench
