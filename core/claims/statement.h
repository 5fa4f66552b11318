#pragma once

#include <vector>

#include "core/claims/claims.h"
#include "core/claims/event.h"

namespace muqabala {

/// A claim without a number before the budget of its sentence is spent: the readers below propose,
/// `extractStatements` chooses.
struct Statement {
  Claim claim;
  int32_t weight = 0;  // how much it tells; only the order counts
};

/// The weight of a place that the words name. Places and roles of this weight hold their words: no
/// key of an event runs into them.
inline constexpr int32_t kNamedPlace = 52;

/// What the readers of claims without a number share about one article.
struct StatementContext {
  const ClaimContext& claims;
  std::vector<Name> names;        // findNames, in text order
  std::vector<Trigger> triggers;  // findTriggers, likewise
  std::vector<int32_t> nameAt;    // by token: the index of the name that holds it, or kNone
  // By token: whether a figure, a date, a named place or a role has it in its key.
  std::vector<uint8_t> isHeld;

  StatementContext(const ClaimContext& context, std::vector<Trigger> found,
                   const std::vector<Claim>& figures);

  void hold(TokenRange key);
  const Analysis& analysis() const { return claims.analysis; }
  /// The name that starts at `token`; nullptr where none does.
  const Name* nameFrom(int32_t token) const;
};

/// Claims without a number, in text order: what happened, what something is, where, why, who is
/// who. Of the readers' proposals each sentence keeps those that tell most and do not overlap, as
/// many as its length and its figures leave room for: about one for each seven words.
///
///     "Forty inmates escaped from the prison west of the town because of a power cut."
///     event "escaped from the prison"    place "west of the town"    cause "because of a power
///     cut"
/// `context` is that of the article with these figures; what is held in it grows.
std::vector<Claim> extractStatements(StatementContext& context, const std::vector<Claim>& figures);

// ---- the readers, each in a file of its own; they append their proposals

/// predicate.cpp: event words with what they befall, and what stands behind "is", "has", "did not".
void readPredicates(const StatementContext& context, std::vector<Statement>& out);
/// place_claim.cpp: "west of Lyon", "in the Karrada quarter", "وسط بغداد".
void readPlaces(const StatementContext& context, std::vector<Statement>& out);
/// description.cpp: causes ("due to a short circuit") and superlatives ("the biggest prison").
void readDescriptions(const StatementContext& context, std::vector<Statement>& out);
/// role.cpp: a name with its title or role, before or behind it: "the prison's director, X".
void readRoles(const StatementContext& context, std::vector<Statement>& out);

// ---- what the readers share

/// Proposes a claim of `kind` on the tokens of `key`, the last of `out`; claims are heavy, so it is
/// filled where it stands.
Statement& propose(const StatementContext& context, TokenRange key, ClaimKind kind, int32_t weight,
                   std::vector<Statement>& out);
/// Where the key of a statement ends whose decisive word ends before `from`: behind the words that
/// complete it, at most about thirty characters from `begin`, before figures, conjunctions, verbs
/// of saying and the end of the clause.
///
///     "saw a bright flash at 3am"    from "saw": behind flash
int32_t keyEndFrom(const StatementContext& context, int32_t begin, int32_t from);
/// Where the key begins of a statement that nothing behind its decisive word completes: at what
/// stands before it, within the same bounds.
///
///     "the victims have died."    from "died": at victims
int32_t keyBeginFrom(const StatementContext& context, int32_t head, int32_t end);
/// Whether a conjunction stands there. German "der" is one behind a comma only.
bool isConjunction(const ClaimContext& context, int32_t token);
/// A word that carries content: no function word, no punctuation, no number.
bool isContent(const ClaimContext& context, int32_t token);
/// Whether the word says that somebody says something.
bool isSaying(const ClaimContext& context, int32_t token);

}  // namespace muqabala
