//! Marked sentences for every rule: what stands in brackets is a figure of the kind, all else is none of it.

use proptest::prelude::*;

use super::*;

/// Takes the brackets out, finds the figures, puts brackets around those of `kind`, and compares.
#[track_caller]
fn check(kind: Kind, sentences: &[&str]) {
    for marked in sentences {
        let text = marked.replace(['[', ']'], "");
        let mut found = String::new();
        let mut at = 0;
        for figure in recognise(&text).iter().filter(|f| f.kind == kind) {
            found += &text[at..figure.range.start];
            found += "[";
            found += &text[figure.range.clone()];
            found += "]";
            at = figure.range.end;
        }
        found += &text[at..];
        assert_eq!(&found, marked, "{:?}", explain(&text));
    }
}

/// Checks that nothing is found.
#[track_caller]
fn none(sentences: &[&str]) {
    for text in sentences {
        assert_eq!(recognise(text), [], "{text}");
    }
}

/// The value of the only figure as the JSON output has it: `low..high unit ~`, or the dates.
fn value(text: &str) -> String {
    let figures = recognise(text);
    let [figure] = &figures[..] else { return format!("{} figures in {text}", figures.len()) };
    let end = |n: Option<f64>| n.map_or(String::new(), |n| format!("{}", (n * 1e4).round() / 1e4));
    let mut told = match figure.value {
        Value::Number { low, high, unit } => {
            let ends = if low == high { end(low) } else { format!("{}..{}", end(low), end(high)) };
            unit.map_or(ends.clone(), |u| format!("{ends} {u}"))
        }
        Value::Dates { start, end } if start == end => start.to_string(),
        Value::Dates { start, end } => format!("{start}/{end}"),
        Value::Times { start, end } if start == end => start.to_string(),
        Value::Times { start, end } => format!("{start}/{end}"),
    };
    if figure.approximate {
        told += " ~";
    }
    told
}

#[track_caller]
fn values(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(value(text), *expected, "{text}");
    }
}

#[test]
fn counts() {
    check(
        Kind::Count,
        &[
            "The flood cut off [more than 40] farms and [about two hundred] houses.",
            "He owns [a dozen] goats, [three] cows and [1,250] hens.",
            "[Tens of thousands] came; [several hundred] stayed.",
            "Between them they have [Between 12 and 15] boats.".replace("Between them", "Together").as_str(),
            "Das Dorf hat [gut 300] Häuser und [zweiundzwanzig] Brunnen.",
            "Le village compte [près de 1 200] habitants et [une trentaine] de fermes.",
            "El pueblo tiene [unas 300] casas y [veintidós] pozos.",
            "В селе [более 300] домов и [двадцать два] колодца.",
            "村里有[300多]户人家,[二十二]口井。",
        ],
    );
}

#[test]
fn percentages() {
    check(
        Kind::Percent,
        &[
            "Prices rose [4.5%], wages [nearly 3 percent], rents by [12 percentage points].",
            "It went from [5] to [7 percent], then stayed at [6–8%].",
            "Die Preise stiegen um [4,5 %], die Löhne um [rund drei Prozent].",
            "Les prix ont augmenté de [4,5 %], les salaires de [près de 3 %].",
            "Los precios subieron un [4,5 %] y los salarios [casi el 3 %].",
            "Цены выросли на [4,5 %], зарплаты — на [почти три процента].",
            "物价上涨[4.5%],工资增长[近三成],占比达[百分之六十]。",
        ],
    );
}

#[test]
fn money() {
    check(
        Kind::Money,
        &[
            "They spent [about $1.2 billion] on it, a barrel at [$80].",
            "Wages of [CHF 5,400] and a fee of [30 million US dollars].",
            "Der Bau kostet [1,2 Milliarden Euro], die Karte [3,50 €].",
            "Le chantier coûte [1,2 milliard d'euros], le billet [3,50 €].",
            "La obra cuesta [1.200 millones de euros] y la entrada [3,50 €].",
            "Стройка стоит [1,2 млрд рублей], билет — [350 рублей].",
            "Это [22 норвежским кронам], [41 форинт], [21 швейцарский франк] и [3 злотых].",
            "工程投资[约12亿元],门票[80元],出口[5万亿日元]。",
            "Room 80 is taken.",
        ],
    );
}

