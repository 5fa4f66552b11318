#include <algorithm>
#include <cmath>
#include <optional>

#include "core/claims/claims.h"
#include "core/claims/count_evidence.h"
#include "core/claims/counted.h"
#include "core/claims/event.h"
#include "core/claims/figure.h"
#include "core/claims/figure_scope.h"
#include "core/claims/figure_traps.h"
#include "core/claims/measure.h"
#include "core/claims/noun_number.h"
#include "core/claims/number.h"
#include "core/claims/sums.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr uint64_t kOpensFigure =
    kOpensNumber | classBit(EntryClass::dualTime) | classBit(EntryClass::unit);

/// Reads one sentence's figures from left to right.
class SentenceReader {
 public:
  SentenceReader(const ClaimContext& context, int32_t sentence, std::vector<Claim>& claims)
      : context_(context),
        sentence_(sentence),
        range_(context.analysis.sentences[sentence].tokens),
        first_(claims.size()),
        claims_(claims) {
    const Language* language = languageAt(context, range_.begin);
    duals_ = language != nullptr && language->proclitics;
    compounds_ = language != nullptr && !duals_ && !language->tensJoin.empty();
  }

  void read() {
    for (int32_t at = range_.begin; at < range_.end;) {
      const int32_t next = isPlain(at) ? readDualNoun(at) : readAt(at);
      at = std::max(at + 1, next);
    }
  }

 private:
  /// Nearly every word: it says no number, nor anything that stands before one.
  bool isPlain(int32_t at) const {
    const Token& word = context_.analysis.tokens[at];
    return word.kind == TokenKind::word && !compounds_ && (word.classes & kOpensFigure) == 0;
  }

  /// Claims what starts at `at`; gives the token behind what was read.
  int32_t readAt(int32_t at) {
    if (!mayOpenNumber(context_, at)) return readWithoutFigure(at);
    NumberMatch match;
    if (!numberAt(context_, at, match) || match.tokens.end > range_.end)
      return readWithoutFigure(at);
    if (isNoCount(context_, match)) return match.figure.end;
    if (match.ordinal) return readOrdinal(match);
    Measured measured;
    if (measureAt(context_, match, measured)) return addMeasured(match, measured);
    return match.share ? addPart(match) : addCount(match);
  }

  Claim start(TokenRange key, ClaimKind kind, ValueType type) const {
    Claim claim;
    claim.article = context_.article;
    claim.sentence = sentence_;
    claim.clause = context_.analysis.clauseOfToken[key.begin];
    claim.key = key;
    claim.kind = kind;
    claim.value.type = type;
    return claim;
  }

  int32_t readWithoutFigure(int32_t at) {
    NumberMatch match;
    Measured measured;
    constexpr uint64_t kMeasures = classBit(EntryClass::bound) | classBit(EntryClass::dualTime) |
                                   classBit(EntryClass::unit) | classBit(EntryClass::currency);
    match.tokens = match.figure = {at, at + 1};
    if (startsAny(context_, at, kMeasures) && bareMeasureAt(context_, at, measured))
      return addMeasured(match, measured);
    return readDualNoun(at);
  }

  /// A noun in the dual counts two: "مقتل شخصين", "غارتين جويتين".
  int32_t readDualNoun(int32_t at) {
    const NounForm noun = duals_ && mayBeDual(context_, at) ? dualAt(context_, at) : NounForm{};
    if (noun.number != 2) return at + 1;
    Claim claim = start({at, at + 1}, ClaimKind::quantity, ValueType::quantity);
    claim.value.quantity.min = claim.value.quantity.max = 2;
    claim.counted = claim.key;
    claim.key.end = takeOrMore(at + 1, claim.value.quantity);
    claim.countedConcept = noun.concept_;
    claim.countedHead = context_.analysis.tokens[at].stem;
    claim.scope = figureScope(context_, claim.key, claim, evidence().afterCounts());
    const int32_t end = claim.key.end;
    claims_.push_back(std::move(claim));
    return end;
  }

  /// "قتيلين أو ثلاثة": two or three; gives the token behind what was read.
  int32_t takeOrMore(int32_t at, Quantity& value) const {
    int32_t length = 0;
    Figure more;
    if (entryAt(context_, at, EntryClass::rangeLink, length) == nullptr ||
        !figureAt(context_, at + length, false, more) || more.tokens.end > range_.end ||
        more.vague || more.share || more.ordinal || more.min <= value.max)
      return at;
    value.max = more.min;
    return more.tokens.end;
  }

