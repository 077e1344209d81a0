#include "delivery/delay_ledger/extension_pdf_words.hpp"

#include <array>

namespace slipway {
namespace {

constexpr ExtensionPdfWords english{
    .title = "Extension statement",
    .number = "No. {number}",
    .engagement = "Engagement",
    .client = "Client",
    .provider = "Provider",
    .state = "State",
    .term_ends = "The service term ends on",
    .forecast_finish = "Forecast finish",
    .new_end = "Proposed new end",
    .by_party = "Working days by whose they are",
    .party = "Whose",
    .days = "Days",
    .pays = "Client pays",
    .by_client = "The client's",
    .by_provider = "The provider's",
    .by_both = "Both at once",
    .by_nobody = "Nobody's",
    .who_pays = "Who pays",
    .client_pays = "The client pays for",
    .provider_pays = "The provider pays for",
    .nobody_pays = "Nobody pays for",
    .labour = "{hours} h of the manager's work by the package's quota",
    .open_days = "Can still be disputed, not invoiced",
    .used_buffer = "besides, used the buffer: {days}",
    .evidence = "Day by day",
    .day = "Day",
    .reasons = "Why",
    .is_open = "can still be disputed",
    .not_settled = "Days that can still be disputed are shown and not invoiced.",
    .hash_label = "Content hash",
    .page_label = "page {page} of {pages}",
};

constexpr ExtensionPdfWords russian{
    .title = "Ведомость продления",
    .number = "№ {number}",
    .engagement = "Проект внедрения",
    .client = "Клиент",
    .provider = "Исполнитель",
    .state = "Состояние",
    .term_ends = "Срок действия услуги заканчивается",
    .forecast_finish = "Прогноз окончания",
    .new_end = "Предлагаемый новый срок",
    .by_party = "Рабочие дни: на чьей стороне",
    .party = "На чьей стороне",
    .days = "Дней",
    .pays = "Платит клиент",
    .by_client = "Клиент",
    .by_provider = "Исполнитель",
    .by_both = "Оба сразу",
    .by_nobody = "Ничья",
    .who_pays = "Кто платит",
    .client_pays = "Клиент платит за",
    .provider_pays = "Исполнитель платит за",
    .nobody_pays = "Никто не платит за",
    .labour = "{hours} ч работы менеджера по норме услуги",
    .open_days = "Ещё можно оспорить, к оплате не выставлено",
    .used_buffer = "сверх того, за счёт запаса: {days}",
    .evidence = "По дням",
    .day = "День",
    .reasons = "Почему",
    .is_open = "ещё можно оспорить",
    .not_settled = "Дни, которые ещё можно оспорить, показаны, но к оплате не выставляются.",
    .hash_label = "Хеш содержания",
    .page_label = "страница {page} из {pages}",
};

constexpr ExtensionPdfWords ukrainian{
    .title = "Відомість продовження",
    .number = "№ {number}",
    .engagement = "Проєкт впровадження",
    .client = "Клієнт",
    .provider = "Виконавець",
    .state = "Стан",
    .term_ends = "Строк дії послуги закінчується",
    .forecast_finish = "Прогноз завершення",
    .new_end = "Пропонований новий строк",
    .by_party = "Робочі дні: на чиєму боці",
    .party = "На чиєму боці",
    .days = "Днів",
    .pays = "Платить клієнт",
    .by_client = "Клієнт",
    .by_provider = "Виконавець",
    .by_both = "Обидва одразу",
    .by_nobody = "Нічиї",
    .who_pays = "Хто платить",
    .client_pays = "Клієнт платить за",
    .provider_pays = "Виконавець платить за",
    .nobody_pays = "Ніхто не платить за",
    .labour = "{hours} год роботи менеджера за нормою послуги",
    .open_days = "Ще можна оскаржити, до оплати не виставлено",
    .used_buffer = "понад те, за рахунок запасу: {days}",
    .evidence = "По днях",
    .day = "День",
    .reasons = "Чому",
    .is_open = "ще можна оскаржити",
    .not_settled = "Дні, які ще можна оскаржити, показано, але до оплати не виставляються.",
    .hash_label = "Хеш змісту",
    .page_label = "сторінка {page} з {pages}",
};

struct CauseWords {
    std::string_view cause;
    std::string_view en, ru, uk;
};

constexpr std::array causes{
    CauseWords{"question_unanswered", "Question not answered", "Нет ответа на вопрос",
               "Немає відповіді на запитання"},
    CauseWords{"brief_not_filled", "Brief not filled in", "Бриф не заполнен", "Бриф не заповнено"},
    CauseWords{"document_not_approved", "Document not approved", "Документ не утверждён",
               "Документ не погоджено"},
    CauseWords{"block_not_accepted", "Block not accepted", "Блок не принят", "Блок не прийнято"},
    CauseWords{"data_not_supplied", "Data not supplied", "Данные не переданы",
               "Дані не передано"},
    CauseWords{"access_not_given", "Access not given", "Доступ не предоставлен",
               "Доступ не надано"},
    CauseWords{"contractor_late", "The client's contractor is late", "Подрядчик клиента опаздывает",
               "Підрядник клієнта запізнюється"},
    CauseWords{"change_not_decided", "No decision on a change", "Нет решения по изменению",
               "Немає рішення щодо зміни"},
    CauseWords{"quota_shortfall", "Fewer hours than the quota", "Часов меньше нормы",
               "Годин менше за норму"},
    CauseWords{"manager_absent", "The manager was away", "Менеджер отсутствовал",
               "Менеджер був відсутній"},
    CauseWords{"document_not_checked", "Document waits for the administrator",
               "Документ ждёт администратора", "Документ чекає на адміністратора"},
    CauseWords{"estimate_not_checked", "Estimate waits for the administrator",
               "Оценка ждёт администратора", "Оцінка чекає на адміністратора"},
    CauseWords{"request_not_sent", "Not handed over to the client", "Не передано клиенту",
               "Не передано клієнту"},
    CauseWords{"request_not_planned", "Asked later than it was needed",
               "Спросили позже, чем было нужно", "Запитали пізніше, ніж було потрібно"},
    CauseWords{"returned_unmet", "Returned with an unmet criterion",
               "Возвращено: критерий не выполнен", "Повернуто: критерій не виконано"},
    CauseWords{"other_order", "Work in another order than planned",
               "Работа не в том порядке, что в плане", "Робота не в тому порядку, що в плані"},
    CauseWords{"pause", "Pause", "Пауза", "Пауза"},
    CauseWords{"force_majeure", "Force majeure", "Обстоятельства непреодолимой силы",
               "Обставини непереборної сили"},
    CauseWords{"calendar", "Calendar", "Календарь", "Календар"},
};

std::string_view pick(std::string_view en, std::string_view ru, std::string_view uk,
                      Locale language) {
    if (language == Locale::ru) return ru;
    return language == Locale::uk ? uk : en;
}

}  // namespace

const ExtensionPdfWords& extension_pdf_words(Locale language) {
    if (language == Locale::ru) return russian;
    return language == Locale::uk ? ukrainian : english;
}

std::string_view state_in_words(ExtensionState state, Locale language) {
    switch (state) {
        case ExtensionState::agreed:
            return pick("agreed", "согласована", "погоджена", language);
        case ExtensionState::declined:
            return pick("declined", "отклонена", "відхилена", language);
        case ExtensionState::withdrawn:
            return pick("withdrawn", "отозвана", "відкликана", language);
        case ExtensionState::drafted:
            break;
    }
    return pick("proposed", "предложена", "запропонована", language);
}

std::string cause_in_words(const DelayCause& cause, Locale language) {
    std::string words = cause.cause;
    for (const CauseWords& known : causes) {
        if (known.cause == cause.cause) words = pick(known.en, known.ru, known.uk, language);
    }
    return cause.title.empty() ? words : words + ": " + cause.title;
}

std::string days_in_words(const Rational& days) {
    if (days < Rational(0)) return "−" + days_in_words(Rational(0) - days);
    const std::int64_t whole = days.floor();
    const Rational rest = days - Rational(whole);
    if (rest == Rational(0)) return std::to_string(whole);
    return whole == 0 ? to_text(rest) : std::to_string(whole) + " " + to_text(rest);
}

}  // namespace slipway
