#include "core/align/course.h"

#include <algorithm>
#include <cmath>

namespace muqabala {

namespace {

bool haveCommon(const std::vector<ConceptId>& a, const std::vector<ConceptId>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](ConceptId c) { return std::find(b.begin(), b.end(), c) != b.end(); });
}

int64_t dayOf(const Tally& t) { return t.published / (24 * 60); }

double low(const Claim& c) {
  return std::isfinite(c.value.quantity.min) ? c.value.quantity.min : 0;
}

/// The order of the days that the words of two claims speak of.
int toldOrder(const Claim& a, const Claim& b) {
  const auto timed = [](const Claim& c) {
    return c.asOf.hasBounds && c.asOf.granularity <= Granularity::day;
  };
  if (!timed(a) || !timed(b)) return 0;
  if (a.asOf.to <= b.asOf.from) return 1;
  return b.asOf.to <= a.asOf.from ? -1 : 0;
}

}  // namespace

bool sameStretch(const Tally& a, const Tally& b) {
  return haveCommon(a.anchors, b.anchors) &&
         (haveCommon(a.happened, b.happened) || (a.vehicleLost && b.vehicleLost));
}

int order(const Tally& a, const Tally& b) {
  if (a.published < 0 || b.published < 0) return 0;
  const bool clocks = a.hasClock && b.hasClock;
  const int64_t x = clocks ? a.published : dayOf(a);
  const int64_t y = clocks ? b.published : dayOf(b);
  return x < y ? 1 : x > y ? -1 : 0;
}

bool sameDay(const Tally& a, const Tally& b) {
  return a.published >= 0 && b.published >= 0 && order(a, b) == 0;
}

int course(const Claim& ca, const Tally& a, const Claim& cb, const Tally& b) {
  if (!a.runs || !b.runs || ca.value.quantity.vague || cb.value.quantity.vague) return 0;
  const int growth = low(ca) < low(cb) ? 1 : low(ca) > low(cb) ? -1 : 0;
  const Tally& larger = growth > 0 ? b : a;
  const bool said = larger.growing || larger.scope == Scope::soFar || larger.scope == Scope::total;
  if (!said && ratioOf(ca.value.quantity, cb.value.quantity) > kWidestRatio) return 0;
  int later = ca.article != cb.article ? order(a, b) : 0;
  if (later == 0 && (said || !sameDay(a, b))) later = toldOrder(ca, cb);
  if (later == 0 && larger.growing) later = growth;
  return later == growth ? growth : 0;
}

}  // namespace muqabala
