#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/ids.h"
#include "core/span.h"

/// The plain records that the stages hand on, in the order of the pipeline; those of stage 4 are in
/// claim.h. No behaviour, ids instead of pointers.
namespace muqabala {

// Large records declare their special members and records.cpp defaults them: written out in every
// vector and every sort they made up a tenth of the WebAssembly module.

// ---- in -----------------------------------------------------------------------------------------

/// One article as given. `text` is UTF-16, each lone surrogate already U+FFFD. Strings that were
/// null or absent in the input are empty, and empty is written as null in the report.
struct Article {
  std::string id;
  std::u16string text;
  std::string title;
  std::string source;
  std::string via;
  std::string url;
  std::string lang;                // as declared, BCP 47; empty: detect
  std::string published;           // ISO 8601 date or date-time, as given
  std::string publishedPrecision;  // "day" | "about" | "notBefore"; empty reads as "day"
  bool textWanted = false;         // the report must carry the text (it came from HTML)
};

// ---- stages 1 to 3: one article alone -----------------------------------------------------------

enum class TokenKind : uint8_t { word, number, punctuation };

/// Bits of Token::flags.
enum TokenFlag : uint16_t {
  kFlagAnd = 1 << 0,         // split proclitic و
  kFlagSo = 1 << 1,          // split proclitic ف
  kFlagBy = 1 << 2,          // split proclitic ب
  kFlagFor = 1 << 3,         // split proclitic ل
  kFlagLike = 1 << 4,        // split proclitic ك
  kFlagArticle = 1 << 5,     // split article ال
  kFlagCapital = 1 << 6,     // starts with an upper-case letter
  kFlagAllCaps = 1 << 7,     // two or more letters, all upper-case
  kFlagGlued = 1 << 8,       // no space between the token before and this one
  kFlagQuoted = 1 << 9,      // inside quotation marks
  kFlagLineStart = 1 << 10,  // first token of a line
  kFlagFunction = 1 << 11,   // a function word of its language: carries no content
};

/// One token: keys for comparing and a span for showing. A letter-digit boundary always splits
/// ("12m" is two tokens, the second glued; "منذ25" likewise). Token keys of Arabic:
///
///     written "وبالسجناء"
///     form: hash("وبالسجناء" folded)   base: hash("سجناء")   stem: hash(stem)
///     flags: kFlagAnd | kFlagBy | kFlagArticle
///
/// In a language without proclitics base == form. Digits of every script are folded to 0-9.
struct Token {
  Span span;
  Key form = 0;  // folded: case, marks, tatweel, letter variants, digits
  Key base = 0;  // form without split proclitics
  Key stem = 0;  // stem of base
  TokenKind kind = TokenKind::word;
  uint16_t flags = 0;
  uint16_t kinds = 0;  // kindBit(kind) is set where a concept of that kind starts here
  // Bit `cls` is set where a mark of EntryClass `cls` starts here: most questions about words are
  // answered by it, without a look at the marks.
  uint64_t classes = 0;
};

enum class SentenceRole : uint8_t { title, heading, body, byline, boilerplate };

struct Sentence {
  Span span;
  TokenRange tokens;
  SentenceRole role = SentenceRole::body;
  LangId lang = kNone;
  int32_t paragraph = 0;  // counted from 0; a hard line wrap inside a sentence starts none
};

/// A stretch of one sentence that says one thing, cut at clause punctuation and clause-opening
/// conjunctions. Clauses tile their sentence in order.
struct Clause {
  TokenRange tokens;
  int32_t sentence = 0;
};

/// A lexicon entry found in the text: tokens [token, token + length) are phrase `entry`.
/// All matches are kept (several entries may start at one token), ordered by token, then longest
/// first, then entry id.
struct Mark {
  int32_t token = 0;
  int32_t length = 1;
  EntryId entry = kNone;
};

/// Everything that one article alone yields; cached for as long as it is in a session.
struct Analysis {
  Article article;
  LangId lang = kNone;
  std::string digest;  // 16 lower-case hex digits of a 64-bit hash of `article.text`
  Day published = 0;   // meaningful when hasPublished
  bool hasPublished = false;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Clause> clauses;
  std::vector<Mark> marks;
  // Size tokens + 1: the marks of token i are [markStart[i], markStart[i + 1]).
  std::vector<int32_t> markStart;
  std::vector<int32_t> sentenceOfToken;  // size tokens
  std::vector<int32_t> clauseOfToken;    // size tokens
  std::vector<LangId>
      missing;  // languages whose words it needs and are not loaded: no analysis then

