#include "core/align/attributes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "core/align/wording.h"
#include "core/claims/polarity.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Classes of causes that exclude one another. A concept is of the class of the nearest one above
/// it that stands here.
struct CauseClass {
  std::string_view concept_;
  int32_t group;
};
constexpr std::array<CauseClass, 19> kCauseClasses = {{{"weather_event", 1},
                                                       {"flood", 1},
                                                       {"failure", 2},
                                                       {"leak", 2},
                                                       {"accidental_state", 3},
                                                       {"attack", 4},
                                                       {"weapon", 4},
                                                       {"crime", 4},
                                                       {"terrorist", 4},
                                                       {"attacker", 4},
                                                       {"intentional_state", 4},
                                                       {"earthquake", 5},
                                                       {"landslide", 5},
                                                       {"volcano", 5},
                                                       {"tsunami", 5},
                                                       {"collide", 6},
                                                       {"disease", 7},
                                                       {"poison", 8},
                                                       {"suicide", 9}}};
/// What is asked for its cause.
constexpr std::array<std::string_view, 5> kEffects = {"disaster", "explode", "die", "outage",
                                                      "damage"};
/// Items before or behind a cue among which cause and effect stand.
constexpr int32_t kReach = 3;
/// Items before a direction among which stands what lies there.
constexpr int32_t kLocatedReach = 4;
constexpr int32_t kRightAngle = 90;

enum class Sort : uint8_t { cause, direction };

struct Attribute {
  Sort sort = Sort::cause;
  int32_t article = 0;
  Side side;
  int32_t value = 0;     // group of causes, or degrees
  bool mixed = false;    // causes of two classes are named
  Item anchor;           // what the direction is of
  std::vector<Item> of;  // what has the cause, what lies there
  ClauseStance stance;
};

class Reader {
 public:
  Reader(const Wordings& wordings, int32_t article, std::vector<Attribute>& out)
      : sentences_(wordings.items[article]), c_(contextOf(wordings, article)), out_(out) {}

  void read() {
    constexpr uint64_t kCues = classBit(EntryClass::cause) | classBit(EntryClass::direction);
    for (size_t s = 0; s < sentences_.size(); ++s) {
      if (sentences_[s].empty()) continue;
      const TokenRange tokens = c_.analysis.sentences[s].tokens;
      const auto first = c_.analysis.tokens.begin();
      const bool any = std::any_of(first + tokens.begin, first + tokens.end,
                                   [](const Token& t) { return (t.classes & kCues) != 0; });
      if (!any || inOtherYear(c_, tokens)) continue;
      items_ = &sentences_[s];
      for (int32_t t = tokens.begin; t < tokens.end; ++t) readAt(t);
    }
  }

 private:
  void readAt(int32_t& t) {
    int32_t length = 0;
    if (const Entry* cause = entryAt(c_, t, EntryClass::cause, length)) {
      readCause({t, t + length}, cause->tag == "result");
      t += length - 1;
    } else if (entryAt(c_, t, EntryClass::direction, length) != nullptr && !isNamed(t)) {
      readDirection(t);
    }
  }

  /// "South Sudan" names a state and gives no direction.
  bool isNamed(int32_t t) const {
    return std::any_of(items_->begin(), items_->end(), [&](const Item& i) {
      return i.tokens.contains(t) && (i.entity != 0 || i.tokens.size() > 1);
    });
  }

  bool isA(const Item& item, std::string_view id) const {
    const ConceptId known = c_.lexicon.conceptById(id);
    const auto is = [&](ConceptId c) { return c != kNone && c_.lexicon.isA(c, known); };
    return known != kNone && (is(item.concept_) || is(item.too));
  }

  int32_t groupOf(const Item& item) const {
    for (const CauseClass& row : kCauseClasses) {
      if (isA(item, row.concept_)) return row.group;
    }
    return 0;
  }

