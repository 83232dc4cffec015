## Источник читается, но у записей пропали сведения

source-fields-lost = { $source }: страница читается, но у последних записей не хватает сведений, которые прежде были почти всегда. Возможно, изменилось устройство страницы.
source-field-share = • { $field }: сейчас у { $now } % записей, прежде у { $before } %
source-fields-ask = Посмотрите страницу сами: пока причина не выяснена, мы можем не видеть размещенного.
source-fields-back = { $source }: у записей снова есть все сведения
source-field-date = дата размещения
source-field-title = заголовок
source-field-text = текст
source-field-links = ссылки и файлы
source-field-rubric = рубрика
source-field-kind = объявление это или протокол
source-field-project = проект
source-field-meeting-day = день слушаний
source-field-number = номер регистрации
source-field-initiator = инициатор
source-field-bin = БИН
source-field-place = место или территория
source-field-organiser = организатор
