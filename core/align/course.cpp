#include "core/align/course.h"

#include <algorithm>
#include <cmath>

namespace muqabala {

namespace {

bool haveCommon(const std::vector<ConceptId>& a, const std::vector<ConceptId>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](ConceptId c) { return std::find(b.begin(), b.end(), c) != b.end(); });
}

/// Its words say that it is the count as it stood, not that of some incident.
bool tellsAll(const Tally& t) {
  return t.growing || t.closed || t.scope == Scope::soFar || t.scope == Scope::total;
}

int64_t dayOf(const Tally& t) { return t.published / (24 * 60); }

/// What is known to be counted: "at least 39" is 39, "dozens" 20, "up to 30" nothing.
double least(const Quantity& q) { return std::isfinite(q.min) ? q.min : 0; }

/// What its words leave room for: of "dozens" up to 99. A bound below leaves it to later counts.
double most(const Quantity& q) { return q.vague ? q.max : least(q); }

/// 1 when `b` counts more, -1 when `a` does, 0 where the words leave it open.
int growthOf(const Quantity& a, const Quantity& b) {
  if (most(a) < least(b)) return 1;
  return most(b) < least(a) ? -1 : 0;
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
  return dayOf(a) < dayOf(b) ? 1 : dayOf(b) < dayOf(a) ? -1 : 0;
}

bool sameDay(const Tally& a, const Tally& b) {
  return a.published >= 0 && b.published >= 0 && order(a, b) == 0;
}

namespace {

/// 1 when `b` is the later count, -1 when `a` is, 0 when that is not known.
int laterOf(const Claim& ca, const Tally& a, const Claim& cb, const Tally& b, bool said) {
  // Within a day a toll rises; other counts differ by who made them.
  const bool hourly = said || isToll(a.outcome);
  const bool clocks = hourly && a.hasClock && b.hasClock && a.published != b.published;
  if (ca.article != cb.article && clocks) return a.published < b.published ? 1 : -1;
  if (const int later = ca.article != cb.article ? order(a, b) : 0; later != 0) return later;
  if (a.earlier != b.earlier) return a.earlier ? 1 : -1;
  if (a.closed != b.closed) return a.closed ? -1 : 1;
  return said || !sameDay(a, b) ? toldOrder(ca, cb) : 0;
}

}  // namespace

int course(const Claim& ca, const Tally& a, const Claim& cb, const Tally& b) {
  if (!a.runs || !b.runs) return 0;
  const Quantity& x = ca.value.quantity;
  const Quantity& y = cb.value.quantity;
  const int growth = growthOf(x, y);
  const bool vague = growth > 0 ? y.vague : x.vague;  // "dozens" is no later count of anything
  if (growth == 0 || vague) return 0;
  const Tally& larger = growth > 0 ? b : a;
  const double ratio = growth > 0 ? least(y) / most(x) : least(x) / most(y);
  const bool said = tellsAll(larger);
  if (!said && ratio > kWidestRatio) return 0;
  const int later = laterOf(ca, a, cb, b, said);
  // "rose to four in two days" beside "two on Friday" in one article is the whole beside a part
  const bool apart = ca.article != cb.article;
  const bool magnitude = x.vague || y.vague;
  if (later == 0 && larger.growing && apart && !magnitude) return growth;
  return later == growth ? growth : 0;
}

}  // namespace muqabala
