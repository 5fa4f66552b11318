#include "core/claims/saying.h"

#include <algorithm>
#include <string_view>

#include "core/claims/date_words.h"
#include "core/claims/speaker.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

constexpr std::u16string_view kQuotes = u"\"“”„«»‹›「」";
constexpr std::u16string_view kCommas = u",،—–";
/// Where "that", a colon or a quotation is looked for behind a verb of saying and its speaker.
constexpr int32_t kObjectReach = 12;
constexpr int32_t kFarObjectReach = 28;
/// Behind a participle what is said follows soon ("adding that").
constexpr int32_t kNearObjectReach = 6;
/// The role behind a name: "Kawa Hassan, director of ...".
constexpr int32_t kRoleReach = 3;
/// Behind a verb that closes its sentence at most a time and a place follow.
constexpr int32_t kClosingReach = 10;
/// What is said before "officials said" has this many words at the least; "On Sunday," has fewer.
constexpr int32_t kLeastSaid = 3;
/// The particle of a verb in two pieces ("teilte ... mit") is looked for so far behind it.
constexpr int32_t kParticleReach = 40;
/// Behind "according to X" at most so many words are none of the statement's.
constexpr int32_t kTail = 4;
/// Up to so many tokens before a speaker are the start of a sentence that goes on behind.
constexpr int32_t kShortStart = 5;
/// Tokens in brackets between a speaker and the verb.
constexpr int32_t kLongestBracket = 8;
/// The subject of a verb behind commas stands in one of the first so many stretches.
constexpr int32_t kStretches = 4;

enum Kind : uint8_t { says = 1, inName = 2, scope = 4, according = 8 };

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

bool joins(const ClaimContext& c, int32_t token, std::string_view value) {
  int32_t length = 0;
  return entryIs(c, token, EntryClass::conjunction, value, length);
}

bool isPunctuation(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::punctuation;
}

bool isAgency(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(c, token, EntryClass::entity, length);
  if (entry == nullptr) return false;
  const Entity* entity = c.lexicon.entityByKey(entry->entity);
  return entity != nullptr && entity->kind == "agency";
}

class SayingReader {
 public:
  SayingReader(const ClaimContext& context, const Sayings& sayings, TokenRange within, int32_t verb,
               bool spoken)
      : c_(context), sayings_(sayings), within_(within), verb_(verb), spoken_(spoken) {
    after_ = std::min(within.end, verb + sayings.length(verb));
    int32_t length = 0;
    const Entry* entry = entryAt(c_, verb, EntryClass::report, length);
    if (entry != nullptr) way_ = entry->value;
    saying_.cue = verb;
  }

  std::optional<Saying> read() {
    if (way_.starts_with('+') && !hasParticle()) return std::nullopt;
    const bool participle = way_ == "participle" && !isAuxiliary(verb_ - 1);
    const bool found = participle ? readParticiple()
                       : hasProclitics(c_, verb_) ? readVerbFirst()
                                                  : readSubjectFirst();
    return found ? std::optional(saying_) : std::nullopt;
  }

 private:
  bool inside(int32_t token) const { return within_.contains(token); }
  bool isMark(int32_t token, std::u16string_view marks) const {
    return inside(token) && isOneOf(c_, token, marks);
  }
  bool isPronoun(int32_t token) const { return inside(token) && isFunction(c_, token, "pronoun"); }
  bool isAuxiliary(int32_t token) const { return isFunction(c_, token, "auxiliary"); }

  bool hasParticle() const {
    const int32_t end = std::min(within_.end, verb_ + kParticleReach);
    const std::u16string particle = toUtf16(way_.substr(1));
    for (int32_t t = after_; t < end; ++t) {
      if (textAt(c_, t) == particle && (t + 1 >= within_.end || !isWordAt(t + 1) ||
                                        joins(c_, t + 1, "that")))
        return true;
    }
    return false;
  }
  bool isWordAt(int32_t token) const { return !isPunctuation(c_, token); }

  bool opensObject(int32_t token) const {
    return inside(token) && (isOneOf(c_, token, u":") || isOneOf(c_, token, kQuotes) ||
                             joins(c_, token, "that"));
  }

