#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lang/lexicon.h"
#include "core/records.h"

namespace muqabala {

/// A written word as a form for comparing: NFKC, case folded, marks, tatweel and joiners off,
/// digits of every script to 0-9; Arabic script: alef and hamza variants to bare alef (a hamza on
/// waw or ya to waw or ya), ya for final alef maqsura and Persian ya, ha for ta marbuta, kaf for
/// Persian kaf; apostrophes and quotation marks inside dropped.
///
///     "الأسرى" -> "الاسري"    "STRASSE" and "Straße" -> "strasse"    "٣٥" -> "35"
std::u16string fold(std::u16string_view written);

/// Hash of a folded form: FNV-1a over its code units (64 bits, a unit a step), then murmur3's
/// finaliser. 0 only for the empty form. The digest of an article is the same hash of its text.
///
///     keyOf(u"a") == 0x82a2a958a9bece5b
Key keyOf(std::u16string_view folded);

/// What normalising makes of one written word in a language: the keys and the proclitic bits of
/// Token::flags. `lexicon` may be null while the lexicon itself is being built: then a proclitic is
/// split only where the article ال follows it or stands first. `length` is that of the folded word
/// in code units, `skipped` how many of them are not in the base form, which is its end.
struct WordKeys {
  Key form = 0;
  Key base = 0;
  Key stem = 0;
  uint16_t flags = 0;
  size_t length = 0;
  size_t skipped = 0;
};
WordKeys wordKeys(std::u16string_view written, const Language& language, LangId lang,
                  const Lexicon* lexicon);

/// Fills the keys and proclitic flags of the tokens of a range in one language (kNone: no
/// proclitics, stem equals form). A bare proclitic is split where the lexicon knows the rest, or
/// where the range has the rest as a word of its own. Each distinct written word is worked out
/// once.
void normaliseTokens(Analysis& analysis, TokenRange range, LangId lang, const Lexicon& lexicon);

/// Fills the keys and proclitic flags of all tokens of an analysis whose sentences have their
/// language, run by run of sentences in one language.
void normalise(Analysis& analysis, const Lexicon& lexicon);

}  // namespace muqabala
