#include "core/claims/figure_link.h"

#include "core/claims/figure_pieces.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

void skipHyphen(const ClaimContext& context, Link& link) {
  if (!isHyphen(context, link.from) || !gluedTo(context, link.from)) return;
  if (!gluedTo(context, link.from + 1)) return;
  link.hyphen = true;
  ++link.from;
}

}  // namespace

bool isIndefinite(const ClaimContext& context, int32_t token, int32_t end, bool afterCurrency) {
  const std::u16string_view text = textAt(context, token);
  if (text != u"a" && text != u"an") return false;
  const PieceKind next = pieceAt(context, token + 1, end, false, afterCurrency).kind;
  return next == PieceKind::multiplier || next == PieceKind::fraction;
}

Link linkAt(const ClaimContext& context, int32_t token, int32_t end, bool afterCurrency) {
  Link link{token, false, false};
  skipHyphen(context, link);
  if (isAnd(context, link.from)) {
    link.joined = true;
    ++link.from;
    if (link.hyphen) skipHyphen(context, link);
  } else if (hasFlag(context, link.from, kFlagAnd)) {
    link.joined = true;
  }
  if (isIndefinite(context, link.from, end, afterCurrency)) ++link.from;
  return link;
}

}  // namespace muqabala
