#include "core/claims/figure_pieces.h"

#include <cmath>
#include <optional>

#include "core/claims/digits.h"

namespace muqabala {

namespace {

constexpr double kMostExponent = 300;
constexpr double kMostParts = 10;  // of a fraction in digits: "24/7" and "9/11" are none

bool isNumber(const ClaimContext& context, int32_t token) {
  return token >= 0 && token < static_cast<int32_t>(context.analysis.tokens.size()) &&
         context.analysis.tokens[token].kind == TokenKind::number;
}

/// Whether `token` is the mark `marks` between two digits without spaces.
bool isTight(const ClaimContext& context, int32_t token, std::u16string_view marks) {
  return isOneOf(context, token, marks) && gluedTo(context, token) && gluedTo(context, token + 1);
}

/// By multiplication, so that every machine gives the same bits.
double power(double base, double exponent) {
  double value = 1;
  for (int i = 0; i < static_cast<int>(exponent); ++i) value *= base;
  return value;
}

class DigitReader {
 public:
  DigitReader(const ClaimContext& context, int32_t token, int32_t end)
      : context_(context), token_(token), end_(end) {}

  Piece read() {
    Piece piece;
    if (const auto vulgar = vulgarFraction(textAt(context_, token_))) {
      return {PieceKind::fraction, *vulgar, 0, token_ + 1};
    }
    if (!readBase(piece)) return piece;
    if (readOrdinalMark(piece)) return piece;
    if (readFraction(piece)) {
      readWholeBehind(piece);
      return piece;
    }
    readPowers(piece);
    return piece;
  }

 private:
  char16_t decimalMark() const {
    const Language* language = languageAt(context_, token_);
    return language == nullptr ? u'.' : language->decimalMark;
  }

  bool readBase(Piece& piece) const {
    if (isOneOf(context_, token_, u".,")) return readLeadingMark(piece);
    const Language* language = languageAt(context_, token_);
    const bool both = language != nullptr && language->rightToLeft;
    const auto value = parseDigits(textAt(context_, token_), decimalMark(), both);
    if (!value) return false;
    piece = {PieceKind::digits, *value, 0, token_ + 1};
    if (isGroupPiece(textAt(context_, token_), true)) readGroups(piece);
    return true;
  }

  /// ".08": digits behind a mark that nothing touches from the left.
  bool readLeadingMark(Piece& piece) const {
    if (gluedTo(context_, token_) && !isHyphen(context_, token_ - 1)) return false;
    const auto digits = plainDigits(textAt(context_, token_ + 1));
    if (!digits || !gluedTo(context_, token_ + 1)) return false;
    const double scale = power(10, static_cast<double>(textAt(context_, token_ + 1).size()));
    piece = {PieceKind::digits, {*digits, scale}, 0, token_ + 2};
    return true;
  }

  /// "1 500", and in languages with the decimal point at least "1 234 567", where two figures side
  /// by side are more often two figures. The last group may hold the decimals: "1 234 567.89".
  void readGroups(Piece& piece) const {
    int32_t at = piece.end;
    double value = piece.value.num;
    bool narrow = true;
    while (isGroup(at, narrow)) value = value * 1000 + *plainDigits(textAt(context_, at++));
    Exact last;
    const bool decimals = isLastGroup(at, narrow, last);
    const int32_t groups = at - piece.end + (decimals ? 1 : 0);
    if (groups == 0 || (groups == 1 && !narrow && decimalMark() == u'.')) return;
    piece.value = {value, 1};
    if (decimals) piece.value = {value * 1000 * last.den + last.num, last.den};
    piece.end += groups;
  }

  bool isSpaced(int32_t token, bool& narrow) const {
    if (token >= end_ || !isNumber(context_, token)) return false;
    const int32_t from = context_.analysis.tokens[token - 1].span.end;
    if (context_.analysis.tokens[token].span.start - from != 1) return false;
    const char16_t gap = context_.analysis.article.text[from];
    narrow = narrow && gap != u' ';
    return gap == u' ' || gap == 0xA0 || gap == 0x202F || gap == 0x2009;
  }

  bool isGroup(int32_t token, bool& narrow) const {
    return isSpaced(token, narrow) && isGroupPiece(textAt(context_, token), false);
  }

  bool isLastGroup(int32_t token, bool& narrow, Exact& value) const {
    const std::u16string_view text = textAt(context_, token);
    if (!isSpaced(token, narrow) || text.size() < 5 || !isGroupPiece(text.substr(0, 3), false))
      return false;
    const auto decimals = plainDigits(text.substr(4));
    if (!decimals || (text[3] != u'.' && text[3] != u',')) return false;
    const double scale = power(10, static_cast<double>(text.size() - 4));
    value = {*plainDigits(text.substr(0, 3)) * scale + *decimals, scale};
    return true;
  }

