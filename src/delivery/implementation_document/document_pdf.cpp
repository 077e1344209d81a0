#include "delivery/implementation_document/document_pdf.hpp"

#include <fmt/format.h>

#include <chrono>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/capability_catalogue/capability_queries.hpp"
#include "delivery/implementation_document/document_pdf_words.hpp"

namespace slipway {
namespace {

using pdf::Emphasis;

pdf::Text plain(std::string text) { return {{.text = std::move(text)}}; }

pdf::Text labelled(std::string_view label, const std::string& text) {
    return {{.text = std::string(label) + ": ", .emphasis = Emphasis::quiet}, {.text = text}};
}

const std::string& in_language(const TextInLanguages& text, Locale language) {
    switch (language) {
        case Locale::ru: return text.ru;
        case Locale::uk: return text.uk;
        case Locale::en: break;
    }
    return text.en;
}

/// Writes one version, block by block.
class Printer {
public:
    Printer(const PrintedVersion& printed, Locale language)
        : printed_(printed), language_(language), words_(document_pdf_words(language)) {}

    pdf::Document print() {
        const VersionView& version = printed_.version;
        const std::string number =
            fmt::format(fmt::runtime(words_.version), fmt::arg("number", version.number));
        document_.title = words_.title;
        document_.subtitle = printed_.client_name + " · " + number;
        document_.author = printed_.provider_name;
        document_.created = version.created_at;
        document_.header = printed_.client_name + " · " + number;
        document_.hash = ContentHash::parse(version.content_hash);
        ASSERT(document_.hash.has_value(), "versions are stored with the hash of their content");
        document_.hash_label = words_.hash_label;
        document_.page_label = words_.page_label;
        cover();
        const auto& blocks = printed_.content.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) block(blocks[i], std::to_string(i + 1));
        return std::move(document_);
    }

private:
    template <class Part>
    void add(Part part) {
        document_.blocks.emplace_back(std::move(part));
    }
    void heading(int level, std::string text) {
        add(pdf::Heading{.level = level, .text = std::move(text)});
    }
    void sentences(std::string_view label, const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        add(pdf::Paragraph{{{.text = std::string(label), .emphasis = Emphasis::strong}}});
        pdf::List list;
        for (const std::string& text : texts) list.items.push_back({.text = plain(text)});
        add(std::move(list));
    }

    std::string day_of(Instant instant) const {
        const std::chrono::year_month_day date{printed_.time_zone.today(instant)};
        const auto day = static_cast<unsigned>(date.day());
        return fmt::format(
            fmt::runtime(words_.day),
            fmt::arg("day", language_ == Locale::en ? fmt::format("{}", day)
                                                    : fmt::format("{:02}", day)),
            fmt::arg("month", month_in_words(static_cast<unsigned>(date.month()), language_)),
            fmt::arg("year", static_cast<int>(date.year())));
    }

    void cover() {
        const VersionView& version = printed_.version;
        pdf::KeyValues about;
        const auto row = [&](std::string_view name, std::string value) {
            about.rows.emplace_back(std::string(name), plain(std::move(value)));
        };
        row(words_.engagement, printed_.engagement_name);
        row(words_.client, printed_.client_name);
        row(words_.provider, printed_.provider_name);
        row(words_.state, std::string(state_in_words(version.state, language_)));
        row(words_.written, version.created_by_name + ", " + day_of(version.created_at));
        if (!version.note.empty()) row(words_.note, version.note);
        add(std::move(about));
        heading(2, std::string(words_.approvals));
        if (version.approvals.empty()) {
            add(pdf::Paragraph{{{.text = std::string(words_.nobody_decided),
                                 .emphasis = Emphasis::quiet}}});
        }
        for (const ApprovalView& approval : version.approvals) decision(approval);
        heading(2, std::string(words_.content));
        pdf::List contents{.kind = pdf::ListKind::numbers, .items = {}};
        for (const DocumentBlock& block : printed_.content.blocks) {
            contents.items.push_back({.text = plain(block.title)});
        }
        add(std::move(contents));
        add(pdf::PageBreak{});
    }

