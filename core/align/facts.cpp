#include "core/align/facts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <tuple>

#include "core/align/candidates.h"
#include "core/key_numbers.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Context (thousandths) that stands in for an unknown event.
constexpr int32_t kCloseContext = 60;
/// Words around two values (thousandths) from which they are told of one thing. On the development
/// events about nine in ten pairs of equal values are from kAlikeCompany, for dates eight in ten;
/// of dates of which one holds the other eight in ten are from kSameCompany.
constexpr int32_t kAlikeCompany = 60;
constexpr int32_t kSameCompany = 100;
/// Words around two different values, and of their sentences (thousandths), from which one
/// statement is told with two values, whatever is known of its frame.
constexpr int32_t kSameStatement = 350;
constexpr int32_t kSameNeighbours = 150;
/// Words around two events or durations (thousandths) from which they tell of one.
constexpr int32_t kSameWords = 150;
/// Days that two tellings of one event's day may lie apart; months and years by their own length.
constexpr Day kSameDays = 10;

bool met(Slot slot) { return slot == Slot::equal || slot == Slot::compatible; }

Key voice(const Claim& c) { return c.speakers.empty() ? Key{0} : c.speakers.back().id; }

/// A denial answers what another is said to have claimed. Of an event without a figure it is too
/// easily a doubt about something else: those wait for what the denial speaks of to be known.
bool denial(const Claim& a, const Claim& b, int32_t ia, int32_t ib) {
  return (a.denies == ib || b.denies == ia) && voice(a) != voice(b) && a.kind != ClaimKind::event &&
         !(a.denies == ib ? b : a).speakers.empty();
}

/// One voice that gives two values in one article speaks of two things, of one that grew, or says
/// that it is the one and not the other.
bool toldApart(const Pair& p, const Claim& a, const Claim& b) {
  return a.article == b.article && a.kind != ClaimKind::event && p.fit.fit == Fit::excluded &&
         voice(a) == voice(b) && p.course == 0 && a.polarity == b.polarity;
}

/// Of what is told apart in the article's own words both may yet be answers to what another tells:
/// it may follow two sources that it does not name.
bool answersBoth(const Pair& p, const Claim& a) {
  return voice(a) == 0 && p.frames.head == Slot::equal && p.frames.event == Slot::equal &&
         p.frames.refusal.empty();
}

/// A date of one event, and what is equal to it or holds it.
bool linksDates(const Pair& p) {
  const FrameMatch& m = p.frames;
  if (met(m.event) && m.context > 0) return true;
  if (p.fit.fit == Fit::equal) return m.nearby >= kAlikeCompany;
  return m.nearby >= kSameCompany && m.context >= kSameCompany;
}

/// Equal values need little more than a comparable thing counted.
bool linksEqual(const Pair& p, const Claim& a) {
  const bool date = a.value.type == ValueType::date;
  if (p.fit.fit != Fit::equal && !(date && p.fit.fit == Fit::within)) return false;
  const FrameMatch& m = p.frames;
  if (m.refusal == "not-asserted" || m.refusal == "different-group" ||
      m.refusal == "different-time") {
    return false;
  }
  if (date) return linksDates(p);
  // One value among the same words is one thing, whatever is known of its frame.
  if (m.nearby >= kAlikeCompany && m.head != Slot::conflict) return true;
  if (a.value.type == ValueType::duration) return m.event == Slot::equal && m.context > 0;
  if (!a.value.quantity.unit.empty()) return met(m.head) || m.context >= kCloseContext;
  if (a.value.quantity.vague) return m.head == Slot::equal && met(m.event) && m.refusal.empty();
  return m.head == Slot::equal || (m.head == Slot::compatible && m.event != Slot::conflict) ||
         (m.head == Slot::unknown && m.event == Slot::equal);
}

/// "At least 131" is 131 said with care.
bool sameFigure(const Pair& p, const Claim& a, const Claim& b) {
  const Quantity& x = a.value.quantity;
  const Quantity& y = b.value.quantity;
  return p.fit.bounds && p.fit.fit == Fit::within && p.frames.refusal.empty() &&
         met(p.frames.head) && (x.min == y.min || x.max == y.max);
}

/// Two days of one event lie near one another: a week, month or year between them tells of another.
/// The same weekday of two weeks is one day, one of them wrongly placed.
bool nearInTime(const DateValue& a, const DateValue& b) {
  constexpr Day kWeek = 7;
  if (!a.hasBounds || !b.hasBounds) return true;
  const Day apart = std::abs(a.from - b.from);
  const bool weekday = a.pattern == b.pattern && a.pattern.starts_with("XXXX-WXX");
  if (weekday && apart % kWeek == 0) return false;
  return apart <= std::max({kSameDays, 2 * (a.to - a.from), 2 * (b.to - b.from)});
}

/// Where the event of a figure is not known to be one, its words must tell.
bool isToldOfOne(const FrameMatch& m) {
  return met(m.event) || m.nearby >= (m.otherEvent ? kSameWords : kAlikeCompany);
}

bool isCounting(const Claim& c) { return c.countedConcept != kNone || c.countedHead != 0; }

