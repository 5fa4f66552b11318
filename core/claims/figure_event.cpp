#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/claims/counted.h"
#include "core/claims/event.h"
#include "core/claims/figure_gap.h"
#include "core/claims/figure_role.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Costs of what lies between an event word and a figure, in words that carry content.
constexpr int32_t kReach = 6;       // dearer than this says nothing of a figure
constexpr int32_t kDateReach = 14;  // ... of a date, which stands more freely
constexpr int32_t kBefore = 1;      // other figures of the same list before this one
constexpr int32_t kBehind = 3;      // ... and behind it
constexpr int32_t kAside = 2;       // one comma before a verb behind the figure
constexpr int32_t kNoun = 4;        // behind a figure, a noun that is no verb: "12 men in clashes"
constexpr int32_t kSaid = -2;       // behind a figure, "were" and its like: "12 men were freed"
constexpr int32_t kSaidPast = -1;   // ... past words that say who they are
constexpr int32_t kWithin = 4;      // among the words that describe who is counted
constexpr int32_t kImpersonal = 3;  // what befalls things, of a count of people
constexpr int32_t kImplied = 3;     // dearer than this gives way to what the head implies
constexpr int32_t kNever = 1 << 20;
static_assert(kTooDear == kReach + kFigureCost - kSaid + 1);

/// What befalls people or what they do as a number: the event of a count of people, before others.
constexpr std::array<Tag, 28> kPersonal = {
    "harm",    "arrest",      "hold",     "release",    "surrender", "kidnap",   "rescue",
    "flee",    "hospitalise", "infect",   "quarantine", "attack",    "protest",  "vote",
    "convict", "charge",      "sentence", "test",       "vaccinate", "evacuate", "survive_event",
    "appoint", "dismiss",     "resign",   "arrive",     "leave",     "carry",    "recover"};

bool countsPeople(const Lexicon& lexicon, const Claim& claim) {
  return claim.countedConcept != kNone && lexicon.concepts()[claim.countedConcept].kind == "person";
}

/// Figures and dates take part in an event; other claims say themselves what happened.
bool takesPart(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::ordinal || kind == ClaimKind::duration ||
         kind == ClaimKind::date;
}

/// All tokens of a figure: its key and what it counts, which may stand before it.
TokenRange extentOf(const Claim& claim) {
  TokenRange extent = claim.key;
  if (claim.counted.empty()) return extent;
  extent.begin = std::min(extent.begin, claim.counted.begin);
  extent.end = std::max(extent.end, claim.counted.end);
  return extent;
}

/// Figures that one event word may be said of: "10 soldiers, three officers and a doctor were
/// hurt".
struct List {
  size_t first = 0;
  size_t last = 0;
};

/// Finds the event word of each claim of one sentence.
class SentenceEvents {
 public:
  SentenceEvents(const ClaimContext& context, std::vector<Claim>& claims, size_t first, size_t end,
                 std::span<const Trigger> triggers)
      : context_(context),
        claims_(claims),
        first_(first),
        end_(end),
        triggers_(triggers),
        gap_(context, std::span<const Claim>(claims).subspan(first, end - first), triggers) {}

  void attach() {
    for (size_t i = first_; i < end_; ++i) {
      if (takesPart(claims_[i].kind) && claims_[i].event == kNone) attach(i);
    }
  }

 private:
  void attach(size_t i) {
    Claim& claim = claims_[i];
    const Implied* implied = claim.countedConcept == kNone
                                 ? nullptr
                                 : impliedBy(context_.lexicon.concepts()[claim.countedConcept]);
    const bool figure = isFigure(claim);
    int32_t reach = figure ? kReach : kDateReach;
    if (implied != nullptr) reach = implied->always ? -kClauseCost : kImplied;
    if (isWhole(i)) reach = -kClauseCost;
    const List list = figure ? listOf(i) : List{i, i};
    const Trigger* best = nullptr;
    for (const Trigger& trigger : triggers_) {
      const int32_t cost =
          figure ? costOf(claim, i, list, trigger) : costOfDate(claim, trigger, reach);
      if (cost > reach) continue;
      reach = cost - 1;
      best = &trigger;
    }
    if (best != nullptr) {
      take(*best, claim);
    } else if (implied != nullptr) {
      claim.event = context_.lexicon.conceptById(implied->event);
      claim.role = hasOneParty(context_.lexicon, claim.event) ? Role::subject : Role::object;
    }
  }

