#include <algorithm>

#include "core/claims/date_words.h"
#include "core/claims/speaker.h"

namespace muqabala {
namespace {

constexpr int32_t kLongestPhrase = 12;
/// Tokens over which a name is remembered when it comes again at the start of a sentence.
constexpr int32_t kNameMemory = 1000;
/// Behind "statement" its issuer is named within so many tokens.
constexpr int32_t kIssuerReach = 5;
/// Words before "and" that can be the first of two who speak together.
constexpr int32_t kLongestFirst = 3;
/// A name in quotation marks inside a phrase is at most this long.
constexpr int32_t kLongestQuotedName = 4;
constexpr std::u16string_view kQuotes = u"\"“”„«»‹›'‘’";

bool isPunctuation(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::punctuation;
}

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

/// "أحد" is one of some people, and a Sunday only with its article.
bool isTimeWord(const ClaimContext& c, int32_t token) {
  if (hasFlag(c, token, kFlagFunction) && hasProclitics(c, token)) return false;
  return has(c, token, EntryClass::weekday) || has(c, token, EntryClass::month) ||
         has(c, token, EntryClass::day) || has(c, token, EntryClass::timeUnit) ||
         has(c, token, EntryClass::timeRelation) || has(c, token, EntryClass::dayPart) ||
         has(c, token, EntryClass::dualTime) || c.analysis.tokens[token].kind == TokenKind::number;
}

/// The full stop of a title or an initial inside a name: "Mr. Weber", "Anna M. Weber".
bool isInnerStop(const ClaimContext& c, int32_t token) {
  return isOneOf(c, token, u".") && gluedTo(c, token) && hasFlag(c, token - 1, kFlagCapital) &&
         hasFlag(c, token + 1, kFlagCapital);
}

bool isNominal(const ClaimContext& c, int32_t token) {
  return hasFlag(c, token, kFlagArticle | kFlagBy | kFlagFor);
}

bool isVerbOfSaying(const ClaimContext& c, int32_t token) {
  if (isNominal(c, token) || has(c, token, EntryClass::speakerNoun)) return false;
  if (isCapitalInside(c, token)) return false;
  return has(c, token, EntryClass::report) || has(c, token, EntryClass::allege) ||
         has(c, token, EntryClass::denial);
}

/// A conjunction; a German article is one ("die") behind a comma only.
bool opensClause(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(c, token, EntryClass::conjunction, length);
  const bool named = hasFlag(c, token, kFlagAllCaps) && has(c, token, EntryClass::entity);  // WHO
  if (entry == nullptr || entry->tag == "and" || named) return false;
  return !isFunction(c, token, "article") || isOneOf(c, token - 1, u",");
}

bool isAgency(const ClaimContext& c, int32_t token) {
  const Mark* mark = markAt(c, token, EntryClass::entity);
  if (mark == nullptr) return false;
  const Entity* entity = c.lexicon.entityByKey(c.lexicon.entries()[mark->entry].entity);
  return entity != nullptr && entity->kind == "agency";
}

/// "لرويترز", "للصحفيين", "أبلغ الوزير الصحفيين": to whom it is said.
bool isAddressee(const ClaimContext& c, int32_t token, bool started) {
  const std::u16string_view word = textAt(c, token);
  if (word.starts_with(u'ل') && isAgency(c, token)) return true;
  const bool object = started && word.starts_with(u"ال") && word.ends_with(u"ين");
  if (object && has(c, token, EntryClass::speakerNoun)) return true;
  return hasFlag(c, token, kFlagFor) &&
         (has(c, token, EntryClass::byline) || has(c, token, EntryClass::speakerNoun));
}

/// One past the closing quotation mark of a short name that opens at `token`, else `token`.
int32_t behindQuotedName(const ClaimContext& c, int32_t token, int32_t end) {
  for (int32_t t = token + 1; t < end && t - token <= kLongestQuotedName + 1; ++t) {
    if (isOneOf(c, t, kQuotes)) return t > token + 1 ? t + 1 : token;
    if (hasProclitics(c, t) && hasFlag(c, t, kFlagFunction)) break;
  }
  return token;
}

/// Arabic: behind "عنه", "من" no subject begins; behind "أحد", "بعض", "أيضا" it may.
bool isPreposition(const ClaimContext& c, int32_t token) {
  return hasProclitics(c, token) && hasFlag(c, token, kFlagFunction) &&
         !isFunction(c, token, "lead") && !has(c, token, EntryClass::speakerNoun);
}

/// "of", "for", "في" inside a phrase: taken when a name or noun follows that belongs to it.
bool joins(const ClaimContext& c, int32_t token, int32_t end, bool hasRole) {
  int32_t next = token + 1;
  if (next < end && isOneOf(c, next, kQuotes)) ++next;
  if (next >= end || isPunctuation(c, next) || isTimeWord(c, next)) return false;
  if (isFunction(c, token, "pronoun") || isFunction(c, token, "auxiliary")) return false;
  if (hasFlag(c, next, kFlagFunction)) {
    return hasRole && next + 1 < end && !hasFlag(c, next + 1, kFlagFunction) &&
           !isPunctuation(c, next + 1);
  }
  if (hasProclitics(c, token)) {
    const bool ties = has(c, token, EntryClass::partitive) || textAt(c, token) == u"في" ||
                      textAt(c, token) == u"لدى";
    return ties && hasRole && !has(c, next, EntryClass::report);
  }
  const bool named = has(c, next, EntryClass::entity) || hasFlag(c, next, kFlagCapital);
  if (has(c, token, EntryClass::spatial)) return hasRole && named;
  return hasRole || (named && has(c, token, EntryClass::partitive));
}

/// "وزير الشؤون العامة والحكامة": what an office is for may be two fields. Somebody with a role of
/// his own is another speaker.
bool joinsField(const ClaimContext& c, int32_t token) {
  constexpr uint16_t kBoth = kFlagAnd | kFlagArticle;
  if ((c.analysis.tokens[token].flags & kBoth) != kBoth) return false;
  return hasFlag(c, token - 1, kFlagArticle) && !has(c, token - 1, EntryClass::speakerNoun) &&
         !has(c, token, EntryClass::speakerNoun) && !has(c, token, EntryClass::entity) &&
         conceptOfKind(c, token, "person") == kNone;
}

/// English: a small letter behind a name is of what it does ("Weber seemed", "Weber declined"),
/// unless a role or another capital follows ("Ford sales manager").
bool isPredicate(const ClaimContext& c, int32_t token) {
  constexpr int32_t kAhead = 3;
  const Language* language = languageAt(c, token);
  if (language == nullptr || language->code != "en") return false;
  if (!hasFlag(c, token - 1, kFlagCapital) || hasFlag(c, token, kFlagCapital | kFlagFunction))
    return false;
  if (c.analysis.tokens[token].kind != TokenKind::word) return false;
  const bool past = textAt(c, token).ends_with(u"ed");
  for (int32_t t = token; !past && t < token + kAhead && inText(c, t); ++t) {
    if (hasFlag(c, t, kFlagCapital) || has(c, t, EntryClass::speakerNoun) ||
        conceptOfKind(c, t, "person") != kNone)
      return false;
    if (hasFlag(c, t, kFlagFunction) || isPunctuation(c, t)) break;
  }
  return true;
}

/// Whether a phrase ends before `token`, which is not punctuation.
bool endsPhrase(const ClaimContext& c, int32_t token, bool started) {
  if (opensClause(c, token) || isTimeWord(c, token) || isAddressee(c, token, started)) return true;
  if (isVerbOfSaying(c, token) || hasFlag(c, token, kFlagBy)) return true;
  if (!started && hasFlag(c, token, kFlagFor) && !has(c, token, EntryClass::entity)) return true;
  if (!started) return false;
  if (hasFlag(c, token, kFlagAnd | kFlagSo)) return !joinsField(c, token);
  return has(c, token, EntryClass::according) || has(c, token, EntryClass::negation) ||
         isPredicate(c, token);
}

/// What is announced, behind who announces it: "وزارة الصحة وفاة 17 شخصا".
bool announced(const ClaimContext& c, int32_t token) {
  if (!hasProclitics(c, token)) return false;
  if (!isEventWord(c, token) || has(c, token, EntryClass::speakerNoun)) return false;
  const Analysis& a = c.analysis;
  const bool known = a.markStart[token - 1] < a.markStart[token];  // else a name: "سمير حداد"
  if (hasFlag(c, token, kFlagArticle)) {  // "وصف سمير حداد الهجوم", "وصف الرئيس الهجوم"
    constexpr uint16_t kOther = kFlagBy | kFlagFor | kFlagArticle | kFlagFunction;
    const bool role = has(c, token - 1, EntryClass::title) && hasFlag(c, token - 1, kFlagArticle);
    return role || (!known && !hasFlag(c, token - 1, kOther));
  }
  return hasFlag(c, token - 1, kFlagArticle) ||
         (known && !has(c, token - 1, EntryClass::speakerNoun));
}

/// German: a small letter behind a noun begins no part of its phrase ("laut Ministerium starben").
bool endsGermanNoun(const ClaimContext& c, int32_t token) {
  const Language* language = languageAt(c, token);
  return language != nullptr && language->code == "de" && hasFlag(c, token - 1, kFlagCapital) &&
         !hasFlag(c, token, kFlagCapital | kFlagFunction);
}

/// Whether the quotation mark that ends a phrase was opened inside it.
bool opensQuote(const ClaimContext& c, TokenRange phrase) {
  for (int32_t t = phrase.begin; t < phrase.end - 1; ++t) {
    if (isOneOf(c, t, kQuotes)) return true;
  }
  return false;
}

bool isTrailing(const ClaimContext& c, TokenRange phrase) {
  const int32_t last = phrase.end - 1;
  const bool quote = isOneOf(c, last, kQuotes) && !opensQuote(c, phrase);
  return quote || hasFlag(c, last, kFlagFunction) || isOneOf(c, last, u",،:(-–");
}

/// Takes off words around a phrase that are none of it: articles, conjunctions, stray marks.
void trim(const ClaimContext& c, TokenRange& phrase) {
  while (!phrase.empty() &&
         (hasFlag(c, phrase.begin, kFlagFunction) || isPunctuation(c, phrase.begin))) {
    ++phrase.begin;
  }
  while (!phrase.empty() && isTrailing(c, phrase)) --phrase.end;
}

/// Behind a name that begins a phrase only a role or an adjective with the article goes on.
bool isRole(const ClaimContext& c, int32_t token, int32_t end) {
  return token < end && (has(c, token, EntryClass::speakerNoun) ||
                         has(c, token, EntryClass::title) || hasFlag(c, token, kFlagArticle));
}

/// Whether the noun phrase before a verb cannot reach back over `token`, the one before `begin`.
bool stopsPhrase(const ClaimContext& c, int32_t token, int32_t begin) {
  if (opensClause(c, token) || isVerbOfSaying(c, token)) return true;
  if (isFunction(c, token, "auxiliary") || isFunction(c, token, "pronoun")) return true;
  // An article opens its phrase unless "of", "for" or the like ties it to what stands before.
  const bool article = isFunction(c, begin, "article");
  int32_t length = 0;
  const bool near = entryIs(c, token, EntryClass::spatial, "near", length);
  const bool genitive = has(c, begin, EntryClass::partitive);  // "Sprecher der Armee"
  return article && !genitive && !has(c, token, EntryClass::partitive) &&
         (near || !hasFlag(c, token, kFlagFunction));
}

/// "police and firemen said": whether what stands before "and" is short enough to speak too.
bool opensSoonBefore(const ClaimContext& c, int32_t token, int32_t start) {
  for (int32_t t = token - 1; t >= token - kLongestFirst - 1; --t) {
    if (t < start || isPunctuation(c, t)) return true;
    if (isFunction(c, t, "auxiliary")) return false;
  }
  return false;
}

/// Whether the word has a capital also inside a sentence before: "Islam says", of a man.
bool capitalBefore(const ClaimContext& c, int32_t token) {
  const Analysis& a = c.analysis;
  for (int32_t t = token - 1; t > std::max(0, token - kNameMemory); --t) {
    const Token& other = a.tokens[t];
    if (other.base != a.tokens[token].base || (other.flags & kFlagCapital) == 0) continue;
    if (a.tokens[t - 1].kind == TokenKind::word && a.sentenceOfToken[t - 1] == a.sentenceOfToken[t])
      return true;
  }
  return false;
}

/// Whether a capital letter makes a name of a word: not in German, where two names must stand
/// together, and not at the start of a sentence unless no table knows the word.
bool isNamed(const ClaimContext& c, int32_t token) {
  if (!hasFlag(c, token, kFlagCapital) || hasFlag(c, token, kFlagFunction)) return false;
  const Analysis& a = c.analysis;
  const bool unknown = a.markStart[token] == a.markStart[token + 1];
  const Language* language = languageAt(c, token);
  const bool nounsToo = language != nullptr && language->code == "de";
  const bool pair = hasFlag(c, token + 1, kFlagCapital);
  if (nounsToo) return pair && (unknown || has(c, token, EntryClass::givenName));
  const bool first =
      a.sentences[a.sentenceOfToken[token]].tokens.begin == token || isOneOf(c, token - 1, kQuotes);
  return !first || pair || hasFlag(c, token, kFlagAllCaps) || unknown || capitalBefore(c, token);
}

/// "بيان صادر عن الوزارة": a statement or report in Arabic, which belongs to who issues it.
bool isPublished(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  return hasProclitics(c, token) && !hasFlag(c, token, kFlagArticle) &&
         (entryIs(c, token, EntryClass::report, "own", length) ||
          entryIs(c, token, EntryClass::speakerNoun, "study", length));
}

/// "علي", a name, is written as the preposition "على" in many texts.
bool isGivenName(const ClaimContext& c, int32_t token) {
  const Analysis& a = c.analysis;
  if (!has(c, token, EntryClass::givenName) || !inText(c, token + 1)) return false;
  if (!textAt(c, token).ends_with(u'ي')) return false;
  const bool unknown = a.markStart[token + 1] == a.markStart[token + 2];
  return has(c, token + 1, EntryClass::givenName) ||
         (unknown && !hasFlag(c, token + 1, kFlagArticle));
}

TokenRange phraseAfter(const ClaimContext& c, int32_t token, bool addressed) {
  const int32_t end = std::min(sentenceEnd(c, token), token + kLongestPhrase + 2);
  int32_t t = token;
  bool hasRole = false;
  bool started = false;
  while (t < end && t - token < kLongestPhrase) {
    if (isPunctuation(c, t)) {
      const int32_t behind = isOneOf(c, t, kQuotes) ? behindQuotedName(c, t, end) : t;
      const bool hyphen = started && hasFlag(c, t, kFlagGlued) && isOneOf(c, t, u"-.’'") &&
                          t + 1 < end && hasFlag(c, t + 1, kFlagGlued);
      const bool inner = hyphen || (started && isInnerStop(c, t));
      if (behind == t && !inner) break;
      started = true;
      t = inner ? t + 1 : behind;
      continue;
    }
    if (!(addressed && t == token) && endsPhrase(c, t, started)) break;
    if (started && (announced(c, t) || endsGermanNoun(c, t))) break;
    if (const Mark* name = markAt(c, t, EntryClass::entity); name != nullptr && name->length > 1) {
      const bool whole = !started && hasProclitics(c, t);
      started = true;
      t += name->length;
      if (whole && !isRole(c, t, end)) break;
      continue;
    }
    const bool initial = started && hasFlag(c, t, kFlagCapital) && isInnerStop(c, t + 1);
    const bool function = hasFlag(c, t, kFlagFunction) && !has(c, t, EntryClass::speakerNoun) &&
                          !initial && !(started && hasProclitics(c, t) && isGivenName(c, t));
    if (function && !started && (t > token || has(c, t, EntryClass::spatial))) break;
    if (function && started && !joins(c, t, end, hasRole)) break;
    hasRole |= has(c, t, EntryClass::speakerNoun) || has(c, t, EntryClass::title);
    started |= !function;
    ++t;
  }
  TokenRange phrase{token, t};
  trim(c, phrase);
  return phrase;
}

}  // namespace

TokenRange speakerAfter(const ClaimContext& c, int32_t token, bool addressed) {
  if (!addressed && isPreposition(c, token)) return {};
  const TokenRange phrase = phraseAfter(c, token, addressed);
  if (phrase.empty() || !isPublished(c, phrase.begin)) return phrase;
  const int32_t end = std::min(sentenceEnd(c, token), phrase.begin + kIssuerReach);
  for (int32_t t = phrase.begin + 1; t < end; ++t) {
    if (isPunctuation(c, t) || opensClause(c, t) || isVerbOfSaying(c, t)) break;
    const bool somebody = has(c, t, EntryClass::speakerNoun) || has(c, t, EntryClass::entity);
    const TokenRange issuer = somebody ? phraseAfter(c, t, true) : TokenRange{};
    if (!issuer.empty()) return {phrase.begin, std::max(phrase.end, issuer.end)};
  }
  return phrase;
}

TokenRange speakerBefore(const ClaimContext& c, int32_t token) {
  if (token <= 0) return {};
  const Analysis& a = c.analysis;
  const int32_t start = a.sentences[a.sentenceOfToken[token - 1]].tokens.begin;
  int32_t begin = token;
  while (begin > start && token - begin < 16) {
    const int32_t t = begin - 1;
    const bool inName = hasFlag(c, t, kFlagGlued) && begin < token && hasFlag(c, begin, kFlagGlued);
    if (isPunctuation(c, t) && !inName && !isInnerStop(c, t)) break;
    const bool adverbial = begin == token && hasFlag(c, t, kFlagFunction);
    if (!adverbial && stopsPhrase(c, t, begin)) break;
    if (begin < token && isAnd(c, t) && !opensSoonBefore(c, t, start)) break;
    --begin;
    if (hasFlag(c, t, kFlagAnd) && begin < token) break;
  }
  TokenRange phrase{begin, token};
  trim(c, phrase);
  // "officials on Sunday said": the phrase ends where a time begins.
  for (int32_t t = phrase.begin; t < phrase.end; ++t) {
    if (!has(c, t, EntryClass::weekday) && !has(c, t, EntryClass::day)) continue;
    if (t == phrase.begin) {
      phrase.begin = t + 1;
    } else {
      phrase.end = t;
    }
  }
  phrase.end = std::min(phrase.end, phrase.begin + kLongestPhrase);
  trim(c, phrase);
  return phrase;
}

bool canSpeak(const ClaimContext& c, TokenRange phrase) {
  const int32_t end = std::min(phrase.end, static_cast<int32_t>(c.analysis.tokens.size()));
  for (int32_t t = phrase.begin; t < end; ++t) {
    if (has(c, t, EntryClass::negation) || has(c, t, EntryClass::zero)) return false;
  }
  for (int32_t t = phrase.begin; t < end; ++t) {
    if (has(c, t, EntryClass::entity) || has(c, t, EntryClass::speakerNoun) ||
        has(c, t, EntryClass::title) || isNamed(c, t)) {
      return true;
    }
    const Mark* mark = markAt(c, t, EntryClass::concept_);
    if (mark == nullptr) continue;
    const ConceptId id = c.lexicon.entries()[mark->entry].concept_;
    if (id != kNone && c.lexicon.concepts()[id].kind == "person") return true;
  }
  return false;
}

}  // namespace muqabala
