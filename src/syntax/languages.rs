//! The languages: a row for each. What a row leaves out, the language has not.

use super::spec::{
    Extras,
    Family::{Keyed, Markup, Patch, Session, Words},
    Quote, Spec,
};

const fn quote(open: &'static str, close: &'static str, escapes: bool, lines: bool) -> Quote {
    Quote { open, close, escapes, lines }
}

const DOUBLE: Quote = quote("\"", "\"", true, false);
const DOUBLE_LINES: Quote = quote("\"", "\"", true, true);
const SINGLE: Quote = quote("'", "'", true, false);
const LITERAL: Quote = quote("'", "'", false, false);
const BACKTICK: Quote = quote("`", "`", true, true);
const RAW: Quote = quote("`", "`", false, true);
const TRIPLE_DOUBLE: Quote = quote("\"\"\"", "\"\"\"", true, true);
const TRIPLE_SINGLE: Quote = quote("'''", "'''", true, true);
const NIX: Quote = quote("''", "''", false, true);

const NONE: Extras = Extras::NONE;
const BARE: Spec = Spec {
    names: &[],
    family: Words,
    line: &[],
    block: &[],
    quotes: &[],
    keywords: "",
    types: "",
    constants: "",
    extras: NONE,
};
const SLASHES: &[&str] = &["//"];
const STARS: &[(&str, &str)] = &[("/*", "*/")];

