#include "core/claims/date_words.h"

namespace muqabala {

int32_t digitOf(char16_t unit) {
  if (unit >= u'0' && unit <= u'9') return unit - u'0';
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x660;
  if (unit >= 0x6F0 && unit <= 0x6F9) return unit - 0x6F0;
  return -1;
}

int32_t digitsAt(const ClaimContext& context, int32_t token) {
  if (token < 0 || token >= static_cast<int32_t>(context.analysis.tokens.size())) return -1;
  const std::u16string_view word = textAt(context, token);
  if (word.empty() || word.size() > 9) return -1;
  int32_t value = 0;
  for (char16_t unit : word) {
    const int32_t digit = digitOf(unit);
    if (digit < 0) return -1;
    value = value * 10 + digit;
  }
  return value;
}

bool findEntry(const ClaimContext& context, int32_t token, EntryClass cls, Tag value,
               int32_t& length) {
  const Analysis& a = context.analysis;
  for (int32_t i = a.markStart[token]; i < a.markStart[token + 1]; ++i) {
    const EntryId id = a.marks[i].entry;
    if (context.lexicon.classOf(id) != cls || context.lexicon.entries()[id].tag != value) continue;
    length = a.marks[i].length;
    return true;
  }
  return false;
}

TimeUnit unitNamed(Tag value) {
  static constexpr Tagged<TimeUnit> kUnits[] = {
      {"s", TimeUnit::second}, {"min", TimeUnit::minute},  {"h", TimeUnit::hour},
      {"d", TimeUnit::day},    {"we", TimeUnit::weekend},  {"w", TimeUnit::week},
      {"mo", TimeUnit::month}, {"3mo", TimeUnit::quarter}, {"6mo", TimeUnit::half},
      {"a", TimeUnit::year},   {"10a", TimeUnit::decade},  {"100a", TimeUnit::century}};
  for (const auto& [name, unit] : kUnits) {
    if (name == value) return unit;
  }
  return TimeUnit::none;
}

TimeUnit unitAt(const ClaimContext& context, int32_t token, int32_t& length) {
  const Entry* entry = entryAt(context, token, EntryClass::timeUnit, length);
  return entry == nullptr ? TimeUnit::none : unitNamed(entry->tag);
}

int32_t sentenceEnd(const ClaimContext& context, int32_t token) {
  return sentenceAt(context, token).end;
}

bool countsHere(const ClaimContext& context, int32_t token) {
  constexpr uint64_t kCounts = classBit(EntryClass::unit) | classBit(EntryClass::currency) |
                               classBit(EntryClass::percent) | classBit(EntryClass::multiplier);
  // "2013 hundreds fled": a magnitude opens a count of its own.
  const bool magnitude = startsAny(context, token, classBit(EntryClass::vague));
  if (!magnitude && startsAny(context, token, kCounts)) return true;
  if (!startsAny(context, token, classBit(EntryClass::concept_))) return false;
  const Analysis& a = context.analysis;
  for (int32_t i = a.markStart[token]; i < a.markStart[token + 1]; ++i) {
    const Entry& entry = context.lexicon.entries()[a.marks[i].entry];
    if (entry.cls != EntryClass::concept_ || entry.concept_ == kNone) continue;
    const Tag kind = context.lexicon.concepts()[entry.concept_].kind;
    if (kind == "person" || kind == "thing" || kind == "measure") return true;
  }
  return false;
}

bool yearDigits(const ClaimContext& context, int32_t token) {
  const int32_t value = digitsAt(context, token);
  return value >= 1000 && value <= 2199;
}

bool holdsDate(const ClaimContext& context, int32_t token) {
  return startsAny(context, token,
                   classBit(EntryClass::timeUnit) | classBit(EntryClass::month) |
                       classBit(EntryClass::weekday) | classBit(EntryClass::day) |
                       classBit(EntryClass::timeRelation));
}

bool isEventWord(const ClaimContext& context, int32_t token) {
  return conceptOfKind(context, token, "event") != kNone;
}

bool hasProclitics(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  return language != nullptr && language->proclitics;
}

bool smallLettered(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  if (language == nullptr || (language->code != "en" && language->code != "de")) return false;
  return !hasFlag(context, token, kFlagCapital);
}

bool isNumberSuffix(const ClaimContext& context, int32_t token) {
  return token > 0 && gluedTo(context, token) && textAt(context, token).size() <= 3 &&
         context.analysis.tokens[token].kind == TokenKind::word &&
         context.analysis.tokens[token - 1].kind == TokenKind::number;
}

bool joinsDayAndMonth(const ClaimContext& context, int32_t token) {
  return isNumberSuffix(context, token) || isOneOf(context, token, u",،/.") ||
         markAt(context, token, EntryClass::partitive) != nullptr;
}

}  // namespace muqabala
