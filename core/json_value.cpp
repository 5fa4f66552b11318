#include "core/json_value.h"

#include <array>

namespace muqabala {
namespace {

constexpr int kDeepest = 200;

/// What ends a run of letters that stand for themselves in a string.
constexpr std::array<bool, 256> kEndsRun = [] {
  std::array<bool, 256> ends{};
  for (size_t c = 0; c < 0x20; ++c) ends[c] = true;
  ends['"'] = ends['\\'] = true;
  return ends;
}();
bool endsRun(char c) { return kEndsRun[static_cast<uint8_t>(c)]; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

void appendCodePoint(uint32_t c, std::string& out) {
  const auto byte = [&](uint32_t value) { out.push_back(static_cast<char>(value)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      byte(0xE0 | c >> 12);
    } else {
      byte(0xF0 | c >> 18);
      byte(0x80 | (c >> 12 & 0x3F));
    }
    byte(0x80 | (c >> 6 & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

/// Recursive descent; each method reads one thing at `at_` and says whether it was there.
class Parser {
 public:
  explicit Parser(std::string_view bytes) : bytes_(bytes) {}

  bool all(JsonValue& out) {
    if (!value(out, 0)) return false;
    skipSpace();
    return at_ == bytes_.size();
  }

 private:
  char peek() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }

  bool take(char c) {
    if (at_ >= bytes_.size() || bytes_[at_] != c) return false;
    ++at_;
    return true;
  }

  void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
  }

  bool word(std::string_view expected) {
    if (bytes_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }

  bool value(JsonValue& out, int depth) {
    if (depth > kDeepest) return false;
    skipSpace();
    switch (peek()) {
      case '{':
        return object(out, depth);
      case '[':
        return array(out, depth);
      case '"':
        out.type = JsonValue::Type::string;
        return string(out.text);
      case 't':
        out.type = JsonValue::Type::boolean;
        out.boolean = true;
        return word("true");
      case 'f':
        out.type = JsonValue::Type::boolean;
        return word("false");
      case 'n':
        out.type = JsonValue::Type::null;
        return word("null");
      default:
        out.type = JsonValue::Type::number;
        return number(out.number);
    }
  }

  bool object(JsonValue& out, int depth) {
    out.type = JsonValue::Type::object;
    ++at_;
    skipSpace();
    if (take('}')) return true;
    do {
      skipSpace();
      JsonValue& field = out.items.emplace_back();
      if (!string(field.name)) return false;
      skipSpace();
      if (!take(':') || !value(field, depth + 1)) return false;
      skipSpace();
    } while (take(','));
    return take('}');
  }

  bool array(JsonValue& out, int depth) {
    out.type = JsonValue::Type::array;
    ++at_;
    skipSpace();
    if (take(']')) return true;
    do {
      if (!value(out.items.emplace_back(), depth + 1)) return false;
      skipSpace();
    } while (take(','));
    return take(']');
  }

  bool string(std::string& out) {
    if (!take('"')) return false;
    for (;;) {
      const char* const from = bytes_.data() + at_;
      const char* to = from;
      for (const char* end = bytes_.data() + bytes_.size(); to != end && !endsRun(*to);) ++to;
      out.append(from, to);
      at_ += static_cast<size_t>(to - from);
      if (take('"')) return true;
      if (!take('\\') || !escape(out)) return false;
    }
  }

  bool escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    if (take('u')) return escapedCodePoint(out);
    const size_t which = at_ < bytes_.size() ? kLetters.find(bytes_[at_]) : std::string_view::npos;
    if (which == std::string_view::npos) return false;
    ++at_;
    out.push_back(kMeanings[which]);
    return true;
  }

  bool escapedCodePoint(std::string& out) {
    uint32_t c = 0;
    if (!hex(c)) return false;
    if (c >= 0xD800 && c < 0xE000) {
      uint32_t trail = 0;
      if (!take('\\') || !take('u') || !hex(trail) || c >= 0xDC00) return false;
      if (trail < 0xDC00 || trail >= 0xE000) return false;
      c = 0x10000 + ((c - 0xD800) << 10) + (trail - 0xDC00);
    }
    appendCodePoint(c, out);
    return true;
  }

  bool hex(uint32_t& out) {
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      const char lower = static_cast<char>(c | 0x20);
      if (!isDigit(c) && (lower < 'a' || lower > 'f')) return false;
      out = out * 16 + static_cast<uint32_t>(isDigit(c) ? c - '0' : lower - 'a' + 10);
    }
    return true;
  }

  bool number(double& out) {
    const bool negative = take('-');
    if (!isDigit(peek())) return false;
    int exponent = 0;
    if (!take('0')) digits(out);
    if (take('.')) {
      if (!isDigit(peek())) return false;
      exponent = -digits(out);
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      const bool down = take('-');
      if (!down) take('+');
      if (!isDigit(peek())) return false;
      double power = 0;
      digits(power);
      const int bounded = power > 400 ? 400 : static_cast<int>(power);
      exponent += down ? -bounded : bounded;
    }
    double scale = 1;
    for (int i = exponent < 0 ? -exponent : exponent; i > 0 && scale < 1e300; --i) scale *= 10;
    out = exponent < 0 ? out / scale : out * scale;
    if (negative) out = -out;
    return true;
  }

  /// Takes digits to the right of what `out` holds; returns how many.
  int digits(double& out) {
    int count = 0;
    for (; isDigit(peek()); ++at_, ++count) out = out * 10 + (peek() - '0');
    return count;
  }

  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  if (type != Type::object) return nullptr;
  for (size_t i = items.size(); i-- > 0;) {
    if (items[i].name == name) return &items[i];
  }
  return nullptr;
}

JsonValue parseJson(std::string_view bytes) {
  JsonValue value;
  if (Parser(bytes).all(value)) return value;
  return {};
}

}  // namespace muqabala
