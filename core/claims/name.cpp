#include <algorithm>

#include "core/claims/claims.h"
#include "core/claims/statement.h"
#include "core/claims/words.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Words of a name that the lexicon does not know, at most.
constexpr int32_t kMostUnknown = 3;
/// With fewer words a text tells nothing about how its language writes nouns.
constexpr size_t kEnoughWords = 60;

bool isCapitalWord(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::word && hasFlag(c, token, kFlagCapital) &&
         !hasFlag(c, token, kFlagFunction);
}

/// Words of a sentence, and how many of them have a capital.
struct Count {
  size_t words = 0;
  size_t capital = 0;
};

Count countWords(const ClaimContext& c, const Sentence& s) {
  Count count;
  for (int32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
    if (c.analysis.tokens[t].kind != TokenKind::word) continue;
    ++count.words;
    count.capital += t > s.tokens.begin && isCapitalWord(c, t) ? 1 : 0;
  }
  return count;
}

/// What capitals tell in one article: nothing in a language that writes every noun with one, nor in
/// a headline that writes every word with one, nor where a sentence begins, unless the word has one
/// elsewhere too.
class Capitals {
 public:
  explicit Capitals(const ClaimContext& context) : c_(context) {
    const Analysis& a = context.analysis;
    Count all;
    for (const Sentence& s : a.sentences) {
      const Count count = countWords(c_, s);
      all.words += count.words;
      all.capital += count.capital;
      isHeadline_.push_back(count.capital * 3 > count.words * 2 && count.words > 5);
      if (isHeadline_.back() || count.capital == 0) continue;
      for (int32_t t = s.tokens.begin + 1; t < s.tokens.end; ++t) {
        if (isCapitalWord(c_, t)) inside_.push_back(a.tokens[t].form);
      }
    }
    manyNouns_ = all.words >= kEnoughWords && all.capital * 5 > all.words;
    sortStably(inside_.begin(), inside_.end());
  }

  /// Whether the capital of the word says that it is a name.
  bool names(int32_t token) const {
    if (!isCapitalWord(c_, token)) return false;
    const int32_t sentence = c_.analysis.sentenceOfToken[token];
    const bool sure =
        token > c_.analysis.sentences[sentence].tokens.begin && !isHeadline_[sentence];
    return sure ||
           std::binary_search(inside_.begin(), inside_.end(), c_.analysis.tokens[token].form);
  }

  /// Whether the language of the sentence has capitals that tell names from nouns.
  bool tell(const Sentence& sentence) const {
    if (sentence.lang == kNone) return !manyNouns_;
    const Language& language = c_.lexicon.languages()[sentence.lang];
    return !language.rightToLeft && language.code != "de";
  }

 private:
  const ClaimContext& c_;
  std::vector<Key> inside_;  // sorted
  std::vector<bool> isHeadline_;
  bool manyNouns_ = false;
};

Key keyOfRange(const Analysis& a, TokenRange range) {
  Key key = 0;
  for (int32_t t = range.begin; t < range.end; ++t) key = key * 0x100000001b3ULL + a.tokens[t].base;
  return range.size() == 1 ? a.tokens[range.begin].base : key;
}

class NameFinder {
 public:
  explicit NameFinder(const ClaimContext& context)
      : c_(context), a_(context.analysis), capitals_(context) {}

  std::vector<Name> find() {
    for (const Sentence& s : a_.sentences) {
      const bool tell = capitals_.tell(s);
      const bool leftToRight = s.lang == kNone || !c_.lexicon.languages()[s.lang].rightToLeft;
      needCapital_ = leftToRight ? kFlagCapital : 0;
      for (int32_t t = s.tokens.begin; t < s.tokens.end;) {
        t = mayBegin(a_.tokens[t], tell) ? readAt(t, s.tokens.end, tell) : t + 1;
      }
    }
    joinAliases();
    return std::move(names_);
  }

 private:
  /// Whether a name can begin at a word: an entity, a given name, or one that nobody knows, with a
  /// capital where capitals tell.
  static bool mayBegin(const Token& word, bool capitalsTell) {
    constexpr uint64_t kNames = classBit(EntryClass::entity) | classBit(EntryClass::givenName);
    if ((word.classes & kNames) != 0) return true;
    return capitalsTell ? (word.flags & kFlagCapital) != 0 : word.classes == 0;
  }

  /// "the Syrian Democratic Forces (SDF)", "X, known as Y": two names for one, from there on.
  void joinAliases() {
    for (size_t i = 1; i < names_.size(); ++i) {
      const Name& first = names_[i - 1];
      if (first.key == names_[i].key || !isAlias(first.tokens.end, names_[i].tokens)) continue;
      const bool known = c_.lexicon.entityByKey(first.key) != nullptr;
      const bool bothKnown = known && c_.lexicon.entityByKey(names_[i].key) != nullptr;
      if (bothKnown) continue;
      const bool keepFirst = known || c_.lexicon.entityByKey(names_[i].key) == nullptr;
      const Key from = keepFirst ? names_[i].key : first.key;
      const Key to = keepFirst ? first.key : names_[i].key;
      for (Name& name : names_) name.key = name.key == from ? to : name.key;
    }
  }

