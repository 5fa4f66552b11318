#include "core/claims/figure.h"

#include <cmath>

#include "core/claims/digits.h"
#include "core/claims/figure_join.h"
#include "core/claims/figure_link.h"
#include "core/claims/figure_pieces.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

class FigureReader {
 public:
  /// `inner`: a number inside another one, which reads no parts of parts.
  FigureReader(const ClaimContext& context, int32_t token, bool afterCurrency, bool inner)
      : context_(context),
        begin_(token),
        at_(token),
        end_(sentenceAt(context, token).end),
        afterCurrency_(afterCurrency),
        inner_(inner),
        language_(languageAt(context, token)) {}

  bool read(Figure& figure) {
    readSign();
    while (at_ < end_ && readNext()) ++pieces_;
    if (pieces_ == 0) return false;
    if (!inner_ && !vague_ && !ordinal_) joinMore(context_, end_, {terms_, at_, share_, digits_});
    finish(figure);
    return true;
  }

 private:
  // ---- what stands before a number word ----

  /// "minus five", "-5"; a hyphen that touches a word or a figure before it is none.
  void readSign() {
    int32_t length = 0;
    const Entry* entry = entryAt(context_, at_, EntryClass::arithmetic, length);
    if (entry != nullptr && entry->tag == "minus") {
      negative_ = true;
      at_ += length;
      return;
    }
    const bool free = !gluedTo(context_, at_) || isOneOf(context_, at_ - 1, u"<>=([");
    if (isHyphen(context_, at_) && free && gluedTo(context_, at_ + 1) &&
        context_.analysis.tokens[at_].kind == TokenKind::punctuation && at_ + 1 < end_) {
      negative_ = true;
      ++at_;
    }
  }

  // ---- one piece after another ----

  bool readNext() {
    if (pieces_ == 0) {
      const Piece piece = pieceAt(context_, at_, end_, true, afterCurrency_);
      if (!piece.found()) return false;
      open(piece);
      at_ = piece.end;
      return true;
    }
    // "ثلاثون بالمئة" ends before its sign
    if (markAt(context_, at_, EntryClass::percent) != nullptr) return false;
    const Link link = linkAt(context_, at_, end_, afterCurrency_);
    if (link.joined && !inner_ && readMixed(link.from)) return true;
    const Piece piece = pieceAt(context_, link.from, end_, false, afterCurrency_);
    // "3-5" is a range, "dozens-strong" a word
    if (link.hyphen && (digits_ || piece.kind == PieceKind::digits)) return false;
    if (piece.found() && add(piece, link)) {
      at_ = piece.end;
      return true;
    }
    return readParts(link);
  }

  void open(const Piece& piece) {
    switch (piece.kind) {
      case PieceKind::vague:
        vague_ = true;
        vagueMin_ = piece.value.num;
        vagueMax_ = piece.max;
        return;
      case PieceKind::fraction:
        share_ = true;
        terms_.addDigits(piece.value, false);
        return;
      case PieceKind::multiplier:
        terms_.multiply(piece.value.num, false);
        return;
      case PieceKind::ordinal:
        ordinal_ = true;
        break;
      case PieceKind::digits:
        digits_ = true;
        break;
      default:
        break;
    }
    if (piece.kind == PieceKind::digits || piece.value.den != 1) {
      terms_.addDigits(piece.value, false);
    } else {
      terms_.add(piece.value.num, false, false, byTwenty());
    }
  }

  bool add(const Piece& piece, const Link& link) {
    if (vague_) return piece.kind == PieceKind::multiplier && !link.joined && scaleVague(piece);
    if (ordinal_) return addToOrdinal(piece, link);
    if (share_ && piece.kind != PieceKind::multiplier) return false;
    switch (piece.kind) {
      case PieceKind::digits:
        remember();
        digits_ = true;
        return piece.value.den == 1 && terms_.addDigits(piece.value, link.joined);
      case PieceKind::cardinal:
        if (link.joined) remember();
        return piece.value.den == 1 && !digitsRefuse(piece) && addWord(piece, link);
      case PieceKind::multiplier:
        if ((share_ && inner_) || isYearBefore(link)) return false;
        if (!terms_.multiply(piece.value.num, link.joined, unitsFirst())) return takeBack();
        share_ = false;
        return true;
      case PieceKind::ordinal:
        return !digits_ && addOrdinal(piece, link);
      case PieceKind::fraction:
        return addFraction(piece, link);
      default:
        return false;
    }
  }

