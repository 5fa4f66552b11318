#include "core/align/phrases.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <utility>

#include "core/align/context.h"
#include "core/key_numbers.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Content words on either side of a word that are its company.
constexpr int32_t kReach = 10;
/// Content words from one word of a run to the next.
constexpr int32_t kStep = 2;
/// Content words of a phrase: enough to say it, few enough to be the decisive ones.
constexpr int32_t kLongest = 4;

/// How alike the company of a run must be (thousandths), by how often its rarest word stands in an
/// article that has it (hundredths). Of the runs that pass, about three in four say the same of the
/// same thing on the development events, in each of their languages alike.
struct Demand {
  int32_t repeats;
  int32_t words;
  int32_t company;
};
constexpr std::array<Demand, 3> kDemands = {{{120, 2, 150}, {200, 2, 250}, {300, 3, 300}}};
constexpr int32_t kMostRepeats = kDemands.back().repeats;

struct Place {
  int32_t article = 0;
  int32_t at = 0;  // index into the article's content words
};

/// The content words of one article.
struct Content {
  std::vector<int32_t> tokens;
  std::vector<WordId> words;
};

/// The words around a place, in ascending order, with what they weigh together.
struct Company {
  std::vector<WordId> words;
  int64_t total = 0;
};

using Match = std::pair<int32_t, int32_t>;  // content word of a, content word of b
using Run = std::span<const Match>;         // in text order

/// Whether no article before has the same text: what stands twice says no more than once.
bool isFirst(const std::vector<const Analysis*>& analyses, int32_t article) {
  return article == 0 || analyses[article - 1]->digest != analyses[article]->digest;
}

Content contentOf(const Analysis& a, const std::vector<WordId>& words) {
  Content content;
  for (const Sentence& s : a.sentences) {
    if (!isTelling(s)) continue;
    for (int32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
      if (words[t] == kNone) continue;
      content.tokens.push_back(t);
      content.words.push_back(words[t]);
    }
  }
  return content;
}

class Finder {
 public:
  Finder(const std::vector<const Analysis*>& analyses, const Vocabulary& vocabulary)
      : analyses_(analyses), vocabulary_(vocabulary) {
    for (size_t i = 0; i < analyses.size(); ++i) {
      contents_.push_back(contentOf(*analyses[i], vocabulary.words[i]));
      companies_.emplace_back(contents_.back().words.size());
    }
  }

  std::vector<PhrasePair> find(const Options& options) {
    invert();
    for (size_t word = 0; word + 1 < starts_.size(); ++word) {
      const int32_t begin = starts_[word];
      const int32_t end = starts_[word + 1];
      if (end - begin < 2 || end - begin > options.maxPostings) continue;
      int32_t articles = 0;  // a text that stands twice counts once
      int32_t places = 0;
      for (int32_t i = begin; i < end; ++i) {
        const bool isNew = i == begin || index_[i].article != index_[i - 1].article;
        const bool counts = isFirst(analyses_, index_[i].article);
        articles += isNew && counts ? 1 : 0;
        places += counts ? 1 : 0;
      }
      const int32_t repeats = places * 100 / std::max(1, articles);
      if (repeats <= kMostRepeats) seed(begin, end, repeats);
    }
    return std::move(found_);
  }

 private:
  /// The places of each word, in text order.
  void invert() {
    starts_.assign(vocabulary_.keys.size() + 1, 0);
    for (const Content& content : contents_) {
      for (const WordId word : content.words) ++starts_[word + 1];
    }
    for (size_t word = 1; word < starts_.size(); ++word) starts_[word] += starts_[word - 1];
    index_.resize(starts_.back());
    std::vector<int32_t> next = starts_;
    for (size_t i = 0; i < contents_.size(); ++i) {
      int32_t at = 0;
      for (const WordId word : contents_[i].words) {
        index_[next[word]++] = {static_cast<int32_t>(i), at++};
      }
    }
  }

  void seed(int32_t begin, int32_t end, int32_t repeats) {
    for (int32_t x = begin; x < end; ++x) {
      for (int32_t y = x + 1; y < end; ++y) {
        const Place a = index_[x];
        const Place b = index_[y];
        if (a.article == b.article) continue;
        const bool same = analyses_[a.article]->digest == analyses_[b.article]->digest;
        if (!same || a.at == b.at) grow(a, b, repeats);
      }
    }
  }

