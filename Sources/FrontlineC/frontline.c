#include "frontline.h"
#include "FrontlineState.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The layouts that the Arrow C data interface has on machines of 64 bits.
_Static_assert(sizeof(struct ArrowSchema) == 72, "the struct of the Arrow C data interface");
_Static_assert(sizeof(struct ArrowArray) == 80, "the struct of the Arrow C data interface");
_Static_assert(sizeof(struct ArrowArrayStream) == 40, "the struct of the Arrow C stream interface");

static _Thread_local char *last_error = NULL;

void frontline_state_set_error(const char *sentence) {
  free(last_error);
  last_error = sentence == NULL ? NULL : strdup(sentence);
}

const char *frontline_last_error(void) { return last_error == NULL ? "" : last_error; }

int32_t frontline_abi_version(void) { return FRONTLINE_ABI_VERSION; }

void frontline_free(char *answer) { free(answer); }

static _Atomic(frontline_interrupt) interrupt = NULL;
static pthread_t interrupted_thread;

void frontline_set_interrupt(frontline_interrupt check) {
  interrupted_thread = pthread_self();
  interrupt = check;
}

frontline_interrupt frontline_state_interrupt(void) {
  frontline_interrupt check = interrupt;
  return check != NULL && pthread_equal(interrupted_thread, pthread_self()) ? check : NULL;
}
