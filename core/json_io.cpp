#include "core/json_io.h"

#include <algorithm>
#include <set>

#include "core/analyse.h"
#include "core/claim_pack.h"
#include "core/json_append.h"
#include "core/json_repair.h"
#include "core/json_value.h"
#include "core/json_writer.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

using Type = JsonValue::Type;

Error invalid(std::string message, std::string path) {
  return {"invalid-input", std::move(message), std::move(path)};
}

JsonValue readJson(std::string_view bytes) { return parseJson(repairJson(bytes)); }

// ---- fields -------------------------------------------------------------------------------------

/// nullptr for a field that is absent or null.
const JsonValue* fieldOf(const JsonValue& object, const char* name) {
  const JsonValue* found = object.find(name);
  return found == nullptr || found->type == Type::null ? nullptr : found;
}

/// Reads fields of one object. The first error stays; what follows is not looked at. `name` is what
/// messages call the object ("articles[2]"), `path` its JSON Pointer.
class Fields {
 public:
  Fields(const JsonValue& object, std::string name, std::string path)
      : object_(object), name_(std::move(name)), path_(std::move(path)) {
    if (object_.type != Type::object) fail("", "is no object");
  }

  void text(const char* field, std::string& to) {
    const JsonValue* found = get(field);
    if (found == nullptr) return;
    if (found->type != Type::string) return fail(field, "is no string");
    to = found->text;
  }

  void boolean(const char* field, bool& to) {
    const JsonValue* found = get(field);
    if (found == nullptr) return;
    if (found->type != Type::boolean) return fail(field, "is neither true nor false");
    to = found->boolean;
  }

  /// Values outside [low, high] are clamped.
  template <typename Number>
  void number(const char* field, double low, double high, Number& to) {
    const JsonValue* found = get(field);
    if (found == nullptr) return;
    if (found->type != Type::number) return fail(field, "is no number");
    to = static_cast<Number>(std::clamp(found->number, low, high));
  }

  const JsonValue* get(const char* field) { return failed_ ? nullptr : fieldOf(object_, field); }

  void fail(const std::string& field, const std::string& what, const char* code = "invalid-input") {
    if (failed_) return;
    failed_ = true;
    const std::string dot = name_.empty() || field.empty() ? "" : ".";
    const std::string name = name_ + dot + field;
    error_ = {code, (name.empty() ? "the input" : name) + " " + what,
              field.empty() ? path_ : path_ + "/" + field};
  }

  bool failed() const { return failed_; }
  const Error& error() const { return error_; }

 private:
  const JsonValue& object_;
  std::string name_;
  std::string path_;
  bool failed_ = false;
  Error error_;
};

void readText(Fields& fields, const Options& options, Article& article) {
  const JsonValue* text = fields.get("text");
  if (fields.failed()) return;
  if (text == nullptr) return fields.fail("text", "is missing");
  std::string utf8;
  fields.text("text", utf8);
  if (fields.failed()) return;
  if (utf8.find('\0') != std::string::npos) {
    return fields.fail("text", "is not text: it holds a NUL", "not-text");
  }
  article.text = toUtf16(utf8);
  if (article.text.size() > static_cast<size_t>(options.maxArticleLength)) {
    fields.fail("text",
                "is too large: it has " + std::to_string(article.text.size()) +
                    " UTF-16 code units, at most " + std::to_string(options.maxArticleLength) +
                    " are taken (options.maxArticleLength)",
                "too-large");
  }
}

Result<Article> readArticle(const JsonValue& json, const std::string& name, const std::string& path,
                            const Options& options) {
  Article article;
  Fields fields(json, name, path);
  fields.text("id", article.id);
  readText(fields, options, article);
  fields.text("title", article.title);
  fields.text("source", article.source);
  fields.text("via", article.via);
  fields.text("url", article.url);
  fields.text("lang", article.lang);
  fields.text("published", article.published);
  fields.text("publishedPrecision", article.publishedPrecision);
  fields.boolean("includeText", article.textWanted);
  const std::string& precision = article.publishedPrecision;
  if (!precision.empty() && precision != "day" && precision != "about" &&
      precision != "notBefore") {
    fields.fail("publishedPrecision", "is none of day, about, notBefore");
  }
  if (fields.failed()) return fields.error();
  return article;
}

