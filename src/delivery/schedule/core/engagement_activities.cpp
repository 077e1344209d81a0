#include "delivery/schedule/core/engagement_activities.hpp"

#include <algorithm>
#include <array>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <map>

#include "delivery/delay_ledger/core/delay_plan.hpp"

namespace slipway {
namespace {

constexpr std::array stages_before{EngagementStage::discovery, EngagementStage::document,
                                   EngagementStage::estimate};

std::string key_of(EngagementStage stage) {
    return boost::describe::enum_to_string(stage, "");
}

Effort middle(Effort low, Effort high) {
    return Effort::minutes((low.in_minutes() + high.in_minutes()) / 2);
}

/// All the hours that an engagement is sold with, where that is a number: those bought, or the
/// monthly quota over its typical months.
std::optional<Effort> hours_of_term(const ServicePackage& package) {
    if (package.bought_minutes) return package.bought_minutes;
    if (!package.minutes_per_month) return std::nullopt;
    const MonthRange months =
        package.typical_months.value_or(MonthRange{package.base_months, package.base_months});
    return Effort::minutes(package.minutes_per_month->in_minutes() * (months.low + months.high) /
                           2);
}

/// The usual hours of a stage (DOMAIN §3.5). The unusual engagements' ranges are wide, so that
/// their middles may be years of work: then each stage has its part of the hours of the term.
EffortRange usual_range(const ServicePackage& package, EngagementStage stage) {
    const auto range = package.stage_hours.find(key_of(stage));
    if (range == package.stage_hours.end()) return {};
    const StageRange& usual = range->second;
    Effort likely = middle(usual.low_minutes, usual.high_minutes);
    std::int64_t all = 0;
    for (const auto& [name, hours] : package.stage_hours) {
        all += middle(hours.low_minutes, hours.high_minutes).in_minutes();
    }
    const std::int64_t room = hours_of_term(package).value_or(Effort::minutes(all)).in_minutes();
    if (room < all) likely = Effort::minutes(likely.in_minutes() * room / all);
    return {std::min(usual.low_minutes, likely), likely, std::max(usual.high_minutes, likely)};
}

EffortRange range_of(const EstimateTotal& total) {
    return {total.low_minutes, total.minutes, total.high_minutes};
}

std::optional<Day> entered_on(const EngagementRecords& records, EngagementStage stage) {
    std::optional<Day> day;
    for (const EnteredStage& entered : records.entered) {
        if (entered.stage == stage) day = entered.entered_on;
    }
    return day;
}

/// When a stage that lies behind was left: the day on which a later one was entered first since.
std::optional<Day> left_on(const EngagementRecords& records, EngagementStage stage) {
    std::optional<Day> day;
    for (const EnteredStage& entered : records.entered) {
        if (entered.stage <= stage) {
            day.reset();
        } else if (!day) {
            day = entered.entered_on;
        }
    }
    return day;
}

/// What was logged, split between the manager and the developers.
struct Logged {
    Effort by_manager;
    Effort by_developers;
};

/// Makes the activities of one engagement.
class Activities {
public:
    explicit Activities(const EngagementRecords& records) : records_(records) {
        for (const LoggedEffort& logged : records.logged) {
            const bool is_developers = records.developers.contains(logged.person_id);
            const auto add = [&](Logged& sum) {
                (is_developers ? sum.by_developers : sum.by_manager) += logged.effort_minutes;
            };
            add(by_stage_[logged.stage]);
            if (!logged.item_id) continue;
            add(by_item_[*logged.item_id]);
            if (is_developers) builders_[*logged.item_id] = logged.person_id;
        }
    }

    std::vector<ActivityInput> make() {
        for (const EngagementStage stage : stages_before) {
            if (!includes(records_.package, stage)) continue;
            if (stage == EngagementStage::document) add_waits();
            add_stage(stage);
        }
        if (includes(records_.package, EngagementStage::configuration)) {
            if (records_.sums.whole.minutes > Effort{} && has_figures()) {
                add_blocks();
            } else {
                add_outline();
            }
        }
        for (const StoppingWait& wait : records_.stopping_waits) add_stopping(wait);
        return activities_;
    }

private:
    bool has_figures() const {
        return std::ranges::any_of(records_.sums.blocks, [](const BlockTotal& block) {
            return block.total.minutes > Effort{};
        });
    }

    void add_waits() {
        if (records_.document_progress.approved_on || records_.stage > EngagementStage::document) {
            return;
        }
        for (const OpenWait& wait : records_.waits) {
            activities_.push_back(wait_activity(wait));
            waits_.push_back(wait.key);
        }
    }

