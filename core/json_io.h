#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare.h"

/// JSON text to records and back. The only file that knows JSON; everything is UTF-8. Input is never
/// rejected for bad UTF-8: each maximal invalid part, and each lone surrogate escape, reads as
/// U+FFFD. Each function returns JSON text: the result, or {"error":{code,message,path}}.
namespace muqabala {

/// Parsed input of compare: { id?, articles: [...], options? } (../REPORT in the documentation).
struct CompareInput {
  std::string id;
  std::vector<Article> articles;
  Options options;
};
Result<CompareInput> parseInput(std::string_view json);
/// One article object. `path` is where it stands in the input, for messages.
Result<Article> parseArticle(std::string_view json);

/// The report as JSON, keys in the order of the contract, no spaces.
std::string writeReport(const Report& report, const std::vector<const Analysis*>& analyses,
                        const Options& options);
/// {"id":...,"claims":[...]} of one article: full claim records with `start` and `end` of the key.
std::string writeClaims(const std::string& id, const std::vector<Claim>& claims,
                        const Analysis& analysis);
std::string writeError(const Error& error);

/// Whole calls, text to text: what the wasm module and native tools call.
std::string compareJson(std::string_view input);
std::string extractJson(std::string_view input);

}  // namespace muqabala
