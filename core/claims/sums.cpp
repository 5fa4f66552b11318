#include "core/claims/sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <tuple>

#include "core/claims/noun_number.h"
#include "core/claims/words.h"
#include "core/sort.h"

namespace muqabala {

namespace {

constexpr int32_t kWidestGap = 4;    // words between two neighbours of a list
constexpr int32_t kLongestKey = 16;  // tokens of a sum's key

TokenRange extentOf(const Claim& claim) {
  return {claim.key.begin, std::max(claim.key.end, claim.counted.end)};
}

bool countsPeople(const ClaimContext& context, const Claim& claim) {
  const ConceptId person = context.lexicon.conceptById("person");
  return claim.kind == ClaimKind::quantity && claim.value.quantity.unit.empty() &&
         claim.countedConcept != kNone && person != kNone &&
         context.lexicon.isA(claim.countedConcept, person);
}

bool canAdd(const Claim& claim) {
  const Quantity& value = claim.value.quantity;
  return claim.kind == ClaimKind::quantity && value.unit.empty() && !value.vague && value.max > 0 &&
         !claim.counted.empty();
}

double valueOf(const Claim& claim) { return claim.value.quantity.min; }

bool sameThing(const Claim& a, const Claim& b) {
  if (b.countedConcept == kNone && b.countedHead == 0) return true;  // "and another 200"
  return a.countedConcept != kNone ? a.countedConcept == b.countedConcept
                                   : a.countedHead != 0 && a.countedHead == b.countedHead;
}

/// Fates that fall to each person once: whoever is counted, nobody is counted twice.
constexpr std::array<Tag, 6> kFates = {"harm", "arrest", "kidnap", "rescue", "carry", "release"};
/// What people are by age or sex, whatever else they are: 3,500 prisoners and 700 children may be
/// the same people.
constexpr std::array<Tag, 6> kAges = {"child", "woman", "man", "youth", "elderly", "family"};

/// The dead and the wounded are no sum, nor "12 people killed and 30 wounded".
bool fatesDiffer(const ClaimContext& context, const Claim& a, const Claim& b) {
  if (a.event != b.event) return true;
  const Lexicon& lexicon = context.lexicon;
  const bool unlike =
      lexicon.isAny(a.countedConcept, kAges) != lexicon.isAny(b.countedConcept, kAges);
  if (unlike && b.countedConcept != kNone && !lexicon.isAny(a.event, kFates)) return true;
  const ConceptId victim = lexicon.conceptById("victim");
  if (victim == kNone || a.countedConcept == b.countedConcept) return false;
  if (a.countedConcept == kNone || b.countedConcept == kNone) return false;
  return lexicon.isA(a.countedConcept, victim) || lexicon.isA(b.countedConcept, victim);
}

/// "and" or "in addition to"
bool adds(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  const Entry* scope = entryAt(context, token, EntryClass::scope, length);
  return isAnd(context, token) || (scope != nullptr && scope->tag == "additional");
}

bool isAdded(const ClaimContext& context, const Claim& a, const Claim& b) {
  for (int32_t t = extentOf(a).end; t < b.key.begin; ++t) {
    if (adds(context, t)) return true;
  }
  return hasFlag(context, b.key.begin, kFlagAnd);
}

/// What may stand between two figures of a list: "10 fighters were killed and 13 guards".
bool isFiller(const ClaimContext& context, int32_t token) {
  return hasFlag(context, token, kFlagFunction) ||
         conceptOfKind(context, token, "event") != kNone ||
         markAt(context, token, EntryClass::scope) != nullptr;
}

/// Whether `b` continues the list that `a` stands in: a joining word between them, little else,
/// and no two fates.
bool listsOn(const ClaimContext& context, const Claim& a, const Claim& b) {
  const int32_t from = extentOf(a).end;
  const int32_t to = b.key.begin;
  bool joined = hasFlag(context, to, kFlagAnd);
  int32_t words = 0;
  for (int32_t t = from; t < to; ++t) {
    if (adds(context, t) || isOneOf(context, t, u",،")) {
      joined = true;
    } else if (context.analysis.tokens[t].kind == TokenKind::word) {
      if (!isFiller(context, t)) return false;
      ++words;
    } else if (!isOneOf(context, t, u"\"“”„«»()")) {
      return false;
    }
  }
  return joined && words <= kWidestGap && !fatesDiffer(context, a, b) && b.scope != Scope::part;
}

Claim sumOf(const std::vector<const Claim*>& addends, bool near) {
  Claim sum = *addends.front();
  Quantity total;
  for (const Claim* addend : addends) {
    const Quantity& value = addend->value.quantity;
    total.min += value.min;
    total.max += value.max;
    total.approximate = total.approximate || value.approximate;
    total.minOpen = total.minOpen || value.minOpen;
    total.maxOpen = total.maxOpen || value.maxOpen;
    sum.parts.push_back({addend->key, value});
    if (addend->countedConcept != sum.countedConcept) sum.countedHead = 0;
  }
  sum.value.quantity = total;
  sum.scope = Scope::none;
  if (near) sum.key.end = addends.back()->key.end;
  return sum;
}

/// The nearest concept that both are: guards and fighters are people.
ConceptId commonConcept(const ClaimContext& context, ConceptId a, ConceptId b) {
  while (a != kNone && b != kNone && !context.lexicon.isA(b, a))
    a = context.lexicon.concepts()[a].parent;
  return a;
}

void widenConcept(const ClaimContext& context, const std::vector<const Claim*>& addends,
                  Claim& sum) {
  for (const Claim* addend : addends) {
    if (addend->countedConcept == kNone) continue;
    sum.countedConcept = commonConcept(context, sum.countedConcept, addend->countedConcept);
  }
}

/// The figure and nothing else: the sum's key where its addends stand far apart, so that it
/// differs from the key of the first addend.
TokenRange figureOnly(const ClaimContext& context, const Claim& claim) {
  TokenRange key = claim.key;
  while (key.size() > 1 && markAt(context, key.begin, EntryClass::bound) != nullptr) {
    key.begin += markAt(context, key.begin, EntryClass::bound)->length;
  }
  return {key.begin, key.begin + 1};
}

/// A run of list neighbours from `first`; gives the index behind it, `first` + 1 where none
/// follows.
size_t runEnd(const ClaimContext& context, const std::vector<Claim>& claims, size_t first) {
  size_t end = first + 1;
  while (end < claims.size() && claims[end].sentence == claims[first].sentence &&
         canAdd(claims[end]) && listsOn(context, claims[end - 1], claims[end])) {
    ++end;
  }
  // a list ends in "and": figures that only commas join are a series of statements
  while (end > first + 1 && !isAdded(context, claims[end - 2], claims[end - 1])) --end;
  return end;
}

/// The index behind the parts that make up the total at `first`, or `first` where none do: 117, of
/// them 77 and 40.
size_t partsEnd(const std::vector<Claim>& claims, size_t first, size_t end) {
  double sum = 0;
  for (size_t i = first + 1; i < end; ++i) {
    sum += valueOf(claims[i]);
    if (sum == valueOf(claims[first])) return i - first >= 2 ? i + 1 : first;
  }
  return first;
}

Claim listSum(const ClaimContext& context, const std::vector<const Claim*>& addends) {
  const bool near = addends.back()->key.end - addends.front()->key.begin <= kLongestKey;
  Claim sum = sumOf(addends, near);
  if (!near) sum.key = figureOnly(context, *addends.front());
  widenConcept(context, addends, sum);
  return sum;
}

void addLists(const ClaimContext& context, std::vector<Claim>& claims, std::vector<Claim>& sums) {
  for (size_t i = 0; i < claims.size();) {
    const size_t end = canAdd(claims[i]) ? runEnd(context, claims, i) : i + 1;
    const size_t parts = partsEnd(claims, i, end);
    std::vector<const Claim*> outer;
    bool people = true;
    for (size_t k = i; k < end; ++k) {
      const bool part = k > i && k < parts;
      if (part) claims[k].scope = Scope::part;
      if (!part) outer.push_back(&claims[k]);
      people = people && (part || countsPeople(context, claims[k]));
    }
    if (outer.size() >= 2 && people) sums.push_back(listSum(context, outer));
    i = end;
  }
}

/// "700 soldiers in the region … and 200 other soldiers near the border"
void addAnothers(const ClaimContext& context, const std::vector<Claim>& claims,
                 std::vector<Claim>& sums) {
  for (size_t i = 1; i < claims.size(); ++i) {
    if (claims[i].scope != Scope::additional || !claims[i].value.quantity.unit.empty()) continue;
    for (size_t k = i; k-- > 0 && claims[k].sentence == claims[i].sentence;) {
      if (!canAdd(claims[k]) || !countsPeople(context, claims[k]) ||
          !sameThing(claims[k], claims[i]) || claims[k].event != claims[i].event)
        continue;
      if (listsOn(context, claims[k], claims[i])) break;  // the list has it
      Claim sum = sumOf({&claims[k], &claims[i]}, false);
      sum.key = figureOnly(context, claims[k]);
      sums.push_back(std::move(sum));
      break;
    }
  }
}

/// The noun joined by "and" behind `at` that names people and has neither figure nor article.
int32_t addendNoun(const ClaimContext& context, int32_t at) {
  int32_t noun = at;
  if (isAnd(context, at)) {
    ++noun;
    if (hasFlag(context, noun, kFlagFunction) && !hasFlag(context, noun, kFlagArticle)) ++noun;
  } else if (!hasFlag(context, at, kFlagAnd)) {
    return -1;
  }
  const bool person = noun < sentenceAt(context, at).end && !hasFlag(context, noun, kFlagArticle) &&
                      !hasFlag(context, noun + 1, kFlagArticle) &&
                      nounForm(context, noun).concept_ != kNone;
  return person ? noun : -1;
}

}  // namespace

void addNouns(const ClaimContext& context, Claim& claim) {
  if (!countsPeople(context, claim) || claim.value.quantity.vague) return;
  for (int32_t at = claim.key.end;;) {
    const int32_t noun = addendNoun(context, at);
    const int number = noun < 0 ? 0 : nounForm(context, noun).number;
    if (number == 0) return;
    if (claim.parts.empty()) claim.parts.push_back({claim.key, claim.value.quantity});
    Quantity one;
    one.min = one.max = number;
    claim.parts.push_back({{noun, noun + 1}, one});
    claim.value.quantity.min += number;
    claim.value.quantity.max += number;
    claim.key.end = at = noun + 1;
    claim.counted.end = std::max(claim.counted.end, at);
    claim.countedConcept = context.lexicon.conceptById("person");
  }
}

void addSums(const ClaimContext& context, std::vector<Claim>& claims) {
  std::vector<Claim> sums;
  addLists(context, claims, sums);
  addAnothers(context, claims, sums);
  claims.insert(claims.end(), sums.begin(), sums.end());
  sortStably(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::tuple(a.key.begin, a.key.end) < std::tuple(b.key.begin, b.key.end);
  });
}

}  // namespace muqabala
