#include "core/json_io.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

CompareInput read(std::string_view json) {
  Result<CompareInput> input = parseInput(json);
  EXPECT_TRUE(input.ok()) << (input.ok() ? "" : input.error().message);
  return input.ok() ? input.value() : CompareInput();
}

/// "code path: message" of the error that an input gives.
std::string refusal(std::string_view json) {
  const Result<CompareInput> input = parseInput(json);
  if (input.ok()) return "";
  return input.error().code + " " + input.error().path + ": " + input.error().message;
}

std::u16string textOf(std::string_view text) {
  const std::string json = "{\"articles\":[{\"text\":\"" + std::string(text) + "\"}]}";
  const CompareInput input = read(json);
  return input.articles.empty() ? u"(none)" : input.articles[0].text;
}

TEST(JsonIo, ReadsEveryField) {
  const CompareInput input = read(R"({"id":"e","articles":[{"id":"x","text":"t","title":"T",
    "source":"S","via":"V","url":"U","lang":"ar","published":"2022-01-23",
    "publishedPrecision":"about","includeText":true}],"options":{"includeText":true}})");
  const Article& article = input.articles.at(0);
  EXPECT_EQ(input.id, "e");
  EXPECT_TRUE(input.options.includeText);
  EXPECT_EQ(article.id + article.title + article.source + article.via + article.url, "xTSVU");
  EXPECT_EQ(article.lang + article.published + article.publishedPrecision, "ar2022-01-23about");
  EXPECT_TRUE(article.textWanted);
}

TEST(JsonIo, UnknownFieldsAreIgnoredAndNullIsAbsent) {
  const CompareInput input = read(
      R"({"x":[1],"id":null,"articles":[{"id":null,"text":"t","published":null,"y":{}}],"options":null})");
  EXPECT_EQ(input.id, "");
  EXPECT_EQ(input.articles.at(0).id, "a1");
}

TEST(JsonIo, IdsComeFromThePositionWhereItIsFree) {
  const CompareInput input =
      read(R"({"articles":[{"text":""},{"id":"a1","text":""},{"text":""},{"id":"a4","text":""}]})");
  EXPECT_EQ(input.articles[0].id, "a5");
  EXPECT_EQ(input.articles[2].id, "a3");
}

TEST(JsonIo, NamesThePieceAtFault) {
  EXPECT_EQ(refusal("nonsense"), "invalid-input : the input is no JSON");
  EXPECT_EQ(refusal(""), "invalid-input : the input is no JSON");
  EXPECT_EQ(refusal("[]"), "invalid-input : the input is no object");
  EXPECT_EQ(refusal("{}"), "invalid-input /articles: articles is missing");
  EXPECT_EQ(refusal(R"({"articles":[]})"), "invalid-input /articles: articles is empty");
  EXPECT_EQ(refusal(R"({"articles":{}})"), "invalid-input /articles: articles is no array");
  EXPECT_EQ(refusal(R"({"articles":[7]})"), "invalid-input /articles/0: articles[0] is no object");
  EXPECT_EQ(refusal(R"({"articles":[{"text":""},{"text":""},{}]})"),
            "invalid-input /articles/2/text: articles[2].text is missing");
  EXPECT_EQ(refusal(R"({"articles":[{"text":1}]})"),
            "invalid-input /articles/0/text: articles[0].text is no string");
  EXPECT_EQ(refusal(R"({"articles":[{"text":"","publishedPrecision":"week"}]})"),
            "invalid-input /articles/0/publishedPrecision: "
            "articles[0].publishedPrecision is none of day, about, notBefore");
  EXPECT_EQ(refusal(R"({"articles":[{"text":""}],"options":{"includeText":1}})"),
            "invalid-input /options/includeText: options.includeText is neither true nor false");
  EXPECT_EQ(refusal(R"({"articles":[{"id":"q","text":""},{"id":"q","text":""}]})"),
            "invalid-input /articles/1/id: articles[1].id \"q\" is used twice");
}

