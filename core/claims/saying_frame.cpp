#include "core/claims/saying_frame.h"

#include <algorithm>

#include "core/claims/date_words.h"
#include "core/claims/speaker.h"

namespace muqabala {
namespace {

/// Behind a participle what is said follows soon ("adding that").
constexpr int32_t kNearObjectReach = 6;
/// Behind a verb that closes its sentence at most a time and a place follow.
constexpr int32_t kClosingReach = 10;
/// ... and so many when none of them is the verb of a statement.
constexpr int32_t kFarClosingReach = 24;
/// What is said before "officials said" has this many words at the least; "On Sunday," has fewer.
constexpr int32_t kLeastSaid = 3;
/// Up to so many tokens before a speaker are the start of a sentence that goes on behind.
constexpr int32_t kShortStart = 5;
/// So many words in quotation marks before others are a name ("the group "New Dawn" said").
constexpr int32_t kLongestQuotedName = 3;

bool isAgency(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(c, token, EntryClass::entity, length);
  if (entry == nullptr) return false;
  const Entity* entity = c.lexicon.entityByKey(entry->entity);
  return entity != nullptr && entity->kind == "agency";
}

}  // namespace

bool joinsAs(const ClaimContext& context, int32_t token, Tag value) {
  int32_t length = 0;
  const bool named =
      hasFlag(context, token, kFlagAllCaps) && !hasFlag(context, token, kFlagFunction);
  return !named && entryIs(context, token, EntryClass::conjunction, value, length);
}

bool hasAt(const ClaimContext& context, int32_t token, EntryClass cls) {
  return markAt(context, token, cls) != nullptr;
}

SayingFrame::SayingFrame(const ClaimContext& context, const Sayings& sayings, TokenRange within,
                         int32_t verb, bool spoken)
    : c_(context), sayings_(sayings), within_(within), verb_(verb), spoken_(spoken) {
  after_ = std::min(within.end, verb + sayings.length(verb));
  int32_t length = 0;
  const Entry* entry = entryAt(c_, verb, EntryClass::report, length);
  if (entry != nullptr) way_ = entry->value;
  saying_.cue = verb;
}

std::optional<Saying> SayingFrame::read() {
  if (way_ == "thing" || way_ == "own") return std::nullopt;  // "رد فعل"
  const bool participle = way_ == "participle" && !isAuxiliary(verb_ - 1);
  const bool found = participle ? readParticiple() : readVerb();
  return found ? std::optional(saying_) : std::nullopt;
}

/// "and adding that", "مؤكدا أن": whoever speaks in the sentence, else its subject.
bool SayingFrame::readParticiple() {
  if (objectAt(after_, kNearObjectReach) == kNone && !namesContent(after_)) return false;
  saying_.behind = {after_, within_.end};
  if (spoken_ || verb_ == within_.begin) return true;
  saying_.subject = firstSubject();
  return !saying_.subject.empty() || isPronoun(within_.begin);
}

bool SayingFrame::inside(int32_t token) const { return within_.contains(token); }

bool SayingFrame::isMark(int32_t token, std::u16string_view marks) const {
  return inside(token) && isOneOf(c_, token, marks);
}

bool SayingFrame::isPronoun(int32_t token) const {
  return inside(token) && isFunction(c_, token, "pronoun");
}

bool SayingFrame::isAuxiliary(int32_t token) const { return isFunction(c_, token, "auxiliary"); }

bool SayingFrame::isPlainWord(int32_t token) const {
  return c_.analysis.tokens[token].kind != TokenKind::punctuation;
}

bool SayingFrame::opensQuotation(int32_t token) const {
  if (!isMark(token, kSpeechQuotes)) return false;
  if (!hasFlag(c_, token + 1, kFlagQuoted)) return gluedTo(c_, token + 1) && !gluedTo(c_, token);
  int32_t end = token + 1;
  while (inside(end) && hasFlag(c_, end, kFlagQuoted)) ++end;
  const bool ends = end + 1 >= within_.end || !isPlainWord(end + 1);
  return end - token > kLongestQuotedName || (ends && !isMark(end + 1, kSpeechCommas));
}

bool SayingFrame::opensObject(int32_t token) const {
  return inside(token) &&
         (isOneOf(c_, token, u":") || opensQuotation(token) || joinsAs(c_, token, "that"));
}

int32_t SayingFrame::objectAt(int32_t token, int32_t reach) const {
  const int32_t end = std::min(within_.end, token + reach);
  for (int32_t t = token; t < end; ++t) {
    if (opensObject(t)) return t;
    if (t > token && sayings_.isAt(t) && !hasAt(c_, t - 1, EntryClass::negation)) return kNone;
    t = behindBracket(t);
  }
  return kNone;
}

int32_t SayingFrame::behindBracket(int32_t token) const {
  if (!isMark(token, u"(")) return token;
  for (int32_t t = token + 1; inside(t) && t - token < kLongestBracket; ++t) {
    if (isOneOf(c_, t, u")")) return t;
  }
  return token;
}

bool SayingFrame::isParty(int32_t token) const {
  int32_t length = 0;
  const Entry* entry = entryAt(c_, token, EntryClass::entity, length);
  const Entity* entity = entry == nullptr ? nullptr : c_.lexicon.entityByKey(entry->entity);
  return entity != nullptr && entity->kind != "state" && entity->kind != "city" &&
         entity->kind != "region";
}

bool SayingFrame::namesContent(int32_t token) const {
  if (!inside(token)) return false;
  return isEventWord(c_, token) || c_.analysis.tokens[token].kind == TokenKind::number ||
         (token + 1 < within_.end && hasFlag(c_, token, kFlagFunction) &&
          isEventWord(c_, token + 1));
}

bool SayingFrame::isSomebody(int32_t token) const {
  return hasAt(c_, token, EntryClass::speakerNoun) || hasAt(c_, token, EntryClass::title) ||
         conceptOfKind(c_, token, "person") != kNone || isParty(token);
}

TokenRange SayingFrame::clip(TokenRange phrase) const {
  phrase.end = std::min(phrase.end, within_.end);
  return phrase.begin < phrase.end ? phrase : TokenRange{};
}

TokenRange SayingFrame::subjectBefore(int32_t end) const {
  TokenRange phrase = speakerBefore(c_, end);
  phrase.begin = std::max(phrase.begin, within_.begin);
  const bool speaks = phrase.begin < phrase.end && canSpeak(c_, phrase) && !isDenied(phrase);
  return speaks ? phrase : TokenRange{};
}

bool SayingFrame::isDenied(TokenRange phrase) const {
  for (int32_t t = phrase.begin - 1; inside(t) && phrase.begin - t <= 3; --t) {
    if (hasAt(c_, t, EntryClass::negation) || hasAt(c_, t, EntryClass::zero)) return true;
    if (!hasFlag(c_, t, kFlagFunction)) return false;
  }
  return false;
}

bool SayingFrame::stopsBefore(int32_t token) const {
  int32_t t = token - 1;
  while (inside(t) && (hasFlag(c_, t, kFlagFunction) || isHyphen(c_, t)) && token - t < 4) --t;
  const bool quoted = isMark(t, kSpeechQuotes) && hasFlag(c_, t - kLeastSaid, kFlagQuoted);
  const bool mark = quoted || isMark(t, kSpeechCommas);
  if (!mark || t - within_.begin < kLeastSaid) return false;
  return closesSentence(after_) || (quoted && objectAt(after_, kNearObjectReach) == kNone);
}

bool SayingFrame::closesSentence(int32_t from) const {
  if (isMark(from, u":")) return false;
  if (from >= within_.end || !isPlainWord(from)) return !joinsAs(c_, from + 1, "that");
  const int32_t left = within_.end - from;
  const bool near =
      left <= kClosingReach || (left <= kFarClosingReach && leadsTo(from, within_.end));
  return near && objectAt(from) == kNone && (closesPhrase(from) || way_ == "told");
}

bool SayingFrame::closesPhrase(int32_t token) const {
  const bool ties = hasFlag(c_, token, kFlagFunction) && !isFunction(c_, token, "article");
  return (ties && !isAuxiliary(token) && !isPronoun(token)) ||
         hasAt(c_, token, EntryClass::weekday) || hasAt(c_, token, EntryClass::day) ||
         hasAt(c_, token, EntryClass::dayPart) || hasAt(c_, token, EntryClass::timeRelation);
}

void SayingFrame::relayBetween(int32_t from, int32_t to) {
  for (int32_t t = from; t < std::min(to, within_.end); ++t) {
    const bool addressed = hasFlag(c_, t, kFlagFor) || isFunction(c_, t - 1, ".") ||
                           (way_ == "told" && t <= after_ + 1) || joinsAs(c_, t - 1, "to");
    if (!isAgency(c_, t) || !addressed) continue;
    saying_.relay = {t, t + markAt(c_, t, EntryClass::entity)->length};
    return;
  }
}

bool SayingFrame::tell(TokenRange subject, int32_t from, bool closes) {
  saying_.subject = subject;
  const int32_t object = objectAt(from, subject.empty() ? kObjectReach : kFarObjectReach);
  if (!hasProclitics(c_, verb_) && saying_.relay.empty()) {
    relayBetween(from, object == kNone ? std::min(within_.end, from + 4) : object);
  }
  if (!closes) {
    // What denies or confirms is part of what is said; where and when it is said is not.
    const bool near = hasProclitics(c_, verb_)
                          ? !stands_ || joinsAs(c_, object, "that")
                          : object - from <= kObjectReach / 2 && leadsTo(from, object);
    const bool speech = hasAt(c_, verb_, EntryClass::report) && object != kNone && near;
    const int32_t begin = speech ? object : isStance() ? verb_ : from;
    saying_.behind = {begin, speech ? endOfQuotation(object) : within_.end};
    return true;
  }
  const bool far = !subject.empty() && subject.end < verb_ && !stopsBefore(subject.begin) &&
                   subject.begin - within_.begin < kLeastSaid;
  const int32_t end = subject.empty() ? verb_ : std::min(verb_, subject.begin);
  saying_.ahead = far ? TokenRange{subject.end, verb_} : TokenRange{within_.begin, end};
  // "The bridge, said the mayor, fell": the speaker stands in the middle of what is said.
  const bool parted = isMark(from, kSpeechCommas) &&
                      (saying_.ahead.size() <= kShortStart || isParenthesis(end, from + 1));
  saying_.behind = parted ? TokenRange{from, within_.end} : goesOnBehind(from);
  return true;
}

bool SayingFrame::isParenthesis(int32_t begin, int32_t behind) const {
  while (inside(begin - 1) && hasFlag(c_, begin - 1, kFlagFunction)) --begin;
  if (!isMark(begin - 1, u",،") || hasFlag(c_, begin - 2, kFlagQuoted)) return false;
  return inside(behind) && isPlainWord(behind) && !sayings_.isAt(behind) &&
         !hasAt(c_, behind, EntryClass::conjunction) && !textAt(c_, behind).ends_with(u"ing");
}

bool SayingFrame::leadsTo(int32_t from, int32_t object) const {
  for (int32_t t = from; t < object; ++t) {
    if (isPronoun(t) || isAuxiliary(t) || isMark(t, kSpeechCommas)) return false;
  }
  return true;
}

int32_t SayingFrame::endOfQuotation(int32_t object) const {
  int32_t t = isOneOf(c_, object, u":") ? object + 1 : object;
  if (!isMark(t, kSpeechQuotes) || !hasFlag(c_, t + 1, kFlagQuoted)) return within_.end;
  for (++t; inside(t) && hasFlag(c_, t, kFlagQuoted);) ++t;
  // "..." and "...": what goes on is quoted too.
  return goesOnBehind(t).empty() ? t : within_.end;
}

bool SayingFrame::isStance() const { return !hasAt(c_, verb_, EntryClass::report); }

TokenRange SayingFrame::goesOnBehind(int32_t from) const {
  for (int32_t t = from; t < within_.end; ++t) {
    const bool opens = isOneOf(c_, t, kSpeechQuotes) && hasFlag(c_, t + 1, kFlagQuoted);
    if (opens || (!isPlainWord(t) && joinsAs(c_, t + 1, "because"))) return {t, within_.end};
  }
  return {};
}

}  // namespace muqabala
