#include "core/claims/figure.h"

#include <cmath>

#include "core/claims/digits.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

enum class PieceKind : uint8_t { none, digits, cardinal, multiplier, dual, vague, fraction };

struct Piece {
  PieceKind kind = PieceKind::none;
  double value = 0;
  double max = 0;
  int32_t length = 1;
  bool joined = false;  // stands after "and"
};

/// Binary fractions of decimal figures leave dust behind multiplication: 1.1 million is whole.
double dusted(double value) {
  const double whole = std::round(value);
  return std::fabs(value - whole) < 1e-6 * std::fmax(1.0, std::fabs(whole)) * 1e-3 ? whole : value;
}

class FigureReader {
 public:
  FigureReader(const ClaimContext& context, int32_t token, bool afterCurrency)
      : context_(context), begin_(token), at_(token), afterCurrency_(afterCurrency) {}

  bool read(Figure& figure) {
    const TokenRange sentence = sentenceAt(context_, begin_);
    end_ = sentence.end;
    while (at_ < end_) {
      int32_t from = at_;
      Piece piece = nextPiece(from);
      if (piece.kind == PieceKind::none || !add(piece)) break;
      at_ = from + piece.length;
      ++pieces_;
    }
    if (pieces_ == 0) return false;
    finish(figure);
    return true;
  }

 private:
  /// The piece behind connectors; `from` moves to where it starts.
  Piece nextPiece(int32_t& from) {
    Piece piece;
    if (pieces_ > 0) {
      if (markAt(context_, from, EntryClass::percent) != nullptr) return {};  // "بالمئة"
      if (isHyphen(context_, from) && gluedTo(context_, from) && gluedTo(context_, from + 1)) {
        ++from;
        piece = wordAt(from);
        // "twenty-five", but "dozens-strong" or "3-5" is none
        if (piece.kind == PieceKind::cardinal || piece.kind == PieceKind::multiplier) return piece;
        return {};
      }
      if (isAnd(context_, from)) {
        piece.joined = true;
        ++from;
      } else if (hasFlag(context_, from, kFlagAnd)) {
        piece.joined = true;
      }
      if (isIndefinite(from)) ++from;
    }
    Piece found = pieceAt(from);
    found.joined = piece.joined;
    return found;
  }

  /// "half a million", "one and a half"
  bool isIndefinite(int32_t token) const {
    const std::u16string_view text = textAt(context_, token);
    if (text != u"a" && text != u"an") return false;
    const PieceKind next = wordAt(token + 1).kind;
    return next == PieceKind::multiplier || next == PieceKind::fraction;
  }

  Piece pieceAt(int32_t token) const {
    if (token >= end_) return {};
    if (context_.analysis.tokens[token].kind == TokenKind::number) return digitsAt(token);
    return wordAt(token);
  }

  Piece digitsAt(int32_t token) const {
    Piece piece;
    const Language* language = languageAt(context_, token);
    const char16_t decimal = language == nullptr ? u'.' : language->decimalMark;
    const bool both = language != nullptr && language->rightToLeft;
    const auto value = parseDigits(textAt(context_, token), decimal, both);
    if (!value) return piece;
    piece.kind = PieceKind::digits;
    piece.value = *value;
    if (!isGroupPiece(textAt(context_, token), true)) return piece;
    while (isSpacedGroup(token + piece.length, decimal)) {
      piece.value = piece.value * 1000 + *parseDigits(plainOf(token + piece.length), u'.', false);
      ++piece.length;
    }
    return piece;
  }

  /// A group may start with zeros, which parseDigits refuses: "1 005" has the piece "5" here.
  std::u16string_view plainOf(int32_t token) const {
    std::u16string_view text = textAt(context_, token);
    while (text.size() > 1 && (text[0] == u'0' || text[0] == u'\u0660')) text.remove_prefix(1);
    return text;
  }

