#include "core/vocabulary.h"

#include <algorithm>

#include "core/fixed_point.h"
#include "core/key_numbers.h"

namespace muqabala {

namespace {

/// Words of one shingle; five is what text-reuse detection uses (passim: n = 5).
constexpr int32_t kShingleWords = 5;
/// An article of which this share (hundredths) stands in another has the same wording.
constexpr int32_t kSameWording = 80;
constexpr Day kEventDays = 7;
/// Sentences of other texts that are thought beside those at hand, so that a word which two short
/// texts share still tells something.
constexpr uint64_t kBackgroundSentences = 64;

std::vector<Key> shingles(const Analysis& a) {
  std::vector<Key> words;
  for (const Sentence& s : a.sentences) {
    if (!isTelling(s)) continue;
    for (int32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
      if (a.tokens[t].kind != TokenKind::punctuation) words.push_back(a.tokens[t].form);
    }
  }
  std::vector<Key> hashes;
  for (size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    Key hash = 0;
    for (int32_t k = 0; k < kShingleWords; ++k) hash = hash * 0x100000001b3ULL ^ words[i + k];
    hashes.push_back(hash);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

/// How many stand in both; both sorted.
size_t common(const std::vector<Key>& a, const std::vector<Key>& b) {
  size_t count = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const Key x = a[i];
    const Key y = b[j];
    count += x == y ? 1 : 0;
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return count;
}

/// Shares of at least `kReported` hundredths. Pairs of articles, so only the first
/// `kComparedArticles` by place; wire copies in larger collections are found by digest alone.
void findCopies(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  constexpr int32_t kReported = 20;
  constexpr size_t kComparedArticles = 200;
  const size_t count = std::min(analyses.size(), kComparedArticles);
  std::vector<std::vector<Key>> prints;
  for (size_t i = 0; i < count; ++i) prints.push_back(shingles(*analyses[i]));
  const auto note = [&](size_t of, size_t in, size_t shared) {
    const auto share = static_cast<int32_t>(shared * 100 / std::max<size_t>(1, prints[of].size()));
    if (share >= kReported) vocabulary.copies[of].push_back({static_cast<int32_t>(in), share});
  };
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = i + 1; j < count; ++j) {
      const size_t shared = common(prints[i], prints[j]);
      note(i, j, shared);
      note(j, i, shared);
    }
  }
}

bool comesBefore(const Analysis& a, const Analysis& b) {
  return a.digest != b.digest ? a.digest < b.digest : a.article.id < b.article.id;
}

void findCounted(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  vocabulary.counted.assign(analyses.size(), true);
  for (size_t i = 0; i < analyses.size(); ++i) {
    for (const Copy& copy : vocabulary.copies[i]) {
      const Analysis& other = *analyses[copy.article];
      if (copy.share >= kSameWording && comesBefore(other, *analyses[i])) {
        vocabulary.counted[i] = false;
      }
    }
  }
}

/// Numbers the words of all tokens, in the order of their keys.
void numberWords(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  KeyNumbers numbers;
  for (const Analysis* a : analyses) {
    std::vector<WordId>& words = vocabulary.words.emplace_back(a->tokens.size(), kNone);
    for (size_t t = 0; t < words.size(); ++t) {
      if (const Key key = contentKey(a->tokens[t]); key != 0) words[t] = numbers.of(key);
    }
  }
  const std::vector<Key>& keys = numbers.keys();
  std::vector<std::pair<Key, int32_t>> order;
  order.reserve(keys.size());
  for (const Key key : keys) order.emplace_back(key, static_cast<int32_t>(order.size()));
  std::sort(order.begin(), order.end());
  std::vector<WordId> wordOf(order.size());
  vocabulary.keys.reserve(order.size());
  for (const auto& [key, number] : order) {
    wordOf[number] = static_cast<WordId>(vocabulary.keys.size());
    vocabulary.keys.push_back(key);
  }
  for (std::vector<WordId>& words : vocabulary.words) {
    for (WordId& word : words) word = word == kNone ? kNone : wordOf[word];
  }
}

/// A word weighs the less the more sentences have it.
void weigh(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  std::vector<uint64_t> found(vocabulary.keys.size(), 0);  // in how many sentences
  std::vector<int32_t> last(vocabulary.keys.size(), 0);    // the last one, counted from 1
  int32_t sentences = 0;
  for (size_t i = 0; i < analyses.size(); ++i) {
    if (!vocabulary.counted[i]) continue;
    for (const Sentence& s : analyses[i]->sentences) {
      if (!isTelling(s)) continue;
      ++sentences;
      for (int32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
        const WordId word = vocabulary.words[i][t];
        if (word == kNone || last[word] == sentences) continue;
        last[word] = sentences;
        ++found[word];
      }
    }
  }
  vocabulary.unseenIdf = log2Fixed(static_cast<uint64_t>(sentences) + kBackgroundSentences);
  vocabulary.weights.reserve(found.size());
  for (const uint64_t count : found) {
    const int32_t weight = std::max(1, vocabulary.unseenIdf - log2Fixed(count));
    vocabulary.weights.push_back(count == 0 ? vocabulary.unseenIdf : weight);
  }
}

void establishDays(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  DateValue& days = vocabulary.established;
  for (const Analysis* a : analyses) {
    if (!a->hasPublished) continue;
    days.from = days.hasBounds ? std::min(days.from, a->published) : a->published;
    days.to = days.hasBounds ? std::max(days.to, a->published + 1) : a->published + 1;
    days.hasBounds = true;
  }
  if (days.hasBounds) days.from -= kEventDays;
}

}  // namespace

Key contentKey(const Token& token) {
  if (token.kind == TokenKind::punctuation || (token.flags & kFlagFunction) != 0) return 0;
  return token.stem != 0 ? token.stem : token.base;
}

int32_t Vocabulary::idf(Key key) const {
  const auto at = std::lower_bound(keys.begin(), keys.end(), key);
  return at != keys.end() && *at == key ? weights[at - keys.begin()] : unseenIdf;
}

Vocabulary learnVocabulary(const std::vector<const Analysis*>& analyses) {
  Vocabulary vocabulary;
  vocabulary.copies.resize(analyses.size());
  findCopies(analyses, vocabulary);
  findCounted(analyses, vocabulary);
  numberWords(analyses, vocabulary);
  weigh(analyses, vocabulary);
  establishDays(analyses, vocabulary);
  return vocabulary;
}

}  // namespace muqabala
