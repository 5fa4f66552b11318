#pragma once

#include <span>

#include "core/claims/event.h"

namespace muqabala {

/// What a figure of the sentence is: counts and measures; dates and lengths of time are none.
inline bool isFigure(const Claim& claim) { return claim.kind == ClaimKind::quantity; }

/// Costs of what lies between an event word and a figure, in words that carry content.
constexpr int32_t kFigureCost = 7;  // another figure: the word is that one's
constexpr int32_t kClauseCost = 6;  // a word or mark that opens another clause
/// Words between that cost so much are too dear, whatever the rest says for them.
constexpr int32_t kTooDear = 16;

/// Reads what stands between a figure and an event word of its sentence. A gap is the tokens
/// between the two. `claims`: those of the sentence; both spans outlive it.
class FigureGap {
 public:
  FigureGap(const ClaimContext& context, std::span<const Claim> claims,
            std::span<const Trigger> triggers)
      : context_(context), claims_(claims), triggers_(triggers) {}

  /// The cost of the words, marks and other figures in it, added up to a little above kTooDear.
  int32_t cost(TokenRange gap, const Claim& claim) const;
  /// Only small words and no comma between a figure and its verb: "were", "had been".
  bool isSaid(TokenRange gap) const;
  /// "Forty men accused of an attack were held", "370 contacts of the infected are in isolation":
  /// what stands between a figure and its "were" only says who they are.
  bool isSaidPast(TokenRange gap, const Claim& claim) const;
  /// One comma in it: "12 men, guards of the bank, were hurt" has two.
  bool isAside(TokenRange gap) const;
  /// A token that opens a relative clause ("who", "التي").
  bool isRelative(int32_t token) const;
  bool isTrigger(int32_t token) const;

 private:
  int32_t costOfToken(int32_t token) const;
  int32_t relativeOf(TokenRange gap, const Claim& claim) const;
  bool isSoFar(int32_t token) const;
  bool isModifier(TokenRange range, bool relative) const;
  bool hasFigure(TokenRange range, const Claim& claim) const;

  const ClaimContext& context_;
  std::span<const Claim> claims_;
  std::span<const Trigger> triggers_;
};

}  // namespace muqabala
