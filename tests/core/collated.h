#pragma once

#include "core/align/collation.h"
#include "tests/core/support.h"

namespace muqabala::test {

/// A text of one or more sentences, ready to be laid beside another. The texts of a pair are
/// learned together, so a pair makes its own.
struct Told {
  Analysis analysis;
  std::vector<Claim> claims;
  std::vector<const Claim*> figures;

  explicit Told(std::string_view text, const std::string& id) {
    analysis = analyse(article(id, text), {});
    claims = claimsOf(analysis, {});
    for (const Claim& c : claims) {
      if (isFigure(c)) figures.push_back(&c);
    }
  }
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  CollationSide side() const {
    CollationSide out{&analysis, {}, &figures};
    for (size_t s = 0; s < analysis.sentences.size(); ++s) {
      out.sentences.push_back(static_cast<int32_t>(s));
    }
    return out;
  }
  std::string text(Span s) const {
    return toUtf8(std::u16string_view(analysis.article.text).substr(s.start, s.length()));
  }
};

/// The segments of two texts. `turned`: with b first.
inline std::vector<WordSegment> collated(const Told& a, const Told& b, bool turned = false) {
  const Vocabulary vocabulary = learnVocabulary({&a.analysis, &b.analysis});
  Collation collation(vocabulary, 300);
  return turned ? collation.align(b.side(), a.side(), {}) : collation.align(a.side(), b.side(), {});
}

/// "changed 12 = 15", "onlyA not".
inline std::string shown(const WordSegment& s, const Told& a, const Told& b) {
  constexpr std::string_view kNames[] = {"same ", "changed ", "onlyA ", "onlyB ", "moved "};
  std::string out(kNames[static_cast<int>(s.change)]);
  if (!s.a.empty()) out += a.text(s.a);
  if (!s.a.empty() && !s.b.empty()) out += " = ";
  return out + (s.b.empty() ? "" : b.text(s.b));
}

}  // namespace muqabala::test
