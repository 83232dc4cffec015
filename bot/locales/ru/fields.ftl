## Источник читается, но у записей пропали сведения

source-fields-lost = { $source }: страница читается, но у последних записей не хватает сведений, которые прежде были почти всегда. Возможно, изменилось устройство страницы.
source-field-share = • { $field }: сейчас у { $now } % записей, прежде у { $before } %
source-fields-ask = Посмотрите страницу сами: пока причина не выяснена, мы можем не видеть размещенного.
source-fields-unjudged = Пока сведения не вернутся или оператор не подтвердит, что так и задумано, никого не обвиняем в том, что на них держится.
source-fields-back = { $source }: у записей снова есть все сведения
source-field-date = дата размещения
source-field-title = заголовок
source-field-text = текст
source-field-links = ссылки и файлы
source-field-rubric = рубрика
source-field-in-rubric = место в рубрике
source-field-protocol-links = ссылки и файлы протоколов
source-field-files = файлы
source-field-kind = объявление это или протокол
source-field-project = проект
source-field-meeting-day = день слушаний
source-field-number = номер регистрации
source-field-initiator = инициатор
source-field-bin = БИН
source-field-place = место или территория
source-field-organiser = организатор
