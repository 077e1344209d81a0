# The web app inside the program: target platform_web_assets. Packed at every build from what vite
# left in build/web, or from a placeholder; only what changed is assembled and linked anew.
add_executable(pack_web_assets ${CMAKE_SOURCE_DIR}/cmake/web_assets/pack_web_assets.cpp)
target_link_libraries(pack_web_assets PRIVATE fmt::fmt ZLIB::ZLIB PkgConfig::BROTLI)

set(packed ${CMAKE_BINARY_DIR}/web_assets)
add_custom_target(packed_web_assets
  COMMAND pack_web_assets ${CMAKE_SOURCE_DIR}/build/web
          ${CMAKE_SOURCE_DIR}/cmake/web_assets/placeholder.html ${packed}
  BYPRODUCTS ${packed}/web_assets.S ${packed}/web_assets.cpp
  COMMENT "Packing the web app"
  VERBATIM)
add_library(platform_web_assets STATIC ${packed}/web_assets.S ${packed}/web_assets.cpp)
target_link_libraries(platform_web_assets PUBLIC platform_http)
add_dependencies(platform_web_assets packed_web_assets)
