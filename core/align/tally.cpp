#include "core/align/tally.h"

#include <algorithm>
#include <string_view>

#include "core/align/outcome.h"
#include "core/align/share.h"
#include "core/claims/figure_role.h"

namespace muqabala {

namespace {

/// "2024-05-12T10:52:24+02:00" has a clock at 10:52; -1 where there is none.
int32_t clockOf(std::string_view published) {
  const size_t t = published.find('T');
  if (t == std::string_view::npos || published.size() < t + 6) return -1;
  const auto two = [&](size_t at) { return (published[at] - '0') * 10 + published[at + 1] - '0'; };
  const int32_t minutes = two(t + 1) * 60 + two(t + 4);
  return minutes >= 0 && minutes < 24 * 60 ? minutes : -1;
}

class Tallies {
 public:
  Tallies(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
          const Lexicon& lexicon)
      : analyses_(analyses), claims_(claims), lexicon_(lexicon), words_(lexicon) {}

  std::vector<Tally> run() {
    for (const Analysis* a : analyses_) cues_.push_back(cuesOf(*a));
    std::vector<Tally> out(claims_.size());
    for (size_t i = 0; i < claims_.size(); ++i) {
      const Claim& c = claims_[i];
      time(c, out[i]);
      if (c.kind == ClaimKind::quantity) fill(c, i, out);
      if (c.kind == ClaimKind::duration) anchor(c, out[i]);
    }
    if (allAboardDied()) {
      for (Tally& t : out) {
        if (t.outcome != Outcome::dead) continue;
        t.outcome = Outcome::aboard;
        t.runs = t.growing = false;
      }
    }
    return out;
  }

 private:
  const Analysis& article(const Claim& c) const { return *analyses_[c.article]; }

  void time(const Claim& c, Tally& t) const {
    const Analysis& a = article(c);
    if (!a.hasPublished) return;
    const int32_t clock = clockOf(a.article.published);
    t.hasClock = clock >= 0;
    t.published = int64_t{a.published} * 24 * 60 + std::max(clock, 0);
  }

  void fill(const Claim& c, size_t i, std::vector<Tally>& out) const {
    Tally& t = out[i];
    const Tally* before = figureBefore(i, out);
    t.head = isWholeAboard(c) ? words_.person : c.countedConcept;
    t.outcome = outcomeOf(c);
    t.scope = c.scope;
    if (c.scope == Scope::part && before != nullptr) {
      t.whole = before->value;
      if (t.outcome == Outcome::none) t.outcome = before->outcome;
    }
    t.value = c.value.quantity.min;
    const bool unnamed = c.countedConcept == kNone && c.countedHead == 0;
    const bool byOutcome = unnamed || words_.isEvent(c.countedConcept);  // "44 infections"
    if (byOutcome && befallsPeople(t.outcome)) t.head = words_.person;
    const bool freed = t.outcome == Outcome::freed && (unnamed || words_.anybody(t.head));
    if (freed) t.head = words_.prisoner;  // those who escape were held, whatever word counts them
    t.anybody = words_.anybody(t.head);
    t.person = words_.isPerson(t.head);
    settleScope(before, t);
    // infections and aftershocks run; goals are of one match or player each
    t.runs = grows(t.outcome) || (words_.isEvent(t.head) && t.head != words_.score);
    t.growing = t.runs && isGrowing(c);
    tellTime(c, t);
    t.unanchored = t.head != kNone && (t.head == words_.distance || t.head == words_.age);
    if (t.head != kNone && t.head == words_.age) t.bearer = bearerOf(c);
  }

  /// The figure before in the same sentence.
  const Tally* figureBefore(size_t i, const std::vector<Tally>& out) const {
    for (size_t k = i; k-- > 0 && claims_[k].article == claims_[i].article &&
                       claims_[k].sentence == claims_[i].sentence;) {
      if (claims_[k].kind == ClaimKind::quantity && claims_[k].within == kNone) return &out[k];
    }
    return nullptr;
  }

  /// The last word of the name right before an age: "Edwin | Hale, 52".
  Key bearerOf(const Claim& c) const {
    constexpr int32_t kReach = 3;
    Key bearer = 0;
    for (const Name& name : c.names) {
      const int32_t gap = c.key.begin - name.tokens.end;
      if (gap >= 0 && gap <= kReach) bearer = article(c).tokens[name.tokens.end - 1].base;
    }
    return bearer;
  }

