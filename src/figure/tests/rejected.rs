//! What is none, and why.

use super::*;

#[test]
fn names_of_versions_streets_and_lines() {
    none(&[
        "Wir stellen auf Debian 12.5 und Python 3.11 um, siehe Zimmer 3.118; der VW Golf 8 ist neu.",
        "La rédaction est au 112, rue de Rivoli et tourne sous Python 3.11.",
        "La redacción está en la calle Alcalá, 112, y usa Python 3.11; despacho 312.",
        "Поезд стоит на пути 9, сервер работает на Python 3.11.",
        "Il s'est mis en quatre pour elle.",
        "Elle habite 14 bis, avenue Foch ; pourvoi n° 21-14.280, arrêt n° 903.",
        "Das Protein wird im Labor 4 untersucht, Postfach 10 20 30; le quart de finale.",
        "Абонентский ящик 1020, 420111 Казань, лаборатория 4.",
        "Kiel gewann das Spiel, führte zur Halbzeit mit 15:11; die Maschine rollt auf Landebahn 26.",
        "Le serveur les traite par seconde ; tous deux ont un contrat à double sens.",
        "Она живёт на проспекте Мира, 14, её ИНН 7707083893.",
    ]);
}

#[test]
fn what_is_none() {
    none(&[
        "The G7 and NATO sent F-16 jets and a Boeing 737 over the B-52 base.",
        "See Table 2, pages 14 and 15, Article 5 and §12; call +49 30 18 272 0.",
        "Version 2.4.1 is at https://example.org/2021/09/15/a-600.html and 192.168.0.1.",
        "Set `retries = 5`. The claim[3] is disputed.[4][12]",
        "First, trust. Second, courts. One of them is second to none.",
        "The home side won 3-1 after the Second World War.",
        "Die G20 und COVID-19, Artikel 5, Halle 4, Airbus A320; erstens fehlt Geld.",
        "Le G7, l'article 5, la page 14 ; le Premier ministre est l'un des témoins.",
        "El G20, el artículo 5; el primer ministro es uno de los testigos.",
        "Статья 5, рейс МН17, самолёт Су-35; в первую очередь один из них.",
        "根据第五条,G20一直主张统一行动,十分重视,千方百计。",
        "咨询电话010-65881234,详见图3和第4章,乘5号线。",
    ]);
}

#[test]
fn what_is_typed_called_and_released_is_none() {
    none(&[
        "The ZIP code is 90210.",
        "Write STOP to 40404 to end it.",
        "The function returns 0 on success.",
        "Releases before 13.9 are no longer kept up.",
        "Laboratories look for H3N2 and H5N8.",
        "She won 6-4, 7-6 in the final set.",
        "1.e4 e5 2.Nf3 Nc6 3.Bb5",
        "The 747 was flown to the desert.",
        "Wie Hannover 96 spielt, weiß niemand.",
        "Appelez le 15 ou le 112.",
        "工信部〔2021〕36号文件已经废止。",
        "第一,要统一思想;第二,要狠抓落实。",
        "\"双11\"临近,\"618\"的库存还没清完。",
    ]);
    check(Kind::Count, &["Releases before 2019 had [12,000] users.", "Die Polizei sah in Hannover [96] Menschen."]);
}

#[test]
fn files_serials_chess_and_titles_are_none() {
    none(&[
        "Upgrade to 5.10.3 at once: 5.10.2 leaks file handles, and 5.9 is no longer kept up.",
        "La versión 12.0.1 arregla el error; la 11.9 queda obsoleta.",
        "Black replied 12...Qxd4 and after 13. Nf3 O-O it was over.",
        "Congress took up H.R. 4173, although S. 1260 had borrowed much of it.",
        "The studio is on East 42nd Street, opposite the 7-Eleven.",
        "It was moved to Portland, OR 97209, with visa AB 7719203.",
        "Part No. 88-4012-B has been replaced by 88-4013-A.",
        "Cite it as Annals 14(3):211-19, as in Roe v. Wade, 410 U.S. 113.",
        "Nineteen Eighty-Four was banned.",
        "Das Kennzeichen B-MW 2718 und das Zeichen 2 BvR 1845/18.",
        "Ils se sont quittés sur un 1-1 dans un bâtiment neuf.",
        "En La 2 se leía Los tres mosqueteros.",
        "«Три мушкетёра» и «Двенадцать стульев» стоят на полке.",
        "Адрес: 630099, г. Новосибирск.",
        "黑方以马8进7应对。",
        "(2019)京01民终4321号判决书已经生效。",
        "机场快线停靠三元桥站,浏览器提示502错误。",
    ]);
    check(Kind::Measure, &["冰舌每年后退[8至12米]。"]);
    check(Kind::Date, &["Am [7.4.33] begann es, und der Rest blieb."]);
}

