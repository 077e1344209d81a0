#include "delivery/delay_ledger/delay_file.hpp"

#include <fmt/format.h>
#include <map>

#include "delivery/delay_ledger/delay_file_format.hpp"
#include "engines/delay_attribution/attribution.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace delay_file {
namespace {

namespace engine = delay_attribution;

std::unexpected<Refusal> expected(std::string pointer, std::string what) {
    return refuse(RefusalCode::invalid, "delay_file.unexpected_value", std::move(pointer),
                  {{"expected", std::move(what)}});
}

engine::Party party_of(Party party) {
    switch (party) {
        case Party::client:
            return engine::Party::client;
        case Party::provider:
            return engine::Party::provider;
        case Party::neutral:
            break;
    }
    return engine::Party::neutral;
}

engine::ConcurrencyPolicy policy_of(Policy policy) {
    switch (policy) {
        case Policy::excusable:
            return engine::ConcurrencyPolicy::excusable;
        case Policy::split:
            return engine::ConcurrencyPolicy::split;
        case Policy::first:
            return engine::ConcurrencyPolicy::first;
        case Policy::dominant:
            break;
    }
    return engine::ConcurrencyPolicy::dominant;
}

Result<std::vector<engine::Activity>> read_activities(const std::vector<Activity>& activities) {
    if (activities.empty()) return expected("activities", "at least one activity");
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        if (!places.emplace(activities[i].id, i).second) {
            return expected(fmt::format("activities/{}/id", i), "an id that is there once");
        }
    }
    std::vector<engine::Activity> read;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        engine::Activity activity{activities[i].days, {}};
        for (std::size_t k = 0; k < activities[i].after.size(); ++k) {
            const auto before = places.find(activities[i].after[k]);
            if (before == places.end()) {
                return expected(fmt::format("activities/{}/after/{}", i, k),
                                "the id of an activity of this file");
            }
            activity.after.push_back(before->second);
        }
        read.push_back(std::move(activity));
    }
    std::vector<bool> can_begin(read.size());
    for (const std::size_t i : engine::order_of_activities(read)) can_begin[i] = true;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (can_begin[i]) continue;
        return expected(fmt::format("activities/{}/after", i),
                        "no circle of activities: this one waits for itself or for such a one");
    }
    return read;
}

Result<engine::History> read_history(const History& file) {
    engine::History history;
    history.activities = TRY(read_activities(file.activities));
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < file.activities.size(); ++i) places[file.activities[i].id] = i;
    for (std::size_t i = 0; i < file.blocked.size(); ++i) {
        const Blocked& entry = file.blocked[i];
        const auto activity = places.find(entry.activity);
        if (activity == places.end()) {
            return expected(fmt::format("blocked/{}/activity", i),
                            "the id of an activity of this file");
        }
        if (entry.to < entry.from) {
            return expected(fmt::format("blocked/{}/to", i),
                            fmt::format("a day not before {}", entry.from));
        }
        history.blocked.push_back({activity->second, entry.from, entry.to, party_of(entry.party)});
    }
    for (std::size_t i = 0; i < file.pauses.size(); ++i) {
        const Pause& pause = file.pauses[i];
        if (pause.to < pause.from) {
            return expected(fmt::format("pauses/{}/to", i),
                            fmt::format("a day not before {}", pause.from));
        }
        history.pauses.push_back({pause.from, pause.to});
    }
    if (file.concurrency == Policy::dominant && !file.dominant_party) {
        return expected("dominant_party",
                        "one of client, provider, neutral where concurrency is dominant");
    }
    return history;
}

/// A slip of a whole day has one bearer.
Bearer bearer_of(const engine::Buckets& share) {
    const Rational nothing;
    if (share.client > nothing) return Bearer::client;
    if (share.provider > nothing) return Bearer::provider;
    return share.concurrent > nothing ? Bearer::concurrent : Bearer::neutral;
}

JsonText day_in_words(const engine::SlippedDay& day) {
    const Bearer to = bearer_of(day.share);
    if (day.is_paused) return {to_json(PausedDay{day.day, day.slip, to})};
    return {to_json(
        SlippedDay{day.day, day.slip, to, day.actual, day.without_client, day.without_provider})};
}

std::string answer_of(const engine::Attribution& result, const engine::Charge& charge) {
    Attribution answer;
    answer.baseline_finish = result.baseline_finish;
    answer.actual_finish = result.actual_finish;
    answer.slip = result.slip();
    answer.buckets = {result.buckets.client, result.buckets.provider, result.buckets.concurrent,
                      result.buckets.neutral, result.recovered};
    answer.charged = {charge.client, charge.provider, charge.nobody};
    for (const engine::SlippedDay& day : result.days) answer.days.push_back(day_in_words(day));
    return to_json(answer) + "\n";
}

}  // namespace
}  // namespace delay_file

Result<std::string> attribute_history_file(std::string_view json) {
    const auto file = TRY(from_json<delay_file::History>(json));
    const auto history = TRY(delay_file::read_history(file));
    const auto attribution = delay_attribution::attribute(history);
    const auto dominant =
        delay_file::party_of(file.dominant_party.value_or(delay_file::Party::neutral));
    return delay_file::answer_of(
        attribution, delay_attribution::charge(attribution, history,
                                               delay_file::policy_of(file.concurrency), dominant));
}

}  // namespace slipway