  /// "91 people on board": the whole, not only those who paid.
  bool isWholeAboard(const Claim& c) const {
    if (c.countedConcept == kNone || c.countedConcept != words_.passenger) return false;
    const Analysis& a = article(c);
    for (int32_t m = a.markStart[c.counted.begin]; m < a.markStart[c.counted.begin + 1]; ++m) {
      if (lexicon_.entries()[a.marks[m].entry].concept_ == words_.person) return true;
    }
    return false;
  }

  Outcome outcomeOf(const Claim& c) const {
    Outcome o = words_.ofEvent(c.event);
    if (o == Outcome::none) o = words_.ofEvent(c.eventToo);
    if (o == Outcome::none && words_.isEvent(c.countedConcept))
      o = words_.ofEvent(c.countedConcept);
    if (o != Outcome::none && c.role == Role::subject && !hasOneParty(lexicon_, c.event)) {
      return Outcome::did;
    }
    if (o == Outcome::none) o = words_.ofHead(c.countedConcept);
    const bool onBoard = o == Outcome::none && words_.isPerson(c.countedConcept) &&
                         standsNear(c, words_.passenger, 4);
    if (onBoard) o = Outcome::aboard;
    const bool retrieved = c.countedConcept != kNone && c.countedConcept == words_.deadPeople &&
                           (standsNear(c, words_.find, 8) || standsNear(c, words_.rescue, 8));
    if (retrieved) return Outcome::retrieved;
    // "took 52 wounded people to hospital": of the wounded, those whom the words speak of
    const bool treated =
        c.countedConcept != kNone && c.countedConcept == words_.woundedPeople &&
        (standsNear(c, words_.hospitalise, 5) || standsNear(c, words_.hospital, 5));
    return treated ? Outcome::treated : o;
  }

  bool standsNear(const Claim& c, ConceptId what, int32_t reach) const {
    const Analysis& a = article(c);
    const TokenRange sentence = a.sentences[c.sentence].tokens;
    const int32_t begin = std::max(sentence.begin, c.key.begin - reach);
    const int32_t end = std::min(sentence.end, c.key.end + reach);
    for (int32_t m = a.markStart[begin]; m < a.markStart[end]; ++m) {
      const Entry& entry = lexicon_.entries()[a.marks[m].entry];
      if (entry.cls == EntryClass::concept_ && words_.isA(entry.concept_, what)) return true;
    }
    return false;
  }

  bool isClassAt(const Analysis& a, int32_t token, EntryClass cls, std::string_view value) const {
    for (int32_t m = a.markStart[token]; m < a.markStart[token + 1]; ++m) {
      const Entry& entry = lexicon_.entries()[a.marks[m].entry];
      if (entry.cls == cls && entry.value == value) return true;
    }
    return false;
  }

  ConceptId eventAt(const Analysis& a, int32_t token) const {
    for (int32_t m = a.markStart[token]; m < a.markStart[token + 1]; ++m) {
      const Entry& entry = lexicon_.entries()[a.marks[m].entry];
      if (entry.cls == EntryClass::concept_ && words_.isEvent(entry.concept_))
        return entry.concept_;
    }
    return kNone;
  }

  /// "... killed all 89 people aboard": the words stand in one article at least.
  bool allAboardDied() const {
    return std::any_of(analyses_.begin(), analyses_.end(), [&](const Analysis* a) {
      for (const Mark& m : a->marks) {
        const Entry& entry = lexicon_.entries()[m.entry];
        const bool aboard = entry.cls == EntryClass::concept_ && words_.passenger != kNone &&
                            entry.concept_ == words_.passenger;
        if (aboard && isAllDead(*a, m.token)) return true;
      }
      return false;
    });
  }

  bool isAllDead(const Analysis& a, int32_t token) const {
    constexpr int32_t kAll = 5;   // tokens from "all" to those on board
    constexpr int32_t kDied = 8;  // ... and from there to their death
    const TokenRange sentence = a.sentences[a.sentenceOfToken[token]].tokens;
    bool all = false;
    for (int32_t t = std::max(sentence.begin, token - kAll); t < token; ++t) {
      all = all || isClassAt(a, t, EntryClass::scope, "total");
    }
    if (!all) return false;
    const int32_t end = std::min(sentence.end, token + kDied);
    for (int32_t t = std::max(sentence.begin, token - kDied); t < end; ++t) {
      if (words_.ofEvent(eventAt(a, t)) != Outcome::dead) continue;
      const bool negated =
          t > sentence.begin && (a.tokens[t - 1].classes & classBit(EntryClass::negation)) != 0;
      if (!negated) return true;
    }
    return false;
  }

