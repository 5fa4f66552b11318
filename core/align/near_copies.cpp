#include "core/align/near_copies.h"

#include <algorithm>
#include <tuple>

#include "core/align/wording.h"
#include "core/claims/polarity.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Shares (thousandths, idf-weighted Dice over items) from which one word decides between two
/// sentences: opposites that exclude one another, opposites that may follow one another, a
/// negation, a name in one and the same place.
struct Demands {
  int32_t exclusive;
  int32_t inTurn;
  int32_t polarity;
  int32_t name;
};
/// Headlines and leads say what all the article is about; what a sentence further down is about,
/// only its words tell.
constexpr Demands kForLeads = {300, 500, 350, 500};
constexpr Demands kForOthers = {450, 650, 550, 700};

/// Items that stand beside one another in both sentences: how far a word may be from what it says
/// something of.
constexpr int32_t kBeside = 2;

struct Telling {
  ClaimContext context;
  std::vector<Item> items;
  bool leads = false;            // headline or first sentence
  std::vector<int32_t> partner;  // by item: that of the other sentence, kNone where there is none
};

class Copies {
 public:
  Copies(const Lexicon& lexicon, int32_t articleA, Telling a, int32_t articleB, Telling b,
         std::vector<Opposed>& out)
      : lexicon_(lexicon),
        articleA_(articleA),
        a_(std::move(a)),
        articleB_(articleB),
        b_(std::move(b)),
        out_(out),
        demands_(a_.leads && b_.leads ? kForLeads : kForOthers) {}

  void compare() {
    match();
    share_ = sharedWeight();
    if (share_ >= demands_.exclusive) findTerms();
    if (share_ >= demands_.polarity && !found_) findPolarity();
    if (share_ >= demands_.name && !found_) findGap();
  }

 private:
  /// The same word first, then what means the same.
  void match() {
    a_.partner.assign(a_.items.size(), kNone);
    b_.partner.assign(b_.items.size(), kNone);
    for (const bool exact : {true, false}) {
      for (size_t i = 0; i < a_.items.size(); ++i) {
        for (size_t j = 0; j < b_.items.size() && a_.partner[i] == kNone; ++j) {
          if (b_.partner[j] != kNone) continue;
          const Item& x = a_.items[i];
          const Item& y = b_.items[j];
          const bool same = exact ? x.stem == y.stem && x.stem != 0 : meets(lexicon_, x, y);
          if (!same) continue;
          a_.partner[i] = static_cast<int32_t>(j);
          b_.partner[j] = static_cast<int32_t>(i);
        }
      }
    }
  }

  int32_t sharedWeight() const {
    int64_t shared = 0;
    int64_t total = 0;
    for (const Telling* told : {&a_, &b_}) {
      for (size_t i = 0; i < told->items.size(); ++i) {
        total += told->items[i].idf;
        if (told->partner[i] != kNone) shared += told->items[i].idf;
      }
    }
    return total == 0 ? 0 : static_cast<int32_t>(shared * 1000 / total);
  }

  ClauseStance stance(const Telling& told, int32_t i) const {
    const int32_t token = told.items[i].tokens.begin;
    return stanceOf(told.context, told.context.analysis.clauseOfToken[token], token);
  }

  /// Whether the words of a sentence turn something round anywhere: where both do, they may mean
  /// the same.
  static bool hasCue(const Telling& told) {
    constexpr uint64_t kCues = classBit(EntryClass::negation) | classBit(EntryClass::denial) |
                               classBit(EntryClass::openCue) | classBit(EntryClass::foil) |
                               classBit(EntryClass::zero);
    const Analysis& a = told.context.analysis;
    const TokenRange sentence = sentenceAt(told.context, told.items.front().tokens.begin);
    return std::any_of(a.tokens.begin() + sentence.begin, a.tokens.begin() + sentence.end,
                       [](const Token& t) { return (t.classes & kCues) != 0; });
  }

