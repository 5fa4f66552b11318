#include "core/claims/date_words.h"
#include "core/claims/saying_frame.h"
#include "core/claims/speaker.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

/// The particle of a verb in two pieces ("teilte ... mit") is looked for so far behind it.
constexpr int32_t kParticleReach = 40;
/// The subject of a verb behind commas stands in one of the first so many stretches.
constexpr int32_t kStretches = 4;
/// Behind a word that may be a noun what is said follows at once.
constexpr int32_t kNounObjectReach = 3;

class SubjectFirstReader : public SayingFrame {
 public:
  using SayingFrame::SayingFrame;

 private:
  bool hasParticle() const {
    const int32_t end = std::min(within_.end, verb_ + kParticleReach);
    const std::u16string particle = toUtf16(way_.substr(1));
    for (int32_t t = after_; t < end; ++t) {
      if (textAt(c_, t) == particle &&
          (t + 1 >= within_.end || !isPlainWord(t + 1) || joinsAs(c_, t + 1, "that")))
        return true;
    }
    return false;
  }

  /// The last token before the verb that is no auxiliary or adverb of it ("has now told").
  int32_t governor() const {
    int32_t t = verb_ - 1;
    while (inside(t) && hasFlag(c_, t, kFlagFunction) && !isPronoun(t) &&
           !isFunction(c_, t, "article") && !hasAt(c_, t, EntryClass::conjunction) &&
           !hasAt(c_, t, EntryClass::spatial)) {
      --t;
    }
    return t;
  }

  bool isNegated(int32_t token) const {
    return hasAt(c_, token, EntryClass::negation) || hasAt(c_, token, EntryClass::zero);
  }

  /// "did not say", "declined to comment", "was told": its subject says nothing with this verb.
  bool saysNothing(int32_t governor) const {
    if (isPassive(governor)) return true;
    if (inside(governor) && isNegated(governor) && !isStance()) return true;
    for (int32_t t = governor + 1; t < verb_ && !isStance(); ++t) {
      if (isNegated(t) || textAt(c_, t) == u"to") return true;
    }
    const bool accused = way_ == "accuse" && hasAt(c_, after_, EntryClass::partitive);
    return accused ||
           (hasAt(c_, after_, EntryClass::byAgent) && objectAt(after_, kNounObjectReach) == kNone);
  }

  /// A word that is a noun as well ("comment", "state") says something where that stands behind it,
  /// or where it agrees with a speaker before it: "officials state", "the paper reports".
  bool isNoun(int32_t governor) const {
    if (way_ != "nounToo" || isPronoun(governor)) return false;
    if (objectAt(after_, kNounObjectReach) != kNone || namesContent(after_)) return false;
    const bool goesOn = inside(after_) && (isAuxiliary(after_) || sayings_.isAt(after_));
    const bool named = inside(governor) && hasFlag(c_, governor, kFlagCapital);
    const bool known = named || (inside(governor) && hasAt(c_, governor, EntryClass::speakerNoun));
    const std::u16string_view speaker = textAt(c_, governor);
    const bool owner = speaker.ends_with(u"'s") || speaker.ends_with(u"\u2019s");
    const bool oneActs = textAt(c_, verb_).ends_with(u's');
    const bool agrees =
        oneActs != speaker.ends_with(u's') || (named && oneActs);  // "Sky News reports"
    return !known || owner || goesOn || !agrees;
  }

  bool isPunctuationInside(int32_t token) const { return inside(token) && !isPlainWord(token); }

  /// "Maria Lopez (45) said": the word before what stands in brackets.
  int32_t beforeBracket(int32_t token) const {
    if (!isMark(token, u")")) return token;
    for (int32_t t = token - 1; inside(t) && token - t < kLongestBracket; --t) {
      if (isOneOf(c_, t, u"(")) return t - 1;
    }
    return token;
  }

  bool readVerb() override {
    if (way_.starts_with('+') && !hasParticle()) return false;
    const bool nounLike = !hasAt(c_, verb_, EntryClass::report) &&
                          !hasAt(c_, verb_, EntryClass::allege) &&
                          !hasAt(c_, verb_, EntryClass::denial) && objectAt(after_) == kNone;
    if (nounLike) return false;
    const int32_t before = governor();
    if (way_ == "quoted" && isPassive(before)) return readQuotedPassive(before);
    if (saysNothing(before) || isNoun(before)) return false;
    const int32_t p = beforeBracket(before);
    if (way_ == "behind") return isPunctuationInside(p) && readBehindVerb(true);
    if (way_ == "final") return readVerbLast();
    if (isPronoun(p)) return tell({}, after_, stopsBefore(p));
    const bool relative = inside(p) && (joinsAs(c_, p, "which") || joinsAs(c_, p, "that"));
    if (relative) {
      return objectAt(after_, 2) != kNone &&
             tellIf(subjectBefore(isMark(p - 1, kSpeechCommas) ? p - 1 : p), false);
    }
    const bool joined = inside(p) && (joinsAs(c_, p, "and") || joinsAs(c_, p, "but"));
    if (joined && spoken_) return false;  // "said ... and reported ..."
    if (joined) return tellIf(openingSubject(), false);
    if (way_ == "finding") return readFinding(p);
    if (!inside(p) || !isPlainWord(p)) return readBehindMark(p);
    const TokenRange subject = subjectBefore(p + 1);
    if (way_ == "quoted" && !subject.empty() && readSource(subject)) return true;
    if (!subject.empty()) return tell(subject, after_, stopsBefore(subject.begin));
    return readBehindVerb(false) || tellFirst();
  }

  bool isPassive(int32_t governor) const {
    if (way_ == "participle") return false;  // "is reporting"
    int32_t length = 0;
    for (int32_t t = governor + 1; t < verb_; ++t) {
      if (entryIs(c_, t, EntryClass::auxiliary, "be", length)) return true;
    }
    return false;
  }

