//! Words that tell, in all languages, that a number beside them is no figure.

use crate::figure::lexicon::Words;

/// Prefixes before a year that are no part of a name: `post-2015`.
pub(in crate::figure::spaced) static BEFORE_YEAR: Words = Words::of(&["après", "avant", "post", "pre", "pré", "since"]);

/// Makers and programmes whose types are numbers, where capital letters tell nothing.
pub(in crate::figure::spaced) static MAKERS: Words = Words::of(&[
    "agenda", "airbus", "android", "antonow", "apollo", "ariane", "audi", "bluetooth", "bmw", "boeing", "canon",
    "cessna", "challenger", "chrome", "citroën", "claas", "concorde", "cyberpunk", "dax", "debian", "deere", "deutz",
    "din", "embraer", "euro", "expo", "falcon", "fendt", "fi", "fiat", "fifa", "firefox", "ftse", "galaxy", "gemini",
    "golf", "hannover", "heinz", "horizon", "horizont", "iljuschin", "industrie", "industry", "ios", "iphone", "java",
    "ju", "kernel", "kubota", "lada", "leica", "leopard", "libreoffice", "linux", "macos", "mainz", "mdax", "mercedes",
    "milan", "mirage", "nikkei", "nikon", "nintendo", "nokia", "norm", "office", "opel", "osb", "peugeot", "photoshop",
    "pixel", "playstation", "porsche", "pro", "prosieben", "puma", "python", "renault", "saab", "schalke", "sdax",
    "sojus", "soyouz", "stoxx", "stuttgart", "tecdax", "tiger", "tornado", "toyota", "trisomie", "tupolew", "ubuntu",
    "usb", "vision", "visión", "volvo", "voyager", "web", "windows", "xbox", "zond",
]);

/// Books of the Bible that are numbered.
pub(in crate::figure::spaced) static BOOKS: &[&str] =
    &["Chronicles", "Corinthians", "John", "Kings", "Maccabees", "Peter", "Samuel", "Thessalonians", "Timothy"];

/// Books whose chapters and verses are told by numbers.
pub(in crate::figure::spaced) static VERSED: Words = Words::of(&[
    "acts", "corinthiens", "corintios", "daniel", "exode", "exodus", "ezekiel", "genesis", "genèse", "génesis",
    "hebreos", "hebräer", "hiob", "isaiah", "isaías", "isaïe", "jean", "jeremiah", "jesaia", "jesaja", "job",
    "johannes", "john", "juan", "korinther", "luc", "lucas", "lukas", "luke", "marc", "marcos", "mark", "markus",
    "mateo", "matthew", "matthieu", "matthäus", "mose", "romains", "romanos", "romans", "römer", "éxodo", "иоанна",
    "луки", "марка", "матфея",
]);

/// Words that tell that a telephone number follows.
pub(in crate::figure::spaced) static DIALLED: Words = Words::of(&[
    "anrufen", "appeler", "appelez", "composer", "composez", "dial", "dialing", "dialling", "dials", "durchwahl",
    "erreichbar", "erreichen", "fax", "hotline", "llamar", "llame", "llamen", "marque", "marquez", "notfall", "notruf",
    "rufen", "sms", "telefax", "telefoniere", "telefonisch", "wähle", "wählen", "wählt", "звоните", "звонить",
    "наберите", "набрать", "позвоните", "телефону",
]);

/// Words for what is typed in.
pub(in crate::figure::spaced) static CODES: Words = Words::of(&[
    "code", "codes", "código", "geheimzahl", "kennwort", "passcode", "password", "pin", "plz", "postal", "postcode",
    "postleitzahl", "vin", "zip", "индекс", "код", "пароль",
]);

/// Words for what comes in versions.
pub(in crate::figure::spaced) static VERSIONED: Words = Words::of(&[
    "aktualisieren", "aktualisierung", "bug", "bugs", "build", "builds", "deprecated", "downgrade", "firmware",
    "kernel", "msrv", "patch", "patched", "release", "released", "releases", "update", "updated", "updates", "upgrade",
    "upgraded", "upgrading", "version", "versionen", "versiones", "versions", "versión", "версии", "версий", "версию",
    "версия", "обновление",
]);

