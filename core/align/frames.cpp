#include "core/align/frames.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/sort.h"

namespace muqabala {

namespace {

/// Claims whose time differs by more than this are about other events.
constexpr Day kSameEventDays = 45;

/// Whether some name of `a` is one of `b` or lies in one (a city and its state).
bool namesMeet(const Lexicon& lexicon, const std::vector<Key>& a, const std::vector<Key>& b) {
  return std::any_of(a.begin(), a.end(), [&](Key k) {
    const Entity* entity = lexicon.entityByKey(k);
    const Key whole = entity == nullptr ? 0 : entity->partOf;
    return std::find(b.begin(), b.end(), k) != b.end() ||
           (whole != 0 && std::find(b.begin(), b.end(), whole) != b.end());
  });
}

bool sameNames(std::vector<Key> a, std::vector<Key> b) {
  for (std::vector<Key>* names : {&a, &b}) {
    sortStably(names->begin(), names->end());
    names->erase(std::unique(names->begin(), names->end()), names->end());
  }
  return a == b;
}

Slot conceptSlot(const Lexicon& lexicon, ConceptId a, ConceptId b) {
  if (a == kNone || b == kNone) return Slot::unknown;
  if (a == b) return Slot::equal;
  if (lexicon.isA(a, b) || lexicon.isA(b, a)) return Slot::compatible;
  return Slot::conflict;
}

Slot headSlot(const Collection& all, int32_t ia, int32_t ib) {
  const Tally& a = all.tallies[ia];
  const Tally& b = all.tallies[ib];
  const Key ha = all.claims[ia].countedHead;
  if (ha != 0 && ha == all.claims[ib].countedHead) return Slot::equal;
  if (a.anybody && b.anybody && a.outcome == b.outcome && a.outcome != Outcome::none)
    return Slot::equal;
  const Slot slot = conceptSlot(all.lexicon, a.head, b.head);
  if (slot != Slot::conflict) return slot;
  return (a.anybody && b.person) || (b.anybody && a.person) ? Slot::compatible : Slot::conflict;
}

/// What became of those counted. Other events than those that exclude one another say nothing.
Slot outcomeSlot(const Tally& a, const Tally& b, Slot byEvent) {
  if (a.outcome == Outcome::none && b.outcome == Outcome::none) {
    return byEvent == Slot::conflict ? Slot::unknown : byEvent;
  }
  if (a.outcome == b.outcome) return Slot::equal;
  return a.outcome == Outcome::none || b.outcome == Outcome::none ? Slot::unknown : Slot::conflict;
}

/// The best that any reading of one event word makes with any reading of the other.
Slot eventSlot(const Lexicon& lexicon, const Claim& a, const Claim& b) {
  Slot best = conceptSlot(lexicon, a.event, b.event);
  for (const auto& [x, y] : {std::pair(a.eventToo, b.event), std::pair(a.event, b.eventToo),
                             std::pair(a.eventToo, b.eventToo)}) {
    if (best == Slot::equal || x == kNone || y == kNone) continue;
    const Slot slot = conceptSlot(lexicon, x, y);
    if (slot == Slot::equal || best == Slot::conflict) best = slot;
  }
  return best;
}

Slot sideSlot(const Lexicon& lexicon, const Claim& a, const Claim& b) {
  if (a.countedNames.empty() || b.countedNames.empty()) return Slot::unknown;
  if (sameNames(a.countedNames, b.countedNames)) return Slot::equal;
  const bool met = namesMeet(lexicon, a.countedNames, b.countedNames) ||
                   namesMeet(lexicon, b.countedNames, a.countedNames);
  return met ? Slot::compatible : Slot::conflict;
}

Slot scopeSlot(Scope a, Scope b) {
  if (a == b) return a == Scope::none ? Slot::unknown : Slot::equal;
  const auto either = [&](Scope s) { return a == s || b == s; };
  if (either(Scope::part) || either(Scope::additional)) return Slot::conflict;
  // "In the attack" may be all that there was; when it was not, the days tell it apart.
  return either(Scope::incident) ? Slot::unknown : Slot::compatible;
}

bool otherTime(const Claim& a, const Claim& b) {
  if (a.factuality == Factuality::background || b.factuality == Factuality::background) {
    return a.factuality != b.factuality;
  }
  const auto known = [](const Claim& c) {
    return c.asOf.hasBounds && c.asOf.granularity < Granularity::year;
  };
  if (!known(a) || !known(b)) return false;
  return a.asOf.from - b.asOf.to > kSameEventDays || b.asOf.from - a.asOf.to > kSameEventDays;
}

bool isAsserted(const Claim& c) {
  return c.factuality == Factuality::asserted || c.factuality == Factuality::background;
}

int32_t sharedNames(const Claim& a, const Claim& b) {
  std::vector<Key> seen;
  for (const Name& name : a.names) {
    const bool there = std::any_of(b.names.begin(), b.names.end(),
                                   [&](const Name& other) { return other.key == name.key; });
    if (there && std::find(seen.begin(), seen.end(), name.key) == seen.end())
      seen.push_back(name.key);
  }
  return static_cast<int32_t>(seen.size());
}

/// "33 killed since July" and "18 since the start of the month" count over two times.
bool otherWindow(const Tally& a, const Tally& b) {
  constexpr Day kSame = 2;
  return a.hasSince && b.hasSince && std::abs(a.since - b.since) > kSame;
}

std::string_view refusalOf(const FrameMatch& m, const Claim& a, const Claim& b) {
  if (!isAsserted(a) || !isAsserted(b)) return "not-asserted";
  if (m.head == Slot::conflict) return "different-thing-counted";
  if (m.side == Slot::conflict) return "different-group";
  if (m.event == Slot::conflict) return "different-event";
  if (otherTime(a, b)) return "different-time";
  if (m.scope == Slot::conflict) return "part-and-whole";
  return {};
}

}  // namespace

FrameMatch matchSlots(const Collection& all, int32_t indexA, int32_t indexB) {
  const Claim& a = all.claims[indexA];
  const Claim& b = all.claims[indexB];
  FrameMatch m;
  const Tally& ta = all.tallies[indexA];
  const Tally& tb = all.tallies[indexB];
  const bool figures = a.kind == ClaimKind::quantity && b.kind == ClaimKind::quantity;
  m.head = headSlot(all, indexA, indexB);
  m.event = eventSlot(all.lexicon, a, b);
  m.otherEvent = figures && m.event == Slot::conflict && a.value.quantity.unit.empty();
  if (figures) m.event = outcomeSlot(ta, tb, m.event);
  const bool stretches = !ta.anchors.empty() && !tb.anchors.empty();
  if (stretches && sameStretch(ta, tb)) m.event = Slot::equal;
  m.stretch = stretches && m.event == Slot::equal;
  m.side = sideSlot(all.lexicon, a, b);
  m.scope = scopeSlot(figures ? ta.scope : a.scope, figures ? tb.scope : b.scope);
  m.refusal = refusalOf(m, a, b);
  m.someOfThose = ta.ofThose != tb.ofThose;
  m.otherWindow = otherWindow(ta, tb) || (a.article == b.article && ta.hasSince != tb.hasSince);
  m.corrected = ta.earlier != tb.earlier;
  m.anybody = ta.anybody && tb.anybody;
  m.countsPeople = ta.person || tb.person;
  m.oneAnybody = ta.anybody != tb.anybody;
  m.otherWhole = ta.whole != tb.whole;
  const bool oneBearer = ta.bearer != 0 && ta.bearer == tb.bearer;
  m.unanchored = (ta.unanchored || tb.unanchored) && !oneBearer;
  if (oneBearer && m.side == Slot::unknown) m.side = Slot::equal;
  return m;
}

void weighCompany(const Collection& all, int32_t a, int32_t b, FrameMatch& m) {
  m.sharedNames = sharedNames(all.claims[a], all.claims[b]);
  m.context = overlap(all.contexts.wide(a), all.contexts.wide(b), all.vocabulary.weights);
  m.nearby = overlap(all.contexts.near(a), all.contexts.near(b), all.vocabulary.weights);
}

FrameMatch matchFrames(const Collection& all, int32_t a, int32_t b) {
  FrameMatch m = matchSlots(all, a, b);
  weighCompany(all, a, b, m);
  return m;
}

int32_t FrameMatch::score() const {
  const auto points = [](Slot slot, int32_t full) {
    return slot == Slot::equal ? full : slot == Slot::compatible ? full / 2 : 0;
  };
  return points(head, 40) + points(event, 30) + points(side, 15) + std::min(sharedNames, 3) * 2 +
         std::min(context / 20, 10) + std::min(nearby / 20, 10);
}

}  // namespace muqabala
