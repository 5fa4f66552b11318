#include "core/lang/lexicon.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/lang/lang_files.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {

namespace {

constexpr Key kStemSalt = 0x9e3779b97f4a7c15ULL;
/// Folded words shorter than this match by stem too easily: stems of two letters join unlike words.
constexpr size_t kShortestStemmed = 4;

constexpr std::array<std::string_view, 50> kClassNames = {
    "cardinal",   "multiplier", "dual",      "ordinal",      "fraction", "vague",     "zero",
    "bound",      "boundAfter", "rangeLink", "percent",      "unit",     "currency",  "month",
    "hijriMonth", "weekday",    "day",       "timeUnit",     "dualTime", "dayPart",   "timeRelation",
    "negation",   "denial",     "confirm",   "openCue",      "foil",     "attempt",   "purpose",
    "possible",   "plan",       "condition", "hedge",        "report",   "allege",    "according",
    "speakerNoun", "scope",     "growth",    "countNoun",    "partitive", "direction", "spatial",
    "conjunction", "function",  "abbreviation", "boilerplate", "byline", "title",     "concept",
    "entity"};

/// Classes whose other inflections are found by stem. The stems of verbs of saying and of cues join
/// unlike words too easily; their tables list the forms that news uses.
bool matchesByStem(EntryClass cls) {
  return cls == EntryClass::concept_ || cls == EntryClass::speakerNoun || cls == EntryClass::countNoun;
}

/// Classes whose words are what they are, so that no stem says anything about them: "كل" (all) is
/// not "كلية" (college), nor the German "war" (was) the "Waren" (goods).
bool standsForItself(EntryClass cls) {
  switch (cls) {
    case EntryClass::negation:
    case EntryClass::scope:
    case EntryClass::partitive:
    case EntryClass::direction:
    case EntryClass::spatial:
    case EntryClass::conjunction:
    case EntryClass::function:
    case EntryClass::entity:
      return true;
    default:
      return cls <= EntryClass::timeRelation;
  }
}

Key mix(Key a, Key b) {
  Key h = a ^ (b + kStemSalt + (a << 6) + (a >> 2));
  h ^= h >> 32;
  h *= 0xd6e8feb86659fd93ULL;
  return h ^ (h >> 32);
}

Key edgeKey(int32_t node, Key word) { return mix(static_cast<Key>(node) + 1, word) | 1; }

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
  if (rest.starts_with("-")) rest.remove_prefix(1);
  entry.number2 = readNumber(rest);
}

