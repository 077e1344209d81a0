# How a folder becomes libraries and tests. A folder needs one line; files are found, not listed.
#
#   slipway_library(base)                          base/*.cpp            -> target base
#   slipway_library(platform/sql USES base LINKS PkgConfig::PQ)         -> target platform_sql
#   slipway_feature(delivery/timesheet USES delivery/engagement)        -> delivery_timesheet_core (pure)
#                                                                          delivery_timesheet
#
# `x_test.cpp` beside `x.cpp` goes into one test program per target: <target>_test.

function(_slipway_target_name out path)
  string(REPLACE "/" "_" name ${path})
  set(${out} ${name} PARENT_SCOPE)
endfunction()

function(_slipway_add target directory)
  cmake_parse_arguments(arg "" "" "USES;LINKS;EXTRA_SOURCES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${directory}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|_test_support\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$|_test_support\\.cpp$")
  set(links ${arg_LINKS})
  foreach(use ${arg_USES})
    _slipway_target_name(used ${use})
    list(APPEND links ${used})
  endforeach()
  if(sources OR arg_EXTRA_SOURCES)
    add_library(${target} STATIC ${sources} ${arg_EXTRA_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${target} PUBLIC ${links})
    # Engines are small and their speed is their own: each file by itself.
    if(SLIPWAY_FOLDERS_AT_ONCE AND NOT target MATCHES "^engines_")
      set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    endif()
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${target} INTERFACE ${links})
  endif()
  if(tests)
    add_executable(${target}_test ${tests})
    target_link_libraries(${target}_test PRIVATE ${target} GTest::gmock GTest::gtest_main)
    set(labels unit)
    get_property(support GLOBAL PROPERTY slipway_test_support_${target})
    if(support)
      target_link_libraries(${target}_test PRIVATE ${support})
    endif()
    add_test(NAME ${target} COMMAND ${target}_test)
    add_dependencies(tests ${target}_test)
    set_tests_properties(${target} PROPERTIES LABELS unit)
  endif()
endfunction()

# A folder of base, engines or platform.
function(slipway_library path)
  _slipway_target_name(target ${path})
  _slipway_add(${target} ${CMAKE_SOURCE_DIR}/src/${path} ${ARGN})
  _slipway_collect_migrations(${CMAKE_SOURCE_DIR}/src/${path})
endfunction()

function(_slipway_collect_migrations directory)
  file(GLOB migrations CONFIGURE_DEPENDS ${directory}/migrations/*.sql)
  list(SORT migrations)
  set_property(GLOBAL APPEND PROPERTY slipway_migrations ${migrations})
endfunction()

# Called when all folders are known: the library `slipway_migrations` has every migration's text.
function(slipway_embed_migrations)
  get_property(migrations GLOBAL PROPERTY slipway_migrations)
  list(JOIN migrations "|" joined)
  set(output ${CMAKE_BINARY_DIR}/generated/embedded_migrations.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DSOURCE=${CMAKE_SOURCE_DIR}/src
            "-DFILES=${joined}" -P ${script}
    DEPENDS ${migrations} ${script}
    VERBATIM)
  add_library(slipway_migrations STATIC ${output})
  target_link_libraries(slipway_migrations PUBLIC platform_sql)
endfunction()

# A feature: its pure core is a target of its own, with no database to link against.
# USES names features whose core, commands and queries this one may call. TEST_SUPPORT links
# tests against the real databases of platform/testing.
function(slipway_feature path)
  cmake_parse_arguments(arg "" "" "USES;LINKS" ${ARGN})
  _slipway_target_name(target ${path})
  set(directory ${CMAKE_SOURCE_DIR}/src/${path})
  set(core_uses)
  foreach(use ${arg_USES})
    list(APPEND core_uses ${use}_core)
  endforeach()
  _slipway_add(${target}_core ${directory}/core USES base ${core_uses} LINKS slipway_engines)
  set_property(GLOBAL PROPERTY slipway_test_support_${target} platform_testing)
  _slipway_add(${target} ${directory} USES ${path}_core platform ${arg_USES} LINKS ${arg_LINKS})
  set_property(GLOBAL APPEND PROPERTY slipway_features ${target})
  _slipway_collect_migrations(${directory})
endfunction()

# Files of a feature's folder that go into the program, as names or patterns; code reads them with
# embedded_text("delivery/engagement/packages.json") of platform/embedded.
#
#   slipway_embed(delivery/engagement packages.json)
function(slipway_embed path)
  foreach(pattern ${ARGN})
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${path}/${pattern})
    if(NOT files)
      message(FATAL_ERROR "slipway_embed(${path}): nothing is called ${pattern}")
    endif()
    set_property(GLOBAL APPEND PROPERTY slipway_embedded_files ${files})
  endforeach()
endfunction()

# Called when all folders are known: the library with all of them. The assembler copies the files,
# so that megabytes cost no compile time.
function(slipway_finish_embedding)
  get_property(files GLOBAL PROPERTY slipway_embedded_files)
  list(REMOVE_DUPLICATES files)
  list(SORT files)
  set(number 0)
  set(assembly ".section .rodata\n")
  set(declarations "")
  set(entries "")
  foreach(file ${files})
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR}/src ${file})
    set(symbol slipway_embedded_${number})
    string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n"
                           "${symbol}:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND declarations "extern const char ${symbol}[];\n"
                               "extern const char ${symbol}_end[];\n")
    string(APPEND entries "        {\"${path}\", {${symbol}, ${symbol}_end}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
  set(directory ${CMAKE_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${directory}/embedded_bytes.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${directory}/embedded_files.cpp @ONLY CONTENT
       "#include \"platform/embedded/embedded_text.hpp\"

extern \"C\" {
${declarations}}

namespace slipway {

const std::vector<EmbeddedFile>& embedded_files() {
    static const std::vector<EmbeddedFile> files{
${entries}    };
    return files;
}

}  // namespace slipway
")
  set_source_files_properties(${directory}/embedded_bytes.S PROPERTIES OBJECT_DEPENDS "${files}")
  slipway_library(platform/embedded USES base
                  EXTRA_SOURCES ${directory}/embedded_bytes.S ${directory}/embedded_files.cpp)
endfunction()
