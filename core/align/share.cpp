#include "core/align/share.h"

#include <algorithm>

#include "core/claims/event.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Tokens from a figure to the date since which it counts.
constexpr int32_t kReach = 9;

class Shares {
 public:
  Shares(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
         const Lexicon& lexicon, std::vector<Tally>& tallies)
      : analyses_(analyses), claims_(claims), lexicon_(lexicon), tallies_(tallies) {}

  void run() {
    for (size_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].kind != ClaimKind::quantity) continue;
      tellSince(i);
      if (isOfThose(claims_[i])) tallies_[i].scope = Scope::part;
    }
  }

 private:
  /// The next date behind the figure, when it says "since" and no other figure stands between.
  void tellSince(size_t i) {
    const Claim& c = claims_[i];
    for (size_t k = i + 1;
         k < claims_.size() && claims_[k].article == c.article && claims_[k].sentence == c.sentence;
         ++k) {
      const Claim& next = claims_[k];
      if (next.key.begin - c.key.end > kReach) return;
      if (next.key.begin < c.key.end) continue;
      if (next.kind == ClaimKind::quantity) return;
      if (next.kind != ClaimKind::date) continue;
      const DateValue& date = next.value.date;
      if (!date.openEnd || !date.hasBounds) return;
      tallies_[i].hasSince = true;
      tallies_[i].since = date.from;
      return;
    }
  }

  /// "Five of the dead", "12 من المصابين": "of" before a head that says what became of them.
  bool isOfThose(const Claim& c) const {
    if (c.counted.empty() || c.counted.begin < c.key.begin) return false;
    const ClaimContext context{*analyses_[c.article], lexicon_, c.article, {}, {}, {}};
    for (int32_t t = c.key.begin + 1; t < c.counted.end; ++t) {
      if (markAt(context, t, EntryClass::partitive) == nullptr) continue;
      return hasImplied(context, {t, std::min(c.counted.end, t + 4)});
    }
    return false;
  }

  bool hasImplied(const ClaimContext& context, TokenRange range) const {
    const Analysis& a = context.analysis;
    for (int32_t m = a.markStart[range.begin]; m < a.markStart[range.end]; ++m) {
      const ConceptId id = lexicon_.entries()[a.marks[m].entry].concept_;
      const Implied* implied = id == kNone ? nullptr : impliedBy(lexicon_.concepts()[id]);
      if (implied != nullptr && implied->always) return true;
    }
    return false;
  }

  const std::vector<const Analysis*>& analyses_;
  const std::vector<Claim>& claims_;
  const Lexicon& lexicon_;
  std::vector<Tally>& tallies_;
};

}  // namespace

void tellShares(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
                const Lexicon& lexicon, std::vector<Tally>& tallies) {
  Shares(analyses, claims, lexicon, tallies).run();
}

}  // namespace muqabala
