#include "delivery/overview/core/next_step.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "delivery/overview/core/ball_in_court.hpp"
#include "delivery/overview/core/engagement_health.hpp"
#include "delivery/overview/core/matter_rules.hpp"

namespace slipway {
namespace {

bool is_of_client(Part part) {
    return part == Part::client_owner || part == Part::client_employee;
}

/// Builds the steps of one part of one engagement.
class Steps {
public:
    Steps(const EngagementSnapshot& snapshot, Part part, Day today, const Holder& holder)
        : snapshot_(snapshot), part_(part), today_(today), holder_(holder) {}

    NextStep choose() const {
        if (auto step = rest()) return *step;
        auto own = own_matter();
        if (own && own->urgency == Urgency::late) return *own;
        if (auto step = workshop_today()) return *step;
        if (own) return *own;
        if (part_ == Part::manager) return of_manager();
        if (part_ == Part::head) return of_head();
        if (part_ == Part::developer) return of_developer();
        if (part_ == Part::quality_manager) return of_quality_manager();
        if (is_of_client(part_)) return waiting_of_client();
        return none("nothing_waits");
    }

private:
    NextStep make(const char* key, const char* tab, Urgency urgency,
                  const std::string& query = "") const {
        NextStep step{.part = part_, .key = key, .to = path_of(snapshot_, tab, query)};
        step.urgency = urgency;
        return step;
    }
    NextStep open(const char* key, const char* tab) const { return make(key, tab, Urgency::open); }
    NextStep none(const char* key) const { return make(key, "overview", Urgency::none); }

    /// What ends a stage or the engagement is done on its page, wherever one is: the address opens
    /// it.
    NextStep ended(const char* key, const char* tab, const std::string& act) const {
        return make(key, tab, Urgency::open, "act=" + act);
    }

    NextStep counted(const char* key, const char* tab, std::int32_t count) const {
        NextStep step = open(key, tab);
        step.parameters["count"] = std::to_string(count);
        return step;
    }

    NextStep about_block(const char* key, const std::string& id, const std::string& title) const {
        NextStep step = make(key, "blocks", Urgency::open, "open=" + id);
        step.parameters["title"] = title;
        return step;
    }
    NextStep about_current_block(const char* key) const {
        return about_block(key, snapshot_.blocks.current_id, snapshot_.blocks.current_title);
    }

    NextStep about_workshop(const char* key, Urgency urgency) const {
        NextStep step = make(key, "discovery", urgency);
        step.parameters["title"] = snapshot_.workshop->title;
        step.due_on = snapshot_.workshop->on;
        return step;
    }

    /// What comes first stands first.
    std::vector<const Matter*> matters_where(auto belongs) const {
        std::vector<const Matter*> matters;
        for (const Matter& matter : snapshot_.matters) {
            if (belongs(matter)) matters.push_back(&matter);
        }
        std::ranges::stable_sort(matters, [&](const Matter* one, const Matter* other) {
            return comes_before(*one, *other, today_);
        });
        return matters;
    }

    std::int32_t count_of(MatterKind kind) const {
        return static_cast<std::int32_t>(
            std::ranges::count(snapshot_.matters, kind, &Matter::kind));
    }

    NextStep about(const Matter& matter, const char* key, Urgency urgency) const {
        const MatterRule& rule = rule_of(matter.kind);
        const std::string opens(rule.opens);
        NextStep step = make(key, rule.tab, urgency, opens.empty() ? "" : opens + "=" + matter.id);
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
                return part_ == Part::quality_manager && !snapshot_.is_client_asked
                           ? ask_client("ask_client_after")
                           : none("is_completed");
            case EngagementState::cancelled:
                return none("is_cancelled");
        }
        return std::nullopt;
    }

    bool concerns_holder(const Matter& matter) const {
        if (!holder_.person_id) return true;
        return matter.person_id ? *matter.person_id == *holder_.person_id : !holder_.is_only_asked;
    }

