#include "core/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "core/sort.h"

namespace muqabala {

namespace {

/// An article is read as one text with another when this share (hundredths) of its wording is
/// there.
constexpr int32_t kSameWording = 80;

int32_t gravity(Relation r) {
  switch (r) {
    case Relation::contradict:
      return 3;
    case Relation::update:
      return 2;
    case Relation::refine:
      return 1;
    case Relation::agree:
      return 0;
  }
  return 0;
}

double orderValue(const Value& v) {
  switch (v.type) {
    case ValueType::date:
      return v.date.hasBounds ? v.date.from : 1e9;
    case ValueType::quantity:
    case ValueType::duration:
      // "Up to 700" stands with 700, not with none.
      return std::isfinite(v.quantity.min) &&
                     (v.quantity.min > 0 || v.quantity.max <= 0 || !std::isfinite(v.quantity.max))
                 ? v.quantity.min
                 : v.quantity.max;
    case ValueType::ordinal:
      return v.ordinal;
    default:
      return 0;
  }
}

using PlaceOfPair = std::array<int32_t, 6>;

/// One relation for each pair of places in the texts, however many claims stand there.
PlaceOfPair placeOf(const Collection& all, const Judgement& j) {
  const auto place = [&](int32_t i) {
    const Claim& c = all.claims[i];
    const Span s = spanOf(*all.analyses[c.article], c.key);
    return std::array<int32_t, 3>{c.article, s.start, s.end};
  };
  const auto x = std::min(place(j.a), place(j.b));
  const auto y = std::max(place(j.a), place(j.b));
  return {x[0], x[1], x[2], y[0], y[1], y[2]};
}

class FactMaker {
 public:
  explicit FactMaker(const Collection& all) : all_(all) {}

  Fact make(std::vector<Judgement> relations) const {
    Fact fact;
    std::set<int32_t> claims;
    std::set<std::string> modifiers;
    for (const Judgement& j : relations) {
      claims.insert({j.a, j.b});
      modifiers.insert(j.modifiers.begin(), j.modifiers.end());
      if (gravity(j.relation) > gravity(fact.verdict)) fact.verdict = j.relation;
    }
    fact.claims.assign(claims.begin(), claims.end());
    fact.modifiers.assign(modifiers.begin(), modifiers.end());
    fact.relations = std::move(relations);
    fact.anchor = anchorOf(fact.claims);
    const Claim& anchor = all_.claims[fact.anchor];
    fact.kind = anchor.kind;
    fact.versions = versionsOf(fact.claims);
    name(fact, anchor);
    countSources(fact);
    fact.salience = salienceOf(fact);
    return fact;
  }

 private:
  /// The claim that names the fact best: what is counted and its event both known, then its own
  /// value.
  int32_t anchorOf(const std::vector<int32_t>& claims) const {
    const auto rank = [&](int32_t i) {
      const Claim& c = all_.claims[i];
      const int known = (c.countedConcept != kNone ? 0 : 1) + (c.event != kNone ? 0 : 1);
      return std::tuple(c.denies != kNone, known, c.value.quantity.vague, c.sentence, i);
    };
    return *std::min_element(claims.begin(), claims.end(),
                             [&](int32_t x, int32_t y) { return rank(x) < rank(y); });
  }

  std::vector<Version> versionsOf(const std::vector<int32_t>& claims) const {
    std::vector<Version> versions;
    for (int32_t i : claims) {
      const Claim& c = all_.claims[i];
      const auto same = std::find_if(versions.begin(), versions.end(), [&](const Version& v) {
        return v.polarity == c.polarity && fitOf(v.value, c.value).fit == Fit::equal;
      });
      if (same == versions.end()) {
        versions.push_back({c.value, c.polarity, {i}});
      } else {
        same->claims.push_back(i);
      }
    }
    sortStably(versions.begin(), versions.end(), [](const Version& x, const Version& y) {
      return std::tuple(orderValue(x.value), x.polarity) <
             std::tuple(orderValue(y.value), y.polarity);
    });
    return versions;
  }

  void name(Fact& fact, const Claim& anchor) const {
    if (anchor.countedConcept != kNone) fact.topicConcepts.push_back(anchor.countedConcept);
    if (anchor.event != kNone && anchor.event != anchor.countedConcept) {
      fact.topicConcepts.push_back(anchor.event);
    }
    fact.topicArticle = anchor.article;
    for (const Name& n : anchor.names) {
      const bool ofCounted = std::find(anchor.countedNames.begin(), anchor.countedNames.end(),
                                       n.key) != anchor.countedNames.end();
      if (ofCounted) fact.topicNames.push_back(n);
    }
    if (fact.topicNames.empty() && fact.topicConcepts.empty() && !anchor.names.empty()) {
      fact.topicNames.push_back(anchor.names.front());
    }
  }

  bool sameText(int32_t article, const std::set<int32_t>& others) const {
    const std::vector<Copy>& copies = all_.vocabulary.copies[article];
    return std::any_of(copies.begin(), copies.end(), [&](const Copy& c) {
      return c.share >= kSameWording && c.article < article && others.count(c.article) > 0;
    });
  }

