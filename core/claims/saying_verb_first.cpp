#include "core/claims/date_words.h"
#include "core/claims/saying_frame.h"
#include "core/claims/speaker.h"

namespace muqabala {
namespace {

/// The role behind a name: "Kawa Hassan, director of ...".
constexpr int32_t kRoleReach = 3;

class VerbFirstReader : public SayingFrame {
 public:
  using SayingFrame::SayingFrame;

 private:
  /// "قالت الوزارة إن". So many words look like verbs of saying without vowels that one counts only
  /// with what is said behind it; a denial, or a verb that takes a noun, also with its speaker.
  bool readVerb() override {
    TokenRange subject = opensObject(after_) ? TokenRange{} : clip(speakerAfter(c_, after_));
    if (!subject.empty() && isNoSpeaker(subject)) subject = {};
    if (way_ == "quoted") return readQuoted(subject);
    if (isNegated()) return false;
    if (way_ == "finding") return readFinding(subject);
    const bool joined = hasFlag(c_, verb_, kFlagAnd | kFlagSo);
    const bool before = subject.empty() && !joined;
    if (before) subject = nominalSubject();
    const int32_t from = subject.empty() || before ? after_ : subject.end;
    const bool known = !subject.empty() && canSpeak(c_, subject);
    const bool unknown = !subject.empty() && isUnknown(subject.begin);
    const bool sure =
        known || unknown || (!subject.empty() && canSpeak(c_, {subject.begin, from + kRoleReach}));
    const int32_t object = objectAt(from, sure || joined ? kFarObjectReach : kObjectReach);
    const bool denies =
        hasAt(c_, verb_, EntryClass::denial) || hasAt(c_, verb_, EntryClass::confirm);
    const bool stands = stands_ = (way_ == "noun" || denies) && known;
    const int32_t mark = isMark(verb_ - 1, kSpeechCommas) ? verb_ - 2 : verb_ - 1;
    if (object == kNone && !stands && !isMark(mark, kSpeechQuotes)) return false;
    if (subject.empty()) {
      return way_ != "impersonal" && goesOn() && isFunctionOrObject() && tell({}, after_, false);
    }
    relayBetween(subject.begin, object == kNone ? from : object);
    return tell(subject, from, object == kNone && !stands);
  }

  /// The subject before the verb: "وكانت الوزارة أعلنت", "مصادر في البلدة، ...، أكدت".
  TokenRange nominalSubject() const {
    const TokenRange near = subjectBefore(verb_);
    const bool adjacent = !near.empty() && near.end + 1 >= verb_;
    if (adjacent && (isSomebody(near.begin) || hasAt(c_, near.begin, EntryClass::entity)))
      return near;
    if (isAuxiliaryBe(within_.begin)) {
      const TokenRange subject = speakerAfter(c_, within_.begin + 1);
      if (!subject.empty() && subject.end < verb_ && canSpeak(c_, subject)) return subject;
    }
    const bool parted = isMark(verb_ - 1, kSpeechCommas) && isSomebody(within_.begin);
    const TokenRange first = parted ? speakerAfter(c_, within_.begin) : TokenRange{};
    return first.begin == within_.begin && first.end < verb_ ? first : TokenRange{};
  }

  /// Behind a verb without a subject stands what is said, or a word that leads there ("إلى أن").
  bool isFunctionOrObject() const {
    return opensObject(after_) || hasFlag(c_, after_, kFlagFor) ||
           (hasFlag(c_, after_, kFlagFunction) && !joinsAs(c_, after_, "which"));
  }

  /// "لم تعلن الوزارة": who did not say it. Who did not confirm it leaves it open, and speaks.
  bool isNegated() const {
    return !isStance() && !hasAt(c_, verb_, EntryClass::confirm) && inside(verb_ - 1) &&
           hasAt(c_, verb_ - 1, EntryClass::negation);
  }

  /// "أظهرت دراسة أن": who finds is no witness of it but says it.
  bool readFinding(TokenRange subject) {
    int32_t length = 0;
    return !subject.empty() && objectAt(subject.end) != kNone &&
           entryIs(c_, subject.begin, EntryClass::speakerNoun, "study", length) &&
           tell(subject, subject.end, false);
  }