  /// A word behind digits only where these end in a multiplier: "3 hundred and one".
  bool digitsRefuse(const Piece& piece) const {
    return digits_ && (terms_.scale() < 100 || piece.value.num >= terms_.room());
  }

  /// "in 2013 dozens were hurt"
  bool isYearBefore(const Link& link) const {
    return digits_ && pieces_ == 1 && looksLikeYear(textAt(context_, begin_)) &&
           markAt(context_, link.from, EntryClass::vague) != nullptr;
  }

  void remember() {
    before_ = terms_;
    beforeEnd_ = at_;
  }

  /// "3 hundred and 2 hundred", "خمسة آلاف وثلاثة آلاف": what is behind "and" belongs to another
  /// number.
  bool takeBack() {
    if (beforeEnd_ < 0) return false;
    terms_ = before_;
    at_ = beforeEnd_;
    return false;
  }

  /// Ordinals follow one another with or without "and": "cuadragésimo séptimo".
  bool addWord(const Piece& piece, const Link& link) {
    const bool joins = piece.kind == PieceKind::ordinal ? link.joined : tensJoin();
    return terms_.add(piece.value.num, link.joined, joins, byTwenty());
  }

  bool tensJoin() const { return language_ != nullptr && !language_->tensJoin.empty(); }
  bool unitsFirst() const { return language_ != nullptr && language_->proclitics; }
  bool byTwenty() const { return language_ != nullptr && language_->code == "fr"; }

  /// "one hundred | twenty-fifth", "two | hundredth"
  bool addOrdinal(const Piece& piece, const Link& link) {
    const bool power = piece.value.num >= 100 && piece.value.num == roundPower(piece.value.num);
    const double whole = terms_.sum().value();
    if (whole < 10 && (piece.value.num == 10 || (power && whole == 1)))
      return false;  // "one-tenth", "un centième"
    ordinal_ =
        power && !link.joined ? terms_.multiply(piece.value.num, false) : addWord(piece, link);
    return ordinal_;
  }

  static double roundPower(double value) {
    double power = 1;
    while (power * 10 <= value) power *= 10;
    return power;
  }

  /// What an ordinal goes on with: "dosmilésimo tricentésimo", "الخامس والعشرون".
  bool addToOrdinal(const Piece& piece, const Link& link) {
    if (piece.kind == PieceKind::ordinal) return !endsPair(piece, link) && addWord(piece, link);
    return piece.kind == PieceKind::cardinal && link.joined && piece.value.num >= 20 &&
           piece.value.num < 100 && tensJoin() && addWord(piece, link);
  }

  /// "between the fifth and twentieth": only Arabic says units before tens.
  bool endsPair(const Piece& piece, const Link& link) const {
    return link.joined && !unitsFirst() && piece.value.num > terms_.sum().value();
  }

  bool scaleVague(const Piece& piece) {
    vagueMin_ *= piece.value.num;
    vagueMax_ = (vagueMax_ + 1) * piece.value.num - 1;
    return true;
  }

  // ---- parts of one ----

  /// "a million and a half", "2 1/4", "three quarters"
  bool addFraction(const Piece& piece, const Link& link) {
    if (link.joined || (digits_ && pieces_ == 1 && !isWord(piece))) {
      return terms_.addPart(piece.value);
    }
    const double whole = terms_.sum().value();
    if (share_ || whole < 1 || whole != std::floor(whole)) return false;
    if (digits_ && (whole > 9 || piece.value.num != 1)) return false;
    terms_.takePart(piece.value);
    share_ = terms_.sum().value() <= 1;
    return true;
  }

  bool isWord(const Piece& piece) const {
    return context_.analysis.tokens[piece.end - 1].kind == TokenKind::word;
  }

