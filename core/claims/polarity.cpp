#include "core/claims/polarity.h"

#include <algorithm>

#include "core/claims/cues.h"
#include "core/claims/date.h"
#include "core/claims/date_words.h"

namespace muqabala {
namespace {

/// "since", "before" or "after" between a word and a date: the date is of what stands after it.
bool separated(const ClaimContext& c, int32_t from, int32_t to) {
  int32_t length = 0;
  for (int32_t t = from; t < to; ++t) {
    for (const Tag value : {Tag("since"), Tag("after"), Tag("before")}) {
      if (entryIs(c, t, EntryClass::timeRelation, value, length)) return true;
    }
  }
  return false;
}

}  // namespace

bool inAnotherTime(const ClaimContext& context, const std::vector<Claim>& dates, int32_t token) {
  const TokenRange clause = context.analysis.clauses[context.analysis.clauseOfToken[token]].tokens;
  bool old = false;
  for (auto at = firstFrom(dates, clause.begin); at != dates.end() && at->key.begin < clause.end;
       ++at) {
    const Claim& date = *at;
    if (date.value.type != ValueType::date) continue;
    if (!date.value.date.hasBounds || date.value.date.minutes >= 0) continue;
    if (!isBackground(context, date.value.date)) {
      if (!date.value.date.openEnd) return false;
      continue;
    }
    old |= date.key.begin <= token || !separated(context, token, date.key.begin);
  }
  return old;
}

namespace {

bool isFigure(const Claim& claim) {
  return claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::ordinal ||
         claim.kind == ClaimKind::duration;
}

/// "65, not 66": a negation right before a value denies the value, not what happened.
bool negatedValue(const ClaimContext& context, const Claim& claim) {
  const TokenRange clause = context.analysis.clauses[claim.clause].tokens;
  const int32_t token = claim.key.begin - 1;
  if (token < 0 || context.analysis.sentenceOfToken[token] != claim.sentence) return false;
  if (negationAt(context, token) == 0) return false;
  return token >= clause.begin - 2 && markAt(context, token, EntryClass::negation) != nullptr;
}

/// The corrected value before "not 66": what it counts, "66" counts too.
void takeCounted(std::vector<Claim>& claims, size_t index) {
  Claim& claim = claims[index];
  if (index == 0 || claim.countedConcept != kNone || claim.countedHead != 0) return;
  const Claim& before = claims[index - 1];
  if (before.kind != claim.kind || claim.key.begin - before.key.end > 6) return;
  claim.counted = before.counted;
  claim.countedConcept = before.countedConcept;
  claim.countedHead = before.countedHead;
  claim.countedNames = before.countedNames;
  claim.event = before.event;
  claim.eventToken = before.eventToken;
}

/// The word whose stance is the claim's: its event where that stands in the same clause.
int32_t targetOf(const ClaimContext& context, const Claim& claim) {
  const bool near =
      claim.eventToken != kNone && context.analysis.clauseOfToken[claim.eventToken] == claim.clause;
  return near ? claim.eventToken : claim.key.begin;
}

/// "did not make $72 million": a negated verb that is no event word denies the figure behind it.
bool isObjectOfNegated(const ClaimContext& context, const Claim& claim,
                       const ClauseStance& stance) {
  if (stance.polarity != Polarity::denied || stance.cue.end > claim.key.begin) return false;
  int32_t words = 0;
  for (int32_t t = stance.cue.end; t < claim.key.begin; ++t) {
    if (context.analysis.tokens[t].kind == TokenKind::punctuation) return false;
    words += hasFlag(context, t, kFlagFunction) ? 0 : 1;
  }
  return words == 1;
}

void takeStance(const ClaimContext& context, Claim& claim) {
  const int32_t target = targetOf(context, claim);
  const ClauseStance stance = stanceOf(context, claim.clause, target);
  claim.certainty = stance.certainty;
  claim.factuality = stance.factuality;
  // "no one", "not a single": the zero is the value itself.
  const bool inKey = isFigure(claim) && claim.key.contains(stance.cue.begin);
  const bool ofEvent = !isFigure(claim) || target != claim.key.begin ||
                       stance.polarity == Polarity::open ||
                       isObjectOfNegated(context, claim, stance);
  if (!inKey && ofEvent) claim.polarity = stance.polarity;
}

}  // namespace

void attachPolarity(const ClaimContext& context, const std::vector<Claim>& dates,
                    std::vector<Claim>& claims) {
  for (size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    if (claim.value.type != ValueType::date) {
      takeStance(context, claim);
      const bool asserted = claim.factuality == Factuality::asserted;
      if (asserted && inAnotherTime(context, dates, targetOf(context, claim))) {
        claim.factuality = Factuality::background;
      }
    }
    const bool valued = isFigure(claim) || claim.kind == ClaimKind::date;
    if (!valued || !negatedValue(context, claim)) continue;
    claim.polarity = Polarity::denied;
    takeCounted(claims, i);
  }
}

}  // namespace muqabala
