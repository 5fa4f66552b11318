#pragma once

#include <cstdint>
#include <string>

#include "core/claims/claims.h"
#include "core/claims/words.h"

/// Reading the words of a date, before anything is resolved. The reader fills slots (year, month,
/// day, weekday ...) from neighbouring words in whatever order a language puts them, so it knows
/// word classes of the lexicon but no language.
namespace muqabala {

/// Units of time, the shorter first; `weekend` and `half` a year are units of their own.
// clang-format off
enum class TimeUnit : uint8_t {
  none, second, minute, hour, day, weekend, week, month, quarter, half, year, decade, century
};
// clang-format on
/// The calendar of a month's name: Ramadan is hijri (Umm al-Qura), Farvardin solar (of Iran).
enum class Calendar : uint8_t { gregorian, hijri, solar };
/// How an amount of time counts: "three days ago", "two days later" (than what was told), "two
/// weeks from now", "the last three years", "the next three years", "within five days".
enum class Count : uint8_t { none, ago, later, ahead, past, coming, within };
/// Which part of the time is meant: "early 2014", "mid-January", "end of the month"; the rest, what
/// is before and what is behind publication in it: "rest of the year", "earlier this week".
enum class Part : uint8_t { none, start, mid, end, rest, earlier };
/// How the time bounds what is said: "since 2019", "until 29 January", "before 2003", "after 2003".
enum class Edge : uint8_t { none, since, until, before, after };

/// The slots that the words of one date fill; -1 and `none` are unfilled.
///
///     "Thursday 20 January 2022"   weekday 4, day 20, month 1, year 2022
///     "الأسبوع الماضي"              shifted, shift -1, unit week
///     "قبل ثلاث سنوات"              count ago, months 36, unit year
///     "first Friday of July"       nth 1, nthUnit day, weekday 5, month 7
///     "the third quarter of 2016"  nth 3, nthUnit quarter, year 2016
///     "العشرين من الشهر المقبل"      day 20, shifted, shift 1, unit month
struct DateWords {
  TokenRange tokens;  // the words alone, without "in" and "on", with "يوم" and "since"
  int32_t year = -1;
  int32_t years = 1;        // that `year` begins: 10 in "the 1990s", 100 in "the 21st century"
  bool anyCentury = false;  // "the 70s": `year` is 70
  int32_t month = -1;
  Calendar calendar = Calendar::gregorian;
  int32_t day = -1;
  int32_t weekday = -1;
  int32_t season = -1;     // spring 1 to winter 4
  bool hasOffset = false;  // "today", "yesterday": `offset` days from publication
  int32_t offset = 0;
  bool told = false;     // `offset` counts from the day told before: "the next day"
  bool shifted = false;  // "last week", "this year", "next Monday": `shift` units from now
  int32_t shift = 0;
  TimeUnit unit = TimeUnit::none;  // of `shift` or of `count`
  int32_t nth = 0;                 // "third week of", "Q3"; -1 is the last one
  TimeUnit nthUnit = TimeUnit::none;
  Count count = Count::none;
  int32_t months = 0;  // the amount of `count`, years in months
  int32_t days = 0;
  Part part = Part::none;
  Edge edge = Edge::none;
  bool weekOf = false;    // "the week of 16 September"
  int32_t partFrom = -1;  // "on Sunday afternoon": minutes since midnight, as in DateValue
  int32_t partTo = -1;
  bool approximate = false;  // "about three years ago"
};

/// One date or a range of dates as written.
struct DateMatch {
  TokenRange tokens;
  DateWords first;
  DateWords last;  // meaningful when range
  bool range = false;
};

/// One date without its range; what dateAt is made of.
bool readDate(const ClaimContext& context, int32_t token, DateWords& words);
/// An amount of time that counts from now or from what was told ("three years ago", "the last three
/// days", "two days later"): fills unit, count, months and days. `lead` is the token of a "since"
/// or "before" right before it, else kNone; an edge that turns out to mean "ago" is cleared.
bool amountAt(const ClaimContext& context, int32_t token, int32_t lead, DateWords& words,
              int32_t& next);
/// A date in digits only ("20.01.2022", "2022-01-20", "1/20/22", "3/2015", "on 22/04"): sets what
/// of year, month and day is written and `next`, one past its last token, however the word breaker
/// cut it. A day and month alone need evidence: see the source.
bool numericDateAt(const ClaimContext& context, int32_t token, DateWords& words, int32_t& next);
/// The longest date that starts at `token`; false where none does. Clock times are `clockAt`.
bool dateAt(const ClaimContext& context, int32_t token, DateMatch& match);

// ---- numbers in dates ---------------------------------------------------------------------------

/// A number of a date and one past its last token; value -1 where there is none.
struct DateNumber {
  int32_t value = -1;
  int32_t next = 0;
  bool ordinal = false;
};

/// A day of the month, 1 to 31: "20", "20th", "1.", "العشرين", "twenty-first".
DateNumber dayNumberAt(const ClaimContext& context, int32_t token);
/// A year in words or digits, 1000 to 2199: "2019", "two thousand and one", "nineteen
/// seventy-eight".
DateNumber yearNumberAt(const ClaimContext& context, int32_t token);
/// "first", "3rd", "الأول", "XXI"; -1 for "last".
DateNumber nthAt(const ClaimContext& context, int32_t token);

/// A clock time. `minutes` since midnight, 0 to 1439.
///
///     "around 11 p.m."  minutes 1380, approximate      "الساعة السابعة من مساء"  minutes 1140
///     "04:30 GMT"       minutes 270, utc               "just before midnight"    minutes 0, before
struct ClockMatch {
  TokenRange tokens;
  int32_t minutes = 0;
  bool approximate = false;
  bool utc = false;
  Edge edge = Edge::none;
};

/// The clock time that starts at `token`; false where none does.
bool clockAt(const ClaimContext& context, int32_t token, ClockMatch& match);

// ---- what both readers look at ------------------------------------------------------------------

/// The unit of a table's value: "d", "3mo"; `none` for what is none.
TimeUnit unitNamed(Tag value);
/// The unit that a word of time names; `length` is set when it does.
TimeUnit unitAt(const ClaimContext& context, int32_t token, int32_t& length);
/// The value of a number written in digits of any script, at most nine of them and nothing else;
/// -1 for anything else.
int32_t digitsAt(const ClaimContext& context, int32_t token);
/// 0 to 9 for a digit of the ASCII, Arabic-Indic or Persian script, else -1.
int32_t digitOf(char16_t unit);
/// Whether a mark of `cls` with this value starts at `token`; sets `length` when it does.
bool findEntry(const ClaimContext& context, int32_t token, EntryClass cls, Tag value,
               int32_t& length);
inline bool entryIs(const ClaimContext& context, int32_t token, EntryClass cls, Tag value,
                    int32_t& length) {
  return startsAny(context, token, classBit(cls)) && findEntry(context, token, cls, value, length);
}
/// Whether a relation of time with this value starts at `token`, inside `end`.
inline bool relationAt(const ClaimContext& context, int32_t token, Tag value, int32_t& length) {
  return entryIs(context, token, EntryClass::timeRelation, value, length);
}
/// One past the last token of the sentence that holds `token`.
int32_t sentenceEnd(const ClaimContext& context, int32_t token);
/// Whether a year of four digits stands at `token`.
bool yearDigits(const ClaimContext& context, int32_t token);
/// Whether the name of a month, weekday, unit or relation of time starts at `token`.
bool holdsDate(const ClaimContext& context, int32_t token);
/// Whether a concept of kind "event" starts at `token`.
bool isEventWord(const ClaimContext& context, int32_t token);
/// Whether the language of the sentence splits proclitics (Arabic).
bool hasProclitics(const ClaimContext& context, int32_t token);
/// Whether the word is written small in a language that writes the names of days and months with a
/// capital, so that "may", "march" and "sun" are other words.
bool smallLettered(const ClaimContext& context, int32_t token);
/// "th" of "20th": letters glued to a number.
bool isNumberSuffix(const ClaimContext& context, int32_t token);
/// What may stand between a day and its month: "th", "of", "من", a comma, a slash, a full stop.
bool joinsDayAndMonth(const ClaimContext& context, int32_t token);
/// Whether what stands at `token` is counted or measured, so that a number before it is no date:
/// a person, thing, unit, currency, per cent.
bool countsHere(const ClaimContext& context, int32_t token);

}  // namespace muqabala
