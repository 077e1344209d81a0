#include "delivery/overview/core/next_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/assert.hpp"
#include "delivery/overview/core/ball_in_court.hpp"

namespace slipway {
namespace {

/// What a kind of matter means for whoever has it, and for those who wait.
struct MatterRule {
    MatterKind kind;
    std::vector<Part> holders;
    const char* to_do;
    const char* to_wait;
    const char* tab;
};

const MatterRule& rule_of(MatterKind kind) {
    using enum MatterKind;
    using enum Part;
    static const std::array<MatterRule, 13> rules{{
        {pause_consent, {head}, "decide_pause", "wait_for_consent", "overview"},
        {change_approval, {client_owner}, "approve_change", "wait_for_change_approval", "blocks"},
        {change_check, {administrator}, "check_change", "wait_for_change_check", "blocks"},
        {document_approval, {client_owner}, "approve_document", "wait_for_approval", "document"},
        {document_check, {administrator}, "check_document", "wait_for_check", "document"},
        {estimate_check, {administrator}, "check_estimate", "wait_for_estimate_check", "estimate"},
        {block_acceptance, {client_owner}, "accept_blocks", "wait_for_acceptance", "blocks"},
        {brief, {client_owner, client_employee}, "fill_brief", "wait_for_brief", "discovery"},
        {question, {client_owner, client_employee}, "answer_questions", "wait_for_answers",
         "discovery"},
        {administrator_consultation, {administrator}, "give_consultation",
         "wait_for_consultation", "discovery"},
        {developer_consultation, {developer}, "give_consultation", "wait_for_consultation",
         "discovery"},
        {answer, {manager}, "check_answers", "wait_for_answer_check", "discovery"},
        {change_notice, {sales_representative}, "read_change_notice", "wait_for_provider",
         "blocks"},
    }};
    const auto found = std::ranges::find(rules, kind, &MatterRule::kind);
    ASSERT(found != rules.end(), "every kind of matter has its rule");
    return *found;
}

bool is_of_client(Part part) {
    return part == Part::client_owner || part == Part::client_employee;
}

/// Builds the steps of one part of one engagement.
class Steps {
public:
    Steps(const EngagementSnapshot& snapshot, Part part, Day today)
        : snapshot_(snapshot), part_(part), today_(today) {}

    NextStep choose() const {
        if (auto step = rest()) return *step;
        if (auto step = own_matter()) return *step;
        if (part_ == Part::manager) return of_manager();
        if (is_of_client(part_)) return waiting_of_client();
        return none("nothing_waits");
    }

private:
    NextStep make(const char* key, const char* tab, Urgency urgency) const {
        NextStep step{.part = part_, .key = key, .to = path_of(snapshot_, tab)};
        step.urgency = urgency;
        return step;
    }
    NextStep open(const char* key, const char* tab) const { return make(key, tab, Urgency::open); }
    NextStep none(const char* key) const { return make(key, "overview", Urgency::none); }

    NextStep counted(const char* key, const char* tab, std::int32_t count) const {
        NextStep step = open(key, tab);
        step.parameters["count"] = std::to_string(count);
        return step;
    }

    NextStep about_block(const char* key) const {
        NextStep step = open(key, "blocks");
        step.parameters["title"] = snapshot_.blocks.current_title;
        return step;
    }

    /// Late ones first, then decisions, then the oldest.
    std::vector<const Matter*> matters_where(auto belongs) const {
        std::vector<const Matter*> matters;
        for (const Matter& matter : snapshot_.matters) {
            if (belongs(matter)) matters.push_back(&matter);
        }
        std::ranges::stable_sort(matters, {}, [&](const Matter* matter) {
            return std::tuple(!is_late(*matter, today_), !is_a_decision(matter->kind),
                              matter->since);
        });
        return matters;
    }

    std::int32_t count_of(MatterKind kind) const {
        return static_cast<std::int32_t>(
            std::ranges::count(snapshot_.matters, kind, &Matter::kind));
    }

