//! Sentences of the news with a bare number behind a place or a noun, made from a grammar: where it was, how many, who,
//! what happened. Names and labels stand there too (`Line 4`, `Room 12`), so a rule against these is measured here.

/// What sentences of a language are made of. Every combination is a sentence.
pub(crate) struct Grammar {
    /// Folder of the corpus.
    pub(crate) language: &'static str,
    /// What stands between words.
    space: &'static str,
    stop: &'static str,
    /// Where or when it happened.
    leads: &'static [&'static str],
    /// As the language writes them.
    numbers: &'static [&'static str],
    /// Who, and what happened to them: the words before the number and those behind the noun.
    events: &'static [Event],
    /// What happened so much later, before and behind the length of time.
    later: &'static [(&'static str, &'static str)],
    /// Lengths of time.
    durations: &'static [&'static str],
}

struct Event {
    nouns: &'static [&'static str],
    verbs: &'static [(&'static str, &'static str)],
}

/// A sentence and the figure in it.
pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) number: &'static str,
    pub(crate) kind: &'static str,
}

impl Grammar {
    /// All sentences.
    pub(crate) fn sentences(&self) -> Vec<Sentence> {
        let mut made = Vec::new();
        for (lead, event) in self.leads.iter().flat_map(|lead| self.events.iter().map(move |event| (lead, event))) {
            for (noun, verb) in event.nouns.iter().flat_map(|noun| event.verbs.iter().map(move |verb| (noun, verb))) {
                for &number in self.numbers {
                    let text = self.sentence(&[lead, verb.0, number, noun, verb.1]);
                    made.push(Sentence { text, number, kind: "count" });
                }
            }
        }
        for ((before, behind), number) in self.later.iter().flat_map(|p| self.durations.iter().map(move |d| (p, d))) {
            made.push(Sentence { text: self.sentence(&[before, number, behind]), number, kind: "duration" });
        }
        made
    }

    fn sentence(&self, words: &[&str]) -> String {
        let words: Vec<_> = words.iter().copied().filter(|word| !word.is_empty()).collect();
        words.join(self.space) + self.stop
    }
}

/// The six grammars.
pub(crate) const GRAMMARS: [Grammar; 6] = [ENGLISH, CHINESE, GERMAN, FRENCH, SPANISH, RUSSIAN];

const ENGLISH: Grammar = Grammar {
    language: "english",
    space: " ",
    stop: ".",
    leads: &[
        "In Kabul",
        "In the building",
        "In Baden-Württemberg",
        "At the station",
        "On the island",
        "In Syria",
        "Near the border",
        "After the attack",
        "During the storm",
        "Inside the mine",
        "In the village of Amatrice",
        "According to police",
        "Last night in Mexico City",
        "On board the ferry",
        "By the evening",
        "In the first hour of the fire",
    ],
    numbers: &["2", "7", "12", "35", "140", "1,200", "1850", "seven"],
    events: &[
        Event {
            nouns: &["people", "soldiers", "passengers"],
            verbs: &[("", "were killed"), ("", "had to be evacuated")],
        },
        Event { nouns: &["homes", "vehicles"], verbs: &[("", "were destroyed"), ("", "caught fire")] },
        Event { nouns: &["workers", "children"], verbs: &[("", "were trapped"), ("rescuers freed", "alive")] },
    ],
    later: &[
        ("He was released", "later"),
        ("The ship sank", "after the collision"),
        ("The film took", "to make"),
        ("The ceasefire broke down", "later"),
        ("She died", "before the trial"),
        ("Repairs lasted", ""),
    ],
    durations: &["2 hours", "28 days", "6 weeks", "18 months", "11 years", "90 minutes", "three days"],
};

const CHINESE: Grammar = Grammar {
    language: "chinese",
    space: "",
    stop: "。",
    leads: &[
        "喀布尔有", "大楼内有", "在叙利亚,", "车站附近有", "岛上共有", "边境地区已有", "袭击发生后,", "暴雨期间,",
        "矿井下有", "据警方通报,", "截至当晚,", "墨西哥城昨夜有", "渡轮上有", "火灾中", "村里",
    ],
    numbers: &["2", "7", "12", "35", "140", "1200", "1850", "七"],
    events: &[
        Event { nouns: &["人", "名士兵", "名乘客"], verbs: &[("", "死亡"), ("", "被紧急疏散")] },
        Event { nouns: &["栋房屋", "辆汽车"], verbs: &[("", "被毁"), ("", "起火")] },
        Event { nouns: &["名工人", "个孩子"], verbs: &[("", "被困"), ("", "获救")] },
    ],
    later: &[
        ("他在", "后获释"),
        ("相撞", "后,该船沉没"),
        ("这部电影拍了", ""),
        ("停火", "后即告破裂"),
        ("她在开庭前", "去世"),
        ("维修持续了", ""),
    ],
    durations: &["2小时", "28天", "6周", "18个月", "11年", "90分钟", "三天"],
};

