#include <gtest/gtest.h>

#include "collaboration/identity/identity_feature.hpp"
#include "delivery/discovery/brief_answers.hpp"
#include "delivery/discovery/brief_commands.hpp"
#include "delivery/discovery/brief_mail.hpp"
#include "delivery/discovery/core/scope_range.hpp"
#include "delivery/discovery/testing/sample_answer.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "platform/events/event_log.hpp"

namespace slipway {
namespace {

TEST(DiscoveryContent, EveryBriefIsWhole) {
    const DiscoveryContent content = load_discovery_content();
    EXPECT_EQ(content.templates.size(), 5u);
    for (const Questionnaire& questionnaire : content.templates) {
        for (const BriefSection& section : questionnaire.sections) {
            for (const BriefQuestion& question : section.questions) {
                EXPECT_NE(question.kind, QuestionKind::file);
                EXPECT_NO_THROW(is_shown(questionnaire, question, {})) << question.key;
            }
        }
        EXPECT_FALSE(progress_of(questionnaire, {}).missing.empty()) << questionnaire.key;
    }
}

TEST(DiscoveryContent, TheModelGetsItsExamplesRight) {
    const ScopeDriverModel model = load_discovery_content().drivers;
    for (const ScopeExample& example : model.examples) {
        std::map<std::string, std::vector<DriverEvidence>> counted;
        for (const auto& [key, units] : example.units) counted[key] = {{"example", units}};
        const ScopeRange range = first_range(model, counted, {});
        EXPECT_GE(range.likely_minutes, Effort::hours(example.expected_hours.low)) << example.key;
        EXPECT_LE(range.likely_minutes, Effort::hours(example.expected_hours.high)) << example.key;
    }
}

TEST(BriefAnswers, AreReadByTheirKind) {
    const auto key = [](QuestionKind kind, const char* json) {
        const auto read = read_answer({.key = "q", .kind = kind}, json);
        return read ? std::string() : read.error().key;
    };
    const std::string wrong = "brief_answer.has_another_form";
    EXPECT_EQ(key(QuestionKind::text, R"("Kolos")"), "");
    EXPECT_EQ(key(QuestionKind::text, "7"), wrong);
    EXPECT_EQ(key(QuestionKind::number, "12.5"), "");
    EXPECT_EQ(key(QuestionKind::number, R"("12")"), wrong);
    EXPECT_EQ(key(QuestionKind::number, "1e15"), wrong);
    EXPECT_EQ(key(QuestionKind::money, R"({"minor_units":125000,"currency":"UAH"})"), "");
    EXPECT_EQ(key(QuestionKind::money, R"({"minor_units":125000})"), wrong);
    EXPECT_EQ(key(QuestionKind::date, R"("2026-06-01")"), "");
    EXPECT_EQ(key(QuestionKind::date, R"("2026-06-31")"), wrong);
    EXPECT_EQ(key(QuestionKind::multi_choice, R"(["a"])"), "");
    EXPECT_EQ(key(QuestionKind::table, R"([{"who":"x"}])"), "");
    EXPECT_EQ(key(QuestionKind::table, R"({"who":"x"})"), wrong);
    EXPECT_EQ(key(QuestionKind::date, "null"), "");
}

class BriefTest : public testing::OnBothDatabases {
protected:
    std::vector<BriefMail> mails;
    testing::EngagementWorld world{
        database(),
        {},
        {{.name = "discovery.brief_mail", .run = [this](sql::Database&, const Job& job) {
              mails.push_back(*from_json<BriefMail>(job.payload.text));
          }}}};
    EngagementId engagement = world.start();
    DiscoveryContent content = load_discovery_content();
    BriefView brief = world.run([&](UnitOfWork& work) {
        return BriefCommands(work).create(world.manager, engagement, {"services", Locale::uk},
                                          content);
    });

