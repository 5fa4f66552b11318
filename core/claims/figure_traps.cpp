#include "core/claims/figure_traps.h"

#include <algorithm>

#include "core/claims/counted.h"
#include "core/claims/date_words.h"
#include "core/claims/digits.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kLongestName = 5;
constexpr size_t kPhoneDigits = 7;

bool isNumber(const ClaimContext& context, int32_t token) {
  return token >= 0 && token < static_cast<int32_t>(context.analysis.tokens.size()) &&
         context.analysis.tokens[token].kind == TokenKind::number;
}

bool isLatinWord(const ClaimContext& context, int32_t token) {
  const std::u16string_view text = textAt(context, token);
  return !text.empty() && text[0] < 0x250 && context.analysis.tokens[token].kind == TokenKind::word;
}

/// "20 January", "January 20", "20 كانون الثاني", and a weekday that is also a number word.
bool isInDate(const ClaimContext& context, TokenRange figure) {
  constexpr EntryClass kMonths[] = {EntryClass::month, EntryClass::hijriMonth};
  for (const EntryClass cls : kMonths) {
    int32_t length = 0;
    int32_t after = figure.end;
    if (isOneOf(context, after, u".") || textAt(context, after) == u"من" ||
        textAt(context, after) == u"of") {
      ++after;
    }
    if (entryAt(context, after, cls, length) != nullptr) return true;
    // "Sept hommes" is no September
    const bool day = isNumber(context, figure.begin - 1) || isNumber(context, figure.end);
    if (entryAt(context, figure.begin, cls, length) != nullptr && day) return true;
    for (int32_t back = 1; back <= 3; ++back) {
      if (entryAt(context, figure.begin - back, cls, length) != nullptr && length >= back)
        return true;
    }
  }
  const bool named =
      hasFlag(context, figure.begin, kFlagArticle) || hasFlag(context, figure.begin, kFlagCapital);
  return named && markAt(context, figure.begin, EntryClass::weekday) != nullptr;
}

/// Joined to another number by a colon, a slash, or by a hyphen that made no range.
bool isJoinedNumber(const ClaimContext& context, TokenRange figure) {
  const int32_t before = figure.begin - 1;
  const int32_t after = figure.end;
  const auto joins = [&](int32_t token) {
    return isOneOf(context, token, u":/") || isHyphen(context, token);
  };
  const bool back = joins(before) && gluedTo(context, before) && gluedTo(context, figure.begin) &&
                    isNumber(context, before - 1);
  const bool on = joins(after) && gluedTo(context, after) && gluedTo(context, after + 1) &&
                  isNumber(context, after + 1);
  // "25 - 1 - 1427"
  const auto goesOn = [&](int32_t token, int32_t step) {
    return isHyphen(context, token) && isNumber(context, token + step);
  };
  const bool row = (goesOn(before, -1) && (goesOn(after, 1) || goesOn(before - 2, -1))) ||
                   (goesOn(after, 1) && goesOn(after + 2, 1));
  return back || on || row;
}

/// "10 pm", "04,30 GMT", "الساعة 10", "at 10.30 in the morning".
bool isClock(const ClaimContext& context, const NumberMatch& match) {
  if (match.value.max > 24 || !match.value.unit.empty()) return false;
  int32_t length = 0;
  if (entryAt(context, match.figure.end, EntryClass::dayPart, length) != nullptr) return true;
  const Entry* hour = entryAt(context, match.tokens.begin - 1, EntryClass::timeUnit, length);
  return hour != nullptr && hour->tag == "h" &&
         hasFlag(context, match.tokens.begin - 1, kFlagArticle);
}

bool isUnitWord(const ClaimContext& context, int32_t token) {
  constexpr EntryClass kUnits[] = {EntryClass::unit,     EntryClass::timeUnit,
                                   EntryClass::currency, EntryClass::percent,
                                   EntryClass::dayPart,  EntryClass::multiplier};
  return std::any_of(std::begin(kUnits), std::end(kUnits),
                     [&](EntryClass cls) { return markAt(context, token, cls) != nullptr; });
}

/// Letters glued to the digits that are no unit: "F16", "737S", "COVID-19", "1990s".
bool isCode(const ClaimContext& context, const NumberMatch& match) {
  const int32_t first = match.figure.begin;
  if (!isNumber(context, first)) return false;
  const int32_t after = match.figure.end;
  if (!match.ordinal && gluedTo(context, after) && isLatinWord(context, after) &&
      !isUnitWord(context, after)) {
    return true;
  }
  if (!gluedTo(context, first)) return isOneOf(context, first - 1, u"#№");
  const bool hyphen = isHyphen(context, first - 1) && gluedTo(context, first - 1);
  const int32_t word = hyphen ? first - 2 : first - 1;
  if (isOneOf(context, first - 1, u"#№+")) return true;
  return isLatinWord(context, word) && match.value.unit.empty() && !isUnitWord(context, word);
}

