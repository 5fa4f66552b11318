#include "core/segment.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "core/analyse.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

Analysis analysed(std::u16string text, const char* lang = "", const Options& options = {}) {
  Article article;
  article.text = std::move(text);
  article.lang = lang;
  return analyse(article, options);
}

/// `text` with • before each sentence but the first.
std::u16string marked(const Analysis& analysis) {
  std::u16string out = analysis.article.text;
  for (size_t i = analysis.sentences.size(); i-- > 1;) {
    out.insert(static_cast<size_t>(analysis.sentences[i].span.start), u"•");
  }
  return out;
}

class SegmentFixture : public testing::TestWithParam<const char*> {};

TEST_P(SegmentFixture, CutsWhereAReaderDoes) {
  std::ifstream in(std::string(MUQABALA_TEST_DATA) + "/segment/" + GetParam() + ".txt");
  int cases = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::u16string expected = toUtf16(line);
    std::u16string text;
    for (char16_t& c : expected) {
      if (c == u'⏎') c = u'\n';
      if (c != u'•') text.push_back(c);
    }
    EXPECT_EQ(toUtf8(marked(analysed(text, GetParam()))), toUtf8(expected));
    ++cases;
  }
  EXPECT_GT(cases, 10);
}

INSTANTIATE_TEST_SUITE_P(Languages, SegmentFixture, testing::Values("ar", "en"));

TEST(Segment, CutsOverlongSentences) {
  Options options;
  options.maxSentenceTokens = 50;
  std::u16string text;
  for (int i = 0; i < 120; ++i) text += u"word ";
  const Analysis analysis = analysed(text, "en", options);
  ASSERT_EQ(analysis.sentences.size(), 3u);
  EXPECT_EQ(analysis.sentences[0].tokens, (TokenRange{0, 50}));
  EXPECT_EQ(analysis.sentences[2].tokens, (TokenRange{100, 120}));
}

}  // namespace
}  // namespace muqabala