  Analysis();
  Analysis(const Analysis&);
  Analysis(Analysis&&) noexcept;
  Analysis& operator=(const Analysis&);
  Analysis& operator=(Analysis&&) noexcept;
  ~Analysis();
};

// ---- stage 5: what the articles share -----------------------------------------------------------

/// How some words of one telling stand to some of another (Options::words).
enum class WordChange : uint8_t { same, changed, onlyA, onlyB, moved };
/// By what they are the same: letter for letter or by the stem, but for a slip of the pen, as names
/// of one entity, as values, as words of one concept.
enum class Via : uint8_t { word, spelling, name, value, concept_ };

/// Words of two texts laid side by side. `a` is empty where only b has them, and `b` where only a
/// has. `via` means something for what is the same, moved included. `decisive`: a relation rests on
/// these words.
struct WordSegment {
  WordChange change = WordChange::same;
  Via via = Via::word;
  bool decisive = false;
  Span a;
  Span b;
};

/// Sentences of two articles that tell the same, many to many. `score` is in thousandths.
struct Passage {
  int32_t articleA = 0;
  int32_t articleB = 0;
  std::vector<int32_t> sentencesA;
  std::vector<int32_t> sentencesB;
  int32_t score = 0;
  std::vector<WordSegment> words = {};  // with Options::words
};

// ---- stage 6: relations -------------------------------------------------------------------------

enum class Relation : uint8_t { agree, contradict, update, refine };

/// Typed parameters of a reason, written as a JSON object in this order.
struct ReasonParam {
  enum class Type : uint8_t { number, text, day, span, spans } type = Type::number;
  std::string name;
  double number = 0;
  std::string text;
  Day day = 0;
  int32_t article = 0;
  std::vector<Span> spans;
};

struct Reason {
  std::string code;  // closed list: schema.json
  std::vector<ReasonParam> params;
};

/// What one rule said of claims a and b. `newer` and `finer`: 0 none, 1 a, 2 b. Confidence in
/// hundredths.
struct Judgement {
  int32_t a = 0;
  int32_t b = 0;
  Relation relation = Relation::agree;
  int32_t confidence = 0;
  int32_t newer = 0;
  int32_t finer = 0;
  Reason reason;
  std::vector<std::string> modifiers;
  std::vector<WordSegment> words = {};  // of the sentences of a and b, with Options::words
};

struct Abstention {
  int32_t a = 0;
  int32_t b = 0;
  Reason reason;
};

/// Claims grouped by what they say.
struct Version {
  Value value;
  Polarity polarity = Polarity::affirmed;
  std::vector<int32_t> claims;
};

struct Fact {
  ClaimKind kind = ClaimKind::quantity;
  int32_t anchor = 0;
  std::vector<int32_t> claims;
  std::vector<Version> versions;
  std::vector<Judgement> relations;
  Relation verdict = Relation::agree;
  std::vector<std::string> modifiers;
  std::vector<ConceptId> topicConcepts;
  std::vector<Name> topicNames;
  int32_t topicArticle = 0;
  int32_t salience = 0;  // hundredths
  int32_t sources = 0;
  int32_t independentSources = 0;

  Fact();
  Fact(const Fact&);
  Fact(Fact&&) noexcept;
  Fact& operator=(const Fact&);
  Fact& operator=(Fact&&) noexcept;
  ~Fact();
};

/// A budget of Options that was reached.
struct Limit {
  std::string code;
  int64_t value = 0;
};

// ---- stage 7: out -------------------------------------------------------------------------------

struct Copy {
  int32_t article = 0;
  int32_t share = 0;  // hundredths of this article's wording found in the other
};

struct ArticleReport {
  int32_t order = 0;
  bool other = false;  // shares nothing with the rest
  std::vector<Copy> copies;
};

struct SentenceRef {
  int32_t article = 0;
  int32_t sentence = 0;
};

/// What the JSON writer turns into text: indices into the analyses and claims it is given with.
struct Report {
  std::string id;
  std::vector<ArticleReport> articles;
  std::vector<Claim> claims;  // every claim that a fact or an abstention uses
  std::vector<Fact> facts;
  std::vector<Passage> passages;
  std::vector<SentenceRef> unique;
  std::vector<Abstention> abstained;
  std::vector<Limit> limits;

  Report();
  Report(const Report&);
  Report(Report&&) noexcept;
  Report& operator=(const Report&);
  Report& operator=(Report&&) noexcept;
  ~Report();
};

}  // namespace muqabala
