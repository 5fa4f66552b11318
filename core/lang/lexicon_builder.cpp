#include "core/lang/lexicon_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/lang/lexicon_keys.h"
#include "core/lang/pack_form.h"
#include "core/lang/table_text.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {

using table_text::eachPart;
using table_text::eachRow;

namespace {

constexpr std::array<std::string_view, 63> kClassNames = {
    "cardinal",     "multiplier",  "dual",       "ordinal",     "fraction",    "vague",
    "zero",         "bound",       "boundAfter", "rangeLink",   "percent",     "unit",
    "currency",     "month",       "hijriMonth", "solarMonth",  "season",      "decade",
    "weekday",      "day",         "timeUnit",   "dualTime",    "dayPart",     "timeRelation",
    "dateLead",     "negation",    "denial",     "confirm",     "openCue",     "foil",
    "attempt",      "purpose",     "possible",   "plan",        "condition",   "hedge",
    "report",       "allege",      "according",  "speakerNoun", "scope",       "growth",
    "countNoun",    "partitive",   "direction",  "spatial",     "conjunction", "function",
    "abbreviation", "boilerplate", "byline",     "title",       "auxiliary",   "byAgent",
    "cause",        "superlative", "alias",      "givenName",   "concept",     "entity",
    "arithmetic",   "ordinalMark", "numbered"};
static_assert(kClassNames.size() <= 64, "Token::classes has a bit for each");

/// A decimal number at the start of `s`, without locale; `s` moves behind it.
double readNumber(std::string_view& s) {
  bool negative = !s.empty() && s.front() == '-';
  if (negative) s.remove_prefix(1);
  double value = 0;
  double scale = 0;
  while (!s.empty()) {
    const char c = s.front();
    const bool point = c == '.' && scale == 0 && s.size() > 1 && s[1] >= '0' && s[1] <= '9';
    if (!point && (c < '0' || c > '9')) break;
    if (point) {
      scale = 1;
    } else {
      value = value * 10 + (c - '0');
      scale *= 10;
    }
    s.remove_prefix(1);
  }
  if (scale > 1) value /= scale;
  return negative ? -value : value;
}

void readNumbers(Entry& entry) {
  std::string_view rest = entry.value;
  if (entry.cls == EntryClass::unit) {
    const size_t space = rest.find(' ');
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    entry.number2 = readNumber(rest);
    return;
  }
  entry.number = readNumber(rest);
  if (rest.starts_with("..")) rest.remove_prefix(2);
  if (rest.starts_with("-") || rest.starts_with("/")) rest.remove_prefix(1);
  entry.number2 = readNumber(rest);
}

Key entityKey(std::string_view id) { return id == "-" ? 0 : keyOf(u"\1" + toUtf16(id)); }

}  // namespace

std::optional<EntryClass> classNamed(std::string_view name) {
  const auto* at = std::find(kClassNames.begin(), kClassNames.end(), name);
  if (at == kClassNames.end()) return std::nullopt;
  return static_cast<EntryClass>(at - kClassNames.begin());
}

Language languageOf(const std::vector<std::string_view>& columns) {
  Language language;
  language.code = columns[0];
  language.rightToLeft = columns[1] == "rtl";
  if (columns[2] != "-") language.stemmer = columns[2];
  language.proclitics = columns[3] != "-";
  language.decimalMark = columns[4] == "," ? u',' : u'.';
  if (columns.size() > 5 && columns[5] != "-") language.tensJoin = toUtf16(columns[5]);
  if (columns.size() > 6 && columns[6] != "-") language.elided = u" " + toUtf16(columns[6]);
  return language;
}

void LexiconBuilder::languageTable(std::string_view data) {
  eachRow(data, [&](const std::vector<std::string_view>& columns) {
    if (columns.size() < 5) return;
    lexicon_.languages_.push_back(languageOf(columns));
    lexicon_.elided_ += lexicon_.languages_.back().elided;
    lexicon_.numberEdges_.emplace_back();
    newNode();  // the root of its phrases
  });
}

void LexiconBuilder::valueTable(std::string_view data) {
  eachRow(data, [&](const std::vector<std::string_view>& f) {
    Entry entry;
    entry.cls = classNamed(f[0]).value_or(EntryClass::function);
    if (f.size() > 1) entry.value = f[1];
    readNumbers(entry);
    lexicon_.values_.push_back(std::move(entry));
  });
}

