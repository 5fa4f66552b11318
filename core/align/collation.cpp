#include "core/align/collation.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/sort.h"

namespace muqabala {

namespace {

/// Weight of a pair that a relation rests on: more than any words beside it.
constexpr int32_t kPinWeight = 1 << 16;
/// Likeness (percent) from which words off the backbone are called moved.
constexpr int32_t kMoves = 70;

/// A likeness in three bytes: there is one for each pair of words.
struct Cell {
  uint8_t percent = 0;
  bool same = false;
  Via via = Via::word;
};

/// Which unit of the other side a unit is linked to, and whether on the backbone.
struct Link {
  int32_t other = kNone;
  bool backbone = false;
};

/// Two units, one of each side.
struct UnitPair {
  int32_t a = 0;
  int32_t b = 0;
};

/// Units [begin, end) of one side.
struct Run {
  int32_t begin = 0;
  int32_t end = 0;
};

void swapSides(std::vector<WordSegment>& segments) {
  for (WordSegment& s : segments) {
    std::swap(s.a, s.b);
    if (s.change == WordChange::onlyA) {
      s.change = WordChange::onlyB;
    } else if (s.change == WordChange::onlyB) {
      s.change = WordChange::onlyA;
    }
  }
}

/// In the order of a; what only b has behind what stands before it in b.
void order(std::vector<WordSegment>& segments) {
  using Place = std::tuple<int32_t, bool, int32_t>;
  std::vector<std::pair<Place, WordSegment>> placed;
  for (const WordSegment& s : segments) {
    Place place{s.a.start, false, 0};
    if (s.change == WordChange::onlyB) {
      const WordSegment* before = nullptr;
      for (const WordSegment& other : segments) {
        const bool both = other.change != WordChange::onlyA && other.change != WordChange::onlyB;
        if (both && other.b.start < s.b.start &&
            (before == nullptr || before->b.start < other.b.start)) {
          before = &other;
        }
      }
      place = {before == nullptr ? -1 : before->a.start, true, s.b.start};
    }
    placed.emplace_back(place, s);
  }
  sortStably(placed.begin(), placed.end(),
             [](const auto& x, const auto& y) { return x.first < y.first; });
  for (size_t i = 0; i < placed.size(); ++i) segments[i] = placed[i].second;
}

/// Finds which units of two sides stand for one another.
class Linker {
 public:
  Linker(const std::vector<WordUnit>& a, const std::vector<WordUnit>& b,
         const std::vector<Pin>& pins)
      : a_(a), b_(b), pins_(pins), linkA_(a.size()), linkB_(b.size()), cells_(a.size() * b.size()) {
    for (size_t i = 0; i < a.size(); ++i) {
      for (size_t j = 0; j < b.size(); ++j) cells_[i * b.size() + j] = compared(i, j);
    }
    preferLiteral();
  }

  void link() {
    layBackbone();
    dropLoose();
    pairMoved();
  }

  const std::vector<Link>& linksOfA() const { return linkA_; }
  const std::vector<Link>& linksOfB() const { return linkB_; }
  const Cell& at(int32_t i, int32_t j) const { return cells_[i * b_.size() + j]; }

 private:
  Cell compared(size_t i, size_t j) const {
    const int32_t pin = a_[i].pin;
    const Likeness like = likenessOf(a_[i], b_[j]);
    if (pin == kNone && b_[j].pin == kNone) {
      return {static_cast<uint8_t>(like.percent), like.same, like.via};
    }
    if (pin != b_[j].pin) return {};
    const bool figures = a_[i].figure != nullptr && b_[j].figure != nullptr;
    const Via via = like.same ? like.via : figures ? Via::value : Via::concept_;
    return {100, pins_[pin].same, via};
  }

  /// A word that the other side has as well is that one, not another of the same meaning.
  void preferLiteral() {
    const auto literal = [](const Cell& c) { return c.same && c.via == Via::word; };
    std::vector<bool> hasA(a_.size());
    std::vector<bool> hasB(b_.size());
    for (size_t i = 0; i < a_.size(); ++i) {
      for (size_t j = 0; j < b_.size(); ++j) {
        if (literal(cells_[i * b_.size() + j])) hasA[i] = hasB[j] = true;
      }
    }
    for (size_t i = 0; i < a_.size(); ++i) {
      for (size_t j = 0; j < b_.size(); ++j) {
        Cell& cell = cells_[i * b_.size() + j];
        const bool other = cell.via == Via::concept_ && cell.percent != kPartly;
        if ((hasA[i] || hasB[j]) && other && a_[i].pin == kNone) {
          cell.percent /= 2;
        }
      }
    }
  }

  int32_t weight(int32_t i, int32_t j) const {
    const int32_t percent = at(i, j).percent;
    if (percent == 0) return 0;
    if (a_[i].pin != kNone) return kPinWeight;
    return percent * (a_[i].weight + b_[j].weight) / 200;
  }