Result<Options> readOptions(const JsonValue* json) {
  Options options;
  if (json == nullptr) return options;
  Fields fields(*json, "options", "/options");
  fields.boolean("includeText", options.includeText);
  fields.boolean("words", options.words);
  fields.number("confidenceFloor", 0, 1, options.confidenceFloor);
  fields.number("maxArticles", 1, 10000, options.maxArticles);
  fields.number("maxArticleLength", 1, 64 * 1024 * 1024, options.maxArticleLength);
  fields.number("maxSentenceTokens", 50, 10000, options.maxSentenceTokens);
  fields.number("maxClaimsPerArticle", 10, 100000, options.maxClaimsPerArticle);
  fields.number("maxClaimsPerBucket", 10, 5000, options.maxClaimsPerBucket);
  fields.number("maxCandidatePairs", 1000, 10000000, options.maxCandidatePairs);
  fields.number("maxRelationsPerFact", 10, 10000, options.maxRelationsPerFact);
  fields.number("maxPostings", 2, 1000, options.maxPostings);
  fields.number("maxPassages", 100, 1000000, options.maxPassages);
  fields.number("maxAlignedWords", 20, 2000, options.maxAlignedWords);
  fields.number("maxWordPairs", 10000, 1000000000, options.maxWordPairs);
  if (fields.failed()) return fields.error();
  return options;
}

// ---- ids ----------------------------------------------------------------------------------------

/// "a<position>", or the next free number beyond `count`.
std::string freeId(size_t position, size_t count, const std::set<std::string, std::less<>>& used) {
  std::string id = "a" + std::to_string(position);
  for (size_t n = count + 1; used.count(id) > 0; ++n) id = "a" + std::to_string(n);
  return id;
}

/// The error of an id used twice, or none (an empty code).
Error completeIds(std::vector<Article>& articles) {
  std::set<std::string, std::less<>> used;
  for (size_t i = 0; i < articles.size(); ++i) {
    const std::string& id = articles[i].id;
    if (id.empty() || used.insert(id).second) continue;
    const std::string at = std::to_string(i);
    return invalid("articles[" + at + "].id \"" + id + "\" is used twice",
                   "/articles/" + at + "/id");
  }
  for (size_t i = 0; i < articles.size(); ++i) {
    if (!articles[i].id.empty()) continue;
    articles[i].id = freeId(i + 1, articles.size(), used);
    used.insert(articles[i].id);
  }
  return {};
}

Result<std::vector<Article>> readArticles(const JsonValue* json, const Options& options) {
  if (json == nullptr) return invalid("articles is missing", "/articles");
  if (json->type != Type::array) return invalid("articles is no array", "/articles");
  if (json->items.empty()) return invalid("articles is empty", "/articles");
  if (json->items.size() > static_cast<size_t>(options.maxArticles)) {
    return Error{"too-large",
                 "articles is too large: " + std::to_string(json->items.size()) +
                     " articles, at most " + std::to_string(options.maxArticles) +
                     " are taken (options.maxArticles)",
                 "/articles"};
  }
  std::vector<Article> articles;
  for (size_t i = 0; i < json->items.size(); ++i) {
    const std::string at = std::to_string(i);
    Result<Article> article =
        readArticle(json->items[i], "articles[" + at + "]", "/articles/" + at, options);
    if (!article.ok()) return article.error();
    articles.push_back(std::move(article.value()));
  }
  const Error error = completeIds(articles);
  if (!error.code.empty()) return error;
  return articles;
}

