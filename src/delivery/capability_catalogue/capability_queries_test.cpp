#include "delivery/capability_catalogue/capability_queries.hpp"

#include <gtest/gtest.h>

#include <set>

namespace slipway {
namespace {

TEST(CapabilityQueries, IsReadAndNamesEachCapabilityOnceInThreeLanguages) {
    std::set<std::string> keys;
    for (const Capability& capability : capabilities()) {
        EXPECT_TRUE(keys.insert(capability.key).second) << capability.key;
        EXPECT_FALSE(capability.name.en.empty() || capability.name.ru.empty() ||
                     capability.name.uk.empty())
            << capability.key;
    }
    EXPECT_GT(keys.size(), 20u);
}

TEST(CapabilityQueries, SharesArePercents) {
    for (const Capability& capability : capabilities()) {
        for (const Industry industry :
             {Industry::wholesale, Industry::services, Industry::online_shop,
              Industry::manufacturing, Industry::general}) {
            EXPECT_GE(share_in(capability.typical_for, industry), 0) << capability.key;
            EXPECT_LE(share_in(capability.typical_for, industry), 100) << capability.key;
        }
    }
}

TEST(CapabilityQueries, ADocumentsCapabilityIsFoundByItsKey) {
    ASSERT_NE(find_capability("contacts"), nullptr);
    EXPECT_EQ(find_capability("contacts")->name.en, "Contacts");
    EXPECT_EQ(find_capability("flying"), nullptr);
}

}  // namespace
}  // namespace slipway
