#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace slipway {

/// A folder of its own for one test; removed with it.
class TestFolder {
public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A real mail server (Debian's python3-aiosmtpd) in a process of its own, at a free port of
/// 127.0.0.1. It refuses "nobody@…" for good and "full@…" for now, falls silent at "slow@…", and
/// writes what it accepts, read by Python's own parser, as "key: value" lines.
class SmtpServer {
public:
    enum class Mode { plain, starttls, tls, sign_in };

    explicit SmtpServer(Mode mode);
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    std::uint16_t port() const { return port_; }
    std::string certificate() const { return (folder_.path() / "certificate.pem").string(); }
    /// What came in, in the order of arrival.
    std::vector<std::string> received() const;

private:
    TestFolder folder_;
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
};

/// A message's bytes as Python's e-mail library reads them, in the lines of SmtpServer::received.
std::string read_by_python(const std::string& mime);

}  // namespace slipway