  /// Whether `token` continues a number grouped by spaces. A plain space groups only where the
  /// language writes the decimal comma; in English two figures side by side are two figures.
  bool isSpacedGroup(int32_t token, char16_t decimal) const {
    if (token >= end_ || !isGroupPiece(textAt(context_, token), false)) return false;
    const int32_t from = context_.analysis.tokens[token - 1].span.end;
    const int32_t to = context_.analysis.tokens[token].span.start;
    if (to - from != 1) return false;
    const char16_t gap = context_.analysis.article.text[from];
    const bool narrow = gap == 0xA0 || gap == 0x202F || gap == 0x2009;
    return narrow || (gap == u' ' && decimal == u',');
  }

  Piece wordAt(int32_t token) const {
    struct Row {
      EntryClass cls;
      PieceKind kind;
    };
    // The first row wins among equally long phrases: "خمس" is five before it is a fifth; plural
    // magnitudes count as multipliers only behind a figure.
    constexpr Row kFirst[] = {{EntryClass::vague, PieceKind::vague},
                              {EntryClass::dual, PieceKind::dual},
                              {EntryClass::cardinal, PieceKind::cardinal},
                              {EntryClass::multiplier, PieceKind::multiplier},
                              {EntryClass::fraction, PieceKind::fraction}};
    constexpr Row kNext[] = {{EntryClass::multiplier, PieceKind::multiplier},
                             {EntryClass::dual, PieceKind::dual},
                             {EntryClass::cardinal, PieceKind::cardinal},
                             {EntryClass::fraction, PieceKind::fraction}};
    Piece best;
    best.length = 0;
    const auto consider = [&](const Row& row) {
      int32_t length = 0;
      const Entry* entry = entryAt(context_, token, row.cls, length);
      if (entry == nullptr || length <= best.length) return;
      if (row.kind == PieceKind::multiplier && !multiplies(token)) return;
      best = {row.kind, entry->number,
              row.kind == PieceKind::vague ? entry->number2 : entry->number, length, false};
    };
    if (pieces_ == 0) {
      for (const Row& row : kFirst) consider(row);
    } else {
      for (const Row& row : kNext) consider(row);
    }
    return best;
  }

  /// "m" is million behind a currency's figure and metre elsewhere.
  bool multiplies(int32_t token) const {
    if (textAt(context_, token).size() > 1) return true;
    int32_t length = 0;
    return afterCurrency_ || entryAt(context_, token, EntryClass::unit, length) == nullptr;
  }

  bool add(const Piece& piece) {
    if (vague_) return piece.kind == PieceKind::multiplier && !piece.joined && scaleVague(piece);
    switch (piece.kind) {
      case PieceKind::digits:
        digits_ = true;
        return addUnits(piece, total_ > 0 && piece.joined);
      case PieceKind::cardinal:
        return addUnits(piece, true);
      case PieceKind::dual:
        return addDual(piece);
      case PieceKind::multiplier:
        return multiply(piece);
      case PieceKind::fraction:
        return addFraction(piece);
      case PieceKind::vague:
        vague_ = true;
        group_ = piece.value;
        vagueMax_ = piece.max;
        return true;
      default:
        return false;
    }
  }

  bool addUnits(const Piece& piece, bool mayFollow) {
    if (pieces_ == 0) {
      group_ = piece.value;
      return true;
    }
    if (!mayFollow || share_) return false;
    if (group_ == 0) {
      if (total_ <= 0 || piece.value >= lastBig_) return false;
      group_ = piece.value;
      return true;
    }
    return digits_ ? false : fitIn(piece);
  }

