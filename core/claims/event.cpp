#include "core/claims/event.h"

#include <algorithm>
#include <array>

namespace muqabala {

namespace {

/// Events that say how another goes, not what happens: a figure's event is the one they go with.
constexpr std::array<Tag, 23> kAspects = {
    "happening",  "begin",    "end",           "continue",    "resume",      "suspend",
    "change",     "increase", "decrease",      "give",        "receive",     "use",
    "send",       "success",  "failure",       "plan_event",  "fall",        "rise",
    "name_event", "add",      "explain_cause", "check_event", "follow_event"};

constexpr std::array<Implied, 9> kImplied = {{{"dead_people", "die", true, true},
                                              {"wounded_people", "wound", true, true},
                                              {"missing_people", "miss", true, true},
                                              {"displaced_person", "flee", true, true},
                                              {"fugitive", "escape", false, true},
                                              {"prisoner", "hold", false, false},
                                              {"detainee", "hold", false, false},
                                              {"passenger", "carry", false, false},
                                              {"crew", "carry", false, false}}};
bool isAspect(const Concept& concept_) {
  return std::find(kAspects.begin(), kAspects.end(), concept_.tag) != kAspects.end();
}

/// The event that starts at a token in its longest reading; empty when there is none. A word that
/// is also a place or a thing ("prison" and "imprisonment" are one word in Arabic) is read as that;
/// "the dead" hold an event.
Trigger triggerAt(const ClaimContext& context, int32_t token) {
  const Analysis& a = context.analysis;
  Trigger trigger;
  const bool function = (a.tokens[token].flags & kFlagFunction) != 0;
  if ((a.tokens[token].kinds & (kindBit("event") | kindBit("person"))) == 0) return trigger;
  for (int32_t i = a.markStart[token]; i < a.markStart[token + 1]; ++i) {
    const Mark& mark = a.marks[i];
    const ConceptId id = context.lexicon.entries()[mark.entry].concept_;
    if (id == kNone || (function && mark.length == 1))
      continue;  // "taken to hospital", not "taken"
    if (trigger.event != kNone && mark.length < trigger.tokens.size()) break;
    const Concept& concept_ = context.lexicon.concepts()[id];
    if (concept_.kind == "place" || concept_.kind == "thing") return {};
    if (const Implied* row = impliedBy(concept_); row != nullptr && row->trigger) {
      return {{token, token + mark.length}, context.lexicon.conceptById(row->event), kNone};
    }
    if (concept_.kind != "event" || isAspect(concept_)) continue;
    if (trigger.event == kNone) {
      trigger = {{token, token + mark.length}, id, kNone};
    } else if (trigger.too == kNone && id != trigger.event) {
      trigger.too = id;
    }
  }
  return trigger;
}

}  // namespace

const Implied* impliedBy(const Concept& head) {
  if (head.kind != "person") return nullptr;
  const auto* row = std::find_if(kImplied.begin(), kImplied.end(),
                                 [&](const Implied& i) { return i.head == head.tag; });
  return row == kImplied.end() ? nullptr : row;
}

std::vector<Trigger> findTriggers(const ClaimContext& context) {
  std::vector<Trigger> triggers;
  const auto count = static_cast<int32_t>(context.analysis.tokens.size());
  for (int32_t t = 0; t < count;) {
    const Trigger trigger = triggerAt(context, t);
    t = trigger.event == kNone ? t + 1 : trigger.tokens.end;
    if (trigger.event != kNone) triggers.push_back(trigger);
  }
  return triggers;
}

}  // namespace muqabala
