#include "core/claims/counted.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(CountedAfter, IsTheNounPhraseBehindTheNumber) {
  struct {
    const char* lang;
    const char* text;
    const char* number;
    const char* head;
    const char* concept_;
  } rows[] = {
      {"en", "The army sent 900 American soldiers.", "900", "soldiers", "soldier"},
      {"en", "The army sent 900 of the soldiers.", "900", "soldiers", "soldier"},
      {"en", "The blast hurt 12 prison guards badly.", "12", "guards", "guard"},
      {"ar", "أرسل الجيش 900 جندي أمريكي إلى الشمال.", "900", "جندي", "soldier"},
      {"ar", "قتل 112 من مقاتلي التنظيم.", "112", "مقاتلي", "fighter"},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text, row.lang);
    const Counted counted = countedAfter(read.context, read.at(row.number) + 1);
    ASSERT_TRUE(counted.found()) << row.text;
    EXPECT_EQ(read.text(counted.head), row.head) << row.text;
    EXPECT_EQ(test::idOf(counted.concept_), row.concept_) << row.text;
    EXPECT_GE(counted.phrase.end, counted.head.end);
  }
}

TEST(CountedAfter, TakesTheNamesOfThePhrase) {
  const test::Reading read("The army sent 900 American soldiers.");
  EXPECT_EQ(countedAfter(read.context, read.at("900") + 1).names.size(), 1u);
}

TEST(CountedAfter, WhatIsSaidOfThePeopleIsNoNoun) {
  const test::Reading read("In all 550 surrendered to the army.");
  const Counted counted = countedAfter(read.context, read.at("550") + 1);
  EXPECT_FALSE(counted.found());
  EXPECT_TRUE(counted.verb);
}

TEST(CountedBefore, IsTheNounThatANumberCompletes) {
  const test::Reading read("بلغ عدد القتلى 117 في المدينة.");
  const Counted counted = countedBefore(read.context, read.at("117"));
  ASSERT_TRUE(counted.found());
  EXPECT_EQ(read.text(counted.head), "عدد القتلى");
  const test::Reading none("The army sent 900 soldiers home.");
  EXPECT_FALSE(countedBefore(none.context, none.at("900")).found());
}

TEST(CountedBeforeArticle, IsTheDefiniteNounOfADefiniteNumber) {
  const test::Reading read("احترقت المخازن الأربعة ليلا.");
  const Counted counted = countedBeforeArticle(read.context, read.at("الأربعة"));
  ASSERT_TRUE(counted.found());
  EXPECT_EQ(read.text(counted.head), "المخازن");
}

TEST(Phrase, EndsAtWordsThatDescribeNothing) {
  const test::Reading read("The soldiers did not sleep.", "en");
  EXPECT_TRUE(endsPhrase(read.context, read.at("not")));
  EXPECT_FALSE(endsPhrase(read.context, read.at("soldiers")));
}

TEST(VerbForm, SaysWhatHappenedAndNamesNoThing) {
  const test::Reading verb("The rebels surrendered.", "en");
  EXPECT_TRUE(isVerbForm(verb.context, verb.at("surrendered")));
  const test::Reading noun("Three attacks followed.", "en");
  EXPECT_FALSE(isVerbForm(noun.context, noun.at("attacks")));
}

}  // namespace
}  // namespace muqabala
