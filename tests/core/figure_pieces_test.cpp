#include "core/claims/figure_pieces.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* lang;
  const char* text;
  PieceKind kind;
  double value;
  int32_t end;
};

TEST(Piece, IsOneWordOrFigure) {
  const Row rows[] = {
      {"en", "five ships", PieceKind::cardinal, 5, 1},
      {"en", "hundred ships", PieceKind::multiplier, 100, 1},
      {"en", "dozens of ships", PieceKind::vague, 20, 2},
      {"en", "third ship", PieceKind::ordinal, 3, 1},
      {"en", "11th ship", PieceKind::ordinal, 11, 2},
      {"de", "Der 3. Platz", PieceKind::none, 0, 0},
      {"fr", "155e navire dans le port", PieceKind::ordinal, 155, 2},
      {"en", "4/5 of them", PieceKind::fraction, 0.8, 3},
      {"en", "¾ of them", PieceKind::fraction, 0.75, 1},
      {"en", "1e10 atoms", PieceKind::digits, 1e10, 3},
      {"en", "6.2x10^-4 grams", PieceKind::digits, 0.00062, 6},
      {"en", "2.5^-1 is", PieceKind::digits, 0.4, 4},
      {"en", "1 234 567.89 atoms", PieceKind::digits, 1234567.89, 3},
      {"fr", "1 500 navires", PieceKind::digits, 1500, 2},
      {"en", "1 500 ships", PieceKind::digits, 1, 1},
      {"de", "fünfundzwanzig Schiffe", PieceKind::cardinal, 25, 1},
      {"ar", "خمس سفن", PieceKind::cardinal, 5, 1},
      {"ar", "خمس السفينة", PieceKind::fraction, 0.2, 1},
      {"en", "half-brothers met", PieceKind::none, 0, 0},
      {"fr", "demi-finales jouées", PieceKind::none, 0, 0},
      {"en", "a third man", PieceKind::none, 0, 0},
      {"en", "24/7 service", PieceKind::digits, 24, 1},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.text, row.lang);
    const auto end = static_cast<int32_t>(read.analysis.tokens.size());
    const Piece piece = pieceAt(read.context, 0, end, true, false);
    EXPECT_EQ(piece.kind, row.kind) << row.text;
    if (row.kind == PieceKind::none) continue;
    EXPECT_EQ(piece.value.value(), row.value) << row.text;
    EXPECT_EQ(piece.end, row.end) << row.text;
  }
}

TEST(Piece, IsAnOrdinalByItsDotInsideASentence) {
  const test::Reading read("Sie kam auf den 3. Platz.", "de");
  const int32_t three = read.at("3");
  EXPECT_EQ(pieceAt(read.context, three, 20, true, false).kind, PieceKind::ordinal);
}

TEST(Piece, IsAFractionOnlyBehindANumberWhereItIsANumberToo) {
  const test::Reading read("ثلاثة وعشرون خمس", "ar");
  EXPECT_EQ(partAt(read.context, read.at("خمس")).value.den, 5);
  EXPECT_FALSE(partAt(read.context, read.at("ثلاثة")).found());
}

TEST(NumbersStart, AtNumberWordsFiguresAndTheirSigns) {
  const test::Reading read("ships lost -5 and .5 or minus two", "en");
  EXPECT_FALSE(mayStartNumber(read.context, read.at("ships")));
  EXPECT_FALSE(mayStartNumber(read.context, read.at("and")));
  EXPECT_TRUE(mayStartNumber(read.context, read.at("-")));
  EXPECT_TRUE(mayStartNumber(read.context, read.at(".")));
  EXPECT_TRUE(mayStartNumber(read.context, read.at("minus")));
  EXPECT_FALSE(mayStartNumber(read.context, 99));
}

}  // namespace
}  // namespace muqabala
