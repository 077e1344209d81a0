// db/schema.*.sql are what all migrations make. SLIPWAY_REBASELINE=1 writes them anew, to be read
// in review.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "platform/sql/schema.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway {
namespace {

class SchemaTest : public testing::OnBothDatabases {};
SLIPWAY_ON_BOTH_DATABASES(SchemaTest);

TEST_P(SchemaTest, IsAsItWasReviewed) {
    const std::string name = GetParam() == sql::Dialect::sqlite ? "sqlite" : "postgres";
    const std::string file = SLIPWAY_SOURCE_DIR "/db/schema." + name + ".sql";
    const std::string schema =
        "-- What all migrations make; written by bin/test --rebaseline, not by hand.\n\n" +
        sql::describe_schema(database());
    const char* rebaseline = std::getenv("SLIPWAY_REBASELINE");
    if (rebaseline && std::string_view(rebaseline) == "1") {
        std::ofstream(file) << schema;
    }
    std::ostringstream reviewed;
    reviewed << std::ifstream(file).rdbuf();
    EXPECT_EQ(schema, reviewed.str()) << file << " is not up to date: bin/test --rebaseline";
}

}  // namespace
}  // namespace slipway
