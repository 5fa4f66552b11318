#include "core/align/opposed.h"

#include <algorithm>
#include <tuple>

#include "core/align/attributes.h"
#include "core/align/mentions.h"
#include "core/align/near_copies.h"
#include "core/sort.h"

namespace muqabala {

namespace {

auto placeOf(const Opposed& o) {
  return std::tuple(o.articleA, o.articleB, o.a.key.begin, o.a.key.end, o.b.key.begin, o.b.key.end);
}

}  // namespace

std::vector<Opposed> opposedPairs(const Wordings& wordings) {
  std::vector<Opposed> found;
  findInNearCopies(wordings, found);
  findInMentions(wordings, found);
  findInAttributes(wordings, found);
  sortStably(found.begin(), found.end(),
             [](const Opposed& x, const Opposed& y) { return placeOf(x) < placeOf(y); });
  const auto same = [](const Opposed& x, const Opposed& y) { return placeOf(x) == placeOf(y); };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

}  // namespace muqabala
