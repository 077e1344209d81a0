#include "platform/icalendar/event_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/icalendar/content_lines.hpp"

namespace slipway::icalendar {
namespace {

Day day(const char* text) { return *parse_day(text); }

std::string file_of(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + events +
           "END:VCALENDAR\r\n";
}
std::string event_of(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}

Result<ReadDays> read(const std::string& text) {
    return read_event_days(text, *TimeZone::find("Europe/Kyiv"), day("2026-03-01"),
                           day("2030-12-31"));
}
/// "2026-05-01 May Day; …" of the days that were read.
std::string days_of(const std::string& events) {
    const auto result = read(file_of(events));
    if (!result) return result.error().key;
    std::string text;
    for (const EventDay& each : result->days) {
        if (!text.empty()) text += "; ";
        text += to_text(each.day) + " " + each.name;
        for (const auto& hours : each.hours) text += " " + hours;
    }
    return text;
}

TEST(EventDays, AreTheDaysOfAnEventWithoutItsEnd) {
    EXPECT_EQ(days_of(event_of("DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260503\r\n"
                               "SUMMARY:May\\, the first\r\n")),
              "2026-05-01 May, the first; 2026-05-02 May, the first");
    EXPECT_EQ(days_of(event_of("DTSTART;VALUE=DATE:20260501\r\nSUMMARY:May Day\r\n")),
              "2026-05-01 May Day");
}

TEST(EventDays, OfAYearlyRuleAreWrittenOutWithinTheBounds) {
    EXPECT_EQ(days_of(event_of("DTSTART;VALUE=DATE:20100508\r\nRRULE:FREQ=YEARLY\r\n"
                               "EXDATE;VALUE=DATE:20280508\r\nSUMMARY:V\r\n")),
              "2026-05-08 V; 2027-05-08 V; 2029-05-08 V; 2030-05-08 V");
    EXPECT_EQ(days_of(event_of("DTSTART;VALUE=DATE:20241128\r\n"
                               "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=4\r\nSUMMARY:T\r\n")),
              "2026-11-26 T; 2027-11-25 T");
    // A date that never comes is no rule.
    EXPECT_EQ(days_of(event_of("DTSTART;VALUE=DATE:20260228\r\n"
                               "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:N\r\n")),
              "icalendar.property_is_malformed");
}

TEST(EventDays, WithTimesAreHoursOfTheirDayInTheZone) {
    EXPECT_EQ(days_of(event_of("DTSTART:20260624T060000Z\r\nDTEND:20260624T100000Z\r\n"
                               "SUMMARY:Short\r\n")),
              "2026-06-24 Short 09:00-13:00");
    EXPECT_EQ(days_of(event_of("DTSTART;TZID=Europe/Berlin:20260624T080000\r\nDURATION:PT4H\r\n"
                               "SUMMARY:Short\r\n")),
              "2026-06-24 Short 09:00-13:00");
    EXPECT_EQ(days_of(event_of("DTSTART:20260624T090000\r\nDTEND:20260625T000000\r\n"
                               "SUMMARY:Long\r\n")),
              "2026-06-24 Long 09:00-24:00");
}

TEST(EventDays, TakeTheZoneThatTheFileDefines) {
    const std::string zone =
        "BEGIN:VTIMEZONE\r\nTZID:Our Office\r\nBEGIN:STANDARD\r\nDTSTART:20000101T000000\r\n"
        "TZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    EXPECT_EQ(days_of(zone + event_of("DTSTART;TZID=Our Office:20260624T110000\r\n"
                                      "DTEND;TZID=Our Office:20260624T150000\r\nSUMMARY:S\r\n")),
              "2026-06-24 S 09:00-13:00");
}

TEST(EventDays, ComeTogetherOnOneDate) {
    const std::string morning =
        "DTSTART:20260624T090000\r\nDTEND:20260624T120000\r\nSUMMARY:A\r\n";
    const std::string evening =
        "DTSTART:20260624T140000\r\nDTEND:20260624T160000\r\nSUMMARY:B\r\n";
    const std::string off = "DTSTART;VALUE=DATE:20260624\r\nSUMMARY:Off\r\n";
    EXPECT_EQ(days_of(event_of(morning) + event_of(evening)),
              "2026-06-24 A / B 09:00-12:00 14:00-16:00");
    EXPECT_EQ(days_of(event_of(morning) + event_of(off)), "2026-06-24 A / Off");
}

