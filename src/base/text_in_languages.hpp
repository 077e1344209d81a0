#pragma once

#include <boost/describe.hpp>
#include <string>

namespace slipway {

/// A text in the product's three languages.
struct TextInLanguages {
    std::string en;
    std::string ru;
    std::string uk;

    bool operator==(const TextInLanguages&) const = default;
};
BOOST_DESCRIBE_STRUCT(TextInLanguages, (), (en, ru, uk))

}  // namespace slipway
