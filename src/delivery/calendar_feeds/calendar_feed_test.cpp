#include <gtest/gtest.h>
#include <libical/ical.h>

#include <map>
#include <memory>

#include "collaboration/calendar/calendar_commands.hpp"
#include "delivery/calendar_feeds/calendar_feed_commands.hpp"
#include "delivery/calendar_feeds/calendar_feed_queries.hpp"
#include "delivery/calendar_feeds/feed_entries.hpp"
#include "delivery/calendar_feeds/feed_reading.hpp"
#include "delivery/discovery/notebook_commands.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/discovery/workshop_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/schedule/schedule_planning.hpp"
#include "delivery/schedule/testing/scheduled_engagement.hpp"

namespace slipway {
namespace {

using testing::EngagementWorld;

constexpr const char* base_url = "https://slipway.example";

struct ComponentDeleter {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

/// A feed as libical understands it: "UID sequence SUMMARY", one line an event, by identity.
struct ParsedFeed {
    std::unique_ptr<icalcomponent, ComponentDeleter> file;

    explicit ParsedFeed(const std::string& text) : file(icalparser_parse_string(text.c_str())) {
        EXPECT_NE(file, nullptr);
        EXPECT_EQ(icalcomponent_count_errors(file.get()), 0) << text;
        EXPECT_TRUE(icalrestriction_check(file.get())) << text;
    }
    /// Of the one event whose identity begins so.
    icalcomponent* find(std::string_view uid_start) const {
        for (icalcomponent* event =
                 icalcomponent_get_first_component(file.get(), ICAL_VEVENT_COMPONENT);
             event != nullptr;
             event = icalcomponent_get_next_component(file.get(), ICAL_VEVENT_COMPONENT)) {
            if (std::string_view(icalcomponent_get_uid(event)).starts_with(uid_start)) return event;
        }
        return nullptr;
    }
    int count() const {
        return icalcomponent_count_components(file.get(), ICAL_VEVENT_COMPONENT);
    }
};

class CalendarFeedTest : public testing::OnBothDatabases {
protected:
    Secret make_feed(const Actor& actor, std::optional<EngagementId> engagement) {
        const auto made = world.run([&](UnitOfWork& work) {
            return CalendarFeedCommands(work).create(actor, {engagement, Locale::en}, base_url);
        });
        ids[made.address] = made.id;
        last = made.id;
        const std::string start = std::string(base_url) + "/api/v1/calendars/";
        EXPECT_TRUE(made.address.starts_with(start));
        return Secret(token_in(made.address.substr(start.size())));
    }
    Result<FeedFile> read(const Secret& token) {
        return read_feed(database(), token, base_url, world.clock.now());
    }
    std::string text_of(const Secret& token) {
        const auto file = read(token);
        EXPECT_TRUE(file.has_value()) << (file ? "" : file.error().key);
        return file ? file->text : "";
    }
    WorkshopView plan_workshop(const std::string& title) {
        return world.run([&](UnitOfWork& work) {
            NewWorkshop workshop;
            workshop.title = title;
            workshop.starts_at = *parse_instant("2026-03-30T07:00:00Z");
            workshop.duration_minutes = 90;
            workshop.agenda = "Stock; lots, and serial numbers";
            return WorkshopCommands(work).plan(world.manager, engagement, workshop);
        });
    }

