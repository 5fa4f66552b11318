#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

/// The plain records that the stages hand on, in the order of the pipeline. No behaviour, ids
/// instead of pointers. `-1` is "none" for every id.
namespace muqabala {

// Large records declare their special members and records.cpp defaults them: written out in every
// vector and every sort they made up a tenth of the WebAssembly module.

/// A 64-bit hash of a normalised word form; equal forms have equal keys in every article. 0 is
/// none.
using Key = uint64_t;
/// Index into `Lexicon::concepts()`.
using ConceptId = int32_t;
/// Index into `Lexicon::languages()`.
using LangId = int32_t;
/// Index into `Lexicon::entries()`.
using EntryId = int32_t;
/// Days since 1970-01-01 (proleptic Gregorian); may be negative.
using Day = int32_t;

inline constexpr int32_t kNone = -1;
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

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

// ---- stage 4: claims ----------------------------------------------------------------------------

// clang-format off
enum class ClaimKind : uint8_t {
  quantity, ordinal, date, duration, place, person, event, description, speech
};
// clang-format on
enum class ValueType : uint8_t { quantity, ordinal, date, duration, place, person, concept_ };
enum class Polarity : uint8_t { affirmed, denied, open };
enum class Certainty : uint8_t { stated, hedged };
enum class Scope : uint8_t { none, total, part, additional, soFar, incident };
enum class Role : uint8_t { none, subject, object };
/// Whether the clause asserts that it happened. Everything but `asserted` is never set against an
/// assertion: attempt ("tried to free"), purpose ("in order to"), fear and possibility, plan and
/// condition, generic statement, background (another time than the event's).
enum class Factuality : uint8_t { asserted, attempted, possible, planned, generic, background };
enum class Granularity : uint8_t { hour, day, week, month, season, year, decade, open };

/// A numeric value or interval. An infinite bound is +-kInfinity. `minOpen` / `maxOpen`: the bound
/// itself is excluded. `vague`: a magnitude word ("dozens"), soft above. `unit` is "" for counted
/// things, else "percent", an ISO 4217 currency, or an SI symbol after conversion.
///
///     "5,000" {5000, 5000}                   "about 5,000" {5000, 5000, approximate}
///     "more than 120" {120, inf, minOpen}    "dozens" {20, 99, vague}
///     "up to 700" {-inf, 700}                "no one" {0, 0}
struct Quantity {
  double min = 0;
  double max = 0;
  bool minOpen = false;
  bool maxOpen = false;
  bool approximate = false;
  bool vague = false;
  std::string unit;
  bool share = false;  // said as a part ("half of"): percent here, a plain part in the report
};

/// A half-open interval of days. What cannot be resolved has hasBounds false and a TIMEX pattern:
/// "XXXX-01-20", "XXXX-WXX-4" (weekday, Monday 1), "2019", "2019-03", "XXXX-01", "PAST_REF". A
/// resolved date keeps its pattern too. Hours are minutes since midnight, -1 unknown.
struct DateValue {
  Day from = 0;
  Day to = 0;
  bool hasBounds = false;
  bool openStart = false;  // "until 29 January"
  bool openEnd = false;    // "since 2019"
  bool approximate = false;
  Granularity granularity = Granularity::day;
  int32_t minutes = -1;
  std::string pattern;
};

/// One value of any type; only the member that `type` names is meaningful. Durations use `quantity`
/// with `unit` one of s min h d w mo a. Places: `name` plus `relation` ("in", "near", "westOf" ...)
/// and `of`. Concept values (events, descriptions) use `concept`; a description's
/// `relation` is "cause", "result" or "superlative" where its words say so.
struct Value {
  ValueType type = ValueType::quantity;
  Quantity quantity;
  int64_t ordinal = 0;
  DateValue date;
  std::string name;
  std::string relation;
  std::string of;
  ConceptId concept_ = kNone;

  Value();
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();
};

/// A name as it stands in one article. `key` is that of its lexicon entity, equal in every
/// language; for a name that the lexicon does not know it is made from the base forms.
struct Name {
  TokenRange tokens;
  Key key = 0;
};

/// Who is said to say it, outermost first in Claim::speakers. `id` is equal across articles for one
/// speaker.
struct Speaker {
  TokenRange tokens;
  Key id = 0;
};

/// Where what a figure counts is, or what holds it; empty where the words do not say.
struct Place {
  TokenRange tokens;
  ConceptId concept_ = kNone;
  Key name = 0;
};

/// A part of a sum: "700 soldiers ... and another 200".
struct Addend {
  TokenRange tokens;
  Quantity value;
};

/// Who did it, whom it befell, where: "rebels attacked the prison in Hasaka".
enum class ParticipantRole : uint8_t { agent, patient, place };
struct Participant {
  ParticipantRole role = ParticipantRole::agent;
  TokenRange tokens;
  ConceptId concept_ = kNone;
  Key entity = 0;  // 0 when it is no known name
};

struct Claim {
  int32_t article = 0;   // index of the Analysis
  int32_t sentence = 0;  // index into Analysis::sentences
  int32_t clause = 0;    // index into Analysis::clauses
  TokenRange key;        // the decisive words, no more
  ClaimKind kind = ClaimKind::quantity;
  Value value;
  std::vector<Addend> parts;  // when the value is their sum
  int32_t within = kNone;     // index of the claim whose key holds this one ("(80.47 km)")
  bool bare = false;          // a number or ordinal of nothing that can be told: never compared

  TokenRange counted;  // the counted noun with its modifiers
  ConceptId countedConcept = kNone;
  Key countedHead = 0;            // stem of the head noun when it has no concept
  std::vector<Key> countedNames;  // names inside the counted phrase: whose soldiers, which side

  Place place;  // where they are, or what holds them

  ConceptId event = kNone;     // event concept that it takes part in
  ConceptId eventToo = kNone;  // the other reading of an ambiguous event word ("تحرير")
  int32_t eventToken = kNone;  // its trigger
  Role role = Role::none;
  std::vector<Participant> participants;  // of events and descriptions, in text order
  Scope scope = Scope::none;
  Polarity polarity = Polarity::affirmed;
  Certainty certainty = Certainty::stated;
  Factuality factuality = Factuality::asserted;
  int32_t denies = kNone;  // index of the denied claim
  std::vector<Speaker> speakers;
  DateValue asOf;           // hasBounds false: unknown
  std::vector<Name> names;  // names in the clause

  Claim();
  Claim(const Claim&);
  Claim(Claim&&) noexcept;
  Claim& operator=(const Claim&);
  Claim& operator=(Claim&&) noexcept;
  ~Claim();
};

// ---- stage 5: what the articles share -----------------------------------------------------------

/// Sentences of two articles that tell the same, many to many. `score` is in thousandths.
struct Passage {
  int32_t articleA = 0;
  int32_t articleB = 0;
  std::vector<int32_t> sentencesA;
  std::vector<int32_t> sentencesB;
  int32_t score = 0;
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
