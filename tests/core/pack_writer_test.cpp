#include "core/lang/pack_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/lang/lang_files.h"

namespace muqabala {
namespace {

std::vector<LangTable> tables(const std::string& words) {
  return {{"concepts.tsv", "prisoner\tperson\t-\t-\n"},
          {"en/cues.tsv", words},
          {"en/function.tsv", "function\t.\tthe|of\n"},
          {"entities.tsv", "syria\tstate\t-\n"},
          {"languages.tsv", "en\tltr\tenglish\t-\t.\nxx\tltr\t-\t-\t.\n"}};
}

/// A pack without its first line, in which its hashes stand.
std::string bodyOf(const std::string& words) {
  const std::string pack = PackWriter(tables(words)).pack("en", false);
  return pack.substr(pack.find('\n') + 1);
}

TEST(PackWriter, NumbersWhatRowsSayOnce) {
  const PackWriter writer(
      tables("cardinal\t3\tthree\nconcept\tprisoner\tinmate\ncardinal\t3\tiii\n"));
  EXPECT_EQ(writer.values(), "cardinal\t3\nfunction\t.\n");
}

TEST(PackWriter, SharesWhatPhrasesBeginWith) {
  // No other letters; two stem rules, "er" and "ers" off; two words, one row, 1 byte for its step
  // past the one value; two stems; "prisoner" is the id itself, all 8 bytes, then "s" behind it.
  EXPECT_EQ(
      bodyOf("concept\tprisoner\tprisoners|prisoner\n"),
      std::string("\n02\t03\t\n\x02\x01\x01\x02") + std::string("\x02\x00\x01\x09\x09s\x00", 7));
}

TEST(PackWriter, WritesPhrasesThatAreOneToTheMatcherOnce) {
  EXPECT_EQ(bodyOf("cardinal\t3\tTHREE|three\n"), bodyOf("cardinal\t3\tthree\n"));
  EXPECT_EQ(bodyOf("cardinal\t3\tb|a\n"), bodyOf("cardinal\t3\ta|b\n"));
}

TEST(PackWriter, PassesOverUnknownClassesAndValues) {
  EXPECT_EQ(bodyOf("nonsense\t3\tthree\nconcept\tnobody\tnobody\n"), bodyOf(""));
}

TEST(PackWriter, HasAPackForALanguageWithoutTables) {
  const std::string pack = PackWriter(tables("")).pack("xx", false);
  EXPECT_TRUE(pack.starts_with("muqabala\t" MUQABALA_VERSION "\txx\t"));
}

TEST(PackWriter, GivesFunctionWordsTheirOwnPack) {
  const PackWriter writer(tables("cardinal\t3\tthree\n"));
  EXPECT_NE(writer.pack("en", true).find("the"), std::string::npos);
  EXPECT_EQ(writer.pack("en", true).find("three"), std::string::npos);
}

}  // namespace
}  // namespace muqabala