  /// Where the object of a verb of saying begins. kNone when none does before the next verb of it.
  int32_t objectAt(int32_t token, int32_t reach = kObjectReach) const {
    const int32_t end = std::min(within_.end, token + reach);
    for (int32_t t = token; t < end; ++t) {
      if (opensObject(t)) return t;
      if (t > token && sayings_.isAt(t)) return kNone;
    }
    return kNone;
  }

  /// The last token before the verb that is no auxiliary or adverb of it ("has now told").
  int32_t governor() const {
    int32_t t = verb_ - 1;
    while (inside(t) && hasFlag(c_, t, kFlagFunction) && !isPronoun(t) &&
           !isFunction(c_, t, "article") && !has(c_, t, EntryClass::conjunction) &&
           !has(c_, t, EntryClass::spatial)) {
      --t;
    }
    return t;
  }

  bool isPunctuationInside(int32_t token) const { return inside(token) && !isWordAt(token); }

  /// "Maria Lopez (45) said": the word before what stands in brackets.
  int32_t beforeBracket(int32_t token) const {
    if (!isMark(token, u")")) return token;
    for (int32_t t = token - 1; inside(t) && token - t < kLongestBracket; --t) {
      if (isOneOf(c_, t, u"(")) return t - 1;
    }
    return token;
  }

  /// "and adding that", "مؤكدا أن": whoever speaks in the sentence, else its subject.
  bool readParticiple() {
    if (objectAt(after_, kNearObjectReach) == kNone && !namesContent(after_)) return false;
    saying_.behind = {after_, within_.end};
    if (spoken_) return true;
    saying_.subject = hasProclitics(c_, verb_) ? firstSpeaker() : openingPhrase();
    return !saying_.subject.empty() || isPronoun(within_.begin);
  }

  /// Arabic: the first in the sentence who is somebody by a word of the tables.
  TokenRange firstSpeaker() const {
    for (int32_t t = within_.begin; t < verb_; ++t) {
      const bool somebody = isSomebody(t) && !hasFlag(c_, t, kFlagBy | kFlagFor | kFlagAnd);
      const bool governed = t > within_.begin && hasFlag(c_, t - 1, kFlagFunction);
      const TokenRange phrase = somebody && !governed ? speakerAfter(c_, t) : TokenRange{};
      if (!phrase.empty() && phrase.begin == t && phrase.end < verb_) return phrase;
    }
    return {};
  }

  /// An organisation or a force, no place.
  bool isParty(int32_t token) const {
    int32_t length = 0;
    const Entry* entry = entryAt(c_, token, EntryClass::entity, length);
    const Entity* entity = entry == nullptr ? nullptr : c_.lexicon.entityByKey(entry->entity);
    return entity != nullptr && entity->kind != "state" && entity->kind != "city" &&
           entity->kind != "region";
  }

  /// What a verb announces without "that": "the death of", "بمقتل", "17 deaths".
  bool namesContent(int32_t token) const {
    if (!inside(token)) return false;
    return isEventWord(c_, token) || c_.analysis.tokens[token].kind == TokenKind::number ||
           (token + 1 < within_.end && hasFlag(c_, token, kFlagFunction) &&
            isEventWord(c_, token + 1));
  }

  // ---- the verb first: Arabic --------------------------------------------------------------

  /// "قالت الوزارة إن". So many words look like verbs of saying without vowels that one counts only
  /// with what is said behind it; a denial, or a verb that takes a noun, also with its speaker.
  bool readVerbFirst() {
    TokenRange subject = opensObject(after_) ? TokenRange{} : clip(speakerAfter(c_, after_));
    if (!subject.empty() && isNoSpeaker(subject)) subject = {};
    if (way_ == "quoted") return readQuoted(subject);
    const bool joined = hasFlag(c_, verb_, kFlagAnd | kFlagSo);
    const bool before = subject.empty() && !joined;
    if (before) subject = nominalSubject();
    const int32_t from = subject.empty() || before ? after_ : subject.end;
    const bool known = !subject.empty() && canSpeak(c_, subject);
    const bool sure = known || (!subject.empty() && canSpeak(c_, {subject.begin, from + kRoleReach}));
    const int32_t object = objectAt(from, sure || joined ? kFarObjectReach : kObjectReach);
    const bool denies = has(c_, verb_, EntryClass::denial) || has(c_, verb_, EntryClass::confirm);
    const bool stands = stands_ = (way_ == "noun" || denies) && known;
    const int32_t mark = isMark(verb_ - 1, kCommas) ? verb_ - 2 : verb_ - 1;
    if (object == kNone && !stands && !isMark(mark, kQuotes)) return false;
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
    const bool parted = isMark(verb_ - 1, kCommas) && isSomebody(within_.begin);
    const TokenRange first = parted ? speakerAfter(c_, within_.begin) : TokenRange{};
    return first.begin == within_.begin && first.end < verb_ ? first : TokenRange{};
  }

