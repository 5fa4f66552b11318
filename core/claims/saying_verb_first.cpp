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
    const bool joined = hasFlag(c_, verb_, kFlagAnd | kFlagSo);
    const bool before = subject.empty() && !joined;
    if (before) subject = nominalSubject();
    const int32_t from = subject.empty() || before ? after_ : subject.end;
    const bool known = !subject.empty() && canSpeak(c_, subject);
    const bool sure =
        known || (!subject.empty() && canSpeak(c_, {subject.begin, from + kRoleReach}));
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
    if (!near.empty() && isSomebody(near.begin)) return near;
    const bool parted = isMark(verb_ - 1, kSpeechCommas) && isSomebody(within_.begin);
    const TokenRange first = parted ? speakerAfter(c_, within_.begin) : TokenRange{};
    return first.begin == within_.begin && first.end < verb_ ? first : TokenRange{};
  }

  /// Behind a verb without a subject stands what is said, or a word that leads there ("إلى أن").
  bool isFunctionOrObject() const {
    return opensObject(after_) || hasFlag(c_, after_, kFlagFor) ||
           (hasFlag(c_, after_, kFlagFunction) && !joinsAs(c_, after_, "which"));
  }

  /// "نقلت الوكالة عن مسؤول قوله إن": the agency passes on what the official says.
  bool readQuoted(TokenRange agency) {
    int32_t source = agency.empty() ? after_ : agency.end;
    const bool from = hasFlag(c_, source, kFlagFunction);
    if (from) ++source;
    const bool direct = hasFlag(c_, after_, kFlagFunction);
    if (direct) agency = subjectBefore(verb_);
    const TokenRange phrase =
        direct || from ? clip(speakerAfter(c_, direct ? after_ + 1 : source)) : TokenRange{};
    if (phrase.empty() || !canSpeak(c_, phrase)) return false;
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
    const std::optional<Nominal> head = nominalAt(c_, t);
    return owned || hasFlag(c_, t, kFlagBy) || isEventWord(c_, t) ||
           (head && (head->kind == "thing" || head->kind == "state" || head->kind == "measure"));
  }

  /// Whether a verb without a subject goes on with the speaker of before: "وأضاف أن", at the start
  /// of a clause. "من قال إن" (some said that) does not.
  bool goesOn() const {
    if (hasFlag(c_, verb_, kFlagAnd | kFlagSo) || verb_ == within_.begin) return true;
    return !isPlainWord(verb_ - 1) || joinsAs(c_, verb_ - 1, "and");
  }

  /// Arabic: the first in the sentence who is somebody by a word of the tables.
  TokenRange firstSubject() const override {
    for (int32_t t = within_.begin; t < verb_; ++t) {
      const bool somebody = isSomebody(t) && !hasFlag(c_, t, kFlagBy | kFlagFor | kFlagAnd);
      const bool governed = t > within_.begin && hasFlag(c_, t - 1, kFlagFunction);
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
