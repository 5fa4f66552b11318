#include "core/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/core/support.h"

namespace muqabala {
namespace {

const std::vector<std::string> kTexts = {
    "The prison held 5,000 inmates when the fire broke out. Twelve guards were killed in the fire.",
    "The prison held 3,500 inmates when the fire broke out. The fire killed 12 guards.",
    "كان السجن يضم 3500 سجين عند اندلاع الحريق. وقتل اثنا عشر حارساً في الحريق.",
};

/// Each relation as relation, reason and the two quotes, whatever the order of articles.
std::multiset<std::string> relationsOf(const Session& session) {
  const Report report = session.compare("").value();
  std::multiset<std::string> out;
  for (const Fact& fact : report.facts) {
    for (const Judgement& j : fact.relations) {
      std::string a = test::keyText(session, report.claims[j.a]);
      std::string b = test::keyText(session, report.claims[j.b]);
      if (b < a) std::swap(a, b);
      out.insert(std::string(test::nameOf(j.relation)) + " " + j.reason.code + " " + a + " / " + b +
                 " " + std::to_string(j.confidence));
    }
  }
  return out;
}

TEST(Session, SaysTheSameInWhateverOrderArticlesCome) {
  std::vector<std::string> texts = kTexts;
  const auto expected = relationsOf(test::sessionOf(texts));
  EXPECT_FALSE(expected.empty());
  std::sort(texts.begin(), texts.end());
  do {
    EXPECT_EQ(relationsOf(test::sessionOf(texts)), expected);
  } while (std::next_permutation(texts.begin(), texts.end()));
}

/// Everything of a report that does not number articles, as one text in the report's own order.
std::string orderless(const Session& session) {
  const Report report = session.compare("").value();
  std::string out;
  for (const Fact& fact : report.facts) {
    out += test::keyText(session, report.claims[fact.anchor]) + " " +
           std::to_string(fact.salience) + " " + std::to_string(fact.sources) + " " +
           std::to_string(fact.independentSources) + ":";
    for (const Version& v : fact.versions) {
      out += " " + std::to_string(v.value.quantity.min) + "x" + std::to_string(v.claims.size());
    }
    for (const Judgement& j : fact.relations) out += " " + j.reason.code;
    out += "\n";
  }
  return out + std::to_string(report.abstained.size()) + " " +
         std::to_string(report.passages.size()) + " " + std::to_string(report.unique.size());
}

TEST(Session, TellsItsFactsInOneOrderWhateverOrderArticlesCome) {
  std::vector<std::string> texts = kTexts;
  const std::string expected = orderless(test::sessionOf(texts));
  std::sort(texts.begin(), texts.end());
  do {
    EXPECT_EQ(orderless(test::sessionOf(texts)), expected);
  } while (std::next_permutation(texts.begin(), texts.end()));
}

TEST(Session, AddingAndRemovingGivesTheReportFromScratch) {
  Session session = test::sessionOf({kTexts[0], kTexts[1]});
  ASSERT_TRUE(session.add(test::article("late", kTexts[2])).ok());
  ASSERT_TRUE(session.remove("late"));
  EXPECT_EQ(session.size(), 2u);
  EXPECT_EQ(relationsOf(session), relationsOf(test::sessionOf({kTexts[0], kTexts[1]})));
  EXPECT_FALSE(session.remove("late"));
}

TEST(Session, AnArticleGivenTwiceOnlyAgreesWithItself) {
  const Session session = test::sessionOf({kTexts[0], kTexts[0]});
  const Report report = session.compare("").value();
  for (const Fact& fact : report.facts) EXPECT_EQ(fact.verdict, Relation::agree);
  EXPECT_EQ(report.articles[0].copies.at(0).share, 100);
}

TEST(Session, RefusesAnIdUsedTwiceATextWithNulAndNoArticles) {
  Session session;
  EXPECT_EQ(session.compare("").error().code, "invalid-input");
  ASSERT_TRUE(session.add(test::article("a", "One.")).ok());
  EXPECT_EQ(session.add(test::article("a", "Two.")).error().code, "invalid-input");
  EXPECT_EQ(session.add(test::article("b", std::string_view("a\0b", 3))).error().code, "not-text");
  Options small;
  small.maxArticleLength = 3;
  EXPECT_EQ(session.add(test::article("c", "long"), small).error().code, "too-large");
  EXPECT_EQ(session.size(), 1u);
}

TEST(Session, AnEmptyArticleAmongOthersChangesNothing) {
  const auto expected = relationsOf(test::sessionOf(kTexts));
  std::vector<std::string> texts = kTexts;
  texts.emplace_back("");
  EXPECT_EQ(relationsOf(test::sessionOf(texts)), expected);
}

TEST(Session, EverySpanLiesInsideItsArticle) {
  const Session session = test::sessionOf(kTexts);
  const Report report = session.compare("").value();
  ASSERT_FALSE(report.claims.empty());
  for (const Claim& c : report.claims) {
    const Analysis& a = *session.analyses()[c.article];
    const Span s = spanOf(a, c.key);
    EXPECT_LT(s.start, s.end);
    EXPECT_LE(s.end, static_cast<int32_t>(a.article.text.size()));
  }
}

TEST(Session, AnUnrelatedArticleIsMarkedOther) {
  std::vector<std::string> texts = kTexts;
  texts.emplace_back(
      "The museum opened its new gallery of glass paintings to visitors from abroad.");
  const Report report = test::sessionOf(texts).compare("").value();
  EXPECT_TRUE(report.articles[3].other);
  EXPECT_FALSE(report.articles[0].other);
}

}  // namespace
}  // namespace muqabala
