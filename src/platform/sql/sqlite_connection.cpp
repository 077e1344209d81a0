#include "platform/sql/sqlite_connection.hpp"

#include <fmt/format.h>

#include <charconv>

#include "platform/sql/fold.hpp"

namespace slipway::sql {
namespace {

constexpr int busy_timeout_ms = 5'000;  // other programs on the same file: `slipway backup`
constexpr int instructions_between_looks_at_the_clock = 2'000;

/// slipway_fold(text): as `fold`, for search that knows no case.
void fold_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return sqlite3_result_null(context);
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
    const auto bytes = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
    if (!text) return sqlite3_result_error_nomem(context);
    try {
        const std::string folded = fold({text, bytes});
        sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::exception& error) {  // no exception may pass through SQLite's C code
        sqlite3_result_error(context, error.what(), -1);
    }
}

/// "people.email" of "UNIQUE constraint failed: people.email", or the name of an index.
std::string broken_key(std::string_view message) {
    const auto colon = message.find(": ");
    if (colon == std::string_view::npos) return std::string(message);
    std::string_view key = message.substr(colon + 2);
    if (key.starts_with("index '")) {
        key.remove_prefix(7);
        key = key.substr(0, key.find('\''));
    }
    return std::string(key);
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Access access,
                                   const DatabaseOptions& options)
    : timeout_(options.statement_timeout_ms) {
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (options.create && access == Access::write) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.c_str(), &connection_, flags, nullptr);
    if (code != SQLITE_OK) {
        const std::string why = connection_ ? sqlite3_errmsg(connection_) : "out of memory";
        sqlite3_close_v2(connection_);
        throw Fault(fmt::format("cannot open the database {}: {}", path, why));
    }
    try {
        sqlite3_busy_timeout(connection_, busy_timeout_ms);
        execute("pragma journal_mode = wal");
        execute("pragma synchronous = full");
        execute("pragma foreign_keys = on");
        execute("pragma journal_size_limit = 67108864");
        execute("pragma temp_store = memory");
        execute("pragma trusted_schema = off");
        if (access == Access::read) execute("pragma query_only = on");
        if (access == Access::write) {
            // Its pages stay right from one commit to the next; a reader's do not.
            execute("pragma cache_size = -16384");
        }
        sqlite3_create_function_v2(connection_, "slipway_fold", 1,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                   fold_function, nullptr, nullptr, nullptr);
        sqlite3_progress_handler(
            connection_, instructions_between_looks_at_the_clock,
            [](void* self) {
                return std::chrono::steady_clock::now() >
                               static_cast<SqliteConnection*>(self)->deadline_
                           ? 1
                           : 0;
            },
            this);
    } catch (...) {
        sqlite3_close_v2(connection_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    for (Cached& cached : cache_) sqlite3_finalize(cached.prepared.statement);
    sqlite3_close_v2(connection_);
}

void SqliteConnection::start_clock() {
    deadline_ = std::chrono::steady_clock::now() + timeout_;
}

void SqliteConnection::fail(std::string_view statement, int code) {
    const std::string message = sqlite3_errmsg(connection_);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
        code == SQLITE_CONSTRAINT_ROWID) {
        throw UniqueViolation(fmt::format("{}: {}", statement, message), broken_key(message));
    }
    if (code == SQLITE_INTERRUPT) {
        throw Fault(fmt::format("{}: took longer than {} ms", statement, timeout_.count()));
    }
    throw Fault(fmt::format("{}: {} (SQLite {})", statement, message, code));
}

void SqliteConnection::execute(const char* text) {
    start_clock();
    const int code = sqlite3_exec(connection_, text, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(text, code);
}

void SqliteConnection::run(const Statement& statement) {
    Prepared& bound = bind(statement, {});
    try {
        while (step(statement, bound)) {
        }
    } catch (...) {
        reset(bound);
        throw;
    }
    reset(bound);
}

void SqliteConnection::roll_back() noexcept {
    constexpr Statement rollback{"transaction.rollback", "rollback"};
    if (sqlite3_get_autocommit(connection_)) return;
    try {
        run(rollback);
    } catch (const std::exception&) {
        // The next transaction cannot begin, and says why.
    }
}

void SqliteConnection::run_script(const Statement& script) {
    deadline_ = std::chrono::steady_clock::time_point::max();  // migrations take what they take
    const std::string text(script.text);
    const int code = sqlite3_exec(connection_, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(script.name, code);
}

void SqliteConnection::compile(const Statement& statement, Cached& cached) {
    Prepared& prepared = cached.prepared;
    const char* rest = nullptr;
    const int code =
        sqlite3_prepare_v3(connection_, cached.text.data(), static_cast<int>(cached.text.size()),
                           SQLITE_PREPARE_PERSISTENT, &prepared.statement, &rest);
    if (code != SQLITE_OK) fail(statement.name, code);
    ASSERT(prepared.statement != nullptr, "a statement says something");
    const std::string_view tail(rest, cached.text.data() + cached.text.size());
    ASSERT(tail.find_first_not_of(" \t\r\n;") == std::string_view::npos,
           "a statement is one statement");
    const int places = sqlite3_bind_parameter_count(prepared.statement);
    for (int place = 1; place <= places; ++place) {
        const char* name = sqlite3_bind_parameter_name(prepared.statement, place);
        ASSERT(name && name[0] == '$', "parameters are written $1, $2 …");
        const std::string_view digits(name + 1);
        int number = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        ASSERT(read.ptr == digits.data() + digits.size() && number >= 1,
               "parameters are written $1, $2 …");
        prepared.parameter_numbers.push_back(number);
        prepared.highest_parameter = std::max(prepared.highest_parameter, number);
    }
    ASSERT(prepared.highest_parameter == places, "every parameter up to the highest is used");
}

SqliteConnection::Prepared& SqliteConnection::prepared(const Statement& statement) {
    const auto found = cache_by_text_.find(statement.text);
    if (found != cache_by_text_.end()) {
        cache_.splice(cache_.begin(), cache_, found->second);
        return cache_.front().prepared;
    }
    if (cache_.size() >= max_cached_statements) {
        cache_by_text_.erase(cache_.back().text);
        sqlite3_finalize(cache_.back().prepared.statement);
        cache_.pop_back();
    }
    cache_.emplace_front(Cached{std::string(statement.text), {}});
    try {
        compile(statement, cache_.front());
    } catch (...) {
        sqlite3_finalize(cache_.front().prepared.statement);
        cache_.pop_front();
        throw;
    }
    cache_by_text_.emplace(cache_.front().text, cache_.begin());
    return cache_.front().prepared;
}

void SqliteConnection::bind_one(sqlite3_stmt* statement, int place, const Value& value) {
    int code = SQLITE_OK;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        code = sqlite3_bind_int64(statement, place, *integer);
    } else if (const auto* real = std::get_if<double>(&value)) {
        code = sqlite3_bind_double(statement, place, *real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        if (text->find('\0') != std::string::npos) {
            throw Fault("a text with a NUL character cannot be stored");
        }
        code = sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    } else {
        code = sqlite3_bind_null(statement, place);
    }
    if (code != SQLITE_OK) fail("binding a parameter", code);
}

SqliteConnection::Prepared& SqliteConnection::bind(const Statement& statement,
                                                   std::span<const Value> parameters) {
    start_clock();
    Prepared& bound = prepared(statement);
    if (bound.highest_parameter != static_cast<int>(parameters.size())) {
        throw Bug(fmt::format("{}: has {} parameters, is given {}", statement.name,
                              bound.highest_parameter, parameters.size()));
    }
    for (std::size_t i = 0; i < bound.parameter_numbers.size(); ++i) {
        const auto number = static_cast<std::size_t>(bound.parameter_numbers[i]);
        bind_one(bound.statement, static_cast<int>(i) + 1, parameters[number - 1]);
    }
    return bound;
}

bool SqliteConnection::step(const Statement& statement, Prepared& prepared) {
    const int code = sqlite3_step(prepared.statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(statement.name, code);
}

void SqliteConnection::reset(Prepared& prepared) {
    sqlite3_reset(prepared.statement);
    sqlite3_clear_bindings(prepared.statement);
}

}  // namespace slipway::sql
