#pragma once

#include <map>
#include <mutex>
#include <string>

#include "collaboration/identity/core/identity.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "platform/api/dispatcher.hpp"
#include "platform/feature.hpp"
#include "platform/passwords/passwords.hpp"

namespace slipway {

struct NewSignIn {
    std::string email;
    Secret password;
};
BOOST_DESCRIBE_STRUCT(NewSignIn, (), (email, password))

/// Where a sign-in comes from, as the settings show it to its person.
struct SignInOrigin {
    std::string remote_address;
    std::string user_agent;
};

/// Signing in and out, and setting passwords: keeps its own short transactions, because hashing
/// takes tens of milliseconds that must not hold the one writer. Thread-safe.
class SignIn {
public:
    SignIn(const Platform& platform, PasswordCost cost) : platform_(platform), passwords_(cost) {}

    /// Answers the session's token. Refuses with one and the same answer for an unknown address
    /// and a wrong password, in the same time; throttled by address and by machine.
    Result<Secret> sign_in(const NewSignIn& credentials, const SignInOrigin& origin) const;
    void sign_out(const Secret& token) const;
    /// Sets a password by a mailed link and signs in. Every other session of the person ends.
    Result<Secret> set_password_by_link(const Secret& link, const Secret& password,
                                        const SignInOrigin& origin) const;
    /// Sets a password of one's own; other sessions end.
    Result<void> change_password(const Actor& actor, const Secret& current,
                                 const Secret& wanted) const;
    /// Sets a password without a link: the command line and the demo.
    void set_password(PersonId person, const Secret& password) const;

private:
    Secret open_session(sql::Transaction& transaction, PersonId person,
                        const SignInOrigin& origin) const;

    Platform platform_;
    Passwords passwords_;
};

inline constexpr std::string_view session_cookie = "slipway_session";
inline constexpr auto session_life = std::chrono::hours(24 * 30);
/// Lax: links from mail keep the session, forms of other sites do not send it.
std::string session_cookie_of(const std::string& token, std::chrono::seconds life, bool is_secure);

/// Finds the actor of a request: by the session's cookie and the header Slipway-Workspace, or by an
/// API token, which has its workspace in it. A session that is used goes on for another
/// `session_life`; when it or a token was used is known to five minutes. Thread-safe.
class SessionAuthenticator final : public api::Authenticator {
public:
    Result<Identification> identify(sql::Transaction& transaction, const http::Request& request,
                                    Instant now) override;
    void settle(sql::Database& database) override;

private:
    struct Use {
        bool is_session = false;
        Instant at;
    };
    void note_use(const TokenHash& token, const Bearer& bearer, Use use);

    std::mutex mutex_;
    std::map<TokenHash, Use> uses_;  // not yet written down
};

}  // namespace slipway
