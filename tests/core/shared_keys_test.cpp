#include "core/align/shared_keys.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

KeyLists listsOf(const std::vector<std::vector<int32_t>>& lists) {
  KeyLists out;
  for (const std::vector<int32_t>& keys : lists) {
    out.keys.insert(out.keys.end(), keys.begin(), keys.end());
    out.close();
  }
  return out;
}

/// "0-2 300/2": lists 0 and 2 share two keys that weigh 300.
std::string shown(const std::vector<Overlap>& overlaps) {
  std::string out;
  for (const Overlap& o : overlaps) {
    out += (out.empty() ? "" : " ") + std::to_string(o.a) + "-" + std::to_string(o.b) + " " +
           std::to_string(o.weight) + "/" + std::to_string(o.count);
  }
  return out;
}

const std::vector<int32_t> kWeights = {100, 200, 400};
const std::vector<SentenceRef> kTwoOfFirst = {{0, 0}, {0, 1}, {1, 0}};

TEST(SharedKeys, AreCountedAndWeighedBetweenArticles) {
  const KeyLists lists = listsOf({{0, 1}, {1, 2}, {2, 1, 0}});
  EXPECT_EQ(shown(overlapsOf(lists, kTwoOfFirst, kWeights, 9)), "0-2 300/2 1-2 600/2");
}

TEST(SharedKeys, OfTooManyListsAreLeftOut) {
  const KeyLists lists = listsOf({{0, 1}, {1, 2}, {2, 1, 0}});
  EXPECT_EQ(shown(overlapsOf(lists, kTwoOfFirst, kWeights, 2)), "0-2 100/1 1-2 400/1");
}

TEST(SharedKeys, MayBeNone) {
  EXPECT_EQ(shown(overlapsOf({}, {}, {}, 9)), "");
  EXPECT_EQ(shown(overlapsOf(listsOf({{0}, {1}, {2}}), kTwoOfFirst, kWeights, 9)), "");
}

TEST(SharedWords, CountEachWordOfASentenceOnce) {
  const Analysis a = analyse(test::article("a", "The bridge and the bridges of the town."), {});
  const Analysis b = analyse(test::article("b", "A bridge fell."), {});
  const std::vector<const Analysis*> analyses = {&a, &b};
  const Vocabulary vocabulary = learnVocabulary(analyses);
  const SharedWords shared = sharedWordsOf(analyses, vocabulary, {});
  ASSERT_EQ(shared.sentences.size(), 2U);
  EXPECT_EQ(shared.words.sizeOf(0), 2);
  const int32_t bridge = vocabulary.idf(contentKey(b.tokens[1]));
  EXPECT_EQ(shown(shared.overlaps), "0-1 " + std::to_string(bridge) + "/1");
  EXPECT_EQ(shared.totals[0], bridge + vocabulary.idf(contentKey(a.tokens[6])));
}

}  // namespace
}  // namespace muqabala