TEST(EventDays, LeaveOutWhatIsNoDay) {
    const auto result = read(file_of(
        event_of("DTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Weekly\r\n") +
        event_of("DTSTART:20260501T220000\r\nDTEND:20260502T020000\r\nSUMMARY:Night\r\n") +
        event_of("DTSTART;VALUE=DATE:20260502\r\n") +
        event_of("DTSTART;VALUE=DATE:20260503\r\nSTATUS:CANCELLED\r\nSUMMARY:Off\r\n")));
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->days.empty());
    ASSERT_EQ(result->left_out.size(), 3u);
    EXPECT_EQ(result->left_out[0].reason, LeftOut::recurs_not_yearly);
    EXPECT_EQ(result->left_out[0].line, 4);
    EXPECT_EQ(result->left_out[1].reason, LeftOut::lasts_over_midnight);
    EXPECT_EQ(result->left_out[2].reason, LeftOut::has_no_name);
}

TEST(EventDays, OfABadFileAreRefusedByLineAndProperty) {
    const struct {
        std::string text;
        const char* key;
        std::int64_t line;
        const char* property;
    } cases[] = {
        {"hello", "icalendar.line_is_malformed", 1, nullptr},
        {"NAME:x\r\n", "icalendar.is_no_calendar", 1, nullptr},
        {"", "icalendar.is_no_calendar", 1, nullptr},
        {"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "icalendar.component_is_out_of_place", 2,
         "VEVENT"},
        {"BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", "icalendar.component_is_out_of_place", 2, "VEVENT"},
        {file_of(event_of("DTSTART;VALUE=DATE:20261399\r\nSUMMARY:X\r\n")),
         "icalendar.property_is_malformed", 7, "DTSTART"},
        {file_of(event_of("SUMMARY:X\r\n")), "icalendar.property_is_malformed", 4, "DTSTART"},
        {file_of(event_of("DTSTART;VALUE=DATE:20260501\r\nSUMMARY:X\r\nRRULE:FREQ=SOON\r\n")),
         "icalendar.property_is_malformed", 9, "RRULE"},
        {file_of(event_of("DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20270501\r\n"
                          "SUMMARY:X\r\n")),
         "icalendar.event_is_too_long", 4, nullptr},
        {file_of(event_of("DTSTART;TZID=Nowhere/Else:20260501T090000\r\n"
                          "DTEND;TZID=Nowhere/Else:20260501T100000\r\nSUMMARY:X\r\n")),
         "icalendar.time_zone_is_unknown", 7, nullptr},
        {file_of(event_of("DTSTART;VALUE=DATE:20260501\r\nSUM MARY:X\r\n")),
         "icalendar.line_is_malformed", 8, nullptr},
    };
    for (const auto& wrong : cases) {
        const auto result = read(wrong.text);
        ASSERT_FALSE(result.has_value()) << wrong.key << "\n" << wrong.text;
        EXPECT_EQ(result.error().key, wrong.key) << wrong.text;
        const auto& parameters = result.error().parameters;
        const auto has = [&](const RefusalParameter& wanted) {
            return std::ranges::find(parameters, wanted) != parameters.end();
        };
        EXPECT_TRUE(has({"line", wrong.line})) << wrong.text;
        if (wrong.property != nullptr) {
            EXPECT_TRUE(has({"property", wrong.property})) << wrong.text;
        }
    }
}

TEST(EventDays, HaveLimits) {
    EXPECT_EQ(read(std::string(600 * 1024, 'x')).error().key, "icalendar.file_is_too_large");
    EXPECT_EQ(days_of("X-LONG:" + std::string(17 * 1024, 'x') + "\r\n"),
              "icalendar.line_is_too_long");
    std::string many;
    for (int i = 0; i < 2001; ++i) many += "BEGIN:VEVENT\r\nEND:VEVENT\r\n";
    EXPECT_EQ(days_of(many), "icalendar.has_too_many_events");
    // Each rule alone is harmless.
    std::string walking;
    for (int i = 0; i < 100; ++i) {
        walking += event_of("DTSTART;VALUE=DATE:20260301\r\nSUMMARY:All\r\n"
                            "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\r\n");
    }
    EXPECT_EQ(days_of(walking), "icalendar.has_too_many_days");
}

TEST(ContentLines, AreUnfolded) {
    const auto lines = read_content_lines("SUMMARY:Long\r\n  day\r\nX-A;P=\"a:b\":c\r\n");
    ASSERT_TRUE(lines.has_value());
    ASSERT_EQ(lines->size(), 2u);
    EXPECT_EQ((*lines)[0].value, "Long day");
    EXPECT_EQ((*lines)[1].name, "X-A");
    EXPECT_EQ((*lines)[1].value, "c");
    EXPECT_EQ((*lines)[1].number, 3);
}

}  // namespace
}  // namespace slipway::icalendar
