#pragma once

#include <optional>
#include <string_view>

#include "core/claims/claims.h"

namespace muqabala {

/// What the readers of figures ask of single tokens. Everything here looks at one article only and
/// takes any token index: outside the text nothing is ever found.
///
///     "50 km"    textAt(0) is u"50"   gluedTo(1) is false
///     "50km"     textAt(1) is u"km"   gluedTo(1) is true

/// Whether the article has such a token.
inline bool inText(const ClaimContext& context, int32_t token) {
  return static_cast<uint32_t>(token) < context.analysis.tokens.size();
}
/// The token as written; empty outside the text.
inline std::u16string_view textAt(const ClaimContext& context, int32_t token) {
  if (!inText(context, token)) return {};
  const Span& span = context.analysis.tokens[token].span;
  return {context.analysis.article.text.data() + span.start, static_cast<size_t>(span.length())};
}
/// Whether `token` is exactly one punctuation token out of `marks`.
inline bool isOneOf(const ClaimContext& context, int32_t token, std::u16string_view marks) {
  if (!inText(context, token)) return false;
  const Span& span = context.analysis.tokens[token].span;
  return span.end - span.start == 1 &&
         marks.find(context.analysis.article.text[span.start]) != std::u16string_view::npos;
}
/// A hyphen or dash of any width.
bool isHyphen(const ClaimContext& context, int32_t token);
/// Any flag of `flags` on the token.
inline bool hasFlag(const ClaimContext& context, int32_t token, uint16_t flags) {
  return inText(context, token) && (context.analysis.tokens[token].flags & flags) != 0;
}
/// Whether there is no space between `token` and the one before it.
inline bool gluedTo(const ClaimContext& context, int32_t token) {
  return hasFlag(context, token, kFlagGlued);
}
/// A function word of that kind: "article" (the, each, ihr), "definite" (the, its), "pronoun",
/// "auxiliary" (were, wurden).
bool isFunctionOf(const ClaimContext& context, int32_t token, Tag kind);
inline bool isFunction(const ClaimContext& context, int32_t token, Tag kind) {
  return hasFlag(context, token, kFlagFunction) && isFunctionOf(context, token, kind);
}
/// "and" by itself: a conjunction of that value, or a separate Arabic waw.
bool isAndWord(const ClaimContext& context, int32_t token);
inline bool isAnd(const ClaimContext& context, int32_t token) {
  return isOneOf(context, token, u"و") ||
         (startsAny(context, token, classBit(EntryClass::conjunction)) &&
          isAndWord(context, token));
}

/// The Arabic article written apart, before digits: "الـ 30".
bool isLooseArticle(const ClaimContext& context, int32_t token);

/// The tokens of the sentence that holds `token`.
inline TokenRange sentenceAt(const ClaimContext& context, int32_t token) {
  if (!inText(context, token)) return {};
  return context.analysis.sentences[context.analysis.sentenceOfToken[token]].tokens;
}
/// nullptr where the token's sentence has no known language.
inline const Language* languageAt(const ClaimContext& context, int32_t token) {
  if (!inText(context, token)) return nullptr;
  const LangId lang = context.analysis.sentences[context.analysis.sentenceOfToken[token]].lang;
  return lang == kNone ? nullptr : &context.lexicon.languages()[lang];
}
/// Whether nouns come after what describes them ("prison guards"), as in Germanic languages.
bool headComesLast(const ClaimContext& context, int32_t token);
/// The entry of the longest mark of `cls` at `token`, and its length in `length`; else nullptr.
inline const Entry* entryAt(const ClaimContext& context, int32_t token, EntryClass cls,
                            int32_t& length) {
  const Mark* mark = markAt(context, token, cls);
  if (mark == nullptr) return nullptr;
  length = mark->length;
  return &context.lexicon.entries()[mark->entry];
}

/// A concept or name that starts at a token.
struct Nominal {
  int32_t length = 1;
  ConceptId concept_ = kNone;
  Tag kind;        // of the concept, or of the entity when there is no concept
  Key entity = 0;  // 0 when it is no known name
};

/// The longest concept or known name at `token`; people before things before all else.
std::optional<Nominal> findNominal(const ClaimContext& context, int32_t token);
inline std::optional<Nominal> nominalAt(const ClaimContext& context, int32_t token) {
  constexpr uint64_t kNominal = classBit(EntryClass::concept_) | classBit(EntryClass::entity);
  return startsAny(context, token, kNominal) ? findNominal(context, token) : std::nullopt;
}
/// The longest concept of `kind` at `token`, kNone where there is none.
ConceptId findConcept(const ClaimContext& context, int32_t token, Tag kind);
inline ConceptId conceptOfKind(const ClaimContext& context, int32_t token, Tag kind) {
  const bool any =
      inText(context, token) && (context.analysis.tokens[token].kinds & kindBit(kind)) != 0;
  return any ? findConcept(context, token, kind) : kNone;
}

}  // namespace muqabala