const GERMAN: Grammar = Grammar {
    language: "german",
    space: " ",
    stop: ".",
    leads: &[
        "In Kabul",
        "In dem Gebäude",
        "Im Saarland",
        "Am Bahnhof",
        "Auf der Insel",
        "In Syrien",
        "Nahe der Grenze",
        "Nach dem Anschlag",
        "Während des Sturms",
        "Im Bergwerk",
        "In der Nacht zum Sonntag",
        "Nach Angaben der Polizei",
        "An Bord der Fähre",
        "Bis zum Abend",
        "In der Altstadt von Mexiko-Stadt",
    ],
    numbers: &["2", "7", "12", "35", "140", "1.200", "1850", "sieben"],
    events: &[
        Event {
            nouns: &["Menschen", "Soldaten", "Passagiere"],
            verbs: &[("wurden", "getötet"), ("mussten", "in Sicherheit gebracht werden")],
        },
        Event { nouns: &["Häuser", "Fahrzeuge"], verbs: &[("wurden", "zerstört"), ("brannten", "aus")] },
        Event { nouns: &["Arbeiter", "Kinder"], verbs: &[("waren", "eingeschlossen"), ("sind", "in Gefahr")] },
    ],
    later: &[
        ("Er kam", "später frei"),
        ("Das Schiff sank", "nach dem Zusammenstoß"),
        ("Der Film dauerte", ""),
        ("Die Waffenruhe brach", "später zusammen"),
        ("Sie starb", "vor dem Prozess"),
        ("Die Reparatur dauerte", ""),
    ],
    durations: &["2 Stunden", "28 Tage", "6 Wochen", "18 Monate", "11 Jahre", "90 Minuten", "drei Tage"],
};

const FRENCH: Grammar = Grammar {
    language: "french",
    space: " ",
    stop: ".",
    leads: &[
        "À Kaboul", "Dans le bâtiment", "En Syrie", "À la gare,", "Sur l'île,", "Près de la frontière,",
        "Après l'attentat,", "Pendant la tempête,", "Au fond de la mine,", "Selon la police,",
        "Dans la nuit à Mexico,", "À bord du ferry,", "Dans le Pas-de-Calais,", "Au village", "En fin de soirée",
    ],
    numbers: &["2", "7", "12", "35", "140", "1 200", "1850", "sept"],
    events: &[
        Event {
            nouns: &["personnes", "militaires", "voyageurs"],
            verbs: &[("", "ont trouvé la mort"), ("", "doivent partir")],
        },
        Event { nouns: &["maisons", "voitures"], verbs: &[("", "ont été détruites"), ("", "ont pris feu")] },
        Event { nouns: &["ouvriers", "enfants"], verbs: &[("", "étaient bloqués"), ("on a dégagé", "vivants")] },
    ],
    later: &[
        ("Il a été libéré", "plus tard"),
        ("Le navire a coulé", "après la collision"),
        ("Le film a demandé", "de travail"),
        ("Le cessez-le-feu a été rompu", "plus tard"),
        ("Elle est morte", "avant le procès"),
        ("Les travaux ont duré", ""),
    ],
    durations: &["2 heures", "28 jours", "6 semaines", "18 mois", "11 ans", "90 minutes", "trois jours"],
};

const SPANISH: Grammar = Grammar {
    language: "spanish",
    space: " ",
    stop: ".",
    leads: &[
        "En Kabul",
        "En el edificio",
        "En Siria",
        "En la estación",
        "En la isla",
        "Cerca de la frontera",
        "Tras el atentado",
        "Durante la tormenta",
        "Dentro de la mina",
        "Según la policía,",
        "Anoche en Ciudad de México",
        "A bordo del ferri",
        "En Castilla-La Mancha",
        "En la localidad de Amatrice",
        "Al caer la noche",
    ],
    numbers: &["2", "7", "12", "35", "140", "1.200", "1850", "siete"],
    events: &[
        Event { nouns: &["personas", "soldados", "pasajeros"], verbs: &[("murieron", ""), ("", "perdieron la vida")] },
        Event { nouns: &["casas", "viviendas"], verbs: &[("", "quedaron destruidas"), ("ardieron", "")] },
        Event { nouns: &["obreros", "niños"], verbs: &[("", "quedaron atrapados"), ("rescataron con vida a", "")] },
    ],
    later: &[
        ("Fue liberado", "después"),
        ("El barco se hundió", "después del choque"),
        ("La película exigió", "de trabajo"),
        ("La tregua se rompió", "más tarde"),
        ("Murió", "antes del juicio"),
        ("Las obras duraron", ""),
    ],
    durations: &["2 horas", "28 días", "6 semanas", "18 meses", "11 años", "90 minutos", "tres días"],
};

const RUSSIAN: Grammar = Grammar {
    language: "russian",
    space: " ",
    stop: ".",
    leads: &[
        "В Кабуле",
        "В здании",
        "В Сирии",
        "На вокзале",
        "На острове",
        "Недалеко от границы",
        "После взрыва",
        "Во время бури",
        "В шахте",
        "По данным полиции,",
        "Ночью в Мехико",
        "На борту парома",
        "В Ханты-Мансийске",
        "В селе Покровка",
        "К вечеру",
    ],
    numbers: &["5", "7", "12", "35", "140", "1 200", "1850", "семь"],
    events: &[
        Event {
            nouns: &["человек", "солдат", "пассажиров"], verbs: &[("", "погибли"), ("эвакуировали", "")]
        },
        Event {
            nouns: &["домов", "автомобилей"], verbs: &[("", "сгорели"), ("", "были уничтожены")]
        },
        Event {
            nouns: &["рабочих", "детей"], verbs: &[("", "оказались под завалом"), ("спасли", "")]
        },
    ],
    later: &[
        ("Его освободили", "спустя"),
        ("Судно затонуло через", "после столкновения"),
        ("Фильм снимали", ""),
        ("Перемирие сорвалось через", ""),
        ("Она умерла за", "до суда"),
        ("Ремонт продолжался", ""),
    ],
    durations: &["5 часов", "28 дней", "6 недель", "18 месяцев", "11 лет", "90 минут", "пять дней"],
};
