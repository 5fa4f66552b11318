#include "core/claims/figure_join.h"

#include <cmath>

#include "core/claims/digits.h"
#include "core/claims/figure.h"
#include "core/claims/figure_link.h"
#include "core/claims/figure_pieces.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr double kMostDecimals = 1e12;

bool isNoun(const ClaimContext& context, int32_t token, int32_t end) {
  return token < end && context.analysis.tokens[token].kind == TokenKind::word &&
         !hasFlag(context, token, kFlagFunction) &&
         markAt(context, token, EntryClass::percent) == nullptr;
}

/// "two thirds of a million"
void readPartOf(const ClaimContext& context, int32_t end, const Joinable& number) {
  int32_t length = 0;
  if (entryAt(context, number.at, EntryClass::partitive, length) == nullptr) return;
  int32_t from = number.at + length;
  if (isIndefinite(context, from, end, false)) ++from;
  const Piece piece = pieceAt(context, from, end, false, false);
  if (piece.kind != PieceKind::multiplier || piece.value.num < 1000) return;
  if (!number.terms.multiply(piece.value.num, false)) return;
  number.share = false;
  number.at = piece.end;
}

/// The digits behind a decimal point that are told so far.
struct Decimals {
  Exact value;
  int32_t at = 0;
};

/// One more number word of decimals, which are read out one after another.
bool readDecimals(const ClaimContext& context, int32_t end, Decimals& decimals) {
  Figure digits;
  if (decimals.at >= end || decimals.value.den >= kMostDecimals ||
      markAt(context, decimals.at, EntryClass::percent) != nullptr ||
      !innerFigureAt(context, decimals.at, digits))
    return false;
  const double value = digits.min;
  if (digits.share || digits.vague || digits.ordinal || digits.digits || value < 0 ||
      value != std::floor(value) || value >= kMostDecimals)
    return false;
  double scale = 10;
  while (scale <= value) scale *= 10;
  decimals.value = {decimals.value.num * scale + value, decimals.value.den * scale};
  decimals.at = digits.tokens.end;
  return true;
}

/// "3 point 2": decimals in digits behind a whole number in digits.
bool readDigits(const ClaimContext& context, Decimals& decimals) {
  const auto digits = plainDigits(textAt(context, decimals.at));
  if (!digits) return false;
  for (size_t i = 0; i < textAt(context, decimals.at).size(); ++i) decimals.value.den *= 10;
  decimals.value.num = *digits;
  ++decimals.at;
  return true;
}

/// "فاصلة ثلاثة من مائة": three of a hundred are three hundredths.
void readOutOf(const ClaimContext& context, Decimals& decimals) {
  int32_t length = 0;
  Figure whole;
  if (entryAt(context, decimals.at, EntryClass::partitive, length) == nullptr ||
      !innerFigureAt(context, decimals.at + length, whole))
    return;
  double power = 10;
  while (power < whole.min) power *= 10;
  if (power != whole.min || decimals.value.num >= power) return;
  decimals.value.den = power;
  decimals.at = whole.tokens.end;
}

/// "two hundred point zero three": decimals as words. A preposition that also says so ("siete con
/// cincuenta") has to end the phrase.
bool readPoint(const ClaimContext& context, int32_t end, const Joinable& number) {
  int32_t length = 0;
  const Entry* entry = entryAt(context, number.at, EntryClass::arithmetic, length);
  if (entry == nullptr) return false;
  const bool with = entry->tag == "with";
  if (!with && entry->tag != "point") return false;
  if (with && (number.digits || addParts(context, number.at + length, number.terms, number.at)))
    return !number.digits;
  const Exact whole = number.terms.sum();
  Decimals decimals{{}, number.at + length};
  if (number.digits) {
    if (whole.den != 1 || !readDigits(context, decimals)) return false;
  } else {
    while (readDecimals(context, end, decimals)) continue;
    if (decimals.value.den == 1 || (with && isNoun(context, decimals.at, end))) return false;
    readOutOf(context, decimals);
  }
  number.terms = Terms();
  number.terms.addDigits({whole.num * decimals.value.den + decimals.value.num, decimals.value.den},
                         false);
  number.at = decimals.at;
  return true;
}

/// "three in 2018", "five in 20 minutes", "20 over 30 kilometres"
bool isTimeOrYear(const ClaimContext& context, const Figure& figure) {
  if (figure.tokens.size() == 1 && looksLikeYear(textAt(context, figure.tokens.begin))) return true;
  constexpr uint64_t kOthers = classBit(EntryClass::timeUnit) | classBit(EntryClass::month) |
                               classBit(EntryClass::unit) | classBit(EntryClass::currency) |
                               classBit(EntryClass::dayPart);
  return startsAny(context, figure.tokens.end, kOthers);
}

/// "one in three", "un sur vingt", "واحد على ثلاثة"; "out of every" is always a ratio, a mere "in"
/// or "over" only of one or at the end of the phrase.
void readRatio(const ClaimContext& context, int32_t end, const Joinable& number) {
  int32_t length = 0;
  const Entry* entry = entryAt(context, number.at, EntryClass::arithmetic, length);
  if (entry == nullptr || (entry->tag != "over" && entry->tag != "per")) return;
  Figure whole;
  const int32_t from = number.at + length;
  if (from >= end || !innerFigureAt(context, from, whole)) return;
  const Exact part = number.terms.sum();
  const bool plain = !whole.share && !whole.vague && !whole.ordinal && whole.min > part.value() &&
                     part.value() > 0 && whole.min == std::floor(whole.min);
  if (!plain || isTimeOrYear(context, whole)) return;
  const bool sure = entry->tag == "per" || part.value() == 1;
  if (!sure && isNoun(context, whole.tokens.end, end)) return;
  number.terms.takePart({1, whole.min});
  number.share = true;
  number.at = whole.tokens.end;
}

}  // namespace

void joinMore(const ClaimContext& context, int32_t end, const Joinable& number) {
  if (number.share) {
    readPartOf(context, end, number);
  } else if (!readPoint(context, end, number)) {
    readRatio(context, end, number);
  }
}

bool addParts(const ClaimContext& context, int32_t from, Terms& terms, int32_t& at) {
  Figure part;
  if (!innerFigureAt(context, from, part) || !part.share || part.min >= 1) return false;
  if (!terms.addPart(part.sum)) return false;
  at = part.tokens.end;
  return true;
}

}  // namespace muqabala
