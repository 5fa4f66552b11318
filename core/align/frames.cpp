#include "core/align/frames.h"

#include <algorithm>
#include <array>
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

/// Words that count people without saying of what kind; the event and the side tell those apart.
constexpr std::array<Tag, 8> kAnybody = {"person",      "member",         "victim",
                                         "dead_people", "wounded_people", "missing_people",
                                         "survivor",    "fugitive"};

bool isAnybody(const Heads& heads, ConceptId c) { return c != kNone && heads.anybody[c]; }

bool isPerson(const Lexicon& lexicon, ConceptId c) {
  return c != kNone && lexicon.concepts()[c].kind == "person";
}

/// A measure of what the words may leave unsaid: how far from where, how old who.
bool isUnanchored(const Heads& heads, const Claim& c) {
  return c.countedConcept != kNone &&
         (c.countedConcept == heads.distance || c.countedConcept == heads.age);
}

/// Whom a claim counts. Those who escape or are set free were held, whatever word counts them.
ConceptId headOf(const Collection& all, const Claim& c) {
  const bool unnamed = c.countedConcept == kNone && c.countedHead == 0;  // "nobody escaped"
  if (!unnamed && !isAnybody(all.heads, c.countedConcept)) return c.countedConcept;
  const ConceptId release = all.heads.release;
  const bool freed = release != kNone &&
                     (all.lexicon.isA(c.event, release) || all.lexicon.isA(c.eventToo, release));
  return freed ? all.heads.prisoner : c.countedConcept;
}

Slot headSlot(const Collection& all, const Claim& a, const Claim& b) {
  const ConceptId ca = headOf(all, a);
  const ConceptId cb = headOf(all, b);
  if (a.countedHead != 0 && a.countedHead == b.countedHead) return Slot::equal;
  const Slot slot = conceptSlot(all.lexicon, ca, cb);
  if (slot != Slot::conflict) return slot;
  const bool anybody = (isAnybody(all.heads, ca) && isPerson(all.lexicon, cb)) ||
                       (isAnybody(all.heads, cb) && isPerson(all.lexicon, ca));
  return anybody ? Slot::compatible : Slot::conflict;
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

Heads::Heads(const Lexicon& lexicon)
    : prisoner(lexicon.conceptById("prisoner")),
      release(lexicon.conceptById("release")),
      distance(lexicon.conceptById("distance")),
      age(lexicon.conceptById("age")) {
  for (const Concept& c : lexicon.concepts()) {
    anybody.push_back(std::find(kAnybody.begin(), kAnybody.end(), c.tag) != kAnybody.end());
  }
}

FrameMatch matchSlots(const Collection& all, int32_t indexA, int32_t indexB) {
  const Claim& a = all.claims[indexA];
  const Claim& b = all.claims[indexB];
  FrameMatch m;
  m.head = headSlot(all, a, b);
  m.event = eventSlot(all.lexicon, a, b);
  m.side = sideSlot(all.lexicon, a, b);
  m.scope = scopeSlot(a.scope, b.scope);
  m.refusal = refusalOf(m, a, b);
  const bool anybodyA = isAnybody(all.heads, headOf(all, a));
  const bool anybodyB = isAnybody(all.heads, headOf(all, b));
  m.anybody = anybodyA && anybodyB;
  m.oneAnybody = anybodyA != anybodyB;
  m.unanchored = isUnanchored(all.heads, a) || isUnanchored(all.heads, b);
  return m;
}

void weighCompany(const Collection& all, int32_t a, int32_t b, FrameMatch& m) {
  m.sharedNames = sharedNames(all.claims[a], all.claims[b]);
  m.context = overlap(all.contexts.wide(a), all.contexts.wide(b));
  m.nearby = overlap(all.contexts.near(a), all.contexts.near(b));
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
