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

/// Sets the speakers of each claim: those of the first word of its key, without one that the key
/// itself names.
void attachSpeakers(const ClaimContext& context, const std::vector<Attribution>& attributions,
                    std::vector<Claim>& claims);

/// The span of a speaker: Arabic prefixes that belong to the sentence are cut off («فمسؤول» is
/// مسؤول).
Span speakerSpan(const Analysis& analysis, TokenRange speaker);

/// A capital behind another word of its sentence, which is no headline: a piece of a name ("the
/// Daily Post"), no verb.
bool isCapitalInside(const ClaimContext& context, int32_t token);

/// The noun phrase that begins at `token` and may name a speaker: title, role, name; at most twelve
/// tokens. Empty where none begins. `addressed`: it may begin with a prefix ("وفقا للشرطة").
TokenRange speakerAfter(const ClaimContext& context, int32_t token, bool addressed = false);
/// The noun phrase that ends before `token`, back to the start of its clause. Empty where none.
TokenRange speakerBefore(const ClaimContext& context, int32_t token);
/// Whether a noun phrase has something that can speak: a name, a role, people, a title.
bool canSpeak(const ClaimContext& context, TokenRange phrase);

/// The words of a phrase that name a person, without titles and roles ("British scientist Dr Dan
/// Brown" is "Tom Reed"); the whole phrase where no person is named in two words at least.
TokenRange personIn(const ClaimContext& context, TokenRange phrase);
/// An id that is equal across articles for one speaker: that of the person named, else of the
/// entity, else made of its content words. A nameless one ("a source") has an id of its own in each
/// article.
Key speakerId(const ClaimContext& context, TokenRange phrase);

/// The speakers of one article as they are met: a short form is the fuller one of before, so that
/// "Lindqvist" has the id and the words of "Karin Lindqvist", and المرصد of المرصد السوري.
class Identities {
 public:
  explicit Identities(const ClaimContext& context) : context_(context) {}
  Speaker speaker(TokenRange phrase);

 private:
  struct Known {
    Speaker speaker;
    std::vector<Key> words;
  };
  const ClaimContext& context_;
  std::vector<Known> known_;
};

}  // namespace muqabala
