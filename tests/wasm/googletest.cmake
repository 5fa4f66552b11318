# GoogleTest for wasm, from its sources (Debian: googletest); its programs run in Node.
# Without them the module alone is built: a page needs no tests.
find_path(GOOGLETEST src/gtest-all.cc PATHS /usr/src/googletest/googletest
  NO_CMAKE_FIND_ROOT_PATH)
if(NOT GOOGLETEST)
  return()
endif()
add_library(gtest STATIC ${GOOGLETEST}/src/gtest-all.cc ${GOOGLETEST}/src/gtest_main.cc)
add_library(GTest::gtest_main ALIAS gtest)
target_include_directories(gtest SYSTEM PUBLIC ${GOOGLETEST}/include PRIVATE ${GOOGLETEST})
target_compile_definitions(gtest PUBLIC GTEST_HAS_PTHREAD=0)
target_compile_options(gtest PRIVATE -O1 -w -fno-exceptions ${wasm_compile_options})
target_link_options(gtest INTERFACE
  -O1                          # links fast; the core's objects are compiled as for the module
  -fno-exceptions
  -sNODERAWFS=1                # the fixtures are read from the real file system
  -sALLOW_MEMORY_GROWTH
  -sWASM_ASYNC_COMPILATION=0   # Emscripten 3.1.6 else calls fetch() in Node 18 and later
  -sEXIT_RUNTIME=1)            # the exit code of main() becomes Node's