  bool isLink(int32_t i, int32_t j) const { return at(i, j).percent != 0; }

  void set(int32_t i, int32_t j, bool backbone) {
    linkA_[i] = {j, backbone};
    linkB_[j] = {i, backbone};
  }

  /// Two tables: the best alignment of the first i and j units, and the best of those that end in
  /// the pair i, j, which the next pair may go on from with a bonus.
  void layBackbone() {
    const auto rows = static_cast<int32_t>(a_.size());
    const auto columns = static_cast<int32_t>(b_.size());
    const int32_t width = columns + 1;
    std::vector<int32_t> best((rows + 1) * static_cast<size_t>(width), 0);
    std::vector<int32_t> paired(best.size(), -1);
    for (int32_t i = 0; i < rows; ++i) {
      for (int32_t j = 0; j < columns; ++j) {
        const size_t corner = static_cast<size_t>(i) * width + j;
        const size_t here = corner + width + 1;
        best[here] = std::max(best[here - 1], best[here - width]);
        const int32_t w = weight(i, j);
        if (w == 0) continue;
        paired[here] = w + std::max(best[corner], paired[corner] + bonus(i, j, paired[corner]));
        best[here] = std::max(best[here], paired[here]);
      }
    }
    trace(best, paired, width);
  }

  /// What a pair gains by standing right behind a pair.
  int32_t bonus(int32_t i, int32_t j, int32_t before) const {
    return before < 0 ? 0 : std::min(a_[i].weight, b_[j].weight) / 4;
  }

  void trace(const std::vector<int32_t>& best, const std::vector<int32_t>& paired, int32_t width) {
    auto i = static_cast<int32_t>(a_.size());
    auto j = static_cast<int32_t>(b_.size());
    bool mustPair = false;
    while (i > 0 && j > 0) {
      const size_t here = static_cast<size_t>(i) * width + j;
      if (mustPair || paired[here] == best[here]) {
        const size_t corner = here - width - 1;
        const int32_t joined = paired[corner] + bonus(i - 1, j - 1, paired[corner]);
        set(--i, --j, true);
        mustPair = paired[corner] >= 0 && joined >= best[corner];
      } else if (best[here] == best[here - 1]) {
        --j;
      } else {
        --i;
      }
    }
  }

  /// Whether a unit's link holds by itself: words of content that are the same, at least in part,
  /// or a relation's.
  bool isAnchor(int32_t i) const {
    const Cell& cell = at(i, linkA_[i].other);
    return a_[i].pin != kNone || (!a_[i].light && (cell.same || cell.percent >= kPartly));
  }

  /// Words without content, and words of one kind that are not the same, are paired only in a row
  /// of neighbours with an anchor.
  void dropLoose() {
    const auto size = static_cast<int32_t>(a_.size());
    for (int32_t i = 0; i < size;) {
      int32_t end = i + 1;
      if (linkA_[i].other == kNone) {
        i = end;
        continue;
      }
      bool anchored = isAnchor(i);
      while (end < size && linkA_[end].other == linkA_[i].other + end - i) {
        anchored = anchored || isAnchor(end);
        ++end;
      }
      for (; i < end; ++i) {
        if (anchored) continue;
        linkB_[linkA_[i].other] = {};
        linkA_[i] = {};
      }
    }
  }

  bool isFree(int32_t i, int32_t j) const {
    return linkA_[i].other == kNone && linkB_[j].other == kNone;
  }

  bool isAlike(int32_t i, int32_t j) const {
    return i >= 0 && j >= 0 && i < static_cast<int32_t>(a_.size()) &&
           j < static_cast<int32_t>(b_.size()) && at(i, j).same;
  }

  /// Best first, one to one; a pair whose neighbours are alike as well comes before one that stands
  /// alone.
  void pairMoved() {
    struct Candidate {
      int32_t weight;
      int32_t i, j;
    };
    std::vector<Candidate> candidates;
    for (int32_t i = 0; i < static_cast<int32_t>(a_.size()); ++i) {
      if (a_[i].light || linkA_[i].other != kNone) continue;
      for (int32_t j = 0; j < static_cast<int32_t>(b_.size()); ++j) {
        const bool moves = a_[i].pin != kNone || (at(i, j).same && at(i, j).percent >= kMoves);
        if (!isLink(i, j) || !moves || !isFree(i, j)) continue;
        const int32_t w = weight(i, j);
        const bool among = isAlike(i - 1, j - 1) || isAlike(i + 1, j + 1);
        candidates.push_back({w + (among ? w / 4 : 0), i, j});
      }
    }
    sortStably(candidates.begin(), candidates.end(),
               [](const Candidate& x, const Candidate& y) { return x.weight > y.weight; });
    for (const Candidate& c : candidates) {
      if (!isFree(c.i, c.j)) continue;
      set(c.i, c.j, false);
      takeLight(c.i, c.j, -1);
      takeLight(c.i, c.j, 1);
    }
  }

