#include "core/claims/compound.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* lang;
  const char* word;
  double value;
  bool ordinal;
  bool part;
};

TEST(Compound, IsMadeOfTheNumberWordsOfItsLanguage) {
  const Row rows[] = {
      {"de", "fünfundzwanzig", 25, false, false},
      {"de", "zweihundertfünfzigtausend", 250000, false, false},
      {"de", "einhunderteinunddreißig", 131, false, false},
      {"de", "zweihundertsechsundfuenfzig", 256, false, false},
      {"de", "siebenundzwanzigsten", 27, true, false},
      {"de", "einhunderttausendste", 100000, true, false},
      {"de", "dreieinhalb", 3.5, false, false},
      {"es", "treintaicinco", 35, false, false},
      {"es", "dosmil", 2000, false, false},
      {"es", "veintidosmilésimo", 22000, true, false},
      {"es", "veintiunavo", 1.0 / 21, false, true},
      {"es", "dosmilésimos", 1.0 / 2000, false, true},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.word, row.lang);
    const auto found = compoundAt(read.context, 0);
    ASSERT_TRUE(found) << row.word;
    EXPECT_EQ(found->value.value(), row.value) << row.word;
    EXPECT_EQ(found->ordinal, row.ordinal) << row.word;
    EXPECT_EQ(found->part, row.part) << row.word;
  }
}

TEST(Compound, IsNoOtherWord) {
  for (const char* word : {"einander", "einzig", "vierteilen", "achtsam", "zweifelhaft", "fünf"}) {
    const test::Reading read(word, "de");
    EXPECT_FALSE(compoundAt(read.context, 0)) << word;
  }
  const test::Reading english("twentyfive", "en");
  EXPECT_FALSE(compoundAt(english.context, 0));
}

}  // namespace
}  // namespace muqabala
