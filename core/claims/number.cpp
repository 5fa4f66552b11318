#include "core/claims/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/claims/figure.h"
#include "core/claims/figure_pieces.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kMostBounds = 3;
constexpr double kMostOrdinal = 9e18;  // fits 64 bits

/// What stands before a figure: bound words, a currency or percent sign.
struct Before {
  int32_t end = 0;
  std::array<Tag, kMostBounds> bounds;
  int32_t count = 0;
  bool between = false;
  bool from = false;  // "from" opens a range or tells a change
  std::string unit;
};

/// "<30", ">= 30"; the bound and how many tokens it is, 0 for none.
Tag signAt(const ClaimContext& context, int32_t token, int32_t& length) {
  const std::u16string_view sign = textAt(context, token);
  const bool equal = textAt(context, token + 1) == u"=" && gluedTo(context, token + 1);
  length = equal ? 2 : 1;
  if (sign == u">") return equal ? Tag("atLeast") : Tag("moreThan");
  if (sign == u"<") return equal ? Tag("atMost") : Tag("lessThan");
  length = 1;
  return sign == u"≥" ? Tag("atLeast") : sign == u"≤" ? Tag("atMost") : Tag();
}

/// "between | the tenth": behind the article of an ordinal.
int32_t behindArticle(const ClaimContext& context, int32_t token) {
  const bool article = isFunction(context, token, "article");
  return article && mayStartNumber(context, token + 1) ? token + 1 : token;
}

/// How many tokens say percent before the figure: "% 20", "yüzde 20", and what opens its sentence
/// as in a table: "Percent of 20", "بالمئة 20".
int32_t percentBefore(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(context, token, EntryClass::percent, length);
  if (entry != nullptr && entry->tag == "before") return length;
  if (entry != nullptr && sentenceAt(context, token).begin == token) {
    int32_t of = 0;
    const bool part = entryAt(context, token + length, EntryClass::partitive, of) != nullptr;
    return part ? length + of : length;
  }
  return isOneOf(context, token, u"%٪") ? 1 : 0;
}

/// "he won 10 medals": a name of money in small letters stands behind its figure. Signs, codes and
/// scripts without capitals stand where they like.
bool isBehindOnly(const ClaimContext& context, int32_t token) {
  const std::u16string_view text = textAt(context, token);
  return text.size() > 2 && text[0] >= u'a' && text[0] <= u'z';
}

/// "handed over 21 girls": the word before takes it.
bool isOfPhrasalVerb(const ClaimContext& context, int32_t token) {
  if (token == 0) return false;
  const Analysis& a = context.analysis;
  for (int32_t m = a.markStart[token - 1]; m < a.markStart[token]; ++m) {
    if (a.marks[m].length == 2 && context.lexicon.classOf(a.marks[m].entry) == EntryClass::concept_)
      return true;
  }
  return false;
}

/// "a $72 million fortune": the letters of a sign such as "A$" touch it.
bool isSpelledApart(const ClaimContext& context, int32_t token, int32_t length) {
  return length > 1 && isOneOf(context, token + length - 1, u"$") &&
         !gluedTo(context, token + length - 1);
}

/// Steps over bound words and a prefixed currency, in any order: "more than $", "$ about".
Before readBefore(const ClaimContext& context, int32_t token) {
  Before before;
  before.end = token;
  while (true) {
    int32_t length = 0;
    const Entry* bound = entryAt(context, before.end, EntryClass::bound, length);
    if (bound != nullptr && isOfPhrasalVerb(context, before.end)) bound = nullptr;
    if (bound != nullptr && before.count < kMostBounds) {
      before.bounds[before.count++] = bound->tag;
      before.from = before.from || bound->tag == "from";
      before.between = before.between || before.from || bound->tag == "between";
      before.end += length;
      continue;
    }
    const Tag compared = signAt(context, before.end, length);
    if (compared != Tag() && before.count < kMostBounds) {
      before.bounds[before.count++] = compared;
      before.end += length;
      continue;
    }
    const bool free = before.unit.empty() && !isBehindOnly(context, before.end);
    const Entry* sign = free ? entryAt(context, before.end, EntryClass::currency, length) : nullptr;
    if (sign != nullptr && !isSpelledApart(context, before.end, length) &&
        context.analysis.tokens.size() > static_cast<size_t>(before.end + length)) {
      before.unit = sign->value;
      before.end += length;
      continue;
    }
    const int32_t percent = before.unit.empty() ? percentBefore(context, before.end) : 0;
    if (percent > 0) {
      before.unit = "percent";
      before.end += percent;
      continue;
    }
    if (before.count > 0 && isLooseArticle(context, before.end)) {
      ++before.end;
      continue;
    }
    if (before.count > 0) before.end = behindArticle(context, before.end);
    return before;
  }
}

/// The token behind what links two figures of a range, or -1. A hyphen links where it touches
/// both or stands alone between them.
int32_t behindLink(const ClaimContext& context, int32_t at, bool between) {
  if (isHyphen(context, at) || isOneOf(context, at, u"~")) {
    return gluedTo(context, at) == gluedTo(context, at + 1) ? at + 1 : -1;
  }
  if (between && isAnd(context, at)) return at + 1;
  if (between && hasFlag(context, at, kFlagAnd)) return at;
  int32_t length = 0;
  return entryAt(context, at, EntryClass::rangeLink, length) != nullptr ? at + length : -1;
}