#[test]
fn scores_identifiers_and_titles_are_none() {
    none(&[
        "The home side lost 98-91 to the league leaders.",
        "红队2-0完胜,晋级下一轮;主队以102-99险胜。",
        "DOI: 10.1038/s41586-020-2649-2; PMID 32939066",
        "doi:10.3969/j.issn.1000-1298,ISSN 1000-1298的期刊。",
        "Deliver it to Flat 12, London N1 7PB.",
        "\"Three Sisters\" and \"Twelfth Night\" are on the bill.",
        "Ubuntu is supported; Python 3.8 is not.",
        "It takes MP3 players and 4K screens.",
        "1.1 编制依据\n1.2 工程概况",
        "电话021-5888 6601,地址00:1B:44:11:3A:B7。",
    ]);
    check(Kind::Duration, &["They paid it in parts spread over [18 years], [over 6 years] more than planned."]);
    check(Kind::Ratio, &["It affects [one in 50,000] and lived [more than twice] as long at 18 °C."]);
    check(Kind::Date, &["大桥[7月中]合龙,[8月]中国和邻国商定。"]);
    values(&[("winds of 92 mph", "92 mph"), ("a bid of Can$66 million", "66000000 CAD")]);
}

#[test]
fn what_other_languages_number_is_none() {
    none(&[
        "Der RE 7 endet heute in Gleis 3; der Bus hält an Haltestelle 12.",
        "Vgl. Kap. 5, Abs. 2, Anm. 17.",
        "Das Tennisfinale endete 6:4, 3:6, 7:5.",
        "Die Suite 301 ist frei, und Radio 1 überträgt das Spiel.",
        "Union Berlin siegte 2:1, Mainz 05 verlor 0:4.",
        "Le Boeing 777 et le 747 ont atterri.",
        "La norme NF C 15-100 s'applique.",
        "El dorsal 10 y la suite 301 son suyos.",
        "Он стоит на площади 1905 года у дома 30.",
        "Она стоит в маршрутке 45, школа № 57 закрыта.",
        "Le film « 1984 » et la série « 24 » passent ce soir.",
        "《三体》与《1984》都是畅销书。",
        "DIN A4, ISO 9001 und EN 14604 gelten weiter.",
    ]);
}

#[test]
fn verdicts_tell_their_rules() {
    let verdicts = explain("Article 5 has 12 lines.");
    assert_eq!(verdicts[0].outcome, Outcome::Rejected);
    assert!(verdicts[0].rule.contains("article"));
    assert_eq!(verdicts[1].outcome, Outcome::Taken(Kind::Count));
}

#[test]
fn a_banker_s_digit_alone_is_part_of_a_name() {
    check(Kind::Ratio, &["约占欧亚大陆面积的[五分之三]。"]);
    none(&["欧亚大陆面积广阔。", "伍先生在大陆工作。"]);
    check(Kind::Money, &["合计人民币[叁拾陆万元]。"]);
}

#[test]
fn numbers_of_types_and_verses_are_none() {
    none(&[
        "Airlines parked the 737 MAX in the desert.",
        "Support for Ruby 2.7 has ended.",
        "The star HD 209458 is faint.",
        "The Seven Years' War changed the map.".replace("The Seven", "Then the Seven").as_str(),
        "He slept in seat 14C.",
        "Black replied 3... Nf6 at once.",
        "She read Luke 4:12 aloud, then 2 Samuel.",
        "Turn left at mile 88 of the road.",
        "He was in two minds.",
        "Press Alt+4 to close it.",
        "沿省道205线前行。",
        "<img width=\"640\">",
        "米格-29战机的镜头为8K画质[3-5]。",
        "符合ISO 14001要求,安装Java 17后重启。",
        "客队0比0逼平对手。",
    ]);
    check(Kind::Count, &["The [500] Chinese were released, and the [800] Italian workers too."]);
}

