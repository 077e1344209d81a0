#pragma once

#include <string>

#include "delivery/discovery/brief_queries.hpp"
#include "delivery/discovery/discovery_content.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Briefs: made, sent by link, filled, sent in, opened again. One unit of work, one thread.
class BriefCommands {
public:
    explicit BriefCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// From a template (`brief_template.not_found`), with its questions as they are today.
    Result<BriefView> create(const Actor& actor, EngagementId engagement, const NewBrief& brief,
                             const DiscoveryContent& content);
    /// A link for 30 days; mailed when it has an address. `base_url` has no slash at its end.
    Result<CreatedBriefLink> create_link(const Actor& actor, EngagementId engagement, BriefId brief,
                                         const NewBriefLink& link, const std::string& base_url);
    Result<void> revoke_link(const Actor& actor, EngagementId engagement, BriefId brief,
                             PurposeLinkId link);
    /// Lets the client change what was sent in; says why.
    Result<BriefView> reopen(const Actor& actor, EngagementId engagement, BriefId brief,
                             const NewBriefReopening& reopening);

    // By the client's people who are signed in.
    Result<SavedAnswers> save_answers(const Actor& actor, EngagementId engagement, BriefId brief,
                                      const AnswersToSave& answers);
    Result<BriefView> submit(const Actor& actor, EngagementId engagement, BriefId brief);

    // By whoever has the link.
    Result<SavedAnswers> save_answers_by_link(const Secret& token, const AnswersToSave& answers);
    Result<BriefForm> submit_by_link(const Secret& token, std::optional<Locale> locale);

private:
    struct Place {
        EngagementFacts engagement;
        Brief brief;
    };
    Result<Place> find(const Actor& actor, EngagementId engagement, BriefId brief,
                       const Permission& permission);
    Result<SavedAnswers> save(const Brief& brief, const AnswersToSave& answers,
                              std::optional<PersonId> by);
    SavedAnswer save_one(const Brief& brief, const AnswerToSave& answer,
                         const std::vector<BriefAnswer>& stored, std::optional<PersonId> by);
    Result<void> send_in(const Actor& actor, const EngagementFacts& engagement, const Brief& brief,
                         const std::string& email);
    void record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                BriefId brief);
    BriefView view(const Actor& actor, const EngagementFacts& engagement, BriefId id,
                   Locale locale);

    UnitOfWork& work_;
    BriefStore store_;
};

/// What the mail job `discovery.brief_mail` is given; the path bears the link's token.
struct BriefMail {
    std::string to;
    Locale locale = Locale::en;
    std::string client_name;
    std::string provider_name;
    std::string sender_name;
    std::string message;
    std::int32_t minutes_to_fill = 0;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(BriefMail, (),
                      (to, locale, client_name, provider_name, sender_name, message,
                       minutes_to_fill, path))

}  // namespace slipway
