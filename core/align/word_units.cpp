#include "core/align/word_units.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/algebra.h"
#include "core/normalize.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Weight of a word without content: enough to lie with its neighbours, too little to lead them.
constexpr int32_t kLightWeight = 48;
/// Weight of a figure, which idf does not know: that of a rare word.
constexpr int32_t kFigureWeight = 2400;
/// Words of one concept or name, at most.
constexpr int32_t kMostWords = 6;

constexpr uint64_t kLightClasses =
    classBit(EntryClass::conjunction) | classBit(EntryClass::auxiliary) |
    classBit(EntryClass::partitive) | classBit(EntryClass::rangeLink) |
    classBit(EntryClass::dateLead) | classBit(EntryClass::byAgent) |
    classBit(EntryClass::function) | classBit(EntryClass::numbered);

/// Tables of which two words mean the same when they stand in rows of one value, and are of one
/// kind when in rows of different ones.
constexpr uint64_t kValueClasses =
    classBit(EntryClass::weekday) | classBit(EntryClass::month) | classBit(EntryClass::day) |
    classBit(EntryClass::season) | classBit(EntryClass::dayPart) |
    classBit(EntryClass::timeRelation) | classBit(EntryClass::direction) |
    classBit(EntryClass::spatial) | classBit(EntryClass::bound) | classBit(EntryClass::boundAfter) |
    classBit(EntryClass::scope) | classBit(EntryClass::growth) | classBit(EntryClass::cause) |
    classBit(EntryClass::vague) | classBit(EntryClass::fraction) | classBit(EntryClass::ordinal) |
    classBit(EntryClass::cardinal) | classBit(EntryClass::timeUnit) | classBit(EntryClass::unit) |
    classBit(EntryClass::currency) | classBit(EntryClass::percent);
/// Tables whose words all mean much the same: any verb of saying, any negation.
constexpr uint64_t kOneMeaning =
    classBit(EntryClass::negation) | classBit(EntryClass::denial) | classBit(EntryClass::confirm) |
    classBit(EntryClass::openCue) | classBit(EntryClass::foil) | classBit(EntryClass::attempt) |
    classBit(EntryClass::possible) | classBit(EntryClass::hedge) | classBit(EntryClass::report) |
    classBit(EntryClass::allege) | classBit(EntryClass::according);
/// Of function words, those that say something all the same.
constexpr uint64_t kTellingClasses = classBit(EntryClass::negation) | classBit(EntryClass::zero) |
                                     classBit(EntryClass::cardinal) |
                                     classBit(EntryClass::direction);

Key saltOf(Sense::Type type) { return (static_cast<Key>(type) + 1) * 0x9e3779b97f4a7c15ULL; }

void add(WordUnit& unit, Sense::Type type, Key key) {
  unit.senses.push_back({type, (key ^ saltOf(type)) * 0x100000001b3ULL});
}

Key conceptKey(ConceptId id) { return static_cast<Key>(id) * 0x2545f4914f6cdd1dULL + 1; }

/// A concept is of one kind with the one above it, with its sisters and with its opposite.
void addConcept(WordUnit& unit, ConceptId id) {
  const Concept& known = Lexicon::instance().concepts()[id];
  add(unit, Sense::Type::concept_, conceptKey(id));
  add(unit, Sense::Type::kind, conceptKey(id));
  if (known.parent != kNone) add(unit, Sense::Type::kind, conceptKey(known.parent));
  if (known.opposite != kNone) add(unit, Sense::Type::kind, conceptKey(known.opposite));
}

void addEntity(WordUnit& unit, Key key) {
  unit.name = true;
  add(unit, Sense::Type::name, key);
  const Entity* entity = Lexicon::instance().entityByKey(key);
  if (entity != nullptr) add(unit, Sense::Type::kind, entity->kind.hash());
}

void addTable(WordUnit& unit, const Entry& entry) {
  const uint64_t bit = classBit(entry.cls);
  const Key cls = static_cast<Key>(entry.cls) + 0x1000;
  if ((bit & kOneMeaning) != 0) add(unit, Sense::Type::concept_, cls);
  // "In" is everywhere; "near" and "inside" are told apart.
  if ((bit & kValueClasses) == 0 || entry.tag == "in") return;
  unit.telling = unit.telling || entry.cls == EntryClass::spatial;
  add(unit, Sense::Type::concept_, cls << 32 ^ entry.tag.hash());
  add(unit, Sense::Type::kind, cls);
}