#[test]
fn numbers_of_what_stands_before_them_are_none() {
    none(&[
        "Wait by the gate 12, or ask the guard with badge 4471.",
        "Wir treffen uns am Brunnen 7 und nicht bei Kilometer 14.",
        "Elle attend près de la borne 12, puis devant la caisse 3.",
        "Espere en la dársena 6, o en el mostrador 14.",
        "Ждите у столба 12, а потом в кассе 3.",
        "他在12A座,走3号站台。",
    ]);
    check(
        Kind::Count,
        &[
            "Of the remaining [23], [seven] left.",
            "Am Abend zählte die Polizei [23] mutmaßliche Täter.",
            "In Berlin waren es [23], in Hamburg [40]; die CDU gewann [18], die SPD [15].",
            "Im Frühjahr [23], im Herbst [40].",
            "En ville, on en compte [12], dans la région [30].",
            "In the city there were [12], in the region [30].",
            "В городе их [12], в области [30].",
        ],
    );
}

#[test]
fn numbers_of_verses_keys_and_variables_are_none() {
    none(&[
        "Matthew 5:9 was read, then Mark 4, 12; put y = 12 into it.",
        "Dial 112, or press 3; the other line is 0171 555 0199 or 118.",
        "Markus 4,12 wird gelesen; wählen Sie +49 (0)30 5678-123.",
        "Composez le 3117, puis tapez 3.",
        "Llame al 061 o al 112; después marque el 3.",
        "Звоните 8-800-123-45-67 или 112, потом нажмите 3.",
        "账号6217 0001 4000 1234 890已注销。",
    ]);
}

#[test]
fn numbers_in_names_and_titles_are_none() {
    none(&[
        "The 82nd Airborne met the 5th Cavalry.",
        "Die 1. Panzerdivision und Mainz 05 sind bekannt, der Saal liegt im 3. Stock.",
        "Feinstaub PM2,5 misst auch WDR 5 in der Straße des 17. Juni.",
        "Le 2e régiment défile après le film « Cinq Colonnes » et le 11-Septembre.",
        "On y lit Vingt Mille Lieues sous les mers à la COP21.",
        "El 23-F y Cien años de soledad salen en el Canal 24 Horas.",
        "Указ 44-ФЗ висит на улице 8 Марта.",
        "He praised the film “Eight Women”.",
        "《一千零一夜》和第九交响曲都很有名。",
    ]);
    check(Kind::Ordinal, &["The [82nd] visitor won.", "Le [2e] tour aura lieu."]);
    check(Kind::Count, &["Seine Elf gewann; [elf] Spieler liefen."]);
}

#[test]
fn chinese_digits_without_a_counter_are_names() {
    none(&[
        "费城76人队客场不敌对手，沙尔克04的球迷拉起横幅。",
        "展览设在798艺术区，58同城没有回应。",
        "华为Mate 60与小米14同台对比，99A坦克亮相。",
        "急救请拨120，火警请拨119。",
        "她以6-4、6-2晋级。",
        "中国制造2025与工业4.0常被相提并论；杭州市文三路478号。",
    ]);
    check(
        Kind::Count,
        &["平均得分为[89.5]，高于去年的水平。", "注册用户由[12]增至[3500]，退订[9,860]单。", "本赛季已打进[17]球。"],
    );
}

#[test]
fn names_that_begin_with_digits() {
    none(&[
        "The singer sang “99 Luftballons”, and 12 Angry Men was shown after it.",
        "Er ist Fan von 1860 München.",
        "Le gouvernement a recouru au 49.3, au grand dam de tous.",
        "The virus was called 2019-nCoV.",
        "Python 3.12 drops the module, so pin the interpreter to 3.11 for now.",
        "Exit code 137 means that the container was killed.",
        "La norma UNE-EN 1090 remite a la ISO 3834.",
    ]);
}

#[test]
fn letters_groups_and_sets_that_touch_digits() {
    none(&[
        "The top seed came through 6-4, 3-6, 7-6 and complained.",
        "Traffic to 2001:db8::8a2e:370:7334 was dropped.",
        "It will sell the last of its Fokker 100s; my seat was 42A in coach C.",
        "Members of the Group of 77 walked out; Apophis is catalogued as 99942.",
        "Der Schützenpanzer Marder 1A3 gilt als überholt.",
        "Le césium 137 et le strontium 90 migrent lentement.",
        "推导过程见附录B第6.2节\u{3002}",
    ]);
    check(
        Kind::Measure,
        &["A fuse of [16A] blew; the floor has [12 m2] of tiles.", "船速为[14节]\u{ff0c}有14节车厢\u{3002}"],
    );
    check(Kind::Date, &["| [2019] | 2,316,400 | 增长 |\n| [2020] | 428,750 | 下降 |"]);
}

