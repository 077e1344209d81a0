#include "delivery/timesheet/time_report_sheet.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/assert.hpp"
#include "base/fault.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace slipway {
namespace {

using Words = std::map<std::string, TextInLanguages>;

const Words& words() {
    static const Words loaded = [] {
        auto read = from_json<Words>(embedded_text("delivery/timesheet/time_report_words.json"));
        ASSERT(read.has_value(), "the file is part of the program");
        return std::move(*read);
    }();
    return loaded;
}

std::string word(const std::string& key, Locale locale) {
    const auto found = words().find(key);
    ASSERT(found != words().end(), "every word of the workbook is in the file");
    switch (locale) {
        case Locale::en: return found->second.en;
        case Locale::ru: return found->second.ru;
        case Locale::uk: return found->second.uk;
    }
    return found->second.en;
}

template <class E>
std::string word_of(const std::string& group, E value, Locale locale) {
    return word(group + "." + boost::describe::enum_to_string(value, ""), locale);
}

/// A file for one answer; removed with this object, which the answer owns.
class TemporaryFile {
public:
    TemporaryFile()
        : path_((std::filesystem::temp_directory_path() / "slipway_XXXXXX").string()) {
        const int file = ::mkstemp(path_.data());
        if (file < 0) throw Fault(std::string("no temporary file: ") + std::strerror(errno));
        ::close(file);
    }
    ~TemporaryFile() { ::unlink(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

std::string label_of(const TimeReportRow& row, ReportGrouping grouping, Locale locale) {
    switch (grouping) {
        case ReportGrouping::stage: return word("stage." + row.key, locale);
        case ReportGrouping::work_kind: return word("work_kind." + row.key, locale);
        case ReportGrouping::month: return row.key;
        case ReportGrouping::block:
            return row.key.empty() ? word("no_block", locale) : row.label;
        case ReportGrouping::person:
        case ReportGrouping::engagement: return row.label;
    }
    return row.label;
}

std::vector<Cell> cells_of(const std::string& label, const TimeReportRow& row) {
    return {label, row.effort_minutes, row.billable_minutes,
            row.effort_minutes - row.billable_minutes,
            row.planned_minutes ? Cell(*row.planned_minutes) : Cell(), row.entry_count};
}

void write_summary(SpreadsheetWriter& book, const TimeReport& report, Locale locale) {
    book.begin_sheet(word("sheet.report", locale),
                     {{word_of("grouping", report.grouping, locale), 40},
                      {word("column.effort", locale)},
                      {word("column.billable", locale)},
                      {word("column.internal", locale)},
                      {word("column.planned", locale)},
                      {word("column.entries", locale)}});
    for (const TimeReportRow& row : report.rows) {
        book.add_row(cells_of(label_of(row, report.grouping, locale), row));
    }
    book.add_total_row(cells_of(word("total", locale), report.total));
}

void write_entries(SpreadsheetWriter& book, const TimeReportSheet& sheet) {
    const Locale locale = sheet.locale;
    book.begin_sheet(word("sheet.entries", locale),
                     {{word("column.day", locale), 12},
                      {word("grouping.engagement", locale), 30},
                      {word("grouping.person", locale), 24},
                      {word("grouping.stage", locale), 20},
                      {word("grouping.block", locale), 30},
                      {word("column.item", locale), 36},
                      {word("grouping.work_kind", locale), 24},
                      {word("column.effort", locale)},
                      {word("column.is_billable", locale), 12},
                      {word("column.note", locale), 60}});
    Effort total;
    for (const TimeEntryView& entry : sheet.entries) {
        book.add_row({entry.day, entry.engagement_name, entry.person_name,
                      word_of("stage", entry.stage, locale), entry.block_title.value_or(""),
                      entry.item_title.value_or(""),
                      word_of("work_kind", entry.work_kind, locale), entry.effort_minutes,
                      word(entry.is_billable ? "yes" : "no", locale), entry.note});
        total += entry.effort_minutes;
    }
    book.add_total_row({word("total", locale), Cell(), Cell(), Cell(), Cell(), Cell(), Cell(),
                        total, Cell(), Cell()});
}

}  // namespace

http::FileBody write_time_report(const TimeReportSheet& sheet) {
    const auto zone = TimeZone::find(sheet.time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    const auto file = std::make_shared<const TemporaryFile>();
    SpreadsheetWriter book(file->path(), *zone, sheet.created_at);
    write_summary(book, sheet.report, sheet.locale);
    write_entries(book, sheet);
    book.finish();
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(file->path()));
    return {.path = file->path(), .size_bytes = size, .owner = file};
}

}  // namespace slipway
