#include "platform/mail/smtp_server_test_support.hpp"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace slipway {
namespace {
namespace fs = std::filesystem;

constexpr const char* reader_script = R"python(
import email, email.policy
def describe(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    lines = []
    for name in ("From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To",
                 "Auto-Submitted"):
        if message[name] is not None:
            lines.append(name.lower() + ": " + str(message[name]))
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        if body is not None:
            lines.append(kind + ": " + body.get_content().replace("\r\n", "\n").replace("\n", "|"))
    for part in message.iter_attachments():
        lines.append("attachment: " + part.get_filename() + " " + part.get_content_type() + " " +
                     part.get_payload(decode=True).hex())
    lines.append("defects: " + str(len(message.defects)))
    lines.append("longest line: " + str(max(len(line) for line in data.split(b"\r\n"))))
    lines.append("bare line breaks: " + str(data.replace(b"\r\n", b"").count(b"\n")))
    return "\n".join(lines) + "\n"
)python";

constexpr const char* server_script = R"python(
import asyncio, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult
folder, mode = sys.argv[1], sys.argv[2]
class Handler:
    count = 0
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 no such person"
        if address.startswith("full@"):
            return "452 4.2.2 mailbox full"
        if address.startswith("slow@"):
            await asyncio.sleep(30)
        envelope.rcpt_tos.append(address)
        return "250 OK"
    async def handle_DATA(self, server, session, envelope):
        Handler.count += 1
        text = "envelope: " + envelope.mail_from + " > " + " ".join(envelope.rcpt_tos) + "\n"
        text += "tls: " + str(session.ssl is not None or mode == "tls") + "\n"
        text += describe(envelope.content)
        with open(os.path.join(folder, "received-%04d" % Handler.count), "w") as file:
            file.write(text)
        return "250 OK"
def sign_in(server, session, envelope, mechanism, data):
    right = getattr(data, "login", b"") == b"robot" and data.password == "пароль".encode()
    return AuthResult(success=right)
context = None
if mode in ("starttls", "tls"):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder + "/certificate.pem", folder + "/key.pem")
async def main():
    def make():
        settings = {}
        if mode == "starttls":
            settings = dict(tls_context=context, require_starttls=True)
        if mode == "sign_in":
            settings = dict(authenticator=sign_in, auth_required=True, auth_require_tls=False)
        return SMTP(Handler(), hostname="localhost", **settings)
    server = await asyncio.get_running_loop().create_server(
        make, "127.0.0.1", 0, ssl=context if mode == "tls" else None)
    with open(folder + "/port.new", "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(folder + "/port.new", folder + "/port")
    await server.serve_forever()
asyncio.run(main())
)python";

pid_t start(const std::vector<std::string>& command, const fs::path& log) {
    const pid_t process = fork();
    if (process == 0) {
        if (!freopen(log.c_str(), "w", stderr) || !freopen(log.c_str(), "w", stdout)) _exit(126);
        std::vector<char*> arguments;
        for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    return process;
}

std::string read_all(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::vector<std::string>& command, const fs::path& log) {
    int status = 0;
    waitpid(start(command, log), &status, 0);
    if (status != 0) throw std::runtime_error(command.front() + " failed: " + read_all(log));
}

const char* name_of(SmtpServer::Mode mode) {
    constexpr std::array names = {"plain", "starttls", "tls", "sign_in"};
    return names.at(static_cast<std::size_t>(mode));
}

}  // namespace

TestFolder::TestFolder() {
    std::string name = (fs::temp_directory_path() / "slipway-mail-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TestFolder::~TestFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

SmtpServer::SmtpServer(Mode mode) {
    const fs::path& folder = folder_.path();
    if (mode == Mode::starttls || mode == Mode::tls) {
        run({"/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
             "-keyout", (folder / "key.pem").string(), "-out", certificate()},
            folder / "openssl.log");
    }
    process_ = start({"/usr/bin/python3", "-c", std::string(reader_script) + server_script,
                      folder.string(), name_of(mode)},
                     folder / "server.log");
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!fs::exists(folder / "port")) {
        if (std::chrono::steady_clock::now() > deadline ||
            waitpid(process_, nullptr, WNOHANG) != 0) {
            throw std::runtime_error("the mail server does not start: " +
                                     read_all(folder / "server.log"));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    port_ = static_cast<std::uint16_t>(std::stoi(read_all(folder / "port")));
}

SmtpServer::~SmtpServer() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

std::vector<std::string> SmtpServer::received() const {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
        if (entry.path().filename().string().starts_with("received-"))
            paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<std::string> texts;
    for (const auto& path : paths) texts.push_back(read_all(path));
    return texts;
}

std::string read_by_python(const std::string& mime) {
    const TestFolder folder;
    std::ofstream(folder.path() / "message.eml", std::ios::binary) << mime;
    const fs::path answer = folder.path() / "answer";
    run({"/usr/bin/python3", "-c",
         std::string(reader_script) +
             "import sys\nprint(describe(open(sys.argv[1], 'rb').read()), end='')\n",
         (folder.path() / "message.eml").string()},
        answer);
    return read_all(answer);
}

}  // namespace slipway
