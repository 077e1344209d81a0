#include "delivery/overview/core/engagement_snapshot.hpp"

namespace slipway {
namespace {

bool is_of_provider(MatterKind kind) {
    switch (kind) {
        case MatterKind::change_check:
        case MatterKind::change_rework:
        case MatterKind::change_offer:
        case MatterKind::change_notice:
        case MatterKind::estimate_check:
        case MatterKind::administrator_consultation:
        case MatterKind::developer_consultation:
            return true;
        case MatterKind::pause_consent:
        case MatterKind::change_approval:
        case MatterKind::document_approval:
        case MatterKind::document_check:
        case MatterKind::block_acceptance:
        case MatterKind::block_order:
        case MatterKind::block_order_reply:
        case MatterKind::brief:
        case MatterKind::question:
        case MatterKind::answer:
        case MatterKind::input_request:
        case MatterKind::delay_dispute:
        case MatterKind::delay_adjustment:
        case MatterKind::extension_statement:
            return false;
    }
    return true;
}

}  // namespace

EngagementSnapshot seen_by_client(EngagementSnapshot snapshot) {
    snapshot.side = Side::client;
    std::erase_if(snapshot.matters,
                  [](const Matter& matter) { return is_of_provider(matter.kind); });
    snapshot.document = {.is_refused = snapshot.document.is_refused,
                         .is_approved = snapshot.document.is_approved};
    snapshot.estimate = {};
    snapshot.blocks.open_wishes = 0;
    snapshot.streaks = {};
    snapshot.is_client_asked = false;
    return snapshot;
}

}  // namespace slipway
