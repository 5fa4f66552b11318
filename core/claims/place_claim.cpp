#include <algorithm>
#include <optional>
#include <string_view>

#include "core/claims/statement.h"
#include "core/claims/words.h"
#include "core/unicode.h"

namespace muqabala {

namespace {

constexpr int32_t kDirected = 62;    // "west of Hasaka"
constexpr int32_t kNamedAlone = 38;  // "at Harbour Keane": perhaps a place
constexpr int32_t kKnownNoun = 40;   // "سجن الصناعة": a noun with what it is called by
constexpr int32_t kUnnamed = 24;     // "near the airport"
constexpr int32_t kLongest = 8;

/// A phrase of place as far as it is read.
///
///     "in the neighbourhood of Karrada"   relation in, noun, name
///     "شمال شرق سوريا"                     relation NEOf, name
struct PlacePhrase {
  TokenRange tokens;
  std::string_view relation;  // the value of its row
  TokenRange of;              // the name, else the noun
  bool directed = false;
  bool named = false;
  bool noun = false;
  bool known = false;   // the name is a place's, or a noun or direction says so
  bool called = false;  // the noun has another behind it, with the article
};

class PlaceReader {
 public:
  explicit PlaceReader(const StatementContext& context)
      : s_(context),
        c_(context.claims),
        organisation_(context.claims.lexicon.conceptById("organisation")) {}

  /// Whether a phrase of place can begin at `token`, as far as its word alone tells.
  bool mayBegin(int32_t token) const {
    constexpr uint64_t kBegins = classBit(EntryClass::direction) | classBit(EntryClass::spatial);
    const Token& word = s_.analysis().tokens[token];
    return (word.classes & kBegins) != 0 || (word.kinds & kindBit("place")) != 0 ||
           (word.flags & kFlagBy) != 0 || s_.nameFrom(token) != nullptr;
  }

  std::optional<PlacePhrase> read(int32_t token) {
    phrase_ = {};
    phrase_.tokens = {token, token};
    const Analysis& a = s_.analysis();
    const int32_t end = std::min(a.clauses[a.clauseOfToken[token]].tokens.end, token + kLongest);
    for (int32_t t = token; t < end && step(t);) t = next_;
    if (phrase_.relation.empty() && !phrase_.noun) return std::nullopt;  // a name alone
    const bool said =
        phrase_.named || phrase_.called || (phrase_.noun && !phrase_.relation.empty());
    return said ? std::optional(phrase_) : std::nullopt;
  }

 private:
  /// Takes the word or phrase at `t`; false where the phrase of place ends before it.
  bool step(int32_t t) {
    if (s_.isHeld[t] != 0) return false;
    if (takeRelation(t) || takeName(t) || takeNoun(t)) return true;
    const bool link = hasFlag(c_, t, kFlagFunction) && !phrase_.relation.empty() && !phrase_.named;
    if (!link || markAt(c_, t, EntryClass::conjunction) != nullptr) return false;
    next_ = t + 1;
    return true;
  }

  void take(int32_t from, int32_t to) {
    phrase_.tokens.end = to;
    phrase_.of = {from, to};
    next_ = to;
  }

  bool takeRelation(int32_t t) {
    int32_t length = 0;
    const Entry* direction = entryAt(c_, t, EntryClass::direction, length);
    const Entry* entry = direction;
    if (entry == nullptr) entry = entryAt(c_, t, EntryClass::spatial, length);
    if (entry == nullptr && hasFlag(c_, t, kFlagBy) && phrase_.relation.empty()) {
      phrase_.relation = "in";  // "بمدينة": the preposition is one with the noun
      return takeName(t) || takeNoun(t);
    }
    if (entry == nullptr || (phrase_.named && direction == nullptr)) return false;
    // "the prison west of the town": what lies there is no part of where.
    const bool apart = phrase_.noun && phrase_.relation.empty() &&
                       (direction == nullptr || hasFlag(c_, t - 1, kFlagArticle));
    if (apart) return false;
    if (direction != nullptr) {
      phrase_.directed = true;
      phrase_.relation = direction->value;
    } else if (!phrase_.directed) {
      phrase_.relation = entry->value;
    }
    next_ = t + length;
    if (direction != nullptr) phrase_.tokens.end = next_;
    for (int32_t at = t + 1; at < next_; ++at) {  // "في حي", "in the city of"
      if (!isPlaceNoun(conceptOfKind(c_, at, "place"))) continue;
      phrase_.noun = true;
      take(at, next_);
    }
    return true;
  }

