#include "core/lang/lexicon_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/lang/lexicon_keys.h"
#include "core/lang/pack_form.h"
#include "core/lang/table_text.h"
#include "core/normalize.h"
#include "core/sort.h"
#include "core/unicode.h"

namespace muqabala {

using table_text::eachRow;

namespace {

constexpr std::array<std::string_view, 64> kClassNames = {
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
    "arithmetic",   "ordinalMark", "numbered",   "quantifier"};
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
    entry.tag = Tag(entry.value);
    readNumbers(entry);
    lexicon_.values_.push_back(std::move(entry));
  });
}

void LexiconBuilder::conceptTable(std::string_view data) {
  std::vector<Concept>& concepts = lexicon_.concepts_;
  std::vector<std::pair<std::string_view, std::string_view>> links;
  eachRow(data, [&](const std::vector<std::string_view>& f) {
    if (f.size() < 4) return;
    const bool mayTurn = f[3].starts_with('~');
    concepts.push_back({std::string(f[0]), Tag(f[0]), Tag(f[1]), kNone, kNone, mayTurn});
    links.emplace_back(f[2], f[3].substr(mayTurn ? 1 : 0));
  });
  size_t slots = 1;
  while (slots < concepts.size() * 2) slots *= 2;
  lexicon_.byId_.assign(slots, kNone);
  for (size_t i = 0; i < concepts.size(); ++i) {
    size_t slot = concepts[i].tag.hash() & (slots - 1);
    while (lexicon_.byId_[slot] != kNone) slot = (slot + 1) & (slots - 1);
    lexicon_.byId_[slot] = static_cast<ConceptId>(i);
  }
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
    read.push_back({std::string(f[0]), Tag(f[1]), entityKey(f[0]), entityKey(f[2])});
  });
  sortStably(order.begin(), order.end());
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
  size_t slot = lexicon_keys::slotOf(edge.key) & mask;
  while (lexicon_.edges_[slot].key != 0) slot = (slot + 1) & mask;
  lexicon_.edges_[slot] = edge;
}

int32_t LexiconBuilder::step(int32_t node, Key word) {
  const int32_t known = lexicon_.follow(node, word);
  if (known != kNone) return known;
  if (++lexicon_.edgeCount_ * 2 > lexicon_.edges_.size()) growEdges();
  const int32_t next = newNode();
  const Key edge = lexicon_keys::ofEdge(lexicon_keys::ofNode(node), word);
  place({edge, next});
  lexicon_.nodes_[node].next |= lexicon_keys::nextBit(word);
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
  size_t slot = lexicon_keys::slotOf(key) & mask;
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
    entry.tag = lexicon_.concepts_[entry.concept_].tag;
  } else {
    entry.cls = EntryClass::entity;
    entry.entity = lexicon_.entityRows_[row - values - concepts];
    entry.value = lexicon_.entityByKey(entry.entity)->id;
    entry.tag = Tag(entry.value);
  }
  return entry;
}

}  // namespace muqabala
