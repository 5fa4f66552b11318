#include "core/claims/noun_number.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(NounForm, SaysHowManyByItsShapeAlone) {
  struct {
    const char* lang;
    const char* text;
    const char* noun;
    int number;
    const char* concept_;
  } rows[] = {
      {"ar", "قتل ضابط في المعركة", "ضابط", 1, "officer"},
      {"ar", "قتل ضابطان في المعركة", "ضابطان", 2, "officer"},
      {"ar", "قتل ضباط في المعركة", "ضباط", 0, "officer"},
      {"ar", "قتل جنود في المعركة", "جنود", 0, "soldier"},
      {"ar", "سقط جسر في المعركة", "جسر", 0, "-"},
      {"en", "an officer was killed", "officer", 1, "officer"},
      {"en", "guards were killed", "guards", 0, "guard"},
      {"en", "a bridge fell", "bridge", 0, "-"},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text, row.lang);
    const NounForm form = nounForm(read.context, read.at(row.noun));
    EXPECT_EQ(form.number, row.number) << row.text;
    EXPECT_EQ(test::idOf(form.concept_), row.concept_) << row.text;
  }
}

TEST(Compound, IsWhatItsLastPartNames) {
  const test::Reading read("Es gab 203 Kontaktpersonen und 12 Bratpfannen.", "de");
  EXPECT_EQ(test::idOf(conceptOfCompound(read.context, read.at("Kontaktpersonen"))), "person");
  EXPECT_EQ(conceptOfCompound(read.context, read.at("Bratpfannen")), kNone);
}

}  // namespace
}  // namespace muqabala