/// Bodies of troops, which bear numbers.
pub(in crate::figure::spaced) static TROOPS: Words = Words::of(&[
    "airborne", "armata", "armee", "armies", "armored", "armoured", "army", "armée", "arrondissement", "artillerie",
    "artillery", "bataillon", "batallón", "battaglione", "battalion", "breitengrad", "brigada", "brigade", "brigata",
    "cavalry", "circuit", "compagnia", "compagnie", "company", "compañía", "corps", "cuerpo", "cuirassiers",
    "division", "divisione", "división", "dragons", "ejército", "escadre", "escadron", "escuadrón", "fleet", "flota",
    "flotilla", "flotte", "flottille", "fusiliers", "gebirgsdivision", "geschwader", "hussards", "hussars",
    "infanterie", "infanteriedivision", "infantry", "kammer", "kavallerie", "kompanie", "korps", "lancers", "legion",
    "legión", "luftflotte", "längengrad", "légion", "marines", "meridian", "meridiano", "méridien", "panzerarmee",
    "panzerdivision", "paralelo", "parallel", "parallèle", "plotone", "precinct", "reggimento", "regiment",
    "regimiento", "régiment", "schützendivision", "senat", "squadron", "squadrone", "strafkammer", "strafsenat",
    "zivilkammer", "zivilsenat", "армии", "армию", "армия", "батальон", "батальона", "батареи", "батарея", "бригада",
    "бригадой", "бригаду", "бригады", "гвардейская", "гвардейский", "гвардейского", "гвардейской", "дивизией",
    "дивизии", "дивизион", "дивизиона", "дивизию", "дивизия", "корпус", "корпуса", "меридиан", "отдельная",
    "отдельного", "отдельный", "параллель", "полк", "полка", "полком", "полку", "рота", "роту", "роты", "серии",
    "серию", "серия", "флота", "эскадра", "эскадрилья", "эскадры",
]);

/// Words between a preposition and a number that counts: `of the remaining 23`.
pub(in crate::figure::spaced) static COUNTED_BEFORE: Words = Words::of(&[
    "abend", "additional", "afternoon", "another", "anzahl", "automne", "autre", "autumn", "average", "capital",
    "capitale", "city", "ciudad", "combined", "country", "dernier", "dorf", "durchschnitt", "east", "este",
    "estimated", "evening", "extra", "final", "first", "frühjahr", "frühling", "full", "further", "gesamt", "herbst",
    "hiver", "initial", "invierno", "jahr", "land", "last", "matin", "mañana", "mere", "mittel", "monat", "monde",
    "morgen", "morning", "moyenne", "mundo", "média", "nacht", "next", "night", "noche", "nord", "norden", "norte",
    "north", "oeste", "original", "osten", "other", "otoño", "otro", "ouest", "past", "pays", "país", "previous",
    "primavera", "printemps", "promedio", "pueblo", "region", "región", "remaining", "resto", "région", "schnitt",
    "second", "soir", "sommer", "south", "spring", "stadt", "sud", "summe", "summer", "süden", "tarde", "top", "total",
    "town", "under", "verano", "village", "ville", "vorjahr", "vormonat", "vorwoche", "west", "westen", "whole",
    "winter", "woche", "world", "zahl", "été", "востоке", "года", "году", "городе", "день", "деревне", "ещё", "западе",
    "итоге", "крае", "месяце", "мире", "области", "районе", "республике", "севере", "селе", "среднем", "стране",
    "сумме", "целом", "числе", "юге",
]);

/// German prepositions before names of places, where numbers count: `aus Berlin 23`.
pub(in crate::figure::spaced) static PLACED: Words = Words::of(&["auf", "aus", "für", "in", "nach", "von"]);

/// German verbs that do not end in t.
pub(in crate::figure::spaced) static VERBS: Words = Words::of(&[
    "begann", "begannen", "bekam", "bekamen", "blieb", "blieben", "brach", "fiel", "fielen", "flog", "flogen", "fuhr",
    "fuhren", "gab", "gaben", "gewann", "gewannen", "ging", "gingen", "haben", "hatte", "hatten", "hielt", "kam",
    "kamen", "kann", "konnte", "lag", "lagen", "lief", "liefen", "muss", "musste", "sah", "sahen", "sank", "sanken",
    "schlug", "sind", "soll", "sollen", "sollte", "stand", "standen", "stieg", "stiegen", "traf", "trafen", "trug",
    "trugen", "verlor", "verloren", "war", "waren", "werden", "will", "wollen", "wurde", "wurden", "zog", "zogen",
]);

