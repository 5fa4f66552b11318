#include "core/json_writer.h"

#include <algorithm>
#include <set>

#include "core/claims/calendar.h"
#include "core/claims/claims.h"
#include "core/compare.h"
#include "core/json_append.h"
#include "core/json_claims.h"
#include "core/lang/lexicon.h"
#include "core/sort.h"

namespace muqabala {
namespace {

constexpr std::string_view kRoles[] = {"title", "heading", "body", "byline", "boilerplate"};
constexpr std::string_view kChanges[] = {"same", "changed", "onlyA", "onlyB", "moved"};
constexpr std::string_view kVias[] = {"word", "spelling", "name", "value", "concept"};
constexpr std::string_view kRelations[] = {"agree", "contradict", "update", "refine"};

/// A text of no known language runs as its first strong letter does.
bool isRightToLeft(const Analysis& analysis) {
  if (analysis.lang != kNone) return Lexicon::instance().languages()[analysis.lang].rightToLeft;
  for (const char16_t unit : analysis.article.text) {
    const bool semitic = unit >= 0x0590 && unit <= 0x08FF;
    const bool presentation =
        (unit >= 0xFB1D && unit <= 0xFDFF) || (unit >= 0xFE70 && unit < 0xFF00);
    if (semitic || presentation) return true;
    if ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z' && unit < 0x80) return false;
    if (unit >= 0x00C0) return false;
  }
  return false;
}

std::string languageOf(const Analysis& analysis) {
  if (!analysis.article.lang.empty() || analysis.lang == kNone) return analysis.article.lang;
  return Lexicon::instance().languages()[analysis.lang].code;
}

/// What the parts of one report have in common.
struct Writer {
  JsonAppender& json;
  const Report& report;
  const std::vector<const Analysis*>& analyses;
  const Options& options;

