#include "platform/metrics/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/assert.hpp"

namespace slipway::metrics {
namespace {

using testing::HasSubstr;

TEST(Metrics, CountersAndGaugesAreWrittenByNameAndLabels) {
    Metrics metrics;
    metrics.counter("requests_total", "Answered.", {{"status", "200"}}).add(2);
    metrics.counter("requests_total", "Answered.", {{"status", "200"}}).add();
    metrics.gauge("open_files", "Now.").set(-4);
    EXPECT_EQ(metrics.text(),
              "# HELP open_files Now.\n# TYPE open_files gauge\nopen_files -4\n"
              "# HELP requests_total Answered.\n# TYPE requests_total counter\n"
              "requests_total{status=\"200\"} 3\n");
}

TEST(Metrics, BucketsOfAHistogramAddUp) {
    Metrics metrics;
    Histogram& histogram = metrics.histogram("answer_seconds", "Time.", {{"route", "a\"b"}});
    for (const std::int64_t us : {100, 101, 2'500, 11'000'000}) histogram.observe_us(us);
    const std::string text = metrics.text();
    const std::string route = "answer_seconds_bucket{route=\"a\\\"b\",le=";
    EXPECT_THAT(text, HasSubstr(route + "\"0.0001\"} 1\n"));
    EXPECT_THAT(text, HasSubstr(route + "\"0.00025\"} 2\n"));
    EXPECT_THAT(text, HasSubstr(route + "\"10\"} 3\n"));
    EXPECT_THAT(text, HasSubstr(route + "\"+Inf\"} 4\n"));
    EXPECT_THAT(text, HasSubstr("answer_seconds_sum{route=\"a\\\"b\"} 11.002701\n"));
}

TEST(Metrics, OneNameHasOneKind) {
    Metrics metrics;
    metrics.counter("a", "A.");
    EXPECT_THROW(metrics.gauge("a", "A."), Bug);
}

TEST(Metrics, NothingIsLostBetweenThreads) {
    Metrics metrics;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 10'000; ++n) metrics.counter("a", "A.").add();
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(metrics.counter("a", "A.").value(), 40'000);
}

}  // namespace
}  // namespace slipway::metrics
