#include "core/claims/phrase.h"

#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

using test::Reading;

/// How many descriptions the words from `first` to `last` make.
size_t made(const Reading& reading, std::string_view first, std::string_view last) {
  const TokenRange range{reading.at(first), reading.at(last) + 1};
  const std::vector<Claim> figures = test::quantitiesIn(reading.context);
  return extractPhrases(reading.context, {range}, figures, findNames(reading.context)).size();
}

TEST(Phrase, IsAClaimWithoutAFigure) {
  const Reading reading("A worn fuel hose caused the fire in the engine.", "en");
  const TokenRange range{reading.at("worn"), reading.at("hose") + 1};
  const std::vector<Claim> claims = extractPhrases(reading.context, {range}, {}, {});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].kind, ClaimKind::description);
  EXPECT_EQ(reading.text(claims[0].key), "worn fuel hose");
}

TEST(Phrase, IsNoneWhereAFigureSaysIt) {
  const Reading reading("The ferry carried 66 tired passengers from the island.", "en");
  EXPECT_EQ(made(reading, "tired", "passengers"), 0U);
}

TEST(Phrase, IsNoneWhereItOnlyNamesOrSays) {
  const Reading reading("The talks in the United States ended, officials said on Monday.", "en");
  EXPECT_EQ(made(reading, "United", "States"), 0U);
  EXPECT_EQ(made(reading, "officials", "said"), 0U);
}

}  // namespace
}  // namespace muqabala
