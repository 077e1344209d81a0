#include "platform/testing/test_databases.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>

#include "platform/hash/content_hasher.hpp"
#include "platform/testing/postgres_server.hpp"

namespace slipway::testing {
namespace {

namespace fs = std::filesystem;

/// Any moment will do: tests have their own clocks.
constexpr Instant moment_of_migration = Instant::from_unix_ms(1'700'000'000'000);

std::string next_name() {
    static std::atomic<int> count = 0;
    return fmt::format("slipway_test_{}_{}", getpid(), ++count);
}

/// Memory where there is plenty of it: the tests are about SQL, not about disks.
fs::path scratch_folder() {
    const fs::path memory = "/dev/shm";
    std::error_code error;
    const fs::space_info space = fs::space(memory, error);
    const bool is_plenty = !error && space.available > 1'000'000'000;
    return is_plenty && access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
}

void remove_sqlite(const fs::path& file) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        fs::remove(file.string() + suffix, ignored);
    }
}

void migrate_at(const std::string& url) {
    const auto database = sql::Database::open({.url = url, .readers = 1});
    sql::migrate(*database, sql::embedded_migrations(), {.now = moment_of_migration});
}

/// A migrated file to copy, made once for the test program.
class SqliteTemplate {
public:
    static const fs::path& file() {
        static const SqliteTemplate made;
        return made.file_;
    }

private:
    SqliteTemplate() : file_(scratch_folder() / (next_name() + "_template.db")) {
        migrate_at("sqlite:" + file_.string());
    }
    ~SqliteTemplate() { remove_sqlite(file_); }

    fs::path file_;
};

class SqliteTestDatabase final : public TestDatabase {
public:
    explicit SqliteTestDatabase(const fs::path& file)
        : TestDatabase("sqlite:" + file.string()), file_(file) {
        reopen();
    }
    ~SqliteTestDatabase() override {
        database_.reset();
        remove_sqlite(file_);
    }

private:
    fs::path file_;
};

class PostgresTestDatabase final : public TestDatabase {
public:
    explicit PostgresTestDatabase(const std::string& name)
        : TestDatabase(PostgresServer::instance().url_of(name)), name_(name) {
        reopen();
    }
    ~PostgresTestDatabase() override {
        database_.reset();
        PostgresServer::instance().execute("drop database " + name_ + " with (force)");
    }

private:
    std::string name_;
};

/// All test programs on one server share a template for each set of migrations.
std::string postgres_template() {
    ContentHasher hash;
    for (const sql::Migration& migration : sql::embedded_migrations()) {
        hash.add(migration.feature);
        hash.add(migration.text);
    }
    const std::string name = "slipway_template_" + hash.finish().text().substr(0, 24);
    PostgresServer::instance().ensure_database(name, migrate_at);
    return name;
}

}  // namespace

void TestDatabase::reopen() {
    database_.reset();
    database_ = sql::Database::open({.url = url_});
}

std::unique_ptr<TestDatabase> TestDatabase::migrated(sql::Dialect dialect) {
    const std::string name = next_name();
    if (dialect == sql::Dialect::sqlite) {
        const fs::path file = scratch_folder() / (name + ".db");
        fs::copy_file(SqliteTemplate::file(), file);
        return std::make_unique<SqliteTestDatabase>(file);
    }
    static const std::string source = postgres_template();
    PostgresServer::instance().execute(fmt::format("create database {} template {}", name, source));
    return std::make_unique<PostgresTestDatabase>(name);
}

std::unique_ptr<TestDatabase> TestDatabase::empty(sql::Dialect dialect) {
    const std::string name = next_name();
    if (dialect == sql::Dialect::sqlite) {
        return std::make_unique<SqliteTestDatabase>(scratch_folder() / (name + ".db"));
    }
    PostgresServer::instance().execute("create database " + name);
    return std::make_unique<PostgresTestDatabase>(name);
}

std::string dialect_name(const ::testing::TestParamInfo<sql::Dialect>& info) {
    return info.param == sql::Dialect::sqlite ? "sqlite" : "postgres";
}

}  // namespace slipway::testing