/// What the marks that are as long as the unit say of it.
void addMarks(const Analysis& a, WordUnit& unit) {
  const int32_t first = unit.tokens.begin;
  for (int32_t m = a.markStart[first]; m < a.markStart[first + 1]; ++m) {
    if (a.marks[m].length != unit.tokens.size()) continue;
    const Entry& entry = Lexicon::instance().entries()[a.marks[m].entry];
    if (entry.concept_ != kNone) addConcept(unit, entry.concept_);
    if (entry.entity != 0) addEntity(unit, entry.entity);
    addTable(unit, entry);
  }
}

void sortSenses(std::vector<Sense>& senses) {
  sortStably(senses.begin(), senses.end(),
             [](const Sense& x, const Sense& y) { return x.key < y.key; });
  const auto same = [](const Sense& x, const Sense& y) { return x.key == y.key; };
  senses.erase(std::unique(senses.begin(), senses.end(), same), senses.end());
}

/// Code units that proclitics take of a folded word.
size_t procliticUnits(uint16_t flags) {
  size_t units = 0;
  for (const uint16_t flag : {kFlagAnd, kFlagSo, kFlagBy, kFlagFor, kFlagLike}) {
    units += (flags & flag) != 0 ? 1 : 0;
  }
  // ل and ال together are written لل.
  if ((flags & kFlagArticle) != 0) units += (flags & kFlagFor) != 0 ? 1 : 2;
  return units;
}

/// Letters of a word that may be a slip, or what a slip was meant to be: one that the lexicon does
/// not know, or a name.
std::u16string lettersOf(const Analysis& a, const WordUnit& unit) {
  const Token& token = a.tokens[unit.tokens.begin];
  const Lexicon& lexicon = Lexicon::instance();
  if (token.kind != TokenKind::word || unit.light || unit.lang == kNone) return {};
  if (!unit.name &&
      (lexicon.knowsWord(unit.lang, token.base) || lexicon.knowsWord(unit.lang, token.form))) {
    return {};
  }
  std::u16string folded =
      fold(std::u16string_view(a.article.text).substr(token.span.start, token.span.length()));
  const size_t skipped = procliticUnits(token.flags);
  return skipped < folded.size() ? folded.substr(skipped) : folded;
}

void fillSingle(const Analysis& a, const Vocabulary& vocabulary, WordUnit& unit) {
  const Token& token = a.tokens[unit.tokens.begin];
  unit.word = token.base != 0 ? token.base : token.form;
  unit.capital = (token.flags & kFlagCapital) != 0;
  const bool told = std::any_of(unit.senses.begin(), unit.senses.end(),
                                [](const Sense& s) { return s.type != Sense::Type::kind; });
  const bool function = (token.flags & kFlagFunction) != 0;
  // "US" is a name, "us" is not.
  const bool name = unit.capital && unit.name;
  unit.light = function ? (token.classes & kTellingClasses) == 0 && !name && !unit.telling
                        : !told && (token.classes & kLightClasses) != 0;
  if (unit.light) return;
  unit.stem = token.stem;
  const Key key = contentKey(token);
  unit.weight = key != 0 ? vocabulary.idf(key) : vocabulary.unseenIdf / 2;
  if (key != 0) add(unit, Sense::Type::part, key);
}

void fillSeveral(const Analysis& a, const Vocabulary& vocabulary, WordUnit& unit) {
  unit.weight = vocabulary.unseenIdf / 4;
  for (int32_t t = unit.tokens.begin; t < unit.tokens.end; ++t) {
    const Token& token = a.tokens[t];
    unit.word = (unit.word ^ token.base) * 0x100000001b3ULL;
    const Key key = contentKey(token);
    if (key == 0) continue;
    unit.weight = std::max(unit.weight, vocabulary.idf(key));
    add(unit, Sense::Type::part, key);
  }
}

void readDayPart(const Analysis& a, WordUnit& unit) {
  for (int32_t t = unit.tokens.begin; t < unit.tokens.end; ++t) {
    if ((a.tokens[t].classes & classBit(EntryClass::dayPart)) == 0) continue;
    for (int32_t m = a.markStart[t]; m < a.markStart[t + 1]; ++m) {
      const Entry& entry = Lexicon::instance().entries()[a.marks[m].entry];
      if (entry.cls != EntryClass::dayPart) continue;
      unit.partFrom = static_cast<int32_t>(entry.number);
      unit.partTo = static_cast<int32_t>(entry.number2);
    }
  }
}

/// Cuts the tokens of one sentence.
class Cutter {
 public:
  Cutter(const Analysis& analysis, const SideKnowledge& known) : a_(analysis), known_(known) {}