  /// What is a number word too: "ثلاثة وعشرون خمس", "trois cinquièmes"; and "un vingt-cinquième".
  bool readParts(const Link& link) {
    if (vague_ || ordinal_ || share_ || digits_ || link.joined) return false;
    const Piece part = partAt(context_, link.from);
    const bool one = terms_.sum().value() == 1;
    if (one && part.found() && isOrdinalOf(part, link.from)) return false;
    if (part.found() && addFraction(part, link)) {
      at_ = part.end;
      return true;
    }
    return !inner_ && readOrdinalParts(link.from, one);
  }

  /// "un vingt-cinquième", "three twenty-fifths": parts that are named by an ordinal.
  bool readOrdinalParts(int32_t from, bool one) {
    Figure name;
    if (!innerFigureAt(context_, from, name) || name.digits || isNoun(name.tokens.end))
      return false;  // "un cinquième homme"
    const double parts = !name.ordinal          ? tensAndParts(from, name.tokens.end)
                         : one || name.min > 20 ? name.min
                                                : 0;
    if (parts < 3) return false;
    terms_.takePart({1, parts});
    share_ = terms_.sum().value() < 1;
    at_ = name.tokens.end;
    return true;
  }

  /// 25 where "twenty-fifths" stands from `from` to `to`, 0 for other parts.
  double tensAndParts(int32_t from, int32_t to) const {
    const Piece tens = pieceAt(context_, from, to, false, false);
    if (tens.kind != PieceKind::cardinal || tens.value.num < 20 || tens.value.num > 90) return 0;
    const Piece part = partAt(context_, linkAt(context_, tens.end, to, false).from);
    const bool unit = part.found() && part.end == to && part.value.num == 1 && part.value.den < 10;
    return unit ? tens.value.num + part.value.den : 0;
  }

  /// "un cinquième homme" is the fifth one.
  bool isOrdinalOf(const Piece& part, int32_t token) const {
    return markAt(context_, token, EntryClass::ordinal) != nullptr && isNoun(part.end);
  }

  bool isNoun(int32_t token) const {
    return token < end_ && context_.analysis.tokens[token].kind == TokenKind::word &&
           !hasFlag(context_, token, kFlagFunction) &&
           markAt(context_, token, EntryClass::percent) == nullptr;
  }

  /// "one hundred and | two thirds": so many parts of one behind "and".
  bool readMixed(int32_t from) {
    if (vague_ || ordinal_ || share_) return false;
    if (tensJoin() && terms_.room() == 10) return false;  // "treinta y dos quintos"
    return addParts(context_, from, terms_, at_);
  }

  void finish(Figure& figure) const {
    const double sign = negative_ ? -1 : 1;
    figure.tokens = {begin_, at_};
    figure.min = vague_ ? vagueMin_ : sign * terms_.sum().value();
    figure.max = vague_ ? vagueMax_ : figure.min;
    figure.sum = terms_.sum();
    figure.scale = terms_.scale();
    figure.vague = vague_;
    figure.share = share_;
    figure.ordinal = ordinal_;
    figure.digits = digits_;
    figure.wordOne = !digits_ && !share_ && figure.min == 1 && pieces_ == 1;
  }

  const ClaimContext& context_;
  int32_t begin_;
  int32_t at_;
  int32_t end_;
  bool afterCurrency_;
  bool inner_;
  const Language* language_;
  int32_t pieces_ = 0;
  Terms terms_;
  double vagueMin_ = 0;
  double vagueMax_ = 0;
  bool negative_ = false;
  bool vague_ = false;
  bool share_ = false;
  bool ordinal_ = false;
  bool digits_ = false;
  Terms before_;            // as it was before the last number behind "and"
  int32_t beforeEnd_ = -1;  // where it ended then
};

}  // namespace

bool innerFigureAt(const ClaimContext& context, int32_t token, Figure& figure) {
  figure = {};
  return FigureReader(context, token, false, true).read(figure);
}

bool figureAt(const ClaimContext& context, int32_t token, bool afterCurrency, Figure& figure) {
  figure = {};
  return mayStartNumber(context, token) &&
         FigureReader(context, token, afterCurrency, false).read(figure);
}

}  // namespace muqabala
