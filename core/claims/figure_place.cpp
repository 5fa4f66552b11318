#include "core/claims/figure_place.h"

#include <algorithm>

#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kReachBehind = 7;  // tokens from a figure to the "in" of its place
constexpr int32_t kReachInside = 3;  // tokens from "in" to the place
constexpr int32_t kReachHolder = 6;  // tokens from a verb of holding back to who holds

bool isPlaceName(Tag kind) { return kind == "city" || kind == "region" || kind == "state"; }

/// The place at a token: a known name, or a noun for a place.
bool placeAt(const ClaimContext& context, int32_t token, Place& place) {
  const auto nominal = nominalAt(context, token);
  if (!nominal) return false;
  const bool named = nominal->entity != 0 && isPlaceName(nominal->kind);
  if (!named && !(nominal->entity == 0 && nominal->kind == "place")) return false;
  place.tokens = {token, token + nominal->length};
  place.concept_ = nominal->concept_;
  place.name = nominal->entity;
  return true;
}

bool isFigureAt(const std::vector<Claim>& claims, size_t from, int32_t token) {
  for (size_t i = from; i < claims.size() && claims[i].key.begin <= token; ++i) {
    if (claims[i].kind == ClaimKind::quantity && claims[i].key.begin == token) return true;
  }
  return false;
}

/// "in the crowded prison": the first place behind a word for "in", no other figure between.
bool placeBehind(const ClaimContext& context, const std::vector<Claim>& claims, size_t i,
                 Place& place) {
  const Claim& claim = claims[i];
  const int32_t from = std::max(claim.key.end, claim.counted.end);
  const int32_t end =
      std::min(context.analysis.clauses[claim.clause].tokens.end, from + kReachBehind);
  for (int32_t t = from; t < end; ++t) {
    if (isFigureAt(claims, i + 1, t) || isAnd(context, t)) return false;
    int32_t length = 0;
    const Entry* in = entryAt(context, t, EntryClass::spatial, length);
    if (in == nullptr || (in->tag != "in" && in->tag != "inside")) continue;
    for (int32_t at = t + length; at < std::min(end + 1, t + length + kReachInside); ++at) {
      if (placeAt(context, at, place)) return true;
    }
    return false;
  }
  return false;
}

/// "the prison holds 800", "يضم السجن 800": the place next to the verb of holding.
bool holderOf(const ClaimContext& context, const Claim& claim, Place& place) {
  const ConceptId hold = context.lexicon.conceptById("hold");
  const int32_t verb = claim.eventToken;
  if (verb == kNone || verb >= claim.key.begin || hold == kNone) return false;
  if (!context.lexicon.isA(claim.event, hold)) return false;
  for (int32_t t = verb + 1; t < claim.key.begin; ++t) {
    if (placeAt(context, t, place)) return true;
  }
  const int32_t first = sentenceAt(context, verb).begin;
  for (int32_t t = verb - 1; t >= std::max(first, verb - kReachHolder); --t) {
    if (isOneOf(context, t, u".;؛:")) return false;
    if (placeAt(context, t, place) && place.name == 0) return true;
  }
  return false;
}

}  // namespace

void addPlaces(const ClaimContext& context, std::vector<Claim>& claims) {
  for (size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    if (claim.kind != ClaimKind::quantity || !claim.value.quantity.unit.empty()) continue;
    Place place;
    if (holderOf(context, claim, place) || placeBehind(context, claims, i, place)) {
      claim.place = place;
    }
  }
}

}  // namespace muqabala
