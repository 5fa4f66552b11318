#include "core/claims/claims.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>

#include "core/claims/date.h"
#include "core/claims/denial.h"
#include "core/claims/event.h"
#include "core/claims/figure_pieces.h"
#include "core/claims/figure_place.h"
#include "core/claims/phrase.h"
#include "core/claims/speaker.h"
#include "core/claims/statement.h"
#include "core/claims/unsaid_measure.h"
#include "core/claims/words.h"
#include "core/sort.h"

namespace muqabala {

namespace {

bool inText(const Claim& claim, const Analysis& analysis) {
  const SentenceRole role = analysis.sentences[claim.sentence].role;
  return role != SentenceRole::boilerplate && role != SentenceRole::byline;
}

bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

bool holds(TokenRange outer, TokenRange inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

bool inTextOrder(const Claim& a, const Claim& b) {
  return std::tuple(a.key.begin, a.key.end, static_cast<int>(a.kind)) <
         std::tuple(b.key.begin, b.key.end, static_cast<int>(b.kind));
}

bool isFigure(const Claim& claim) {
  return claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::ordinal ||
         claim.kind == ClaimKind::duration;
}

/// What ends in words for a year or a weekday is no date: "one of | twenty-two", where Arabic says
/// two as it says Monday, "two hundred and | two thousand". A weekday by its name has the article.
bool endsNumber(const ClaimContext& context, const Claim& figure, TokenRange date) {
  if (figure.key.begin >= date.begin || !holds(figure.key, date)) return false;
  if (hasFlag(context, date.begin, kFlagArticle)) return false;
  for (int32_t t = figure.key.begin; t < date.end; ++t) {
    const bool word = context.analysis.tokens[t].kind == TokenKind::word;
    if (!word || (!mayStartNumber(context, t) && !isAnd(context, t))) return false;
  }
  return true;
}

void dropPartsOfNumbers(const ClaimContext& context, const std::vector<Claim>& figures,
                        std::vector<Claim>& dates) {
  auto figure = figures.begin();
  std::erase_if(dates, [&](const Claim& date) {
    while (figure != figures.end() && figure->key.end < date.key.end) ++figure;
    return figure != figures.end() && endsNumber(context, *figure, date.key);
  });
}

/// Figures that lie on the tokens of a date are part of it ("20 January").
void appendFigures(const ClaimContext& context, std::vector<Claim> figures,
                   std::vector<Claim>& claims) {
  dropPartsOfNumbers(context, figures, claims);
  const size_t dates = claims.size();
  for (Claim& figure : figures) {
    const bool taken =
        std::any_of(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(dates),
                    [&](const Claim& d) { return overlap(d.key, figure.key); });
    if (!taken) claims.push_back(std::move(figure));
  }
}

/// Sets `within` of each figure whose key lies in the key of another.
void nest(std::vector<Claim>& claims) {
  for (size_t i = 0; i < claims.size(); ++i) {
    if (!isFigure(claims[i]) || !claims[i].parts.empty()) continue;
    for (size_t j = i; j-- > 0 && claims[i].key.begin - claims[j].key.begin < 64;) {
      const bool inside = claims[j].key != claims[i].key && holds(claims[j].key, claims[i].key);
      if (inside && isFigure(claims[j])) {
        claims[i].within = static_cast<int32_t>(j);
        break;
      }
    }
  }
}

/// A statement on the very words of a side says it already.
bool repeats(const std::vector<Claim>& sides, const Claim& claim) {
  if (claim.kind != ClaimKind::event && claim.kind != ClaimKind::description) return false;
  return std::any_of(sides.begin(), sides.end(),
                     [&](const Claim& side) { return side.key == claim.key; });
}

void addNames(const ClaimContext& context, const std::vector<Name>& names,
              std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    const TokenRange clause = context.analysis.clauses[claim.clause].tokens;
    auto at = std::lower_bound(names.begin(), names.end(), clause.begin,
                               [](const Name& n, int32_t t) { return n.tokens.begin < t; });
    auto end = at;
    while (end != names.end() && end->tokens.begin < clause.end) ++end;
    claim.names.insert(claim.names.end(), at, end);
  }
}

}  // namespace

std::vector<Claim> extractClaims(const ClaimContext& context, const Options& options) {
  std::vector<Claim> claims = extractDates(context);
  std::vector<Trigger> triggers = findTriggers(context);
  appendFigures(context, extractQuantities(context, triggers), claims);
  std::erase_if(claims, [&](const Claim& c) { return !inText(c, context.analysis); });
  StatementContext shared(context, std::move(triggers), claims);
  std::vector<Claim> statements = extractStatements(shared, claims);
  claims.reserve(claims.size() + statements.size());
  std::move(statements.begin(), statements.end(), std::back_inserter(claims));
  sortStably(claims.begin(), claims.end(), inTextOrder);
  if (claims.size() > static_cast<size_t>(options.maxClaimsPerArticle)) {
    claims.resize(options.maxClaimsPerArticle);
  }
  attachEvents(context, shared.triggers, claims);
  addPlaces(context, claims);
  addUnsaidMeasures(context, claims);
  const std::vector<Name>& names = shared.names;
  if (!context.phrases.empty() || !context.sides.empty()) {
    const std::vector<Claim> phrases = extractPhrases(context, context.phrases, claims, names);
    claims.insert(claims.end(), phrases.begin(), phrases.end());
    const std::vector<Claim> sides = extractSides(context, context.sides);
    std::erase_if(claims, [&](const Claim& c) { return repeats(sides, c); });
    claims.insert(claims.end(), sides.begin(), sides.end());
    sortStably(claims.begin(), claims.end(), inTextOrder);
  }
  nest(claims);
  const std::vector<Attribution> attributions = attributionsOf(context);
  attachSpeakers(context, attributions, claims);
  std::vector<Claim> dates;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(dates),
               [](const Claim& c) { return c.value.type == ValueType::date; });
  attachPolarity(context, dates, claims);
  attachDenials(context, attributions, claims);  // they answer another speaker
  addNames(context, names, claims);
  for (Claim& claim : claims) {
    if (claim.kind != ClaimKind::date) claim.asOf = asOfOf(context, dates, claim);
  }
  return claims;
}

}  // namespace muqabala
