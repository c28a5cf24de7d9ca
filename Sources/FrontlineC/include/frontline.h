#ifndef FRONTLINE_H
#define FRONTLINE_H

/* The answers of Frontline for columns: a stream of record batches in, the same batches with columns added out.
 *
 * Streams are those of the Arrow C stream interface, https://arrow.apache.org/docs/format/CStreamInterface.html, so
 * that no data is copied between this library and pyarrow, Polars, DuckDB, pandas, GDAL, Spark or R.
 *
 *   struct ArrowArrayStream events = ..., annotated;
 *   if (frontline_annotate(&events, "{\"atlas\": \"/usr/share/frontline/karabakh\"}", &annotated) != 0)
 *     fprintf(stderr, "%s\n", frontline_last_error());
 *
 * Rules that hold for every function that takes a stream:
 *   - `in` is taken over: after the call in->release is NULL, whatever the function returns.
 *   - What it returns is one of FRONTLINE_OK, _USAGE, _DATA, _NO_INPUT, _SOFTWARE, _NO_OUTPUT. Where that is not FRONTLINE_OK,
 *     out->release is NULL, and frontline_last_error() says in a sentence what is wrong.
 *   - Work is done when batches are asked for, one at a time: each batch of `in` gives one of `out`, with as many rows
 *     in the same order. A row that cannot be read has its reason in the column "reject_reason" (where
 *     that is taken, "reject_reason_2" and so on) and nulls beside it.
 *   - get_next and get_schema of `out` return 0 or an errno; its get_last_error has the sentence.
 *   - A stream must not be used by two threads at once; different streams may. No call ends the process.
 *   - `options` is a JSON object in UTF-8, or NULL for none. A name that is not known is refused.
 *
 * What the options are is in the documentation, article "From Python, DuckDB and Spark".
 */

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The Arrow C data interface, https://arrow.apache.org/docs/format/CDataInterface.html, whose text is to be copied. */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif

/* The version of this interface. A function that is there in one version is there, with the same arguments, in all
 * later ones of the same number; a program checks that frontline_abi_version() is the FRONTLINE_ABI_VERSION that it
 * was compiled with. */
#define FRONTLINE_ABI_VERSION 1

/* What functions return: success, and whose fault it is that there is no answer. They are the exit statuses of the
 * command. */
enum {
  FRONTLINE_OK = 0,
  FRONTLINE_USAGE = 64,    /* the call: an option that is not known, a column that is not there */
  FRONTLINE_DATA = 65,     /* the data: a stream that breaks the format, a broken data package */
  FRONTLINE_NO_INPUT = 66, /* a file or folder that cannot be opened */
  FRONTLINE_SOFTWARE = 70, /* a fault of the library */
  FRONTLINE_NO_OUTPUT = 73 /* a file or folder that cannot be made or written */
};

/* FRONTLINE_ABI_VERSION as the library has it. */
int32_t frontline_abi_version(void);

/* The sentence of the last call of this thread that did not return FRONTLINE_OK; "" before the first. It is good until
 * the next call of the same thread. */
const char *frontline_last_error(void);

/* What is added to events: controller, front_m, nearest, nearest_m, district, locality and more, by "add". */
int32_t frontline_annotate(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* The distance from the position of each row to one place ("to") or to the position in other columns of the row, with
 * azimuths where "add" asks for them. */
int32_t frontline_distance(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* The nearest point of given lines ("lines"), or of the routes of an atlas, to the position of each row. */
int32_t frontline_nearest(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* Whether the position of each row lies within a distance of a place, a route or an area, or inside of a district. */
int32_t frontline_within(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* Where one gets from the position of each row, going straight on so far toward an azimuth. */
int32_t frontline_destination(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* The area and the length of the border of the polygon of each row. */
int32_t frontline_area(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* Who held the subject of each row on its day, by the claims of an atlas. */
int32_t frontline_standing(struct ArrowArrayStream *in, const char *options, struct ArrowArrayStream *out);

/* One question of people, with the answer as text: options {"question": "distance", "from": "Shusha", "to": "front",
 * "on": "2020-10-29", "atlas": ...}. On FRONTLINE_OK `*answer` is JSON that the caller frees with frontline_free. */
int32_t frontline_ask(const char *options, char **answer);

/* Frees an answer of frontline_ask; NULL is no work. */
void frontline_free(char *answer);

/* Sets what is called now and then during long work; where it returns other than 0, the stream ends with an error
 * (EINTR). It is called only where a stream is read in the thread that set it. NULL, the default, is none. */
typedef int32_t (*frontline_interrupt)(void);
void frontline_set_interrupt(frontline_interrupt check);

/* Sets the folder in which PROJ finds proj.db, for a library that is installed without it; NULL: where PROJ itself looks.
 * Other users of PROJ in the process are not touched. It is to be called before anything else. */
void frontline_set_proj_data(const char *folder);

/* Forgets the atlases and fronts that earlier calls opened; those of open streams stay with them. */
void frontline_forget(void);

#ifdef __cplusplus
}
#endif

#endif
