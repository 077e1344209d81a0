#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/cli/settings.hpp"

// The commands of whoever runs the installation: they work on the database, also beside a running
// server, and answer the exit code.

namespace slipway {

int run_migrate(const config::Config& settings);

struct UserWish {
    std::string email;
    std::string name;
    std::string workspace;  // a slug; one that does not exist yet becomes a provider's workspace
    std::vector<std::string> roles;
    std::string locale = "en";
    std::string time_zone = "Europe/Kyiv";
    std::string currency = "UAH";
};
/// Adds a person to a workspace, with the password read from the first line of standard input.
int run_user_add(const config::Config& settings, const UserWish& wish);

struct TokenWish {
    std::string email;
    std::string workspace;  // a slug; the person's only workspace when empty
    std::string name = "command line";
    std::vector<std::string> scopes{"read", "write"};
    std::optional<int> expires_in_days;
};
/// Prints the text of a new API token, and nothing else, on standard output.
int run_token_create(const config::Config& settings, const TokenWish& wish);

int run_backup(const config::Config& settings, const std::string& file);
int run_restore(const config::Config& settings, const std::string& file);
/// Prints the OpenAPI document.
int run_openapi(const config::Config& settings);

}  // namespace slipway
