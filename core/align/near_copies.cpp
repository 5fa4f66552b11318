#include "core/align/near_copies.h"

#include <algorithm>

#include "core/align/wording.h"
#include "core/claims/polarity.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Shares (thousandths, idf-weighted Dice over items) from which sentences are near-copies for one
/// word to decide: opposites, a negation, a name or figure in one and the same gap.
constexpr int32_t kForTerms = 450;
constexpr int32_t kForTurns = 600;
constexpr int32_t kForPolarity = 550;
constexpr int32_t kForGap = 700;

/// Items that stand beside one another in both sentences: how far a word may be from what it says
/// something of.
constexpr int32_t kBeside = 2;

struct Telling {
  ClaimContext context;
  std::vector<Item> items;
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
        out_(out) {}

  void compare() {
    match();
    share_ = sharedWeight();
    if (share_ >= kForTerms) findTerms();
    if (share_ >= kForPolarity && !found_) findPolarity();
    if (share_ >= kForGap && !found_) findGap();
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
        if (how == Opposites::none || (how == Opposites::inTurn && share_ < kForTurns)) continue;
        const auto [x, y] = std::pair(static_cast<int32_t>(i), static_cast<int32_t>(j));
        const ClauseStance sa = stance(a_, x);
        const ClauseStance sb = stance(b_, y);
        const bool said = sa.polarity == sb.polarity && sa.factuality == sb.factuality;
        if (said && sameCompany(x, y)) return add(Opposition::terms, x, {}, y, {});
      }
    }
  }

  void findPolarity() {
    for (size_t i = 0; i < a_.items.size(); ++i) {
      const int32_t j = a_.partner[i];
      if (j == kNone || a_.items[i].kind != "event") continue;
      const auto x = static_cast<int32_t>(i);
      const ClauseStance sa = stance(a_, x);
      const ClauseStance sb = stance(b_, j);
      const bool opposed = sa.polarity != sb.polarity && sa.polarity != Polarity::open &&
                           sb.polarity != Polarity::open && sa.factuality == sb.factuality;
      if (opposed && sameCompany(x, j)) return add(Opposition::polarity, x, sa.cue, j, sb.cue);
    }
  }

  /// Both sentences whole but for one item in the same place.
  void findGap() {
    int32_t i = kNone;
    int32_t j = kNone;
    if (!onlyUnmatched(a_, i) || !onlyUnmatched(b_, j) || !sameCompany(i, j)) return;
    const Item& x = a_.items[i];
    const Item& y = b_.items[j];
    if (x.entity != 0 && y.entity != 0 && x.kind == y.kind && !within(x, y) && !within(y, x)) {
      return add(Opposition::name, i, {}, j, {});
    }
  }

  bool within(const Item& part, const Item& whole) const {
    const Entity* entity = lexicon_.entityByKey(part.entity);
    return entity != nullptr && entity->partOf == whole.entity;
  }

  static bool onlyUnmatched(const Telling& told, int32_t& at) {
    if (std::count(told.partner.begin(), told.partner.end(), kNone) != 1) return false;
    at = static_cast<int32_t>(std::find(told.partner.begin(), told.partner.end(), kNone) -
                              told.partner.begin());
    return true;
  }

  const Lexicon& lexicon_;
  int32_t articleA_;
  Telling a_;
  int32_t articleB_;
  Telling b_;
  std::vector<Opposed>& out_;
  int32_t share_ = 0;
  bool found_ = false;
};

Telling toldIn(const Analysis& analysis, int32_t article, const Vocabulary& vocabulary,
            int32_t sentence) {
  const ClaimContext context{analysis, Lexicon::instance(), article, vocabulary.established};
  return {context, itemsOf(context, vocabulary, analysis.sentences[sentence].tokens), {}};
}

}  // namespace

void findInNearCopies(const std::vector<const Analysis*>& analyses, const Vocabulary& vocabulary,
                      const std::vector<Passage>& passages, std::vector<Opposed>& out) {
  for (const Passage& p : passages) {
    for (int32_t s : p.sentencesA) {
      for (int32_t t : p.sentencesB) {
        Copies(Lexicon::instance(), p.articleA,
               toldIn(*analyses[p.articleA], p.articleA, vocabulary, s), p.articleB,
               toldIn(*analyses[p.articleB], p.articleB, vocabulary, t), out)
            .compare();
      }
    }
  }
}

}  // namespace muqabala