  /// Articles that tell it; of them those that neither share their wording with another nor lean on
  /// one speaker alone who is already counted.
  void countSources(Fact& fact) const {
    std::set<int32_t> articles;
    std::set<Key> voices;
    for (int32_t i : fact.claims) articles.insert(all_.claims[i].article);
    for (int32_t article : articles) {
      std::set<Key> heard;
      for (int32_t i : fact.claims) {
        const Claim& c = all_.claims[i];
        if (c.article == article) heard.insert(c.speakers.empty() ? Key{0} : c.speakers.back().id);
      }
      const bool oneVoice = heard.size() == 1 && *heard.begin() != 0;
      const bool counted = oneVoice && !voices.insert(*heard.begin()).second;
      if (!counted && !sameText(article, articles)) ++fact.independentSources;
    }
    fact.sources = static_cast<int32_t>(articles.size());
  }

  bool about(const Claim& c, std::initializer_list<Tag> ids) const {
    return all_.lexicon.isAny(c.event, {ids.begin(), ids.size()});
  }

  /// Conflicts first; people killed or hurt, then held or escaped, then other figures and dates,
  /// then the rest; more texts, headline or lead, and a wider gap raise it; within one article
  /// halves it.
  int32_t salienceOf(const Fact& fact) const {
    const Claim& anchor = all_.claims[fact.anchor];
    const bool figure = fact.kind == ClaimKind::quantity || fact.kind == ClaimKind::date;
    int32_t score = figure ? 10 : 4;
    if (about(anchor, {"harm", "die", "kill", "wound", "injure"})) score = 20;
    if (about(anchor, {"hold", "escape", "surrender", "arrest", "free", "release"})) score = 17;
    score += std::min(fact.sources, 5) * 2;
    const bool lead = std::any_of(fact.claims.begin(), fact.claims.end(),
                                  [&](int32_t i) { return all_.claims[i].sentence < 3; });
    if (lead) score += 3;
    const auto [low, high] = std::minmax_element(fact.versions.begin(), fact.versions.end(),
                                                 [](const Version& x, const Version& y) {
                                                   return orderValue(x.value) < orderValue(y.value);
                                                 });
    const double gap = orderValue(high->value) / std::max(1.0, orderValue(low->value));
    score += gap > 3 ? 4 : gap > 1.3 ? 2 : 0;
    if (fact.sources == 1) score /= 2;
    static constexpr std::array<int32_t, 4> kByGravity = {0, 5, 25, 55};
    return std::min(99, kByGravity[gravity(fact.verdict)] + score);
  }

  const Collection& all_;
};

/// Takes claims and facts over into the report: only used claims, all indices renumbered.
class Renumbering {
 public:
  Renumbering(const Collection& all, const std::vector<int32_t>& given, Report& report)
      : all_(all), given_(given), report_(report), place_(all.claims.size(), kNone) {}

  void use(int32_t claim) { place_[claim] = 0; }

  void takeClaims() {
    for (size_t i = 0; i < place_.size(); ++i) {
      if (place_[i] == kNone) continue;
      place_[i] = static_cast<int32_t>(report_.claims.size());
      report_.claims.push_back(all_.claims[i]);
      report_.claims.back().article = given_[all_.claims[i].article];
    }
    for (Claim& c : report_.claims) {
      c.denies = c.denies == kNone ? kNone : place_[c.denies];
      c.within = c.within == kNone ? kNone : place_[c.within];
    }
  }

  void apply(Fact& fact) const {
    fact.anchor = place_[fact.anchor];
    fact.topicArticle = given_[fact.topicArticle];
    for (int32_t& c : fact.claims) c = place_[c];
    for (Version& v : fact.versions) {
      for (int32_t& c : v.claims) c = place_[c];
    }
    for (Judgement& j : fact.relations) {
      j.a = place_[j.a];
      j.b = place_[j.b];
      apply(j.reason);
    }
  }

  void apply(Abstention& x) const {
    x.a = place_[x.a];
    x.b = place_[x.b];
    apply(x.reason);
  }

 private:
  void apply(Reason& reason) const {
    for (ReasonParam& p : reason.params) p.article = given_[p.article];
  }

