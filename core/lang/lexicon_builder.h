#pragma once

#include <optional>
#include <string_view>

#include "core/lang/lexicon.h"

namespace muqabala {

/// The class that a row's first column names; nothing for an unknown name.
std::optional<EntryClass> classNamed(std::string_view name);

/// A row of languages.tsv, which has five columns at the least.
Language languageOf(const std::vector<std::string_view>& columns);

/// Classes whose other inflections are found by stem. The stems of verbs of saying and of cues join
/// unlike words too easily; their tables list the forms that news uses.
inline bool matchesByStem(EntryClass cls) {
  return cls == EntryClass::concept_ || cls == EntryClass::speakerNoun ||
         cls == EntryClass::countNoun;
}

/// Fills a lexicon. It only appends: the ids of what is there stay.
///
///     LexiconBuilder builder(lexicon);
///     builder.languageTable(...);   // each of these four once, in this order
///     builder.valueTable(...);
///     builder.conceptTable(...);
///     builder.entityTable(...);
///     builder.words(lang, body);    // any number of packs (pack_form.h), without their first line
///
/// Tables are UTF-8 (core/lang/README.md); a line that is too short or of an unknown class is
/// passed over: the tests check the tables. A body is what pack_writer.cpp wrote: that it came
/// whole is for the caller to check.
class LexiconBuilder {
 public:
  explicit LexiconBuilder(Lexicon& lexicon) : lexicon_(lexicon) {}

  void languageTable(std::string_view data);
  void valueTable(std::string_view data);
  void conceptTable(std::string_view data);
  void entityTable(std::string_view data);
  void words(LangId lang, std::string_view body);

 private:
  friend class PackReader;
  /// Room for a pack of that many distinct words, so that no table grows while it is read.
  void reserve(size_t words);
  void growEdges();
  void growWords();
  int32_t newNode();
  int32_t step(int32_t node, Key word);
  void place(const Lexicon::Edge& edge);
  void end(int32_t node, EntryId entry);
  void addWord(Key key);
  /// The entry of a row by its number in a pack, but for its language.
  Entry entryOf(int32_t row) const;

  Lexicon& lexicon_;
};

}  // namespace muqabala
