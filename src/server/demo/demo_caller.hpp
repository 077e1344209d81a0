#pragma once

#include <boost/json.hpp>
#include <map>
#include <string>

#include "platform/clock/clock.hpp"
#include "server/application.hpp"

namespace slipway {

/// Tells the demo's stories to the program: requests of people, as their browsers would send them,
/// at moments of a virtual clock. Every request goes through the whole of the API.
class DemoCaller {
public:
    DemoCaller(Application& application, VirtualClock& clock)
        : application_(application), clock_(clock) {}

    /// From now on this person of the stories may act, in this workspace.
    void introduce(const std::string& key, const std::string& name, PersonId person,
                   WorkspaceId workspace, Role role);

    /// A request by a person; answers the body. Throws Fault with the problem when it is refused:
    /// the stories are checked by the tests, so a refusal means that story and rules disagree.
    boost::json::value get(const std::string& by, const std::string& path);
    boost::json::value post(const std::string& by, const std::string& path,
                            const boost::json::value& body);
    boost::json::value put(const std::string& by, const std::string& path,
                           const boost::json::value& body, std::int64_t revision = -1);

    PersonId person(const std::string& key) const;
    WorkspaceId workspace_of(const std::string& key) const;
    const std::string& name(const std::string& key) const { return somebody(key).name; }

    /// Removes the tokens that the people of the stories acted with.
    void forget_tokens();

private:
    struct Somebody {
        std::string name;
        PersonId person;
        WorkspaceId workspace;
        std::string token;
    };
    const Somebody& somebody(const std::string& key) const;
    boost::json::value ask(http::Method method, const std::string& by, const std::string& path,
                           const std::string& body, std::int64_t revision);

    Application& application_;
    VirtualClock& clock_;
    std::map<std::string, Somebody> people_;
};

}  // namespace slipway
