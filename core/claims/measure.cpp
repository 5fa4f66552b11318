#include "core/claims/measure.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/claims/counted.h"
#include "core/claims/noun_number.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kAttributeBefore = 4;
constexpr int32_t kAttributeAfter = 3;

double scaled(double value, double factor) { return std::isinf(value) ? value : value * factor; }

void convert(Quantity& value, double factor) {
  value.min = scaled(value.min, factor);
  value.max = scaled(value.max, factor);
  value.factor = factor;
}

/// "عامي 2017 و2019" are two years with names.
bool isNumberToken(const ClaimContext& context, int32_t token) {
  return static_cast<size_t>(token) < context.analysis.tokens.size() &&
         context.analysis.tokens[token].kind == TokenKind::number;
}

/// "10a" is ten years: the symbol without its factor, which goes to the value.
std::string timeSymbol(const Entry& entry, Quantity& value) {
  const size_t letters = entry.value.find_first_not_of("0123456789");
  if (letters > 0 && letters != std::string::npos) convert(value, entry.number);
  return entry.value.substr(letters == std::string::npos ? 0 : letters);
}

/// Where a unit may stand: behind a glued hyphen, "of" ("millions of dollars"), "an" ("half an
/// hour") or "more" ("nine more days").
int32_t unitPlace(const ClaimContext& context, int32_t token) {
  if (isHyphen(context, token) && gluedTo(context, token)) return token + 1;
  int32_t length = 0;
  const Entry* scope = entryAt(context, token, EntryClass::scope, length);
  if (scope != nullptr && scope->tag == "additional") return token + length;
  if (entryAt(context, token, EntryClass::partitive, length) != nullptr) return token + length;
  const std::u16string_view text = textAt(context, token);
  return text == u"a" || text == u"an" ? token + 1 : token;
}

struct UnitFound {
  const Entry* entry = nullptr;
  int32_t length = 0;
};

UnitFound longestUnit(const ClaimContext& context, int32_t token) {
  UnitFound best;
  for (const EntryClass cls : {EntryClass::timeUnit, EntryClass::unit, EntryClass::currency}) {
    int32_t length = 0;
    const Entry* entry = entryAt(context, token, cls, length);
    if (entry != nullptr && length > best.length) best = {entry, length};
  }
  // "يوم 20 مايو", "يوم الخميس": the word opens a date
  const bool date = best.entry != nullptr && best.entry->cls == EntryClass::timeUnit &&
                    (isNumberToken(context, token + best.length) ||
                     markAt(context, token, EntryClass::weekday) != nullptr);
  return date ? UnitFound{} : best;
}

void applyUnit(const Entry& entry, Measured& measured) {
  if (entry.cls == EntryClass::timeUnit || entry.cls == EntryClass::dualTime) {
    measured.time = true;
    measured.value.unit = timeSymbol(entry, measured.value);
  } else if (entry.cls == EntryClass::currency) {
    measured.value.unit = entry.value;
  } else {
    measured.value.unit = entry.value.substr(0, entry.value.find(' '));
    if (entry.number2 > 0) convert(measured.value, entry.number2);
  }
}

/// A unit that says two by its form; units in the dual are listed with the others, and are words
/// that without their ending are the same unit: no "فدان".
const Entry* dualUnit(const ClaimContext& context, int32_t token, int32_t& length) {
  if (const Entry* time = entryAt(context, token, EntryClass::dualTime, length)) return time;
  const UnitFound unit = longestUnit(context, token);
  const Language* language = unit.entry == nullptr ? nullptr : languageAt(context, token);
  if (language == nullptr || !language->proclitics || unit.entry->cls == EntryClass::timeUnit)
    return nullptr;
  length = unit.length;
  return isDualOf(context, token, *unit.entry) ? unit.entry : nullptr;
}

/// "ساعة ونصف", "an hour and a half"
void addHalf(const ClaimContext& context, Measured& measured) {
  int32_t at = measured.end;
  if (isAnd(context, at)) {
    ++at;
  } else if (!hasFlag(context, at, kFlagAnd)) {
    return;
  }
  if (textAt(context, at) == u"a") ++at;
  int32_t length = 0;
  const Entry* fraction = entryAt(context, at, EntryClass::fraction, length);
  if (fraction == nullptr) return;
  measured.value.min += fraction->number / fraction->number2;
  measured.value.max += fraction->number / fraction->number2;
  measured.end = at + length;
}