void LexiconBuilder::conceptTable(std::string_view data) {
  std::vector<Concept>& concepts = lexicon_.concepts_;
  std::vector<std::pair<std::string_view, std::string_view>> links;
  eachRow(data, [&](const std::vector<std::string_view>& f) {
    if (f.size() < 4) return;
    lexicon_.byId_.push_back(static_cast<ConceptId>(concepts.size()));
    concepts.push_back({std::string(f[0]), std::string(f[1]), kNone, kNone});
    links.emplace_back(f[2], f[3]);
  });
  std::sort(lexicon_.byId_.begin(), lexicon_.byId_.end(),
            [&](ConceptId x, ConceptId y) { return concepts[x].id < concepts[y].id; });
  for (size_t i = 0; i < links.size(); ++i) {
    concepts[i].parent = lexicon_.conceptById(links[i].first);
    concepts[i].opposite = lexicon_.conceptById(links[i].second);
  }
}

void LexiconBuilder::entityTable(std::string_view data) {
  std::vector<Entity>& entities = lexicon_.entities_;
  std::vector<std::pair<Key, size_t>> order;
  std::vector<Entity> read;
  eachRow(data, [&](const std::vector<std::string_view>& f) {
    if (f.size() < 3) return;
    order.emplace_back(entityKey(f[0]), read.size());
    lexicon_.entityRows_.push_back(order.back().first);
    read.push_back({std::string(f[0]), std::string(f[1]), entityKey(f[0]), entityKey(f[2])});
  });
  std::sort(order.begin(), order.end());
  for (const auto& [key, place] : order) entities.push_back(std::move(read[place]));
}

int32_t LexiconBuilder::newNode() {
  lexicon_.nodes_.emplace_back();
  return static_cast<int32_t>(lexicon_.nodes_.size()) - 1;
}

void LexiconBuilder::reserve(size_t words) {
  // Half as many edges again as words: phrases of several words, and stems beside written forms.
  while (lexicon_.edges_.size() < (lexicon_.edgeCount_ + words * 3 / 2) * 2) growEdges();
  while (lexicon_.words_.size() < (lexicon_.wordCount_ + words) * 2) growWords();
  lexicon_.nodes_.reserve(lexicon_.nodes_.size() + words * 2);
}

void LexiconBuilder::growEdges() {
  std::vector<Lexicon::Edge> old(lexicon_.edges_.size() * 2);
  old.swap(lexicon_.edges_);
  for (const Lexicon::Edge& edge : old) {
    if (edge.key != 0) place(edge);
  }
}

void LexiconBuilder::growWords() {
  std::vector<Key> old(lexicon_.words_.size() * 2);
  old.swap(lexicon_.words_);
  lexicon_.wordCount_ = 0;
  for (Key word : old) {
    if (word != 0) addWord(word);
  }
}

void LexiconBuilder::place(const Lexicon::Edge& edge) {
  const size_t mask = lexicon_.edges_.size() - 1;
  size_t slot = edge.key & mask;
  while (lexicon_.edges_[slot].key != 0) slot = (slot + 1) & mask;
  lexicon_.edges_[slot] = edge;
}

int32_t LexiconBuilder::step(int32_t node, Key word) {
  const int32_t known = lexicon_.follow(node, word);
  if (known != kNone) return known;
  if (++lexicon_.edgeCount_ * 2 > lexicon_.edges_.size()) growEdges();
  const int32_t next = newNode();
  const Key edge = lexicon_keys::ofEdge(node, word);
  place({edge, next});
  lexicon_.nodes_[node].inner = true;
  lexicon_.filter_[lexicon_keys::filterWord(edge)] |= lexicon_keys::filterBit(edge);
  return next;
}

void LexiconBuilder::end(int32_t node, EntryId entry) {
  lexicon_.leaves_.push_back({entry, lexicon_.nodes_[node].leaf});
  lexicon_.nodes_[node].leaf = static_cast<int32_t>(lexicon_.leaves_.size()) - 1;
}

void LexiconBuilder::addWord(Key key) {
  if (lexicon_.wordCount_ * 2 >= lexicon_.words_.size()) growWords();
  const size_t mask = lexicon_.words_.size() - 1;
  size_t slot = key & mask;
  while (lexicon_.words_[slot] != 0) {
    if (lexicon_.words_[slot] == key) return;
    slot = (slot + 1) & mask;
  }
  lexicon_.words_[slot] = key;
  ++lexicon_.wordCount_;
}

Entry LexiconBuilder::entryOf(int32_t row) const {
  const auto values = static_cast<int32_t>(lexicon_.values_.size());
  const auto concepts = static_cast<int32_t>(lexicon_.concepts_.size());
  if (row < values) return lexicon_.values_[row];
  Entry entry;
  if (row < values + concepts) {
    entry.cls = EntryClass::concept_;
    entry.concept_ = row - values;
    entry.value = lexicon_.concepts_[entry.concept_].id;
  } else {
    entry.cls = EntryClass::entity;
    entry.entity = lexicon_.entityRows_[row - values - concepts];
    entry.value = lexicon_.entityByKey(entry.entity)->id;
  }
  return entry;
}

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