  /// What stands beside one word stands beside the other too.
  bool sameCompany(int32_t i, int32_t j) const {
    const auto last = static_cast<int32_t>(a_.items.size());
    for (int32_t x = std::max(0, i - kBeside); x <= std::min(last - 1, i + kBeside); ++x) {
      const int32_t partner = a_.partner[x];
      if (partner != kNone && partner != j && std::abs(partner - j) <= kBeside) return true;
    }
    return false;
  }

  Side sideOf(const Telling& told, int32_t i, TokenRange cue) const {
    const Item& item = told.items[i];
    TokenRange key = item.tokens;
    constexpr int32_t kNear = 4;
    if (!cue.empty() && cue.end <= key.begin && key.begin - cue.end <= kNear) key.begin = cue.begin;
    return {key, item.tokens.begin, item.concept_};
  }

  void add(Opposition how, int32_t i, TokenRange cueA, int32_t j, TokenRange cueB) {
    found_ = true;
    out_.push_back({how, articleA_, sideOf(a_, i, cueA), articleB_, sideOf(b_, j, cueB)});
  }

  void findTerms() {
    for (size_t i = 0; i < a_.items.size(); ++i) {
      for (size_t j = 0; j < b_.items.size(); ++j) {
        if (a_.partner[i] != kNone || b_.partner[j] != kNone) continue;
        const Opposites how = opposites(lexicon_, a_.items[i], b_.items[j]);
        if (how == Opposites::none || (how == Opposites::inTurn && share_ < demands_.inTurn))
          continue;
        const auto [x, y] = std::pair(static_cast<int32_t>(i), static_cast<int32_t>(j));
        const ClauseStance sa = stance(a_, x);
        const ClauseStance sb = stance(b_, y);
        const bool said = sa.polarity == sb.polarity && sa.factuality == sb.factuality;
        if (said && sameCompany(x, y)) return add(Opposition::terms, x, {}, y, {});
      }
    }
  }

  void findPolarity() {
    if (hasCue(a_) && hasCue(b_)) return;
    for (size_t i = 0; i < a_.items.size(); ++i) {
      const int32_t j = a_.partner[i];
      if (j == kNone || a_.items[i].kind != "event") continue;
      const auto x = static_cast<int32_t>(i);
      const ClauseStance sa = stance(a_, x);
      const ClauseStance sb = stance(b_, j);
      const bool opposed = sa.polarity != sb.polarity && sa.polarity != Polarity::open &&
                           sb.polarity != Polarity::open && sa.factuality == sb.factuality;
      if (!governs(a_.context, sa, a_.items, i) || !governs(b_.context, sb, b_.items, j)) continue;
      if (opposed && sameCompany(x, j)) return add(Opposition::polarity, x, sa.cue, j, sb.cue);
    }
  }

  /// One name in the place of another, and hardly anything else that differs.
  void findGap() {
    const int32_t i = onlyName(a_);
    const int32_t j = onlyName(b_);
    if (i == kNone || j == kNone || !sameCompany(i, j)) return;
    const Item& x = a_.items[i];
    const Item& y = b_.items[j];
    if (!within(x, y) && !within(y, x)) add(Opposition::name, i, {}, j, {});
  }

  bool within(const Item& part, const Item& whole) const {
    const Entity* entity = lexicon_.entityByKey(part.entity);
    return entity != nullptr && entity->partOf == whole.entity;
  }

  /// The one known name without a partner; kNone where there is none or more, or where a figure
  /// has none either: another count of others.
  static int32_t onlyName(const Telling& told) {
    int32_t at = kNone;
    for (size_t i = 0; i < told.items.size(); ++i) {
      if (told.partner[i] == kNone && told.items[i].number) return kNone;
      if (told.partner[i] != kNone || told.items[i].entity == 0) continue;
      if (at != kNone) return kNone;
      at = static_cast<int32_t>(i);
    }
    return at;
  }

  const Lexicon& lexicon_;
  int32_t articleA_;
  Telling a_;
  int32_t articleB_;
  Telling b_;
  std::vector<Opposed>& out_;
  Demands demands_;
  int32_t share_ = 0;
  bool found_ = false;
};

