#include "core/claims/figure.h"

#include <cmath>

#include "core/claims/digits.h"
#include "core/claims/figure_link.h"
#include "core/claims/figure_pieces.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr double kMostDecimals = 1e12;

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
    if (!inner_) readMore();
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
    if (link.joined && !inner_ && readMixed(link.from, false)) return true;
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
        before_ = terms_;
        beforeEnd_ = at_;
        digits_ = true;
        return piece.value.den == 1 && terms_.addDigits(piece.value, link.joined);
      case PieceKind::cardinal:
        return piece.value.den == 1 && !digitsRefuse(piece) && addWord(piece, link);
      case PieceKind::multiplier:
        if ((share_ && inner_) || isYearBefore(link)) return false;
        if (!terms_.multiply(piece.value.num, link.joined)) return takeBack();
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

  /// "3 hundred and 2 hundred": the digits behind "and" belong to another number.
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
    const bool unitsFirst = language_ != nullptr && language_->proclitics;
    return link.joined && !unitsFirst && piece.value.num > terms_.sum().value();
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
    if (inner_ || !one) return false;
    Figure whole;
    FigureReader reader(context_, link.from, false, true);
    if (!reader.read(whole) || !whole.ordinal || whole.min < 3 || whole.digits) return false;
    if (isNoun(whole.tokens.end)) return false;  // "un cinquième homme"
    terms_.takePart({1, whole.min});
    share_ = true;
    at_ = whole.tokens.end;
    return true;
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
  bool readMixed(int32_t from, bool with) {
    if (vague_ || ordinal_ || share_) return false;
    if (!with && tensJoin() && terms_.room() == 10) return false;  // "treinta y dos quintos"
    Figure part;
    FigureReader reader(context_, from, false, true);
    if (!reader.read(part) || !part.share || part.min >= 1) return false;
    if (!terms_.addPart(reader.terms_.sum())) return false;
    at_ = part.tokens.end;
    return true;
  }

  // ---- what makes a number of two ----

  void readMore() {
    if (vague_ || ordinal_) return;
    if (share_) {
      readPartOf();
    } else if (!readPoint()) {
      readRatio();
    }
  }

  /// "two thirds of a million"
  void readPartOf() {
    int32_t length = 0;
    if (entryAt(context_, at_, EntryClass::partitive, length) == nullptr) return;
    const int32_t from =
        at_ + length + (isIndefinite(context_, at_ + length, end_, afterCurrency_) ? 1 : 0);
    const Piece piece = pieceAt(context_, from, end_, false, false);
    if (piece.kind != PieceKind::multiplier || piece.value.num < 1000) return;
    if (!terms_.multiply(piece.value.num, false)) return;
    share_ = false;
    at_ = piece.end;
  }

  const Entry* arithmeticAt(int32_t token, int32_t& length) const {
    return entryAt(context_, token, EntryClass::arithmetic, length);
  }

  /// "two hundred point zero three": decimals as words, read out one after another. A preposition
  /// that also says so ("siete con cincuenta") has to end the phrase.
  bool readPoint() {
    int32_t length = 0;
    const Entry* entry = arithmeticAt(at_, length);
    if (entry == nullptr || digits_) return false;
    const bool with = entry->tag == "with";
    if (with && readMixed(at_ + length, true)) return true;
    if (!with && entry->tag != "point") return false;
    int32_t next = at_ + length;
    Exact decimals;
    while (readDecimals(next, decimals)) continue;
    if (decimals.den == 1 || (with && isNoun(next))) return false;
    const Exact whole = terms_.sum();
    terms_ = Terms();
    terms_.addDigits({whole.num * decimals.den + decimals.num, decimals.den}, false);
    at_ = next;
    return true;
  }

  bool readDecimals(int32_t& at, Exact& decimals) const {
    Figure digits;
    if (at >= end_ || decimals.den >= kMostDecimals) return false;
    if (!FigureReader(context_, at, false, true).read(digits)) return false;
    const double value = digits.min;
    if (digits.share || digits.vague || digits.ordinal || digits.digits || value < 0 ||
        value != std::floor(value) || value >= kMostDecimals)
      return false;
    double scale = 10;
    while (scale <= value) scale *= 10;
    decimals = {decimals.num * scale + value, decimals.den * scale};
    at = digits.tokens.end;
    return true;
  }

  /// "one in three", "un sur vingt", "واحد على ثلاثة"; "out of every" is always a ratio, a mere
  /// "in" or "over" only of one or at the end of the phrase.
  void readRatio() {
    int32_t length = 0;
    const Entry* entry = arithmeticAt(at_, length);
    if (entry == nullptr || (entry->tag != "over" && entry->tag != "per")) return;
    Figure whole;
    const int32_t from = at_ + length;
    if (from >= end_ || !FigureReader(context_, from, false, true).read(whole)) return;
    const Exact part = terms_.sum();
    const bool plain = !whole.share && !whole.vague && !whole.ordinal && whole.min > part.value() &&
                       part.value() > 0 && whole.min == std::floor(whole.min);
    if (!plain || isTimeOrYear(whole)) return;
    const bool sure = entry->tag == "per" || part.value() == 1;
    if (!sure && isNoun(whole.tokens.end)) return;
    terms_.takePart({1, whole.min});
    share_ = true;
    at_ = whole.tokens.end;
  }

  /// "three in 2018", "five in 20 minutes", "20 over 30 kilometres"
  bool isTimeOrYear(const Figure& figure) const {
    if (figure.tokens.size() == 1 && looksLikeYear(textAt(context_, figure.tokens.begin)))
      return true;
    constexpr EntryClass kOthers[] = {EntryClass::timeUnit, EntryClass::month, EntryClass::unit,
                                      EntryClass::currency, EntryClass::dayPart};
    for (const EntryClass cls : kOthers) {
      if (markAt(context_, figure.tokens.end, cls) != nullptr) return true;
    }
    return false;
  }

  void finish(Figure& figure) const {
    const double sign = negative_ ? -1 : 1;
    figure.tokens = {begin_, at_};
    figure.min = vague_ ? vagueMin_ : sign * terms_.sum().value();
    figure.max = vague_ ? vagueMax_ : figure.min;
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
  Terms before_;            // as it was before the last digits behind "and"
  int32_t beforeEnd_ = -1;  // where it ended then
};

}  // namespace

bool figureAt(const ClaimContext& context, int32_t token, bool afterCurrency, Figure& figure) {
  figure = {};
  return mayStartNumber(context, token) &&
         FigureReader(context, token, afterCurrency, false).read(figure);
}

}  // namespace muqabala
