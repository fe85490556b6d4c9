//! Format: bytes → Document.