#[test]
fn measures() {
    check(
        Kind::Measure,
        &[
            "The pipe is [12 km] long, [1.4 metres] wide and carries [500 litres per minute].",
            "It reached [-3 °C] on [4,000 square kilometres] of ice.",
            "Das Feld misst [1.200 Hektar], der Zug fährt [230 km/h].",
            "Le champ mesure [1 200 hectares], le train roule à [230 km/h].",
            "El campo mide [1.200 hectáreas] y el tren va a [230 km/h].",
            "Поле занимает [1200 гектаров], поезд идёт [230 км/ч].",
            "全长[12公里],面积[4000平方公里],气温[零下3摄氏度]。",
        ],
    );
}

#[test]
fn dates() {
    check(
        Kind::Date,
        &[
            "On [Monday, May 3, 2021] they met; the law of [June 1999] was changed in [early 2022].",
            "In the [1980s] and the [19th century]; in [Q2 2023], the [third quarter of 2022], on the [5th].",
            "Am [3. Mai 2021], im [Juni 1999], [Anfang 2022], in den [1980er Jahren], im [19. Jahrhundert].",
            "Le [3 mai 2021], en [juin 1999], [début 2022], dans les [années 1980], au [XIXe siècle].",
            "El [3 de mayo de 2021], en [junio de 1999], en los [años 1980], en el [siglo XIX].",
            "[3 мая 2021 года], в [июне 1999 года], в [1980-х годах], в [XIX веке].",
            "[2021年5月3日],[1999年6月],[2022年初],[20世纪80年代],[第三季度]。",
        ],
    );
}

#[test]
fn periods() {
    check(
        Kind::Period,
        &[
            "It ran [from 2013 to 2017], then [May 3-5], then [between 1985 and 1990].",
            "Es lief [von 2013 bis 2017], dann [vom 3. bis 5. Mai].",
            "Cela a duré [de 2013 à 2017], puis [du 3 au 5 mai].",
            "Duró [de 2013 a 2017] y luego [del 3 al 5 de mayo].",
            "Это было [с 2013 по 2017 год], потом [3–5 мая].",
            "活动[从2013年至2017年]举办,后改在[5月3日至5日]。",
        ],
    );
}

#[test]
fn times() {
    check(
        Kind::Time,
        &[
            "It opens at [9 a.m.], the train leaves at [17:09 GMT], shops [7 a.m. to 9 p.m.].",
            "Der Zug fährt um [17:09 Uhr] oder um [8 Uhr].",
            "Le train part à [17 h 09] ou à [8 heures].",
            "El tren sale a las [17:09 horas].",
            "Поезд отходит в [17:09].",
            "会议[上午9时]开始,列车[17:09]发车。",
        ],
    );
}

#[test]
fn durations() {
    check(
        Kind::Duration,
        &[
            "After [20 years] and a [three-day] march, [half a century] later, a [15-year]-old won.",
            "Nach [20 Jahren], [zweieinhalb Stunden] und [anderthalb Tagen] kam der [65-jährige] Mann.",
            "Après [20 ans], [deux heures et demie] plus tard, en [une demi-heure].",
            "Tras [20 años], [media hora] después, en [dos años y medio].",
            "Через [20 лет], [полтора года] спустя, [двухлетний] срок.",
            "[二十年]来,[三年半]后,用了[半年]和[两个半小时]。",
        ],
    );
}

#[test]
fn ratios() {
    check(
        Kind::Ratio,
        &[
            "[Two thirds] agreed, [one in five] did not; it grew [threefold] and is [four times] the mean.",
            "The motion passed by [12-3]; the odds are [3:1]; [a quarter] left.",
            "[Zwei Drittel] stimmten zu, [die Hälfte] nicht, [jeder fünfte] fehlte."
                .replace("[die Hälfte]", "die [Hälfte]")
                .as_str(),
            "[Deux tiers] sont pour, [un sur cinq] contre.",
            "[Dos tercios] están a favor, [uno de cada cinco] en contra.",
            "[Две трети] за, [каждый пятый] против.",
            "[三分之二]赞成,产量增至[3倍],[一半]的人反对。",
        ],
    );
}