/// A measure word behind the figure, before any other figure or clause mark: "12 metres wide".
Attribute attributeBehind(const ClaimContext& context, int32_t from) {
  const int32_t end = std::min(sentenceAt(context, from).end, from + kAttributeAfter);
  for (int32_t t = from; t < end; ++t) {
    if (context.analysis.tokens[t].kind != TokenKind::word && !isHyphen(context, t)) break;
    const ConceptId found = conceptOfKind(context, t, "measure");
    if (found != kNone) return {{t, t + 1}, found};
    if (hasFlag(context, t, kFlagFunction)) break;
  }
  return {};
}

/// A measure word before it, with only function words and verbs of growth between: "a depth of".
Attribute attributeBefore(const ClaimContext& context, int32_t to) {
  const int32_t first = std::max(sentenceAt(context, to).begin, to - kAttributeBefore);
  for (int32_t t = to - 1; t >= first; --t) {
    if (context.analysis.tokens[t].kind != TokenKind::word) break;
    const ConceptId found = conceptOfKind(context, t, "measure");
    if (found != kNone) return {{t, t + 1}, found};
    const bool may =
        hasFlag(context, t, kFlagFunction) || markAt(context, t, EntryClass::growth) != nullptr;
    if (!may && t < to - 2) break;
  }
  return {};
}

}  // namespace

Attribute attributeOf(const ClaimContext& context, TokenRange range) {
  // "years old": the property's phrase starts with the unit
  const ConceptId within = conceptOfKind(context, range.end - 1, "measure");
  if (within != kNone) {
    const auto phrase = nominalAt(context, range.end - 1);
    if (phrase && phrase->concept_ == within)
      return {{range.end - 1, range.end - 1 + phrase->length}, within};
  }
  const Attribute behind = attributeBehind(context, range.end);
  return behind.token.empty() ? attributeBefore(context, range.begin) : behind;
}

bool measureAt(const ClaimContext& context, const NumberMatch& match, Measured& measured) {
  measured = {};
  measured.value = match.value;
  measured.end = match.tokens.end;
  const int32_t place = unitPlace(context, match.tokens.end);
  const UnitFound unit = match.value.unit.empty() ? longestUnit(context, place) : UnitFound{};
  if (unit.entry != nullptr) {
    measured.end = place + unit.length;
    applyUnit(*unit.entry, measured);
    if (measured.time) addHalf(context, measured);
  } else if (match.value.unit.empty()) {
    return false;
  } else if (match.value.unit != "percent") {
    // "$72 million dollars", "US$5m": the sign said it already
    const UnitFound again = longestUnit(context, place);
    if (again.entry != nullptr && again.entry->value == match.value.unit)
      measured.end = place + again.length;
  }
  takeBoundAfter(context, measured.end, measured.value);
  return true;
}

bool bareMeasureAt(const ClaimContext& context, int32_t token, Measured& measured) {
  measured = {};
  measured.value.min = measured.value.max = 1;
  int32_t length = 0;
  int32_t at = token;
  const Entry* bound = entryAt(context, at, EntryClass::bound, length);
  if (bound != nullptr) at += length;
  const Entry* unit = dualUnit(context, at, length);
  if (unit != nullptr) {
    measured.value.min = measured.value.max = 2;
  } else if (bound == nullptr) {
    return false;
  } else {
    const std::u16string_view text = textAt(context, at);
    if (text == u"a" || text == u"an") ++at;
    unit = entryAt(context, at, EntryClass::timeUnit, length);
    if (unit == nullptr || textAt(context, at + length - 1).ends_with(u's')) return false;
  }
  if (hasFlag(context, at, kFlagArticle) || isNumberToken(context, at + length)) return false;
  if (bound != nullptr) {
    const Tag kind = bound->tag;
    if (kind == "between" || kind == "from" || kind == "exactly") return false;
    applyBound(kind, measured.value);
  }
  measured.end = at + length;
  applyUnit(*unit, measured);
  if (measured.time) addHalf(context, measured);
  return true;
}

}  // namespace muqabala
