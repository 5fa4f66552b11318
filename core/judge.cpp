#include "core/judge.h"

#include <algorithm>

namespace muqabala {

namespace {

class Judge {
 public:
  Judge(const Collection& all, const Alignment& alignment, const Options& options)
      : all_(all), alignment_(alignment), options_(options) {}

  Judged run() {
    for (const std::vector<int32_t>& group : alignment_.groups) {
      std::vector<Judgement>& relations = out_.byGroup.emplace_back();
      for (size_t i = 0; i < group.size(); ++i) {
        for (size_t j = i + 1; j < group.size(); ++j) {
          const Pair* p = alignment_.find(group[i], group[j]);
          if (p != nullptr && isComparable(*p)) decide(*p, relations);
        }
      }
    }
    return std::move(out_);
  }

 private:
  /// Two values that exclude one another are set against each other only in frames of one thing.
  bool isComparable(const Pair& p) const {
    const bool apart = p.fit.fit == Fit::excluded || (p.fit.fit == Fit::unrelated && p.fit.vague);
    const bool values = apart && all_.claims[p.a].kind != ClaimKind::event;
    const bool denied = all_.claims[p.a].denies == p.b || all_.claims[p.b].denies == p.a;
    return !values || p.rivalling || denied || (p.course != 0 && p.fit.fit == Fit::excluded);
  }

  /// The count grows while the event goes on, and so does the time that it takes.
  bool mayRun(const Pair& p) const {
    return all_.tallies[p.a].runs || all_.tallies[p.b].runs ||
           (all_.claims[p.a].value.type == ValueType::duration && !p.frames.stretch);
  }

  void decide(const Pair& p, std::vector<Judgement>& relations) {
    const Claim& a = all_.claims[p.a];
    const Claim& b = all_.claims[p.b];
    const PairView view{all_, p, a, b, mayRun(p)};
    for (const Rule& rule : ruleTable()) {
      if (!rule.test(view)) continue;
      Reason reason{std::string(rule.code), {}};
      if (rule.params != nullptr) rule.params(view, reason);
      if (rule.abstains) {
        out_.abstained.push_back({p.a, p.b, std::move(reason)});
      } else {
        relate(view, rule.relation, std::move(reason), relations);
      }
      return;
    }
  }

  void relate(const PairView& v, Relation relation, Reason reason,
              std::vector<Judgement>& relations) {
    Judgement j{v.pair.a, v.pair.b, relation, confidence(v, relation), 0, 0, std::move(reason), {}};
    if (j.confidence < static_cast<int32_t>(options_.confidenceFloor * 100)) return;
    if (relation == Relation::refine) j.finer = v.pair.fit.finer;
    if (relation == Relation::update) j.newer = v.pair.course > 0 ? 2 : 1;
    j.modifiers = modifiers(v, relation);
    relations.push_back(std::move(j));
  }

  static int32_t slotPoints(Slot slot, int32_t full) {
    return slot == Slot::equal ? full : slot == Slot::compatible ? full / 2 : 0;
  }

  /// Hundredths. Slots known equal raise it, rival figures of the same kind lower it; word overlap
  /// only breaks ties. The weights are set by hand and await calibration on held-out events.
  static int32_t confidence(const PairView& v, Relation relation) {
    const FrameMatch& m = v.pair.frames;
    const int32_t slots = slotPoints(m.head, 16) + slotPoints(m.event, 14) + slotPoints(m.side, 8) +
                          std::min(m.sharedNames, 3) * 2 + std::min(m.context / 25, 8);
    const bool denial = v.a.denies == v.pair.b || v.b.denies == v.pair.a;
    if (denial) return 90;
    if (v.pair.opposition != Opposition::none) return 80;  // found with demands of their own
    const bool compatible = relation == Relation::agree || relation == Relation::refine;
    const int32_t base = relation == Relation::agree ? 58 : compatible ? 50 : 54;
    const int32_t rivals = compatible ? 0 : std::min(v.pair.rivals * 4, 24);
    return std::clamp(base + slots - rivals, 5, 98);
  }

  std::vector<std::string> modifiers(const PairView& v, Relation relation) const {
    std::vector<std::string> out;
    const bool conflict = relation == Relation::contradict;
    if (conflict && (v.a.denies == v.pair.b || v.b.denies == v.pair.a)) {
      out.emplace_back("claim-and-denial");
    }
    const bool sa = !v.a.speakers.empty();
    const bool sb = !v.b.speakers.empty();
    if (conflict && v.a.article == v.b.article) {
      out.emplace_back(sa && sb   ? "within-article-reported"
                       : sa || sb ? "within-article-mixed"
                                  : "within-article-own");
    }
    if (sa && sb && v.a.speakers.back().id == v.b.speakers.back().id)
      out.emplace_back("same-speaker");
    if (sharedWording(v.a, v.b)) out.emplace_back("shared-wording");
    return out;
  }

  bool sharedWording(const Claim& a, const Claim& b) const {
    const std::vector<Copy>& copies = all_.vocabulary.copies[a.article];
    return std::any_of(copies.begin(), copies.end(),
                       [&](const Copy& c) { return c.article == b.article && c.share >= 80; });
  }

  const Collection& all_;
  const Alignment& alignment_;
  const Options& options_;
  Judged out_;
};

}  // namespace

Judged judge(const Collection& all, const Alignment& alignment, const Options& options) {
  return Judge(all, alignment, options).run();
}

}  // namespace muqabala
