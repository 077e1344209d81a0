#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/clock/clock.hpp"
#include "server/application.hpp"

namespace slipway {

/// A person of the demo and how to become one.
struct DemoSignIn {
    std::string name;
    std::string email;
    std::string role;
    std::string workspace;
};

struct DemoAnswer {
    std::vector<DemoSignIn> sign_ins;
    std::string password;                 // of all of them; made for this installation
    std::vector<std::string> broken_off;  // why stories ended early: none should
};

/// Whether nobody has ever used this database: only then is the demo filled in.
bool is_empty_installation(sql::Database& database);

/// Fills the demo by telling its stories (src/server/demo/*.story.json) up to `today`'s moment: a
/// provider and its clients, made through the same requests as a user's work, over months of a
/// virtual clock. `progress` hears the share that is told, 0 to 100.
DemoAnswer fill_demo(const ApplicationOptions& options, Instant today, Chance& chance,
                     log::Logger& logger, const std::function<void(int)>& progress);

}  // namespace slipway
