#include "core/claims/noun_number.h"

#include <gtest/gtest.h>

#include "core/claims/words.h"
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
      {"ar", "قتل جنديين في المعركة", "جنديين", 2, "soldier"},
      {"ar", "كرم عاملين في المصنع", "عاملين", 0, "employee"},
      {"ar", "قتل مدنيين في المعركة", "مدنيين", 0, "civilian"},
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

TEST(DualAt, IsANounOfTheTablesWithADualEnding) {
  struct {
    const char* text;
    const char* noun;
    const char* concept_;
  } rows[] = {
      {"شن الطيران غارتين على البلدة", "غارتين", "airstrike"},
      {"قتل شخصين في البلدة", "شخصين", "person"},
      {"احترقت سيارتين مفخختين في البلدة", "مفخختين", "-"},
      {"احترق منزلان في القرية", "منزلان", "house"},
      {"هدم السيل منزلين في القرية", "منزلين", "house"},
      {"سقطت قذيفتي هاون على الحي", "قذيفتي", "missile"},
      {"قال البلدين إنهما اتفقا", "البلدين", "-"},
      {"غادر الوفد لبنان أمس", "لبنان", "-"},
      {"في العديد من بلدان العالم", "بلدان", "-"},
      {"جاءوا معبرين عن شكرهم", "معبرين", "-"},
      {"التقى مسؤولين أمنيين أمس", "أمنيين", "-"},
      {"قال فنان إنه عاد", "فنان", "-"},
      {"قالت دارين إنها عادت", "دارين", "-"},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text, "ar");
    const NounForm form = dualAt(read.context, read.at(row.noun));
    EXPECT_EQ(test::idOf(form.concept_), row.concept_) << row.text;
    EXPECT_EQ(form.number, form.concept_ == kNone ? 0 : 2) << row.text;
  }
}

TEST(DualOf, IsTheSameUnitWithoutItsEnding) {
  const auto isDual = [](const char* text, const char* noun) {
    const test::Reading read(text, "ar");
    int32_t length = 0;
    const Entry* unit = entryAt(read.context, read.at(noun), EntryClass::unit, length);
    return unit != nullptr && isDualOf(read.context, read.at(noun), *unit);
  };
  EXPECT_TRUE(isDual("على بعد كيلومترين من القرية", "كيلومترين"));
  EXPECT_FALSE(isDual("مساحتها فدان أو أكثر", "فدان"));
  EXPECT_FALSE(isDual("على بعد كيلومتر من القرية", "كيلومتر"));
}

TEST(Compound, IsWhatItsLastPartNames) {
  const test::Reading read("Es gab 203 Kontaktpersonen und 12 Bratpfannen.", "de");
  EXPECT_EQ(test::idOf(conceptOfCompound(read.context, read.at("Kontaktpersonen"))), "person");
  EXPECT_EQ(conceptOfCompound(read.context, read.at("Bratpfannen")), kNone);
}

}  // namespace
}  // namespace muqabala
