#include "collaboration/conversations/core/message.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

const Instant posted_at = Instant::from_unix_ms(1'772'434'800'000);

PersonId person(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return PersonId(id);
}

TEST(Message, SaysSomethingOrBringsAFile) {
    EXPECT_TRUE(check_says_something("Готово", 0).has_value());
    EXPECT_TRUE(check_says_something("", 1).has_value());
    EXPECT_EQ(check_says_something(" \n ", 0).error().key, "message.is_empty");
}

TEST(Message, IsChangedByItsAuthorForADay) {
    struct Case {
        std::uint8_t by;
        int minutes;
        bool is_deleted;
        std::string refusal;
    };
    const Case cases[] = {
        {1, 0, false, ""},
        {1, 24 * 60, false, ""},
        {1, 24 * 60 + 1, false, "message.is_too_old_to_change"},
        {2, 0, false, "message.is_not_yours"},
        {1, 0, true, "message.is_deleted"},
    };
    for (const Case& c : cases) {
        Message message{.author_id = person(1), .posted_at = posted_at};
        if (c.is_deleted) message.deleted_at = posted_at;
        const auto answer = check_may_change(message, Actor{.person_id = person(c.by)},
                                             posted_at.plus(std::chrono::minutes(c.minutes)));
        EXPECT_EQ(answer ? "" : answer.error().key, c.refusal) << c.minutes;
    }
}

TEST(Message, ForTheProviderAloneIsNotAnsweredBeforeEveryone) {
    using enum Audience;
    const Message message;
    EXPECT_TRUE(check_may_reply(message, everyone, everyone).has_value());
    EXPECT_TRUE(check_may_reply(message, everyone, provider_only).has_value());
    EXPECT_TRUE(check_may_reply(message, provider_only, provider_only).has_value());
    EXPECT_EQ(check_may_reply(message, provider_only, everyone).error().key,
              "message.reply_would_show_it_to_everyone");
}

}  // namespace
}  // namespace slipway