    static ActivityInput wait_activity(const OpenWait& wait) {
        ActivityInput activity;
        activity.key = wait.key;
        activity.kind = ActivityKind::wait;
        activity.title = wait.title;
        activity.acceptance_days = wait.allowance_days;
        activity.started_on = activity.delivered_on = wait.since;
        return activity;
    }

    /// In front of the first activity that stands still for it. What has been delivered does not.
    void add_stopping(const StoppingWait& stopping) {
        std::optional<std::size_t> place;
        for (std::size_t i = 0; i < activities_.size(); ++i) {
            ActivityInput& activity = activities_[i];
            const bool is_stopped =
                std::ranges::find(stopping.stops, ledger_key(activity)) != stopping.stops.end();
            if (!is_stopped || activity.delivered_on || activity.accepted_on) continue;
            activity.after.push_back(stopping.wait.key);
            if (!place) place = i;
        }
        if (!place) return;
        activities_.insert(activities_.begin() + static_cast<std::ptrdiff_t>(*place),
                           wait_activity(stopping.wait));
    }

    static std::string ledger_key(const ActivityInput& activity) {
        if (activity.kind != ActivityKind::stage) return block_key(activity.key);
        EngagementStage stage = EngagementStage::discovery;
        boost::describe::enum_from_string(activity.key.c_str(), stage);
        return stage_key(stage);
    }

    void add_stage(EngagementStage stage) {
        ActivityInput activity;
        activity.key = key_of(stage);
        activity.kind = ActivityKind::stage;
        if (last_stage_) activity.after.push_back(*last_stage_);
        activity.started_on = entered_on(records_, stage);
        const bool is_document = stage == EngagementStage::document;
        if (is_document) {
            activity.after.insert(activity.after.end(), waits_.begin(), waits_.end());
            activity.acceptance_days = records_.package.approval_days;
        }
        ItemInput work = stage_work(stage);
        if (stage < records_.stage) {
            activity.delivered_on = activity.accepted_on = left_on(records_, stage);
            if (is_document) note_approval(activity);
            work.done_minutes = work.effort_minutes;
        } else if (is_document && records_.document_progress.is_submitted) {
            activity.delivered_on = records_.document_progress.sent_on;
            work.done_minutes = work.effort_minutes;
        } else if (stage == EngagementStage::estimate && records_.estimate_is_submitted) {
            work.done_minutes = work.effort_minutes;
        }
        if (work.effort_minutes > Effort{}) activity.items.push_back(std::move(work));
        last_stage_ = activity.key;
        activities_.push_back(std::move(activity));
    }

    void note_approval(ActivityInput& activity) const {
        const DocumentProgress& document = records_.document_progress;
        if (!document.approved_on) return;
        activity.accepted_on = document.approved_on;
        activity.delivered_on = document.sent_on.value_or(*document.approved_on);
    }

    ItemInput stage_work(EngagementStage stage) {
        EffortRange range;
        for (const StageTotal& total : records_.sums.stages) {
            if (total.stage == stage) range = range_of(total.total);
        }
        if (range.likely == Effort{}) range = usual_range(records_.package, stage);
        ItemInput item = item_of(key_of(stage), range);
        item.done_minutes = std::min(by_stage_[stage].by_manager, range.likely);
        return item;
    }

    static ItemInput item_of(std::string key, const EffortRange& range) {
        return {.key = std::move(key),
                .title = {},
                .capability = {},
                .effort_minutes = range.likely,
                .low_minutes = range.low,
                .high_minutes = range.high,
                .developer_id = {},
                .developer_minutes = {},
                .done_minutes = {},
                .developer_done_minutes = {}};
    }

    void add_outline() {
        constexpr auto stage = EngagementStage::configuration;
        ActivityInput activity;
        activity.key = key_of(stage);
        activity.kind = ActivityKind::outline;
        if (last_stage_) activity.after.push_back(*last_stage_);
        activity.acceptance_days = records_.package.acceptance_days;
        ItemInput work = item_of(
            activity.key, records_.first_range.value_or(usual_range(records_.package, stage)));
        work.done_minutes = std::min(by_stage_[stage].by_manager, work.effort_minutes);
        activity.items.push_back(std::move(work));
        activities_.push_back(std::move(activity));
    }

    /// What an item without a figure is taken to need.
    EffortRange average_item() const {
        std::int64_t count = 0;
        EffortRange sum;
        for (const BlockTotal& block : records_.sums.blocks) {
            for (const ItemTotal& item : block.items) {
                if (item.total.minutes == Effort{}) continue;
                ++count;
                sum.low += item.total.low_minutes;
                sum.likely += item.total.minutes;
                sum.high += item.total.high_minutes;
            }
        }
        if (count == 0) return {};
        const auto share = [&](Effort whole) {
            return Effort::minutes(whole.in_minutes() / count);
        };
        return {share(sum.low), share(sum.likely), share(sum.high)};
    }

