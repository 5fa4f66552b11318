#include "core/align/wording.h"

#include <algorithm>

#include "core/claims/calendar.h"
#include "core/claims/date_words.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Above these, opposites are of whole fields ("happening") and tell nothing.
constexpr int kSteps = 3;

bool isNumber(const ClaimContext& c, int32_t token) {
  constexpr uint64_t kNumbers = classBit(EntryClass::cardinal) | classBit(EntryClass::multiplier) |
                                classBit(EntryClass::dual);
  return c.analysis.tokens[token].kind == TokenKind::number || startsAny(c, token, kNumbers);
}

/// Words that say whether and how surely something is said, not what.
bool isCue(const ClaimContext& c, int32_t token) {
  constexpr uint64_t kCues =
      classBit(EntryClass::negation) | classBit(EntryClass::openCue) | classBit(EntryClass::zero);
  if (startsAny(c, token, kCues)) return true;
  const Mark* denial = markAt(c, token, EntryClass::denial);  // "rejected" may only reject
  return denial != nullptr && c.lexicon.entries()[denial->entry].tag != "claim";
}

bool hasOpposite(const Lexicon& lexicon, ConceptId id) {
  for (int step = 0; id != kNone && step < kSteps; ++step, id = lexicon.concepts()[id].parent) {
    if (lexicon.concepts()[id].opposite != kNone) return true;
  }
  return false;
}

/// What the longest phrase at the item's first token may mean; two readings are kept.
void read(const ClaimContext& c, Item& item) {
  const Analysis& a = c.analysis;
  const int32_t t = item.tokens.begin;
  int32_t longest = 0;
  for (int32_t m = a.markStart[t]; m < a.markStart[t + 1]; ++m) {
    const Mark& mark = a.marks[m];
    const Entry& entry = c.lexicon.entries()[mark.entry];
    const bool named = entry.cls == EntryClass::entity;
    if (!named && (entry.cls != EntryClass::concept_ || entry.concept_ == kNone)) continue;
    if (longest == 0) longest = mark.length;
    if (mark.length < longest) break;
    if (named) {
      item.entity = entry.entity;
    } else if (item.concept_ == kNone) {
      item.concept_ = entry.concept_;
    } else if (item.too == kNone && entry.concept_ != item.concept_) {
      item.too = entry.concept_;
    }
  }
  if (longest > 0) item.tokens.end = t + longest;
  int32_t length = 0;
  const Entry* growth = entryAt(c, t, EntryClass::growth, length);
  const bool up = growth != nullptr && growth->tag == "up";
  const bool down = growth != nullptr && growth->tag == "down";
  if ((up || down) && item.too == kNone && length >= longest) {
    const ConceptId id = up ? c.lexicon.conceptById("increase") : c.lexicon.conceptById("decrease");
    (item.concept_ == kNone ? item.concept_ : item.too) = id;
  }
  if (const Entity* entity = item.entity == 0 ? nullptr : c.lexicon.entityByKey(item.entity)) {
    item.kind = entity->kind;
  } else if (item.concept_ != kNone) {
    item.kind = c.lexicon.concepts()[item.concept_].kind;
  }
  item.opposed = hasOpposite(c.lexicon, item.concept_) || hasOpposite(c.lexicon, item.too);
}

bool conceptsMeet(const Lexicon& lexicon, ConceptId a, ConceptId b) {
  return a != kNone && b != kNone && (a == b || lexicon.isA(a, b) || lexicon.isA(b, a));
}

}  // namespace

std::vector<Item> itemsOf(const ClaimContext& c, const Vocabulary& vocabulary, TokenRange range) {
  std::vector<Item> items;
  for (int32_t t = range.begin; t < range.end;) {
    const Token& token = c.analysis.tokens[t];
    const bool function = (token.flags & kFlagFunction) != 0;
    if (token.kind == TokenKind::punctuation || function || isCue(c, t)) {
      ++t;
      continue;
    }
    Item item;
    item.tokens = {t, t + 1};
    item.number = isNumber(c, t);
    item.stem = item.number ? token.form : contentKey(token);
    read(c, item);
    item.tokens.end = std::min(item.tokens.end, range.end);
    item.idf = vocabulary.weightAt(c.article, t);
    t = item.tokens.end;
    items.push_back(item);
  }
  return items;
}

