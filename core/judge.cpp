#include "core/judge.h"

#include <algorithm>
#include <array>
#include <set>

namespace muqabala {

namespace {

/// Events whose count grows while the event goes on (is-a below these counts too).
constexpr std::array<std::string_view, 14> kRunningEvents = {
    "harm", "arrest", "release",     "surrender",  "infect", "test",    "flee",
    "move", "rescue", "hospitalise", "quarantine", "damage", "destroy", "disaster"};

class Judge {
 public:
  Judge(const Collection& all, const Alignment& alignment, const Options& options)
      : all_(all), alignment_(alignment), options_(options) {
    for (std::string_view id : kRunningEvents) {
      const ConceptId c = all.lexicon.conceptById(id);
      if (c != kNone) running_.push_back(c);
    }
  }

  Judged run() {
    for (const std::vector<int32_t>& group : alignment_.groups) {
      std::vector<Judgement>& relations = out_.byGroup.emplace_back();
      for (size_t i = 0; i < group.size(); ++i) {
        for (size_t j = i + 1; j < group.size(); ++j) {
          if (const Pair* p = alignment_.find(group[i], group[j])) decide(*p, relations);
        }
      }
    }
    return std::move(out_);
  }

 private:
  bool isRunning(ConceptId event) const {
    return std::any_of(running_.begin(), running_.end(),
                       [&](ConceptId r) { return all_.lexicon.isA(event, r); });
  }

  /// The count of one's event grows, or neither event is known and it may.
  bool mayRun(const Claim& a, const Claim& b) const {
    const bool counted = a.value.quantity.unit.empty();
    if (a.event == kNone && b.event == kNone) return counted;
    return isRunning(a.event) || isRunning(b.event) || a.value.type == ValueType::duration;
  }

  void decide(const Pair& p, std::vector<Judgement>& relations) {
    const Claim& a = all_.claims[p.a];
    const Claim& b = all_.claims[p.b];
    const PairView view{all_, p, a, b, mayRun(a, b)};
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
    if (relation == Relation::update) j.newer = v.a.asOf.to <= v.b.asOf.from ? 2 : 1;
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
  std::vector<ConceptId> running_;
  Judged out_;
};

}  // namespace

Judged judge(const Collection& all, const Alignment& alignment, const Options& options) {
  return Judge(all, alignment, options).run();
}

}  // namespace muqabala
