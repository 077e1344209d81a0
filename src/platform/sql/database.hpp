#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/assert.hpp"
#include "base/fault.hpp"
#include "base/refusal.hpp"
#include "platform/describe/describe.hpp"

namespace slipway::sql {

/// A statement and the name it goes by in logs and metrics. Its text is one raw string for both
/// databases, with $1, $2 … for parameters; a test prepares every one on both.
struct Statement {
    std::string_view name;
    std::string_view text;
};

/// Prepared statements that a connection keeps.
inline constexpr std::size_t max_cached_statements = 512;

/// What a parameter can be. Booleans are 0 and 1, days are texts, instants are milliseconds.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// One row of a running query; valid until the next row.
class Row {
public:
    virtual ~Row() = default;
    virtual int column_count() const = 0;
    virtual std::string_view column_name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
};

/// A row that broke a unique key: thrown by statements, so that a command can turn it into a
/// refusal. `constraint` is the key's columns, "people.workspace_id, people.email", or the index's
/// name where the key has an expression in it; the same on both databases. The transaction is over
/// after it (as after any Fault): whoever catches it answers a refusal.
class UniqueViolation : public Fault {
public:
    UniqueViolation(const std::string& what, std::string constraint)
        : Fault(what), constraint_(std::move(constraint)) {}
    const std::string& constraint() const { return constraint_; }

private:
    std::string constraint_;
};

using RowVisitor = std::function<void(const Row&)>;

/// The value of a described leaf, of an optional leaf, or of a list or struct (as JSON text).
Value to_value(const TypeInfo& type, const void* object);
template <class T>
Value to_value(const T& value) {
    if constexpr (std::is_same_v<T, Value>) {
        return value;
    } else if constexpr (std::is_same_v<T, std::nullopt_t>) {
        return Value();
    } else if constexpr (std::is_same_v<T, Uuid>) {
        return Value(to_text(value));
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        return Value(std::string(std::string_view(value)));
    } else {
        return to_value(describe<T>(), &value);
    }
}
/// Reads a column into a described leaf, optional, or (from JSON text) list or struct.
void read_column(const Row& row, int column, const TypeInfo& type, void* object);

/// Two databases, two dialects, where they must differ.
enum class Dialect { sqlite, postgres };

/// The INSERT statements of one connection, made once for each table and described type.
class InsertStatements {
public:
    Statement of(std::string_view table, const TypeInfo& type);

private:
    struct Made {
        std::string name;
        std::string text;
    };
    std::map<std::pair<std::string, const TypeInfo*>, Made> made_;
};

/// A transaction on one connection; used by one thread. Made by Database::read and write only.
/// After a Fault it takes no more statements and cannot be committed, on either database.
class Transaction {
public:
    virtual ~Transaction() = default;
    virtual Dialect dialect() const = 0;

    /// Runs a query and shows each row to the visitor. Throws Fault (UniqueViolation on a
    /// unique key).
    virtual void run(const Statement& statement, std::span<const Value> parameters,
                     const RowVisitor& visit) = 0;
    /// Runs a statement and answers how many rows it changed.
    virtual std::int64_t change(const Statement& statement, std::span<const Value> parameters) = 0;
    /// Several statements sent at once where the database can (pipeline mode on PostgreSQL).
    virtual void change_all(const Statement& statement,
                            std::span<const std::vector<Value>> rows) = 0;
    /// Several statements in one text, without parameters: for migrations.
    virtual void run_script(const Statement& script) = 0;

