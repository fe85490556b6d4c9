use proptest::prelude::*;

use super::*;

const WHOLE: Extent = Extent { begins: true, ends: true };

fn name(bytes: &[u8]) -> &'static str {
    match judge(bytes, WHOLE) {
        Judgement::Encoded(encoding, _) => encoding.name(),
        Judgement::AsIs | Judgement::MoreThan(_) => "as it is",
    }
}

#[test]
fn marks_declarations_and_validity_go_before_guesses() {
    assert_eq!(name(b"\xef\xbb\xbfa\xff"), "UTF-8");
    assert_eq!(name(b"\xff\xfea\0"), "UTF-16LE");
    assert_eq!(name(b"<meta charset=koi8-r><p>\xd0\xd2"), "KOI8-R");
    assert_eq!(name("<meta charset=koi8-r><p>слово".as_bytes()), "as it is");
    assert_eq!(name("слово".as_bytes()), "as it is");
    assert_eq!(name(b"plain words"), "as it is");
    assert_eq!(name(b""), "as it is");
    assert_eq!(name(b"\x1b$B$3$l\x1b(B"), "ISO-2022-JP");
    assert_eq!(name(b"\x1b[1mbold\x1b[0m"), "as it is");
}

#[test]
fn a_few_broken_bytes_leave_utf_8_what_it_is() {
    let text = "Слова, и ещё слова. ".repeat(10);
    for broken in [&b"\xff"[..], b"\xd0 ", b"\xe2\x82\xac\xf0\x9f ", b"\xe9\xe8\xea"] {
        let mut bytes = text.clone().into_bytes();
        bytes.splice(7..7, broken.iter().copied());
        assert_eq!(name(&bytes), "as it is", "{broken:?}");
    }
}

#[test]
fn a_stream_is_judged_once_enough_of_it_has_been_seen() {
    let judged = |bytes: &[u8], ends| judge(bytes, Extent { begins: true, ends });
    let decided = |bytes: &[u8]| match judged(bytes, false) {
        Judgement::MoreThan(same) => Err(same),
        Judgement::AsIs => Ok("UTF-8"),
        Judgement::Encoded(encoding, _) => Ok(encoding.name()),
    };
    // As many letters as settle it are UTF-8; before them more is wanted, as where there is none.
    let settles = (1..).find(|n| decided("ж".repeat(*n).as_bytes()).is_ok()).unwrap();
    assert_eq!(decided("ж".repeat(settles).as_bytes()), Ok("UTF-8"));
    assert_eq!(settles, SETTLED / Evidence::of("ж".as_bytes(), true).weight);
    assert_eq!(decided(b"plain words"), Err(11));
    // Another encoding is guessed of enough letters, or of a few in a long text; till then the line of the first one waits.
    let word = encoding_rs::WINDOWS_1252.encode("é").0.into_owned();
    let few = |letters: usize| [&b"one\ntwo "[..], &word.repeat(letters), b"."].concat();
    assert_eq!(decided(&few(ENOUGH - 1)), Err(4));
    assert!(decided(&few(ENOUGH)).is_ok());
    let long = |len: usize| [few(1), vec![b'a'; len - few(1).len()]].concat();
    assert_eq!(decided(&long(FAR - 1)), Err(4));
    assert!(decided(&long(FAR)).is_ok());
    // At the end nothing more is waited for.
    assert!(matches!(judged(&few(1), true), Judgement::Encoded(..)));
}

#[test]
fn legacy_texts_are_guessed() {
    let cases = [
        (encoding_rs::GB18030, "会议于二〇〇五年七月五日在首都举行，六国代表出席了会议，通过了联合宣言。", "GBK"),
        (encoding_rs::BIG5, "會議於二〇〇五年七月五日在首都舉行，六國代表出席了會議，通過了聯合宣言。", "Big5"),
        (encoding_rs::SHIFT_JIS, "会議は七月五日に首都で開かれ、六か国の代表が出席しました。", "Shift_JIS"),
        (encoding_rs::EUC_JP, "会議は七月五日に首都で開かれ、六か国の代表が出席しました。", "EUC-JP"),
        (encoding_rs::EUC_KR, "회의는 칠월 오일 수도에서 열렸으며 여섯 나라의 대표들이 참석하였다.", "EUC-KR"),
        (encoding_rs::WINDOWS_1251, "Совещание прошло пятого июля в столице, участвовали шесть стран.", "windows-1251"),
        (encoding_rs::KOI8_R, "Совещание прошло пятого июля в столице, участвовали шесть стран.", "KOI8-U"),
        (encoding_rs::WINDOWS_1252, "La réunion a été tenue à Shanghaï par les présidents des États.", "windows-1252"),
    ];
    for (encoding, text, expected) in cases {
        let bytes = encoding.encode(text).0;
        assert_eq!(name(&bytes), expected);
        assert_eq!(crate::format::decode(&bytes, Encoding::for_label(expected.as_bytes())), text);
    }
}

#[test]
fn small_words_help_where_letters_of_several_languages_share_bytes() {
    let hungarian =
        "6. cikk\nMindenkinek joga van ahhoz, hogy jogalanyiságát bárhol elismerjék. A törvény előtt nem...";
    let lithuanian = "Kiekvienas žmogus turi teisę į darbą ir laisvą darbo pasirinkimą, taip pat kad būtų";
    // The two encodings of Central Europe agree on the letters of Hungarian.
    assert_eq!(name(&encoding_rs::ISO_8859_2.encode(hungarian).0), "windows-1250");
    assert_eq!(name(&encoding_rs::WINDOWS_1257.encode(lithuanian).0), "windows-1257");
}

#[test]
fn digits_in_pairs_and_letters_that_begin_images_are_still_text() {
    let hexadecimal = "è una 'A' 0x41: 00 01 10 20 30 40 50 60 70 80 90 00 00 00 00 30 30 10\n".repeat(4);
    assert_eq!(name(&encoding_rs::WINDOWS_1252.encode(&hexadecimal).0), "windows-1252");
    let declared = b"<?xml version=\"1.0\" encoding=\"big5\"?>\n<d>2005-01-01 10:00:00 \xa4\xa4</d>\n".repeat(3);
    assert_eq!(name(&declared), "Big5");
    assert_eq!(
        name("BMP-kuvan syvyyttä ei tueta.\n".repeat(3).chars().map(|c| c as u8).collect::<Vec<_>>().as_slice()),
        "windows-1252"
    );
}

#[test]
fn utf_16_of_lists_of_words_is_told_by_its_script() {
    let words = "абхазская\nбалійская\nшэенская\nаварская\n";
    let bytes = |to: fn(u16) -> [u8; 2]| words.encode_utf16().flat_map(to).collect::<Vec<_>>();
    assert_eq!(name(&bytes(u16::to_le_bytes)), "UTF-16LE");
    assert_eq!(name(&bytes(u16::to_be_bytes)), "UTF-16BE");
}

proptest! {
    /// A stream is judged piece by piece; what is passed on undecided is the same in all encodings that may follow.
    #[test]
    fn any_bytes_are_judged(bytes in prop::collection::vec(any::<u8>(), 0..300), begins: bool, ends: bool) {
        if let Judgement::MoreThan(same) = judge(&bytes, Extent { begins, ends }) {
            prop_assert!(std::str::from_utf8(&bytes[..same]).is_ok());
        }
    }
}
