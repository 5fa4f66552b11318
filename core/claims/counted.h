#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// What a number counts. Nothing found: `phrase` is empty.
///
///     "112 من مقاتلي التنظيم ومثيري الشغب"   head مقاتلي   keyEnd behind التنظيم   phrase to الشغب
///     "900 American soldiers in"          head soldiers   names: American
///     "550 surrendered to"                nothing; `verb` is true
struct Counted {
  TokenRange head;
  TokenRange phrase;   // head with its modifiers
  int32_t keyEnd = 0;  // the claim's key reaches to here
  ConceptId concept_ = kNone;
  Key headKey = 0;         // stem of the head's first token
  std::vector<Key> names;  // names in the phrase
  bool verb = false;       // an event said of the number's people stands where the noun would

  bool found() const { return !phrase.empty(); }
};

/// What the number that ends before `token` counts: the noun phrase behind it, "of" and من phrases
/// included.
Counted countedAfter(const ClaimContext& context, int32_t token);

/// The counting noun before a number ("the number of fugitives reached 136", "عدد القتلى 117",
/// "toll of 120"), with no other number between. `token` is where the number starts.
Counted countedBefore(const ClaimContext& context, int32_t token);

/// The noun that a number word follows: with the article both, "المخازن الأربعة", or in the dual,
/// "مهندسين اثنين".
Counted countedBeforeArticle(const ClaimContext& context, int32_t token);

/// Whether the word cannot belong to a counted noun phrase: function words, verbs of saying,
/// negations, times, conjunctions.
bool endsPhrase(const ClaimContext& context, int32_t token);

/// Whether the event word at `token` says what happened to somebody ("surrendered", "قتلوا") and
/// names no thing that can be counted ("attacks", "هجمات").
bool isVerbForm(const ClaimContext& context, int32_t token);

}  // namespace muqabala
