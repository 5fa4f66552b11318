#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// A word of saying with who speaks, read off one sentence or one quotation.
///
///     "The ministry told Reuters that 20 died."
///         cue told, subject "ministry", relay "Reuters", behind "that 20 died."
///     "Twenty died, said the ministry."
///         cue said, subject "ministry", ahead "Twenty died,", behind empty
///     "He added that 20 died."   cue added, no subject: it is the speaker of before
struct Saying {
  int32_t cue = 0;
  TokenRange subject;  // empty: the speaker of before goes on
  TokenRange relay;    // who passes it on ("told Reuters", "Reuters quoted"); empty: nobody
  TokenRange ahead;    // what is said before the verb
  TokenRange behind;   // what is said behind it
};

/// Finds the sayings of an article. Holds a byte for each token, made in one pass over the marks,
/// so that a walk over the tokens costs next to nothing where nobody speaks.
class Sayings {
 public:
  explicit Sayings(const ClaimContext& context);

  /// Whether a verb of saying stands here as far as the word itself tells: no noun behind an
  /// article or preposition, no piece of a name ("United States").
  bool isAt(int32_t token) const;
  /// Whether "according to" or its like starts here.
  bool isAccording(int32_t token) const;
  /// The tokens of the verb at `token`, at least 1.
  int32_t length(int32_t verb) const;
  /// Who says what with the verb at `token`, for which isAt holds; looks at `within` only.
  /// `spoken`: somebody speaks in the sentence already, whom a participle goes on with. nullopt
  /// where nobody is found.
  std::optional<Saying> read(int32_t verb, TokenRange within, bool spoken) const;
  /// The same for "according to X" and for "X zufolge".
  std::optional<Saying> readAccording(int32_t cue, TokenRange within) const;

 private:
  const ClaimContext& context_;
  std::vector<uint8_t> kinds_;
};

}  // namespace muqabala
