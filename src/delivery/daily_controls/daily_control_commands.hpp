#pragma once

#include "delivery/daily_controls/daily_control_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct MemberRule;

/// When the day is looked at, for everybody of a provider.
struct ControlSettingsChange {
    /// Minutes after midnight; null: when each person's own working day ends.
    std::optional<std::int32_t> cut_off_minute;
};
BOOST_DESCRIBE_STRUCT(ControlSettingsChange, (), (cut_off_minute))
std::span<const MemberRule> describe_rules(const ControlSettingsChange*);

/// Contacts noted by people, the settings, and the looks themselves. One unit of work, one thread.
class DailyControlCommands {
public:
    explicit DailyControlCommands(UnitOfWork& work) : work_(work) {}

    /// A call, a meeting or a letter: what happened outside the system counts as well.
    Result<ClientContactView> note_contact(const Actor& actor, EngagementId engagement_id,
                                           const NewClientContact& contact);
    Result<ControlSettingsView> change_settings(const Actor& actor,
                                                const ControlSettingsChange& change,
                                                std::int64_t expected_revision);

    /// Looks at a day, as of the unit's moment; a second look of the same round changes nothing.
    void look(const EngagementFacts& engagement, const DueControl& due,
              const OpenMattersSource& open);

private:
    UnitOfWork& work_;
};

}  // namespace slipway
