#include "delivery/delay_ledger/core/delay_plan.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <map>

namespace slipway {
namespace {

Effort usual_effort(const ServicePackage& package, EngagementStage stage) {
    const auto range = package.stage_hours.find(boost::describe::enum_to_string(stage, ""));
    if (range == package.stage_hours.end()) return Effort::minutes(0);
    return Effort::minutes(
        (range->second.low_minutes.in_minutes() + range->second.high_minutes.in_minutes()) / 2);
}

/// Appends one activity after another where nothing else is said.
class PlanMaker {
public:
    PlanMaker(const ServicePackage& package, const PlanFigures& figures)
        : package_(package), figures_(figures) {}

    DelayPlan make() {
        using enum EngagementStage;
        if (includes(package_, discovery)) {
            work(stage_key(discovery), "", stage_effort(discovery));
            gate(answers_key, "", CourtParty::client, "question_unanswered", package_.answer_days);
            plan_.activities.back().takes_requests = true;
        }
        if (includes(package_, document)) {
            work(stage_key(document), "", stage_effort(document));
            gate(document_check_key, "", CourtParty::provider, "document_not_checked", 0);
            gate(document_approval_key, "", CourtParty::client, "document_not_approved",
                 package_.approval_days);
        }
        if (includes(package_, estimate)) {
            work(stage_key(estimate), "", stage_effort(estimate));
            gate(estimate_check_key, "", CourtParty::provider, "estimate_not_checked", 0);
        }
        if (includes(package_, configuration)) add_configuration();
        return std::move(plan_);
    }

private:
    Effort stage_effort(EngagementStage stage) const {
        const auto& figure = figures_.stages[static_cast<std::size_t>(stage)];
        return figure ? *figure : usual_effort(package_, stage);
    }
    std::vector<std::size_t> after_last() const {
        if (plan_.activities.empty()) return {};
        return {plan_.activities.size() - 1};
    }
    void work(std::string key, std::string title, Effort effort) {
        plan_.activities.push_back({.key = std::move(key), .title = std::move(title),
                                    .effort = effort, .after = after_last()});
    }
    void gate(std::string key, std::string title, CourtParty owner, std::string cause, int days) {
        plan_.activities.push_back({.key = std::move(key), .title = std::move(title),
                                    .is_gate = true, .owner = owner, .cause = std::move(cause),
                                    .allowance_days = days, .after = after_last()});
    }
    void add_acceptance(const std::string& id, const std::string& title) {
        gate(acceptance_key(id), title, CourtParty::client, "block_not_accepted",
             package_.acceptance_days);
    }
    void add_configuration() {
        if (figures_.blocks.empty()) {
            work(block_key(whole_configuration), "",
                 usual_effort(package_, EngagementStage::configuration));
            add_acceptance(whole_configuration, "");
            return;
        }
        const std::vector<std::size_t> before = after_last();
        std::map<std::string, std::size_t> acceptances;
        std::vector<const PlannedBlock*> waiting;
        for (const PlannedBlock& block : figures_.blocks) waiting.push_back(&block);
        std::ranges::stable_sort(waiting, {}, &PlannedBlock::priority);
        while (!waiting.empty()) {
            const auto ready = std::ranges::find_if(waiting, [&](const PlannedBlock* block) {
                return std::ranges::all_of(block->after, [&](const std::string& id) {
                    return acceptances.contains(id) || !is_there(id);
                });
            });
            // Documents have no circles of blocks: check_draft refuses them.
            const PlannedBlock& block = **(ready == waiting.end() ? waiting.begin() : ready);
            add_block(block, before, acceptances);
            std::erase(waiting, &block);
        }
    }
    bool is_there(const std::string& id) const {
        return std::ranges::any_of(figures_.blocks,
                                   [&](const PlannedBlock& block) { return block.id == id; });
    }
    void add_block(const PlannedBlock& block, const std::vector<std::size_t>& before,
                   std::map<std::string, std::size_t>& acceptances) {
        work(block_key(block.id), block.title, block.effort);
        plan_.activities.back().after = before;
        for (const std::string& id : block.after) {
            if (const auto found = acceptances.find(id); found != acceptances.end()) {
                plan_.activities.back().after.push_back(found->second);
            }
        }
        add_acceptance(block.id, block.title);
        acceptances[block.id] = plan_.activities.size() - 1;
        for (const std::string& item : block.items) {
            plan_.block_of_item.emplace_back(item_key(item), block_key(block.id));
        }
    }

    const ServicePackage& package_;
    const PlanFigures& figures_;
    DelayPlan plan_;
};

}  // namespace

std::optional<std::size_t> DelayPlan::find(const std::string& key) const {
    const auto found = std::ranges::find(activities, key, &PlannedActivity::key);
    if (found == activities.end()) return std::nullopt;
    return static_cast<std::size_t>(found - activities.begin());
}

DelayPlan make_delay_plan(const ServicePackage& package, const PlanFigures& figures) {
    return PlanMaker(package, figures).make();
}

std::string stage_key(EngagementStage stage) {
    return std::string("stage:") + boost::describe::enum_to_string(stage, "");
}
std::string block_key(const std::string& block_id) { return "block:" + block_id; }
std::string item_key(const std::string& item_id) { return "item:" + item_id; }
std::string acceptance_key(const std::string& block_id) { return "acceptance:" + block_id; }

}  // namespace slipway