  // ---- ordinals ----

  /// "the second attempt", "المرة الثانية": only with a noun of a series, and not the first.
  int32_t readOrdinal(const NumberMatch& match) {
    const int32_t end = match.tokens.end;
    if (isAdverb(match.tokens.begin)) return end;
    if (match.value.min < 2) return addBare(match);
    int32_t length = 0;
    const bool after = headIsAfter(match);
    const int32_t noun = after ? end : match.tokens.begin - 1;
    if (entryAt(context_, noun, EntryClass::timeUnit, length) != nullptr) return addBare(match);
    auto head = nominalAt(context_, noun);
    const bool attempt = entryAt(context_, noun, EntryClass::attempt, length) != nullptr;
    if (!head && attempt) head = Nominal{length, kNone, "event", 0};
    if (noun < range_.begin || !head || head->entity != 0 || !isSeries(head->kind))
      return addBare(match);
    const TokenRange key =
        after ? TokenRange{match.tokens.begin, noun + head->length} : TokenRange{noun, end};
    Claim claim = start(key, ClaimKind::ordinal, ValueType::ordinal);
    claim.value.ordinal = static_cast<int64_t>(match.value.min);
    claim.counted = {noun, noun + head->length};
    claim.countedConcept = head->concept_;
    claim.countedHead = context_.analysis.tokens[noun].stem;
    claims_.push_back(std::move(claim));
    return std::max(end, key.end);
  }

  /// "ثانيا" opens the second point of a list.
  bool isAdverb(int32_t token) const {
    const std::u16string_view text = textAt(context_, token);
    return text.ends_with(u"ا") || text.ends_with(u"اً") || text.ends_with(u"ًا");
  }

  bool headIsAfter(const NumberMatch& match) const {
    return !hasFlag(context_, match.tokens.begin, kFlagArticle);
  }

  static bool isSeries(Tag kind) {
    return kind == "event" || kind == "thing" || kind == "person" || kind == "state";
  }

  // ---- figures with a unit ----

  int32_t addMeasured(const NumberMatch& match, const Measured& measured) {
    const bool percent = measured.value.unit == "percent";
    if (percent) return addShare(match, measured);
    const ClaimKind kind = measured.time ? ClaimKind::duration : ClaimKind::quantity;
    Claim claim = start({match.tokens.begin, measured.end}, kind,
                        measured.time ? ValueType::duration : ValueType::quantity);
    claim.value.quantity = measured.value;
    std::optional<Claim> bracket = readBracket(claim);
    if (bracket) claim.key.end = bracket->key.end + 1;
    if (!isMoney(match, measured)) setMeasured(attributeOf(context_, claim.key), claim);
    claims_.push_back(claim);
    if (bracket) {
      bracket->counted = claim.counted;
      bracket->countedConcept = claim.countedConcept;
      bracket->countedHead = claim.countedHead;
      claims_.push_back(*bracket);
    }
    return claim.key.end;
  }

