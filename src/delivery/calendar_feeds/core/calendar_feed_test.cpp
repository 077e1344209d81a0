#include "delivery/calendar_feeds/core/calendar_feed.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

const Instant earlier = Instant::from_unix_ms(1'000);
const Instant later = Instant::from_unix_ms(2'000);

TEST(FeedEntries, KeepTheirNumberUntilSomethingChanges) {
    const auto first = next_states({}, {{"a", "1"}, {"b", "1"}}, earlier);
    const auto second = next_states(first, {{"b", "2"}, {"a", "1"}, {"c", "1"}}, later);
    EXPECT_EQ(second, (std::vector<FeedEntryState>{
                          {"b", "2", 1, later}, {"a", "1", 0, earlier}, {"c", "1", 0, later}}));
    // One that was away for a while comes back with its number.
    const auto third = next_states(first, {{"b", "1"}}, later);
    EXPECT_EQ(third, (std::vector<FeedEntryState>{{"b", "1", 0, earlier}}));
}

TEST(FeedAddress, MayEndInIcs) {
    EXPECT_EQ(token_in("abc.ics"), "abc");
    EXPECT_EQ(token_in("abc"), "abc");
}

}  // namespace
}  // namespace slipway
