#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/lang/lexicon_keys.h"
#include "core/lang/tag.h"
#include "core/records.h"

namespace muqabala {

/// The classes of core/lang/README.md, in its order.
// One class a line would hide how they belong together.
// clang-format off
enum class EntryClass : uint8_t {
  cardinal, multiplier, dual, ordinal, fraction, vague, zero, bound, boundAfter, rangeLink, percent,
  unit, currency, month, hijriMonth, solarMonth, season, decade, weekday, day, timeUnit, dualTime, dayPart,
  timeRelation, dateLead, negation, denial, confirm, openCue, foil, attempt, purpose, possible, plan, condition, hedge,
  report, allege, according, speakerNoun, scope, growth, countNoun, partitive, direction, spatial,
  conjunction, function, abbreviation, boilerplate, byline, title, auxiliary, byAgent, cause,
  superlative, alias, givenName, concept_, entity, arithmetic, ordinalMark, numbered, quantifier
};
// clang-format on

/// The bit of Token::classes.
constexpr uint64_t classBit(EntryClass cls) { return uint64_t{1} << static_cast<int>(cls); }

/// The bit of Token::kinds of a concept's kind. The kinds of concepts.tsv have a bit each; one that
/// shared its own would cost a look at the marks and no more.
constexpr uint16_t kindBit(Tag kind) {
  return static_cast<uint16_t>(1U << ((kind.hash() >> 3) & 15));
}

/// One row of a language's tables. `value` is the second column as written; `number` is what it
/// starts with as a decimal number (0 when it is no number), `number2` what follows ".." or "-" or
/// "/" or a space ("20..99", "2/3", "m 1609.344" has number2 1609.344).
struct Entry {
  EntryClass cls = EntryClass::function;
  Tag tag;  // of `value`
  LangId lang = kNone;
  std::string value;
  double number = 0;
  double number2 = 0;
  ConceptId concept_ = kNone;  // of class concept_
  Key entity = 0;              // of class entity: hash of its id, equal in every language
};

struct Concept {
  std::string id;
  Tag tag;  // of `id`
  Tag kind;
  ConceptId parent = kNone;
  ConceptId opposite = kNone;
  bool mayTurn = false;  // into its opposite: what was closed is opened, the arrested are released
};

struct Entity {
  std::string id;
  Tag kind;
  Key key = 0;
  Key partOf = 0;  // 0 none
};

struct Language {
  std::string code;
  bool rightToLeft = false;
  std::string stemmer;      // libstemmer's name, empty for none
  bool proclitics = false;  // Arabic-style proclitics are split
  char16_t decimalMark = u'.';
  std::u16string
      tensJoin;           // what joins tens and units, words split by a space; empty: nothing does
  std::u16string elided;  // words that lose their vowel before an apostrophe, split by a space
  bool loaded = false;    // whether its words are there
};

/// The words of languages: those whose packs are compiled into the binary (native: all; wasm:
/// none), and those added as packs. Only ever appended to, so ids stay valid and what was analysed
/// stays right; a report does not depend on the order in which languages came. Safe to share
/// between threads as long as none adds a pack.
///
///     Lexicon::addPack(bytes of www/engine/lang/en.txt);                       // true
///     Lexicon::instance().hasWords(Lexicon::instance().languageByCode("en"))   // true
class Lexicon {
 public:
  /// Built at the first call.
  static const Lexicon& instance();

  /// The function words of every language and nothing else, compiled into every binary: what tells
  /// languages apart, whichever of them are loaded. Entry ids are its own.
  static const Lexicon& detector();

  /// Adds a language's words (core/lang/README.md, "Packs"); a language that is there already is
  /// left as it is. False for what is no pack of this version and these tables: nothing is changed.
  static bool addPack(std::string_view pack);

  /// Whether the words of a language are there.
  bool hasWords(LangId lang) const { return languages_[lang].loaded; }

  const std::vector<Language>& languages() const { return languages_; }

  /// The elided words of all languages, each behind a space: texts are cut before their language is
  /// known. " l d qu"
  const std::u16string& elided() const { return elided_; }
  const std::vector<Entry>& entries() const { return entries_; }
  /// The class of an entry, without a look at the entry.
  EntryClass classOf(EntryId entry) const { return classes_[entry]; }
  const std::vector<Concept>& concepts() const { return concepts_; }
  const std::vector<Entity>& entities() const { return entities_; }

