#pragma once

#include <map>
#include <string>

#include "collaboration/identity/core/identity.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/testing/test_databases.hpp"
#include "server/application.hpp"

namespace slipway::testing {

/// One firm with its client: a provider's workspace with a person in every role, a client's
/// workspace with an owner and an employee, and one engagement between them.
struct Firm {
    WorkspaceId provider;
    WorkspaceId client;
    EngagementId engagement;
    std::map<Role, PersonId> people;
    std::map<Role, std::string> tokens;  // API tokens with every scope
};

/// The whole program without sockets: requests go straight to the handler that the server calls.
/// Virtual clock, seeded chance, a database of its own.
class ApiWorld {
public:
    enum class Place { memory_where_there_is, disk };
    explicit ApiWorld(sql::Dialect dialect, Place place = Place::memory_where_there_is);

    /// A provider and a client with an engagement of the standard package between them.
    Firm add_firm(const std::string& name);
    /// A provider alone, with a person in every role.
    Firm add_provider(const std::string& name);
    /// Starts an engagement of this package with a new client: by whom, and for which manager. Adds
    /// the people of the client to the firm.
    void start_engagement(Firm& firm, const std::string& name, const std::string& package_key,
                          Role by, Role manager);

    struct Question {
        http::Method method = http::Method::get;
        std::string path;  // with /api/v1
        std::string token;
        std::string body;
        std::vector<http::Header> headers;
        std::string query;
    };
    /// Requests with a body bear an Idempotency-Key of their own.
    http::Response ask(const Question& question);
    static std::string body_of(const http::Response& response);
    /// The member of a JSON object as text; empty when it is not there.
    static std::string member_of(const http::Response& response, const std::string& name);

    Application& application() { return *application_; }
    /// Of a SQLite database on disk.
    std::string database_path() const { return (folder_ / "slipway.sqlite").string(); }
    VirtualClock& clock() { return clock_; }

private:
    PersonId add_person(UnitOfWork& work, WorkspaceId workspace, Role role,
                        const std::string& firm);
    std::string package_id(const std::string& token, const std::string& key);
    std::string add_token(UnitOfWork& work, WorkspaceId workspace, PersonId person, Role role);

    std::unique_ptr<TestDatabase> database_;
    std::filesystem::path folder_;
    VirtualClock clock_;
    SeededChance chance_;
    std::unique_ptr<log::Logger> logger_;
    struct FolderRemover {
        std::filesystem::path folder;
        ~FolderRemover() { std::filesystem::remove_all(folder); }
    } remover_;
    std::unique_ptr<Application> application_;  // goes before its folder
    int asked_ = 0;
};

}  // namespace slipway::testing