  /// Currencies are three capital letters; symbols of units never are.
  static bool isMoney(const NumberMatch& match, const Measured& measured) {
    const std::string& unit = measured.value.unit;
    return !match.value.unit.empty() ||
           (unit.size() == 3 &&
            std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  }

  /// An age is a quantity of years; else the measured property is what is counted, and a word for
  /// it that touches belongs to the key ("12 metres wide").
  void setMeasured(const Attribute& attribute, Claim& claim) {
    if (attribute.token.empty()) return;
    const bool age = context_.lexicon.concepts()[attribute.concept_].tag == "age";
    if (age && claim.kind == ClaimKind::duration) {
      claim.kind = ClaimKind::quantity;
      claim.value.type = ValueType::quantity;
    }
    claim.counted = attribute.token;
    claim.countedConcept = attribute.concept_;
    claim.countedHead = context_.analysis.tokens[attribute.token.begin].stem;
    const TokenRange at = attribute.token;
    if (claim.key.begin < at.begin && at.begin <= claim.key.end)
      claim.key.end = std::max(claim.key.end, at.end);
  }

  /// The same measure in another unit: "(80.47 km)".
  std::optional<Claim> readBracket(const Claim& outer) {
    NumberMatch match;
    Measured measured;
    int32_t open = outer.key.end;
    if (outer.kind != ClaimKind::quantity || !isOneOf(context_, open, u"([")) return std::nullopt;
    if (!numberAt(context_, open + 1, match) || !measureAt(context_, match, measured))
      return std::nullopt;
    const bool closes = isOneOf(context_, measured.end, u")]") && measured.end < range_.end;
    if (!closes || measured.value.unit == "percent" || measured.time) return std::nullopt;
    Claim claim = start({open + 1, measured.end}, ClaimKind::quantity, ValueType::quantity);
    claim.value.quantity = measured.value;
    return claim;
  }

  int32_t addShare(const NumberMatch& match, const Measured& measured) {
    return addPercent({match.tokens.begin, measured.end}, measured.value,
                      countedAfter(context_, measured.end));
  }

  /// A part is a share in percent of what is named; alone it is the number that it is.
  int32_t addPart(const NumberMatch& match) {
    const Counted counted = countedAfter(context_, match.tokens.end);
    if (!counted.found()) return addBare(match);
    Quantity value = match.value;
    value.unit = "percent";
    value.share = true;
    value.min = inPercent(value.min);
    value.max = inPercent(value.max);
    return addPercent(match.tokens, value, counted);
  }

  static double inPercent(double part) {
    return std::isinf(part) ? part : std::round(part * 1e14) / 1e12;
  }

  int32_t addPercent(TokenRange tokens, const Quantity& value, const Counted& after) {
    Claim claim = start(tokens, ClaimKind::quantity, ValueType::quantity);
    claim.value.quantity = value;
    setCounted(after.found() ? after : countedBefore(context_, tokens.begin), claim);
    const int32_t end = claim.key.end;
    claims_.push_back(std::move(claim));
    return end;
  }

  // ---- figures with a counted noun, or none ----

  /// "القرن العشرون", "السيارة الواحدة والعشرون": tens in words behind their noun.
  bool isPlace(const NumberMatch& match) const {
    const double value = match.value.min;
    return match.tokens.begin == match.figure.begin && value >= 20 && value < 100 &&
           value == match.value.max &&
           context_.analysis.tokens[match.figure.begin].kind == TokenKind::word;
  }

  int32_t addCount(const NumberMatch& match) {
    const int32_t of = behindPartOf(context_, match.tokens.end);
    Counted article = countedBeforeArticle(context_, match.figure.begin);
    // "الضحايا الـ30 شخصا"
    if (isLooseArticle(context_, match.figure.begin - 1) && countedAfter(context_, of).found())
      article = {};
    if (article.found() && isPlace(match) && !evidence().isPerson(article.concept_))
      return readOrdinal(match);
    const Counted after = article.found() ? Counted{} : countedAfter(context_, of);
    const Counted before = countedBefore(context_, match.tokens.begin);
    if (!evidence().isCount(match, after, before, article)) return addBare(match);
    Claim claim = start(match.tokens, ClaimKind::quantity, ValueType::quantity);
    claim.value.quantity = match.value;
    if (article.found()) {
      takeTime(article, claim);
      claim.key.begin = article.head.begin;
      setCounted(article, claim);
    } else {
      setCounted(after.found() ? after : before, claim);
      if (of != match.tokens.end) claim.key = match.tokens;  // the whole is a figure of its own
      if (after.found() && before.found()) preferBefore(before, claim);
      if (before.found() && match.tokens.begin == match.figure.begin) boundCount(before, claim);
    }
    claim.scope = figureScope(context_, match.tokens, claim, evidence().afterCounts());
    const bool toll = before.found() && evidence().reaches(before, match);
    if (claim.scope == Scope::none && toll) claim.scope = Scope::total;
    addNouns(context_, claim);
    const int32_t end = std::max(match.tokens.end, claim.key.end);
    takeBoundAfter(context_, claim.key.end, claim.value.quantity);  // "10 people at least"
    claims_.push_back(std::move(claim));
    return end;
  }

  /// A number that counts nothing here, unless it is a name or a year.
  int32_t addBare(const NumberMatch& match) {
    const bool ordinal = match.ordinal || isOrdinalWord(match);
    if (!ordinal && isNameLike(match)) return match.figure.end;
    Claim claim = start(match.tokens, ordinal ? ClaimKind::ordinal : ClaimKind::quantity,
                        ordinal ? ValueType::ordinal : ValueType::quantity);
    if (ordinal) {
      claim.value.ordinal = static_cast<int64_t>(match.value.min);
    } else {
      claim.value.quantity = match.value;
    }
    claim.bare = true;
    claims_.push_back(std::move(claim));
    return match.tokens.end;
  }

  /// "البيت العشرون": tens with the article and nothing to count; of what ends in one also
  /// "السؤال الواحد والعشرون".
  bool isOrdinalWord(const NumberMatch& match) const {
    if (!hasFlag(context_, match.figure.begin, kFlagArticle)) return false;
    if (match.figure.size() > 1) return isPlace(match) && std::fmod(match.value.min, 10) == 1;
    return match.tokens.begin == match.figure.begin &&
           markAt(context_, match.figure.begin, EntryClass::ordinal) != nullptr;
  }

  bool isNameLike(const NumberMatch& match) const {
    const auto tokens = static_cast<int32_t>(context_.analysis.tokens.size());
    const bool alone = match.tokens.begin == 0 && match.tokens.end + 1 >= tokens;
    if (match.wordOne || match.nobody) return !alone;
    return !alone && match.tokens.begin == match.figure.begin &&
           (isYearLike(context_, match) || evidence().isModel(match) ||
            isNumbered(context_, match));
  }

  CountEvidence evidence() const { return {context_, range_, claims_, first_}; }

  void setCounted(const Counted& counted, Claim& claim) {
    if (!counted.found()) return;
    claim.counted = counted.phrase;
    claim.countedConcept = counted.concept_;
    claim.countedHead = counted.headKey;
    claim.countedNames = counted.names;
    if (counted.head.begin >= claim.key.end) claim.key.end = counted.keyEnd;
  }

  /// "أيام المعركة التسعة": the noun before is a unit of time.
  void takeTime(const Counted& article, Claim& claim) {
    int32_t length = 0;
    const Entry* unit = entryAt(context_, article.head.begin, EntryClass::timeUnit, length);
    if (unit == nullptr) return;
    claim.kind = ClaimKind::duration;
    claim.value.type = ValueType::duration;
    claim.value.quantity.unit = unit->value;
  }

  /// "لم يتجاوز عدد الفارين 30": the bound stands before the counting noun.
  void boundCount(const Counted& before, Claim& claim) {
    // from afar, so that "does not exceed" is seen before "exceed"
    for (int32_t t = std::max(range_.begin, before.head.begin - 5); t < before.head.begin; ++t) {
      int32_t length = 0;
      const Entry* bound = entryAt(context_, t, EntryClass::bound, length);
      if (bound == nullptr || markAt(context_, t + length, EntryClass::countNoun) == nullptr)
        continue;
      applyBound(bound->tag, claim.value.quantity);
      return;
    }
  }

  /// "the number of those killed reached 374 people": the noun before says more than "people".
  void preferBefore(const Counted& before, Claim& claim) {
    const bool finer = before.concept_ != kNone && claim.countedConcept != kNone &&
                       before.concept_ != claim.countedConcept &&
                       context_.lexicon.isA(before.concept_, claim.countedConcept);
    if (finer) claim.countedConcept = before.concept_;
    for (const Key name : before.names) {
      auto& names = claim.countedNames;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }

  const ClaimContext& context_;
  int32_t sentence_;
  TokenRange range_;
  size_t first_;
  bool duals_ = false;      // the language of the sentence has a dual
  bool compounds_ = false;  // it writes number words as one
  std::vector<Claim>& claims_;
};

bool isBody(const Sentence& sentence) {
  return sentence.role != SentenceRole::boilerplate && sentence.role != SentenceRole::byline;
}

}  // namespace

std::vector<Claim> extractQuantities(const ClaimContext& context,
                                     const std::vector<Trigger>& triggers) {
  std::vector<Claim> claims;
  const auto& sentences = context.analysis.sentences;
  for (size_t i = 0; i < sentences.size(); ++i) {
    if (isBody(sentences[i])) SentenceReader(context, static_cast<int32_t>(i), claims).read();
  }
  addClauseScopes(context, claims);
  attachEvents(context, triggers, claims);  // what befell them tells whom to add up
  addSums(context, claims);
  return claims;
}

}  // namespace muqabala