    /// The token of a new link.
    Secret link(const std::string& email = "") {
        const auto created = world.run([&](UnitOfWork& work) {
            return BriefCommands(work).create_link(world.manager, engagement, brief.id,
                                                   {.email = email}, "https://crm.example");
        });
        const std::string start = "https://crm.example/b/";
        EXPECT_TRUE(created.url.starts_with(start));
        return Secret(created.url.substr(start.size()));
    }
    Result<SavedAnswers> save(const Secret& token, const std::string& key, const std::string& json,
                              std::int64_t base_revision = 0) {
        return world.attempt([&](UnitOfWork& work) {
            return BriefCommands(work).save_answers_by_link(
                token, {{{.question_key = key, .value = {json}, .base_revision = base_revision}}});
        });
    }
    Result<BriefForm> open(const Secret& token) {
        return world.read([&](sql::Transaction& sql) -> Result<BriefForm> {
            const auto linked = TRY(find_linked_brief(sql, token, world.clock.now()));
            return linked_form(sql, linked, std::nullopt);
        });
    }
    /// Something that fits each required question that is shown.
    void answer_all(const Secret& token) {
        const Questionnaire& questionnaire = *content.find_template("services");
        for (int round = 0; round < 5; ++round) {
            const BriefForm form = *open(token);
            for (const std::string& key : form.brief.progress.missing) {
                const BriefQuestion& question = *find_question(questionnaire, key);
                const auto saved = save(token, key, testing::sample_answer(question));
                ASSERT_EQ(saved->answers.at(0).outcome, SaveOutcome::saved) << key;
            }
        }
    }
};

TEST_P(BriefTest, IsFilledByLinkAndResumed) {
    const Secret token = link("oksana@kolos.example");
    world.settle();
    ASSERT_EQ(mails.size(), 1u);
    EXPECT_EQ(mails.at(0).path, "/b/" + token.reveal());
    EXPECT_NE(brief_mail_text(mails.at(0), "https://crm.example").text.find(token.reveal()),
              std::string::npos);

    const auto empty = open(token);
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->brief.state, BriefState::sent);
    EXPECT_EQ(empty->client_name, "Kolos Bakery");
    const std::string question = empty->brief.progress.missing.front();
    const auto saved = save(token, question, R"("Ми – пекарня")");
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->answers.at(0).revision, 1);

    const auto resumed = open(token);
    EXPECT_EQ(resumed->brief.state, BriefState::in_progress);
    ASSERT_EQ(resumed->answers.size(), 1u);
    EXPECT_EQ(resumed->answers.at(0).value.text, R"("Ми – пекарня")");
    EXPECT_EQ(resumed->brief.progress.answered, 1);
}

TEST_P(BriefTest, ASecondTabOverwritesNothing) {
    const Secret token = link();
    const std::string key = open(token)->brief.progress.missing.front();
    ASSERT_TRUE(save(token, key, R"("first")"));
    const auto second = save(token, key, R"("second")");
    ASSERT_TRUE(second);
    EXPECT_EQ(second->answers.at(0).outcome, SaveOutcome::conflict);
    EXPECT_EQ(second->answers.at(0).value.text, R"("first")");
    EXPECT_EQ(save(token, key, R"("first")")->answers.at(0).outcome, SaveOutcome::saved);
    const auto third = save(token, key, R"("third")", 1);
    EXPECT_EQ(third->answers.at(0).outcome, SaveOutcome::saved);
    EXPECT_EQ(third->answers.at(0).revision, 2);
}

TEST_P(BriefTest, AnAnswerThatDoesNotFitIsRefusedAndTheOthersAreSaved) {
    const Secret token = link();
    const std::string key = open(token)->brief.progress.missing.front();
    const auto saved = world.run([&](UnitOfWork& work) {
        return BriefCommands(work).save_answers_by_link(
            token, {{{"has_telephony", {R"("perhaps")"}, 0}, {key, {R"("Kolos")"}, 0}}});
    });
    EXPECT_EQ(saved.answers.at(0).outcome, SaveOutcome::refused);
    EXPECT_EQ(saved.answers.at(0).problem_key, "brief_answer.option_is_unknown");
    EXPECT_EQ(saved.answers.at(1).outcome, SaveOutcome::saved);
    EXPECT_EQ(open(token)->answers.size(), 1u);
}

