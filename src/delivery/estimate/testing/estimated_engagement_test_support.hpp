#pragma once

#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/estimate/estimate_commands.hpp"
#include "delivery/implementation_document/document_commands.hpp"

namespace slipway::testing {

/// An engagement with a document of two blocks, the second after the first, for tests of what comes
/// after the document. Each item has one configuration variant and two criteria.
class EstimatedEngagement {
public:
    EstimatedEngagement(EngagementWorld& the_world, const std::string& package_key)
        : world(the_world), id(the_world.start(package_key)) {}

    static DocumentItem make_item(EngagementWorld& world, const std::string& title) {
        DocumentItem item{.id = new_id<ItemId>(world), .title = title, .wish = title};
        item.variants = {{.id = new_id<VariantId>(world), .title = "As it comes"}};
        item.chosen_variant_id = item.variants.front().id;
        item.acceptance_criteria = {{new_id<CriterionId>(world), title + " is there"},
                                    {new_id<CriterionId>(world), title + " is fast"}};
        return item;
    }
    template <class AnyId>
    static AnyId new_id(EngagementWorld& world) {
        return world.run([](UnitOfWork& work) -> Result<AnyId> { return work.new_id<AnyId>(); });
    }

    /// Writes the document and has both parties approve it.
    void approve_document() {
        document.blocks = {{.id = new_id<BlockId>(world),
                            .title = "Contacts",
                            .result = "All customers are in",
                            .items = {make_item(world, "Load contacts")}},
                           {.id = new_id<BlockId>(world),
                            .title = "Orders",
                            .result = "Orders are taken",
                            .needs_training = true,
                            .items = {make_item(world, "Order process")}}};
        document.blocks[1].after = {document.blocks[0].id};
        world.run([&](UnitOfWork& work) {
            return DocumentCommands(work).change_draft(world.manager, id, {document}, 0);
        });
        const VersionView version = world.run([&](UnitOfWork& work) {
            return DocumentCommands(work).submit(world.manager, id, {"First"});
        });
        for (const Actor& actor : {world.administrator, world.owner}) {
            world.run([&](UnitOfWork& work) {
                return DocumentCommands(work).decide(
                    actor, id, version.id, {Decision::approved, version.content_hash, {}});
            });
        }
        world.settle();
    }
    EstimateContent figures(std::int64_t minutes_each) const {
        EstimateContent content;
        for (const DocumentBlock& block : document.blocks) {
            for (const DocumentItem& item : block.items) {
                content.items.push_back({.item_id = item.id,
                                         .variant_id = *item.chosen_variant_id,
                                         .effort = {.minutes = Effort::minutes(minutes_each)}});
            }
        }
        return content;
    }
    EstimateVersionView submit_estimate(std::int64_t minutes_each = 900) {
        const std::int64_t revision = world.read([&](sql::Transaction& sql) {
            return estimate_view(sql, world.manager, id);
        })->revision;
        world.run([&](UnitOfWork& work) {
            return EstimateCommands(work).change_draft(world.manager, id, {figures(minutes_each)},
                                                       revision);
        });
        return world.run([&](UnitOfWork& work) {
            return EstimateCommands(work).submit(world.manager, id, {"Hours"});
        });
    }
    void agree_estimate() {
        const EstimateVersionView version = submit_estimate();
        world.run([&](UnitOfWork& work) {
            return EstimateCommands(work).agree(
                world.administrator, id, version.id,
                {Decision::approved, version.content_hash, {}});
        });
        world.settle();
    }

    EngagementWorld& world;
    EngagementId id;
    DocumentContent document;
};

}  // namespace slipway::testing
