#include <gtest/gtest.h>

#include "core/analyse.h"
#include "core/claims/date.h"
#include "core/claims/polarity.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

std::string textOf(const ClauseStance& stance, bool otherTime) {
  static constexpr const char* kPolarity[] = {"affirmed", "denied", "open"};
  static constexpr const char* kFactuality[] = {"asserted", "attempted", "possible",
                                                "planned",  "generic",   "background"};
  std::string text = kPolarity[static_cast<int>(stance.polarity)];
  text += stance.certainty == Certainty::hedged ? " hedged " : " stated ";
  const bool background = otherTime && stance.factuality == Factuality::asserted;
  return text + (background ? "background" : kFactuality[static_cast<int>(stance.factuality)]);
}

/// The stance towards the word in brackets.
std::string stanceIn(std::string text) {
  const size_t at = text.find('[');
  text.erase(at, 1);
  text.erase(text.find(']'), 1);
  const auto position = static_cast<int32_t>(toUtf16(text.substr(0, at)).size());
  const Analysis analysis = analyse(test::article("a", "[2022-01-23] " + text), {});
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  int32_t token = 0;
  while (analysis.tokens[token].span.end <= position) ++token;
  const ClauseStance stance = stanceOf(context, analysis.clauseOfToken[token], token);
  return textOf(stance, inAnotherTime(context, extractDates(context), token));
}

class PolarityTable : public testing::TestWithParam<const char*> {};

TEST_P(PolarityTable, TakesTheStanceOfTheTexts) {
  const auto rows = test::rows(std::string("claims/polarity.") + GetParam() + ".tsv");
  ASSERT_GE(rows.size(), 8U);
  for (const auto& row : rows) {
    const bool fails = row.size() == 3;  // a known failure, with its reason
    for (const std::string& text : test::phrasings(row[1])) {
      EXPECT_EQ(stanceIn(text) == row[0], !fails) << text << "\n"
                                                  << stanceIn(text) << " " << row[0];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, PolarityTable,
                         testing::Values("en", "ar", "fr", "es", "de", "fa", "tr", "ru", "ur"));

}  // namespace
}  // namespace muqabala
