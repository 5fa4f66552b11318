#include "core/claims/figure_scope.h"

#include <algorithm>
#include <cstdlib>

#include "core/claims/number.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kPartReach = 6;   // tokens from "among them" to its figure
constexpr int32_t kSoFarReach = 4;  // tokens from "so far" to a figure behind it

Scope scopeOf(Tag value) {
  if (value == "total" || value == "final") return Scope::total;
  if (value == "part") return Scope::part;
  if (value == "additional") return Scope::additional;
  if (value == "soFar") return Scope::soFar;
  if (value == "incident") return Scope::incident;
  return Scope::none;
}

struct ScopeMark {
  Scope scope = Scope::none;
  int32_t length = 0;
};

/// The longest scope word at a token; none where it is the head of a bound ("more than").
ScopeMark scopeAt(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(context, token, EntryClass::scope, length);
  if (entry == nullptr) return {};
  const Mark* bound = markAt(context, token, EntryClass::bound);
  if (bound != nullptr && bound->length >= length) return {};
  return {scopeOf(entry->tag), length};
}

bool opensFigure(const ClaimContext& context, int32_t token) {
  NumberMatch next;
  return numberAt(context, token, next) && !next.ordinal;
}

/// What stands right behind: adjectives and "of them", no phrase that leads on to another figure
/// ("12 soldiers as well as 30 guards").
Scope scopeBehind(const ClaimContext& context, TokenRange number, const Claim& claim) {
  const TokenRange sentence = sentenceAt(context, number.begin);
  for (const int32_t t : {number.end, claim.key.end, claim.counted.end}) {
    if (t <= number.begin || !sentence.contains(t)) continue;
    const ScopeMark mark = scopeAt(context, t);
    const bool small = hasFlag(context, t, kFlagFunction) && mark.length == 1;
    switch (mark.scope) {
      case Scope::additional:
        if (mark.length == 1) return mark.scope;
        break;
      case Scope::part:
        // "61, among them 3" leads on to the part
        if (t == number.end && !opensFigure(context, t + mark.length)) return mark.scope;
        break;
      case Scope::total:
      case Scope::soFar:
        if (!small) return mark.scope;
        break;
      default:
        break;
    }
  }
  return Scope::none;
}

/// "12 of the 45": a part of the figure behind.
bool isOutOfFigure(const ClaimContext& context, int32_t token) {
  return behindPartOf(context, token) != token;
}

/// What stands before, nearest first: "another", "a total of", "among them two women and".
Scope scopeBefore(const ClaimContext& context, TokenRange number, bool afterOthers) {
  const int32_t first = sentenceAt(context, number.begin).begin;
  for (int32_t t = number.begin; t < number.end; ++t) {  // "insgesamt" is read with the number
    const Mark* mark = markAt(context, t, EntryClass::scope);
    if (mark != nullptr && scopeOf(context.lexicon.entries()[mark->entry].tag) == Scope::total)
      return Scope::total;
  }
  bool verb = false;
  for (int32_t t = number.begin - 1; t >= std::max(first, number.begin - kPartReach); --t) {
    if (context.analysis.tokens[t].kind == TokenKind::number) break;
    // "..., including children, were killed and 90"
    verb = verb || isFunction(context, t, "auxiliary");
    const ScopeMark mark = scopeAt(context, t);
    const int32_t gap = number.begin - t - mark.length;
    if (mark.scope == Scope::none || gap < 0) continue;
    const bool touches = gap == 0 || (gap == 1 && hasFlag(context, t + mark.length, kFlagFunction));
    const bool part = mark.scope == Scope::part;
    const Mark* of = markAt(context, t, EntryClass::partitive);
    if (gap == 0 && of != nullptr && of->length >= mark.length) break;  // "of the 45": of a whole
    const bool toll = markAt(context, t - 1, EntryClass::countNoun) != nullptr;
    if (part && !verb && (afterOthers || toll)) return mark.scope;
    if (mark.scope == Scope::soFar && gap < kSoFarReach) return mark.scope;
    if (touches && (mark.scope == Scope::total || mark.scope == Scope::additional))
      return mark.scope;
  }
  return Scope::none;
}

}  // namespace

int32_t behindPartOf(const ClaimContext& context, int32_t token) {
  const Mark* of = markAt(context, token, EntryClass::partitive);
  if (of == nullptr) return token;
  int32_t at = token + of->length;
  for (int32_t steps = 0; steps < 2 && hasFlag(context, at, kFlagFunction); ++steps) ++at;
  NumberMatch whole;
  const bool figure = sentenceAt(context, token).contains(at) && numberAt(context, at, whole) &&
                      !whole.ordinal && !whole.wordOne;
  return figure ? whole.tokens.end : token;
}

Scope figureScope(const ClaimContext& context, TokenRange number, const Claim& claim,
                  bool afterOthers) {
  if (isOutOfFigure(context, number.end)) return Scope::part;
  const Scope behind = scopeBehind(context, number, claim);
  return behind != Scope::none ? behind : scopeBefore(context, number, afterOthers);
}

void addClauseScopes(const ClaimContext& context, std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (claim.scope != Scope::none || claim.kind != ClaimKind::quantity) continue;
    const TokenRange clause = context.analysis.clauses[claim.clause].tokens;
    int32_t best = clause.size() + 1;
    for (int32_t t = clause.begin; t < clause.end; ++t) {
      const ScopeMark mark = scopeAt(context, t);
      const bool ofClause =
          mark.scope == Scope::total || mark.scope == Scope::soFar || mark.scope == Scope::incident;
      const int32_t far = std::abs(t - claim.key.begin);
      if (!ofClause || mark.length < 2 || claim.key.contains(t) || far >= best) continue;
      best = far;
      claim.scope = mark.scope;
    }
  }
}

}  // namespace muqabala