bool isListNumber(const ClaimContext& context, TokenRange figure) {
  const bool starts = hasFlag(context, figure.begin, kFlagLineStart) ||
                      (isOneOf(context, figure.begin - 1, u"(") &&
                       hasFlag(context, figure.begin - 1, kFlagLineStart));
  const bool last = figure.end + 1 >= static_cast<int32_t>(context.analysis.tokens.size());
  return starts && !last && figure.size() == 1 && isNumber(context, figure.begin) &&
         (isOneOf(context, figure.end, u".)") ||
          (isHyphen(context, figure.end) && !isNumber(context, figure.end + 1)));
}

/// "Six laps later, ...": how far on, not how many there were.
bool isOffset(const ClaimContext& context, TokenRange figure) {
  int32_t length = 0;
  const int32_t later = figure.end + 1;
  return entryIs(context, later, EntryClass::timeRelation, "later", length) &&
         endsPhrase(context, later + length - 1);
}

/// Inside a longer name or term that started before it: "Ramadan 17 Brigade".
bool isInName(const ClaimContext& context, int32_t token) {
  const Analysis& analysis = context.analysis;
  for (int32_t from = std::max(0, token - kLongestName); from < token; ++from) {
    const auto name = nominalAt(context, from);
    if (name && name->length > token - from) return true;
  }
  if (!startsAny(context, token, classBit(EntryClass::entity))) return false;
  for (int32_t m = analysis.markStart[token]; m < analysis.markStart[token + 1]; ++m) {
    const EntryClass cls = context.lexicon.entries()[analysis.marks[m].entry].cls;
    if (cls == EntryClass::entity && analysis.marks[m].length > 1) return true;
  }
  return false;
}

}  // namespace

bool isYearLike(const ClaimContext& context, const NumberMatch& match) {
  for (int32_t t = match.figure.begin; t < match.figure.end; ++t) {
    if (isNumber(context, t) && !looksLikeYear(textAt(context, t))) return false;
    if (!isNumber(context, t) && match.figure.size() == 1) return false;
  }
  return isNumber(context, match.figure.begin);
}

bool numbersItsNoun(const ClaimContext& context, const NumberMatch& match) {
  const int32_t before = match.tokens.begin - 1;
  if (match.tokens.begin != match.figure.begin) return false;
  const std::u16string_view digits = textAt(context, match.figure.begin);
  if (digits.size() >= kPhoneDigits && match.figure.size() == 1 && plainDigits(digits)) return true;
  if (hasFlag(context, match.figure.begin, kFlagAnd | kFlagBy | kFlagFor)) return false;
  if (before < sentenceAt(context, match.figure.begin).begin || endsPhrase(context, before))
    return false;
  const auto noun = nominalAt(context, before);
  return !(noun && noun->kind == "event");
}

bool followsNumbered(const ClaimContext& context, const NumberMatch& match) {
  const int32_t first = match.figure.begin;
  if (!isNumber(context, first) || match.tokens.begin != first) return false;
  const int32_t before = isHyphen(context, first - 1) ? first - 2 : first - 1;
  for (int32_t t = before; t > before - 3 && t >= sentenceAt(context, first).begin; --t) {
    int32_t length = 0;
    if (entryAt(context, t, EntryClass::numbered, length) != nullptr && t + length == before + 1)
      return true;
  }
  return false;
}

bool isNumbered(const ClaimContext& context, const NumberMatch& match) {
  const int32_t first = match.figure.begin;
  const int32_t before = isHyphen(context, first - 1) ? first - 2 : first - 1;
  const TokenRange sentence = sentenceAt(context, first);
  const std::u16string_view digits = textAt(context, first);
  if (match.value.min >= 0 && digits.size() >= kPhoneDigits && plainDigits(digits)) return true;
  if (!isNumber(context, first) && !hasFlag(context, first, kFlagCapital)) return false;
  const int32_t after = match.figure.end;
  if (gluedTo(context, after) && context.analysis.tokens[after].kind == TokenKind::word)
    return true;
  if (before < sentence.begin) return false;
  const bool letters = textAt(context, before).size() > 2 || isLatinWord(context, before);
  if (gluedTo(context, first) && isNumber(context, first) && letters &&
      context.analysis.tokens[before].kind == TokenKind::word)
    return true;
  if (const auto name = nominalAt(context, before); name && name->entity != 0) return true;
  if (followsNumbered(context, match)) return true;
  const bool named = before > sentence.begin && hasFlag(context, before, kFlagCapital);
  return named && !hasFlag(context, before, kFlagFunction) && !endsPhrase(context, before);
}

bool isNoCount(const ClaimContext& context, const NumberMatch& match) {
  return isInDate(context, match.figure) || isJoinedNumber(context, match.figure) ||
         isClock(context, match) || isCode(context, match) || isListNumber(context, match.figure) ||
         isOffset(context, match.figure) || isInName(context, match.figure.begin);
}

}  // namespace muqabala