  /// "Weber was quoted by Reuters as saying".
  bool readQuotedPassive(int32_t governor) {
    const bool agent = hasAt(c_, after_, EntryClass::byAgent);
    const TokenRange agency = agent ? clip(speakerAfter(c_, after_ + 1)) : TokenRange{};
    if (!agency.empty() && canSpeak(c_, agency)) saying_.relay = agency;
    if (isPronoun(governor)) return tell({}, after_, false);
    return tellIf(subjectBefore(governor + 1), false);
  }

  /// "A poll found", "the results show": who finds is no witness of it but says it.
  bool readFinding(int32_t governor) {
    const TokenRange subject = inside(governor) ? subjectBefore(governor + 1) : TokenRange{};
    for (int32_t t = subject.begin; t < subject.end; ++t) {
      int32_t length = 0;
      if (entryIs(c_, t, EntryClass::speakerNoun, "study", length))
        return tell(subject, after_, false);
    }
    return false;
  }

  /// "Reuters quoted an official as saying".
  bool readSource(TokenRange agency) {
    const TokenRange source = clip(speakerAfter(c_, after_));
    if (source.empty() || !canSpeak(c_, source)) return false;
    saying_.relay = agency;
    return tell(source, source.end, false);
  }

  /// Turkish: who opens the sentence says what stands between it and the verb.
  bool readVerbLast() {
    saying_.subject = firstSubject();
    if (saying_.subject.empty()) return false;
    saying_.ahead = {saying_.subject.end, verb_};
    return true;
  }

  /// "..., said X" or "X, its spokesman, said".
  bool readBehindMark(int32_t mark) {
    const int32_t next = after_ + 1;
    const bool alone = !inside(next) || !isPlainWord(next) || opensObject(next);
    if (isPronoun(after_) && alone) return tell({}, next, inside(mark));
    if (inside(mark) && way_ != "told" && readBehindVerb(true)) return true;
    if (!inside(mark))
      return readBehindVerb(false) || (objectAt(after_, 2) != kNone && goOnAlone());
    return tellFirst();
  }

  /// "Añadió que", "Agregó que" at the start of a sentence: a language that leaves out pronouns.
  bool goOnAlone() { return joinsAs(c_, after_, "that") && tell({}, after_, false); }

  /// The speaker behind the verb. `closing`: what is said stands before, and the speaker ends it;
  /// else it opens what is said ("teilte die Stadt mit, dass").
  bool readBehindVerb(bool closing) {
    const TokenRange phrase = opensObject(after_) ? TokenRange{} : clip(speakerAfter(c_, after_));
    if (phrase.empty() || !(canSpeak(c_, phrase) || (closing && isSurname(phrase)))) return false;
    const int32_t next = phrase.end;
    const bool ends = next >= within_.end || !isPlainWord(next) || opensObject(next) ||
                      way_.starts_with('+') || (closing && closesPhrase(next));
    if (!ends) return false;
    return tell(phrase, next, closing && objectAt(next, 2) == kNone);
  }

  /// "sagte Meyer": a capital and no word of any table, also where every noun has a capital.
  bool isSurname(TokenRange phrase) const {
    const Analysis& a = c_.analysis;
    return phrase.size() == 1 && hasFlag(c_, phrase.begin, kFlagCapital) &&
           a.markStart[phrase.begin] == a.markStart[phrase.end];
  }

  /// "Weber paused and added": who opens the sentence goes on with another verb.
  TokenRange openingSubject() const {
    const TokenRange phrase = clip(speakerAfter(c_, within_.begin));
    const bool speaks = !phrase.empty() && phrase.end < verb_ && canSpeak(c_, phrase);
    return speaks && !isDenied(phrase) ? phrase : firstSubject();
  }

  /// The subject of a sentence from which commas or brackets part its verb: of the stretches
  /// between commas the first that is a noun phrase and no more, else the first that opens with
  /// one.
  TokenRange firstSubject() const override {
    TokenRange first;
    int32_t t = within_.begin;
    for (int32_t tries = 0; tries < kStretches && t < verb_; ++tries) {
      while (t < verb_ && (!isPlainWord(t) || joinsAs(c_, t, "but") || joinsAs(c_, t, "and"))) ++t;
      const TokenRange phrase = t < verb_ ? clip(speakerAfter(c_, t)) : TokenRange{};
      if (!phrase.empty() && phrase.end < verb_ && canSpeak(c_, phrase) && !isDenied(phrase)) {
        if (isOneOf(c_, phrase.end, kSpeechCommas) || isOneOf(c_, phrase.end, u"(")) return phrase;
        if (first.empty() && isSure(phrase)) first = phrase;
      }
      while (t < verb_ && !isOneOf(c_, t, kSpeechCommas)) ++t;
    }
    return first;
  }

  /// Whether somebody known speaks: a lone capital at the start of a sentence is not enough.
  bool isSure(TokenRange phrase) const {
    return phrase.size() > 1 || isParty(phrase.begin) ||
           hasAt(c_, phrase.begin, EntryClass::speakerNoun);
  }

  /// "Seventeen died, Lena Weber, the mayor, said": what is said stands before its far subject.
  bool tellFirst() { return tellIf(firstSubject(), closesSentence(after_)); }

  bool tellIf(TokenRange subject, bool closes) {
    return !subject.empty() && tell(subject, after_, closes);
  }
};

}  // namespace

std::optional<Saying> readSubjectFirst(const ClaimContext& context, const Sayings& sayings,
                                       TokenRange within, int32_t verb, bool spoken) {
  return SubjectFirstReader(context, sayings, within, verb, spoken).read();
}

}  // namespace muqabala
