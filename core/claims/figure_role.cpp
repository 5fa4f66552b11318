#include "core/claims/figure_role.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/claims/counted.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

/// Events that have one party only, who does or suffers them.
constexpr std::array<Tag, 25> kOneParty = {
    "die",   "escape",       "flee",   "surrender", "protest",       "vote",    "arrive",
    "leave", "travel",       "drown",  "recover",   "survive_event", "retreat", "resign",
    "born",  "marry",        "miss",   "suicide",   "collapse",      "crash",   "explode",
    "sink",  "return_event", "infect", "attend"};

/// Events that are done by people and seldom to a number of them: "100 gunmen attacked".
constexpr std::array<Tag, 8> kByPeople = {"attack", "clash", "search", "raid",
                                          "buy",    "sell",  "win",    "support"};

bool isPreposition(const ClaimContext& context, int32_t token) {
  constexpr EntryClass kClasses[] = {EntryClass::spatial, EntryClass::partitive,
                                     EntryClass::timeRelation};
  return std::any_of(std::begin(kClasses), std::end(kClasses),
                     [&](EntryClass c) { return markAt(context, token, c) != nullptr; });
}

}  // namespace

bool isBehindAgentWord(const ClaimContext& context, int32_t token) {
  constexpr std::array<std::u16string_view, 7> kAgent = {u"by",    u"par", u"por", u"von",
                                                         u"durch", u"يد",  u"أيدي"};
  const std::u16string_view before = textAt(context, token - 1);
  return std::find(kAgent.begin(), kAgent.end(), before) != kAgent.end();
}

namespace {

/// Whether whom or what an event befell stands right behind its word: "killed a guard".
bool hasObjectBehind(const ClaimContext& context, int32_t token) {
  if (token >= sentenceAt(context, token - 1).end || isPreposition(context, token)) return false;
  if (context.analysis.tokens[token].kind == TokenKind::number) return true;
  if (markAt(context, token, EntryClass::cardinal) != nullptr ||
      isFunction(context, token, "article"))
    return true;
  const auto nominal = nominalAt(context, token);
  return nominal && nominal->kind != "event" && nominal->kind != "state";
}

}  // namespace

bool hasOneParty(const Lexicon& lexicon, ConceptId event) {
  // killing is a dying that has two parties
  const ConceptId kill = lexicon.conceptById("kill");
  return lexicon.isAny(event, kOneParty) && (kill == kNone || !lexicon.isA(event, kill));
}

bool followsArticleOrPreposition(const ClaimContext& context, int32_t token) {
  if (hasFlag(context, token, kFlagArticle | kFlagBy | kFlagFor)) return true;
  return isFunction(context, token - 1, "article") || isPreposition(context, token - 1);
}

Role roleOf(const ClaimContext& context, const Claim& claim, TokenRange trigger) {
  const Lexicon& lexicon = context.lexicon;
  if (claim.event == kNone || claim.counted.contains(trigger.begin)) return Role::none;
  if (hasOneParty(lexicon, claim.event)) return Role::subject;
  const bool behind = trigger.end <= claim.key.begin;
  if (behind && isBehindAgentWord(context, claim.key.begin)) return Role::subject;
  const Language* language = languageAt(context, trigger.begin);
  const bool verbFirst = language != nullptr && language->rightToLeft;
  const bool byPeople = lexicon.isAny(claim.event, kByPeople);
  if (behind) return byPeople && verbFirst ? Role::subject : Role::object;
  if (byPeople || hasObjectBehind(context, trigger.end)) return Role::subject;
  return Role::object;
}

}  // namespace muqabala
