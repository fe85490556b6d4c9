use super::{weights::WEIGHTS, *};

#[test]
fn every_row_has_a_weight_and_a_name_of_its_own() {
    assert_eq!(rows().count(), WEIGHTS.len());
    let mut names: Vec<_> = rows().map(|(on, name)| (on as u8, name)).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), WEIGHTS.len());
}

#[test]
fn the_rows_of_a_question_are_found_at_their_places() {
    for question in [Question::Count, Question::Year, Question::CountInChinese, Question::YearInChinese] {
        let of = |row: &&Row| row.on == question;
        let (rows, first) = rows::on(question);
        let all: Vec<_> = rows::all().collect();
        assert!(rows.iter().zip(&all[first..]).all(|(row, same)| std::ptr::eq(row, *same)));
        assert_eq!(rows.iter().filter(of).count(), all.iter().filter(|row| of(row)).count());
    }
}

/// Windows of any classes but those of `OPEN`.
fn windows() -> impl Iterator<Item = Window> {
    let mut seed = 1u64;
    let mut random = move || {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        seed ^ seed >> 29
    };
    let known = [class::number::COUNT, class::place::COUNT].into_iter().chain([class::token::COUNT; 4]);
    let known: Vec<u64> = known.map(|count| (1 << count) - 1).collect();
    (0..20_000).map(move |_| {
        let mut window = Window::default();
        let slots = [Slot::Number, Slot::Place, Slot::Before, Slot::Before2, Slot::Behind, Slot::Behind2];
        for (slot, known) in slots.into_iter().zip(&known) {
            window
                .set(slot, random() & random() & random() & known & if slot == Slot::Place { !OPEN } else { u64::MAX });
        }
        window
    })
}

const OPEN: u64 = class::place::VOTE | class::place::TYPED;

#[test]
fn the_rows_that_fit_are_those_whose_tests_hold() {
    let holds = |test: &Test, window: &Window| {
        let classes = window.0[test.slot as usize];
        (test.any == 0 || classes & test.any != 0) && classes & test.none == 0
    };
    let mut fit = 0;
    for window in windows() {
        for question in [Question::Count, Question::Year, Question::CountInChinese, Question::YearInChinese] {
            let (rows, _) = rows::on(question);
            let fits = |row: &&Row| row.on == question && row.tests.iter().all(|test| holds(test, &window));
            let expected: Vec<_> = rows.iter().filter(fits).map(|row| row.name).collect();
            assert_eq!(fitting(question, &window).map(|e| e.name).collect::<Vec<_>>(), expected);
            fit += expected.len();
        }
    }
    assert!(fit > 100_000, "{fit}");
}

#[test]
fn what_is_foregone_is_what_the_sum_says() {
    let mut foregone_ones = 0;
    for (n, window) in windows().enumerate() {
        let question = if n % 2 == 0 { Question::Count } else { Question::Year };
        let Some(told) = foregone(question, &window, OPEN) else { continue };
        foregone_ones += 1;
        for more in [0, class::place::VOTE, class::place::TYPED, OPEN] {
            let mut window = window;
            window.set(Slot::Place, more);
            assert_eq!(sum(question, &window) > 0, told, "{window:?}");
        }
    }
    assert!((15_000..20_000).contains(&foregone_ones), "{foregone_ones}");
}
