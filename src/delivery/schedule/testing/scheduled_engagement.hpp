#pragma once

#include "collaboration/calendar/calendar_commands.hpp"
#include "delivery/acceptance/block_commands.hpp"
#include "delivery/estimate/testing/estimated_engagement_test_support.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"

namespace slipway::testing {

/// An engagement on its way through configuration, for tests of plans: time is logged, blocks are
/// moved, people are absent.
class ScheduledEngagement : public EstimatedEngagement {
public:
    using EstimatedEngagement::EstimatedEngagement;

    BlockId block(std::size_t index) const { return document.blocks.at(index).id; }
    ItemId item(std::size_t index) const { return document.blocks.at(index).items.front().id; }

    /// Today, by the manager unless somebody else is named.
    void log(std::size_t block_index, std::int64_t minutes,
             const std::optional<Actor>& by = std::nullopt) {
        NewTimeEntry entry;
        entry.item_id = item(block_index);
        entry.effort_minutes = Effort::minutes(minutes);
        entry.day = today();
        world.run([&](UnitOfWork& work) {
            return TimesheetCommands(work).log_time(by.value_or(world.manager), id, entry);
        });
        world.settle();
    }
    void move(std::size_t block_index, BlockState to) {
        world.run([&](UnitOfWork& work) {
            return BlockCommands(work).move(world.manager, id, block(block_index), {to, ""});
        });
        world.settle();
    }
    /// Through all its states until the client has the ball.
    void deliver(std::size_t block_index) {
        move(block_index, BlockState::in_progress);
        move(block_index, BlockState::in_testing);
        const BlockView shown = *world.read([&](sql::Transaction& sql) {
            return block_view(sql, world.manager, id, block(block_index), world.clock.now());
        });
        ChecklistChange change;
        for (const auto& entry : shown.checklist) change.items.push_back({entry.item, true, ""});
        world.run([&](UnitOfWork& work) {
            return BlockCommands(work).mark(world.manager, id, block(block_index), change,
                                            shown.revision);
        });
        world.run([&](UnitOfWork& work) {
            return BlockCommands(work).deliver(world.manager, id, block(block_index), {"Look"});
        });
        world.settle();
    }
    void accept(std::size_t block_index) {
        world.run([&](UnitOfWork& work) {
            return BlockCommands(work).accept(world.owner, id, block(block_index), {});
        });
        world.settle();
    }
    void add_absence(PersonId person, const char* from, const char* to) {
        NewAbsence absence{.person_id = person};
        absence.from_day = *parse_day(from);
        absence.to_day = *parse_day(to);
        world.run([&](UnitOfWork& work) {
            return CalendarCommands(work).add_absence(world.head, absence);
        });
        world.settle();
    }
    Day today() { return TimeZone::find("Europe/Kyiv")->today(world.clock.now()); }
};

}  // namespace slipway::testing
