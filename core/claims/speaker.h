#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// One attribution: who says what. `cue` is the token of the verb of saying or of "according to";
/// `speaker.tokens` is empty where the words are the article's own or the speaker is not named.
///
///     "The ministry said that 20 died."   cue said, speaker "The ministry", content "that 20 died"
///     "Twenty died, said the ministry."   content "Twenty died,"
///     "وأضاف أن الهجوم انتهى"              speaker that of the sentence before
struct Attribution {
  int32_t cue = 0;
  Speaker speaker;
  std::vector<TokenRange> content;
};

/// All attributions of an article in the order of their cues.
std::vector<Attribution> attributionsOf(const ClaimContext& context);

/// The speakers of the words at `token`, outermost first. `attributions` are
/// attributionsOf(context).
std::vector<Speaker> speakersAt(const ClaimContext& context,
                                const std::vector<Attribution>& attributions, int32_t token);

/// The noun phrase that begins at `token` and may name a speaker: title, role, name; at most eight
/// tokens. Empty where none begins.
TokenRange speakerAfter(const ClaimContext& context, int32_t token);
/// The noun phrase that ends before `token`, back to the start of its clause. Empty where none.
TokenRange speakerBefore(const ClaimContext& context, int32_t token);
/// Whether a noun phrase has something that can speak: a name, a role, people, a title.
bool canSpeak(const ClaimContext& context, TokenRange phrase);
/// An id that is equal across articles for one speaker: its entity's, else made of its content
/// words. A nameless one ("a source") has an id of its own in each article.
Key speakerId(const ClaimContext& context, TokenRange phrase);

}  // namespace muqabala
