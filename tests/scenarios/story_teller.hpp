#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "api_world.hpp"

namespace slipway::testing {

/// The answer to a request that somebody must not be granted.
struct Refused {
    int status = 0;
    std::string key;
    std::string field;
    bool operator==(const Refused&) const = default;
};
/// A refusal with its key, whatever its field.
Refused refused_with(int status, const std::string& key, const std::string& field = {});
/// Shown by a failing expectation.
void PrintTo(const Refused& refused, std::ostream* out);

std::string text_of(const boost::json::value& value);
std::string text_of(const boost::json::value& value, std::string_view member);
std::int64_t number_of(const boost::json::value& value, std::string_view member);
/// The members of a list by one of their names: `{"estimate.…", "estimate.…"}`.
std::vector<std::string> column(const boost::json::value& list, std::string_view member);
bool is_in(const std::vector<std::string>& list, const std::string& value);

/// Tells a business story to the whole program: requests of people in their roles at moments of a
/// virtual clock. What is refused unexpectedly ends the story with an exception.
class StoryTeller {
public:
    explicit StoryTeller(sql::Dialect dialect) : world_(dialect) {}

    boost::json::value get(Role by, const std::string& path);
    boost::json::value post(Role by, const std::string& path,
                            const boost::json::value& body = boost::json::object{});
    /// With the revision that was read.
    boost::json::value put(Role by, const std::string& path, const boost::json::value& body,
                           std::optional<std::int64_t> revision = std::nullopt);
    void remove(Role by, const std::string& path);
    /// The bytes of a file.
    std::string download(Role by, const std::string& path, const std::string& media_type);
    Refused refused(Role by, http::Method method, const std::string& path,
                    const boost::json::value& body = nullptr,
                    std::optional<std::int64_t> revision = std::nullopt);
    /// Nobody: a browser without a session.
    boost::json::value ask_as_nobody(http::Method method, const std::string& path,
                                     const boost::json::value& body = nullptr);
    Refused refused_to_nobody(http::Method method, const std::string& path,
                              const boost::json::value& body = nullptr);
    Refused refused_to(const std::string& token, http::Method method, const std::string& path);

    /// Time goes by, and whatever falls due on the way is done at its moment.
    void go_to(const std::string& moment);

    ApiWorld& world() { return world_; }
    Firm& firm() { return firm_; }

private:
    http::Response ask(const std::string& token, http::Method method, const std::string& path,
                       const boost::json::value& body, std::optional<std::int64_t> revision);
    boost::json::value granted(const std::string& token, http::Method method,
                               const std::string& path, const boost::json::value& body,
                               std::optional<std::int64_t> revision);
    const std::string& token(Role role) const { return firm_.tokens.at(role); }

    ApiWorld world_;
    Firm firm_;
};

}  // namespace slipway::testing
