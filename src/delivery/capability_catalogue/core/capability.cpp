#include "delivery/capability_catalogue/core/capability.hpp"

#include <algorithm>
#include <functional>

namespace slipway {

std::int32_t share_in(const CapabilityShares& shares, Industry industry) {
    switch (industry) {
        case Industry::wholesale: return shares.wholesale;
        case Industry::services: return shares.services;
        case Industry::online_shop: return shares.online_shop;
        case Industry::manufacturing: return shares.manufacturing;
        case Industry::general: break;
    }
    return shares.general;
}

std::vector<const Capability*> commonly_used_besides(const std::vector<Capability>& catalogue,
                                                     const std::set<std::string>& used,
                                                     Industry industry) {
    std::vector<const Capability*> found;
    for (const Capability& capability : catalogue) {
        const bool is_common =
            share_in(capability.typical_for, industry) >= suggested_from_percent;
        if (is_common && !used.contains(capability.key)) found.push_back(&capability);
    }
    std::ranges::stable_sort(found, std::greater{}, [&](const Capability* capability) {
        return share_in(capability->typical_for, industry);
    });
    return found;
}

}  // namespace slipway
