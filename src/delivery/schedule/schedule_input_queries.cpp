#include "delivery/schedule/schedule_input_queries.hpp"

#include <algorithm>
#include <set>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/acceptance/block_queries.hpp"
#include "delivery/delay_ledger/open_input_queries.hpp"
#include "delivery/discovery/brief_queries.hpp"
#include "delivery/discovery/question_queries.hpp"
#include "delivery/discovery/scope_queries.hpp"
#include "delivery/estimate/estimate_queries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "delivery/schedule/core/engagement_activities.hpp"
#include "delivery/schedule/schedule_store.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

using working_time::WorkingCalendar;

/// Reads one engagement as of a moment.
class RecordsReader {
public:
    RecordsReader(sql::Transaction& transaction, const EngagementFacts& facts,
                  const std::vector<PersonId>& developers, const ReadingMoment& moment,
                  const SupposedScope* supposed)
        : sql_(transaction),
          engagement_(facts),
          developers_(developers),
          moment_(moment),
          supposed_(supposed) {}

    EngagementRecords read() {
        EngagementRecords records;
        records.package = engagement_.package;
        records.developers = {developers_.begin(), developers_.end()};
        records.developers.erase(engagement_.manager_id);
        records.developer = developer_for(engagement_.id, developers_);
        records.logged = logged_efforts(sql_, engagement_, moment_.logged_before);
        add_stages(records);
        add_document(records);
        add_estimate(records);
        if (records.stage <= EngagementStage::document) add_waits(records);
        for (OpenInput& input : open_inputs(sql_, engagement_, moment_.before)) {
            records.stopping_waits.push_back({{std::move(input.item), std::move(input.title),
                                               day_of(input.asked_at), input.allowance_days},
                                              std::move(input.stops)});
        }
        return records;
    }
    bool is_agreed() const { return is_agreed_; }

    /// Pauses, and days of force majeure: nobody works on either.
    std::vector<PauseInput> pauses() {
        std::vector<PauseInput> inputs;
        const WorkingCalendar calendar = manager_calendar(sql_, engagement_);
        for (const Pause& pause : pauses_of(sql_, engagement_)) {
            if (pause.requested_at >= moment_.before || pause.withdrawn_at) continue;
            if (pause.needs_consent && !pause.consent_is_given.value_or(false)) continue;
            const auto days = calendar.working_days_between(pause.starts_on, pause.resumes_on);
            inputs.push_back({pause.starts_on, static_cast<std::int32_t>(days)});
        }
        for (const StoppedDays& stop : neutral_stops(sql_, engagement_, moment_.before)) {
            const auto days =
                calendar.working_days_between(stop.from_day, stop.to_day + std::chrono::days{1});
            inputs.push_back({stop.from_day, static_cast<std::int32_t>(days)});
        }
        return inputs;
    }

private:
    Day day_of(Instant instant) const { return today_of(engagement_, instant); }
    std::optional<Day> day_of(const std::optional<Instant>& instant) const {
        return instant ? std::optional(day_of(*instant)) : std::nullopt;
    }
    bool is_known(const std::optional<Instant>& instant) const {
        return instant && *instant < moment_.before;
    }

    void add_stages(EngagementRecords& records) {
        records.stage = first_stage(engagement_.package);
        for (const StageChangeView& change : stage_changes_of(sql_, engagement_)) {
            if (!is_known(change.changed_at)) continue;
            records.stage = change.to_stage;
            records.entered.push_back({change.to_stage, day_of(change.changed_at)});
        }
    }

    void add_document(EngagementRecords& records) {
        const Actor provider = Actor::system(engagement_.provider_workspace_id);
        const auto versions = version_views(sql_, provider, engagement_.id);
        ASSERT(versions.has_value(), "the provider is a party");
        for (const VersionView& version : *versions) {  // the newest known one
            if (!is_known(version.created_at)) continue;
            DocumentProgress& progress = records.document_progress;
            progress.is_submitted = true;
            for (const ApprovalView& approval : version.approvals) {
                if (!is_known(approval.decided_at)) continue;
                if (approval.decision == Decision::refused) {
                    progress = {};
                } else if (approval.party == ApprovingParty::administrator) {
                    progress.sent_on = day_of(approval.decided_at);
                } else {
                    progress.approved_on = day_of(approval.decided_at);
                }
            }
            break;
        }
    }

    void add_estimate(EngagementRecords& records) {
        EstimatedEffort estimated = estimated_minutes(sql_, engagement_, moment_.before);
        is_agreed_ = estimated.is_agreed;
        records.sums = std::move(estimated.sums);
        records.document = std::move(estimated.document);
        if (supposed_ != nullptr) {
            records.sums = supposed_->sums;
            records.document = supposed_->document;
        }
        records.estimate_is_submitted = !open_estimate_gates(sql_, engagement_).empty();
        if (is_agreed_) {
            for (const BlockMilestones& block :
                 block_milestones(sql_, engagement_, moment_.before)) {
                records.blocks.push_back({block.block_id, day_of(block.started_at),
                                          day_of(block.delivered_at), day_of(block.accepted_at)});
            }
            records.block_order = block_order_of(sql_, engagement_, records.document);
            return;
        }
        for (const RangeEstimateView& range : range_estimates(sql_, engagement_)) {
            if (!is_known(range.estimated_at)) continue;
            records.first_range = EffortRange{range.range.low_minutes, range.range.likely_minutes,
                                              range.range.high_minutes};
            break;
        }
    }