/// "from 3 to 5" behind a verb of growth is a change, no range; and "from 10% to 20%" anyway, where
/// both figures are written in full.
bool isChange(const ClaimContext& context, const Figure& low, bool inFull) {
  const int32_t before = low.tokens.begin - 1;
  const bool from =
      startsAny(context, before, classBit(EntryClass::partitive) | classBit(EntryClass::bound));
  if (!from || inFull) return from;  // "fell 10 to 12 feet" is how far
  const TokenRange sentence = sentenceAt(context, low.tokens.begin);
  return hasMark(context, {std::max(sentence.begin, low.tokens.begin - 6), low.tokens.begin},
                 EntryClass::growth);
}

/// "three-nought-four": a hyphen with a number behind it, touching both.
bool goesOn(const ClaimContext& context, int32_t token) {
  return isHyphen(context, token) && gluedTo(context, token) && gluedTo(context, token + 1) &&
         mayStartNumber(context, token + 1);
}

/// The sign or unit behind a figure, and how many tokens it is; nullptr for none.
const Entry* unitBehind(const ClaimContext& context, int32_t token, int32_t& length) {
  for (const EntryClass cls : {EntryClass::percent, EntryClass::unit, EntryClass::currency}) {
    const Entry* unit = entryAt(context, token, cls, length);
    if (unit != nullptr) return unit;
  }
  return nullptr;
}

/// The second figure of a range, and what stands between the two.
struct High {
  Figure figure;
  int32_t link = 0;             // the token that links them
  const Entry* unit = nullptr;  // of the first one: "10% to 20%"
};

/// Reads the second figure of a range behind the first; a unit of the first is that of the second
/// too.
bool readHigh(const ClaimContext& context, const Before& before, const Figure& low, High& high) {
  high.link = low.tokens.end;
  int32_t next = behindLink(context, high.link, before.between);
  int32_t length = 0;
  if (next < 0 && (high.unit = unitBehind(context, high.link, length)) != nullptr) {
    high.link += length;
    next = behindLink(context, high.link, before.between);
  }
  if (next < 0) return false;
  const Before sign = readBefore(context, next);
  const bool article = low.ordinal || high.unit != nullptr;  // "el 10% y el 20%"
  const int32_t from = article ? behindArticle(context, sign.end) : sign.end;
  if (sign.count > 0 || !figureAt(context, from, !sign.unit.empty(), high.figure)) return false;
  const Entry* unit =
      high.unit == nullptr ? nullptr : unitBehind(context, high.figure.tokens.end, length);
  if (high.unit != nullptr && (unit == nullptr || unit->tag != high.unit->tag)) return false;
  return !high.figure.vague && !high.figure.share && high.figure.ordinal == low.ordinal;
}

/// Widens `figure` to a range when a second, greater figure follows; false where none does.
bool readRange(const ClaimContext& context, const Before& before, Figure& figure) {
  High end;
  if (figure.vague || figure.share || !readHigh(context, before, figure, end)) return false;
  const Figure& high = end.figure;
  const bool hyphen = isHyphen(context, end.link);
  const bool open = before.between && !before.from;
  if (!hyphen && !open && isChange(context, figure, end.unit != nullptr)) return false;
  if (hyphen && (goesOn(context, high.tokens.end) || isHyphen(context, figure.tokens.begin - 1)))
    return false;
  const bool inherits =
      end.unit == nullptr && figure.scale == 1 && high.scale > 1 && figure.min < 1000;
  const double low = inherits ? figure.min * high.scale : figure.min;
  if (low >= high.min) return false;
  figure.min = low;
  figure.max = high.min;
  figure.scale = high.scale;
  figure.tokens.end = high.tokens.end;
  figure.wordOne = false;
  return true;
}

/// "5000 or more than 4500": what looks like the end of one bound begins another.
bool opensBound(const ClaimContext& context, int32_t token, int32_t length) {
  for (int32_t t = token; t < token + length; ++t) {
    const Before before = readBefore(context, t);
    if (before.count > 0 && before.end >= token + length && mayStartNumber(context, before.end))
      return true;
  }
  return false;
}

void readAfter(const ClaimContext& context, const Figure& figure, NumberMatch& match) {
  int32_t length = 0;
  int32_t& end = match.tokens.end;
  const Entry* percent = entryAt(context, end, EntryClass::percent, length);
  if ((percent != nullptr && percent->tag != "before") || isOneOf(context, end, u"%٪")) {
    match.value.unit = "percent";
    end += percent == nullptr ? 1 : length;
    if (percent != nullptr && percent->tag == "permille") {
      match.value.min /= 10;
      match.value.max /= 10;
    }
  } else {
    match.share = figure.share;
  }
  takeBoundAfter(context, end, match.value);
}

