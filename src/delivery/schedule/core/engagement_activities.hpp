#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "delivery/estimate/core/estimate.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"
#include "delivery/timesheet/core/logged_effort.hpp"

// How an engagement becomes activities (DOMAIN §3, §4.2). Its stages follow each other; the
// document is accepted by the client's approval; the blocks follow the last stage.

namespace slipway {

/// A stage the engagement has entered, and the day of the last time.
struct EnteredStage {
    EngagementStage stage = EngagementStage::discovery;
    Day entered_on{};
};

/// Something that the client was asked for and has not answered.
struct OpenWait {
    std::string key;
    std::string title;
    Day since{};
    std::int32_t allowance_days = 0;
};

/// The same during any stage, with the activities that stand still for it: by the keys that the
/// delay ledger has for them.
struct StoppingWait {
    OpenWait wait;
    std::vector<std::string> stops;
};

/// How far the document is on its way to the client's approval.
struct DocumentProgress {
    bool is_submitted = false;   // written, with the administrator or further
    std::optional<Day> sent_on;  // to the client, who has not decided yet, or has approved
    std::optional<Day> approved_on;
};

/// What has happened to a block; delivered and accepted only while it is.
struct BlockDates {
    BlockId block_id;
    std::optional<Day> started_on;
    std::optional<Day> delivered_on;
    std::optional<Day> accepted_on;
};

/// The hours of something that has no items yet.
struct EffortRange {
    Effort low;
    Effort likely;
    Effort high;

    bool operator==(const EffortRange&) const = default;
};

/// What is known of an engagement at one moment.
struct EngagementRecords {
    ServicePackage package;
    EngagementStage stage = EngagementStage::discovery;
    std::vector<EnteredStage> entered;  // in order of time
    DocumentContent document;
    EstimateRollUp sums;  // of the same document
    /// The first range of the discovery, while it is on record.
    std::optional<EffortRange> first_range;
    DocumentProgress document_progress;
    bool estimate_is_submitted = false;  // with the administrator
    std::vector<OpenWait> waits;
    std::vector<StoppingWait> stopping_waits;
    std::vector<LoggedEffort> logged;
    std::vector<BlockDates> blocks;
    std::vector<BlockId> block_order;   // in force
    std::set<PersonId> developers;      // whose logged effort counts as a developer's
    std::optional<PersonId> developer;  // who builds what is to be built here
};

/// The activities in the order of the document, stages first.
///
/// *Hours.* A stage's are the estimate's or else the middle of the package's usual range. Blocks
/// are those of the document that the sums are of; an item without a figure takes what the others
/// take on average. While nothing has a figure, the configuration is one outline of the first
/// range, or else of the package's.
/// *Progress.* What is logged on an item by a developer counts for the developer's part, by anybody
/// else for the manager's; time without an item moves no block. A stage that is over needs nothing
/// more, whatever was logged.
/// *Waiting.* The document begins when all that the client was asked for during discovery has come
/// (DOMAIN §3.2: "complete information"); once the document is approved nothing waits for it. What
/// the delay ledger knows that an activity stands still for is before that activity, in any stage,
/// until the activity is delivered.
std::vector<ActivityInput> activities_of(const EngagementRecords& records);

/// What the manager has used of the quotas of the day, ISO week and month of `first_day`.
struct UsedQuota {
    Effort in_day;
    Effort in_week;
    Effort in_month;

    bool operator==(const UsedQuota&) const = default;
};
UsedQuota used_quota(const std::vector<LoggedEffort>& logged, const std::set<PersonId>& developers,
                     Day first_day);

/// Who of the developers builds for an engagement, for as long as nobody else has begun: spread by
/// rendezvous hashing (Thaler & Ravishankar 1998), so that somebody who comes or goes moves only
/// their own share of the work.
std::optional<PersonId> developer_for(EngagementId engagement,
                                      const std::vector<PersonId>& developers);

}  // namespace slipway
