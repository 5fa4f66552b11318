#pragma once

#include <vector>

#include "core/lang/lexicon.h"
#include "core/options.h"
#include "core/records.h"

namespace muqabala {

/// One side of an opposition: the words that decide it, and the word that it is about.
struct Side {
  TokenRange key;
  int32_t token = 0;
  ConceptId concept_ = kNone;
};

/// What an extractor works on: one article's analysis and the lexicon. `established` is the span of
/// days that the articles together have fixed for the event (for weekdays and dates without a year
/// in an undated article); hasBounds false where nothing is known.
struct Trigger;
struct ClaimContext {
  const Analysis& analysis;
  const Lexicon& lexicon;
  int32_t article = 0;
  DateValue established;
  std::vector<TokenRange> phrases =
      {};                        // that other articles share: claims where no figure says it
  std::vector<Side> sides = {};  // that other articles contradict: claims in any case
};

/// Stage 4: the claims of one article in text order (key.begin, then key.end). Runs the extractors
/// below, settles their overlaps (a date beats a quantity on the same tokens; a figure inside the
/// key of another, such as a conversion in brackets or an addend, has `within` set), and fills
/// speaker, polarity, event, scope and names. At most `Options::maxClaimsPerArticle`.
std::vector<Claim> extractClaims(const ClaimContext& context, const Options& options);

// ---- the extractors: each gives claims with article, sentence, clause, key, kind and value set

/// quantity.cpp: figures with what they count (also ordinals of a series and durations). Sets
/// counted, countedConcept, countedHead, countedNames, parts, scope where the words say it.
/// `triggers` are the article's event words (event.h): what befell people tells whom to add up.
std::vector<Claim> extractQuantities(const ClaimContext& context,
                                     const std::vector<Trigger>& triggers);
/// date.cpp: dates, weekdays, clock times, relative times, date ranges.
std::vector<Claim> extractDates(const ClaimContext& context);

// ---- passes over the claims of one article ------------------------------------------------------

/// polarity.cpp: negation, denial, certainty and factuality of each claim's clause. `dates` are the
/// dates among the claims, in text order.
void attachPolarity(const ClaimContext& context, const std::vector<Claim>& dates,
                    std::vector<Claim>& claims);
/// name.cpp: the names of each clause.
std::vector<Name> findNames(const ClaimContext& context);

// ---- small helpers that extractors share --------------------------------------------------------

/// Whether a mark of one of `classes` (classBit) starts at `token`; false outside the text.
inline bool startsAny(const ClaimContext& context, int32_t token, uint64_t classes) {
  const std::vector<Token>& tokens = context.analysis.tokens;
  return static_cast<uint32_t>(token) < tokens.size() && (tokens[token].classes & classes) != 0;
}
/// The longest mark of class `cls` that starts at `token`, where it is known that one does.
const Mark* findMark(const ClaimContext& context, int32_t token, EntryClass cls);
/// The longest mark of class `cls` that starts at `token`; nullptr where there is none.
inline const Mark* markAt(const ClaimContext& context, int32_t token, EntryClass cls) {
  return startsAny(context, token, classBit(cls)) ? findMark(context, token, cls) : nullptr;
}
/// Whether a mark of class `cls` starts at one of the tokens of the range.
bool hasMark(const ClaimContext& context, TokenRange range, EntryClass cls);

/// The span from the first to the last token of a range.
Span spanOf(const Analysis& analysis, TokenRange range);

}  // namespace muqabala
