#include "core/lang/lexicon_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/lang/lexicon_keys.h"
#include "core/tokenize.h"
#include "core/unicode.h"

namespace muqabala {

namespace {

/// Folded words shorter than this match by stem too easily: stems of two letters join unlike words.
constexpr size_t kShortestStemmed = 4;

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

/// Classes whose other inflections are found by stem. The stems of verbs of saying and of cues join
/// unlike words too easily; their tables list the forms that news uses.
bool matchesByStem(EntryClass cls) {
  return cls == EntryClass::concept_ || cls == EntryClass::speakerNoun ||
         cls == EntryClass::countNoun;
}

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  size_t from = 0;
  for (size_t at = text.find(by); at != std::string_view::npos; at = text.find(by, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  parts.push_back(text.substr(from));
  return parts;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

/// Calls `row(fields)` for each line that is no comment.
template <typename Row>
void eachRow(std::string_view data, Row row) {
  for (std::string_view line : split(data, '\n')) {
    line = trim(line);
    if (line.empty() || line.front() == '#') continue;
    row(split(line, '\t'));
  }
}

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
std::vector<std::u16string_view> phraseWords(std::u16string_view phrase) {
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
    if (const size_t elided = elidedLength(phrase.substr(at, end - at))) end = at + elided;
    if (phrase[at] != u' ' && phrase[at] != 0xA0) words.push_back(phrase.substr(at, end - at));
    at = end;
  }
  return words;
}

/// Calls `part(text)` for each part between separators, without the white space around it.
template <typename Part>
void eachPart(std::string_view text, char by, Part part) {
  for (;;) {
    const size_t at = text.find(by);
    const std::string_view one = trim(text.substr(0, at));
    if (!one.empty()) part(one);
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
  }
}

Key entityKey(std::string_view id) { return id == "-" ? 0 : keyOf(u"\1" + toUtf16(id)); }

bool isNumber(EntryClass cls) {
  return cls == EntryClass::cardinal || cls == EntryClass::multiplier || cls == EntryClass::dual;
}

/// Classes of what a number word written as one is made of.
bool isPartOfNumber(EntryClass cls) { return cls <= EntryClass::fraction; }

/// The letter without its accent, as hurried writers and headlines leave it out; umlauts stay.
char16_t withoutAccent(char16_t c) {
  constexpr std::u16string_view kAccented = u"àáâãèéêëìíîïñòóôõùúûç";
  constexpr std::u16string_view kPlain = u"aaaaeeeeiiiinoooouuuc";
  const size_t at = kAccented.find(c);
  return at == std::u16string_view::npos ? c : kPlain[at];
}

/// The key under which a word of a phrase stands. The article comes off ("الخميس" finds "خميس"),
/// but not where it leaves a particle ("الآن"), not of number words, which may begin with the same
/// letters ("الفان", two thousand), and no other proclitic ("بالمئة" is not "مئة").
Key wordKey(const WordKeys& keys, EntryClass cls) {
  const bool articleOnly = keys.flags == kFlagArticle && keys.length >= 5;
  return articleOnly && !isNumber(cls) ? keys.base : keys.form;
}

}  // namespace

void LexiconBuilder::languageTable(std::string_view data) {
  eachRow(data, [&](const std::vector<std::string_view>& f) {
    if (f.size() < 5) return;
    lexicon_.languages_.push_back(
        {std::string(f[0]), f[1] == "rtl", f[2] == "-" ? "" : std::string(f[2]), f[3] != "-",
         f[4] == "," ? u',' : u'.', f.size() < 6 || f[5] == "-" ? u"" : toUtf16(f[5]), false});
    lexicon_.numberEdges_.emplace_back();
    newNode();  // the root of its phrases
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
    read.push_back({std::string(f[0]), std::string(f[1]), entityKey(f[0]), entityKey(f[2])});
  });
  std::sort(order.begin(), order.end());
  for (const auto& [key, place] : order) entities.push_back(std::move(read[place]));
}

int32_t LexiconBuilder::newNode() {
  lexicon_.firstLeaf_.push_back(kNone);
  return static_cast<int32_t>(lexicon_.firstLeaf_.size()) - 1;
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
  if (++lexicon_.edgeCount_ * 2 > lexicon_.edges_.size()) {
    std::vector<Lexicon::Edge> old(lexicon_.edges_.size() * 2);
    old.swap(lexicon_.edges_);
    for (const Lexicon::Edge& edge : old) {
      if (edge.key != 0) place(edge);
    }
  }
  const int32_t next = newNode();
  place({lexicon_keys::ofEdge(node, word), next});
  return next;
}

void LexiconBuilder::end(int32_t node, EntryId entry) {
  lexicon_.leaves_.push_back({entry, lexicon_.firstLeaf_[node]});
  lexicon_.firstLeaf_[node] = static_cast<int32_t>(lexicon_.leaves_.size()) - 1;
}

void LexiconBuilder::addWord(Key key) {
  if (lexicon_.wordCount_ * 2 >= lexicon_.words_.size()) {
    std::vector<Key> old(lexicon_.words_.size() * 2);
    old.swap(lexicon_.words_);
    lexicon_.wordCount_ = 0;
    for (Key word : old) {
      if (word != 0) addWord(word);
    }
  }
  const size_t mask = lexicon_.words_.size() - 1;
  size_t slot = key & mask;
  while (lexicon_.words_[slot] != 0) {
    if (lexicon_.words_[slot] == key) return;
    slot = (slot + 1) & mask;
  }
  lexicon_.words_[slot] = key;
  ++lexicon_.wordCount_;
}

void LexiconBuilder::addForms(LangId lang, const WordKeys& keys) {
  addWord(lexicon_keys::ofWord(lang, keys.form));
  if (keys.base != keys.form) addWord(lexicon_keys::ofWord(lang, keys.base));
}

/// Number words are also found without their accents: "cinquieme", "veintidos".
void LexiconBuilder::phrase(std::string_view text, LangId lang, EntryId entry) {
  const std::u16string wide = toUtf16(text);
  addPhrase(wide, lang, entry);
  if (!isPartOfNumber(lexicon_.entries_[entry].cls)) return;
  std::u16string plain = fold(wide);
  noteEdges(plain, lang);
  std::transform(plain.begin(), plain.end(), plain.begin(), withoutAccent);
  noteEdges(plain, lang);
  if (plain != fold(wide)) addPhrase(plain, lang, entry);
}

void LexiconBuilder::noteEdges(std::u16string_view folded, LangId lang) {
  if (folded.size() < 2 || lexicon_.languages_[lang].tensJoin.empty()) return;
  lexicon_.numberEdges_[lang].first |= lexicon_keys::ofPair(folded.substr(0, 2));
  lexicon_.numberEdges_[lang].last |= lexicon_keys::ofPair(folded.substr(folded.size() - 2));
}

void LexiconBuilder::addPhrase(std::u16string_view wide, LangId lang, EntryId entry) {
  const EntryClass cls = lexicon_.entries_[entry].cls;
  const bool byStem = matchesByStem(cls);
  const Language& language = byStem ? lexicon_.languages_[lang] : unstemmed_;
  int32_t exact = lang;
  int32_t stems = lang;
  for (std::u16string_view word : phraseWords(wide)) {
    const WordKeys keys = wordKeys(word, language, lang, nullptr);
    // "وعشرون" inside "أحد وعشرون" is no word of its own: it must still be split elsewhere.
    const bool joined = language.proclitics && exact != lang && keys.first == u'و';
    if (!joined) addForms(lang, keys);
    const Key key = wordKey(keys, cls);
    exact = step(exact, key);
    if (!byStem) continue;
    const bool stemmed = keys.length >= kShortestStemmed && keys.stem != 0;
    stems = step(stems, stemmed ? keys.stem ^ lexicon_keys::kStemSalt : key);
  }
  end(exact, entry);
  if (byStem && stems != exact) end(stems, entry);
}

void LexiconBuilder::words(LangId lang, std::string_view data) {
  unstemmed_ = lexicon_.languages_[lang];
  unstemmed_.stemmer.clear();
  eachRow(data, [&](const std::vector<std::string_view>& f) {
    if (f.size() < 3) return;
    const auto cls = std::find(kClassNames.begin(), kClassNames.end(), f[0]);
    if (cls == kClassNames.end()) return;
    Entry entry;
    entry.cls = static_cast<EntryClass>(cls - kClassNames.begin());
    entry.lang = lang;
    entry.value = f[1];
    readNumbers(entry);
    if (entry.cls == EntryClass::concept_) entry.concept_ = lexicon_.conceptById(f[1]);
    if (entry.cls == EntryClass::entity) entry.entity = entityKey(f[1]);
    const auto id = static_cast<EntryId>(lexicon_.entries_.size());
    lexicon_.entries_.push_back(std::move(entry));
    eachPart(f[2], '|', [&](std::string_view p) { phrase(p, lang, id); });
  });
}

}  // namespace muqabala
