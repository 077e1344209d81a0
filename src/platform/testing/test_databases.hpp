#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "platform/sql/database.hpp"
#include "platform/sql/migrations.hpp"

// A fresh database for every test, of either kind. PostgreSQL is the server that
// SLIPWAY_TEST_POSTGRES names, or one started for the test program (tests/support/
// with_postgres.sh) and stopped at its end.

namespace slipway::testing {

/// A database of its own that is gone when this is. Not for use by several processes.
class TestDatabase {
public:
    /// With every migration of the program; a copy of a template, so it costs milliseconds.
    static std::unique_ptr<TestDatabase> migrated(sql::Dialect dialect);
    static std::unique_ptr<TestDatabase> empty(sql::Dialect dialect);

    virtual ~TestDatabase() = default;
    sql::Database& database() { return *database_; }
    /// For a second Database on the same data: another server, a command of the shell.
    const std::string& url() const { return url_; }
    /// Closes the database and opens it again, as a restart of the server does.
    void reopen();

protected:
    explicit TestDatabase(std::string url) : url_(std::move(url)) {}

    std::string url_;
    std::unique_ptr<sql::Database> database_;
};

/// Runs every test of a suite on SQLite and on PostgreSQL, each with a migrated database:
///     class TimesheetStoreTest : public slipway::testing::OnBothDatabases {};
///     TEST_P(TimesheetStoreTest, KeepsWhatWasSaved) { … database() … }
///     SLIPWAY_ON_BOTH_DATABASES(TimesheetStoreTest);
class OnBothDatabases : public ::testing::TestWithParam<sql::Dialect> {
protected:
    OnBothDatabases() : test_database_(TestDatabase::migrated(GetParam())) {}
    sql::Database& database() { return test_database_->database(); }
    TestDatabase& test_database() { return *test_database_; }

private:
    std::unique_ptr<TestDatabase> test_database_;
};

/// As OnBothDatabases, with nothing in the database.
class OnBothEmptyDatabases : public ::testing::TestWithParam<sql::Dialect> {
protected:
    OnBothEmptyDatabases() : test_database_(TestDatabase::empty(GetParam())) {}
    sql::Database& database() { return test_database_->database(); }
    TestDatabase& test_database() { return *test_database_; }

private:
    std::unique_ptr<TestDatabase> test_database_;
};

std::string dialect_name(const ::testing::TestParamInfo<sql::Dialect>& info);

#define SLIPWAY_ON_BOTH_DATABASES(Suite)                                                       \
    INSTANTIATE_TEST_SUITE_P(                                                                  \
        On, Suite,                                                                             \
        ::testing::Values(::slipway::sql::Dialect::sqlite, ::slipway::sql::Dialect::postgres), \
        ::slipway::testing::dialect_name)

}  // namespace slipway::testing
