#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyse.h"
#include "core/claims/claims.h"
#include "core/compare.h"
#include "core/unicode.h"

/// Shared by the tests of the stages that need whole texts.
namespace muqabala::test {

/// One article; `text` may begin with its day of publication in brackets: "[2024-05-12] ...".
inline Article article(std::string id, std::string_view text) {
  Article a;
  a.id = std::move(id);
  a.published = "2024-05-12";
  if (text.size() > 13 && text[0] == '[' && text[11] == ']') {
    a.published = std::string(text.substr(1, 10));
    text.remove_prefix(13);
  }
  a.text = toUtf16(text);
  return a;
}

inline Session sessionOf(const std::vector<std::string>& texts) {
  Session session;
  for (size_t i = 0; i < texts.size(); ++i) {
    (void)session.add(article("a" + std::to_string(i + 1), texts[i]));
  }
  return session;
}

/// A file below tests/data.
inline std::string wholeFile(const std::string& file) {
  std::ifstream in(std::string(MUQABALA_TEST_DATA) + "/" + file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The rows of a fixture table below tests/data; comment and blank lines left out.
inline std::vector<std::vector<std::string>> rows(const std::string& file) {
  std::vector<std::vector<std::string>> out;
  std::ifstream in(std::string(MUQABALA_TEST_DATA) + "/" + file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields;
    std::stringstream fieldsIn(line);
    for (std::string field; std::getline(fieldsIn, field, '\t');) fields.push_back(field);
    out.push_back(fields);
  }
  return out;
}

/// The languages of languages.tsv that have a fixture table: for "claims/date." those with a
/// tests/data/claims/date.<code>.tsv. A language is tested as soon as its table is there.
inline std::vector<std::string> languagesWith(const std::string& start) {
  std::vector<std::string> out;
  for (const Language& language : Lexicon::instance().languages()) {
    if (!rows(start + language.code + ".tsv").empty()) out.push_back(language.code);
  }
  return out;
}

/// "a | b" as {"a", "b"}.
inline std::vector<std::string> phrasings(const std::string& field) {
  std::vector<std::string> out;
  for (size_t from = 0; from <= field.size();) {
    const size_t at = std::min(field.find(" | ", from), field.size());
    out.push_back(field.substr(from, at - from));
    from = at + 3;
  }
  return out;
}

/// One article read as far as the lexicon's marks, for tests of single readers. `text` is an
/// article's text as for `article`; `lang` may be empty.
struct Reading {
  Analysis analysis;
  ClaimContext context{analysis, Lexicon::instance(), 0, {}};

  explicit Reading(std::string_view text, std::string lang = "")
      : analysis(analyse(inLanguage(article("a", text), std::move(lang)), {})) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  /// The token that holds the first letter of `word`, at its first place in the text.
  int32_t at(std::string_view word) const {
    const auto place = static_cast<int32_t>(analysis.article.text.find(toUtf16(word)));
    int32_t token = 0;
    while (analysis.tokens[token].span.end <= place) ++token;
    return token;
  }
  std::string text(TokenRange range) const {
    const Span s = spanOf(analysis, range);
    return toUtf8(std::u16string_view(analysis.article.text).substr(s.start, s.length()));
  }

 private:
  static Article inLanguage(Article a, std::string lang) {
    a.lang = std::move(lang);
    return a;
  }
};

/// A concept's id; "-" for none.
inline std::string idOf(ConceptId c) {
  return c == kNone ? "-" : Lexicon::instance().concepts()[c].id;
}

/// What stands at a claim's key, as UTF-8.
inline std::string keyText(const Session& session, const Claim& claim) {
  const Analysis& a = *session.analyses()[claim.article];
  const Span s = spanOf(a, claim.key);
  return toUtf8(std::u16string_view(a.article.text).substr(s.start, s.length()));
}

inline std::string_view nameOf(Relation r) {
  constexpr std::string_view kNames[] = {"agree", "contradict", "update", "refine"};
  return kNames[static_cast<int>(r)];
}

}  // namespace muqabala::test
