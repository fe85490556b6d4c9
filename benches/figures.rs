//! Throughput on prose of three figures in two sentences: of the recogniser, of a document's entries, and of the
//! `figures` command: `cargo bench --bench figures`.

use divan::{Bencher, counter::BytesCount};
use sco_reader::testing::{Doc, recognise};

fn main() {
    divan::main();
}

const ENGLISH: &str = "The ministry said that more than 1,200 delegates from 45 countries had gathered in the capital for the \
conference, which opened quietly. Officials who had prepared the meeting for 14 months spoke of a good beginning, although \
nobody expected the talks to lead to a treaty before the end of the year. Exports fell by 3.4 percent compared with the \
same month a year earlier, while imports grew because of the weak currency and the rise in energy prices. The government \
wants to spend $1.2 billion on the repair of roads and bridges that had been damaged when the river left its bed on \
3 May 2024, and has asked the banks to help.\n\n";

const CHINESE: &str = "国家统计局公布,去年国内生产总值达到历史新高,比上年增长3%,其中服务业增长5.2%,贡献最为突出,制造业也保持了稳定的\
增长势头。有关部门负责人表示,下一步将继续扩大内需,支持企业发展,推动产业结构调整和升级,预计全年将新增1200多万个就业岗位。\
会议于9月16日在首都举行,各成员国领导人出席,就地区安全、经济合作和人文交流等问题深入交换意见,达成广泛共识,并签署了30余份合作\
文件。\n\n";

fn prose(text: &str) -> String {
    text.repeat((1 << 20) / text.len())
}

/// The two languages, each as much of it as is benched.
const LANGUAGES: [(&str, &str); 2] = [("english", ENGLISH), ("chinese", CHINESE)];

fn text(language: &str) -> String {
    LANGUAGES.iter().find(|(name, _)| *name == language).map(|(_, text)| prose(text)).unwrap_or_default()
}

#[divan::bench(args = LANGUAGES.map(|(name, _)| name))]
fn paragraphs(bencher: Bencher<'_, '_>, language: &str) {
    let text = text(language);
    let figures = || divan::black_box(&text).split("\n\n").map(|p| recognise(p, None).len()).sum::<usize>();
    bencher.counter(BytesCount::of_str(&text)).bench(figures);
}

#[divan::bench(args = LANGUAGES.map(|(name, _)| name))]
fn entries(bencher: Bencher<'_, '_>, language: &str) {
    let doc = Doc::plain(&text(language));
    bencher.counter(BytesCount::new(doc.text_len())).bench(|| doc.count_figures());
}

#[divan::bench(args = LANGUAGES.map(|(name, _)| name))]
fn json(bencher: Bencher<'_, '_>, language: &str) {
    let doc = Doc::plain(&text(language));
    bencher.counter(BytesCount::new(doc.text_len())).bench(|| doc.figures(&mut std::io::sink()));
}