  /// "12 of the 45 inmates escaped": the whole did not.
  bool isWhole(size_t i) const {
    if (isFigure(claims_[i]) && isBehindFirstOf(claims_[i].key.begin)) return true;
    if (i == first_ || !isFigure(claims_[i - 1])) return false;
    const Claim& part = claims_[i - 1];
    return part.scope == Scope::part && !part.counted.empty() && part.counted == claims_[i].counted;
  }

  /// "The first of 276 pupils to be freed", "أول 276": what is said is not said of all 276.
  bool isBehindFirstOf(int32_t at) const {
    const bool of = markAt(context_, at - 1, EntryClass::partitive) != nullptr;
    return of && (markAt(context_, at - 2, EntryClass::ordinal) != nullptr ||
                  markAt(context_, at - 2, EntryClass::scope) != nullptr);
  }

  void take(const Trigger& trigger, Claim& claim) {
    claim.event = trigger.event;
    claim.eventToo = trigger.too;
    claim.eventToken = trigger.tokens.begin;
    const Lexicon& lexicon = context_.lexicon;
    // people are freed, territory is retaken: the reading that befalls people comes first
    if (claim.eventToo != kNone && countsPeople(lexicon, claim) &&
        !lexicon.isAny(claim.event, kPersonal) && lexicon.isAny(claim.eventToo, kPersonal)) {
      std::swap(claim.event, claim.eventToo);
    }
    if (isFigure(claim)) claim.role = roleOf(context_, claim, trigger.tokens);
  }

  /// The figures around `i` that nothing but "and", commas and small words part.
  List listOf(size_t i) const {
    List list{i, i};
    for (size_t k = i; k-- > first_ && i - k < 8;) {
      if (!isFigure(claims_[k])) continue;
      if (!goesOn(claims_[k], claims_[list.first])) break;
      list.first = k;
    }
    for (size_t k = i + 1; k < end_ && k - i < 8; ++k) {
      if (!isFigure(claims_[k])) continue;
      if (!goesOn(claims_[list.last], claims_[k])) break;
      list.last = k;
    }
    return list;
  }

  bool goesOn(const Claim& a, const Claim& b) const {
    constexpr int32_t kMembers = 3;  // "among them a woman and two children"
    const int32_t to = extentOf(b).begin;
    int32_t members = b.scope == Scope::part ? kMembers : 0;
    for (int32_t t = extentOf(a).end; t < to; ++t) {
      const bool filler = isOneOf(context_, t, u",،\"“”„«»()") || isAnd(context_, t) ||
                          hasFlag(context_, t, kFlagFunction) || inMark(t, EntryClass::scope) ||
                          inMark(t, EntryClass::negation);
      if (!filler && (members-- <= 0 || gap_.isTrigger(t))) return false;
    }
    return true;
  }

  /// Whether a mark of the class starts at the token or at the one before and reaches it.
  bool inMark(int32_t token, EntryClass cls) const {
    const Mark* before = markAt(context_, token - 1, cls);
    return markAt(context_, token, cls) != nullptr || (before != nullptr && before->length > 1);
  }

