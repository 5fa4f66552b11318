#include "core/align/facts.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/align/candidates.h"
#include "core/align/links.h"
#include "core/sort.h"

namespace muqabala {

namespace {

class Builder {
 public:
  Builder(const Collection& all, const std::vector<Told>& told, const Options& options)
      : all_(all) {
    std::vector<Told> candidates;
    for (const auto& [a, b] : candidatePairs(all, options, out_.limits)) {
      candidates.push_back({a, b});
    }
    std::vector<Told> others = told;
    const auto before = [](const Told& x, const Told& y) {
      return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    };
    sortStably(others.begin(), others.end(), before);
    std::vector<Told> pairs(candidates.size() + others.size());
    std::merge(candidates.begin(), candidates.end(), others.begin(), others.end(), pairs.begin(),
               before);
    for (const Told& t : pairs) lay(t);
    index();
    countRivals();
    link();
  }
  Alignment take() { return std::move(out_); }

 private:
  const Claim& claim(int32_t i) const { return all_.claims[i]; }

  void lay(const Told& told) {
    const auto [a, b, opposition] = told;
    if (!out_.pairs.empty() && out_.pairs.back().a == a && out_.pairs.back().b == b) {
      if (opposition != Opposition::none) out_.pairs.back().opposition = opposition;
      return;
    }
    const Claim& ca = claim(a);
    const Claim& cb = claim(b);
    const ValueFit fit = fitOf(ca.value, cb.value);
    const bool values = ca.kind != ClaimKind::event && cb.kind != ClaimKind::event;
    const bool grown = fit.vague && all_.tallies[a].runs && all_.tallies[b].runs;
    const bool related = fit.fit != Fit::unrelated || grown || opposition != Opposition::none;
    if (values && !related && !denial(ca, cb, a, b)) return;
    FrameMatch frames = matchSlots(all_, a, b);
    const bool compatible = fit.fit == Fit::equal || fit.fit == Fit::within;
    if (frames.refusal.empty() || compatible) weighCompany(all_, a, b, frames);
    const int same = frames.refusal.empty() && frames.event == Slot::equal
                         ? course(ca, all_.tallies[a], cb, all_.tallies[b])
                         : 0;
    if (grown && fit.fit == Fit::unrelated && same == 0) return;
    out_.pairs.push_back({a, b, frames, fit, 0, same, opposition});
  }

  void index() {
    out_.starts.assign(all_.claims.size() + 1, 0);
    out_.partners.reserve(out_.pairs.size());
    for (const Pair& p : out_.pairs) {
      out_.partners.push_back(p.b);
      ++out_.starts[p.a + 1];
    }
    std::partial_sum(out_.starts.begin(), out_.starts.end(), out_.starts.begin());
  }

  bool rivalsFit(const Pair& p) const {
    const Claim& a = claim(p.a);
    const Claim& b = claim(p.b);
    return linksRivals(p, a, b) && !toldApart(p, a, b) && !tooFar(p, a, b);
  }

  /// The best score of each claim among the rivals in each article, how many there are, and whether
  /// the best are several that exclude one another: then none is the partner.
  struct Best {
    int32_t score = -1;
    int32_t count = 0;
    int32_t partner = kNone;
    bool tied = false;
    bool equalThere = false;
    int32_t equal = kNone;  // one of them
  };

  /// Pairs stand in order, so the partners of a claim come article by article.
  struct Latest {
    int32_t article = kNone;
    int32_t place = 0;
  };

  int32_t placeOf(int32_t from, int32_t to) {
    Latest& latest = latest_[from];
    if (latest.article != claim(to).article) {
      latest = {claim(to).article, static_cast<int32_t>(best_.size())};
      best_.emplace_back();
    }
    return latest.place;
  }

  /// Where the best partners of a pair's claims in each other's article stand.
  struct Sides {
    int32_t fromA = 0;
    int32_t fromB = 0;
  };
  const Best& bestFromA(const Pair& p) const { return best_[sidesOf(p).fromA]; }
  const Best& bestFromB(const Pair& p) const { return best_[sidesOf(p).fromB]; }
  const Sides& sidesOf(const Pair& p) const { return sides_[&p - out_.pairs.data()]; }

  void note(Best& best, int32_t to, const Pair& p, bool equal) {
    if (equal || sameFigure(p, claim(p.a), claim(p.b))) {
      best.equalThere = best.equalThere || claim(p.a).polarity == claim(p.b).polarity;
      best.equal = to;
    }
    if (equal || !p.rivalling) return;
    ++best.count;
    const int32_t score = p.frames.score();
    if (score == best.score) {
      const Claim& other = claim(best.partner);
      const Fit fit = fitOf(other.value, claim(to).value).fit;
      best.tied = best.tied || (fit == Fit::excluded && voice(other) == voice(claim(to)));
    } else if (score > best.score) {
      best.score = score;
      best.partner = to;
      best.tied = false;
    }
  }

  bool grew(int32_t from, int32_t to) const {
    return to != kNone && from != to &&
           course(claim(from), all_.tallies[from], claim(to), all_.tallies[to]) != 0;
  }

  void countRivals() {
    latest_.resize(all_.claims.size());
    for (Pair& p : out_.pairs) {
      const Sides sides{placeOf(p.a, p.b), placeOf(p.b, p.a)};
      sides_.push_back(sides);
      p.rivalling = rivalsFit(p) && (p.fit.fit != Fit::excluded || !p.frames.otherWindow);
      const bool equal = linksEqual(p, claim(p.a));
      note(best_[sides.fromA], p.b, p, equal);
      note(best_[sides.fromB], p.a, p, equal);
    }
    for (Pair& p : out_.pairs) {
      const Best& fromA = bestFromA(p);
      const Best& fromB = bestFromB(p);
      p.rivals = std::max(0, fromA.count - 1) + std::max(0, fromB.count - 1);
      p.elsewhere = fromA.equalThere || fromB.equalThere;
      p.old = grew(p.a, fromB.equal) || grew(p.b, fromA.equal);
    }
  }

