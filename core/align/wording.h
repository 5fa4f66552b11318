#pragma once

#include <optional>
#include <vector>

#include "core/align/shared_keys.h"
#include "core/claims/claims.h"
#include "core/claims/polarity.h"
#include "core/vocabulary.h"

namespace muqabala {

/// A word of content, or a phrase that the lexicon knows as one, with all that it may mean: what
/// two articles are compared by when they say one thing in other words.
///
///     "the army freed twelve hostages"   army · freed (release) · twelve · hostages (hostage)
struct Item {
  TokenRange tokens;
  Key stem = 0;                // of the word; of the first word of a phrase
  Key entity = 0;              // of a known name
  Tag kind;                    // of the entity, else of the first concept; empty for a plain word
  ConceptId concept_ = kNone;  // its likeliest reading
  ConceptId too = kNone;       // another one
  int32_t idf = 0;
  bool number = false;   // digits or a number word
  bool opposed = false;  // a reading has an opposite, or what it is a kind of
};

/// The items of a stretch of tokens in text order, none inside another; function words, cues of
/// negation and punctuation are none.
std::vector<Item> itemsOf(const ClaimContext& context, const Vocabulary& vocabulary,
                          TokenRange range);

/// All that oppositions are looked for in; the items read once, compared often.
struct Wordings {
  const std::vector<const Analysis*>& analyses;
  const Vocabulary& vocabulary;
  const SharedWords& shared;
  std::vector<std::vector<std::vector<Item>>> items = {};  // by article and sentence
};
/// With the items of titles and body sentences; other sentences have none.
Wordings wordingsOf(const std::vector<const Analysis*>& analyses, const Vocabulary& vocabulary,
                    const SharedWords& shared);
/// What the readers of an article's claims work on.
ClaimContext contextOf(const Wordings& wordings, int32_t article);

/// Something that happens, is or is said: it has people and things that take part in it.
bool isHappening(const Item& item);
/// Whether the cue of `stance` is of the item at `at` and not of a word between: "denied
/// responsibility for the attack" denies no attack; "foiled" is of what stands next to it.
bool governs(const ClaimContext& context, const ClauseStance& stance,
             const std::vector<Item>& items, size_t at);
/// Whether words before it in its sentence leave a word open: "doubts as to whether ..., ... was".
bool isDoubtful(const ClaimContext& context, int32_t token);

/// Whether two items name the same: one name, one stem, one concept, or a concept and what it is a
/// kind of.
bool meets(const Lexicon& lexicon, const Item& a, const Item& b);

/// How two words, or what they are kinds of, stand as opposites in the table of concepts.
///
///     alive / dead        exclusive     guilty / innocent    exclusive
///     arrested / freed    inTurn: both may be true, one after the other
///     rise / rise         none
enum class Opposites : uint8_t { none, inTurn, exclusive };
Opposites opposites(const Lexicon& lexicon, ConceptId a, ConceptId b);
/// Any reading of one against any reading of the other, where no reading is shared.
Opposites opposites(const Lexicon& lexicon, const Item& a, const Item& b);

}  // namespace muqabala
