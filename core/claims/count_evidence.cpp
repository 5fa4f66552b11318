#include "core/claims/count_evidence.h"

#include <algorithm>
#include <cmath>

#include "core/claims/figure_traps.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kEvidenceReach = 3;  // tokens to an event that makes a bare figure a count
constexpr int32_t kFollowReach = 6;    // tokens to a count that a bare figure goes on with

}  // namespace

bool CountEvidence::isCount(const NumberMatch& match, const Counted& after, const Counted& before,
                            const Counted& article) const {
  const bool noun = after.found();
  if (match.nobody) return isZero(match);
  const bool round = noun && std::fmod(match.value.min, 100) == 0;  // "1500 وجبة"
  const bool counts = (round || isPerson(after.concept_)) && !inYearPlace(match);
  if (isYearLike(context, match) && !counts) return false;
  if (isModel(match) && after.concept_ == kNone) return false;
  if (followsNumbered(context, match)) return false;
  if (match.wordOne) return isOne(match, after);
  if (noun || article.found()) return true;
  if (before.found() && reaches(before, match)) return true;
  if (match.value.vague) return hasEvidence(match);
  if (numbersItsNoun(context, match)) return false;
  return after.verb || match.tokens.begin != match.figure.begin || hasEvidence(match);
}

bool CountEvidence::isPerson(ConceptId concept_) const {
  const ConceptId person = context.lexicon.conceptById("person");
  return concept_ != kNone && person != kNone && context.lexicon.isA(concept_, person);
}

/// Behind initials that are no known name: "ATR 72-500", "EP 3704".
bool CountEvidence::isModel(const NumberMatch& match) const {
  const int32_t before = match.tokens.begin - 1;
  if (before < range.begin || !hasFlag(context, before, kFlagAllCaps)) return false;
  const auto name = nominalAt(context, before);
  return !name || name->entity == 0;
}

/// "any of" is none only under a negation.
bool CountEvidence::isZero(const NumberMatch& match) const {
  const Language* language = languageAt(context, match.figure.begin);
  if (language == nullptr || !language->proclitics) return true;
  return hasMark(context, {std::max(range.begin, match.figure.begin - 6), match.figure.end},
                 EntryClass::negation);
}

/// "one" is a count with a bound, or before a word for people.
bool CountEvidence::isOne(const NumberMatch& match, const Counted& after) const {
  const Language* language = languageAt(context, match.figure.begin);
  const bool article = language != nullptr && language->code != "en" && !language->proclitics;
  if (match.tokens.begin != match.figure.begin) return after.found();
  int32_t length = 0;
  const bool partitive =
      entryAt(context, match.figure.end, EntryClass::partitive, length) != nullptr;
  return !article && !partitive && after.found() && isPerson(after.concept_);
}

/// "in 2014", "عام 2013"
bool CountEvidence::inYearPlace(const NumberMatch& match) const {
  const int32_t before = match.tokens.begin - 1;
  for (const EntryClass cls :
       {EntryClass::timeUnit, EntryClass::timeRelation, EntryClass::spatial, EntryClass::month}) {
    if (before >= range.begin && markAt(context, before, cls) != nullptr) return true;
  }
  return false;
}

/// Whether a verb of growth or nothing much stands between the counting noun and the figure.
bool CountEvidence::reaches(const Counted& before, const NumberMatch& match) const {
  const int32_t from = before.head.begin;
  const int32_t to = match.tokens.begin;
  return to - from <= 6 ||
         hasMark(context, {std::max(range.begin, from - 3), to}, EntryClass::growth);
}

/// What makes a figure without a noun a count: an event next to it, or a count that it goes on
/// with ("230 of them", "65, not 66").
bool CountEvidence::hasEvidence(const NumberMatch& match) const {
  const int32_t from = std::max(range.begin, match.tokens.begin - kEvidenceReach);
  const int32_t to = std::min(range.end, match.tokens.end + kEvidenceReach);
  for (int32_t t = from; t < to; ++t) {
    if (match.tokens.contains(t)) continue;
    if (t >= match.tokens.end && isOneOf(context, t, u",،.;؛:()")) break;
    if (conceptOfKind(context, t, "event") != kNone) return true;
  }
  if (markAt(context, match.tokens.end, EntryClass::scope) != nullptr) return true;
  return isAmong(match.tokens.begin) || follows(match);
}

/// "ومن بين المصابين 11", "among the injured 11": whom the figure is a part of stands before it.
bool CountEvidence::isAmong(int32_t token) const {
  constexpr int32_t kReachOfAmong = 4;
  if (conceptOfKind(context, token - 1, "person") == kNone) return false;
  for (int32_t t = token - 2; t >= std::max(range.begin, token - kReachOfAmong); --t) {
    int32_t length = 0;
    const Entry* scope = entryAt(context, t, EntryClass::scope, length);
    if (scope != nullptr && scope->tag == "part") return true;
  }
  return false;
}

bool CountEvidence::follows(const NumberMatch& match) const {
  if (claims.size() == first) return false;
  const Claim& last = claims.back();
  if (last.bare) return false;
  const int32_t from = std::max(last.key.end, last.counted.end);
  const bool joined = isAnd(context, match.tokens.begin - 1) ||
                      hasFlag(context, match.tokens.begin, kFlagAnd) ||
                      markAt(context, match.tokens.begin - 1, EntryClass::negation) != nullptr;
  return joined && match.tokens.begin - from <= kFollowReach;
}

bool CountEvidence::afterCounts() const {
  return std::any_of(claims.begin() + static_cast<std::ptrdiff_t>(first), claims.end(),
                     [](const Claim& claim) { return !claim.bare; });
}

}  // namespace muqabala