  bool isSomebody(int32_t token) const {
    return has(c_, token, EntryClass::speakerNoun) || has(c_, token, EntryClass::title) ||
           conceptOfKind(c_, token, "person") != kNone || isParty(token);
  }

  /// Behind a verb without a subject stands what is said, or a word that leads there ("إلى أن").
  bool isFunctionOrObject() const {
    return opensObject(after_) || hasFlag(c_, after_, kFlagFor) ||
           (hasFlag(c_, after_, kFlagFunction) && !joins(c_, after_, "which"));
  }

  /// "نقلت الوكالة عن مسؤول قوله إن": the agency passes on what the official says.
  bool readQuoted(TokenRange agency) {
    int32_t source = agency.empty() ? after_ : agency.end;
    const bool from = hasFlag(c_, source, kFlagFunction);
    if (from) ++source;
    const bool direct = hasFlag(c_, after_, kFlagFunction);
    if (direct) agency = subjectBefore(verb_);
    const TokenRange phrase = direct || from ? clip(speakerAfter(c_, direct ? after_ + 1 : source))
                                             : TokenRange{};
    if (phrase.empty() || !canSpeak(c_, phrase)) return false;
    if (!agency.empty() && canSpeak(c_, agency)) saying_.relay = agency;
    return tell(phrase, phrase.end, false);
  }

  /// "the attack shows that ...", "a question whether": what happens and things say nothing, nor
  /// does what is somebody's («باعتقادها»). A surname may look like a thing («العبادي»).
  bool isNoSpeaker(TokenRange phrase) const {
    const int32_t t = phrase.begin;
    if (isSomebody(t) || has(c_, t, EntryClass::entity)) return false;
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
    return isPunctuation(c_, verb_ - 1) || joins(c_, verb_ - 1, "and");
  }

  // ---- the subject first: other languages --------------------------------------------------

  bool readSubjectFirst() {
    const bool nounLike = !has(c_, verb_, EntryClass::report) && !has(c_, verb_, EntryClass::allege) &&
                          !has(c_, verb_, EntryClass::denial) && objectAt(after_) == kNone;
    if (nounLike) return false;
    const int32_t p = beforeBracket(governor());
    if (way_ == "behind") return isPunctuationInside(p) && readBehindVerb(true);
    if (way_ == "final") return readVerbLast();
    if (isPronoun(p)) return tell({}, after_, stopsBefore(p));
    const bool relative = inside(p) && (joins(c_, p, "which") || joins(c_, p, "that"));
    if (relative) {
      return objectAt(after_, 2) != kNone &&
             tellIf(subjectBefore(isMark(p - 1, kCommas) ? p - 1 : p), false);
    }
    if (spoken_ && inside(p) && joins(c_, p, "and")) return false;  // "said ... and reported ..."
    if (!inside(p) || isPunctuation(c_, p)) return readBehindMark(p);
    const TokenRange subject = subjectBefore(p + 1);
    if (way_ == "quoted" && !subject.empty() && readSource(subject)) return true;
    if (!subject.empty()) return tell(subject, after_, stopsBefore(subject.begin));
    return readBehindVerb(false) || tellIf(openingPhrase(), closesSentence(after_));
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
    saying_.subject = openingPhrase();
    if (saying_.subject.empty()) return false;
    saying_.ahead = {saying_.subject.end, verb_};
    return true;
  }