  /// kNone when unknown. `code` is BCP 47; only the primary subtag counts ("ar-SY" is "ar").
  LangId languageByCode(std::string_view code) const;
  ConceptId conceptById(Tag id) const;
  /// nullptr when no entity has that key.
  const Entity* entityByKey(Key key) const;

  /// Whether some phrase of `lang` has a word with this folded form (hash of its fold, without
  /// proclitics). Used to decide whether a letter before a word is a proclitic.
  bool knowsWord(LangId lang, Key form) const;

  /// All phrases of `lang` that stand in tokens [begin, end), ordered by token, longest first,
  /// entry id. Appends to `out`. With `startEnd` only those that start before that token.
  void match(LangId lang, const std::vector<Token>& tokens, TokenRange range,
             std::vector<Mark>& out, int32_t startEnd = INT32_MAX) const;

  /// The number word that the single word `form` of `lang` is: cardinal, multiplier, dual, ordinal
  /// or fraction, in this order; nullptr where it is none.
  const Entry* numberWord(LangId lang, Key form) const;
  /// Whether a number word of `lang` begins with these two letters, or ends with them; may say yes
  /// for others that do not, never no for one that does.
  bool mayBeNumberWord(LangId lang, std::u16string_view folded) const;

  /// Whether `descendant` is `ancestor` or below it.
  bool isA(ConceptId descendant, ConceptId ancestor) const;
  /// Whether it is one of the concepts with these ids or below one of them.
  bool isAny(ConceptId descendant, std::span<const Tag> ancestors) const;

 private:
  Lexicon();
  static Lexicon& shared();
  bool addWords(std::string_view pack);
  void addFunctionWords(LangId lang);
  friend class LexiconBuilder;
  friend class PackReader;

  /// Open-addressing table from (trie node, word key) to trie node.
  struct Edge {
    Key key = 0;
    int32_t to = kNone;
  };
  struct Node {
    int32_t leaf = kNone;  // kNone where no phrase ends
    uint32_t next = 0;     // a bit for each word by which a phrase goes on
  };
  /// The entries of one trie node, a chain by index; kNone ends it.
  struct Leaf {
    EntryId entry = kNone;
    int32_t next = kNone;
  };
  int32_t follow(int32_t node, Key word) const;
  /// Whether there may be such an edge: never no for one that there is.
  bool mayFollow(Key edge) const {
    return (filter_[lexicon_keys::filterWord(edge)] & lexicon_keys::filterBit(edge)) != 0;
  }
  int32_t followEdge(Key edge) const;
  /// A phrase found, and whether a stem was needed to find it.
  struct Found {
    Mark mark;
    bool byStem = false;
  };
  /// How far a walk through the trie has come: from token `first` to `at`, at most to `end`.
  struct Reach {
    int32_t first = 0;
    int32_t at = 0;
    int32_t end = 0;
    bool byStem = false;
  };
  void collect(int32_t node, const std::vector<Token>& tokens, const Reach& reach,
               std::vector<Found>& out) const;
  /// The phrases that start at the first token of the range.
  void walk(LangId lang, const std::vector<Token>& tokens, TokenRange range,
            std::vector<Mark>& out) const;
  struct Alone;
  struct Memory;
  void learn(LangId lang, const Token& token, Key key, Memory& memory) const;
  bool goesOn(const Alone& word, const Token& next) const;

  std::vector<Language> languages_;
  std::u16string elided_;
  std::vector<Entry> entries_;
  std::vector<EntryClass> classes_;  // of the entries
  std::vector<Concept> concepts_;
  std::vector<Entity> entities_;
  std::vector<Edge> edges_ = std::vector<Edge>(1 << 12);  // size a power of two
  size_t edgeCount_ = 0;
  std::vector<uint64_t> filter_ = std::vector<uint64_t>(lexicon_keys::kFilterWords);
  std::vector<Node> nodes_;  // of the trie; the first are the roots, one a language
  std::vector<Leaf> leaves_;
  std::vector<Key> words_ = std::vector<Key>(1 << 12);  // open addressing, likewise; 0 is free
  size_t wordCount_ = 0;
  std::vector<ConceptId> byId_;  // concepts by the tag of their id, open addressing
  std::vector<Entry> values_;    // what rows of packs may say beside concepts and entities
  std::vector<Key> entityRows_;  // keys of entities in the order of their table
  /// Bits for the two letters that number words begin and end with.
  struct Edges {
    uint64_t first = 0;
    uint64_t last = 0;
  };
  std::vector<Edges> numberEdges_;  // by language
};

}  // namespace muqabala
