#include "delivery/timesheet/core/time_entry.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

constexpr Effort full_day = Effort::hours(24);

void put_item(TimedWork& work, const std::optional<TimedItem>& item) {
    work.block_id = item ? std::optional(item->block_id) : std::nullopt;
    work.block_title = item ? std::optional(item->block_title) : std::nullopt;
    work.item_id = item ? std::optional(item->item_id) : std::nullopt;
    work.item_title = item ? std::optional(item->item_title) : std::nullopt;
}

Result<void> check_stage(EngagementStage stage, const ServicePackage& package) {
    if (includes(package, stage)) return {};
    return refuse(RefusalCode::invalid, "time_entry.stage_is_not_included", "stage",
                  {{"package", package.key}});
}

}  // namespace

TimeWorkKind as_time_work(WorkKind kind) {
    std::optional<TimeWorkKind> same;
    const std::string_view name = boost::describe::enum_to_string(kind, "");
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<TimeWorkKind>>(
        [&](auto enumerator) {
            if (name == enumerator.name) same = enumerator.value;
        });
    ASSERT(same.has_value(), "every kind of an item's work is one of the time's, by name");
    return *same;
}

std::optional<TimeWorkKind> usual_work(EngagementStage stage) {
    switch (stage) {
        case EngagementStage::discovery: return TimeWorkKind::discovery;
        case EngagementStage::document: return TimeWorkKind::document;
        case EngagementStage::estimate: return TimeWorkKind::estimate;
        case EngagementStage::configuration: return std::nullopt;
    }
    return std::nullopt;
}

Result<TimedWork> complete_work(const NewTimedWork& wanted, const std::optional<TimedItem>& item,
                                EngagementStage current_stage, const ServicePackage& package) {
    TimedWork work{.stage = wanted.stage.value_or(current_stage),
                   .note = std::string(trimmed(wanted.note.value_or(""))),
                   .is_billable = wanted.is_billable.value_or(true)};
    TRY(check_stage(work.stage, package));
    put_item(work, item);
    auto kind = wanted.work_kind;
    if (!kind) kind = item ? std::optional(item->work_kind) : usual_work(work.stage);
    if (!kind) return refuse(RefusalCode::invalid, "time_entry.work_kind_is_missing", "work_kind");
    work.work_kind = *kind;
    return work;
}

Result<TimeEntry> apply_changes(TimeEntry entry, const TimeEntryChanges& changes,
                                const std::optional<TimedItem>& item,
                                const ServicePackage& package) {
    if (changes.stage) {
        TRY(check_stage(*changes.stage, package));
        entry.stage = *changes.stage;
    }
    if (changes.item_id) put_item(entry, item);
    if (changes.work_kind) entry.work_kind = *changes.work_kind;
    if (changes.note) entry.note = std::string(trimmed(*changes.note));
    if (changes.is_billable) entry.is_billable = *changes.is_billable;
    if (changes.effort_minutes) entry.effort_minutes = *changes.effort_minutes;
    if (changes.day) entry.day = *changes.day;
    return entry;
}

Result<void> check_effort(Effort effort, Day day, Effort others, const MonthLock& lock, Day today) {
    if (effort <= Effort()) {
        return refuse(RefusalCode::invalid, "time_entry.effort_must_be_positive",
                      "effort_minutes");
    }
    if (day > today) {
        return refuse(RefusalCode::invalid, "time_entry.day_is_in_the_future", "day");
    }
    TRY(lock.check(day));
    if (effort > full_day - others) {
        return refuse(RefusalCode::invalid, "time_entry.day_has_24_hours", "effort_minutes",
                      {{"left_minutes", (full_day - others).in_minutes()}});
    }
    return {};
}

}  // namespace slipway