  /// "..., said X" or "X, its spokesman, said".
  bool readBehindMark(int32_t mark) {
    const int32_t next = after_ + 1;
    const bool alone = !inside(next) || isPunctuation(c_, next) || opensObject(next);
    if (isPronoun(after_) && alone) return tell({}, next, inside(mark));
    if (inside(mark) && way_ != "told" && readBehindVerb(true)) return true;
    if (!inside(mark)) return readBehindVerb(false) || (objectAt(after_, 2) != kNone && goOnAlone());
    return tellIf(openingPhrase(), closesSentence(after_));
  }

  /// "Añadió que", "Agregó que" at the start of a sentence: a language that leaves out pronouns.
  bool goOnAlone() { return joins(c_, after_, "that") && tell({}, after_, false); }

  /// The speaker behind the verb. `closing`: what is said stands before, and the speaker ends it;
  /// else it opens what is said ("teilte die Stadt mit, dass").
  bool readBehindVerb(bool closing) {
    const TokenRange phrase = opensObject(after_) ? TokenRange{} : clip(speakerAfter(c_, after_));
    if (phrase.empty() || !(canSpeak(c_, phrase) || (closing && isSurname(phrase)))) return false;
    const int32_t next = phrase.end;
    const bool ends = next >= within_.end || isPunctuation(c_, next) || opensObject(next) ||
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

  /// Whether what follows a speaker is no statement: a place, a time, but no verb.
  bool closesPhrase(int32_t token) const {
    return (hasFlag(c_, token, kFlagFunction) && !isAuxiliary(token) && !isPronoun(token)) ||
           has(c_, token, EntryClass::weekday) || has(c_, token, EntryClass::day);
  }

  /// Whether what is said stands before the subject at `token`: a comma or quotation mark is
  /// there, and behind the verb nothing is said.
  bool stopsBefore(int32_t token) const {
    int32_t t = token - 1;
    while (inside(t) && (hasFlag(c_, t, kFlagFunction) || isHyphen(c_, t)) && token - t < 4) --t;
    const bool mark = isMark(t, kCommas) || isMark(t, kQuotes);
    return mark && t - within_.begin >= kLeastSaid && closesSentence(after_);
  }

  bool closesSentence(int32_t from) const {
    if (from >= within_.end || isPunctuation(c_, from)) return !joins(c_, from + 1, "that");
    const bool short_ = within_.end - from <= kClosingReach;
    return short_ && objectAt(from) == kNone && (closesPhrase(from) || way_ == "told");
  }

  TokenRange clip(TokenRange phrase) const {
    phrase.end = std::min(phrase.end, within_.end);
    return phrase.begin < phrase.end ? phrase : TokenRange{};
  }

  TokenRange subjectBefore(int32_t end) const {
    TokenRange phrase = speakerBefore(c_, end);
    phrase.begin = std::max(phrase.begin, within_.begin);
    const bool speaks = phrase.begin < phrase.end && canSpeak(c_, phrase) && !isDenied(phrase);
    return speaks ? phrase : TokenRange{};
  }

  /// The subject of a sentence from which commas or brackets part its verb: of the stretches
  /// between commas the first that is a noun phrase and no more, else the first that opens with
  /// one.
  TokenRange openingPhrase() const {
    TokenRange first;
    int32_t t = within_.begin;
    for (int32_t tries = 0; tries < kStretches && t < verb_; ++tries) {
      while (t < verb_ && (isPunctuation(c_, t) || joins(c_, t, "but") || joins(c_, t, "and"))) ++t;
      const TokenRange phrase = t < verb_ ? clip(speakerAfter(c_, t)) : TokenRange{};
      if (!phrase.empty() && phrase.end < verb_ && canSpeak(c_, phrase) && !isDenied(phrase)) {
        if (isOneOf(c_, phrase.end, kCommas) || isOneOf(c_, phrase.end, u"(")) return phrase;
        if (first.empty() && isSure(phrase)) first = phrase;
      }
      while (t < verb_ && !isOneOf(c_, t, kCommas)) ++t;
    }
    return first;
  }

  /// Whether somebody known speaks: a lone capital at the start of a sentence is not enough.
  bool isSure(TokenRange phrase) const {
    return phrase.size() > 1 || isParty(phrase.begin) ||
           has(c_, phrase.begin, EntryClass::speakerNoun);
  }

  /// "not a single witness", "none of the officials".
  bool isDenied(TokenRange phrase) const {
    for (int32_t t = phrase.begin - 1; inside(t) && phrase.begin - t <= 3; --t) {
      if (has(c_, t, EntryClass::negation) || has(c_, t, EntryClass::zero)) return true;
      if (!hasFlag(c_, t, kFlagFunction)) return false;
    }
    return false;
  }

  bool tellIf(TokenRange subject, bool closes) {
    return !subject.empty() && tell(subject, after_, closes);
  }

  /// Whom it is told: an agency passes it on.
  void relayBetween(int32_t from, int32_t to) {
    for (int32_t t = from; t < std::min(to, within_.end); ++t) {
      const bool addressed = hasFlag(c_, t, kFlagFor) || isFunction(c_, t - 1, ".") ||
                             (way_ == "told" && t <= after_ + 1) || joins(c_, t - 1, "to");
      if (!isAgency(c_, t) || !addressed) continue;
      saying_.relay = {t, t + markAt(c_, t, EntryClass::entity)->length};
      return;
    }
  }

  bool tell(TokenRange subject, int32_t from, bool closes) {
    saying_.subject = subject;
    const int32_t object = objectAt(from, subject.empty() ? kObjectReach : kFarObjectReach);
    if (!hasProclitics(c_, verb_) && saying_.relay.empty()) {
      relayBetween(from, object == kNone ? std::min(within_.end, from + 4) : object);
    }
    if (!closes) {
      // What denies or confirms is part of what is said; where and when it is said is not.
      const bool near = hasProclitics(c_, verb_) ? !stands_ || joins(c_, object, "that")
                                                 : leadsTo(from, object);
      const bool speech = has(c_, verb_, EntryClass::report) && object != kNone && near;
      const int32_t begin = speech ? object : isStance() ? verb_ : from;
      saying_.behind = {begin, speech ? endOfQuotation(object) : within_.end};
      return true;
    }
    const bool far = !subject.empty() && subject.end < verb_ && !stopsBefore(subject.begin) &&
                     subject.begin - within_.begin < kLeastSaid;
    const int32_t end = subject.empty() ? verb_ : std::min(verb_, subject.begin);
    saying_.ahead = far ? TokenRange{subject.end, verb_} : TokenRange{within_.begin, end};
    // "The bridge, said the mayor, fell": the speaker stands in the middle of what is said.
    const bool parted = saying_.ahead.size() <= kShortStart && isMark(from, kCommas);
    saying_.behind = parted ? TokenRange{from, within_.end} : goesOnBehind(from);
    return true;
  }

  /// Whether only a time, a place or an addressee stands between a verb and its object, and what
  /// is said does not begin before it ("said it was "strange"").
  bool leadsTo(int32_t from, int32_t object) const {
    for (int32_t t = from; t < object; ++t) {
      if (isPronoun(t) || isAuxiliary(t) || isMark(t, kCommas)) return false;
    }
    return object - from <= kObjectReach / 2;
  }

  /// One past a quotation that is the whole object; else the end of the sentence.
  int32_t endOfQuotation(int32_t object) const {
    int32_t t = isOneOf(c_, object, u":") ? object + 1 : object;
    if (!isMark(t, kQuotes) || !hasFlag(c_, t + 1, kFlagQuoted)) return within_.end;
    for (++t; inside(t) && hasFlag(c_, t, kFlagQuoted);) ++t;
    // "..." and "...": what goes on is quoted too.
    return goesOnBehind(t).empty() ? t : within_.end;
  }

  /// A verb that is itself what its subject says: denies, claims, confirms.
  bool isStance() const { return !has(c_, verb_, EntryClass::report); }

  /// "..., said X, adding" ends; "..., said X, "and ..."" goes on with the quotation.
  TokenRange goesOnBehind(int32_t from) const {
    for (int32_t t = from; t < within_.end; ++t) {
      const bool opens = isOneOf(c_, t, kQuotes) && hasFlag(c_, t + 1, kFlagQuoted);
      if (opens || (isPunctuation(c_, t) && joins(c_, t + 1, "because"))) return {t, within_.end};
    }
    return {};
  }

  const ClaimContext& c_;
  const Sayings& sayings_;
  TokenRange within_;
  int32_t verb_;
  bool spoken_;  // somebody speaks in the sentence before
  int32_t after_ = 0;
  std::string_view way_;  // value of the verb's row: how its speaker and content stand
  bool stands_ = false;   // a noun is what is said: no "that" is needed
  Saying saying_;
};

}  // namespace

