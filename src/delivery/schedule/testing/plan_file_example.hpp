#pragma once

#include <gtest/gtest.h>
#include <string>
#include <string_view>

#include "delivery/schedule/plan_file.hpp"

// What the tests of `slipway plan FILE` share.

namespace slipway::testing {

/// The file of docs/PLAN_FILES.md.
inline constexpr std::string_view example = R"({
  "today": "2026-03-02",
  "calendars": {
    "office": {
      "week": {"mon": ["09:00-13:00", "14:00-18:00"], "tue": ["09:00-13:00", "14:00-18:00"],
               "wed": ["09:00-13:00", "14:00-18:00"], "thu": ["09:00-13:00", "14:00-18:00"],
               "fri": ["09:00-13:00", "14:00-18:00"]},
      "holidays": ["2026-03-09"],
      "exceptions": {"2026-03-14": ["09:00-13:00"]}
    }
  },
  "packages": {
    "junior_standard": {"tier": "junior", "base_months": 2, "minutes_per_day": 60,
                        "concurrent_engagements": 8, "acceptance_days": 3, "pause_limit_days": 5},
    "senior_full": {"tier": "senior", "base_months": 1, "minutes_per_month": 1500,
                    "minutes_per_week": 480, "acceptance_days": 3, "pause_limit_days": 5}
  },
  "people": [
    {"id": "olena", "role": "manager", "calendar": "office",
     "absences": [{"from": "2026-03-16", "to": "2026-03-17"}]},
    {"id": "taras", "role": "developer", "calendar": "office"}
  ],
  "engagements": [
    {"id": "bakery", "package": "junior_standard", "manager": "olena", "client_calendar": "office",
     "start": "2026-03-02", "priority": 1,
     "stages": {"discovery": 240, "document": 600, "estimate": 480},
     "pauses": [{"from": "2026-04-06", "days": 3}],
     "blocks": [
       {"id": "contacts", "priority": 1, "after": [],
        "items": [{"id": "load", "minutes": 180},
                  {"id": "groups", "minutes": 60, "low": 30, "high": 180}]},
       {"id": "orders", "priority": 2, "after": ["contacts"],
        "items": [{"id": "process", "minutes": 420},
                  {"id": "invoice", "minutes": 90, "developer": "taras", "developer_minutes": 300}]}
     ]}
  ]
})";

/// A text with one piece replaced.
inline std::string changed(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}
/// The example with one piece replaced.
inline std::string changed(std::string_view from, std::string_view to) {
    return changed(std::string(example), from, to);
}

/// The example with other engagements: "{…}, {…}".
inline std::string with_engagements(std::string_view engagements) {
    constexpr std::string_view name = "\"engagements\": [";
    std::string text(example.substr(0, example.find(name) + name.size()));
    return text.append(engagements) + "]}";
}

inline constexpr PlanFileOptions by_list{.policy = PlanPolicy::list, .samples = 200};

}  // namespace slipway::testing
