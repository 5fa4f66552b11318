#include "core/claim_pack.h"

#include <tuple>

#include "core/claim_names.h"
#include "core/claims/claims.h"
#include "core/claims/speaker.h"
#include "core/json_append.h"
#include "core/json_claims.h"
#include "core/key_numbers.h"
#include "core/lang/lexicon.h"

namespace muqabala {
namespace {

constexpr size_t kUsualNumbers = 25;  // of a claim

class Packer {
 public:
  explicit Packer(const Analysis& analysis)
      : analysis_(analysis), concepts_(Lexicon::instance().concepts().size(), kNone) {
    table_.open('[').null();
    kinds_ = list(kKindNames);
    polarities_ = list(kPolarityNames);
    certainties_ = list(kCertaintyNames);
    scopes_ = list(kScopeNames);
    eventRoles_ = list(kEventRoleNames);
    participantRoles_ = list(kParticipantRoleNames);
  }

  std::string pack(const std::string& id, const std::vector<Claim>& claims) {
    const int32_t named = item([&](JsonAppender& json) { json.textOrNull(id); });
    const std::string& article = analysis_.article.id;
    const int32_t source = item([&](JsonAppender& json) { json.text(article); });
    numbers_.reserve(claims.size() * kUsualNumbers);
    numbers_ = {0, 0, named, source};
    for (const Claim& claim : claims) add(claim);
    numbers_[1] = static_cast<int32_t>(numbers_.size());
    const auto* const bytes = reinterpret_cast<const char*>(numbers_.data());
    return std::string(bytes, numbers_.size() * sizeof(int32_t)) + table_.close(']').take();
  }

 private:
  /// The place of the first name of a list; the others follow it.
  template <size_t size>
  int32_t list(const std::string_view (&names)[size]) {
    const int32_t first = fixed_;
    for (const std::string_view name : names) table_.textOrNull(name);
    fixed_ += static_cast<int32_t>(size);
    return first;
  }

  /// The place in the table of what `write` appends.
  template <typename Write>
  int32_t item(Write write) {
    const JsonAppender::Place before = table_.place();
    write(table_);
    const size_t known = items_.keys().size();
    const int32_t number = items_.of(hashOf(table_.behind(before)));
    if (static_cast<size_t>(number) < known) table_.cut(before);
    return fixed_ + number;
  }

  int32_t value(const Value& value, ClaimKind kind) {
    return item([&](JsonAppender& json) { writeValue(json, value, kind); });
  }

  int32_t concept_(ConceptId id) {
    if (id == kNone) return 0;
    int32_t& place = concepts_[id];
    if (place == kNone) place = item([&](JsonAppender& json) { json.text(conceptName(id)); });
    return place;
  }

  /// Claims that follow one another mostly speak of one time.
  int32_t asOf(const DateValue& time) {
    const auto fields = [](const DateValue& d) {
      return std::tuple(d.hasBounds, d.openStart, d.openEnd, d.from, d.to);
    };
    if (lastTime_ == nullptr || fields(*lastTime_) != fields(time)) {
      time_ = item([&](JsonAppender& json) { writeAsOf(json, time); });
    }
    lastTime_ = &time;
    return time_;
  }

  template <typename... Numbers>
  void put(Numbers... numbers) {
    (numbers_.push_back(static_cast<int32_t>(numbers)), ...);
  }
  void put(Span span) { put(span.start, span.end); }

  void add(const Claim& c) {
    put(spanOf(analysis_, c.key));
    put(c.sentence);
    put(spanOf(analysis_, analysis_.clauses[c.clause].tokens));
    put(kinds_ + static_cast<int32_t>(c.kind), value(c.value, c.kind));
    const bool counts = !c.counted.empty() || c.countedConcept != kNone;
    put(counts ? concept_(c.countedConcept) : kNone);
    put(counts ? spanOf(analysis_, c.counted) : Span());
    put(c.event == kNone ? kNone : concept_(c.event), eventRoles_ + static_cast<int32_t>(c.role));
    put(scopes_ + static_cast<int32_t>(c.scope), polarities_ + static_cast<int32_t>(c.polarity));
    put(c.denies, certainties_ + static_cast<int32_t>(c.certainty));
    put(asOf(c.asOf), c.within);
    put(c.parts.size(), c.participants.size(), c.speakers.size());
    addLists(c);
  }

  void addLists(const Claim& c) {
    for (const Addend& part : c.parts) {
      put(spanOf(analysis_, part.tokens));
      Value sum;
      sum.quantity = part.value;
      put(value(sum, ClaimKind::quantity));
    }
    for (const Participant& p : c.participants) {
      put(participantRoles_ + static_cast<int32_t>(p.role), concept_(p.concept_));
      put(spanOf(analysis_, p.tokens));
    }
    for (const Speaker& speaker : c.speakers) put(speaker);
  }

  /// So do they mostly follow one speaker.
  void put(const Speaker& speaker) {
    const Span span = speakerSpan(analysis_, speaker.tokens);
    if (lastSpeaker_ == nullptr || lastSpeaker_->id != speaker.id || speakerSpan_ != span) {
      const std::u16string_view text = analysis_.article.text;
      speaker_ = item([&](JsonAppender& json) { writeSpeakerId(json, speaker.id); });
      name_ = item([&](JsonAppender& json) { json.text(text.substr(span.start, span.length())); });
    }
    lastSpeaker_ = &speaker;
    speakerSpan_ = span;
    put(speaker_, name_, span.start, span.end);
  }

  const Analysis& analysis_;
  std::vector<int32_t> numbers_;
  JsonAppender table_;
  int32_t fixed_ = 1;  // items before those of `items_`
  KeyNumbers items_;
  std::vector<int32_t> concepts_;  // by concept: place in the table, kNone where it is not there
  const DateValue* lastTime_ = nullptr;
  int32_t time_ = 0;  // place of that
  const Speaker* lastSpeaker_ = nullptr;
  Span speakerSpan_;
  int32_t speaker_ = 0;  // places of their id and name
  int32_t name_ = 0;
  int32_t kinds_ = 0;
  int32_t polarities_ = 0;
  int32_t certainties_ = 0;
  int32_t scopes_ = 0;
  int32_t eventRoles_ = 0;
  int32_t participantRoles_ = 0;
};

}  // namespace

std::string packClaims(const std::string& id, const std::vector<Claim>& claims,
                       const Analysis& analysis) {
  return Packer(analysis).pack(id, claims);
}

}  // namespace muqabala
