#pragma once

#include <string>
#include <vector>

#include "core/records.h"

namespace muqabala {

/// What `extract` gives to JavaScript: the same as writeClaims (json_writer.h), as numbers. Of a
/// text of 700 claims JavaScript reads the JSON as long as the engine takes for a quarter of the
/// extraction; `www/engine/claims.js` reads this in a fifth of that.
///
/// Bytes: 32-bit numbers in the order of the machine, and behind them as UTF-8 a JSON array, the
/// table: names, texts and whole values, each once; the first one is null. Numbers:
///
///     0, how many numbers, id, article     (id and article by place in the table, as all texts)
///     then each claim: key start, end · sentence · span start, end · kind · value ·
///       counted concept (-1: nothing counted), start, end · event (-1: none), its role · scope ·
///       polarity · denies · certainty · asOf · within · how many parts, participants, speakers
///       then each part: start, end, value; each participant: role, concept, start, end; each
///       speaker: id, name, start, end
///
/// The first byte of JSON is never 0, so an error can stand instead of it.
std::string packClaims(const std::string& id, const std::vector<Claim>& claims,
                       const Analysis& analysis);

}  // namespace muqabala
