#include "core/claims/event.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <utility>

#include "core/claims/claims.h"

namespace muqabala {

namespace {

/// An event word further than this from a figure, in words that carry content, is not its event.
constexpr int32_t kReach = 14;
/// Another figure between an event word and a figure makes the word belong to the other first.
constexpr int32_t kFigureBetween = 4;
/// In most sentences of every language here the event stands before the figure that it governs.
constexpr int32_t kEventAfter = 1;

/// Events that say how another goes, not what happens: a figure's event is the one they go with.
constexpr std::array<std::string_view, 22> kAspects = {
    "happening",  "begin",         "end",         "continue",    "resume",  "suspend",
    "change",     "increase",      "decrease",    "give",        "receive", "use",
    "send",       "success",       "failure",     "plan_event",  "fall",    "rise",
    "name_event", "explain_cause", "check_event", "follow_event"};

/// What befalls people or what they do as a number: the event of a count of people, before others.
constexpr std::array<std::string_view, 16> kPersonal = {
    "harm",        "arrest", "hold",       "release", "surrender", "kidnap", "rescue",  "flee",
    "hospitalise", "infect", "quarantine", "attack",  "protest",   "vote",   "convict", "charge"};
/// Any other event of a count of people stands this much further off.
constexpr int32_t kImpersonal = 5;

/// Heads that hold their event: "120 dead" (always), "3,500 inmates" (when nothing nearer is said).
/// Some are event words for other figures too: "the number of the fugitives was 30".
struct Implied {
  std::string_view head;
  std::string_view event;
  bool always;
  bool trigger;
};
constexpr std::array<Implied, 9> kImplied = {{{"dead_people", "die", true, true},
                                              {"wounded_people", "wound", true, true},
                                              {"missing_people", "miss", true, true},
                                              {"displaced_person", "flee", true, true},
                                              {"fugitive", "escape", false, true},
                                              {"prisoner", "hold", false, false},
                                              {"detainee", "hold", false, false},
                                              {"passenger", "carry", false, false},
                                              {"crew", "carry", false, false}}};
/// An event further off than this does not stand against the one that the head implies.
constexpr int32_t kNear = 7;

bool isAspect(const Concept& concept_) {
  return std::find(kAspects.begin(), kAspects.end(), concept_.id) != kAspects.end();
}

const Implied* impliedBy(const Concept& head) {
  const auto* row = std::find_if(kImplied.begin(), kImplied.end(),
                                 [&](const Implied& i) { return i.head == head.id; });
  return row == kImplied.end() ? nullptr : row;
}

/// The event that starts at a token in its longest reading; empty when there is none. A word that
/// is also a place or a thing ("prison" and "imprisonment" are one word in Arabic) is read as that;
/// "the dead" hold an event.
Trigger triggerAt(const ClaimContext& context, int32_t token) {
  const Analysis& a = context.analysis;
  Trigger trigger;
  if ((a.tokens[token].flags & kFlagFunction) != 0) return trigger;
  if (!startsAny(context, token, classBit(EntryClass::concept_))) return trigger;
  for (int32_t i = a.markStart[token]; i < a.markStart[token + 1]; ++i) {
    const Mark& mark = a.marks[i];
    const ConceptId id = context.lexicon.entries()[mark.entry].concept_;
    if (id == kNone) continue;
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

int32_t contentBetween(const Analysis& a, int32_t from, int32_t to) {
  int32_t n = 0;
  for (int32_t t = from; t < to; ++t) {
    const Token& token = a.tokens[t];
    n += token.kind != TokenKind::punctuation && (token.flags & kFlagFunction) == 0 ? 1 : 0;
  }
  return n;
}

int32_t figuresBetween(const std::vector<Claim>& claims, int32_t from, int32_t to) {
  return static_cast<int32_t>(std::count_if(claims.begin(), claims.end(), [&](const Claim& c) {
    return c.kind == ClaimKind::quantity && c.key.begin >= from && c.key.end <= to;
  }));
}

bool isAny(const Lexicon& lexicon, ConceptId event, std::span<const std::string_view> ids) {
  return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) {
    const ConceptId known = lexicon.conceptById(id);
    return known != kNone && lexicon.isA(event, known);
  });
}

bool countsPeople(const Lexicon& lexicon, const Claim& claim) {
  return claim.countedConcept != kNone && lexicon.concepts()[claim.countedConcept].kind == "person";
}

/// How far a trigger is from a figure; lower is nearer. Among the counted words is nearest, among
/// the words of a bound ("reaching 700") it is none.
int32_t distance(const ClaimContext& context, const std::vector<Claim>& claims, const Claim& claim,
                 const Trigger& trigger) {
  const Analysis& a = context.analysis;
  if (claim.counted.contains(trigger.tokens.begin)) return -1;
  if (claim.key.contains(trigger.tokens.begin)) return kReach + 1;
  const bool before = trigger.tokens.end <= claim.key.begin;
  const int32_t from = before ? trigger.tokens.end : claim.key.end;
  const int32_t to = before ? claim.key.begin : trigger.tokens.begin;
  const bool sameClause = a.clauseOfToken[trigger.tokens.begin] == claim.clause;
  const bool impersonal = countsPeople(context.lexicon, claim) &&
                          !isAny(context.lexicon, trigger.event, kPersonal) &&
                          (trigger.too == kNone || !isAny(context.lexicon, trigger.too, kPersonal));
  return contentBetween(a, from, to) + kFigureBetween * figuresBetween(claims, from, to) +
         (before ? 0 : kEventAfter) + (sameClause ? 0 : 3) + (impersonal ? kImpersonal : 0);
}

const Trigger* nearest(const ClaimContext& context, const std::vector<Claim>& claims,
                       const Claim& claim, const std::vector<Trigger>& triggers, int32_t reach) {
  const TokenRange sentence = context.analysis.sentences[claim.sentence].tokens;
  const Trigger* best = nullptr;
  int32_t bestDistance = reach + 1;
  auto at = std::lower_bound(triggers.begin(), triggers.end(), sentence.begin,
                             [](const Trigger& t, int32_t i) { return t.tokens.begin < i; });
  for (; at != triggers.end() && at->tokens.begin < sentence.end; ++at) {
    const int32_t d = distance(context, claims, claim, *at);
    if (d < bestDistance) {
      best = &*at;
      bestDistance = d;
    }
  }
  return best;
}

Scope scopeOf(std::string_view value) {
  if (value == "total") return Scope::total;
  if (value == "part") return Scope::part;
  if (value == "additional") return Scope::additional;
  if (value == "soFar") return Scope::soFar;
  if (value == "incident") return Scope::incident;
  return Scope::none;
}

/// The scope words of the clause, nearest to the figure first; a part stands before it.
Scope scopeIn(const ClaimContext& context, const Claim& claim) {
  const Analysis& a = context.analysis;
  const TokenRange clause = a.clauses[claim.clause].tokens;
  Scope scope = Scope::none;
  int32_t best = kReach + 1;
  for (int32_t t = clause.begin; t < clause.end; ++t) {
    const Mark* mark = markAt(context, t, EntryClass::scope);
    if (mark == nullptr || claim.key.contains(t)) continue;  // "more than" is a bound
    const int32_t d = t < claim.key.begin ? claim.key.begin - t : t - claim.key.end + 1;
    const Scope found = scopeOf(context.lexicon.entries()[mark->entry].value);
    const bool late = found == Scope::part && t > claim.key.begin;
    if (!late && d < best) {
      scope = found;
      best = d;
    }
  }
  return scope;
}

/// People are freed, territory is retaken: of two readings the one that befalls people comes first.
void preferPersonal(const Lexicon& lexicon, Claim& claim) {
  const bool second = claim.eventToo != kNone && countsPeople(lexicon, claim) &&
                      !isAny(lexicon, claim.event, kPersonal) &&
                      isAny(lexicon, claim.eventToo, kPersonal);
  if (second) std::swap(claim.event, claim.eventToo);
}

/// "The number of those who ... is 30", "the toll": the figure counts all of them.
bool countsAll(const ClaimContext& context, const std::vector<Claim>& claims, const Claim& claim) {
  constexpr int32_t kFarthest = 9;
  if (claim.kind != ClaimKind::quantity) return false;
  const int32_t sentence = context.analysis.sentences[claim.sentence].tokens.begin;
  for (int32_t t = claim.key.begin - 1; t >= std::max(sentence, claim.key.begin - kFarthest); --t) {
    if (markAt(context, t, EntryClass::countNoun) == nullptr) continue;
    return figuresBetween(claims, t, claim.key.begin) == 0;
  }
  return false;
}

/// Figures and dates take part in an event; other claims say themselves what happened.
bool takesPart(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::ordinal || kind == ClaimKind::duration ||
         kind == ClaimKind::date;
}

}  // namespace

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

void attachEvents(const ClaimContext& context, std::vector<Claim>& claims) {
  const std::vector<Trigger> triggers = findTriggers(context);
  for (Claim& claim : claims) {
    if (!takesPart(claim.kind)) continue;
    if (claim.scope == Scope::none) claim.scope = scopeIn(context, claim);
    if (claim.scope == Scope::none && countsAll(context, claims, claim)) claim.scope = Scope::total;
    if (claim.event != kNone) continue;
    const bool known = claim.countedConcept != kNone;
    const Implied* implied =
        known ? impliedBy(context.lexicon.concepts()[claim.countedConcept]) : nullptr;
    const int32_t reach = implied == nullptr ? kReach : implied->always ? -1 : kNear;
    if (const Trigger* trigger = nearest(context, claims, claim, triggers, reach)) {
      claim.event = trigger->event;
      claim.eventToo = trigger->too;
      claim.eventToken = trigger->tokens.begin;
      preferPersonal(context.lexicon, claim);
    } else if (implied != nullptr) {
      claim.event = context.lexicon.conceptById(implied->event);
    }
  }
}

}  // namespace muqabala