  bool mutualBest(const Pair& p) {
    const Best& fromA = bestFromA(p);
    const Best& fromB = bestFromB(p);
    const int32_t score = p.frames.score();
    // What grew may be told again beside what it grew to.
    return (p.course != 0 || !p.elsewhere) && !fromA.tied && !fromB.tied && score == fromA.score &&
           score == fromB.score;
  }

  bool accepted(const Pair& p) {
    const Claim& a = claim(p.a);
    const Claim& b = claim(p.b);
    if (p.opposition != Opposition::none || denial(a, b, p.a, p.b)) return true;
    if (a.kind == ClaimKind::event) return oppose(p, a, b);
    if (a.kind == ClaimKind::description) {
      return a.polarity == b.polarity && a.factuality == b.factuality;
    }
    if (a.article == b.article && !linksInside(a, b, p)) return false;
    return linksEqual(p, a) || (p.rivalling && mutualBest(p));
  }

  int32_t root(int32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  /// Whether the frames of `a` and `b` are in conflict, who stand in the groups `ga` and `gb`. The
  /// 81 who were freed are the 81 who were on board: what befell them later is no conflict where
  /// another of their group tells the same number and fits.
  bool isAtOdds(const Pair& p, int32_t a, const std::vector<int32_t>& ga, int32_t b,
                const std::vector<int32_t>& gb) const {
    if (p.frames.refusal.empty() || linksEqual(p, claim(p.a))) return false;
    return p.frames.refusal != "different-event" || !(isToldBy(a, b, gb) || isToldBy(b, a, ga));
  }

  /// Whether another of the group of `b` has its value and fits `a`.
  bool isToldBy(int32_t a, int32_t b, const std::vector<int32_t>& group) const {
    return std::any_of(group.begin(), group.end(), [&](int32_t other) {
      if (other == b || fitOf(claim(other).value, claim(b).value).fit != Fit::equal) return false;
      const Pair* p = out_.find(a, other);
      return p != nullptr && p->frames.refusal.empty() && rivalsFit(*p);
    });
  }

  /// Whether joining two groups would put claims together whose frames are in conflict.
  bool consistent(int32_t x, int32_t y) {
    constexpr size_t kLargest = 200;
    const std::vector<int32_t>& gx = members_[x];
    const std::vector<int32_t>& gy = members_[y];
    if (gx.size() + gy.size() > kLargest) return false;
    size_t known = 0;
    size_t conflicts = 0;
    for (int32_t a : gx) {
      for (int32_t b : gy) {
        const bool described = claim(a).kind == ClaimKind::description;
        const Pair* p = out_.find(a, b);
        if (p == nullptr || p->opposition != Opposition::none) continue;
        if (denial(claim(p->a), claim(p->b), p->a, p->b)) continue;
        if (toldApart(*p, claim(p->a), claim(p->b)) && !answersBoth(*p, claim(p->a))) return false;
        if (described) continue;
        ++known;
        conflicts += isAtOdds(*p, a, gx, b, gy) ? 1 : 0;
      }
    }
    return conflicts * 4 <= known;
  }

  void join(const Pair& p) {
    int32_t x = root(p.a);
    int32_t y = root(p.b);
    if (x == y || !consistent(x, y)) return;
    if (y < x) std::swap(x, y);
    parent_[y] = x;
    members_[x].insert(members_[x].end(), members_[y].begin(), members_[y].end());
    members_[y].clear();
  }

  void link() {
    parent_.resize(all_.claims.size());
    std::iota(parent_.begin(), parent_.end(), 0);
    members_.resize(all_.claims.size());
    for (size_t i = 0; i < members_.size(); ++i) members_[i] = {static_cast<int32_t>(i)};
    std::vector<std::pair<int32_t, const Pair*>> links;  // equal values first, then by score
    for (const Pair& p : out_.pairs) {
      if (!accepted(p)) continue;
      constexpr int32_t kBeyondScores = 1 << 16;
      links.emplace_back((p.fit.fit == Fit::equal ? 0 : kBeyondScores) - p.frames.score(), &p);
    }
    sortStably(links.begin(), links.end(),
               [](const auto& x, const auto& y) { return x.first < y.first; });
    for (const auto& [rank, p] : links) join(*p);
    for (std::vector<int32_t>& group : members_) {
      if (group.size() < 2) continue;
      sortStably(group.begin(), group.end());
      out_.groups.push_back(std::move(group));
    }
  }

  const Collection& all_;
  Alignment out_;
  std::vector<Latest> latest_;  // by claim
  std::vector<Best> best_;
  std::vector<Sides> sides_;  // by pair
  std::vector<int32_t> parent_;
  std::vector<std::vector<int32_t>> members_;
};

}  // namespace

const Pair* Alignment::find(int32_t a, int32_t b) const {
  const auto [first, second] = std::minmax(a, b);
  const auto begin = partners.begin() + starts[first];
  const auto end = partners.begin() + starts[first + 1];
  const auto at = std::lower_bound(begin, end, second);
  return at != end && *at == second ? &pairs[at - partners.begin()] : nullptr;
}

Alignment alignFacts(const Collection& all, const std::vector<Told>& told, const Options& options) {
  return Builder(all, told, options).take();
}

}  // namespace muqabala
