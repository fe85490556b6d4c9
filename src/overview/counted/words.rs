//! Words that end a noun phrase, and those that go on with it, by language. Lower case.

use crate::figure::Language;

use super::list::List;

/// How a language that puts spaces between words names what is counted.
#[derive(Debug)]
pub(super) struct Words {
    /// Words that no noun phrase holds: prepositions, conjunctions, pronouns, frequent verbs.
    pub stops: List,
    /// Articles and the like that may stand before a noun phrase and do not belong to it.
    pub articles: List,
    /// Prepositions that tie a second noun to the first one.
    pub of: List,
    /// Prepositions after which the object of an amount stands: spent … *on*, … *in*.
    pub object: List,
    /// Plurals that do not show it by their ending.
    pub plurals: List,
    /// Verbs that look like plurals, unless they stand at once behind the number: 500 lives.
    pub verbs: List,
    /// How the head of a phrase is known.
    pub head: Head,
    /// Words before a verb of amount that name what follows: *number of*.
    pub number_of: List,
    /// Verbs of amount and prepositions between such a phrase and its number.
    pub amounts_to: List,
}

/// Where a noun phrase ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// With its first plural: English.
    Plural,
    /// With its first capital: German.
    Capital,
    /// It begins with its noun; adjectives that end in s or x follow: French, Spanish. Italian, whose adjectives end
    /// otherwise, has its noun alone.
    First,
    /// With its first word that has no adjective's ending: Russian.
    Cyrillic,
}

/// The words of a language; None for Chinese.
pub(super) fn of(language: Language) -> Option<&'static Words> {
    match language {
        Language::English => Some(&ENGLISH),
        Language::German => Some(&GERMAN),
        Language::French => Some(&FRENCH),
        Language::Spanish => Some(&SPANISH),
        Language::Italian => Some(&ITALIAN),
        Language::Russian => Some(&RUSSIAN),
        Language::Chinese => None,
    }
}

static ENGLISH: Words = Words {
    stops: List::of(&[
        "about", "above", "across", "after", "ago", "against", "all", "along", "also", "although", "always", "among",
        "an", "and", "are", "as", "at", "away", "based", "be", "became", "because", "become", "been", "before",
        "behind", "being", "below", "between", "but", "by", "came", "can", "come", "could", "dead", "did", "died",
        "do", "does", "down", "due", "during", "each", "either", "ever", "every", "except", "fell", "for", "from",
        "gave", "go", "got", "grew", "had", "has", "have", "he", "her", "here", "higher", "his", "how", "however", "i",
        "if", "in", "including", "injured", "inside", "instead", "into", "is", "it", "its", "joined", "just", "killed",
        "last", "later", "less", "live", "lived", "lost", "lower", "made", "may", "might", "more", "most", "much",
        "must", "near", "need", "next", "no", "nor", "not", "now", "off", "on", "once", "only", "or", "our", "out",
        "outside", "over", "per", "perhaps", "plus", "rose", "said", "say", "says", "she", "should", "since", "so",
        "still", "such", "take", "taking", "than", "that", "their", "them", "then", "there", "these", "they", "this",
        "those", "though", "through", "throughout", "thus", "till", "to", "together", "too", "took", "toward",
        "towards", "under", "unless", "until", "up", "upon", "us", "use", "used", "using", "versus", "via", "was",
        "we", "well", "went", "were", "what", "when", "where", "whereas", "whether", "which", "while", "who", "whom",
        "whose", "why", "will", "with", "within", "without", "worked", "would", "worse", "worth", "yes", "yet", "you",
        "your",
    ]),
    articles: List::of(&["the", "all", "our", "his", "her", "its", "their", "these", "those", "a", "an"]),
    of: List::of(&["of"]),
    object: List::of(&["on", "in", "for"]),
    plurals: List::of(&[
        "people", "men", "women", "children", "police", "cattle", "sheep", "fish", "aircraft", "spacecraft", "troops",
        "staff", "personnel", "feet", "teeth", "mice", "geese", "oxen", "data", "media", "criteria", "phenomena",
        "species", "series", "dead", "wounded", "policemen", "policewomen", "fishermen", "salmon", "deer", "youth",
        "passersby", "alumni", "bacteria", "dice", "lives", "vessels", "individuals",
    ]),
    verbs: List::of(&[
        "agrees", "believes", "comes", "goes", "hopes", "lies", "lives", "makes", "means", "needs", "plans", "remains",
        "says", "shows", "stands", "uses", "wants", "works",
    ]),
    head: Head::Plural,
    number_of: List::of(&["number", "total", "amount", "count"]),
    amounts_to: List::of(&[
        "is", "was", "are", "were", "rose", "fell", "grew", "reached", "reaches", "exceeded", "exceeds", "stood",
        "stands", "at", "to", "hit", "climbed", "dropped", "increased", "decreased", "totalled", "totaled", "has",
        "had", "been", "by", "from",
    ]),
};