bool readZero(const ClaimContext& context, const Before& before, NumberMatch& match) {
  int32_t length = 0;
  if (entryAt(context, before.end, EntryClass::zero, length) == nullptr) return false;
  match.figure = {before.end, before.end + length};
  match.tokens = match.figure;
  match.value = {};
  match.nobody = true;
  return true;
}

bool isLower(Tag bound) { return bound == "atLeast" || bound == "moreThan"; }
bool isUpper(Tag bound) { return bound == "atMost" || bound == "lessThan"; }

/// The other side of what a bound left open: "more than 20 and less than 30", "at most 100 and at
/// least 20". It goes on behind a comma, "and" or "but" only.
bool readOtherSide(const ClaimContext& context, const Before& before, NumberMatch& match) {
  const bool up = before.count > 0 && isLower(before.bounds[before.count - 1]);
  if (before.count == 0 || (!up && !isUpper(before.bounds[before.count - 1]))) return false;
  int32_t at = match.tokens.end;
  bool linked = hasFlag(context, at, kFlagAnd) || textAt(context, at).starts_with(u"ولا");
  if (isOneOf(context, at, u",،")) linked = ++at > 0;
  if (markAt(context, at, EntryClass::conjunction) != nullptr || textAt(context, at) == u"و")
    linked = ++at > 0;
  const Before other = readBefore(context, at);
  if (!linked || other.count == 0 || !other.unit.empty()) return false;
  const Tag bound = other.bounds[other.count - 1];
  Figure figure;
  if (!(up ? isUpper(bound) : isLower(bound)) || !figureAt(context, other.end, false, figure))
    return false;
  if (figure.vague || figure.min != figure.max) return false;
  Quantity& value = match.value;
  if (up ? figure.min <= value.min : figure.min >= value.max) return false;
  if (up) {
    value.max = figure.min;
    value.maxOpen = bound == "lessThan";
  } else {
    value.min = figure.min;
    value.minOpen = bound == "moreThan";
  }
  match.tokens.end = figure.tokens.end;
  return true;
}

bool readOrdinal(const Before& before, const Figure& figure, NumberMatch& match) {
  if (before.end != figure.tokens.begin || figure.min < 1 || figure.min > kMostOrdinal)
    return false;
  match.ordinal = true;
  match.figure = match.tokens = figure.tokens;
  match.value.min = match.value.max = figure.min;
  return true;
}

bool isNounAt(const ClaimContext& context, int32_t token) {
  return token < static_cast<int32_t>(context.analysis.tokens.size()) &&
         context.analysis.tokens[token].kind == TokenKind::word &&
         !hasFlag(context, token, kFlagFunction);
}

bool readNumber(const ClaimContext& context, int32_t token, NumberMatch& match) {
  const Before before = readBefore(context, token);
  match = {};
  Figure figure;
  if (!figureAt(context, before.end, !before.unit.empty(), figure)) {
    return before.unit.empty() && readZero(context, before, match);
  }
  if (figure.ordinal && before.count == 0) return readOrdinal(before, figure, match);
  // "from 9 people", "de 12 %": what opens a range is no bound of a single figure
  if (!readRange(context, before, figure) && before.between) return false;
  match.figure = figure.tokens;
  match.tokens = {token, figure.tokens.end};
  match.wordOne = figure.wordOne;
  match.value.min = figure.min;
  match.value.max = figure.max;
  match.value.vague = figure.vague;
  match.value.unit = before.unit;
  for (int32_t i = 0; i < before.count; ++i) applyBound(before.bounds[i], match.value);
  // "higher than the tenth but lower than the fifteenth"; one side alone, and the tenth of a noun
  // ("at least the tenth and at most the fifteenth star"), count nothing
  const bool both = readOtherSide(context, before, match);
  if (figure.ordinal && !before.between && (!both || isNounAt(context, match.tokens.end)))
    return false;
  readAfter(context, figure, match);
  return true;
}

}  // namespace

void applyBound(Tag bound, Quantity& value) {
  if (bound == "about" || bound == "nearly") value.approximate = true;
  if (bound == "atLeast" || bound == "moreThan") {
    value.max = kInfinity;
    value.minOpen = bound == "moreThan";
  }
  if (bound == "atMost" || bound == "lessThan") {
    value.min = -kInfinity;
    value.maxOpen = bound == "lessThan";
    value.vague = false;
  }
}

void takeBoundAfter(const ClaimContext& context, int32_t& end, Quantity& value) {
  int32_t length = 0;
  const bool ending = isOneOf(context, end, u"'’") && gluedTo(context, end + 1);  // "100'den fazla"
  const int32_t at = ending ? end + 1 : end;
  const Entry* bound = entryAt(context, at, EntryClass::boundAfter, length);
  if (bound == nullptr || opensBound(context, at, length)) return;
  if (length == 1 && mayStartNumber(context, at + 1)) return;  // "two plus three"
  applyBound(bound->tag, value);
  end = at + length;
}

bool numberAt(const ClaimContext& context, int32_t token, NumberMatch& match) {
  return mayOpenNumber(context, token) && readNumber(context, token, match);
}

}  // namespace muqabala
