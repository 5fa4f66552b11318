#pragma once

#include <array>
#include <cstdint>

namespace muqabala {

/// A number without the dust of binary fractions: 3.5 is 35 / 10, two thirds 2 / 3.
struct Exact {
  double num = 0;
  double den = 1;

  double value() const { return num / den; }
};

/// The sum that number words add up to while they are read from left to right. Each step says
/// whether the word fits behind what was read; one that does not fit changes nothing.
///
///     two | hundred | and five | thousand       205000     twelve | hundred       1200
///     tres | mil | quinientos | millones        3500e6     (a word multiplies all that is smaller)
///     خمسة | وعشرون | ألفا                       25000      (a unit before its tens)
///     a million | and a half                    1500000    (a half of the million)
///     مليونان | ونصف | مليون                      2500000    (a word that is as great stays)
///     twenty | thirty                           does not fit
class Terms {
 public:
  bool empty() const { return count_ == 0; }

  /// A number word: 5, 20, 300, 2000. `joined`: behind "and"; `tensJoin`: the language joins tens
  /// and units so ("treinta y dos"); `byTwenty`: 60 and 80 take up to 19 ("quatre-vingt douze").
  bool add(double value, bool joined, bool tensJoin, bool byTwenty);
  /// A figure in digits: first, or joined behind a hundred or more ("3 hundred and 21").
  bool addDigits(Exact value, bool joined);
  /// "hundred", "million": multiplies what is smaller, or stands for one of itself. `again`: the
  /// language goes on with the same word behind hundreds of it ("مئتا ألف وخمسة آلاف" 205000).
  bool multiply(double by, bool joined, bool again = false);
  /// What follows "and" as a part of one: "and a half", "and two thirds".
  bool addPart(Exact part);
  /// "three" | "quarters": all that was read as so many of a part.
  void takePart(Exact part);

  Exact sum() const;
  /// What the last word multiplied by, 1 where none did.
  double scale() const { return scale_; }
  /// What a joined word may still add: below this.
  double room() const { return count_ == 0 ? 0 : terms_[count_ - 1].place; }

 private:
  struct Term {
    Exact value;
    double place = 0;    // what follows is smaller than this
    bool scale = false;  // made by a multiplier
    double of = 1;       // a part of so much
  };
  bool push(const Term& term);
  /// What a product of `by` has to stay below to be added behind `term`.
  static double roomOf(const Term& term, double by, bool again);

  std::array<Term, 12> terms_;
  int32_t count_ = 0;
  double scale_ = 1;
};

}  // namespace muqabala