  /// Whether only a bracket or a word like "known as" stands between a name's end and the second.
  bool isAlias(int32_t from, TokenRange second) const {
    constexpr int32_t kMostBetween = 5;
    if (second.begin - from < 1 || second.begin - from > kMostBetween) return false;
    if (isOneOf(c_, from, u"(")) {
      return second.begin - from <= 2 && second.end < static_cast<int32_t>(a_.tokens.size()) &&
             (isOneOf(c_, second.end, u")") || isOneOf(c_, second.end + 1, u")"));
    }
    for (int32_t t = from; t < second.begin; ++t) {
      if (markAt(c_, t, EntryClass::alias) != nullptr) return true;
      if (isContent(c_, t)) return false;
    }
    return false;
  }

  /// Takes the name at `t` if there is one; gives where to go on.
  int32_t readAt(int32_t t, int32_t end, bool capitalsTell) {
    if (const Mark* mark = entityAt(t)) {
      names_.push_back({{t, t + mark->length}, c_.lexicon.entries()[mark->entry].entity});
      return t + mark->length;
    }
    const int32_t nameEnd = capitalsTell ? capitalsEnd(t, end) : unknownEnd(t, end);
    if (nameEnd == t) return t + 1;
    names_.push_back({{t, nameEnd}, keyOfRange(a_, {t, nameEnd})});
    return nameEnd;
  }

  /// The longest entity at `t`. "us", "is" and "who" are names in capitals only.
  const Mark* entityAt(int32_t t) const {
    const Mark* mark = markAt(c_, t, EntryClass::entity);
    const bool function = mark != nullptr && mark->length == 1 && hasFlag(c_, t, kFlagFunction);
    return function && !hasFlag(c_, t, kFlagAllCaps) ? nullptr : mark;
  }

  int32_t capitalsEnd(int32_t t, int32_t end) const {
    while (t < end && capitals_.names(t) && !isTime(t)) ++t;
    return t;
  }

  bool isTime(int32_t t) const {
    return markAt(c_, t, EntryClass::weekday) != nullptr ||
           markAt(c_, t, EntryClass::month) != nullptr;
  }

  /// Where capitals tell nothing, a name begins with a given name or stands behind a title.
  int32_t unknownEnd(int32_t t, int32_t end) const {
    int32_t at = t;
    if (const Mark* given = markAt(c_, t, EntryClass::givenName)) {
      at = t + given->length;
      // "علي" is also "on" where no other given name follows.
      const bool doubtful = hasFlag(c_, t, kFlagFunction);
      if (doubtful && (at >= end || markAt(c_, at, EntryClass::givenName) == nullptr)) return t;
    } else if (!isBehindTitle(t)) {
      return t;
    }
    const int32_t last = std::min(end, at + kMostUnknown);
    while (at < last && (isUnknown(at) || isFamilyName(at) ||
                         markAt(c_, at, EntryClass::givenName) != nullptr)) {
      ++at;
    }
    return at;
  }

  /// A mark of a title that ends before the token.
  bool isBehindTitle(int32_t t) const {
    if (!isUnknown(t) || hasFlag(c_, t, kFlagArticle)) return false;
    constexpr int32_t kLongestTitle = 3;
    for (int32_t length = 1; length <= kLongestTitle && length <= t; ++length) {
      const Mark* title = markAt(c_, t - length, EntryClass::title);
      if (title != nullptr && title->length == length) return true;
    }
    return false;
  }

  /// "العبيدي": whatever else the word may mean, behind a given name it is a family's.
  bool isFamilyName(int32_t t) const {
    return !hasFlag(c_, t, kFlagAnd | kFlagBy | kFlagFor | kFlagFunction) &&
           textAt(c_, t).ends_with(u'ي') && markAt(c_, t, EntryClass::entity) == nullptr;
  }

  /// A word that the lexicon has in no class, and no preposition or "and" is one with.
  bool isUnknown(int32_t t) const {
    const Token& token = a_.tokens[t];
    return token.kind == TokenKind::word && token.classes == 0 &&
           (token.flags & needCapital_) == needCapital_ &&
           (token.flags & (kFlagFunction | kFlagAnd | kFlagSo | kFlagBy | kFlagFor)) == 0;
  }

  const ClaimContext& c_;
  const Analysis& a_;
  Capitals capitals_;
  uint16_t needCapital_ = 0;  // of an unknown name, in the sentence that is read
  std::vector<Name> names_;
};

}  // namespace

std::vector<Name> findNames(const ClaimContext& context) { return NameFinder(context).find(); }

}  // namespace muqabala