    void decision(const ApprovalView& approval) {
        const bool is_approved = approval.decision == Decision::approved;
        const bool is_clients = approval.party == ApprovingParty::client;
        const std::string_view sentence =
            is_approved
                ? (is_clients ? words_.approved_by_client : words_.approved_by_administrator)
                : (is_clients ? words_.refused_by_client : words_.refused_by_administrator);
        pdf::Text text = plain(fmt::format(fmt::runtime(sentence),
                                           fmt::arg("person", approval.person_name),
                                           fmt::arg("day", day_of(approval.decided_at))));
        if (!approval.remarks.empty()) {
            text.push_back({.text = "\n" + approval.remarks, .emphasis = Emphasis::slanted});
        }
        add(pdf::Paragraph{std::move(text)});
    }

    void block(const DocumentBlock& block, const std::string& number) {
        heading(1, number + ". " + block.title);
        if (!block.purpose.empty()) add(pdf::Paragraph{plain(block.purpose)});
        pdf::KeyValues facts;
        facts.rows.emplace_back(std::string(words_.result), plain(block.result));
        facts.rows.emplace_back(std::string(words_.priority),
                                plain(std::to_string(block.priority)));
        std::vector<std::string> after;
        for (const BlockId& id : block.after) {
            const DocumentBlock* before = find_block(printed_.content, id);
            if (before != nullptr) after.push_back(before->title);
        }
        if (!after.empty()) {
            facts.rows.emplace_back(std::string(words_.after), plain(join(after, ", ")));
        }
        if (block.needs_training) {
            facts.rows.emplace_back(std::string(words_.training),
                                    plain(std::string(words_.training_included)));
        }
        add(std::move(facts));
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            item(block.items[i], number + "." + std::to_string(i + 1));
        }
    }

    void item(const DocumentItem& item, const std::string& number) {
        heading(2, number + " " + item.title);
        if (!item.wish.empty()) add(pdf::Paragraph{labelled(words_.wish, item.wish)});
        for (const WishSource& source : item.sources) {
            if (source.quote.empty()) continue;
            add(pdf::Paragraph{{{.text = std::string(words_.source) + ": ",
                                 .emphasis = Emphasis::quiet},
                                {.text = source.quote, .emphasis = Emphasis::slanted}}});
        }
        if (const SolutionVariant* chosen = chosen_variant(item)) {
            variant(words_.solution, *chosen, Emphasis::strong);
        }
        for (const SolutionVariant& other : item.variants) {
            if (item.chosen_variant_id == other.id) continue;
            variant(words_.other_variant, other, Emphasis::quiet);
        }
        std::vector<std::string> criteria;
        for (const auto& criterion : item.acceptance_criteria) criteria.push_back(criterion.text);
        sentences(words_.criteria, criteria);
        sentences(words_.scenarios, item.acceptance_scenarios);
        if (const Capability* capability = find_capability(item.capability)) {
            add(pdf::Paragraph{
                labelled(words_.capability, in_language(capability->name, language_))});
        }
    }

    void variant(std::string_view label, const SolutionVariant& variant, Emphasis emphasis) {
        pdf::Text text{{.text = std::string(label) + ": ", .emphasis = Emphasis::quiet},
                       {.text = variant.title, .emphasis = emphasis},
                       {.text = " (" + std::string(kind_in_words(variant.kind, language_)) + ")",
                        .emphasis = Emphasis::quiet}};
        if (!variant.description.empty()) text.push_back({.text = "\n" + variant.description});
        add(pdf::Paragraph{std::move(text)});
    }

    const PrintedVersion& printed_;
    Locale language_;
    const DocumentPdfWords& words_;
    pdf::Document document_;
};

}  // namespace

Result<PrintedVersion> version_to_print(sql::Transaction& sql, const Actor& actor,
                                        EngagementId engagement_id,
                                        DocumentVersionId version_id) {
    const EngagementView engagement = TRY(engagement_view(sql, actor, engagement_id));
    PrintedVersion printed{.engagement_name = engagement.name,
                           .client_name = engagement.client_name,
                           .provider_name = engagement.provider_name};
    printed.version = TRY(version_view(sql, actor, engagement_id, version_id));
    printed.content = TRY(version_content(sql, actor, engagement_id, version_id)).content;
    if (const auto workspace = find_workspace(sql, engagement.workspace_id)) {
        printed.time_zone = TimeZone::find(workspace->time_zone).value_or(TimeZone::utc());
    }
    return printed;
}

pdf::Document document_to_print(const PrintedVersion& printed, Locale language) {
    return Printer(printed, language).print();
}

}  // namespace slipway
