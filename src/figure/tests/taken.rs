//! What is a figure, kind by kind, and what it is worth.

use super::*;

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
fn words_behind_a_figure_compare_or_tell_a_stretch() {
    check(Kind::Duration, &["A pay rise of 34 percent over [four years] was agreed."]);
    check(Kind::Money, &["Tickets cost [$25 to $60], and the gates are open."]);
    check(Kind::Measure, &["Die Keller liefen voll, als binnen zwei Stunden [bis zu 80 Liter] Regen fielen."]);
    none(&["Der Fehler ist behoben; Telefon 0221 4710-33.", "Corrige el error; teléfono 93 402 70 00."]);
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

#[test]
fn parts_of_the_day_behind_an_hour() {
    check(
        Kind::Time,
        &[
            "El martes es a las [10 de la mañana], no a las [7 de la tarde].",
            "Поезд прибыл в [7 часов вечера], ушёл в [6 утра].",
            "Il arrive à [7 heures du soir].",
            "Er kam um [7 Uhr abends].",
        ],
    );
    check(Kind::Duration, &["Это заняло [3 дня]."]);
}

#[test]
fn words_for_frost_make_degrees_negative() {
    check(Kind::Measure, &["El termómetro marcó [4 grados bajo cero].", "It was [4 degrees below zero]."]);
    check(Kind::Measure, &["Столбик опустился до [минус 41 градуса]."]);
}

#[test]
fn ages_share_the_word_for_years() {
    check(Kind::Duration, &["Murieron dos mujeres, de [19] y [71 años].", "Boys of [12] and [15 years] came."]);
}

#[test]
fn datelines_headlines_and_keys() {
    check(Kind::Count, &["GENEVA, 4 March — [Eleven] fishermen were rescued.", "STRIKE GROUNDS [320] FLIGHTS"]);
    check(Kind::Date, &["Gründung: [1898]", "Fondation : [1923]", "La reunión será el [martes 6] a las 10."]);
    check(Kind::Money, &["The wage went up to [17,002 lira]."]);
    check(Kind::Percent, &["环比下降[百分之零点六]。"]);
    check(Kind::Duration, &["距今[约2100年]。"]);
}

#[test]
fn hours_in_words() {
    check(
        Kind::Time,
        &[
            "El buque atracó a las [nueve de la noche].",
            "Wir treffen uns um [sieben Uhr abends].",
            "Встреча в [семь часов вечера].",
            "The doors open at [five o'clock].",
        ],
    );
}

#[test]
fn chinese_counts_that_begin_as_idioms_do() {
    check(Kind::Count, &["行李[四]件", "最大[三]家企业", "最高[三]人"]);
    check(Kind::Duration, &["最初[三年]增长很快", "国王[五岁]登基"]);
    check(Kind::Measure, &["一张[三米]长的桌子"]);
}

#[test]
fn signs_of_parts_and_scales_that_are_shared() {
    check(Kind::Percent, &["Output went up by [1½ percent], and the day ended [1.4%] lower."]);
    check(Kind::Duration, &["Trains come every [7½ minutes]; it was sent in [one day]."]);
    check(Kind::Money, &["Contracts were worth [US$600m–900m]."]);
    check(Kind::Measure, &["They arrive at [160 bits per second].", "中心最低气压[945百帕]。"]);
    check(Kind::Ratio, &["The odds on the champions are [5:1], and [more than a fifth] aside is saved."]);
    values(&[("It took 7¾ hours.", "7.75 h")]);
}

#[test]
fn words_before_a_length_of_time_or_a_range() {
    check(
        Kind::Duration,
        &[
            "The union wants a raise over [four years], and talked for [over four years].",
            "Miles de hogares pasaron [hasta 16 horas] a oscuras.",
            "La sala impuso penas de [nueve a trece años].",
        ],
    );
    check(Kind::Money, &["Une aide de [12 à 15 millions d'euros].", "直接经济损失[约5.2亿元]。"]);
    check(
        Kind::Count,
        &["Der Verlag spart, indem er [30 bis 40] Stellen streicht.", "Sacó [más de dos millones] de votos."],
    );
    check(
        Kind::Date,
        &["Le train a déraillé le [1er mars] à 4 km de la gare.", "Source: Census of Agriculture, [2020]"],
    );
    check(Kind::Date, &["El grupo cerró [2023] con buenas cifras."]);
    check(Kind::Ordinal, &["Завод запустил [третью] линию."]);
}

#[test]
fn ends_that_belong_to_what_is_measured() {
    check(Kind::Time, &["Shops were looted [between 9 p.m. and 2 a.m.] by some."]);
    check(Kind::Duration, &["研究纳入864例[18至65岁]的患者。"]);
    check(Kind::Count, &["Sie kamen über [zwei] Häfen.", "Sie kamen mit [über zwölf] Schiffen."]);
    check(Kind::Measure, &["Лёд нарос толщиной [до 55 см]."]);
}

#[test]
fn grouped_ordinals_joints_and_hours_behind_days() {
    check(Kind::Ordinal, &["They performed their [1,000th] transplant."]);
    check(Kind::Time, &["Open [10:00–18:00], on Thursdays [10:00–21:00].", "Opening match: 9 August 2025, [20:45]"]);
    check(Kind::Measure, &["It is buried under [an estimated 200,000 cubic metres] of rock."]);
    check(Kind::Percent, &["La hausse des salaires de [3 à 4 %] est prévue."]);
    check(Kind::Date, &["Das Werk stellt seit [1912] Zeitungspapier her."]);
    values(&[("历时五年零六个月。", "5.5 yr"), ("Alder | 1,238 m³/s", "1238 m³/s")]);
}
