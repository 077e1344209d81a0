#include "platform/sql/migrations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "platform/hash/content_hasher.hpp"

namespace slipway::sql {
namespace {

using Key = std::pair<std::string, std::int64_t>;

constexpr Statement create_list{"schema_migrations.create", R"sql(
    create table if not exists schema_migrations (
        feature text not null,
        number bigint not null,
        name text not null,
        content_hash text not null,
        applied_at bigint not null,
        primary key (feature, number))
)sql"};

constexpr Statement list_exists_sqlite{"schema_migrations.exists", R"sql(
    select count(*) from sqlite_master where name = 'schema_migrations'
)sql"};

constexpr Statement list_exists_postgres{"schema_migrations.exists", R"sql(
    select count(*) from pg_catalog.pg_class
    where relname = 'schema_migrations' and relnamespace = current_schema()::regnamespace
)sql"};

constexpr Statement select_list{"schema_migrations.all", R"sql(
    select feature, number, name, content_hash, applied_at from schema_migrations
    order by feature, number
)sql"};

// Taken before the transaction's first query, so that it sees what the one before it has done.
constexpr Statement wait_for_others_postgres{"schema_migrations.wait", R"sql(
    lock table schema_migrations in exclusive mode
)sql"};

std::string title(std::string_view feature, std::int64_t number, std::string_view name) {
    return fmt::format("{} {:04} {}", feature, number, name);
}

std::vector<AppliedMigration> read_list(Transaction& transaction) {
    const auto& exists =
        transaction.dialect() == Dialect::sqlite ? list_exists_sqlite : list_exists_postgres;
    if (transaction.one<std::int64_t>(exists) == 0) return {};
    return transaction.all<AppliedMigration>(select_list);
}

/// What of `migrations` is for this dialect and not applied yet. Throws Fault when the two
/// histories do not fit.
std::vector<const Migration*> find_pending(std::span<const Migration> migrations, Dialect dialect,
                                           const std::vector<AppliedMigration>& applied) {
    std::map<Key, const AppliedMigration*> unmatched;
    for (const AppliedMigration& one : applied) unmatched[{one.feature, one.number}] = &one;
    std::vector<const Migration*> pending;
    for (const Migration& migration : migrations) {
        if (migration.only && *migration.only != dialect) continue;
        const auto found = unmatched.find({std::string(migration.feature), migration.number});
        if (found == unmatched.end()) {
            pending.push_back(&migration);
            continue;
        }
        if (found->second->content_hash != content_hash_of(migration.text).text()) {
            throw Fault(fmt::format(
                "the migration {} has another text than when it was applied to this database; "
                "an applied migration never changes, write a new one",
                title(migration.feature, migration.number, migration.name)));
        }
        unmatched.erase(found);
    }
    if (!unmatched.empty()) {
        const AppliedMigration& unknown = *unmatched.begin()->second;
        throw Fault(
            fmt::format("this database was written by a newer Slipway: it has {}, which "
                        "this program does not know. Start the newer one.",
                        title(unknown.feature, unknown.number, unknown.name)));
    }
    return pending;
}

std::vector<std::string> titles(const std::vector<const Migration*>& migrations) {
    std::vector<std::string> all;
    for (const Migration* one : migrations) {
        all.push_back(title(one->feature, one->number, one->name));
    }
    return all;
}

void create_list_of_applied(Database& database) {
    for (int attempt = 1;; ++attempt) {
        try {
            const auto created = database.write([](Transaction& transaction) -> Result<void> {
                transaction.run_script(create_list);
                return {};
            });
            ASSERT(created.has_value(), "creating a table answers no refusal");
            return;
        } catch (const Fault&) {
            // Two servers created it at the same moment: PostgreSQL's "if not exists" races, and
            // the later one meets a name of one kind or another that is taken.
            if (attempt == 3) throw;
        }
    }
}

/// False when another server has applied it meanwhile.
bool apply(Database& database, const Migration& migration, Instant now) {
    const auto applied = database.write([&](Transaction& transaction) -> Result<bool> {
        if (transaction.dialect() == Dialect::postgres)
            transaction.run_script(wait_for_others_postgres);
        for (const AppliedMigration& one : read_list(transaction)) {
            if (one.feature == migration.feature && one.number == migration.number) return false;
        }
        const std::string name = title(migration.feature, migration.number, migration.name);
        transaction.run_script(Statement{name, migration.text});
        transaction.insert("schema_migrations",
                           AppliedMigration{.feature = std::string(migration.feature),
                                            .number = migration.number,
                                            .name = std::string(migration.name),
                                            .content_hash = content_hash_of(migration.text).text(),
                                            .applied_at = now});
        return true;
    });
    ASSERT(applied.has_value(), "a migration answers no refusal");
    return *applied;
}

}  // namespace

std::vector<AppliedMigration> applied_migrations(Database& database) {
    return database.read([](Transaction& transaction) { return read_list(transaction); });
}

std::vector<std::string> pending_migrations(Database& database,
                                            std::span<const Migration> migrations) {
    return titles(find_pending(migrations, database.dialect(), applied_migrations(database)));
}

std::vector<std::string> migrate(Database& database, std::span<const Migration> migrations,
                                 const MigrationOptions& options) {
    const auto applied = applied_migrations(database);
    const auto pending = find_pending(migrations, database.dialect(), applied);
    if (pending.empty()) return {};
    if (!applied.empty() && options.before_changing) options.before_changing(titles(pending));
    create_list_of_applied(database);
    std::vector<std::string> done;
    for (const Migration* migration : pending) {
        if (apply(database, *migration, options.now)) {
            done.push_back(title(migration->feature, migration->number, migration->name));
        }
    }
    return done;
}

}  // namespace slipway::sql