    template <class... P>
    std::int64_t execute(const Statement& statement, const P&... parameters) {
        const std::array<Value, sizeof...(P)> values{to_value(parameters)...};
        return change(statement, values);
    }
    /// All rows as T: columns are matched to T's members by name; every member must have a column
    /// and every column a member. T may also be a single leaf, read from the only column.
    template <class T, class... P>
    std::vector<T> all(const Statement& statement, const P&... parameters) {
        const std::array<Value, sizeof...(P)> values{to_value(parameters)...};
        return all_with<T>(statement, values);
    }
    template <class T>
    std::vector<T> all_with(const Statement& statement, std::span<const Value> values);
    /// The only row, or nothing. More than one is a bug.
    template <class T, class... P>
    std::optional<T> find(const Statement& statement, const P&... parameters) {
        auto rows = all<T>(statement, parameters...);
        ASSERT(rows.size() <= 1, "a find by key answers one row at most");
        return rows.empty() ? std::nullopt : std::optional<T>(std::move(rows.front()));
    }
    /// The only row, which must be there.
    template <class T, class... P>
    T one(const Statement& statement, const P&... parameters) {
        auto row = find<T>(statement, parameters...);
        ASSERT(row.has_value(), "this query always answers a row");
        return std::move(*row);
    }
    /// Inserts a described struct: columns named as its members. `insert into TABLE (…) values
    /// (…)`.
    template <class T>
    void insert(std::string_view table, const T& row) {
        insert_row(table, describe<T>(), &row);
    }
    void insert_row(std::string_view table, const TypeInfo& type, const void* row);

protected:
    explicit Transaction(InsertStatements& inserts) : inserts_(inserts) {}

private:
    InsertStatements& inserts_;
};

/// Which columns feed which members; made once per query run.
class RowMapping {
public:
    RowMapping(const Row& row, const TypeInfo& type, std::string_view statement);
    void read(const Row& row, void* object) const;

private:
    const TypeInfo& type_;
    std::vector<int> columns_;
};

template <class T>
std::vector<T> Transaction::all_with(const Statement& statement, std::span<const Value> values) {
    std::vector<T> rows;
    std::optional<RowMapping> mapping;
    run(statement, values, [&](const Row& row) {
        if (!mapping) mapping.emplace(row, describe<T>(), statement.name);
        T value{};
        mapping->read(row, &value);
        rows.push_back(std::move(value));
    });
    return rows;
}

/// Number and total time of the queries of this thread since the last reset, for the request log.
struct QueryFigures {
    std::int64_t count = 0;
    std::int64_t microseconds = 0;
};

struct DatabaseOptions {
    std::string url;  // "sqlite:PATH" or "postgresql://…"
    int readers = 4;  // SQLite: read connections; PostgreSQL: pool size
    int statement_timeout_ms = 15'000;
    int patience_ms = 15'000;  // how long to wait for a free connection, or a lost server
    bool create = true;
};

/// The database. SQLite: one writer, many readers, WAL, synchronous=FULL; PostgreSQL: a pool of
/// connections. Thread-safe. Lost connections are opened again; a serialisation failure is tried
/// again, so a function given to `write` or `read` may run more than once and must not have other
/// effects. A thread has one transaction at a time: a second one inside it is a bug.
class Database {
public:
    static std::unique_ptr<Database> open(const DatabaseOptions& options);
    virtual ~Database() = default;
    virtual Dialect dialect() const = 0;

    /// Runs `work` in a read-only transaction: all its queries see the same moment.
    template <class Work>
    auto read(Work&& work) {
        using Answer = std::invoke_result_t<Work&, Transaction&>;
        std::optional<Answer> answer;
        run_read([&](Transaction& transaction) { answer.emplace(work(transaction)); });
        return std::move(*answer);
    }
    /// Runs `work` in a write transaction: committed when it answers a value, rolled back when it
    /// answers a refusal or throws. `work` returns a Result.
    template <class Work>
    auto write(Work&& work) {
        using Answer = std::invoke_result_t<Work&, Transaction&>;
        std::optional<Answer> answer;
        run_write([&](Transaction& transaction) {
            answer.emplace(work(transaction));
            return answer->has_value() ? Outcome::commit : Outcome::roll_back;
        });
        return std::move(*answer);
    }
    /// How often this process has committed; grows before the one who committed is answered.
    /// Nothing where other processes commit as well (PostgreSQL). Tools that write to a SQLite file
    /// beside the server are not counted.
    virtual std::optional<std::uint64_t> commit_count() const { return std::nullopt; }
    /// A consistent copy of a SQLite database while it is in use. PostgreSQL: see backup().
    virtual void copy_to(const std::string& path) = 0;

    virtual QueryFigures take_thread_figures() = 0;

protected:
    enum class Outcome { commit, roll_back };
    virtual void run_read(const std::function<void(Transaction&)>& work) = 0;
    virtual void run_write(const std::function<Outcome(Transaction&)>& work) = 0;
};

}  // namespace slipway::sql
