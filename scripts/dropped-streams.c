// Opens streams of the library again and again, and drops each at another moment: before its schema is asked for, between
// its batches, after a batch that outlives it, or because the call was wrong. What is left is for valgrind to find.
//
//     dropped-streams COUNT FOLDER-OF-AN-ATLAS

#include "frontline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 64, BATCHES = 3 };

typedef struct {
  int given;
} Producer;

static void release_schema(struct ArrowSchema *schema) {
  for (int64_t i = 0; i < schema->n_children; i++) {
    if (schema->children[i]->release != NULL) schema->children[i]->release(schema->children[i]);
    free(schema->children[i]);
  }
  free(schema->children);
  schema->release = NULL;
}

static void make_schema(struct ArrowSchema *schema, const char *format, const char *name) {
  *schema = (struct ArrowSchema){.format = format, .name = name, .release = release_schema};
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  (void)stream;
  static const char *const names[] = {"latitude", "longitude", "date"}, *const formats[] = {"g", "g", "u"};
  make_schema(out, "+s", "");
  out->n_children = 3;
  out->children = calloc(3, sizeof *out->children);
  for (int i = 0; i < 3; i++) {
    out->children[i] = malloc(sizeof **out->children);
    make_schema(out->children[i], formats[i], names[i]);
  }
  return 0;
}

static void release_array(struct ArrowArray *array) {
  for (int64_t i = 0; i < array->n_children; i++) {
    if (array->children[i]->release != NULL) array->children[i]->release(array->children[i]);
    free(array->children[i]);
  }
  for (int64_t i = 0; i < array->n_buffers; i++) free((void *)array->buffers[i]);
  free(array->children);
  free(array->buffers);
  array->release = NULL;
}

static void make_array(struct ArrowArray *array, int64_t buffers) {
  *array = (struct ArrowArray){.length = ROWS, .n_buffers = buffers, .release = release_array};
  array->buffers = calloc((size_t)buffers, sizeof *array->buffers);
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  Producer *producer = stream->private_data;
  if (producer->given == BATCHES) {
    *out = (struct ArrowArray){0};
    return 0;
  }
  producer->given++;
  make_array(out, 1);
  out->n_children = 3;
  out->children = calloc(3, sizeof *out->children);
  for (int i = 0; i < 3; i++) {
    out->children[i] = malloc(sizeof **out->children);
    make_array(out->children[i], i == 2 ? 3 : 2);
  }
  for (int i = 0; i < 2; i++) {
    double *numbers = malloc(ROWS * sizeof *numbers);
    // One row in each batch cannot be read.
    for (int row = 0; row < ROWS; row++) numbers[row] = row == 7 ? 1e9 : i == 0 ? 39.5 + row * 0.01 : 46.5;
    out->children[i]->buffers[1] = numbers;
  }
  int32_t *offsets = malloc((ROWS + 1) * sizeof *offsets);
  char *text = malloc(ROWS * 10);
  for (int row = 0; row <= ROWS; row++) offsets[row] = 10 * row;
  for (int row = 0; row < ROWS; row++) memcpy(text + 10 * row, row % 2 ? "2020-10-29" : "2020-11-09", 10);
  out->children[2]->buffers[1] = offsets;
  out->children[2]->buffers[2] = text;
  return 0;
}

static const char *get_last_error(struct ArrowArrayStream *stream) {
  (void)stream;
  return NULL;
}

static void release_stream(struct ArrowArrayStream *stream) {
  free(stream->private_data);
  stream->release = NULL;
}

int main(int count, char **arguments) {
  if (count != 3 || frontline_abi_version() != FRONTLINE_ABI_VERSION) return 64;
  char annotate[4200];
  snprintf(annotate, sizeof annotate, "{\"atlas\": \"%s\", \"add\": \"controller,front,nearest,district\"}", arguments[2]);
  long rows = 0;
  const long times = atol(arguments[1]);
  for (long n = 0; n < times; n++) {
    struct ArrowArrayStream in = {get_schema, get_next, get_last_error, release_stream, calloc(1, sizeof(Producer))}, out;
    // Annotating is dear under valgrind: one in a hundred.
    const int annotates = n % 100 == 0, isWrong = n % 11 == 5;
    const int32_t status = annotates ? frontline_annotate(&in, annotate, &out)
                                     : frontline_distance(&in, isWrong ? "{\"too\": 1}" : "{\"to\": \"40, 46\"}", &out);
    if (in.release != NULL || (status != 0) != (isWrong && !annotates) || (status != 0 && out.release != NULL)) {
      fprintf(stderr, "call %ld: status %d, %s\n", n, (int)status, frontline_last_error());
      return 70;
    }
    if (status != 0) continue;
    struct ArrowSchema schema = {0};
    if (n % 2 && out.get_schema(&out, &schema) != 0) return 70;
    struct ArrowArray last = {0};
    for (int taken = 0; taken < n % 5; taken++) {
      if (last.release != NULL) last.release(&last);
      if (out.get_next(&out, &last) != 0) {
        fprintf(stderr, "stream %ld: %s\n", n, out.get_last_error(&out));
        return 70;
      }
      rows += last.length;
    }
    out.release(&out);
    if (last.release != NULL) last.release(&last);
    if (schema.release != NULL) schema.release(&schema);
  }
  frontline_forget();
  printf("%ld streams, %ld rows\n", times, rows);
  return 0;
}