  bool takeName(int32_t t) {
    const Name* name = s_.nameFrom(t);
    if (name == nullptr) return false;
    const Entity* entity = c_.lexicon.entityByKey(name->key);
    if (entity != nullptr && isAdjective(t)) return false;
    if (entity == nullptr && markAt(c_, t, EntryClass::givenName) != nullptr) return false;
    const bool place = entity == nullptr ? phrase_.noun || phrase_.relation == "in" ||
                                               phrase_.relation == "near" || phrase_.directed
                                         : entity->kind == "state" || entity->kind == "city" ||
                                               entity->kind == "region";
    if (!place) return false;
    phrase_.named = true;
    phrase_.known |= entity != nullptr || phrase_.noun || phrase_.directed;
    take(t, name->tokens.end);
    return true;
  }

  /// "the city of": and in a script without capitals the unknown word behind it is its name.
  bool takeNoun(int32_t t) {
    const bool relates = phrase_.noun && markAt(c_, t, EntryClass::spatial) != nullptr;
    if (s_.nameAt[t] != kNone || relates) return false;
    const ConceptId place = conceptOfKind(c_, t, "place");
    if (!isPlaceNoun(place)) {
      return (phrase_.noun || phrase_.directed) && !phrase_.named && next_ == t && takeGenitive(t);
    }
    phrase_.noun = true;
    const auto noun = nominalAt(c_, t);
    take(t, t + (noun ? noun->length : 1));
    return true;
  }

  /// "السورية", "العراقي" behind a noun say whose it is.
  bool isAdjective(int32_t t) const {
    const std::u16string_view word = textAt(c_, t);
    return hasFlag(c_, t, kFlagArticle) && (word.ends_with(u'ي') || word.ends_with(u"ية")) &&
           (t == phrase_.tokens.begin || t == phrase_.tokens.end || isContent(c_, t - 1));
  }

  /// Nouns that proper names stand behind; an organisation is no place.
  bool isPlaceNoun(ConceptId place) const {
    return place != kNone && !c_.lexicon.isA(place, organisation_);
  }

  /// What stands behind a noun of place is its name: unknown words, or one with the article.
  bool takeGenitive(int32_t t) {
    if (hasFlag(c_, t - 1, kFlagArticle)) return false;
    const bool genitive = hasFlag(c_, t, kFlagArticle) && isContent(c_, t) &&
                          !hasFlag(c_, t, kFlagAnd | kFlagFor | kFlagBy);
    if (!isUnknown(t) && !genitive) return false;
    phrase_.named = phrase_.known = isUnknown(t);
    phrase_.called = true;
    const int32_t end = phrase_.named && isUnknown(t + 1) ? t + 2 : t + 1;
    take(t, end);
    return true;
  }

  bool isUnknown(int32_t t) const {
    const Analysis& a = s_.analysis();
    const Language* language = languageAt(c_, t);
    const std::u16string_view word = textAt(c_, t);
    if (word.starts_with(u'ي') || word.ends_with(u'ة')) return false;  // a verb, an adjective
    // German writes names as it writes nouns; elsewhere a capital would have made it a name.
    const bool written =
        language != nullptr &&
        (language->rightToLeft || (language->code == "de" && hasFlag(c_, t, kFlagCapital)));
    return written && isContent(c_, t) && a.markStart[t] == a.markStart[t + 1] &&
           !hasFlag(c_, t, kFlagAnd | kFlagFor | kFlagBy);
  }

  const StatementContext& s_;
  const ClaimContext& c_;
  ConceptId organisation_;
  PlacePhrase phrase_;
  int32_t next_ = 0;
};

}  // namespace

void readPlaces(const StatementContext& context, std::vector<Statement>& out) {
  PlaceReader reader(context);
  const Analysis& a = context.analysis();
  for (int32_t t = 0; t < static_cast<int32_t>(a.tokens.size());) {
    const auto phrase = reader.mayBegin(t) ? reader.read(t) : std::nullopt;
    if (!phrase) {
      ++t;
      continue;
    }
    const int32_t weight = phrase->directed ? kDirected
                           : phrase->known  ? kNamedPlace
                           : phrase->named  ? kNamedAlone
                           : phrase->called ? kKnownNoun
                                            : kUnnamed;
    Claim& claim = propose(context, phrase->tokens, ClaimKind::place, weight, out).claim;
    const Span of = spanOf(a, phrase->of);
    claim.value.type = ValueType::place;
    claim.value.relation = phrase->relation;
    if (phrase->directed) claim.value.relation += "Of";
    claim.value.of = toUtf8(std::u16string_view(a.article.text).substr(of.start, of.length()));
    t = phrase->tokens.end;
  }
}

}  // namespace muqabala