TEST_P(BriefTest, IsSentInWhenNothingRequiredIsOpenAndReopenedByTheManager) {
    const Secret token = link();
    const auto submit = [&] {
        return world.attempt([&](UnitOfWork& work) {
            return BriefCommands(work).submit_by_link(token, std::nullopt);
        });
    };
    EXPECT_EQ(submit().error().key, "brief.has_open_questions");
    answer_all(token);
    const auto submitted = submit();
    ASSERT_TRUE(submitted) << submitted.error().field;
    EXPECT_EQ(submitted->brief.state, BriefState::submitted);
    EXPECT_TRUE(submitted->brief.allowed.empty());
    EXPECT_EQ(save(token, "has_telephony", R"("no")").error().key, "brief.is_submitted");

    const auto reopened = world.run([&](UnitOfWork& work) {
        return BriefCommands(work).reopen(world.manager, engagement, brief.id, {"A new branch"});
    });
    EXPECT_EQ(reopened.state, BriefState::in_progress);
    EXPECT_EQ(reopened.rounds.size(), 2u);
    EXPECT_TRUE(save(token, "has_telephony", R"("no")", 1));
}

TEST_P(BriefTest, ALinkEndsAfterThirtyDaysOrWhenItIsRevoked) {
    const Secret token = link();
    const Secret other = link();
    world.clock.set(world.clock.now().plus(std::chrono::hours(24 * 30) - std::chrono::seconds(1)));
    EXPECT_TRUE(open(token));
    world.clock.set(world.clock.now().plus(std::chrono::seconds(1)));
    EXPECT_EQ(open(token).error().key, "purpose_link.is_expired");
    EXPECT_EQ(open(token).error().code, RefusalCode::gone);
    EXPECT_EQ(save(token, "has_telephony", R"("no")").error().code, RefusalCode::gone);
    EXPECT_EQ(open(Secret("nonsense")).error().code, RefusalCode::not_found);

    const Secret fresh = link();
    world.run([&](UnitOfWork& work) -> Result<bool> {
        const auto links = brief_links(work.sql(), *find_brief_of(work.sql(),
                                                                  world.facts_in(work, engagement),
                                                                  brief.id));
        TRY(BriefCommands(work).revoke_link(world.manager, engagement, brief.id, links.at(0).id));
        return true;
    });
    EXPECT_EQ(open(fresh).error().key, "purpose_link.is_revoked");
}

TEST_P(BriefTest, TheOwnerFillsItInsideAndStrangersFindNothing) {
    link();
    const auto save_as = [&](const Actor& actor) {
        return world.attempt([&](UnitOfWork& work) {
            return BriefCommands(work).save_answers(actor, engagement, brief.id,
                                                    {{{"has_telephony", {R"("no")"}, 0}}});
        });
    };
    EXPECT_TRUE(save_as(world.owner));
    EXPECT_EQ(save_as(world.manager).error().code, RefusalCode::forbidden);
    Actor stranger = world.owner;
    stranger.workspace_id = WorkspaceId(*parse_uuid("0190a000-0000-7000-8000-00000000dead"));
    EXPECT_EQ(save_as(stranger).error().code, RefusalCode::not_found);
    EXPECT_EQ(world
                  .attempt([&](UnitOfWork& work) {
                      return BriefCommands(work).create(world.senior, engagement,
                                                        {"services", Locale::uk}, content);
                  })
                  .error()
                  .key,
              "access.not_your_engagement");
}

TEST_P(BriefTest, TheClientSeesABriefOnceItIsSent) {
    const auto seen = [&](const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return brief_views(sql, actor, *find_engagement(sql, actor, engagement), Locale::en)
                .size();
        });
    };
    EXPECT_EQ(seen(world.owner), 0u);
    EXPECT_EQ(seen(world.manager), 1u);
    link();
    EXPECT_EQ(seen(world.owner), 1u);
}

SLIPWAY_ON_BOTH_DATABASES(BriefTest);

}  // namespace
}  // namespace slipway
