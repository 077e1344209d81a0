// Runs during the build: takes the web app that vite made, compresses each file with brotli and
// gzip, and writes what the assembler and the compiler put into the program.
//   pack_web_assets WEB_FOLDER PLACEHOLDER_HTML OUTPUT_FOLDER
// Without a built web app the placeholder is its index.html. Files that come out as they were are
// left alone, so that nothing is linked anew; and nothing is compressed when no input has changed.

#include <brotli/encode.h>
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_if_new(const fs::path& path, const std::string& bytes) {
    if (fs::exists(path) && read(path) == bytes) return;
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

std::string brotli(const std::string& bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    if (BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT,
                              bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_FALSE) {
        throw std::runtime_error("brotli failed");
    }
    out.resize(size);
    return out;
}

std::string gzip(const std::string& bytes) {
    z_stream stream{};
    constexpr int gzip_wrapper = 16;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzip_wrapper, 9,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("gzip failed");
    }
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("gzip failed");
    return out;
}

/// FNV-1a, 64 bits: tells one build's file from another's.
std::string tag_of(const std::string& bytes) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const unsigned char byte : bytes) hash = (hash ^ byte) * 1099511628211ull;
    return fmt::format("{:016x}", hash);
}

struct Packed {
    std::string assembly = "    .section .note.GNU-stack,\"\",%progbits\n    .section .rodata\n";
    std::string declarations;
    std::string entries;
    std::size_t count = 0;
};

/// Gives the C++ expression for the bytes.
std::string embed(Packed& packed, const fs::path& output, const std::string& kind,
                  const std::string& bytes, bool is_worth_it) {
    if (!is_worth_it) return "{}";
    const std::string symbol = fmt::format("slipway_web_{}_{}", packed.count, kind);
    const fs::path file = output / (symbol + ".bin");
    write_if_new(file, bytes);
    packed.assembly += fmt::format("# {}\n    .global {}\n{}:\n    .incbin \"{}\"\n    .byte 0\n",
                                   tag_of(bytes), symbol, symbol, file.string());
    packed.declarations += fmt::format("extern const char {}[];\n", symbol);
    return fmt::format("{{{}, {}}}", symbol, bytes.size());
}

void pack(Packed& packed, const fs::path& output, const std::string& path,
          const std::string& bytes) {
    const std::string small = brotli(bytes);
    const std::string common = gzip(bytes);
    packed.entries +=
        fmt::format("    EmbeddedAsset{{\"{}\", \"{}\", {}, {}, {}}},\n", path, tag_of(bytes),
                    embed(packed, output, "identity", bytes, true),
                    embed(packed, output, "brotli", small, small.size() < bytes.size() * 9 / 10),
                    embed(packed, output, "gzip", common, common.size() < bytes.size() * 9 / 10));
    ++packed.count;
}

struct WebFile {
    std::string path;  // "/assets/index.js"
    std::string bytes;
};

std::vector<WebFile> read_web(const fs::path& web, const fs::path& placeholder) {
    if (!fs::exists(web / "index.html")) return {{"/index.html", read(placeholder)}};
    std::vector<WebFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(web)) {
        if (!entry.is_regular_file()) continue;
        files.push_back(
            {"/" + fs::relative(entry.path(), web).generic_string(), read(entry.path())});
    }
    std::ranges::sort(files, {}, &WebFile::path);
    return files;
}

/// What the output is made of: the files, and this program.
std::string tag_of(const std::vector<WebFile>& files) {
    std::string all = tag_of(read("/proc/self/exe"));
    for (const WebFile& file : files) all += file.path + ' ' + tag_of(file.bytes) + '\n';
    return tag_of(all);
}

void run(const fs::path& web, const fs::path& placeholder, const fs::path& output) {
    fs::create_directories(output);
    const std::vector<WebFile> files = read_web(web, placeholder);
    // Written last and with what it was made of: an interrupted run is done again.
    const fs::path source = output / "web_assets.cpp";
    const std::string first_line =
        fmt::format("// Made by cmake/web_assets/pack_web_assets.cpp of the built web app, {}.\n",
                    tag_of(files));
    if (fs::exists(source) && read(source).starts_with(first_line)) return;
    Packed packed;
    for (const WebFile& file : files) pack(packed, output, file.path, file.bytes);
    write_if_new(output / "web_assets.S", packed.assembly);
    write_if_new(
        source,
        fmt::format("{}#include \"platform/http/static_assets.hpp\"\n\n"
                    "extern \"C\" {{\n{}}}\n\n"
                    "namespace slipway::http {{\n\n"
                    "std::span<const EmbeddedAsset> embedded_web_assets() {{\n"
                    "    static const EmbeddedAsset all[]{{\n{}    }};\n    return all;\n}}\n\n"
                    "}}  // namespace slipway::http\n",
                    first_line, packed.declarations, packed.entries));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) return 2;
    try {
        run(arguments[1], arguments[2], arguments[3]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "pack_web_assets: {}\n", error.what());
        return 1;
    }
}
