#include "platform/backup/backup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "platform/testing/test_databases.hpp"

namespace slipway {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr sql::Migration create_shelves{"library", 1, "create_shelves", std::nullopt, R"(
    create table shelves (id text primary key, name text not null);
    create table books (
        id text primary key, shelf_id text not null references shelves (id),
        follows_id text references books (id), title text, pages bigint, is_lent boolean not null);
    insert into shelves (id, name) values ('first', 'was there from the beginning'))"};
constexpr sql::Migration number_loans{
    "library", 2, "number_loans", sql::Dialect::postgres,
    "create table loans (number bigint generated always as identity primary key, day date)"};
constexpr sql::Migration later{"library", 3, "later", std::nullopt,
                               "alter table books add column colour text"};
const std::vector<sql::Migration> migrations{create_shelves, number_loans};
constexpr Instant noon = Instant::from_unix_ms(1'790'000'000'000);

struct Book {
    std::string id;
    std::string shelf_id;
    std::optional<std::string> follows_id;
    std::optional<std::string> title;
    std::optional<std::int64_t> pages;
    bool is_lent = false;
    bool operator==(const Book&) const = default;
};
BOOST_DESCRIBE_STRUCT(Book, (), (id, shelf_id, follows_id, title, pages, is_lent))

constexpr sql::Statement insert_shelf{"shelves.insert", "insert into shelves values ($1, $2)"};
constexpr sql::Statement delete_shelf{"shelves.delete", "delete from shelves where id = $1"};
constexpr sql::Statement select_shelves{"shelves.all", "select name from shelves order by id"};
constexpr sql::Statement select_books{"books.all", "select * from books order by id"};
constexpr sql::Statement lend{"loans.insert",
                              "insert into loans (day) values ($1) returning number"};

/// "a\\N", tabs and line ends are what COPY has to escape.
const std::vector<Book> books{
    {.id = "a", .shelf_id = "attic", .title = "Тіні\tзабутих\nпредків \\N", .pages = 120},
    {.id = "b", .shelf_id = "attic", .follows_id = "a", .title = "", .is_lent = true},
    {.id = "c", .shelf_id = "cellar", .follows_id = "b"}};

class BackupTest : public testing::OnBothEmptyDatabases {
protected:
    BackupTest()
        : folder_(fs::temp_directory_path() / ("slipway_backup_" + std::to_string(getpid()))) {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "files" / "ab");
        fs::create_directories(folder_ / "files" / "incoming");
        std::ofstream(folder_ / "files" / "ab" / "contract") << "signed";
        std::ofstream(folder_ / "files" / "ab" / "large") << std::string(200'001, 'x');
        std::ofstream(folder_ / "files" / "incoming" / "half") << "hal";
    }
    ~BackupTest() override { fs::remove_all(folder_); }

    void SetUp() override {
        sql::migrate(database(), migrations, {.now = noon});
        const auto filled = database().write([](sql::Transaction& sql) -> Result<void> {
            sql.execute(delete_shelf, "first");
            sql.execute(insert_shelf, "attic", "Горище");
            sql.execute(insert_shelf, "cellar", "Льох");
            for (const Book& book : books) sql.insert("books", book);
            return {};
        });
        ASSERT_TRUE(filled);
    }
    bool on_postgres() const { return GetParam() == sql::Dialect::postgres; }
    fs::path file() const { return folder_ / "backup.tar"; }
    BackupManifest make_backup() {
        return back_up(database(), {.file = file(),
                                    .files_folder = folder_ / "files",
                                    .program_version = "0.1.0",
                                    .made_at = noon});
    }
    BackupManifest restore(const std::string& url,
                           const std::vector<sql::Migration>& known = migrations) {
        return restore_backup({.file = file(),
                               .database = {.url = url},
                               .files_folder = folder_ / "restored",
                               .now = noon},
                              known);
    }
    template <class Action>
    std::string failure_of(const Action& action) {
        try {
            action();
        } catch (const Fault& fault) {
            return fault.what();
        }
        return "none";
    }
    static std::string contents(const fs::path& path) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
    std::int64_t lend_on(testing::TestDatabase& target, const char* day) {
        return target.database()
            .write([&](sql::Transaction& sql) -> Result<std::int64_t> {
                return sql.one<std::int64_t>(lend, *parse_day(day));
            })
            .value();
    }