  /// A date stands freely in its sentence: the nearest event word is its own, rather in its clause.
  /// Beyond `reach` it is added up no further.
  int32_t costOfDate(const Claim& claim, const Trigger& trigger, int32_t reach) const {
    constexpr int32_t kFigureBetween = 4;
    constexpr int32_t kOtherClause = 3;
    const int32_t at = trigger.tokens.begin;
    if (claim.key.contains(at)) return kNever;
    const bool before = trigger.tokens.end <= claim.key.begin;
    const TokenRange gap =
        before ? TokenRange{trigger.tokens.end, claim.key.begin} : TokenRange{claim.key.end, at};
    int32_t cost = before ? 0 : 1;
    for (int32_t t = gap.begin; t < gap.end && cost <= reach; ++t) cost += isContent(t) ? 1 : 0;
    if (cost > reach) return cost;
    for (size_t k = first_; k < end_; ++k) {
      const TokenRange key = claims_[k].key;
      const bool between = isFigure(claims_[k]) && key.begin >= gap.begin && key.end <= gap.end;
      cost += between ? kFigureBetween : 0;
    }
    return cost + (context_.analysis.clauseOfToken[at] == claim.clause ? 0 : kOtherClause);
  }

  bool isContent(int32_t t) const {
    return context_.analysis.tokens[t].kind != TokenKind::punctuation &&
           !hasFlag(context_, t, kFlagFunction);
  }

  int32_t costOf(const Claim& claim, size_t i, const List& list, const Trigger& trigger) const {
    const int32_t at = trigger.tokens.begin;
    const TokenRange extent = extentOf(claim);
    if (claim.key.contains(at) && !claim.counted.contains(at)) return kNever;  // "reaching 700"
    int32_t cost = 0;
    if (extent.contains(at)) {
      cost = costInside(claim, trigger);
    } else if (trigger.tokens.end <= extent.begin) {
      const TokenRange gap{trigger.tokens.end, extentOf(claims_[list.first]).begin};
      if (gap.begin > gap.end) return kNever;  // an event word among the list is another item's
      cost = costBefore(gap, claim, trigger, list.first != i);
    } else {
      const TokenRange gap{extentOf(claims_[list.last]).end, at};
      if (gap.begin > gap.end) return kNever;
      cost = costBehind(gap, claim, at) + (list.last != i      ? kBehind
                                           : gap_.isAside(gap) ? kAside
                                                               : 0);
    }
    return cost + (isImpersonal(claim, trigger) ? kImpersonal : 0);
  }

  /// Among the words of who is counted: the head itself, a relative clause of a head before the
  /// number ("the number of those freed reached 12"), or else a mere description.
  int32_t costInside(const Claim& claim, const Trigger& trigger) const {
    const int32_t at = trigger.tokens.begin;
    const bool before = claim.counted.begin < claim.key.begin;
    if (before && isInRelative(at)) return -kClauseCost;
    if (before) return isVerb(at) || at == claim.counted.begin ? -2 : isBehindPlace(at) ? 2 : -1;
    const Mark* concept_ = markAt(context_, at, EntryClass::concept_);
    const bool head = concept_ != nullptr && claim.countedConcept == trigger.event;
    return head ? -kClauseCost : kWithin;
  }

  /// "عدد الفارين الذين قبض عليهم": what became of those counted is told behind "who".
  bool isInRelative(int32_t at) const {
    constexpr int32_t kReachOfNoun = 6;
    bool relative = false;
    for (int32_t t = at - 1; t >= std::max(0, at - kReachOfNoun); --t) {
      relative = relative || gap_.isRelative(t);
      if (markAt(context_, t, EntryClass::countNoun) != nullptr) return relative;
    }
    return false;
  }

  /// "the death of 12", "مقتل 12" govern the figure; "in the attack at dawn 12" only precedes it.
  int32_t costBefore(TokenRange gap, const Claim& claim, const Trigger& trigger, bool later) const {
    const int32_t at = trigger.tokens.begin;
    const bool of = markAt(context_, gap.begin, EntryClass::partitive) != nullptr;
    const bool arabicNoun = hasFlag(context_, trigger.tokens.end - 1, kFlagArticle);
    const bool governs = of || (gap.empty() && !arabicNoun) || isTold(at);
    const bool agent = isBehindAgentWord(context_, claim.key.begin);
    if (!agent && !of && isVerb(at) && !takesObject(trigger)) return kNever;
    if (isArabicAdjective(at)) return kNever;
    int32_t cost = gap_.cost(gap, claim) - (agent ? kFigureCost : 0) + (later ? kBefore : 0);
    if (cost <= kClauseCost && isInRelative(at)) return -kClauseCost;
    if (!governs && !agent && isBehindPlace(at)) cost += kNoun;
    // "..., and 800 were taken": the figure opens a clause of its own
    int32_t next = extentOf(claim).end;
    if (claim.scope == Scope::additional && inMark(next, EntryClass::scope)) ++next;
    const bool opens = (later || !gap.empty()) && isFunction(context_, next, "auxiliary");
    return opens && !agent ? cost + kClauseCost : cost;
  }

