#include "platform/http/http_caller.hpp"

#include <curl/curl.h>

#include <memory>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace slipway::http {

namespace {

/// libcurl wants to be started once in a process, before threads use it.
void ensure_started() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) throw Fault("libcurl cannot be started");
}

using HeaderList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void append(HeaderList& list, const std::string& line) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) throw Fault("no memory for a header");
    static_cast<void>(list.release());
    list.reset(longer);
}

}  // namespace

struct HttpCaller::Call {
    std::string method;
    const std::string& url;
    const std::vector<Header>& headers;
    std::string_view body;
    const std::function<bool(std::string_view)>* read = nullptr;
    std::size_t max_bytes = 0;
    Answer answer;
    bool was_ended_by_reader = false;

    static std::size_t on_header(char* data, std::size_t, std::size_t size, void* self) {
        auto& answer = static_cast<Call*>(self)->answer;
        const std::string_view line = trimmed({data, size});
        if (line.starts_with("HTTP/")) {
            answer.headers.clear();  // of an interim answer
        } else if (const auto colon = line.find(':'); colon != std::string_view::npos) {
            answer.headers.push_back(
                {std::string(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
        }
        return size;
    }

    static std::size_t on_body(char* data, std::size_t, std::size_t size, void* self) {
        auto& call = *static_cast<Call*>(self);
        if (call.read != nullptr) {
            call.was_ended_by_reader = !(*call.read)({data, size});
            return call.was_ended_by_reader ? 0 : size;
        }
        if (call.answer.body.size() + size > call.max_bytes) return 0;
        call.answer.body.append(data, size);
        return size;
    }
};

std::string_view Answer::header(std::string_view name) const {
    const std::string wanted = ascii_lower(name);
    for (const Header& candidate : headers) {
        if (ascii_lower(candidate.name) == wanted) return candidate.value;
    }
    return {};
}

HttpCaller::HttpCaller(CallerOptions options)
    : options_(std::move(options)), handle_((ensure_started(), curl_easy_init())) {
    if (handle_ == nullptr) throw Fault("libcurl gives no handle");
}

HttpCaller::~HttpCaller() {
    curl_easy_cleanup(handle_);
}

Answer HttpCaller::send(std::string_view method, const std::string& url,
                        const std::vector<Header>& headers, std::string_view body) {
    Call call{.method = std::string(method),
              .url = url,
              .headers = headers,
              .body = body,
              .max_bytes = options_.max_answer_bytes};
    return perform(call);
}

Answer HttpCaller::stream(const std::string& url, const std::vector<Header>& headers,
                          const std::function<bool(std::string_view)>& read) {
    Call call{.method = "GET", .url = url, .headers = headers, .read = &read};
    return perform(call);
}

Answer HttpCaller::perform(Call& call) {
    curl_easy_reset(handle_);
    HeaderList list(nullptr, &curl_slist_free_all);
    append(list, "Expect:");
    for (const Header& header : call.headers) append(list, header.name + ": " + header.value);
    const auto set = [this](CURLoption option, auto value) {
        if (curl_easy_setopt(handle_, option, value) != CURLE_OK) {
            throw Fault("libcurl does not take an option");
        }
    };
    set(CURLOPT_URL, call.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS, call.read ? 0L : static_cast<long>(options_.timeout.count()));
    set(CURLOPT_HTTPHEADER, list.get());
    set(CURLOPT_HEADERFUNCTION, &Call::on_header);
    set(CURLOPT_HEADERDATA, static_cast<void*>(&call));
    set(CURLOPT_WRITEFUNCTION, &Call::on_body);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&call));
    if (call.method == "HEAD") set(CURLOPT_NOBODY, 1L);
    if (!call.body.empty() || call.method == "POST" || call.method == "PUT" ||
        call.method == "PATCH") {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
        set(CURLOPT_POSTFIELDS, call.body.data() != nullptr ? call.body.data() : "");
    }
    set(CURLOPT_CUSTOMREQUEST, call.method.c_str());
    if (!options_.certificate_authority.empty()) {
        set(CURLOPT_CAINFO, options_.certificate_authority.c_str());
    }
    const CURLcode code = curl_easy_perform(handle_);
    if (code != CURLE_OK && !call.was_ended_by_reader) {
        throw Fault("no answer from " + call.url.substr(0, call.url.find('?')) + ": " +
                    curl_easy_strerror(code));
    }
    long status = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
    call.answer.status = static_cast<int>(status);
    return std::move(call.answer);
}

}  // namespace slipway::http