  void cut(int32_t sentence, size_t most, std::vector<WordUnit>& out) {
    const Sentence& s = a_.sentences[sentence];
    for (int32_t t = s.tokens.begin; t < s.tokens.end && out.size() < most;) {
      WordUnit unit;
      unit.tokens = {t, std::min(s.tokens.end, endOf(t, s.tokens.end, unit))};
      t = unit.tokens.end;
      const bool mark = unit.tokens.size() == 1 && unit.pin == kNone &&
                        a_.tokens[unit.tokens.begin].kind == TokenKind::punctuation;
      if (mark) continue;
      unit.lang = s.lang;
      unit.sentence = sentence;
      fill(unit);
      out.push_back(std::move(unit));
    }
  }

 private:
  int32_t endOf(int32_t token, int32_t last, WordUnit& unit) {
    int32_t end = last;  // a unit ends where a pinned one begins
    for (size_t i = 0; i < known_.pinned.size(); ++i) {
      const TokenRange range = known_.pinned[i];
      if (range.empty()) continue;
      if (range.begin == token) {
        unit.pin = static_cast<int32_t>(i);
        return figureAt(token, range.end, unit), range.end;
      }
      if (range.begin > token) end = std::min(end, range.begin);
    }
    const int32_t figure = figureAt(token, end, unit);
    return figure > token ? figure : phraseEnd(token, end);
  }

  /// The end of the figure that begins here and ends by `last`; `token` where there is none.
  int32_t figureAt(int32_t token, int32_t last, WordUnit& unit) {
    const auto before = [&](const Claim* c, int32_t t) { return valueTokens(a_, *c).begin < t; };
    auto at = std::lower_bound(known_.figures.begin(), known_.figures.end(), token, before);
    for (; at != known_.figures.end() && valueTokens(a_, **at).begin == token; ++at) {
      const int32_t end = valueTokens(a_, **at).end;
      if (end > last) continue;
      unit.figure = *at;
      return end;
    }
    return token;
  }

  /// The end of the longest concept or name that begins here.
  int32_t phraseEnd(int32_t token, int32_t last) const {
    int32_t length = 1;
    for (int32_t m = a_.markStart[token]; m < a_.markStart[token + 1]; ++m) {
      const Entry& entry = Lexicon::instance().entries()[a_.marks[m].entry];
      const bool names = entry.concept_ != kNone || entry.entity != 0 ||
                         (classBit(entry.cls) & (kOneMeaning | kValueClasses)) != 0;
      const int32_t end = token + a_.marks[m].length;
      if (names && end <= last && a_.marks[m].length <= kMostWords) {
        length = std::max(length, a_.marks[m].length);
      }
    }
    return token + length;
  }

  void fill(WordUnit& unit) const {
    addMarks(a_, unit);
    const bool single = unit.tokens.size() == 1;
    single ? fillSingle(a_, known_.vocabulary, unit) : fillSeveral(a_, known_.vocabulary, unit);
    if (unit.figure != nullptr) {
      unit.weight = kFigureWeight;
      readDayPart(a_, unit);
    }
    if (unit.pin != kNone || unit.figure != nullptr) unit.light = false;
    if (unit.light) unit.weight = kLightWeight;
    sortSenses(unit.senses);
    if (single && unit.figure == nullptr) unit.letters = lettersOf(a_, unit);
  }

  const Analysis& a_;
  const SideKnowledge& known_;
};

/// Whether two words are one but for a slip: a letter wrong, missing or too many, two letters
/// swapped (Damerau 1964), two such slips in a long word, or the same letters in another order.
class Slip {
 public:
  Slip(std::u16string_view a, std::u16string_view b) : a_(a), b_(b) {}

  bool found() const {
    const size_t shorter = std::min(a_.size(), b_.size());
    const size_t longer = std::max(a_.size(), b_.size());
    if (shorter < 4 || longer > kLongest || longer - shorter > 2) return false;
    if (shorter == longer && sameLetters()) return true;
    const size_t allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
    return allowed > 0 && distance() <= allowed;
  }

 private:
  static constexpr size_t kLongest = 24;

  bool sameLetters() const {
    std::u16string a(a_);
    std::u16string b(b_);
    sortStably(a.begin(), a.end());
    sortStably(b.begin(), b.end());
    return a == b;
  }

