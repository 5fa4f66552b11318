#include "core/claims/date_words.h"
#include "core/claims/figure.h"
#include "core/claims/figure_pieces.h"

namespace muqabala {
namespace {

/// Nobody spells an earlier year out in news; "from one thousand to one thousand five hundred" are
/// figures.
constexpr int32_t kFirstYear = 1700;
constexpr int32_t kLastYear = 2199;
/// Roman numerals of centuries; none is longer.
constexpr size_t kLongestRoman = 5;

/// A number in words, whole and exact: "twenty", "twenty-first"; -1 otherwise.
DateNumber spelledAt(const ClaimContext& c, int32_t token) {
  Figure figure;
  if (!figureAt(c, token, false, figure) || figure.digits || figure.vague || figure.share) {
    return {};
  }
  const bool whole = figure.min == figure.max && figure.min >= 1 && figure.min <= kLastYear;
  return whole ? DateNumber{static_cast<int32_t>(figure.min), figure.tokens.end, figure.ordinal}
               : DateNumber{};
}

DateNumber ordinalAt(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(c, token, EntryClass::ordinal, length);
  if (entry == nullptr) return {};
  // Arabic tens are ordinals with the article only: "إلى عشرين" is no day
  const Language* language = languageAt(c, token);
  const bool cardinal = language != nullptr && language->proclitics && length == 1 &&
                        entry->number >= 20 && !hasFlag(c, token, kFlagArticle);
  if (cardinal) return {};
  return {static_cast<int32_t>(entry->number), token + length, true};
}

/// "20th", "1er", "2ª", "3ème", "4.": the letters or the full stop glued to a figure. A full stop
/// that ends the sentence is none of it.
int32_t behindSuffix(const ClaimContext& c, int32_t token) {
  if (isNumberSuffix(c, token)) return token + 1;
  if (!gluedTo(c, token)) return token;
  const bool stop = isOneOf(c, token, u".") && token + 1 < sentenceEnd(c, token - 1) &&
                    c.analysis.tokens[token + 1].kind == TokenKind::word;
  return stop || isOneOf(c, token, u"ºª°") ? token + 1 : token;
}

/// Whether an ordinal can begin at the token: a figure, a word of that class soon, or a number word
/// that is written as one with it.
bool mayBeOrdinal(const ClaimContext& c, int32_t token) {
  constexpr int32_t kReach = 8;
  if (!mayStartNumber(c, token)) return false;
  if (c.analysis.tokens[token].kind == TokenKind::number) return true;
  const Language* language = languageAt(c, token);
  const bool compounds =
      language != nullptr && !language->tensJoin.empty() && !language->proclitics;
  return compounds || hasMark(c, {token, token + kReach}, EntryClass::ordinal);
}

int32_t romanDigit(char16_t unit) {
  switch (unit) {
    case u'I':
      return 1;
    case u'V':
      return 5;
    case u'X':
      return 10;
    default:
      return 0;
  }
}

/// "XV" 15, "XXI" 21; centuries need no figure above ten. 0 for anything else.
int32_t romanOf(std::u16string_view word) {
  int32_t value = 0;
  if (word.size() > kLongestRoman) return 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const int32_t digit = romanDigit(word[i]);
    if (digit == 0) return i > 0 && value > 0 && word.substr(i) == u"e" ? value : 0;
    const bool less = i + 1 < word.size() && digit < romanDigit(word[i + 1]);
    value += less ? -digit : digit;
  }
  return value;
}

}  // namespace

DateNumber dayNumberAt(const ClaimContext& c, int32_t token) {
  DateNumber number;
  if (!mayStartNumber(c, token)) return number;
  const int32_t digits = digitsAt(c, token);
  if (digits >= 0) {
    if (textAt(c, token).size() > 2) return {};
    const int32_t next = behindSuffix(c, token + 1);
    number = {digits, next, next > token + 1};
  } else {
    number = spelledAt(c, token);
    const DateNumber ordinal = ordinalAt(c, token);
    if (ordinal.value > 0 && ordinal.next >= number.next) number = ordinal;
  }
  return number.value >= 1 && number.value <= 31 ? number : DateNumber{};
}

DateNumber yearNumberAt(const ClaimContext& c, int32_t token) {
  if (!mayStartNumber(c, token)) return {};
  if (digitsAt(c, token) >= 0) {
    const bool year = yearDigits(c, token) && textAt(c, token).size() == 4;
    return year ? DateNumber{digitsAt(c, token), token + 1, false} : DateNumber{};
  }
  const DateNumber first = spelledAt(c, token);
  if (first.value >= kFirstYear) return first;
  if (first.value < 10 || first.value > kLastYear / 100) return {};
  // "nineteen seventy-eight": the hundreds and what is above them are said apart, with no "and"
  if (hasFlag(c, first.next, kFlagAnd)) return {};
  const DateNumber second = spelledAt(c, first.next);
  if (second.value < 10 || second.value > 99) return {};
  return {first.value * 100 + second.value, second.next, false};
}

DateNumber nthAt(const ClaimContext& c, int32_t token) {
  const DateNumber number = mayBeOrdinal(c, token) ? dayNumberAt(c, token) : DateNumber{};
  if (number.ordinal) return number;
  int32_t length = 0;
  if (relationAt(c, token, "last", length)) return {-1, token + length, true};
  const int32_t roman = romanOf(textAt(c, token));
  if (roman <= 0) return {};
  return {roman, behindSuffix(c, token + 1), true};
}

}  // namespace muqabala
