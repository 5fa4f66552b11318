#include "core/claims/statement.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/claims/participants.h"
#include "core/claims/words.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// A sentence has room for one statement for each so many words, figures and dates included.
constexpr int32_t kWordsEach = 6;
/// Beyond so many words a sentence mostly elaborates, and has half as much room.
constexpr int32_t kEasyWords = 24;
/// A further statement of one clause tells this much less than the one before.
constexpr int32_t kSameClause = 8;
/// Keys are read at a glance.
constexpr int32_t kLongestKey = 30;
constexpr int32_t kMostTokens = 8;
constexpr uint64_t kSaying =
    classBit(EntryClass::report) | classBit(EntryClass::allege) | classBit(EntryClass::according);

bool endsKey(const StatementContext& s, int32_t token) {
  const ClaimContext& c = s.claims;
  const Token& t = s.analysis().tokens[token];
  if (s.isHeld[token] != 0) return true;
  if (t.kind == TokenKind::punctuation) return (t.flags & kFlagQuoted) == 0 && !isHyphen(c, token);
  return isConjunction(c, token) || startsAny(c, token, kSaying | classBit(EntryClass::cause));
}

int32_t wordsIn(const Analysis& a, TokenRange range) {
  return static_cast<int32_t>(
      std::count_if(a.tokens.begin() + range.begin, a.tokens.begin() + range.end,
                    [](const Token& t) { return t.kind != TokenKind::punctuation; }));
}

/// How many claims a sentence of so many words has room for.
int32_t roomFor(int32_t words) {
  if (words < 2 * kWordsEach) return 2;
  const int32_t easy = std::min(words, kEasyWords);
  return 1 + easy / kWordsEach + (words - easy) / (2 * kWordsEach);
}

bool tellsMore(const Statement& a, const Statement& b) {
  return std::tuple(-a.weight, a.claim.key.begin, a.claim.key.end) <
         std::tuple(-b.weight, b.claim.key.begin, b.claim.key.end);
}

/// The statements of one sentence, given clause by clause, most telling first; each further one of
/// a clause counts less.
void orderByWeight(std::vector<Statement*>::iterator begin, std::vector<Statement*>::iterator end) {
  int32_t rank = 0;
  for (auto at = begin; at != end; ++at) {
    rank = at != begin && (*at)->claim.clause == (*(at - 1))->claim.clause ? rank + 1 : 0;
    (*at)->weight -= rank * kSameClause;
  }
  sortStably(begin, end, [](const Statement* a, const Statement* b) { return tellsMore(*a, *b); });
}

/// Marks the tokens of a key as taken; false where one of them is already.
bool take(std::vector<uint8_t>& taken, TokenRange key) {
  const auto first = taken.begin() + key.begin;
  const auto last = taken.begin() + key.end;
  if (std::any_of(first, last, [](uint8_t t) { return t != 0; })) return false;
  std::fill(first, last, uint8_t{1});
  return true;
}

void addParticipants(const StatementContext& context, std::vector<Claim>& claims) {
  std::vector<Claim> places;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(places),
               [](const Claim& c) { return c.kind == ClaimKind::place; });
  for (Claim& claim : claims) fillParticipants(context, places, claim);
}

/// What the readers see in the article; named places and roles hold their words for the later ones.
std::vector<Statement> proposals(StatementContext& context) {
  std::vector<Statement> proposed;
  proposed.reserve(context.analysis().tokens.size() / 3);
  readPlaces(context, proposed);
  readRoles(context, proposed);
  for (const Statement& s : proposed) {
    if (s.weight >= kNamedPlace) context.hold(s.claim.key);
  }
  readPredicates(context, proposed);
  readDescriptions(context, proposed);
  return proposed;
}

}  // namespace

StatementContext::StatementContext(const ClaimContext& context, std::vector<Trigger> found,
                                   const std::vector<Claim>& figures)
    : claims(context),
      names(findNames(context)),
      triggers(std::move(found)),
      nameAt(context.analysis.tokens.size(), kNone),
      isHeld(context.analysis.tokens.size(), 0) {
  for (size_t i = 0; i < names.size(); ++i) {
    std::fill(nameAt.begin() + names[i].tokens.begin, nameAt.begin() + names[i].tokens.end,
              static_cast<int32_t>(i));
  }
  for (const Claim& f : figures) hold(f.key);
}

