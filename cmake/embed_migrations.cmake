# Writes the texts of all migrations into one C++ file, in the order given: the order of
# dependency of src/CMakeLists.txt, then by number.
#   cmake -DOUTPUT=migrations.cpp -DSOURCE=…/src -DFILES=a.sql|b.sql -P embed_migrations.cmake
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(file IN LISTS files)
  file(RELATIVE_PATH path ${SOURCE} ${file})
  if(NOT path MATCHES "^(.+)/migrations/([0-9][0-9][0-9][0-9])_([a-z0-9_]+)(\\.sqlite|\\.postgres)?\\.sql$")
    message(FATAL_ERROR "${path}: a migration is called NNNN_name.sql, NNNN_name.sqlite.sql or NNNN_name.postgres.sql")
  endif()
  set(feature ${CMAKE_MATCH_1})
  set(number ${CMAKE_MATCH_2})
  set(name ${CMAKE_MATCH_3})
  set(dialect "std::nullopt")
  if(CMAKE_MATCH_4)
    string(SUBSTRING ${CMAKE_MATCH_4} 1 -1 only)
    set(dialect "Dialect::${only}")
  endif()
  string(REGEX REPLACE "^0+" "" number ${number})
  file(READ ${file} text)
  string(APPEND entries "    Migration{\"${feature}\", ${number}, \"${name}\", ${dialect}, R\"sql(${text})sql\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed_migrations.cmake of the files in migrations/.
#include <vector>

#include \"platform/sql/migrations.hpp\"

namespace slipway::sql {

std::span<const Migration> embedded_migrations() {
    static const std::vector<Migration> all{
${entries}    };
    return all;
}

}  // namespace slipway::sql
")
