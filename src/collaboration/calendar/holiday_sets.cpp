#include "collaboration/calendar/holiday_sets.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const HolidayRule*) {
    static constexpr MemberRule rules[] = {{.name = "dates", .may_be_absent = true}};
    return rules;
}

std::span<const MemberRule> describe_rules(const PublicHoliday*) {
    static constexpr MemberRule rules[] = {
        {.name = "regions", .description = "None: the whole country", .may_be_absent = true}};
    return rules;
}

const std::vector<HolidaySet>& holiday_sets() {
    static const std::vector<HolidaySet> sets = [] {
        std::vector<HolidaySet> read;
        for (const EmbeddedFile& file :
             embedded_files_below("collaboration/calendar/holidays/")) {
            auto set = from_json<HolidaySet>(file.text);
            ASSERT(set.has_value(), "the holiday files are read by a test");
            read.push_back(std::move(*set));
        }
        std::ranges::sort(read, {}, &HolidaySet::country);
        return read;
    }();
    return sets;
}

const HolidaySet* find_holiday_set(std::string_view country) {
    const auto& sets = holiday_sets();
    const auto found = std::ranges::find(sets, country, &HolidaySet::country);
    return found == sets.end() ? nullptr : &*found;
}

}  // namespace slipway
