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
  if (isHyphen(c, token)) return true;
  if (between && andAt(c, token, length)) return true;
  length = 1;
  const Mark* link = markAt(c, token, EntryClass::rangeLink);
  if (link != nullptr) length = link->length;
  return link != nullptr || relationAt(c, token, "until", length);
}

/// The words before a range that say that it is one: "between", "بين عامي", "يومي".
struct Opening {
  bool between = false;  // its ends are joined by "and"
  bool years = false;    // the ends are years
  int32_t next = 0;
};

int32_t behindFunctions(const ClaimContext& c, int32_t token, int32_t end) {
  for (int32_t n = 0; n < 3 && token < end; ++n, ++token) {
    if (!hasFlag(c, token, kFlagFunction) || holdsDate(c, token)) return token;
  }
  return token;
}

Opening openingAt(const ClaimContext& c, int32_t token) {
  Opening opening{false, false, token};
  int32_t length = 0;
  if (entryIs(c, token, EntryClass::bound, "between", length) ||
      entryIs(c, token, EntryClass::spatial, "between", length)) {
    opening.between = true;
    opening.next = token + length;
  }
  const int32_t end = sentenceEnd(c, token);
  if (opening.between) opening.next = behindFunctions(c, opening.next, end);
  if (opening.next >= end) return {false, false, token};
  const Entry* unit = entryAt(c, opening.next, EntryClass::dualTime, length);
  if (unit == nullptr && opening.between) {
    unit = entryAt(c, opening.next, EntryClass::timeUnit, length);
  }
  if (unit != nullptr && (unit->tag == "a" || unit->tag == "d")) {
    opening.between = true;
    opening.years = unit->tag == "a";
    opening.next += length;
  }
  return opening;
}

/// "now", as the end of a range.
bool nowAt(const ClaimContext& c, int32_t token, DateWords& words) {
  int32_t length = 0;
  if (!relationAt(c, token, "now", length)) return false;
  words = {};
  words.tokens = {token, token + length};
  words.hasOffset = true;
  return true;
}

/// What only the other end of the range makes a date: "12" of "12-15 May", "2014" of "2014 to
/// 2019", "Tue" of "Tue to Thu".
bool bareEnd(const ClaimContext& c, int32_t token, DateWords& words) {
  words = {};
  int32_t length = 0;
  if (const Entry* weekday = entryAt(c, token, EntryClass::weekday, length)) {
    words.weekday = static_cast<int32_t>(weekday->number);
    words.tokens = {token, token + length};
    return true;
  }
  const DateNumber year = yearNumberAt(c, token);
  if (year.value > 0) {
    words.year = year.value;
    words.tokens = {token, year.next};
    return true;
  }
  const DateNumber day = dayNumberAt(c, token);
  if (day.value < 0) return false;
  words.day = day.value;
  words.tokens = {token, day.next};
  return true;
}

bool onlyYear(const DateWords& w) {
  return w.year >= 0 && w.month < 0 && w.day < 0 && w.weekday < 0 && w.nth == 0;
}

bool isCalendar(const DateWords& w) {
  return w.year >= 0 || w.month >= 0 || w.day >= 0 || w.hasOffset;
}

/// Takes from the other end what this one leaves unsaid: month and year of "12-15 May 2018", the
/// week of "next week between Wednesday and Friday".
void complete(DateWords& w, const DateWords& other) {
  const bool bareDay = w.day >= 0 && w.month < 0 && !w.shifted;
  const bool bareWeekday = w.weekday >= 0 && w.day < 0 && w.month < 0 && !w.shifted;
  if (bareDay) {
    w.month = other.month;
    w.calendar = other.calendar;
  }
  const bool shares = other.unit == (bareDay ? TimeUnit::month : TimeUnit::week);
  if ((bareDay || bareWeekday) && other.shifted && shares) {
    w.shifted = true;
    w.shift = other.shift;
    w.unit = other.unit;
  }
  if (w.month < 0 || w.year >= 0 || w.shifted) return;
  if (other.month >= 0) w.year = other.year;
  if (other.shifted && other.unit == TimeUnit::year) {
    w.shifted = true;
    w.shift = other.shift;
    w.unit = other.unit;
  }
}

/// Both ends are told the same way; "from 2015 to May 2017" when words open the range.
bool fitsTogether(const DateWords& a, const DateWords& b, bool opened) {
  if (a.count != Count::none || b.count != Count::none) return false;
  if (opened && isCalendar(a) && isCalendar(b)) return true;
  const bool days = a.day >= 0 && b.day >= 0;  // with weekdays or without
  return (a.day >= 0) == (b.day >= 0) && (a.month >= 0) == (b.month >= 0) &&
         (a.year >= 0) == (b.year >= 0) && (days || (a.weekday >= 0) == (b.weekday >= 0)) &&
         a.hasOffset == b.hasOffset && a.unit == b.unit && (a.nth == 0) == (b.nth == 0);
}

