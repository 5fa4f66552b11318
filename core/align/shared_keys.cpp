#include "core/align/shared_keys.h"

#include <utility>

#include "core/align/number_set.h"

namespace muqabala {

namespace {

/// What one list shares with another.
struct Sum {
  int32_t weight = 0;
  int32_t count = 0;
};

}  // namespace

KeyIndex::KeyIndex(const KeyLists& lists, size_t keys)
    : starts_(keys + 1, 0), postings_(lists.keys.size()) {
  for (const int32_t key : lists.keys) ++starts_[key + 1];
  for (size_t key = 0; key < keys; ++key) starts_[key + 1] += starts_[key];
  std::vector<int32_t> next = starts_;
  for (int32_t list = 0; list < lists.size(); ++list) {
    for (int32_t i = lists.starts[list]; i < lists.starts[list + 1]; ++i) {
      postings_[next[lists.keys[i]]++] = list;
    }
  }
}

std::vector<Overlap> overlapsOf(const KeyLists& lists, const std::vector<SentenceRef>& sentences,
                                const std::vector<int32_t>& weights, int32_t maxPostings) {
  const KeyIndex index(lists, weights.size());
  std::vector<Sum> sums(lists.size());
  NumberSet met(lists.size());
  std::vector<Overlap> out;
  int32_t others = 0;  // the first list of the next article
  for (int32_t a = 0; a < lists.size(); ++a) {
    while (others < lists.size() && sentences[others].article == sentences[a].article) ++others;
    for (int32_t i = lists.starts[a]; i < lists.starts[a + 1]; ++i) {
      const int32_t key = lists.keys[i];
      const int32_t* const begin = index.begin(key);
      const int32_t* at = index.end(key);
      if (at - begin > maxPostings) continue;
      while (at != begin && *--at >= others) {
        met.add(*at);
        sums[*at].weight += weights[key];
        ++sums[*at].count;
      }
    }
    met.take([&](int32_t b) {
      const Sum sum = std::exchange(sums[b], {});
      out.push_back({a, b, sum.weight, sum.count});
    });
  }
  return out;
}

std::vector<int64_t> totalsOf(const KeyLists& lists, const std::vector<int32_t>& weights) {
  std::vector<int64_t> totals(lists.size(), 0);
  for (int32_t list = 0; list < lists.size(); ++list) {
    for (int32_t i = lists.starts[list]; i < lists.starts[list + 1]; ++i) {
      totals[list] += weights[lists.keys[i]];
    }
  }
  return totals;
}

SharedWords sharedWordsOf(const std::vector<const Analysis*>& analyses,
                          const Vocabulary& vocabulary, const Options& options) {
  SharedWords out;
  std::vector<int32_t> last(vocabulary.keys.size(), kNone);  // by word: the last list that has it
  for (size_t i = 0; i < analyses.size(); ++i) {
    const std::vector<Sentence>& all = analyses[i]->sentences;
    for (size_t s = 0; s < all.size(); ++s) {
      if (!isTelling(all[s])) continue;
      const int32_t list = out.words.size();
      for (int32_t t = all[s].tokens.begin; t < all[s].tokens.end; ++t) {
        const WordId word = vocabulary.words[i][t];
        if (word == kNone || last[word] == list) continue;
        last[word] = list;
        out.words.keys.push_back(word);
      }
      out.words.close();
      out.sentences.push_back({static_cast<int32_t>(i), static_cast<int32_t>(s)});
    }
  }
  out.totals = totalsOf(out.words, vocabulary.weights);
  out.overlaps = overlapsOf(out.words, out.sentences, vocabulary.weights, options.maxPostings);
  return out;
}

}  // namespace muqabala
