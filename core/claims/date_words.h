#pragma once

#include <cstdint>
#include <string>

#include "core/claims/claims.h"
#include "core/claims/words.h"

/// Reading the words of a date, before anything is resolved. The reader fills slots (year, month,
/// day, weekday ...) from neighbouring words in whatever order a language puts them, so it knows
/// word classes of the lexicon but no language.
namespace muqabala {

/// What the words say of a running unit: "last week", "this year", "next Monday", "two days ago".
enum class Shift : uint8_t { none, last, current, next, ago };
/// Which part of the time is meant: "early 2014", "mid-January", "end of the month".
enum class Part : uint8_t { none, start, mid, end };
/// How the time bounds what is said: "since 2019", "until 29 January", "before 2003", "after 2003".
enum class Edge : uint8_t { none, since, until, before, after };

/// The slots that the words of one date fill; -1 and "" are unfilled.
///
///     "Thursday 20 January 2022"   weekday 4, day 20, month 1, year 2022
///     "الأسبوع الماضي"              shift last, unit "w", amount 1
///     "قبل ثلاث سنوات"              shift ago, unit "a", amount 3
///     "12 من الشهر الماضي"          day 12, shift last, unit "mo"
struct DateWords {
  TokenRange tokens;  // the words alone, without "in" and "on", with "يوم" and "since"
  int32_t year = -1;
  int32_t month = -1;
  int32_t day = -1;
  int32_t weekday = -1;
  int32_t hijriMonth = -1;
  bool decade = false;     // "the 1990s": `year` is the first of ten
  bool hasOffset = false;  // "today", "yesterday": `offset` days from publication
  int32_t offset = 0;
  Shift shift = Shift::none;
  Part part = Part::none;
  Edge edge = Edge::none;
  std::string unit;          // of `shift`: d w mo a
  int32_t amount = 1;        // units, for `ago` and "the last three years"
  bool running = false;      // "over the last three years": from then until now
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
/// An amount of time that counts from now ("three years ago", "the last three days"): fills unit,
/// amount and shift. `lead` is the token of a "since" or "before" right before it, else kNone; an
/// edge that turns out to mean "ago" is cleared.
bool amountAt(const ClaimContext& context, int32_t token, int32_t lead, DateWords& words,
              int32_t& next);
/// A date in digits only ("20.01.2022", "2022-01-20", "1/20/2022"): sets year, month and day and
/// `next`, one past its last token, however the word breaker cut it.
bool numericDateAt(const ClaimContext& context, int32_t token, DateWords& words, int32_t& next);
/// The longest date that starts at `token`; false where none does. Clock times are `clockAt`.
bool dateAt(const ClaimContext& context, int32_t token, DateMatch& match);

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

/// The value of a number written in digits of any script, at most nine of them and nothing else;
/// -1 for anything else.
int32_t digitsAt(const ClaimContext& context, int32_t token);
/// 0 to 9 for a digit of the ASCII, Arabic-Indic or Persian script, else -1.
int32_t digitOf(char16_t unit);
/// Whether a mark of `cls` with this value starts at `token`; sets `length` when it does.
bool entryIs(const ClaimContext& context, int32_t token, EntryClass cls, std::string_view value,
             int32_t& length);
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