  bool sameSentence(Place p, int32_t other) const {
    const Analysis& a = *analyses_[p.article];
    const Content& c = contents_[p.article];
    return a.sentenceOfToken[c.tokens[p.at]] == a.sentenceOfToken[c.tokens[other]];
  }

  /// The nearest match beyond `from` in the direction of `step`; {-1, -1} where there is none.
  Match next(Place a, Place b, Match from, int32_t step) const {
    const std::vector<WordId>& wa = contents_[a.article].words;
    const std::vector<WordId>& wb = contents_[b.article].words;
    for (int32_t sum = 2; sum <= 2 * kStep; ++sum) {
      for (int32_t i = std::max(1, sum - kStep); i <= std::min(kStep, sum - 1); ++i) {
        const int32_t x = from.first + i * step;
        const int32_t y = from.second + (sum - i) * step;
        const bool inside = x >= 0 && y >= 0 && x < static_cast<int32_t>(wa.size()) &&
                            y < static_cast<int32_t>(wb.size());
        if (inside && wa[x] == wb[y] && sameSentence(a, x) && sameSentence(b, y)) return {x, y};
      }
    }
    return {kNone, kNone};
  }

  /// The matches through `a` and `b`, up to two phrases on either side; good until the next call.
  Run runThrough(Place a, Place b) {
    constexpr size_t kMiddle = 2 * kLongest;
    const Match seed{a.at, b.at};
    size_t begin = kMiddle;
    size_t end = kMiddle;
    run_[end++] = seed;
    for (Match m = next(a, b, seed, -1); m.first != kNone; m = next(a, b, m, -1)) {
      run_[--begin] = m;
      if (begin == 0) break;
    }
    for (Match m = next(a, b, seed, 1); m.first != kNone; m = next(a, b, m, 1)) {
      run_[end++] = m;
      if (end == run_.size()) break;
    }
    return {run_.data() + begin, end - begin};
  }

  void grow(Place a, Place b, int32_t repeats) {
    const Run run = runThrough(a, b);
    const auto words = static_cast<int32_t>(run.size());
    if (words < kDemands.front().words) return;
    const auto demand = std::find_if(kDemands.begin(), kDemands.end(), [&](const Demand& d) {
      return repeats <= d.repeats && words >= d.words;
    });
    if (demand == kDemands.end()) return;
    const bool alike = std::any_of(run.begin(), run.end(), [&](const Match& m) {
      const WordSet x = companyOf({a.article, m.first});
      const WordSet y = companyOf({b.article, m.second});
      return overlap(x, y, vocabulary_.weights) >= demand->company;
    });
    if (!alike) return;
    for (size_t from = 0, to = 0; from < run.size(); from = to) {
      while (to < run.size() && sameClauses(a, b, run[from], run[to])) ++to;
      const Run part = run.subspan(from, to - from);
      const bool whole = part.size() == run.size();
      if (whole || static_cast<int32_t>(part.size()) >= kDemands.front().words)
        keep(a.article, b.article, rarest(a.article, part));
    }
  }

  bool sameClauses(Place a, Place b, Match x, Match y) const {
    const auto clause = [&](Place p, int32_t at) {
      return analyses_[p.article]->clauseOfToken[contents_[p.article].tokens[at]];
    };
    return clause(a, x.first) == clause(a, y.first) && clause(b, x.second) == clause(b, y.second);
  }

  /// The stretch of at most kLongest matches whose words weigh most; the first of several.
  Run rarest(int32_t article, Run run) const {
    const std::vector<WordId>& words = contents_[article].words;
    const auto longest = static_cast<size_t>(kLongest);
    size_t best = 0;
    int64_t heaviest = -1;
    for (size_t from = 0; from == 0 || from + longest <= run.size(); ++from) {
      int64_t weight = 0;
      for (size_t i = from; i < std::min(run.size(), from + longest); ++i) {
        weight += vocabulary_.weights[words[run[i].first]];
      }
      if (weight > heaviest) {
        heaviest = weight;
        best = from;
      }
    }
    return run.subspan(best, std::min(longest, run.size() - best));
  }

