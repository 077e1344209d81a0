#include "delivery/implementation_document/document_pdf_words.hpp"

#include <array>

namespace slipway {
namespace {

constexpr DocumentPdfWords english{
    .title = "Implementation document",
    .version = "version {number}",
    .client = "Client",
    .provider = "Provider",
    .engagement = "Engagement",
    .written = "Written by",
    .note = "Note",
    .state = "State",
    .content = "Contents",
    .approvals = "Approvals",
    .nobody_decided = "Nobody has decided yet.",
    .approved_by_administrator = "Approved for the provider by {person} on {day}",
    .approved_by_client = "Approved for the client by {person} on {day}",
    .refused_by_administrator = "Refused for the provider by {person} on {day}",
    .refused_by_client = "Refused for the client by {person} on {day}",
    .purpose = "Purpose",
    .result = "Result",
    .priority = "Priority",
    .after = "Begins after",
    .training = "Training",
    .training_included = "staff are trained before delivery",
    .wish = "Wish",
    .source = "Source",
    .solution = "Solution",
    .other_variant = "Not chosen",
    .criteria = "It is done when",
    .scenarios = "Acceptance scenarios",
    .capability = "Uses",
    .hash_label = "Content hash",
    .page_label = "page {page} of {pages}",
    .day = "{day} {month} {year}",
};

constexpr DocumentPdfWords russian{
    .title = "Документ по внедрению",
    .version = "версия {number}",
    .client = "Клиент",
    .provider = "Исполнитель",
    .engagement = "Проект внедрения",
    .written = "Составил(а)",
    .note = "Примечание",
    .state = "Состояние",
    .content = "Содержание",
    .approvals = "Утверждение",
    .nobody_decided = "Решений пока нет.",
    .approved_by_administrator = "Утверждено исполнителем: {person}, {day}",
    .approved_by_client = "Утверждено клиентом: {person}, {day}",
    .refused_by_administrator = "Отклонено исполнителем: {person}, {day}",
    .refused_by_client = "Отклонено клиентом: {person}, {day}",
    .purpose = "Цель",
    .result = "Результат",
    .priority = "Приоритет",
    .after = "Начинается после",
    .training = "Обучение",
    .training_included = "до сдачи обучаем сотрудников",
    .wish = "Пожелание",
    .source = "Источник",
    .solution = "Решение",
    .other_variant = "Не выбрано",
    .criteria = "Готово, когда",
    .scenarios = "Сценарии приёмки",
    .capability = "Использует",
    .hash_label = "Хеш содержания",
    .page_label = "страница {page} из {pages}",
    .day = "{day}.{month}.{year}",
};

constexpr DocumentPdfWords ukrainian{
    .title = "Документ із впровадження",
    .version = "версія {number}",
    .client = "Клієнт",
    .provider = "Виконавець",
    .engagement = "Проєкт впровадження",
    .written = "Склав(ла)",
    .note = "Примітка",
    .state = "Стан",
    .content = "Зміст",
    .approvals = "Затвердження",
    .nobody_decided = "Рішень поки немає.",
    .approved_by_administrator = "Затверджено виконавцем: {person}, {day}",
    .approved_by_client = "Затверджено клієнтом: {person}, {day}",
    .refused_by_administrator = "Відхилено виконавцем: {person}, {day}",
    .refused_by_client = "Відхилено клієнтом: {person}, {day}",
    .purpose = "Мета",
    .result = "Результат",
    .priority = "Пріоритет",
    .after = "Починається після",
    .training = "Навчання",
    .training_included = "до здачі навчаємо працівників",
    .wish = "Побажання",
    .source = "Джерело",
    .solution = "Рішення",
    .other_variant = "Не вибрано",
    .criteria = "Готово, коли",
    .scenarios = "Сценарії приймання",
    .capability = "Використовує",
    .hash_label = "Хеш змісту",
    .page_label = "сторінка {page} з {pages}",
    .day = "{day}.{month}.{year}",
};

/// In the order of `Locale`.
using InLanguages = std::array<std::string_view, 3>;

std::string_view in(const InLanguages& words, Locale language) {
    return words[static_cast<std::size_t>(language)];
}

}  // namespace

const DocumentPdfWords& document_pdf_words(Locale language) {
    switch (language) {
        case Locale::ru: return russian;
        case Locale::uk: return ukrainian;
        case Locale::en: break;
    }
    return english;
}

std::string_view state_in_words(VersionState state, Locale language) {
    switch (state) {
        case VersionState::awaiting_administrator:
            return in({"with the administrator", "у администратора", "в адміністратора"},
                      language);
        case VersionState::awaiting_client:
            return in({"with the client", "у клиента", "у клієнта"}, language);
        case VersionState::approved: return in({"approved", "утверждена", "затверджено"}, language);
        case VersionState::refused: return in({"refused", "отклонена", "відхилено"}, language);
        case VersionState::superseded: break;
    }
    return in({"superseded by a later version", "заменена более поздней", "замінено пізнішою"},
              language);
}

std::string_view kind_in_words(SolutionKind kind, Locale language) {
    return kind == SolutionKind::configuration
               ? in({"configuration", "настройка", "налаштування"}, language)
               : in({"customisation", "доработка", "доопрацювання"}, language);
}

std::string_view month_in_words(unsigned month, Locale language) {
    static constexpr std::array<std::string_view, 12> names{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    static constexpr std::array<std::string_view, 12> numbers{
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"};
    return (language == Locale::en ? names : numbers).at(month - 1);
}

}  // namespace slipway
