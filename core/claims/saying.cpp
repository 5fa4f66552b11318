#include "core/claims/saying.h"

#include <algorithm>

#include "core/claims/date_words.h"
#include "core/claims/saying_frame.h"
#include "core/claims/speaker.h"

namespace muqabala {
namespace {

/// Behind "according to X" at most so many words are none of the statement's.
constexpr int32_t kTail = 4;

enum Kind : uint8_t { says = 1, inName = 2, scope = 4, according = 8 };

/// "بحسب عبد الرحمن": a given name, or a word of no table.
bool isArabicName(const ClaimContext& c, TokenRange phrase) {
  const Analysis& a = c.analysis;
  const int32_t t = phrase.begin;
  return hasProclitics(c, t) && !hasFlag(c, t, kFlagFunction | kFlagArticle) &&
         (a.markStart[t] == a.markStart[t + 1] || hasAt(c, t, EntryClass::givenName));
}

/// "The blast, according to police, killed six": behind the comma the same sentence goes on.
bool goesOnBehind(const ClaimContext& c, int32_t comma, TokenRange within) {
  return isOneOf(c, comma, u",،") && comma + 1 < within.end &&
         !hasAt(c, comma + 1, EntryClass::conjunction) &&
         !hasFlag(c, comma + 1, kFlagAnd | kFlagSo);
}

/// "وفقا لما نقلته الوكالة عن مسؤول": whose words they are, behind who passes them on.
TokenRange sourceBehind(const ClaimContext& c, TokenRange agency, TokenRange within) {
  const int32_t from = agency.end;
  if (from + 1 >= within.end || !hasProclitics(c, from) || textAt(c, from) != u"عن") return {};
  const TokenRange source = speakerAfter(c, from + 1);
  return !source.empty() && canSpeak(c, source) ? source : TokenRange{};
}

}  // namespace

bool isCapitalInside(const ClaimContext& context, int32_t token) {
  const Analysis& a = context.analysis;
  if ((a.tokens[token].flags & (kFlagCapital | kFlagAllCaps)) != kFlagCapital || token == 0)
    return false;
  const int32_t sentence = a.sentenceOfToken[token];
  return a.sentences[sentence].role == SentenceRole::body &&
         a.sentenceOfToken[token - 1] == sentence && a.tokens[token - 1].kind == TokenKind::word;
}

Sayings::Sayings(const ClaimContext& context)
    : context_(context), kinds_(context.analysis.tokens.size(), 0) {
  for (const Mark& mark : context.analysis.marks) {
    const EntryClass cls = context.lexicon.entries()[mark.entry].cls;
    uint8_t& kind = kinds_[static_cast<size_t>(mark.token)];
    if (cls == EntryClass::entity) {
      for (int32_t t = mark.token; t < mark.token + mark.length; ++t) kinds_[t] |= Kind::inName;
    } else if (cls == EntryClass::report || cls == EntryClass::allege ||
               cls == EntryClass::denial || cls == EntryClass::confirm) {
      const Tag tag = context.lexicon.entries()[mark.entry].tag;
      const bool noun = cls == EntryClass::denial ? tag == "noun" : tag == "thing" || tag == "own";
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
  if (isCapitalInside(c, token)) return false;
  const bool first =
      token == 0 || c.analysis.sentenceOfToken[token - 1] != c.analysis.sentenceOfToken[token];
  return first ||
         (!hasAt(c, token - 1, EntryClass::spatial) && !isFunction(c, token - 1, "article"));
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
  return hasProclitics(context_, verb) ? readVerbFirst(context_, *this, within, verb, spoken)
                                       : readSubjectFirst(context_, *this, within, verb, spoken);
}

std::optional<Saying> Sayings::readAccording(int32_t cue, TokenRange within) const {
  const ClaimContext& c = context_;
  int32_t length = 0;
  const Entry* entry = entryAt(c, cue, EntryClass::according, length);
  if (entry == nullptr || textAt(c, cue).size() < 2) return std::nullopt;
  const bool postposed = entry->tag == "after";
  int32_t token = cue + length;
  // "بحسب ما ذكر مسؤولون", "وفقا لما نقلته الوكالة": a verb stands between.
  const bool clause = textAt(c, token - 1).ends_with(u"ما") && hasProclitics(c, cue);
  if (clause)
    ++token;
  else if (!postposed && token < within.end && isAt(token))
    token += this->length(token);
  const bool out = token >= within.end && !postposed;
  if (!out && !postposed && joinsAs(c, token, "that")) return std::nullopt;  // "كما أفادت بأن"
  const TokenRange phrase = out         ? TokenRange{}
                            : postposed ? speakerBefore(c, cue)
                                        : speakerAfter(c, token, true);
  if (phrase.empty() || !(clause || canSpeak(c, phrase) || isArabicName(c, phrase)))
    return std::nullopt;
  Saying saying{cue, phrase, {}, {}, {}};
  const TokenRange source = postposed ? TokenRange{} : sourceBehind(c, phrase, within);
  if (!source.empty()) saying = {cue, source, phrase, {}, {}};
  const int32_t begin = std::min(cue, phrase.begin);
  const int32_t end = std::max({token, phrase.end, source.end});
  const bool leads = begin - within.begin <= 2;
  const bool trails = within.end - end <= kTail;
  const int32_t clauseEnd = c.analysis.clauses[c.analysis.clauseOfToken[cue]].tokens.end;
  const int32_t before = std::max(within.begin, begin - 1);
  const int32_t from =
      trails ? within.begin : c.analysis.clauses[c.analysis.clauseOfToken[before]].tokens.begin;
  if (!leads) saying.ahead = {std::max(from, within.begin), begin};
  const bool whole = leads || goesOnBehind(c, end, within);
  saying.behind = {end, std::min(whole ? within.end : clauseEnd, within.end)};
  if (saying.behind.end < saying.behind.begin) saying.behind = {};
  return saying;
}

}  // namespace muqabala
