//! Marked code: what the scanner takes stands in brackets, with the first letter of what it is.

use proptest::prelude::*;

use super::*;

/// `text` with its lexemes in brackets.
fn marked(name: &str, text: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for Lexeme { range, token } in language(name).unwrap_or_else(|| panic!("no {name}")).lexemes(text) {
        let letter = format!("{token:?}").to_lowercase();
        out += &format!("{}[{} {}]", &text[at..range.start], &letter[..1], &text[range.clone()]);
        at = range.end;
    }
    out + &text[at..]
}

#[test]
fn words_of_languages() {
    let cases = [
        (
            "rust",
            "let x: Vec<u8> = f('a', \"b\\\"\"); // c",
            "[k let] x: [t Vec]<[t u8]> = f([t 'a'], [t \"b\\\"\"]); [c // c]",
        ),
        ("rs", "fn f<'a>(c: &'a str) { r#\"a\"b\"# }", "[k fn] f<[t 'a]>(c: &[t 'a] [t str]) { [t r#\"a\"b\"#] }"),
        (
            "rust",
            "#[derive(Debug)]\nmatch c { '\\'' => 1.5e-3 }",
            "[n #[derive(Debug)]]\n[k match] c { [t '\\''] => [n 1.5e-3] }",
        ),
        (
            "C",
            "#include <a.h>\nint main(void) { return 0x1f; } /* b */",
            "[k #include] <a.h>\n[t int] main([t void]) { [k return] [n 0x1f]; } [c /* b */]",
        ),
        (
            "python",
            "def f(x=None):\n    \"\"\"A\n    b\"\"\"\n    return 'c'  # d",
            "[k def] f(x=[n None]):\n    [t \"\"\"A\n    b\"\"\"]\n    [k return] [t 'c']  [c # d]",
        ),
        ("js", "const a = `b ${c}`; // d", "[k const] a = [t `b ${c}`]; [c // d]"),
        (
            "sh",
            "cargo install x --locked  # every\necho \"$HOME\" $HOME a#b",
            "cargo install x --locked  [c # every]\n[k echo] [t \"$HOME\"] [n $HOME] a#b",
        ),
        ("console", "$ echo a\na if b", "[c $] [k echo] a\na if b"),
        (
            "toml",
            "[a.b]\nc = \"d\" # e\nf.g = [1, true]",
            "[k [a.b]]\n[n c] = [t \"d\"] [c # e]\n[n f.g] = [[n 1], [n true]]",
        ),
        ("yaml", "a:\n  - b: 'c' # d\n  e: http://f", "[n a]:\n  - [n b]: [t 'c'] [c # d]\n  [n e]: http://f"),
        ("json", "{ \"a\": [\"b\", 1, null] }", "{ [n \"a\"]: [[t \"b\"], [n 1], [n null]] }"),
        (
            "html",
            "<!-- a --><p class=\"b\">c &amp; d</p>",
            "[c <!-- a -->]<[k p] [n class]=[t \"b\"]>c [n &amp;] d</[k p]>",
        ),
        ("diff", "--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d\n e", "[c --- a]\n[c +++ b]\n[k @@ -1 +1 @@]\n[r -c]\n[a +d]\n e"),
        ("sql", "SELECT a FROM b WHERE c = 'd' -- e", "[k SELECT] a [k FROM] b [k WHERE] c = [t 'd'] [c -- e]"),
        ("css", "a { color: #fff; width: 1px }", "a { [n color]: #fff; [n width]: [n 1px] }"),
        ("go", "x := map[string]int{}", "x := [k map][[t string]][t int]{}"),
        ("sh", "don't `a`", "don't `a`"),
    ];
    for (name, text, expected) in cases {
        assert_eq!(marked(name, text), expected, "{name}");
    }
}

#[test]
fn what_is_no_language_has_no_words() {
    for name in ["", "text", "nonsense", "rus"] {
        assert!(language(name).is_none(), "{name}");
    }
}

#[test]
fn each_name_has_one_row() {
    let mut names: Vec<_> = languages::ALL.iter().flat_map(|spec| spec.names).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

proptest! {
    #[test]
    fn lexemes_are_sorted_and_lie_on_boundaries(
        text in "([a-z\"'`#/*<>&$@{}\\[\\]:=\\\\.0-9+ \n\t-]|\\PC|r#\"|/\\*|\"\"\"){0,80}",
        n in 0..languages::ALL.len(),
    ) {
        let mut at = 0;
        for Lexeme { range, .. } in Language(&languages::ALL[n]).lexemes(&text) {
            prop_assert!(at <= range.start && range.start < range.end && range.end <= text.len(), "{range:?}");
            prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
            at = range.end;
        }
    }
}

/// What each language takes of the same samples: a row that loses a kind of comment, string or word is a difference to
/// be read.
#[test]
fn every_language_by_the_same_samples() {
    const SAMPLES: &[&str] = &[
        "x # c",
        "x // c",
        "x -- c",
        "x ; c",
        "x % c",
        "rem c",
        "\" c",
        "x /* c\nc */ x",
        "x (* c *) x",
        "x {- c -} x",
        "x <!-- c --> x",
        "x --[=[ c ]=] x",
        "x \"s\\\"s\" x",
        "x 's' x",
        "x 's\\'s' x",
        "x `s` x",
        "x \"s\ns\" x",
        "x `s\ns` x",
        "x \"\"\"s\ns\"\"\" x",
        "x '''s\ns''' x",
        "x ''s\ns'' x",
        "@a x",
        "$v x",
        ":k x",
        "#d x",
        "<t a=\"v\">",
        "k: v",
        "k = v",
        "%k x",
        "Name name NAME",
        "1.5 0x1f 1_000 3px",
        "x-y --flag",
        "if for while return class def fn func function let var const import public static struct type end",
        "int string bool float double char void Int String true false null nil None True undefined",
        "select from where begin local echo proc module use package match case data begin then do",
    ];
    let mut out = String::new();
    for spec in languages::ALL {
        out += &format!("{}\n", spec.names.join(" "));
        let marks = SAMPLES.iter().map(|text| marked(spec.names[0], text)).filter(|row| row.contains('['));
        marks.for_each(|row| out += &format!("    {}\n", row.replace('\n', "/")));
    }
    insta::assert_snapshot!(out);
}
