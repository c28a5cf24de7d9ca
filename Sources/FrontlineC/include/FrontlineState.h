#ifndef FRONTLINE_STATE_H
#define FRONTLINE_STATE_H

#include "frontline.h"

/* What the Swift side of the library keeps in C: the sentence of the last error of a thread, and the interrupt. */

void frontline_state_set_error(const char *sentence);

frontline_interrupt frontline_state_interrupt(void);

#endif
