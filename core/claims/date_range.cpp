#include "core/claims/calendar.h"
#include "core/claims/date_words.h"

namespace muqabala {
namespace {

/// "and" between the ends of a range: the word, or the proclitic of the word that follows.
bool andAt(const ClaimContext& c, int32_t token, int32_t& length) {
  if (entryIs(c, token, EntryClass::conjunction, "and", length)) return true;
  const std::u16string_view word = textAt(c, token);
  length = word == u"و" ? 1 : 0;
  return word == u"و" || hasFlag(c, token, kFlagAnd);
}

/// What joins two ends at `token`; `length` may be 0 for a proclitic "and".
bool linkAt(const ClaimContext& c, int32_t token, bool between, int32_t& length) {
  if (token >= sentenceEnd(c, token - 1)) return false;
  length = 1;
  if (isOneOf(c, token, u"-–—")) return true;
  if (between && andAt(c, token, length)) return true;
  length = 1;
  const Mark* link = markAt(c, token, EntryClass::rangeLink);
  if (link != nullptr) length = link->length;
  return link != nullptr || entryIs(c, token, EntryClass::timeRelation, "until", length);
}

/// The words before a range that say that it is one: "between", "بين عامي", "يومي".
struct Opening {
  bool between = false;  // its ends are joined by "and"
  bool years = false;    // the ends are years
  int32_t next = 0;
};

Opening openingAt(const ClaimContext& c, int32_t token) {
  Opening opening{false, false, token};
  int32_t length = 0;
  if (entryIs(c, token, EntryClass::bound, "between", length) ||
      entryIs(c, token, EntryClass::spatial, "between", length)) {
    opening.between = true;
    opening.next = token + length;
  }
  const int32_t end = sentenceEnd(c, token);
  while (opening.next < end && opening.between && opening.next - token < 3 &&
         hasFlag(c, opening.next, kFlagFunction)) {
    ++opening.next;
  }
  if (opening.next >= end) return {};
  const Entry* unit = entryAt(c, opening.next, EntryClass::dualTime, length);
  if (unit == nullptr && opening.between) {
    unit = entryAt(c, opening.next, EntryClass::timeUnit, length);
  }
  if (unit != nullptr && (unit->value == "a" || unit->value == "d")) {
    opening.between = true;
    opening.years = unit->value == "a";
    opening.next += length;
  }
  return opening;
}

/// A number at `token` that only the other end of the range makes a date: "12" of "12-15 May",
/// "2014" of "2014 to 2019".
bool bareEnd(const ClaimContext& c, int32_t token, DateWords& words) {
  const int32_t value = digitsAt(c, token);
  const size_t width = value < 0 ? 0 : textAt(c, token).size();
  if (width == 0 || width > 4 || width == 3) return false;
  words = {};
  words.tokens = {token, token + 1};
  if (width == 4 && value >= 1000 && value < 2200) {
    words.year = value;
  } else if (value >= 1 && value <= 31) {
    words.day = value;
  }
  return words.year >= 0 || words.day >= 0;
}

bool onlyYear(const DateWords& w) {
  return w.year >= 0 && w.month < 0 && w.day < 0 && w.weekday < 0 && w.hijriMonth < 0;
}

/// Takes from the later end what the earlier one leaves unsaid: month and year of "12-15 May 2018".
bool completeFirst(DateWords& first, const DateWords& last) {
  if (first.day >= 0 && first.month < 0) {
    if (last.day < 0 || last.month < 0) return false;
    first.month = last.month;
  }
  if (first.month >= 0 && first.year < 0) first.year = last.year;
  return true;
}

bool sameShape(const DateWords& a, const DateWords& b) {
  return (a.day >= 0) == (b.day >= 0) && (a.month >= 0) == (b.month >= 0) &&
         (a.year >= 0) == (b.year >= 0) && (a.weekday >= 0) == (b.weekday >= 0) &&
         a.hasOffset == b.hasOffset && a.unit == b.unit;
}

bool inOrder(const DateWords& a, const DateWords& b) {
  if (onlyYear(a)) return a.year < b.year;
  if (a.month >= 0 && a.month == b.month && a.year == b.year && a.day >= 0) return a.day < b.day;
  return true;
}

bool readEnd(const ClaimContext& c, int32_t token, bool lone, DateWords& words) {
  if (readDate(c, token, words)) return true;
  return lone && bareEnd(c, token, words);
}

bool rangeAt(const ClaimContext& c, int32_t token, DateMatch& match) {
  const Opening opening = openingAt(c, token);
  DateWords first;
  if (opening.next >= sentenceEnd(c, token) || !readEnd(c, opening.next, true, first)) return false;
  int32_t length = 0;
  if (!linkAt(c, first.tokens.end, opening.between, length)) return false;
  const int32_t second = first.tokens.end + length;
  if (second >= sentenceEnd(c, token)) return false;
  DateWords last;
  if (!readEnd(c, second, onlyYear(first), last) || !completeFirst(first, last)) return false;
  const bool counted = onlyYear(last) && !opening.years && countsHere(c, last.tokens.end);
  if (counted || !sameShape(first, last) || !inOrder(first, last)) return false;
  match = {{token, last.tokens.end}, first, last, true};
  return true;
}

}  // namespace

bool dateAt(const ClaimContext& context, int32_t token, DateMatch& match) {
  if (rangeAt(context, token, match)) return true;
  DateWords words;
  if (!readDate(context, token, words)) return false;
  match = {words.tokens, words, {}, false};
  return true;
}

}  // namespace muqabala
