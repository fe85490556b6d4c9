//! Links the program at a fixed place on Linux. Tables of words hold tens of thousands of pointers; a program that may
//! stand anywhere has each of them written anew before its first instruction, a third of the time to the first frame.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|v| v == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
