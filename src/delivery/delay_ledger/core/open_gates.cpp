#include "delivery/delay_ledger/core/open_gates.hpp"

namespace slipway {
namespace {

constexpr std::string_view input_prefix = "input:";

}  // namespace

std::string input_item(const std::string& request_id) {
    return std::string(input_prefix) + request_id;
}

bool is_input_item(const std::string& item) {
    return item.starts_with(input_prefix);
}

const DelayFact* open_gate(std::span<const DelayFact> facts, const std::string& item,
                           Instant before) {
    const DelayFact* open = nullptr;
    for (const DelayFact& fact : facts) {
        if (fact.item != item || fact.known_at >= before) continue;
        if (fact.kind == DelayFactKind::gate_asked || fact.kind == DelayFactKind::supply_returned) {
            open = &fact;
        }
        if (fact.kind == DelayFactKind::gate_passed || fact.kind == DelayFactKind::gate_withdrawn ||
            fact.kind == DelayFactKind::gate_returned) {
            open = nullptr;
        }
    }
    return open != nullptr && is_clients(open->party) ? open : nullptr;
}

}  // namespace slipway