/// `id` and `options` of a compare call.
Result<CompareInput> readRequest(const JsonValue& json) {
  CompareInput input;
  if (json.type == Type::invalid) return invalid("the input is no JSON", "");
  Fields fields(json, "", "");
  fields.text("id", input.id);
  if (fields.failed()) return fields.error();
  Result<Options> options = readOptions(fields.get("options"));
  if (!options.ok()) return options.error();
  input.options = options.value();
  return input;
}

/// What all articles lack goes into one answer: one round of loading, not one an article.
void mergeNeeds(const Error& error, Error& all) {
  for (const std::string& code : error.needs) {
    const bool known = std::find(all.needs.begin(), all.needs.end(), code) != all.needs.end();
    if (!known) all.needs.push_back(code);
  }
}

std::string reportJson(const Session& session, const CompareInput& input) {
  const Result<Report> report = session.compare(input.id, input.options);
  if (!report.ok()) return writeError(report.error());
  std::vector<const Analysis*> analyses;
  for (const auto& analysis : session.analyses()) analyses.push_back(analysis.get());
  return writeReport(report.value(), analyses, input.options);
}

}  // namespace

Result<CompareInput> parseInput(std::string_view bytes) {
  const JsonValue json = readJson(bytes);
  Result<CompareInput> input = readRequest(json);
  if (!input.ok()) return input;
  Result<std::vector<Article>> articles =
      readArticles(fieldOf(json, "articles"), input.value().options);
  if (!articles.ok()) return articles.error();
  input.value().articles = std::move(articles.value());
  return input;
}

Result<Article> parseArticle(std::string_view bytes) {
  const JsonValue json = readJson(bytes);
  if (json.type == Type::invalid) return invalid("the input is no JSON", "");
  return readArticle(json, "", "", Options());
}

std::string compareJson(std::string_view bytes) {
  Result<CompareInput> input = parseInput(bytes);
  if (!input.ok()) return writeError(input.error());
  Session session;
  Error lacking;
  for (Article& article : input.value().articles) {
    const Result<int32_t> added = session.add(std::move(article), input.value().options);
    if (added.ok()) continue;
    if (added.error().needs.empty()) return writeError(added.error());
    mergeNeeds(added.error(), lacking);
  }
  return lacking.needs.empty() ? reportJson(session, input.value()) : writeError(lacking);
}

namespace {

/// What `write` makes of an article's claims, or an error.
template <typename Write>
std::string extracted(std::string_view bytes, Write write) {
  Result<Article> article = parseArticle(bytes);
  if (!article.ok()) return writeError(article.error());
  const Options options;
  const Analysis analysis = analyse(std::move(article.value()), options);
  if (!analysis.missing.empty()) return writeError(needsLanguages(analysis));
  return write(analysis.article.id, claimsOf(analysis, options), analysis);
}

}  // namespace

std::string extractJson(std::string_view bytes) { return extracted(bytes, writeClaims); }
std::string extractPacked(std::string_view bytes) { return extracted(bytes, packClaims); }

std::string addJson(Session& session, std::string_view bytes) {
  Result<Article> article = parseArticle(bytes);
  if (!article.ok()) return writeError(article.error());
  if (article.value().id.empty()) {
    std::set<std::string, std::less<>> used;
    for (const auto& analysis : session.analyses()) used.insert(analysis->article.id);
    article.value().id = freeId(session.size() + 1, session.size() + 1, used);
  }
  const std::string id = article.value().id;
  const Result<int32_t> added = session.add(std::move(article.value()));
  if (!added.ok()) return writeError(added.error());
  JsonAppender json;
  return json.open('{').key("id").text(id).close('}').take();
}

std::string compareJson(const Session& session, std::string_view request) {
  const Result<CompareInput> input = readRequest(readJson(request));
  return input.ok() ? reportJson(session, input.value()) : writeError(input.error());
}

}  // namespace muqabala
