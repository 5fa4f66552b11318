#include <algorithm>
#include <string>

#include "core/claims/counted.h"
#include "core/claims/statement.h"
#include "core/claims/words.h"
#include "core/unicode.h"

namespace muqabala {

namespace {

constexpr int32_t kRole = 62;
constexpr int32_t kFullName = 34;
/// Words of a role before or behind its name.
constexpr int32_t kMostWords = 8;
/// A longer role has a key of its own, without the name.
constexpr int32_t kLongestKey = 44;

bool isRoleWord(const ClaimContext& c, int32_t token) {
  return markAt(c, token, EntryClass::title) != nullptr ||
         markAt(c, token, EntryClass::speakerNoun) != nullptr ||
         conceptOfKind(c, token, "person") != kNone;
}

/// "Maplewood High School" is no person.
bool isPerson(const StatementContext& s, const Name& name) {
  const Entity* entity = s.claims.lexicon.entityByKey(name.key);
  if (entity != nullptr) return entity->kind == "person";
  if (name.tokens.size() == 1 && hasFlag(s.claims, name.tokens.begin, kFlagAllCaps)) return false;
  if (markAt(s.claims, name.tokens.begin, EntryClass::givenName) != nullptr) return true;
  for (int32_t t = name.tokens.begin; t < name.tokens.end; ++t) {
    const bool institution = conceptOfKind(s.claims, t, "place") != kNone ||
                             conceptOfKind(s.claims, t, "thing") != kNone;
    if (institution) return false;
  }
  return true;
}

bool isComma(const ClaimContext& c, int32_t token) { return isOneOf(c, token, u",،-–—"); }

class RoleReader {
 public:
  RoleReader(const StatementContext& context, const Name& name)
      : s_(context), c_(context.claims), name_(name) {
    sentence_ = sentenceAt(c_, name.tokens.begin);
  }

  /// "وزير النقل اللبناني ماجد العبيدي", "NASA flood expert Carl Hensley": the words before the
  /// name back to the farthest role; empty without one.
  TokenRange before() const {
    const int32_t last = std::max(sentence_.begin, name_.tokens.begin - kMostWords);
    const bool rightToLeft = languageAt(c_, name_.tokens.begin) != nullptr &&
                             languageAt(c_, name_.tokens.begin)->rightToLeft;
    int32_t t = name_.tokens.begin - 1;
    const bool apart = t >= last && isComma(c_, t);
    if (apart) --t;
    // A role stands right before the name, or is parted from it by what the role is of.
    if (t < last || (!rightToLeft && !apart && !isRoleWord(c_, t))) return {t, t};
    int32_t begin = name_.tokens.begin;
    for (; t >= last; --t) {
      if (rightToLeft && isOneOf(c_, t, u"\"“”«»")) continue;
      if (s_.isHeld[t] != 0 || isSaying(c_, t) || isVerb(t)) break;
      if (!isContent(c_, t) && !((rightToLeft || apart) && links(t))) break;
      if (isContent(c_, t) && isRoleWord(c_, t)) begin = t;
    }
    while (begin > sentence_.begin && begin < name_.tokens.begin && s_.nameAt[begin - 1] != kNone) {
      --begin;  // "NASA" before "expert"
    }
    return {begin, name_.tokens.begin};
  }

  /// "X, the president of the club": behind the name and its comma.
  TokenRange behind() const {
    int32_t t = name_.tokens.end;
    if (t >= sentence_.end || !isComma(c_, t)) return {t, t};
    const int32_t last = std::min(sentence_.end, t + 1 + kMostWords);
    for (++t; t < last; ++t) {
      if (isRoleWord(c_, t)) return {t, keyEndFrom(s_, t, t + 1)};
      const bool passes = hasFlag(c_, t, kFlagFunction) || s_.isHeld[t] != 0 ||
                          s_.analysis().tokens[t].kind == TokenKind::word;
      if (!passes || isSaying(c_, t)) break;
    }
    return {t, t};
  }

 private:
  /// "of", "in", "for" inside a role: "director of the prison in Hasaka".
  bool links(int32_t t) const {
    return markAt(c_, t, EntryClass::partitive) != nullptr ||
           markAt(c_, t, EntryClass::spatial) != nullptr;
  }

  bool isVerb(int32_t t) const {
    return conceptOfKind(c_, t, "event") != kNone && isVerbForm(c_, t) && !isRoleWord(c_, t);
  }

  const StatementContext& s_;
  const ClaimContext& c_;
  const Name& name_;
  TokenRange sentence_;
};

std::string textOf(const Analysis& a, TokenRange range) {
  const Span span = spanOf(a, range);
  return toUtf8(std::u16string_view(a.article.text).substr(span.start, span.length()));
}

void add(const StatementContext& s, const Name& name, TokenRange role, TokenRange key,
         int32_t weight, std::vector<Statement>& out) {
  Claim& claim = propose(s, key, ClaimKind::person, weight, out).claim;
  claim.value.type = ValueType::person;
  claim.value.name = textOf(s.analysis(), name.tokens);
  claim.value.relation = textOf(s.analysis(), role);
}

}  // namespace

void readRoles(const StatementContext& context, std::vector<Statement>& out) {
  for (const Name& name : context.names) {
    if (!isPerson(context, name)) continue;
    const RoleReader reader(context, name);
    const TokenRange before = reader.before();
    const TokenRange behind = reader.behind();
    if (!before.empty()) {
      const Analysis& a = context.analysis();
      const bool isShort =
          a.tokens[name.tokens.end - 1].span.end - a.tokens[before.begin].span.start <= kLongestKey;
      const TokenRange role{before.begin, keyEndFrom(context, before.begin, before.begin + 1)};
      add(context, name, before, isShort ? TokenRange{before.begin, name.tokens.end} : role, kRole,
          out);
    } else if (name.tokens.size() > 1) {
      add(context, name, {}, name.tokens, kFullName, out);
    }
    if (!behind.empty()) add(context, name, behind, behind, kRole, out);
  }
}

}  // namespace muqabala