  bool isAfter(const Claim& c) const {
    constexpr int32_t kBefore = 3;
    const Analysis& a = article(c);
    const TokenRange sentence = a.sentences[c.sentence].tokens;
    const int32_t end = std::min(sentence.end, c.key.end + 1);
    for (int32_t t = std::max(sentence.begin, c.key.begin - kBefore); t < end; ++t) {
      if (isClassAt(a, t, EntryClass::timeRelation, "after") ||
          isClassAt(a, t, EntryClass::timeRelation, "later")) {
        return true;
      }
    }
    return false;
  }

  /// The event right behind is what it is counted from ("after take-off"); else it is one before.
  void anchor(const Claim& c, Tally& t) const {
    constexpr int32_t kRight = 4;
    if (!isAfter(c)) return;
    const Analysis& a = article(c);
    const TokenRange sentence = a.sentences[c.sentence].tokens;
    for (int32_t i = sentence.begin; i < sentence.end; ++i) {
      const ConceptId event = eventAt(a, i);
      if (event == kNone || c.key.contains(i)) continue;
      const bool right = i >= c.key.end && i < c.key.end + kRight && t.anchors.empty();
      if (right) {
        t.anchors.push_back(event);
      } else {
        t.happened.push_back(event);
        t.vehicleLost = t.vehicleLost || words_.isLoss(event);
      }
    }
    if (t.anchors.empty()) t.anchors = t.happened;
  }

  /// Words that say from when a count is.
  struct Cue {
    int32_t token = 0;
    bool final_ = false;  // "the final toll"; else "an earlier toll"
  };

  std::vector<Cue> cuesOf(const Analysis& a) const {
    std::vector<Cue> cues;
    for (const Mark& m : a.marks) {
      const Entry& entry = lexicon_.entries()[m.entry];
      if (entry.cls != EntryClass::scope) continue;
      if (entry.tag == "final") cues.push_back({m.token, true});
      if (entry.tag == "earlier") cues.push_back({m.token, false});
    }
    return cues;
  }

  /// An undated article that tells a final toll looks back on all that it counts.
  void tellTime(const Claim& c, Tally& t) const {
    const Analysis& a = article(c);
    const TokenRange clause = a.clauses[c.clause].tokens;
    const TokenRange sentence = a.sentences[c.sentence].tokens;
    for (const Cue& cue : cues_[c.article]) {
      t.closed = t.closed || (cue.final_ && sentence.contains(cue.token));
      t.past = t.past || (cue.final_ && !a.hasPublished);
      t.earlier = t.earlier || (!cue.final_ && clause.contains(cue.token));
    }
    const bool stood = !t.earlier && !t.growing && t.scope != Scope::soFar;
    t.closed = t.closed && stood;
    t.past = t.past && stood && t.scope != Scope::incident;
  }

  /// "Rose to 98", not "reached 98" nor "more than 98".
  bool isGrowing(const Claim& c) const {
    const Analysis& a = article(c);
    const TokenRange clause = a.clauses[c.clause].tokens;
    for (int32_t t = clause.begin; t < clause.end; ++t) {
      if ((a.tokens[t].classes & classBit(EntryClass::growth)) == 0 || c.key.contains(t)) continue;
      for (int32_t m = a.markStart[t]; m < a.markStart[t + 1]; ++m) {
        const Entry& entry = lexicon_.entries()[a.marks[m].entry];
        if (entry.cls == EntryClass::growth && entry.value != "level") return true;
      }
    }
    return false;
  }

  /// A part that its own kind names ("among them 13 children") is a count of that kind; others of
  /// another fate ("48 died and 210 others were hurt") add nothing.
  void settleScope(const Tally* before, Tally& t) const {
    if (t.scope == Scope::part && t.person && !t.anybody &&
        (before == nullptr || before->head != t.head)) {
      t.scope = Scope::none;
    }
    if (t.scope == Scope::additional && before != nullptr && t.outcome != Outcome::none &&
        before->outcome != t.outcome) {
      t.scope = Scope::none;
    }
  }

  const std::vector<const Analysis*>& analyses_;
  const std::vector<Claim>& claims_;
  const Lexicon& lexicon_;
  const OutcomeWords words_;
  std::vector<std::vector<Cue>> cues_;  // of each article
};

}  // namespace

std::vector<Tally> talliesOf(const std::vector<const Analysis*>& analyses,
                             const std::vector<Claim>& claims, const Lexicon& lexicon) {
  std::vector<Tally> tallies = Tallies(analyses, claims, lexicon).run();
  tellShares(analyses, claims, lexicon, tallies);
  return tallies;
}

}  // namespace muqabala
