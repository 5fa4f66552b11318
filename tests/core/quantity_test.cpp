#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "core/analyse.h"
#include "tests/core/readers.h"

/// The tables say what a figure in a sentence means, as a linguist writes it; a row with a reason
/// is a known failure and must still fail, so that the table tells when it is mended.
namespace muqabala {
namespace {

std::string numberText(double value) {
  std::ostringstream out;
  out.precision(15);
  out << std::round(value * 1e4) / 1e4;
  return out.str();
}

std::string boundsText(const Quantity& q) {
  if (std::isinf(q.max)) return (q.minOpen ? ">" : ">=") + numberText(q.min);
  if (q.min == q.max) return (q.approximate ? "~" : "") + numberText(q.min);
  if (std::isinf(q.min)) return (q.maxOpen ? "<" : "<=") + numberText(q.max);
  return numberText(q.min) + ".." + numberText(q.max);
}

std::string valueText(const Claim& claim) {
  if (claim.kind == ClaimKind::ordinal) return "#" + std::to_string(claim.value.ordinal);
  const Quantity& q = claim.value.quantity;
  return boundsText(q) + (q.unit.empty() ? "" : " " + q.unit);
}

/// What a row's sentence gives for its key; what was read instead where no claim has that key.
std::string readRow(const std::string& lang, std::string sentence) {
  const size_t open = sentence.find("[[");
  std::string key;
  if (open != std::string::npos) {
    const size_t close = sentence.find("]]");
    key = sentence.substr(open + 2, close - open - 2);
    sentence = sentence.substr(0, open) + key + sentence.substr(close + 2);
  }
  const std::u16string before = toUtf16(sentence.substr(0, open == std::string::npos ? 0 : open));
  Article article;
  article.lang = lang;
  article.text = toUtf16(sentence);
  const Analysis analysis = analyse(std::move(article), Options());
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  const auto start = static_cast<int32_t>(before.size());
  const Span wanted{start, start + static_cast<int32_t>(toUtf16(key).size())};
  std::string others;
  for (const Claim& claim : test::quantitiesIn(context)) {
    const Span span = spanOf(analysis, claim.key);
    if (!key.empty() && span == wanted) return valueText(claim);
    const auto text = std::u16string_view(analysis.article.text).substr(span.start, span.length());
    others += "[" + toUtf8(text) + "] " + valueText(claim) + "; ";
  }
  return others.empty() ? "-" : others;
}

class QuantityTable : public testing::TestWithParam<std::string> {};

TEST_P(QuantityTable, MeansWhatTheLinguistSays) {
  const std::string lang = GetParam();
  const auto table = test::rows("claims/quantity." + lang + ".tsv");
  const bool full = lang == "ar" || lang == "en";
  const bool good = lang == "fr" || lang == "es" || lang == "de";
  ASSERT_GE(table.size(), full ? 60u : good ? 30u : 10u);
  for (const auto& row : table) {
    ASSERT_GE(row.size(), 2u) << row[0];
    const std::string read = readRow(lang, row[1]);
    if (row.size() == 2) {
      EXPECT_EQ(read, row[0]) << row[1];
    } else {
      EXPECT_NE(read, row[0]) << "no longer fails, take its reason away: " << row[1];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, QuantityTable,
                         testing::ValuesIn(test::languagesWith("claims/quantity.")),
                         [](const auto& info) { return std::string(info.param); });

std::vector<Claim> quantitiesOf(const Analysis& analysis) {
  return test::quantitiesIn({analysis, Lexicon::instance(), 0, {}});
}

Analysis analysed(const std::string& text, const std::string& lang) {
  Article article;
  article.lang = lang;
  article.text = toUtf16(text);
  return analyse(std::move(article), Options());
}

TEST(Quantity, NothingInNothing) { EXPECT_TRUE(quantitiesOf(analysed("", "en")).empty()); }

TEST(Quantity, HeadIsAConcept) {
  const Analysis a = analysed("Police freed 30 hostages.", "en");
  const auto claims = quantitiesOf(a);
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].countedConcept, Lexicon::instance().conceptById("hostage"));
}

TEST(Quantity, NationalityIsAName) {
  const Analysis a = analysed("وصل 30 جنديا أمريكيا إلى المطار.", "ar");
  const auto claims = quantitiesOf(a);
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].countedNames.size(), 1u);
}

TEST(Quantity, AddendsOfASum) {
  const Analysis a = analysed("Ten soldiers and an officer were killed.", "en");
  const auto claims = quantitiesOf(a);
  ASSERT_EQ(claims.size(), 1u);
  ASSERT_EQ(claims[0].parts.size(), 2u);
  EXPECT_EQ(claims[0].parts[0].value.min, 10);
  EXPECT_EQ(claims[0].parts[1].value.min, 1);
}

TEST(Quantity, AnotherAddsToTheFirst) {
  const Analysis a = analysed(
      "The army has 700 soldiers in the north, most of whom stay in a desert base, and another 200 "
      "soldiers in the south.",
      "en");
  double greatest = 0;
  for (const Claim& claim : quantitiesOf(a)) {
    greatest = std::max(greatest, claim.value.quantity.max);
  }
  EXPECT_EQ(greatest, 900);
}

TEST(Quantity, PartsOfAStatedTotal) {
  const Analysis a = analysed("قتل 117 من الجنود، 77 من الحراس و40 من المقاتلين.", "ar");
  int parts = 0;
  for (const Claim& claim : quantitiesOf(a)) parts += claim.scope == Scope::part ? 1 : 0;
  EXPECT_EQ(parts, 2);
}

TEST(Quantity, DeadAndWoundedAreNoSum) {
  const Analysis a = analysed("The blast left 12 dead and 30 wounded.", "en");
  for (const Claim& claim : quantitiesOf(a)) EXPECT_NE(claim.value.quantity.max, 42);
}

}  // namespace
}  // namespace muqabala