    std::optional<NextStep> own_matter() const {
        const auto mine = matters_where([&](const Matter& matter) {
            const auto& holders = rule_of(matter.kind).holders;
            return std::ranges::find(holders, part_) != holders.end() && concerns_holder(matter);
        });
        if (mine.empty()) return std::nullopt;
        return about(*mine.front(), rule_of(mine.front()->kind).to_do, urgency_of(*mine.front()));
    }

    /// A working session is where everybody is on its day.
    std::optional<NextStep> workshop_today() const {
        if (!snapshot_.workshop || snapshot_.workshop->on != today_) return std::nullopt;
        if (part_ == Part::manager) return about_workshop("hold_workshop", Urgency::today);
        if (is_of_client(part_)) return about_workshop("come_to_workshop", Urgency::today);
        return std::nullopt;
    }

    /// The manager's own work comes before waiting, and before it a client who is late and was not
    /// spoken to today.
    NextStep of_manager() const {
        const auto of_client = matters_where(
            [](const Matter& matter) { return court_of(matter.kind) == Court::client; });
        if (!of_client.empty() && is_late(*of_client.front(), today_) &&
            snapshot_.last_contact_on != today_) {
            NextStep step = about(*of_client.front(), "remind_client", Urgency::late);
            step.to = path_of(snapshot_, "talk");
            step.parameters["what"] = rule_of(of_client.front()->kind).to_do;
            return step;
        }
        if (snapshot_.workshop && snapshot_.workshop->on < today_) {
            return about_workshop("note_workshop", Urgency::open);
        }
        if (auto step = work_of_stage()) return *step;
        const auto others = matters_where([](const Matter& matter) {
            return !std::string_view(rule_of(matter.kind).to_wait).empty();
        });
        if (!others.empty()) return waiting(*others.front());
        if (snapshot_.workshop && snapshot_.stage == EngagementStage::discovery) {
            return about_workshop("wait_for_workshop", Urgency::waiting);
        }
        return end_of_stage();
    }

    /// Where three misses in a row say that nobody runs it (DOMAIN §4.5), the head looks.
    NextStep of_head() const {
        return stalled_on(snapshot_, today_).empty() ? none("nothing_waits")
                                                     : open("look_into_stall", "overview");
    }

    /// Figures of what is to be built, and then the building.
    NextStep of_developer() const {
        const std::int32_t without_figure = snapshot_.estimate.customisations_without_figure;
        if (snapshot_.stage == EngagementStage::estimate && !snapshot_.estimate.is_agreed &&
            count_of(MatterKind::estimate_check) == 0 && without_figure > 0) {
            return counted("estimate_customisations", "estimate", without_figure);
        }
        const BlockStanding& blocks = snapshot_.blocks;
        if (snapshot_.stage == EngagementStage::configuration && !blocks.customised_id.empty()) {
            return about_block("build_customisation", blocks.customised_id,
                               blocks.customised_title);
        }
        return none("nothing_waits");
    }

    /// A call, written down where everybody reads it.
    NextStep ask_client(const char* key) const {
        return make(key, "overview", Urgency::open, "panel=contact");
    }

    /// While blocks are handed over the client can say how it goes; before, there is nothing to ask
    /// about.
    NextStep of_quality_manager() const {
        if (snapshot_.blocks.accepted == 0) return none("nothing_to_survey");
        if (snapshot_.is_client_asked) return none("client_is_asked");
        return ask_client("ask_client_meanwhile");
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
        const bool is_to_rework = estimate.is_refused && !estimate.has_changes;
        return open(is_to_rework ? "rework_estimate" : "submit_estimate", "estimate");
    }

    std::optional<NextStep> work_of_configuration() const {
        const BlockStanding& blocks = snapshot_.blocks;
        if (blocks.returned > 0) return about_current_block("rework_block");
        if (blocks.in_testing > 0) return about_current_block("deliver_block");
        if (blocks.in_progress > 0) return about_current_block("continue_block");
        if (blocks.planned > blocks.waiting) return about_current_block("start_block");
        return std::nullopt;
    }

