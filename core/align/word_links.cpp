#include "core/align/word_links.h"

#include <algorithm>

#include "core/sort.h"

namespace muqabala {

namespace {

/// Weight of a pair that a relation rests on: more than any words beside it.
constexpr int32_t kPinWeight = 1 << 16;
/// Likeness (percent) from which words off the backbone are called moved.
constexpr int32_t kMoves = 70;

}  // namespace

WordLinks::WordLinks(const std::vector<WordUnit>& a, const std::vector<WordUnit>& b,
                     const std::vector<Pin>& pins)
    : a_(a), b_(b), linkA_(a.size()), linkB_(b.size()), cells_(a.size() * b.size()) {
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j) cells_[i * b.size() + j] = compared(i, j, pins);
  }
  preferLiteral();
  layBackbone();
  dropLoose();
  pairMoved();
}

LikenessCell WordLinks::compared(size_t i, size_t j, const std::vector<Pin>& pins) const {
  const int32_t pin = a_[i].pin;
  if (pin != b_[j].pin) return {};
  const Likeness like = likenessOf(a_[i], b_[j]);
  if (pin == kNone) return {static_cast<uint8_t>(like.percent), like.same, like.via};
  const bool figures = a_[i].figure != nullptr && b_[j].figure != nullptr;
  const Via via = like.same ? like.via : figures ? Via::value : Via::concept_;
  return {100, pins[pin].same, via};
}

/// A word that the other side has as well is that one, not another of the same meaning.
void WordLinks::preferLiteral() {
  std::vector<bool> hasA(a_.size());
  std::vector<bool> hasB(b_.size());
  for (size_t i = 0; i < a_.size(); ++i) {
    for (size_t j = 0; j < b_.size(); ++j) {
      const LikenessCell& cell = cells_[i * b_.size() + j];
      if (cell.same && cell.via == Via::word) hasA[i] = hasB[j] = true;
    }
  }
  for (size_t i = 0; i < a_.size(); ++i) {
    for (size_t j = 0; j < b_.size(); ++j) {
      LikenessCell& cell = cells_[i * b_.size() + j];
      const bool loose = cell.via == Via::concept_ && cell.percent != kPartly;
      if ((hasA[i] || hasB[j]) && loose && a_[i].pin == kNone) cell.percent /= 2;
    }
  }
}

int32_t WordLinks::weight(int32_t i, int32_t j) const {
  const int32_t percent = at(i, j).percent;
  if (percent != 0 && a_[i].pin != kNone) return kPinWeight;
  return percent * (a_[i].weight + b_[j].weight) / 200;
}

/// What a pair gains by standing right behind a pair.
int32_t WordLinks::bonus(int32_t i, int32_t j, int32_t before) const {
  return before < 0 ? 0 : std::min(a_[i].weight, b_[j].weight) / 4;
}

/// Two tables: the best alignment of the first i and j units, and the best of those that end in the
/// pair i, j, which the next pair may go on from with a bonus.
void WordLinks::layBackbone() {
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

void WordLinks::trace(const std::vector<int32_t>& best, const std::vector<int32_t>& paired,
                      int32_t width) {
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

/// Whether a unit's link holds by itself: words of content that are the same, at least in part, or
/// a relation's.
bool WordLinks::isAnchor(int32_t i) const {
  const LikenessCell& cell = at(i, linkA_[i].other);
  return a_[i].pin != kNone || (!a_[i].light && (cell.same || cell.percent >= kPartly));
}

/// Words without content, and words of one kind that are not the same, are paired only in a row of
/// neighbours with an anchor.
void WordLinks::dropLoose() {
  const auto size = static_cast<int32_t>(a_.size());
  for (int32_t i = 0; i < size;) {
    int32_t end = i + 1;
    bool anchored = linkA_[i].other == kNone || isAnchor(i);
    while (linkA_[i].other != kNone && end < size &&
           linkA_[end].other - end == linkA_[i].other - i) {
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

bool WordLinks::isAlike(int32_t i, int32_t j) const {
  return i >= 0 && j >= 0 && i < static_cast<int32_t>(a_.size()) &&
         j < static_cast<int32_t>(b_.size()) && at(i, j).same;
}

/// Best first, one to one; a pair whose neighbours are alike as well comes before one that stands
/// alone.
void WordLinks::pairMoved() {
  struct Candidate {
    int32_t weight;
    int32_t i, j;
  };
  std::vector<Candidate> candidates;
  for (int32_t i = 0; i < static_cast<int32_t>(a_.size()); ++i) {
    if (a_[i].light || linkA_[i].other != kNone) continue;
    for (int32_t j = 0; j < static_cast<int32_t>(b_.size()); ++j) {
      const LikenessCell& cell = at(i, j);
      const bool moves = cell.percent >= kMoves && (a_[i].pin != kNone || cell.same);
      if (!moves || !isFree(i, j)) continue;
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
void WordLinks::takeLight(int32_t i, int32_t j, int32_t step) {
  for (i += step, j += step; isAlike(i, j) && a_[i].light && isFree(i, j); i += step, j += step) {
    set(i, j, false);
  }
}

}  // namespace muqabala
