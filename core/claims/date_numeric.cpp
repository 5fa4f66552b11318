#include "core/claims/calendar.h"
#include "core/claims/date_words.h"

namespace muqabala {
namespace {

/// Years of two figures up to this one are of the century that began in 2000.
constexpr int32_t kLastShortYear = 49;

/// Digit groups of one written date ("20.01.2022", "2022-01-20", "20/1/22", "3 / 2015"), however
/// the word breaker cut it. `end` is one past its last code unit.
struct DigitGroups {
  int32_t value[3] = {0, 0, 0};
  int32_t width[3] = {0, 0, 0};
  int32_t count = 0;
  char16_t separator = 0;
  bool spaced = false;
  int32_t end = 0;
};

bool isSeparator(char16_t unit) { return unit == u'.' || unit == u'-' || unit == u'/'; }

/// Moves `at` from the end of one group to the start of the next; false where none follows.
bool passSeparator(std::u16string_view text, int32_t& at, DigitGroups& groups) {
  const int32_t size = static_cast<int32_t>(text.size());
  int32_t i = at;
  if (i < size && text[i] == u' ') ++i;
  if (i >= size || !isSeparator(text[i])) return false;
  if (groups.separator != 0 && text[i] != groups.separator) return false;
  groups.separator = text[i++];
  if (i < size && text[i] == u' ') ++i;
  if (i >= size || digitOf(text[i]) < 0) return false;
  groups.spaced |= i - at > 1;
  at = i;
  return true;
}

DigitGroups digitGroups(std::u16string_view text, int32_t at) {
  DigitGroups groups;
  const int32_t size = static_cast<int32_t>(text.size());
  while (groups.count < 3) {
    int32_t& value = groups.value[groups.count];
    int32_t& width = groups.width[groups.count];
    for (; at < size && digitOf(text[at]) >= 0 && width < 5; ++at, ++width) {
      value = value * 10 + digitOf(text[at]);
    }
    ++groups.count;
    groups.end = at;
    if (!passSeparator(text, at, groups)) break;
  }
  return groups;
}

bool isEnglish(const ClaimContext& c, int32_t token) {
  const Language* language = languageAt(c, token);
  return language != nullptr && language->code == "en";
}

/// The year of four figures, or of two; -1 for what is neither.
int32_t fullYear(int32_t value, int32_t width) {
  if (width == 4) return value;
  if (width != 2) return -1;
  return value + (value <= kLastShortYear ? 2000 : 1900);
}

bool setNumeric(DateWords& w, int32_t year, int32_t month, int32_t day) {
  if (year < 0 || !exists({year, month, day})) return false;
  w.year = year;
  w.month = month;
  w.day = day;
  return true;
}

/// Day first; month first in English, where both readings exist.
bool fillDay(bool english, const DigitGroups& g, DateWords& w) {
  if (g.spaced) return false;
  if (g.width[0] == 4) return setNumeric(w, g.value[0], g.value[1], g.value[2]);
  const int32_t year = fullYear(g.value[2], g.width[2]);
  if (english && g.separator != u'.' && setNumeric(w, year, g.value[0], g.value[1])) return true;
  return setNumeric(w, year, g.value[1], g.value[0]) || setNumeric(w, year, g.value[0], g.value[1]);
}

/// "3/2015", "2016-11"; "2010-11" are two years, "2015.3" may be a fraction of something.
bool fillMonth(const ClaimContext& c, const DigitGroups& g, int32_t behind, DateWords& w) {
  const bool yearFirst = g.width[0] == 4;
  const int32_t year = g.value[yearFirst ? 0 : 1];
  const int32_t month = g.value[yearFirst ? 1 : 0];
  const bool widths = yearFirst ? g.width[1] <= 2 : g.width[1] == 4 && g.width[0] <= 2;
  if (!widths || year < 1900 || year > 2099 || month < 1 || month > 12) return false;
  const bool yearsInARow = yearFirst && g.separator != u'.' && month == year % 100 + 1;
  if (yearsInARow || countsHere(c, behind)) return false;
  w.year = year;
  w.month = month;
  return true;
}

/// Whether the words before a day and month in figures say that it is a date ("on", "le", "am"), or
/// those behind it (a year).
bool hasDateEvidence(const ClaimContext& c, int32_t token, int32_t behind) {
  int32_t length = 0;
  if (entryIs(c, token - 1, EntryClass::dateLead, "any", length) ||
      entryIs(c, token - 1, EntryClass::dateLead, "cardinal", length))
    return true;
  if (markAt(c, token - 1, EntryClass::weekday) != nullptr) return true;
  if (relationAt(c, token - 1, "since", length) || relationAt(c, token - 1, "until", length)) {
    return true;
  }
  return isOneOf(c, behind, u",،") && yearDigits(c, behind + 1);
}

/// "22/04", "on 4.22": a slash between figures that only a date has, or evidence. "24/7" is none.
bool fillDayOfMonth(const ClaimContext& c, int32_t token, const DigitGroups& g, int32_t behind,
                    DateWords& w) {
  if (g.spaced || g.width[0] > 2 || g.width[1] > 2 || countsHere(c, behind)) return false;
  if (markAt(c, behind, EntryClass::month) != nullptr) return false;  // "12-15 May"
  const bool slash = g.separator == u'/' && g.value[0] + g.value[1] != 31 &&
                     (g.value[0] > 12 || g.value[1] > 12 || g.width[0] + g.width[1] == 4);
  if (!slash && !hasDateEvidence(c, token, behind)) return false;
  DateWords tried = w;
  const bool english = isEnglish(c, token);
  // A leap year, so that 29 February exists.
  const bool known = english && setNumeric(tried, 2000, g.value[0], g.value[1]);
  if (!known && !setNumeric(tried, 2000, g.value[1], g.value[0]) &&
      !setNumeric(tried, 2000, g.value[0], g.value[1])) {
    return false;
  }
  w.month = tried.month;
  w.day = tried.day;
  return true;
}

}  // namespace

bool numericDateAt(const ClaimContext& c, int32_t token, DateWords& w, int32_t& next) {
  const Analysis& a = c.analysis;
  const std::u16string_view word = textAt(c, token);
  if (word.empty() || digitOf(word[0]) < 0) return false;
  const DigitGroups groups = digitGroups(a.article.text, a.tokens[token].span.start);
  if (groups.count < 2) return false;
  int32_t behind = token;
  const int32_t end = sentenceEnd(c, token);
  while (behind < end && a.tokens[behind].span.end < groups.end) ++behind;
  if (behind >= end || a.tokens[behind].span.end != groups.end) return false;
  ++behind;
  const bool filled = groups.count == 3 ? fillDay(isEnglish(c, token), groups, w)
                                        : fillMonth(c, groups, behind, w) ||
                                              fillDayOfMonth(c, token, groups, behind, w);
  if (filled) next = behind;
  return filled;
}

}  // namespace muqabala
