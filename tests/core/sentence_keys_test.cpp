#include "core/align/sentence_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/core/support.h"

namespace muqabala {
namespace {

std::vector<SentenceKeys> keysOf(const std::string& text) {
  const Analysis analysis = analyse(test::article("a", text), {});
  return sentenceKeysOf({&analysis}, claimsOf(analysis, {}));
}

/// Meanings that the first sentences of two texts share.
size_t sharedMeanings(const std::string& a, const std::string& b) {
  const std::vector<Key> x = keysOf(a)[0].meanings;
  const std::vector<Key> y = keysOf(b)[0].meanings;
  std::set<Key> both;
  for (const Key key : x) {
    if (std::find(y.begin(), y.end(), key) != y.end()) both.insert(key);
  }
  return both.size();
}

TEST(SentenceKeys, MeaningsAreEqualInEveryLanguage) {
  EXPECT_EQ(sharedMeanings("350 prisoners escaped in Damascus.", "فر 350 سجينا في دمشق."), 4U);
  EXPECT_EQ(sharedMeanings("Der Brand in Beirut.", "Le feu à Beyrouth."), 2U);
}

TEST(SentenceKeys, AFigureStandsForItsValue) {
  EXPECT_EQ(sharedMeanings("They counted three hundred and fifty.", "It cost 350."), 1U);
  EXPECT_EQ(sharedMeanings("They counted 350.", "It cost 351."), 0U);
}

TEST(SentenceKeys, HeadingsCountAndBylinesDoNot) {
  const std::vector<SentenceKeys> keys = keysOf(
      "Bridge reopens after repairs\nBy Jane Doe\n\nThe bridge was reopened on Monday after "
      "long repairs, the town said.");
  for (size_t i = 1; i < keys.size(); ++i) EXPECT_LT(keys[i - 1].sentence, keys[i].sentence);
  EXPECT_EQ(keys[0].sentence, 0);
}

}  // namespace
}  // namespace muqabala