  const std::string& articleId(int32_t article) const { return analyses[article]->article.id; }
  const Analysis& analysisOf(const Claim& claim) const { return *analyses[claim.article]; }
};

void writeIndices(JsonAppender& json, const std::vector<int32_t>& indices) {
  json.open('[');
  for (const int32_t index : indices) json.integer(index);
  json.close(']');
}

void writeTexts(JsonAppender& json, const std::vector<std::string>& texts) {
  json.open('[');
  for (const std::string& text : texts) json.text(text);
  json.close(']');
}

void writePlace(const Writer& w, int32_t article, Span span) {
  w.json.open('{').key("article").text(w.articleId(article));
  writeSpan(w.json, span);
  w.json.close('}');
}

void writeSentences(JsonAppender& json, const Analysis& analysis) {
  json.key("sentences").open('[');
  for (const Sentence& sentence : analysis.sentences) {
    json.open('{');
    writeSpan(json, sentence.span);
    json.key("role").text(nameOf(kRoles, sentence.role)).close('}');
  }
  json.close(']');
}

void writeArticle(const Writer& w, size_t index) {
  JsonAppender& json = w.json;
  const Analysis& analysis = *w.analyses[index];
  const Article& article = analysis.article;
  const ArticleReport& found = w.report.articles[index];
  const std::string_view precision =
      article.publishedPrecision.empty() ? "day" : std::string_view(article.publishedPrecision);
  json.open('{').key("id").text(article.id).key("title").textOrNull(article.title);
  json.key("source").textOrNull(article.source).key("via").textOrNull(article.via);
  json.key("url").textOrNull(article.url).key("lang").textOrNull(languageOf(analysis));
  json.key("dir").text(isRightToLeft(analysis) ? "rtl" : "ltr");
  json.key("published").textOrNull(article.published);
  json.key("publishedPrecision").textOrNull(article.published.empty() ? "" : precision);
  json.key("order").integer(found.order);
  json.key("length").integer(static_cast<int64_t>(article.text.size()));
  json.key("digest").text(analysis.digest);
  if (w.options.includeText || article.textWanted) json.key("text").text(article.text);
  json.key("about").text(found.other ? "other" : "event");
  writeSentences(json, analysis);
  json.key("copies").open('[');
  for (const Copy& copy : found.copies) {
    json.open('{').key("article").text(w.articleId(copy.article));
    json.key("share").fixed(copy.share, 2).close('}');
  }
  json.close(']').close('}');
}

void writeParam(const Writer& w, const ReasonParam& param) {
  JsonAppender& json = w.json.key(param.name);
  switch (param.type) {
    case ReasonParam::Type::number:
      json.number(param.number);
      return;
    case ReasonParam::Type::text:
      json.text(param.text);
      return;
    case ReasonParam::Type::day:
      json.text(isoDay(param.day));
      return;
    case ReasonParam::Type::span:
      writePlace(w, param.article, param.spans.empty() ? Span() : param.spans.front());
      return;
    case ReasonParam::Type::spans:
      json.open('[');
      for (const Span& span : param.spans) writePlace(w, param.article, span);
      json.close(']');
  }
}

void writeReason(const Writer& w, const Reason& reason) {
  w.json.key("reason").open('{').key("code").text(reason.code).key("params").open('{');
  for (const ReasonParam& param : reason.params) writeParam(w, param);
  w.json.close('}').close('}');
}

void writeSide(JsonAppender& json, int32_t side) {
  side == 0 ? json.null() : json.text(side == 1 ? "a" : "b");
}

void writeSpanOrNull(JsonAppender& json, Span span) {
  if (span.empty()) {
    json.null();
    return;
  }
  json.open('{');
  writeSpan(json, span);
  json.close('}');
}

/// Nothing without Options::words.
void writeWords(const Writer& w, const std::vector<WordSegment>& words) {
  if (!w.options.words) return;
  JsonAppender& json = w.json;
  json.key("words").open('[');
  for (const WordSegment& s : words) {
    const bool same = s.change == WordChange::same || s.change == WordChange::moved;
    json.open('{').key("change").text(nameOf(kChanges, s.change));
    json.key("via").textOrNull(same ? nameOf(kVias, s.via) : "");
    writeSpanOrNull(json.key("a"), s.a);
    writeSpanOrNull(json.key("b"), s.b);
    json.key("decisive").boolean(s.decisive).close('}');
  }
  json.close(']');
}

void writeRelation(const Writer& w, const Judgement& judgement) {
  JsonAppender& json = w.json;
  json.open('{').key("a").integer(judgement.a).key("b").integer(judgement.b);
  json.key("relation").text(nameOf(kRelations, judgement.relation));
  json.key("confidence").fixed(judgement.confidence, 2);
  writeSide(json.key("newer"), judgement.newer);
  writeSide(json.key("finer"), judgement.finer);
  writeReason(w, judgement.reason);
  writeTexts(json.key("modifiers"), judgement.modifiers);
  writeWords(w, judgement.words);
  json.close('}');
}

void writeVersion(const Writer& w, const Version& version, ClaimKind kind) {
  std::vector<int32_t> articles;
  for (const int32_t claim : version.claims) articles.push_back(w.report.claims[claim].article);
  sortStably(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  if (!version.claims.empty()) kind = w.report.claims[version.claims.front()].kind;
  writeValue(w.json.open('{').key("value"), version.value, kind);
  writeIndices(w.json.key("claims"), version.claims);
  w.json.key("articles").open('[');
  for (const int32_t article : articles) w.json.text(w.articleId(article));
  w.json.close(']').close('}');
}

void writeTopic(const Writer& w, const Fact& fact) {
  w.json.key("topic").open('{').key("concepts").open('[');
  for (const ConceptId id : fact.topicConcepts) w.json.text(conceptName(id));
  w.json.close(']').key("names").open('[');
  for (const Name& name : fact.topicNames) {
    writePlace(w, fact.topicArticle, spanOf(*w.analyses[fact.topicArticle], name.tokens));
  }
  w.json.close(']').close('}');
}

/// The same words in two copies of one article make the same hash: the later fact gets a suffix.
std::string factId(const Writer& w, const Fact& fact, std::set<std::string>& used) {
  const Claim& anchor = w.report.claims[fact.anchor];
  const Analysis& analysis = w.analysisOf(anchor);
  const Span key = spanOf(analysis, anchor.key);
  const std::string base =
      hexOf(hashOf(std::string(kindName(fact.kind)) + '|' + analysis.digest + '|' +
                   std::to_string(key.start) + '|' + std::to_string(key.end)),
            12);
  std::string id = base;
  for (int n = 2; !used.insert(id).second; ++n) {
    id = base + '-' + std::to_string(n);
  }
  return id;
}

void writeFact(const Writer& w, const Fact& fact, const std::string& id) {
  JsonAppender& json = w.json;
  json.open('{').key("id").text(id).key("kind").text(kindName(fact.kind));
  json.key("anchor").integer(fact.anchor);
  writeTopic(w, fact);
  writeIndices(json.key("claims"), fact.claims);
  json.key("versions").open('[');
  for (const Version& version : fact.versions) writeVersion(w, version, fact.kind);
  json.close(']').key("verdict").text(nameOf(kRelations, fact.verdict));
  writeTexts(json.key("modifiers"), fact.modifiers);
  json.key("salience").fixed(fact.salience, 2).key("sources").integer(fact.sources);
  json.key("independentSources").integer(fact.independentSources).key("relations").open('[');
  for (const Judgement& judgement : fact.relations) writeRelation(w, judgement);
  json.close(']').close('}');
}

void writePassage(const Writer& w, const Passage& passage) {
  const auto side = [&](int32_t article, const std::vector<int32_t>& sentences) {
    w.json.open('{').key("article").text(w.articleId(article));
    writeIndices(w.json.key("sentences"), sentences);
    w.json.close('}');
  };
  w.json.open('{').key("a");
  side(passage.articleA, passage.sentencesA);
  w.json.key("b");
  side(passage.articleB, passage.sentencesB);
  w.json.key("score").fixed(passage.score, 3);
  writeWords(w, passage.words);
  w.json.close('}');
}

void writeRest(const Writer& w) {
  JsonAppender& json = w.json;
  json.key("passages").open('[');
  for (const Passage& passage : w.report.passages) writePassage(w, passage);
  json.close(']').key("unique").open('[');
  for (const SentenceRef& ref : w.report.unique) {
    json.open('{').key("article").text(w.articleId(ref.article));
    json.key("sentence").integer(ref.sentence).close('}');
  }
  json.close(']').key("abstained").open('[');
  for (const Abstention& abstention : w.report.abstained) {
    json.open('{').key("a").integer(abstention.a).key("b").integer(abstention.b);
    writeReason(w, abstention.reason);
    json.close('}');
  }
  json.close(']').key("limits").open('[');
  for (const Limit& limit : w.report.limits) {
    json.open('{').key("code").text(limit.code).key("params").open('{');
    json.key("value").integer(limit.value).close('}').close('}');
  }
  json.close(']');
}

}  // namespace

std::string writeReport(const Report& report, const std::vector<const Analysis*>& analyses,
                        const Options& options) {
  JsonAppender json;
  const Writer w{json, report, analyses, options};
  json.open('{').key("schema").integer(1);
  json.key("engine").text("muqabala/" + std::string(version()));
  json.key("id").textOrNull(report.id).key("articles").open('[');
  for (size_t i = 0; i < analyses.size(); ++i) writeArticle(w, i);
  json.close(']').key("claims").open('[');
  for (const Claim& claim : report.claims) {
    json.open('{');
    writeClaimFields(json, claim, w.analysisOf(claim));
    json.close('}');
  }
  json.close(']').key("facts").open('[');
  std::set<std::string> ids;
  for (const Fact& fact : report.facts) writeFact(w, fact, factId(w, fact, ids));
  json.close(']');
  writeRest(w);
  json.close('}');
  return json.take();
}

std::string writeClaims(const std::string& id, const std::vector<Claim>& claims,
                        const Analysis& analysis) {
  JsonAppender json;
  json.open('{').key("id").textOrNull(id).key("claims").open('[');
  for (const Claim& claim : claims) {
    json.open('{');
    writeSpan(json, spanOf(analysis, claim.key));
    writeClaimFields(json, claim, analysis);
    writeIndexOrNull(json.key("within"), claim.within);
    json.close('}');
  }
  json.close(']').close('}');
  return json.take();
}

std::string writeError(const Error& error) {
  JsonAppender json;
  if (!error.needs.empty()) {
    json.open('{').key("needs").open('[');
    for (const std::string& code : error.needs) json.text(code);
    return json.close(']').close('}').take();
  }
  json.open('{').key("error").open('{').key("code").text(error.code);
  json.key("message").text(error.message).key("path").text(error.path).close('}').close('}');
  return json.take();
}

}  // namespace muqabala