    NextStep about(const Matter& matter, const char* key, Urgency urgency) const {
        NextStep step = make(key, rule_of(matter.kind).tab, urgency);
        step.parameters["count"] = std::to_string(count_of(matter.kind));
        step.parameters["title"] = matter.title;
        step.due_on = matter.due_on;
        step.since = matter.since;
        return step;
    }

    Urgency urgency_of(const Matter& matter) const {
        if (is_late(matter, today_)) return Urgency::late;
        return matter.due_on == today_ ? Urgency::today : Urgency::open;
    }

    /// While nothing runs, there is nothing to do but what follows the end.
    std::optional<NextStep> rest() const {
        switch (snapshot_.state) {
            case EngagementState::active:
                return std::nullopt;
            case EngagementState::paused: {
                NextStep step = make("wait_for_resume", "overview", Urgency::waiting);
                step.due_on = snapshot_.resumes_on;
                return step;
            }
            case EngagementState::completed:
                return part_ == Part::quality_manager ? open("survey_client", "overview")
                                                      : none("is_completed");
            case EngagementState::cancelled:
                return none("is_cancelled");
        }
        return std::nullopt;
    }

    std::optional<NextStep> own_matter() const {
        const auto mine = matters_where([&](const Matter& matter) {
            const auto& holders = rule_of(matter.kind).holders;
            return std::ranges::find(holders, part_) != holders.end();
        });
        if (mine.empty()) return std::nullopt;
        return about(*mine.front(), rule_of(mine.front()->kind).to_do, urgency_of(*mine.front()));
    }

    /// The manager's own work comes before waiting, and a client who is late before it.
    NextStep of_manager() const {
        const auto of_client = matters_where(
            [](const Matter& matter) { return court_of(matter.kind) == Court::client; });
        if (!of_client.empty() && is_late(*of_client.front(), today_)) {
            NextStep step = about(*of_client.front(), "remind_client", Urgency::late);
            step.parameters["what"] = rule_of(of_client.front()->kind).to_do;
            return step;
        }
        if (auto step = work_of_stage()) return *step;
        const auto others = matters_where(
            [](const Matter& matter) { return matter.kind != MatterKind::change_notice; });
        if (!others.empty()) return waiting(*others.front());
        return end_of_stage();
    }

    NextStep waiting(const Matter& matter) const {
        return about(matter, rule_of(matter.kind).to_wait, Urgency::waiting);
    }

    std::optional<NextStep> work_of_stage() const {
        switch (snapshot_.stage) {
            case EngagementStage::discovery:
                return work_of_discovery();
            case EngagementStage::document:
                return work_of_document();
            case EngagementStage::estimate:
                return work_of_estimate();
            case EngagementStage::configuration:
                return work_of_configuration();
        }
        return std::nullopt;
    }

    std::optional<NextStep> work_of_discovery() const {
        if (snapshot_.brief == BriefStanding::none) return open("choose_brief", "discovery");
        if (snapshot_.brief == BriefStanding::prepared) return open("send_brief", "discovery");
        return std::nullopt;
    }

    std::optional<NextStep> work_of_document() const {
        const DocumentStanding& document = snapshot_.document;
        if (document.block_count == 0) return open("write_document", "document");
        if (document.is_refused && !document.has_changes) {
            return open("rework_document", "document");
        }
        if (!document.has_changes) return std::nullopt;
        if (document.shortcoming_count > 0) {
            return counted("complete_document", "document", document.shortcoming_count);
        }
        return open("submit_document", "document");
    }

    std::optional<NextStep> work_of_estimate() const {
        const EstimateStanding& estimate = snapshot_.estimate;
        if (estimate.is_agreed || count_of(MatterKind::estimate_check) > 0) return std::nullopt;
        if (estimate.items_without_figure > 0) {
            return counted("estimate_items", "estimate", estimate.items_without_figure);
        }
        return open(estimate.is_refused ? "rework_estimate" : "submit_estimate", "estimate");
    }

    std::optional<NextStep> work_of_configuration() const {
        const BlockStanding& blocks = snapshot_.blocks;
        if (blocks.returned > 0) return about_block("rework_block");
        if (blocks.in_testing > 0) return about_block("deliver_block");
        if (blocks.in_progress > 0) return about_block("continue_block");
        if (blocks.planned > 0) return about_block("start_block");
        return std::nullopt;
    }

