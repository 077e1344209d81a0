#include "collaboration/identity/core/identity.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TEST(Email, HasSomethingOnBothSidesOfOneAt) {
    for (const char* good : {"a@b.ua", "olena.k+crm@firm.example", "ім'я@пошта.укр"}) {
        EXPECT_TRUE(is_email(good)) << good;
    }
    for (const char* bad : {"", "a", "@b.ua", "a@", "a@b", "a@b.", "no@@mail", "a b@c.ua",
                            "a@b..ua", "a@.ua", "<a@b.ua>"}) {
        EXPECT_FALSE(is_email(bad)) << bad;
    }
}

TEST(Roles, OfAProviderAreRefusedInAClientsWorkspace) {
    EXPECT_TRUE(check_roles(WorkspaceKind::client, {Role::client_owner}));
    const auto refused = check_roles(WorkspaceKind::client, {Role::client_owner, Role::head});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "roles/1");
    EXPECT_EQ(check_roles(WorkspaceKind::provider, {}).error().key, "member.needs_a_role");
}

TEST(Password, IsRefusedWhenShortRepeatedOrTheAddress) {
    struct Case {
        const char* password;
        const char* key;
    };
    for (const auto& [password, key] : {Case{"elevenchars", "password.is_too_short"},
                                        Case{"aaaaaaaaaaaaaaa", "password.is_easy_to_guess"},
                                        Case{"Olena@Firm.example", "password.is_easy_to_guess"}}) {
        const auto checked = check_password(Secret(password), "olena@firm.example");
        ASSERT_FALSE(checked) << password;
        EXPECT_EQ(checked.error().key, key);
    }
    EXPECT_TRUE(check_password(Secret("пекарня на розі"), "olena@firm.example"));
}

TEST(SignIn, WaitsLongerAfterEachFailureButNeverOverAQuarterOfAnHour) {
    const Instant now = Instant::from_unix_ms(1'000'000);
    const auto seconds = [&](int failures) {
        return blocked_until(failures, now)->since(now).count() / 1000;
    };
    EXPECT_FALSE(blocked_until(4, now));
    EXPECT_EQ(seconds(5), 5);
    EXPECT_EQ(seconds(8), 40);
    EXPECT_EQ(seconds(100), 900);
}

TEST(SignIn, CountsAnIpv6NetworkAsOneMachine) {
    struct Case {
        const char* address;
        const char* network;
    };
    for (const Case& row : {Case{"203.0.113.9", "203.0.113.9"},
                            Case{"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
                            Case{"2001:db8:1:2::6", "2001:db8:1:2::/64"},
                            Case{"2001:db8:1:2:3::6", "2001:db8:1:2::/64"},
                            Case{"2001:db8::6", "2001:db8:0:0::/64"},
                            Case{"::1", "0:0:0:0::/64"}}) {
        EXPECT_EQ(throttled_network(row.address), row.network);
    }
}

TEST(Slug, IsTheNameInLatinLetters) {
    EXPECT_EQ(slug_of("Пекарня «Колос» №7"), "pekarnia-kolos-7");
    EXPECT_EQ(slug_of("Їжак & Щука"), "izhak-shchuka");
    EXPECT_EQ(slug_of("Northwind Services Ltd."), "northwind-services-ltd");
    EXPECT_EQ(slug_of("東京"), "workspace");
}

}  // namespace
}  // namespace slipway