    fs::path folder_;
};
SLIPWAY_ON_BOTH_DATABASES(BackupTest);

TEST_P(BackupTest, ARestoredDatabaseIsTheOneThatWasBackedUp) {
    if (on_postgres()) {
        EXPECT_EQ(lend_on(test_database(), "2026-03-01"), 1);
    }
    const auto made = make_backup();
    EXPECT_EQ(verify_backup(file()).made_at, noon);
    const auto target = testing::TestDatabase::empty(GetParam());
    EXPECT_EQ(restore(target->url()).program_version, "0.1.0");
    target->reopen();

    target->database().read([&](sql::Transaction& sql) {
        EXPECT_EQ(sql.all<Book>(select_books), books);
        EXPECT_EQ(sql.all<std::string>(select_shelves),
                  (std::vector<std::string>{"Горище", "Льох"}));
        return true;
    });
    EXPECT_EQ(sql::applied_migrations(target->database()), made.migrations);
    EXPECT_EQ(contents(folder_ / "restored" / "ab" / "contract"), "signed");
    EXPECT_EQ(contents(folder_ / "restored" / "ab" / "large"), std::string(200'001, 'x'));
    EXPECT_FALSE(fs::exists(folder_ / "restored" / "incoming"));
    if (on_postgres()) {
        EXPECT_EQ(lend_on(*target, "2026-03-02"), 2) << "a number was given twice";
    }
}

TEST_P(BackupTest, ForeignKeysHoldAfterARestore) {
    make_backup();
    const auto target = testing::TestDatabase::empty(GetParam());
    restore(target->url());
    target->reopen();
    const auto remove = [&] {
        return target->database().write([](sql::Transaction& sql) -> Result<void> {
            sql.execute(delete_shelf, "attic");
            return {};
        });
    };
    EXPECT_THROW((void)remove(), Fault);
}

TEST_P(BackupTest, ANewerProgramMigratesWhatItRestored) {
    make_backup();
    const auto target = testing::TestDatabase::empty(GetParam());
    const std::vector<sql::Migration> newer{create_shelves, number_loans, later};
    restore(target->url(), newer);
    target->reopen();
    EXPECT_EQ(sql::migrate(target->database(), newer, {.now = noon}),
              std::vector<std::string>{"library 0003 later"});
}

TEST_P(BackupTest, ABackupOfANewerProgramIsRefused) {
    sql::migrate(database(), std::vector{create_shelves, number_loans, later}, {.now = noon});
    make_backup();
    const auto target = testing::TestDatabase::empty(GetParam());
    EXPECT_THAT(failure_of([&] { restore(target->url()); }), HasSubstr("newer Slipway"));
}

TEST_P(BackupTest, NothingIsOverwritten) {
    make_backup();
    EXPECT_THAT(failure_of([&] { make_backup(); }), HasSubstr("there already"));
    EXPECT_THAT(failure_of([&] { restore(test_database().url()); }), HasSubstr("not empty"));
    const auto target = testing::TestDatabase::empty(GetParam());
    fs::create_directories(folder_ / "restored");
    std::ofstream(folder_ / "restored" / "mine") << "precious";
    EXPECT_THAT(failure_of([&] { restore(target->url()); }), HasSubstr("not empty"));
    EXPECT_EQ(contents(folder_ / "restored" / "mine"), "precious");
}

TEST_P(BackupTest, ABackupOfTheOtherKindOfDatabaseIsRefused) {
    make_backup();
    const auto other =
        testing::TestDatabase::empty(on_postgres() ? sql::Dialect::sqlite : sql::Dialect::postgres);
    EXPECT_THAT(failure_of([&] { restore(other->url()); }), HasSubstr("cannot be restored into"));
}

TEST_P(BackupTest, DamageIsFoundBeforeAnythingIsRestored) {
    make_backup();
    const std::string whole = contents(file());
    const auto target = testing::TestDatabase::empty(GetParam());
    const auto rewrite = [&](const std::string& bytes) {
        std::ofstream(file(), std::ios::binary | std::ios::trunc) << bytes;
    };
    for (const std::string word : {"signed", "xxxxxx", "ustar", "made_at"}) {
        std::string damaged = whole;
        damaged[damaged.find(word) + 2] ^= 1;
        rewrite(damaged);
        EXPECT_NE(failure_of([&] { restore(target->url()); }), "none") << word;
    }
    rewrite(whole.substr(0, whole.size() / 2));
    EXPECT_THAT(failure_of([&] { restore(target->url()); }), HasSubstr("ends too early"));
    rewrite("a letter to my grandmother" + std::string(1000, ' '));
    EXPECT_THAT(failure_of([&] { restore(target->url()); }), HasSubstr("not a backup"));
    EXPECT_FALSE(fs::exists(folder_ / "restored"));
    rewrite(whole);
    EXPECT_EQ(failure_of([&] { restore(target->url()); }), "none");
}

TEST_P(BackupTest, AnyTarProgramReadsIt) {
    make_backup();
    const std::string list = (folder_ / "list").string();
    ASSERT_EQ(std::system(("tar tf " + file().string() + " > " + list).c_str()), 0);
    EXPECT_THAT(contents(list), HasSubstr("files/ab/contract\n"));
    EXPECT_THAT(contents(list), HasSubstr("manifest.json\n"));
}

}  // namespace
}  // namespace slipway
