#include "core/claims/unsaid_measure.h"

#include <algorithm>
#include <cmath>

#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr double kStrongest = 10;    // no quake is stronger
constexpr int32_t kReach = 3;        // tokens from "magnitude" to its figure
constexpr int32_t kQuakeReach = 14;  // ... and from the quake

bool isBare(const Claim& c) {
  const Quantity& q = c.value.quantity;
  return c.kind == ClaimKind::quantity && q.unit.empty() && q.min == q.max && !q.vague;
}

class Measures {
 public:
  explicit Measures(const ClaimContext& context)
      : context_(context),
        strength_(context.lexicon.conceptById("quake_magnitude")),
        quake_(context.lexicon.conceptById("earthquake")),
        age_(context.lexicon.conceptById("age")) {}

  void read(Claim& c) const {
    if (!isBare(c)) return;
    const ConceptId quake = isStrength(c) ? quakeBefore(c) : kNone;
    if (quake != kNone) {
      set(c, strength_, "magnitude");
      c.event = quake;
      c.eventToo = kNone;
    } else if (isAge(c)) {
      set(c, age_, "a");
    }
  }

 private:
  void set(Claim& c, ConceptId measure, const char* unit) const {
    c.value.quantity.unit = unit;
    c.bare = false;
    c.countedConcept = measure;
    c.countedHead = 0;
    if (c.counted.begin >= c.key.begin) c.key.end = std::max(c.key.begin + 1, numberEnd(c));
    c.counted = {};
  }

  /// Behind the figure itself: "6.4 | struck".
  int32_t numberEnd(const Claim& c) const {
    int32_t end = c.key.begin;
    for (int32_t t = c.key.begin; t < c.key.end; ++t) {
      if (context_.analysis.tokens[t].kind == TokenKind::number) end = t + 1;
    }
    return end == c.key.begin ? c.key.end : end;
  }

  /// A figure with a decimal that counts nothing known, or one behind the word for it.
  bool isStrength(const Claim& c) const {
    const double value = c.value.quantity.min;
    if (strength_ == kNone || value <= 0 || value > kStrongest || c.countedConcept != kNone)
      return false;
    if (value != std::floor(value)) return true;
    const int32_t first = sentenceAt(context_, c.key.begin).begin;
    for (int32_t t = c.key.begin - 1; t >= std::max(first, c.key.begin - kReach); --t) {
      int32_t length = 0;
      const Entry* unit = entryAt(context_, t, EntryClass::unit, length);
      if (unit != nullptr && unit->value.starts_with("magnitude")) return true;
      const auto noun = nominalAt(context_, t);
      if (noun && noun->concept_ == strength_) return true;
    }
    return false;
  }

  /// The quake or aftershock named last before the figure.
  ConceptId quakeBefore(const Claim& c) const {
    const int32_t first = sentenceAt(context_, c.key.begin).begin;
    for (int32_t t = c.key.begin - 1; t >= std::max(first, c.key.begin - kQuakeReach); --t) {
      const ConceptId event = conceptOfKind(context_, t, "event");
      if (event != kNone && quake_ != kNone && context_.lexicon.isA(event, quake_)) return event;
    }
    return kNone;
  }

  /// "Hale, 52," or "Hale (52)" behind a name.
  bool isAge(const Claim& c) const {
    constexpr double kYoungest = 10;
    constexpr double kOldest = 109;
    const double value = c.value.quantity.min;
    const int32_t at = c.key.begin;
    if (age_ == kNone || value < kYoungest || value > kOldest || value != std::floor(value))
      return false;
    if (c.countedConcept != kNone || c.countedHead != 0 || c.key.size() != 1) return false;
    const bool aside = isOneOf(context_, at - 1, u",") && isOneOf(context_, at + 1, u",.");
    const bool brackets = isOneOf(context_, at - 1, u"(") && isOneOf(context_, at + 1, u")");
    return (aside || brackets) && hasFlag(context_, at - 2, kFlagCapital) &&
           hasFlag(context_, at - 3, kFlagCapital | kFlagLineStart);
  }

  const ClaimContext& context_;
  const ConceptId strength_;
  const ConceptId quake_;
  const ConceptId age_;
};

}  // namespace

void addUnsaidMeasures(const ClaimContext& context, std::vector<Claim>& claims) {
  const Measures measures(context);
  for (Claim& claim : claims) measures.read(claim);
}

}  // namespace muqabala
