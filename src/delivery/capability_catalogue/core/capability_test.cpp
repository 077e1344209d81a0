#include "delivery/capability_catalogue/core/capability.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

Capability capability(std::string key, std::int32_t wholesale, std::int32_t services) {
    return {.key = std::move(key),
            .typical_for = {.wholesale = wholesale, .services = services}};
}

std::vector<std::string> keys(const std::vector<const Capability*>& found) {
    std::vector<std::string> keys;
    for (const Capability* one : found) keys.push_back(one->key);
    return keys;
}

const std::vector<Capability> catalogue{capability("orders", 90, 40), capability("stock", 49, 50),
                                        capability("telephony", 68, 95),
                                        capability("payments", 68, 10)};

TEST(Capabilities, TheMostUsualComeFirstAndEqualsInTheOrderOfTheCatalogue) {
    EXPECT_EQ(keys(commonly_used_besides(catalogue, {}, Industry::wholesale)),
              (std::vector<std::string>{"orders", "telephony", "payments"}));
}

TEST(Capabilities, WhatEverySecondClientUsesIsSuggestedAndWhatFewerUseIsNot) {
    EXPECT_EQ(keys(commonly_used_besides(catalogue, {}, Industry::services)),
              (std::vector<std::string>{"telephony", "stock"}));
}

TEST(Capabilities, WhatADocumentHasIsNotSuggested) {
    EXPECT_EQ(keys(commonly_used_besides(catalogue, {"orders", "payments"}, Industry::wholesale)),
              std::vector<std::string>{"telephony"});
}

}  // namespace
}  // namespace slipway
