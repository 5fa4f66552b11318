#include "core/align/meeting.h"

#include <algorithm>

namespace muqabala {

namespace {

std::vector<const Item*> around(const Mention& m) {
  std::vector<const Item*> items;
  for (const std::vector<Item>* side : {&m.before, &m.behind}) {
    for (const Item& item : *side) items.push_back(&item);
  }
  return items;
}

bool isPlace(const Item& i) { return i.kind == "city" || i.kind == "region" || i.kind == "state"; }

}  // namespace

int32_t Meeting::fit() const {
  const std::vector<const Item*> x = around(a_);
  const std::vector<const Item*> y = around(b_);
  if (toldApart(x, y) || toldApart(y, x)) return 0;
  if (!shareParties()) return 0;
  const auto total = static_cast<int32_t>(x.size() + y.size());
  return total == 0 ? 0 : 1000 * (common(x, y) + common(y, x)) / total;
}

std::pair<Quantified, Quantified> Meeting::shares() const {
  for (size_t i = 0; i < a_.parties.size(); ++i) {
    for (size_t j = 0; j < b_.parties.size(); ++j) {
      const bool differing = differ(a_.shares[i].extent, b_.shares[j].extent);
      if (differing && isOne(a_.parties[i], b_.parties[j])) return {a_.shares[i], b_.shares[j]};
    }
  }
  return {};
}

bool Meeting::met(const Item& item, const std::vector<const Item*>& among) const {
  return std::any_of(among.begin(), among.end(),
                     [&](const Item* other) { return meets(lexicon_, item, *other); });
}

int32_t Meeting::common(const std::vector<const Item*>& x,
                        const std::vector<const Item*>& y) const {
  return static_cast<int32_t>(
      std::count_if(x.begin(), x.end(), [&](const Item* i) { return met(*i, y); }));
}

/// One thing, or one kind of people and another below it; a tower and a bridge are two buildings.
bool Meeting::isOne(const Item& x, const Item& y) const {
  if (!meets(lexicon_, x, y)) return false;
  const bool same = (x.stem != 0 && x.stem == y.stem) || (x.entity != 0 && x.entity == y.entity);
  const bool known = x.concept_ != kNone && (x.concept_ == y.concept_ || x.concept_ == y.too ||
                                             (x.too != kNone && x.too == y.too));
  return same || known || (y.concept_ != kNone && x.too == y.concept_) ||
         (x.kind == "person" && y.kind == "person");
}

/// Half of those that take part in one at least take part in the other.
bool Meeting::shareParties() const {
  const auto meet = std::count_if(a_.parties.begin(), a_.parties.end(), [&](const Item& x) {
    return std::any_of(b_.parties.begin(), b_.parties.end(),
                       [&](const Item& y) { return isOne(x, y); });
  });
  const size_t fewer = std::min(a_.parties.size(), b_.parties.size());
  return meet > 0 && 2 * static_cast<size_t>(meet) >= fewer;
}

bool Meeting::partOf(const Item& part, const Item& whole) const {
  const Entity* entity = lexicon_.entityByKey(part.entity);
  return entity != nullptr && entity->partOf == whole.entity;
}

/// Another place, an opposite ("the old bridge", "the new bridge").
bool Meeting::toldApart(const std::vector<const Item*>& x,
                        const std::vector<const Item*>& y) const {
  for (const Item* i : x) {
    for (const Item* j : y) {
      if (opposites(lexicon_, *i, *j) == Opposites::exclusive && !met(*i, y) && !met(*j, x)) {
        return true;
      }
      const bool places = i->entity != 0 && j->entity != 0 && isPlace(*i) && isPlace(*j);
      if (places && !met(*i, y) && !met(*j, x) && !partOf(*i, *j) && !partOf(*j, *i)) return true;
    }
  }
  return false;
}

}  // namespace muqabala
