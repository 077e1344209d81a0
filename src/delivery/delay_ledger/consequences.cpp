#include "delivery/delay_ledger/consequences.hpp"

#include <algorithm>

#include "delivery/delay_ledger/ledger_balance.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "platform/describe/json.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

struct StatementPayload {
    ExtensionStatementId extension_statement_id;
    std::int32_t number = 1;
    Day new_end_on{};
};
BOOST_DESCRIBE_STRUCT(StatementPayload, (), (extension_statement_id, number, new_end_on))

/// The statements of an engagement, and what is to become of the one without a word on it.
class Drafting {
public:
    Drafting(UnitOfWork& work, const EngagementFacts& engagement)
        : work_(work),
          engagement_(engagement),
          papers_(work.sql(), engagement),
          statements_(papers_.statements()),
          decisions_(papers_.extension_decisions()) {}

    void propose(const ExtensionContent& content) {
        const std::string hash = hash_of(content);
        if (is_declined(hash)) return withdraw();
        const ExtensionStatement* open = open_statement();
        if (open != nullptr && open->content_hash == hash) return;
        const bool is_news =
            open == nullptr || undecided_state(open->content) == ExtensionState::withdrawn;
        add(open, content, hash);
        if (is_news) tell("extension_statement.drafted");
    }

    void withdraw() {
        const ExtensionStatement* open = open_statement();
        if (open == nullptr || undecided_state(open->content) == ExtensionState::withdrawn) return;
        const ExtensionContent content = without_days(open->content);
        add(open, content, hash_of(content));
        tell("extension_statement.withdrawn");
    }

private:
    static std::string hash_of(const ExtensionContent& content) {
        return content_hash_of(to_json(content)).text();
    }
    bool has_word(const ExtensionStatement& statement) const {
        return std::ranges::count(decisions_, statement.id, &ExtensionDecision::statement_id) > 0;
    }
    bool is_declined(const std::string& hash) const {
        return std::ranges::any_of(statements_, [&](const ExtensionStatement& statement) {
            return statement.content_hash == hash && has_word(statement);
        });
    }
    const ExtensionStatement* open_statement() const {
        const auto open =
            std::ranges::find_if(statements_, [&](const auto& one) { return !has_word(one); });
        return open == statements_.end() ? nullptr : &*open;
    }
    /// The next revision of the open statement, or a new one.
    void add(const ExtensionStatement* open, const ExtensionContent& content,
             const std::string& hash) {
        added_ = {.id = open != nullptr ? open->id : work_.new_id<ExtensionStatementId>(),
                  .number = open != nullptr ? open->number
                                            : static_cast<std::int32_t>(statements_.size()) + 1,
                  .revision = open != nullptr ? open->revision + 1 : 1,
                  .content = content,
                  .content_hash = hash,
                  .drafted_at = work_.now()};
        papers_.add(added_);
    }
    void tell(std::string type) {
        const StatementPayload payload{added_.id, added_.number, added_.content.new_end_on};
        work_.record(Actor::system(engagement_.workspace_id),
                     engagement_event(engagement_, std::move(type), {to_json(payload)}));
    }

    UnitOfWork& work_;
    const EngagementFacts& engagement_;
    LedgerPapers papers_;
    std::vector<ExtensionStatement> statements_;
    std::vector<ExtensionDecision> decisions_;
    ExtensionStatement added_;
};

/// The provider's figure for its managers (DELAY R14).
void keep_provider_delay(sql::Transaction& sql, const EngagementFacts& engagement,
                         const std::vector<BalancedDay>& days) {
    ProviderDelay delay{.workspace_id = engagement.provider_workspace_id,
                        .engagement_id = engagement.id};
    for (const BalancedDay& line : days) {
        (line.is_settled ? delay.settled_days : delay.open_days) += line.balance.provider;
    }
    save_provider_delay(sql, delay);
}

}  // namespace

void draw_consequences(UnitOfWork& work, const LoadedLedger& ledger, DayNumber at) {
    auto balanced = balanced_days(work.sql(), ledger, at, work.now());
    keep_provider_delay(work.sql(), ledger.engagement(), balanced);
    Drafting drafting(work, ledger.engagement());
    if (const auto content = extension_content(work.sql(), ledger, std::move(balanced))) {
        drafting.propose(*content);
    } else {
        drafting.withdraw();
    }
}

void draw_consequences(UnitOfWork& work, const EngagementFacts& engagement) {
    const LoadedLedger ledger(work.sql(), engagement);
    LedgerStore store(work.sql(), engagement);
    draw_consequences(work, ledger, settled_until(ledger, store, work.now()));
}

}  // namespace slipway
