#pragma once

#include <optional>
#include <string_view>

#include "core/claims/saying.h"

namespace muqabala {

/// Where "that", a colon or a quotation is looked for behind a verb of saying and its speaker.
inline constexpr int32_t kObjectReach = 12;
inline constexpr int32_t kFarObjectReach = 28;
/// Tokens in brackets between a speaker and the verb, or the verb and what is said.
inline constexpr int32_t kLongestBracket = 8;
inline constexpr std::u16string_view kSpeechQuotes = u"\"“”„«»‹›「」'‘’";
inline constexpr std::u16string_view kSpeechCommas = u",،—–";

/// What the readers of one saying share: questions about the words around its verb, and `tell`,
/// which settles what is said. Looks at `within` only, a sentence or a quotation.
class SayingFrame {
 public:
  SayingFrame(const ClaimContext& context, const Sayings& sayings, TokenRange within, int32_t verb,
              bool spoken);
  virtual ~SayingFrame() = default;
  /// The saying of the verb; nullopt where nobody is found to speak.
  std::optional<Saying> read();

 protected:
  /// Sets the saying of a verb that is no participle; false where nobody speaks.
  virtual bool readVerb() = 0;
  /// Who a participle goes on with where nobody has spoken in the sentence yet.
  virtual TokenRange firstSubject() const = 0;

  bool inside(int32_t token) const;
  bool isMark(int32_t token, std::u16string_view marks) const;
  bool isPronoun(int32_t token) const;
  bool isAuxiliary(int32_t token) const;
  bool isPlainWord(int32_t token) const;
  /// A quotation begins, and no name in quotation marks.
  bool opensQuotation(int32_t token) const;
  bool opensObject(int32_t token) const;
  /// The bracket that closes a short remark opened at `token`; else `token`.
  int32_t behindBracket(int32_t token) const;
  /// Where the object of a verb of saying begins. kNone when none does before the next verb of it.
  int32_t objectAt(int32_t token, int32_t reach = kObjectReach) const;
  /// An organisation or a force, no place.
  bool isParty(int32_t token) const;
  /// What a verb announces without "that": "the death of", "بمقتل", "17 deaths".
  bool namesContent(int32_t token) const;
  bool isSomebody(int32_t token) const;
  TokenRange clip(TokenRange phrase) const;
  TokenRange subjectBefore(int32_t end) const;
  /// "not a single witness", "none of the officials".
  bool isDenied(TokenRange phrase) const;
  /// Whether what is said stands before the subject at `token`: a comma or quotation mark is
  /// there, and behind the verb nothing is said.
  bool stopsBefore(int32_t token) const;
  bool closesSentence(int32_t from) const;
  /// Whether what follows a speaker is no statement: a place, a time, but no verb.
  bool closesPhrase(int32_t token) const;
  /// Whom it is told: an agency passes it on.
  void relayBetween(int32_t from, int32_t to);
  bool tell(TokenRange subject, int32_t from, bool closes);
  /// "The bridge, said the mayor, fell": commas on both sides of who speaks and the verb.
  bool isParenthesis(int32_t begin, int32_t behind) const;
  /// Whether only a time, a place or an addressee stands between a verb and its object, and what
  /// is said does not begin before it ("said it was "strange"").
  bool leadsTo(int32_t from, int32_t object) const;
  /// One past a quotation that is the whole object; else the end of the sentence.
  int32_t endOfQuotation(int32_t object) const;
  /// A verb that is itself what its subject says: denies, claims, confirms.
  bool isStance() const;
  /// "..., said X, adding" ends; "..., said X, "and ..."" goes on with the quotation.
  TokenRange goesOnBehind(int32_t from) const;

  const ClaimContext& c_;
  const Sayings& sayings_;
  TokenRange within_;
  int32_t verb_;
  bool spoken_;           // somebody speaks in the sentence before
  int32_t after_ = 0;     // one past the verb
  std::string_view way_;  // value of the verb's row: how its speaker and content stand
  bool stands_ = false;   // a noun is what is said: no "that" is needed
  Saying saying_;

 private:
  bool readParticiple();
};

/// A conjunction of this value starts at `token`.
bool joinsAs(const ClaimContext& context, int32_t token, Tag value);
/// A mark of this class starts at `token`.
bool hasAt(const ClaimContext& context, int32_t token, EntryClass cls);

/// Arabic, where the verb comes first: "قالت الوزارة إن".
std::optional<Saying> readVerbFirst(const ClaimContext& context, const Sayings& sayings,
                                    TokenRange within, int32_t verb, bool spoken);
/// Other languages: "the ministry said", "..., said the ministry", "X, its spokesman, said".
std::optional<Saying> readSubjectFirst(const ClaimContext& context, const Sayings& sayings,
                                       TokenRange within, int32_t verb, bool spoken);

}  // namespace muqabala
