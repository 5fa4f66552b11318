#include "core/claims/phrase.h"

#include <algorithm>
#include <array>

namespace muqabala {

namespace {

bool meet(TokenRange a, TokenRange b) { return a.begin <= b.end && b.begin <= a.end; }

/// A figure or date whose own words the phrase has: what it says is compared there.
bool isPartOf(const Claim& figure, TokenRange phrase) {
  return figure.kind <= ClaimKind::duration &&
         (meet(figure.key, phrase) || phrase.contains(figure.eventToken) ||
          (!figure.counted.empty() && meet(figure.counted, phrase)));
}

/// A word that names somebody or says that somebody said it tells nothing by itself.
bool isBare(const ClaimContext& context, const std::vector<Name>& names, int32_t token) {
  if ((context.analysis.tokens[token].flags & kFlagFunction) != 0) return true;
  const auto at = std::find_if(names.begin(), names.end(),
                               [&](const Name& n) { return n.tokens.contains(token); });
  if (at != names.end()) return true;
  static constexpr std::array kSaying = {EntryClass::report, EntryClass::allege,
                                         EntryClass::according, EntryClass::speakerNoun,
                                         EntryClass::title};
  return std::any_of(kSaying.begin(), kSaying.end(),
                     [&](EntryClass cls) { return markAt(context, token, cls) != nullptr; });
}

bool tells(const ClaimContext& context, const std::vector<Name>& names, TokenRange range) {
  for (int32_t t = range.begin; t < range.end; ++t) {
    const bool word = context.analysis.tokens[t].kind == TokenKind::word;
    if (word && !isBare(context, names, t)) return true;
  }
  return false;
}

Claim describe(const Analysis& analysis, int32_t article, TokenRange range) {
  Claim claim;
  claim.article = article;
  claim.sentence = analysis.sentenceOfToken[range.begin];
  claim.clause = analysis.clauseOfToken[range.begin];
  claim.key = range;
  claim.kind = ClaimKind::description;
  claim.value.type = ValueType::concept_;
  return claim;
}

}  // namespace

std::vector<Claim> extractPhrases(const ClaimContext& context,
                                  const std::vector<TokenRange>& ranges,
                                  const std::vector<Claim>& claims,
                                  const std::vector<Name>& names) {
  std::vector<Claim> out;
  for (const TokenRange& range : ranges) {
    const bool hasFigure = std::any_of(claims.begin(), claims.end(),
                                       [&](const Claim& c) { return isPartOf(c, range); });
    if (!hasFigure && tells(context, names, range))
      out.push_back(describe(context.analysis, context.article, range));
  }
  return out;
}

std::vector<Claim> extractSides(const ClaimContext& context, const std::vector<Side>& sides) {
  std::vector<Claim> out;
  for (const Side& side : sides) {
    Claim& claim = out.emplace_back(describe(context.analysis, context.article, side.key));
    claim.clause = context.analysis.clauseOfToken[side.token];
    claim.eventToken = side.token;
    claim.value.concept_ = side.concept_;
    if (side.concept_ == kNone) continue;
    if (context.lexicon.concepts()[side.concept_].kind != "event") continue;
    claim.kind = ClaimKind::event;
    claim.event = side.concept_;
  }
  return out;
}

}  // namespace muqabala
