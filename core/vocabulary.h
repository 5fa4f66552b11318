#pragma once

#include <vector>

#include "core/options.h"
#include "core/records.h"

/// What only the articles together can tell.
namespace muqabala {

/// The words of all articles, and what each weighs: its inverse document frequency in 1/256 bits
/// (256: one sentence in two has it). Also the span of days that the articles fix, and which of
/// them share their wording.
///
/// A word is known by its number, so that what is asked of it is a look into a list, and words
/// stand in the order of their keys whichever article came first.
struct Vocabulary {
  std::vector<Key> keys;                   // sorted; a word is its place here
  std::vector<int32_t> weights;            // by word
  std::vector<std::vector<WordId>> words;  // by article and token; kNone: no word of content
  int32_t unseenIdf = 0;
  DateValue established;  // earliest to latest publication day, widened by a week back
  std::vector<std::vector<Copy>> copies;  // by article
  std::vector<bool>
      counted;  // by article: false when an earlier-digest article has the same wording

  /// Weight of a token, that of a word never seen for one without content.
  int32_t weightAt(int32_t article, int32_t token) const {
    const WordId word = words[article][token];
    return word == kNone ? unseenIdf : weights[word];
  }
  /// Weight of a stem; that of a word seen once for one never seen.
  int32_t idf(Key key) const;
};

/// The key by which a token is compared and counted: its stem; 0 for
/// function words and punctuation.
Key contentKey(const Token& token);

/// Whether the sentence tells something: all but bylines and boilerplate.
inline bool isTelling(const Sentence& s) {
  return s.role != SentenceRole::boilerplate && s.role != SentenceRole::byline;
}

/// Learns over all articles; the order in which they stand changes nothing. A text that stands
/// twice counts once.
Vocabulary learnVocabulary(const std::vector<const Analysis*>& analyses);

}  // namespace muqabala