void StatementContext::hold(TokenRange key) {
  std::fill(isHeld.begin() + key.begin, isHeld.begin() + key.end, uint8_t{1});
}

const Name* StatementContext::nameFrom(int32_t token) const {
  const int32_t index = nameAt[token];
  return index != kNone && names[index].tokens.begin == token ? &names[index] : nullptr;
}

Statement& propose(const StatementContext& context, TokenRange key, ClaimKind kind, int32_t weight,
                   std::vector<Statement>& out) {
  const Analysis& a = context.analysis();
  Statement& made = out.emplace_back();
  made.weight = weight;
  Claim& claim = made.claim;
  claim.article = context.claims.article;
  claim.sentence = a.sentenceOfToken[key.begin];
  claim.clause = a.clauseOfToken[key.begin];
  claim.kind = kind;
  claim.key = key;
  claim.value.type = ValueType::concept_;
  return made;
}

bool isConjunction(const ClaimContext& context, int32_t token) {
  return markAt(context, token, EntryClass::conjunction) != nullptr &&
         !isFunction(context, token, "definite");
}

bool isContent(const ClaimContext& context, int32_t token) {
  return context.analysis.tokens[token].kind == TokenKind::word &&
         !hasFlag(context, token, kFlagFunction);
}

bool isSaying(const ClaimContext& context, int32_t token) {
  return startsAny(context, token, kSaying);
}

int32_t keyEndFrom(const StatementContext& context, int32_t begin, int32_t from) {
  const Analysis& a = context.analysis();
  const int32_t clauseEnd = a.clauses[a.clauseOfToken[begin]].tokens.end;
  const int32_t last = std::min(clauseEnd, begin + kMostTokens);
  int32_t end = from;
  for (int32_t t = from; t < last && !endsKey(context, t); ++t) {
    if (a.tokens[t].span.end - a.tokens[begin].span.start > kLongestKey) break;
    if (isContent(context.claims, t)) end = t + 1;
  }
  return end;
}

int32_t keyBeginFrom(const StatementContext& context, int32_t head, int32_t end) {
  const Analysis& a = context.analysis();
  const int32_t first = std::max(a.clauses[a.clauseOfToken[head]].tokens.begin, end - kMostTokens);
  int32_t begin = head;
  for (int32_t t = head - 1; t >= first && !endsKey(context, t); --t) {
    if (a.tokens[end - 1].span.end - a.tokens[t].span.start > kLongestKey) break;
    if (isContent(context.claims, t)) begin = t;
  }
  return begin;
}

std::vector<Claim> extractStatements(StatementContext& context, const std::vector<Claim>& figures) {
  const Analysis& a = context.analysis();
  std::vector<Statement> proposed = proposals(context);
  std::vector<Statement*> order;  // claims are heavy, so they stay where they are
  order.reserve(proposed.size());
  for (Statement& s : proposed) order.push_back(&s);
  sortStably(order.begin(), order.end(), [](const Statement* x, const Statement* y) {
    if (x->claim.sentence != y->claim.sentence) return x->claim.sentence < y->claim.sentence;
    return x->claim.clause != y->claim.clause ? x->claim.clause < y->claim.clause
                                              : tellsMore(*x, *y);
  });
  std::vector<int32_t> room(a.sentences.size(), 0);
  for (size_t i = 0; i < room.size(); ++i) room[i] = roomFor(wordsIn(a, a.sentences[i].tokens));
  for (const Claim& f : figures) --room[f.sentence];
  std::vector<uint8_t> taken(a.tokens.size(), 0);
  std::vector<Claim> claims;
  claims.reserve(proposed.size());
  for (auto at = order.begin(); at != order.end();) {
    const int32_t sentence = (*at)->claim.sentence;
    const auto end = std::find_if(
        at, order.end(), [&](const Statement* s) { return s->claim.sentence != sentence; });
    orderByWeight(at, end);
    for (int32_t left = std::max(1, room[sentence]); at != end; ++at) {
      if (left == 0 || !take(taken, (*at)->claim.key)) continue;
      claims.push_back(std::move((*at)->claim));
      --left;
    }
  }
  addParticipants(context, claims);
  return claims;
}

}  // namespace muqabala
