#include "core/lines.h"

#include <algorithm>
#include <string_view>

#include "core/language.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

/// Cue phrases are looked for in the first words of a line only.
constexpr int32_t kCueTokens = 12;
/// A line of more words than this is no piece of furniture because of one phrase in it.
constexpr int32_t kShortLineWords = 14;
/// A block phrase (a cookie notice, a comment form) ends the article only behind this share of it.
constexpr int32_t kBlockFrom = 30;

constexpr std::u16string_view kClosers = u"\"'”’»“)]}›";
constexpr std::u16string_view kFinal = u".!?…؟۔।。！？";
constexpr std::u16string_view kBullets = u"•●▪■◦‣·*–—-";
constexpr std::u16string_view kOpenEnds = u",،;؛([{«-–—/&";

bool isOneOf(std::u16string_view set, char16_t c) {
  return set.find(c) != std::u16string_view::npos;
}

/// Where the words of a line begin: behind a bracket or a bullet at most.
int32_t firstWord(const Analysis& analysis, TokenRange line) {
  int32_t first = 0;
  while (first < line.size() && first < 3 &&
         analysis.tokens[line.begin + first].kind == TokenKind::punctuation) {
    ++first;
  }
  return first;
}

/// The first words of a line with their keys in `lang`.
std::vector<Token> readAs(LangId lang, const Analysis& analysis, TokenRange line,
                          const Lexicon& lexicon) {
  std::vector<Token> words;
  for (int32_t i = line.begin; i < std::min(line.end, line.begin + kCueTokens); ++i) {
    Token token = analysis.tokens[i];
    const std::u16string_view written(analysis.article.text.data() + token.span.start,
                                      token.span.length());
    const WordKeys keys = wordKeys(written, lexicon.languages()[lang], lang, &lexicon);
    token.form = keys.form;
    token.base = keys.base;
    token.stem = keys.stem;
    words.push_back(token);
  }
  return words;
}

/// Marks of the first words of a line in `lang`, counted from its start. In a long line only what
/// stands at its start can be a cue.
void cueMarks(const Analysis& analysis, const Line& line, const LineShape& shape, LangId lang,
              const Lexicon& lexicon, std::vector<Mark>& marks) {
  const TokenRange& range = line.tokens;
  const int32_t starts =
      shape.words > kShortLineWords ? firstWord(analysis, range) + 1 : kCueTokens;
  if (lang == analysis.lang) {
    const int32_t end = std::min(range.end, range.begin + kCueTokens);
    lexicon.match(lang, analysis.tokens, {range.begin, end}, marks, range.begin + starts);
    for (Mark& mark : marks) mark.token -= range.begin;
  } else {
    const std::vector<Token> words = readAs(lang, analysis, range, lexicon);
    lexicon.match(lang, words, {0, static_cast<int32_t>(words.size())}, marks, starts);
  }
}

/// Whether only numbers and punctuation stand from token `from` of the line on ("Comments (12)").
bool isRestOfNoWords(const Analysis& analysis, TokenRange line, int32_t from) {
  return std::none_of(analysis.tokens.begin() + std::min(line.begin + from, line.end),
                      analysis.tokens.begin() + line.end,
                      [](const Token& token) { return token.kind == TokenKind::word; });
}

/// A phrase at the start, after a bracket or a bullet at most; the whole line for the value "line".
LineCue cueOf(const Analysis& analysis, const Line& line, const LineShape& shape,
              const std::vector<Mark>& marks, const Lexicon& lexicon) {
  const TokenRange& range = line.tokens;
  const int32_t first = firstWord(analysis, range);
  LineCue cue = LineCue::none;
  for (const Mark& mark : marks) {
    const Entry& entry = lexicon.entries()[mark.entry];
    const bool starts = mark.token <= first;
    if (entry.cls == EntryClass::boilerplate && starts) {
      const bool whole = isRestOfNoWords(analysis, range, mark.token + mark.length);
      if (entry.tag == "block") return LineCue::boilerplateToEnd;
      if (entry.tag == "start" || whole) cue = LineCue::boilerplate;
    } else if (entry.cls == EntryClass::byline && starts && cue == LineCue::none &&
               shape.words <= kShortLineWords * 2 && !shape.closed) {
      cue = LineCue::byline;
    } else if (entry.cls == EntryClass::boilerplate && entry.tag == "block" &&
               shape.words <= kShortLineWords) {
      cue = LineCue::boilerplate;
    }
  }
  return cue;
}

