#include "core/claims/polarity.h"

#include <algorithm>

#include "core/claims/date.h"
#include "core/claims/date_words.h"

namespace muqabala {
namespace {

// How far before its target a cue still governs it, in tokens.
constexpr int32_t kNegationReach = 7;
constexpr int32_t kFoilReach = 8;
constexpr int32_t kDenialReach = 14;
constexpr int32_t kOpenReach = 14;
constexpr int32_t kAttemptReach = 4;
constexpr int32_t kPurposeReach = 6;
constexpr int32_t kPossibleReach = 6;
constexpr int32_t kPlanReach = 6;
constexpr int32_t kConditionReach = 10;
constexpr int32_t kHedgeReach = 12;
/// "wurde nicht gefunden", "flohen nicht": behind the verb.
constexpr int32_t kNegationBehind = 3;
/// A negation this near before "confirm" leaves open what is confirmed.
constexpr int32_t kConfirmReach = 4;

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

int32_t lengthOf(const ClaimContext& c, int32_t token, EntryClass cls) {
  const Mark* mark = markAt(c, token, cls);
  return mark == nullptr ? 0 : mark->length;
}

/// A negation that is no piece of a longer phrase with a sense of its own ("لا يزال" is still,
/// "no more than" a bound, "لم يتضح" an open cue).
bool negatesAt(const ClaimContext& c, int32_t token) {
  const Analysis& a = c.analysis;
  const int32_t length = lengthOf(c, token, EntryClass::negation);
  const int32_t zero = lengthOf(c, token, EntryClass::zero);
  if (length == 0 && zero == 0) return false;
  for (int32_t i = a.markStart[token]; i < a.markStart[token + 1]; ++i) {
    const EntryClass cls = c.lexicon.entries()[a.marks[i].entry].cls;
    const bool own = cls == EntryClass::negation || cls == EntryClass::zero;
    const bool named = cls == EntryClass::concept_ || cls == EntryClass::entity;
    if (!own && !named && a.marks[i].length > std::max(length, zero)) return false;
  }
  return true;
}

/// "قد" before a past tense, and with a conjunction before it, says that it did happen.
bool assertsDone(const ClaimContext& c, int32_t token) {
  const std::u16string_view word = textAt(c, token);
  if (word == u"وقد" || word == u"فقد" || word == u"لقد" || word == u"ولقد") return true;
  if (word != u"قد") return false;
  if (token + 1 >= static_cast<int32_t>(c.analysis.tokens.size())) return false;
  const char16_t first = textAt(c, token + 1)[0];
  return first != u'ي' && first != u'ت' && first != u'ن' && first != u'أ';
}

bool opensObject(const ClaimContext& c, TokenRange clause) {
  int32_t length = 0;
  const int32_t end = std::min(clause.begin + 2, clause.end);
  for (int32_t t = clause.begin; t < end; ++t) {
    if (entryIs(c, t, EntryClass::conjunction, "that", length)) return true;
  }
  return false;
}

/// Where the words begin that can govern `token`: its clause, and the one before when this one is
/// its object.
int32_t scopeBegin(const ClaimContext& c, int32_t clause) {
  const Clause& own = c.analysis.clauses[clause];
  if (clause == 0 || !opensObject(c, own.tokens)) return own.tokens.begin;
  const Clause& before = c.analysis.clauses[clause - 1];
  return before.sentence == own.sentence ? before.tokens.begin : own.tokens.begin;
}

/// A contrast between a cue and its target ends the reach of the cue.
bool contrasted(const ClaimContext& c, int32_t from, int32_t to) {
  int32_t length = 0;
  for (int32_t t = from; t < to; ++t) {
    if (entryIs(c, t, EntryClass::conjunction, "but", length) ||
        entryIs(c, t, EntryClass::conjunction, "while", length)) {
      return true;
    }
  }
  return false;
}

class StanceReader {
 public:
  StanceReader(const ClaimContext& context, int32_t clause, int32_t token)
      : c_(context),
        clause_(context.analysis.clauses[clause].tokens),
        token_(token),
        begin_(scopeBegin(context, clause)) {
    const int32_t from = std::min(begin_, clause_.begin);
    for (int32_t t = from; t <= token; ++t) present_ |= context.analysis.tokens[t].classes;
  }

  ClauseStance read() {
    readNegation();
    readOpen();
    readDenial();
    readFactuality();
    readCertainty();
    return stance_;
  }

 private:
  /// The nearest token before the target, or at it, where a mark of `cls` starts; kNone.
  int32_t before(EntryClass cls, int32_t reach, bool ownClause) const {
    if ((present_ & classBit(cls)) == 0) return kNone;
    const int32_t from = std::max(ownClause ? clause_.begin : begin_, token_ - reach);
    for (int32_t t = token_; t >= from; --t) {
      const Mark* mark = markAt(c_, t, cls);
      if (mark == nullptr || (t == token_ && mark->length < 2)) continue;
      if (cls == EntryClass::possible && assertsDone(c_, t)) continue;
      if (!contrasted(c_, t, token_)) return t;
    }
    return kNone;
  }