    NextStep end_of_stage() const {
        if (!snapshot_.next_stage) return open("complete_engagement", "overview");
        switch (snapshot_.stage) {
            case EngagementStage::discovery:
                return open("finish_discovery", "discovery");
            case EngagementStage::document:
                return open("finish_document", "document");
            case EngagementStage::estimate:
            case EngagementStage::configuration:
                break;
        }
        return open("finish_estimate", "estimate");
    }

    /// A client who has nothing to do is told what the provider does, or whom of its own it waits
    /// for.
    NextStep waiting_of_client() const {
        const auto of_owner = matters_where(
            [](const Matter& matter) { return court_of(matter.kind) == Court::client; });
        if (!of_owner.empty()) {
            return about(*of_owner.front(), "wait_for_owner", Urgency::waiting);
        }
        using enum EngagementStage;
        switch (snapshot_.stage) {
            case discovery:
                return make("provider_learns", "discovery", Urgency::waiting);
            case document:
                return make("provider_writes", "document", Urgency::waiting);
            case estimate:
                return make("provider_estimates", "estimate", Urgency::waiting);
            case configuration:
                break;
        }
        NextStep step = make("provider_configures", "blocks", Urgency::waiting);
        step.parameters["title"] = snapshot_.blocks.current_title;
        return step;
    }

    const EngagementSnapshot& snapshot_;
    Part part_;
    Day today_;
};

}  // namespace

std::string path_of(const EngagementSnapshot& snapshot, const std::string& tab) {
    if (snapshot.side == Side::provider) {
        return fmt::format("engagements/{}/{}", snapshot.id.text(), tab);
    }
    return fmt::format("implementation/{}?engagement={}", tab, snapshot.id.text());
}

NextStep next_step(const EngagementSnapshot& snapshot, Part part, Day today) {
    return Steps(snapshot, part, today).choose();
}

std::vector<Part> parts_of(const Actor& actor, const EngagementSnapshot& snapshot) {
    const auto is_named_or_free = [&](const std::optional<PersonId>& named) {
        return !named || *named == actor.person_id;
    };
    std::vector<Part> parts;
    if (snapshot.side == Side::client) {
        if (actor.roles.has(Role::client_owner)) parts.push_back(Part::client_owner);
        if (actor.roles.has(Role::client_employee)) parts.push_back(Part::client_employee);
        return parts;
    }
    if (actor.person_id == snapshot.manager_id) parts.push_back(Part::manager);
    if (actor.roles.has(Role::head)) parts.push_back(Part::head);
    if (actor.roles.has(Role::administrator) && is_named_or_free(snapshot.administrator_id)) {
        parts.push_back(Part::administrator);
    }
    if (actor.roles.has(Role::developer)) parts.push_back(Part::developer);
    if (actor.roles.has(Role::sales_representative) &&
        is_named_or_free(snapshot.sales_representative_id)) {
        parts.push_back(Part::sales_representative);
    }
    if (actor.roles.has(Role::quality_manager) && is_named_or_free(snapshot.quality_manager_id)) {
        parts.push_back(Part::quality_manager);
    }
    return parts;
}

std::optional<NextStep> next_step_of(const Actor& actor, const EngagementSnapshot& snapshot,
                                     Day today) {
    std::optional<NextStep> best;
    for (const Part part : parts_of(actor, snapshot)) {
        NextStep step = next_step(snapshot, part, today);
        if (!best || step.urgency < best->urgency) best = std::move(step);
    }
    return best;
}

NextStep next_step_of_side(const EngagementSnapshot& snapshot, Side side, Day today) {
    using enum Part;
    static const std::vector<Part> provider{manager, administrator, head, developer};
    static const std::vector<Part> client{client_owner};
    std::optional<NextStep> best;
    for (const Part part : side == Side::provider ? provider : client) {
        NextStep step = next_step(snapshot, part, today);
        if (!best || step.urgency < best->urgency) best = std::move(step);
    }
    return *best;
}

}  // namespace slipway
