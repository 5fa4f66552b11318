#include "core/align/share.h"

#include <algorithm>
#include <map>
#include <utility>

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
      if (isOfThose(claims_[i])) tallies_[i].ofThose = true;
      if (!claims_[i].value.quantity.unit.empty()) tallies_[i].runs = tallies_[i].growing = false;
    }
    tellBearers();
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

  /// "A four-year-old boy", "the boy, 4": whose age it is where no name says it. An article that
  /// gives children two ages leaves open whose each is; of grown people there are too many.
  void tellBearers() {
    const ConceptId age = lexicon_.conceptById("age");
    std::map<std::pair<int32_t, Key>, std::vector<size_t>> ages;
    for (size_t i = 0; i < claims_.size(); ++i) {
      if (age == kNone || tallies_[i].head != age || tallies_[i].bearer != 0) continue;
      const Key bearer = childBeside(claims_[i]);
      if (bearer != 0) ages[{claims_[i].article, bearer}].push_back(i);
    }
    for (const auto& entry : ages) {
      const std::vector<size_t>& places = entry.second;
      const size_t last = places.back();
      const bool one = std::all_of(places.begin(), places.end(), [&](size_t i) {
        return tallies_[i].value == tallies_[last].value ||
               tallies_[i].earlier != tallies_[last].earlier;
      });
      for (size_t i : places) tallies_[i].bearer = one ? entry.first.second : 0;
    }
  }

  /// A child named right behind an age, or else right before it.
  Key childBeside(const Claim& c) const {
    constexpr int32_t kBeside = 4;
    const Analysis& a = *analyses_[c.article];
    const TokenRange sentence = a.sentences[c.sentence].tokens;
    for (int32_t t = c.key.end; t < std::min(sentence.end, c.key.end + kBeside); ++t) {
      if (const Key kind = childAt(a, t); kind != 0) return kind;
    }
    for (int32_t t = c.key.begin - 1; t >= std::max(sentence.begin, c.key.begin - kBeside); --t) {
      if (const Key kind = childAt(a, t); kind != 0) return kind;
    }
    return isYoung(c) ? childKey() : 0;
  }

  /// "He was 3 years old": a child by the age alone.
  bool isYoung(const Claim& c) const {
    constexpr double kGrown = 16;
    constexpr int32_t kReach = 3;
    if (c.value.quantity.max >= kGrown) return false;
    const ClaimContext context{*analyses_[c.article], lexicon_, c.article, {}, {}, {}};
    const int32_t first = sentenceAt(context, c.key.begin).begin;
    for (int32_t t = c.key.begin - 1; t >= std::max(first, c.key.begin - kReach); --t) {
      if (isFunction(context, t, "pronoun")) return true;
    }
    return false;
  }

  Key childKey() const { return static_cast<Key>(lexicon_.conceptById("child")) + 1; }

  Key childAt(const Analysis& a, int32_t token) const {
    const ConceptId child = lexicon_.conceptById("child");
    for (int32_t m = a.markStart[token]; m < a.markStart[token + 1]; ++m) {
      const ConceptId id = lexicon_.entries()[a.marks[m].entry].concept_;
      if (id != kNone && child != kNone && lexicon_.isA(id, child)) return childKey();
    }
    return 0;
  }

  /// "Five of the dead", "12 من المصابين": "of" before a head that says what became of them; "1,000
  /// detainees, among them the wounded" are so described.
  bool isOfThose(const Claim& c) const {
    if (c.counted.empty() || c.counted.begin < c.key.begin) return false;
    const ClaimContext context{*analyses_[c.article], lexicon_, c.article, {}, {}, {}};
    for (int32_t t = c.key.begin + 1; t < c.counted.end; ++t) {
      if (markAt(context, t, EntryClass::partitive) == nullptr) {
        if (nominalAt(context, t)) return false;
        continue;
      }
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
