#include "core/json_writer.h"

#include <gtest/gtest.h>

#include "core/lang/lexicon.h"

namespace muqabala {
namespace {

/// An analysis whose tokens are the words of a text without punctuation; one sentence, one clause.
Analysis analysisOf(std::string id, std::u16string text) {
  Analysis analysis;
  analysis.digest = "0123456789abcdef";
  int32_t start = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != u' ') continue;
    Token token;
    token.span = {start, static_cast<int32_t>(i)};
    analysis.tokens.push_back(token);
    start = static_cast<int32_t>(i) + 1;
  }
  const TokenRange all{0, static_cast<int32_t>(analysis.tokens.size())};
  analysis.sentences.push_back({{0, static_cast<int32_t>(text.size())}, all, SentenceRole::title});
  analysis.clauses.push_back({all, 0});
  analysis.article.id = std::move(id);
  analysis.article.text = std::move(text);
  return analysis;
}

Claim quantityClaim(int32_t article, double figure) {
  Claim claim;
  claim.article = article;
  claim.key = {0, 2};
  claim.value.quantity.min = figure;
  claim.value.quantity.max = figure;
  return claim;
}

bool holds(const std::string& json, const std::string& piece) {
  return json.find(piece) != std::string::npos;
}

/// Two articles that contradict one another.
class JsonWriterTest : public testing::Test {
 protected:
  JsonWriterTest()
      : first_(analysisOf("x", u"30 men fled")), second_(analysisOf("y", u"100 men fled")) {
    report_.articles = {{1, false, {{1, 80}}}, {0, true, {}}};
    report_.claims = {quantityClaim(0, 30), quantityClaim(1, 100)};
    Fact fact;
    fact.claims = {0, 1};
    fact.versions = {{report_.claims[0].value, Polarity::affirmed, {0}},
                     {report_.claims[1].value, Polarity::affirmed, {1}}};
    fact.verdict = Relation::contradict;
    fact.salience = 93;
    fact.sources = 2;
    fact.independentSources = 1;
    fact.topicNames = {{{1, 2}, 0}};
    ReasonParam difference;
    difference.name = "difference";
    difference.number = 70;
    fact.relations = {
        {0, 1, Relation::contradict, 94, 2, 0, {"quantity-differs", {difference}}, {}}};
    report_.facts = {fact};
  }

  std::string write() const { return writeReport(report_, {&first_, &second_}, options_); }

  Analysis first_;
  Analysis second_;
  Report report_;
  Options options_;
};

TEST_F(JsonWriterTest, KeysStandInTheOrderOfTheContract) {
  const std::string json = write();
  size_t at = 0;
  for (const char* key : {"schema", "engine", "id", "articles", "claims", "facts", "passages",
                          "unique", "abstained", "limits"}) {
    const size_t found = json.find("\"" + std::string(key) + "\":", at);
    ASSERT_NE(found, std::string::npos) << key;
    // "claims" and "id" stand inside other objects too; the search only goes forward.
    at = found;
  }
}

TEST_F(JsonWriterTest, WritesAnArticle) {
  EXPECT_TRUE(
      holds(write(),
            R"({"id":"x","title":null,"source":null,"via":null,"url":null,"lang":null,"dir":"ltr",)"
            R"("published":null,"publishedPrecision":null,"order":1,"length":11,)"
            R"("digest":"0123456789abcdef","about":"event",)"
            R"("sentences":[{"start":0,"end":11,"role":"title"}],)"
            R"("copies":[{"article":"y","share":0.80}]})"));
}

TEST_F(JsonWriterTest, TheTextStandsInTheReportOnlyWhenWanted) {
  EXPECT_FALSE(holds(write(), R"("text":)"));
  second_.article.textWanted = true;
  EXPECT_TRUE(holds(write(), R"("text":"100 men fled")"));
  EXPECT_FALSE(holds(write(), R"("text":"30 men fled")"));
  options_.includeText = true;
  EXPECT_TRUE(holds(write(), R"("text":"30 men fled")"));
}

TEST_F(JsonWriterTest, WordsStandInTheReportOnlyWhenWanted) {
  WordSegment changed;
  changed.change = WordChange::changed;
  changed.decisive = true;
  changed.a = {0, 2};
  changed.b = {0, 3};
  WordSegment alone;
  alone.change = WordChange::onlyB;
  alone.b = {4, 7};
  WordSegment same;
  same.via = Via::concept_;
  same.a = same.b = {3, 6};
  report_.facts[0].relations[0].words = {changed, alone, same};
  EXPECT_FALSE(holds(write(), R"("words")"));
  options_.words = true;
  EXPECT_TRUE(holds(
      write(),
      R"("modifiers":[],"words":[)"
      R"({"change":"changed","via":null,"a":{"start":0,"end":2},"b":{"start":0,"end":3},"decisive":true},)"
      R"({"change":"onlyB","via":null,"a":null,"b":{"start":4,"end":7},"decisive":false},)"
      R"({"change":"same","via":"concept","a":{"start":3,"end":6},"b":{"start":3,"end":6},"decisive":false}]})"));
}

TEST_F(JsonWriterTest, WritesAClaim) {
  EXPECT_TRUE(
      holds(write(),
            R"({"article":"y","sentence":0,"span":{"start":0,"end":12},"key":{"start":0,"end":7},)"
            R"("parts":[],"kind":"quantity","value":{"type":"quantity","min":100,"max":100,)"
            R"("minOpen":false,"maxOpen":false,"approximate":false,"vague":false,"unit":null},)"
            R"("counted":null,"event":null,"scope":null,"participants":[],"polarity":"affirmed",)"
            R"("denies":null,"certainty":"stated","speakers":[],"asOf":null})"));
}

