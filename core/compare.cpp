#include "core/compare.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/align/collate_report.h"
#include "core/align/facts.h"
#include "core/align/opposed.h"
#include "core/align/passages.h"
#include "core/align/phrases.h"
#include "core/analyse.h"
#include "core/claims/claims.h"
#include "core/judge.h"
#include "core/report.h"
#include "core/sort.h"
#include "core/vocabulary.h"

namespace muqabala {

namespace {

/// Articles in the order of their digests: the pipeline sees them so, whatever order they came in.
std::vector<int32_t> canonicalOrder(const std::vector<const Analysis*>& analyses) {
  std::vector<int32_t> order(analyses.size());
  std::iota(order.begin(), order.end(), 0);
  sortStably(order.begin(), order.end(), [&](int32_t x, int32_t y) {
    return std::tie(analyses[x]->digest, analyses[x]->article.id) <
           std::tie(analyses[y]->digest, analyses[y]->article.id);
  });
  return order;
}

/// The claims of one article behind those of the articles before it; their references move along.
void append(std::vector<Claim> own, std::vector<Claim>& all) {
  const auto offset = static_cast<int32_t>(all.size());
  for (Claim& claim : own) {
    if (claim.denies != kNone) claim.denies += offset;
    if (claim.within != kNone) claim.within += offset;
    all.push_back(std::move(claim));
  }
}

/// The ranges of one article's phrases, in order, each once.
std::vector<TokenRange> phrasesOf(const std::vector<PhrasePair>& pairs, int32_t article) {
  std::vector<TokenRange> ranges;
  for (const PhrasePair& p : pairs) {
    if (p.articleA == article) ranges.push_back(p.a);
    if (p.articleB == article) ranges.push_back(p.b);
  }
  const auto before = [](TokenRange x, TokenRange y) {
    return std::tie(x.begin, x.end) < std::tie(y.begin, y.end);
  };
  sortStably(ranges.begin(), ranges.end(), before);
  ranges.erase(std::unique(ranges.begin(), ranges.end()), ranges.end());
  return ranges;
}

/// The sides of oppositions that lie in one article.
std::vector<Side> sidesOf(const std::vector<Opposed>& pairs, int32_t article) {
  std::vector<Side> sides;
  for (const Opposed& o : pairs) {
    if (o.articleA == article) sides.push_back(o.a);
    if (o.articleB == article) sides.push_back(o.b);
  }
  const auto before = [](const Side& x, const Side& y) {
    return std::tie(x.key.begin, x.key.end, x.token) < std::tie(y.key.begin, y.key.end, y.token);
  };
  sortStably(sides.begin(), sides.end(), before);
  const auto same = [](const Side& x, const Side& y) { return x.key == y.key; };
  sides.erase(std::unique(sides.begin(), sides.end(), same), sides.end());
  return sides;
}

/// Whether two phrases hold the sides of an opposition: then they do not say the same. `sides` are
/// in the order of their articles.
bool isParted(const PhrasePair& p, const std::vector<Opposed>& sides) {
  const auto holds = [](TokenRange outer, TokenRange inner) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
  };
  const auto articles = std::tie(p.articleA, p.articleB);
  auto o = std::lower_bound(sides.begin(), sides.end(), articles, [](const Opposed& x, auto& y) {
    return std::tie(x.articleA, x.articleB) < y;
  });
  for (; o != sides.end() && std::tie(o->articleA, o->articleB) == articles; ++o) {
    if (holds(p.a, o->a.key) && holds(p.b, o->b.key)) return true;
  }
  return false;
}

/// The claims without figures that stand on the ranges of phrases and oppositions.
std::vector<Told> toldOf(const std::vector<PhrasePair>& phrases, const std::vector<Opposed>& sides,
                         const std::vector<Claim>& claims) {
  using Place = std::tuple<int32_t, int32_t, int32_t>;
  std::vector<std::pair<Place, int32_t>> at;
  for (size_t i = 0; i < claims.size(); ++i) {
    const Claim& c = claims[i];
    if (c.kind == ClaimKind::description || c.kind == ClaimKind::event) {
      at.push_back({{c.article, c.key.begin, c.key.end}, static_cast<int32_t>(i)});
    }
  }
  sortStably(at.begin(), at.end());
  // The last claim of a place; kNone where there is none.
  const auto claimAt = [&](const Place& place) {
    const auto next = std::upper_bound(at.begin(), at.end(), std::pair(place, INT32_MAX));
    return next == at.begin() || next[-1].first != place ? kNone : next[-1].second;
  };
  std::vector<Told> told;
  const auto add = [&](Place x, Place y, Opposition how) {
    const int32_t a = claimAt(x);
    const int32_t b = claimAt(y);
    if (a != kNone && b != kNone) told.push_back({std::min(a, b), std::max(a, b), how});
  };
  for (const PhrasePair& p : phrases) {
    if (isParted(p, sides)) continue;
    add({p.articleA, p.a.begin, p.a.end}, {p.articleB, p.b.begin, p.b.end}, Opposition::none);
  }
  for (const Opposed& o : sides) {
    add({o.articleA, o.a.key.begin, o.a.key.end}, {o.articleB, o.b.key.begin, o.b.key.end}, o.how);
  }
  return told;
}

/// What facts and phrases tell of which sentences belong together.
std::vector<SentenceTie> tiesOf(const std::vector<const Analysis*>& analyses,
                                const std::vector<PhrasePair>& phrases,
                                const std::vector<Claim>& claims, const Alignment& alignment) {
  std::vector<SentenceTie> ties;
  ties.reserve(phrases.size());
  for (const PhrasePair& p : phrases) {
    ties.push_back({{p.articleA, analyses[p.articleA]->sentenceOfToken[p.a.begin]},
                    {p.articleB, analyses[p.articleB]->sentenceOfToken[p.b.begin]},
                    false});
  }
  std::vector<int32_t> groupOf(claims.size(), kNone);
  for (size_t g = 0; g < alignment.groups.size(); ++g) {
    for (int32_t c : alignment.groups[g]) groupOf[c] = static_cast<int32_t>(g);
  }
  for (const Pair& p : alignment.pairs) {
    if (groupOf[p.a] == kNone || groupOf[p.a] != groupOf[p.b]) continue;
    const Claim& a = claims[p.a];
    const Claim& b = claims[p.b];
    if (a.article != b.article) {
      ties.push_back({{a.article, a.sentence}, {b.article, b.sentence}, true});
    }
  }
  return ties;
}

}  // namespace

