#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "engines/rcpsp/genetic_search.hpp"
#include "psplib_reader.hpp"

namespace slipway::bench {
namespace {

using ::testing::HasSubstr;

/// Four jobs, one after the other, on two resources.
constexpr const char* psplib =
    R"(************************************************************************
file with basedata            : small.bas
jobs (incl. supersource/sink ):  4
horizon                       :  9
RESOURCES
  - renewable                 :  2   R
  - nonrenewable              :  0   N
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     5       3    0
  3      1     4       2    1
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    4    1
************************************************************************
)";

/// Two projects of two activities on one resource; the second is released at 3.
constexpr const char* mplib = R"(2 1
4
2 0 1
5 3 1 1:2
1 1 0
2 3 1
2 2 1 2:2
1 1 0
)";

std::string changed(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

ReadInstance read(const std::string& text, ReadInstance (*reader)(std::istream&)) {
    std::istringstream file(text);
    return reader(file);
}

int makespan_of(const rcpsp::Instance& instance) {
    rcpsp::SearchLimits limits;
    limits.schedules = 50;
    return rcpsp::search(instance, limits).makespan;
}

TEST(PublishedInstances, WellFormedFilesAreSearched) {
    const auto small = read(psplib, read_psplib);
    ASSERT_TRUE(small) << small.error();
    EXPECT_EQ(small->activities.size(), 4U);
    EXPECT_EQ(makespan_of(*small), 9) << "both do not fit side by side";
    const auto projects = read(mplib, read_mplib);
    ASSERT_TRUE(projects) << projects.error();
    EXPECT_EQ(projects->activities.size(), 5U) << "with the wait for the release";
    EXPECT_EQ(makespan_of(*projects), 8);
}

TEST(PublishedInstances, MalformedFilesAreRefusedInWords) {
    const std::tuple<std::string, ReadInstance (*)(std::istream&), const char*> cases[] = {
        {"", read_psplib, "jobs"},
        {"jobs : many\n  - renewable : 2 R\n", read_psplib, "from 1 to 20000 jobs"},
        {"jobs\n", read_psplib, "from 1 to 20000 jobs"},
        {changed(psplib, ":  4\n", ":  99999999999999999999\n"), read_psplib, "jobs"},
        {changed(psplib, ":  2   R", ":  17   R"), read_psplib, "from 1 to 16 resources"},
        {changed(psplib, ":  2   R", ":  x   R"), read_psplib, "from 1 to 16 resources"},
        {changed(psplib, "2   3\n", "2   5\n"), read_psplib, "successors from 1 to 4"},
        {changed(psplib, "3        1          1           4", "3        2          1           4"),
         read_psplib, "single mode"},
        {changed(psplib, "4        1          0", "4        1          1           1"), read_psplib,
         "no circle"},
        {changed(psplib, "2      1     5       3", "2      1     5       5"), read_psplib,
         "a demand of resource 1 from 0 to its capacity, 4"},
        {changed(psplib, "2      1     5", "2      1     -5"), read_psplib, "durations from 0"},
        {changed(psplib, "    4    1\n***", "    4    99999\n***"), read_psplib,
         "a capacity from 0 to 32767"},
        {changed(psplib, "    4    1\n***", "    4    \n***"), read_psplib, "ends early"},
        {std::string(psplib).substr(0, 700), read_psplib, "ends early"},
        {"", read_mplib, "ends early"},
        {changed(mplib, "2 1\n4", "2 17\n4"), read_mplib, "from 1 to 16 resources"},
        {changed(mplib, "1:2", "3:2"), read_mplib, "successors that exist"},
        {changed(mplib, "1:2", "1:9"), read_mplib, "successors that exist"},
        {changed(mplib, "1 1 0\n2 3", "1 1 1 1:1\n2 3"), read_mplib, "no circle"},
        {changed(mplib, "5 3 1", "5 7 1"), read_mplib, "a demand of resource 1"},
    };
    for (const auto& [text, reader, words] : cases) {
        const auto instance = read(text, reader);
        ASSERT_FALSE(instance) << words << "\n" << text;
        EXPECT_THAT(instance.error(), HasSubstr(words)) << text;
    }
}

}  // namespace
}  // namespace slipway::bench