  const Collection& all_;
  const std::vector<int32_t>& given_;
  Report& report_;
  std::vector<int32_t> place_;
};

/// Chronological places: by day of publication, then source name in code-point order, undated last.
std::vector<int32_t> chronology(const std::vector<const Analysis*>& analyses) {
  std::vector<int32_t> order(analyses.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int32_t>(i);
  const auto rank = [&](int32_t i) {
    const Analysis& a = *analyses[i];
    return std::tuple(!a.hasPublished, a.hasPublished ? a.published : 0, a.article.source.empty(),
                      std::string_view(a.article.source), std::string_view(a.digest));
  };
  sortStably(order.begin(), order.end(), [&](int32_t x, int32_t y) { return rank(x) < rank(y); });
  return order;
}

void describeArticles(const Collection& all, const std::vector<int32_t>& given, Report& report) {
  report.articles.resize(given.size());
  const std::vector<int32_t> order = chronology(all.analyses);
  for (size_t i = 0; i < order.size(); ++i) {
    report.articles[given[order[i]]].order = static_cast<int32_t>(i);
  }
  for (size_t i = 0; i < given.size(); ++i) {
    for (Copy copy : all.vocabulary.copies[i]) {
      copy.article = given[copy.article];
      report.articles[given[i]].copies.push_back(copy);
    }
  }
}

/// An article is about something else when it has no fact and no passage with any other.
void findOthers(Report& report) {
  if (report.articles.size() < 2) return;
  std::vector<bool> shares(report.articles.size(), false);
  for (const Passage& p : report.passages) shares[p.articleA] = shares[p.articleB] = true;
  for (const Fact& fact : report.facts) {
    if (fact.sources < 2) continue;
    for (int32_t c : fact.claims) shares[report.claims[c].article] = true;
  }
  for (size_t i = 0; i < shares.size(); ++i) report.articles[i].other = !shares[i];
}

void takePassages(const std::vector<int32_t>& given, PassageAlignment passages, Report& report) {
  report.passages = std::move(passages.passages);
  for (Passage& p : report.passages) {
    p.articleA = given[p.articleA];
    p.articleB = given[p.articleB];
    if (p.articleB < p.articleA) {
      std::swap(p.articleA, p.articleB);
      std::swap(p.sentencesA, p.sentencesB);
    }
  }
  sortStably(report.passages.begin(), report.passages.end(),
             [](const Passage& x, const Passage& y) {
               return std::tie(x.articleA, x.articleB, x.sentencesA, x.sentencesB) <
                      std::tie(y.articleA, y.articleB, y.sentencesA, y.sentencesB);
             });
  report.unique = std::move(passages.unique);
  for (SentenceRef& s : report.unique) s.article = given[s.article];
  sortStably(report.unique.begin(), report.unique.end(),
             [](const SentenceRef& x, const SentenceRef& y) {
               return std::tie(x.article, x.sentence) < std::tie(y.article, y.sentence);
             });
}

int32_t versionOf(const Fact& fact, int32_t claim) {
  const auto at = std::find_if(fact.versions.begin(), fact.versions.end(), [&](const Version& v) {
    return std::find(v.claims.begin(), v.claims.end(), claim) != v.claims.end();
  });
  return static_cast<int32_t>(at - fact.versions.begin());
}

/// Keeps the surest relation of each two versions.
void thin(Fact& fact) {
  std::map<std::pair<int32_t, int32_t>, Judgement> best;
  for (const Judgement& j : fact.relations) {
    const std::pair versions = std::minmax(versionOf(fact, j.a), versionOf(fact, j.b));
    const auto [at, isNew] = best.try_emplace(versions, j);
    if (!isNew && j.confidence > at->second.confidence) at->second = j;
  }
  fact.relations.clear();
  for (auto& [versions, judgement] : best) fact.relations.push_back(std::move(judgement));
}

std::vector<Fact> makeFacts(const Collection& all, const Options& options,
                            std::vector<std::vector<Judgement>> byGroup, Report& report) {
  const FactMaker maker(all);
  std::set<PlaceOfPair> seen;
  std::vector<Fact> facts;
  bool thinned = false;
  for (std::vector<Judgement>& relations : byGroup) {
    std::erase_if(relations,
                  [&](const Judgement& j) { return !seen.insert(placeOf(all, j)).second; });
    if (relations.empty()) continue;
    Fact fact = maker.make(std::move(relations));
    if (fact.relations.size() > static_cast<size_t>(options.maxRelationsPerFact)) {
      thin(fact);
      thinned = true;
    }
    // That an article repeats itself is no finding; that it differs from itself is.
    if (fact.sources > 1 || gravity(fact.verdict) >= gravity(Relation::update)) {
      facts.push_back(std::move(fact));
    }
  }
  if (thinned) report.limits.push_back({"max-relations-per-fact", options.maxRelationsPerFact});
  return facts;
}

}  // namespace

Report buildReport(const Collection& all, const std::vector<int32_t>& given, const Options& options,
                   std::vector<Limit> limits, Judged judged, PassageAlignment passages) {
  Report report;
  report.limits = std::move(limits);
  report.facts = makeFacts(all, options, std::move(judged.byGroup), report);
  report.abstained = std::move(judged.abstained);
  report.limits.insert(report.limits.end(), passages.limits.begin(), passages.limits.end());
  Renumbering numbers(all, given, report);
  for (const Fact& fact : report.facts) {
    for (int32_t c : fact.claims) numbers.use(c);
  }
  for (const Abstention& x : report.abstained) {
    numbers.use(x.a);
    numbers.use(x.b);
  }
  numbers.takeClaims();
  for (Fact& fact : report.facts) numbers.apply(fact);
  for (Abstention& x : report.abstained) numbers.apply(x);
  sortStably(report.facts.begin(), report.facts.end(), [](const Fact& x, const Fact& y) {
    return std::tuple(-x.salience, x.anchor) < std::tuple(-y.salience, y.anchor);
  });
  takePassages(given, std::move(passages), report);
  describeArticles(all, given, report);
  findOthers(report);
  return report;
}

}  // namespace muqabala
