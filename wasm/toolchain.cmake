# Finds Emscripten wherever it is (Debian's package or an emsdk): em++ on PATH is enough.
find_program(EM_CONFIG em-config REQUIRED)
execute_process(COMMAND ${EM_CONFIG} EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# Debian's Emscripten looks for its JavaScript libraries where Debian puts them, which another Node
# than Debian's does not; and its system libraries are all prebuilt, so its cache need not change.
find_path(NODE_LIBRARIES acorn/package.json PATHS /usr/share/nodejs NO_DEFAULT_PATH)
if(NODE_LIBRARIES AND EMSCRIPTEN_ROOT_PATH MATCHES "^/usr/share/")
  set(launcher ${CMAKE_COMMAND} -E env NODE_PATH=${NODE_LIBRARIES} EM_FROZEN_CACHE=1)
  foreach(language IN ITEMS C CXX)
    set(CMAKE_${language}_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_${language}_LINKER_LAUNCHER ${launcher})
  endforeach()
endif()

include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