bool inOrder(const DateWords& a, const DateWords& b) {
  if (onlyYear(a) && onlyYear(b)) return a.year < b.year;
  if (a.month >= 0 && a.month == b.month && a.year == b.year && a.day >= 0 && b.day >= 0) {
    return a.day < b.day;
  }
  return true;
}

bool isDay(const DateWords& w) { return w.day >= 0 && w.month < 0 && !w.shifted && w.weekday < 0; }

/// The first end that is no date: "now", or a number that waits for the other end, which some word
/// or mark behind it links to.
bool openEnd(const ClaimContext& c, int32_t token, bool between, DateWords& words) {
  constexpr int32_t kReach = 8;
  constexpr uint64_t kLinks = classBit(EntryClass::rangeLink) | classBit(EntryClass::timeRelation);
  bool linked = between;
  for (int32_t t = token + 1; t <= token + kReach && !linked; ++t) {
    linked = startsAny(c, t, kLinks) || isHyphen(c, t);
  }
  return linked && (nowAt(c, token, words) || bareEnd(c, token, words));
}

bool lastEnd(const ClaimContext& c, int32_t token, const DateWords& first, DateWords& words) {
  const int32_t from = behindFunctions(c, token, sentenceEnd(c, token - 1));
  if (readDate(c, from, words) || nowAt(c, from, words)) return true;
  if (!bareEnd(c, from, words)) return false;
  if (words.weekday >= 0) return first.weekday >= 0 && first.shifted;
  return onlyYear(words) ? first.year >= 0 && first.day < 0
                         : first.day >= 0 && (first.month >= 0 || first.shifted);
}

/// The range that starts at `token` with `first`, which begins behind its opening.
bool rangeFrom(const ClaimContext& c, int32_t token, const Opening& opening, DateWords first,
               DateMatch& match) {
  int32_t length = 0;
  if (!linkAt(c, first.tokens.end, opening.between, length)) return false;
  const int32_t second = first.tokens.end + length;
  DateWords last;
  if (second >= sentenceEnd(c, token) || !lastEnd(c, second, first, last)) return false;
  complete(first, last);
  complete(last, first);
  const bool opened = opening.between || first.edge == Edge::since;
  const bool counted = onlyYear(last) && !opening.years && countsHere(c, last.tokens.end);
  const bool bare = isDay(first) || isDay(last);
  if (bare || counted || !fitsTogether(first, last, opened) || !inOrder(first, last)) return false;
  match = {{token, last.tokens.end}, first, last, true};
  return true;
}

/// "next week between Wednesday and Friday", "November 19-20", "diesen Monat vom 4. bis zum 22.":
/// days of what was just read.
bool rangeInside(const ClaimContext& c, const DateWords& frame, DateMatch& match) {
  const bool wide = (frame.shifted || frame.month >= 0) && frame.day < 0 && frame.weekday < 0;
  const int32_t end = sentenceEnd(c, frame.tokens.begin);
  if (!wide || frame.tokens.end >= end) return false;
  Opening opening = openingAt(c, frame.tokens.end);
  if (!opening.between) {
    int32_t length = 0;
    const bool since = relationAt(c, frame.tokens.end, "since", length);
    opening.next = behindFunctions(c, frame.tokens.end + (since ? length : 0), end);
  }
  DateWords first;
  DateWords last;
  if (opening.next >= end) return false;
  if (!readDate(c, opening.next, first) && !openEnd(c, opening.next, opening.between, first))
    return false;
  int32_t length = 0;
  if (!linkAt(c, first.tokens.end, opening.between, length)) return false;
  complete(first, frame);
  const int32_t second = first.tokens.end + length;
  if (second >= end || !lastEnd(c, second, first, last)) return false;
  complete(last, first);
  const bool placed = !isDay(first) && !isDay(last) && fitsTogether(first, last, false);
  if (!placed || !inOrder(first, last)) return false;
  match = {{frame.tokens.begin, last.tokens.end}, first, last, true};
  return true;
}

}  // namespace

bool dateAt(const ClaimContext& context, int32_t token, DateMatch& match) {
  const Opening opening = openingAt(context, token);
  DateWords words;
  bool found = readDate(context, opening.next, words);
  if (opening.next < sentenceEnd(context, token)) {
    DateWords first = words;
    const bool opens = found || openEnd(context, opening.next, opening.between, first);
    if (opens && rangeFrom(context, token, opening, first, match)) return true;
  }
  if (opening.next != token) found = readDate(context, token, words);
  if (!found) return false;
  if (rangeInside(context, words, match)) return true;
  match = {words.tokens, words, {}, false};
  return true;
}

}  // namespace muqabala
