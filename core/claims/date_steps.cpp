#include <algorithm>

#include "core/claims/date_reader.h"
#include "core/claims/number.h"

namespace muqabala {
namespace {

constexpr int32_t kShortestBareDayName = 4;  // "Sat" and "sun" alone are other words
constexpr int32_t kLongestLead = 3;          // "is on the"
constexpr int32_t kAmountReach = 16;         // tokens from "more than" to the unit

/// Units that "last", "this" and "next" shift; "the next day" counts from what was told before.
bool isShiftable(TimeUnit unit) { return unit >= TimeUnit::weekend; }

}  // namespace

bool DateReader::stepNumeric() {
  if (words_.day >= 0 || words_.month >= 0 || words_.year >= 0 || words_.nth != 0) return false;
  int32_t next = at_;
  if (!numericDateAt(c_, at_, words_, next)) return false;
  at_ = next;
  return true;
}

bool DateReader::stepMonth() {
  static constexpr std::pair<EntryClass, Calendar> kCalendars[] = {
      {EntryClass::hijriMonth, Calendar::hijri}, {EntryClass::solarMonth, Calendar::solar}};
  const Entry* entry = nullptr;
  for (const auto& [cls, calendar] : kCalendars) {
    if (!class_(cls, entry) || words_.month >= 0) continue;
    words_.calendar = calendar;
    words_.month = static_cast<int32_t>(entry->number);
    at_ += length_;
    return true;
  }
  if (!class_(EntryClass::month, entry)) return false;
  const int32_t month = static_cast<int32_t>(entry->number);
  // The second name of a month stands right behind the first: "كانون الثاني/ يناير".
  const bool second = words_.month == month && (at_ == monthEnd_ || isOneOf(c_, at_ - 1, u"/(-"));
  if (words_.month >= 0 && !second) return false;
  if (words_.day < 0 && words_.nth == 0 && smallLettered(c_, at_) && !dayFollows(at_ + length_)) {
    return false;
  }
  words_.month = month;
  at_ += length_;
  monthEnd_ = at_;
  closeBracket();
  return true;
}

/// "sep 1", "2019-sep-1": figures beside a name of a month that is written small.
bool DateReader::dayFollows(int32_t token) const {
  return words_.year >= 0 || words_.shifted || dayNumberAt(c_, token).value > 0;
}

/// "January (كانون الثاني)": the bracket that the second name of a month opened.
void DateReader::closeBracket() {
  const bool opened = at_ - length_ > first_ && isOneOf(c_, at_ - length_ - 1, u"(");
  if (opened && isOneOf(c_, at_, u")")) ++at_;
}

bool DateReader::stepWeekday() {
  const Entry* entry = nullptr;
  if (words_.weekday >= 0 || words_.nth != 0 || !class_(EntryClass::weekday, entry)) return false;
  if (smallLettered(c_, at_)) return false;
  const bool bare = length_ == 1 && hasProclitics(c_, start_) && !hasFlag(c_, at_, kFlagArticle) &&
                    !startsWithArticle(at_);
  if (bare && at_ != first_) return false;  // "الأسبوع الماضي، أحد" is "one of"
  words_.weekday = static_cast<int32_t>(entry->number);
  shortName_ = length_ == 1 && static_cast<int32_t>(textAt(c_, at_).size()) < kShortestBareDayName;
  bareName_ = bare;
  at_ += length_;
  return true;
}

bool DateReader::startsWithArticle(int32_t token) const {
  return textAt(c_, token).find(u"ال") <= 2;
}

/// "اليوم" and "الليلة" are "today" and "tonight" only with their article and without an adjective
/// ("اليوم الأول" is the first day).
bool DateReader::describedDay(const Entry& entry) const {
  if (!hasProclitics(c_, start_) || entry.number != 0 || length_ > 1) return false;
  if (!hasFlag(c_, at_, kFlagArticle)) return true;
  const int32_t next = at_ + 1;
  if (next >= end_ || markAt(c_, next, EntryClass::weekday) != nullptr) return false;
  return hasFlag(c_, next, kFlagArticle) || markAt(c_, next, EntryClass::ordinal) != nullptr;
}

/// "today", "yesterday", "the next day".
bool DateReader::stepRelativeDay() {
  const Entry* entry = nullptr;
  if (words_.hasOffset || words_.day >= 0) return false;
  if (!class_(EntryClass::day, entry) || describedDay(*entry)) return false;
  words_.told = entry->value.ends_with("told");
  words_.hasOffset = true;
  words_.offset = static_cast<int32_t>(entry->number);
  at_ += length_;
  return true;
}

/// "Sunday morning", "صباح الأحد".
bool DateReader::stepDayPart() {
  const Entry* entry = nullptr;
  if (hasPart_ || !class_(EntryClass::dayPart, entry)) return false;
  const bool named = words_.weekday >= 0 || words_.hasOffset || words_.day >= 0;
  const int32_t next = at_ + length_;
  const bool before = markAt(c_, next, EntryClass::weekday) || markAt(c_, next, EntryClass::day) ||
                      (markAt(c_, next, EntryClass::timeUnit) != nullptr &&
                       (digitsAt(c_, next + 1) > 0 || markAt(c_, next + 1, EntryClass::weekday)));
  if (!named && !before) return false;
  hasPart_ = true;
  words_.partFrom = static_cast<int32_t>(entry->number);
  words_.partTo = static_cast<int32_t>(entry->number2);
  at_ += length_;
  return true;
}

/// "three years ago", "قبل ثلاث سنوات", "since two months", "over the last three years".
bool DateReader::stepAmount() {
  constexpr uint64_t kWords = classBit(EntryClass::timeRelation) | classBit(EntryClass::timeUnit) |
                              classBit(EntryClass::dualTime);
  if (!isFree()) return false;
  if (!startsAny(c_, at_, kWords) && !mayOpenNumber(c_, at_)) return false;
  // the unit stands behind its number, which has few words
  const int32_t last = std::min(end_, at_ + kAmountReach);
  constexpr uint64_t kUnits = classBit(EntryClass::timeUnit) | classBit(EntryClass::dualTime);
  int32_t unit = at_;
  while (unit < last && !startsAny(c_, unit, kUnits)) ++unit;
  if (unit == last) return false;
  const bool leads = at_ == first_ && words_.edge != Edge::none;
  int32_t next = at_;
  if (!amountAt(c_, at_, leads ? start_ : kNone, words_, next)) return false;
  at_ = next;
  return true;
}

/// Two units on: "the week after next"; one: "next"; and so on back.
bool DateReader::shiftAt(int32_t token, int32_t& shift, int32_t& length) const {
  static constexpr Tagged<int32_t> kShifts[] = {
      {"afterNext", 2}, {"beforeLast", -2}, {"last", -1}, {"this", 0}, {"next", 1}};
  for (const auto& [value, by] : kShifts) {
    if (token >= end_ || !relationAt(c_, token, value, length)) continue;
    shift = by;
    return true;
  }
  return false;
}

/// "الأسبوع الماضي", "the year 2019", "يوم 20", "شهر يناير", "the end of the year".
bool DateReader::stepUnit() {
  int32_t length = 0;
  TimeUnit unit = unitAt(c_, at_, length);
  if (unit == TimeUnit::none) {
    const Entry* dual = entryAt(c_, at_, EntryClass::dualTime, length);
    if (dual == nullptr) return false;
    unit = unitNamed(dual->tag);
  }
  const int32_t next = at_ + length;
  int32_t shift = 0;
  if (shiftAt(next, shift, length)) return shiftBy(unit, next);
  const bool whole = words_.part != Part::none || words_.nth != 0;
  const bool definite = hasFlag(c_, at_, kFlagArticle) || hasFlag(c_, at_ - 1, kFlagFunction);
  if (valueFollows(unit, next)) {
    namedYear_ |= unit == TimeUnit::year;
    namedMonth_ |= unit == TimeUnit::month;
  } else if (unit == TimeUnit::weekend && isFree()) {
    words_.unit = unit;
  } else if (whole && definite && isShiftable(unit) && words_.unit == TimeUnit::none &&
             words_.year < 0 && words_.month < 0) {
    words_.unit = unit;
    words_.shifted = true;
  } else {
    return false;
  }
  at_ = next;
  return true;
}

bool DateReader::valueFollows(TimeUnit unit, int32_t next) const {
  if (next >= end_) return false;
  if (unit == TimeUnit::year) return words_.year < 0 && yearNumberAt(c_, next).value > 0;
  if (unit == TimeUnit::month) {
    return markAt(c_, next, EntryClass::month) || markAt(c_, next, EntryClass::hijriMonth) ||
           markAt(c_, next, EntryClass::solarMonth);
  }
  return unit == TimeUnit::day &&
         (dayNumberAt(c_, next).value > 0 || markAt(c_, next, EntryClass::weekday) != nullptr);
}

bool DateReader::shiftBy(TimeUnit unit, int32_t token) {
  if (words_.unit != TimeUnit::none || words_.year >= 0 || !isShiftable(unit)) return false;
  words_.unit = unit;
  at_ = token;
  return stepShift();
}

/// "last", "this", "next" beside a unit, a month, a weekday or a season.
bool DateReader::stepShift() {
  int32_t shift = 0;
  int32_t length = 0;
  if (words_.shifted || !shiftAt(at_, shift, length)) return false;
  const bool after = words_.unit != TimeUnit::none ||
                     ((words_.month >= 0 || words_.weekday >= 0 || words_.season >= 0) &&
                      words_.year < 0 && !unitBehind(at_ + length));
  if (!after && !shiftBefore(at_ + length)) return false;
  words_.shifted = true;
  words_.shift = shift;
  if (after) at_ += length;
  return true;
}

bool DateReader::unitBehind(int32_t token) const {
  int32_t length = 0;
  return token < end_ && isShiftable(unitAt(c_, token, length));
}

/// What "next" stands before: "week", "year", "June", "Friday", "summer".
bool DateReader::shiftBefore(int32_t token) {
  if (token >= end_) return false;
  int32_t length = 0;
  const TimeUnit unit = unitAt(c_, token, length);
  if (isShiftable(unit) && words_.unit == TimeUnit::none) {
    words_.unit = unit;
    at_ = token + length;
    return true;
  }
  const bool named = markAt(c_, token, EntryClass::weekday) ||
                     markAt(c_, token, EntryClass::month) || markAt(c_, token, EntryClass::season);
  if (named) at_ = token;
  return named;
}

/// "2019", "two thousand and one"; "99" behind the name of a month.
bool DateReader::stepYear() {
  if (words_.year >= 0 || words_.shifted) return false;
  if (words_.day >= 0 && words_.month < 0) return false;
  DateNumber year = yearNumberAt(c_, at_);
  const bool spelled = digitsAt(c_, at_) < 0;
  const bool alone = words_.month < 0 && words_.nth == 0 && words_.season < 0 && !namedYear_;
  if (spelled && alone && at_ != first_) return false;
  const int32_t two = digitsAt(c_, at_);
  const bool isShort = two > 31 && words_.month >= 0 && textAt(c_, at_).size() == 2 &&
                       !countsHere(c_, at_ + 1) && isLastOfPhrase({two, at_ + 1, false});
  if (isShort) year = {1900 + two, at_ + 1, false};
  if (year.value < 0) return false;
  spelledYear_ = spelled && alone;
  words_.year = year.value;
  at_ = year.next;
  return true;
}

bool DateReader::stepDay() {
  if (words_.day >= 0 || words_.nth != 0 || words_.hasOffset) return false;
  const DateNumber number = dayNumberAt(c_, at_);
  if (number.value <= 0 || !isDayHere(number)) return false;
  words_.day = number.value;
  at_ = number.next;
  return true;
}

/// Whether a number is a day of the month: beside its month, behind a weekday, or behind words that
/// only a date has ("le 27", "on the 21st").
bool DateReader::isDayHere(const DateNumber& number) const {
  const bool monthBefore = words_.month >= 0 || (words_.shifted && words_.unit == TimeUnit::month);
  if (monthBefore) return !countsHere(c_, number.next);
  if (monthFollows(number.next)) return true;
  if (words_.shifted || words_.year >= 0 || countsHere(c_, number.next)) return false;
  if (!isLastOfPhrase(number)) return false;
  // "الأحد الثاني" is the second Sunday.
  const bool counted = number.ordinal && digitsAt(c_, at_) < 0 && number.value <= 5;
  const bool named = number.ordinal || digitsAt(c_, at_) >= 0;  // German "ein" is an article
  if (words_.weekday >= 0 || words_.weekOf) return named && !counted;
  const bool bound = number.ordinal && number.value > 12 && hasFlag(c_, at_, kFlagFor | kFlagBy);
  // "le dixième" is the tenth of something, "le dix" a day
  const bool plain = !number.ordinal || number.value == 1 || digitsAt(c_, at_) >= 0;
  return bound || isLed("any") || (plain && isLed("cardinal")) ||
         (number.ordinal && isLed("ordinal"));
}

/// Whether words that only a date has end right before `at_`: "le", "on the".
bool DateReader::isLed(Tag value) const {
  for (int32_t back = 1; back <= kLongestLead; ++back) {
    int32_t length = 0;
    if (entryIs(c_, at_ - back, EntryClass::dateLead, value, length) && length == back) return true;
  }
  return false;
}

/// Nothing that the number could count stands behind it: the end, a mark, or a small word when it
/// is an ordinal.
bool DateReader::isLastOfPhrase(const DateNumber& number) const {
  const int32_t next = number.next;
  if (next >= end_ || isHyphen(c_, next)) return true;
  if (c_.analysis.tokens[next].kind == TokenKind::punctuation) return !isOneOf(c_, next, u"%٪$€£");
  if (markAt(c_, next, EntryClass::rangeLink) != nullptr || hasFlag(c_, next, kFlagAnd))
    return true;
  int32_t length = 0;
  if (relationAt(c_, next, "until", length)) return true;
  return number.ordinal && hasFlag(c_, next, kFlagFunction) &&
         markAt(c_, next, EntryClass::partitive) == nullptr;
}

bool DateReader::isMonthUnitShifted(int32_t token) const {
  int32_t shift = 0;
  int32_t length = 0;
  int32_t unitLength = 0;
  if (shiftAt(token, shift, length)) {
    return unitAt(c_, token + length, unitLength) == TimeUnit::month;
  }
  return unitAt(c_, token, unitLength) == TimeUnit::month &&
         shiftAt(token + unitLength, shift, length);
}

/// "20 January", "20th of January", "العشرين من شهر يناير", "12 من الشهر الماضي".
bool DateReader::monthFollows(int32_t token) const {
  for (int32_t skipped = 0; token < end_ && skipped < 4; ++skipped, ++token) {
    for (EntryClass cls : {EntryClass::month, EntryClass::hijriMonth, EntryClass::solarMonth}) {
      if (markAt(c_, token, cls) != nullptr) return true;
    }
    if (isMonthUnitShifted(token)) return true;
    int32_t length = 0;
    if (unitAt(c_, token, length) == TimeUnit::month) continue;
    const bool joins = joinsDayAndMonth(c_, token) || joinsFigure(token) ||
                       relationAt(c_, token, "during", length);
    if (!joins) return false;
  }
  return false;
}

}  // namespace muqabala
