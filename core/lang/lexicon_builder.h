#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/lang/lexicon.h"
#include "core/normalize.h"

namespace muqabala {

/// Reads tables into a lexicon. It only appends: the ids of what is there stay.
///
///     LexiconBuilder builder(lexicon);
///     builder.languageTable(...);                  // each of these three once
///     builder.conceptTable(...);
///     builder.entityTable(...);
///     builder.words(lang, "cardinal\t3\tthree\n");   // any number
///
/// Tables are UTF-8, lines of columns split by tabs (core/lang/README.md). A line that is too short
/// or of an unknown class is passed over: the tests check the tables.
class LexiconBuilder {
 public:
  explicit LexiconBuilder(Lexicon& lexicon) : lexicon_(lexicon) {}

  void languageTable(std::string_view data);
  void conceptTable(std::string_view data);
  void entityTable(std::string_view data);
  /// The rows of one language.
  void words(LangId lang, std::string_view data);

 private:
  int32_t newNode();
  int32_t step(int32_t node, Key word);
  void place(const Lexicon::Edge& edge);
  void end(int32_t node, EntryId entry);
  void addWord(Key key);
  void addForms(LangId lang, const WordKeys& keys);
  void phrase(std::string_view text, LangId lang, EntryId entry);
  void addPhrase(std::u16string_view wide, LangId lang, EntryId entry);
  void noteEdges(std::u16string_view folded, LangId lang);

  Lexicon& lexicon_;
  Language unstemmed_;  // for classes that match exactly: stems would only cost time
};

}  // namespace muqabala
