#include <algorithm>
#include <array>

#include "core/claims/counted.h"
#include "core/claims/event.h"
#include "core/claims/polarity.h"
#include "core/claims/statement.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

// How much a statement tells, by what it is made of.
constexpr int32_t kEvent = 50;
constexpr int32_t kBeing = 42;    // "was a worker at the plant"
constexpr int32_t kVerb = 38;     // a verb that the lexicon does not know
constexpr int32_t kState = 36;    // "overcrowded", "safe"
constexpr int32_t kWithCue = 20;  // denied, left open, failed, attempted
constexpr int32_t kAsVerb = 6;
constexpr int32_t kGiven = 22;  // "the attack": told already
constexpr int32_t kAttribute = 34;
constexpr int32_t kNamed = 6;  // somebody is named in it

/// Words between "is" and what something is.
constexpr int32_t kMostBetween = 4;
/// A cue this near before a word belongs to its key.
constexpr int32_t kCueReach = 4;

/// The classes of words that turn a statement round.
constexpr std::array<EntryClass, 5> kCues = {EntryClass::negation, EntryClass::openCue,
                                             EntryClass::foil, EntryClass::denial,
                                             EntryClass::attempt};

constexpr uint64_t kCueClasses = [] {
  uint64_t classes = 0;
  for (const EntryClass cls : kCues) classes |= classBit(cls);
  return classes;
}();

const Mark* cueAt(const ClaimContext& c, int32_t token) {
  if (!startsAny(c, token, kCueClasses)) return nullptr;
  for (EntryClass cls : kCues) {
    if (const Mark* mark = markAt(c, token, cls)) return mark;
  }
  return nullptr;
}

/// "the attack", "الهجوم".
bool isDefinite(const ClaimContext& c, int32_t token) {
  return hasFlag(c, token, kFlagArticle) || (token > 0 && isFunction(c, token - 1, "definite"));
}

bool isNoun(const ClaimContext& c, int32_t token) {
  const auto nominal = nominalAt(c, token);
  return nominal && (nominal->kind == "thing" || nominal->kind == "person" ||
                     nominal->kind == "place" || nominal->kind == "organisation");
}

/// "ballot boxes", "وزارة التجارة": the event word only says which boxes, which ministry.
bool isAttribute(const ClaimContext& c, TokenRange trigger) {
  const Language* language = languageAt(c, trigger.begin);
  if (language == nullptr) return false;
  if (!language->rightToLeft) {
    const TokenRange sentence = sentenceAt(c, trigger.begin);
    return headComesLast(c, trigger.begin) && trigger.begin > sentence.begin &&
           trigger.end < sentence.end && isNoun(c, trigger.end) &&
           (!isVerbForm(c, trigger.begin) || isFunction(c, trigger.begin - 1, "article"));
  }
  const int32_t before = trigger.begin - 1;
  return before >= 0 && hasFlag(c, trigger.begin, kFlagArticle) &&
         !hasFlag(c, trigger.begin, kFlagAnd | kFlagBy | kFlagFor) &&
         !hasFlag(c, before, kFlagArticle) && isNoun(c, before);
}

bool hasName(const StatementContext& s, TokenRange key) {
  for (int32_t t = key.begin; t < key.end; ++t) {
    if (s.nameAt[t] != kNone) return true;
  }
  return false;
}

/// The key of a statement whose decisive word is at `head`: from the cue before it to what
/// completes it.
TokenRange keyAround(const StatementContext& s, TokenRange head, const ClauseStance& stance) {
  int32_t begin = head.begin;
  const TokenRange cue = stance.cue;
  const bool near = !cue.empty() && cue.end <= begin && begin - cue.end <= kCueReach;
  if (near && s.isHeld[cue.begin] == 0) begin = cue.begin;
  const int32_t end = std::max(head.end, keyEndFrom(s, begin, head.end));
  if (end == head.end) begin = std::min(begin, keyBeginFrom(s, begin, end));
  return {begin, end};
}

class PredicateReader {
 public:
  PredicateReader(const StatementContext& context, std::vector<Statement>& out)
      : s_(context),
        c_(context.claims),
        a_(context.analysis()),
        out_(out),
        isEvent_(context.analysis().tokens.size(), false) {}

  void events() {
    for (const Trigger& trigger : s_.triggers) {
      std::fill(isEvent_.begin() + trigger.tokens.begin, isEvent_.begin() + trigger.tokens.end,
                true);
      if (isTaken(trigger.tokens.begin) || isSaying(c_, trigger.tokens.begin)) continue;
      Statement& made = add(trigger.tokens, ClaimKind::event, kEvent);
      made.claim.value.concept_ = trigger.event;
      made.claim.event = trigger.event;
      made.claim.eventToo = trigger.too;
      if (isAttribute(c_, trigger.tokens)) {
        made.weight -= kAttribute;
      } else if (isDefinite(c_, trigger.tokens.begin)) {
        made.weight -= made.claim.key.end > trigger.tokens.end ? kGiven / 2 : kGiven;
      } else if (isVerbForm(c_, trigger.tokens.begin)) {
        made.weight += kAsVerb;
      }
    }
  }