Sayings::Sayings(const ClaimContext& context)
    : context_(context), kinds_(context.analysis.tokens.size(), 0) {
  for (const Mark& mark : context.analysis.marks) {
    const EntryClass cls = context.lexicon.entries()[mark.entry].cls;
    uint8_t& kind = kinds_[static_cast<size_t>(mark.token)];
    if (cls == EntryClass::entity) {
      for (int32_t t = mark.token; t < mark.token + mark.length; ++t) kinds_[t] |= Kind::inName;
    } else if (cls == EntryClass::report || cls == EntryClass::allege ||
               cls == EntryClass::denial || cls == EntryClass::confirm) {
      const bool noun = context.lexicon.entries()[mark.entry].value == "thing";
      if (!noun) kind |= Kind::says;
    } else if (cls == EntryClass::scope) {
      kind |= Kind::scope;
    } else if (cls == EntryClass::according) {
      kind |= Kind::according;
    }
  }
}

bool Sayings::isAt(int32_t token) const {
  if ((kinds_[token] & (Kind::says | Kind::inName | Kind::scope)) != Kind::says) return false;
  const ClaimContext& c = context_;
  if (hasFlag(c, token, kFlagArticle | kFlagBy | kFlagFor | kFlagFunction)) return false;
  const bool first = token == 0 || c.analysis.sentenceOfToken[token - 1] !=
                                       c.analysis.sentenceOfToken[token];
  return first || (!has(c, token - 1, EntryClass::spatial) && !isFunction(c, token - 1, "article"));
}

