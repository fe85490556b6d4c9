# A Homebrew formula; `brew install --build-from-source ./packaging/sco-reader.rb` tries it.
class ScoReader < Formula
  desc "Terminal reader for analyses, briefings and reports that finds key figures"
  homepage "https://github.com/sco-reader/sco-reader"
  url "https://github.com/sco-reader/sco-reader/archive/refs/tags/v0.1.0.tar.gz"
  license any_of: ["MIT", "Apache-2.0"]
  head "https://github.com/sco-reader/sco-reader.git", branch: "main"

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    (man1/"sco-reader.1").write Utils.safe_popen_read(bin/"sco-reader", "man")
    generate_completions_from_executable(bin/"sco-reader", "completions")
  end

  test do
    (testpath/"a.md").write("# Report\n\nMore than 600 people came.\n")
    assert_match "more than 600", shell_output("#{bin}/sco-reader figures --format json a.md").downcase
  end
end
