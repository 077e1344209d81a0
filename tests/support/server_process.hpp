#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "platform/http/http_caller.hpp"

namespace slipway::testing {

/// The real program in a process of its own, on a free port of 127.0.0.1. Killed with this.
class ServerProcess {
public:
    struct Options {
        std::string program;  // the path of `slipway`
        std::filesystem::path data_folder;
        std::string database_url;
        std::vector<std::string> more = {"--no-demo"};  // further flags of `serve`
    };
    explicit ServerProcess(Options options);
    ~ServerProcess() { kill_hard(); }
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    /// Starts it and waits until it serves. Throws Fault with its last words when it does not.
    void start();
    /// SIGKILL, and waits until it is gone.
    void kill_hard();
    const std::string& url() const { return url_; }
    std::uint16_t port() const;
    /// Of physical memory that the process has now.
    std::int64_t resident_bytes() const;

    /// Runs another command of the program to its end; answers its standard output without the
    /// line feed. Throws Fault when it fails.
    std::string run(const std::vector<std::string>& words, const std::string& input = {}) const;
    /// The same without the flags that name this server's data and database.
    std::string run_plainly(const std::vector<std::string>& words,
                            const std::string& input = {}) const;

private:
    std::vector<std::string> with_settings(std::vector<std::string> words) const;

    Options options_;
    int process_ = 0;
    int output_ = -1;
    std::string url_;
};

/// What a command of the program did, to its end.
struct ProgramRun {
    int exit_code = 0;
    std::string output;
    std::string errors;
};
ProgramRun run_program(const std::string& program, const std::vector<std::string>& words,
                       const std::string& input = {});

}  // namespace slipway::testing
