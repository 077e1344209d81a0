#include "platform/backup/tar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/fault.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

constexpr std::size_t block = 512;
constexpr std::size_t piece = 64 * 1024;
constexpr std::int64_t octal_limit = std::int64_t{1} << 33;  // eleven octal digits

// Places of the header's fields (IEEE Std 1003.1-1988, 10.1.1).
struct Field {
    std::size_t offset;
    std::size_t length;
};
constexpr Field name_field{0, 100};
constexpr Field mode_field{100, 8};
constexpr Field size_field{124, 12};
constexpr Field time_field{136, 12};
constexpr Field checksum_field{148, 8};
constexpr std::size_t type_offset = 156;
constexpr Field magic_field{257, 8};

using Header = std::array<char, block>;

void put(Header& header, Field field, std::string_view text) {
    std::ranges::copy(text.substr(0, field.length),
                      header.begin() + static_cast<std::ptrdiff_t>(field.offset));
}

void put_octal(Header& header, Field field, std::int64_t number) {
    put(header, field, fmt::format("{:0{}o}", number, field.length - 1));
}

/// Eleven octal digits, or (GNU) a set first bit and the number itself, most significant first.
void put_size(Header& header, std::int64_t size) {
    if (size < octal_limit) return put_octal(header, size_field, size);
    header[size_field.offset] = static_cast<char>(0x80);
    for (std::size_t i = 0; i < 8; ++i) {
        header[size_field.offset + size_field.length - 1 - i] = static_cast<char>(size >> (8 * i));
    }
}

std::int64_t checksum_of(const Header& header) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < block; ++i) {
        const bool is_itself =
            i >= checksum_field.offset && i < checksum_field.offset + checksum_field.length;
        sum += is_itself ? ' ' : static_cast<unsigned char>(header[i]);
    }
    return sum;
}

std::int64_t read_octal(const Header& header, Field field) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < field.length; ++i) {
        const char digit = header[field.offset + i];
        if (digit < '0' || digit > '7') break;
        number = number * 8 + (digit - '0');
    }
    return number;
}

std::int64_t read_size(const Header& header) {
    if ((header[size_field.offset] & 0x80) == 0) return read_octal(header, size_field);
    std::int64_t size = 0;
    for (std::size_t i = 4; i < size_field.length; ++i) {
        size = size << 8 | static_cast<unsigned char>(header[size_field.offset + i]);
    }
    return size;
}

std::size_t padding_after(std::int64_t size) {
    return (block - static_cast<std::size_t>(size) % block) % block;
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

TarWriter::TarWriter(const std::filesystem::path& folder, Instant modified_at)
    : file_(folder), modified_at_(modified_at) {}

void TarWriter::begin(const std::string& name, std::int64_t size_bytes) {
    if (name.empty() || name.size() > name_field.length) {
        throw Fault(fmt::format("{} is too long a name for a backup", name));
    }
    Header header{};
    put(header, name_field, name);
    put_octal(header, mode_field, 0600);
    put_size(header, size_bytes);
    put_octal(header, time_field, modified_at_.in_unix_ms() / 1000);
    header[type_offset] = '0';
    put(header, magic_field, std::string_view("ustar\00000", 8));
    put(header, checksum_field, fmt::format("{:06o}", checksum_of(header)));
    header[checksum_field.offset + 7] = ' ';
    file_.add({header.data(), header.size()});
}

void TarWriter::pad(std::int64_t size_bytes) {
    file_.add(std::string(padding_after(size_bytes), '\0'));
}

TarEntry TarWriter::add_file(const std::string& name, const std::filesystem::path& content) {
    const std::unique_ptr<std::FILE, Close> source(std::fopen(content.c_str(), "rb"));
    if (!source) throw Fault(fmt::format("cannot read {}", content.string()));
    TarEntry entry{.name = name,
                   .size_bytes = static_cast<std::int64_t>(std::filesystem::file_size(content))};
    begin(name, entry.size_bytes);
    ContentHasher hasher;
    std::string buffer(piece, '\0');
    std::int64_t read_bytes = 0;
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), source.get())) {
        const std::string_view bytes(buffer.data(), got);
        hasher.add(bytes);
        file_.add(bytes);
        read_bytes += static_cast<std::int64_t>(got);
    }
    if (std::ferror(source.get()) || read_bytes != entry.size_bytes) {
        throw Fault(fmt::format("{} changed while it was read", content.string()));
    }
    pad(entry.size_bytes);
    entry.hash = hasher.finish();
    return entry;
}

TarEntry TarWriter::add_text(const std::string& name, std::string_view content) {
    const auto size = static_cast<std::int64_t>(content.size());
    begin(name, size);
    file_.add(content);
    pad(size);
    return {.name = name, .size_bytes = size, .hash = content_hash_of(content)};
}

void TarWriter::move_to(const std::filesystem::path& target) {
    file_.add(std::string(2 * block, '\0'));
    file_.move_to(target);
}

TarReader::TarReader(const std::filesystem::path& archive)
    : file_(std::fopen(archive.c_str(), "rb")), archive_(archive.string()) {
    if (!file_) throw Fault(fmt::format("cannot open {}", archive_));
}

void TarReader::read_block(std::size_t bytes) {
    buffer_.resize(bytes);
    if (std::fread(buffer_.data(), 1, bytes, file_.get()) != bytes) {
        throw Fault(fmt::format("{} ends too early", archive_));
    }
}

bool TarReader::next() {
    while (!read().empty()) {
    }
    if (size_bytes_ > 0) read_block(padding_after(size_bytes_));
    read_block(block);
    Header header{};
    std::ranges::copy(buffer_, header.begin());
    size_bytes_ = left_bytes_ = 0;
    if (std::ranges::all_of(header, [](char c) { return c == '\0'; })) return false;
    if (read_octal(header, checksum_field) != checksum_of(header)) {
        throw Fault(fmt::format("{} is not a backup, or is damaged", archive_));
    }
    name_.assign(header.data(), strnlen(header.data(), name_field.length));
    size_bytes_ = left_bytes_ = read_size(header);
    if (size_bytes_ < 0) throw Fault(fmt::format("{} is damaged", archive_));
    return true;
}

std::string_view TarReader::read() {
    if (left_bytes_ == 0) return {};
    const auto bytes = std::min<std::int64_t>(left_bytes_, piece);
    read_block(static_cast<std::size_t>(bytes));
    left_bytes_ -= bytes;
    return buffer_;
}

}  // namespace slipway
