#pragma once

#include <string>

#include "delivery/discovery/brief_commands.hpp"

namespace slipway {

struct BriefMailText {
    std::string subject;
    std::string text;
};

/// The letter that asks a client to fill a brief, in the brief's language. `base_url` has no slash
/// at its end.
BriefMailText brief_mail_text(const BriefMail& mail, const std::string& base_url);

}  // namespace slipway
