#include "core/claims/date.h"

#include <gtest/gtest.h>

#include "core/analyse.h"
#include "core/claims/calendar.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

std::string lastDay(const DateValue& date) { return isoDay(date.to - 1); }

/// Shortest spelling of the bounds: "2021", "2021-12", "2022-01-20", "from..to".
std::string boundsText(const DateValue& date) {
  const Civil from = civilOf(date.from);
  if (date.to - date.from == 1) return isoDay(date.from);
  const bool year = date.from == yearSpan(from.year).from && date.to == yearSpan(from.year).to;
  if (year) return padded(from.year, 4);
  const DaySpan month = monthSpan(from.year, from.month);
  if (date.from == month.from && date.to == month.to) return isoDay(date.from).substr(0, 7);
  const Civil last = civilOf(date.to - 1);
  const bool years = date.from == yearSpan(from.year).from && date.to == yearSpan(last.year).to;
  if (years) return padded(from.year, 4) + ".." + padded(last.year, 4);
  return isoDay(date.from) + ".." + lastDay(date);
}

std::string clockText(int32_t minutes) {
  return "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

std::string textOf(const Claim& claim) {
  const DateValue& date = claim.value.date;
  std::string text = date.hasBounds ? boundsText(date) : date.pattern;
  if (date.minutes >= 0) text = clockText(date.minutes);
  if (date.openEnd) text += " since";
  if (date.openStart) text += " until";
  if (date.approximate) text += " about";
  if (claim.kind == ClaimKind::speech) text += " speech";
  return text;
}

/// "[2022-01-23] text" or "[-] text" as an article.
Article articleOf(std::string_view text, std::string lang = "") {
  const bool undated = text.starts_with("[-] ");
  const std::string day = text.starts_with("[") ? "" : "[2022-01-23] ";
  Article article = test::article("a", day + std::string(undated ? text.substr(4) : text));
  if (undated) article.published.clear();
  article.lang = std::move(lang);
  return article;
}

std::string firstDate(std::string_view text, const std::string& lang) {
  const Analysis analysis = analyse(articleOf(text, lang), {});
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  const std::vector<Claim> dates = extractDates(context);
  return dates.empty() ? "none" : textOf(dates.front());
}

class DateTable : public testing::TestWithParam<std::string> {};

TEST_P(DateTable, SaysWhatTheTextsSay) {
  const auto rows = test::rows(std::string("claims/date.") + GetParam() + ".tsv");
  ASSERT_GE(rows.size(), 10U);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 2U) << row[0];
    for (const std::string& text : test::phrasings(row[1])) {
      EXPECT_EQ(firstDate(text, GetParam()), row[0]) << text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, DateTable,
                         testing::ValuesIn(test::languagesWith("claims/date.")));

TEST(Date, LeavesAloneWhatIsListedWithItsReason) {
  const auto rows = test::rows("claims/date-unread.tsv");
  ASSERT_GE(rows.size(), 5U);
  for (const auto& row : rows) EXPECT_EQ(row.size(), 3U) << row[0];
  for (const char* text : {"The week was long.", "Sales rose to 27.", "He left the same month."}) {
    EXPECT_EQ(firstDate(text, "en"), "none") << text;
  }
}

TEST(Date, CountsFromTheDayThatWasTold) {
  const Analysis analysis = analyse(
      articleOf("The bridge fell on 4 January. The next day he left. Two days later it rained."),
      {});
  const std::vector<Claim> dates = extractDates({analysis, Lexicon::instance(), 0, {}});
  ASSERT_EQ(dates.size(), 3U);
  EXPECT_EQ(textOf(dates[1]), "2022-01-05");
  EXPECT_EQ(textOf(dates[2]), "2022-01-07");
}

TEST(Date, KeysHoldTheDateWordsAlone) {
  const Session session =
      test::sessionOf({"[2022-01-23] The bridge fell on Thursday, January 20, 2022, in the rain.",
                       "[2022-01-23] انهار الجسر يوم 20 كانون الثاني/ يناير 2022 تحت المطر."});
  const ClaimContext english{*session.analyses()[0], Lexicon::instance(), 0, {}};
  const ClaimContext arabic{*session.analyses()[1], Lexicon::instance(), 1, {}};
  EXPECT_EQ(test::keyText(session, extractDates(english).at(0)), "Thursday, January 20, 2022");
  EXPECT_EQ(test::keyText(session, extractDates(arabic).at(0)), "يوم 20 كانون الثاني/ يناير 2022");
}

TEST(Date, ResolvesByEstablishedDaysWhereNothingIsPublished) {
  Article undated = test::article("a", "The bridge fell on Thursday. It was the 20 January.");
  undated.published.clear();
  const Analysis analysis = analyse(undated, {});
  DateValue established;
  established.from = dayOf({2022, 1, 20});
  established.to = dayOf({2022, 1, 22});
  established.hasBounds = true;
  const ClaimContext context{analysis, Lexicon::instance(), 0, established};
  const std::vector<Claim> dates = extractDates(context);
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(textOf(dates[0]), "2022-01-20 about");
  EXPECT_EQ(textOf(dates[1]), "2022-01-20");
}

TEST(Date, SpeaksOfTheDayOfItsClause) {
  const Analysis analysis = analyse(
      articleOf("Six people died. On Friday, 23 people died. Prices have risen since 2019."), {});
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  const std::vector<Claim> dates = extractDates(context);
  const auto asOf = [&](int32_t sentence) {
    Claim claim;
    claim.sentence = sentence;
    claim.key = {analysis.sentences[sentence].tokens.begin,
                 analysis.sentences[sentence].tokens.begin + 1};
    claim.clause = analysis.clauseOfToken[claim.key.begin];
    return isoDay(asOfOf(context, dates, claim).from);
  };
  EXPECT_EQ(asOf(0), "2022-01-23");
  EXPECT_EQ(asOf(1), "2022-01-21");
  EXPECT_EQ(asOf(2), "2022-01-23");
}

}  // namespace
}  // namespace muqabala
