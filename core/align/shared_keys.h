#pragma once

#include <vector>

#include "core/options.h"
#include "core/vocabulary.h"

/// Which sentences of different articles have keys in common: words by their numbers in the
/// vocabulary, meanings by numbers of their own. From an inverted index, never from all pairs.
namespace muqabala {

/// Keys of sentences, one list behind the other, each key once in a list.
struct KeyLists {
  std::vector<int32_t> keys;
  std::vector<int32_t> starts = {0};  // of each list, and behind the last one

  int32_t size() const { return static_cast<int32_t>(starts.size()) - 1; }
  int32_t sizeOf(int32_t list) const { return starts[list + 1] - starts[list]; }
  /// Ends the list whose keys were added last.
  void close() { starts.push_back(static_cast<int32_t>(keys.size())); }
};

/// Which lists have a key: their numbers, in ascending order.
class KeyIndex {
 public:
  /// `keys`: how many there are.
  KeyIndex(const KeyLists& lists, size_t keys);
  const int32_t* begin(int32_t key) const { return postings_.data() + starts_[key]; }
  const int32_t* end(int32_t key) const { return postings_.data() + starts_[key + 1]; }

 private:
  std::vector<int32_t> starts_;  // by key, and behind the last one
  std::vector<int32_t> postings_;
};

/// Two lists of different articles, the weight of what they share, and how many keys that are.
struct Overlap {
  int32_t a = 0;  // the article of a stands before that of b
  int32_t b = 0;
  int32_t weight = 0;
  int32_t count = 0;
};

/// Lists with a key in common that stands in at most `maxPostings` lists, in the order of (a, b).
/// `sentences`: whose the lists are, by article. `weights`: by key.
std::vector<Overlap> overlapsOf(const KeyLists& lists, const std::vector<SentenceRef>& sentences,
                                const std::vector<int32_t>& weights, int32_t maxPostings);

/// What each list weighs.
std::vector<int64_t> totalsOf(const KeyLists& lists, const std::vector<int32_t>& weights);

/// The sentences of all articles that tell something, titles and headings too, by article and
/// sentence, and what they share in words.
struct SharedWords {
  std::vector<SentenceRef> sentences;
  KeyLists words;
  std::vector<int64_t> totals;  // weight by sentence
  std::vector<Overlap> overlaps;
};
SharedWords sharedWordsOf(const std::vector<const Analysis*>& analyses,
                          const Vocabulary& vocabulary, const Options& options);

}  // namespace muqabala
