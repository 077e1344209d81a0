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

/// Whether the provider works on meanwhile: the client has time left and there is other work.
bool stops_nothing(const EngagementSnapshot& snapshot, const Matter& matter, Day today) {
    return snapshot.stage == EngagementStage::configuration && snapshot.blocks.has_work() &&
           !is_a_decision(matter.kind) && !is_late(matter, today);
}

}  // namespace

Court court_of(MatterKind kind) {
    switch (kind) {
        case MatterKind::change_approval:
        case MatterKind::document_approval:
        case MatterKind::block_acceptance:
        case MatterKind::brief:
        case MatterKind::question:
            return Court::client;
        case MatterKind::pause_consent:
        case MatterKind::change_check:
        case MatterKind::document_check:
        case MatterKind::estimate_check:
        case MatterKind::administrator_consultation:
        case MatterKind::developer_consultation:
        case MatterKind::answer:
        case MatterKind::change_notice:
            return Court::provider;
    }
    return Court::provider;
}

bool is_late(const Matter& matter, Day today) {
    return matter.due_on && *matter.due_on < today;
}

bool is_a_decision(MatterKind kind) {
    return kind == MatterKind::pause_consent || kind == MatterKind::change_approval ||
           kind == MatterKind::change_check || kind == MatterKind::document_approval ||
           kind == MatterKind::document_check || kind == MatterKind::estimate_check;
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
    const auto order = [&](const Matter& matter) {
        return std::tuple(!is_late(matter, today), !is_a_decision(matter.kind), matter.since);
    };
    const Matter* first = nullptr;
    for (const Matter& matter : snapshot.matters) {
        // A notice is read in passing; nothing waits for it.
        if (matter.kind == MatterKind::change_notice) continue;
        if (stops_nothing(snapshot, matter, today)) continue;
        if (first == nullptr || order(matter) < order(*first)) first = &matter;
    }
    if (first == nullptr) {
        return {Court::provider, "stage_work", "", since, std::nullopt, false};
    }
    return {court_of(first->kind), name_of(first->kind),      first->title,
            first->since,          first->due_on,             is_late(*first, today)};
}

}  // namespace slipway