/// German words that end in t as verbs do.
pub(in crate::figure::spaced) static NO_VERBS: Words = Words::of(&[
    "bereit", "bisschen", "direkt", "erst", "fast", "insgesamt", "jetzt", "komplett", "meist", "mitunter", "nicht",
    "oft", "selbst", "statt", "vielleicht", "weit", "zuerst", "zuletzt", "zunächst",
]);

/// Words behind which a noun without an article stands, and no verb.
pub(in crate::figure::spaced) static NOUN_AHEAD: Words = Words::of(&[
    "al", "at", "au", "by", "con", "dans", "de", "del", "desde", "du", "from", "hacia", "in", "into", "near", "of",
    "on", "par", "por", "sur", "vers", "with", "в", "из", "к", "на", "от", "по", "с", "у",
]);

/// Words before keys that are pressed.
pub(in crate::figure::spaced) static PRESSED: Words =
    Words::of(&["appuyez", "drücken", "marque", "press", "pulse", "return", "returned", "returns", "tapez", "нажмите"]);

/// Words for what comes in grades, whose number stands before nouns too: `phase 3 trials`.
pub(in crate::figure::spaced) static GRADED: Words =
    Words::of(&["category", "grade", "level", "phase", "scope", "stage", "tier", "type", "year"]);

/// Abbreviations before numbers of places in a book or a law, whatever the language.
pub(in crate::figure::spaced) static CITED: Words = Words::of(&[
    "abb", "abs", "abschn", "anh", "anm", "ap", "art", "bd", "cap", "chap", "fig", "fn", "kap", "lit", "nr", "núm",
    "par", "pp", "pág", "rn", "rz", "sect", "spec", "tab", "tabl", "tz", "vol", "zif", "ziff", "абз", "гл", "илл",
    "прил", "прим", "рис", "ст", "стр", "табл",
]);

/// Words before numbers that identify, with or without a colon.
pub(in crate::figure::spaced) static IDENTIFIED: Words = Words::of(&[
    "aktenzeichen", "arxiv", "az", "bic", "cedex", "cif", "cp", "ddi", "dni", "doi", "durchwahl", "fax", "handy",
    "hotline", "iban", "id", "imei", "isbn", "isin", "issn", "konto", "kto", "kundennummer", "matrikelnummer", "mobil",
    "mobile", "móvil", "nif", "oclc", "passport", "phone", "plz", "pmid", "postcode", "postleitzahl", "ref", "siren",
    "siret", "swift", "tel", "telefax", "telefon", "telephone", "teléfono", "télécopie", "téléphone", "wkn", "zip",
    "инн", "кпп", "огрн", "снилс", "тел", "телефон", "факс",
]);

/// Words for works that have titles.
pub(in crate::figure::spaced) static WORKS: Words = Words::of(&[
    "album", "anthology", "ballad", "ballet", "book", "buch", "comedy", "comédie", "documentaire", "documental",
    "documentary", "drama", "episode", "fernsehfilm", "film", "filme", "hörspiel", "krimi", "libro", "livre", "memoir",
    "movie", "musical", "novel", "novela", "oper", "opera", "opéra", "oratorio", "película", "pièce", "play", "roman",
    "serie", "series", "single", "sitcom", "song", "stück", "série", "tatort", "telenovela", "thriller", "titel",
    "альбом", "книга", "повесть", "пьеса", "рассказ", "роман", "сериал", "спектакль", "фильм",
]);

/// Storeys and leagues, whose ordinals in digits are names as numbers of rooms are.
pub(in crate::figure::spaced) static STOREYS: Words = Words::of(&[
    "bundesliga", "derecha", "etage", "fc", "floor", "fußballclub", "izquierda", "liga", "obergeschoss", "og", "piso",
    "planta", "stock", "stockwerk", "étage", "этаж", "этажа", "этаже",
]);

/// Bodies and years that bear a number behind `of`: `Group of 77`.
pub(in crate::figure::spaced) static GROUPS: Words = Words::of(&[
    "class", "gang", "group", "groupe", "grupo", "gruppe", "promoción", "promotion", "группа", "группой", "группу",
    "группы",
]);

/// Verbs of catalogues, behind which a number names.
pub(in crate::figure::spaced) static REGISTERED: Words = Words::of(&[
    "catalogado", "cataloged", "catalogued", "catalogué", "designated", "désigné", "inventoried", "katalogisiert",
    "labelled", "numbered", "numéroté", "registered", "registrado",
]);