  void decide(Polarity polarity, int32_t at, int32_t length) {
    stance_.polarity = polarity;
    stance_.cue = {at, at + std::max(1, length)};
  }

  void flip(int32_t at, int32_t length) {
    const bool denied = stance_.polarity == Polarity::denied;
    decide(denied ? Polarity::affirmed : Polarity::denied, at, length);
  }

  /// Negation and prevention cancel one another: "did not prevent the escape".
  void readNegation() {
    const int32_t foil = before(EntryClass::foil, kFoilReach, true);
    if (foil != kNone) flip(foil, lengthOf(c_, foil, EntryClass::foil));
    const int32_t from = std::max(clause_.begin, token_ - kNegationReach);
    for (int32_t t = token_ - 1; t >= from; --t) {
      if (!negatesAt(c_, t) || contrasted(c_, t, token_)) continue;
      const int32_t length =
          std::max(lengthOf(c_, t, EntryClass::negation), lengthOf(c_, t, EntryClass::zero));
      return flip(t, length);
    }
    if (foil == kNone) readNegationBehind();
  }

  void readNegationBehind() {
    const Language* language = languageAt(c_, token_);
    if (language == nullptr || language->code != "de") return;
    const int32_t end = std::min(clause_.end, token_ + 1 + kNegationBehind);
    for (int32_t t = token_ + 1; t < end; ++t) {
      if (negatesAt(c_, t)) return flip(t, lengthOf(c_, t, EntryClass::negation));
    }
  }

  void readOpen() {
    const int32_t open = before(EntryClass::openCue, kOpenReach, false);
    if (open != kNone) decide(Polarity::open, open, lengthOf(c_, open, EntryClass::openCue));
    const int32_t confirm = before(EntryClass::confirm, kOpenReach, false);
    if (confirm == kNone) return;
    for (int32_t t = confirm - 1; t >= std::max(begin_, confirm - kConfirmReach); --t) {
      const bool withdrawn =
          negatesAt(c_, t) || has(c_, t, EntryClass::foil) || has(c_, t, EntryClass::openCue);
      if (!withdrawn) continue;
      return decide(Polarity::open, t, confirm + 1 - t);
    }
  }

  /// "denied that ...". What is not confirmed stays open when it is not denied either.
  void readDenial() {
    const int32_t denial = before(EntryClass::denial, kDenialReach, false);
    if (denial == kNone || stance_.polarity == Polarity::open) return;
    const bool negated = denial > 0 && negatesAt(c_, denial - 1);
    if (negated) return decide(Polarity::open, denial - 1, 2);
    flip(denial, lengthOf(c_, denial, EntryClass::denial));
  }

  bool setFactuality(EntryClass cls, int32_t reach, bool ownClause, Factuality factuality) {
    const int32_t at = before(cls, reach, ownClause);
    if (at == kNone) return false;
    stance_.factuality = factuality;
    if (stance_.cue.empty()) stance_.cue = {at, at + lengthOf(c_, at, cls)};
    return true;
  }

  void readFactuality() {
    if (stance_.polarity == Polarity::open) return;  // "it is unclear whether they may ..."
    const bool doubted = stance_.polarity == Polarity::denied && !stance_.cue.empty() &&
                         has(c_, stance_.cue.begin, EntryClass::denial);
    if (doubted) return;  // "it is impossible that they may have escaped"
    const bool decided =
        setFactuality(EntryClass::condition, kConditionReach, true, Factuality::planned) ||
        setFactuality(EntryClass::purpose, kPurposeReach, true, Factuality::planned) ||
        setFactuality(EntryClass::possible, kPossibleReach, true, Factuality::possible) ||
        setFactuality(EntryClass::plan, kPlanReach, true, Factuality::planned);
    if (!decided && isPurpose()) stance_.factuality = Factuality::planned;
    // A foiled attempt is a denial of what was tried, and stays one.
    const bool foiled = stance_.polarity == Polarity::denied && !stance_.cue.empty() &&
                        has(c_, stance_.cue.begin, EntryClass::foil);
    if (!decided && !foiled) {
      setFactuality(EntryClass::attempt, kAttemptReach, true, Factuality::attempted);
    }
  }

  /// "لاستعادة السجن", to retake the prison: "for" before a verbal noun. What befalls somebody is
  /// not aimed at ("أدى لمقتل", led to the death of).
  bool isPurpose() const {
    if (!hasFlag(c_, token_, kFlagFor)) return false;
    const ConceptId event = conceptOfKind(c_, token_, "event");
    if (event == kNone) return false;
    for (std::string_view suffered : {"harm", "attack"}) {
      const ConceptId id = c_.lexicon.conceptById(suffered);
      if (event == id || (id != kNone && c_.lexicon.isA(event, id))) return false;
    }
    return true;
  }

