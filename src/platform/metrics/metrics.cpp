#include "platform/metrics/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::metrics {

namespace {

/// `a="1",b="2"`, with the format's escapes.
std::string text_of(const Labels& labels) {
    std::string out;
    for (const Label& label : labels) {
        if (!out.empty()) out += ',';
        out += label.name + "=\"";
        for (const char byte : label.value) {
            if (byte == '\n') {
                out += "\\n";
                continue;
            }
            if (byte == '"' || byte == '\\') out += '\\';
            out += byte;
        }
        out += '"';
    }
    return out;
}

/// Microseconds as seconds, exactly: "0.0025".
std::string seconds(std::int64_t microseconds) {
    std::string text = fmt::format("{}.{:06}", microseconds / 1'000'000, microseconds % 1'000'000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

void append_line(std::string& out, const std::string& name, const std::string& labels,
                 const std::string& value) {
    out += name;
    if (!labels.empty()) out += '{' + labels + '}';
    out += ' ' + value + '\n';
}

void append_histogram(std::string& out, const std::string& name, const std::string& labels,
                      const Histogram& histogram) {
    const std::string prefix = labels.empty() ? "" : labels + ",";
    std::int64_t count = 0;
    for (std::size_t i = 0; i <= Histogram::bound_count; ++i) {
        count += histogram.count_in(i);
        const std::string bound =
            i < Histogram::bound_count ? seconds(Histogram::bounds_us[i]) : "+Inf";
        append_line(out, name + "_bucket", prefix + "le=\"" + bound + "\"", std::to_string(count));
    }
    append_line(out, name + "_sum", labels, seconds(histogram.sum_us()));
    append_line(out, name + "_count", labels, std::to_string(count));
}

}  // namespace

void Histogram::observe_us(std::int64_t microseconds) {
    microseconds = std::max<std::int64_t>(microseconds, 0);
    const auto* bound = std::lower_bound(std::begin(bounds_us), std::end(bounds_us), microseconds);
    counts_[bound - std::begin(bounds_us)].fetch_add(1, std::memory_order_relaxed);
    sum_us_.fetch_add(microseconds, std::memory_order_relaxed);
}

std::int64_t Histogram::count_in(std::size_t index) const {
    return counts_[index].load(std::memory_order_relaxed);
}

std::int64_t Histogram::count() const {
    std::int64_t count = 0;
    for (std::size_t i = 0; i <= bound_count; ++i) count += count_in(i);
    return count;
}

Metrics::Series& Metrics::series(Kind kind, const std::string& name, const std::string& help,
                                 const Labels& labels) {
    Family& family = families_.try_emplace(name, Family{kind, help, {}}).first->second;
    ASSERT(family.kind == kind, "one name has one kind");
    return family.series[text_of(labels)];
}

Counter& Metrics::counter(const std::string& name, const std::string& help, Labels labels) {
    const std::lock_guard lock(mutex_);
    auto& one = series(Kind::counter, name, help, labels).counter;
    if (!one) one = std::make_unique<Counter>();
    return *one;
}

Gauge& Metrics::gauge(const std::string& name, const std::string& help, Labels labels) {
    const std::lock_guard lock(mutex_);
    auto& one = series(Kind::gauge, name, help, labels).gauge;
    if (!one) one = std::make_unique<Gauge>();
    return *one;
}

Histogram& Metrics::histogram(const std::string& name, const std::string& help, Labels labels) {
    const std::lock_guard lock(mutex_);
    auto& one = series(Kind::histogram, name, help, labels).histogram;
    if (!one) one = std::make_unique<Histogram>();
    return *one;
}

std::string Metrics::text() const {
    const std::lock_guard lock(mutex_);
    std::string out;
    for (const auto& [name, family] : families_) {
        const char* kind = family.kind == Kind::counter ? "counter"
                           : family.kind == Kind::gauge ? "gauge"
                                                        : "histogram";
        out += "# HELP " + name + " " + family.help + "\n# TYPE " + name + " " + kind + "\n";
        for (const auto& [labels, one] : family.series) {
            if (one.counter) append_line(out, name, labels, std::to_string(one.counter->value()));
            if (one.gauge) append_line(out, name, labels, std::to_string(one.gauge->value()));
            if (one.histogram) append_histogram(out, name, labels, *one.histogram);
        }
    }
    return out;
}

}  // namespace slipway::metrics
