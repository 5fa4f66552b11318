#include <gtest/gtest.h>

#include "core/claims/counted.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

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

TEST(CountedBefore, IsADualThatItsNumberFollows) {
  const test::Reading read("اعتقلت الشرطة مهندسين اثنين.");
  const Counted counted = countedBeforeArticle(read.context, read.at("اثنين"));
  ASSERT_TRUE(counted.found());
  EXPECT_EQ(read.text(counted.head), "مهندسين");
}

}  // namespace
}  // namespace muqabala