bool isWordUnit(char16_t c) {
  if (c < 0x80) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  const bool punctuation = c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x60C || c == 0x61B ||
                           c == 0x61F || c == 0x66A || (c >= 0x2000 && c <= 0x206F) || c == 0x20AC ||
                           c == 0xA3 || c == 0xB0 || c == 0xB7;
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
    if (phrase[at] != u' ' && phrase[at] != 0xA0) words.push_back(phrase.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace

/// Reads the tables; used once.
struct LexiconBuilder {
  Lexicon& lexicon;
  std::map<std::string, ConceptId, std::less<>> concepts;
  std::map<std::string, EntryClass, std::less<>> classes;
  size_t edgeCount = 0;

  void languages(std::string_view data) {
    eachRow(data, [&](const std::vector<std::string_view>& f) {
      if (f.size() < 5) return;
      lexicon.languages_.push_back({std::string(f[0]), f[1] == "rtl",
                                    f[2] == "-" ? "" : std::string(f[2]), f[3] != "-",
                                    f[4] == "," ? u',' : u'.'});
    });
  }

  void conceptTable(std::string_view data) {
    std::vector<std::pair<std::string, std::string>> links;
    eachRow(data, [&](const std::vector<std::string_view>& f) {
      if (f.size() < 4) return;
      concepts.emplace(f[0], static_cast<ConceptId>(lexicon.concepts_.size()));
      lexicon.concepts_.push_back({std::string(f[0]), std::string(f[1]), kNone, kNone});
      links.emplace_back(f[2], f[3]);
    });
    for (const auto& [id, place] : concepts) lexicon.byId_.push_back(place);
    for (size_t i = 0; i < links.size(); ++i) {
      lexicon.concepts_[i].parent = find(links[i].first);
      lexicon.concepts_[i].opposite = find(links[i].second);
    }
  }

  ConceptId find(std::string_view id) const {
    const auto at = concepts.find(id);
    return at == concepts.end() ? kNone : at->second;
  }

  static Key entityKey(std::string_view id) { return id == "-" ? 0 : keyOf(u"\1" + toUtf16(id)); }

  void entityTable(std::string_view data) {
    eachRow(data, [&](const std::vector<std::string_view>& f) {
      if (f.size() < 3) return;
      lexicon.entities_.push_back(
          {std::string(f[0]), std::string(f[1]), entityKey(f[0]), entityKey(f[2])});
    });
    std::sort(lexicon.entities_.begin(), lexicon.entities_.end(),
              [](const Entity& a, const Entity& b) { return a.key < b.key; });
  }

  int32_t newNode() {
    lexicon.firstLeaf_.push_back(kNone);
    return static_cast<int32_t>(lexicon.firstLeaf_.size()) - 1;
  }

  void grow() {
    std::vector<Lexicon::Edge> old(lexicon.edges_.size() * 2);
    old.swap(lexicon.edges_);
    for (const Lexicon::Edge& edge : old) {
      if (edge.key != 0) place(edge);
    }
  }

  void place(const Lexicon::Edge& edge) {
    const size_t mask = lexicon.edges_.size() - 1;
    size_t slot = edge.key & mask;
    while (lexicon.edges_[slot].key != 0) slot = (slot + 1) & mask;
    lexicon.edges_[slot] = edge;
  }

  int32_t step(int32_t node, Key word) {
    const int32_t known = lexicon.follow(node, word);
    if (known != kNone) return known;
    if (++edgeCount * 2 > lexicon.edges_.size()) grow();
    const int32_t next = newNode();
    place({edgeKey(node, word), next});
    return next;
  }

  void end(int32_t node, EntryId entry) {
    lexicon.leaves_.push_back({entry, lexicon.firstLeaf_[node]});
    lexicon.firstLeaf_[node] = static_cast<int32_t>(lexicon.leaves_.size()) - 1;
  }

  /// The key under which a word of a phrase stands. The article comes off ("الخميس" finds "خميس"), but
  /// not where it leaves a particle ("الآن"), not of number words, which may begin with the same
  /// letters ("الفان", two thousand), and no other proclitic ("بالمئة" is not "مئة").
  static Key wordKey(const WordKeys& keys, std::u16string_view word, bool isNumber) {
    const bool articleOnly = keys.flags == kFlagArticle && fold(word).size() >= 5;
    return articleOnly && !isNumber ? keys.base : keys.form;
  }

  static bool isNumber(EntryClass cls) {
    return cls == EntryClass::cardinal || cls == EntryClass::multiplier || cls == EntryClass::dual;
  }

  void phrase(std::string_view text, LangId lang, EntryId entry) {
    const EntryClass cls = lexicon.entries_[entry].cls;
    const bool byStem = matchesByStem(cls);
    const std::u16string wide = toUtf16(text);
    const Language& language = lexicon.languages_[lang];
    int32_t exact = lang;
    int32_t stems = lang;
    for (std::u16string_view word : phraseWords(wide)) {
      const WordKeys keys = wordKeys(word, language, lang, nullptr);
      const size_t length = fold(word).size();
      // "وعشرون" inside "أحد وعشرون" is no word of its own: it must still be split elsewhere.
      const bool joined = language.proclitics && exact != lang && fold(word).starts_with(u'و');
      if (!joined) {
        lexicon.words_.push_back(mix(static_cast<Key>(lang) + 1, keys.form));
        lexicon.words_.push_back(mix(static_cast<Key>(lang) + 1, keys.base));
      }
      const Key key = wordKey(keys, word, isNumber(cls));
      exact = step(exact, key);
      if (!byStem) continue;
      const bool stemmed = length >= kShortestStemmed && keys.stem != 0;
      stems = step(stems, stemmed ? keys.stem ^ kStemSalt : key);
    }
    end(exact, entry);
    if (byStem && stems != exact) end(stems, entry);
  }

  void words(LangId lang, std::string_view data) {
    eachRow(data, [&](const std::vector<std::string_view>& f) {
      if (f.size() < 3) return;
      const auto cls = classes.find(f[0]);
      if (cls == classes.end()) return;
      Entry entry{cls->second, lang, std::string(f[1]), 0, 0, kNone, 0};
      readNumbers(entry);
      if (entry.cls == EntryClass::concept_) entry.concept_ = find(f[1]);
      if (entry.cls == EntryClass::entity) entry.entity = entityKey(f[1]);
      const auto id = static_cast<EntryId>(lexicon.entries_.size());
      lexicon.entries_.push_back(std::move(entry));
      for (std::string_view p : split(f[2], '|')) {
        if (!trim(p).empty()) phrase(trim(p), lang, id);
      }
    });
  }

  void sortWords() {
    std::sort(lexicon.words_.begin(), lexicon.words_.end());
    lexicon.words_.erase(std::unique(lexicon.words_.begin(), lexicon.words_.end()),
                         lexicon.words_.end());
  }
};

Lexicon::Lexicon() {
  edges_.resize(1 << 16);
  LexiconBuilder builder{*this, {}, {}};
  for (size_t i = 0; i < kClassNames.size(); ++i) {
    builder.classes.emplace(kClassNames[i], static_cast<EntryClass>(i));
  }
  const auto file = [](std::string_view path) {
    for (size_t i = 0; i < kLangFileCount; ++i) {
      if (path == kLangFiles[i].path) return std::string_view(kLangFiles[i].data, kLangFiles[i].size);
    }
    return std::string_view();
  };
  builder.languages(file("languages.tsv"));
  builder.conceptTable(file("concepts.tsv"));
  builder.entityTable(file("entities.tsv"));
  for (size_t i = 0; i < languages_.size(); ++i) builder.newNode();
  for (size_t i = 0; i < kLangFileCount; ++i) {
    const std::string_view path = kLangFiles[i].path;
    const size_t slash = path.find('/');
    if (slash == std::string_view::npos) continue;
    const LangId lang = languageByCode(path.substr(0, slash));
    if (lang != kNone) builder.words(lang, {kLangFiles[i].data, kLangFiles[i].size});
  }
  builder.sortWords();
}

const Lexicon& Lexicon::instance() {
  static const Lexicon* const kLexicon = new Lexicon();
  return *kLexicon;
}

LangId Lexicon::languageByCode(std::string_view code) const {
  const std::string_view primary = code.substr(0, code.find('-'));
  for (size_t i = 0; i < languages_.size(); ++i) {
    if (languages_[i].code == primary) return static_cast<LangId>(i);
  }
  return kNone;
}

ConceptId Lexicon::conceptById(std::string_view id) const {
  const auto at = std::lower_bound(byId_.begin(), byId_.end(), id,
                                   [&](ConceptId c, std::string_view i) { return concepts_[c].id < i; });
  return at != byId_.end() && concepts_[*at].id == id ? *at : kNone;
}

const Entity* Lexicon::entityByKey(Key key) const {
  const auto at = std::lower_bound(entities_.begin(), entities_.end(), key,
                                   [](const Entity& e, Key k) { return e.key < k; });
  return at != entities_.end() && at->key == key ? &*at : nullptr;
}

bool Lexicon::knowsWord(LangId lang, Key form) const {
  return std::binary_search(words_.begin(), words_.end(), mix(static_cast<Key>(lang) + 1, form));
}

bool Lexicon::isA(ConceptId descendant, ConceptId ancestor) const {
  // The table is a forest, but a slip in it must not hang: no chain is longer than the table.
  for (size_t i = 0; descendant != kNone && i <= concepts_.size(); ++i) {
    if (descendant == ancestor) return true;
    descendant = concepts_[descendant].parent;
  }
  return false;
}

int32_t Lexicon::follow(int32_t node, Key word) const {
  const Key key = edgeKey(node, word);
  const size_t mask = edges_.size() - 1;
  for (size_t slot = key & mask; edges_[slot].key != 0; slot = (slot + 1) & mask) {
    if (edges_[slot].key == key) return edges_[slot].to;
  }
  return kNone;
}

void Lexicon::collect(int32_t node, const std::vector<Token>& tokens, int32_t first, int32_t at,
                      int32_t end, bool stems, std::vector<Mark>& out) const {
  if (at > first) {
    for (int32_t leaf = firstLeaf_[node]; leaf != kNone; leaf = leaves_[leaf].next) {
      out.push_back({first, at - first, leaves_[leaf].entry});
    }
  }
  if (at >= end) return;
  const Token& token = tokens[at];
  const std::array<Key, 3> ways = {token.form, token.base, token.stem ^ kStemSalt};
  for (size_t way = 0; way < ways.size(); ++way) {
    if (way == 1 && token.base == token.form) continue;
    if (way == 2 && (!stems || token.stem == 0)) continue;
    const int32_t next = follow(node, ways[way]);
    if (next != kNone) collect(next, tokens, first, at + 1, end, stems, out);
  }
}

void Lexicon::match(LangId lang, const std::vector<Token>& tokens, TokenRange range,
                    std::vector<Mark>& out) const {
  if (lang == kNone) return;
  for (int32_t token = range.begin; token < range.end; ++token) {
    const auto from = static_cast<std::ptrdiff_t>(out.size());
    collect(lang, tokens, token, token, range.end, false, out);
    // "prison" and "prisoner" share a stem: a concept that the word itself names goes before
    // those that only its stem does.
    int32_t named = 0;
    int32_t settled = 0;
    for (auto mark = out.begin() + from; mark != out.end(); ++mark) {
      const EntryClass cls = entries_[mark->entry].cls;
      if (cls == EntryClass::concept_) named = std::max(named, mark->length);
      if (standsForItself(cls)) settled = std::max(settled, mark->length);
    }
    std::vector<Mark> byStem;
    collect(lang, tokens, token, token, range.end, true, byStem);
    for (const Mark& mark : byStem) {
      const bool isConcept = entries_[mark.entry].cls == EntryClass::concept_;
      if (mark.length > (isConcept ? std::max(named, settled) : settled)) out.push_back(mark);
    }
    std::sort(out.begin() + from, out.end(), [](const Mark& a, const Mark& b) {
      return std::tuple(-a.length, a.entry) < std::tuple(-b.length, b.entry);
    });
    out.erase(std::unique(out.begin() + from, out.end(),
                          [](const Mark& a, const Mark& b) {
                            return a.length == b.length && a.entry == b.entry;
                          }),
              out.end());
  }
}

}  // namespace muqabala
