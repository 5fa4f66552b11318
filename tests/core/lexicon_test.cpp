#include "core/lang/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The entries found in a text as "class value", in order.
std::vector<std::string> found(const std::string& text, EntryClass cls) {
  const Session session = test::sessionOf({text});
  const Analysis& a = *session.analyses()[0];
  const Lexicon& lexicon = Lexicon::instance();
  std::vector<std::string> out;
  for (const Mark& mark : a.marks) {
    const Entry& entry = lexicon.entries()[mark.entry];
    if (entry.cls == cls) out.push_back(entry.value);
  }
  return out;
}

TEST(Lexicon, FindsTheLongestPhraseFirst) {
  const auto bounds =
      found("The storm left at least 12 people dead in the town.", EntryClass::bound);
  ASSERT_FALSE(bounds.empty());
  EXPECT_EQ(bounds.front(), "atLeast");
}

TEST(Lexicon, AWordMetAloneStillBeginsAPhrase) {
  const std::string phrase = "They held the people of the town as human shields in the war.";
  const auto count = [](const std::string& text) {
    const auto concepts = found(text, EntryClass::concept_);
    return std::count(concepts.begin(), concepts.end(), "human_shield");
  };
  const auto before = count(phrase);
  EXPECT_GT(before, 0);
  EXPECT_EQ(count("A human being lives in the town that the shields of the wall keep."), 0);
  EXPECT_EQ(count(phrase), before);
}

TEST(Lexicon, TellsTheClassOfEachEntry) {
  const Lexicon& lexicon = Lexicon::instance();
  for (size_t i = 0; i < lexicon.entries().size(); ++i) {
    ASSERT_EQ(lexicon.classOf(static_cast<EntryId>(i)), lexicon.entries()[i].cls);
  }
}

TEST(Lexicon, SeesAnArabicWordBehindItsProclitics) {
  const auto days =
      found("وقع الانفجار وبالخميس التالي عاد الهدوء إلى المدينة.", EntryClass::weekday);
  ASSERT_EQ(days.size(), 1u);
  EXPECT_EQ(days.front(), "4");
}

TEST(Lexicon, TakesNoConceptFromTheStemOfAWordWithoutContent) {
  // The stem of "كل" (all) is that of "كلية" (college), of "tu" (you) that of "tuer" (to kill).
  const auto all = found("كل الطرق مغلقة منذ الصباح.", EntryClass::concept_);
  EXPECT_EQ(std::count(all.begin(), all.end(), "university"), 0);
  const auto colleges = found("كليات الجامعة مغلقة منذ الصباح.", EntryClass::concept_);
  EXPECT_EQ(std::count(colleges.begin(), colleges.end(), "university"), 1);
  const auto you = found("Tu as vu les voitures dans la rue et la maison.", EntryClass::concept_);
  EXPECT_EQ(std::count(you.begin(), you.end(), "kill"), 0);
}

TEST(Lexicon, GivesOneEntityTheSameKeyInEveryLanguage) {
  const Lexicon& lexicon = Lexicon::instance();
  std::set<Key> keys;
  for (const Entry& entry : lexicon.entries()) {
    if (entry.cls == EntryClass::entity && entry.value == "syria") keys.insert(entry.entity);
  }
  EXPECT_EQ(keys.size(), 1u);
  EXPECT_NE(lexicon.entityByKey(*keys.begin()), nullptr);
}

TEST(Lexicon, KnowsLanguagesByPrimarySubtag) {
  const Lexicon& lexicon = Lexicon::instance();
  EXPECT_EQ(lexicon.languageByCode("ar-SY"), lexicon.languageByCode("ar"));
  EXPECT_EQ(lexicon.languageByCode("xx"), kNone);
  EXPECT_TRUE(lexicon.languages()[lexicon.languageByCode("ar")].rightToLeft);
}

TEST(Lexicon, AConceptIsBelowItsAncestors) {
  const Lexicon& lexicon = Lexicon::instance();
  const ConceptId prisoner = lexicon.conceptById("prisoner");
  const ConceptId person = lexicon.conceptById("person");
  ASSERT_NE(prisoner, kNone);
  ASSERT_NE(person, kNone);
  EXPECT_TRUE(lexicon.isA(prisoner, person));
  EXPECT_FALSE(lexicon.isA(person, prisoner));
  constexpr std::array<Tag, 2> kOthers = {"vehicle", "person"};
  EXPECT_TRUE(lexicon.isAny(prisoner, kOthers));
  EXPECT_FALSE(lexicon.isAny(prisoner, std::span(kOthers).first(1)));
  EXPECT_FALSE(lexicon.isAny(kNone, kOthers));
}

TEST(Lexicon, NoTwoTextsOfTheTablesShareATag) {
  const Lexicon& lexicon = Lexicon::instance();
  std::map<uint32_t, std::string> known;
  const auto check = [&](Tag tag, const std::string& text) {
    EXPECT_EQ(tag, Tag(std::string_view(text)));
    EXPECT_EQ(known.try_emplace(tag.hash(), text).first->second, text);
  };
  for (const Concept& c : lexicon.concepts()) check(c.tag, c.id);
  for (const Entry& entry : lexicon.entries()) check(entry.tag, entry.value);
}

}  // namespace
}  // namespace muqabala
