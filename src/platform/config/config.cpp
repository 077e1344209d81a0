#include "platform/config/config.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace slipway::config {

namespace {

std::string text_of(const toml::node& node, const std::string& name) {
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
    if (const auto flag = node.value_exact<bool>()) return *flag ? "true" : "false";
    if (const toml::array* array = node.as_array()) {
        std::vector<std::string> pieces;
        for (const toml::node& element : *array) pieces.push_back(text_of(element, name));
        return join(pieces, ",");
    }
    throw Fault("the setting " + name + " is neither text, whole number, true, false nor a list");
}

void flatten(const toml::table& table, const std::string& prefix, Config::Values& values) {
    for (const auto& [key, node] : table) {
        const std::string name = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table()) {
            flatten(*inner, name + ".", values);
        } else {
            values[name] = text_of(node, name);
        }
    }
}

Config::Values read_file(const std::string& file) {
    Config::Values values;
    if (file.empty()) return values;
    try {
        flatten(toml::parse_file(file), "", values);
    } catch (const toml::parse_error& error) {
        throw Fault(file + ", line " + std::to_string(error.source().begin.line) + ": " +
                    std::string(error.description()));
    }
    return values;
}

void check_known(const Config::Values& values, const std::vector<std::string>& known) {
    for (const auto& [name, value] : values) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            throw Fault("there is no setting called " + name);
        }
    }
}

}  // namespace

std::string environment_name(std::string_view setting) {
    std::string name = "SLIPWAY_";
    for (const char byte : setting) {
        const bool is_letter = byte >= 'a' && byte <= 'z';
        name += byte == '.' ? '_' : is_letter ? static_cast<char>(byte - 'a' + 'A') : byte;
    }
    return name;
}

Config Config::load(
    const std::vector<std::string>& known, const Values& flags,
    const std::function<std::optional<std::string>(const std::string&)>& environment,
    const std::string& file) {
    Values values = read_file(file);
    check_known(values, known);
    check_known(flags, known);
    for (const std::string& name : known) {
        if (auto value = environment(environment_name(name))) values[name] = std::move(*value);
    }
    for (const auto& [name, value] : flags) values[name] = value;
    return Config(std::move(values));
}

std::optional<std::string> Config::find(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::string Config::text(std::string_view name, std::string_view otherwise) const {
    return find(name).value_or(std::string(otherwise));
}

std::int64_t Config::number(std::string_view name, std::int64_t otherwise, std::int64_t least,
                            std::int64_t most) const {
    const auto text = find(name);
    if (!text) return otherwise;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size() || value < least ||
        value > most) {
        throw Fault("the setting " + std::string(name) + " is a whole number from " +
                    std::to_string(least) + " to " + std::to_string(most));
    }
    return value;
}

bool Config::flag(std::string_view name, bool otherwise) const {
    const auto text = find(name);
    if (!text) return otherwise;
    if (*text != "true" && *text != "false") {
        throw Fault("the setting " + std::string(name) + " is true or false");
    }
    return *text == "true";
}

std::vector<std::string> Config::list(std::string_view name) const {
    std::vector<std::string> pieces;
    const std::string text = find(name).value_or("");
    for (const std::string_view piece : split(text, ',')) {
        if (!trimmed(piece).empty()) pieces.emplace_back(trimmed(piece));
    }
    return pieces;
}

}  // namespace slipway::config
