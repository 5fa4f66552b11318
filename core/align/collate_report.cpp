#include "core/align/collate_report.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/align/collation.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Articles in the report's order, each with its figures in text order.
struct Texts {
  std::vector<const Analysis*> analyses;
  std::vector<std::vector<const Claim*>> figures;

  Texts(const Collection& all, const std::vector<int32_t>& given)
      : analyses(given.size()), figures(given.size()) {
    for (size_t i = 0; i < given.size(); ++i) analyses[given[i]] = all.analyses[i];
    for (const Claim& c : all.claims) {
      if (isFigure(c)) figures[given[c.article]].push_back(&c);
    }
    for (size_t i = 0; i < figures.size(); ++i) {
      const auto rank = [&](const Claim* c) {
        return std::pair(valueTokens(*analyses[i], *c).begin, -c->key.end);
      };
      sortStably(figures[i].begin(), figures[i].end(),
                 [&](const Claim* x, const Claim* y) { return rank(x) < rank(y); });
    }
  }

  CollationSide side(int32_t article, std::vector<int32_t> sentences) const {
    return {analyses[article], std::move(sentences), &figures[article]};
  }
};

bool overlap(TokenRange x, TokenRange y) { return x.begin < y.end && y.begin < x.end; }

/// The pins of one alignment, apart from one another: what would overlap is left out.
class Pins {
 public:
  Pins(const Analysis& a, const Analysis& b) : a_(a), b_(b) {}

  void add(const Claim& a, const Claim& b, bool same) {
    const Pin pin{valueTokens(a_, a), valueTokens(b_, b), same};
    if (pin.a.empty() || pin.b.empty() || taken(pin.a, pin.b)) return;
    pins_.push_back(pin);
    for (const Addend& part : a.parts) addPart({part.tokens, {}, same});
    for (const Addend& part : b.parts) addPart({{}, part.tokens, same});
  }

  const std::vector<Pin>& list() const { return pins_; }

 private:
  void addPart(const Pin& pin) {
    if ((!pin.a.empty() || !pin.b.empty()) && !taken(pin.a, pin.b)) pins_.push_back(pin);
  }

  bool taken(TokenRange a, TokenRange b) const {
    return std::any_of(pins_.begin(), pins_.end(),
                       [&](const Pin& p) { return overlap(p.a, a) || overlap(p.b, b); });
  }

  const Analysis& a_;
  const Analysis& b_;
  std::vector<Pin> pins_;
};

/// The gravest relation first, then the surest, then in the order of the claims.
auto rankOf(const Judgement& j) {
  const int32_t gravity = j.relation == Relation::contradict ? 0
                          : j.relation == Relation::update   ? 1
                          : j.relation == Relation::refine   ? 2
                                                             : 3;
  return std::tuple(gravity, -j.confidence, j.a, j.b);
}

class ReportCollator {
 public:
  ReportCollator(const Collection& all, const std::vector<int32_t>& given, const Options& options,
                 Report& report)
      : texts_(all, given),
        options_(options),
        report_(report),
        collation_(all.vocabulary, options.maxAlignedWords) {}

  void run() {
    for (Fact& fact : report_.facts) {
      for (Judgement& j : fact.relations) collate(j);
    }
    listRelations();
    for (Passage& p : report_.passages) collate(p);
    if (collation_.cut()) report_.limits.push_back({"max-aligned-words", options_.maxAlignedWords});
    if (full()) report_.limits.push_back({"max-word-pairs", options_.maxWordPairs});
  }

 private:
  bool full() const { return collation_.pairs() >= options_.maxWordPairs; }

  void collate(Judgement& j) {
    if (full()) return;
    const Claim& a = report_.claims[j.a];
    const Claim& b = report_.claims[j.b];
    const bool oneSentence = a.article == b.article && a.sentence == b.sentence;
    Pins pins(*texts_.analyses[a.article], *texts_.analyses[b.article]);
    pins.add(a, b, j.relation == Relation::agree);
    // A sentence laid beside itself tells nothing but the two values.
    j.words = oneSentence ? decisiveOnly(a.article, pins.list())
                          : collation_.align(texts_.side(a.article, {a.sentence}),
                                             texts_.side(b.article, {b.sentence}), pins.list());
  }

  std::vector<WordSegment> decisiveOnly(int32_t article, const std::vector<Pin>& pins) const {
    std::vector<WordSegment> segments;
    const Analysis& text = *texts_.analyses[article];
    for (const Pin& pin : pins) {
      WordSegment segment;
      segment.change = pin.b.empty()   ? WordChange::onlyA
                       : pin.a.empty() ? WordChange::onlyB
                       : pin.same      ? WordChange::same
                                       : WordChange::changed;
      segment.via = Via::value;
      segment.decisive = true;
      if (!pin.a.empty()) segment.a = spanOf(text, pin.a);
      if (!pin.b.empty()) segment.b = spanOf(text, pin.b);
      segments.push_back(segment);
    }
    return segments;
  }

  /// The relations between two sentences: article and sentence of either, the smaller first.
  struct Between {
    std::array<int32_t, 4> place;
    const Judgement* judgement;
  };

  static std::array<int32_t, 4> placeOf(SentenceRef a, SentenceRef b) {
    const bool turned = std::tie(b.article, b.sentence) < std::tie(a.article, a.sentence);
    if (turned) std::swap(a, b);
    return {a.article, a.sentence, b.article, b.sentence};
  }

  void listRelations() {
    for (const Fact& fact : report_.facts) {
      for (const Judgement& j : fact.relations) {
        const Claim& a = report_.claims[j.a];
        const Claim& b = report_.claims[j.b];
        relations_.push_back({placeOf({a.article, a.sentence}, {b.article, b.sentence}), &j});
      }
    }
    sortStably(relations_.begin(), relations_.end(), [](const Between& x, const Between& y) {
      return x.place != y.place ? x.place < y.place : rankOf(*x.judgement) < rankOf(*y.judgement);
    });
  }

  /// All relations between the sentences of a passage.
  std::vector<const Judgement*> relationsOf(const Passage& p) const {
    std::vector<const Judgement*> found;
    for (const int32_t a : p.sentencesA) {
      for (const int32_t b : p.sentencesB) {
        const auto place = placeOf({p.articleA, a}, {p.articleB, b});
        auto at = std::lower_bound(
            relations_.begin(), relations_.end(), place,
            [](const Between& x, const std::array<int32_t, 4>& y) { return x.place < y; });
        for (; at != relations_.end() && at->place == place; ++at) found.push_back(at->judgement);
      }
    }
    sortStably(found.begin(), found.end(),
               [](const Judgement* x, const Judgement* y) { return rankOf(*x) < rankOf(*y); });
    return found;
  }

  void collate(Passage& p) {
    if (full()) return;
    Pins pins(*texts_.analyses[p.articleA], *texts_.analyses[p.articleB]);
    for (const Judgement* j : relationsOf(p)) {
      const Claim& a = report_.claims[j->a];
      const Claim& b = report_.claims[j->b];
      const bool turned = a.article != p.articleA;
      pins.add(turned ? b : a, turned ? a : b, j->relation == Relation::agree);
    }
    p.words = collation_.align(texts_.side(p.articleA, p.sentencesA),
                               texts_.side(p.articleB, p.sentencesB), pins.list());
  }

  Texts texts_;
  const Options& options_;
  Report& report_;
  Collation collation_;
  std::vector<Between> relations_;  // by place, then rank
};

}  // namespace

void collateReport(const Collection& all, const std::vector<int32_t>& given, const Options& options,
                   Report& report) {
  ReportCollator(all, given, options, report).run();
}

}  // namespace muqabala