  void readCertainty() {
    const bool hedged = before(EntryClass::hedge, kHedgeReach, true) != kNone ||
                        before(EntryClass::allege, kHedgeReach, false) != kNone;
    if (hedged) stance_.certainty = Certainty::hedged;
  }

  const ClaimContext& c_;
  TokenRange clause_;
  int32_t token_;
  uint64_t present_ = 0;  // classes of all that stands before the target
  int32_t begin_;
  ClauseStance stance_;
};

/// "since", "before" or "after" between a word and a date: the date is of what stands after it.
bool separated(const ClaimContext& c, int32_t from, int32_t to) {
  int32_t length = 0;
  for (int32_t t = from; t < to; ++t) {
    for (std::string_view value : {"since", "after", "before"}) {
      if (entryIs(c, t, EntryClass::timeRelation, value, length)) return true;
    }
  }
  return false;
}

}  // namespace

ClauseStance stanceOf(const ClaimContext& context, int32_t clause, int32_t token) {
  return StanceReader(context, clause, token).read();
}

bool inAnotherTime(const ClaimContext& context, const std::vector<Claim>& dates, int32_t token) {
  const TokenRange clause = context.analysis.clauses[context.analysis.clauseOfToken[token]].tokens;
  bool old = false;
  for (auto at = firstFrom(dates, clause.begin); at != dates.end() && at->key.begin < clause.end;
       ++at) {
    const Claim& date = *at;
    if (date.value.type != ValueType::date) continue;
    if (!date.value.date.hasBounds || date.value.date.minutes >= 0) continue;
    if (!isBackground(context, date.value.date)) {
      if (!date.value.date.openEnd) return false;
      continue;
    }
    old |= date.key.begin <= token || !separated(context, token, date.key.begin);
  }
  return old;
}

namespace {

bool isFigure(const Claim& claim) {
  return claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::ordinal ||
         claim.kind == ClaimKind::duration;
}

/// "65, not 66": a negation right before a value denies the value, not what happened.
bool negatedValue(const ClaimContext& context, const Claim& claim) {
  const TokenRange clause = context.analysis.clauses[claim.clause].tokens;
  const int32_t token = claim.key.begin - 1;
  if (token < 0 || context.analysis.sentenceOfToken[token] != claim.sentence) return false;
  if (!negatesAt(context, token)) return false;
  return token >= clause.begin - 2 && markAt(context, token, EntryClass::negation) != nullptr;
}

/// The corrected value before "not 66": what it counts, "66" counts too.
void takeCounted(std::vector<Claim>& claims, size_t index) {
  Claim& claim = claims[index];
  if (index == 0 || claim.countedConcept != kNone || claim.countedHead != 0) return;
  const Claim& before = claims[index - 1];
  if (before.kind != claim.kind || claim.key.begin - before.key.end > 6) return;
  claim.counted = before.counted;
  claim.countedConcept = before.countedConcept;
  claim.countedHead = before.countedHead;
  claim.countedNames = before.countedNames;
  claim.event = before.event;
  claim.eventToken = before.eventToken;
}

/// The word whose stance is the claim's: its event where that stands in the same clause.
int32_t targetOf(const ClaimContext& context, const Claim& claim) {
  const bool near =
      claim.eventToken != kNone && context.analysis.clauseOfToken[claim.eventToken] == claim.clause;
  return near ? claim.eventToken : claim.key.begin;
}

void takeStance(const ClaimContext& context, Claim& claim) {
  const int32_t target = targetOf(context, claim);
  const ClauseStance stance = stanceOf(context, claim.clause, target);
  claim.certainty = stance.certainty;
  claim.factuality = stance.factuality;
  // "no one", "not a single": the zero is the value itself.
  const bool inKey = isFigure(claim) && claim.key.contains(stance.cue.begin);
  const bool ofEvent =
      !isFigure(claim) || target != claim.key.begin || stance.polarity == Polarity::open;
  if (!inKey && ofEvent) claim.polarity = stance.polarity;
}

}  // namespace

void attachPolarity(const ClaimContext& context, std::vector<Claim>& claims) {
  std::vector<Claim> dates;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(dates),
               [](const Claim& c) { return c.value.type == ValueType::date; });
  for (size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    if (claim.value.type != ValueType::date) {
      takeStance(context, claim);
      const bool asserted = claim.factuality == Factuality::asserted;
      if (asserted && inAnotherTime(context, dates, targetOf(context, claim))) {
        claim.factuality = Factuality::background;
      }
    }
    const bool valued = isFigure(claim) || claim.kind == ClaimKind::date;
    if (!valued || !negatedValue(context, claim)) continue;
    claim.polarity = Polarity::denied;
    takeCounted(claims, i);
  }
}

}  // namespace muqabala
