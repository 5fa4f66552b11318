#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare.h"

/// JSON text to records, and whole calls from text to text. The only file that knows a JSON
/// library; the report's own text is made by json_writer.h. Everything is UTF-8. Input is never
/// rejected for bad UTF-8: each maximal invalid part, and each lone surrogate escape, reads as
/// U+FFFD. Unknown fields are ignored, `null` reads as absent, a byte order mark before the JSON
/// is skipped.
namespace muqabala {

/// Parsed input of compare: { id?, articles: [...], options? }.
struct CompareInput {
  std::string id;
  std::vector<Article> articles;
  Options options;
};

/// Errors: "invalid-input" (no JSON, a wrong type, no articles, a missing text, an id used twice),
/// "too-large" (articles or one text beyond the options' limits), "not-text" (a NUL in a text).
/// The message names the piece and the path is its JSON Pointer:
///
///     {}                                  articles is missing             /articles
///     {"articles":[]}                     articles is empty               /articles
///     {"articles":[{"text":1}]}           articles[0].text is no string   /articles/0/text
///
/// An article without id gets "a1", "a2", ... by its position; where that one is taken, the next
/// free number beyond the last article.
Result<CompareInput> parseInput(std::string_view json);

/// One article object; its id stays empty when it has none. `path` of an error begins at the
/// article ("/text").
Result<Article> parseArticle(std::string_view json);

/// Whole calls, text to text: what the wasm module and native tools call. Each returns the result
/// or {"error":{"code","message","path"}}, or {"needs":["ar","en"]}: add the packs of these
/// languages (Lexicon::addPack) and make the same call again; it may then name others.
///
///     compareJson({"articles":[...]})             a report
///     extractJson({"id":"x","text":"..."})        {"id":"x","claims":[...]}
std::string compareJson(std::string_view input);
std::string extractJson(std::string_view input);
/// The claims as claim_pack.h lays them out; errors and needs are JSON here too.
std::string extractPacked(std::string_view input);

/// The same for a session. An article without id gets the first free of "a<size + 1>", ... :
///
///     addJson(session, {"text":"..."})            {"id":"a1"}
///     compareJson(session, {"options":{}})        a report of what is in the session
std::string addJson(Session& session, std::string_view article);
std::string compareJson(const Session& session, std::string_view request);

}  // namespace muqabala