/// Whether the line as a whole stands in square brackets: an editor's pointer to another text.
bool isBracketed(std::u16string_view text, Span span) {
  return span.length() > 2 && text[span.start] == u'[' && text[span.end - 1] == u']';
}

void readEnds(const Analysis& analysis, const Line& line, LineShape& shape) {
  const std::u16string_view text = analysis.article.text;
  int32_t last = line.span.end - 1;
  while (last > line.span.start &&
         (isOneOf(kClosers, text[last]) || classOf(text[last]) == CharClass::format)) {
    --last;
  }
  shape.last = text[last];
  shape.closed = isOneOf(kFinal, shape.last);
  // Two dots are a pause of Arabic headlines, not an end.
  if (shape.last == u'.' && last > line.span.start && text[last - 1] == u'.') shape.closed = true;
  const char16_t first = text[line.span.start];
  const char16_t second = line.span.length() > 1 ? text[line.span.start + 1] : u'\0';
  const bool dash = first == u'-' || first == u'–' || first == u'—';
  shape.bullet = isOneOf(kBullets, first) && (!dash || second == u' ' || second == 0xA0);
  int units = 1;
  shape.lowerStart = isLower(codePointAt(text, static_cast<size_t>(line.span.start), units));
  shape.openEnd = isOneOf(kOpenEnds, text[line.span.end - 1]);
}

LineShape shapeOf(const Analysis& analysis, const Line& line) {
  LineShape shape;
  shape.length = line.span.length();
  for (int32_t i = line.tokens.begin; i < line.tokens.end; ++i) {
    if (analysis.tokens[i].kind != TokenKind::punctuation) ++shape.words;
  }
  readEnds(analysis, line, shape);
  return shape;
}

bool endsInFunctionWord(const Analysis& analysis, const Line& line, const Lexicon& lexicon,
                        std::vector<Mark>& marks) {
  if (line.tokens.empty() || analysis.lang == kNone) return false;
  const int32_t last = line.tokens.end - 1;
  marks.clear();
  lexicon.match(analysis.lang, analysis.tokens, {last, last + 1}, marks);
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    return lexicon.classOf(mark.entry) == EntryClass::function;
  });
}

void readCues(const Analysis& analysis, const Line& line, LangId english, const Lexicon& lexicon,
              LineShape& shape, std::vector<Mark>& marks) {
  marks.clear();
  if (analysis.lang != kNone) {
    cueMarks(analysis, line, shape, analysis.lang, lexicon, marks);
    shape.cue = cueOf(analysis, line, shape, marks, lexicon);
  }
  // The furniture of a page is often in English, whatever the article is in.
  if (shape.cue == LineCue::none && shape.latin && english != kNone && english != analysis.lang) {
    marks.clear();
    cueMarks(analysis, line, shape, english, lexicon, marks);
    shape.cue = cueOf(analysis, line, shape, marks, lexicon);
  }
  if (shape.cue == LineCue::none && isBracketed(analysis.article.text, line.span)) {
    shape.cue = LineCue::boilerplate;
  }
  const bool early = line.span.start * static_cast<int64_t>(100) <
                     static_cast<int64_t>(analysis.article.text.size()) * kBlockFrom;
  if (shape.cue == LineCue::boilerplateToEnd && early) shape.cue = LineCue::boilerplate;
}

}  // namespace

std::vector<LineShape> shapesOf(const Analysis& analysis, const std::vector<Line>& lines,
                                const Lexicon& lexicon) {
  const auto all = static_cast<int32_t>(analysis.tokens.size());
  const Script script = scriptOf(analysis, {0, all});
  const LangId english = lexicon.languageByCode("en");
  std::vector<LineShape> shapes;
  shapes.reserve(lines.size());
  std::vector<Mark> marks;
  for (const Line& line : lines) {
    LineShape shape = shapeOf(analysis, line);
    const Script own = scriptOf(analysis, line.tokens);
    shape.otherScript = own != Script::none && own != script;
    shape.latin = own == Script::latin;
    if (!shape.closed && !shape.openEnd) {
      shape.openEnd = endsInFunctionWord(analysis, line, lexicon, marks);
    }
    readCues(analysis, line, english, lexicon, shape, marks);
    shapes.push_back(shape);
  }
  return shapes;
}

}  // namespace muqabala
