#pragma once

#include "delivery/calendar_feeds/calendar_feed_queries.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// A feed as a calendar program gets it.
struct FeedFile {
    std::string text;
    /// Changes exactly when the text does.
    std::string etag;
};

/// Reads the feed behind a secret. Writes only when an entry has changed since it was read last:
/// then its SEQUENCE grows (most readings find everything as it was, and hold no writer).
Result<FeedFile> read_feed(sql::Database& database, const Secret& token,
                           const std::string& base_url, Instant now);

}  // namespace slipway
