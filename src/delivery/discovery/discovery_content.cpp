#include "delivery/discovery/discovery_content.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"

namespace slipway {
namespace {

constexpr std::string_view folder = "delivery/discovery/briefs/";

/// A questionnaire as its file has it: a section stands there whole, or is named.
struct BriefFile {
    std::string key;
    std::int32_t version = 1;
    std::string industry;
    std::int32_t minutes_to_fill = 0;
    TextInLanguages title;
    TextInLanguages introduction;
    std::vector<JsonText> sections;
};
BOOST_DESCRIBE_STRUCT(BriefFile, (),
                      (key, version, industry, minutes_to_fill, title, introduction, sections))

struct SectionUse {
    std::string use;
};
BOOST_DESCRIBE_STRUCT(SectionUse, (), (use))

template <class T>
T read_embedded(std::string_view text) {
    auto value = from_json<T>(text);
    ASSERT(value.has_value(), "files inside the program fit their schema; see tests/tidy");
    return std::move(*value);
}

BriefSection read_section(const JsonText& element) {
    if (const auto named = from_json<SectionUse>(element.text)) {
        const std::string path = std::string(folder) + "sections/" + named->use + ".section.json";
        return read_embedded<BriefSection>(embedded_text(path));
    }
    return read_embedded<BriefSection>(element.text);
}

/// A brief is opened without an account, where nothing can be uploaded: files are asked for in
/// conversation, not here.
void leave_out_files(Questionnaire& questionnaire) {
    for (BriefSection& section : questionnaire.sections) {
        std::erase_if(section.questions,
                      [](const BriefQuestion& q) { return q.kind == QuestionKind::file; });
    }
    std::erase_if(questionnaire.sections,
                  [](const BriefSection& section) { return section.questions.empty(); });
}

}  // namespace

const Questionnaire* DiscoveryContent::find_template(std::string_view key) const {
    const auto found = std::ranges::find(templates, key, &Questionnaire::key);
    return found == templates.end() ? nullptr : &*found;
}

DiscoveryContent load_discovery_content() {
    DiscoveryContent content;
    for (const EmbeddedFile& file : embedded_files_below(folder)) {
        if (!file.path.ends_with(".brief.json")) continue;
        auto brief = read_embedded<BriefFile>(file.text);
        Questionnaire questionnaire{.key = std::move(brief.key),
                                    .version = brief.version,
                                    .industry = std::move(brief.industry),
                                    .minutes_to_fill = brief.minutes_to_fill,
                                    .title = std::move(brief.title),
                                    .introduction = std::move(brief.introduction),
                                    .sections = {}};
        for (const JsonText& section : brief.sections) {
            questionnaire.sections.push_back(read_section(section));
        }
        leave_out_files(questionnaire);
        content.templates.push_back(std::move(questionnaire));
    }
    std::ranges::sort(content.templates, {}, &Questionnaire::key);
    content.drivers =
        read_embedded<ScopeDriverModel>(embedded_text("delivery/discovery/scope_drivers.json"));
    return content;
}

}  // namespace slipway
