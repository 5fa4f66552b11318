#include "core/align/passages.h"

#include <algorithm>
#include <tuple>

#include "core/sort.h"

namespace muqabala {

namespace {

/// Dice overlap in thousandths from which two sentences tell the same; below lies chance (random
/// pairs: ninetieth centile 40 for one sentence, lessons of the prototype), above it a shared
/// theme.
constexpr int32_t kSameTelling = 220;
/// A sentence of fewer content words says too little to be matched by them.
constexpr size_t kFewestWords = 4;
constexpr int32_t kPartners = 2;

struct SentenceKeys {
  int32_t article = 0;
  int32_t sentence = 0;
  int64_t weight = 0;
  std::vector<Key> keys;
};

struct Link {
  int32_t a = 0;  // index into the list of sentences; the article of a stands before that of b
  int32_t b = 0;
  int32_t score = 0;
};

std::vector<SentenceKeys> collect(const std::vector<const Analysis*>& analyses,
                                  const Vocabulary& vocabulary) {
  std::vector<SentenceKeys> list;
  for (size_t i = 0; i < analyses.size(); ++i) {
    const Analysis& a = *analyses[i];
    for (size_t s = 0; s < a.sentences.size(); ++s) {
      const Sentence& sentence = a.sentences[s];
      if (sentence.role != SentenceRole::body && sentence.role != SentenceRole::title) continue;
      SentenceKeys entry{static_cast<int32_t>(i), static_cast<int32_t>(s), 0, {}};
      for (int32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        if (const Key key = contentKey(a.tokens[t]); key != 0) entry.keys.push_back(key);
      }
      sortStably(entry.keys.begin(), entry.keys.end());
      entry.keys.erase(std::unique(entry.keys.begin(), entry.keys.end()), entry.keys.end());
      for (Key key : entry.keys) entry.weight += vocabulary.idf(key);
      list.push_back(std::move(entry));
    }
  }
  return list;
}

/// (key, sentence), sorted.
std::vector<std::pair<Key, int32_t>> invert(const std::vector<SentenceKeys>& list) {
  std::vector<std::pair<Key, int32_t>> index;
  for (size_t i = 0; i < list.size(); ++i) {
    if (list[i].keys.size() < kFewestWords) continue;
    for (Key key : list[i].keys) index.emplace_back(key, static_cast<int32_t>(i));
  }
  sortStably(index.begin(), index.end());
  return index;
}

/// Shared weight of every pair of sentences of different articles that share a word not too common.
std::vector<Link> overlaps(const std::vector<SentenceKeys>& list, const Vocabulary& vocabulary,
                           const Options& options) {
  struct Shared {
    int32_t a, b, weight;
  };
  const auto index = invert(list);
  std::vector<Shared> shared;
  for (size_t i = 0; i < index.size();) {
    size_t end = i;
    while (end < index.size() && index[end].first == index[i].first) ++end;
    const int32_t idf = vocabulary.idf(index[i].first);
    const size_t last = end - i > static_cast<size_t>(options.maxPostings) ? i : end;
    for (size_t x = i; x < last; ++x) {
      for (size_t y = x + 1; y < last; ++y) {
        const auto [a, b] = std::pair(index[x].second, index[y].second);
        if (list[a].article != list[b].article) shared.push_back({a, b, idf});
      }
    }
    i = end;
  }
  sortStably(shared.begin(), shared.end(), [](const Shared& x, const Shared& y) {
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
  std::vector<Link> links;
  for (size_t i = 0; i < shared.size();) {
    int64_t weight = 0;
    size_t end = i;
    for (; end < shared.size() && shared[end].a == shared[i].a && shared[end].b == shared[i].b;
         ++end) {
      weight += shared[end].weight;
    }
    const int64_t total = list[shared[i].a].weight + list[shared[i].b].weight;
    const auto score = static_cast<int32_t>(total == 0 ? 0 : weight * 2000 / total);
    if (score >= kSameTelling) links.push_back({shared[i].a, shared[i].b, score});
    i = end;
  }
  return links;
}

/// Marks links that are among the best of one end in the article of the other end.
template <typename End, typename Other>
void keepBest(const std::vector<SentenceKeys>& list, std::vector<Link>& links, End end, Other other,
              std::vector<int>& votes) {
  std::vector<size_t> order(links.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto rank = [&](size_t i) {
    const Link& l = links[i];
    return std::tuple(end(l), list[other(l)].article, -l.score, other(l));
  };
  sortStably(order.begin(), order.end(), [&](size_t x, size_t y) { return rank(x) < rank(y); });
  int32_t place = 0;
  for (size_t i = 0; i < order.size(); ++i) {
    const bool same =
        i > 0 && end(links[order[i]]) == end(links[order[i - 1]]) &&
        list[other(links[order[i]])].article == list[other(links[order[i - 1]])].article;
    place = same ? place + 1 : 0;
    if (place < kPartners) ++votes[order[i]];
  }
}

void mutualOnly(const std::vector<SentenceKeys>& list, std::vector<Link>& links) {
  std::vector<int> votes(links.size(), 0);
  const auto a = [](const Link& l) { return l.a; };
  const auto b = [](const Link& l) { return l.b; };
  keepBest(list, links, a, b, votes);
  keepBest(list, links, b, a, votes);
  std::vector<Link> kept;
  for (size_t i = 0; i < links.size(); ++i) {
    if (votes[i] == 2) kept.push_back(links[i]);
  }
  links = std::move(kept);
}

bool holds(const std::vector<int32_t>& sentences, int32_t sentence) {
  return std::find(sentences.begin(), sentences.end(), sentence) != sentences.end();
}

bool beside(const std::vector<int32_t>& sentences, int32_t sentence) {
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](int32_t s) { return s + 1 == sentence || s - 1 == sentence; });
}

/// One sentence told in two that stand side by side, on either side.
bool continues(const Passage& p, int32_t a, int32_t b) {
  return (holds(p.sentencesA, a) && beside(p.sentencesB, b)) ||
         (holds(p.sentencesB, b) && beside(p.sentencesA, a));
}

void put(std::vector<int32_t>& sentences, int32_t sentence) {
  const auto at = std::lower_bound(sentences.begin(), sentences.end(), sentence);
  if (at == sentences.end() || *at != sentence) sentences.insert(at, sentence);
}

/// Links in order of (article a, article b, sentence a, sentence b) into passages.
void gather(const std::vector<SentenceKeys>& list, const std::vector<Link>& links,
            std::vector<Passage>& passages) {
  for (const Link& l : links) {
    const SentenceKeys& a = list[l.a];
    const SentenceKeys& b = list[l.b];
    Passage* last = passages.empty() ? nullptr : &passages.back();
    const bool joins = last != nullptr && last->articleA == a.article &&
                       last->articleB == b.article && continues(*last, a.sentence, b.sentence);
    if (!joins) {
      passages.push_back({a.article, b.article, {a.sentence}, {b.sentence}, l.score});
      continue;
    }
    put(last->sentencesA, a.sentence);
    put(last->sentencesB, b.sentence);
    last->score = std::max(last->score, l.score);
  }
}

}  // namespace

PassageAlignment alignPassages(const std::vector<const Analysis*>& analyses,
                               const Vocabulary& vocabulary, const Options& options) {
  PassageAlignment out;
  const std::vector<SentenceKeys> list = collect(analyses, vocabulary);
  std::vector<Link> links = overlaps(list, vocabulary, options);
  mutualOnly(list, links);
  sortStably(links.begin(), links.end(), [&](const Link& x, const Link& y) {
    return std::tuple(list[x.a].article, list[x.b].article, x.a, x.b) <
           std::tuple(list[y.a].article, list[y.b].article, y.a, y.b);
  });
  std::vector<bool> covered(list.size(), false);
  for (const Link& l : links) covered[l.a] = covered[l.b] = true;
  for (size_t i = 0; i < list.size(); ++i) {
    const bool body =
        analyses[list[i].article]->sentences[list[i].sentence].role == SentenceRole::body;
    if (!covered[i] && body) out.unique.push_back({list[i].article, list[i].sentence});
  }
  gather(list, links, out.passages);
  if (out.passages.size() > static_cast<size_t>(options.maxPassages)) {
    out.passages.resize(options.maxPassages);
    out.limits.push_back({"max-passages", options.maxPassages});
  }
  return out;
}

}  // namespace muqabala