  /// "11th", "155e", "2º", "5ª"; in languages that write it so "3." inside a sentence.
  bool readOrdinalMark(Piece& piece) const {
    int32_t length = 0;
    if (!gluedTo(context_, piece.end) || piece.value.den != 1) return false;
    if (entryAt(context_, piece.end, EntryClass::ordinalMark, length) == nullptr) return false;
    if (isOneOf(context_, piece.end, u".") && !isDotOrdinal(piece.end)) return false;
    if (gluedTo(context_, piece.end + length) && isNumber(context_, piece.end + length))
      return false;
    piece.kind = PieceKind::ordinal;
    piece.end += length;
    return true;
  }

  bool isDotOrdinal(int32_t dot) const {
    const bool opens = hasFlag(context_, token_, kFlagLineStart);
    return !opens && dot + 1 < end_ && !gluedTo(context_, dot + 1) &&
           textAt(context_, token_).size() <= 3 &&
           context_.analysis.tokens[dot + 1].kind == TokenKind::word;
  }

  /// "4/5", "1/2"
  bool readFraction(Piece& piece) const {
    const int32_t slash = piece.end;
    if (piece.value.den != 1 || !isTight(context_, slash, u"/⁄")) return false;
    const auto parts = plainDigits(textAt(context_, slash + 1));
    const bool more = isOneOf(context_, slash + 2, u"/") && gluedTo(context_, slash + 2);
    const bool before = isOneOf(context_, token_ - 1, u"/") && gluedTo(context_, token_);
    if (!parts || more || before || piece.value.num >= *parts || piece.value.num == 0) return false;
    if (*parts > kMostParts && *parts != 100) return false;
    piece = {PieceKind::fraction, {piece.value.num, *parts}, 0, slash + 2};
    return true;
  }

  /// "١/٤ ٢" is two and a quarter: Arabic digits typed from right to left.
  void readWholeBehind(Piece& piece) const {
    const std::u16string_view text = textAt(context_, piece.end);
    const auto whole = plainDigits(text);
    bool narrow = true;
    if (!whole || text.size() > 2 || text[0] < u'\u0660' || text[0] > u'\u0669') return;
    if (!isSpaced(piece.end, narrow)) return;
    piece.kind = PieceKind::digits;
    piece.value.num += *whole * piece.value.den;
    ++piece.end;
  }

  /// The whole number with its sign at `at`, all of it touching.
  bool readExponent(int32_t at, double& exponent, int32_t& end) const {
    const bool minus = isHyphen(context_, at);
    if (minus || isOneOf(context_, at, u"+")) {
      if (!gluedTo(context_, at)) return false;
      ++at;
    }
    const auto digits = plainDigits(textAt(context_, at));
    if (!digits || !gluedTo(context_, at) || *digits > kMostExponent) return false;
    exponent = minus ? -*digits : *digits;
    end = at + 1;
    return true;
  }

  /// "1e10", "6.2x10^-4", "10^6"
  void readPowers(Piece& piece) const {
    double exponent = 0;
    int32_t end = 0;
    const std::u16string_view sign = textAt(context_, piece.end);
    if (!gluedTo(context_, piece.end)) return;
    double base = 0;
    if (sign == u"e" || sign == u"E") {
      if (!readExponent(piece.end + 1, exponent, end)) return;
      base = 10;
    } else if (sign == u"^") {
      if (!readExponent(piece.end + 1, exponent, end)) return;
      base = piece.value.value();
      piece.value = {};
      piece.value.num = 1;
    } else if ((sign == u"x" || sign == u"×") && textAt(context_, piece.end + 1) == u"10" &&
               textAt(context_, piece.end + 2) == u"^" &&
               readExponent(piece.end + 3, exponent, end)) {
      base = 10;
    } else {
      return;
    }
    const double scale = power(base, std::fabs(exponent));
    piece.value = exponent < 0 ? Exact{piece.value.num, piece.value.den * scale}
                               : Exact{piece.value.num * scale, piece.value.den};
    piece.end = end;
  }

