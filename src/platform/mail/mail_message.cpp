#include "platform/mail/mail_message.hpp"

#include <gmime/gmime.h>
#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

struct Unreference {
    void operator()(void* object) const { g_object_unref(object); }
};
/// A reference of ours to an object of GMime's.
template <class T>
using Held = std::unique_ptr<T, Unreference>;

void start_gmime() {
    // GMime keeps tables of character sets for the process; it must be told once.
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// Headers are of one line, whatever was typed.
std::string one_line(std::string_view text) {
    std::string line(trimmed(text));
    std::ranges::replace_if(line, is_control, ' ');
    return line;
}

bool is_local_part(std::string_view text) {
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
    return !text.empty() && text.size() <= 64 && text.front() != '.' && text.back() != '.' &&
           text.find("..") == text.npos && std::ranges::all_of(text, [&](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      others.find(c) != others.npos;
           });
}

std::optional<std::string> to_ascii_domain(std::string_view domain) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
        uidna_openUTS46(UIDNA_USE_STD3_RULES | UIDNA_NONTRANSITIONAL_TO_ASCII, &status),
        &uidna_close);
    std::array<char, 256> ascii{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const int length =
        uidna_nameToASCII_UTF8(idna.get(), domain.data(), static_cast<int>(domain.size()),
                               ascii.data(), static_cast<int>(ascii.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0 || length <= 0) return std::nullopt;
    return std::string(ascii.data(), static_cast<std::size_t>(length));
}

Result<std::string> smtp_address(const MailAddress& address, std::string_view field) {
    auto ascii = to_smtp_address(address.address);
    if (!ascii) {
        return refuse(RefusalCode::invalid, "mail.address_is_wrong", std::string(field),
                      {{"address", one_line(address.address)}});
    }
    return *std::move(ascii);
}

Result<bool> add_mailbox(GMimeMessage* message, GMimeAddressType type, const MailAddress& address,
                         std::string_view field) {
    const std::string ascii = TRY(smtp_address(address, field));
    const std::string name = one_line(address.name);
    g_mime_message_add_mailbox(message, type, name.empty() ? nullptr : name.c_str(), ascii.c_str());
    return true;
}

Held<GMimeObject> text_part(const char* subtype, const std::string& text) {
    GMimeTextPart* part = g_mime_text_part_new_with_subtype(subtype);
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.c_str());
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Held<GMimeObject>(GMIME_OBJECT(part));
}

Held<GMimeObject> attachment_part(const MailAttachment& attachment) {
    const std::string type = one_line(attachment.media_type);
    const auto slash = type.find('/');
    const bool is_type = slash != std::string::npos && slash > 0 && slash + 1 < type.size();
    GMimePart* part = is_type ? g_mime_part_new_with_type(type.substr(0, slash).c_str(),
                                                          type.substr(slash + 1).c_str())
                              : g_mime_part_new_with_type("application", "octet-stream");
    const Held<GMimeStream> bytes(
        g_mime_stream_mem_new_with_buffer(attachment.content.data(), attachment.content.size()));
    const Held<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(bytes.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part, one_line(attachment.file_name).c_str());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    return Held<GMimeObject>(GMIME_OBJECT(part));
}

Held<GMimeObject> body_of(const MailMessage& message) {
    Held<GMimeObject> body = text_part("plain", message.text);
    if (!message.html.empty()) {
        GMimeMultipart* both = g_mime_multipart_new_with_subtype("alternative");
        g_mime_multipart_add(both, body.get());
        g_mime_multipart_add(both, text_part("html", message.html).get());
        body.reset(GMIME_OBJECT(both));
    }
    if (!message.attachments.empty()) {
        GMimeMultipart* all = g_mime_multipart_new_with_subtype("mixed");
        g_mime_multipart_add(all, body.get());
        for (const auto& attachment : message.attachments) {
            g_mime_multipart_add(all, attachment_part(attachment).get());
        }
        body.reset(GMIME_OBJECT(all));
    }
    return body;
}

void set_date(GMimeMessage* message, Instant sent) {
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(
        g_date_time_new_from_unix_utc(sent.in_unix_ms() / 1000), &g_date_time_unref);
    ASSERT(date, "a message is sent in a year of four digits");
    g_mime_message_set_date(message, date.get());
}

std::string write_with_crlf(GMimeMessage* message) {
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> format(
        g_mime_format_options_new(), &g_mime_format_options_free);
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const std::unique_ptr<char, decltype(&g_free)> bytes(
        g_mime_object_to_string(GMIME_OBJECT(message), format.get()), &g_free);
    return bytes.get();
}

bool is_all_utf8(const MailMessage& message) {
    const auto is_text = [](const std::string& text) {
        return is_utf8(text) && text.find('\0') == std::string::npos;
    };
    return is_text(message.subject) && is_text(message.text) && is_text(message.html) &&
           is_text(message.from.name) &&
           std::ranges::all_of(message.to, is_text, &MailAddress::name) &&
           (!message.reply_to || is_text(message.reply_to->name)) &&
           std::ranges::all_of(message.attachments, is_text, &MailAttachment::file_name);
}

}  // namespace

std::optional<std::string> to_smtp_address(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == address.npos || !is_utf8(address)) return std::nullopt;
    const std::string_view local = address.substr(0, at);
    const auto domain = to_ascii_domain(address.substr(at + 1));
    if (!is_local_part(local) || !domain || local.size() + domain->size() > 253) {
        return std::nullopt;
    }
    return std::string(local) + "@" + *domain;
}

Result<std::string> to_mime(const MailMessage& message) {
    if (message.to.empty()) return refuse(RefusalCode::invalid, "mail.recipient_is_missing", "to");
    if (!is_all_utf8(message)) return refuse(RefusalCode::invalid, "mail.text_is_not_utf8");
    ASSERT(to_smtp_address(message.message_id), "a message id has the form of an address");
    start_gmime();
    const Held<GMimeMessage> mime(g_mime_message_new(TRUE));
    TRY(add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_FROM, message.from, "from"));
    if (message.reply_to) {
        TRY(add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_REPLY_TO, *message.reply_to, "reply_to"));
    }
    for (const auto& to : message.to) {
        TRY(add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_TO, to, "to"));
    }
    g_mime_message_set_subject(mime.get(), one_line(message.subject).c_str(), "utf-8");
    set_date(mime.get(), message.sent);
    g_mime_message_set_message_id(mime.get(), message.message_id.c_str());
    GMimeObject* headers = GMIME_OBJECT(mime.get());
    if (!message.in_reply_to.empty()) {
        const std::string id = "<" + one_line(message.in_reply_to) + ">";
        g_mime_object_set_header(headers, "In-Reply-To", id.c_str(), nullptr);
        g_mime_object_set_header(headers, "References", id.c_str(), nullptr);
    }
    if (message.origin == MailOrigin::program) {
        g_mime_object_set_header(headers, "Auto-Submitted", "auto-generated", nullptr);
    }
    g_mime_message_set_mime_part(mime.get(), body_of(message).get());
    return write_with_crlf(mime.get());
}

}  // namespace slipway
