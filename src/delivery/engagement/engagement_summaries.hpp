#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/describe/describe.hpp"
#include "platform/feature.hpp"
#include "platform/sql/filter.hpp"

// The read model behind lists of engagements: a row in each party's workspace, so that a portfolio
// asks one workspace only. Base columns follow the event log; the rest is told by the features that
// know it.

namespace slipway {

/// Who has the ball (DELAY R4).
enum class BallParty { provider, client, third_party, nobody };
BOOST_DESCRIBE_ENUM(BallParty, provider, client, third_party, nobody)

/// An engagement as a line of a list.
struct EngagementSummary {
    EngagementId id;
    Side side = Side::client;
    std::string name;
    std::string client_name;
    std::string provider_name;
    std::string package_key;
    TextInLanguages package_name;
    Tier tier = Tier::junior;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    PersonId manager_id;
    std::string manager_name;
    Day starts_on{};
    /// The planned finish, or the end of the package's usual term while there is no plan.
    Day ends_on{};
    Instant created_at;
    std::optional<BallParty> ball_party;
    std::optional<Instant> ball_since;
    std::optional<Effort> used_minutes;
    std::optional<Effort> bought_minutes;
    std::optional<Day> planned_finish;
    std::optional<std::string> next_step_key;
    std::optional<JsonText> health;
};
BOOST_DESCRIBE_STRUCT(EngagementSummary, (),
                      (id, side, name, client_name, provider_name, package_key, package_name,
                       tier, stage, state, manager_id, manager_name, starts_on, ends_on,
                       created_at, ball_party, ball_since, used_minutes, bought_minutes,
                       planned_finish, next_step_key, health))

/// What the list of engagements is narrowed to and ordered by.
struct EngagementFilter {
    std::optional<EngagementState> state;
    std::optional<EngagementStage> stage;
    std::optional<PersonId> manager_id;
    std::optional<std::string> package_key;
    std::optional<BallParty> ball_party;
    std::optional<std::string> text;
    /// name, -name, starts_on, -starts_on, ends_on, -ends_on, created_at, -created_at (default).
    std::optional<std::string> sort;
    std::optional<std::string> cursor;
    std::optional<std::int32_t> limit;
};
BOOST_DESCRIBE_STRUCT(EngagementFilter, (),
                      (state, stage, manager_id, package_key, ball_party, text, sort, cursor,
                       limit))
std::span<const MemberRule> describe_rules(const EngagementFilter*);

Result<sql::Page<EngagementSummary>> list_engagements(sql::Transaction& sql, const Actor& actor,
                                                      const EngagementFilter& filter);
/// The actor's line of one engagement.
Result<EngagementSummary> find_summary(sql::Transaction& sql, const Actor& actor,
                                       EngagementId id);

/// What other features know of an engagement; whoever tells it tells all of it.
struct SummaryUpdate {
    std::optional<BallParty> ball_party;
    std::optional<Instant> ball_since;
    std::optional<Effort> used_minutes;
    std::optional<Effort> bought_minutes;
    std::optional<Day> planned_finish;
    std::optional<std::string> next_step_key;
    std::optional<JsonText> health;
};
/// In one party's line; each side has a next step and a health of its own.
void update_summary(UnitOfWork& work, const EngagementFacts& engagement, Side side,
                    const SummaryUpdate& update);

/// What the ledger knows of the provider's delay, in both lines: a pause asked for meanwhile is
/// flagged with it (DELAY R18).
void save_provider_late_days(UnitOfWork& work, const EngagementFacts& engagement,
                             const Rational& days);

/// Keeps the lines up to date: hears what happens to engagements and workspaces.
EventReader make_portfolio_reader();

}  // namespace slipway
