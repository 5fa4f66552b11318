#include "core/claims/words.h"

#include <algorithm>
#include <array>

namespace muqabala {

const Mark* findMark(const ClaimContext& context, int32_t token, EntryClass cls) {
  const Analysis& a = context.analysis;
  for (int32_t i = a.markStart[token]; i < a.markStart[token + 1]; ++i) {
    if (context.lexicon.classOf(a.marks[i].entry) == cls) return &a.marks[i];
  }
  return nullptr;
}

bool hasMark(const ClaimContext& context, TokenRange range, EntryClass cls) {
  for (int32_t token = range.begin; token < range.end; ++token) {
    if (startsAny(context, token, classBit(cls))) return true;
  }
  return false;
}

Span spanOf(const Analysis& analysis, TokenRange range) {
  if (range.empty()) return {};
  return {analysis.tokens[range.begin].span.start, analysis.tokens[range.end - 1].span.end};
}

namespace {

/// What a number most likely counts comes first.
int rankOf(Tag kind) {
  constexpr std::array<Tag, 6> kOrder = {"person", "thing", "measure", "place", "event", "state"};
  const auto* at = std::find(kOrder.begin(), kOrder.end(), kind);
  return static_cast<int>(at - kOrder.begin());
}

bool isSmallFunctionWord(const ClaimContext& context, int32_t token) {
  return hasFlag(context, token, kFlagFunction) && !hasFlag(context, token, kFlagCapital);
}

}  // namespace

bool isHyphen(const ClaimContext& context, int32_t token) {
  return isOneOf(context, token, u"-\u2010\u2011\u2012\u2013\u2014\u2212");
}

bool isFunctionOf(const ClaimContext& context, int32_t token, Tag kind) {
  const Analysis& a = context.analysis;
  for (int32_t m = a.markStart[token]; m < a.markStart[token + 1]; ++m) {
    const Entry& entry = context.lexicon.entries()[a.marks[m].entry];
    if (entry.cls == EntryClass::function && entry.tag == kind) return true;
  }
  return false;
}

bool isAndWord(const ClaimContext& context, int32_t token) {
  const Mark* mark = findMark(context, token, EntryClass::conjunction);
  return mark != nullptr && mark->length == 1 &&
         context.lexicon.entries()[mark->entry].tag == "and";
}

bool isLooseArticle(const ClaimContext& context, int32_t token) {
  const std::u16string_view text = textAt(context, token);
  return text == u"ال" || text == u"الـ";
}

bool headComesLast(const ClaimContext& context, int32_t token) {
  constexpr std::array<std::string_view, 6> kGermanic = {"en", "de", "nl", "sv", "da", "no"};
  const Language* language = languageAt(context, token);
  return language != nullptr &&
         std::find(kGermanic.begin(), kGermanic.end(), language->code) != kGermanic.end();
}

std::optional<Nominal> findNominal(const ClaimContext& context, int32_t token) {
  const Analysis& analysis = context.analysis;
  std::optional<Nominal> best;
  for (int32_t m = analysis.markStart[token]; m < analysis.markStart[token + 1]; ++m) {
    const Mark& mark = analysis.marks[m];
    const Entry& entry = context.lexicon.entries()[mark.entry];
    if (mark.length == 1 && isSmallFunctionWord(context, token)) continue;  // "is" is not "IS"
    Nominal found{mark.length, entry.concept_, {}, entry.entity};
    if (entry.cls == EntryClass::concept_ && entry.concept_ != kNone) {
      found.kind = context.lexicon.concepts()[entry.concept_].kind;
    } else if (entry.cls == EntryClass::entity) {
      const Entity* entity = context.lexicon.entityByKey(entry.entity);
      found.concept_ = kNone;
      if (entity != nullptr) found.kind = entity->kind;
    } else {
      continue;
    }
    if (found.kind == "speech") continue;
    const bool better = !best || mark.length > best->length ||
                        (mark.length == best->length && rankOf(found.kind) < rankOf(best->kind));
    if (better) best = found;
  }
  return best;
}

ConceptId findConcept(const ClaimContext& context, int32_t token, Tag kind) {
  const Analysis& analysis = context.analysis;
  for (int32_t m = analysis.markStart[token]; m < analysis.markStart[token + 1]; ++m) {
    const EntryId id = analysis.marks[m].entry;
    if (context.lexicon.classOf(id) != EntryClass::concept_) continue;
    const Entry& entry = context.lexicon.entries()[id];
    if (context.lexicon.concepts()[entry.concept_].kind == kind) return entry.concept_;
  }
  return kNone;
}

}  // namespace muqabala
