#include "core/align/extent.h"

#include <algorithm>

#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Small words between a quantifier and what it is of: "some of the schools".
constexpr int32_t kLinks = 3;

Extent named(Tag value) {
  if (value == "all") return Extent::all;
  if (value == "most") return Extent::most;
  return Extent::some;
}

/// "Not all", "nearly all" say neither all nor how much.
bool isLimited(const ClaimContext& c, int32_t token) {
  constexpr uint64_t kLimits = classBit(EntryClass::negation) | classBit(EntryClass::bound);
  return startsAny(c, token - 1, kLimits);
}

Quantified at(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(c, token, EntryClass::quantifier, length);
  if (entry == nullptr || isLimited(c, token)) return {};
  return {named(entry->tag), {token, token + length}};
}

/// "All schools and nurseries": a word before "and" shares its quantifier.
Quantified before(const ClaimContext& c, int32_t token) {
  const int32_t first = sentenceAt(c, token).begin;
  bool joined = false;
  for (int32_t t = token - 1; t >= std::max(first, token - kLinks); --t) {
    if (startsAny(c, t, classBit(EntryClass::quantifier))) return at(c, t);
    const bool of = startsAny(c, t, classBit(EntryClass::partitive));
    const bool partner = joined && isAnd(c, t + 1);
    joined = joined || isAnd(c, t);
    if (!of && !partner && !hasFlag(c, t, kFlagFunction)) break;
  }
  return {};
}

/// "The schools, some of them": what stands behind is of what follows it.
Quantified behind(const ClaimContext& c, int32_t token) {
  const Quantified found = at(c, token);
  return startsAny(c, found.cue.end, classBit(EntryClass::partitive)) ? Quantified{} : found;
}

}  // namespace

Quantified quantifiedBy(const ClaimContext& context, const Item& item) {
  const Quantified ahead = before(context, item.tokens.begin);
  const bool mayFollow = isHappening(item) || !headComesLast(context, item.tokens.begin);
  return ahead.extent != Extent::unsaid || !mayFollow ? ahead : behind(context, item.tokens.end);
}

}  // namespace muqabala
