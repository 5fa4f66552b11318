#include "core/claims/figure_scope.h"

#include <algorithm>

#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kPartReach = 6;  // tokens from "among them" to its figure

/// "another 200", "200 more soldiers", "200 جندي آخر"
bool isAdditional(const ClaimContext& context, TokenRange number, const Claim& claim) {
  const TokenRange sentence = sentenceAt(context, number.begin);
  for (const int32_t t : {number.begin - 1, number.end, claim.key.end, claim.counted.end}) {
    int32_t length = 0;
    if (!sentence.contains(t) || isOneOf(context, t, u",،")) continue;
    const Entry* scope = entryAt(context, t, EntryClass::scope, length);
    if (scope != nullptr && scope->value == "additional") return true;
  }
  return false;
}

}  // namespace

Scope figureScope(const ClaimContext& context, TokenRange number, const Claim& claim,
                  bool afterOthers) {
  if (isAdditional(context, number, claim)) return Scope::additional;
  const int32_t from = std::max(sentenceAt(context, number.begin).begin, number.begin - kPartReach);
  for (int32_t t = number.begin - 1; t >= from; --t) {
    if (context.analysis.tokens[t].kind == TokenKind::number) break;
    int32_t length = 0;
    const Entry* scope = entryAt(context, t, EntryClass::scope, length);
    if (scope == nullptr || t + length > number.begin) continue;
    if (scope->value == "part" && afterOthers) return Scope::part;
    if (scope->value == "total" && t + length == number.begin) return Scope::total;
  }
  return Scope::none;
}

}  // namespace muqabala
