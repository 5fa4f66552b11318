#pragma once

#include "core/claims/claims.h"
#include "core/claims/terms.h"

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

/// Whether a number of any kind may start at `token`; most words are told from one look.
bool mayStartNumber(const ClaimContext& context, int32_t token);

/// The piece at `token`, before token `end`. `first`: nothing of the number was read yet, so that
/// "خمس" is five before it is a fifth, and plural magnitudes are vague. `afterCurrency`: a single
/// letter is a multiplier ("$3m").
Piece pieceAt(const ClaimContext& context, int32_t token, int32_t end, bool first,
              bool afterCurrency);

/// The part of one that a word at `token` also is where it is no number of its own: "ثلاثة وعشرون
/// خمس" (23 fifths), "trois cinquièmes".
Piece partAt(const ClaimContext& context, int32_t token);

}  // namespace muqabala
