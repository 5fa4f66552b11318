#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claims/event.h"
#include "core/claims/saying_frame.h"
#include "core/claims/statement.h"
#include "core/claims/words.h"
#include "tests/core/support.h"

/// Shared by the tests of single readers of claims.
namespace muqabala::test {

/// The figures of a text.
inline std::vector<Claim> quantitiesIn(const ClaimContext& context) {
  return extractQuantities(context, findTriggers(context));
}

/// What one reader of claims without a number proposes, where there are no figures.
///
///     Proposals(readPlaces, "It lies west of Baghdad.", "en").keys()   "west of Baghdad"
struct Proposals {
  using Reader = void (*)(const StatementContext&, std::vector<Statement>&);
  Reading read;
  std::vector<Statement> made;

  Proposals(Reader reader, std::string_view text, std::string lang = "")
      : read(text, std::move(lang)) {
    const StatementContext context(read.context, findTriggers(read.context), {});
    reader(context, made);
  }
  /// The keys in the order proposed.
  std::string keys() const {
    std::string all;
    for (const Statement& s : made) all += (all.empty() ? "" : ", ") + read.text(s.claim.key);
    return all;
  }
};

/// What `reader`, one of those of saying_frame.h, makes of the verb at `word`.
template <typename Reader>
std::optional<Saying> sayingAt(Reader reader, const Reading& read, const char* word) {
  const int32_t verb = read.at(word);
  return reader(read.context, Sayings(read.context), sentenceAt(read.context, verb), verb, false);
}

}  // namespace muqabala::test
