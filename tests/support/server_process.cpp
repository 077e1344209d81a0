#include "server_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "base/fault.hpp"

namespace slipway::testing {
namespace {

struct Child {
    int process = 0;
    int input = -1;
    int output = -1;
    int errors = -1;
};

/// Whether what the child says on standard error is seen where the tests run, or is read by them.
enum class StandardError { shared, caught };

Child spawn(const std::string& program, const std::vector<std::string>& words,
            StandardError standard_error = StandardError::shared) {
    int to_child[2];
    int from_child[2];
    int errors[2] = {-1, -1};
    const bool catches = standard_error == StandardError::caught;
    if (pipe2(to_child, O_CLOEXEC) != 0 || pipe2(from_child, O_CLOEXEC) != 0 ||
        (catches && pipe2(errors, O_CLOEXEC) != 0)) {
        throw Fault("no pipe for a child process");
    }
    std::vector<char*> arguments;
    arguments.push_back(const_cast<char*>(program.c_str()));
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t process = fork();
    if (process == 0) {
        dup2(to_child[0], STDIN_FILENO);
        dup2(from_child[1], STDOUT_FILENO);
        if (catches) dup2(errors[1], STDERR_FILENO);
        execv(program.c_str(), arguments.data());
        _exit(127);
    }
    close(to_child[0]);
    close(from_child[1]);
    if (catches) close(errors[1]);
    if (process < 0) throw Fault("no child process");
    return {process, to_child[1], from_child[0], errors[0]};
}

std::string read_to_end(int descriptor) {
    std::string text;
    char piece[4096];
    for (;;) {
        const ssize_t size = read(descriptor, piece, sizeof piece);
        if (size <= 0) return text;
        text.append(piece, static_cast<std::size_t>(size));
    }
}

}  // namespace

ServerProcess::ServerProcess(Options options) : options_(std::move(options)) {}

std::vector<std::string> ServerProcess::with_settings(std::vector<std::string> words) const {
    words.insert(words.end(),
                 {"--data", options_.data_folder.string(), "--database", options_.database_url,
                  "--log-file", (options_.data_folder / "log").string()});
    return words;
}

void ServerProcess::start() {
    auto words = with_settings({"serve", "--listen", "127.0.0.1:0"});
    words.insert(words.end(), options_.more.begin(), options_.more.end());
    const Child child = spawn(options_.program, words);
    close(child.input);
    process_ = child.process;
    output_ = child.output;
    const std::string sign = "serving on ";
    std::string said;
    char letter = 0;
    while (read(output_, &letter, 1) == 1) {
        said += letter;
        const auto place = said.find(sign);
        if (letter == '\n' && place != std::string::npos) {
            url_ = said.substr(place + sign.size());
            url_.pop_back();
            return;
        }
    }
    kill_hard();
    throw Fault("the server did not start: " + said);
}

void ServerProcess::kill_hard() {
    if (process_ != 0) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    if (output_ >= 0) close(output_);
    process_ = 0;
    output_ = -1;
}

std::uint16_t ServerProcess::port() const {
    return static_cast<std::uint16_t>(std::stoi(url_.substr(url_.rfind(':') + 1)));
}

std::int64_t ServerProcess::resident_bytes() const {
    std::ifstream file("/proc/" + std::to_string(process_) + "/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    file >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

std::string ServerProcess::run(const std::vector<std::string>& words,
                               const std::string& input) const {
    return run_plainly(with_settings(words), input);
}

std::string ServerProcess::run_plainly(const std::vector<std::string>& words,
                                       const std::string& input) const {
    const Child child = spawn(options_.program, words);
    if (!input.empty() &&
        write(child.input, input.data(), input.size()) != static_cast<ssize_t>(input.size())) {
        throw Fault("the command did not read its input");
    }
    close(child.input);
    std::string output = read_to_end(child.output);
    close(child.output);
    int status = 0;
    waitpid(child.process, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw Fault(words.front() + " failed: " + output);
    }
    while (output.ends_with('\n')) output.pop_back();
    return output;
}

ProgramRun run_program(const std::string& program, const std::vector<std::string>& words,
                       const std::string& input) {
    const Child child = spawn(program, words, StandardError::caught);
    if (write(child.input, input.data(), input.size()) != static_cast<ssize_t>(input.size())) {
        throw Fault("the command did not read its input");
    }
    close(child.input);
    ProgramRun run;
    run.output = read_to_end(child.output);
    run.errors = read_to_end(child.errors);
    close(child.output);
    close(child.errors);
    int status = 0;
    waitpid(child.process, &status, 0);
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

}  // namespace slipway::testing