static GERMAN: Words = Words {
    stops: List::of(&[
        "ab", "als", "am", "an", "auf", "aus", "bei", "bis", "dass", "die", "durch", "ein", "eine", "er", "es", "für",
        "gegen", "haben", "hat", "hatte", "hatten", "im", "in", "ist", "je", "kamen", "mehr", "mit", "nach", "oder",
        "ohne", "pro", "seit", "sie", "sind", "sowie", "über", "um", "und", "unter", "vom", "von", "vor", "war",
        "waren", "weniger", "werden", "wie", "wird", "wurde", "wurden", "zu", "zum", "zur", "zwischen",
    ]),
    articles: List::of(&["der", "des", "die", "den", "dem", "das", "aller", "ihrer", "seiner"]),
    of: List::of(&["der", "des", "von"]),
    object: List::of(&["für"]),
    plurals: List::of(&[]),
    verbs: List::of(&[]),
    head: Head::Capital,
    number_of: List::of(&["zahl", "anzahl"]),
    amounts_to: List::of(&[
        "ist", "war", "liegt", "lag", "beträgt", "betrug", "stieg", "sank", "fiel", "auf", "bei", "um", "von",
        "erreichte", "wuchs",
    ]),
};

static FRENCH: Words = Words {
    stops: List::of(&[
        "à", "alors", "après", "au", "aux", "avant", "avec", "ce", "ces", "cette", "chez", "contre", "dans", "dès",
        "depuis", "durant", "elle", "elles", "en", "entre", "est", "et", "étaient", "était", "furent", "il", "ils",
        "jusqu", "la", "le", "les", "lors", "mais", "moins", "ne", "on", "ont", "ou", "où", "par", "pas", "pendant",
        "plus", "pour", "puis", "qu", "que", "qui", "sans", "se", "selon", "ses", "son", "sont", "sous", "sur",
        "tandis", "très", "un", "une", "vers", "après", "toutes", "tous", "hors", "près", "dont",
    ]),
    articles: List::of(&["la", "le", "les", "l", "leurs", "ses", "nos"]),
    of: List::of(&["de", "d", "des", "du"]),
    object: List::of(&["pour"]),
    plurals: List::of(&[]),
    verbs: List::of(&[]),
    head: Head::First,
    number_of: List::of(&["nombre", "total"]),
    amounts_to: List::of(&[
        "est", "était", "a", "atteint", "atteignait", "de", "à", "dépasse", "passé", "s", "élève", "élevait", "compte",
    ]),
};

static SPANISH: Words = Words {
    stops: List::of(&[
        "a", "además", "al", "ante", "antes", "bajo", "con", "contra", "cuando", "desde", "después", "donde",
        "durante", "el", "en", "entonces", "entre", "era", "eran", "es", "esta", "están", "fue", "fueron", "ha", "han",
        "hasta", "la", "las", "lo", "los", "más", "menos", "mientras", "murieron", "no", "o", "para", "pero", "por",
        "porque", "que", "quienes", "se", "según", "será", "sin", "sobre", "son", "su", "sus", "también", "tras",
        "tres", "un", "una", "y", "ya", "todas", "todos",
    ]),
    articles: List::of(&["el", "la", "los", "las", "sus"]),
    of: List::of(&["de", "del"]),
    object: List::of(&["para", "en"]),
    plurals: List::of(&[]),
    verbs: List::of(&[]),
    head: Head::First,
    number_of: List::of(&["número", "total"]),
    amounts_to: List::of(&[
        "es", "era", "fue", "alcanzó", "llegó", "a", "de", "subió", "superó", "supera", "asciende", "ascendió",
    ]),
};

static ITALIAN: Words = Words {
    stops: List::of(&[
        "a", "ad", "ai", "al", "alla", "alle", "anche", "ancora", "c", "che", "chi", "circa", "come", "con", "contro",
        "così", "cui", "da", "dai", "dal", "dalla", "dalle", "dopo", "durante", "e", "ed", "entro", "era", "erano",
        "fa", "fino", "fra", "fu", "furono", "già", "gli", "ha", "hanno", "i", "il", "in", "invece", "la", "le", "lo",
        "ma", "meno", "mentre", "negli", "nei", "nel", "nella", "nelle", "nello", "non", "o", "ogni", "oltre", "ore",
        "per", "perché", "però", "più", "poi", "prima", "quando", "quasi", "rispetto", "se", "secondo", "senza", "si",
        "sono", "sopra", "sotto", "stata", "state", "stati", "stato", "su", "sua", "sue", "sui", "sul", "sulla", "suo",
        "tra", "tutte", "tutti", "un", "una", "uno", "verso", "è",
    ]),
    articles: List::of(&["gli", "i", "il", "l", "la", "le", "lo"]),
    of: List::of(&["d", "degli", "dei", "del", "dell", "della", "delle", "dello", "di"]),
    object: List::of(&["per"]),
    plurals: List::of(&[]),
    verbs: List::of(&[]),
    head: Head::First,
    number_of: List::of(&["numero", "totale"]),
    amounts_to: List::of(&[
        "a", "ammonta", "di", "era", "erano", "raggiunge", "raggiunse", "salito", "sceso", "supera", "superò", "è",
    ]),
};

static RUSSIAN: Words = Words {
    stops: List::of(&[
        "а", "без", "более", "был", "была", "были", "было", "в", "во", "время", "для", "до", "его", "ее", "за", "и",
        "из", "или", "их", "к", "как", "ко", "когда", "которые", "менее", "между", "на", "над", "не", "но", "о", "об",
        "около", "он", "они", "от", "по", "под", "после", "при", "с", "со", "свыше", "среди", "также", "у", "через",
        "что", "чтобы", "это",
    ]),
    articles: List::of(&[]),
    of: List::of(&[]),
    object: List::of(&["на"]),
    plurals: List::of(&[]),
    verbs: List::of(&[]),
    head: Head::Cyrillic,
    number_of: List::of(&["число", "количество", "численность"]),
    amounts_to: List::of(&[
        "составляет", "составило", "составила", "достигло", "достигла", "выросло", "до", "превысило", "превысила",
    ]),
};