    EngagementWorld world{database()};
    EngagementId engagement = world.start();
    std::map<std::string, CalendarFeedId> ids;
    CalendarFeedId last;
};

TEST_P(CalendarFeedTest, HoldsAWorkshopInTheZoneOfItsReader) {
    plan_workshop("Warehouse");
    const ParsedFeed feed(text_of(make_feed(world.manager, engagement)));
    icalcomponent* event = feed.find("workshop-");
    ASSERT_NE(event, nullptr);
    EXPECT_STREQ(icalcomponent_get_summary(event), "Workshop: Warehouse · Orders and deliveries");
    EXPECT_STREQ(icalcomponent_get_description(event), "Stock; lots, and serial numbers");
    const icaltimetype start = icalcomponent_get_dtstart(event);
    EXPECT_EQ(start.hour, 10);  // the day after the clocks of Kyiv went forward
    EXPECT_EQ(icaltime_as_timet_with_zone(start, start.zone),
              parse_instant("2026-03-30T07:00:00Z")->in_unix_ms() / 1000);
}

TEST_P(CalendarFeedTest, AChangedEntryGetsTheNextNumberAndAllElseStays) {
    const WorkshopView workshop = plan_workshop("Warehouse");
    const Secret token = make_feed(world.manager, std::nullopt);
    const auto first = read(token);
    world.go_to("2026-03-04");
    const auto again = read(token);
    EXPECT_EQ(first->text, again->text);
    EXPECT_EQ(first->etag, again->etag);
    world.run([&](UnitOfWork& work) {
        return WorkshopCommands(work).change(world.manager, engagement, workshop.id,
                                             {.title = "Warehouse and lots"}, workshop.revision);
    });
    const auto changed = read(token);
    EXPECT_NE(changed->etag, again->etag);
    const ParsedFeed feed(changed->text);
    icalcomponent* event = feed.find("workshop-" + workshop.id.text());
    ASSERT_NE(event, nullptr);
    EXPECT_EQ(icalcomponent_get_sequence(event), 1);
}

TEST_P(CalendarFeedTest, HoldsDueDaysOfWhoeverIsToAnswer) {
    world.run([&](UnitOfWork& work) {
        NewClarifyingQuestion question;
        question.question = "How many warehouses?";
        return QuestionCommands(work).ask(world.manager, engagement, question);
    });
    const ParsedFeed owners(text_of(make_feed(world.owner, std::nullopt)));
    icalcomponent* due = owners.find("due-question-");
    ASSERT_NE(due, nullptr);
    EXPECT_TRUE(icaltime_is_date(icalcomponent_get_dtstart(due)));
    EXPECT_EQ(icalcomponent_get_dtstart(due).day, 4);  // two working days after Monday the 2nd
    // The manager's own calendar is about the manager's own answers.
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.manager, std::nullopt))).find("due-question-"),
              nullptr);
    EXPECT_NE(ParsedFeed(text_of(make_feed(world.manager, engagement))).find("due-question-"),
              nullptr);
}

TEST_P(CalendarFeedTest, HoldsOnesOwnAbsencesWithoutTellingOthersWhy) {
    world.run([&](UnitOfWork& work) {
        return CalendarCommands(work).add_absence(
            world.manager, {world.manager.person_id, *parse_day("2026-03-16"),
                            *parse_day("2026-03-20"), AbsenceKind::illness, "An operation"});
    });
    const ParsedFeed own(text_of(make_feed(world.manager, std::nullopt)));
    ASSERT_NE(own.find("absence-"), nullptr);
    EXPECT_STREQ(icalcomponent_get_description(own.find("absence-")), "An operation");
    const ParsedFeed heads(text_of(make_feed(world.head, engagement)));
    ASSERT_NE(heads.find("absence-"), nullptr);
    EXPECT_EQ(icalcomponent_get_description(heads.find("absence-")), nullptr);
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.owner, engagement))).find("absence-"), nullptr);
}

TEST_P(CalendarFeedTest, APersonsFeedIsOfWhatTheyTakePartIn) {
    plan_workshop("Warehouse");
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.manager, std::nullopt))).count(), 1);
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.sales, std::nullopt))).count(), 1);
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.developer, std::nullopt))).count(), 0);
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.owner, std::nullopt))).count(), 1);
}

TEST_P(CalendarFeedTest, HoldsAConsultationAskedOfItsReaderByName) {
    const auto ask = [&](std::optional<PersonId> person) {
        return world.run([&](UnitOfWork& work) {
            return NotebookCommands(work).ask(
                world.manager, engagement,
                {Consultant::developer, "Can we read their old tills?", person});
        });
    };
    ask(std::nullopt);  // whoever has the role
    const ConsultationView asked = ask(world.developer.person_id);
    const Secret developers = make_feed(world.developer, std::nullopt);
    const ParsedFeed feed(text_of(developers));
    EXPECT_EQ(feed.count(), 1);
    icalcomponent* event = feed.find("consultation-" + asked.id.text());
    ASSERT_NE(event, nullptr);
    EXPECT_STREQ(icalcomponent_get_summary(event),
                 "Give a consultation: Can we read their old tills? · Orders and deliveries");
    EXPECT_EQ(icalcomponent_get_dtstart(event).day, 2);
    EXPECT_EQ(ParsedFeed(text_of(make_feed(world.head, std::nullopt))).count(), 0);
    world.run([&](UnitOfWork& work) {
        return NotebookCommands(work).answer(world.developer, engagement, asked.id,
                                             {Feasibility::configuration, "Yes", {}, {}});
    });
    EXPECT_EQ(ParsedFeed(text_of(developers)).count(), 0);
}

