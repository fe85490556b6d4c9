use super::*;

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

#[test]
fn what_is_foregone_is_what_the_sum_says() {
    const OPEN: u64 = class::place::VOTE | class::place::TYPED;
    let (mut seed, mut foregone_ones) = (1u64, 0);
    let mut random = move || {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        seed ^ seed >> 29
    };
    for n in 0..20_000 {
        let mut window = Window::default();
        for slot in [Slot::Number, Slot::Place, Slot::Before, Slot::Before2, Slot::Behind, Slot::Behind2] {
            window.set(slot, random() & random() & random() & if slot == Slot::Place { !OPEN } else { u64::MAX });
        }
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