  /// A word of no table is most likely a name.
  bool isUnknown(int32_t token) const {
    return c_.analysis.markStart[token] == c_.analysis.markStart[token + 1];
  }

  /// "وكانت الوزارة قد أعلنت": between the two stands the subject.
  bool isAuxiliaryBe(int32_t token) const {
    int32_t length = 0;
    return entryIs(c_, token, EntryClass::auxiliary, "be", length);
  }

  bool isFrom(int32_t token) const { return inside(token) && textAt(c_, token).starts_with(u"عن"); }

  /// "نقلت الوكالة عن مسؤول قوله إن": the agency passes on what the official says.
  bool readQuoted(TokenRange agency) {
    int32_t source = agency.empty() ? after_ : agency.end;
    const bool from = isFrom(source);
    if (from) ++source;
    const bool direct = isFrom(after_);
    if (direct) agency = subjectBefore(verb_);
    const TokenRange phrase =
        direct || from ? clip(speakerAfter(c_, direct ? after_ + 1 : source)) : TokenRange{};
    if (phrase.empty() || phrase.end >= within_.end) return false;
    const bool known = canSpeak(c_, phrase) || isUnknown(phrase.begin) ||
                       hasAt(c_, phrase.end, EntryClass::report);  // "عن ... قوله"
    if (!known) return false;
    if (!agency.empty() && canSpeak(c_, agency)) saying_.relay = agency;
    return tell(phrase, phrase.end, false);
  }

  /// "the attack shows that ...", "a question whether": what happens and things say nothing, nor
  /// does what is somebody's («باعتقادها»). A surname may look like a thing («العبيدي»).
  bool isNoSpeaker(TokenRange phrase) const {
    const int32_t t = phrase.begin;
    if (isSomebody(t) || hasAt(c_, t, EntryClass::entity)) return false;
    const std::u16string_view word = textAt(c_, t);
    if (word.starts_with(u"ال") && word.ends_with(u'ي')) return false;
    const bool owned = word.size() > 4 && (word.ends_with(u"ها") || word.ends_with(u"هم"));
    const int32_t object = objectAt(t, kObjectReach);
    const bool sure = object != kNone && textAt(c_, object).starts_with(u"إن");
    const std::optional<Nominal> head = sure ? std::nullopt : nominalAt(c_, t);
    return owned || hasFlag(c_, t, kFlagBy) || isEventWord(c_, t) ||
           (head && (head->kind == "thing" || head->kind == "state" || head->kind == "measure"));
  }

  /// Whether a verb without a subject goes on with the speaker of before: "وأضاف أن", at the start
  /// of a clause. "من قال إن" (some said that) does not.
  bool goesOn() const {
    if (hasFlag(c_, verb_, kFlagAnd | kFlagSo) || verb_ == within_.begin) return true;
    return !isPlainWord(verb_ - 1) || joinsAs(c_, verb_ - 1, "and");
  }

  /// Arabic: who is somebody by a word of the tables and opens the nearest clause before.
  TokenRange firstSubject() const override {
    const std::vector<Clause>& clauses = c_.analysis.clauses;
    for (int32_t i = c_.analysis.clauseOfToken[verb_]; i >= 0; --i) {
      if (clauses[i].tokens.end <= within_.begin) break;
      const TokenRange subject = subjectIn(clauses[i].tokens);
      if (!subject.empty()) return subject;
    }
    return {};
  }

  TokenRange subjectIn(TokenRange clause) const {
    const int32_t end = std::min(clause.end, verb_);
    for (int32_t t = std::max(clause.begin, within_.begin); t < end; ++t) {
      const bool somebody = isSomebody(t) && !hasFlag(c_, t, kFlagBy | kFlagFor | kFlagAnd);
      const bool governed =
          t > within_.begin && hasFlag(c_, t - 1, kFlagFunction) && !joinsAs(c_, t - 1, "that");
      const TokenRange phrase = somebody && !governed ? speakerAfter(c_, t) : TokenRange{};
      if (!phrase.empty() && phrase.begin == t && phrase.end < verb_) return phrase;
    }
    return {};
  }
};

}  // namespace

std::optional<Saying> readVerbFirst(const ClaimContext& context, const Sayings& sayings,
                                    TokenRange within, int32_t verb, bool spoken) {
  return VerbFirstReader(context, sayings, within, verb, spoken).read();
}

}  // namespace muqabala