  bool isEffect(const Item& item) const {
    return std::any_of(kEffects.begin(), kEffects.end(),
                       [&](std::string_view id) { return isA(item, id); });
  }

  /// The items on one side of a cue, nearest first; those before it up to `reach`.
  std::vector<const Item*> before(int32_t token, int32_t reach) const {
    std::vector<const Item*> out;
    for (size_t i = items_->size(); i-- > 0 && static_cast<int32_t>(out.size()) < reach;) {
      if ((*items_)[i].tokens.end <= token) out.push_back(&(*items_)[i]);
    }
    return out;
  }
  std::vector<const Item*> behind(int32_t token, int32_t reach) const {
    std::vector<const Item*> out;
    for (size_t i = 0; i < items_->size() && static_cast<int32_t>(out.size()) < reach; ++i) {
      if ((*items_)[i].tokens.begin >= token) out.push_back(&(*items_)[i]);
    }
    return out;
  }

  /// A cause stands near its cue; an effect before "because of" may stand anywhere before.
  void readCause(TokenRange cue, bool result) {
    const std::vector<const Item*> causes =
        result ? before(cue.begin, kReach) : behind(cue.end, kReach);
    const std::vector<const Item*> effects =
        result ? behind(cue.end, kReach) : before(cue.begin, 3 * kReach);
    Attribute a;
    for (const Item* i : effects) {
      if (isEffect(*i)) a.of.push_back(*i);
    }
    const Item* cause = nullptr;
    for (const Item* i : causes) {
      const int32_t group = groupOf(*i);
      if (group == 0) continue;
      a.mixed = a.mixed || (a.value != 0 && group != a.value);
      if (cause == nullptr) cause = i;
      if (a.value == 0) a.value = group;
    }
    if (cause == nullptr || a.of.empty() || isDoubtful(c_, cause->tokens.begin)) return;
    const int32_t token = cause->tokens.begin;
    a.stance = stanceOf(c_, c_.analysis.clauseOfToken[token], token);
    if (a.stance.polarity == Polarity::affirmed && a.stance.cue.empty()) {
      const int32_t at = a.of.front().tokens.begin;
      a.stance = stanceOf(c_, c_.analysis.clauseOfToken[at], at);
    }
    a.article = c_.article;
    a.side = {cover(cue, cause->tokens), token, cause->concept_};
    out_.push_back(std::move(a));
  }

  static TokenRange cover(TokenRange a, TokenRange b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
  }

  /// Degrees from north of the winds in the table.
  static int32_t degreesOf(std::string_view wind) {
    constexpr std::array<std::string_view, 8> kWinds = {"N", "NE", "E", "SE", "S", "SW", "W", "NW"};
    const auto* at = std::find(kWinds.begin(), kWinds.end(), wind);
    return static_cast<int32_t>(at - kWinds.begin()) * 45;
  }

  static int32_t between(int32_t a, int32_t b) {
    const int32_t apart = std::abs(a - b);
    return std::min(apart, 360 - apart);
  }

  /// "جنوب غرب إيران": two words make one direction.
  void readDirection(int32_t& t) {
    const int32_t begin = t;
    int32_t length = 0;
    const Entry* first = entryAt(c_, t, EntryClass::direction, length);
    Attribute a;
    a.sort = Sort::direction;
    a.value = degreesOf(first->value);
    t += length - 1;
    if (const Entry* second = entryAt(c_, t + 1, EntryClass::direction, length)) {
      const int32_t other = degreesOf(second->value);
      if (between(a.value, other) != kRightAngle) return;
      const int32_t low = std::min(a.value, other);
      a.value = std::max(a.value, other) - low == kRightAngle ? low + 45 : 315;
      t += length;
    }
    const std::vector<const Item*> next = behind(t + 1, 1);
    constexpr int32_t kLinks = 2;  // "of the"
    if (next.empty() || next[0]->tokens.begin - t > kLinks + 1 || next[0]->number) return;
    if (c_.analysis.clauseOfToken[next[0]->tokens.begin] != c_.analysis.clauseOfToken[t]) return;
    a.anchor = *next[0];
    for (const Item* i : before(begin, kLocatedReach)) {
      if (!i->number && (!isHappening(*i) || isEffect(*i))) a.of.push_back(*i);
    }
    a.stance = stanceOf(c_, c_.analysis.clauseOfToken[begin], begin);
    a.article = c_.article;
    a.side = {{begin, a.anchor.tokens.end}, begin, kNone};
    out_.push_back(std::move(a));
  }

