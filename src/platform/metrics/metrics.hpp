#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::metrics {

/// Goes up only.
class Counter {
public:
    void add(std::int64_t amount = 1) { value_.fetch_add(amount, std::memory_order_relaxed); }
    std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> value_{0};
};

/// Goes up and down.
class Gauge {
public:
    void set(std::int64_t value) { value_.store(value, std::memory_order_relaxed); }
    void add(std::int64_t amount) { value_.fetch_add(amount, std::memory_order_relaxed); }
    std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> value_{0};
};

/// How long things took: counts by upper bound, in microseconds, from 100 µs to 10 s.
class Histogram {
public:
    static constexpr std::int64_t bounds_us[] = {
        100,    250,     500,     1'000,   2'500,     5'000,     10'000,    25'000,
        50'000, 100'000, 250'000, 500'000, 1'000'000, 2'500'000, 10'000'000};
    static constexpr std::size_t bound_count = std::size(bounds_us);

    void observe_us(std::int64_t microseconds);
    /// How many took at most `bounds_us[index]`, and no less than the bound before.
    std::int64_t count_in(std::size_t index) const;
    std::int64_t count() const;
    std::int64_t sum_us() const { return sum_us_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> counts_[bound_count + 1]{};  // the last: beyond every bound
    std::atomic<std::int64_t> sum_us_{0};
};

struct Label {
    std::string name;
    std::string value;
};
using Labels = std::vector<Label>;

/// All that is measured, and its text for a collector. Thread-safe; what it hands out lives as long
/// as it does and costs one atomic addition to use, so it is looked up once and kept. Asking again
/// for the same name and labels gives the same object; one name has one kind, which is a bug
/// otherwise. Labels are for few values: routes, statuses; never ids.
class Metrics {
public:
    Counter& counter(const std::string& name, const std::string& help, Labels labels = {});
    Gauge& gauge(const std::string& name, const std::string& help, Labels labels = {});
    /// `name` ends in "_seconds": the text is in seconds.
    Histogram& histogram(const std::string& name, const std::string& help, Labels labels = {});

    /// The Prometheus text format 0.0.4, sorted by name.
    std::string text() const;

private:
    enum class Kind { counter, gauge, histogram };
    struct Series {
        std::unique_ptr<Counter> counter;
        std::unique_ptr<Gauge> gauge;
        std::unique_ptr<Histogram> histogram;
    };
    struct Family {
        Kind kind;
        std::string help;
        std::map<std::string, Series> series;  // by the text of their labels
    };
    Series& series(Kind kind, const std::string& name, const std::string& help,
                   const Labels& labels);

    mutable std::mutex mutex_;
    std::map<std::string, Family> families_;
};

}  // namespace slipway::metrics
