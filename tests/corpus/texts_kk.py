"""Announcements and protocols in Kazakh, and such in both languages."""

# ruff: noqa: E501 - a text stands on one line

from __future__ import annotations

from tests.corpus.templates import announces, minutes, numbered

ANNOUNCEMENTS = numbered("kk-a", [
    announces("kk", "Хабарландыру\n{co} {when} {form} қоғамдық тыңдаулар өткізеді. Жоба: {pr}. Өтетін орны: {place}. {deadline}"),
    announces("kk", "Қоғамдық тыңдаулар өткізу туралы хабарландыру\n{law} {co} {pr} бойынша қоғамдық тыңдаулар өткізілетінін хабарлайды. Нысаны: {formn}. Өтетін уақыты: {when}. Мекенжайы: {place}. {contact}", split="tuning"),
    announces("kk", "{pr} бойынша қоғамдық тыңдау\nТапсырыс беруші: {co}. {when}, {place}. {licence}"),
    announces("kk", "Құрметті тұрғындар!\n{when} {place} мекенжайында {pr} бойынша {formn} өтеді. Бастамашы – {co}. {bin} Барлығыңызды қатысуға шақырамыз.", form="open", split="tuning"),
    announces("kk", "Хабарландыру\nЖобаның атауы: {pr}\nБастамашы: {co} {bin}\nӨткізу нысаны: {formn}\nКүні: {when}\nОрны: {place}\n{contact}", undated=True),
    announces("kk", "Қоғамдық тыңдаулар\n{co} – {pr}. Ашық жиналыс {noyear} өтеді, {place}. {deadline}", form="open", split="tuning"),
    announces("kk", "Ашық жиналыс\n{noyear} {place} қоғамдық тыңдау болады. Талқыланатын жоба: {pr}. {co}.", form="open"),
    announces("kk", "\n{posted} Хабарландыру: {co} {pr} бойынша {when} {form} қоғамдық тыңдау өткізеді.", undated=True, split="tuning"),
    announces("kk", "Жария талқылау туралы хабарландыру\n{co} {when} Бірыңғай экологиялық порталда {pr} бойынша жария талқылау өткізетінін хабарлайды. {territory} {letter}", form="discussion"),
    announces("kk", "Қоғамдық тыңдауларды жария талқылау арқылы өткізу\nЖоба: {pr}. Кезеңі: {when}. Тапсырыс беруші {co}. {deadline}", form="discussion"),
    announces("kk", "{co} қоғамдық тыңдау өткізеді\nТақырыбы: {pr}. {day} {hour}. Мекенжай: {place}. Хаттама тыңдау аяқталғаннан кейін 4 жұмыс күні ішінде орналастырылады.", form="open"),
    announces("kk", "Жұртшылық назарына\nТабиғи ресурстар және табиғат пайдалануды реттеу басқармасы {when} қоғамдық тыңдаулар ({formn}) өтетінін хабарлайды. Құжат: {pr}. Бастамашысы: {co}. {press}"),
    announces("kk", "Хабарландыру\n{co} келесі жобалар бойынша ашық жиналыс нысанында қоғамдық тыңдаулар өткізеді ({place}):\n{items}\n{deadline}", take="pair", item="{n}) {pr} – {when};"),
    announces("kk", "Қоғамдық тыңдаулар туралы ақпарат\n{items}", take="three", item="{n}. {co}, {pr}, {when}, {place};", split="tuning"),
    announces("kk", "{co}: {day} өтетін қоғамдық тыңдаулар\n{items}", take="pair", item="• {hour} – {pr}"),
    announces("kk", "Алдағы қоғамдық тыңдаулар\n{items}", take="two", item="{when}, {place}. {co} – {pr}.\n"),
    announces("kk", "Қоғамдық тыңдау өтетіні туралы\n{wk} байланысты {co} {when} ашық жиналыс өткізеді. {place}", form="open"),
    announces("kk", "Қоғамдық тыңдауға шақыру\nҚайда: {place}\nҚашан: {when}\nНе талқыланады: {pr}\nКім өткізеді: {co}\n{zoom}", form="open"),
    announces("kk", "{when} қоғамдық тыңдау\n{co}. {pr}. {place}. {licence} {letter}"),
    announces("kk", "Қайталама қоғамдық тыңдаулар өткізу туралы хабарландыру\nАлдыңғы тыңдаудың өтпеуіне байланысты {co} {when} {pr} бойынша қайта қоғамдық тыңдау ({formn}) өткізеді. {place}", form="open"),
    announces("kk", "Habarlandyru / Хабарландыру\n{law} {co} {pr} жобасын талқылауға арналған қоғамдық тыңдаулар туралы хабарлайды. Басталуы: {when}. Мекен-жай: {place}. Іске асыру мерзімі 2025-2034 жж."),
    announces("kk", "Хабарландыру!\nҚазақстан Республикасының Экологиялық кодексі аясында {when} {form} {co} ұсынған {pr} қоғамдық тыңдалымы өткізіледі. {bin} {place}"),
])  # fmt: skip

