#include <algorithm>

#include "core/claims/counted.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kFarthestCount = 18;  // tokens from a counting noun to its number

bool isWord(const ClaimContext& context, int32_t token) {
  return token >= 0 && token < static_cast<int32_t>(context.analysis.tokens.size()) &&
         context.analysis.tokens[token].kind == TokenKind::word;
}

bool hasNumber(const ClaimContext& context, int32_t token) {
  return context.analysis.tokens[token].kind == TokenKind::number ||
         markAt(context, token, EntryClass::cardinal) != nullptr;
}

/// Whom the words of a toll count: "death toll", "حصيلة القتلى".
ConceptId tolled(const ClaimContext& context, TokenRange toll) {
  const ConceptId die = context.lexicon.conceptById("die");
  for (int32_t t = toll.begin - 1; t < toll.end; ++t) {
    const auto noun = nominalAt(context, t);
    if (t >= toll.begin && noun && noun->kind == "person") return noun->concept_;
    const ConceptId event = conceptOfKind(context, t, "event");
    if (event != kNone && context.lexicon.isA(event, die))
      return context.lexicon.conceptById("dead_people");
  }
  return kNone;
}

/// The noun that a genitive with the article belongs to: "أيام المعركة التسعة".
bool isGoverningNoun(const ClaimContext& context, int32_t token) {
  if (!isWord(context, token) || hasFlag(context, token, kFlagArticle | kFlagFunction))
    return false;
  if (markAt(context, token, EntryClass::timeUnit) != nullptr) return true;
  const auto noun = nominalAt(context, token);
  return noun && noun->entity == 0 && noun->kind != "event" && noun->kind != "state";
}

/// "مهندسين اثنين": a noun in the dual with its number behind it.
bool isDualBeforeTwo(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  const Entry* two = entryAt(context, token, EntryClass::cardinal, length);
  const std::u16string_view noun = textAt(context, token - 1);
  return two != nullptr && two->number == 2 && !hasFlag(context, token, kFlagArticle) &&
         (noun.ends_with(u"ين") || noun.ends_with(u"ان"));
}

/// "الضحايا الـ12" are twelve, "القمة الـ12" is the twelfth.
bool isCountedWith(const ClaimContext& context, int32_t token) {
  const auto noun = nominalAt(context, token);
  return noun && noun->entity == 0 && noun->length == 1 &&
         !textAt(context, token).ends_with(u"ة") &&
         (noun->kind == "person" || noun->kind == "thing" || noun->kind == "place");
}

/// Whether what a counting noun counts stands behind it: "the number of", "عدد", no "toll passes".
bool tellsWhat(const ClaimContext& context, TokenRange noun) {
  const Language* language = languageAt(context, noun.begin);
  if (language == nullptr || language->rightToLeft) {
    return markAt(context, noun.end, EntryClass::growth) == nullptr;
  }
  return hasFlag(context, noun.end, kFlagFunction) ||
         hasFlag(context, noun.end - 1, kFlagFunction) ||
         markAt(context, noun.end, EntryClass::partitive) != nullptr;
}

/// "عدد قتلى الغارة": the toll counts the dead, not what killed them.
bool isOfToll(const ClaimContext& context, const Counted& counted, int32_t at, int32_t length) {
  if (counted.concept_ == kNone) return false;
  const Tag kind = context.lexicon.concepts()[counted.concept_].kind;
  return kind == "event" && tolled(context, {at, at + length}) != kNone;
}

}  // namespace

Counted countedBefore(const ClaimContext& context, int32_t token) {
  const TokenRange sentence = sentenceAt(context, token);
  for (int32_t at = token - 1; at >= std::max(sentence.begin, token - kFarthestCount); --at) {
    if (hasNumber(context, at) || isOneOf(context, at, u".;؛:")) return {};
    int32_t length = 0;
    if (entryAt(context, at, EntryClass::countNoun, length) == nullptr || at + length > token)
      continue;
    Counted counted = countedAfter(context, at + length);
    const bool inside = counted.found() && counted.head.end <= token &&
                        tellsWhat(context, {at, at + length}) &&
                        !isOfToll(context, counted, at, length);
    const auto noun = nominalAt(context, at);
    const bool names = noun && noun->kind != "event" && noun->kind != "state";
    const ConceptId own = names ? noun->concept_ : kNone;
    if (!inside) {
      counted = {};
      counted.head = counted.phrase = {at, at + length};
      counted.concept_ = own != kNone ? own : tolled(context, counted.head);
      // "number" says of nobody what he is
      if (own != kNone) counted.headKey = context.analysis.tokens[at].stem;
    }
    counted.phrase.end = std::min(counted.phrase.end, token);
    counted.keyEnd = token;
    return counted;
  }
  return {};
}

Counted countedBeforeArticle(const ClaimContext& context, int32_t token) {
  const int32_t first = sentenceAt(context, token).begin;
  const bool loose = isLooseArticle(context, token - 1);  // "الضحايا الـ12"
  int32_t at = token - (loose ? 2 : 1);
  if (at < first || !isWord(context, at) || endsPhrase(context, at)) return {};
  const bool definite =
      (loose || hasFlag(context, token, kFlagArticle)) && hasFlag(context, at, kFlagArticle);
  if (!definite && !isDualBeforeTwo(context, token)) return {};
  if (loose && !isCountedWith(context, at)) return {};
  if (at > first && isGoverningNoun(context, at - 1)) --at;
  const auto noun = nominalAt(context, at);
  Counted counted;
  counted.head = {at, at + 1};
  counted.phrase = {at, loose ? token - 1 : token};
  counted.concept_ = noun && noun->entity == 0 ? noun->concept_ : kNone;
  counted.headKey = context.analysis.tokens[at].stem;
  counted.keyEnd = token;
  return counted;
}

}  // namespace muqabala
