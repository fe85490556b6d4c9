//! The program; what it does begins in the library's `command`.

fn main() -> std::process::ExitCode {
    sco_reader::main()
}
