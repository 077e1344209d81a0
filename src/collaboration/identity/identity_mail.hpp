#pragma once

#include <string>

#include "collaboration/identity/identity_commands.hpp"

namespace slipway {

struct MailText {
    std::string subject;
    std::string text;
};

/// The words of an invitation or a reset, in the person's language. `base_url` has no slash at its
/// end.
MailText password_mail_text(const PasswordMail& mail, const std::string& base_url);

}  // namespace slipway
