#include "platform/sql/postgres_transaction.hpp"

#include <fmt/format.h>

#include <charconv>

#include "platform/sql/drivers.hpp"

namespace slipway::sql {
namespace {

constexpr Oid boolean_type = 16;  // pg_type.dat; fixed since there are booleans

class PostgresRow final : public Row {
public:
    explicit PostgresRow(const PGresult* result) : result_(result), columns_(PQnfields(result)) {}
    void go_to(int row) { row_ = row; }

    int column_count() const override { return columns_; }
    std::string_view column_name(int column) const override { return PQfname(result_, column); }
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::string_view text(int column) const override {
        return {PQgetvalue(result_, row_, column),
                static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    std::int64_t integer(int column) const override {
        if (PQftype(result_, column) == boolean_type) return text(column) == "t" ? 1 : 0;
        return number<std::int64_t>(column);
    }
    double real(int column) const override { return number<double>(column); }

private:
    template <class Number>
    Number number(int column) const {
        const std::string_view digits = text(column);
        Number value{};
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
            throw Fault(fmt::format("column {} holds '{}', which is no number of its kind",
                                    column_name(column), digits.substr(0, 40)));
        }
        return value;
    }

    const PGresult* result_;
    int columns_;
    int row_ = 0;
};

}  // namespace

template <class Action>
void PostgresTransaction::guarded(const Statement& statement, const Action& action) {
    if (has_failed_) {
        throw Bug(fmt::format("{}: after a failure in the same transaction", statement.name));
    }
    const QueryTimer timer;
    try {
        action();
    } catch (...) {
        has_failed_ = true;
        throw;
    }
}

void PostgresTransaction::run(const Statement& statement, std::span<const Value> parameters,
                              const RowVisitor& visit) {
    guarded(statement, [&] {
        const PostgresResult result = connection_.run(statement, parameters);
        PostgresRow row(result.get());
        const int rows = PQntuples(result.get());
        for (int i = 0; i < rows; ++i) {
            row.go_to(i);
            visit(row);
        }
    });
}

std::int64_t PostgresTransaction::change(const Statement& statement,
                                         std::span<const Value> parameters) {
    std::int64_t changed = 0;
    guarded(statement, [&] {
        const PostgresResult result = connection_.run(statement, parameters);
        const std::string_view count = PQcmdTuples(result.get());  // empty where nothing counts
        std::from_chars(count.data(), count.data() + count.size(), changed);
    });
    return changed;
}

void PostgresTransaction::change_all(const Statement& statement,
                                     std::span<const std::vector<Value>> rows) {
    guarded(statement, [&] { connection_.run_all(statement, rows); });
}

void PostgresTransaction::run_script(const Statement& script) {
    guarded(script, [&] { connection_.execute_at_leisure(script.name, std::string(script.text)); });
}

}  // namespace slipway::sql
