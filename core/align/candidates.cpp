#include "core/align/candidates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

#include "core/sort.h"

namespace muqabala {

namespace {

struct Posting {
  Key key = 0;
  int32_t claim = 0;
};

/// Keeps keys of different sorts apart.
enum class Sort : uint64_t { head = 1, concept_, event, outcome, value, date, word, denial };

Key keyFor(Sort sort, ValueType type, uint64_t what) {
  Key h =
      what * 0x9e3779b97f4a7c15ULL + static_cast<uint64_t>(sort) * 31 + static_cast<uint64_t>(type);
  h ^= h >> 29;
  return h * 0xbf58476d1ce4e5b9ULL;
}

/// The words around a claim that fewest sentences have: what tells the same thing shares some.
std::array<Key, 3> rarest(const WeightedKeys& words) {
  std::array<std::pair<int32_t, Key>, 3> best{};
  for (const auto& [key, weight] : words.keys) {
    if (weight <= best[2].first) continue;
    best[2] = {weight, key};
    std::sort(best.begin(), best.end(), std::greater<>());
  }
  return {best[0].second, best[1].second, best[2].second};
}

/// What has no frame that two claims could be set against each other by.
bool isUncompared(ClaimKind kind) {
  return kind == ClaimKind::place || kind == ClaimKind::person || kind == ClaimKind::description;
}

class Postings {
 public:
  explicit Postings(const Collection& all) : all_(all), person_(all.lexicon.conceptById("person")) {
    for (size_t i = 0; i < all.claims.size(); ++i) add(static_cast<int32_t>(i));
    sortStably(postings_.begin(), postings_.end(), [](const Posting& x, const Posting& y) {
      return x.key != y.key ? x.key < y.key : x.claim < y.claim;
    });
  }
  const std::vector<Posting>& sorted() const { return postings_; }

 private:
  void post(Sort sort, const Claim& c, uint64_t what, int32_t claim) {
    postings_.push_back({keyFor(sort, c.value.type, what), claim});
  }

  void chain(Sort sort, const Claim& c, ConceptId concept_, int32_t claim) {
    // A loop in the table must not hang: no is-a chain of news concepts is this deep.
    for (int depth = 0; concept_ != kNone && concept_ != person_ && depth < 12; ++depth) {
      post(sort, c, static_cast<uint64_t>(concept_), claim);
      concept_ = all_.lexicon.concepts()[concept_].parent;
    }
  }

  void add(int32_t i) {
    const Claim& c = all_.claims[i];
    const bool inside = c.within != kNone && all_.claims[c.within].parts.empty();
    if (c.kind == ClaimKind::speech || inside || c.bare || isUncompared(c.kind)) return;
    if (c.denies != kNone) post(Sort::denial, c, static_cast<uint64_t>(c.denies), i);
    post(Sort::denial, c, static_cast<uint64_t>(i), i);
    if (c.kind == ClaimKind::event) {
      post(Sort::event, c, static_cast<uint64_t>(c.event), i);
      return;
    }
    if (c.countedHead != 0) post(Sort::head, c, c.countedHead, i);
    chain(Sort::concept_, c, c.countedConcept, i);
    const bool generic = c.countedConcept == kNone || all_.lexicon.isA(c.countedConcept, person_);
    if (generic) chain(Sort::event, c, c.event, i);
    for (ConceptId anchor : all_.tallies[i].anchors) {
      post(Sort::event, c, static_cast<uint64_t>(anchor), i);
    }
    const Tally& t = all_.tallies[i];
    if (t.person && t.outcome != Outcome::none) {
      post(Sort::outcome, c, static_cast<uint64_t>(t.outcome), i);
    }
    if (c.countedConcept == kNone && c.countedHead == 0) {
      for (Key word : rarest(all_.contexts.near(i))) post(Sort::word, c, word, i);
    }
    if (c.value.type == ValueType::date && c.value.date.hasBounds) {
      post(Sort::date, c, static_cast<uint64_t>(c.value.date.from), i);
    }
    if (c.value.type == ValueType::quantity && c.value.quantity.min > 0) {
      post(Sort::value, c, __builtin_bit_cast(uint64_t, c.value.quantity.min), i);
    }
  }

  const Collection& all_;
  ConceptId person_;
  std::vector<Posting> postings_;
};

/// Events are laid side by side only where one wording asserts what the other does not.
bool comparableKinds(const Claim& a, const Claim& b) {
  if (a.kind == ClaimKind::event && b.kind == ClaimKind::event) return a.polarity != b.polarity;
  return a.kind != ClaimKind::event && b.kind != ClaimKind::event && a.value.type == b.value.type &&
         a.value.quantity.unit == b.value.quantity.unit;
}

}  // namespace

std::vector<std::pair<int32_t, int32_t>> candidatePairs(const Collection& all,
                                                        const Options& options,
                                                        std::vector<Limit>& limits) {
  const Postings index(all);
  const std::vector<Posting>& postings = index.sorted();
  std::vector<std::pair<int32_t, int32_t>> pairs;
  bool bucketFull = false;
  for (size_t i = 0; i < postings.size();) {
    size_t end = i;
    while (end < postings.size() && postings[end].key == postings[i].key) ++end;
    const size_t last = std::min(end, i + static_cast<size_t>(options.maxClaimsPerBucket));
    bucketFull = bucketFull || last < end;
    for (size_t x = i; x < last; ++x) {
      for (size_t y = x + 1; y < last; ++y) {
        const auto [a, b] = std::pair(postings[x].claim, postings[y].claim);
        if (a != b && comparableKinds(all.claims[a], all.claims[b])) pairs.emplace_back(a, b);
      }
    }
    i = end;
  }
  sortStably(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  if (bucketFull) limits.push_back({"max-claims-per-bucket", options.maxClaimsPerBucket});
  if (pairs.size() > static_cast<size_t>(options.maxCandidatePairs)) {
    pairs.resize(options.maxCandidatePairs);
    limits.push_back({"max-candidate-pairs", options.maxCandidatePairs});
  }
  return pairs;
}

}  // namespace muqabala
