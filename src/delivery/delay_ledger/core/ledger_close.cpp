#include "delivery/delay_ledger/core/ledger_close.hpp"

#include <algorithm>

namespace slipway {
namespace {

bool says_the_same(const DelayDay& left, const DelayDay& right) {
    DelayDay other = right;
    // When it was written, and the dates of a calendar that has changed since, are no news.
    other.revision = left.revision;
    other.booked_on = left.booked_on;
    other.booked_number = left.booked_number;
    other.finish_on = left.finish_on;
    other.plan_of_record.calendar_hash = left.plan_of_record.calendar_hash;
    return left == other;
}

/// By what the date moved although the number of days did not (DELAY R24).
Rational moved_by_calendar(const DayLine& line, const DelayDay& yesterday) {
    const Rational finish =
        yesterday.finish + yesterday.variation_days + yesterday.rebased_days;
    return Rational(finish.ceiling() - line.number_of(yesterday.finish_on));
}

class Closing {
public:
    Closing(const LedgerClose& close, std::span<const DelayDay> newest)
        : close_(close), stored_(newest), rows_(newest.begin(), newest.end()) {}

    std::vector<DelayDay> run() {
        for (const ClosedDay& day : close_days(close_.input, first_open(), close_.number)) {
            const DelayDay* stored = find(day.number);
            if (stored != nullptr && is_settled_now(*stored)) continue;
            DelayDay row = row_of(day, stored);
            if (stored != nullptr && says_the_same(*stored, row)) continue;
            keep(std::move(row));
        }
        return std::move(added_);
    }

private:
    const DelayDay* find(DayNumber number) const {
        const auto index = static_cast<std::size_t>(number - 1);
        return index < stored_.size() ? &stored_[index] : nullptr;
    }
    bool is_settled_now(const DelayDay& day) const {
        return is_settled(day, close_.number, close_.closed_at(close_.number), close_.rules);
    }
    DayNumber first_open() const {
        for (const DelayDay& day : stored_) {
            if (!is_settled_now(day)) return day.number;
        }
        return static_cast<DayNumber>(stored_.size()) + 1;
    }

    DelayDay row_of(const ClosedDay& day, const DelayDay* stored) const {
        const DayLine& line = close_.input.line;
        DelayDay row{.day = day.day,
                     .number = day.number,
                     .revision = stored != nullptr ? stored->revision + 1 : 1,
                     .booked_on = line.day(close_.number),
                     .booked_number = close_.number,
                     .is_paused = day.is_paused,
                     .finish_before = day.before,
                     .finish = day.actual,
                     .finish_without_client = day.without_client,
                     .finish_without_provider = day.without_provider,
                     .finish_neutral_only = day.neutral_only,
                     .finish_on = date_of(line, day.finish()),
                     .client_days = day.share.client,
                     .provider_days = day.share.provider,
                     .concurrent_days = day.share.concurrent,
                     .neutral_days = day.share.neutral,
                     .variation_days = day.variation,
                     .rebased_days = day.rebased,
                     .causes = day.causes,
                     .plan_of_record = {day.document_number, day.estimate_number,
                                        close_.calendar_hash}};
        if (stored != nullptr) {
            row.calendar_days = stored->calendar_days;
        } else if (const DelayDay* yesterday = day.number > 1 ? find(day.number - 1) : nullptr) {
            row.calendar_days = moved_by_calendar(line, *yesterday);
        }
        const auto before = std::span(rows_).first(
            std::min(rows_.size(), static_cast<std::size_t>(day.number - 1)));
        row.recoveries = recoveries_of(day, before, day.number, close_.closed_at(day.number),
                                       close_.rules);
        return row;
    }

    void keep(DelayDay row) {
        const auto index = static_cast<std::size_t>(row.number - 1);
        added_.push_back(row);
        if (index < rows_.size()) {
            rows_[index] = std::move(row);
        } else {
            rows_.push_back(std::move(row));
        }
    }

    const LedgerClose& close_;
    std::span<const DelayDay> stored_;
    std::vector<DelayDay> rows_;
    std::vector<DelayDay> added_;
};

}  // namespace

Day date_of(const DayLine& line, const Rational& time) { return line.day(time.ceiling()); }

std::vector<DelayDay> rows_of_close(const LedgerClose& close, std::span<const DelayDay> newest) {
    return Closing(close, newest).run();
}

}  // namespace slipway