    NextStep end_of_stage() const {
        if (!snapshot_.next_stage) {
            return snapshot_.blocks.open_wishes > 0
                       ? counted("settle_wishes", "blocks", snapshot_.blocks.open_wishes)
                       : ended("complete_engagement", "overview", "complete");
        }
        switch (snapshot_.stage) {
            case EngagementStage::discovery:
                return ended("finish_discovery", "discovery", "next_stage");
            case EngagementStage::document:
                return ended("finish_document", "document", "next_stage");
            case EngagementStage::estimate:
            case EngagementStage::configuration:
                break;
        }
        return ended("finish_estimate", "estimate", "next_stage");
    }

    /// A client who has nothing to do is told what the provider does, or whom of its own it waits
    /// for.
    NextStep waiting_of_client() const {
        const auto of_owner = matters_where(
            [](const Matter& matter) { return court_of(matter.kind) == Court::client; });
        if (!of_owner.empty()) {
            return about(*of_owner.front(), "wait_for_owner", Urgency::waiting);
        }
        if (snapshot_.workshop && snapshot_.workshop->on > today_) {
            return about_workshop("wait_for_workshop", Urgency::waiting);
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
        const BlockStanding& blocks = snapshot_.blocks;
        if (blocks.total() > 0 && blocks.accepted == blocks.total()) {
            return make("provider_finishes", "overview", Urgency::waiting);
        }
        NextStep step = make("provider_configures", "blocks", Urgency::waiting);
        step.parameters["title"] = blocks.current_title;
        return step;
    }

    const EngagementSnapshot& snapshot_;
    Part part_;
    Day today_;
    Holder holder_;
};

/// Another administrator than the engagement's, who was asked something by name.
bool is_only_asked(const Actor& actor, const EngagementSnapshot& snapshot) {
    return actor.roles.has(Role::administrator) && snapshot.administrator_id &&
           *snapshot.administrator_id != actor.person_id &&
           std::ranges::any_of(snapshot.matters, [&](const Matter& matter) {
               return matter.kind == MatterKind::administrator_consultation &&
                      matter.person_id == actor.person_id;
           });
}

}  // namespace

std::string path_of(const EngagementSnapshot& snapshot, const std::string& tab,
                    const std::string& query) {
    if (snapshot.side == Side::provider) {
        return fmt::format("engagements/{}/{}{}{}", snapshot.id.text(), tab,
                           query.empty() ? "" : "?", query);
    }
    return fmt::format("implementation/{}?engagement={}{}{}", tab, snapshot.id.text(),
                       query.empty() ? "" : "&", query);
}

NextStep next_step(const EngagementSnapshot& snapshot, Part part, Day today, const Holder& holder) {
    return Steps(snapshot, part, today, holder).choose();
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
    if (actor.roles.has(Role::administrator) &&
        (is_named_or_free(snapshot.administrator_id) || is_only_asked(actor, snapshot))) {
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
    const Holder holder{.person_id = actor.person_id,
                        .is_only_asked = is_only_asked(actor, snapshot)};
    for (const Part part : parts_of(actor, snapshot)) {
        NextStep step = next_step(snapshot, part, today, holder);
        if (!best || step.urgency < best->urgency) best = std::move(step);
    }
    return best;
}

NextStep next_step_of_side(const EngagementSnapshot& snapshot, Side side, Day today) {
    using enum Part;
    static const std::vector<Part> provider{manager, administrator, sales_representative, head,
                                            developer};
    static const std::vector<Part> client{client_owner};
    std::optional<NextStep> best;
    for (const Part part : side == Side::provider ? provider : client) {
        NextStep step = next_step(snapshot, part, today);
        if (!best || step.urgency < best->urgency) best = std::move(step);
    }
    return *best;
}

}  // namespace slipway