#[test]
fn ordinals() {
    check(
        Kind::Ordinal,
        &[
            "Its [first] summit, the [20th] congress, the [third]-largest bank.",
            "Das [zweite] Treffen, die [zehnte] Erhöhung.",
            "La [deuxième] rencontre, la [10e] hausse.",
            "El [segundo] encuentro, la [décima] subida.",
            "[Вторая] встреча, [десятый] раз.",
            "[第三]届论坛,[第21]次峰会。",
        ],
    );
}

#[test]
fn decades_and_parts_of_centuries() {
    check(
        Kind::Date,
        &[
            "In den [siebziger Jahren] und der [zweiten Hälfte des 18. Jahrhunderts] wuchs die Stadt.",
            "Dans les [années soixante-dix] et la [seconde moitié du XVIIIe siècle] la ville grandit.",
            "En los [años setenta] y la [segunda mitad del siglo XVIII] creció la ciudad.",
            "В [семидесятых годах] и во [второй половине XVIII века] город рос, как и в [2013-м].",
            "[2019] hatte die Stadt noch ein Theater, und der Umsatz der Produktlinie [2023] stieg.",
            "Le film passe [jeudi 12 décembre].",
        ],
    );
    check(Kind::Period, &["Der Krieg von [1524/25] endete."]);
    values(&[
        ("In den siebziger Jahren wuchs sie.", "1970/1979"),
        ("C'était dans la première moitié du XIXe siècle.", "1801/1850"),
        ("Это было во второй половине XVIII века.", "1751/1800"),
        ("Es war in der zweiten Hälfte des 18. Jahrhunderts.", "1751/1800"),
    ]);
}

#[test]
fn points_are_of_a_percentage_behind_one() {
    check(
        Kind::Percent,
        &[
            "Le parti obtient [24,3 %] des voix et perd [6,7 points].",
            "El partido logra el [24,3 %] de los votos y pierde [6,7 puntos].",
        ],
    );
    check(Kind::Count, &["Le joueur marque [12] points."]);
}

#[test]
fn both_ends_of_a_change_share_a_scale() {
    for text in [
        "Der Gewinn fiel von 212 auf 184 Millionen Euro.",
        "Le bénéfice est tombé de 212 à 184 millions d'euros.",
        "El beneficio cayó de 212 a 184 millones de euros.",
        "Прибыль упала с 212 до 184 миллионов евро.",
    ] {
        let lows: Vec<_> = recognise(text)
            .iter()
            .map(|f| match f.value {
                Value::Number { low, .. } => low,
                _ => None,
            })
            .collect();
        assert_eq!(lows, [Some(212e6), Some(184e6)], "{text}");
    }
}

#[test]
fn hours_told_in_other_ways() {
    check(
        Kind::Time,
        &[
            "Le musée ouvre de [9 h à 18 h] tous les jours.",
            "El seísmo se produjo a las [4.17 horas] en la costa.",
            "Музей открыт с [9:00 до 18:00] ежедневно, толчок был в [4 часа 17 минут].",
        ],
    );
}