  /// Optimal string alignment.
  size_t distance() const {
    std::array<std::array<uint8_t, kLongest + 1>, 3> row{};
    for (size_t j = 0; j <= b_.size(); ++j) row[0][j] = static_cast<uint8_t>(j);
    for (size_t i = 1; i <= a_.size(); ++i) {
      auto& now = row[i % 3];
      const auto& last = row[(i + 2) % 3];
      now[0] = static_cast<uint8_t>(i);
      for (size_t j = 1; j <= b_.size(); ++j) {
        const int change = a_[i - 1] == b_[j - 1] ? 0 : 1;
        int best = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
        const bool swapped = i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1];
        if (swapped) best = std::min(best, row[(i + 1) % 3][j - 2] + 1);
        now[j] = static_cast<uint8_t>(best);
      }
    }
    return row[a_.size() % 3][b_.size()];
  }

  std::u16string_view a_;
  std::u16string_view b_;
};

/// The strongest type of sense that both have; false when they have none.
bool sharedSense(const WordUnit& a, const WordUnit& b, Sense::Type& type) {
  bool found = false;
  for (size_t i = 0, j = 0; i < a.senses.size() && j < b.senses.size();) {
    const Key x = a.senses[i].key;
    const Key y = b.senses[j].key;
    if (x == y) {
      type = found ? std::max(type, a.senses[i].type) : a.senses[i].type;
      found = true;
    }
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return found;
}

/// Whether two times of day have nothing in common; a day's value does not tell them.
bool areApart(const WordUnit& a, const WordUnit& b) {
  return a.partTo >= 0 && b.partTo >= 0 && (a.partTo <= b.partFrom || b.partTo <= a.partFrom);
}

Likeness likenessOfFigures(const WordUnit& x, const WordUnit& y) {
  const Claim& a = *x.figure;
  const Claim& b = *y.figure;
  const Fit fit = fitOf(a.value, b.value).fit;
  if (fit == Fit::equal && !areApart(x, y)) return {100, true, Via::value};
  const bool sameKind = a.kind == b.kind && a.value.quantity.unit == b.value.quantity.unit;
  return {sameKind ? 30 : 0, false, Via::value};
}

/// "of the": between a number and what it counts.
bool isLink(const Token& token) {
  const uint64_t links = classBit(EntryClass::function) | classBit(EntryClass::partitive);
  return (token.classes & links) != 0 && (token.classes & classBit(EntryClass::unit)) == 0;
}

}  // namespace

bool isFigure(const Claim& claim) {
  const bool kind = claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::ordinal ||
                    claim.kind == ClaimKind::date || claim.kind == ClaimKind::duration;
  return kind && claim.within == kNone;
}

TokenRange valueTokens(const Analysis& analysis, const Claim& claim) {
  TokenRange value = claim.key;
  const TokenRange counted = claim.counted;
  if (counted.empty() || counted.end <= value.begin || value.end <= counted.begin) return value;
  if (counted.begin > value.begin) {
    value.end = counted.begin;
    while (value.size() > 1 && isLink(analysis.tokens[value.end - 1])) --value.end;
  } else if (counted.end < value.end) {
    value.begin = counted.end;
  }
  return value;
}

std::vector<WordUnit> unitsOf(const Analysis& analysis, const std::vector<int32_t>& sentences,
                              const SideKnowledge& known, size_t most) {
  std::vector<WordUnit> units;
  Cutter cutter(analysis, known);
  for (const int32_t sentence : sentences) cutter.cut(sentence, most, units);
  return units;
}

Likeness likenessOf(const WordUnit& a, const WordUnit& b) {
  if (a.figure != nullptr && b.figure != nullptr) return likenessOfFigures(a, b);
  const bool oneLanguage = a.lang == b.lang || a.lang == kNone || b.lang == kNone;
  if (a.word == b.word && (oneLanguage || (a.capital && b.capital))) return {100, true, Via::word};
  if (a.light || b.light) return {};
  if (oneLanguage && a.stem != 0 && a.stem == b.stem) return {90, true, Via::word};
  Sense::Type type = Sense::Type::kind;
  if (sharedSense(a, b, type)) {
    if (type == Sense::Type::name) return {95, true, Via::name};
    if (type == Sense::Type::concept_) return {80, true, Via::concept_};
    return {type == Sense::Type::part ? kPartly : 25, false, Via::concept_};
  }
  // Two known names are two names.
  const bool maySlip = oneLanguage && !a.letters.empty() && !b.letters.empty() &&
                       !(a.name && b.name) && a.capital == b.capital &&
                       Slip(a.letters, b.letters).found();
  if (maySlip) return {70, true, Via::spelling};
  return {};
}

}  // namespace muqabala
