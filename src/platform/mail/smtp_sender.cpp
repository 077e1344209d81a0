#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <string_view>

#include "base/assert.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"
#include "platform/mail/mail_sender.hpp"

namespace slipway {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using AddressList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void start_curl() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw Fault("libcurl cannot start");
    });
}

/// curl takes the next bytes of the message.
std::size_t give_bytes(char* target, std::size_t size, std::size_t count, void* left) {
    auto& bytes = *static_cast<std::string_view*>(left);
    const std::size_t taken = std::min(size * count, bytes.size());
    std::memcpy(target, bytes.data(), taken);
    bytes.remove_prefix(taken);
    return taken;
}

/// curl gives a line of the server's; the last that says no is kept, not the good-bye after it.
std::size_t keep_reply(char* line, std::size_t size, std::size_t count, void* reply) {
    const std::string_view text = trimmed({line, size * count});
    const bool says_no = text.starts_with('4') || text.starts_with('5');
    if (says_no) *static_cast<std::string*>(reply) = text.substr(0, 500);
    return size * count;
}

template <class T>
void set(CURL* handle, CURLoption option, T value) {
    const CURLcode code = curl_easy_setopt(handle, option, value);
    ASSERT(code == CURLE_OK, "libcurl is built with SMTP and TLS, and knows its options");
}

void set_up(CURL* handle, const SmtpSettings& settings) {
    const bool is_tls = settings.security == SmtpSecurity::tls;
    const std::string url = fmt::format("{}://{}:{}/{}", is_tls ? "smtps" : "smtp", settings.host,
                                        settings.port, settings.own_name);
    set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(handle, CURLOPT_URL, url.c_str());
    set(handle, CURLOPT_PROXY, "");
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect_timeout.count()));
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.timeout.count()));
    if (settings.security == SmtpSecurity::starttls) {
        set(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    }
    if (!settings.ca_file.empty()) set(handle, CURLOPT_CAINFO, settings.ca_file.c_str());
    if (!settings.user.empty()) {
        set(handle, CURLOPT_USERNAME, settings.user.c_str());
        set(handle, CURLOPT_PASSWORD, settings.password.reveal().c_str());
    }
}

/// A 5xx answer to a sender, a recipient or the message itself is for good. Sign-in and TLS have
/// results of their own: the administrator can mend those, so they are tried again.
bool is_for_good(CURLcode result, long answer) {
    const bool is_about_the_message = result == CURLE_SEND_ERROR || result == CURLE_RECV_ERROR ||
                                      result == CURLE_WEIRD_SERVER_REPLY;
    const bool asks_to_sign_in = answer == 530 || answer == 534 || answer == 535 || answer == 538;
    return is_about_the_message && answer >= 500 && answer <= 599 && !asks_to_sign_in;
}

}  // namespace

SmtpSender::SmtpSender(SmtpSettings settings) : settings_(std::move(settings)) {
    start_curl();
}

Result<void> SmtpSender::send(const MailMessage& message) {
    const std::string mime = TRY(to_mime(message));
    const Handle handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle) throw Fault("libcurl gives no handle");
    set_up(handle.get(), settings_);

    // to_mime has refused a message with a wrong address.
    const std::string from = "<" + to_smtp_address(message.from.address).value() + ">";
    AddressList recipients(nullptr, &curl_slist_free_all);
    for (const auto& to : message.to) {
        const std::string address = "<" + to_smtp_address(to.address).value() + ">";
        curl_slist* longer = curl_slist_append(recipients.get(), address.c_str());
        if (!longer) throw std::bad_alloc();
        static_cast<void>(recipients.release());
        recipients.reset(longer);
    }
    std::string_view left = mime;
    std::string reply;
    set(handle.get(), CURLOPT_MAIL_FROM, from.c_str());
    set(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    set(handle.get(), CURLOPT_UPLOAD, 1L);
    set(handle.get(), CURLOPT_READFUNCTION, &give_bytes);
    set(handle.get(), CURLOPT_READDATA, &left);
    set(handle.get(), CURLOPT_HEADERFUNCTION, &keep_reply);
    set(handle.get(), CURLOPT_HEADERDATA, &reply);

    const CURLcode result = curl_easy_perform(handle.get());
    if (result == CURLE_OK) return {};
    long answer = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
    if (is_for_good(result, answer)) {
        return refuse(RefusalCode::invalid, "mail.refused_by_server", "to", {{"reply", reply}});
    }
    throw Fault(fmt::format("mail was not sent by {}:{}: {}; the server's last words: {}",
                            settings_.host, settings_.port, curl_easy_strerror(result), reply));
}

}  // namespace slipway
