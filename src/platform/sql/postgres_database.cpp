#include "platform/sql/drivers.hpp"

namespace slipway::sql {

std::unique_ptr<Database> open_postgres(const DatabaseOptions&) {
    throw Fault("this build has no PostgreSQL");
}

}  // namespace slipway::sql