#[test]
fn tens_and_hundreds_that_are_counted() {
    values(&[
        ("Он написал около трёх десятков книг.", "30 ~"),
        ("Пришли пять сотен человек.", "500"),
        ("Elle a écrit trois dizaines de livres.", "30"),
        ("Escribió tres decenas de libros.", "30"),
        ("Es waren dreien zu viel.", "3"),
        ("Две пятых почв под угрозой.", "0.4"),
        ("Le loyer est deux fois et demie plus cher.", "2.5 x"),
        ("Es ist halb so breit.", "0.5"),
        ("Kinder im Alter von drei bis sechs Jahren kamen.", "3..6 yr"),
        ("La loi passe par 289 voix contre 39.", "289..39"),
        ("Es waren anderthalb bis zwei Liter.", "1.5..2 L"),
        ("Les ventes sont en recul d'un peu plus de 3 %.", "3.. % ~"),
        ("Le quart des logements est vide.", "0.25"),
        ("C'est un litre et demi de lait.", "1.5 L"),
        ("Caminaron una hora y cuarto.", "1.25 h"),
        ("Билет стоит 12 рублей 40 копеек.", "12.4 RUB"),
        ("Он похитил более полумиллиона рублей.", "500000.. RUB ~"),
        ("Это начало 57-километрового тоннеля.", "57 km"),
        ("Die Ladung wog 24.500 Mrd. Tonnen.", "24500000000000 t"),
        ("La ampliación aportará 4.300 M€ al grupo.", "4300000000 EUR"),
        ("Le niveau est le double de la normale.", "2 x"),
        ("El nivel es el doble de lo habitual.", "2 x"),
    ]);
}

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
fn values_in_plain_units() {
    values(&[
        ("It cost 1.4 billion.", "1400000000"),
        ("They were more than 600.", "600.. ~"),
        ("It is up to 12 km.", "..12 km ~"),
        ("He paid US$3bn–5bn.", "3000000000..5000000000 USD"),
        ("It took two decades.", "20 yr"),
        ("It took nine and a half years.", "9.5 yr"),
        ("It rose 25 basis points.", "25 bp"),
        ("In the 21st century.", "2001/2100"),
        ("It was September 16-17, 2021.", "2021-09-16/2021-09-17"),
        ("Es kostet 1.234,56 Euro.", "1234.56 EUR"),
        ("Es waren zweihundertfünfzig Männer.", "250"),
        ("Il y en a quatre-vingt-dix-sept dans la salle.", "97"),
        ("Son mil doscientos en la sala.", "1200"),
        ("Их было двести двадцать пять человек.", "225"),
        ("投资5.5万亿元。", "5500000000000 CNY"),
        ("共有五六十万人。", "500000..600000"),
        ("占近三成。", "30 % ~"),
        ("历时十年六个月。", "10.5 yr"),
        ("于下午3时举行。", "T15"),
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
fn parts_of_units_and_of_points() {
    check(
        Kind::Percent,
        &[
            "They trimmed it by [half a percentage point] and then by [half a point].",
            "It reaches [94.5%] of homes, up [2.2 points].",
        ],
    );
    check(Kind::Duration, &["It took [a quarter of a century] and [three quarters of an hour].", "上诉期为[十日]。"]);
    check(
        Kind::Ratio,
        &["The heirs kept [one third] after the sale.", "It brings [two to three times] as much as rice."],
    );
    check(Kind::Ratio, &["They approved it by [5,212 to 4,877].", "法庭以[5比4]裁定该法案违宪。"]);
    check(Kind::Period, &["It runs [from July 28 to August 6]."]);
    check(
        Kind::Date,
        &["- Growth [2025]: +1.6 %", "今年[上半年]共审结案件[3.1万]件。".replace("[3.1万]", "3.1万").as_str()],
    );
    values(&[("寿命不超过30天。", "..30 d ~"), ("at 400 frames a second", "400"), ("those aged over 60", "60.. yr ~")]);
}

#[test]
fn ranges_shares_and_multiples_in_other_languages() {
    check(
        Kind::Percent,
        &["Es rechnet mit einem Wachstum [von 0,8 bis 1,1 Prozent].", "La tasa bajó [50 puntos base], hasta el [4 %]."],
    );
    check(Kind::Money, &["Der Verband hebt die Beiträge an, diesmal von [12] auf [14 Euro]."]);
    check(Kind::Duration, &["Die [40- bis 59-Jährigen] stellen die Belegschaft."]);
    check(Kind::Count, &["Die Mehrheit hat, wer [sieben] von [neun] Mitgliedern hinter sich hat."]);
    check(
        Kind::Ratio,
        &[
            "Sie zahlten das [Doppelte], und [zwei von drei] Schulen blieben zu.",
            "El precio se ha multiplicado por [tres] y recaudó el [triple].",
        ],
    );
    check(Kind::Ordinal, &["Los socios piden un [segundo] informe."]);
    check(Kind::Time, &["Затмение начнётся в [11 часов 7 минут]."]);
    check(Kind::Measure, &["Расход воды достиг [2600 м³/с]."]);
    check(Kind::Period, &["Llegaron a la ciudad [entre el 1 y el 6 de agosto]."]);
    check(Kind::Date, &["Die Runde geht am [19.] in die Stadt.", "Compte rendu du conseil, [9 mai 2022]"]);
    none(&[
        "Das Aktenzeichen lautet 2 BvR 1651/15.",
        "Primero hay que apagar el incendio.",
        "4. Resultados\n4.1. Muestra del estudio\n4.2. Limitaciones del estudio",
        "La oficina atiende en el 900 123 456.",
        "Редакция: 125009, Москва, улица Тверская.",
        "Die Maschine mit der Flugnummer LH 1832 kehrte um.",
        "Ils ont été placés en quarantaine.",
    ]);
}

#[test]
fn brackets_behind_a_plus_need_no_partner() {
    sound("15 1-150+25 (1高到5 (0\u{6}6!");
    none(&["Rufen Sie +49 (0)89 1234567 an."]);
}

#[test]
fn words_behind_a_figure_compare_or_tell_a_stretch() {
    check(Kind::Duration, &["A pay rise of 34 percent over [four years] was agreed."]);
    check(Kind::Money, &["Tickets cost [$25 to $60], and the gates are open."]);
    check(Kind::Measure, &["Die Keller liefen voll, als binnen zwei Stunden [bis zu 80 Liter] Regen fielen."]);
    none(&["Der Fehler ist behoben; Telefon 0221 4710-33.", "Corrige el error; teléfono 93 402 70 00."]);
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
fn days_hours_and_rates_in_other_languages() {
    check(
        Kind::Date,
        &[
            "Der Kongress beginnt am [16.], die Anmeldung endet zuvor.",
            "Le festival commence le [16] ; la billetterie ferme avant.",
            "El festival empieza el día [16]; la taquilla cierra antes.",
            "Фестиваль начнётся [16-го], кассы закроются.",
            "Les ventes du [T3 2024] dépassent celles du [T3 2022].",
            "Der Becher stammt aus dem [späten 16. Jahrhundert].",
            "Monat | Niederschlag\n[Januar 2023] | 84 mm\n[März 2023] | 112 mm",
        ],
    );
    check(
        Kind::Time,
        &[
            "[19.00 Uhr]: Die ersten Gäste treffen ein.",
            "Les portes ouvrent de [9 h–16 h], à [20 h 15 GMT] au plus tard.",
            "El concierto empezará a las [18.00].",
        ],
    );
    check(
        Kind::Measure,
        &[
            "La mer monte [de 3 à 4 millimètres] par an et le navire brûle [200 tonnes par jour].",
            "El carguero quema [200 toneladas al día]; caían [640 mm] al año.",
            "Море прибывает на [3–4 миллиметра] в год, судно жжёт [200 тонн в сутки].",
        ],
    );
    check(Kind::Percent, &["La banque a abaissé son taux d'[un demi-point], à [3,25 %]."]);
    check(Kind::Ratio, &["Là-haut [deux exploitations sur trois] manquent de fourrage."]);
    check(Kind::Money, &["Der Beitrag steigt ab dem 1. Juli von [40] auf [45 Euro]."]);
}

#[test]
fn verdicts_tell_their_rules() {
    let verdicts = explain("Article 5 has 12 lines.");
    assert_eq!(verdicts[0].outcome, Outcome::Rejected);
    assert!(verdicts[0].rule.contains("article"));
    assert_eq!(verdicts[1].outcome, Outcome::Taken(Kind::Count));
}

/// Pieces that rules look for, to be put together at random.
const PIECES: &[&str] = &[
    "600", "1,234.5", "2021", "9", "-", "–", ".", ",", " ", "\n", "%", "$", "€", "(", ")", "[", "]", "`", "```", "/",
    ":", "+", "to", "from", "between", "and", "more than", "twenty", "six", "hundred", "million", "half", "a", "third",
    "May", "Monday", "early", "years", "km", "per", "p.m.", "zwei", "bis", "vom", "und", "Jahre", "drei Viertel",
    "deux", "et demie", "quatre-vingt", "siècle", "XIX", "de", "à", "veinte", "y medio", "siglo", "двадцать", "лет",
    "с", "по", "век", "五", "万", "亿", "百", "分之", "年", "月", "日", "至", "第", "半", "多", "余", "个", "点", "时",
    "成", "倍", "几十", "数", "上", "零下", "\u{ff11}", "\u{ff0c}", "½", "²", "’", "\u{a0}", "\u{202f}", "é", "ü",
    "Q3", "th", "s", "a_b", "x@y", "http://", "№", "°", "T",
];

fn jumble() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

fn sound(text: &str) {
    for language in
        [Language::English, Language::Chinese, Language::German, Language::French, Language::Spanish, Language::Russian]
    {
        let mut end = 0;
        for figure in recognise_in(text, language) {
            assert!(figure.range.start >= end && figure.range.start < figure.range.end, "{language:?}: {text:?}");
            let told = &text[figure.range.clone()]; // panics off a boundary
            assert_eq!(told.trim(), told, "{language:?}: {text:?}");
            if let Value::Number { low, high, .. } = figure.value {
                assert!(
                    low.is_none_or(f64::is_finite)
                        && high.is_none_or(f64::is_finite)
                        && (low.is_some() || high.is_some())
                );
            }
            end = figure.range.end;
        }
    }
}

#[test]
fn a_banker_s_digit_alone_is_part_of_a_name() {
    check(Kind::Ratio, &["约占欧亚大陆面积的[五分之三]。"]);
    none(&["欧亚大陆面积广阔。", "伍先生在大陆工作。"]);
    check(Kind::Money, &["合计人民币[叁拾陆万元]。"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn figures_are_sorted_disjoint_and_on_boundaries(text in jumble()) {
        sound(&text);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        sound(&text);
    }

    #[test]
    fn a_paragraph_gives_the_same_alone_and_in_a_text(text in jumble()) {
        let text = text.replace(['\n', '`', '~'], " ");
        prop_assume!(!text.trim().is_empty());
        let whole = format!("Before it.\n\n{text}\n\nAfter it.");
        let moved: Vec<_> = in_text(&whole).into_iter().map(|f| (f.range.start - 12..f.range.end - 12, f.kind)).collect();
        let alone: Vec<_> = recognise(&text).into_iter().map(|f| (f.range, f.kind)).collect();
        prop_assert_eq!(moved, alone);
    }
}

#[test]
fn votes_and_ratios_in_words_of_english() {
    check(
        Kind::Ratio,
        &[
            "The plan was adopted by [17 votes to 4].",
            "The judges upheld it in a [six-to-three] ruling.",
            "Thin the paint at a ratio of [1:20] with water.",
        ],
    );
    check(Kind::Time, &["Thin the paint in the right proportions by [10:30]."]);
    values(&[("It passed by 17 votes to 4.", "17..4"), ("A three-to-one mix", "3")]);
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
fn ages_terms_and_multiples_in_other_forms() {
    check(
        Kind::Duration,
        &[
            "The keeper, [31], saved it.",
            "Der Torwart, [31], hielt; wir haben [zwanzig Jahre] gewartet.",
            "应在[十五日]内付清,逾期[30日]内补缴。",
            "Fast ein Fünftel ist [über 65 Jahre] alt, [22 Prozent] [über 80 Jahre]."
                .replace("[22 Prozent]", "22 Prozent")
                .as_str(),
        ],
    );
    values(&[
        ("Es ist hundertmal heller als zuvor.", "100 x"),
        ("Свет в сто раз ярче.", "100 x"),
        ("委员会以9比4表决通过。", "9..4"),
    ]);
    check(Kind::Money, &["- Umsatz: [1,9 Mrd. Euro]"]);
    check(Kind::Count, &["发放问卷[2000]份,取消航班[680]架次。"]);
}

#[test]
fn years_before_what_is_told_of_them() {
    check(Kind::Date, &["Output fell below [2019] levels after the [2008] elections."]);
    check(Kind::Period, &["The house reigned [from 1154 to 1485]."]);
}

#[test]
fn units_that_begin_as_scales_do() {
    values(&[
        ("装机600兆瓦。", "600 MW"),
        ("用电30亿度。", "3000000000 kWh"),
        ("收缩压130毫米汞柱。", "130 mmHg"),
        ("月租700多元。", "700.. CNY ~"),
        ("成绩为2分30秒。", "2.5 min"),
        ("A three-and-a-half-hour flight", "3.5 h"),
    ]);
}