TEST(JsonIo, RefusesWhatIsNotTextOrTooLarge) {
  EXPECT_EQ(refusal(R"({"articles":[{"text":"a\u0000b"}]})"),
            "not-text /articles/0/text: articles[0].text is not text: it holds a NUL");
  EXPECT_EQ(
      refusal(R"({"articles":[{"text":"1234"}],"options":{"maxArticleLength":3}})"),
      "too-large /articles/0/text: articles[0].text is too large: it has 4 UTF-16 code units, "
      "at most 3 are taken (options.maxArticleLength)");
  EXPECT_EQ(refusal(R"({"articles":[{"text":""},{"text":""}],"options":{"maxArticles":1}})"),
            "too-large /articles: articles is too large: 2 articles, at most 1 are taken "
            "(options.maxArticles)");
}

TEST(JsonIo, OptionsAreClamped) {
  const Options options =
      read(R"({"articles":[{"text":""}],"options":{"confidenceFloor":7,"maxPostings":0,)"
           R"("words":true,"maxAlignedWords":1,"maxWordPairs":1}})")
          .options;
  EXPECT_EQ(options.confidenceFloor, 1);
  EXPECT_EQ(options.maxPostings, 2);
  EXPECT_TRUE(options.words);
  EXPECT_EQ(options.maxAlignedWords, 20);
  EXPECT_EQ(options.maxWordPairs, 10000);
}

TEST(JsonIo, InvalidUtf8IsReplaced) {
  EXPECT_EQ(textOf("a\xFF"
                   "b"),
            u"a\uFFFDb");
  EXPECT_EQ(textOf("\xE2\x82"), u"\uFFFD");
}

TEST(JsonIo, ABackslashEscapesNoReplacedByte) {
  EXPECT_EQ(refusal("{\"articles\":[{\"text\":\"\\\xFFn\"}]}"),
            "invalid-input : the input is no JSON");
}

TEST(JsonIo, LoneSurrogateEscapesAreReplaced) {
  EXPECT_EQ(textOf(R"(\ud800)"), u"\uFFFD");
  EXPECT_EQ(textOf(R"(a\uDC00b)"), u"a\uFFFDb");
  EXPECT_EQ(textOf(R"(\ud800\ud83d\ude00)"), u"\uFFFD\U0001F600");
  EXPECT_EQ(textOf(R"(\\ud800)"), u"\\ud800");  // an escaped backslash, then letters
}

TEST(JsonIo, AByteOrderMarkBeforeTheJsonIsSkippedAndInTheTextKept) {
  EXPECT_EQ(read("\xEF\xBB\xBF{\"articles\":[{\"text\":\"\xEF\xBB\xBFx\"}]}").articles[0].text,
            u"\uFEFFx");
}

TEST(JsonIo, CallsAnswerWithErrorsAsValues) {
  EXPECT_EQ(
      compareJson("{}"),
      R"({"error":{"code":"invalid-input","message":"articles is missing","path":"/articles"}})");
  EXPECT_EQ(extractJson(R"({"id":"x"})"),
            R"({"error":{"code":"invalid-input","message":"text is missing","path":"/text"}})");
}

TEST(JsonIo, ASessionGivesTheReportOfTheSameArticlesAtOnce) {
  Session session;
  EXPECT_EQ(addJson(session, R"({"text":"one"})"), R"({"id":"a1"})");
  EXPECT_EQ(addJson(session, R"({"id":"gone","text":"two"})"), R"({"id":"gone"})");
  EXPECT_EQ(addJson(session, R"({"id":"a2","text":"three"})"), R"({"id":"a2"})");
  EXPECT_TRUE(session.remove("gone"));
  EXPECT_EQ(compareJson(session, R"({"id":"e"})"),
            compareJson(R"({"id":"e","articles":[{"text":"one"},{"text":"three"}]})"));
  EXPECT_EQ(addJson(session, R"({"text":"four"})"), R"({"id":"a3"})");
}

}  // namespace
}  // namespace muqabala