Wordings wordingsOf(const std::vector<const Analysis*>& analyses, const Vocabulary& vocabulary,
                    const SharedWords& shared) {
  Wordings all{analyses, vocabulary, shared};
  for (const Analysis* a : analyses) {
    const ClaimContext context = contextOf(all, static_cast<int32_t>(all.items.size()));
    std::vector<std::vector<Item>>& items = all.items.emplace_back(a->sentences.size());
    for (size_t s = 0; s < items.size(); ++s) {
      const Sentence& sentence = a->sentences[s];
      const bool read = sentence.role == SentenceRole::body || sentence.role == SentenceRole::title;
      if (read) items[s] = itemsOf(context, vocabulary, sentence.tokens);
    }
  }
  return all;
}

ClaimContext contextOf(const Wordings& wordings, int32_t article) {
  return {*wordings.analyses[article], Lexicon::instance(), article,
          wordings.vocabulary.established};
}

bool isHappening(const Item& item) {
  return item.entity == 0 &&
         (item.kind == "event" || item.kind == "state" || item.kind == "speech");
}

bool governs(const ClaimContext& c, const ClauseStance& stance, const std::vector<Item>& items,
             size_t at) {
  constexpr int32_t kMostBetween = 2;
  if (stance.polarity == Polarity::affirmed || stance.cue.empty()) return true;
  const int32_t cue = stance.cue.begin;
  if (cue > items[at].tokens.begin) return true;
  int32_t length = 0;
  // "without fighting" is of how something else was done.
  const bool near = entryIs(c, cue, EntryClass::negation, "near", length);
  if (near && items[at].kind == "event") return false;
  const bool foil = markAt(c, cue, EntryClass::foil) != nullptr;
  const bool denial = markAt(c, cue, EntryClass::denial) != nullptr;
  int32_t between = 0;
  for (size_t i = at; i-- > 0 && items[i].tokens.begin >= stance.cue.end; ++between) {
    const bool plain = items[i].kind == Tag() && !denial;  // may be the verb that is negated
    if (isHappening(items[i]) || foil || plain) return false;
  }
  return between <= kMostBetween;
}

bool isDoubtful(const ClaimContext& c, int32_t token) {
  constexpr uint64_t kDoubts = classBit(EntryClass::openCue) | classBit(EntryClass::condition);
  for (int32_t t = sentenceAt(c, token).begin; t < token; ++t) {
    int32_t length = 0;
    if (!startsAny(c, t, kDoubts)) continue;
    if (markAt(c, t, EntryClass::condition) != nullptr) return true;
    if (entryIs(c, t, EntryClass::openCue, "whether", length)) return true;
  }
  return false;
}

bool meets(const Lexicon& lexicon, const Item& a, const Item& b) {
  if (a.number != b.number) return false;
  if (a.stem == b.stem && a.stem != 0) return true;
  if (a.entity != 0 || b.entity != 0) return a.entity == b.entity;
  return conceptsMeet(lexicon, a.concept_, b.concept_) ||
         conceptsMeet(lexicon, a.too, b.concept_) || conceptsMeet(lexicon, a.concept_, b.too) ||
         conceptsMeet(lexicon, a.too, b.too);
}

Opposites opposites(const Lexicon& lexicon, ConceptId a, ConceptId b) {
  if (a == kNone || b == kNone) return Opposites::none;
  const std::vector<Concept>& concepts = lexicon.concepts();
  for (auto [x, y] : {std::pair(a, b), std::pair(b, a)}) {
    for (int step = 0; x != kNone && step < kSteps; ++step, x = concepts[x].parent) {
      const ConceptId other = concepts[x].opposite;
      if (other == kNone || (other != y && !lexicon.isA(y, other))) continue;
      return concepts[x].mayTurn ? Opposites::inTurn : Opposites::exclusive;
    }
  }
  return Opposites::none;
}

Opposites opposites(const Lexicon& lexicon, const Item& a, const Item& b) {
  if (a.concept_ == kNone || b.concept_ == kNone || (!a.opposed && !b.opposed)) {
    return Opposites::none;
  }
  Opposites best = Opposites::none;
  for (const ConceptId x : {a.concept_, a.too}) {
    for (const ConceptId y : {b.concept_, b.too}) best = std::max(best, opposites(lexicon, x, y));
  }
  return best == Opposites::none || meets(lexicon, a, b) ? Opposites::none : best;
}

}  // namespace muqabala