  /// "The number of the prisoners who fled": the words of what a counting noun counts.
  bool isTold(int32_t at) const {
    constexpr int32_t kReachOfNoun = 4;
    for (int32_t t = at - 1; t >= std::max(0, at - kReachOfNoun); --t) {
      if (markAt(context_, t, EntryClass::countNoun) != nullptr) return true;
    }
    return false;
  }

  /// "سفينة حربية": a relative adjective behind its noun tells no event.
  bool isArabicAdjective(int32_t at) const {
    const std::u16string_view text = textAt(context_, at);
    return text.ends_with(u"ية") && isContent(at - 1);
  }

  /// English says what has one party behind its subject: in "left 12 dead" nobody leaves.
  bool takesObject(const Trigger& trigger) const {
    const Language* language = languageAt(context_, trigger.tokens.begin);
    const bool english = language != nullptr && language->code == "en";
    return !english || !hasOneParty(context_.lexicon, trigger.event);
  }

  int32_t costBehind(TokenRange gap, const Claim& claim, int32_t at) const {
    if (gap_.isSaidPast(gap, claim)) return kSaidPast;
    int32_t cost = gap_.cost(gap, claim);
    // participles of French and Spanish look like nouns: "siete hombres fueron detenidos"
    const bool passive = isFunction(context_, at + 1, "auxiliary");  // "getestet worden"
    if (!gap.empty() && !gap_.isSaid(gap) && !isVerb(at) && !passive) return cost + kNoun;
    // "left 20,000 homes dark and killed three": the verb goes with another subject
    if (hasFlag(context_, at, kFlagAnd) || isAnd(context_, at - 1)) return cost + kClauseCost;
    return cost + (gap_.isSaid(gap) ? kSaid : 0);
  }

  bool isImpersonal(const Claim& claim, const Trigger& trigger) const {
    const Lexicon& lexicon = context_.lexicon;
    return countsPeople(lexicon, claim) && !lexicon.isAny(trigger.event, kPersonal) &&
           (trigger.too == kNone || !lexicon.isAny(trigger.too, kPersonal));
  }

  /// A verb by its form and by what stands before it: no article, no preposition.
  bool isVerb(int32_t at) const { return isVerbForm(context_, at) && !isBehindPlace(at); }

  bool isBehindPlace(int32_t at) const { return followsArticleOrPreposition(context_, at); }

  const ClaimContext& context_;
  std::vector<Claim>& claims_;
  size_t first_;
  size_t end_;
  std::span<const Trigger> triggers_;
  FigureGap gap_;
};

}  // namespace

void attachEvents(const ClaimContext& context, const std::vector<Trigger>& triggers,
                  std::vector<Claim>& claims) {
  auto trigger = triggers.begin();
  for (size_t first = 0; first < claims.size();) {
    size_t end = first;
    while (end < claims.size() && claims[end].sentence == claims[first].sentence) ++end;
    const TokenRange tokens = context.analysis.sentences[claims[first].sentence].tokens;
    while (trigger != triggers.end() && trigger->tokens.begin < tokens.begin) ++trigger;
    auto last = trigger;
    while (last != triggers.end() && last->tokens.begin < tokens.end) ++last;
    const std::span<const Trigger> inside(triggers.data() + (trigger - triggers.begin()),
                                          static_cast<size_t>(last - trigger));
    SentenceEvents(context, claims, first, end, inside).attach();
    first = end;
  }
}

}  // namespace muqabala
