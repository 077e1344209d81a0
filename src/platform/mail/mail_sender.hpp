#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/refusal.hpp"
#include "base/secret.hpp"
#include "platform/mail/mail_message.hpp"

namespace slipway {

/// Hands messages over to the world. Usable from any thread; takes as long as the other end does,
/// so it is called by jobs, never while somebody waits for a page.
class MailSender {
public:
    virtual ~MailSender() = default;
    /// All recipients, or none. A refusal is for good: the address does not exist
    /// (`mail.refused_by_server` with the server's `reply`), or the message is wrong (to_mime). A
    /// Fault is worth another try later: no connection, mailbox full, wrong credentials.
    virtual Result<void> send(const MailMessage& message) = 0;
};

/// How the connection is kept from being read.
enum class SmtpSecurity {
    none,      // for a relay on this machine
    starttls,  // usual at port 587; never goes on without
    tls,       // from the first byte, usual at port 465
};

struct SmtpSettings {
    std::string host;
    std::uint16_t port = 587;
    SmtpSecurity security = SmtpSecurity::starttls;
    std::string user;  // empty: no sign-in
    Secret password;
    std::string own_name = "localhost";  // what EHLO says
    std::string ca_file;                 // PEM; empty: the system's authorities
    std::chrono::milliseconds connect_timeout{10'000};
    std::chrono::milliseconds timeout{60'000};  // of the whole exchange
};

/// Sends by a mail server (libcurl), one connection a message.
class SmtpSender final : public MailSender {
public:
    explicit SmtpSender(SmtpSettings settings);
    Result<void> send(const MailMessage& message) override;

private:
    SmtpSettings settings_;
};

/// Writes each message as FOLDER/<moment>-<message id>.eml, which any mail program opens: a trial
/// without a mail server still shows its links.
class FolderSender final : public MailSender {
public:
    /// Makes the folder when it is missing. Throws Fault when it cannot.
    explicit FolderSender(std::filesystem::path folder);
    Result<void> send(const MailMessage& message) override;

private:
    std::filesystem::path folder_;
};

}  // namespace slipway
