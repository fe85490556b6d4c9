use std::io::Read;
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    for line in text.lines() {
        println!("{line}");
        for w in sco_reader::figure::weighings(line) {
            let told: Vec<_> = w.evidence.iter().map(|e| format!("{} {}", e.weight, e.name)).collect();
            println!("  {:?} {:?} {}: {}", &line[w.range.clone()], w.question, w.sum, told.join("; "));
        }
    }
}
