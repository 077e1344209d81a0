#include "delivery/delay_ledger/core/input_request.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TEST(InputRequests, EachStepFollowsFromSomeStates) {
    using enum InputState;
    using Step = InputStepKind;
    struct Row {
        InputState state;
        Step step;
        const char* refusal;  // empty: it may be done
    };
    const Row rows[] = {
        {asked, Step::supplied, ""},
        {incomplete, Step::supplied, ""},
        {supplied, Step::supplied, "input_request.is_closed"},
        {withdrawn, Step::supplied, "input_request.is_closed"},
        {asked, Step::withdrawn, ""},
        {incomplete, Step::withdrawn, ""},
        {supplied, Step::withdrawn, "input_request.is_closed"},
        {asked, Step::returned, ""},
        {incomplete, Step::returned, "input_request.is_returned_already"},
        {supplied, Step::returned, "input_request.is_closed"},
        {asked, Step::completed, "input_request.lacks_nothing"},
        {incomplete, Step::completed, ""},
        {withdrawn, Step::completed, "input_request.lacks_nothing"},
        {asked, Step::supply_returned, "input_request.is_not_supplied"},
        {supplied, Step::supply_returned, ""},
    };
    for (const Row& row : rows) {
        const auto checked = check_step(row.state, row.step);
        EXPECT_EQ(checked ? "" : checked.error().key, row.refusal)
            << static_cast<int>(row.state) << " " << static_cast<int>(row.step);
    }
}

TEST(InputRequests, WhatWasReturnedIsAskedForAgainAndWhatIsIncompleteIsNot) {
    EXPECT_EQ(state_after({}), InputState::asked);
    EXPECT_EQ(state_after(InputStepKind::returned), InputState::incomplete);
    EXPECT_EQ(state_after(InputStepKind::completed), InputState::asked);
    EXPECT_EQ(state_after(InputStepKind::supply_returned), InputState::asked);
}

}  // namespace
}  // namespace slipway