  /// What moves takes the same words without content beside it along: "on" with "Monday".
  void takeLight(int32_t i, int32_t j, int32_t step) {
    for (i += step, j += step; isAlike(i, j) && a_[i].light && isFree(i, j); i += step, j += step) {
      set(i, j, false);
    }
  }

  const std::vector<WordUnit>& a_;
  const std::vector<WordUnit>& b_;
  const std::vector<Pin>& pins_;
  std::vector<Link> linkA_;
  std::vector<Link> linkB_;
  std::vector<Cell> cells_;
};

/// Makes segments of linked units.
class SegmentMaker {
 public:
  SegmentMaker(const Linker& linker, const CollationSide& a, const std::vector<WordUnit>& unitsA,
               const CollationSide& b, const std::vector<WordUnit>& unitsB)
      : linker_(linker), textA_(*a.analysis), textB_(*b.analysis), a_(unitsA), b_(unitsB) {}

  std::vector<WordSegment> make() {
    joinPairs(true);
    joinPairs(false);
    UnitPair last{-1, -1};
    for (int32_t i = 0; i < static_cast<int32_t>(a_.size()); ++i) {
      const Link& link = linker_.linksOfA()[i];
      if (link.other == kNone || !link.backbone) continue;
      fillGap({last.a + 1, i}, {last.b + 1, link.other});
      last = {i, link.other};
    }
    fillGap({last.a + 1, static_cast<int32_t>(a_.size())},
            {last.b + 1, static_cast<int32_t>(b_.size())});
    return std::move(segments_);
  }

 private:
  static Span spanOfRun(const Analysis& text, const std::vector<WordUnit>& units, Run run) {
    return spanOf(text, {units[run.begin].tokens.begin, units[run.end - 1].tokens.end});
  }

  /// Whether nothing but unlinked words without content lies between two units of one sentence.
  static bool meet(const std::vector<WordUnit>& units, const std::vector<Link>& links,
                   int32_t first, int32_t second) {
    if (second <= first || units[first].sentence != units[second].sentence) return false;
    for (int32_t k = first + 1; k < second; ++k) {
      if (!units[k].light || links[k].other != kNone) return false;
    }
    return true;
  }

  /// Whether the second pair goes on where the first ended, in one sentence on both sides.
  bool goesOn(UnitPair last, UnitPair next) const {
    const bool pinned = a_[last.a].pin != kNone || a_[next.a].pin != kNone;
    return !pinned && linker_.at(last.a, last.b).same && linker_.at(next.a, next.b).same &&
           meet(a_, linker_.linksOfA(), last.a, next.a) &&
           meet(b_, linker_.linksOfB(), last.b, next.b);
  }

  /// The end of the row of pairs from `first` that are one segment: the same by one way, words
  /// without content aside; `via` becomes that way.
  size_t endOfRow(const std::vector<UnitPair>& pairs, size_t first, Via& via) const {
    bool open = true;  // no word of content so far
    for (size_t i = first; i < pairs.size(); ++i) {
      if (i > first && !goesOn(pairs[i - 1], pairs[i])) return i;
      if (a_[pairs[i].a].light) continue;
      const Via own = linker_.at(pairs[i].a, pairs[i].b).via;
      if (!open && own != via) return i;
      via = own;
      open = false;
    }
    return pairs.size();
  }

  /// Linked units as segments, those on the backbone or those off it; what goes on on both sides is
  /// one segment.
  void joinPairs(bool backbone) {
    std::vector<UnitPair> pairs;
    for (int32_t i = 0; i < static_cast<int32_t>(a_.size()); ++i) {
      const Link& link = linker_.linksOfA()[i];
      if (link.other != kNone && link.backbone == backbone) pairs.push_back({i, link.other});
    }
    for (size_t i = 0; i < pairs.size();) {
      WordSegment segment;
      const size_t end = endOfRow(pairs, i, segment.via);
      const bool same = linker_.at(pairs[i].a, pairs[i].b).same;
      segment.change = !same      ? WordChange::changed
                       : backbone ? WordChange::same
                                  : WordChange::moved;
      segment.decisive = a_[pairs[i].a].pin != kNone;
      segment.a = spanOfRun(textA_, a_, {pairs[i].a, pairs[end - 1].a + 1});
      segment.b = spanOfRun(textB_, b_, {pairs[i].b, pairs[end - 1].b + 1});
      segments_.push_back(segment);
      i = end;
    }
  }