    void add_blocks() {
        const EffortRange average = average_item();
        for (const DocumentBlock& block : records_.document.blocks) {
            ActivityInput activity;
            activity.key = block.id.text();
            activity.kind = ActivityKind::block;
            activity.title = block.title;
            activity.priority = place_of(block);
            for (const BlockId before : block.after) activity.after.push_back(before.text());
            if (last_stage_) activity.after.push_back(*last_stage_);
            activity.acceptance_days = records_.package.acceptance_days;
            for (const DocumentItem& item : block.items) {
                activity.items.push_back(item_input(item, total_of(block.id, item.id), average));
            }
            add_dates(activity, block.id);
            activities_.push_back(std::move(activity));
        }
    }

    /// By the order in force; while none is, by the document's priorities.
    std::int32_t place_of(const DocumentBlock& block) const {
        const auto place = std::ranges::find(records_.block_order, block.id);
        if (place == records_.block_order.end()) return block.priority;
        return static_cast<std::int32_t>(place - records_.block_order.begin()) + 1;
    }

    EstimateTotal total_of(BlockId block, ItemId item) const {
        for (const BlockTotal& of_block : records_.sums.blocks) {
            if (of_block.block_id != block) continue;
            for (const ItemTotal& of_item : of_block.items) {
                if (of_item.item_id == item) return of_item.total;
            }
        }
        return {};
    }

    ItemInput item_input(const DocumentItem& item, const EstimateTotal& total,
                         const EffortRange& average) {
        const bool has_figure = total.minutes > Effort{};
        ItemInput input = item_of(item.id.text(), has_figure ? range_of(total) : average);
        input.title = item.title;
        input.capability = item.capability;
        const Logged& logged = by_item_[item.id];
        input.done_minutes = std::min(logged.by_manager, input.effort_minutes);
        if (total.developer_minutes == Effort{}) return input;
        const auto builder = builders_.find(item.id);
        input.developer_id = builder != builders_.end() ? builder->second : records_.developer;
        input.developer_minutes = total.developer_minutes;
        input.developer_done_minutes = std::min(logged.by_developers, total.developer_minutes);
        return input;
    }

    void add_dates(ActivityInput& activity, BlockId id) const {
        const auto dates = std::ranges::find(records_.blocks, id, &BlockDates::block_id);
        if (dates == records_.blocks.end()) return;
        activity.started_on = dates->started_on;
        activity.delivered_on = dates->delivered_on;
        activity.accepted_on = dates->accepted_on;
    }

    const EngagementRecords& records_;
    std::map<EngagementStage, Logged> by_stage_;
    std::map<ItemId, Logged> by_item_;
    std::map<ItemId, PersonId> builders_;
    std::vector<ActivityInput> activities_;
    std::vector<std::string> waits_;
    std::optional<std::string> last_stage_;
};

}  // namespace

std::vector<ActivityInput> activities_of(const EngagementRecords& records) {
    return Activities(records).make();
}

UsedQuota used_quota(const std::vector<LoggedEffort>& logged, const std::set<PersonId>& developers,
                     Day first_day) {
    const Day monday = first_day - std::chrono::days{static_cast<int>(iso_weekday(first_day)) - 1};
    const std::chrono::year_month_day date{first_day};
    const Day first_of_month{date.year() / date.month() / 1};
    UsedQuota used;
    for (const LoggedEffort& entry : logged) {
        if (developers.contains(entry.person_id) || entry.day > first_day) continue;
        if (entry.day == first_day) used.in_day += entry.effort_minutes;
        if (entry.day >= monday) used.in_week += entry.effort_minutes;
        if (entry.day >= first_of_month) used.in_month += entry.effort_minutes;
    }
    return used;
}

std::optional<PersonId> developer_for(EngagementId engagement,
                                      const std::vector<PersonId>& developers) {
    std::optional<PersonId> chosen;
    std::uint64_t highest = 0;
    for (const PersonId developer : developers) {
        std::uint64_t weight = 14'695'981'039'346'656'037u;  // FNV-1a, 64 bits
        for (const auto& bytes : {engagement.uuid().bytes, developer.uuid().bytes}) {
            for (const std::uint8_t byte : bytes) weight = (weight ^ byte) * 1'099'511'628'211u;
        }
        if (chosen && weight <= highest) continue;
        chosen = developer;
        highest = weight;
    }
    return chosen;
}

}  // namespace slipway
