#pragma once

#include <string>
#include <vector>

#include "core/claims/claims.h"
#include "core/vocabulary.h"

namespace muqabala {

/// What a unit means beside its letters, the weakest first. `kind`: what it shares with others of
/// its kind only, such as two compass points, two states, or a concept and the one above it;
/// `part`: a word of several ("car bomb", "bomb").
struct Sense {
  enum class Type : uint8_t { kind, part, concept_, name } type = Type::kind;
  Key key = 0;  // apart for each type
};

/// What is laid side by side when words are aligned: a word, or several that are one figure, date,
/// name or concept. Punctuation is part of none.
///
///     "Car bombs killed about 40 people in New York."
///     [Car bombs] [killed] [about 40] [people] [in] [New York]
struct WordUnit {
  TokenRange tokens;
  Key word = 0;                   // without proclitics; of several words all of theirs
  Key stem = 0;                   // of a single word of content; else 0
  std::vector<Sense> senses;      // sorted by key, each once
  const Claim* figure = nullptr;  // the figure or date that it is; not owned
  std::u16string letters;         // of names and of words that the lexicon does not have
  LangId lang = kNone;
  int32_t sentence = 0;
  int32_t partFrom = -1;  // of a date: the part of its day, in minutes since midnight
  int32_t partTo = -1;
  int32_t weight = 0;   // Vocabulary::idf of its words; small for those without content
  int32_t pin = kNone;  // which of the pinned ranges it is
  bool light = false;   // carries no content: in, of, which
  bool capital = false;
  bool name = false;     // of an entity
  bool telling = false;  // a function word that says where: near, inside
};

/// What is known of one side beside its text. `figures`: claims of the article that are figures or
/// dates, outermost ones, by where their values begin. `pinned`: ranges that must each be one unit,
/// apart from one another.
struct SideKnowledge {
  const std::vector<const Claim*>& figures;
  const std::vector<TokenRange>& pinned;
  const Vocabulary& vocabulary;
};

/// The units of some sentences, in the order given; at most `most`.
std::vector<WordUnit> unitsOf(const Analysis& analysis, const std::vector<int32_t>& sentences,
                              const SideKnowledge& known, size_t most);

/// A figure, a date or a length of time that is no part of another's words.
bool isFigure(const Claim& claim);

/// The tokens of a claim that are its value: the number without what it counts.
///
///     key "about 5,000 prisoners", counted "prisoners"    "about 5,000"
///     key "half of the city", counted "city"              "half"
///     key "سجينان", counted "سجينان"                      "سجينان"
TokenRange valueTokens(const Analysis& analysis, const Claim& claim);

/// Likeness of units that have a word of several in common.
inline constexpr int32_t kPartly = 50;

/// How two units are alike. `percent` 0: nothing in common. `same` false: of one kind but not the
/// same, such as two counts, or west and south: fit to be set against one another.
struct Likeness {
  int32_t percent = 0;
  bool same = false;
  Via via = Via::word;
};

/// Symmetric. Words and spelling are compared inside one language only, but for names written
/// alike; across languages it is concepts, names and values that tell.
///
///     bombed / bombing    word        escaped / fled    concept_    350 / ثلاثمئة وخمسون   value
///     الحسكة / الكسحة     spelling    Damascus / دمشق   name        west / south  not the same
Likeness likenessOf(const WordUnit& a, const WordUnit& b);

}  // namespace muqabala
