#include "core/quotes.h"

#include <algorithm>
#include <string_view>

namespace muqabala {
namespace {

/// Marks that may wait for partners at once; the outermost is given up. Nobody nests deeper, and
/// a text of opening marks alone must not cost its square.
constexpr size_t kDeepest = 8;

/// A mark that waits for its partner.
struct Open {
  int32_t token = 0;
  char16_t mark = 0;
};

bool isBracket(char16_t c) { return c == u'(' || c == u'['; }

/// Whether `close` ends what `open` began; every tradition, the careless ones too.
bool matches(char16_t open, char16_t close) {
  switch (close) {
    case u')':
      return open == u'(';
    case u']':
      return open == u'[';
    case u'"':
      return open == u'"' || open == u'“' || open == u'„' || open == u'”';
    case u'\'':
      return open == u'\'' || open == u'‘' || open == u'‚';
    case u'”':
      return open == u'“' || open == u'„' || open == u'”' || open == u'"';
    case u'“':
      return open == u'„' || open == u'”' || open == u'“';
    case u'»':
      return open == u'«' || open == u'»' || open == u'“' || open == u'"';
    case u'«':
      return open == u'»';
    case u'’':
      return open == u'‘' || open == u'‚' || open == u'’';
    case u'‘':
      return open == u'‚' || open == u'’';
    case u'›':
      return open == u'‹';
    case u'‹':
      return open == u'›';
    default:
      return false;
  }
}

constexpr std::u16string_view kMarks = u"()[]\"'“”„«»‘’‚‹›";

class Pairer {
 public:
  Pairer(Analysis& analysis, TokenRange range)
      : analysis_(analysis), range_(range), roles_(static_cast<size_t>(range.size())) {}

  std::vector<QuoteRole> run() {
    for (int32_t i = range_.begin; i < range_.end; ++i) {
      const Token& token = analysis_.tokens[i];
      if (token.kind != TokenKind::punctuation || token.span.length() != 1) continue;
      const char16_t c = analysis_.article.text[token.span.start];
      if (kMarks.find(c) != std::u16string_view::npos) read(i, c);
    }
    // Directed marks quote to the end of the paragraph: quotations run over several of them.
    const auto open = std::find_if(open_.begin(), open_.end(), [](const Open& waiting) {
      return waiting.mark == u'“' || waiting.mark == u'„' || waiting.mark == u'«';
    });
    if (open != open_.end()) flag(open->token, range_.end);
    return std::move(roles_);
  }

 private:
  void read(int32_t token, char16_t c) {
    const bool apostrophe = c == u'\'' || c == u'’' || c == u'‘';
    if (apostrophe && isInsideWord(token)) return;
    for (size_t depth = open_.size(); depth-- > 0;) {
      if (!matches(open_[depth].mark, c)) continue;
      // A straight mark right behind a space and right before a word opens again.
      if (c == open_[depth].mark && !isGlued(token) && isGlued(token + 1) &&
          token > open_[depth].token + 1 && c != u'”') {
        break;
      }
      close(token, depth);
      return;
    }
    if (c == u')' || c == u']') return;
    if ((apostrophe || c == u'"') && !isGlued(token + 1) && isGlued(token)) return;
    roles_[token - range_.begin] = QuoteRole::opens;
    if (open_.size() == kDeepest) open_.erase(open_.begin());
    open_.push_back({token, c});
  }

  void close(int32_t token, size_t depth) {
    roles_[token - range_.begin] = QuoteRole::closes;
    if (!isBracket(open_[depth].mark)) flag(open_[depth].token, token);
    open_.resize(depth);
  }

  /// Tokens strictly between two marks; a nested quotation is flagged by then, and is gone through
  /// once more for each of the few levels only.
  void flag(int32_t open, int32_t close) {
    for (int32_t i = open + 1; i < close; ++i) analysis_.tokens[i].flags |= kFlagQuoted;
  }

  bool isGlued(int32_t token) const {
    return token < range_.end && (analysis_.tokens[token].flags & kFlagGlued) != 0;
  }
  bool isInsideWord(int32_t token) const {
    return isGlued(token) && isGlued(token + 1) && token > range_.begin &&
           analysis_.tokens[token - 1].kind == TokenKind::word &&
           analysis_.tokens[token + 1].kind == TokenKind::word;
  }

  Analysis& analysis_;
  TokenRange range_;
  std::vector<QuoteRole> roles_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<QuoteRole> pairQuotes(Analysis& analysis, TokenRange range) {
  return Pairer(analysis, range).run();
}

}  // namespace muqabala