PROTOCOLS = numbered("kk-p", [
    minutes("kk", "Қоғамдық тыңдаулар хаттамасы\n{pr} бойынша {when} {form} өткен қоғамдық тыңдаулардың хаттамасы. Бастамашы: {co}. {signed}"),
    minutes("kk", "{pr} бойынша қоғамдық тыңдаулар хаттамасы\n{co}. Өткізілген күні: {when}. {place}"),
    minutes("kk", "Хаттама\n{co}, {pr}, {day}", file="https://site.example/files/hattama-{n}.pdf"),
    minutes("kk", "{co} хаттамасы\n{day} өткен қоғамдық тыңдау. Жоба: {pr}. {signed}", form="open"),
    minutes("kk", "Ашық жиналыс нысанындағы қоғамдық тыңдаулардың хаттамасы\n1. Жергілікті атқарушы органның атауы: «Табиғи ресурстар басқармасы» ММ.\n2. Қоғамдық тыңдаулардың мәні: {pr}.\n3. Жоспарланған қызметтің орны: {place}.\n4. Бастамашының деректемелері: {co}, {bin}\n5. Есепті жасаушы: «ЭкоПроектСервис» ЖШС, лицензия №01234Р 14.02.2019 ж.\n6. Өткізу күні, уақыты, орны: {when}, {place}.\n7. {press}\n8. {letter}", form="open"),
    minutes("kk", "Хаттамалар\n{items}", take="three", item="{n}. {co} – {pr} қоғамдық тыңдау хаттамасы, {day};"),
    minutes("kk", "Жария талқылау хаттамасы\n{co} {pr} бойынша {when} өткен жария талқылаудың хаттамасы орналастырылды.", form="discussion"),
    minutes("kk", "Жария талқылаулар қорытындысы бойынша хаттама\nКезеңі: {when}. Жоба: {pr}. Тапсырыс беруші: {co}. {signed}", form="discussion"),
    minutes("kk", "\nХаттама: {pr} бойынша қоғамдық тыңдаулар ({day}), {co}", undated=True, form="open"),
    minutes("kk", "Қоғамдық тыңдау хаттамасы мен бейнежазбасы\nТыңдау {when} болды, {place}. {co}. {pr}. Төраға және хатшы сайланды.", form="open"),
    minutes("kk", "№ {n} ХАТТАМА\n{co} ұсынған {pr} бойынша ашық жиналыс {when} өткізілді. Қатысқандар саны 19 адам. {letter}", form="open"),
    minutes("kk", "{co}: {day} өткен қоғамдық тыңдаулардың хаттамалары\n{items}", take="pair", item="{n}) {pr}, {hour}", split="tuning"),
])  # fmt: skip

MIXED = numbered("mix", [
    announces("ru", "Хабарландыру / Объявление\n{co_kk} {when_kk} {form_kk} қоғамдық тыңдаулар өткізеді. Жоба: {pr_kk}. {place_kk}.\n{co} проводит {when} общественные слушания {form} по {pr}. {place}."),
    announces("kk", "{pr_ru}\n{co} {when} ашық жиналыс нысанында қоғамдық тыңдаулар өткізетіні туралы хабарлайды. {place}", form="open"),
    announces("ru", "Объявление о проведении общественных слушаний\nЖоба: {pr_kk}. Дата и время: {when}. {place_kk}. {co}"),
    announces("kk", "Хабарландыру\nПроект: {prn_ru}\nБастамашы/Инициатор: {co_ru}\nКүні/Дата: {when}\nОрны/Место: {place_ru}\nҚұжаттармен www.ndbecology.gov.kz сайтында танысуға болады.", split="tuning"),
    minutes("ru", "Хаттама / Протокол\n{co_kk} {pr_kk} бойынша {day_kk} өткен қоғамдық тыңдаулардың хаттамасы.\nПротокол общественных слушаний {co} от {day}, {prn}.", form="open"),
    minutes("kk", "Протокол общественных слушаний / Қоғамдық тыңдаулар хаттамасы\n{co}: {prn_ru}. Өткен күні: {when}. {place}"),
    announces("ru", "Қоғамдық тыңдаулар\n{co}: {quoted} жобасы бойынша қоғамдық тыңдау {when_kk} өтеді, {place_kk}. {law}"),
    announces("ru", "Ашық жиналыс – Открытое собрание\n{co}, {prn}, {when}, {place}. Толығырақ ақпарат хабарландыруда.", form="open"),
])  # fmt: skip