/// All languages, the ones that are met most first.
pub(super) const ALL: &[Spec] = &[
    Spec {
        names: &["rust", "rs"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE_LINES, SINGLE],
        keywords: "as async await break const continue crate dyn else enum extern fn for if impl in let loop macro_rules match mod move mut pub ref return self static struct super trait type union unsafe use where while yield",
        types: "Self bool char f32 f64 i128 i16 i32 i64 i8 isize str u128 u16 u32 u64 u8 usize",
        constants: "false true",
        extras: Extras { rust: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["c", "h"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "auto break case const continue default do else enum extern for goto if inline register restrict return sizeof static struct switch typedef union volatile while",
        types: "FILE bool char double float int int16_t int32_t int64_t int8_t long short signed size_t ssize_t uint16_t uint32_t uint64_t uint8_t uintptr_t unsigned void wchar_t",
        constants: "NULL false true",
        extras: Extras { hashes: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["cpp", "c++", "cc", "cxx", "hpp", "arduino", "cuda"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "alignas alignof auto break case catch class co_await co_return co_yield concept const consteval constexpr constinit continue decltype default delete do else enum explicit export extern final for friend goto if import inline module mutable namespace new noexcept operator override private protected public register requires restrict return sizeof static static_assert struct switch template this throw try typedef typename union using virtual volatile while",
        types: "FILE bool char double float int int16_t int32_t int64_t int8_t long map optional set shared_ptr short signed size_t ssize_t string uint16_t uint32_t uint64_t uint8_t uintptr_t unique_ptr unsigned vector void wchar_t",
        constants: "NULL false nullptr true",
        extras: Extras { hashes: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["csharp", "cs", "c#"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "abstract as async await base break case catch class const continue default delegate do else enum event explicit extern finally fixed for foreach get goto if implicit in init interface internal is lock namespace new operator out override params partial private protected public readonly record ref return sealed set sizeof static struct switch this throw try typeof unchecked unsafe using value var virtual void when where while yield",
        types: "bool byte char decimal double dynamic float int long object sbyte short string uint ulong ushort",
        constants: "false null true",
        extras: Extras { capitals: true, hashes: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["java"],
        line: SLASHES,
        block: STARS,
        quotes: &[TRIPLE_DOUBLE, DOUBLE, SINGLE],
        keywords: "abstract assert break case catch class const continue default do else enum extends final finally for goto if implements import instanceof interface native new package private protected public record return sealed static strictfp super switch synchronized this throw throws transient try var volatile while yield",
        types: "boolean byte char double float int long short void",
        constants: "false null true",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["kotlin", "kt", "kts"],
        line: SLASHES,
        block: STARS,
        quotes: &[TRIPLE_DOUBLE, DOUBLE, SINGLE],
        keywords: "abstract as break by catch class companion const constructor continue data do else enum final finally for fun get if import in init inline interface internal is lateinit object open operator out override package private protected public return sealed set super suspend this throw try typealias val var when where while",
        constants: "false null true",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["scala"],
        line: SLASHES,
        block: STARS,
        quotes: &[TRIPLE_DOUBLE, DOUBLE],
        keywords: "abstract case catch class def do else enum extends final finally for given if implicit import lazy match new object override package private protected return sealed super then this throw trait try type using val var while with yield",
        constants: "false null true",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["swift"],
        line: SLASHES,
        block: STARS,
        quotes: &[TRIPLE_DOUBLE, DOUBLE],
        keywords: "actor as async await break case catch class continue default defer deinit do else enum extension fallthrough fileprivate for func guard if import in init inout internal is let mutating open operator override private protocol public repeat rethrows return self static struct subscript super switch throw throws try typealias var where while",
        constants: "false nil true",
        extras: Extras { ats: true, capitals: true, hashes: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["dart"],
        line: SLASHES,
        block: STARS,
        quotes: &[TRIPLE_SINGLE, TRIPLE_DOUBLE, DOUBLE, SINGLE],
        keywords: "abstract as assert async await break case catch class const continue default do else enum export extends extension factory final finally for get if implements import in is late library mixin new on operator part required return set static super switch this throw try typedef var void while with yield",
        types: "bool double dynamic int num",
        constants: "false null true",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["javascript", "js", "jsx", "mjs", "cjs", "node"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE, BACKTICK],
        keywords: "as async await break case catch class const continue debugger default delete do else export extends finally for from function get if import in instanceof let new of return set static super switch this throw try typeof var void while with yield",
        constants: "Infinity NaN false null true undefined",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["typescript", "ts", "tsx", "mts"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE, BACKTICK],
        keywords: "abstract as async await break case catch class const continue debugger declare default delete do else enum export extends finally for from function get if implements import in instanceof interface is keyof let namespace new of private protected public readonly return satisfies set static super switch this throw try type typeof var void while with yield",
        types: "any bigint boolean never number object string symbol unknown",
        constants: "Infinity NaN false null true undefined",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["go", "golang"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE, RAW],
        keywords: "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var",
        types: "any append bool byte cap close complex128 complex64 copy delete error float32 float64 int int16 int32 int64 int8 len make new panic print println recover rune string uint uint16 uint32 uint64 uint8 uintptr",
        constants: "false iota nil true",
        ..BARE
    },
    Spec {
        names: &["zig"],
        line: SLASHES,
        quotes: &[DOUBLE, SINGLE],
        keywords: "align and anytype asm async await break catch comptime const continue defer else enum errdefer error export extern fn for if inline noalias or orelse packed pub resume return struct suspend switch test threadlocal try union unreachable usingnamespace var volatile while",
        types: "anyerror bool f16 f32 f64 i16 i32 i64 i8 isize u16 u32 u64 u8 usize void",
        constants: "false null true undefined",
        extras: Extras { ats: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["python", "py", "python3", "pycon", "starlark", "bazel"],
        line: &["#"],
        quotes: &[TRIPLE_DOUBLE, TRIPLE_SINGLE, DOUBLE, SINGLE],
        keywords: "and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield",
        types: "bool bytes dict float frozenset int list object set str tuple type",
        constants: "False None True",
        extras: Extras { ats: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["ruby", "rb", "crystal"],
        line: &["#"],
        block: &[("=begin", "=end")],
        quotes: &[DOUBLE, SINGLE],
        keywords: "alias and attr_accessor attr_reader begin break case class def defined do else elsif end ensure extend for if in include module next not or private protected public raise redo require require_relative rescue retry return self super then undef unless until when while yield",
        constants: "false nil true",
        extras: Extras { capitals: true, ats: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["elixir", "ex", "exs"],
        line: &["#"],
        quotes: &[TRIPLE_DOUBLE, DOUBLE, SINGLE],
        keywords: "after alias and case catch cond def defimpl defmacro defmodule defp defprotocol defstruct do else end fn for if import in not or quote raise receive require rescue try unless unquote use when with",
        constants: "false nil true",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["erlang", "erl"],
        line: &["%"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "after begin case catch cond end fun if let maybe of receive try when",
        constants: "false true undefined",
        ..BARE
    },
    Spec {
        names: &["haskell", "hs", "elm", "purescript"],
        line: &["--"],
        block: &[("{-", "-}")],
        quotes: &[DOUBLE],
        keywords: "as case class data default deriving do else family forall foreign hiding if import in infix infixl infixr instance let module newtype of qualified then type where",
        constants: "False True",
        extras: Extras { capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["ocaml", "ml", "fsharp", "f#"],
        block: &[("(*", "*)")],
        quotes: &[DOUBLE],
        keywords: "and as assert begin class constraint do done downto else end exception external for fun function functor if in include inherit initializer lazy let match method module mutable new object of open or private rec sig struct then to try type val virtual when while with",
        types: "array bool char float int list option string unit",
        constants: "false true",
        extras: Extras { capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["lisp", "scheme", "clojure", "clj", "racket", "elisp", "emacs-lisp", "commonlisp"],
        line: &[";"],
        block: &[("#|", "|#")],
        quotes: &[DOUBLE_LINES],
        keywords: "and case cond def define defmacro defn defn- defun defvar do fn for if lambda let loop ns or quote recur require set setq unless use-package when while",
        constants: "false nil t true",
        extras: Extras { hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["lua"],
        line: &["--"],
        block: &[("--[[", "]]")],
        quotes: &[DOUBLE, SINGLE],
        keywords: "and break do else elseif end for function goto if in local not or repeat return then until while",
        constants: "false nil true",
        ..BARE
    },
    Spec {
        names: &["perl", "pl", "raku"],
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "and cmp do else elsif eq for foreach if last local my ne next no not or our package print require return say sub unless until use while",
        extras: Extras { dollars: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["php"],
        line: &["//", "#"],
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "abstract and as break case catch class clone const continue declare default do echo else elseif enum extends final finally fn for foreach function global if implements include instanceof interface match namespace new or print private protected public readonly require require_once return static switch throw trait try use var while yield",
        types: "array bool float int mixed object string void",
        constants: "FALSE NULL TRUE false null true",
        extras: Extras { dollars: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["r"],
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "break else for function if in library next repeat require return while",
        constants: "FALSE Inf NA NULL NaN TRUE",
        ..BARE
    },
    Spec {
        names: &["julia", "jl"],
        line: &["#"],
        block: &[("#=", "=#")],
        quotes: &[TRIPLE_DOUBLE, DOUBLE],
        keywords: "abstract baremodule begin break catch const continue do else elseif end export finally for function global if import in isa let local macro module mutable primitive quote return struct try type using where while",
        constants: "Inf NaN false missing nothing true",
        extras: Extras { ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["nim"],
        line: &["#"],
        block: &[("#[", "]#")],
        quotes: &[TRIPLE_DOUBLE, DOUBLE],
        keywords: "and as block break case const continue defer discard do elif else end enum except export for from func if import in include is iterator let macro method mixin not object of or proc raise ref return template try type using var when while yield",
        types: "bool char float int seq string",
        constants: "false nil true",
        ..BARE
    },
    Spec {
        names: &["nix"],
        line: &["#"],
        block: STARS,
        quotes: &[NIX, DOUBLE],
        keywords: "assert builtins else if import in inherit let or rec then with",
        constants: "false null true",
        extras: Extras { hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["sql", "postgres", "postgresql", "mysql", "sqlite", "plsql"],
        line: &["--"],
        block: STARS,
        quotes: &[SINGLE, DOUBLE],
        keywords: "add all alter and as asc begin between by case check column commit constraint create cross database default delete desc distinct drop else end exists explain for foreign from full function grant group having if in index inner insert into is join key left like limit not null offset on or order outer over partition primary procedure references replace return returning returns right rollback select set table then transaction trigger union unique update using values view when where with",
        types: "bigint blob boolean char date decimal double float int integer json jsonb numeric real serial smallint text time timestamp uuid varchar",
        constants: "false true",
        extras: Extras { any_case: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["sh", "bash", "zsh", "shell", "ksh", "dash", "fish", "ash"],
        family: Session,
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "alias and begin break case cd continue do done echo elif else end esac eval exec exit export fi for function if in local not or read readonly return select set shift source sudo switch then time trap unset until while",
        constants: "false true",
        extras: Extras { dollars: true, spaced_comments: true, hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["console", "shell-session", "sh-session", "shellsession", "terminal", "bash-session"],
        family: Session,
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "alias break case cd continue do done echo elif else esac eval exec exit export fi for function if in local read readonly return select set shift source sudo then time trap unset until while",
        constants: "false true",
        extras: Extras { dollars: true, spaced_comments: true, hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["powershell", "ps1", "pwsh"],
        line: &["#"],
        block: &[("<#", "#>")],
        quotes: &[DOUBLE, SINGLE],
        keywords: "begin break catch class continue do else elseif end enum exit filter finally for foreach function if in param process return switch throw trap try until using while",
        extras: Extras { dollars: true, any_case: true, hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["bat", "batch", "cmd", "dosbatch"],
        line: &["::", "REM ", "rem "],
        quotes: &[DOUBLE],
        keywords: "call cd do echo else endlocal exist exit for goto if in not off on pause set setlocal",
        extras: Extras { any_case: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["dockerfile", "docker", "containerfile"],
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR",
        extras: Extras { dollars: true, spaced_comments: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["makefile", "make", "mk", "just", "justfile"],
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "define else endef endif export ifdef ifeq ifndef ifneq include override set unexport",
        extras: Extras { dollars: true, spaced_comments: true, hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["cmake"],
        line: &["#"],
        quotes: &[DOUBLE_LINES],
        keywords: "add_executable add_library add_subdirectory cmake_minimum_required else elseif endforeach endfunction endif endmacro find_package foreach function if include install macro message option project set target_compile_options target_include_directories target_link_libraries",
        constants: "FALSE OFF ON TRUE",
        extras: Extras { dollars: true, any_case: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["toml"],
        family: Keyed,
        line: &["#"],
        quotes: &[TRIPLE_DOUBLE, TRIPLE_SINGLE, DOUBLE, LITERAL],
        constants: "false inf nan true",
        ..BARE
    },
    Spec {
        names: &[
            "ini", "cfg", "conf", "properties", "dosini", "editorconfig", "gitconfig", "systemd", "desktop", "env",
            "dotenv",
        ],
        family: Keyed,
        line: &["#", ";"],
        quotes: &[DOUBLE],
        constants: "false no off on true yes",
        extras: Extras { spaced_comments: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["yaml", "yml"],
        family: Keyed,
        line: &["#"],
        quotes: &[DOUBLE, LITERAL],
        constants: "false no null off on true yes",
        extras: Extras { colons: true, spaced_comments: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["json", "jsonc", "json5", "jsonl", "ndjson", "hjson"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE],
        constants: "false null true",
        extras: Extras { colons: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["css", "scss", "sass", "less"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "important",
        constants: "auto inherit initial none unset",
        extras: Extras { colons: true, ats: true, hyphens: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["graphql", "gql"],
        line: &["#"],
        quotes: &[TRIPLE_DOUBLE, DOUBLE],
        keywords: "directive enum extend fragment implements input interface mutation on query scalar schema subscription type union",
        constants: "false null true",
        extras: Extras { dollars: true, ats: true, capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["protobuf", "proto", "proto3", "thrift"],
        line: SLASHES,
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "enum extend extensions import map message oneof option optional package public repeated required reserved returns rpc service stream syntax to",
        types: "bool bytes double fixed32 fixed64 float int32 int64 sint32 sint64 string uint32 uint64",
        constants: "false true",
        extras: Extras { capitals: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["hcl", "terraform", "tf"],
        line: &["#", "//"],
        block: STARS,
        quotes: &[DOUBLE],
        keywords: "data dynamic for for_each if in locals module output provider resource terraform variable",
        types: "bool list map number string",
        constants: "false null true",
        ..BARE
    },
    Spec {
        names: &["vim", "viml", "vimscript"],
        line: &["\" "],
        quotes: &[SINGLE],
        keywords: "autocmd call command else elseif endfor endfunction endif for function if let map nmap nnoremap set syntax unlet vmap vnoremap while",
        ..BARE
    },
    Spec {
        names: &["asm", "nasm", "assembly", "x86asm", "armasm"],
        line: &[";", "//"],
        block: STARS,
        quotes: &[DOUBLE, SINGLE],
        keywords: "add call cmp global int je jmp jne lea mov pop push ret section sub xor",
        extras: Extras { hashes: true, ..NONE },
        ..BARE
    },
    Spec {
        names: &["nginx"],
        line: &["#"],
        quotes: &[DOUBLE, SINGLE],
        keywords: "events http if include listen location proxy_pass return rewrite root server server_name set upstream",
        constants: "off on",
        extras: Extras { dollars: true, hyphens: true, ..NONE },
        ..BARE
    },
    Spec { names: &["latex", "tex", "bibtex"], line: &["%"], ..BARE },
    Spec {
        names: &["html", "xml", "svg", "xhtml", "vue", "svelte", "handlebars", "hbs", "astro", "jinja", "plist"],
        family: Markup,
        ..BARE
    },
    Spec { names: &["diff", "patch", "udiff"], family: Patch, ..BARE },
];
