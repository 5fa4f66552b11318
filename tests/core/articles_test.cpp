#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <sstream>

#include "core/claims/calendar.h"
#include "tests/core/support.h"

/// Two articles of ours, of an invented event, read as a whole: the share of their figures and
/// dates that are read right. What is not is printed, and must stay the exception.
namespace muqabala {
namespace {

constexpr double kShareRight = 0.9;

std::string numberText(double value) {
  std::ostringstream out;
  out.precision(12);
  out << std::round(value * 1e4) / 1e4;
  return out.str();
}

std::string boundsText(const Quantity& q) {
  if (std::isinf(q.max)) return (q.minOpen ? ">" : ">=") + numberText(q.min);
  if (q.min == q.max) return (q.approximate ? "~" : "") + numberText(q.min);
  if (q.min <= 0) return (q.maxOpen ? "<" : "<=") + numberText(q.max);
  return numberText(q.min) + ".." + numberText(q.max);
}

std::string clockText(int32_t minutes) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return text.data();
}

std::string valueText(const Claim& claim) {
  if (claim.kind == ClaimKind::ordinal) return "#" + std::to_string(claim.value.ordinal);
  if (claim.kind == ClaimKind::date) {
    const DateValue& date = claim.value.date;
    if (date.granularity == Granularity::hour && date.minutes >= 0) return clockText(date.minutes);
    return date.hasBounds ? isoDay(date.from) : date.pattern;
  }
  const Quantity& q = claim.value.quantity;
  return boundsText(q) + (q.unit.empty() ? "" : " " + q.unit);
}

bool fits(const std::string& wanted, const std::string& read) {
  return wanted == "*" || wanted == read;
}

bool isRead(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::ordinal || kind == ClaimKind::date ||
         kind == ClaimKind::duration;
}

/// Whether a claim on the span says what the row says; `said` collects what the claims there say.
bool holds(const Analysis& analysis, const std::vector<Claim>& claims, Span span,
           const std::vector<std::string>& row, std::string& said) {
  for (const Claim& claim : claims) {
    const Span key = spanOf(analysis, claim.key);
    if (!isRead(claim.kind) || key.end <= span.start || key.start >= span.end) continue;
    const std::string value = valueText(claim);
    const std::string counted = test::idOf(claim.countedConcept);
    const std::string event = test::idOf(claim.event);
    if (fits(row[1], value) && fits(row[2], counted) && fits(row[3], event)) return true;
    said += " [" + value + " " + counted + " " + event + "]";
  }
  return false;
}

class Articles : public testing::TestWithParam<const char*> {};

TEST_P(Articles, AreReadAsACarefulReaderDoes) {
  const std::string name = std::string("claims/articles/") + GetParam();
  const test::Reading read(test::wholeFile(name + ".txt"), GetParam());
  const auto claims = claimsOf(read.analysis, {});
  const auto table = test::rows(name + ".tsv");
  ASSERT_GE(table.size(), 40u);
  size_t from = 0;
  size_t right = 0;
  std::string wrong;
  for (const auto& row : table) {
    ASSERT_EQ(row.size(), 4u) << row[0];
    const std::u16string words = toUtf16(row[0]);
    const size_t at = read.analysis.article.text.find(words, from);
    ASSERT_NE(at, std::u16string::npos) << row[0] << " does not follow in the text";
    const auto start = static_cast<int32_t>(at);
    std::string said;
    const Span span{start, start + static_cast<int32_t>(words.size())};
    const bool good = holds(read.analysis, claims, span, row, said);
    right += good ? 1 : 0;
    if (!good) wrong += row[0] + " is " + row[1] + " " + row[2] + " " + row[3] + said + "\n";
    from = at + words.size();
  }
  const double share = static_cast<double>(right) / static_cast<double>(table.size());
  std::cout << GetParam() << ": " << right << " of " << table.size() << " right\n" << wrong;
  EXPECT_GE(share, kShareRight);
}

INSTANTIATE_TEST_SUITE_P(Languages, Articles, testing::Values("ar", "en"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace muqabala
