#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"

namespace slipway {

/// A mailbox; `name` may be empty and in any script.
struct MailAddress {
    std::string name;
    std::string address;

    bool operator==(const MailAddress&) const = default;
};

struct MailAttachment {
    std::string file_name;
    std::string media_type;  // "application/pdf"
    std::string content;     // any bytes
};

/// Who wrote a message. One by a program says so, and no autoresponder answers it (RFC 3834).
enum class MailOrigin { program, person };

struct MailMessage {
    MailAddress from;
    std::vector<MailAddress> to;
    std::optional<MailAddress> reply_to;
    std::string subject;
    std::string text;  // always there: for readers without HTML
    std::string html;  // empty when there is none
    std::vector<MailAttachment> attachments;
    std::string message_id;   // "0192…@slipway.example", without <>; unique for ever
    std::string in_reply_to;  // the message_id that this answers, or empty
    Instant sent;
    MailOrigin origin = MailOrigin::program;
};

/// The address as SMTP takes it: a domain in another script in its ASCII form (IDNA), the rest as
/// it is. Nothing when it is none: spaces, control characters, a local part outside ASCII, no "@".
std::optional<std::string> to_smtp_address(std::string_view address);

/// The message as bytes with CRLF (RFC 5322, MIME), no line over 998 bytes. Refuses a wrong address
/// (`mail.address_is_wrong`, with the field), no recipient (`mail.recipient_is_missing`), and text
/// that is not UTF-8 (`mail.text_is_not_utf8`). A line break in a header becomes a space.
Result<std::string> to_mime(const MailMessage& message);

}  // namespace slipway