#[test]
fn names_in_the_genitive_and_in_quotation_marks() {
    none(&[
        "Black replied with 14… Nxe4, and the attack was over.",
        "He wore Levi’s 501 and smelt of Chanel No. 5.",
        "Трубопровод «Северный поток — 2» так и не получил разрешения.",
        "Python 3.12发布后\u{ff0c}NGC 4993星系的观测也结束了\u{3002}",
        "Será de aplicación la cláusula 7 del contrato.",
    ]);
    check(Kind::Count, &["Apple’s [300] stores were closed."]);
}

#[test]
fn marks_with_pages_moves_and_titles_of_laws() {
    none(&[
        "The ship came late [17, p. 44], though others deny it [21–23].",
        "La thèse est réfutée [9, p. 302] ; après 12. Fxh7+ Rxh7 la dame est prise.",
        "Con 9. Axf7+ las blancas ganan la dama [24, p. 88].",
        "После 18. Лxe6 король бежал [17, с. 240], затем 19. Крf1.",
        "The council recalled resolutions 242 and 338.",
        "They are charged with fraud under 18 U.S.C. § 1343 and cite 410 U.S. 113.",
        "The film is owned by 20th Century Studios.",
        "Compare the method and read page 112 first.",
        "Vision 2040 wants them longer.",
        "«Динамо» проиграло «Ростову» 0:2.",
        "Редакция: 190000, Санкт-Петербург, Невский проспект, дом 28.",
        "Узел ответил ошибкой 403.",
        "Trois-Rivières et Deux-Sèvres figurent dans la chanson.",
        "Тренер вывез семью на юг, на заборе трещала сорока.",
        "360公司派员参加,支持TLS 1.3协议。",
        "收件地址:成都市一环路南三段27号。",
        "终场前前锋梅开二度。",
    ]);
    check(Kind::Count, &["Он приехал с [семью] детьми, их [меньше сорока]."]);
    check(Kind::Date, &["The house dates from the [20th century]."]);
    check(Kind::Ordinal, &["She came [first]; the [first] page is missing."]);
}

#[test]
fn dockets_models_steels_stars_and_verses() {
    none(&[
        "The complaint, docketed as 1:22-cv-04567, was dismissed.",
        "The planet 51 Pegasi b and 433 Eros could not be seen.",
        "King Charles received him in the 1844 Room.",
        "The remote takes a CR2032 and the torch an 18650; neither is waste.",
        "The railings are of 316L stainless steel.",
        "Ein Fendt 724 zog den Wagen, auf Gleis 7 hielt der RE 2021.",
        "Bayern 2 überträgt das Konzert; im Kino läuft „Die sieben Samurai“.",
        "L'usine est certifiée ISO 50001 et respecte la norme NF EN 1090 ; le taux d'interleukine 6 monte.",
        "Lo emitió Antena 3; La 2 lo había rechazado.",
        "Священник прочитал отрывок (Мф. 5:9).",
        "牧师诵读了《马太福音》5:9,参见《红楼梦》第六回和第三十九回。",
        "陈列馆揭露了731部队的罪行,77国集团支持该草案,NGC 7331则隐没在灯光里。",
        "栏杆采用316L不锈钢,新车须符合国六排放标准。",
    ]);
    check(Kind::Count, &["A [500]-page report and a crew of [200].", "In Bayern [2] Tote, in Hessen keine."]);
    check(Kind::Measure, &["The tank holds [316 L]."]);
}

#[test]
fn releases_indices_and_rooms() {
    none(&[
        "Release 9.3 cuts start-up time.",
        "The consulate has moved to 48 Queen's Avenue, and By-law 17 governs refunds.",
        "Voir l'annexe 4, graphique 9.",
        "对方的防守更谈不上万无一失。",
        "La mise à jour 5.2 est publiée.",
        "Der Dax 40 gab nach, der Euro Stoxx 50 legte zu.",
        "El informe quedó en el cuarto de limpieza.",
        "Она описана в главах 8 и 11.",
        "请把端口改为8443。",
    ]);
}
