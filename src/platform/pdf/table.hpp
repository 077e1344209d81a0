#pragma once

#include "platform/pdf/canvas.hpp"

namespace slipway::pdf {

/// Draws a table from the canvas's place on, over as many pages as it takes.
void render_table(Canvas& canvas, const Table& table);

}  // namespace slipway::pdf