  /// The runs of unlinked units in a gap, without words that carry nothing at their ends.
  static std::vector<Run> runsIn(const std::vector<WordUnit>& units, const std::vector<Link>& links,
                                 Run gap) {
    std::vector<Run> runs;
    bool open = false;
    for (int32_t k = gap.begin; k < gap.end; ++k) {
      if (links[k].other != kNone) {
        open = false;
        continue;
      }
      if (units[k].light) continue;
      const bool goesOn = open && units[k].sentence == units[runs.back().begin].sentence &&
                          units[k].pin == kNone && units[runs.back().begin].pin == kNone;
      if (goesOn) {
        runs.back().end = k + 1;
      } else {
        runs.push_back({k, k + 1});
      }
      open = true;
    }
    return runs;
  }

  static int32_t wordsOf(const std::vector<WordUnit>& units, Run run) {
    return static_cast<int32_t>(std::count_if(units.begin() + run.begin, units.begin() + run.end,
                                              [](const WordUnit& u) { return !u.light; }));
  }

  /// Whether one run can be said in place of the other: not a clause in place of a word, and no
  /// value of a relation, which has its own partner or none.
  bool standsFor(Run a, Run b) const {
    const int32_t x = wordsOf(a_, a);
    const int32_t y = wordsOf(b_, b);
    const bool pinned = a_[a.begin].pin != kNone || b_[b.begin].pin != kNone;
    return !pinned && std::max(x, y) <= 3 * std::min(x, y);
  }

  void putAlone(const Analysis& text, const std::vector<WordUnit>& units, Run run,
                WordChange change) {
    WordSegment segment;
    segment.change = change;
    segment.decisive = units[run.begin].pin != kNone;
    (change == WordChange::onlyA ? segment.a : segment.b) = spanOfRun(text, units, run);
    segments_.push_back(segment);
  }

  /// What is left over between two pairs of the backbone: run against run.
  void fillGap(Run gapA, Run gapB) {
    const std::vector<Run> runsA = runsIn(a_, linker_.linksOfA(), gapA);
    const std::vector<Run> runsB = runsIn(b_, linker_.linksOfB(), gapB);
    for (size_t i = 0; i < std::max(runsA.size(), runsB.size()); ++i) {
      const bool hasA = i < runsA.size();
      const bool hasB = i < runsB.size();
      if (hasA && hasB && standsFor(runsA[i], runsB[i])) {
        WordSegment segment;
        segment.change = WordChange::changed;
        segment.a = spanOfRun(textA_, a_, runsA[i]);
        segment.b = spanOfRun(textB_, b_, runsB[i]);
        segments_.push_back(segment);
        continue;
      }
      if (hasA) putAlone(textA_, a_, runsA[i], WordChange::onlyA);
      if (hasB) putAlone(textB_, b_, runsB[i], WordChange::onlyB);
    }
  }

  const Linker& linker_;
  const Analysis& textA_;
  const Analysis& textB_;
  const std::vector<WordUnit>& a_;
  const std::vector<WordUnit>& b_;
  std::vector<WordSegment> segments_;
};

/// An order of the two sides that does not ask which is a: two texts stand by their digests, two
/// places of one text by their places.
bool isTurned(const CollationSide& a, const CollationSide& b, const std::vector<Pin>& pins) {
  const int digests = a.analysis->digest.compare(b.analysis->digest);
  if (digests != 0) return digests > 0;
  if (a.sentences != b.sentences) return b.sentences < a.sentences;
  return !pins.empty() && pins.front().b.begin < pins.front().a.begin;
}

std::vector<TokenRange> pinnedOf(const std::vector<Pin>& pins, bool sideB) {
  std::vector<TokenRange> ranges;
  for (const Pin& pin : pins) ranges.push_back(sideB ? pin.b : pin.a);
  return ranges;
}

}  // namespace

std::vector<WordSegment> Collation::align(const CollationSide& a, const CollationSide& b,
                                          const std::vector<Pin>& pins) {
  const bool turned = isTurned(a, b, pins);
  const CollationSide& first = turned ? b : a;
  const CollationSide& second = turned ? a : b;
  const auto cut = [&](const CollationSide& side, bool sideB) {
    const std::vector<TokenRange> pinned = pinnedOf(pins, sideB);
    std::vector<WordUnit> units =
        unitsOf(*side.analysis, side.sentences, {*side.figures, pinned, vocabulary_}, most_ + 1);
    cut_ = cut_ || units.size() > most_;
    units.resize(std::min(units.size(), most_));
    return units;
  };
  const std::vector<WordUnit> unitsA = cut(first, turned);
  const std::vector<WordUnit> unitsB = cut(second, !turned);
  pairs_ += static_cast<int64_t>(unitsA.size() * unitsB.size());
  Linker linker(unitsA, unitsB, pins);
  linker.link();
  std::vector<WordSegment> segments = SegmentMaker(linker, first, unitsA, second, unitsB).make();
  if (turned) swapSides(segments);
  order(segments);
  return segments;
}

}  // namespace muqabala
