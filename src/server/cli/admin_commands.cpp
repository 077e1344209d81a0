#include "server/cli/admin_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "collaboration/identity/identity_commands.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "platform/api/openapi.hpp"
#include "platform/backup/backup.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/sql/migrations.hpp"

namespace slipway {
namespace {

int complain_of(const Refusal& refusal) {
    std::string line = "slipway: " + refusal.key;
    if (!refusal.field.empty()) line += " (" + refusal.field + ")";
    fmt::print(stderr, "{}\n", line);
    return 2;
}

template <class Enumeration>
Result<std::vector<Enumeration>> enumerators_of(const std::vector<std::string>& names,
                                                const std::string& field) {
    std::vector<Enumeration> values;
    for (const std::string& name : names) {
        Enumeration value{};
        if (!detail::TextForm<Enumeration>::set(value, name)) {
            return refuse(RefusalCode::invalid, "unknown value: " + name, field);
        }
        values.push_back(value);
    }
    return values;
}

const sql::Statement find_workspace_by_slug{"cli.find_workspace", R"sql(
    select id from workspaces where slug = $1)sql"};

/// An application on the migrated database, not started.
struct Tool {
    explicit Tool(const config::Config& settings)
        : options(application_options(settings)), logger(make_logger(settings)) {
        migrate_database(options, clock);
        application = std::make_unique<Application>(options, clock, chance, *logger);
    }
    sql::Database& database() { return application->platform().database; }

    SystemClock clock;
    SystemChance chance;
    ApplicationOptions options;
    std::unique_ptr<log::Logger> logger;
    std::unique_ptr<Application> application;
};

Result<PersonId> add_user(UnitOfWork& work, const UserWish& wish) {
    const auto roles = TRY(enumerators_of<Role>(wish.roles, "--role"));
    Locale locale{};
    if (!detail::TextForm<Locale>::set(locale, wish.locale)) {
        return refuse(RefusalCode::invalid, "unknown value: " + wish.locale, "--locale");
    }
    IdentityCommands identity(work);
    auto workspace = work.sql().find<WorkspaceId>(find_workspace_by_slug, wish.workspace);
    if (!workspace) {
        workspace = TRY(identity.create_provider_workspace({.name = wish.workspace,
                                                            .kind = WorkspaceKind::provider,
                                                            .locale = locale,
                                                            .time_zone = wish.time_zone,
                                                            .currency = wish.currency}))
                        .id;
    }
    const MemberView member = TRY(identity.add_member(
        Actor::system(*workspace),
        {.email = wish.email, .name = wish.name, .roles = roles, .locale = locale}));
    return member.id;
}

}  // namespace

int run_migrate(const config::Config& settings) {
    SystemClock clock;
    for (const std::string& name : migrate_database(application_options(settings), clock)) {
        fmt::print("{}\n", name);
    }
    return 0;
}

int run_user_add(const config::Config& settings, const UserWish& wish) {
    std::string line;
    std::getline(std::cin, line);
    const Secret password(std::move(line));
    if (const auto checked = check_password(password, wish.email); !checked) {
        return complain_of(checked.error());
    }
    Tool tool(settings);
    const auto person = tool.database().write([&](sql::Transaction& sql) -> Result<PersonId> {
        UnitOfWork work(sql, tool.clock.now(), tool.chance);
        return add_user(work, wish);
    });
    if (!person) return complain_of(person.error());
    tool.application->sign_in().set_password(*person, password);
    fmt::print("{}\n", person->text());
    return 0;
}

int run_token_create(const config::Config& settings, const TokenWish& wish) {
    Tool tool(settings);
    const auto token = tool.database().write([&](sql::Transaction& sql) -> Result<CreatedApiToken> {
        const auto person = IdentityStore(sql).find_person_by_email(wish.email);
        if (!person) return refuse(RefusalCode::not_found, "person.not_found", "--email");
        const auto workspaces = workspaces_of(sql, person->id);
        const auto found = std::ranges::find_if(workspaces, [&](const WorkspaceView& view) {
            return wish.workspace.empty() ? workspaces.size() == 1 : view.slug == wish.workspace;
        });
        if (found == workspaces.end()) {
            return refuse(RefusalCode::not_found, "workspace.not_found", "--workspace");
        }
        UnitOfWork work(sql, tool.clock.now(), tool.chance);
        const Actor actor{
            .person_id = person->id, .workspace_id = found->id, .roles = to_roles(found->roles)};
        const auto scopes = TRY(enumerators_of<Scope>(wish.scopes, "--scope"));
        return IdentityCommands(work).create_api_token(
            actor, {.name = wish.name,
                    .scopes = scopes,
                    .expires_in_days = wish.expires_in_days});
    });
    if (!token) return complain_of(token.error());
    fmt::print("{}\n", token->token);
    return 0;
}

int run_backup(const config::Config& settings, const std::string& file) {
    const ApplicationOptions options = application_options(settings);
    SystemClock clock;
    const auto database = sql::Database::open({.url = options.database_url, .create = false});
    const BackupManifest manifest =
        back_up(*database, {.file = file,
                            .files_folder = options.data_folder / "files",
                            .program_version = std::string(program_version),
                            .made_at = clock.now()});
    fmt::print("slipway: {} entries written to {}\n", manifest.entries.size(), file);
    return 0;
}

int run_restore(const config::Config& settings, const std::string& file) {
    const ApplicationOptions options = application_options(settings);
    SystemClock clock;
    std::filesystem::create_directories(options.data_folder);
    const BackupManifest manifest = restore_backup({.file = file,
                                                    .database = {.url = options.database_url},
                                                    .files_folder = options.data_folder / "files",
                                                    .now = clock.now()},
                                                   sql::embedded_migrations());
    fmt::print("slipway: restored the backup of {}\n", to_text(manifest.made_at));
    return 0;
}

int run_openapi(const config::Config&) {
    // The routes do not depend on data: an empty database will do.
    SystemClock clock;
    SystemChance chance;
    const auto logger = log::Logger::create_silent();
    const auto folder = std::filesystem::temp_directory_path() /
                        ("slipway-openapi-" + to_text(chance.new_uuid(clock.now())));
    const ApplicationOptions options{.database_url = "sqlite:" + (folder / "empty.sqlite").string(),
                                     .data_folder = folder};
    migrate_database(options, clock);
    {
        Application application(options, clock, chance, *logger);
        fmt::print("{}", api::openapi_document(application.routes(), std::string(program_version)));
    }
    std::filesystem::remove_all(folder);
    return 0;
}

}  // namespace slipway
