#pragma once

#include "core/claims/compound.h"
#include "core/claims/terms.h"
#include "core/claims/words.h"

namespace muqabala {

enum class PieceKind : uint8_t { none, digits, cardinal, multiplier, vague, fraction, ordinal };

/// One number word or figure in digits, that a number is read from: "250", "dozens", "five",
/// "hundred", "two thirds", "third", "1.5e6", "4/5". Of a vague one `max` is the other end.
struct Piece {
  PieceKind kind = PieceKind::none;
  Exact value;
  double max = 0;
  int32_t end = 0;  // behind it

  bool found() const { return kind != PieceKind::none; }
};

/// The classes of words that numbers are made of.
inline constexpr uint64_t kNumberWords =
    classBit(EntryClass::cardinal) | classBit(EntryClass::multiplier) | classBit(EntryClass::dual) |
    classBit(EntryClass::ordinal) | classBit(EntryClass::fraction) | classBit(EntryClass::vague) |
    classBit(EntryClass::arithmetic);

/// Whether a number begins at the punctuation mark `token`: "-5", ".08".
bool isSignOfNumber(const ClaimContext& context, int32_t token);

/// Whether a number of any kind may start at `token`; most words are told from one look.
inline bool mayStartNumber(const ClaimContext& context, int32_t token) {
  if (!inText(context, token)) return false;
  const Token& word = context.analysis.tokens[token];
  if (word.kind == TokenKind::number) return true;
  if (word.kind == TokenKind::punctuation) return isSignOfNumber(context, token);
  return (word.classes & kNumberWords) != 0 || compoundAt(context, token).has_value();
}

/// The piece at `token`, before token `end`. `first`: nothing of the number was read yet, so that
/// "خمس" is five before it is a fifth, and plural magnitudes are vague. `afterCurrency`: a single
/// letter is a multiplier ("$3m").
Piece pieceAt(const ClaimContext& context, int32_t token, int32_t end, bool first,
              bool afterCurrency);

/// The part of one that a word at `token` also is where it is no number of its own: "ثلاثة وعشرون
/// خمس" (23 fifths), "trois cinquièmes".
Piece partAt(const ClaimContext& context, int32_t token);

}  // namespace muqabala
