#include <algorithm>
#include <array>

#include "core/claims/cues.h"
#include "core/claims/date_words.h"
#include "core/claims/polarity.h"

namespace muqabala {
namespace {

/// How far before its target a cue of each kind still governs it, in tokens. Behind a clause's own
/// start only those reach whose object may be a clause of its own ("denied that ...").
struct Reach {
  EntryClass cls;
  int32_t tokens;
  bool ownClause;
};
constexpr std::array<Reach, 10> kReaches = {{
    {EntryClass::foil, 8, true},
    {EntryClass::confirm, 14, false},
    {EntryClass::openCue, 14, false},
    {EntryClass::denial, 14, false},
    {EntryClass::condition, 10, true},
    {EntryClass::purpose, 6, true},
    {EntryClass::possible, 6, true},
    {EntryClass::plan, 6, true},
    {EntryClass::attempt, 4, true},
    {EntryClass::hedge, 12, true},
}};
constexpr int32_t kAllegeReach = 12;
constexpr int32_t kFarthest = 14;
constexpr int32_t kNegationReach = 7;
/// "without", "غير": what is negated stands next to it.
constexpr int32_t kNearNegation = 3;
/// "griff das Lager am Donnerstag nicht an": how far behind the verb.
constexpr int32_t kNegationBehind = 10;
/// Behind its target no cue is looked for beyond so many tokens.
constexpr int32_t kFarthestBehind = 1 + kNegationBehind;
/// "the escape was foiled", "the attack did not happen": a predicate behind its subject.
constexpr int32_t kPredicateReach = 8;
/// A negation this near before "confirm" or "deny" leaves open what is confirmed or denied.
constexpr int32_t kConfirmReach = 4;

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

int32_t lengthOf(const ClaimContext& c, int32_t token, EntryClass cls) {
  const Mark* mark = markAt(c, token, cls);
  return mark == nullptr ? 0 : mark->length;
}

bool isPunctuation(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::punctuation;
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

/// What the cues of a stance are marked as.
constexpr uint64_t kCues = [] {
  uint64_t classes = classBit(EntryClass::allege);
  for (const Reach& reach : kReaches) classes |= classBit(reach.cls);
  return classes;
}();
constexpr uint64_t kNegations = classBit(EntryClass::negation) | classBit(EntryClass::zero);

/// Where the row of each class stands in kReaches.
constexpr auto kPlaces = [] {
  std::array<uint8_t, 64> places = {};
  places.fill(kReaches.size());
  for (size_t i = 0; i < kReaches.size(); ++i) places[static_cast<size_t>(kReaches[i].cls)] = i;
  return places;
}();

class StanceReader {
 public:
  StanceReader(const ClaimContext& context, int32_t clause, int32_t token)
      : c_(context),
        clause_(context.analysis.clauses[clause].tokens),
        token_(token),
        begin_(scopeBegin(context, clause)) {
    nearest_.fill(kNone);
  }

  ClauseStance read() {
    if (!hasCue()) {  // nearly always
      readPurpose();
      return stance_;
    }
    lookBack();
    readNegation();
    readOpen();
    readDenial();
    readPredicate();
    readFactuality();
    if (!predicate_ && isHedged()) stance_.certainty = Certainty::hedged;
    return stance_;
  }

 private:
  /// A hedge between a denial and its target is of what is denied ("denied the rumours of ...").
  bool isHedged() const {
    const int32_t hedge = std::max(nearest(EntryClass::hedge), allege_);
    const int32_t answer = std::max(nearest(EntryClass::denial), nearest(EntryClass::openCue));
    const bool answered = answer != kNone && answer < hedge;
    return hedge != kNone && !answered;
  }

  /// Whether any cue or negation stands where one can decide something.
  bool hasCue() const {
    const Token* tokens = c_.analysis.tokens.data();
    const int32_t from = std::max(begin_, token_ - kFarthest);
    const int32_t to = std::min(clause_.end, token_ + kFarthestBehind);
    uint64_t classes = 0;
    for (int32_t t = from; t < to; ++t) classes |= tokens[t].classes;
    return (classes & (kCues | kNegations)) != 0;
  }

  static size_t placeOf(EntryClass cls) { return kPlaces[static_cast<size_t>(cls)]; }

  int32_t nearest(EntryClass cls) const { return nearest_[placeOf(cls)]; }

  /// One walk back from the target notes the nearest cue of each kind, and every negation and
  /// prevention on the way.
  void lookBack() {
    const Analysis& a = c_.analysis;
    const int32_t from = std::max(begin_, token_ - kFarthest);
    for (int32_t t = token_; t >= from; --t) {
      if (t < token_ && endsReach(c_, t)) break;
      if (startsAny(c_, t, kCues)) {
        for (int32_t i = a.markStart[t]; i < a.markStart[t + 1]; ++i) note(a.marks[i]);
      }
      if (t < token_ && t >= clause_.begin) noteNegation(t);
    }
  }

  void note(const Mark& mark) {
    if (mark.token == token_ && mark.length < 2) return;
    const Entry& entry = c_.lexicon.entries()[mark.entry];
    const int32_t distance = token_ - mark.token;
    const bool own = mark.token >= clause_.begin;
    const bool allege = entry.cls == EntryClass::allege;
    const size_t place = placeOf(entry.cls);
    if (!allege && place == kReaches.size()) return;
    if (distance > (allege ? kAllegeReach : kReaches[place].tokens) || isSwallowed(c_, mark))
      return;
    if (allege) allege_ = mark.token;
    if (allege || (kReaches[place].ownClause && !own)) return;
    if (entry.cls == EntryClass::possible && assertsDone(c_, mark.token)) return;
    if (entry.cls == EntryClass::denial && !deniesAt(c_, mark)) return;
    if (entry.cls == EntryClass::foil && mark.token + mark.length <= foilFrom_) {
      foilFrom_ = mark.token;
      ++foils_;
    }
    if (nearest_[place] == kNone) nearest_[place] = mark.token;
  }

  void noteNegation(int32_t token) {
    const int32_t length = negationAt(c_, token);
    if (length == 0 || negation_ != kNone) return;
    int32_t unused = 0;
    const bool near = entryIs(c_, token, EntryClass::negation, "near", unused);
    // "n'a tué que 17": only.
    const bool only = entryIs(c_, token, EntryClass::negation, "ne", unused) &&
                      entryIs(c_, token_ + 1, EntryClass::conjunction, "that", unused);
    if (only) return;
    if (token_ - token <= (near ? kNearNegation + length - 1 : kNegationReach)) negation_ = token;
  }

  void decide(Polarity polarity, int32_t at, int32_t length) {
    stance_.polarity = polarity;
    stance_.cue = {at, at + std::max(1, length)};
  }

  void flip(int32_t at, int32_t length) {
    const bool denied = stance_.polarity == Polarity::denied;
    decide(denied ? Polarity::affirmed : Polarity::denied, at, length);
  }

  /// Negation and prevention cancel one another: "did not prevent the escape", "failed to stop".
  void readNegation() {
    const int32_t foil = nearest(EntryClass::foil);
    if (foils_ % 2 != 0) flip(foil, lengthOf(c_, foil, EntryClass::foil));
    if (negation_ != kNone) {
      flip(negation_, negationAt(c_, negation_));
    } else if (foil == kNone) {
      readNegationBehind();
    }
  }

  /// Where the verb comes last, its negation stands behind what it governs ("griff das Lager nicht
  /// an", "فرار نکردند"). "nicht der erste" negates the word that follows.
  void readNegationBehind() {
    const int32_t end = std::min(clause_.end, token_ + 1 + kNegationBehind);
    int32_t unused = 0;
    for (int32_t t = token_ + 1; t < end && !endsReach(c_, t); ++t) {
      if (!entryIs(c_, t, EntryClass::negation, "behind", unused) || negationAt(c_, t) == 0)
        continue;
      if (entryIs(c_, t + 1, EntryClass::function, "article", unused)) return;
      // "hat den Angriff nicht verhindert", "dementierte den Angriff nicht"
      const bool denies = nearest(EntryClass::denial) != kNone;
      if (denies) return decide(Polarity::open, t, 1);
      flip(t, 1);
      if (foilBehind(t)) flip(t, 1);
      return;
    }
    const int32_t foil = foilAtEnd(end);
    if (foil != kNone) flip(foil, lengthOf(c_, foil, EntryClass::foil));
  }

  bool foilBehind(int32_t token) const {
    return clause_.contains(token + 1) && has(c_, token + 1, EntryClass::foil);
  }

  /// "hat den Angriff verhindert": a prevention that ends its clause.
  int32_t foilAtEnd(int32_t end) const {
    int32_t unused = 0;
    for (int32_t t = token_ + 1; t < end; ++t) {
      const bool last = t + 1 >= clause_.end || isPunctuation(c_, t + 1);
      if (last && entryIs(c_, t, EntryClass::foil, "behind", unused)) return t;
    }
    return kNone;
  }

  void readOpen() {
    const int32_t open = nearest(EntryClass::openCue);
    if (open != kNone) decide(Polarity::open, open, lengthOf(c_, open, EntryClass::openCue));
    const int32_t confirm = nearest(EntryClass::confirm);
    if (confirm == kNone) return;
    for (int32_t t = confirm - 1; t >= std::max(begin_, confirm - kConfirmReach); --t) {
      const bool withdrawn =
          negationAt(c_, t) > 0 || has(c_, t, EntryClass::foil) || has(c_, t, EntryClass::openCue);
      if (withdrawn) return decide(Polarity::open, t, confirm + 1 - t);
    }
  }

  /// "denied that ...". What is not confirmed stays open when it is not denied either.
  void readDenial() {
    const int32_t denial = nearest(EntryClass::denial);
    if (denial == kNone || stance_.polarity == Polarity::open) return;
    int32_t at = kNone;
    if (negatedBefore(c_, denial, begin_, kConfirmReach, at)) {
      return decide(Polarity::open, at, denial + 1 - at);
    }
    flip(denial, lengthOf(c_, denial, EntryClass::denial));
  }

  /// A predicate behind its subject: "the escape was foiled", "reports of an attack are false",
  /// "سبب الحريق غير معروف".
  void readPredicate() {
    if (!stance_.cue.empty() || conceptOfKind(c_, token_, "event") == kNone) return;
    const int32_t end = std::min(clause_.end, token_ + kPredicateReach);
    int32_t unused = 0;
    // In Arabic a predicate has no article, and its subject has one.
    const bool arabic = hasProclitics(c_, token_);
    bool verb = arabic && hasFlag(c_, token_, kFlagArticle);
    if (arabic && !verb) return;
    for (int32_t t = token_ + 1; t < end; ++t) {
      if (isPunctuation(c_, t) || endsReach(c_, t) || isAnd(c_, t)) return;
      verb |= entryIs(c_, t, EntryClass::function, "auxiliary", unused);
      const Mark* open = markAt(c_, t, EntryClass::openCue);
      const Mark* denial = markAt(c_, t, EntryClass::denial);
      const Mark* foil = markAt(c_, t, EntryClass::foil);
      const auto predicates = [&](const Mark* mark) {
        return mark != nullptr && (verb || mark->length > 1) && !governsMore(*mark) &&
               !hasFlag(c_, mark->token, kFlagArticle);
      };
      if (predicates(open)) return decide(Polarity::open, t, open->length);
      if (predicates(denial)) {
        predicate_ = true;
        return decide(Polarity::denied, t, denial->length);
      }
      if (verb && !arabic && predicates(foil)) return flip(t, foil->length);
      if (isEventWord(c_, t)) return;
    }
  }

  /// "failed to kill", "was ruled out by": whether a cue has an object of its own behind it.
  bool governsMore(const Mark& mark) const {
    const int32_t next = mark.token + mark.length;
    int32_t unused = 0;
    return clause_.contains(next) && (isEventWord(c_, next) || isEventWord(c_, next + 1) ||
                                      entryIs(c_, next, EntryClass::conjunction, "that", unused));
  }

  bool setFactuality(EntryClass cls, Factuality factuality) {
    const int32_t at = nearest(cls);
    if (at == kNone) return false;
    if (cls == EntryClass::possible && negation_ == at + 1) return false;  // "could not"
    if (cls == EntryClass::purpose && foils_ > 1) return false;            // "failed to prevent"
    int32_t length = 0;
    const bool generic = entryIs(c_, at, cls, "generic", length);
    stance_.factuality = generic ? Factuality::generic : factuality;
    if (stance_.cue.empty()) stance_.cue = {at, at + lengthOf(c_, at, cls)};
    return true;
  }

  void readFactuality() {
    if (stance_.polarity == Polarity::open) return;  // "it is unclear whether they may ..."
    const bool doubted = stance_.polarity == Polarity::denied && !stance_.cue.empty() &&
                         has(c_, stance_.cue.begin, EntryClass::denial);
    if (doubted) return;  // "it is impossible that they may have escaped"
    const bool decided = setFactuality(EntryClass::condition, Factuality::planned) ||
                         setFactuality(EntryClass::purpose, Factuality::planned) ||
                         setFactuality(EntryClass::possible, Factuality::possible) ||
                         setFactuality(EntryClass::plan, Factuality::planned);
    if (decided) return;
    readPurpose();
    // A foiled attempt is a denial of what was tried, and stays one.
    const bool foiled = stance_.polarity == Polarity::denied && !stance_.cue.empty() &&
                        has(c_, stance_.cue.begin, EntryClass::foil);
    if (!foiled) setFactuality(EntryClass::attempt, Factuality::attempted);
  }

  void readPurpose() {
    if (isPurpose()) stance_.factuality = Factuality::planned;
    if (isAsked()) stance_.factuality = Factuality::possible;
  }

  /// A question asserts nothing.
  bool isAsked() const {
    const TokenRange sentence = sentenceAt(c_, token_);
    int32_t last = sentence.end - 1;
    while (last > token_ && isOneOf(c_, last, u"\"”»’)")) --last;
    return isOneOf(c_, last, u"?؟");
  }

  /// "لاستعادة السجن", to retake the prison: "for" before a verbal noun. What befalls somebody is
  /// not aimed at ("أدى لمقتل", led to the death of).
  bool isPurpose() const {
    if (!hasFlag(c_, token_, kFlagFor)) return false;
    const ConceptId event = conceptOfKind(c_, token_, "event");
    if (event == kNone) return false;
    constexpr std::array<Tag, 2> kSuffered = {"harm", "attack"};
    return !c_.lexicon.isAny(event, kSuffered);
  }

  const ClaimContext& c_;
  TokenRange clause_;
  int32_t token_;
  int32_t begin_;
  std::array<int32_t, kReaches.size()> nearest_;
  int32_t allege_ = kNone;
  int32_t negation_ = kNone;
  bool predicate_ = false;  // denied by what is said of it: "the rumour is untrue"
  int32_t foils_ = 0;
  int32_t foilFrom_ = INT32_MAX;
  ClauseStance stance_;
};

}  // namespace

ClauseStance stanceOf(const ClaimContext& context, int32_t clause, int32_t token) {
  return StanceReader(context, clause, token).read();
}

}  // namespace muqabala
