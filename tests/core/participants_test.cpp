#include "core/claims/participants.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// "agent rebels, patient prison": who takes part in the first event of the text.
std::string participantsOf(const char* text) {
  constexpr const char* kRoles[] = {"agent ", "patient ", "place "};
  const test::Reading read(text);
  for (const Claim& c : extractClaims(read.context, {})) {
    if (c.kind != ClaimKind::event) continue;
    std::string out;
    for (const Participant& p : c.participants) {
      out += (out.empty() ? "" : ", ") + std::string(kRoles[static_cast<int>(p.role)]);
      out += read.text(p.tokens);
    }
    return out;
  }
  return "no event";
}

TEST(Participants, AreWhoDidItWhomItBefellAndWhere) {
  const std::pair<const char*, const char*> rows[] = {
      {"Rebels attacked the prison.", "agent Rebels, patient prison"},
      {"The prison was attacked by rebels.", "patient prison, agent rebels"},
      {"The prisoners escaped.", "agent prisoners"},
      {"Soldiers freed the hostages in Berlin.",
       "agent Soldiers, patient hostages, place in Berlin"},
      {"هاجم مسلحون السجن.", "agent مسلحون, patient السجن"},
      {"مقتل جندي أمس.", "patient جندي"},
      {"تم اعتقال السائق.", "patient السائق"},
      {"Die Polizei hat den Fahrer festgenommen.", "agent Polizei, patient Fahrer"},
      {"It exploded.", ""},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(participantsOf(text), wanted) << text;
}

TEST(Participants, AreNotSoughtBeyondTheClause) {
  EXPECT_EQ(participantsOf("It exploded, and the army in the north of the land was late."), "");
}

}  // namespace
}  // namespace muqabala
