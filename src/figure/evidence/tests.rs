use super::*;

#[test]
fn every_row_has_a_weight_and_a_name_of_its_own() {
    assert_eq!(rows().count(), WEIGHTS.len());
    let mut names: Vec<_> = rows().map(|(on, name)| (on as u8, name)).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), WEIGHTS.len());
}
