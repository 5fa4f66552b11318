// The C ABI of the WebAssembly module. Text goes in as UTF-8 bytes that the caller wrote into
// memory of mq_alloc; each result is UTF-8 text owned by the module, valid until the next call,
// its bytes counted by mq_result_size().
#include <emscripten.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "core/compare.h"
#include "core/json_io.h"
#include "core/lang/lexicon.h"

#define MQ_EXPORT extern "C" EMSCRIPTEN_KEEPALIVE

namespace {

std::string& lastResult() {
  static std::string result;
  return result;
}

const char* give(std::string text) {
  lastResult() = std::move(text);
  return lastResult().data();
}

}  // namespace

using muqabala::Session;

MQ_EXPORT size_t mq_result_size() { return lastResult().size(); }
MQ_EXPORT const char* mq_version() { return give(std::string(muqabala::version())); }

// Null when memory is exhausted.
MQ_EXPORT char* mq_alloc(size_t size) { return static_cast<char*>(std::malloc(size)); }
MQ_EXPORT void mq_free(char* memory) { std::free(memory); }

MQ_EXPORT const char* mq_compare(const char* input, size_t size) {
  return give(muqabala::compareJson({input, size}));
}
MQ_EXPORT const char* mq_extract(const char* input, size_t size) {
  return give(muqabala::extractJson({input, size}));
}
// Claims as core/claim_pack.h lays them out, or JSON where there is an error.
MQ_EXPORT const char* mq_extract_packed(const char* input, size_t size) {
  return give(muqabala::extractPacked({input, size}));
}

// Adds the words of a language, after which a call that answered {"needs":[...]} can be made again.
// 0 when it is no pack of this version.
MQ_EXPORT int mq_add_pack(const char* pack, size_t size) {
  return muqabala::Lexicon::addPack({pack, size}) ? 1 : 0;
}

MQ_EXPORT Session* mq_session_new() { return new Session; }
MQ_EXPORT void mq_session_free(Session* session) { delete session; }
// {"id":...} or an error.
MQ_EXPORT const char* mq_session_add(Session* session, const char* article, size_t size) {
  return give(muqabala::addJson(*session, {article, size}));
}
// 1 when an article with this id was there.
MQ_EXPORT int mq_session_remove(Session* session, const char* id, size_t size) {
  return session->remove({id, size}) ? 1 : 0;
}
MQ_EXPORT const char* mq_session_compare(const Session* session, const char* input, size_t size) {
  return give(muqabala::compareJson(*session, {input, size}));
}
