#include "platform/testing/postgres_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "base/fault.hpp"

namespace slipway::testing {

PostgresServer& PostgresServer::instance() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer() {
    const char* given = std::getenv("SLIPWAY_TEST_POSTGRES");
    url_ = given && *given ? given : start();
    PGconn* connection = PQconnectdb(url_.c_str());
    connection_ = connection;
    if (PQstatus(connection) != CONNECTION_OK) throw Fault(PQerrorMessage(connection));
    PQsetNoticeProcessor(
        connection, [](void*, const char*) {}, nullptr);
}

PostgresServer::~PostgresServer() {
    PQfinish(static_cast<PGconn*>(connection_));
    if (child_ == 0) return;
    close(its_input_);
    int status = 0;
    waitpid(child_, &status, 0);
}

std::string PostgresServer::start() {
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC) != 0) {
        throw Fault("no pipe to PostgreSQL's starter");
    }
    child_ = fork();
    if (child_ < 0) throw Fault("cannot start PostgreSQL");
    if (child_ == 0) {
        dup2(input[0], STDIN_FILENO);
        dup2(output[1], STDOUT_FILENO);
        execl(SLIPWAY_SOURCE_DIR "/tests/support/with_postgres.sh", "with_postgres.sh", nullptr);
        _exit(127);
    }
    close(input[0]);
    close(output[1]);
    its_input_ = input[1];
    std::string line;
    for (char c = 0; read(output[0], &c, 1) == 1 && c != '\n';) line += c;
    close(output[0]);
    if (line.empty()) throw Fault("PostgreSQL did not start: see the words of with_postgres.sh");
    return line;
}

std::string PostgresServer::url_of(const std::string& database) const {
    // postgresql://user@host/DATABASE?parameters
    const auto query = std::min(url_.find('?'), url_.size());
    const auto slash = url_.rfind('/', query - 1);
    return url_.substr(0, slash + 1) + database + url_.substr(query);
}

void PostgresServer::execute(const std::string& text) {
    PGresult* result = PQexec(static_cast<PGconn*>(connection_), text.c_str());
    const auto status = PQresultStatus(result);
    const std::string why = PQresultErrorMessage(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        throw Fault(fmt::format("{}: {}", text, why));
    }
}

bool PostgresServer::has_database(const std::string& name) {
    const std::array<const char*, 1> values{name.c_str()};
    PGresult* result = PQexecParams(static_cast<PGconn*>(connection_),
                                    "select 1 from pg_database where datname = $1", 1, nullptr,
                                    values.data(), nullptr, nullptr, 0);
    const bool found = PQntuples(result) == 1;
    PQclear(result);
    return found;
}

}  // namespace slipway::testing
