#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <string>

namespace slipway {

/// Something that a person should know and that stops nothing: a figure outside its usual range, a
/// manager over the limit. `key` is the message's key in three languages, `field` the JSON path of
/// what it is about or empty, `parameters` what the sentence names.
struct Warning {
    std::string key;
    std::string field;
    std::map<std::string, std::string> parameters;

    bool operator==(const Warning&) const = default;
};
BOOST_DESCRIBE_STRUCT(Warning, (), (key, field, parameters))

}  // namespace slipway