TEST_P(CalendarFeedTest, ARevokedOneIsGoneAndAnUnknownOneIsNotFound) {
    const Secret token = make_feed(world.manager, std::nullopt);
    EXPECT_EQ(world.attempt([&](UnitOfWork& work) -> Result<bool> {
        TRY(CalendarFeedCommands(work).revoke(world.head, last));
        return true;
    }).error().key, "calendar_feed.not_found");
    world.run([&](UnitOfWork& work) -> Result<bool> {
        TRY(CalendarFeedCommands(work).revoke(world.manager, last));
        return true;
    });
    EXPECT_EQ(read(token).error().code, RefusalCode::gone);
    EXPECT_EQ(read(Secret("slipway_feed_nonsense")).error().code, RefusalCode::not_found);
    EXPECT_TRUE(world.read([&](sql::Transaction& sql) {
        return calendar_feed_views(sql, world.manager);
    }).empty());
}

TEST_P(CalendarFeedTest, IsNotMadeOfAForeignEngagementNorWithoutEnd) {
    const Actor stranger{.person_id = world.owner.person_id,
                         .workspace_id = world.provider,
                         .roles = {Role::customer}};
    EXPECT_EQ(world.attempt([&](UnitOfWork& work) {
        return CalendarFeedCommands(work).create(stranger, {engagement, Locale::en}, base_url);
    }).error().key, "access.role_may_not");
    for (std::size_t at = 0; at < most_calendar_feeds; ++at) make_feed(world.head, engagement);
    EXPECT_EQ(world.attempt([&](UnitOfWork& work) {
        return CalendarFeedCommands(work).create(world.head, {engagement, Locale::en}, base_url);
    }).error().key, "calendar_feed.are_too_many");
}

TEST(FeedWords, ExistInEveryLanguage) {
    for (const Locale locale : {Locale::en, Locale::ru, Locale::uk}) {
        for (const char* key :
             {"workshop", "pause", "delivery", "finish", "consultation", "build", "due.brief",
              "due.question", "due.document_approval", "due.block_acceptance", "due.block_order",
              "due.change_request", "absence.vacation", "absence.illness", "absence.training",
              "absence.other"}) {
            EXPECT_FALSE(feed_word(key, locale).empty()) << key;
        }
    }
}

SLIPWAY_ON_BOTH_DATABASES(CalendarFeedTest);

/// Where there are plans.
class PlannedFeedTest : public testing::OnBothDatabases {
protected:
    EngagementWorld world{database(), {make_schedule_reader()}, jobs()};
    testing::ScheduledEngagement engagement{world, "standard"};
    SeededChance chance{13};

    std::vector<JobKind> jobs() {
        const auto now = [this](sql::Database& of, const Job& job) {
            plan_portfolio(of, chance, job.workspace_id, world.clock.now());
        };
        return {{.name = "schedule.plan", .run = now}};
    }
    std::vector<icalendar::Event> entries(const Actor& reader) {
        return world.read([&](sql::Transaction& sql) {
            const CalendarFeed feed{.workspace_id = reader.workspace_id,
                                    .person_id = reader.person_id,
                                    .locale = Locale::en};
            return feed_entries(sql, {feed, reader}, base_url, world.clock.now());
        });
    }
};
SLIPWAY_ON_BOTH_DATABASES(PlannedFeedTest);

TEST_P(PlannedFeedTest, ADevelopersHoldsWhatThePlanHasThemBuild) {
    engagement.approve_document();
    EstimateContent content = engagement.figures(900);
    content.items[0].customisation = CustomisationFigure{.developer_minutes = Effort::hours(5)};
    world.run([&](UnitOfWork& work) {
        return EstimateCommands(work).change_draft(world.manager, engagement.id, {content}, 0);
    });
    world.clock.advance(std::chrono::seconds(2));
    world.settle();
    const auto events = entries(world.developer);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].summary, "Customisation: Load contacts · Orders and deliveries");
    EXPECT_EQ(events[0].uid, "build-" + engagement.item(0).text() + "@slipway");
    const auto& days = std::get<icalendar::WholeDays>(events[0].when);
    EXPECT_GT(days.to, days.from) << "specified, built, tested";
    engagement.log(0, 300, world.developer);
    world.clock.advance(std::chrono::seconds(2));
    world.settle();
    EXPECT_TRUE(entries(world.developer).empty()) << "it is built";
}

}  // namespace
}  // namespace slipway