  /// Whether a smaller number word continues the group: hundreds + tens + units, in either order.
  bool fitIn(const Piece& piece) {
    const double tens = std::fmod(group_, 100);
    const double v = piece.value;
    const bool hundreds = tens == 0 && group_ >= 100 && v < 100;
    const bool units = tens >= 20 && std::fmod(tens, 10) == 0 && v < 10;
    const bool french = (tens == 60 || tens == 80) && v < 20;
    const bool unitsFirst =
        piece.joined && tens > 0 && tens < 10 && v >= 20 && v < 100 && std::fmod(v, 10) == 0;
    const bool teens = !piece.joined && tens > 0 && tens < 10 && v == 10;
    if (hundreds || units || french || unitsFirst || teens) {
      group_ += v;
      return true;
    }
    if (group_ == 4 && v == 20 && !piece.joined) {  // quatre-vingt
      group_ = 80;
      return true;
    }
    return false;
  }

  bool addDual(const Piece& piece) {
    if (group_ != 0 || share_ || (pieces_ > 0 && piece.value >= lastBig_)) return false;
    if (piece.value < 1000) {
      group_ = piece.value;
    } else {
      total_ += piece.value;
      lastBig_ = piece.value / 2;
    }
    return true;
  }

  bool multiply(const Piece& piece) {
    const double m = piece.value;
    if (share_) {  // "half a million"
      if (pieces_ != 1) return false;
      share_ = false;
    }
    if (halved_ && m == lastBig_ && !piece.joined) return true;  // "مليون ونصف مليون"
    if (m == 100) return addHundred(piece);
    if (piece.joined && (group_ != 0 || m >= lastBig_)) return false;
    if (group_ == 0 && total_ > 0 && !piece.joined) {
      total_ *= m;  // a thousand million
    } else if (m < lastBig_) {
      total_ += (group_ == 0 ? 1 : group_) * m;
    } else {
      total_ = (total_ + group_) * m;
    }
    group_ = 0;
    lastBig_ = m;
    return true;
  }

  bool addHundred(const Piece& piece) {
    if (piece.joined || group_ == 0) {
      if (group_ != 0 || (pieces_ > 0 && !piece.joined)) return false;
      group_ = 100;
      return true;
    }
    if (group_ >= 100) return false;
    group_ *= 100;
    return true;
  }

  bool addFraction(const Piece& piece) {
    if (pieces_ == 0) {
      group_ = piece.value;
      share_ = true;
      return true;
    }
    if (piece.joined && group_ == 0 && total_ > 0) {  // a million and a half
      total_ += piece.value * lastBig_;
      halved_ = true;
      return true;
    }
    if (piece.joined && group_ > 0) {  // two and a half
      group_ += piece.value;
      return true;
    }
    if (pieces_ != 1 || group_ < 1 || group_ > 9) return false;
    group_ *= piece.value;  // two thirds
    share_ = true;
    return true;
  }

  bool scaleVague(const Piece& piece) {
    group_ *= piece.value;
    vagueMax_ = (vagueMax_ + 1) * piece.value - 1;
    lastBig_ = piece.value;
    return true;
  }

  void finish(Figure& figure) const {
    figure.tokens = {begin_, at_};
    figure.min = dusted(total_ + group_);
    figure.max = vague_ ? vagueMax_ : figure.min;
    figure.scale = std::isinf(lastBig_) ? 1 : lastBig_;
    figure.vague = vague_;
    figure.share = share_;
    figure.digits = digits_;
    figure.wordOne = !digits_ && figure.min == 1 && pieces_ == 1 && total_ == 0;
  }

  const ClaimContext& context_;
  int32_t begin_;
  int32_t at_;
  int32_t end_ = 0;
  bool afterCurrency_;
  int32_t pieces_ = 0;
  double total_ = 0;
  double group_ = 0;
  double lastBig_ = kInfinity;
  double vagueMax_ = 0;
  bool vague_ = false;
  bool share_ = false;
  bool halved_ = false;
  bool digits_ = false;
};

}  // namespace

bool figureAt(const ClaimContext& context, int32_t token, bool afterCurrency, Figure& figure) {
  figure = {};
  return FigureReader(context, token, afterCurrency).read(figure);
}

}  // namespace muqabala
