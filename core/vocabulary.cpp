#include "core/vocabulary.h"

#include <algorithm>

#include "core/fixed_point.h"

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

bool isBody(const Sentence& s) {
  return s.role != SentenceRole::boilerplate && s.role != SentenceRole::byline;
}

std::vector<Key> sentenceKeys(const Analysis& a, const Sentence& s) {
  std::vector<Key> keys;
  for (int32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
    if (const Key key = contentKey(a.tokens[t]); key != 0) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<Key> shingles(const Analysis& a) {
  std::vector<Key> words;
  for (const Sentence& s : a.sentences) {
    if (!isBody(s)) continue;
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

/// Hundredths of `of` that stand in `in`; both sorted.
int32_t share(const std::vector<Key>& of, const std::vector<Key>& in) {
  size_t common = 0;
  for (size_t i = 0, j = 0; i < of.size() && j < in.size();) {
    if (of[i] == in[j]) ++common;
    of[i] <= in[j] ? ++i : ++j;
  }
  return of.empty() ? 0 : static_cast<int32_t>(common * 100 / of.size());
}

/// Shares of at least `kReported` hundredths. Pairs of articles, so only the first
/// `kComparedArticles` by place; wire copies in larger collections are found by digest alone.
void findCopies(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  constexpr int32_t kReported = 20;
  constexpr size_t kComparedArticles = 200;
  const size_t count = std::min(analyses.size(), kComparedArticles);
  std::vector<std::vector<Key>> prints;
  for (size_t i = 0; i < count; ++i) prints.push_back(shingles(*analyses[i]));
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = 0; j < count; ++j) {
      const int32_t s = i == j ? 0 : share(prints[i], prints[j]);
      if (s >= kReported) vocabulary.copies[i].push_back({static_cast<int32_t>(j), s});
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

void weigh(const std::vector<const Analysis*>& analyses, Vocabulary& vocabulary) {
  std::vector<Key> all;
  uint64_t sentences = 0;
  for (size_t i = 0; i < analyses.size(); ++i) {
    if (!vocabulary.counted[i]) continue;
    for (const Sentence& s : analyses[i]->sentences) {
      if (!isBody(s)) continue;
      ++sentences;
      const std::vector<Key> keys = sentenceKeys(*analyses[i], s);
      all.insert(all.end(), keys.begin(), keys.end());
    }
  }
  std::sort(all.begin(), all.end());
  const int32_t top = log2Fixed(sentences + kBackgroundSentences);
  for (size_t i = 0; i < all.size();) {
    size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    vocabulary.weights.push_back({all[i], std::max(1, top - log2Fixed(end - i))});
    i = end;
  }
  vocabulary.unseenIdf = top;
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
  const auto at = std::lower_bound(weights.begin(), weights.end(), key,
                                   [](const Weight& w, Key k) { return w.key < k; });
  return at != weights.end() && at->key == key ? at->idf : unseenIdf;
}

Vocabulary learnVocabulary(const std::vector<const Analysis*>& analyses) {
  Vocabulary vocabulary;
  vocabulary.copies.resize(analyses.size());
  findCopies(analyses, vocabulary);
  findCounted(analyses, vocabulary);
  weigh(analyses, vocabulary);
  establishDays(analyses, vocabulary);
  return vocabulary;
}

}  // namespace muqabala
