#include "platform/sql/database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "platform/describe/json.hpp"
#include "platform/describe/stored_json.hpp"
#include "platform/sql/drivers.hpp"

namespace slipway::sql {
namespace {

/// Measurement only: what this thread's queries cost since the last reset.
thread_local QueryFigures thread_figures;

std::int64_t steady_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool is_identifier(std::string_view name) {
    if (name.empty()) return false;
    for (const char c : name) {
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') return false;
    }
    return true;
}

[[noreturn]] void fail_to_read(const Row& row, int column, std::string_view why) {
    throw Fault(fmt::format("column {} {}", row.column_name(column), why));
}

void read_json_column(const Row& row, int column, const TypeInfo& type, void* object) {
    const auto read = read_stored_json(row.text(column), type, object);
    if (!read) {
        fail_to_read(row, column,
                     fmt::format("holds JSON that does not fit: {} at '{}'", read.error().key,
                                 read.error().field));
    }
}

/// Most statements name their columns in the order of the members: that place is tried first.
std::size_t member_called(const std::vector<MemberInfo>& members, std::string_view name,
                          std::size_t likely) {
    if (likely < members.size() && members[likely].name == name) return likely;
    const auto found = std::ranges::find(members, name, &MemberInfo::name);
    return static_cast<std::size_t>(found - members.begin());
}

}  // namespace

std::unique_ptr<Database> Database::open(const DatabaseOptions& options) {
    const std::string_view url = options.url;
    if (url.starts_with("sqlite:")) return open_sqlite(options, std::string(url.substr(7)));
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
        return open_postgres(options);
    }
    throw Fault("the database's address must begin with sqlite: or postgresql://");
}

QueryTimer::QueryTimer() : started_us_(steady_us()) {}

QueryTimer::~QueryTimer() {
    ++thread_figures.count;
    thread_figures.microseconds += steady_us() - started_us_;
}

QueryFigures take_query_figures() {
    return std::exchange(thread_figures, QueryFigures{});
}

void add_query_figures(const QueryFigures& figures) {
    thread_figures.count += figures.count;
    thread_figures.microseconds += figures.microseconds;
}

Value to_value(const TypeInfo& type, const void* object) {
    if (type.kind == TypeKind::optional) {
        const void* value = type.value(object);
        return value ? to_value(*type.element, value) : Value();
    }
    if (type.as_integer) return Value(type.as_integer(object));
    if (type.as_real) return Value(type.as_real(object));
    std::string text;
    if (type.append_text) {
        ASSERT(type.format != "password", "a secret is stored sealed or hashed, by its owner");
        type.append_text(object, text);
    } else {
        write_json(type, object, text);
    }
    return Value(std::move(text));
}

void read_column(const Row& row, int column, const TypeInfo& type, void* object) {
    if (type.kind == TypeKind::optional) {
        if (row.is_null(column)) {
            type.clear(object);
        } else {
            read_column(row, column, *type.element, type.emplace(object));
        }
        return;
    }
    if (row.is_null(column)) fail_to_read(row, column, "is null, its member is not optional");
    if (type.set_integer) {
        if (!type.set_integer(object, row.integer(column))) {
            fail_to_read(row, column, "holds a number out of its member's range");
        }
    } else if (type.set_real) {
        type.set_real(object, row.real(column));
    } else if (type.set_text) {
        if (!type.set_text(object, row.text(column))) {
            fail_to_read(row, column, "holds a text that its member's type does not know");
        }
    } else {
        read_json_column(row, column, type, object);
    }
}

RowMapping::RowMapping(const Row& row, const TypeInfo& type, std::string_view statement)
    : type_(type) {
    if (type.kind != TypeKind::object) {
        ASSERT(row.column_count() == 1, "a query read as single values answers one column");
        return;
    }
    columns_.assign(type.members.size(), -1);
    for (int column = 0; column < row.column_count(); ++column) {
        const std::string_view name = row.column_name(column);
        const std::size_t member =
            member_called(type.members, name, static_cast<std::size_t>(column));
        if (member == type.members.size()) {
            throw Bug(
                fmt::format("{}: {} has no member for the column {}", statement, type.name, name));
        }
        columns_[member] = column;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i] >= 0) continue;
        throw Bug(
            fmt::format("{}: no column for {}.{}", statement, type.name, type.members[i].name));
    }
}

void RowMapping::read(const Row& row, void* object) const {
    if (type_.kind != TypeKind::object) return read_column(row, 0, type_, object);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const MemberInfo& member = type_.members[i];
        read_column(row, columns_[i], *member.type, member.address(object));
    }
}

Statement InsertStatements::of(std::string_view table, const TypeInfo& type) {
    const auto [place, is_new] = made_.try_emplace({std::string(table), &type});
    Made& made = place->second;
    if (is_new) {
        ASSERT(is_identifier(table), "a table is named by a constant of the code");
        ASSERT(!type.members.empty(), "a row is a described struct");
        std::string columns;
        std::string values;
        for (std::size_t i = 0; i < type.members.size(); ++i) {
            const std::string_view comma = i == 0 ? "" : ", ";
            columns += fmt::format("{}{}", comma, type.members[i].name);
            values += fmt::format("{}${}", comma, i + 1);
        }
        made.name = fmt::format("{}.insert", table);
        made.text = fmt::format("insert into {} ({}) values ({})", table, columns, values);
    }
    return Statement{made.name, made.text};
}

void Transaction::insert_row(std::string_view table, const TypeInfo& type, const void* row) {
    std::vector<Value> values;
    values.reserve(type.members.size());
    for (const MemberInfo& member : type.members) {
        // `address` gives members of objects to be filled, so it takes them unconst; here they are
        // only read.
        values.push_back(to_value(*member.type, member.address(const_cast<void*>(row))));
    }
    change(inserts_.of(table, type), values);
}

}  // namespace slipway::sql
