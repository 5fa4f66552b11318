#include "core/align/collation.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/sort.h"

namespace muqabala {

namespace {

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

/// Makes segments of linked units.
class SegmentMaker {
 public:
  SegmentMaker(const WordLinks& links, const CollationSide& a, const std::vector<WordUnit>& unitsA,
               const CollationSide& b, const std::vector<WordUnit>& unitsB)
      : links_(links), textA_(*a.analysis), textB_(*b.analysis), a_(unitsA), b_(unitsB) {}

  std::vector<WordSegment> make() {
    joinPairs(true);
    joinPairs(false);
    UnitPair last{-1, -1};
    for (int32_t i = 0; i < static_cast<int32_t>(a_.size()); ++i) {
      const WordLink& link = links_.ofA()[i];
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
  static bool meet(const std::vector<WordUnit>& units, const std::vector<WordLink>& links,
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
    return !pinned && links_.at(last.a, last.b).same && links_.at(next.a, next.b).same &&
           meet(a_, links_.ofA(), last.a, next.a) && meet(b_, links_.ofB(), last.b, next.b);
  }

  /// The end of the row of pairs from `first` that are one segment: the same by one way, words
  /// without content aside; `via` becomes that way.
  size_t endOfRow(const std::vector<UnitPair>& pairs, size_t first, Via& via) const {
    bool open = true;  // no word of content so far
    for (size_t i = first; i < pairs.size(); ++i) {
      if (i > first && !goesOn(pairs[i - 1], pairs[i])) return i;
      if (a_[pairs[i].a].light) continue;
      const Via own = links_.at(pairs[i].a, pairs[i].b).via;
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
      const WordLink& link = links_.ofA()[i];
      if (link.other != kNone && link.backbone == backbone) pairs.push_back({i, link.other});
    }
    for (size_t i = 0; i < pairs.size();) {
      WordSegment segment;
      const size_t end = endOfRow(pairs, i, segment.via);
      const bool same = links_.at(pairs[i].a, pairs[i].b).same;
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
  static std::vector<Run> runsIn(const std::vector<WordUnit>& units,
                                 const std::vector<WordLink>& links, Run gap) {
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
    const std::vector<Run> runsA = runsIn(a_, links_.ofA(), gapA);
    const std::vector<Run> runsB = runsIn(b_, links_.ofB(), gapB);
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

  const WordLinks& links_;
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
  ranges.reserve(pins.size());
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
  const WordLinks links(unitsA, unitsB, pins);
  std::vector<WordSegment> segments = SegmentMaker(links, first, unitsA, second, unitsB).make();
  if (turned) swapSides(segments);
  order(segments);
  return segments;
}

}  // namespace muqabala
