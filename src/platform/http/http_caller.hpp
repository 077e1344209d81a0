#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/http.hpp"

namespace slipway::http {

struct CallerOptions {
    std::chrono::milliseconds connect_timeout{5'000};
    std::chrono::milliseconds timeout{30'000};  // for all of it; a stream is bounded by its reader
    std::size_t max_answer_bytes = 16 << 20;
    std::string certificate_authority;  // a PEM file to trust instead of the system's
};

struct Answer {
    int status = 0;
    std::vector<Header> headers;
    std::string body;

    /// Case-insensitively; empty when absent.
    std::string_view header(std::string_view name) const;
};

/// Calls other servers over HTTP(S), one call at a time on the calling thread. Redirects are not
/// followed: a webhook's address is where it goes. An object may be used by one thread at a time.
class HttpCaller {
public:
    explicit HttpCaller(CallerOptions options = {});
    ~HttpCaller();
    HttpCaller(const HttpCaller&) = delete;
    HttpCaller& operator=(const HttpCaller&) = delete;

    /// Throws Fault when no answer came: no connection, a timeout, an answer beyond the limit. A
    /// status of 400 or more is an answer.
    Answer send(std::string_view method, const std::string& url,
                const std::vector<Header>& headers = {}, std::string_view body = {});

    /// Hands over the body piece by piece as it comes, as of server-sent events. Ends when `read`
    /// answers false, or the other end closes. The answer's body stays empty.
    Answer stream(const std::string& url, const std::vector<Header>& headers,
                  const std::function<bool(std::string_view)>& read);

private:
    struct Call;
    Answer perform(Call& call);

    const CallerOptions options_;
    void* const handle_;  // of libcurl: keeps connections for the next call
};

}  // namespace slipway::http
