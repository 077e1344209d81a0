#pragma once

#include <string>
#include <vector>

#include "collaboration/identity/core/identity.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"
#include "platform/http/http.hpp"

namespace slipway {

/// A report and the entries it is made of, as a workbook shows them.
struct TimeReportSheet {
    TimeReport report;
    std::vector<TimeEntryView> entries;
    Locale locale = Locale::en;
    std::string time_zone;
    Instant created_at;
};

/// Writes a workbook of two sheets into a temporary file, which is gone when the answer is sent.
http::FileBody write_time_report(const TimeReportSheet& sheet);

}  // namespace slipway
