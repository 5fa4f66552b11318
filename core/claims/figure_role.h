#pragma once

#include "core/claims/claims.h"

namespace muqabala {

/// Whether an event word at `token` stands as a noun: behind an article, a preposition or with the
/// Arabic article ("in the attack", "خلال الهجوم", "bei Angriffen").
bool followsArticleOrPreposition(const ClaimContext& context, int32_t token);

/// Whether the number at `token` names who did it: "by 12 gunmen", "par 12 hommes", "على يد 12".
bool isBehindAgentWord(const ClaimContext& context, int32_t token);

/// Whether an event has one party only, who does or suffers it: dying, fleeing, voting.
bool hasOneParty(const Lexicon& lexicon, ConceptId event);

/// Whether the figure's people are those whom the event befell (`object`) or those who did it
/// (`subject`); none where the words leave it open. `trigger` and `claim.event` say the event.
///
///     "killed 12 men" "12 men were killed" "مقتل 12"         object
///     "12 men killed a guard" "killed by 12 men" "12 fled"   subject
Role roleOf(const ClaimContext& context, const Claim& claim, TokenRange trigger);

}  // namespace muqabala
