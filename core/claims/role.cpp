#include <algorithm>
#include <string>

#include "core/claims/statement.h"
#include "core/claims/words.h"
#include "core/unicode.h"

namespace muqabala {

namespace {

constexpr int32_t kRole = 54;
constexpr int32_t kFullName = 34;
/// Words of a role before or behind its name.
constexpr int32_t kMostWords = 6;

bool isRoleWord(const ClaimContext& c, int32_t token) {
  return markAt(c, token, EntryClass::title) != nullptr ||
         markAt(c, token, EntryClass::speakerNoun) != nullptr ||
         conceptOfKind(c, token, "person") != kNone;
}

bool isPerson(const StatementContext& s, const Name& name) {
  const Entity* entity = s.claims.lexicon.entityByKey(name.key);
  return entity == nullptr || entity->kind == "person";
}

bool isComma(const ClaimContext& c, int32_t token) { return isOneOf(c, token, u",،-–—("); }

class RoleReader {
 public:
  RoleReader(const StatementContext& context, const Name& name)
      : s_(context), c_(context.claims), name_(name) {
    sentence_ = sentenceAt(c_, name.tokens.begin);
  }

  /// "رئيس الوزراء العراقي حيدر العبادي", "NASA asteroid expert Don Yeomans": the words before the
  /// name back to the farthest role; empty without one.
  TokenRange before() const {
    int32_t begin = name_.tokens.begin;
    const int32_t last = std::max(sentence_.begin, name_.tokens.begin - kMostWords);
    for (int32_t t = name_.tokens.begin - 1; t >= last; --t) {
      const bool comma = isComma(c_, t) && t == name_.tokens.begin - 1;
      if (comma) continue;
      if (!isContent(c_, t) || s_.isFigure[t] != 0 || isSaying(c_, t)) break;
      if (isRoleWord(c_, t)) begin = t;
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
      const bool passes = hasFlag(c_, t, kFlagFunction) || s_.isFigure[t] != 0 ||
                          s_.analysis().tokens[t].kind == TokenKind::word;
      if (!passes || isSaying(c_, t)) break;
    }
    return {t, t};
  }

 private:
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
  Claim claim = statementAt(s, key, ClaimKind::person);
  claim.value.type = ValueType::person;
  claim.value.name = textOf(s.analysis(), name.tokens);
  claim.value.relation = textOf(s.analysis(), role);
  out.push_back({std::move(claim), weight});
}

}  // namespace

void readRoles(const StatementContext& context, std::vector<Statement>& out) {
  for (const Name& name : context.names) {
    if (!isPerson(context, name)) continue;
    const RoleReader reader(context, name);
    const TokenRange before = reader.before();
    const TokenRange behind = reader.behind();
    if (!before.empty()) {
      add(context, name, before, {before.begin, name.tokens.end}, kRole, out);
    } else if (name.tokens.size() > 1) {
      add(context, name, {}, name.tokens, kFullName, out);
    }
    if (!behind.empty()) add(context, name, behind, behind, kRole, out);
  }
}

}  // namespace muqabala
