#include "core/align/candidates.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/align/number_set.h"
#include "core/align/shared_keys.h"
#include "core/key_numbers.h"

namespace muqabala {

namespace {

/// Keeps keys of different sorts apart.
enum class Sort : uint64_t { head = 1, concept_, event, outcome, value, date, word, denial };

Key keyFor(Sort sort, ValueType type, uint64_t what) {
  Key h =
      what * 0x9e3779b97f4a7c15ULL + static_cast<uint64_t>(sort) * 31 + static_cast<uint64_t>(type);
  h ^= h >> 29;
  return h * 0xbf58476d1ce4e5b9ULL;
}

/// The words around a claim that fewest sentences have: what tells the same thing shares some.
/// 0 where there are fewer.
std::array<Key, 3> rarest(const WordSet& words, const Vocabulary& vocabulary) {
  std::array<std::pair<int32_t, Key>, 3> best{};
  for (const WordId* word = words.begin; word != words.end; ++word) {
    const int32_t weight = vocabulary.weights[*word];
    if (weight <= best[2].first) continue;
    best[2] = {weight, vocabulary.keys[*word]};
    std::sort(best.begin(), best.end(), std::greater<>());
  }
  return {best[0].second, best[1].second, best[2].second};
}

/// What has no frame that two claims could be set against each other by.
bool isUncompared(ClaimKind kind) {
  return kind == ClaimKind::place || kind == ClaimKind::person || kind == ClaimKind::description;
}

/// What each claim can be found by, as numbers of buckets.
class Buckets {
 public:
  explicit Buckets(const Collection& all)
      : all_(all), person_(all.lexicon.conceptById("person")), denied_(all.claims.size()) {
    for (const Claim& c : all.claims) {
      if (c.denies != kNone) denied_[c.denies] = true;
    }
    for (size_t i = 0; i < all.claims.size(); ++i) {
      add(static_cast<int32_t>(i));
      lists_.close();
    }
  }
  const KeyLists& ofClaims() const { return lists_; }
  size_t count() const { return numbers_.keys().size(); }

 private:
  void post(Sort sort, const Claim& c, uint64_t what) {
    lists_.keys.push_back(numbers_.of(keyFor(sort, c.value.type, what)));
  }

  void chain(Sort sort, const Claim& c, ConceptId concept_) {
    // A loop in the table must not hang: no is-a chain of news concepts is this deep.
    for (int depth = 0; concept_ != kNone && concept_ != person_ && depth < 12; ++depth) {
      post(sort, c, static_cast<uint64_t>(concept_));
      concept_ = all_.lexicon.concepts()[concept_].parent;
    }
  }

  void add(int32_t i) {
    const Claim& c = all_.claims[i];
    const bool inside = c.within != kNone && all_.claims[c.within].parts.empty();
    if (c.kind == ClaimKind::speech || inside || c.bare || isUncompared(c.kind)) return;
    if (c.denies != kNone) post(Sort::denial, c, static_cast<uint64_t>(c.denies));
    if (denied_[i]) post(Sort::denial, c, static_cast<uint64_t>(i));
    if (c.kind == ClaimKind::event) {
      post(Sort::event, c, static_cast<uint64_t>(c.event));
      return;
    }
    if (c.countedHead != 0) post(Sort::head, c, c.countedHead);
    chain(Sort::concept_, c, c.countedConcept);
    const bool generic = c.countedConcept == kNone || all_.lexicon.isA(c.countedConcept, person_);
    if (generic) chain(Sort::event, c, c.event);
    for (ConceptId anchor : all_.tallies[i].anchors) {
      post(Sort::event, c, static_cast<uint64_t>(anchor));
    }
    const Tally& t = all_.tallies[i];
    if (t.person && t.outcome != Outcome::none) {
      post(Sort::outcome, c, static_cast<uint64_t>(t.outcome));
    }
    if (c.countedConcept == kNone && c.countedHead == 0) {
      for (Key word : rarest(all_.contexts.near(i), all_.vocabulary)) post(Sort::word, c, word);
    }
    if (c.value.type == ValueType::date && c.value.date.hasBounds) {
      post(Sort::date, c, static_cast<uint64_t>(c.value.date.from));
    }
    if (c.value.type == ValueType::quantity && c.value.quantity.min > 0) {
      post(Sort::value, c, __builtin_bit_cast(uint64_t, c.value.quantity.min));
    }
  }

  const Collection& all_;
  ConceptId person_;
  std::vector<bool> denied_;  // by claim
  KeyNumbers numbers_;
  KeyLists lists_;
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
  const Buckets buckets(all);
  const KeyLists& lists = buckets.ofClaims();
  const KeyIndex index(lists, buckets.count());
  std::vector<std::pair<int32_t, int32_t>> pairs;
  NumberSet partners(all.claims.size());
  bool bucketFull = false;
  for (int32_t a = 0; a < lists.size(); ++a) {
    for (int32_t i = lists.starts[a]; i < lists.starts[a + 1]; ++i) {
      const int32_t* const begin = index.begin(lists.keys[i]);
      const int32_t* at = index.end(lists.keys[i]);
      bucketFull = bucketFull || at - begin > options.maxClaimsPerBucket;
      at = begin + std::min<std::ptrdiff_t>(at - begin, options.maxClaimsPerBucket);
      while (at != begin && *--at > a) {
        if (comparableKinds(all.claims[a], all.claims[*at])) partners.add(*at);
      }
    }
    partners.take([&](int32_t b) { pairs.emplace_back(a, b); });
  }
  if (bucketFull) limits.push_back({"max-claims-per-bucket", options.maxClaimsPerBucket});
  if (pairs.size() > static_cast<size_t>(options.maxCandidatePairs)) {
    pairs.resize(options.maxCandidatePairs);
    limits.push_back({"max-candidate-pairs", options.maxCandidatePairs});
  }
  return pairs;
}

}  // namespace muqabala