Telling tellingIn(const Analysis& analysis, int32_t article, const Vocabulary& vocabulary,
                  int32_t sentence) {
  const ClaimContext context{analysis, Lexicon::instance(), article, vocabulary.established};
  const std::vector<Sentence>& all = analysis.sentences;
  const bool leads = std::none_of(all.begin(), all.begin() + sentence,
                                  [](const Sentence& s) { return s.role == SentenceRole::body; });
  return {context, itemsOf(context, vocabulary, all[sentence].tokens), leads, {}};
}

/// A sentence and the words that it is found by.
struct Told {
  int32_t article = 0;
  int32_t sentence = 0;
  int64_t weight = 0;
  std::vector<Key> keys;
};

std::vector<Told> sentencesOf(const std::vector<const Analysis*>& analyses,
                              const Vocabulary& vocabulary) {
  std::vector<Told> out;
  for (size_t i = 0; i < analyses.size(); ++i) {
    const Analysis& a = *analyses[i];
    for (size_t s = 0; s < a.sentences.size(); ++s) {
      const Sentence& sentence = a.sentences[s];
      if (sentence.role != SentenceRole::body && sentence.role != SentenceRole::title) continue;
      Told told{static_cast<int32_t>(i), static_cast<int32_t>(s), 0, {}};
      for (int32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        if (const Key key = contentKey(a.tokens[t]); key != 0) told.keys.push_back(key);
      }
      std::sort(told.keys.begin(), told.keys.end());
      told.keys.erase(std::unique(told.keys.begin(), told.keys.end()), told.keys.end());
      for (const Key key : told.keys) told.weight += vocabulary.idf(key);
      out.push_back(std::move(told));
    }
  }
  return out;
}

/// Pairs of sentences of different articles that share so much of their words as to be looked at.
std::vector<std::pair<int32_t, int32_t>> alike(const std::vector<Told>& told,
                                               const Vocabulary& vocabulary,
                                               const Options& options) {
  constexpr int64_t kAlike = 220;  // thousandths, as for passages
  std::vector<std::pair<Key, int32_t>> index;
  for (size_t i = 0; i < told.size(); ++i) {
    for (const Key key : told[i].keys) index.emplace_back(key, static_cast<int32_t>(i));
  }
  std::sort(index.begin(), index.end());
  std::vector<std::tuple<int32_t, int32_t, int32_t>> shared;
  for (size_t i = 0; i < index.size();) {
    size_t end = i;
    while (end < index.size() && index[end].first == index[i].first) ++end;
    const bool common = end - i > static_cast<size_t>(options.maxPostings);
    for (size_t x = i; x < end && !common; ++x) {
      for (size_t y = x + 1; y < end; ++y) {
        const auto [a, b] = std::pair(index[x].second, index[y].second);
        if (told[a].article != told[b].article)
          shared.emplace_back(a, b, vocabulary.idf(index[i].first));
      }
    }
    i = end;
  }
  std::sort(shared.begin(), shared.end());
  std::vector<std::pair<int32_t, int32_t>> pairs;
  for (size_t i = 0; i < shared.size();) {
    const auto [a, b, first] = shared[i];
    int64_t weight = 0;
    for (; i < shared.size() && std::get<0>(shared[i]) == a && std::get<1>(shared[i]) == b; ++i) {
      weight += std::get<2>(shared[i]);
    }
    if (weight * 2000 >= kAlike * (told[a].weight + told[b].weight)) pairs.emplace_back(a, b);
  }
  return pairs;
}

}  // namespace

void findInNearCopies(const std::vector<const Analysis*>& analyses, const Vocabulary& vocabulary,
                      const Options& options, std::vector<Opposed>& out) {
  const std::vector<Told> told = sentencesOf(analyses, vocabulary);
  for (const auto& [i, j] : alike(told, vocabulary, options)) {
    const Told& a = told[i];
    const Told& b = told[j];
    Copies(Lexicon::instance(), a.article,
           tellingIn(*analyses[a.article], a.article, vocabulary, a.sentence), b.article,
           tellingIn(*analyses[b.article], b.article, vocabulary, b.sentence), out)
        .compare();
  }
}

}  // namespace muqabala
