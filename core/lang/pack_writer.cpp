#include "core/lang/pack_writer.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/lang/lexicon_builder.h"
#include "core/lang/pack_form.h"
#include "core/lang/table_text.h"
#include "core/normalize.h"
#include "core/stem.h"
#include "core/tokenize.h"
#include "core/unicode.h"

namespace muqabala {

using table_text::eachPart;
using table_text::eachRow;

namespace {

bool isWordUnit(char16_t c) {
  if (c < 0x80) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  const bool punctuation = c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x60C || c == 0x61B ||
                           c == 0x61F || c == 0x66A || (c >= 0x2000 && c <= 0x206F) ||
                           c == 0x20AC || c == 0xA3 || c == 0xB0 || c == 0xB7;
  return !punctuation || c == 0x200C || c == 0x200D;
}

bool joinsWords(char16_t c) { return c == u'\'' || c == 0x2019 || c == u'.'; }

/// A phrase as the words that the text's word breaker makes of it.
std::vector<std::u16string_view> phraseWords(std::u16string_view phrase,
                                             std::u16string_view elided) {
  std::vector<std::u16string_view> words;
  size_t at = 0;
  while (at < phrase.size()) {
    size_t end = at;
    while (end < phrase.size() &&
           (isWordUnit(phrase[end]) || (end > at && joinsWords(phrase[end]) &&
                                        end + 1 < phrase.size() && isWordUnit(phrase[end + 1])))) {
      ++end;
    }
    if (end == at) ++end;
    if (const size_t length = elidedLength(phrase.substr(at, end - at), elided)) end = at + length;
    if (phrase[at] != u' ' && phrase[at] != 0xA0) words.push_back(phrase.substr(at, end - at));
    at = end;
  }
  return words;
}

bool isNumber(EntryClass cls) {
  return cls == EntryClass::cardinal || cls == EntryClass::multiplier || cls == EntryClass::dual;
}

/// The form under which a word of a phrase is found. The article comes off ("الخميس" finds "خميس"),
/// but not where it leaves a particle ("الآن"), not of number words, which may begin with the same
/// letters ("الفان", two thousand), and no other proclitic ("بالمئة" is not "مئة").
size_t skippedOf(const WordKeys& keys, EntryClass cls) {
  const bool articleOnly = keys.flags == kFlagArticle && keys.length >= 5;
  return articleOnly && !isNumber(cls) ? keys.skipped : 0;
}

/// The letter without its accent, as hurried writers and headlines leave it out; umlauts stay.
char16_t withoutAccent(char16_t c) {
  constexpr std::u16string_view kAccented = u"àáâãèéêëìíîïñòóôõùúûç";
  constexpr std::u16string_view kPlain = u"aaaaeeeeiiiinoooouuuc";
  const size_t at = kAccented.find(c);
  return at == std::u16string_view::npos ? c : kPlain[at];
}

void appendNumber(uint32_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

size_t sharedUnits(std::u16string_view a, std::u16string_view b) {
  const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<size_t>(at.first - a.begin());
}

/// A row as it is written: its phrases as forms with a space between, each once, in the order in
/// which most is shared: sorted, from the one that is most like the row's id.
struct Row {
  int32_t number = 0;
  bool byStem = false;
  std::string start;  // what the first phrase is held against, in bytes of the pack
  std::vector<std::u16string> phrases;
};

/// Works out rows of one language and what they have in common, and writes them down.
class Compiler {
 public:
  Compiler(const Language& language, LangId lang, std::u16string_view elided)
      : language_(language), lang_(lang), elided_(elided) {}

  void add(int32_t number, EntryClass cls, std::string_view id, std::string_view phrases) {
    Row row;
    row.number = number;
    row.byStem = matchesByStem(cls);
    row.start = id;
    std::replace(row.start.begin(), row.start.end(), '_', ' ');
    std::set<std::u16string> distinct;
    eachPart(phrases, '|', [&](std::string_view p) {
      std::u16string phrase = toUtf16(p);
      distinct.insert(formOf(phrase, cls));
      if (cls > EntryClass::fraction) return;
      // Number words are also found without their accents: "cinquieme", "veintidos".
      std::transform(phrase.begin(), phrase.end(), phrase.begin(), withoutAccent);
      distinct.insert(formOf(phrase, cls));
    });
    row.phrases.assign(distinct.begin(), distinct.end());
    const std::u16string start = toUtf16(row.start);
    const auto like =
        std::max_element(row.phrases.begin(), row.phrases.end(), [&](const auto& a, const auto& b) {
          return sharedUnits(a, start) < sharedUnits(b, start);
        });
    std::rotate(row.phrases.begin(), like, row.phrases.end());
    rows_.push_back(std::move(row));
  }

  std::string write() {
    countLetters();
    rankStemRules();
    std::string steps;
    std::string phrases;
    int32_t before = 0;
    for (const Row& row : rows_) {
      const int32_t step = row.number - before;
      before = row.number;
      appendNumber(static_cast<uint32_t>(step < 0 ? -2 * step - 1 : 2 * step), steps);
      writePhrases(row, phrases);
    }
    std::string out = toUtf8(letters_) + "\n" + rulesLine() + "\n";
    appendNumber(static_cast<uint32_t>(bases_.size()), out);
    appendNumber(static_cast<uint32_t>(rows_.size()), out);
    appendNumber(static_cast<uint32_t>(steps.size()), out);
    out += steps;
    std::string stems;
    for (const size_t rule : stems_) appendNumber(static_cast<uint32_t>(rankOfRule_[rule]), stems);
    appendNumber(static_cast<uint32_t>(stems.size()), out);
    return out + stems + phrases;
  }

 private:
  std::u16string formOf(std::u16string_view phrase, EntryClass cls) {
    std::u16string form;
    for (std::u16string_view written : phraseWords(phrase, elided_)) {
      const WordKeys keys = wordKeys(written, language_, lang_, nullptr);
      const std::u16string folded = fold(written);
      const std::u16string word = folded.substr(skippedOf(keys, cls));
      if (word.empty()) continue;
      bases_.emplace(word, folded.substr(keys.skipped));
      if (!form.empty()) form += u' ';
      form += word;
    }
    return form;
  }

  /// The letters beyond ASCII, the commonest if they are too many, in their order.
  void countLetters() {
    std::map<char16_t, int> counts;
    for (const Row& row : rows_) {
      for (const std::u16string& phrase : row.phrases) {
        for (const char16_t c : phrase) {
          if (c >= pack_form::kFirstOther) ++counts[c];
        }
      }
    }
    std::vector<std::pair<int, char16_t>> common;
    common.reserve(counts.size());
    for (const auto& [letter, count] : counts) common.emplace_back(-count, letter);
    std::sort(common.begin(), common.end());
    if (common.size() > pack_form::kMostOthers) common.resize(pack_form::kMostOthers);
    for (const auto& [count, letter] : common) letters_ += letter;
    std::sort(letters_.begin(), letters_.end());
  }

  /// The rules of all stems in the order in which the loader asks for them, the commonest first.
  void rankStemRules() {
    std::set<std::u16string_view> met;
    for (const Row& row : rows_) {
      if (!row.byStem) continue;
      for (const std::u16string& phrase : row.phrases) {
        eachWord(phrase, [&](std::u16string_view word) {
          if (word.size() >= pack_form::kShortestStemmed && met.insert(word).second)
            stems_.push_back(ruleOf(std::u16string(word)));
        });
      }
    }
    std::vector<size_t> counts(rules_.size());
    for (const size_t rule : stems_) ++counts[rule];
    std::vector<size_t> order(rules_.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return counts[a] > counts[b]; });
    rankOfRule_.resize(rules_.size());
    for (size_t rank = 0; rank < order.size(); ++rank) rankOfRule_[order[rank]] = rank;
  }

  template <typename Word>
  static void eachWord(std::u16string_view phrase, Word word) {
    for (;;) {
      const size_t at = phrase.find(u' ');
      word(phrase.substr(0, at));
      if (at == std::u16string_view::npos) return;
      phrase.remove_prefix(at + 1);
    }
  }

  /// How the stem comes out of the word: units off at both ends, letters put on behind.
  size_t ruleOf(const std::u16string& word) {
    const std::u16string stemmed = stem(bases_.at(word), language_);
    size_t skip = word.find(stemmed);
    size_t kept = stemmed.size();
    if (skip == std::u16string::npos) {
      skip = 0;
      kept = sharedUnits(word, stemmed);
    }
    std::string rule;
    rule += static_cast<char>('0' + skip);
    rule += static_cast<char>('0' + (word.size() - skip - kept));
    rule += toUtf8(stemmed.substr(kept));
    const auto at = std::find(rules_.begin(), rules_.end(), rule);
    if (at == rules_.end()) rules_.push_back(rule);
    return static_cast<size_t>(std::find(rules_.begin(), rules_.end(), rule) - rules_.begin());
  }

  std::string rulesLine() const {
    std::vector<std::string> ranked(rules_.size());
    for (size_t i = 0; i < rules_.size(); ++i) ranked[rankOfRule_[i]] = rules_[i];
    std::string line;
    for (const std::string& rule : ranked) line += rule + "\t";
    return line;
  }

  std::string bytesOf(std::u16string_view phrase) const {
    std::string bytes;
    for (const char16_t c : phrase) {
      const size_t at = letters_.find(c);
      if (c < pack_form::kFirstOther) {
        bytes += static_cast<char>(c);
      } else if (at != std::u16string::npos) {
        bytes += static_cast<char>(pack_form::kFirstOther + at);
      } else {
        bytes += static_cast<char>(pack_form::kRareLetter);
        bytes += static_cast<char>(c >> 8);
        bytes += static_cast<char>(c & 0xFF);
      }
    }
    return bytes;
  }

  void writePhrases(const Row& row, std::string& out) const {
    std::string before = row.start;
    for (const std::u16string& phrase : row.phrases) {
      const std::string bytes = bytesOf(phrase);
      const auto at = std::mismatch(bytes.begin(), bytes.end(), before.begin(), before.end());
      const auto shared =
          std::min(static_cast<size_t>(at.first - bytes.begin()), pack_form::kMostShared);
      out += static_cast<char>(1 + shared);
      out.append(bytes, shared);
      before = bytes;
    }
    out += static_cast<char>(pack_form::kEndOfRow);
  }

  const Language& language_;
  LangId lang_;
  std::u16string_view elided_;
  std::vector<Row> rows_;
  std::map<std::u16string, std::u16string> bases_;  // word of a phrase to what its stem is made of
  std::u16string letters_;
  std::vector<std::string> rules_;
  std::vector<size_t> rankOfRule_;
  std::vector<size_t> stems_;  // the rule of each word that the loader asks for
};

bool isFunctionTable(std::string_view path) { return path.ends_with("/function.tsv"); }

}  // namespace

PackWriter::PackWriter(std::vector<LangTable> tables) : tables_(std::move(tables)) {
  eachRow(table("languages.tsv"), [&](const std::vector<std::string_view>& f) {
    if (f.size() <= 4) return;
    languages_.push_back(languageOf(f));
    elided_ += languages_.back().elided;
  });
  std::set<std::string, std::less<>> known;
  for (const LangTable& each : tables_) {
    if (each.path.find('/') == std::string::npos) continue;
    eachRow(each.text, [&](const std::vector<std::string_view>& f) {
      if (f.size() < 3 || f[0] == "concept" || f[0] == "entity" || !classNamed(f[0])) return;
      const std::string row = std::string(f[0]) + "\t" + std::string(f[1]);
      if (known.insert(row).second) rows_.push_back(row);
    });
  }
  for (const std::string& row : rows_) values_ += row + "\n";
  for (const char* kind : {"concept", "entity"}) {
    const std::string path = std::string(kind) == "concept" ? "concepts.tsv" : "entities.tsv";
    eachRow(table(path), [&](const std::vector<std::string_view>& f) {
      rows_.push_back(std::string(kind) + "\t" + std::string(f[0]));
    });
  }
}

std::string_view PackWriter::table(std::string_view path) const {
  const auto at = std::find_if(tables_.begin(), tables_.end(),
                               [&](const LangTable& each) { return each.path == path; });
  return at == tables_.end() ? std::string_view() : at->text;
}

std::string PackWriter::pack(std::string_view code, bool functionWords) const {
  std::map<std::string_view, int32_t> numbers;
  for (size_t i = 0; i < rows_.size(); ++i) numbers.emplace(rows_[i], static_cast<int32_t>(i));
  const auto language = std::find_if(languages_.begin(), languages_.end(),
                                     [&](const Language& each) { return each.code == code; });
  Compiler compiler(*language, static_cast<LangId>(language - languages_.begin()), elided_);
  for (const LangTable& each : tables_) {
    if (!each.path.starts_with(std::string(code) + "/")) continue;
    if (isFunctionTable(each.path) != functionWords) continue;
    eachRow(each.text, [&](const std::vector<std::string_view>& f) {
      if (f.size() < 3) return;
      const std::string row = std::string(f[0]) + "\t" + std::string(f[1]);
      const auto number = numbers.find(row);
      if (number == numbers.end()) return;
      const bool named = f[0] == "concept" || f[0] == "entity";
      compiler.add(number->second, *classNamed(f[0]), named ? f[1] : "", f[2]);
    });
  }
  const std::string body = compiler.write();
  uint64_t tables = pack_form::hashOf("");
  for (std::string_view path : pack_form::kSharedTables)
    tables = pack_form::hashOf(path == "values.tsv" ? values_ : table(path), tables);
  return "muqabala\t" MUQABALA_VERSION "\t" + std::string(code) + "\t" + pack_form::hexOf(tables) +
         "\t" + pack_form::hexOf(pack_form::hashOf(body)) + "\n" + body;
}

}  // namespace muqabala
