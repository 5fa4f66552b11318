// The core as a native program, for tests that hold it against the WebAssembly module:
//   muqabala_native < input.json            the report
//   muqabala_native extract < article.json  the claims of one article
#include <cstdio>
#include <string>
#include <string_view>

#include "core/json_io.h"

int main(int count, char** arguments) {
  std::string input;
  char buffer[1 << 16];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) input.append(buffer, n);
  const bool extracts = count > 1 && std::string_view(arguments[1]) == "extract";
  const std::string output = extracts ? muqabala::extractJson(input) : muqabala::compareJson(input);
  return std::fwrite(output.data(), 1, output.size(), stdout) == output.size() ? 0 : 1;
}