  const std::vector<std::vector<Item>>& sentences_;
  ClaimContext c_;
  std::vector<Attribute>& out_;
  const std::vector<Item>* items_ = nullptr;  // of the sentence that is read
};

class Comparer {
 public:
  explicit Comparer(const Lexicon& lexicon) : lexicon_(lexicon) {}

  Opposition compare(const Attribute& a, const Attribute& b) const {
    if (a.sort != b.sort || !sameThing(a, b)) return Opposition::none;
    return a.sort == Sort::cause ? causes(a, b) : directions(a, b);
  }

 private:
  bool sameThing(const Attribute& a, const Attribute& b) const {
    return std::any_of(a.of.begin(), a.of.end(), [&](const Item& x) {
      return std::any_of(b.of.begin(), b.of.end(),
                         [&](const Item& y) { return meets(lexicon_, x, y); });
    });
  }

  static bool asserted(const Attribute& a) {
    return a.stance.factuality == Factuality::asserted && a.stance.polarity != Polarity::open;
  }

  /// One calls a cause likely, the other denies it.
  static bool doubts(const Attribute& a, const Attribute& b) {
    const auto likely = [](const Attribute& x) {
      return x.stance.polarity == Polarity::affirmed && x.stance.factuality == Factuality::possible;
    };
    const auto denied = [](const Attribute& x) {
      return x.stance.polarity == Polarity::denied && asserted(x);
    };
    return (likely(a) && denied(b)) || (likely(b) && denied(a));
  }

  static Opposition causes(const Attribute& a, const Attribute& b) {
    if (a.value == b.value && doubts(a, b)) return Opposition::polarity;
    if (!asserted(a) || !asserted(b)) return Opposition::none;
    const bool polarity = a.stance.polarity != b.stance.polarity;
    if (a.value == b.value) return polarity ? Opposition::polarity : Opposition::none;
    const bool both = !polarity && a.stance.polarity == Polarity::affirmed;
    return both && !a.mixed && !b.mixed ? Opposition::terms : Opposition::none;
  }

  Opposition directions(const Attribute& a, const Attribute& b) const {
    const bool said = asserted(a) && asserted(b) && a.stance.polarity == b.stance.polarity;
    if (!said || !meets(lexicon_, a.anchor, b.anchor)) return Opposition::none;
    const int32_t apart = std::abs(a.value - b.value);
    return std::min(apart, 360 - apart) >= kRightAngle ? Opposition::direction : Opposition::none;
  }

  const Lexicon& lexicon_;
};

}  // namespace

void findInAttributes(const Wordings& wordings, std::vector<Opposed>& out) {
  constexpr size_t kMost = 400;  // attributes compared; a pair takes a few nanoseconds
  std::vector<Attribute> found;
  for (size_t i = 0; i < wordings.analyses.size() && found.size() < kMost; ++i) {
    Reader(wordings, static_cast<int32_t>(i), found).read();
  }
  const Comparer comparer(Lexicon::instance());
  for (size_t i = 0; i < std::min(found.size(), kMost); ++i) {
    for (size_t j = i + 1; j < std::min(found.size(), kMost); ++j) {
      const Attribute& a = found[i];
      const Attribute& b = found[j];
      if (a.article == b.article) continue;
      const Opposition how = comparer.compare(a, b);
      if (how != Opposition::none) out.push_back({how, a.article, a.side, b.article, b.side});
    }
  }
}

}  // namespace muqabala