  void keep(int32_t articleA, int32_t articleB, Run run) {
    const std::vector<int32_t>& ta = contents_[articleA].tokens;
    const std::vector<int32_t>& tb = contents_[articleB].tokens;
    found_.push_back({articleA,
                      {ta[run.front().first], ta[run.back().first] + 1},
                      articleB,
                      {tb[run.front().second], tb[run.back().second] + 1}});
  }

  WordSet companyOf(Place p) {
    Company& company = companies_[p.article][p.at];
    if (company.total == 0) gather(p, company);
    return {company.words.data(), company.words.data() + company.words.size(), company.total};
  }

  void gather(Place p, Company& company) const {
    const std::vector<WordId>& words = contents_[p.article].words;
    const int32_t last = std::min(static_cast<int32_t>(words.size()), p.at + kReach + 1);
    company.words.reserve(2 * kReach);
    for (int32_t i = std::max(0, p.at - kReach); i < last; ++i) {
      if (words[i] != words[p.at]) company.words.push_back(words[i]);
    }
    std::sort(company.words.begin(), company.words.end());
    const auto end = std::unique(company.words.begin(), company.words.end());
    company.words.erase(end, company.words.end());
    for (const WordId word : company.words) company.total += vocabulary_.weights[word];
  }

  const std::vector<const Analysis*>& analyses_;
  const Vocabulary& vocabulary_;
  std::vector<Content> contents_;
  std::vector<int32_t> starts_;  // by word: where its places stand, and behind the last one
  std::vector<Place> index_;
  std::vector<std::vector<Company>> companies_;
  std::array<Match, 4 * kLongest + 2> run_;
  std::vector<PhrasePair> found_;
};

/// One range for those of an article that overlap: the one that most pairs have, then the shortest.
class Settled {
 public:
  explicit Settled(size_t tokens) : chosenAt_(tokens, kFree) {}

  void note(TokenRange range, bool counts) {
    const auto key = static_cast<Key>(range.begin) << 32 | static_cast<Key>(range.end);
    const int32_t number = numbers_.of(key);
    if (static_cast<size_t>(number) == uses_.size()) uses_.push_back({range, 0});
    uses_[number].count += counts ? 1 : 0;
  }

  void choose() {
    const auto rank = [](const Use& u) {
      return std::tuple(-u.count, u.range.size(), u.range.begin);
    };
    sortStably(uses_.begin(), uses_.end(),
               [&](const Use& x, const Use& y) { return rank(x) < rank(y); });
    for (const Use& use : uses_) {
      if (at(use.range) != kFree) continue;
      for (int32_t t = use.range.begin; t < use.range.end; ++t) {
        chosenAt_[t] = static_cast<int32_t>(chosen_.size());
      }
      chosen_.push_back(use.range);
    }
  }

  TokenRange of(TokenRange range) const {
    const int32_t first = at(range);
    return first == kFree ? range : chosen_[first];
  }

 private:
  struct Use {
    TokenRange range;
    int32_t count = 0;
  };
  static constexpr int32_t kFree = INT32_MAX;

  /// The first one chosen of those that a range overlaps.
  int32_t at(TokenRange range) const {
    return *std::min_element(chosenAt_.begin() + range.begin, chosenAt_.begin() + range.end);
  }

  KeyNumbers numbers_;
  std::vector<Use> uses_;
  std::vector<TokenRange> chosen_;  // none overlaps another
  std::vector<int32_t> chosenAt_;   // by token
};

}  // namespace

std::vector<PhrasePair> sharedPhrases(const std::vector<const Analysis*>& analyses,
                                      const Vocabulary& vocabulary, const Options& options) {
  std::vector<PhrasePair> pairs = Finder(analyses, vocabulary).find(options);
  std::vector<Settled> settled;
  settled.reserve(analyses.size());
  for (const Analysis* a : analyses) settled.emplace_back(a->tokens.size());
  for (const PhrasePair& p : pairs) {
    const bool counts = isFirst(analyses, p.articleA) && isFirst(analyses, p.articleB);
    settled[p.articleA].note(p.a, counts);
    settled[p.articleB].note(p.b, counts);
  }
  for (Settled& s : settled) s.choose();
  for (PhrasePair& p : pairs) {
    p.a = settled[p.articleA].of(p.a);
    p.b = settled[p.articleB].of(p.b);
  }
  sortStably(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace muqabala
