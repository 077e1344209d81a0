#include "platform/sql/postgres_connection.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <thread>

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t rows_in_a_piece = 256;
/// The server stops a statement at its own timeout; this much later the server itself is given up.
constexpr auto grace = 5s;
constexpr auto leisure = 1h;

std::string_view diagnostic(const PGresult* result, int field) {
    const char* text = PQresultErrorField(result, field);
    return text ? text : "";
}

std::string one_line(const char* message) {
    std::string text = message ? message : "";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// "people.workspace_id, people.email" of the detail "Key (workspace_id, email)=(…) already
/// exists.", which has this form in the server's every language; the key's name where it has an
/// expression.
std::string broken_key(const PGresult* result) {
    const std::string_view detail = diagnostic(result, PG_DIAG_MESSAGE_DETAIL);
    const std::string constraint(diagnostic(result, PG_DIAG_CONSTRAINT_NAME));
    const auto open = detail.find('(');
    const auto close = detail.find(")=(");
    if (open == std::string_view::npos || close == std::string_view::npos) return constraint;
    const std::string_view columns = detail.substr(open + 1, close - open - 1);
    std::string key;
    for (std::size_t start = 0; start <= columns.size();) {
        const auto end = std::min(columns.find(", ", start), columns.size());
        const std::string_view column = columns.substr(start, end - start);
        if (column.find_first_of("( :'") != std::string_view::npos) return constraint;
        key += fmt::format("{}{}.{}", key.empty() ? "" : ", ",
                           diagnostic(result, PG_DIAG_TABLE_NAME), column);
        start = end + 2;
    }
    return key;
}

[[noreturn]] void throw_failure(std::string_view name, const PGresult* result) {
    const std::string_view state = diagnostic(result, PG_DIAG_SQLSTATE);
    const std::string what = fmt::format("{}: {}", name, one_line(PQresultErrorMessage(result)));
    if (state == "23505") throw UniqueViolation(what, broken_key(result));
    if (state == "40001" || state == "40P01") throw SerialisationFailure(what);
    if (state.starts_with("08") || state.starts_with("57P0")) throw ConnectionLost(what);
    // A prepared statement that a migration of another server outdated: a new connection helps.
    if (state == "0A000" || state == "26000") throw ConnectionLost(what);
    throw Fault(fmt::format("{} (SQLSTATE {})", what, state));
}

}  // namespace

/// Parameters in libpq's form: texts with a zero at the end, null pointers for nulls.
class PostgresConnection::Parameters {
public:
    explicit Parameters(std::span<const Value> values) {
        numbers_.reserve(values.size());  // pointers into it must stay
        for (const Value& value : values) {
            if (const auto* text = std::get_if<std::string>(&value)) {
                if (text->find('\0') != std::string::npos) {
                    throw Fault("a text with a NUL character cannot be stored");
                }
                pointers_.push_back(text->c_str());
            } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
                pointers_.push_back(numbers_.emplace_back(std::to_string(*integer)).c_str());
            } else if (const auto* real = std::get_if<double>(&value)) {
                pointers_.push_back(numbers_.emplace_back(fmt::format("{}", *real)).c_str());
            } else {
                pointers_.push_back(nullptr);
            }
        }
    }
    int size() const { return static_cast<int>(pointers_.size()); }
    const char* const* data() const { return pointers_.data(); }

private:
    std::vector<std::string> numbers_;
    std::vector<const char*> pointers_;
};

void PostgresConnection::ensure_open() {
    if (is_open()) return;
    const auto give_up =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(options_.patience_ms);
    for (auto pause = 50ms;; pause = std::min(pause * 2, 1000ms)) {
        try {
            return open_once();
        } catch (const ConnectionLost&) {
            close();
            if (std::chrono::steady_clock::now() + pause >= give_up) throw;
        }
        std::this_thread::sleep_for(pause);
    }
}

