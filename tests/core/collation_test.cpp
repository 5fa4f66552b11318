#include "core/align/collation.h"

#include <gtest/gtest.h>

#include <tuple>

#include "tests/core/collated.h"

namespace muqabala {
namespace {

using test::collated;
using test::shown;
using test::Told;

std::vector<std::string> split(const std::string& field) {
  std::vector<std::string> out;
  for (size_t from = 0; from <= field.size();) {
    const size_t at = std::min(field.find(" ; ", from), field.size());
    out.push_back(field.substr(from, at - from));
    from = at + 3;
  }
  return out;
}

/// Whether a segment says what a row wants: the same change, and on each side the words of the row
/// inside the segment's ("same people = people" is met by "same 12 people = 12 people").
bool says(const std::string& segment, const std::string& wanted) {
  const auto side = [](const std::string& s, bool second) {
    const size_t from = s.find(' ') + 1;
    const size_t at = s.find(" = ");
    if (at == std::string::npos) return second ? std::string() : s.substr(from);
    return second ? s.substr(at + 3) : s.substr(from, at - from);
  };
  const bool sameChange =
      segment.substr(0, segment.find(' ')) == wanted.substr(0, wanted.find(' '));
  const bool exact = wanted.rfind("changed", 0) == 0;
  const auto holds = [&](bool second) {
    const std::string have = side(segment, second);
    const std::string want = side(wanted, second);
    return exact ? have == want : have.find(want) != std::string::npos;
  };
  return sameChange && holds(false) && holds(true);
}

class Table : public testing::TestWithParam<std::string> {};

TEST_P(Table, Rows) {
  for (const std::vector<std::string>& row : test::rows("words/" + GetParam() + ".tsv")) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    const Told a(row[1], "a");
    const Told b(row[2], "b");
    std::string all;
    const std::vector<WordSegment> segments = collated(a, b);
    for (const WordSegment& s : segments) all += "\n  " + shown(s, a, b);
    for (const std::string& wanted : split(row[0])) {
      const bool found = std::any_of(segments.begin(), segments.end(), [&](const WordSegment& s) {
        return says(shown(s, a, b), wanted);
      });
      EXPECT_TRUE(found) << wanted << " | " << row[1] << " | " << row[2] << all;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Collation, Table, testing::Values("en", "ar", "fr", "de", "es", "across"),
                         [](const auto& info) { return info.param; });

/// Spans of one side, sorted.
std::vector<Span> spansOf(const std::vector<WordSegment>& segments, bool sideB) {
  std::vector<Span> spans;
  for (const WordSegment& s : segments) {
    if (!(sideB ? s.b : s.a).empty()) spans.push_back(sideB ? s.b : s.a);
  }
  std::sort(spans.begin(), spans.end(), [](Span x, Span y) { return x.start < y.start; });
  return spans;
}

void expectApart(const std::vector<WordSegment>& segments, bool sideB, const Told& told) {
  const std::vector<Span> spans = spansOf(segments, sideB);
  int32_t end = 0;
  for (const Span& s : spans) {
    EXPECT_GE(s.start, end) << told.text({0, s.end});
    EXPECT_LT(s.start, s.end);
    end = s.end;
  }
  EXPECT_LE(end, static_cast<int32_t>(told.analysis.article.text.size()));
}

/// As a set, with the sides named by their texts.
std::vector<std::tuple<int32_t, int32_t, int32_t, int32_t, int, int>> asSet(
    const std::vector<WordSegment>& segments, bool turned) {
  std::vector<std::tuple<int32_t, int32_t, int32_t, int32_t, int, int>> out;
  for (const WordSegment& s : segments) {
    const Span a = turned ? s.b : s.a;
    const Span b = turned ? s.a : s.b;
    const bool alone = a.empty() || b.empty();
    out.emplace_back(a.start, a.end, b.start, b.end, alone ? -1 : static_cast<int>(s.change),
                     static_cast<int>(s.via));
  }
  std::sort(out.begin(), out.end());
  return out;
}

void expectSound(const Told& a, const Told& b) {
  const std::vector<WordSegment> segments = collated(a, b);
  expectApart(segments, false, a);
  expectApart(segments, true, b);
  EXPECT_EQ(asSet(segments, false), asSet(collated(a, b, true), true))
      << a.text({0, 60}) << " | " << b.text({0, 60});
  for (const WordSegment& s : segments) {
    EXPECT_EQ(s.a.empty(), s.change == WordChange::onlyB);
    EXPECT_EQ(s.b.empty(), s.change == WordChange::onlyA);
  }
}

TEST(Collation, IsTheSameWithTheSidesSwappedAndSpansLieApart) {
  std::vector<std::unique_ptr<Told>> texts;
  for (const char* table : {"en", "ar", "fr", "de", "es", "across"}) {
    for (const auto& row : test::rows(std::string("words/") + table + ".tsv")) {
      for (size_t side = 1; side < row.size(); ++side) {
        texts.push_back(std::make_unique<Told>(row[side], "t" + std::to_string(texts.size())));
      }
    }
  }
  // Each with some further ones, near and far: paraphrases, other topics, other languages.
  for (size_t i = 0; i < texts.size(); ++i) {
    for (const size_t step : {1, 2, 7, 61, 125})
      expectSound(*texts[i], *texts[(i + step) % texts.size()]);
  }
}

/// Sentences of a few words drawn with repetition: nothing but ties.
TEST(Collation, BreaksTiesAlikeFromBothSides) {
  const std::vector<std::string> words = {"guard", "guard", "the", "of", "prison", "12",     "fled",
                                          "السجن", "قال",   "و",   "12", "north",  "escaped"};
  uint32_t state = 7;
  const auto draw = [&](uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16) % below;
  };
  const auto text = [&] {
    std::string out;
    for (uint32_t n = 1 + draw(14); n > 0; --n) out += words[draw(words.size())] + " ";
    return out + ".";
  };
  for (int round = 0; round < 300; ++round) {
    const Told a(text(), "a");
    const Told b(text(), "b");
    expectSound(a, b);
  }
}

TEST(Collation, OfTheSameWordsIsSame) {
  const Told a("قال المتحدث إن 12 شخصا قتلوا في دمشق.", "a");
  const Told b("قال المتحدث إن 12 شخصا قتلوا في دمشق.", "b");
  for (const WordSegment& s : collated(a, b)) EXPECT_EQ(s.change, WordChange::same);
}

TEST(Collation, StopsAtTheLongestSideAllowed) {
  std::string many;
  for (int i = 0; i < 90; ++i) many += "guard" + std::to_string(i) + " ";
  const Told a(many, "a");
  const Told b("guard1 fled.", "b");
  const Vocabulary vocabulary = learnVocabulary({&a.analysis, &b.analysis});
  Collation collation(vocabulary, 20);
  const std::vector<WordSegment> segments = collation.align(a.side(), b.side(), {});
  EXPECT_TRUE(collation.cut());
  EXPECT_LE(collation.pairs(), 20 * 20);
  EXPECT_FALSE(segments.empty());
}

TEST(Collation, PinnedWordsStandAgainstOneAnother) {
  const Told a("Witnesses saw 12 boats and 40 buses.", "a");
  const Told b("Witnesses saw 45 buses.", "b");
  const Vocabulary vocabulary = learnVocabulary({&a.analysis, &b.analysis});
  Collation collation(vocabulary, 300);
  const Pin pin{{2, 3}, {2, 3}, false};
  bool found = false;
  for (const WordSegment& s : collation.align(a.side(), b.side(), {pin})) {
    if (!s.decisive) continue;
    EXPECT_EQ(shown(s, a, b), "changed 12 = 45");
    found = true;
  }
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace muqabala
