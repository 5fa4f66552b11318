#include <algorithm>

#include "core/claims/date_reader.h"
#include "core/claims/figure.h"
#include "core/claims/figure_pieces.h"

namespace muqabala {
namespace {

/// Units that are counted within a longer time: "the third week of", "Q3", "the first decade of".
bool isCounted(TimeUnit unit) {
  return unit == TimeUnit::week || unit == TimeUnit::weekend || unit == TimeUnit::month ||
         unit == TimeUnit::quarter || unit == TimeUnit::half || unit == TimeUnit::decade ||
         unit == TimeUnit::century;
}

constexpr int32_t kCenturyReach = 5;  // tokens of "nineteen", a hyphen and "seventies" and more

int32_t mostOf(TimeUnit unit) {
  if (unit == TimeUnit::half) return 2;
  if (unit == TimeUnit::quarter) return 4;
  if (unit == TimeUnit::century) return 30;
  return unit == TimeUnit::week ? 53 : 12;
}

}  // namespace

bool DateReader::takeNth(int32_t nth, TimeUnit unit, int32_t next) {
  if (nth > mostOf(unit)) return false;
  if (unit == TimeUnit::century) {
    if (nth < 1) return false;
    words_.year = (nth - 1) * 100;
    words_.years = 100;
  } else {
    words_.nth = nth;
    words_.nthUnit = unit;
  }
  at_ = next;
  return true;
}

/// What a week or weekday can be counted in: a month, a year, "the year", "next month".
bool DateReader::containerFollows(int32_t token) const {
  for (int32_t skipped = 0; token < end_ && skipped < 4; ++skipped, ++token) {
    int32_t length = 0;
    int32_t shift = 0;
    if (markAt(c_, token, EntryClass::month) != nullptr) return true;
    if (yearNumberAt(c_, token).value > 0) return true;
    if (shiftAt(token, shift, length) && unitBehind(token + length)) return true;
    if (unitBehind(token)) {
      return hasFlag(c_, token, kFlagArticle) || hasFlag(c_, token - 1, kFlagFunction) ||
             yearNumberAt(c_, token + 1).value > 0;
    }
    if (!hasFlag(c_, token, kFlagFunction) && !isConnector(token)) return false;
  }
  return false;
}

/// "first Friday of July", "the last week of 2015", "third quarter", "21st century".
bool DateReader::stepNth() {
  if (words_.nth != 0 || words_.year >= 0 || words_.weekday >= 0) return false;
  const DateNumber nth = nthAt(c_, at_);
  if (!nth.ordinal || nth.next >= end_) return false;
  int32_t length = 0;
  const TimeUnit unit = unitAt(c_, nth.next, length);
  const int32_t next = nth.next + length;
  if (isCounted(unit)) {
    const bool alone = (unit == TimeUnit::century || unit == TimeUnit::quarter) && nth.value > 0;
    const bool within = alone || words_.shifted || words_.month >= 0 || containerFollows(next);
    return within && takeNth(nth.value, unit, next);
  }
  const Entry* weekday = entryAt(c_, nth.next, EntryClass::weekday, length);
  if (weekday == nullptr || nth.value > 5 || !containerFollows(nth.next + length)) return false;
  words_.weekday = static_cast<int32_t>(weekday->number);
  return takeNth(nth.value, TimeUnit::day, nth.next + length);
}

/// "الربع الثالث", "Q3", "week 31", "القرن العشرين", "siglo XXI": the unit before its number.
bool DateReader::stepNumberedUnit() {
  if (words_.nth != 0 || words_.weekday >= 0) return false;
  const std::u16string_view sign = textAt(c_, at_);
  const bool quarter = sign == u"Q";
  if ((quarter || sign == u"H") && gluedTo(c_, at_ + 1)) {
    const int32_t value = digitsAt(c_, at_ + 1);
    const TimeUnit unit = quarter ? TimeUnit::quarter : TimeUnit::half;
    return value >= 1 && takeNth(value, unit, at_ + 2);
  }
  int32_t length = 0;
  const TimeUnit unit = unitAt(c_, at_, length);
  if (!isCounted(unit)) return false;
  const int32_t behind = at_ + length;
  const int32_t digits = digitsAt(c_, behind);
  if (unit == TimeUnit::week && digits > 0 && digits <= mostOf(unit)) {
    words_.shifted = words_.year < 0;  // of this year, unless one follows
    words_.unit = TimeUnit::year;
    return takeNth(digits, unit, behind + 1);
  }
  const DateNumber nth = nthAt(c_, behind);
  if (!nth.ordinal || nth.next > end_) return false;
  const bool alone = (unit == TimeUnit::century || unit == TimeUnit::quarter) && nth.value > 0;
  return (alone || containerFollows(nth.next)) && takeNth(nth.value, unit, nth.next);
}

bool DateReader::stepSeason() {
  const Entry* entry = nullptr;
  if (words_.season >= 0 || words_.month >= 0 || !class_(EntryClass::season, entry)) return false;
  words_.season = static_cast<int32_t>(entry->number);
  at_ += length_;
  return true;
}

bool DateReader::isDecadeOf(int32_t year, int32_t next, bool anyCentury) {
  if (year % 10 != 0) return false;
  words_.year = year;
  words_.years = 10;
  words_.anyCentury = anyCentury;
  at_ = next;
  return true;
}

/// "s" of "1970s", "'s" of "70's", "er" of "1970er"; the token itself where there is none.
int32_t DateReader::behindDecadeSuffix(int32_t token) const {
  int32_t at = token;
  if (at < end_ && gluedTo(c_, at) && isOneOf(c_, at, u"'’")) ++at;
  const std::u16string_view word = textAt(c_, at);
  const bool suffix = at < end_ && gluedTo(c_, at) &&
                      (word == u"s" || word == u"er" || word == u"ern" || word == u"'s");
  return suffix ? at + 1 : token;
}

/// "the 1990s", "the nineteen seventies", "التسعينيات", "los años 70", "les années 1970".
bool DateReader::stepDecade() {
  const bool may = startsAny(c_, at_, classBit(EntryClass::decade)) || mayStartNumber(c_, at_);
  if (!may || !isFree()) return false;
  const Entry* entry = nullptr;
  if (class_(EntryClass::decade, entry) && entry->tag == "any") {
    const int32_t next = at_ + length_;
    const DateNumber year = yearNumberAt(c_, next);
    if (year.value > 0) return isDecadeOf(year.value, year.next, false);
    const DateNumber tens = tensAt(next);
    return tens.value >= 0 && isDecadeOf(tens.value, tens.next, true);
  }
  const int32_t digits = digitsAt(c_, at_);
  const int32_t behind = digits < 0 ? at_ : behindDecadeSuffix(at_ + 1);
  const bool hundreds = yearDigits(c_, at_);
  if (digits >= 0 && behind > at_ + 1) {
    const bool plain = textAt(c_, at_).size() == 2 && hasFlag(c_, at_ - 1, kFlagFunction);
    const bool cut = textAt(c_, at_).size() == 2 && isOneOf(c_, at_ - 1, u"'’‘");
    return (hundreds || plain || cut) && isDecadeOf(digits, behind, !hundreds);
  }
  return stepNamedDecade();
}

/// A ten of years in figures or words: "70", "setenta".
DateNumber DateReader::tensAt(int32_t token) const {
  const int32_t digits = digitsAt(c_, token);
  if (digits >= 10 && digits <= 90 && digits % 10 == 0) return {digits, token + 1, false};
  Figure figure;
  const bool spelled = figureAt(c_, token, false, figure) && !figure.vague && !figure.digits;
  const int32_t value = spelled ? static_cast<int32_t>(figure.min) : 0;
  if (value < 10 || value > 90 || value % 10 != 0) return {};
  return {value, figure.tokens.end, false};
}

/// "seventies", behind "nineteen" or alone; "in his seventies" and "السبعينيات من عمره" are ages.
bool DateReader::stepNamedDecade() {
  const Entry* entry = nullptr;
  const int32_t from = at_;
  int32_t century = 0;
  Figure figure;
  if (!class_(EntryClass::decade, entry) || entry->tag == "any") {
    // "nineteen seventies": the word for the decade follows soon
    if (!hasMark(c_, {at_ + 1, std::min(end_, at_ + kCenturyReach)}, EntryClass::decade)) {
      return false;
    }
    if (!figureAt(c_, at_, false, figure) || figure.min < 10 || figure.min > 21) return false;
    century = static_cast<int32_t>(figure.min) * 100;
    at_ = isHyphen(c_, figure.tokens.end) ? figure.tokens.end + 1 : figure.tokens.end;
    const bool named =
        class_(EntryClass::decade, entry) && entry->number < 100 && entry->tag != "any";
    if (!named) {
      at_ = from;
      return false;
    }
  }
  const int32_t value = static_cast<int32_t>(entry->number);
  const int32_t next = at_ + length_;
  const bool ofAge = markAt(c_, next, EntryClass::partitive) != nullptr &&
                     conceptOfKind(c_, next + 1, "measure") != kNone;
  const bool led =
      century > 0 || value >= 1000 || hasFlag(c_, at_, kFlagArticle) || isLed("decade");
  if (ofAge || !led) {
    at_ = from;
    return false;
  }
  return isDecadeOf(century + value, next, century == 0 && value < 1000);
}

/// "the week of 16 September", "the week beginning on 4 February".
bool DateReader::stepWeekOf() {
  int32_t length = 0;
  if (!isFree() || words_.weekOf || !relationAt(c_, at_, "weekOf", length)) return false;
  words_.weekOf = true;
  at_ += length;
  skipFunctions();
  return true;
}

}  // namespace muqabala