void PostgresConnection::open_once() {
    close();
    // libpq takes whole seconds, and two at least.
    const std::string timeout_s = std::to_string(std::clamp(options_.patience_ms / 1000, 2, 5));
    static constexpr std::array keys{"dbname",
                                     "connect_timeout",
                                     "client_encoding",
                                     "keepalives_idle",
                                     "tcp_user_timeout",
                                     "application_name",
                                     static_cast<const char*>(nullptr)};
    const std::array values{options_.url.c_str(),
                            timeout_s.c_str(),
                            "UTF8",
                            "30",
                            "20000",
                            "slipway",
                            static_cast<const char*>(nullptr)};
    connection_ = PQconnectdbParams(keys.data(), values.data(), 1);
    if (!is_open()) {
        throw ConnectionLost(
            fmt::format("cannot connect to PostgreSQL: {}",
                        one_line(connection_ ? PQerrorMessage(connection_) : "out of memory")));
    }
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
    PQsetnonblocking(connection_, 1);
    execute("session.begin",
            fmt::format("set time zone 'UTC'; set datestyle = 'ISO'; set statement_timeout = {}; "
                        "set idle_in_transaction_session_timeout = '10min'; "
                        "set standard_conforming_strings = on; set extra_float_digits = 1",
                        options_.statement_timeout_ms));
}

void PostgresConnection::close() {
    PQfinish(connection_);
    connection_ = nullptr;
    cache_by_text_.clear();
    cache_.clear();
}

void PostgresConnection::start_clock(Deadline deadline) {
    const auto span = deadline == Deadline::leisure
                          ? std::chrono::milliseconds(leisure)
                          : std::chrono::milliseconds(options_.statement_timeout_ms) + grace;
    deadline_ = std::chrono::steady_clock::now() + span;
}

void PostgresConnection::wait(short events, std::string_view name) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
    pollfd socket{PQsocket(connection_), events, 0};
    const int ready =
        left <= 0ms
            ? 0
            : poll(&socket, 1,
                   static_cast<int>(std::min<std::chrono::milliseconds>(left, 60s).count()));
    if (ready > 0 || (ready < 0 && errno == EINTR)) return;
    if (ready == 0 && std::chrono::steady_clock::now() < deadline_) return;
    close();
    throw Fault(fmt::format("{}: no answer from PostgreSQL in time", name));
}

void PostgresConnection::flush(std::string_view name) {
    for (;;) {
        const int state = PQflush(connection_);
        if (state == 0) return;
        if (state < 0) fail_to_send(name);
        // What the server answers meanwhile is taken in, or both would wait for each other.
        wait(POLLIN | POLLOUT, name);
        if (!PQconsumeInput(connection_)) fail_to_send(name);
    }
}

void PostgresConnection::fail_to_send(std::string_view name) {
    const std::string what = fmt::format("{}: {}", name, one_line(PQerrorMessage(connection_)));
    if (!is_open()) throw ConnectionLost(what);
    throw Fault(what);
}

PostgresResult PostgresConnection::next_result(std::string_view name) {
    while (PQisBusy(connection_)) {
        wait(POLLIN, name);
        if (!PQconsumeInput(connection_)) fail_to_send(name);
    }
    return PostgresResult(PQgetResult(connection_));
}

void PostgresConnection::check(std::string_view name, const PGresult* result) {
    switch (PQresultStatus(result)) {
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_PIPELINE_SYNC:
        case PGRES_PIPELINE_ABORTED:
            return;
        default:
            if (!is_open()) {
                throw ConnectionLost(
                    fmt::format("{}: {}", name, one_line(PQresultErrorMessage(result))));
            }
            throw_failure(name, result);
    }
}

PostgresResult PostgresConnection::finish(std::string_view name) {
    flush(name);
    PostgresResult last;
    PostgresResult failure;
    while (PostgresResult result = next_result(name)) {
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_FATAL_ERROR && !failure)
            failure = std::move(result);
        else
            last = std::move(result);
        if (!is_open()) break;
    }
    if (failure) check(name, failure.get());
    if (!last) fail_to_send(name);
    check(name, last.get());
    return last;
}

PostgresResult PostgresConnection::execute(std::string_view name, const std::string& text) {
    start_clock(Deadline::statement);
    if (!PQsendQuery(connection_, text.c_str())) fail_to_send(name);
    return finish(name);
}

void PostgresConnection::execute_at_leisure(std::string_view name, const std::string& text) {
    execute(name, "set local statement_timeout = 0");
    start_clock(Deadline::leisure);
    if (!PQsendQuery(connection_, text.c_str())) fail_to_send(name);
    finish(name);
}

