#pragma once

#include <vector>

#include "core/lang/lexicon.h"
#include "core/options.h"
#include "core/records.h"

namespace muqabala {

/// What an extractor works on: one article's analysis and the lexicon. `established` is the span of
/// days that the articles together have fixed for the event (for weekdays and dates without a year
/// in an undated article); hasBounds false where nothing is known.
struct ClaimContext {
  const Analysis& analysis;
  const Lexicon& lexicon;
  int32_t article = 0;
  DateValue established;
};

/// Stage 4: the claims of one article in text order (key.begin, then key.end). Runs the extractors
/// below, settles their overlaps (a date beats a quantity on the same tokens; a figure inside the
/// key of another, such as a conversion in brackets or an addend, has `within` set), and fills
/// speaker, polarity, event, scope and names. At most `Options::maxClaimsPerArticle`.
std::vector<Claim> extractClaims(const ClaimContext& context, const Options& options);

// ---- the extractors: each gives claims with article, sentence, clause, key, kind and value set

/// quantity.cpp: figures with what they count (also ordinals of a series and durations). Sets
/// counted, countedConcept, countedHead, countedNames, parts, scope where the words say it.
std::vector<Claim> extractQuantities(const ClaimContext& context);
/// date.cpp: dates, weekdays, clock times, relative times, date ranges.
std::vector<Claim> extractDates(const ClaimContext& context);
/// event.cpp: each event word with the words after it that name whom it befell.
std::vector<Claim> extractEvents(const ClaimContext& context);

// ---- passes over the claims of one article ------------------------------------------------------

/// event.cpp: the event concept and role that each figure takes part in, its scope.
void attachEvents(const ClaimContext& context, std::vector<Claim>& claims);
/// polarity.cpp: negation, denial, certainty and factuality of each claim's clause.
void attachPolarity(const ClaimContext& context, std::vector<Claim>& claims);
/// name.cpp: the names of each clause.
std::vector<Name> findNames(const ClaimContext& context);

// ---- small helpers that extractors share --------------------------------------------------------

/// The longest mark of class `cls` that starts at `token`; nullptr where there is none.
const Mark* markAt(const ClaimContext& context, int32_t token, EntryClass cls);
/// Whether a mark of class `cls` starts at one of the tokens of the range.
bool hasMark(const ClaimContext& context, TokenRange range, EntryClass cls);

/// The span from the first to the last token of a range.
Span spanOf(const Analysis& analysis, TokenRange range);

}  // namespace muqabala
