//! Lines that lead to other pages of a site, in a page that was saved as text.

/// What such lines say, in small letters.
const KNOWN: &[&str] = &[
    "home", "menu", "search", "sign in", "sign up", "log in", "login", "register", "subscribe", "subscribe now",
    "share", "share this", "print", "email", "skip to content", "skip to main content", "skip to navigation",
    "advertisement", "navigation", "toggle navigation", "close", "back to top", "follow us", "newsletters", "comments",
    "related", "edition", "read more", "listen", "save", "about us", "contact us", "privacy policy", "terms of use",
    "facebook", "twitter", "whatsapp", "copy link", "首页", "搜索", "登录", "注册", "分享", "打印", "收藏", "返回首页",
    "返回顶部", "设为首页", "加入收藏", "字号", "网站地图", "联系我们", "关于我们", "手机版", "客户端", "繁体", "简体",
    "无障碍", "微信", "微博", "分享到", "我要评论", "点击进入专题", "当前位置", "导航", "扫一扫", "关闭窗口",
];
/// Bytes of the longest of these.
const KNOWN_BYTES: usize = 24;
/// Bytes of such a line at most.
const LINE: usize = 200;
/// Signs between the names of pages.
const BARS: [char; 7] = ['|', '｜', '·', '•', '/', '»', '›'];
/// Names of pages in a row, at least, where nothing else shows it.
const ENOUGH: usize = 3;
/// Characters of such a name at most.
const LONGEST: usize = 24;
/// Words of such a name at most.
const WORDS: usize = 3;

/// True for a line that only leads to other pages, or to parts of this one.
pub(super) fn is_navigation(line: &str) -> bool {
    let barred = line.contains(BARS) || line.contains('>');
    line.len() <= LINE && (is_known(line) || barred && (is_path(line) || is_bar(line)) || is_row(line))
}

fn is_known(name: &str) -> bool {
    let bare = name.trim_matches(|c: char| c.is_ascii_punctuation() || " ：】【×☰".contains(c));
    bare.len() <= KNOWN_BYTES && KNOWN.contains(&&*bare.to_lowercase())
}

/// `Home > World > Asia`.
fn is_path(line: &str) -> bool {
    let parts: Vec<_> = line.split(['>', '»', '›']).map(str::trim).collect();
    let first = parts[0].split([':', '：']).next_back().unwrap_or_default();
    parts.len() >= 2
        && (is_known(first) || is_known(parts[0]) || parts.len() >= ENOUGH)
        && parts.iter().all(|p| is_name(p))
}

/// `News | World | Sport`.
fn is_bar(line: &str) -> bool {
    let of = |bar: char| {
        let parts: Vec<_> = line.split(bar).map(str::trim).collect();
        let known = parts.iter().any(|part| is_known(part));
        let spaced = bar != '/' || line.contains(" / ");
        spaced && parts.len() >= if known { 2 } else { ENOUGH } && parts.iter().all(|part| is_name(part))
    };
    BARS.into_iter().any(of)
}

/// `搜索 解放军报`, `Home News World Sport`: one of them is known.
fn is_row(line: &str) -> bool {
    let words: Vec<_> = line.split_whitespace().collect();
    let han = |word: &&str| word.chars().count() <= 6 && word.chars().all(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let known = |word: &&str| is_known(word);
    let chinese = words.len() >= 2 && words.iter().all(han) && words.iter().any(known);
    let english = words.len() >= ENOUGH && words.iter().all(capital) && words.first().is_some_and(known);
    chinese || english && !line.ends_with(['.', '?', '!'])
}

/// True for what may be the name of a page.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=WORDS).contains(&words)
        && name.chars().count() <= LONGEST
        && !name.ends_with(['.', ',', '。', '，'])
        && !name.chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_lead_elsewhere() {
        for line in [
            "搜索 解放军报",
            "首页 新闻 军事 评论",
            "Home",
            "Skip to content",
            "Home | News | Sport",
            "Home > World > Asia",
            "当前位置：首页 > 新闻 > 正文",
            "News · World · Business",
            "Home News World Sport",
            "[Search]",
            "分享到：",
        ] {
            assert!(is_navigation(line), "{line}");
        }
        for line in [
            "SCO plays bigger role in regional security",
            "上合组织成立二十周年",
            "新华时评 团结的力量",
            "A / B testing explained",
            "either/or",
            "Home prices rise again",
            "2021-09-15 | 17:09",
            "Profits fell > 20 %",
            "a | b",
            "x > y > z and so on, it is said",
        ] {
            assert!(!is_navigation(line), "{line}");
        }
    }
}