Result<int32_t> Session::add(Article article, const Options& options) {
  const auto same = [&](const auto& a) { return a->article.id == article.id; };
  if (std::any_of(analyses_.begin(), analyses_.end(), same)) {
    return Error{"invalid-input", "the id \"" + article.id + "\" is used twice", "/id"};
  }
  if (article.text.size() > static_cast<size_t>(options.maxArticleLength)) {
    return Error{"too-large",
                 "text has more than " + std::to_string(options.maxArticleLength) + " code units",
                 "/text"};
  }
  if (article.text.find(u'\0') != std::u16string::npos) {
    return Error{"not-text", "text holds a NUL: it is binary, not text", "/text"};
  }
  if (analyses_.size() >= static_cast<size_t>(options.maxArticles)) {
    return Error{"too-large", "more than " + std::to_string(options.maxArticles) + " articles", ""};
  }
  auto analysis = std::make_shared<const Analysis>(analyse(std::move(article), options));
  if (!analysis->missing.empty()) return needsLanguages(*analysis);
  analyses_.push_back(std::move(analysis));
  return static_cast<int32_t>(analyses_.size()) - 1;
}

bool Session::remove(std::string_view id) {
  return std::erase_if(analyses_, [&](const auto& a) { return a->article.id == id; }) > 0;
}

Result<Report> Session::compare(std::string id, const Options& options) const {
  if (analyses_.empty()) return Error{"invalid-input", "articles is empty", "/articles"};
  std::vector<const Analysis*> analyses;
  for (const auto& a : analyses_) analyses.push_back(a.get());
  Report report = compareAnalyses(analyses, options);
  report.id = std::move(id);
  return report;
}

Report compareAnalyses(const std::vector<const Analysis*>& given, const Options& options) {
  const std::vector<int32_t> order = canonicalOrder(given);
  std::vector<const Analysis*> analyses;
  analyses.reserve(order.size());
  for (int32_t place : order) analyses.push_back(given[place]);
  const Lexicon& lexicon = Lexicon::instance();

  const Vocabulary vocabulary = learnVocabulary(analyses);
  const std::vector<PhrasePair> phrases = sharedPhrases(analyses, vocabulary, options);
  const SharedWords shared = sharedWordsOf(analyses, vocabulary, options);
  const std::vector<Opposed> opposed = opposedPairs(wordingsOf(analyses, vocabulary, shared));
  std::vector<Claim> claims;
  bool full = false;
  for (size_t i = 0; i < analyses.size(); ++i) {
    const auto article = static_cast<int32_t>(i);
    const ClaimContext context{*analyses[i],
                               lexicon,
                               article,
                               vocabulary.established,
                               phrasesOf(phrases, article),
                               sidesOf(opposed, article)};
    const size_t before = claims.size();
    append(extractClaims(context, options), claims);
    full = full || claims.size() - before >= static_cast<size_t>(options.maxClaimsPerArticle);
  }
  std::vector<Limit> limits;
  if (full) limits.push_back({"max-claims-per-article", options.maxClaimsPerArticle});
  const Contexts contexts(analyses, claims, vocabulary);
  const std::vector<Tally> tallies = talliesOf(analyses, claims, lexicon);
  const Collection all{analyses, claims, vocabulary, lexicon, contexts, tallies};
  const Alignment alignment = alignFacts(all, toldOf(phrases, opposed, claims), options);
  Judged judged = judge(all, alignment, options);
  limits.insert(limits.end(), alignment.limits.begin(), alignment.limits.end());
  Report report =
      buildReport(all, order, options, std::move(limits), std::move(judged),
                  alignPassages(analyses, claims, tiesOf(analyses, phrases, claims, alignment),
                                vocabulary, shared, options));
  if (options.words) collateReport(all, order, options, report);
  return report;
}

std::vector<Claim> claimsOf(const Analysis& analysis, const Options& options) {
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  return extractClaims(context, options);
}

Error needsLanguages(const Analysis& analysis) {
  Error error{"needs-languages", "the words of a language are not loaded", "", {}};
  for (LangId lang : analysis.missing) {
    error.needs.push_back(Lexicon::instance().languages()[lang].code);
  }
  return error;
}

std::string_view version() { return MUQABALA_VERSION; }

}  // namespace muqabala
