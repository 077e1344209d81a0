#include "delivery/overview/core/ball_in_court.hpp"

#include <algorithm>
#include <tuple>

namespace slipway {
namespace {

std::string name_of(MatterKind kind) {
    std::string name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<MatterKind>>([&](auto each) {
        if (each.value == kind) name = each.name;
    });
    return name;
}

/// Whether the provider works on meanwhile: there is time left and there is other work.
bool stops_nothing(const EngagementSnapshot& snapshot, const Matter& matter, Day today) {
    if (weight_of(matter.kind) == MatterWeight::aside) return true;
    return snapshot.stage == EngagementStage::configuration && snapshot.blocks.has_work() &&
           !is_late(matter, today);
}

}  // namespace

Court court_of(MatterKind kind) {
    switch (kind) {
        case MatterKind::change_approval:
        case MatterKind::document_approval:
        case MatterKind::block_acceptance:
        case MatterKind::block_order:
        case MatterKind::brief:
        case MatterKind::question:
        case MatterKind::input_request:
        case MatterKind::delay_adjustment:
        case MatterKind::extension_statement:
            return Court::client;
        case MatterKind::pause_consent:
        case MatterKind::change_check:
        case MatterKind::change_rework:
        case MatterKind::change_offer:
        case MatterKind::document_check:
        case MatterKind::estimate_check:
        case MatterKind::block_order_reply:
        case MatterKind::administrator_consultation:
        case MatterKind::developer_consultation:
        case MatterKind::answer:
        case MatterKind::change_notice:
        case MatterKind::delay_dispute:
            return Court::provider;
    }
    return Court::provider;
}

bool is_late(const Matter& matter, Day today) {
    return matter.due_on && *matter.due_on < today;
}

MatterWeight weight_of(MatterKind kind) {
    switch (kind) {
        case MatterKind::pause_consent:
        case MatterKind::change_approval:
        case MatterKind::change_check:
        case MatterKind::document_approval:
        case MatterKind::document_check:
        case MatterKind::estimate_check:
            return MatterWeight::decision;
        case MatterKind::block_order:
        case MatterKind::block_order_reply:
        case MatterKind::delay_dispute:
        case MatterKind::delay_adjustment:
        case MatterKind::extension_statement:
            return MatterWeight::aside;
        case MatterKind::change_rework:
        case MatterKind::change_offer:
        case MatterKind::block_acceptance:
        case MatterKind::brief:
        case MatterKind::question:
        case MatterKind::administrator_consultation:
        case MatterKind::developer_consultation:
        case MatterKind::answer:
        case MatterKind::change_notice:
        case MatterKind::input_request:
            return MatterWeight::part;
    }
    return MatterWeight::part;
}

bool comes_before(const Matter& one, const Matter& other, Day today) {
    const auto rank = [&](const Matter& matter) {
        return std::tuple(!is_late(matter, today), weight_of(matter.kind), matter.since);
    };
    return rank(one) < rank(other);
}

BallInCourt ball_in_court(const EngagementSnapshot& snapshot, Day today) {
    const Instant since = snapshot.stage_since;
    switch (snapshot.state) {
        case EngagementState::paused:
            return {Court::nobody, "pause", "", since, snapshot.resumes_on, false};
        case EngagementState::completed:
        case EngagementState::cancelled:
            return {Court::nobody, "over", "", since, std::nullopt, false};
        case EngagementState::active:
            break;
    }
    const Matter* first = nullptr;
    for (const Matter& matter : snapshot.matters) {
        if (stops_nothing(snapshot, matter, today)) continue;
        if (first == nullptr || comes_before(matter, *first, today)) first = &matter;
    }
    if (first == nullptr) {
        return {Court::provider, "stage_work", "", since, std::nullopt, false};
    }
    return {court_of(first->kind), name_of(first->kind), first->title,
            first->since,          first->due_on,        is_late(*first, today)};
}

}  // namespace slipway