/// Different values want no slot in conflict, and the thing and the event known to meet.
bool linksRivals(const Pair& p, const Claim& a, const Claim& b) {
  const FrameMatch& m = p.frames;
  if (p.fit.fit == Fit::equal || !m.refusal.empty()) return false;
  if (p.fit.fit == Fit::unrelated && p.course == 0) return false;
  if (!a.parts.empty() || !b.parts.empty()) return false;  // a sum of ours may lack a part
  if (a.polarity != b.polarity || m.otherWindow) return false;
  if (a.value.type == ValueType::ordinal) return false;  // the second and the third are two things
  if (a.value.type == ValueType::date && !nearInTime(a.value.date, b.value.date)) return false;
  const bool statement = m.nearby >= kSameStatement && m.context >= kSameNeighbours;
  const bool counts = a.value.type == ValueType::quantity && (isCounting(a) || isCounting(b));
  if (statement && !p.fit.vague && a.article != b.article && m.side != Slot::compatible &&
      (met(m.head) || !counts)) {
    return true;
  }
  if (a.value.type == ValueType::date) {
    const bool clocks = a.value.date.minutes >= 0 && b.value.date.minutes >= 0;
    if (clocks && m.event == Slot::equal) {
      return m.context >= kCloseContext && m.nearby >= kAlikeCompany;
    }
    return m.event == Slot::equal && m.sharedNames > 0 && m.context >= kCloseContext &&
           m.nearby >= kSameWords;
  }
  if (a.value.type == ValueType::duration) {
    return m.event == Slot::equal && m.context >= kCloseContext &&
           (m.stretch || m.nearby >= kSameWords);
  }
  if (p.course != 0 && !m.anybody && m.side != Slot::equal && m.countsPeople &&
      !(a.countedNames.empty() && b.countedNames.empty())) {
    return false;  // fighters of one side and fighters of whom nobody knows
  }
  // One side named within several is a part of a whole.
  if (!met(m.head) || m.unanchored || m.otherWhole || m.side == Slot::compatible) return false;
  if (m.oneAnybody && m.side != Slot::equal) return false;
  const bool oneNamed = a.countedNames.empty() != b.countedNames.empty();
  if (oneNamed && !met(m.event)) return false;  // customers, and those of one country
  if (m.anybody) {
    const bool noSides = a.countedNames.empty() && b.countedNames.empty();
    return met(m.event) && (m.side == Slot::equal || (noSides && m.context >= kCloseContext));
  }
  if (!isToldOfOne(m)) return false;
  if (a.value.quantity.unit.empty()) {
    return m.event == Slot::equal ||
           (met(m.event) && (m.head == Slot::equal || m.side == Slot::equal)) ||
           (m.event == Slot::unknown && m.head == Slot::equal && m.context >= kCloseContext);
  }
  // A measure is one of its own thing: that of an aftershock is not the quake's.
  return m.head == Slot::equal && m.event != Slot::compatible && m.context >= kCloseContext;
}

bool tooFar(const Pair& p, const Claim& a, const Claim& b) {
  if (a.value.type != ValueType::quantity || p.fit.fit == Fit::within || p.course != 0)
    return false;
  // Institutes differ by tenths over one quake; what is further apart is another.
  constexpr double kOneQuake = 0.6;
  const double apart = std::abs(a.value.quantity.min - b.value.quantity.min);
  if (a.value.quantity.unit == "magnitude") return apart > kOneQuake;
  const bool sameFrame = p.frames.head == Slot::equal && !p.frames.anybody &&
                         p.frames.event == Slot::equal && a.article != b.article;
  return (!sameFrame || p.fit.vague) && ratioOf(a.value.quantity, b.value.quantity) > kWidestRatio;
}

/// In one article only what two voices say, or what is plainly the same frame.
bool linksInside(const Claim& a, const Claim& b, const Pair& p) {
  if (p.fit.fit == Fit::equal) return a.sentence != b.sentence;
  if (p.course != 0) return p.frames.head == Slot::equal;
  const bool frame = met(p.frames.event) && p.frames.head != Slot::unknown &&
                     (p.frames.head == Slot::equal || p.frames.side == Slot::equal) &&
                     (!p.frames.anybody || p.frames.side == Slot::equal);
  return voice(a) != voice(b) && frame && a.value.quantity.unit.empty();
}

/// An event asserted here and negated there is one event only in close company of the same names.
bool oppose(const Pair& p, const Claim& a, const Claim& b) {
  return a.article != b.article && p.frames.refusal.empty() && p.frames.sharedNames >= 2 &&
         p.frames.context >= 2 * kCloseContext && p.frames.nearby >= kSameWords;
}

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

  int32_t placeOf(int32_t from, int32_t to) {
    const auto articles = static_cast<Key>(all_.analyses.size());
    const auto article = static_cast<Key>(claim(to).article);
    const int32_t place = places_.of(static_cast<Key>(from) * articles + article);
    if (static_cast<size_t>(place) == best_.size()) best_.emplace_back();
    return place;
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
    for (Pair& p : out_.pairs) {
      const Sides sides{placeOf(p.a, p.b), placeOf(p.b, p.a)};
      sides_.push_back(sides);
      p.rivalling = rivalsFit(p);
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

  /// The 81 who were freed are the 81 who were on board: what befell them later parts no group.
  bool isAtOdds(const Pair& p) const {
    return !p.frames.refusal.empty() && p.frames.refusal != "different-event" &&
           !linksEqual(p, claim(p.a));
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
        conflicts += isAtOdds(*p) ? 1 : 0;
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
  KeyNumbers places_;  // of a claim and an article
  std::vector<Best> best_;
  std::vector<Sides> sides_;  // by pair
  std::vector<int32_t> parent_;
  std::vector<std::vector<int32_t>> members_;
};

}  // namespace

const Pair* Alignment::find(int32_t a, int32_t b) const {
  const auto wanted = std::pair(std::min(a, b), std::max(a, b));
  const auto at =
      std::lower_bound(pairs.begin(), pairs.end(), wanted,
                       [](const Pair& p, const auto& w) { return std::pair(p.a, p.b) < w; });
  return at != pairs.end() && std::pair(at->a, at->b) == wanted ? &*at : nullptr;
}

Alignment alignFacts(const Collection& all, const std::vector<Told>& told, const Options& options) {
  return Builder(all, told, options).take();
}

}  // namespace muqabala
