// The one door to zlib (https://zlib.net), found through pkg-config `zlib`.
//
// zlib.h: compression by DEFLATE (RFC 1951) in the frame of gzip (RFC 1952). The macro deflateInit2 is one that Swift
//         does not import, so the function below calls it.
//
// Only `FrontlineTiles` imports this module, by `internal import`.
#include <string.h>
#include <zlib.h>

// Begins a stream of gzip: 15 bits of window, and 16 more for the frame of gzip.
static inline int frontline_gzip_begin(z_stream *stream, int level) {
  memset(stream, 0, sizeof *stream);
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
