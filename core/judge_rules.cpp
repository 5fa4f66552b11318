#include <algorithm>
#include <array>
#include <cmath>

#include "core/claims/calendar.h"
#include "core/judge.h"

namespace muqabala {

namespace {

// ---- tests --------------------------------------------------------------------------------------

bool denies(const PairView& v) { return v.a.denies == v.pair.b || v.b.denies == v.pair.a; }

bool sameCore(const PairView& v) {
  return v.a.kind == ClaimKind::event || v.pair.fit.fit == Fit::equal ||
         v.pair.fit.fit == Fit::within;
}

bool isOpen(const PairView& v) {
  return v.a.polarity == Polarity::open || v.b.polarity == Polarity::open;
}

/// A denial without figures of its own takes those of what it denies: against others that holds
/// only where the same event or the same words stand.
bool inCompany(const FrameMatch& m) {
  constexpr int32_t kNearby = 60;
  return m.event == Slot::equal || m.event == Slot::compatible || m.head == Slot::equal ||
         m.nearby >= kNearby;
}

bool opposed(const PairView& v) {
  if (v.a.kind == ClaimKind::event || !inCompany(v.pair.frames)) return false;
  return v.a.polarity != v.b.polarity && !isOpen(v) && sameCore(v) && v.pair.frames.refusal.empty();
}

bool leftOpen(const PairView& v) { return isOpen(v) || v.a.polarity != v.b.polarity; }

bool is(const PairView& v, Fit fit) { return v.pair.fit.fit == fit; }
bool equal(const PairView& v) { return is(v, Fit::equal); }
bool date(const PairView& v) { return v.a.value.type == ValueType::date; }

bool sumOfParts(const PairView& v) { return equal(v) && v.a.parts.size() != v.b.parts.size(); }
bool converted(const PairView& v) { return equal(v) && v.pair.fit.converted; }

bool sameDay(const PairView& v) {
  return equal(v) && date(v) && v.a.value.date.pattern != v.b.value.date.pattern;
}

bool sameEvent(const PairView& v) {
  return equal(v) && (v.a.kind == ClaimKind::event || v.a.kind == ClaimKind::description);
}
bool withinVague(const PairView& v) { return is(v, Fit::within) && v.pair.fit.vague; }
bool boundHolds(const PairView& v) { return is(v, Fit::within) && v.pair.fit.bounds; }
bool dateWithin(const PairView& v) { return is(v, Fit::within) && date(v); }
bool rounding(const PairView& v) { return is(v, Fit::rounding); }
bool excluded(const PairView& v) { return is(v, Fit::excluded); }
bool boundsExclude(const PairView& v) { return excluded(v) && v.pair.fit.bounds; }
bool datesDiffer(const PairView& v) { return excluded(v) && date(v); }

bool is(const PairView& v, std::string_view refusal) { return v.pair.frames.refusal == refusal; }
bool notAsserted(const PairView& v) {
  return is(v, "not-asserted") && v.a.kind != ClaimKind::description;
}
bool otherThing(const PairView& v) { return is(v, "different-thing-counted"); }
bool otherGroup(const PairView& v) { return is(v, "different-group"); }
bool otherEvent(const PairView& v) { return is(v, "different-event"); }
bool otherTime(const PairView& v) { return is(v, "different-time"); }

// ---- time ---------------------------------------------------------------------------------------

const Tally& tally(const PairView& v, int32_t claim) { return v.all.tallies[claim]; }

double low(const Claim& c) {
  return std::isfinite(c.value.quantity.min) ? c.value.quantity.min : 0;
}

/// "Not yet", "so far", "حتى الآن" in the clause.
bool saysSoFar(const PairView& v, const Claim& c) {
  const Analysis& a = *v.all.analyses[c.article];
  const TokenRange clause = a.clauses[c.clause].tokens;
  for (int32_t t = clause.begin; t < clause.end; ++t) {
    for (int32_t m = a.markStart[t]; m < a.markStart[t + 1]; ++m) {
      const Entry& entry = v.all.lexicon.entries()[a.marks[m].entry];
      if (entry.cls == EntryClass::scope && entry.tag == "soFar") return true;
    }
  }
  return false;
}

bool counts(const PairView& v) {
  return v.running && excluded(v) && !date(v) && v.a.value.quantity.unit != "percent";
}

/// "At least 82" on Sunday leaves room for the 98 of Tuesday, and "dozens" for 120, but they are
/// what was known by then. In one article they are the same told less exactly.
bool outgrown(const PairView& v) {
  const bool room = boundHolds(v) || (is(v, Fit::unrelated) && v.pair.fit.vague);
  return room && v.a.article != v.b.article;
}

/// A toll goes on whatever word counts it. Those tested, infected or held may be others, unless
/// one word or one side says who they are, or the words say that the count grew.
bool oneCount(const PairView& v) {
  const Tally& a = tally(v, v.pair.a);
  const Tally& b = tally(v, v.pair.b);
  const bool named = v.a.countedConcept == v.b.countedConcept && !a.anybody;
  const auto all = [](const Tally& t) {
    return t.growing || t.scope == Scope::soFar || t.scope == Scope::total;
  };
  return isToll(a.outcome) || a.outcome == Outcome::infected || named || all(a) || all(b) ||
         v.pair.frames.side == Slot::equal;
}

/// The claims of the sentence of a claim, which stand together.
std::span<const Claim> sentenceOf(const PairView& v, int32_t claim) {
  const std::vector<Claim>& claims = v.all.claims;
  const auto here = [&](const Claim& c) {
    return c.article == claims[claim].article && c.sentence == claims[claim].sentence;
  };
  auto first = static_cast<size_t>(claim);
  size_t end = first;
  while (first > 0 && here(claims[first - 1])) --first;
  while (end < claims.size() && here(claims[end])) ++end;
  return std::span(claims).subspan(first, end - first);
}

/// "117 men, 77 guards and 40 fighters": the 40 are a part of what its sentence counts.
bool isAddend(const PairView& v, int32_t claim) {
  const Claim& c = v.all.claims[claim];
  const std::span<const Claim> sentence = sentenceOf(v, claim);
  const auto told = [&](const Claim& sum) {
    return std::any_of(sentence.begin(), sentence.end(), [&](const Claim& whole) {
      return whole.parts.empty() &&
             fitOf(whole.value.quantity, sum.value.quantity).fit == Fit::equal;
    });
  };
  return std::any_of(sentence.begin(), sentence.end(), [&](const Claim& sum) {
    return sum.parts.size() > 1 &&
           std::any_of(sum.parts.begin(), sum.parts.end(),
                       [&](const Addend& part) {
                         return part.tokens.begin < c.key.end && c.key.begin < part.tokens.end;
                       }) &&
           told(sum);
  });
}

bool partAndWhole(const PairView& v) {
  const bool addend = excluded(v) && isAddend(v, v.pair.a) != isAddend(v, v.pair.b);
  return is(v, "part-and-whole") || addend;
}

bool laterCount(const PairView& v) {
  return v.pair.course != 0 && (excluded(v) || outgrown(v)) && oneCount(v) &&
         !isAddend(v, v.pair.a) && !isAddend(v, v.pair.b);
}

/// A running count does not fall: it takes back what was told before it where it tells less of all,
/// or a little less; and one that is over is no less than what was told at any time.
bool shrinks(const PairView& v) {
  constexpr double kNear = 1.1;
  const Tally& a = tally(v, v.pair.a);
  const Tally& b = tally(v, v.pair.b);
  if (v.pair.frames.head != Slot::equal || v.pair.frames.event != Slot::equal) return false;
  const bool less = low(v.a) < low(v.b);  // a counts less
  if ((less ? a : b).past) return true;
  const int o = order(a, b);
  if (o == 0 || less == (o > 0)) return false;
  const Scope later = (o > 0 ? b : a).scope;
  const bool all = later == Scope::soFar || later == Scope::total;
  return all || ratioOf(v.a.value.quantity, v.b.value.quantity) <= kNear;
}

/// It may be an update, or another stage of the event: the figure runs, and the times differ or one
/// is unknown.
bool timeUnknown(const PairView& v) {
  if (excluded(v) && v.pair.frames.corrected && v.pair.course == 0) return true;
  if (!counts(v)) return false;
  const Tally& a = tally(v, v.pair.a);
  const Tally& b = tally(v, v.pair.b);
  const auto moves = [](const Tally& t) {
    return t.growing || t.earlier || t.scope == Scope::soFar;
  };
  if (v.pair.old || moves(a) || moves(b)) return !shrinks(v);
  return v.a.article != v.b.article && !sameDay(a, b) && !shrinks(v);
}

// ---- oppositions --------------------------------------------------------------------------------

bool polarityOpposed(const PairView& v) { return v.pair.opposition == Opposition::polarity; }
bool termsOpposed(const PairView& v) { return v.pair.opposition == Opposition::terms; }
bool directionDiffers(const PairView& v) { return v.pair.opposition == Opposition::direction; }
bool nameDiffers(const PairView& v) { return v.pair.opposition == Opposition::name; }

/// What is waited for while it has not come.
constexpr std::array<std::string_view, 9> kAwaited = {
    "find", "arrest", "release", "open", "extinguish", "end", "resume", "agreement", "rescue"};

/// What was not so may have come: the missing are found, the closed is opened; or the words say
/// "not yet".
bool mayCome(const PairView& v) {
  const Claim& denied = v.a.polarity == Polarity::denied ? v.a : v.b;
  return saysSoFar(v, denied) ||
         std::any_of(kAwaited.begin(), kAwaited.end(), [&](std::string_view id) {
           return denied.event != kNone && v.all.lexicon.concepts()[denied.event].id == id;
         });
}

/// 1 when the second was said on a later day, -1 when the first was, 0 when that is not known.
int dayOrder(const PairView& v) {
  const Analysis& a = *v.all.analyses[v.a.article];
  const Analysis& b = *v.all.analyses[v.b.article];
  const auto timed = [](const Claim& c) {
    return c.asOf.hasBounds && c.asOf.granularity <= Granularity::day;
  };
  if (timed(v.a) && timed(v.b))
    return v.a.asOf.to <= v.b.asOf.from ? 1 : v.b.asOf.to <= v.a.asOf.from ? -1 : 0;
  if (!a.hasPublished || !b.hasPublished) return 0;
  return a.published < b.published ? 1 : b.published < a.published ? -1 : 0;
}

bool notYetThenDone(const PairView& v) {
  if (!polarityOpposed(v) || !mayCome(v)) return false;
  return v.a.polarity == Polarity::denied ? dayOrder(v) > 0 : dayOrder(v) < 0;
}

/// On one day it may have come between the two.
bool mayHaveCome(const PairView& v) {
  const Claim& denied = v.a.polarity == Polarity::denied ? v.a : v.b;
  return polarityOpposed(v) && dayOrder(v) == 0 && saysSoFar(v, denied);
}

// ---- params -------------------------------------------------------------------------------------

ReasonParam number(std::string name, double value) {
  ReasonParam p;
  p.type = ReasonParam::Type::number;
  p.name = std::move(name);
  p.number = value;
  return p;
}

ReasonParam day(std::string name, Day value) {
  ReasonParam p;
  p.type = ReasonParam::Type::day;
  p.name = std::move(name);
  p.day = value;
  return p;
}

ReasonParam span(const PairView& v, std::string name, const Claim& claim, TokenRange tokens) {
  ReasonParam p;
  p.type = ReasonParam::Type::span;
  p.name = std::move(name);
  p.article = claim.article;
  p.spans = {spanOf(*v.all.analyses[claim.article], tokens)};
  return p;
}

void difference(const PairView& v, Reason& r) {
  r.params.push_back(number("difference", std::abs(low(v.a) - low(v.b))));
}

void days(const PairView& v, Reason& r) {
  const DateValue& a = v.a.value.date;
  const DateValue& b = v.b.value.date;
  if (a.hasBounds && b.hasBounds) r.params.push_back(number("days", std::abs(a.from - b.from)));
}

void speakers(const PairView& v, Reason& r) {
  const bool aDenies = v.a.denies == v.pair.b;
  const Claim& said = aDenies ? v.b : v.a;
  const Claim& denied = aDenies ? v.a : v.b;
  if (!said.speakers.empty()) r.params.push_back(span(v, "S1", said, said.speakers.back().tokens));
  if (!denied.speakers.empty()) {
    r.params.push_back(span(v, "S2", denied, denied.speakers.back().tokens));
  }
}

void times(const PairView& v, Reason& r) {
  const Claim& first = v.pair.course > 0 ? v.a : v.b;
  const Claim& second = v.pair.course > 0 ? v.b : v.a;
  if (!first.asOf.hasBounds || !second.asOf.hasBounds) return;
  r.params.push_back(day("ta", first.asOf.from));
  r.params.push_back(day("tb", second.asOf.from));
  r.params.push_back(number("days", second.asOf.from - first.asOf.from));
}

void finerAndWider(const PairView& v, Reason& r) {
  const bool aFiner = v.pair.fit.finer == 1;
  const Claim& finer = aFiner ? v.a : v.b;
  const Claim& wider = aFiner ? v.b : v.a;
  r.params.push_back(span(v, "n", finer, finer.key));
  r.params.push_back(span(v, v.pair.fit.vague ? "vague" : "bound", wider, wider.key));
}

void parts(const PairView& v, Reason& r) {
  const Claim& sum = v.a.parts.size() > v.b.parts.size() ? v.a : v.b;
  ReasonParam p;
  p.type = ReasonParam::Type::spans;
  p.name = "parts";
  p.article = sum.article;
  for (const Addend& part : sum.parts) {
    p.spans.push_back(spanOf(*v.all.analyses[sum.article], part.tokens));
  }
  r.params.push_back(std::move(p));
  r.params.push_back(number("n", sum.value.quantity.min));
}

void weekday(const PairView& v, Reason& r) {
  const auto isWeekday = [](const Claim& c) {
    return c.value.date.pattern.starts_with("XXXX-WXX");
  };
  if (isWeekday(v.a)) r.params.push_back(span(v, "weekday", v.a, v.a.key));
  if (isWeekday(v.b)) r.params.push_back(span(v, "weekday", v.b, v.b.key));
  const DateValue& known = v.a.value.date.hasBounds ? v.a.value.date : v.b.value.date;
  if (known.hasBounds) r.params.push_back(day("date", known.from));
}

void heads(const PairView& v, Reason& r) {
  const auto head = [](const Claim& c) { return c.counted.empty() ? c.key : c.counted; };
  r.params.push_back(span(v, "ha", v.a, head(v.a)));
  r.params.push_back(span(v, "hb", v.b, head(v.b)));
}

void about(const PairView& v, Reason& r) {
  const Claim& c = v.a.value.quantity.approximate ? v.a : v.b;
  r.params.push_back(span(v, "about", c, c.key));
}

constexpr bool kAbstains = true;

/// The whole of judging, top to bottom: the first test that holds decides.
constexpr std::array<Rule, 29> kRules = {{
    {"denied", denies, false, Relation::contradict, speakers},
    {"not-yet-then-done", notYetThenDone, false, Relation::update, times},
    {"time-unknown", mayHaveCome, kAbstains},
    {"polarity-opposed", polarityOpposed, false, Relation::contradict},
    {"terms-opposed", termsOpposed, false, Relation::contradict},
    {"direction-differs", directionDiffers, false, Relation::contradict},
    {"identity-differs", nameDiffers, false, Relation::contradict},
    {"polarity-opposed", opposed, false, Relation::contradict},
    {"not-asserted", notAsserted, kAbstains},
    {"not-asserted", leftOpen, kAbstains},
    {"sum-of-parts", sumOfParts, false, Relation::agree, parts},
    {"unit-converted", converted, false, Relation::agree},
    {"same-day", sameDay, false, Relation::agree, weekday},
    {"same-event", sameEvent, false, Relation::agree},
    {"same-value", equal, false, Relation::agree},
    {"different-thing-counted", otherThing, kAbstains, Relation::agree, heads},
    {"different-group", otherGroup, kAbstains, Relation::agree, heads},
    {"different-event", otherEvent, kAbstains},
    {"different-time", otherTime, kAbstains},
    {"part-and-whole", partAndWhole, kAbstains},
    {"later-count", laterCount, false, Relation::update, times},
    {"figure-within-vague", withinVague, false, Relation::refine, finerAndWider},
    {"bound-holds", boundHolds, false, Relation::refine, finerAndWider},
    {"date-within", dateWithin, false, Relation::refine},
    {"within-rounding", rounding, kAbstains, Relation::agree, about},
    {"time-unknown", timeUnknown, kAbstains},
    {"date-differs", datesDiffer, false, Relation::contradict, days},
    {"bounds-exclude", boundsExclude, false, Relation::contradict},
    {"quantity-differs", excluded, false, Relation::contradict, difference},
}};

}  // namespace

std::span<const Rule> ruleTable() { return kRules; }

}  // namespace muqabala