const std::string& PostgresConnection::prepare(const Statement& statement) {
    const auto found = cache_by_text_.find(statement.text);
    if (found != cache_by_text_.end()) {
        cache_.splice(cache_.begin(), cache_, found->second);
        return cache_.front().name;
    }
    if (cache_.size() >= max_cached_statements) {
        execute("statement.forget", fmt::format("deallocate {}", cache_.back().name));
        cache_by_text_.erase(cache_.back().text);
        cache_.pop_back();
    }
    Cached cached{std::string(statement.text), fmt::format("s{}", ++names_given_)};
    start_clock(Deadline::statement);
    if (!PQsendPrepare(connection_, cached.name.c_str(), cached.text.c_str(), 0, nullptr)) {
        fail_to_send(statement.name);
    }
    finish(statement.name);
    cache_.push_front(std::move(cached));
    cache_by_text_.emplace(cache_.front().text, cache_.begin());
    return cache_.front().name;
}

PostgresResult PostgresConnection::run(const Statement& statement,
                                       std::span<const Value> parameters) {
    const std::string& prepared = prepare(statement);
    const Parameters values(parameters);
    start_clock(Deadline::statement);
    if (!PQsendQueryPrepared(connection_, prepared.c_str(), values.size(), values.data(), nullptr,
                             nullptr, 0)) {
        fail_to_send(statement.name);
    }
    return finish(statement.name);
}

void PostgresConnection::run_all(const Statement& statement,
                                 std::span<const std::vector<Value>> rows) {
    for (std::size_t first = 0; first < rows.size(); first += rows_in_a_piece) {
        run_piece(statement, rows.subspan(first, std::min(rows_in_a_piece, rows.size() - first)));
    }
}

void PostgresConnection::run_piece(const Statement& statement,
                                   std::span<const std::vector<Value>> rows) {
    const std::string& prepared = prepare(statement);
    start_clock(Deadline::statement);
    if (!PQenterPipelineMode(connection_)) fail_to_send(statement.name);
    send_piece(statement, prepared, rows);
    PostgresResult failure;
    for (bool is_synced = false; !is_synced;) {
        PostgresResult result = next_result(statement.name);
        if (!result) continue;  // the end of one row's answer; the sync is still to come
        const auto status = PQresultStatus(result.get());
        is_synced = status == PGRES_PIPELINE_SYNC;
        if (status == PGRES_FATAL_ERROR && !failure) failure = std::move(result);
        if (!is_open()) break;
    }
    if (is_open()) PQexitPipelineMode(connection_);
    if (failure) check(statement.name, failure.get());
}

void PostgresConnection::send_piece(const Statement& statement, const std::string& prepared,
                                    std::span<const std::vector<Value>> rows) {
    for (const std::vector<Value>& row : rows) {
        const Parameters values(row);
        if (!PQsendQueryPrepared(connection_, prepared.c_str(), values.size(), values.data(),
                                 nullptr, nullptr, 0)) {
            const std::string why = one_line(PQerrorMessage(connection_));
            close();  // half a pipeline is of no use to anybody
            throw ConnectionLost(fmt::format("{}: {}", statement.name, why));
        }
    }
    if (!PQpipelineSync(connection_)) fail_to_send(statement.name);
    flush(statement.name);
}

void PostgresConnection::copy_out(const std::string& text,
                                  const std::function<void(std::string_view)>& take) {
    execute("copy.out", "set local statement_timeout = 0");
    start_clock(Deadline::leisure);
    if (!PQsendQuery(connection_, text.c_str())) fail_to_send("copy.out");
    flush("copy.out");
    check("copy.out", next_result("copy.out").get());
    for (;;) {
        char* piece = nullptr;
        const int size = PQgetCopyData(connection_, &piece, 1);
        if (size > 0) {
            const std::unique_ptr<char, decltype(&PQfreemem)> owned(piece, PQfreemem);
            take({piece, static_cast<std::size_t>(size)});
        } else if (size == 0) {
            wait(POLLIN, "copy.out");
            if (!PQconsumeInput(connection_)) fail_to_send("copy.out");
        } else {
            break;
        }
    }
    finish("copy.out");
}

void PostgresConnection::copy_in(const std::string& text,
                                 const std::function<std::string_view()>& give) {
    execute("copy.in", "set local statement_timeout = 0");
    start_clock(Deadline::leisure);
    if (!PQsendQuery(connection_, text.c_str())) fail_to_send("copy.in");
    flush("copy.in");
    check("copy.in", next_result("copy.in").get());
    for (std::string_view piece = give(); !piece.empty(); piece = give()) {
        const int sent = PQputCopyData(connection_, piece.data(), static_cast<int>(piece.size()));
        if (sent < 0) fail_to_send("copy.in");
        flush("copy.in");
    }
    if (PQputCopyEnd(connection_, nullptr) < 0) fail_to_send("copy.in");
    finish("copy.in");
}

}  // namespace slipway::sql
