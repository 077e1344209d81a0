#include "delivery/capability_catalogue/capability_queries.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"

namespace slipway {
namespace {

struct CapabilitiesFile {
    std::int32_t version = 1;
    std::vector<Capability> capabilities;
};
BOOST_DESCRIBE_STRUCT(CapabilitiesFile, (), (version, capabilities))

}  // namespace

const std::vector<Capability>& capabilities() {
    static const std::vector<Capability> catalogue = [] {
        auto file = from_json<CapabilitiesFile>(
            embedded_text("delivery/capability_catalogue/capabilities.json"));
        ASSERT(file.has_value(), "capabilities.json is read by a test");
        return std::move(file->capabilities);
    }();
    return catalogue;
}

const Capability* find_capability(const std::string& key) {
    const auto& catalogue = capabilities();
    const auto found = std::ranges::find(catalogue, key, &Capability::key);
    return found == catalogue.end() ? nullptr : &*found;
}

}  // namespace slipway
