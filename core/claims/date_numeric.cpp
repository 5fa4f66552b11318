#include "core/claims/calendar.h"
#include "core/claims/date_words.h"

namespace muqabala {
namespace {

/// Digit groups of one written date ("20.01.2022", "2022-01-20", "20/1/2022"), however the word
/// breaker cut it. `end` is one past its last code unit.
struct DigitGroups {
  int32_t value[3] = {0, 0, 0};
  int32_t width[3] = {0, 0, 0};
  int32_t count = 0;
  char16_t separator = 0;
  int32_t end = 0;
};

DigitGroups digitGroups(std::u16string_view text, int32_t at) {
  DigitGroups groups;
  const int32_t size = static_cast<int32_t>(text.size());
  while (at < size && groups.count < 3) {
    int32_t& value = groups.value[groups.count];
    int32_t& width = groups.width[groups.count];
    for (; at < size && digitOf(text[at]) >= 0 && width < 5; ++at, ++width) {
      value = value * 10 + digitOf(text[at]);
    }
    if (width == 0) break;
    ++groups.count;
    groups.end = at;
    const bool separates = at + 1 < size &&
                           (text[at] == u'.' || text[at] == u'-' || text[at] == u'/') &&
                           digitOf(text[at + 1]) >= 0;
    if (!separates || (groups.separator != 0 && text[at] != groups.separator)) break;
    groups.separator = text[at++];
  }
  return groups;
}

bool setNumeric(DateWords& w, int32_t year, int32_t month, int32_t day) {
  if (!exists({year, month, day})) return false;
  w.year = year;
  w.month = month;
  w.day = day;
  return true;
}

/// Day first; month first where the language is written so and both readings exist ("en").
bool fillNumeric(const ClaimContext& c, int32_t token, const DigitGroups& g, DateWords& w) {
  if (g.width[0] == 4) return setNumeric(w, g.value[0], g.value[1], g.value[2]);
  if (g.width[2] != 4) return false;
  const Language* language = languageAt(c, token);
  const bool monthFirst = g.separator == u'/' && language != nullptr && language->code == "en";
  if (monthFirst && setNumeric(w, g.value[2], g.value[0], g.value[1])) return true;
  return setNumeric(w, g.value[2], g.value[1], g.value[0]) ||
         setNumeric(w, g.value[2], g.value[0], g.value[1]);
}

}  // namespace

bool numericDateAt(const ClaimContext& c, int32_t token, DateWords& w, int32_t& next) {
  const Analysis& a = c.analysis;
  if (digitOf(textAt(c, token)[0]) < 0) return false;
  const DigitGroups groups = digitGroups(a.article.text, a.tokens[token].span.start);
  if (groups.count != 3 || !fillNumeric(c, token, groups, w)) return false;
  next = token;
  const int32_t end = sentenceEnd(c, token);
  while (next < end && a.tokens[next].span.end < groups.end) ++next;
  if (next >= end || a.tokens[next].span.end != groups.end) return false;
  ++next;
  return true;
}

}  // namespace muqabala
