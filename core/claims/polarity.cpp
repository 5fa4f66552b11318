#include "core/claims/polarity.h"

#include <algorithm>
#include <iterator>

#include "core/claims/calendar.h"
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

/// "In 2011 a bomb hit the church, killing 21", "since March, when 33 died": a clause without a
/// date goes on with that of the clause before it.
bool followsOldDate(const ClaimContext& context, const std::vector<Claim>& dates, int32_t clause) {
  const Analysis& a = context.analysis;
  const int32_t begin = a.clauses[clause].tokens.begin;
  const int32_t sentence = a.sentenceOfToken[begin];
  auto at = firstFrom(dates, begin);
  if (at == dates.begin()) return false;
  const Claim& date = *std::prev(at);
  if (date.clause != clause - 1 || a.sentenceOfToken[date.key.begin] != sentence) return false;
  if (date.value.type != ValueType::date || date.value.date.minutes >= 0) return false;
  int32_t length = 0;
  const bool goesOn = hasFlag(context, begin, kFlagAnd) || isAnd(context, begin) ||
                      entryIs(context, begin, EntryClass::conjunction, "when", length) ||
                      textAt(context, begin).ends_with(u"ing");
  if (!goesOn) return false;
  const bool when = date.key.end >= begin - 1;  // only a comma between
  DateValue day = date.value.date;
  if (when) day.openEnd = false;
  return isBackground(context, day);
}

/// A list by years: "2014" alone on a line tells when all was that stands below it.
bool isBelowOldYear(const ClaimContext& context, int32_t token) {
  constexpr int32_t kReach = 3;
  const Analysis& a = context.analysis;
  const int32_t sentence = a.sentenceOfToken[token];
  for (int32_t s = sentence - 1; s >= std::max(0, sentence - kReach); --s) {
    const TokenRange line = a.sentences[s].tokens;
    if (line.size() != 1) continue;
    const std::u16string_view text = textAt(context, line.begin);
    if (text.size() != 4 || a.tokens[line.begin].kind != TokenKind::number) continue;
    return inOtherYear(context, line);
  }
  return false;
}

}  // namespace

bool inOtherYear(const ClaimContext& c, TokenRange sentence) {
  const DateValue& days = c.established;
  if (!days.hasBounds) return false;
  bool other = false;
  for (int32_t t = sentence.begin; t < sentence.end; ++t) {
    if (c.analysis.tokens[t].kind != TokenKind::number) continue;
    const std::u16string_view text = textAt(c, t);
    if (text.size() != 4) continue;
    int32_t year = 0;
    for (const char16_t digit : text) year = year * 10 + (digit & 15);
    if (year < 1900 || year > 2099) continue;
    if (year == civilOf(days.from).year || year == civilOf(days.to).year) return false;
    other = true;
  }
  return other;
}

bool inAnotherTime(const ClaimContext& context, const std::vector<Claim>& dates, int32_t token) {
  const int32_t own = context.analysis.clauseOfToken[token];
  const TokenRange clause = context.analysis.clauses[own].tokens;
  if (isBelowOldYear(context, token)) return true;
  const auto first = firstFrom(dates, clause.begin);
  if (own > 0 && (first == dates.end() || first->key.begin >= clause.end)) {
    return followsOldDate(context, dates, own);
  }
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

/// "Trying to reach a five-year-old boy", "to climb a wall 6 metres high": what describes a thing
/// is so whatever comes of the deed.
bool describes(const ClaimContext& context, const Claim& claim) {
  const ConceptId counted = claim.countedConcept;
  return claim.kind == ClaimKind::quantity && counted != kNone &&
         context.lexicon.concepts()[counted].kind == "measure";
}

void takeStance(const ClaimContext& context, Claim& claim) {
  const int32_t target = targetOf(context, claim);
  const ClauseStance stance = stanceOf(context, claim.clause, target);
  claim.certainty = stance.certainty;
  const bool intended =
      stance.factuality == Factuality::attempted || stance.factuality == Factuality::planned;
  const bool described = intended && describes(context, claim);
  claim.factuality = described ? Factuality::asserted : stance.factuality;
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
