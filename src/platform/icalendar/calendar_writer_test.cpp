#include "platform/icalendar/calendar_writer.hpp"

#include <gtest/gtest.h>
#include <libical/ical.h>

#include <memory>

#include "base/text.hpp"

namespace slipway::icalendar {
namespace {

Day day(const char* text) { return *parse_day(text); }
Instant instant(const char* text) { return *parse_instant(text); }

struct ComponentDeleter {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

Event event_of(decltype(Event::when) when) {
    return {.uid = "workshop-1@slipway",
            .sequence = 3,
            .last_modified = instant("2026-03-01T10:00:00Z"),
            .summary = "Рабочая группа: склад, партии; серийные номера и ещё очень много всего",
            .description = "Line one\nline two \\ back",
            .location = "Office, 3rd floor",
            .url = "https://slipway.example/w/kolos/engagements/1",
            .when = when};
}

class CalendarWriter : public testing::Test {
protected:
    /// Written, and read again by libical, which must find no error.
    icalcomponent* parsed(const std::vector<Event>& events) {
        text = write_calendar("Kolos", *TimeZone::find("Europe/Kyiv"), events);
        file.reset(icalparser_parse_string(text.c_str()));
        EXPECT_NE(file, nullptr);
        EXPECT_EQ(icalcomponent_count_errors(file.get()), 0);
        EXPECT_TRUE(icalrestriction_check(file.get()));
        return icalcomponent_get_first_component(file.get(), ICAL_VEVENT_COMPONENT);
    }

    std::string text;
    std::unique_ptr<icalcomponent, ComponentDeleter> file;
};

TEST_F(CalendarWriter, WritesWhatLibicalReads) {
    icalcomponent* event =
        parsed({event_of(Timed{instant("2026-03-30T07:00:00Z"), instant("2026-03-30T08:30:00Z")})});
    ASSERT_NE(event, nullptr);
    EXPECT_STREQ(icalcomponent_get_uid(event), "workshop-1@slipway");
    EXPECT_EQ(icalcomponent_get_sequence(event), 3);
    EXPECT_STREQ(icalcomponent_get_summary(event),
                 "Рабочая группа: склад, партии; серийные номера и ещё очень много всего");
    EXPECT_STREQ(icalcomponent_get_description(event), "Line one\nline two \\ back");
    EXPECT_STREQ(icalcomponent_get_location(event), "Office, 3rd floor");
}

TEST_F(CalendarWriter, TimesMeanTheSameMomentByTheFilesOwnZone) {
    // Two days before and one day after the clocks of Kyiv go forward.
    const Instant moments[] = {instant("2026-03-27T07:00:00Z"), instant("2026-03-30T07:00:00Z"),
                               instant("2026-10-25T02:30:00Z"), instant("2026-12-01T07:00:00Z")};
    std::vector<Event> events;
    for (const Instant at : moments) {
        events.push_back(event_of(Timed{at, at.plus(std::chrono::hours(1))}));
    }
    icalcomponent* event = parsed(events);
    EXPECT_NE(icalcomponent_get_timezone(file.get(), "Europe/Kyiv"), nullptr);
    for (const Instant at : moments) {
        ASSERT_NE(event, nullptr);
        const icaltimetype start = icalcomponent_get_dtstart(event);
        EXPECT_NE(start.zone, nullptr);
        EXPECT_EQ(icaltime_as_timet_with_zone(start, start.zone), at.in_unix_ms() / 1000)
            << to_text(at);
        event = icalcomponent_get_next_component(file.get(), ICAL_VEVENT_COMPONENT);
    }
}

TEST_F(CalendarWriter, WholeDaysEndBeforeTheDayAfter) {
    icalcomponent* event = parsed({event_of(WholeDays{day("2026-05-01"), day("2026-05-03")})});
    EXPECT_TRUE(icaltime_is_date(icalcomponent_get_dtstart(event)));
    EXPECT_EQ(icalcomponent_get_dtend(event).day, 4);
    EXPECT_EQ(text.find("VTIMEZONE"), std::string::npos);
}

TEST_F(CalendarWriter, FoldsAt75OctetsBetweenCharacters) {
    parsed({event_of(WholeDays{day("2026-05-01"), day("2026-05-01")})});
    std::string unfolded;
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty()) continue;
        ASSERT_TRUE(line.ends_with('\r'));
        EXPECT_LE(line.size() - 1, 75u) << line;
        EXPECT_TRUE(is_utf8(line)) << line;
        const auto body = line.substr(0, line.size() - 1);
        unfolded += body.starts_with(' ') ? std::string(body.substr(1)) : "\n" + std::string(body);
    }
    EXPECT_NE(unfolded.find("серийные номера и ещё очень много всего"), std::string::npos);
}

TEST_F(CalendarWriter, WritesTheSameBytesForTheSameEvents) {
    const std::vector<Event> events{event_of(WholeDays{day("2026-05-01"), day("2026-05-01")})};
    const TimeZone zone = *TimeZone::find("Asia/Almaty");
    EXPECT_EQ(write_calendar("A", zone, events), write_calendar("A", zone, events));
}

}  // namespace
}  // namespace slipway::icalendar
