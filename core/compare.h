#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/options.h"
#include "core/records.h"

/// The only public door of the core. Articles in, one report out; JSON to and from it is json_io.h.
namespace muqabala {

/// Articles that are compared; each is analysed once, when it comes in.
///
///     Session session;
///     session.add(article);              // the place is kept: reports list articles as added
///     Report r = session.compare("").value();
class Session {
 public:
  /// Adds an article. Errors: "invalid-input" (id used twice), "too-large", "not-text" (a NUL),
  /// "needs-languages" (words of a language are not loaded; there may be more behind them).
  Result<int32_t> add(Article article, const Options& options = {});
  /// Takes the article with this id out; false when there is none.
  bool remove(std::string_view id);
  size_t size() const { return analyses_.size(); }
  const std::vector<std::shared_ptr<const Analysis>>& analyses() const { return analyses_; }

  /// Compares what is there. Error "invalid-input" when there is no article. `id` is passed on.
  Result<Report> compare(std::string id, const Options& options = {}) const;

 private:
  std::vector<std::shared_ptr<const Analysis>> analyses_;
};

/// The pipeline over analysed articles: vocabulary, extract, align, judge, report.
Report compareAnalyses(const std::vector<const Analysis*>& analyses, const Options& options);

/// The claims of one article alone, for `extract`.
std::vector<Claim> claimsOf(const Analysis& analysis, const Options& options);

/// The error "needs-languages" of an analysis that lacks languages.
Error needsLanguages(const Analysis& analysis);

/// "0.1.0", from package.json.
std::string_view version();

}  // namespace muqabala
