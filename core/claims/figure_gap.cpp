#include "core/claims/figure_gap.h"

#include <algorithm>

#include "core/claims/counted.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kComma = 1;
constexpr int32_t kRelative = 2;  // the words between "who" and its verb, at most

}  // namespace

bool FigureGap::isRelative(int32_t token) const {
  const Mark* opens = markAt(context_, token, EntryClass::conjunction);
  return opens != nullptr && context_.lexicon.entries()[opens->entry].tag == "which";
}

bool FigureGap::isTrigger(int32_t token) const {
  return std::any_of(triggers_.begin(), triggers_.end(),
                     [&](const Trigger& t) { return t.tokens.contains(token); });
}

bool FigureGap::isSoFar(int32_t token) const {
  const Mark* scope = markAt(context_, token, EntryClass::scope);
  return scope != nullptr && context_.lexicon.entries()[scope->entry].tag == "soFar";
}

bool FigureGap::isAside(TokenRange gap) const {
  int32_t commas = 0;
  for (int32_t t = gap.begin; t < gap.end; ++t) commas += isOneOf(context_, t, u",،") ? 1 : 0;
  return commas == 1;
}

bool FigureGap::isSaid(TokenRange gap) const {
  bool said = false;
  for (int32_t t = gap.begin; t < gap.end; ++t) {
    if (!hasFlag(context_, t, kFlagFunction) || isAnd(context_, t)) return false;
    said = said || isFunction(context_, t, "auxiliary");
  }
  return said;
}

bool FigureGap::hasFigure(TokenRange range, const Claim& claim) const {
  return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& c) {
    return &c != &claim && isFigure(c) && range.contains(c.key.begin);
  });
}

/// A relative clause with words of its own, a participle or a preposition behind the head.
bool FigureGap::isModifier(TokenRange range, bool relative) const {
  constexpr int32_t kShortest = 2;
  if (relative) return range.size() > kShortest;
  return isTrigger(range.begin) || isVerbForm(context_, range.begin) ||
         markAt(context_, range.begin, EntryClass::partitive) != nullptr ||
         markAt(context_, range.begin, EntryClass::spatial) != nullptr ||
         textAt(context_, range.begin).ends_with(u"ing");
}

bool FigureGap::isSaidPast(TokenRange gap, const Claim& claim) const {
  if (gap.empty() || !isFigure(claim)) return false;
  int32_t said = gap.end - 1;
  while (said > gap.begin && hasFlag(context_, said, kFlagFunction) && !isAnd(context_, said) &&
         !isFunction(context_, said, "auxiliary")) {
    --said;
  }
  while (said > gap.begin && isFunction(context_, said - 1, "auxiliary")) --said;
  if (!isFunction(context_, said, "auxiliary") || said == gap.begin) return false;
  const bool relative = isRelative(gap.begin);
  for (int32_t t = gap.begin; t < said; ++t) {
    const bool other = relative ? t > gap.begin && isRelative(t) : isRelative(t);
    if (other || isAnd(context_, t) || isOneOf(context_, t, u",،()")) return false;
    if (!relative && isFunction(context_, t, "auxiliary")) return false;
  }
  return !hasFigure({gap.begin, said}, claim) && isModifier({gap.begin, said}, relative);
}

/// "120 people, who": the word that opens a relative clause right behind a figure, else kNone.
int32_t FigureGap::relativeOf(TokenRange gap, const Claim& claim) const {
  if (gap.begin <= claim.key.begin) return kNone;
  const int32_t at = gap.begin + (isOneOf(context_, gap.begin, u",،") ? 1 : 0);
  return at < gap.end && isRelative(at) ? at : kNone;
}

int32_t FigureGap::costOfToken(int32_t t) const {
  constexpr uint64_t kDear = classBit(EntryClass::conjunction) | classBit(EntryClass::scope) |
                             classBit(EntryClass::report);
  const Token& token = context_.analysis.tokens[t];
  const bool plain = token.kind == TokenKind::word && token.span.length() > 1;
  if (plain && !startsAny(context_, t, kDear)) {  // nearly always
    return (token.flags & kFlagFunction) != 0 || isSoFar(t - 1) ? 0 : 1;
  }
  if (isOneOf(context_, t, u",،()")) return kComma;
  if (context_.analysis.tokens[t].kind == TokenKind::punctuation) {
    return isOneOf(context_, t, u".;؛:—–") ? kClauseCost : 0;
  }
  if (isAnd(context_, t)) return kComma;
  if (isSoFar(t) || isSoFar(t - 1)) return 0;  // "حتى الآن" opens no clause
  const Mark* clause = markAt(context_, t, EntryClass::conjunction);
  if (clause != nullptr && !isFunction(context_, t - 1, "auxiliary"))
    return kClauseCost;  // not "were still"
  if (hasFlag(context_, t, kFlagFunction)) return 0;
  // "the boy whose photograph was published says he made 3 million"
  return markAt(context_, t, EntryClass::report) != nullptr ? kClauseCost : 1;
}

int32_t FigureGap::cost(TokenRange gap, const Claim& claim) const {
  const int32_t relative = relativeOf(gap, claim);
  int32_t cost = 0;
  int32_t told = 0;  // words of the relative clause: its verb may stand at its end
  for (int32_t t = gap.begin; t < gap.end; ++t) {
    if (relative != kNone && t <= relative) continue;
    const int32_t one = costOfToken(t);
    if (relative != kNone && one == 1 && ++told > kRelative) continue;
    cost += one;
    if (cost > kTooDear) return cost;
  }
  for (const Claim& other : claims_) {
    if (&other == &claim || !isFigure(other) || other.key.begin == claim.key.begin) continue;
    if (other.key.begin >= gap.begin && other.key.end <= gap.end) cost += kFigureCost;
  }
  return cost;
}

}  // namespace muqabala