bool Sayings::isAccording(int32_t token) const { return (kinds_[token] & Kind::according) != 0; }

int32_t Sayings::length(int32_t verb) const {
  int32_t length = 1;
  for (EntryClass cls :
       {EntryClass::report, EntryClass::allege, EntryClass::denial, EntryClass::confirm}) {
    if (const Mark* mark = markAt(context_, verb, cls)) length = std::max(length, mark->length);
  }
  return length;
}

std::optional<Saying> Sayings::read(int32_t verb, TokenRange within, bool spoken) const {
  return SayingReader(context_, *this, within, verb, spoken).read();
}

std::optional<Saying> Sayings::readAccording(int32_t cue, TokenRange within) const {
  const ClaimContext& c = context_;
  int32_t length = 0;
  const Entry* entry = entryAt(c, cue, EntryClass::according, length);
  if (entry == nullptr || textAt(c, cue).size() < 2) return std::nullopt;
  const bool postposed = entry->value == "after";
  int32_t token = cue + length;
  // "بحسب ما ذكر مسؤولون", "وفقا لما نقلته الوكالة": a verb stands between.
  const bool clause = textAt(c, token - 1).ends_with(u"ما") && hasProclitics(c, cue);
  if (clause) ++token;
  else if (!postposed && token < within.end && isAt(token)) token += this->length(token);
  const bool out = token >= within.end && !postposed;
  const TokenRange phrase = out         ? TokenRange{}
                            : postposed ? speakerBefore(c, cue)
                                        : speakerAfter(c, token, true);
  if (phrase.empty() || !canSpeak(c, phrase)) return std::nullopt;
  Saying saying{cue, phrase, {}, {}, {}};
  const int32_t begin = std::min(cue, phrase.begin);
  const int32_t end = std::max(token, phrase.end);
  const bool leads = begin - within.begin <= 2;
  const bool trails = within.end - end <= kTail;
  const int32_t clauseEnd = c.analysis.clauses[c.analysis.clauseOfToken[cue]].tokens.end;
  const int32_t before = std::max(within.begin, begin - 1);
  const int32_t from =
      trails ? within.begin : c.analysis.clauses[c.analysis.clauseOfToken[before]].tokens.begin;
  if (!leads) saying.ahead = {std::max(from, within.begin), begin};
  saying.behind = {end, std::min(leads ? within.end : clauseEnd, within.end)};
  if (saying.behind.end < saying.behind.begin) saying.behind = {};
  return saying;
}

}  // namespace muqabala
