#include <algorithm>

#include "core/claims/date_words.h"
#include "core/claims/speaker.h"
#include "core/sort.h"

namespace muqabala {
namespace {

constexpr Key kSalt = 0x9e3779b97f4a7c15ULL;

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

bool isSpoken(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind != TokenKind::punctuation &&
         !hasFlag(c, token, kFlagFunction);
}

/// A word for what somebody is, not who: spokesman, mayor, ministry.
bool isRole(const ClaimContext& c, int32_t token) {
  return has(c, token, EntryClass::speakerNoun) || has(c, token, EntryClass::title) ||
         conceptOfKind(c, token, "person") != kNone;
}

/// Whether `token` can be a piece of a person's name.
bool isNamePiece(const ClaimContext& c, int32_t token) {
  if (isRole(c, token) || has(c, token, EntryClass::entity)) return false;
  if (!isSpoken(c, token)) return isOneOf(c, token, u"-.’'") && gluedTo(c, token);
  if (hasProclitics(c, token)) {
    return !hasFlag(c, token, kFlagArticle | kFlagAnd) && !has(c, token, EntryClass::concept_);
  }
  return hasFlag(c, token, kFlagCapital);
}

/// The content words of a phrase, sorted; without titles unless there is nothing else.
std::vector<Key> contentWords(const ClaimContext& c, TokenRange phrase, bool titles) {
  std::vector<Key> words;
  for (int32_t t = phrase.begin; t < phrase.end; ++t) {
    if (isSpoken(c, t) && (titles || !has(c, t, EntryClass::title))) {
      words.push_back(c.analysis.tokens[t].base);
    }
  }
  if (words.empty() && !titles) return contentWords(c, phrase, true);
  sortStably(words.begin(), words.end());
  return words;
}

bool hasRole(const ClaimContext& c, TokenRange phrase) {
  for (int32_t t = phrase.begin; t < phrase.end; ++t) {
    if (isRole(c, t)) return true;
  }
  return false;
}

/// The name between commas behind a role: "the minister, Maria Lopez, said"; titles may lead it.
/// At most four tokens. In Arabic a given name or a title tells it, and no comma need end it.
TokenRange appositive(const ClaimContext& c, TokenRange phrase) {
  constexpr int32_t kLongest = 4;
  TokenRange name{phrase.end + 1, phrase.end + 1};
  if (!isOneOf(c, phrase.end, u",،")) return {};
  while (isRole(c, name.begin) && name.begin - phrase.end <= 2) ++name.begin;
  const bool titled = name.begin > phrase.end + 1;
  name.end = name.begin;
  const int32_t last = std::min(name.begin + kLongest, sentenceAt(c, phrase.end).end);
  const bool arabic = name.begin < last && hasProclitics(c, name.begin) &&
                      (has(c, name.begin, EntryClass::givenName) ||
                       (titled && !hasFlag(c, name.begin, kFlagArticle)));
  while (name.end < last && (arabic ? isSpoken(c, name.end) : isNamePiece(c, name.end))) ++name.end;
  const bool closed =
      isOneOf(c, name.end, u",،:.") || (arabic && hasFlag(c, name.end, kFlagFunction));
  return closed && name.begin < name.end ? name : TokenRange{};
}

/// Whether a phrase speaks of somebody known: by name, or with the article of Arabic.
bool isDefinite(const ClaimContext& c, TokenRange phrase) {
  const bool surname =
      phrase.size() == 1 && hasProclitics(c, phrase.begin) && isNamePiece(c, phrase.begin);
  if (surname) return true;
  const uint16_t flags = kFlagArticle | kFlagCapital;
  return std::any_of(c.analysis.tokens.begin() + phrase.begin,
                     c.analysis.tokens.begin() + phrase.end,
                     [&](const Token& token) { return (token.flags & flags) != 0; });
}

}  // namespace

TokenRange personIn(const ClaimContext& c, TokenRange phrase) {
  int32_t begin = phrase.end;
  int32_t words = 0;
  while (begin > phrase.begin && isNamePiece(c, begin - 1)) {
    --begin;
    words += isSpoken(c, begin) ? 1 : 0;
  }
  while (begin < phrase.end && !isSpoken(c, begin)) ++begin;  // "Dr. Ana Weber"
  return words >= 2 ? TokenRange{begin, phrase.end} : phrase;
}

Key speakerId(const ClaimContext& c, TokenRange phrase) {
  phrase = personIn(c, phrase);
  Key words = 0;
  Key party = 0;
  bool named = false;
  for (int32_t t = phrase.begin; t < phrase.end;) {
    int32_t length = 1;
    if (const Entry* entry = entryAt(c, t, EntryClass::entity, length)) {
      const Entity* entity = c.lexicon.entityByKey(entry->entity);
      const bool place = entity != nullptr && (entity->kind == "state" || entity->kind == "city" ||
                                               entity->kind == "region");
      if (!place && party == 0) party = entry->entity;
      words += entry->entity * kSalt;
      named = true;
      t += length;
      continue;
    }
    if (isSpoken(c, t) && !has(c, t, EntryClass::title)) {
      words += (c.analysis.tokens[t].stem | 1) * kSalt;
      named |= !has(c, t, EntryClass::speakerNoun);
    }
    ++t;
  }
  if (party != 0) return party;
  if (named) return words;
  for (char digit : c.analysis.digest) words = (words ^ static_cast<Key>(digit)) * kSalt;
  return words;
}

Speaker Identities::speaker(TokenRange phrase) {
  std::vector<Key> words = contentWords(context_, phrase, false);
  if (!words.empty() && isDefinite(context_, phrase)) {
    for (size_t i = known_.size(); i-- > 0;) {
      const std::vector<Key>& fuller = known_[i].words;
      const bool shortForm =
          words.size() < fuller.size() &&
          std::includes(fuller.begin(), fuller.end(), words.begin(), words.end());
      if (shortForm) return known_[i].speaker;
    }
  }
  const TokenRange name = hasRole(context_, phrase) && personIn(context_, phrase) == phrase
                              ? appositive(context_, phrase)
                              : TokenRange{};
  const Speaker speaker = name.empty()
                              ? Speaker{phrase, speakerId(context_, phrase)}
                              : Speaker{{phrase.begin, name.end}, speakerId(context_, name)};
  const bool again = std::any_of(known_.begin(), known_.end(),
                                 [&](const Known& k) { return k.speaker.id == speaker.id; });
  if (again || speaker.tokens.size() < 2) return speaker;
  words = contentWords(context_, phrase, true);
  if (!name.empty()) {
    const std::vector<Key> more = contentWords(context_, name, true);
    words.insert(words.end(), more.begin(), more.end());
    sortStably(words.begin(), words.end());
  }
  known_.push_back({speaker, std::move(words)});
  return speaker;
}

Span speakerSpan(const Analysis& analysis, TokenRange speaker) {
  Span span = spanOf(analysis, speaker);
  if (speaker.empty()) return span;
  const Token& first = analysis.tokens[speaker.begin];
  const bool joined = first.span.length() > 3 && first.base != first.form;
  if (!joined) return span;
  const char16_t second = analysis.article.text[static_cast<size_t>(first.span.start) + 1];
  if ((first.flags & (kFlagAnd | kFlagSo)) != 0) ++span.start;
  // «للوزارة» has lost the letter with which its article begins, and stays as it is.
  if ((first.flags & kFlagFor) != 0 && second != u'ل') ++span.start;
  return span;
}

}  // namespace muqabala
