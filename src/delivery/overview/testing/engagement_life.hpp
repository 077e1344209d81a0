#pragma once

#include <string>
#include <utility>
#include <vector>

#include "delivery/acceptance/block_commands.hpp"
#include "delivery/change_request/change_request_commands.hpp"
#include "delivery/discovery/brief_commands.hpp"
#include "delivery/discovery/testing/sample_answer.hpp"
#include "delivery/estimate/testing/estimated_engagement_test_support.hpp"
#include "delivery/overview/overview_store.hpp"

namespace slipway::testing {

/// What people do in an engagement, each a line to call; everybody who listens has heard it when
/// the line is over.
class EngagementLife {
public:
    /// With the readers of the features that follow what happens.
    EngagementLife(sql::Database& database, std::vector<EventReader> readers)
        : world(database, std::move(readers)) {}

    template <class Work>
    auto act(Work&& work) {
        auto answer = world.run(std::forward<Work>(work));
        world.settle();
        return answer;
    }
    EngagementSnapshot snapshot_of(WorkspaceId workspace) {
        return *world.read(
            [&](sql::Transaction& sql) { return OverviewStore(sql).find(workspace, id); });
    }
    void save_document(const DocumentContent& content) {
        act([&](UnitOfWork& work) {
            const auto draft = draft_view(work.sql(), world.manager, id);
            return DocumentCommands(work).change_draft(world.manager, id, {content},
                                                       draft->revision);
        });
    }
    VersionView submit_document() {
        return act([&](UnitOfWork& work) {
            return DocumentCommands(work).submit(world.manager, id, {"Ready"});
        });
    }
    void decide_on(const VersionView& version, const Actor& actor, Decision decision) {
        act([&](UnitOfWork& work) {
            return DocumentCommands(work).decide(actor, id, version.id,
                                                 {decision, version.content_hash, "Read"});
        });
    }

    void save_figures(std::int64_t minutes_each) {
        EstimateContent content;
        for (const DocumentBlock& block : document.blocks) {
            const DocumentItem& item = block.items[0];
            ItemEstimate& figure = content.items.emplace_back(
                ItemEstimate{.item_id = item.id,
                             .variant_id = *item.chosen_variant_id,
                             .effort = {.minutes = Effort::minutes(minutes_each)}});
            if (item.variants[0].kind == SolutionKind::customisation) {
                figure.customisation = {.developer_minutes = Effort::hours(5)};
            }
        }
        act([&](UnitOfWork& work) {
            const auto shown = estimate_view(work.sql(), world.manager, id);
            return EstimateCommands(work).change_draft(world.manager, id, {content},
                                                       shown->revision);
        });
    }
    void agree_order(const Actor& actor, std::vector<BlockId> order) {
        act([&](UnitOfWork& work) {
            return BlockCommands(work).agree_order(actor, id, {std::move(order)});
        });
    }
    void move(BlockId block, BlockState to) {
        act([&](UnitOfWork& work) {
            return BlockCommands(work).move(world.manager, id, block, {to, ""});
        });
    }
    BlockView view(BlockId block) {
        return *world.read([&](sql::Transaction& sql) {
            return block_view(sql, world.manager, id, block, world.clock.now());
        });
    }
    void deliver(BlockId block) {
        ChecklistChange change;
        const BlockView shown = view(block);
        for (const auto& entry : shown.checklist) change.items.push_back({entry.item, true, ""});
        act([&](UnitOfWork& work) {
            return BlockCommands(work).mark(world.manager, id, block, change, shown.revision);
        });
        act([&](UnitOfWork& work) {
            return BlockCommands(work).deliver(world.manager, id, block, {"Look at it"});
        });
    }
    void accept(BlockId block, std::vector<std::string> wishes = {}) {
        act([&](UnitOfWork& work) {
            return BlockCommands(work).accept(world.owner, id, block,
                                              {.wishes = std::move(wishes)});
        });
    }

    ChangeContent one_more_block(const std::string& title) {
        ChangeContent content;
        content.blocks = {{.id = EstimatedEngagement::new_id<BlockId>(world),
                           .title = title,
                           .result = "It is there",
                           .items = {EstimatedEngagement::make_item(world, title)}}};
        const DocumentItem& item = content.blocks[0].items[0];
        content.estimates = {{.item_id = item.id,
                              .variant_id = *item.chosen_variant_id,
                              .effort = {.minutes = Effort::hours(3)}}};
        return content;
    }
    void confirm(const Actor& actor, const ChangeRequestView& request, bool is_confirmed) {
        act([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).confirm(
                actor, id, request.id, {is_confirmed, request.content_hash, "Read"});
        });
    }

    void answer_brief(BriefId brief, const Questionnaire& questionnaire) {
        for (int round = 0; round < 5; ++round) {
            const BriefView view = world.read([&](sql::Transaction& sql) {
                return brief_views(sql, world.owner, *find_engagement(sql, world.owner, id),
                                   Locale::en);
            }).at(0);
            AnswersToSave answers;
            for (const std::string& key : view.progress.missing) {
                const BriefQuestion& question = *find_question(questionnaire, key);
                answers.answers.push_back(
                    {.question_key = key, .value = {sample_answer(question)}});
            }
            if (answers.answers.empty()) break;
            act([&](UnitOfWork& work) {
                return BriefCommands(work).save_answers(world.owner, id, brief, answers);
            });
        }
        act([&](UnitOfWork& work) {
            return BriefCommands(work).submit(world.owner, id, brief);
        });
    }

    EngagementWorld world;
    EngagementId id;
    BlockId first, second;
    DocumentContent document;
};

}  // namespace slipway::testing
