#include "platform/http/static_assets.hpp"

#include <array>
#include <utility>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "platform/http/response_head.hpp"

namespace slipway::http {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> content_types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".wasm", "application/wasm"},
    {".txt", "text/plain; charset=utf-8"},
}};

/// Whether Accept-Encoding takes `coding`: named, and not with a weight of zero.
bool accepts(std::string_view header, std::string_view coding) {
    for (const std::string_view entry : split(header, ',')) {
        const auto semicolon = entry.find(';');
        if (ascii_lower(trimmed(entry.substr(0, semicolon))) != coding) continue;
        if (semicolon == std::string_view::npos) return true;
        const std::string_view weight = trimmed(entry.substr(semicolon + 1));
        return weight.find_first_not_of("q=0. ") != std::string_view::npos;
    }
    return false;
}

std::shared_ptr<const std::string> shared(std::string_view bytes) {
    return bytes.empty() ? nullptr : std::make_shared<const std::string>(bytes);
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
    for (const auto& [extension, type] : content_types) {
        if (path.ends_with(extension)) return type;
    }
    return "application/octet-stream";
}

StaticAssets::StaticAssets(std::span<const EmbeddedAsset> assets) {
    for (const EmbeddedAsset& asset : assets) {
        by_path_.emplace(std::string(asset.path),
                         Variants{.tag = std::string(asset.tag),
                                  .content_type = content_type_of(asset.path),
                                  .identity = std::make_shared<const std::string>(asset.identity),
                                  .brotli = shared(asset.brotli),
                                  .gzip = shared(asset.gzip)});
    }
    ASSERT(by_path_.contains("/index.html"), "the build embeds at least a placeholder");
}

Response StaticAssets::answer(const Request& request) const {
    if (request.method != Method::get && request.method != Method::head) {
        Response refused = problem_response(405, "http.method_not_allowed");
        refused.set("Allow", "GET, HEAD");
        return refused;
    }
    auto found = by_path_.find(request.path);
    if (found == by_path_.end()) {
        const std::string_view path = request.path;
        const bool is_screen =
            path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos &&
            !path.starts_with("/assets/");
        if (!is_screen) return problem_response(404, "http.not_found");
        found = by_path_.find("/index.html");
    }
    const Variants& file = found->second;
    const std::string_view codings = request.header("Accept-Encoding");
    Response response;
    response.set("Content-Type", std::string(file.content_type));
    response.set("Cache-Control", found->first.starts_with("/assets/")
                                      ? "public, max-age=31536000, immutable"
                                      : "no-cache");
    if (file.brotli || file.gzip) response.set("Vary", "Accept-Encoding");
    if (file.brotli && accepts(codings, "br")) {
        response.set("Content-Encoding", "br").set("ETag", "\"" + file.tag + "-br\"");
        response.body = file.brotli;
    } else if (file.gzip && accepts(codings, "gzip")) {
        response.set("Content-Encoding", "gzip").set("ETag", "\"" + file.tag + "-gz\"");
        response.body = file.gzip;
    } else {
        response.set("ETag", "\"" + file.tag + "\"");
        response.body = file.identity;
    }
    return response;
}

}  // namespace slipway::http
