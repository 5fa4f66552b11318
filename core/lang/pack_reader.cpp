#include <algorithm>
#include <array>

#include "core/lang/lexicon_builder.h"
#include "core/lang/lexicon_keys.h"
#include "core/lang/pack_form.h"
#include "core/lang/table_text.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {

using table_text::eachPart;

/// Reads one pack from its first byte to its last.
class PackReader {
 public:
  PackReader(LexiconBuilder& builder, LangId lang, std::string_view body)
      : builder_(builder), lexicon_(builder.lexicon_), lang_(lang), rest_(body) {}

  void read() {
    readLetters(takeLine());
    readStemRules(takeLine());
    size_t slots = 64;
    const uint32_t words = number(rest_);
    while (slots < words * 2) slots *= 2;
    known_.resize(slots);
    builder_.reserve(words);
    const uint32_t rows = number(rest_);
    const uint32_t size = number(rest_);
    std::string_view steps = rest_.substr(0, size);
    rest_.remove_prefix(size);
    const uint32_t stemSize = number(rest_);
    stems_ = rest_.substr(0, stemSize);
    rest_.remove_prefix(stemSize);
    lexicon_.entries_.reserve(lexicon_.entries_.size() + rows);
    int32_t row = 0;
    for (uint32_t i = 0; i < rows; ++i) {
      const uint32_t step = number(steps);
      row +=
          (step & 1) != 0 ? -static_cast<int32_t>((step + 1) / 2) : static_cast<int32_t>(step / 2);
      readRow(row);
    }
  }

 private:
  struct StemRule {
    size_t skip = 0;
    size_t cut = 0;
    std::u16string append;
  };
  /// A word that was met; `stem` is 0 until a row asks for it.
  struct Known {
    Key form = 0;
    Key stem = 0;
  };

  std::string_view takeLine() {
    const size_t end = rest_.find('\n');
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return line;
  }

  static uint32_t number(std::string_view& from) {
    uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<uint8_t>(from.front());
      from.remove_prefix(1);
      value |= static_cast<uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  }

  void readLetters(std::string_view line) {
    for (char16_t i = 0; i < pack_form::kFirstOther; ++i) letters_[i] = i;
    size_t at = pack_form::kFirstOther;
    for (const char16_t unit : toUtf16(line)) letters_[at++] = unit;
  }

  void readStemRules(std::string_view line) {
    eachPart(line, '\t', [&](std::string_view rule) {
      rules_.push_back({static_cast<size_t>(rule[0] - '0'), static_cast<size_t>(rule[1] - '0'),
                        toUtf16(rule.substr(2))});
    });
  }

  void readRow(int32_t row) {
    Entry entry = builder_.entryOf(row);
    entry.lang = lang_;
    const bool named = entry.cls == EntryClass::concept_ || entry.cls == EntryClass::entity;
    phrase_ = named ? entry.value : std::string();
    std::replace(phrase_.begin(), phrase_.end(), '_', ' ');
    byStem_ = matchesByStem(entry.cls);
    ofNumber_ = entry.cls <= EntryClass::fraction && !lexicon_.languages_[lang_].tensJoin.empty();
    const auto id = static_cast<EntryId>(lexicon_.entries_.size());
    lexicon_.classes_.push_back(entry.cls);
    lexicon_.entries_.push_back(std::move(entry));
    for (uint8_t shared = next(); shared != pack_form::kEndOfRow; shared = next()) {
      phrase_.resize(shared - 1U);
      while (static_cast<uint8_t>(rest_.front()) >= pack_form::kFirstLetter) readLetter();
      addPhrase(id);
    }
  }

  uint8_t next() {
    const auto byte = static_cast<uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }

  void readLetter() {
    const size_t size = static_cast<uint8_t>(rest_.front()) == pack_form::kRareLetter ? 3 : 1;
    phrase_.append(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  void addPhrase(EntryId entry) {
    int32_t exact = lang_;
    int32_t stems = lang_;
    size_t at = 0;
    while (at < phrase_.size()) {
      at = spell(at);
      Known& word = know();
      if (ofNumber_ && word_.size() > 1) noteEdges(exact == lang_, at >= phrase_.size());
      // "وعشرون" inside "أحد وعشرون" is no word of its own: it must still be split elsewhere.
      const bool joined =
          exact != lang_ && word_[0] == u'و' && lexicon_.languages_[lang_].proclitics;
      if (!joined) builder_.addWord(lexicon_keys::ofWord(lang_, word.form));
      exact = builder_.step(exact, word.form);
      if (!byStem_) continue;
      const bool stemmed = word_.size() >= pack_form::kShortestStemmed;
      if (stemmed && word.stem == 0) word.stem = stem();
      stems = builder_.step(stems, stemmed ? word.stem ^ lexicon_keys::kStemSalt : word.form);
    }
    builder_.end(exact, entry);
    if (stems != exact && byStem_) builder_.end(stems, entry);
  }

  /// The letters that a number word begins and ends with.
  void noteEdges(bool first, bool last) {
    Lexicon::Edges& edges = lexicon_.numberEdges_[lang_];
    const std::u16string_view word = word_;
    if (first) edges.first |= lexicon_keys::ofPair(word.substr(0, 2));
    if (last) edges.last |= lexicon_keys::ofPair(word.substr(word.size() - 2));
  }

  /// The letters of the word at `at` of the phrase; gives where the next one starts.
  size_t spell(size_t at) {
    word_.clear();
    for (; at < phrase_.size() && phrase_[at] != ' '; ++at) {
      const auto byte = static_cast<uint8_t>(phrase_[at]);
      if (byte == pack_form::kRareLetter) {
        word_.push_back(static_cast<char16_t>(static_cast<uint8_t>(phrase_[at + 1]) << 8 |
                                              static_cast<uint8_t>(phrase_[at + 2])));
        at += 2;
      } else {
        word_.push_back(letters_[byte]);
      }
    }
    return at + 1;
  }

  Known& know() {
    const Key form = keyOf(word_);
    const size_t mask = known_.size() - 1;
    size_t slot = form & mask;
    while (known_[slot].form != 0 && known_[slot].form != form) slot = (slot + 1) & mask;
    known_[slot].form = form;
    return known_[slot];
  }

  Key stem() {
    const StemRule& rule = rules_[number(stems_)];
    stem_.assign(word_, rule.skip, word_.size() - rule.skip - rule.cut);
    return keyOf(stem_ += rule.append);
  }

  LexiconBuilder& builder_;
  Lexicon& lexicon_;
  LangId lang_;
  std::string_view rest_;
  std::string_view stems_;
  std::array<char16_t, 256> letters_ = {};
  std::vector<StemRule> rules_;
  std::vector<Known> known_;
  std::string phrase_;   // in bytes of the pack
  std::u16string word_;  // the word of it that is looked at
  std::u16string stem_;
  bool byStem_ = false;
  bool ofNumber_ = false;
};

void LexiconBuilder::words(LangId lang, std::string_view body) {
  PackReader(*this, lang, body).read();
}

}  // namespace muqabala
