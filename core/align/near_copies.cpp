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
  const std::vector<Item>& items;
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
      if (!sameCompany(x, j)) continue;
      const ClauseStance sa = stance(a_, x);
      const ClauseStance sb = stance(b_, j);
      const bool opposed = sa.polarity != sb.polarity && sa.polarity != Polarity::open &&
                           sb.polarity != Polarity::open && sa.factuality == sb.factuality;
      if (opposed && governs(a_.context, sa, a_.items, i) && governs(b_.context, sb, b_.items, j)) {
        return add(Opposition::polarity, x, sa.cue, j, sb.cue);
      }
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

Telling tellingIn(const Wordings& wordings, SentenceRef at) {
  const std::vector<Sentence>& all = wordings.analyses[at.article]->sentences;
  const bool leads = std::none_of(all.begin(), all.begin() + at.sentence,
                                  [](const Sentence& s) { return s.role == SentenceRole::body; });
  return {contextOf(wordings, at.article), wordings.items[at.article][at.sentence], leads, {}};
}

}  // namespace

void findInNearCopies(const Wordings& wordings, std::vector<Opposed>& out) {
  constexpr int64_t kAlike = 220;  // thousandths, as for passages
  const SharedWords& shared = wordings.shared;
  for (const Overlap& o : shared.overlaps) {
    if (int64_t{o.weight} * 2000 < kAlike * (shared.totals[o.a] + shared.totals[o.b])) continue;
    const SentenceRef a = shared.sentences[o.a];
    const SentenceRef b = shared.sentences[o.b];
    const Telling x = tellingIn(wordings, a);
    const Telling y = tellingIn(wordings, b);
    if (x.items.empty() || y.items.empty()) continue;
    Copies(Lexicon::instance(), a.article, x, b.article, y, out).compare();
  }
}

}  // namespace muqabala