    void add_waits(EngagementRecords& records) {
        const Actor provider = Actor::system(engagement_.provider_workspace_id);
        for (const BriefView& brief : brief_views(sql_, provider, engagement_, Locale::en)) {
            if (!is_known(brief.sent_at) || is_known(brief.submitted_at)) continue;
            records.waits.push_back({brief.id.text(), brief.title, day_of(*brief.sent_at),
                                     engagement_.package.answer_days});
        }
        for (const ClarifyingQuestionView& question :
             question_views(sql_, provider, engagement_, moment_.before)) {
            if (is_known(question.completed_at) || is_known(question.withdrawn_at)) continue;
            add_question(records, question);
        }
    }

    /// Each round has its allowance anew (DELAY R12); an answered one waits for the manager.
    void add_question(EngagementRecords& records, const ClarifyingQuestionView& question) {
        const QuestionRoundView* asked = nullptr;
        for (const QuestionRoundView& round : question.rounds) {
            if (is_known(round.asked_at)) asked = &round;
        }
        if (!asked || is_known(asked->answered_at)) return;
        records.waits.push_back({question.id.text(), question.question, day_of(asked->asked_at),
                                 engagement_.package.answer_days});
    }

    sql::Transaction& sql_;
    const EngagementFacts& engagement_;
    const std::vector<PersonId>& developers_;
    const ReadingMoment& moment_;
    const SupposedScope* supposed_;  // may be absent
    bool is_agreed_ = false;
};

}  // namespace

ReadingMoment present(Instant now, const TimeZone& zone) {
    const Day today = zone.today(now);
    return {today, now.plus(std::chrono::milliseconds(1)), today + std::chrono::days{1}};
}

ReadingMoment close_of(Day day, const TimeZone& zone) {
    const Day next = day + std::chrono::days{1};
    return {next, zone.start_of(next), next};
}

EngagementInput read_engagement_input(sql::Transaction& sql, const EngagementFacts& engagement,
                                      const std::vector<PersonId>& developers,
                                      const ReadingMoment& moment,
                                      const SupposedScope* supposed) {
    RecordsReader reader(sql, engagement, developers, moment, supposed);
    const EngagementRecords records = reader.read();
    const UsedQuota used = used_quota(records.logged, records.developers, moment.first_day);
    const ServicePackage& package = engagement.package;
    return {
        .id = engagement.id,
        .workspace_id = engagement.workspace_id,
        .name = engagement.name,
        .tier = package.tier,
        .manager_id = engagement.manager_id,
        .starts_on = engagement.starts_on,
        .priority = ScheduleStore(sql).priority_of(engagement.provider_workspace_id, engagement.id),
        .quota = {package.minutes_per_day, package.minutes_per_week, package.minutes_per_month,
                  used.in_day, used.in_week, used.in_month},
        .pauses = reader.pauses(),
        .activities = activities_of(records),
        .is_agreed = reader.is_agreed()};
}

std::vector<PersonId> developers_of(sql::Transaction& sql, WorkspaceId provider) {
    std::vector<PersonId> developers;
    for (const MemberView& member : members_with_role(sql, provider, {Role::developer})) {
        developers.push_back(member.id);
    }
    return developers;
}

PersonInput read_person_input(sql::Transaction& sql, WorkspaceId provider, PersonId person,
                              const ReadingMoment& moment) {
    PersonInput input{.id = person, .weeks = {}, .absences = {}, .spent_minutes = {}};
    PersonCalendarRecords records = person_calendar_records(sql, provider, person);
    input.weeks = std::move(records.weeks);
    for (const auto& absence : records.absences)
        input.absences.push_back({absence.from, absence.to});
    if (moment.first_day < moment.logged_before) {
        input.spent_minutes =
            used_minutes_of_person(sql, provider, person, moment.first_day, moment.first_day);
    }
    return input;
}

CalendarInput read_calendar_input(sql::Transaction& sql, WorkspaceId workspace) {
    CalendarRecords records = calendar_records(sql, workspace);
    return {workspace, std::move(records.weeks), std::move(records.days)};
}

ScheduleInputs read_schedule_inputs(sql::Transaction& sql, WorkspaceId provider,
                                    const ReadingMoment& moment) {
    ScheduleInputs inputs{.provider_workspace_id = provider,
                          .first_day = moment.first_day,
                          .calendars = {},
                          .people = {},
                          .engagements = {}};
    const std::vector<PersonId> developers = developers_of(sql, provider);
    std::set<PersonId> people(developers.begin(), developers.end());
    std::set<WorkspaceId> workspaces{provider};
    for (const EngagementId id : open_engagements_of(sql, provider)) {
        const auto engagement = find_engagement(sql, Actor::system(provider), id);
        ASSERT(engagement.has_value(), "a line of the portfolio has its engagement");
        inputs.engagements.push_back(read_engagement_input(sql, *engagement, developers, moment));
        people.insert(engagement->manager_id);
        workspaces.insert(engagement->workspace_id);
        for (const ActivityInput& activity : inputs.engagements.back().activities) {
            for (const ItemInput& item : activity.items) {
                if (item.developer_id) people.insert(*item.developer_id);
            }
        }
    }
    for (const PersonId person : people) {
        inputs.people.push_back(read_person_input(sql, provider, person, moment));
    }
    for (const WorkspaceId workspace : workspaces) {
        inputs.calendars.push_back(read_calendar_input(sql, workspace));
    }
    return inputs;
}

EngagementInput* find_engagement_input(ScheduleInputs& inputs, EngagementId id) {
    const auto found = std::ranges::find(inputs.engagements, id, &EngagementInput::id);
    return found == inputs.engagements.end() ? nullptr : &*found;
}

const EngagementInput* find_engagement_input(const ScheduleInputs& inputs, EngagementId id) {
    const auto found = std::ranges::find(inputs.engagements, id, &EngagementInput::id);
    return found == inputs.engagements.end() ? nullptr : &*found;
}

}  // namespace slipway
