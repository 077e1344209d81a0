#include "collaboration/identity/sign_in.hpp"

#include "base/text.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "collaboration/identity/identity_store.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"

namespace slipway {
namespace {

constexpr std::string_view bearer_prefix = "Bearer ";
/// A quiet day forgives.
constexpr std::chrono::milliseconds failures_are_kept = std::chrono::hours(24);
constexpr std::chrono::milliseconds use_is_known_to = std::chrono::minutes(5);
constexpr std::chrono::milliseconds cookie_is_renewed_after = std::chrono::hours(24);

std::string subject_of_email(std::string_view email) {
    return "email:" + email_key(email);
}

std::vector<std::string> throttled_subjects(std::string_view email, const SignInOrigin& origin) {
    return {subject_of_email(email), "address:" + throttled_network(origin.remote_address)};
}

Result<void> check_not_throttled(CredentialStore& store, const std::vector<std::string>& subjects,
                                 Instant now) {
    for (const std::string& subject : subjects) {
        const SignInFailures failures = store.failures_of(subject);
        // A machine may be a whole office behind one address: it has ten times the patience.
        const int counted =
            subject.starts_with("address:") ? failures.failures / 10 : failures.failures;
        const auto until = blocked_until(counted, failures.last_failed_at);
        if (!until || *until <= now) continue;
        const std::int64_t seconds = (until->since(now).count() + 999) / 1000;
        return refuse(RefusalCode::throttled, "sign_in.too_many_failures", "",
                      {{"retry_after_seconds", seconds}});
    }
    return {};
}

void count_failure(CredentialStore& store, const std::vector<std::string>& subjects, Instant now) {
    for (const std::string& subject : subjects) {
        SignInFailures failures = store.failures_of(subject);
        if (now.since(failures.last_failed_at) > failures_are_kept) failures.failures = 0;
        ++failures.failures;
        failures.last_failed_at = now;
        store.save_failures(subject, failures);
    }
}

}  // namespace

Secret SignIn::open_session(sql::Transaction& transaction, PersonId person,
                            const SignInOrigin& origin) const {
    const Instant now = platform_.clock.now();
    const Secret token = new_token(platform_.chance);
    CredentialStore(transaction)
        .add_session({.token_hash = hash_token(token),
                      .id = platform_.chance.new_uuid(now),
                      .person_id = person,
                      .user_agent = utf8_prefix(origin.user_agent, 300),
                      .remote_address = origin.remote_address,
                      .created_at = now,
                      .expires_at = now.plus(session_life)});
    return token;
}

Result<Secret> SignIn::sign_in(const NewSignIn& credentials, const SignInOrigin& origin) const {
    const Instant now = platform_.clock.now();
    const auto subjects = throttled_subjects(credentials.email, origin);
    const auto found = TRY(platform_.database.read(
        [&](sql::Transaction& transaction) -> Result<std::optional<Credentials>> {
            CredentialStore store(transaction);
            TRY(check_not_throttled(store, subjects, now));
            return store.find_credentials(credentials.email);
        }));

    PasswordCheck check = PasswordCheck::wrong;
    if (found && found->is_active && found->password_hash) {
        check = passwords_.check(credentials.password, *found->password_hash);
    } else {
        passwords_.check_nobody(credentials.password);
    }
    if (check == PasswordCheck::wrong) {
        TRY(platform_.database.write([&](sql::Transaction& transaction) -> Result<bool> {
            CredentialStore store(transaction);
            count_failure(store, subjects, now);
            return true;
        }));
        return refuse(RefusalCode::invalid, "sign_in.wrong_address_or_password", "password");
    }
    std::optional<std::string> new_hash;
    if (check == PasswordCheck::right_but_rehash) new_hash = passwords_.hash(credentials.password);
    return platform_.database.write([&](sql::Transaction& transaction) -> Result<Secret> {
        CredentialStore store(transaction);
        // The machine's are kept: who signs in between two guesses at others gains no new guesses.
        store.forget_failures(subject_of_email(credentials.email));
        if (new_hash) store.save_password(found->person_id, *new_hash);
        store.remove_expired(now);
        store.forget_failures_before(now.plus(-failures_are_kept));
        return open_session(transaction, found->person_id, origin);
    });
}

void SignIn::sign_out(const Secret& token) const {
    static_cast<void>(platform_.database.write([&](sql::Transaction& transaction) -> Result<bool> {
        return CredentialStore(transaction).remove_session(hash_token(token));
    }));
}

Result<Secret> SignIn::set_password_by_link(const Secret& link, const Secret& password,
                                            const SignInOrigin& origin) const {
    const Instant now = platform_.clock.now();
    const TokenHash link_hash = hash_token(link);
    const auto usable = [&](sql::Transaction& transaction) -> Result<PasswordLink> {
        const auto found = CredentialStore(transaction).find_password_link(link_hash);
        if (!found) return refuse(RefusalCode::not_found, "password_link.not_found");
        if (found->used_at || found->expires_at <= now) {
            return refuse(RefusalCode::gone, "password_link.is_used_or_expired");
        }
        return *found;
    };
    const Person person =
        TRY(platform_.database.read([&](sql::Transaction& transaction) -> Result<Person> {
            const PasswordLink found = TRY(usable(transaction));
            return *IdentityStore(transaction).find_person(found.person_id);
        }));
    TRY(check_password(password, person.email));
    const std::string hash = passwords_.hash(password);
    return platform_.database.write([&](sql::Transaction& transaction) -> Result<Secret> {
        TRY(usable(transaction));  // once more: two tabs may use one link at once
        CredentialStore store(transaction);
        store.save_password(person.id, hash);
        store.mark_password_links_used(person.id, now);
        store.remove_sessions_of(person.id);
        store.forget_failures(subject_of_email(person.email));
        return open_session(transaction, person.id, origin);
    });
}

Result<void> SignIn::change_password(const Actor& actor, const Secret& current,
                                     const Secret& wanted) const {
    const auto credentials = platform_.database.read([&](sql::Transaction& transaction) {
        const Person person = *IdentityStore(transaction).find_person(actor.person_id);
        return CredentialStore(transaction).find_credentials(person.email);
    });
    if (!credentials->password_hash ||
        passwords_.check(current, *credentials->password_hash) == PasswordCheck::wrong) {
        return refuse(RefusalCode::invalid, "password.current_is_wrong", "current_password");
    }
    TRY(check_password(wanted, credentials->email));
    set_password(actor.person_id, wanted);
    return {};
}

void SignIn::set_password(PersonId person, const Secret& password) const {
    const std::string hash = passwords_.hash(password);
    static_cast<void>(platform_.database.write([&](sql::Transaction& transaction) -> Result<bool> {
        CredentialStore store(transaction);
        store.save_password(person, hash);
        store.mark_password_links_used(person, platform_.clock.now());
        store.remove_sessions_of(person);
        return true;
    }));
}

namespace {

/// Links and pictures in a page send no headers of their own: they name the workspace in their
/// address, `?workspace=<id>`.
std::string_view workspace_named_by(const http::Request& request) {
    const std::string_view header = request.header("Slipway-Workspace");
    if (!header.empty() || request.method != http::Method::get) return header;
    constexpr std::string_view name = "workspace=";
    for (const std::string_view pair : split(request.query, '&')) {
        if (pair.starts_with(name)) return pair.substr(name.size());
    }
    return {};
}

}  // namespace

std::string session_cookie_of(const std::string& token, std::chrono::seconds life, bool is_secure) {
    std::string cookie(session_cookie);
    cookie +=
        "=" + token + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(life.count());
    if (is_secure) cookie += "; Secure";
    return cookie;
}

Result<api::Authenticator::Identification> SessionAuthenticator::identify(
    sql::Transaction& transaction, const http::Request& request, Instant now) {
    std::optional<WorkspaceId> wanted;
    if (const std::string_view text = workspace_named_by(request); !text.empty()) {
        wanted = WorkspaceId::parse(text);
        if (!wanted) return refuse(RefusalCode::not_found, "workspace.not_found");
    }
    std::optional<Bearer> bearer;
    TokenHash token_hash;
    const std::string_view authorization = request.header("Authorization");
    const bool is_by_cookie = authorization.empty();
    if (is_by_cookie) {
        const std::string_view cookie = request.cookie(session_cookie);
        if (cookie.empty()) return Identification{};
        token_hash = hash_token(Secret(std::string(cookie)));
        bearer = find_session_bearer(transaction, token_hash, wanted);
    } else {
        if (!authorization.starts_with(bearer_prefix)) {
            return refuse(RefusalCode::unauthenticated, "access.bearer_token_expected");
        }
        const Secret token(std::string(authorization.substr(bearer_prefix.size())));
        token_hash = hash_token(token);
        bearer = find_token_bearer(transaction, token_hash);
        if (!bearer) return refuse(RefusalCode::unauthenticated, "access.token_is_not_valid");
    }
    if (!bearer || !bearer->person_is_active ||
        (bearer->expires_at && *bearer->expires_at <= now)) {
        if (!is_by_cookie) return refuse(RefusalCode::unauthenticated, "access.token_is_not_valid");
        return Identification{.actor = std::nullopt, .is_by_cookie = true};
    }
    // A workspace that somebody does not belong to does not exist for them.
    if (wanted && (!bearer->roles || bearer->workspace_id != *wanted)) {
        return refuse(RefusalCode::not_found, "workspace.not_found");
    }
    if (!is_by_cookie && !bearer->roles) {
        return refuse(RefusalCode::unauthenticated, "access.token_is_not_valid");
    }
    Actor actor{.person_id = bearer->person_id,
                .workspace_id = bearer->workspace_id.value_or(WorkspaceId{}),
                .roles = to_roles(bearer->roles.value_or(std::vector<Role>{})),
                .scopes = bearer->scopes.value_or(
                    std::vector<Scope>{Scope::read, Scope::write, Scope::account})};
    note_use(token_hash, *bearer, {.is_session = is_by_cookie, .at = now});
    Identification found{.actor = std::move(actor), .is_by_cookie = is_by_cookie};
    if (is_by_cookie && now.since(bearer->last_seen_at) >= cookie_is_renewed_after) {
        found.renewed_cookie = session_cookie_of(std::string(request.cookie(session_cookie)),
                                                 session_life, request.is_secure);
    }
    return found;
}

void SessionAuthenticator::note_use(const TokenHash& token, const Bearer& bearer, Use use) {
    if (use.at.since(bearer.last_seen_at) < use_is_known_to) return;
    const std::lock_guard lock(mutex_);
    uses_[token] = use;
}

void SessionAuthenticator::settle(sql::Database& database) {
    std::map<TokenHash, Use> uses;
    {
        const std::lock_guard lock(mutex_);
        uses.swap(uses_);
    }
    if (uses.empty()) return;
    try {
        static_cast<void>(database.write([&](sql::Transaction& transaction) -> Result<bool> {
            CredentialStore store(transaction);
            for (const auto& [token, use] : uses) {
                if (use.is_session) {
                    store.prolong_session(token, use.at, use.at.plus(session_life));
                } else {
                    store.note_token_use(token, use.at);
                }
            }
            return true;
        }));
    } catch (const std::exception&) {
        // Nobody's request fails for it: the next one in five minutes is noted again.
    }
}

}  // namespace slipway