  const ClaimContext& context_;
  int32_t token_;
  int32_t end_;
};

/// A letter multiplies the figure before it only ("10k", no "M. Martin"); "m" is million behind a
/// currency's figure and metre elsewhere, "10M" and "10 M€" always million.
bool multiplies(const ClaimContext& context, int32_t token, bool first, bool afterCurrency) {
  const std::u16string_view text = textAt(context, token);
  if (text.size() > 1) return true;
  if (first || !isNumber(context, token - 1)) return false;
  int32_t length = 0;
  const bool money = entryAt(context, token + 1, EntryClass::currency, length) != nullptr;
  if (afterCurrency || (text == u"M" && (money || gluedTo(context, token)))) return true;
  return entryAt(context, token, EntryClass::unit, length) == nullptr;
}

/// A part is none inside another word or name: "demi-finales", "half-brother"; and "a third man"
/// is the third one.
bool isPart(const ClaimContext& context, int32_t token, int32_t end) {
  if (textAt(context, token).find(u'إ') != std::u16string_view::npos) return false;  // "إنصاف"
  if (isHyphen(context, end) && gluedTo(context, end) && gluedTo(context, end + 1)) {
    return mayStartNumber(context, end + 1);
  }
  int32_t length = 0;
  const bool ordinal = end - token > 1 && markAt(context, end - 1, EntryClass::ordinal) != nullptr;
  return !ordinal || entryAt(context, end, EntryClass::partitive, length) != nullptr ||
         hasFlag(context, end, kFlagFunction) || !nominalAt(context, end);
}

/// The first class wins among equally long phrases.
PieceKind kindOf(EntryClass cls) {
  switch (cls) {
    case EntryClass::cardinal:
    case EntryClass::dual:
      return PieceKind::cardinal;
    case EntryClass::multiplier:
      return PieceKind::multiplier;
    case EntryClass::ordinal:
      return PieceKind::ordinal;
    case EntryClass::fraction:
      return PieceKind::fraction;
    case EntryClass::vague:
      return PieceKind::vague;
    default:
      return PieceKind::none;
  }
}

/// Which of two readings of equally many words comes first: a number in itself before a factor; a
/// plural magnitude alone is vague, behind a figure a factor.
int rankOf(EntryClass cls, bool first) {
  switch (cls) {
    case EntryClass::vague:
      return 0;
    case EntryClass::dual:
      return 1;
    case EntryClass::cardinal:
      return first ? 2 : 3;
    case EntryClass::multiplier:
      return first ? 3 : 0;
    case EntryClass::ordinal:
      return 4;
    default:
      return 5;
  }
}

Piece compoundPiece(const ClaimContext& context, int32_t token) {
  const auto found = compoundAt(context, token);
  if (!found) return {};
  const PieceKind kind = found->part      ? PieceKind::fraction
                         : found->ordinal ? PieceKind::ordinal
                                          : PieceKind::cardinal;
  return {kind, found->value, 0, token + 1};
}

/// "خمس الساعة" is a fifth of the hour, "خمس ساعات" are five hours.
bool isDefinite(const ClaimContext& context, int32_t token) {
  return hasFlag(context, token, kFlagArticle) && !hasFlag(context, token, kFlagAnd) &&
         !mayStartNumber(context, token);
}

Piece wordAt(const ClaimContext& context, int32_t token, bool first, bool afterCurrency) {
  if (!startsAny(context, token, kNumberWords)) return compoundPiece(context, token);
  const Analysis& a = context.analysis;
  const Entry* best = nullptr;
  int32_t length = 0;
  for (int32_t m = a.markStart[token]; m < a.markStart[token + 1]; ++m) {
    const Mark& mark = a.marks[m];
    const Entry& entry = context.lexicon.entries()[mark.entry];
    if (mark.length < length || kindOf(entry.cls) == PieceKind::none) continue;
    if (!first && entry.cls == EntryClass::vague) continue;
    if (entry.cls == EntryClass::multiplier && mark.length == 1 &&
        !multiplies(context, token, first, afterCurrency))
      continue;
    if (entry.cls == EntryClass::fraction && !isPart(context, token, token + mark.length)) continue;
    const bool better = best == nullptr || rankOf(entry.cls, first) < rankOf(best->cls, first);
    if (!better) continue;
    best = &entry;
    length = mark.length;
  }
  if (best == nullptr) return compoundPiece(context, token);
  if (first && length == 1 && best->cls == EntryClass::cardinal && isDefinite(context, token + 1)) {
    if (const Piece part = partAt(context, token); part.found()) return part;
  }
  Piece piece{kindOf(best->cls), {best->number, 1}, best->number2, token + length};
  if (best->cls == EntryClass::fraction) piece.value.den = best->number2;
  return piece;
}

}  // namespace

bool isSignOfNumber(const ClaimContext& context, int32_t token) {
  const int32_t digits = isHyphen(context, token) && isOneOf(context, token + 1, u".,") ? 2 : 1;
  return isNumber(context, token + digits) && gluedTo(context, token + digits);
}

Piece partAt(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(context, token, EntryClass::fraction, length);
  if (entry == nullptr || !isPart(context, token, token + length)) return {};
  return {PieceKind::fraction, {entry->number, entry->number2}, 0, token + length};
}

Piece pieceAt(const ClaimContext& context, int32_t token, int32_t end, bool first,
              bool afterCurrency) {
  if (token >= end) return {};
  switch (context.analysis.tokens[token].kind) {
    case TokenKind::word:
      return wordAt(context, token, first, afterCurrency);
    case TokenKind::number:
      return DigitReader(context, token, end).read();
    default:
      return isOneOf(context, token, u".,") ? DigitReader(context, token, end).read() : Piece{};
  }
}

}  // namespace muqabala
