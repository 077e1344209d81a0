#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "platform/config/config.hpp"
#include "platform/http/server.hpp"
#include "server/application.hpp"

namespace slipway {

/// What the flags of a command said; empty ones were not given.
struct Flags {
    std::string config_file;
    config::Config::Values values;
};

/// The settings of the program, by name, with a sentence each for --help and the guide.
struct SettingDescription {
    std::string_view name;
    std::string_view flag;  // "--listen"; empty: environment and file only
    std::string_view help;
};
std::span<const SettingDescription> all_settings();

/// Flags, environment and file, in that order. Throws Fault for what cannot be read.
config::Config load_settings(const Flags& flags);
ApplicationOptions application_options(const config::Config& settings);
http::ServerOptions server_options(const config::Config& settings);
std::unique_ptr<log::Logger> make_logger(const config::Config& settings);

}  // namespace slipway
