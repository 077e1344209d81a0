#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::config {

/// The settings of a program from three places; the first that has a setting wins: flags, the
/// environment, a TOML file. A setting is called "http.port": `--http.port 80`,
/// `SLIPWAY_HTTP_PORT=80`, `[http] port = 80`. Immutable; thread-safe.
class Config {
public:
    using Values = std::map<std::string, std::string, std::less<>>;

    /// `known` lists every setting there is: a name in flags or file that is not among them is a
    /// spelling mistake. `environment` answers a variable's value, as std::getenv does for main.
    /// `file` may be empty. Throws Fault for an unknown name, a file that cannot be read or is not
    /// TOML; the text names the setting or the line.
    static Config load(
        const std::vector<std::string>& known, const Values& flags,
        const std::function<std::optional<std::string>(const std::string&)>& environment,
        const std::string& file);

    std::optional<std::string> find(std::string_view name) const;
    std::string text(std::string_view name, std::string_view otherwise) const;
    /// Throws Fault when the value is not a whole number from `least` to `most`.
    std::int64_t number(std::string_view name, std::int64_t otherwise, std::int64_t least,
                        std::int64_t most) const;
    /// "true" or "false"; throws Fault for anything else.
    bool flag(std::string_view name, bool otherwise) const;
    /// Separated by commas, or an array in the file.
    std::vector<std::string> list(std::string_view name) const;

private:
    explicit Config(Values values) : values_(std::move(values)) {}
    Values values_;
};

/// "http.port" → "SLIPWAY_HTTP_PORT".
std::string environment_name(std::string_view setting);

}  // namespace slipway::config
