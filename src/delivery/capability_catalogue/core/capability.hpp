#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "delivery/engagement/core/service_package.hpp"

// What the implemented system can do, and who usually needs it (DOMAIN §3.2). A document's items
// name the capability they use.

namespace slipway {

/// What a client lives by; `general` is any other, and all of them together.
enum class Industry { wholesale, services, online_shop, manufacturing, general };
BOOST_DESCRIBE_ENUM(Industry, wholesale, services, online_shop, manufacturing, general)

/// The share of clients of each industry that use a capability, in per cent.
struct CapabilityShares {
    std::int32_t wholesale = 0;
    std::int32_t services = 0;
    std::int32_t online_shop = 0;
    std::int32_t manufacturing = 0;
    std::int32_t general = 0;
};
BOOST_DESCRIBE_STRUCT(CapabilityShares, (),
                      (wholesale, services, online_shop, manufacturing, general))

struct Capability {
    std::string key;
    TextInLanguages name;
    TextInLanguages description;
    CapabilityShares typical_for;
};
BOOST_DESCRIBE_STRUCT(Capability, (), (key, name, description, typical_for))

std::int32_t share_in(const CapabilityShares& shares, Industry industry);

/// A capability is worth a suggestion when at least every second comparable client uses it.
inline constexpr std::int32_t suggested_from_percent = 50;

/// What at least every second client of the industry uses and `used` lacks, the most usual first;
/// among equals in the order of the catalogue.
std::vector<const Capability*> commonly_used_besides(const std::vector<Capability>& catalogue,
                                                     const std::set<std::string>& used,
                                                     Industry industry);

}  // namespace slipway
