#pragma once

#include "core/claims/statement.h"

namespace muqabala {

/// Fills the participants of an event or description from its clause: who did it, whom or what it
/// befell, where. What the words leave open is left out.
///
///     "rebels attacked the prison"          agent rebels, patient prison
///     "the prison was attacked by rebels"   patient prison, agent rebels
///     "هاجم مسلحون السجن"                     agent مسلحون, patient السجن
///     "مقتل ثلاثة جنود على يد مسلحين"           patient جنود, agent مسلحين
///
/// `places` are the claims of places of the article, in text order.
void fillParticipants(const StatementContext& context, const std::vector<Claim>& places,
                      Claim& claim);

}  // namespace muqabala