  /// What stands behind "is", "has", "did not", "who", "he", and behind a name.
  void others() {
    const auto count = static_cast<int32_t>(a_.tokens.size());
    for (int32_t t = 0; t < count; ++t) {
      if (!mayOpen(t) || isTaken(t)) continue;
      const int32_t clauseEnd = a_.clauses[a_.clauseOfToken[t]].tokens.end;
      int32_t length = 0;
      if (const Mark* cue = cueAt(c_, t)) {
        behind(t, t + cue->length, clauseEnd, kVerb + kWithCue);
      } else if (const Entry* aux = entryAt(c_, t, EntryClass::auxiliary, length)) {
        behind(kNone, t + length, clauseEnd, aux->tag == "be" ? kBeing : kVerb);
      } else if (isFunction(c_, t, "pronoun")) {
        behind(kNone, t + 1, clauseEnd, kVerb);
      } else if (isBareVerb(t)) {
        behind(kNone, t, clauseEnd, kVerb);
      } else if (conceptOfKind(c_, t, "state") != kNone) {
        behind(kNone, t, clauseEnd, kState);
      }
    }
  }

 private:
  /// Whether a description can open here, as far as the word's class and first letter tell.
  bool mayOpen(int32_t t) const {
    constexpr uint64_t kOpens = kCueClasses | classBit(EntryClass::auxiliary);
    const Token& word = a_.tokens[t];
    if ((word.classes & kOpens) != 0 || (word.flags & kFlagFunction) != 0) return true;
    if ((word.kinds & kindBit("state")) != 0) return true;
    const int32_t first = word.span.start + ((word.flags & (kFlagAnd | kFlagSo)) != 0 ? 1 : 0);
    return first < word.span.end && a_.article.text[first] == u'ي';
  }

  /// What belongs to a figure, a date or a name says nothing by itself.
  bool isTaken(int32_t t) const { return s_.isHeld[t] != 0 || s_.nameAt[t] != kNone; }

  bool holdsEvent(TokenRange key) const {
    return std::find(isEvent_.begin() + key.begin, isEvent_.begin() + key.end, true) !=
           isEvent_.begin() + key.end;
  }

  /// An Arabic verb in the imperfect that the lexicon does not know: hardly a noun begins so.
  bool isBareVerb(int32_t t) const {
    const Language* language = languageAt(c_, t);
    if (language == nullptr || !language->proclitics || !isContent(c_, t)) return false;
    if (hasFlag(c_, t, kFlagArticle | kFlagBy | kFlagFor) || s_.nameAt[t] != kNone) return false;
    std::u16string_view word = textAt(c_, t);
    if (hasFlag(c_, t, kFlagAnd | kFlagSo)) word.remove_prefix(1);
    return word.size() >= 4 && word[0] == u'ي' && !nominalAt(c_, t);
  }

  /// A description from the first word of content at or after `from`; `begin` is where its cue
  /// starts, kNone without one.
  void behind(int32_t begin, int32_t from, int32_t end, int32_t weight) {
    int32_t head = from;
    while (head < end && head - from < kMostBetween && !isContent(c_, head) &&
           a_.tokens[head].kind == TokenKind::word && cueAt(c_, head) == nullptr) {
      ++head;
    }
    if (head >= end || !isContent(c_, head) || s_.isHeld[head] != 0 || isSaying(c_, head)) return;
    if (isEvent_[head]) return;  // told by the event, with its cue
    if (begin != kNone && holdsEvent({head, keyEndFrom(s_, begin, head + 1)})) return;
    Statement& made = add({head, head + 1}, ClaimKind::description, weight);
    if (begin != kNone) made.claim.key.begin = std::min(made.claim.key.begin, begin);
    const auto noun = nominalAt(c_, head);
    if (noun) made.claim.value.concept_ = noun->concept_;
  }

  Statement& add(TokenRange head, ClaimKind kind, int32_t weight) {
    const ClauseStance stance = stanceOf(c_, a_.clauseOfToken[head.begin], head.begin);
    const TokenRange key = keyAround(s_, head, stance);
    Statement& made = propose(s_, key, kind, weight, out_);
    made.claim.eventToken = head.begin;
    if (stance.polarity != Polarity::affirmed) made.weight += kWithCue;
    if (hasName(s_, key)) made.weight += kNamed;
    return made;
  }

  const StatementContext& s_;
  const ClaimContext& c_;
  const Analysis& a_;
  std::vector<Statement>& out_;
  std::vector<bool> isEvent_;  // by token
};

}  // namespace

void readPredicates(const StatementContext& context, std::vector<Statement>& out) {
  PredicateReader reader(context, out);
  reader.events();
  reader.others();
}

}  // namespace muqabala
