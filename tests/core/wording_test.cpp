#include "core/align/wording.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Read {
  Analysis analysis;
  ClaimContext context;
  std::vector<Item> items;

  explicit Read(const char* text)
      : analysis(analyse(test::article("a", text), {})),
        context{analysis, Lexicon::instance(), 0, {}},
        items(itemsOf(context, learnVocabulary({&analysis}), analysis.sentences[0].tokens)) {}
};

std::string kindsOf(const char* text) {
  const Read read(text);
  std::string out;
  for (const Item& i : read.items) {
    const ConceptId id = i.concept_;
    out += (out.empty() ? "" : " ") + (i.entity != 0 ? "name"
                                       : id == kNone ? (i.number ? "number" : "-")
                                                     : Lexicon::instance().concepts()[id].id);
  }
  return out;
}

TEST(Wording, ReadsWordsAndPhrasesAsWhatTheyMean) {
  EXPECT_EQ(kindsOf("The army did not free 12 hostages in France."),
            "army release number hostage name");
  EXPECT_EQ(kindsOf("لم تعتقل الشرطة أحدا في فرنسا."), "arrest police - name");
}

Opposites between(const char* a, const char* b) {
  return opposites(Lexicon::instance(), Read(a).items.back(), Read(b).items.back());
}

TEST(Wording, KnowsOpposites) {
  EXPECT_EQ(between("The man is guilty.", "The man is innocent."), Opposites::exclusive);
  EXPECT_EQ(between("الرجل مذنب", "الرجل بريء"), Opposites::exclusive);
  EXPECT_EQ(between("The man was arrested.", "The man was released."), Opposites::inTurn);
  EXPECT_EQ(between("The dollar rose.", "The dollar increased."), Opposites::none);
  EXPECT_EQ(between("He saw the bridge.", "He saw the hostage."), Opposites::none);
}

TEST(Wording, MeetsWhatMeansTheSame) {
  const auto meet = [](const char* a, const char* b) {
    return meets(Lexicon::instance(), Read(a).items.back(), Read(b).items.back());
  };
  EXPECT_TRUE(meet("He saw the inmates.", "He saw the prisoners."));
  EXPECT_TRUE(meet("He saw the soldiers.", "He saw the troops."));
  EXPECT_TRUE(meet("He was in France.", "كان الرجل في فرنسا."));
  EXPECT_FALSE(meet("He was in France.", "He was in Spain."));
  EXPECT_FALSE(meet("He saw 12", "He saw the bridge."));
}

TEST(Wording, AsksWhatACueIsOf) {
  const auto governed = [](const char* text, size_t at) {
    const Read read(text);
    const int32_t token = read.items.at(at).tokens.begin;
    const ClauseStance stance = stanceOf(read.context, read.analysis.clauseOfToken[token], token);
    return governs(read.context, stance, read.items, at);
  };
  EXPECT_TRUE(governed("No inmate escaped.", 1));
  EXPECT_FALSE(governed("The group denied responsibility for the attack.", 2));
}

TEST(Wording, KnowsOtherTimesAndOpenQuestions) {
  const Read old("[2024-05-10] The bridge collapsed in 1987.");
  Vocabulary days = learnVocabulary({&old.analysis});
  const ClaimContext context{old.analysis, Lexicon::instance(), 0, days.established};
  EXPECT_TRUE(inOtherYear(context, old.analysis.sentences[0].tokens));
  const Read asked("Experts ask whether the bridge collapsed.");
  EXPECT_TRUE(isDoubtful(asked.context, asked.items.back().tokens.begin));
  EXPECT_FALSE(isDoubtful(asked.context, asked.items.front().tokens.begin));
}

}  // namespace
}  // namespace muqabala