TEST_F(JsonWriterTest, WritesAFact) {
  const std::string json = write();
  EXPECT_TRUE(
      holds(json, R"("topic":{"concepts":[],"names":[{"article":"x","start":3,"end":6}]})"));
  EXPECT_TRUE(holds(json, R"("claims":[0],"articles":["x"]})"));
  EXPECT_TRUE(holds(json, R"("verdict":"contradict","modifiers":[],"salience":0.93,"sources":2,)"
                          R"("independentSources":1,"relations":[{"a":0,"b":1,)"
                          R"("relation":"contradict","confidence":0.94,"newer":"b","finer":null,)"
                          R"("reason":{"code":"quantity-differs","params":{"difference":70}},)"
                          R"("modifiers":[]}]})"));
}

TEST_F(JsonWriterTest, FactsOfTheSameWordsHaveDifferentIds) {
  report_.facts.push_back(report_.facts[0]);
  const std::string json = write();
  const size_t at = json.find(R"("facts":[{"id":")") + 16;
  const std::string id = json.substr(at, json.find('"', at) - at);
  EXPECT_EQ(id.size(), 12u);
  EXPECT_TRUE(holds(json, "\"id\":\"" + id + "-2\""));
}

TEST_F(JsonWriterTest, WritesSpeakersSumsAndTimes) {
  Claim& claim = report_.claims[0];
  claim.speakers = {{{1, 2}, 0xAB}};
  claim.parts = {{{0, 1}, claim.value.quantity}};
  claim.asOf.hasBounds = true;
  claim.asOf.openEnd = true;
  const std::string json = write();
  EXPECT_TRUE(
      holds(json, R"("speakers":[{"id":"s00000000000000ab","name":"men","start":3,"end":6}])"));
  EXPECT_TRUE(holds(json, R"("parts":[{"start":0,"end":2,"value":{"type":"quantity","min":30,)"));
  EXPECT_TRUE(holds(json, R"("asOf":{"from":"1970-01-01","to":null})"));
}

TEST_F(JsonWriterTest, WritesDatesWithTheirOpenSides) {
  Value& value = report_.claims[0].value;
  value.type = ValueType::date;
  value.date.pattern = "XXXX-01-20";
  EXPECT_TRUE(holds(write(), R"("value":{"type":"date","from":null,"to":null,"granularity":"day",)"
                             R"("approximate":false,"pattern":"XXXX-01-20"})"));
  value.date.from = 19012;
  value.date.to = 19013;
  value.date.hasBounds = true;
  value.date.pattern.clear();
  value.date.openStart = true;
  EXPECT_TRUE(holds(write(), R"("from":null,"to":"2022-01-21","granularity":"day")"));
  value.date.openStart = false;
  value.date.granularity = Granularity::hour;
  value.date.minutes = 23 * 60;
  EXPECT_TRUE(holds(write(), R"("from":"2022-01-20T23:00","to":"2022-01-21T00:00")"));
}

TEST_F(JsonWriterTest, WritesTheOtherValues) {
  Value& value = report_.claims[0].value;
  value.type = ValueType::ordinal;
  value.ordinal = 2;
  EXPECT_TRUE(holds(write(), R"("value":{"type":"ordinal","value":2})"));
  value.type = ValueType::place;
  value.name = "N";
  value.relation = "in";
  EXPECT_TRUE(holds(write(), R"({"type":"place","name":"N","relation":"in","of":null})"));
  value.type = ValueType::person;
  EXPECT_TRUE(holds(write(), R"({"type":"person","name":"N","role":"in"})"));
  value.type = ValueType::concept_;
  value.relation = "cause";
  report_.claims[0].kind = ClaimKind::description;
  EXPECT_TRUE(
      holds(write(), R"("value":{"type":"description","concept":null,"relation":"cause"})"));
}

TEST_F(JsonWriterTest, WritesTheRest) {
  report_.passages = {{0, 1, {0}, {0}, 710}};
  report_.unique = {{1, 0}};
  report_.abstained = {{0, 1, {"time-unknown", {}}}};
  report_.limits = {{"max-passages", 100}};
  EXPECT_TRUE(holds(write(),
                    R"("passages":[{"a":{"article":"x","sentences":[0]},)"
                    R"("b":{"article":"y","sentences":[0]},"score":0.710}],)"
                    R"("unique":[{"article":"y","sentence":0}],)"
                    R"("abstained":[{"a":0,"b":1,"reason":{"code":"time-unknown","params":{}}}],)"
                    R"("limits":[{"code":"max-passages","params":{"value":100}}]})"));
}

TEST_F(JsonWriterTest, AnUnknownLanguageRunsAsItsFirstLetterDoes) {
  first_.article.text = u"12 \u05D0\u05D1";
  EXPECT_TRUE(holds(write(), R"("lang":null,"dir":"rtl")"));
}

TEST_F(JsonWriterTest, ExtractedClaimsNameTheClaimThatHoldsThem) {
  std::vector<Claim> claims = {quantityClaim(0, 30), quantityClaim(0, 1)};
  claims[1].key = {0, 1};
  claims[1].within = 0;
  const std::string json = writeClaims("x", claims, first_);
  EXPECT_TRUE(holds(json, R"({"id":"x","claims":[{"start":0,"end":6,"article":"x",)"));
  EXPECT_TRUE(holds(json, R"("asOf":null,"within":null},{"start":0,"end":2,)"));
  EXPECT_TRUE(holds(json, R"("within":0}]})"));
}

}  // namespace
}  // namespace muqabala
